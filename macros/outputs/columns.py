"""What each column of the open data means: taken from the schema where it says it, or told in a sentence.

A column of a record's own field has the title, the type, the options and the example of the data file it
was typed in. Only what is derived has words of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, get_args

from pydantic import BaseModel

from macros.data.periods import Period
from macros.data.schema.project import SUPPRESSED
from macros.data.schema.record import core_of, is_list
from macros.outputs.cells import DECIMAL_MARK, NO, YES, Cell


class Kind(StrEnum):
    """What a cell holds, in a word for people."""

    TEXT = "texto"
    CODE = "código"
    INTEGER = "entero"
    DECIMAL = "decimal"
    DAY = "fecha"
    TIME = "hora"
    FLAG = "sí/no"


@dataclass(frozen=True, slots=True)
class Column:
    """`get` takes the cell out of what a row is about. `unit` is empty where there is nothing to count."""

    name: str
    what: str
    kind: Kind
    get: Callable[[Any], Cell]
    unit: str = ""
    options: tuple[str, ...] = ()
    """All the values it may have, or empty."""
    example: str = ""
    pattern: str = ""
    """What a code looks like, or empty."""
    separator: str = ""
    """What stands between the values of a cell that holds several."""
    is_suppressible: bool = False
    """Whether a word may stand in place of the number."""

    def of(self, inner: Callable[[Any], Any]) -> Column:
        """The same column, where the row is about something that holds this."""
        return replace(self, get=lambda outer: self.get(inner(outer)))


def taken(record: type[BaseModel], keys: str, at: str = "", unit: str = "") -> tuple[Column, ...]:
    """The columns of some keys of a record, in that order. `at` is where the record stands in the row.

    «entregable=id» is the key `id` under another name, for rows about more than one thing.
    """
    columns = []
    for word in keys.split():
        name, _, key = word.rpartition("=")
        place = ".".join(part for part in (at, _attribute(record, key)) if part)
        columns.append(told_by(record, key, attrgetter(place), name=name, unit=unit))
    return tuple(columns)


def told_by(
    record: type[BaseModel], key: str, get: Callable[[Any], Any], name: str = "", unit: str = ""
) -> Column:
    """A column that means what the schema says of a key, with a value that is found elsewhere."""
    field = record.model_fields[_attribute(record, key)]
    core = core_of(field.annotation)
    of_each = core_of(get_args(core)[0]) if is_list(core) else core
    options, patterns = _options(of_each), _said(record, key, "pattern")
    kind = _KINDS.get(of_each) or (Kind.CODE if options or patterns else Kind.TEXT)
    separator = (" " if kind is Kind.CODE else " | ") if is_list(core) else ""
    return Column(
        name or key,
        field.title or "",
        kind,
        _joined(get, separator) if separator else get,
        unit,
        options,
        _as_published(str(field.examples[0]), kind) if field.examples else "",
        next(iter(patterns), ""),
        separator,
        is_suppressible=SUPPRESSED in _said(record, key, "const"),
    )


def derived(
    name: str,
    what: str,
    kind: Kind,
    get: Callable[[Any], Cell],
    unit: str = "",
    options: type[StrEnum] | None = None,
    example: str = "",
) -> Column:
    """A column that nobody types. `what` is for whoever doesn't know the programme."""
    return Column(name, what, kind, get, unit, tuple(o.value for o in options or ()), example)


_KINDS: dict[Any, Kind] = {
    date: Kind.DAY, time: Kind.TIME, bool: Kind.FLAG, int: Kind.INTEGER, Decimal: Kind.DECIMAL,
    float: Kind.DECIMAL, Period: Kind.CODE,
}  # fmt: skip


def _attribute(record: type[BaseModel], key: str) -> str:
    """The Python name of a key. Raises `KeyError` for one that the record doesn't have."""
    return {str(field.alias): name for name, field in record.model_fields.items()}[key]


def _as_published(example: str, kind: Kind) -> str:
    """What was typed to be an example, as it comes out: «true» is «sí» here, and decimals take a comma."""
    if kind is Kind.FLAG:
        return YES if example == "true" else NO
    return example.replace(".", DECIMAL_MARK) if kind is Kind.DECIMAL else example


def _joined(get: Callable[[Any], Any], separator: str) -> Callable[[Any], Cell]:
    return lambda row: separator.join(get(row))


def _options(core: Any) -> tuple[str, ...]:
    return tuple(o.value for o in core) if isinstance(core, type) and issubclass(core, StrEnum) else ()


def _said(record: type[BaseModel], key: str, word: str) -> list[str]:
    """What the JSON Schema of a key says under a word, wherever in it."""
    return list(_found(_json_schema(record)["properties"][key], word))


def _found(schema: Any, word: str) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (str(value) for name, value in schema.items() if name == word)
        schema = list(schema.values())
    for inner in schema if isinstance(schema, list) else ():
        yield from _found(inner, word)


@lru_cache(maxsize=64)
def _json_schema(record: type[BaseModel]) -> dict[str, Any]:
    return record.model_json_schema(by_alias=True)
