"""A table as spreadsheets save it: both dialects, what surrounds the cells, and what Excel does to them."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from edits import TITLES, in_the_example, put
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.data.nodes import Scalar, Text
from macros.data.periods import period
from macros.data.rows import columns_of, load_table
from macros.data.schema.tablero import Observation, ValueState
from macros.data.sheets import Sheet
from tests.picture import VILLA, Picture

COLUMNS = columns_of(Observation)
ROW = "SAL-04;2030-T1;total;183;300;;dato;Vacunatorio;2030-05-20;Una nota"
TABLERO = f"{VILLA}/tablero.csv"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "tablero.csv"


def load(table: Path, content: str | bytes) -> Sheet[Observation]:
    table.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return load_table(table, "tablero.csv", Observation)


def read(table: Path, content: str | bytes) -> tuple[Observation, ...]:
    """The rows of a table that nothing is said of."""
    sheet = load(table, content)
    assert sheet.problems == []
    return sheet.records


def said(table: Path, content: str | bytes) -> list[tuple[str, str, str]]:
    """Where, which rule and how to mend it."""
    found = sorted(load(table, content).problems, key=lambda problem: problem.sort_key)
    return [(str(p.place).removeprefix("tablero.csv:"), p.rule, p.fix) for p in found]


def observation(**more: object) -> Observation:
    """The row of these tests; None takes a value away."""
    whole = {
        "indicador": "SAL-04", "periodo": "2030-T1", "grupo": "total", "numerador": "183",
        "denominador": "300", "estado": "dato", "fuente": "Vacunatorio", "publicado": "2030-05-20",
        "nota": "Una nota",
    } | more  # fmt: skip
    return Observation.model_validate(
        {key: Text(Scalar(1, 1, str(text))) for key, text in whole.items() if text is not None}
    )


# The file ------------------------------------------------------------------------------------------


def test_the_columns_are_those_of_the_manual() -> None:
    assert TITLES == "indicador;periodo;grupo;numerador;denominador;valor;estado;fuente;publicado;nota\n"
    assert tuple(TITLES.strip().split(";")) == COLUMNS


def test_a_row_is_a_record_with_its_cells_typed(table: Path) -> None:
    (row,) = read(table, TITLES + "GES-02;2029-S2;total;;;31,25;dato;;2030-05-22;\n")
    assert (row.indicator, row.period, row.group, row.state) == (
        "GES-02",
        period("2029-S2"),
        "total",
        ValueState.VALUE,
    )
    assert (row.numerator, row.denominator, row.value) == (None, None, Decimal("31.25"))
    assert (row.source, str(row.published), row.note) == (None, "2030-05-22", None)


@pytest.mark.parametrize(
    "content",
    [
        TITLES + ROW + "\n",
        TITLES + ROW,
        "\ufeff" + TITLES + ROW + "\n",
        (TITLES + ROW + "\n").replace("\n", "\r\n"),
        "\ufeff" + (TITLES + ROW + "\n").replace("\n", "\r\n"),
        (TITLES + ROW + "\n").replace(";", ","),
        "sep=;\n" + TITLES + ROW + "\n",
        "\ufeffsep=,\r\n" + (TITLES + ROW).replace(";", ",") + "\r\n",
        "\n\n" + TITLES + "\n;;;;;;;;;\n" + ROW + "\n\n;\n  \n",
        TITLES.replace("\n", ";;;\n") + ROW + ";;;\n",
        TITLES + ROW + ";;;;\n",
        ";".join(f'"{title}"' for title in COLUMNS)
        + "\n"
        + ";".join(f'"{cell}"' for cell in ROW.split(";")),
        ";".join(f" {title.upper()} " for title in COLUMNS)
        + "\n"
        + ";".join(f"  {cell} " for cell in ROW.split(";")),
        ";".join(reversed(COLUMNS)) + "\n" + ";".join(reversed(ROW.split(";"))),
    ],
    ids=["as it is", "no last line end", "BOM", "CRLF", "BOM and CRLF", "commas", "sep=;", "sep=, with BOM",
         "blank lines", "empty columns at the right", "cells at the right", "quotes", "capitals and spaces",
         "another order"],
)  # fmt: skip
def test_however_a_spreadsheet_saved_it_the_row_is_the_same(table: Path, content: str) -> None:
    assert read(table, content) == (observation(),)


def test_a_column_that_is_not_needed_may_be_left_out(table: Path) -> None:
    content = "indicador;periodo;grupo;estado\nSAL-04;2030-T1;total;sin_dato\n"
    empty = dict.fromkeys(("numerador", "denominador", "fuente", "publicado", "nota"))
    assert read(table, content) == (observation(estado="sin_dato", **empty),)


def test_a_short_row_leaves_its_last_cells_empty(table: Path) -> None:
    (row,) = read(table, TITLES + "SAL-04;2030-T1;total;;;;sin_dato\n")
    assert (row.source, row.published, row.note) == (None, None, None)


@pytest.mark.parametrize("separator", [";", ","])
@pytest.mark.parametrize("value", ["48,5", "48.5"])
def test_a_decimal_takes_a_comma_or_a_point(table: Path, separator: str, value: str) -> None:
    row = ["GES-02", "2029-S2", "total", "", "", value, "dato", "", "2030-05-22", ""]
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([COLUMNS, row])
    assert read(table, out.getvalue())[0].value == Decimal("48.5")


def test_a_note_may_hold_the_separator_and_quotes_between_quotes(table: Path) -> None:
    note = '"Falta ""la lista""; llega en julio, o después"'
    (row,) = read(table, TITLES + ROW.replace("Una nota", note))
    assert row.note == 'Falta "la lista"; llega en julio, o después'


@pytest.mark.parametrize(
    "content", [TITLES, TITLES.strip(), f"\ufeff{TITLES}\r\n\r\n", f"sep=;\n{TITLES};;;\n"]
)
def test_titles_alone_are_a_tablero_not_begun(table: Path, picture: Picture, content: str) -> None:
    assert read(table, content) == ()
    put(TABLERO, content)(picture)
    assert (picture.problems(), picture.load().city("villa-prueba").observations) == ([], ())


def test_without_the_file_it_has_not_begun_either(picture: Picture) -> None:
    picture.delete(TABLERO)
    assert (picture.problems(), picture.load().city("villa-prueba").observations) == ([], ())


@pytest.mark.parametrize("content", ["", "\n \n", "\ufeff", "sep=;\n"])
def test_a_file_without_titles_says_that_it_is_empty(table: Path, content: str) -> None:
    assert [(place, rule) for place, rule, _ in said(table, content)] == [("1:1", "archivo-vacio")]


def test_the_worked_example_has_its_tablero(picture: Picture) -> None:
    in_the_example()(picture)
    cohort = picture.load()
    assert cohort.example is not None
    assert cohort.example.observations == cohort.city("villa-prueba").observations
    assert len(cohort.example.observations) == 8


# Where ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "places"),
    [
        (TITLES + ROW + "\n" + ROW.replace("183", "x"), ["3:22"]),
        ("\ufeffsep=;\r\n\r\n" + TITLES + "\r\n" + ROW.replace("183", "x"), ["5:22"]),
        ((TITLES + ROW.replace("2030-05-20", "ayer")).replace(";", ","), ["2:48"]),
        (TITLES + '"SAL-04";"2030-T1";"total";"x";"300";;"dato"', ["2:28"]),
        (TITLES + 'SAL-04;2030-T1;total;;;;dato;"Uno; ""dos""";ayer;', ["2:45"]),
        (TITLES + "SAL-04;2030-T1;  total;   x;300;;dato;;;", ["2:24"]),
        (TITLES + ROW.replace("SAL-04", "SAL4").replace("300", "0").replace("dato", "si"),
         ["2:1", "2:24", "2:27"]),
    ],
    ids=["second row", "after a mark, a hint and blanks", "commas", "quotes", "after a separator in quotes",
         "spaces before", "several in a row"],
)  # fmt: skip
def test_a_cell_is_pointed_at_by_its_line_and_its_column(
    table: Path, content: str, places: list[str]
) -> None:
    assert [place for place, _, _ in said(table, content)] == places


