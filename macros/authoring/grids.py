"""A sheet as it was read: cells that know their name, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

MAX_BYTES, MAX_ROWS, MAX_COLUMNS = 5 * 1024 * 1024, 5_000, 100

Value = str | int | float | bool | datetime | date | time | timedelta | None


class Unreadable(Exception):
    """The file is no sheet that can be read; the sentence says what to do about it."""


class Kind(Enum):
    """What a cell holds besides its value."""

    PLAIN = auto()
    PERCENT = auto()
    """Shown as a percentage: it holds 0.8 and the person sees 80 %."""
    ERROR = auto()
    """The result of a formula: #DIV/0!, #REF!"""
    FORMULA = auto()
    """A formula that nobody has worked out."""
    MERGED = auto()
    """Part of merged cells, and not their first one: blank, although it looks full."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Row and column start at 1."""

    row: int
    column: int
    value: Value = None
    kind: Kind = Kind.PLAIN

    @property
    def name(self) -> str:
        return f"{letters(self.column)}{self.row}"

    @property
    def is_blank(self) -> bool:
        return self.kind in (Kind.PLAIN, Kind.PERCENT, Kind.MERGED) and not shown(self.value)


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. `name` is what its tab says; a CSV has the name of its file, as in Excel."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden_rows: int = 0

    def at(self, cell: Cell) -> str:
        """`Tablero!E12`"""
        return f"{self.name}!{cell.name}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding in a cell. `row` and `column` are for sorting; 0 is the sheet as a whole."""

    row: int
    column: int
    at: str
    subject: str
    found: str
    expected: str
    fix: str

    def __str__(self) -> str:
        lines = [f"{self.at}  {self.subject}"]
        lines += [f"  Encontrado: {self.found}"] if self.found else []
        return "\n".join([*lines, f"  Se espera:  {self.expected}", f"  Arreglo:    {self.fix}"])


def as_sentences(faults: Iterable[Fault]) -> str:
    """A block for each, from the top of the sheet down."""
    return "\n\n".join(str(fault) for fault in sorted(faults, key=lambda f: (f.row, f.column)))


def letters(column: int) -> str:
    """1 is A, 27 is AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def shown(value: Value) -> str:
    """What a person sees, more or less: for titles, texts and messages. A blank is nothing."""
    if isinstance(value, bool):
        return "VERDADERO" if value else "FALSO"
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    if isinstance(value, datetime | date):
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    return "" if value is None else " ".join("".join(filter(_is_visible, str(value))).split())


def _is_visible(char: str) -> bool:
    """Spaces of any width count: they become one. What pastes along from web pages doesn't."""
    return char.isprintable() or char.isspace()
