"""The project's own environment: built once from constraints.txt, afterwards only recognised.

It lives in `.academia/env`. Its stamp, written last, says what it was built from; without a
stamp that matches, the environment counts as unbuilt.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.bootstrap import BootstrapError, say

ROOT = Path(__file__).resolve().parents[2]
TESTS_MARKER = "# --- solo para las pruebas ---"
TEST_VERBS = frozenset({"test", "sheets", "measure"})
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "-q", "install", "--no-user")

# The first pattern found in a tool's output or in an OSError names the cause.
CAUSES = (
    (
        r"DO NOT MATCH THE HASHES",
        "Un paquete descargado no coincide con constraints.txt: no sigas, "
        "y avisale a quien mantiene el proyecto.",
    ),
    (
        r"\[Errno (28|122)\]|\[WinError 112\]|No space left on device",
        "No queda espacio en el disco: liberá unos 500 MB y volvé a correr el mismo comando.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED",
        "No se pudo verificar el certificado del servidor de paquetes: si tu red usa un proxy, "
        "indicale su certificado a pip (PIP_CERT) y volvé a correr el mismo comando.",
    ),
    (
        r"Retrying \(|connection error|NewConnectionError|Max retries exceeded|Timeout"
        r"|ConnectionReset|RemoteDisconnected|IncompleteRead|ProxyError|Network is unreachable",
        "El primer arranque necesita internet y no se pudo llegar al servidor de paquetes: "
        "no se perdió nada, conectate y volvé a correr el mismo comando.",
    ),
    (
        r"\[Errno (1|13|30)\]|\[WinError (5|32)\]|Permission denied|Read-only file system",
        "No hay permiso para escribir en la carpeta del proyecto: cerrá lo que la esté usando, "
        "o copiala a una carpeta tuya, y volvé a correr el comando ahí.",
    ),
    (r"ensurepip", "{no_ensurepip}"),
)


def env_folder(root: Path) -> Path:
    return root / ".academia" / "env"


def env_python(env: Path) -> Path:
    return env / "Scripts" / "python.exe" if os.name == "nt" else env / "bin" / "python"


def prepare(root: Path, verb: str) -> Path:
    """The environment's Python, with all that `verb` needs; builds only what is missing."""
    with_tests = verb in TEST_VERBS
    if is_ready(root, with_tests):
        return env_python(env_folder(root))
    try:
        with only_start(root) as lock:
            if not is_ready(root, with_tests):  # the start we waited for may have built it
                build(root, with_tests, lock)
    except OSError as error:
        raise explained(str(error)) from error
    return env_python(env_folder(root))


# --- The stamp ---


def is_ready(root: Path, with_tests: bool) -> bool:
    """Only reads and compares: this is all a later start costs."""
    try:
        found, levels = (env_folder(root) / "stamp").read_text(encoding="utf-8").split(maxsplit=1)
        return found == digest(root) and (not with_tests or "tests" in levels.split())
    except (OSError, ValueError):
        return False


def digest(root: Path) -> str:
    """Changes with the pins, the project, its place, and the Python the environment runs on.

    That Python counts by pyvenv.cfg (its version) and by its file's size and date, so that one
    upgraded, removed or damaged shows without being run. OSError if any of it is missing.
    """
    env = env_folder(root)
    python = env_python(env).stat()
    parts = [str(root.resolve()).encode(), f"{python.st_size} {python.st_mtime_ns}".encode()]
    files = (root / "constraints.txt", root / "pyproject.toml", env / "pyvenv.cfg")
    parts += [file.read_bytes() for file in files]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def remember(root: Path, built_from: str, with_tests: bool) -> None:
    stamp = env_folder(root) / "stamp"
    fresh = stamp.with_suffix(".new")
    levels = "site tests" if with_tests else "site"
    fresh.write_text(f"{built_from} {levels}\n", encoding="utf-8")
    fresh.replace(stamp)


def forget(root: Path) -> None:
    """From here on a start that is killed leaves an environment that counts as unbuilt."""
    (env_folder(root) / "stamp").unlink(missing_ok=True)


# --- One start at a time ---