def test_an_empty_cell_is_pointed_at_by_its_row(table: Path) -> None:
    assert said(table, TITLES + ROW + "\n;2030-T1;total;;;;dato;;;") == [
        ("3:1", "clave-faltante", "completá la columna «indicador» de esta fila")
    ]


def test_one_bad_row_hides_no_other(table: Path) -> None:
    sheet = load(table, "\n".join([TITLES.strip(), ROW, ROW.replace("183", "x"), ROW.replace("T1", "T2")]))
    assert [(index, str(row.period)) for index, row in sheet.items] == [(0, "2030-T1"), (2, "2030-T2")]


# What can't be read ----------------------------------------------------------------------------------


def test_columns_between_tabulations_are_refused_once(table: Path) -> None:
    fix = "guardá la planilla como CSV, y no como texto separado por tabulaciones"
    assert said(table, (TITLES + ROW).replace(";", "\t")) == [("1:1", "tabla-ilegible", fix)]


@pytest.mark.parametrize("title", ['"indicador', 'indi"cador', 'indicador"'])
def test_a_loose_quote_in_the_titles_is_said_there(table: Path, title: str) -> None:
    rules = {(place.partition(":")[0], rule) for place, rule, _ in said(table, title + TITLES[9:] + ROW)}
    assert rules & {("1", "tabla-ilegible"), ("1", "columna-desconocida")}
    assert {line for line, _ in rules} == {"1"}


