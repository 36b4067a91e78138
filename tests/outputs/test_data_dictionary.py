"""`datos/diccionario.csv`: every column of every file, in the words of the schema."""

from __future__ import annotations

import re
from datetime import date

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.data.schema.city import Submission
from macros.data.schema.diagnosis import Actor
from macros.data.schema.meetings import Round
from macros.data.schema.plan import Agreement
from macros.outputs.columns import Kind, taken
from macros.outputs.table import Shown, as_csv
from macros.outputs.tables import TABLES, values_of
from tests.conftest import ROOT, SEPTEMBER
from tests.outputs.model import BY_NAME, at_cutoff, read, shown_on, titles


@pytest.fixture(scope="module", params=["2024", "2026"])
def edition(request: pytest.FixtureRequest) -> Cohort:
    return door.load(ROOT, request.param)


@pytest.fixture(scope="module")
def rows(cohort: Cohort) -> list[dict[str, str]]:
    return read(as_csv(BY_NAME["diccionario"], at_cutoff(cohort)))


def test_it_names_the_columns_of_every_file_in_their_order_and_no_other(edition: Cohort) -> None:
    shown = at_cutoff(edition)
    said = [(row["tabla"], row["columna"]) for row in read(as_csv(BY_NAME["diccionario"], shown))]
    found = {table.name: titles(as_csv(table, shown)) for table in TABLES}

    assert said == [(name, title) for name, mine in found.items() for title in mine]


def test_it_has_seven_columns_and_is_the_same_for_every_edition_and_day(cohort: Cohort) -> None:
    table = BY_NAME["diccionario"]
    text = as_csv(table, at_cutoff(cohort))

    assert text.startswith("\ufefftabla;columna;que_es;tipo;unidad;valores;ejemplo\n")
    assert as_csv(table, shown_on(door.load(ROOT, "2026"), date(2026, 6, 1))) == text
    assert as_csv(table, Shown(cohort, (), SEPTEMBER)) == text


def test_every_column_says_what_it_is_in_a_short_phrase(rows: list[dict[str, str]]) -> None:
    odd = [row for row in rows if not re.fullmatch(r"[A-ZÁÉÍÓÚ¿][^\n]{4,100}[^.\s]", row["que_es"])]

    assert odd == []


@pytest.mark.parametrize("table, column, record, key", [
    ("entregas", "evidencia", Submission, "evidencia"), ("actores", "aporte", Actor, "aporte"),
    ("compromisos", "que", Agreement, "que"), ("acuerdos", "que", Agreement, "que"),
    ("rondas", "consejos", Round, "consejos"),
])  # fmt: skip
def test_what_the_schema_says_of_a_key_is_taken_from_it(
    rows: list[dict[str, str]], table: str, column: str, record: type, key: str
) -> None:
    (row,) = [row for row in rows if (row["tabla"], row["columna"]) == (table, column)]
    (field,) = [field for field in record.model_fields.values() if field.alias == key]  # type: ignore[attr-defined]

    assert row["que_es"] == field.title
    assert row["ejemplo"] == field.examples[0]


def test_a_column_of_a_key_that_isnt_there_cant_be_made() -> None:
    with pytest.raises(KeyError, match="aportes"):
        taken(Actor, "nombre aportes")


def test_a_row_reads_like_this(rows: list[dict[str, str]]) -> None:
    said = {(row.pop("tabla"), row.pop("columna")): tuple(row.values()) for row in map(dict, rows)}

    assert said["entregas", "dias_de_atraso"] == (
        "Los días que pasaron desde que venció sin que se acepte; 0 si no hay atraso",
        "entero", "días", "", "12",
    )  # fmt: skip
    assert said["oportunidades", "nivel"] == (
        "Qué tan crítica es; con deber legal, siempre alta", "código", "", "alta | media | baja", "alta",
    )  # fmt: skip
    assert said["oportunidades", "deber_legal"][1:] == ("sí/no", "", "sí | no", "sí")
    assert said["bitacora", "participantes"][1:] == ("entero", "personas", "un número, o «suprimido»", "34")
    assert said["indicadores", "desagregacion"][3].endswith("area | eje, separados por un espacio")
    assert said["rondas", "consejos"][1:4] == ("texto", "", "varios, separados por «|»")
    assert said["encuentros", "hora"][1:] == ("hora", "", "", "10:00")
    assert said["metricas", "meta"][1:] == ("decimal", "la unidad del indicador", "", "85")


def test_a_listed_column_has_no_other_value(edition: Cohort) -> None:
    shown = at_cutoff(edition)
    others, seen = set(), 0
    for table in TABLES:
        cells = read(as_csv(table, shown))
        for column in (column for column in table.columns if column.options):
            for cell in {row[column.name] for row in cells} - {""}:
                found = cell.split(column.separator) if column.separator else [cell]
                seen += len(found)
                others |= {(table.name, column.name, one) for one in found if one not in column.options}

    assert others == set()
    assert seen > 80


def test_an_example_is_one_of_the_listed_values_and_of_its_kind() -> None:
    shapes = {
        Kind.INTEGER: r"\d+", Kind.DECIMAL: r"\d+(,\d+)?", Kind.DAY: r"20\d\d-\d\d-\d\d",
        Kind.TIME: r"\d\d:\d\d", Kind.FLAG: "sí|no",
    }  # fmt: skip
    odd = [
        (table.name, column.name, column.example)
        for table in TABLES
        for column in table.columns
        if column.example
        and not (
            re.fullmatch(shapes.get(column.kind, ".+"), column.example)
            and (not column.options or column.example in values_of(column))
        )
    ]

    assert odd == []


def test_whatever_is_counted_says_in_what(rows: list[dict[str, str]]) -> None:
    """Without a unit: places in a list, marks from 1 to 5, and what the dictionary of the Tablero counts."""
    bare = {
        (row["tabla"], row["columna"])
        for row in rows
        if row["tipo"] in ("entero", "decimal") and not row["unidad"] and "de 1 a 5" not in row["que_es"]
    }

    assert bare == {
        ("tablero", "numerador"), ("tablero", "denominador"), ("indicadores", "por"),
        ("indicadores", "minimo"), ("indicadores", "maximo"), ("ruta", "orden"),
    }  # fmt: skip
