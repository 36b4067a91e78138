"""A number that was once committed stays in git: whoever publishes is told, and not which number it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.data import door
from macros.publishing import publication
from macros.publishing.branch import Repository
from macros.publishing.remembering import remembered
from tests.picture import VILLA
from tests.publishing.clones import git, origin_and_clone, publisher

FILE = f"{VILLA}/tablero.csv"
HEAD = "indicador;periodo;grupo;numerador;denominador;valor;estado;fuente;publicado;nota\n"
ONCE = "CUI-04;2030-M05;total;18;90;;dato;Lista única;2030-06-05;\n"
TODAY = "CUI-04;2030-M05;total;;;;suprimido;Lista única;2030-06-05;\n"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    return origin_and_clone(tmp_path, "2030")[1]


def committed(clone: Path, text: str) -> None:
    (clone / FILE).write_text(text, encoding="utf-8")
    git(clone, "add", FILE)
    git(clone, "commit", "-m", "tablero")


def cells(clone: Path) -> list[str]:
    return list(remembered(Repository(clone), door.load(clone, "2030")))


def test_a_cell_that_had_a_number_in_an_earlier_commit_is_remembered(clone: Path) -> None:
    committed(clone, HEAD + ONCE)
    committed(clone, HEAD + TODAY)

    assert cells(clone) == [f"{FILE}: CUI-04 2030-M05 total"]


def test_a_cell_that_never_had_a_number_is_not(clone: Path) -> None:
    git(clone, "rm", "-q", FILE)
    git(clone, "commit", "-m", "sin tablero")
    committed(clone, HEAD + TODAY.replace("CUI-04;2030-M05", "PRO-01;2028"))

    assert cells(clone) == []


def test_a_folder_without_git_remembers_nothing(clone: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "nada"
    elsewhere.mkdir()

    assert list(remembered(Repository(elsewhere), door.load(clone, "2030"))) == []


def test_whoever_publishes_is_told_which_cells_and_not_the_numbers(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    committed(clone, HEAD + ONCE)
    committed(clone, HEAD + TODAY)
    publication.publish_edition(publisher(clone, push=False), "2030")
    said = capsys.readouterr().err

    assert f"{FILE}: CUI-04 2030-M05 total" in said
    assert " 18" not in said
    assert "Resguardo" in said
