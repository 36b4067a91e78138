"""The house is in order: style, types, and nothing in the repository that belongs to a machine."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

TOP_LEVEL = {
    "mkdocs.yml", "docs", "cohorts", "macros", "overrides", "pyproject.toml", "tests", "README.md",
    "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "resguardo.yml", "constraints.txt", ".github", ".ci",
    ".gitignore",
}  # fmt: skip


def tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).exists()]


@pytest.mark.parametrize(
    "command", [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]], ids=" ".join
)
def test_style_and_types_have_nothing_to_say(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_top_level_is_the_one_that_was_chosen() -> None:
    assert {name.partition("/")[0] for name in tracked()} <= TOP_LEVEL


def test_no_file_names_a_place_of_the_machine_it_was_written_on() -> None:
    places = re.compile("|".join(("/" + "work/", "/" + "root/", "/" + "home/[a-z]+/", "/" + "Users/[a-z]+/")))
    texts = (name for name in tracked() if not name.endswith((".png", ".svg")))
    found = [
        name for name in texts if places.search((ROOT / name).read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_no_lock_file_records_where_packages_come_from() -> None:
    names = {Path(name).name for name in tracked()}
    assert not names & {"uv.lock", "poetry.lock", "package-lock.json", "Pipfile.lock"}
    assert "http" not in (ROOT / "constraints.txt").read_text(encoding="utf-8")


def test_no_tracked_file_is_heavier_than_a_megabyte() -> None:
    assert [name for name in tracked() if (ROOT / name).stat().st_size > 1_000_000] == []
