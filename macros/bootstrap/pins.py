"""constraints.txt, regenerated from pyproject.toml: exact versions with hashes and no addresses."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.bootstrap import BootstrapError, say
from macros.bootstrap.environment import ROOT, TESTS_MARKER, env_python

HEADER = """\
# Exact pins, with hashes, of everything the project installs; it records no addresses.
# Made from pyproject.toml by `python3 -m macros pin`: do not edit by hand.
# First what runs the site, then what only the tests need.
"""
UV_OPTIONS = (
    "--universal", "--python-version", "3.11", "--generate-hashes",
    "--no-emit-index-url", "--no-annotate", "--no-header", "--quiet",
)  # fmt: skip


def main() -> int:
    """Rewrites constraints.txt in one step; a failure leaves the old one as it was."""
    try:
        text = pins((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    except BootstrapError as error:
        error.show()
        return 2
    fresh = ROOT / "constraints.txt.new"
    fresh.write_text(text, encoding="utf-8", newline="\n")
    fresh.replace(ROOT / "constraints.txt")
    say("constraints.txt quedó al día: revisá los cambios con «git diff constraints.txt».")
    return 0


def pins(pyproject: str) -> str:
    """The text of constraints.txt: both sections come from one resolution, so that they agree."""
    site, tests = requirements(pyproject)
    with uv() as command:
        everything = blocks(compiled(command, site + tests))
        versions = "".join(everything.values())
        site_names = blocks(compiled(command, site, constraints=versions)).keys()
    first = "".join(block for name, block in everything.items() if name in site_names)
    second = "".join(block for name, block in everything.items() if name not in site_names)
    return f"{HEADER}{first}{TESTS_MARKER}\n{second}"


def requirements(pyproject: str) -> tuple[list[str], list[str]]:
    """What the site asks for, its build backend included, and what the tests ask for on top."""
    data = tomllib.loads(pyproject)
    project = data["project"]
    site = project["dependencies"] + data["build-system"]["requires"]
    return site, project["optional-dependencies"]["test"]


def blocks(text: str) -> dict[str, str]:
    """Each package's lines, hashes included, by name.

    One name can hold several pins, each for some systems, and keeps them together. Lines that
    are options or comments are dropped: they could carry an address.
    """
    found: dict[str, str] = {}
    for block in re.findall(r"^[A-Za-z0-9].*\n(?:[ \t]+.*\n)*", text, re.MULTILINE):
        name = re.split(r"[=\[ ]", block, maxsplit=1)[0]
        found[name] = found.get(name, "") + block
    return found


def compiled(command: list[str], wanted: list[str], constraints: str = "") -> str:
    """uv's resolution of `wanted`, on every system, within `constraints`."""
    with tempfile.TemporaryDirectory() as folder:
        asked, limits = Path(folder, "asked.in"), Path(folder, "limits.txt")
        asked.write_text("\n".join(wanted), encoding="utf-8")
        limits.write_text(constraints, encoding="utf-8")
        return output_of([*command, "pip", "compile", *UV_OPTIONS, "--constraint", str(limits), str(asked)])


@contextmanager
def uv() -> Iterator[list[str]]:
    """The command that runs uv: the one on PATH, or one installed for this time only."""
    if path := shutil.which("uv"):
        yield [path]
        return
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(env_python(Path(folder)))
        output_of([python, "-m", "pip", "install", "--quiet", "--no-input", "uv"])
        yield [python, "-m", "uv"]


def output_of(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise BootstrapError(
            "No se pudieron resolver las versiones y constraints.txt sigue como estaba: "
            "leé el motivo acá abajo, corregí pyproject.toml o la conexión y volvé a intentar.",
            detail=done.stderr,
        )
    return done.stdout


if __name__ == "__main__":  # for the first constraints.txt, when no environment can exist yet
    sys.exit(main())
