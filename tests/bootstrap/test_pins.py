"""How constraints.txt is made, and what the one in the repository must hold."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from macros.bootstrap import environment, pins

PYPROJECT = """\
[build-system]
requires = ["flit_core==4"]
[project]
dependencies = ["mkdocs==1"]
[project.optional-dependencies]
test = ["pytest"]
"""
MKDOCS = "flit-core==4 \\\n    --hash=sha256:f\nmkdocs==1 \\\n    --hash=sha256:a\n"
COLORAMA = "colorama==5 ; sys_platform == 'win32' \\\n    --hash=sha256:b\n"
NARROW = "colorama==5 ; implementation_name == 'x' \\\n    --hash=sha256:b\n"
PYTEST = "pytest==2 \\\n    --hash=sha256:c\n"


@pytest.fixture
def uv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An uv whose resolution is written beforehand; with `broken` beside it, it fails."""
    if os.name == "nt":
        pytest.skip("the fake uv is a shell script")
    (tmp_path / "all").write_text(COLORAMA + MKDOCS + PYTEST)
    (tmp_path / "site").write_text(NARROW + MKDOCS)
    file = tmp_path / "uv"
    file.write_text(
        f"#!/bin/sh\ncd {tmp_path}\nfor last; do :; done\n"
        "if [ -f broken ]; then echo no solution >&2; exit 1; fi\n"
        'if grep -q pytest "$last"; then cat all; else cat site; fi\n'
    )
    file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return file


def test_what_the_site_needs_comes_first_with_the_build_backend(uv: Path) -> None:
    text = pins.pins(PYPROJECT)

    assert text == f"{pins.HEADER}{COLORAMA}{MKDOCS}{environment.TESTS_MARKER}\n{PYTEST}"


def test_options_and_comments_are_left_out_since_they_may_carry_an_address() -> None:
    text = f"--index-url secret\n# secret\n{MKDOCS}--find-links secret\n"

    assert "".join(pins.blocks(text).values()) == MKDOCS


def test_the_pins_of_one_package_for_several_systems_stay_together() -> None:
    two = "a==1 ; python_version < '3.12'\na==2 ; python_version >= '3.12'\n"

    assert pins.blocks(two) == {"a": two}


def test_a_failure_leaves_the_file_as_it_was_and_shows_why(
    uv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pins, "ROOT", tmp_path)
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "constraints.txt").write_text("as it was")
    (tmp_path / "broken").touch()

    assert pins.main() == 2
    assert (tmp_path / "constraints.txt").read_text() == "as it was"
    assert capsys.readouterr().err.splitlines()[1:] == ["    no solution"]


def test_it_writes_the_file_and_says_what_to_look_at(
    uv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pins, "ROOT", tmp_path)
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)

    assert pins.main() == 0
    assert (tmp_path / "constraints.txt").read_text() == pins.pins(PYPROJECT)
    assert not (tmp_path / "constraints.txt.new").exists()


# --- The file in the repository ---


def test_every_pin_has_a_hash_and_no_line_has_an_address() -> None:
    site, tests = environment.sections(environment.ROOT)

    assert all("--hash=sha256:" in block for block in pins.blocks(site + tests).values())
    assert "://" not in site + tests


def test_the_pins_are_those_that_pyproject_asks_for() -> None:
    wanted = pins.requirements((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for requirements, section in zip(wanted, environment.sections(environment.ROOT), strict=True):
        found = pins.blocks(section)
        for requirement in requirements:
            name, _, version = requirement.replace("_", "-").partition("==")
            name = re.split(r"[<>=]", name)[0]
            assert found[name].startswith(f"{name}=={version}"), requirement
