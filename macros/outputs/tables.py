"""The edition's open data as tables, one CSV a subject, and the dictionary of all their columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from macros.data.schema.project import SUPPRESSED
from macros.outputs import city_tables as city
from macros.outputs import edition_tables as edition
from macros.outputs.cells import NO, YES
from macros.outputs.columns import Column, Kind, derived
from macros.outputs.table import Shown, Table


@dataclass(frozen=True, slots=True)
class _Defined:
    table: Table
    column: Column


def values_of(column: Column) -> str:
    """All that may stand in a cell, where that can be listed; else nothing."""
    if column.is_suppressible:
        return f"un número, o «{SUPPRESSED}»"
    listed = " | ".join(column.options)
    if not column.separator:
        return f"{YES} | {NO}" if column.kind is Kind.FLAG else listed
    how = "un espacio" if column.separator == " " else f"«{column.separator.strip()}»"
    return f"{listed or 'varios'}, separados por {how}"


def _defined(shown: Shown) -> Iterator[_Defined]:
    for table in TABLES:
        yield from (_Defined(table, column) for column in table.columns)


DICTIONARY = Table(
    "diccionario", "Diccionario de los archivos",
    "Una fila por columna de cada archivo: qué es y qué valores puede tener.",
    _defined,
    (
        derived("tabla", "El archivo, sin su terminación", Kind.CODE, attrgetter("table.name"),
                example="entregas"),
        derived("columna", "La columna", Kind.CODE, attrgetter("column.name"), example="dias_de_atraso"),
        derived("que_es", "Qué quiere decir", Kind.TEXT, attrgetter("column.what"),
                example="Cuántas veces se envió"),
        derived("tipo", "Qué lleva cada celda", Kind.CODE, attrgetter("column.kind"), options=Kind,
                example="entero"),
        derived("unidad", "En qué se mide, si se mide", Kind.TEXT, attrgetter("column.unit"),
                example="días"),
        derived("valores", "Los valores que puede tener, si son unos pocos", Kind.TEXT,
                lambda defined: values_of(defined.column), example="alta | media | baja"),
        derived("ejemplo", "Un valor posible", Kind.TEXT, attrgetter("column.example"), example="12"),
    ),
    key=("tabla", "columna"),
)  # fmt: skip

TABLES = (
    edition.CITIES, edition.PROGRESS, city.DELIVERIES, city.TEAM, city.ACTORS, city.ANSWERS, city.DIMENSIONS,
    city.OPPORTUNITIES, city.METRICS, city.TABLERO, edition.INDICATORS, city.PROJECTS, city.LOG, city.ROUTE,
    city.PLAN, city.AGREEMENTS, edition.MEETINGS, edition.ATTENDANCE, edition.ROUNDS, edition.COMMITMENTS,
    edition.NEWS, DICTIONARY,
)  # fmt: skip
"""In the order of a city's path, as the page of the open data shows them."""
