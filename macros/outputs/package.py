"""`datos/datapackage.json`: what the files of the open data are, for programs.

A Data Package (https://specs.frictionlessdata.io/data-package/, v1): each table with its columns, their
types, their values, and how to read them. The same edition on the same day gives the same bytes.
"""

from __future__ import annotations

import json
from typing import Any

from macros.data.schema.project import SUPPRESSED
from macros.outputs.cells import DECIMAL_MARK, DELIMITER, HOUR, LINE_END, NO, YES
from macros.outputs.columns import Column, Kind
from macros.outputs.edition_tables import CITIES, INDICATORS, MEETINGS
from macros.outputs.table import Shown, Table
from macros.outputs.tables import TABLES

LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/deed.es",
    "title": "Creative Commons Atribución 4.0 Internacional",
}
INVENTED = "Las ciudades y las personas son inventadas: no representan a ningún municipio real."
DIALECT = {
    "csvddfVersion": 1.2, "delimiter": DELIMITER, "lineTerminator": LINE_END, "quoteChar": '"',
    "doubleQuote": True, "skipInitialSpace": False, "header": True, "caseSensitiveHeader": True,
}  # fmt: skip
TYPES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.CODE: {"type": "string"},
    Kind.INTEGER: {"type": "integer"},
    Kind.DECIMAL: {"type": "number", "decimalChar": DECIMAL_MARK},
    Kind.DAY: {"type": "date", "format": "%Y-%m-%d"},
    Kind.TIME: {"type": "time", "format": HOUR},
    Kind.FLAG: {"type": "boolean", "trueValues": [YES], "falseValues": [NO]},
}
LEADS_TO = {"ciudad": (CITIES, "ciudad"), "encuentro": (MEETINGS, "id"), "indicador": (INDICATORS, "id")}
"""The columns that name a row of another table."""


def title_of(shown: Shown) -> str:
    return f"Primeras infancias, {shown.cohort.settings.name}: datos abiertos"


def data_package(shown: Shown) -> str:
    """The descriptor's text. Its `created` is the day of the data, and not when the site was built."""
    about = "Qué hizo y qué midió cada ciudad del programa, una tabla por tema."
    package = {
        "profile": "data-package",
        "name": f"primeras-infancias-{shown.cohort.id}",
        "title": title_of(shown),
        "description": f"{about} {INVENTED}" if shown.cohort.settings.fictional else about,
        "version": shown.cohort.id,
        "created": f"{shown.on.isoformat()}T00:00:00-03:00",
        "licenses": [LICENCE],
        "keywords": ["primera infancia", "políticas públicas", "gobiernos locales", "Argentina"],
        "resources": [*(_resource(table) for table in TABLES), _CITIES_AS_JSON],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


_CITIES_AS_JSON = {
    "profile": "data-resource",
    "name": "cohorte",
    "path": "cohorte.json",
    "title": "Avance de las ciudades, para programas",
    "description": "Cada ciudad con su estado, sus horas y su avance de 0 a 1.",
    "format": "json",
    "mediatype": "application/json",
    "encoding": "utf-8",
}


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    """Where a word may stand for a number, the word is one of the missing values."""
    hides = any(column.is_suppressible for column in table.columns)
    schema: dict[str, Any] = {
        "fields": [_field(column, column.name in table.key) for column in table.columns],
        "missingValues": ["", SUPPRESSED] if hides else [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = [
        {"fields": name, "reference": {"resource": other.name, "fields": theirs}}
        for name, (other, theirs) in LEADS_TO.items()
        if name in table.names and table is not other
    ]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(column: Column, is_key: bool) -> dict[str, Any]:
    """`unidad` and `separador` are ours: the specification lets a field have more."""
    constraints: dict[str, Any] = {"required": True} if is_key else {}
    if column.options and not column.separator:
        constraints["enum"] = list(column.options)
    elif column.pattern and not column.separator:
        constraints["pattern"] = column.pattern
    field: dict[str, Any] = {"name": column.name, **TYPES[column.kind], "description": column.what}
    if column.unit:
        field["unidad"] = column.unit
    if column.separator:
        field["separador"] = column.separator
    return field | ({"constraints": constraints} if constraints else {})