def test_a_cell_of_the_size_of_the_file_is_refused_like_any_long_text(table: Path) -> None:
    found = said(table, TITLES + ROW.replace("Una nota", "x" * 140_000))
    assert [place.partition(":")[0] for place, _, _ in found] == ["2"]


@pytest.mark.parametrize("tail", ["", "\n" + ROW])
def test_a_row_that_a_line_end_broke_is_said_at_both_halves(table: Path, tail: str) -> None:
    broken = ROW.replace("Una nota", '"Una\nnota"')
    fix = "sacá las comillas o el salto de línea de la celda"
    assert said(table, TITLES + broken + tail) == [
        ("2:1", "tabla-ilegible", fix),
        ("3:1", "tabla-ilegible", fix),
    ]


def test_the_mark_of_a_spreadsheet_of_another_encoding_is_refused(table: Path) -> None:
    assert [(place, rule) for place, rule, _ in said(table, (TITLES + ROW).encode("utf-16"))] == [
        ("1:1", "codificacion")
    ]
    latin = (TITLES + ROW.replace("Una nota", "Ñandubay")).encode("cp1252")
    assert [(place, rule) for place, rule, _ in said(table, latin)] == [("2:59", "codificacion")]


# What Excel does to a cell ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "typed", "rule", "fix"),
    [
        ("periodo", "2024-08", "periodo-invalido", "escribí «2024-M08»"),
        ("periodo", "ago-24", "periodo-invalido", "escribí «2024-M08»"),
        ("publicado", "31/08/2024", "fecha-invalida", "escribí «2024-08-31»"),
        ("publicado", "31/8/24", "fecha-invalida", "escribí «2024-08-31»"),
        ("numerador", "1.083", "numero-invalido", "escribí «1083», sin separar los miles"),
        ("numerador", "1,083", "numero-invalido", "escribí «1083», sin separar los miles"),
        ("numerador", "183,0", "numero-invalido", "escribí «183»"),
        ("denominador", "1.083.000", "numero-invalido", "escribí «1083000», sin separar los miles"),
        ("denominador", "0", "fuera-de-rango", "poné un número desde 1"),
        ("valor", "1.083", "numero-invalido", "escribí «1083», sin separar los miles"),
        ("valor", "48.5 %", "numero-invalido", "escribí «48,5»"),
        ("valor", "48,5%", "numero-invalido", "escribí «48,5»"),
        ("valor", "$ 62500", "numero-invalido", "escribí «62500»"),
        ("valor", "-3", "numero-invalido", "escribí el número con cifras"),
        ("valor", "3 de 5", "numero-invalido", "escribí el número con cifras"),
        ("valor", "#DIV/0!", "numero-invalido", "escribí el número con cifras"),
        ("grupo", "zona = Norte", "opcion-desconocida", "escribí «zona:norte»"),
        ("estado", "Dato", "opcion-desconocida", "¿quisiste decir «dato»? Escribí «dato»"),
        ("estado", "S/D", "opcion-desconocida", "elegí una de esas opciones"),
        ("indicador", "sal 4", "identificador-invalido", "escribí «SAL-04»"),
    ],
)
def test_what_was_typed_or_changed_by_excel_is_offered_as_it_is_written(
    table: Path, column: str, typed: str, rule: str, fix: str
) -> None:
    cells = [*(dict(zip(COLUMNS, ROW.split(";"), strict=True)) | {column: typed}).values()]
    before = sum(len(cell) + 1 for cell in cells[: COLUMNS.index(column)])
    assert said(table, TITLES + ";".join(cells)) == [(f"2:{before + 1}", rule, fix)]


