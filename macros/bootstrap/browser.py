"""A Chromium-like browser for the tests and the contact sheets: found, or installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from macros.bootstrap import BootstrapError, say
from macros.bootstrap.environment import only_start

VARIABLE = "ACADEMIA_NAVEGADOR"
ANSWER_SECONDS = 20
NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "msedge",
)  # fmt: skip
MACOS_APPS = ("Chromium", "Google Chrome", "Microsoft Edge")
WINDOWS_FILES = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
PLAYWRIGHT_FILES = ("chrome-*/chrome", "chrome-*/chrome.exe", "chrome-*/*.app/Contents/MacOS/*")
APT_PACKAGES = ("chromium", "fonts-noto-core")


def browser_for(root: Path, python: Path) -> Path:
    """The browser of earlier starts while its file is there, else one found and remembered.

    One named in ACADEMIA_NAVEGADOR is for this time only.
    """
    if os.environ.get(VARIABLE):
        return ensure_browser(python)
    memory = root / ".academia" / "browser"
    if (known := remembered(memory)) is None:
        with only_start(root):
            known = ensure_browser(python)
            memory.write_text(str(known), encoding="utf-8")
    return known


def remembered(memory: Path) -> Path | None:
    if not memory.is_file():
        return None
    path = Path(memory.read_text(encoding="utf-8").strip())
    return path if path.is_file() else None


def ensure_browser(python: Path) -> Path:
    """A browser that answers, installed if there is none; BootstrapError if that fails too."""
    if found := find_browser():
        return found
    say("Instalando un navegador para las pruebas, por única vez (1 a 3 minutos)…")
    said = ""
    for command in installations(python):
        said += output_of(command)
        if found := find_browser():
            say("El navegador quedó listo.")
            return found
    raise BootstrapError(
        "No hay un navegador para las pruebas y no se pudo instalar: instalá Chromium o Google "
        f"Chrome (o indicá dónde está en {VARIABLE}) y volvé a correr el mismo comando.",
        detail=said,
    )


# --- Finding ---


def find_browser() -> Path | None:
    return next((path for path in candidates() if answers(path)), None)


def candidates() -> Iterator[Path]:
    """Where a browser may be, first the one that was asked for; not all of them exist."""
    if asked := os.environ.get(VARIABLE):
        yield Path(asked)
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / f"{app}.app/Contents/MacOS/{app}" for app in MACOS_APPS)
    if sys.platform == "win32":
        variables = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        for folder in (Path(os.environ[name]) for name in variables if name in os.environ):
            yield from (folder / file for file in WINDOWS_FILES)
    yield from playwright_candidates()


def playwright_candidates() -> Iterator[Path]:
    """What `playwright install chromium` left, the newest first."""
    caches = {"darwin": "~/Library/Caches", "win32": os.environ.get("LOCALAPPDATA", "~")}
    usual = Path(caches.get(sys.platform, "~/.cache")).expanduser() / "ms-playwright"
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or usual)
    versions = sorted(cache.glob("chromium-*"), key=lambda path: (len(path.name), path.name))
    for version in reversed(versions):
        for pattern in PLAYWRIGHT_FILES:
            yield from sorted(version.glob(pattern))


def answers(path: Path) -> bool:
    """Whether it says its version: a snap's stub is there and does not.

    On Windows being there is enough, since `chrome.exe --version` opens a window instead.
    """
    if not path.is_file() or sys.platform == "win32":
        return path.is_file()
    try:
        done = subprocess.run(
            [path, "--version"], stdin=subprocess.DEVNULL, capture_output=True,
            timeout=ANSWER_SECONDS,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and any(chr(byte).isdigit() for byte in done.stdout)


# --- Installing ---


def installations(python: Path) -> Iterator[list[str]]:
    """The commands that may bring a browser, in the order they are tried."""
    playwright = [str(python), "-m", "playwright", "install", "chromium"]
    prefix = apt_prefix()
    if prefix is None:
        yield playwright
        return
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    yield [*apt, "update"]
    yield [*apt, "install", "-y", "--no-install-recommends", *APT_PACKAGES]
    yield [*playwright, "--with-deps"]


def apt_prefix() -> list[str] | None:
    """What makes apt-get run without asking for a password; None where it can't."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    done = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True)
    return ["sudo", "-n"] if done.returncode == 0 else None


def output_of(command: list[str]) -> str:
    """What it said, both streams together, whether or not it worked."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace",
    )  # fmt: skip
    return done.stdout
