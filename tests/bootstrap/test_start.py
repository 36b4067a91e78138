"""From `python3 -m macros VERB …` to the environment's Python running the same words."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros import bootstrap
from macros.bootstrap import BootstrapError, browser, environment

PYTHON = Path("/env/python")


class HandedOver(Exception):
    """What execv would have become: it never returns."""


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that is ready, a browser that is there, and an execv that only tells."""

    def execv(path: str, command: list[str]) -> None:
        raise HandedOver(command, os.environ.get(browser.VARIABLE))

    monkeypatch.setattr(os, "execv", execv)
    monkeypatch.setattr(os, "name", "posix")
    monkeypatch.setattr(environment, "prepare", lambda root, verb: PYTHON)
    monkeypatch.setattr(browser, "browser_for", lambda root, python: Path("/found/chromium"))
    monkeypatch.setenv(browser.VARIABLE, "")


def handed_over(*arguments: str) -> tuple[list[str], str]:
    with pytest.raises(HandedOver) as caught:
        bootstrap.start(list(arguments))
    command, found = caught.value.args
    return command, found


def test_the_environments_python_runs_the_same_words() -> None:
    assert handed_over("check", "--format", "json") == (
        [str(PYTHON), "-m", "macros", "check", "--format", "json"],
        "",
    )


@pytest.mark.parametrize("verb", ["test", "sheets", "measure"])
def test_verbs_that_test_are_given_the_browser(verb: str) -> None:
    assert handed_over(verb) == ([str(PYTHON), "-m", "macros", verb], "/found/chromium")


def test_an_option_before_the_verb_does_not_hide_it() -> None:
    assert handed_over("--verbose", "test")[1] == "/found/chromium"


def test_a_failure_is_one_sentence_on_stderr_and_exit_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(root: Path, verb: str) -> Path:
        raise BootstrapError("No hay caso: probá mañana.")

    monkeypatch.setattr(environment, "prepare", fail)

    assert bootstrap.start(["serve"]) == 2
    assert capsys.readouterr() == ("", "No hay caso: probá mañana.\n")


def test_ctrl_c_while_preparing_is_one_sentence_and_exit_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(root: Path, verb: str) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "prepare", interrupt)

    assert bootstrap.start(["serve"]) == 130
    assert capsys.readouterr() == (
        "",
        "Quedó interrumpido: volvé a correr el mismo comando cuando quieras.\n",
    )


@pytest.mark.network
def test_a_real_first_start_ends_in_the_command_line_of_the_environment(tmp_path: Path) -> None:
    root = small_copy(tmp_path / "project")
    elsewhere = {"HOME": str(tmp_path), "PYTHONPATH": str(root)}
    bare_python = sys._base_executable  # type: ignore[attr-defined]

    done = subprocess.run(
        [bare_python, "-m", "macros", "serve", "--port", "1"], cwd=tmp_path,
        env=os.environ | elsewhere, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip

    env = root / ".academia" / "env"
    assert (done.returncode, done.stdout) == (7, f"serve --port 1 {env} {tmp_path}\n")
    assert done.stderr.splitlines() == [
        "Preparando el entorno por única vez (1 a 3 minutos)…",
        "El entorno quedó listo.",
    ]


def small_copy(root: Path) -> Path:
    """This project with a command line that only says where it runs."""
    shutil.copytree(environment.ROOT / "macros" / "bootstrap", root / "macros" / "bootstrap")
    for name in ("pyproject.toml", "constraints.txt", "macros/__main__.py"):
        shutil.copy(environment.ROOT / name, root / name)
    for name in ("README.md", "LICENSE", "macros/__init__.py"):
        (root / name).write_text('"""A copy."""\n')
    (root / "macros" / "cli.py").write_text(
        "import os, sys\n\n"
        "def main(arguments):\n"
        "    print(*arguments, sys.prefix, os.getcwd())\n"
        "    return 7\n"
    )
    return root
