"""A table of the open data: what its rows are about, and what each column takes out of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from macros.data.cohort import Cohort
from macros.outputs.cells import Cell, csv_text
from macros.outputs.columns import Column, Kind, derived
from macros.rules.progress import CityProgress


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition on the day it is shown. A city that left is still on its own last day."""

    cohort: Cohort
    progress: tuple[CityProgress, ...]
    on: date


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is the file's, without its ending. `about` says what a row is, in a sentence."""

    name: str
    title: str
    about: str
    things: Callable[[Shown], Iterable[Any]]
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    """The columns that no two rows have alike; empty where rows may be alike."""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def rows(self, shown: Shown) -> Iterator[tuple[Cell, ...]]:
        for thing in self.things(shown):
            yield tuple(column.get(thing) for column in self.columns)


def as_csv(table: Table, shown: Shown) -> str:
    return csv_text(table.names, table.rows(shown))


CITY = derived(
    "ciudad", "La ciudad, por el nombre de su página en el sitio", Kind.CODE, itemgetter(0),
    example="puerto-tacuaral",
)  # fmt: skip


def by_city(
    name: str,
    title: str,
    about: str,
    things: Callable[[Cohort, CityProgress], Iterable[Any]],
    *columns: Column,
    key: str | None = None,
) -> Table:
    """Cities in alphabetical order, and in each the order of its pages. The first column says which one.

    `key` are the columns that tell a city's rows apart: empty if it has only one, None if nothing does.
    """

    def of_all(shown: Shown) -> Iterator[tuple[str, Any]]:
        for city in shown.progress:
            for thing in things(shown.cohort, city):
                yield city.city.slug, thing

    inner = (column.of(itemgetter(1)) for column in columns)
    own = () if key is None else ("ciudad", *key.split())
    return Table(name, title, about, of_all, (CITY, *inner), own)
