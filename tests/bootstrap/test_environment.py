"""How the environment is built, recognised, and built again.

A fake Python stands in for the real one: `-m venv` makes a folder with a copy of itself, and
`-m pip` writes down what it was asked, after doing what the file `pip.sh` says, if there is one.
"""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import sysconfig
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from macros.bootstrap import BootstrapError, environment
from macros.bootstrap.environment import TESTS_MARKER, env_folder, env_python, prepare

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the fake Python is a shell script")

REAL_PYTHON = sys.executable
PACKAGES = sysconfig.get_path("purelib", "venv", {"base": ""}).lstrip("/")
FAKE_PYTHON = """\
#!/bin/sh
root="{root}"
case "$1 $2" in
"-m venv") rm -rf "$4"; mkdir -p "$4/bin" "$4/{packages}"
    cp "$0" "$4/bin/python"; echo 3.11 >"$4/pyvenv.cfg" ;;
"-m pip") if [ -f "$root/pip.sh" ]; then . "$root/pip.sh"; fi
    for last; do :; done
    if [ -f "$last" ]; then cat "$last"; else echo "--editable $last"; fi >>"$root/installed" ;;
*) echo True ;;
esac
"""
FIRST_START = "Preparando el entorno por única vez (1 a 3 minutos)…\nEl entorno quedó listo.\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "educación y señales"
    root.mkdir()
    (root / "pyproject.toml").write_text("[project]\n")
    (root / "constraints.txt").write_text(f"mkdocs==1\n{TESTS_MARKER}\npytest==2\n")
    fake = tmp_path / "python"
    fake.write_text(FAKE_PYTHON.format(root=root, packages=PACKAGES))
    fake.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(fake))
    return root


def installed(root: Path) -> list[str]:
    """What pip was asked for since the last time, a line each."""
    log = root / "installed"
    lines = log.read_text().splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return lines


def failure(root: Path, verb: str = "serve") -> BootstrapError:
    with pytest.raises(BootstrapError) as caught:
        prepare(root, verb)
    return caught.value


# --- The first start and the later ones ---


