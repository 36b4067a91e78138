"""The CSV files in other hands: pandas by the line that the page gives, a spreadsheet set to Spanish."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas
import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.outputs.cells import PANDAS
from macros.outputs.columns import Column, Kind
from macros.outputs.table import Table, as_csv
from macros.outputs.tables import TABLES
from tests.conftest import ROOT, SEPTEMBER
from tests.outputs.model import BY_NAME, MODEL, OF_THE_EDITION, at_cutoff, model_of, read, shown_on
from tests.picture import Picture


@pytest.fixture(scope="module", params=["2024", "2026"])
def edition(request: pytest.FixtureRequest) -> Cohort:
    return door.load(ROOT, request.param)


# pandas --------------------------------------------------------------------------------------------


def frame(file: Path) -> pandas.DataFrame:
    found: pandas.DataFrame = eval(PANDAS.format(file.as_posix()), {"pandas": pandas})
    return found


def in_pandas(like: object) -> object:
    """What pandas has for a value of the model, in a column where all are of a kind."""
    if isinstance(like, bool):
        return "sí" if like else "no"
    if isinstance(like, int | float | Decimal):
        return float(like)
    return like.isoformat() if isinstance(like, date) else str(like)


def as_read(cell: object, like: object) -> object:
    """Columns with letters in some row are texts in all: «suprimido» among counts, «SD» among answers."""
    if isinstance(like, int | float | Decimal) and not isinstance(like, bool):
        return float(str(cell).replace(",", "."))
    return str(cell)


@pytest.mark.parametrize("name", [*MODEL, *OF_THE_EDITION])
def test_the_line_on_the_page_reads_every_value_of_every_table(
    edition: Cohort, name: str, tmp_path: Path
) -> None:
    shown = at_cutoff(edition)
    file = tmp_path / f"{name}.csv"
    file.write_text(as_csv(BY_NAME[name], shown), encoding="utf-8")
    model = model_of(name, shown)
    found = frame(file)

    assert len(found) == len(model)
    for (_, row), expected in zip(found.iterrows(), model, strict=True):
        assert list(row.index) == list(expected)
        for column, like in expected.items():
            if like in (None, ""):
                assert pandas.isna(row[column])
            else:
                assert as_read(row[column], like) == in_pandas(like), (column, row)


def test_numbers_are_numbers_in_pandas_without_more_ado(cohort: Cohort, tmp_path: Path) -> None:
    """All but the columns in which a word may stand for a number."""
    shown = at_cutoff(cohort)
    words = []
    for table in TABLES:
        file = tmp_path / f"{table.name}.csv"
        file.write_text(as_csv(table, shown), encoding="utf-8")
        found = frame(file)
        words += [
            (table.name, column.name)
            for column in table.columns
            if column.kind in (Kind.INTEGER, Kind.DECIMAL)
            and not pandas.api.types.is_numeric_dtype(found[column.name])
        ]

    assert words == [("bitacora", "participantes")]


def test_without_its_last_two_options_pandas_loses_the_answer_that_is_NA(tmp_path: Path) -> None:
    shown = shown_on(Picture(tmp_path).load(), date(2030, 6, 12))
    file = tmp_path / "autodiagnostico.csv"
    file.write_text(as_csv(BY_NAME["autodiagnostico"], shown), encoding="utf-8")
    plain = pandas.read_csv(file, sep=";", decimal=",")

    assert list(frame(file)["valor"])[-2:] == ["2", "NA"]
    assert pandas.isna(list(plain["valor"])[-1])


# A spreadsheet set to Spanish of Argentina -----------------------------------------------------------


NUMBER = re.compile(r"-?\d+(,\d+)?")
MONTH = "ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec"
TAKEN_FOR_ANOTHER = re.compile(
    rf"{NUMBER.pattern}|\d+(\.\d{{3}})+|\d+[eE]\d+|\d{{1,4}}[-/.]\d{{1,2}}([-/.]\d{{1,4}})?"
    rf"|({MONTH})[-/. ]\d+|\d+[-/. ]({MONTH})|\d{{1,2}}:\d\d|(verdadero|falso|true|false)|\d+(,\d+)? ?%",
    re.IGNORECASE,
)
"""What a spreadsheet turns into a number, a date, an hour or a truth, whatever was meant."""


def cells_of(table: Table, edition: Cohort, *kinds: Kind) -> list[tuple[Column, str]]:
    rows = read(as_csv(table, at_cutoff(edition)))
    wanted = [column for column in table.columns if column.kind in kinds]
    return [(column, row[column.name]) for row in rows for column in wanted if row[column.name]]


def test_every_number_is_one_that_a_spreadsheet_in_spanish_adds_up(edition: Cohort) -> None:
    others = {
        (table.name, column.name, cell)
        for table in TABLES
        for column, cell in cells_of(table, edition, Kind.INTEGER, Kind.DECIMAL)
        if not NUMBER.fullmatch(cell)
    }

    assert others <= {("bitacora", "participantes", "suprimido")}


@pytest.mark.parametrize("kind, shape", [
    (Kind.DAY, r"20\d\d-\d\d-\d\d"), (Kind.TIME, r"[012]\d:[0-5]\d"), (Kind.FLAG, "sí|no"),
])  # fmt: skip
def test_days_hours_and_truths_have_one_shape(edition: Cohort, kind: Kind, shape: str) -> None:
    cells = [cell for table in TABLES for _, cell in cells_of(table, edition, kind)]

    assert len(cells) > 5
    assert [cell for cell in cells if not re.fullmatch(shape, cell)] == []


def test_no_code_or_text_would_be_taken_for_something_else(edition: Cohort) -> None:
    """A bare year is a period; the answers from 0 to 4 are numbers for whoever wants to count them."""
    meant = {("autodiagnostico", "valor"), ("tablero", "periodo"), ("diccionario", "ejemplo")}
    taken = {
        (table.name, column.name, cell)
        for table in TABLES
        for column, cell in cells_of(table, edition, Kind.CODE, Kind.TEXT)
        if TAKEN_FOR_ANOTHER.fullmatch(cell) and (table.name, column.name) not in meant
    }

    assert taken == set()


def test_every_row_has_as_many_cells_as_there_are_titles_and_stands_in_one_line(edition: Cohort) -> None:
    shown = at_cutoff(edition)
    for table in TABLES:
        text = as_csv(table, shown)
        rows = read(text)

        assert all(None not in row and None not in row.values() for row in rows), table.name
        assert text.count("\n") == len(rows) + 1, table.name


# What is not published -------------------------------------------------------------------------------


def test_a_count_that_is_suppressed_is_a_word_and_no_other_count_is(edition: Cohort) -> None:
    shown = at_cutoff(edition)
    for city in shown.progress:
        log = city.city.project.log if city.city.project else ()
        rows = [row for row in read(as_csv(BY_NAME["bitacora"], shown)) if row["ciudad"] == city.city.slug]
        hidden = [entry.day.isoformat() for entry in log if entry.participants == "suprimido"]

        assert [row["fecha"] for row in rows if row["participantes"] == "suprimido"] == hidden


@pytest.mark.parametrize("day", [SEPTEMBER, date(2024, 11, 29)], ids=str)
def test_a_suppressed_row_of_the_tablero_has_no_figure_in_any_cell(cohort: Cohort, day: date) -> None:
    hidden = [
        row for row in read(as_csv(BY_NAME["tablero"], shown_on(cohort, day))) if row["estado"] == "suprimido"
    ]
    figures = {
        (row["ciudad"], row["indicador"], name)
        for row in hidden
        for name, cell in row.items()
        if name not in ("periodo", "publicado") and NUMBER.fullmatch(cell)
    }

    assert hidden
    assert figures == set()
