"""Which browser is used, and what happens when there is none. The browsers are shell scripts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from macros.bootstrap import BootstrapError, browser

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the fake browsers are shell scripts")

PYTHON = Path("/env/python")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on PATH; home and Playwright's cache are empty too."""
    path = tmp_path / "bin"
    path.mkdir()
    monkeypatch.setenv("PATH", str(path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "ms-playwright"))
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return path


def executable(file: Path, script: str = "echo Chromium 156.0") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


# --- Finding ---


def test_nothing_is_found_where_there_is_nothing(folder: Path) -> None:
    assert browser.find_browser() is None


def test_the_one_asked_for_comes_before_those_on_path(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    executable(folder / "chromium")
    asked = executable(tmp_path / "mine")
    monkeypatch.setenv(browser.VARIABLE, str(asked))

    assert browser.find_browser() == asked


def test_on_path_chromium_comes_before_chrome_and_chrome_before_edge(folder: Path) -> None:
    order = []
    for name in reversed(browser.NAMES):
        executable(folder / name)
        found = browser.find_browser()
        order.append(found.name if found else None)

    assert tuple(reversed(order)) == browser.NAMES
    assert browser.NAMES[0] == "chromium"


@pytest.mark.parametrize(
    "script", ["echo 'install the snap of chromium 156' >&2; exit 1", "exit 0", "echo no digits"]
)
def test_a_stub_that_does_not_say_its_version_is_passed_over(folder: Path, script: str) -> None:
    executable(folder / "chromium", script)
    real = executable(folder / "google-chrome")

    assert browser.find_browser() == real


def test_a_browser_that_does_not_answer_in_time_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "ANSWER_SECONDS", 0.1)
    executable(folder / "chromium", "exec /bin/sleep 5")

    assert browser.find_browser() is None


def test_the_newest_of_playwrights_own_comes_last(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "ms-playwright"
    executable(cache / "chromium-999" / "chrome-linux" / "chrome")
    newest = executable(cache / "chromium-1200" / "chrome-linux64" / "chrome")

    assert browser.find_browser() == newest
    on_path = executable(folder / "msedge")
    assert browser.find_browser() == on_path


def test_on_macos_an_application_of_the_user_is_found(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    app = executable(tmp_path / "Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "echo 156")

    assert browser.find_browser() == app


def test_on_windows_being_there_is_enough(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    executable(edge, "exit 1")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))

    assert edge in [path for path in browser.candidates() if browser.answers(path)]


# --- Installing ---


def test_apt_is_used_where_it_asks_for_no_password(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(folder / "env", 'shift; exec "$@"')
    executable(folder / "apt-get", f'echo "$*" >>{folder}/log; . {folder}/$1.sh')
    (folder / "update.sh").write_text("exit 0")
    (folder / "install.sh").write_text(f"/bin/mv {folder}/package {folder}/chromium")
    executable(folder / "package")
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    found = browser.ensure_browser(PYTHON)

    assert found == folder / "chromium"
    assert (folder / "log").read_text().splitlines() == [
        "update",
        "install -y --no-install-recommends chromium fonts-noto-core",
    ]


def test_without_apt_playwright_installs_it(folder: Path) -> None:
    python = executable(
        folder / "python",
        f'printf "#!/bin/sh\\necho 156 $*" >{folder}/chromium; /bin/chmod +x {folder}/chromium',
    )

    found = browser.ensure_browser(python)

    assert found == folder / "chromium"
    assert found.read_text().endswith("156 -m playwright install chromium")


def test_sudo_that_asks_for_a_password_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(folder / "apt-get")
    executable(folder / "sudo", "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert list(browser.installations(PYTHON)) == [[str(PYTHON), "-m", "playwright", "install", "chromium"]]


def test_when_nothing_works_one_sentence_says_what_to_install(folder: Path) -> None:
    python = executable(folder / "python", "echo no network; exit 1")

    with pytest.raises(BootstrapError) as caught:
        browser.ensure_browser(python)

    assert (caught.value.sentence, caught.value.detail) == (
        "No hay un navegador para las pruebas y no se pudo instalar: instalá Chromium o Google "
        "Chrome (o indicá dónde está en ACADEMIA_NAVEGADOR) y volvé a correr el mismo comando.",
        "no network\n",
    )


# --- Remembering ---


def test_a_browser_once_found_is_not_asked_again(folder: Path, tmp_path: Path) -> None:
    found = executable(folder / "chromium")
    assert browser.browser_for(tmp_path, PYTHON) == found

    executable(found, "exit 1")

    assert browser.browser_for(tmp_path, PYTHON) == found


def test_a_remembered_browser_that_is_gone_is_searched_again(folder: Path, tmp_path: Path) -> None:
    executable(folder / "chromium")
    browser.browser_for(tmp_path, PYTHON)

    (folder / "chromium").unlink()
    other = executable(folder / "google-chrome")

    assert browser.browser_for(tmp_path, PYTHON) == other


def test_one_asked_for_is_used_and_not_remembered(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = executable(folder / "chromium")
    asked = executable(tmp_path / "mine")
    monkeypatch.setenv(browser.VARIABLE, str(asked))
    assert browser.browser_for(tmp_path, PYTHON) == asked

    monkeypatch.delenv(browser.VARIABLE)

    assert browser.browser_for(tmp_path, PYTHON) == usual