def test_the_first_start_installs_the_site_and_then_the_project(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    python = prepare(root, "serve")

    assert python == env_python(env_folder(root))
    assert installed(root) == ["mkdocs==1", f"--editable {root}"]
    assert capsys.readouterr() == ("", FIRST_START)


def test_the_project_is_importable_from_a_folder_with_any_letters_in_its_name(root: Path) -> None:
    prepare(root, "serve")

    path = (env_folder(root) / PACKAGES / "macros.pth").read_text(encoding="ascii")
    assert (env_folder(root) / PACKAGES / path).resolve() == root


def test_git_never_sees_the_environment(root: Path) -> None:
    prepare(root, "serve")

    assert (root / ".academia" / ".gitignore").read_text() == "*\n"


def test_a_later_start_installs_nothing_and_says_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(root, "serve")
    installed(root), capsys.readouterr()

    prepare(root, "build")

    assert installed(root) == []
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("verb", ["test", "sheets", "measure"])
def test_verbs_that_test_install_both_sections(root: Path, verb: str) -> None:
    prepare(root, verb)

    assert installed(root) == ["mkdocs==1", f"--editable {root}", "pytest==2"]


@pytest.mark.parametrize("verb", ["", "serve", "build", "check", "pin"])
def test_every_other_verb_installs_the_first_section_only(root: Path, verb: str) -> None:
    prepare(root, verb)

    assert installed(root) == ["mkdocs==1", f"--editable {root}"]


def test_the_tests_section_is_added_to_an_environment_that_has_the_site(root: Path) -> None:
    prepare(root, "serve")
    installed(root)

    prepare(root, "test")

    assert installed(root) == ["pytest==2"]


def test_an_environment_with_both_sections_serves_too(root: Path) -> None:
    prepare(root, "test")
    installed(root)

    prepare(root, "serve")

    assert installed(root) == []


# --- When it is built again from zero ---


@pytest.mark.parametrize("name", ["constraints.txt", "pyproject.toml"])
def test_changed_pins_build_it_again_from_zero(root: Path, name: str) -> None:
    prepare(root, "test")
    leftover = env_folder(root) / "leftover"
    leftover.touch()
    installed(root)

    (root / name).write_text("# changed\n" + (root / name).read_text())
    prepare(root, "serve")

    assert not leftover.exists()
    assert installed(root)[-2:] == ["mkdocs==1", f"--editable {root}"]


def test_a_missing_python_builds_it_again(root: Path) -> None:
    prepare(root, "serve")
    installed(root)

    env_python(env_folder(root)).unlink()
    prepare(root, "serve")

    assert installed(root) == ["mkdocs==1", f"--editable {root}"]


def test_a_python_that_is_no_longer_the_same_file_builds_it_again(root: Path) -> None:
    prepare(root, "serve")
    installed(root)

    env_python(env_folder(root)).write_text("not a Python")
    prepare(root, "serve")

    assert installed(root) == ["mkdocs==1", f"--editable {root}"]


def test_a_project_that_moved_builds_it_again(root: Path) -> None:
    prepare(root, "serve")

    moved = root.rename(root.with_name("moved"))

    assert not environment.is_ready(moved, with_tests=False)


def test_a_start_killed_half_way_leaves_it_to_be_built_again(root: Path) -> None:
    with half_way(root) as process:
        os.killpg(process.pid, signal.SIGKILL)

    assert not environment.is_ready(root, with_tests=False)
    prepare(root, "serve")
    assert installed(root) == ["mkdocs==1", f"--editable {root}"]


def test_adding_the_tests_section_killed_half_way_builds_all_again(root: Path) -> None:
    prepare(root, "serve")
    installed(root)
    with half_way(root, verb="test") as process:
        os.killpg(process.pid, signal.SIGKILL)

    prepare(root, "test")

    assert installed(root) == ["mkdocs==1", f"--editable {root}", "pytest==2"]


# --- One start at a time ---


def test_a_second_start_waits_and_says_so_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second = threading.Thread(target=prepare, args=(root, "serve"))
    with environment.only_start(root) as lock:
        second.start()
        time.sleep(0.3)
        environment.build(root, with_tests=False, lock=lock)
    second.join()

    waiting = "Otro arranque está preparando el entorno: esperando a que termine…\n"
    assert capsys.readouterr().err == waiting + FIRST_START
    assert installed(root) == ["mkdocs==1", f"--editable {root}"]


def test_a_pip_left_behind_by_a_killed_start_keeps_the_lock(root: Path) -> None:
    with half_way(root) as process:
        process.kill()
        process.wait()
        with (root / ".academia" / "lock").open("a+b") as file:
            assert not environment.took_lock(file.fileno())
            os.killpg(process.pid, signal.SIGKILL)
            soon(lambda: environment.took_lock(file.fileno()))


# --- What it will not hand over to ---


def test_a_python_that_takes_itself_for_another_one_is_refused(root: Path) -> None:
    fake = Path(sys.executable)
    fake.write_text(fake.read_text().replace("echo True", "echo False"))

    assert failure(root).sentence.endswith(
        "instalá otro Python 3.11 o más nuevo y volvé a correr el comando con él."
    )


# --- Pins that change meanwhile ---


def test_pins_that_change_during_the_building_do_not_pass_for_installed(root: Path) -> None:
    (root / "pip.sh").write_text('echo "mkdocs==9" >>"$root/constraints.txt"\n')

    prepare(root, "serve")

    assert not environment.is_ready(root, with_tests=False)


# --- What is said when it can't be built ---


def test_a_python_without_ensurepip_names_the_package_to_install(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda module: None if module == "ensurepip" else object()
    )
    version = f"{sys.version_info.major}.{sys.version_info.minor}"

    error = failure(root)

    assert (error.sentence, error.detail) == (
        f"A este Python le falta con qué crear entornos: instalalo con «sudo apt install "
        f"python{version}-venv» (fuera de Debian y Ubuntu, reinstalá Python {version} completo) "
        "y volvé a correr el mismo comando.",
        "",
    )


OUTPUTS = {
    "network": (
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError'\n"
        "ERROR: No matching distribution found for mkdocs==1",
        "El primer arranque necesita internet",
    ),
    "proxy": ("ProxyError('Cannot connect to proxy.')", "El primer arranque necesita internet"),
    "certificate": (
        "WARNING: Retrying (Retry(total=0)) after 'SSLError: CERTIFICATE_VERIFY_FAILED'",
        "No se pudo verificar el certificado",
    ),
    "hashes": (
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
        "Un paquete descargado no coincide con constraints.txt: no sigas",
    ),
    "disk": (
        "ERROR: Could not install packages due to an OSError: [Errno 28] No queda espacio",
        "No queda espacio en el disco",
    ),
    "permission": (
        "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied",
        "No hay permiso para escribir",
    ),
    "ensurepip": (
        "Error: Command '[python, -m, ensurepip]' returned non-zero exit status 1.",
        "A este Python le falta con qué crear entornos",
    ),
}


@pytest.mark.parametrize("cause", OUTPUTS)
def test_a_known_cause_is_one_sentence_without_the_output_of_pip(root: Path, cause: str) -> None:
    output, beginning = OUTPUTS[cause]
    (root / "pip.sh").write_text(f"cat <<'END'\n{output}\nEND\nexit 1\n")

    error = failure(root)

    assert error.sentence.startswith(beginning)
    assert error.sentence.endswith(".")
    assert error.detail == ""
    assert not environment.is_ready(root, with_tests=False)


def test_any_other_cause_shows_the_last_15_lines_of_pip(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "pip.sh").write_text("seq 1 40; exit 1\n")
    error = failure(root)
    capsys.readouterr()

    error.show()

    sentence, *lines = capsys.readouterr().err.splitlines()
    assert sentence == (
        "No se pudo preparar el entorno: leé el motivo acá abajo, corregilo y volvé a correr "
        "el mismo comando."
    )
    assert lines == [f"    {number}" for number in range(26, 41)]


def test_a_start_after_a_failure_builds_it(root: Path) -> None:
    (root / "pip.sh").write_text("exit 1\n")
    failure(root)

    (root / "pip.sh").unlink()
    prepare(root, "serve")

    assert environment.is_ready(root, with_tests=False)


def test_a_folder_that_cannot_be_written_says_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refused)

    assert failure(root).sentence.startswith("No hay permiso para escribir")