@contextmanager
def only_start(root: Path) -> Iterator[int]:
    """Holds the project's lock, given as its descriptor; a second start says so once and waits."""
    folder = root / ".academia"
    folder.mkdir(exist_ok=True)
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    with (folder / "lock").open("a+b") as file:
        if not took_lock(file.fileno()):
            say("Otro arranque está preparando el entorno: esperando a que termine…")
            while not took_lock(file.fileno()):
                time.sleep(0.1)
        yield file.fileno()


def took_lock(descriptor: int) -> bool:
    """The system frees it when its last holder closes it or dies."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


# --- The building ---


def build(root: Path, with_tests: bool, lock: int) -> None:
    """Brings the environment to what is asked, from zero unless only the tests' part is missing."""
    from_zero = not is_ready(root, with_tests=False)
    say("Preparando el entorno por única vez (1 a 3 minutos)…")
    forget(root)
    if from_zero:
        create(env_folder(root), lock)
    # Taken before the installing: pins that change meanwhile must not pass for installed.
    site, tests = sections(root)
    built_from = digest(root)
    if from_zero:
        install_pins(root, site, lock)
        install_project(root, lock)
    if with_tests:
        install_pins(root, tests, lock)
    remember(root, built_from, with_tests)
    say("El entorno quedó listo.")


def sections(root: Path) -> tuple[str, str]:
    """The pins of the site, and those the tests need on top."""
    file = root / "constraints.txt"
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    site, marker, tests = text.partition(f"{TESTS_MARKER}\n")
    if not marker:
        raise BootstrapError(
            "constraints.txt falta o está incompleto: recuperalo con «git checkout "
            "constraints.txt», o regeneralo con «python3 -m macros.bootstrap.pins»."
        )
    return site, tests


def create(env: Path, lock: int) -> None:
    """An empty environment with pip that starts and knows its own place."""
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        raise BootstrapError(no_ensurepip())
    run([sys.executable, "-m", "venv", "--clear", str(env)], lock)
    # A Python that took itself for another one would hand over to itself for ever.
    question = "import os, sys; print(os.path.samefile(sys.prefix, sys.argv[1]))"
    if run([str(env_python(env)), "-c", question, str(env)], lock).strip() != "True":
        raise BootstrapError(
            f"Este Python ({sys.executable}) no sabe crear entornos: instalá otro Python 3.11 "
            "o más nuevo y volvé a correr el comando con él."
        )


def install_pins(root: Path, pins: str, lock: int) -> None:
    env = env_folder(root)
    wanted = env / "pins.txt"
    wanted.write_text(pins, encoding="utf-8")
    hashed = ("--require-hashes", "--no-deps", "-r", str(wanted))
    run([str(env_python(env)), *PIP, *hashed], lock)


def install_project(root: Path, lock: int) -> None:
    """Makes `macros` importable from any folder, without copying it."""
    env = env_folder(root)
    editable = ("--no-deps", "--no-build-isolation", "--editable", str(root))
    run([str(env_python(env)), *PIP, *editable], lock)
    # Python up to 3.12 reads .pth files in the system's own encoding, while the path to the
    # project may hold an ñ: a relative path never does.
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(env)}))
    (packages / "macros.pth").write_text(os.path.relpath(root, packages), encoding="ascii")


def run(command: list[str], lock: int) -> str:
    """The command's output, both streams together.

    It inherits the lock: if this process is killed, the pip it leaves behind still holds the
    lock, so that no other start builds under its feet.
    """
    os.set_inheritable(lock, True)
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace", close_fds=False,
    )  # fmt: skip
    if done.returncode:
        raise explained(done.stdout)
    return done.stdout


# --- What went wrong ---


def explained(output: str) -> BootstrapError:
    """The sentence for a known cause; for any other, the end of what the tool said."""
    for pattern, sentence in CAUSES:
        if re.search(pattern, output):
            return BootstrapError(sentence.format(no_ensurepip=no_ensurepip()))
    return BootstrapError(
        "No se pudo preparar el entorno: leé el motivo acá abajo, corregilo y volvé a correr "
        "el mismo comando.",
        detail=output,
    )


def no_ensurepip() -> str:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (
        f"A este Python le falta con qué crear entornos: instalalo con «sudo apt install "
        f"python{version}-venv» (fuera de Debian y Ubuntu, reinstalá Python {version} completo) "
        "y volvé a correr el mismo comando."
    )
