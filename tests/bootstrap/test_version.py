"""The first thing a start checks, on whatever Python it was given."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from macros.__main__ import version_problem
from macros.bootstrap.environment import ROOT


def test_an_old_python_is_told_its_version_and_the_needed_one() -> None:
    assert version_problem((3, 8, 18)) == (
        "Hace falta Python 3.11 o más nuevo y este es 3.8.18: instalá uno más nuevo "
        "y volvé a correr el comando con él (por ejemplo, «python3.11 -m macros serve»)."
    )


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 11, 9), (3, 14, 2), (4, 0, 0)])
def test_a_python_that_will_do_gets_no_sentence(version: tuple[int, int, int]) -> None:
    assert version_problem(version) == ""


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py"])
def test_an_old_python_can_parse_what_it_reads_before_the_check(name: str) -> None:
    file: Path = ROOT / "macros" / name
    if file.exists():
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 7))