@pytest.mark.parametrize("text", [None, "mkdocs==1\n"])
def test_pins_that_are_missing_or_have_no_marker_are_refused(root: Path, text: str | None) -> None:
    file = root / "constraints.txt"
    file.unlink() if text is None else file.write_text(text)

    assert failure(root).sentence.startswith("constraints.txt falta o está incompleto")
    assert installed(root) == []


def test_the_two_sections_are_what_comes_before_and_after_the_marker(root: Path) -> None:
    assert environment.sections(root) == ("mkdocs==1\n", "pytest==2\n")


# --- Helpers ---


@contextmanager
def half_way(root: Path, verb: str = "serve") -> Iterator[subprocess.Popen[bytes]]:
    """Another process whose start has got as far as pip, which never ends."""
    (root / "pip.sh").write_text('touch "$root/started"; exec sleep 30\n')
    program = (
        "import sys; from pathlib import Path; from macros.bootstrap import environment\n"
        f"sys.executable = {sys.executable!r}\n"
        f"environment.prepare(Path({str(root)!r}), {verb!r})"
    )
    process = subprocess.Popen(
        [REAL_PYTHON, "-c", program], cwd=environment.ROOT, start_new_session=True,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        soon((root / "started").exists)
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        (root / "pip.sh").unlink()


def soon(condition: Callable[[], bool]) -> None:
    """Waits up to 5 seconds."""
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)
