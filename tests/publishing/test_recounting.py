"""The table that is about to be published is counted again, as its readers will have it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.data.cohort import Cohort
from macros.guard.thresholds import THRESHOLDS
from macros.outputs.cells import BOM
from macros.outputs.edition_tables import INDICATORS
from macros.outputs.table import Shown, as_csv
from macros.publishing.recounting import small_cells

HEAD = "ciudad;indicador;periodo;grupo;numerador;denominador;valor;estado;fuente;publicado;nota"


def told(folder: Path, cohort: Cohort, *rows: str) -> list[str]:
    data = folder / "datos"
    data.mkdir(exist_ok=True)
    sheets = as_csv(INDICATORS, Shown(cohort, (), date.max))
    (data / "indicadores.csv").write_text(sheets, encoding="utf-8")
    (data / "tablero.csv").write_text(BOM + "\n".join((HEAD, *rows)) + "\n", encoding="utf-8")
    return [str(finding) for finding in small_cells(folder, THRESHOLDS)]


TOTAL = "villa;SAL-04;2024-T2;total;160;240;66,7;dato;Vacunatorio;2024-07-20;"
CENTRE = "villa;SAL-04;2024-T2;zona:centro;130;180;72,2;dato;Vacunatorio;2024-07-20;"
HIDDEN = "villa;SAL-04;2024-T2;zona:sur;;;;suprimido;Vacunatorio;2024-07-20;"


def test_a_table_that_gives_nothing_away_passes(tmp_path: Path, cohort: Cohort) -> None:
    south = "villa;SAL-04;2024-T2;zona:sur;30;60;50;dato;Vacunatorio;2024-07-20;"

    assert told(tmp_path, cohort, TOTAL, CENTRE, south) == []


def test_a_site_without_a_tablero_passes(tmp_path: Path) -> None:
    assert list(small_cells(tmp_path, THRESHOLDS)) == []


@pytest.mark.parametrize("row", [
    "villa;SAL-04;2024-T2;total;4;240;1,7;dato;Vacunatorio;2024-07-20;",
    "villa;SAL-04;2024-T2;total;237;240;98,8;dato;Vacunatorio;2024-07-20;",
    "villa;SAL-04;2024-T2;total;9;19;47;dato;Vacunatorio;2024-07-20;",
    "villa;SAL-01;2024-M05;total;9;40;23;dato;Salud;2024-07-20;",
])  # fmt: skip
def test_a_small_cell_is_told_without_its_number(tmp_path: Path, cohort: Cohort, row: str) -> None:
    (said,) = told(tmp_path, cohort, row)

    assert said.startswith("  datos/tablero.csv: villa, SAL-0")
    assert said.endswith(" total: es una celda chica")


def test_a_hidden_cell_that_follows_from_the_others_is_told(tmp_path: Path, cohort: Cohort) -> None:
    assert set(told(tmp_path, cohort, TOTAL, CENTRE, HIDDEN)) == {
        "  datos/tablero.csv: villa, SAL-04, 2024-T2 zona:sur: lo que no se publica se deduce de lo publicado"
    }


def test_a_number_behind_a_hidden_cell_is_told(tmp_path: Path, cohort: Cohort) -> None:
    row = "villa;SAL-04;2024-T2;total;3;40;;suprimido;Vacunatorio;2024-07-20;"

    assert told(tmp_path, cohort, row) == ["  datos/tablero.csv: la fila 2 está suprimida y tiene un número"]


def test_two_cities_and_their_joint_figure_are_read_together(tmp_path: Path, cohort: Cohort) -> None:
    joint = ";CUI-02;2024-T2;compartido;60;200;30;dato;CDI;2024-07-20;"
    own = "loma;CUI-02;2024-T2;total;35;120;29,2;dato;CDI;2024-07-20;"
    hidden = "zorzal;CUI-02;2024-T2;total;;;;suprimido;CDI;2024-07-20;"

    assert set(told(tmp_path, cohort, f"loma{joint}", f"zorzal{joint}", own, hidden)) == {
        "  datos/tablero.csv: zorzal, CUI-02, 2024-T2 total: lo que no se publica se deduce de lo publicado"
    }


def test_a_row_that_cannot_be_read_is_told(tmp_path: Path, cohort: Cohort) -> None:
    assert told(tmp_path, cohort, "villa;SAL-04;ayer;total;160;240;66,7;dato;;2024-07-20;") == [
        "  datos/tablero.csv: la fila 2 no se puede leer"
    ]