@pytest.mark.parametrize(("typed", "offered"), [("64,3333333", "64,33"), ("0,485", "0,49")])
def test_a_value_with_the_decimals_of_a_formula_is_offered_with_two(
    table: Path, typed: str, offered: str
) -> None:
    cells = dict(zip(COLUMNS, ROW.split(";"), strict=True)) | {"valor": typed}
    ((_, rule, fix),) = said(table, TITLES + ";".join(cells.values()))
    assert (rule, f"«{offered}»" in fix) == ("numero-invalido", True)


# Any table -----------------------------------------------------------------------------------------

LETTERS = st.text(st.sampled_from('aáñZ09 .,;:"«»%()-/'), min_size=1, max_size=30)
WORDS = LETTERS.map(lambda text: " ".join(text.split())).filter(lambda text: any(map(str.isalnum, text)))
DECIMALS = st.decimals(0, 99999, places=2).map(lambda number: f"{number:f}")


@st.composite
def rows(draw: st.DrawFn) -> list[str]:
    """A row as it would be typed: its shape is right, whatever it says."""
    year = draw(st.integers(2000, 2099))
    when = draw(st.sampled_from(["", "-S1", "-S2", "-T1", "-T4", "-M01", "-M12"]))
    value = draw(st.one_of(st.just(""), DECIMALS))
    return [
        f"{draw(st.sampled_from(['SAL', 'GES']))}-{draw(st.integers(1, 99)):02d}",
        f"{year}{when}",
        draw(st.sampled_from(["total", "compartido", "zona:norte", "edad:0-2"])),
        draw(st.one_of(st.just(""), st.integers(0, 10**9).map(str))),
        draw(st.one_of(st.just(""), st.integers(1, 10**9).map(str))),
        value,
        draw(st.sampled_from([state.value for state in ValueState])),
        draw(st.one_of(st.just(""), WORDS)),
        draw(st.sampled_from(["", "2024-02-29", "2030-05-20"])),
        draw(st.one_of(st.just(""), WORDS)),
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    written=st.lists(rows(), min_size=1, max_size=6),
    separator=st.sampled_from([";", ","]),
    newline=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_any_rows_that_a_program_wrote_are_read_back_the_same(
    table: Path, written: list[list[str]], separator: str, newline: str, mark: str, quoting: int
) -> None:
    as_typed = [
        [cell.replace(".", ",") if at == 5 and separator == ";" else cell for at, cell in enumerate(row)]
        for row in written
    ]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=newline, quoting=quoting)
    writer.writerows([COLUMNS, *as_typed])
    found = [as_cells(row) for row in read(table, mark + out.getvalue())]
    assert found == [[*row[:5], Decimal(row[5]) if row[5] else None, *row[6:]] for row in written]


def as_cells(row: Observation) -> list[object]:
    whole = (row.indicator, row.period, row.group, row.numerator, row.denominator)
    rest = (row.state.value, row.source, row.published, row.note)
    spell = [str(cell) if cell is not None else "" for cell in (*whole, *rest)]
    return [*spell[:5], row.value, *spell[5:]]
