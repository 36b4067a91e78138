"""What was in `tablero.csv` and what a sheet brings, as one table; and that table as the file's text.

No row that is there is ever lost: one that the sheet doesn't name stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from macros.authoring.sheet_rows import Harvest, Key, key_of
from macros.authoring.titles import COLUMNS
from macros.data.nodes import Mapping as Row
from macros.data.nodes import Scalar, Sequence
from macros.data.schema.tablero import JOINT, TOTAL, Observation
from macros.data.sheets import Sheet, Source

KEPT_IF_NOT_ASKED = {"fuente": "source", "publicado": "published", "nota": "note"}
"""What a row keeps where the sheet has no such column."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the merged table. `before` is how it stands in the file, on its `line`, if it does.

    `sheet_row` is its row in the sheet; 0 where the sheet doesn't name it.
    """

    row: Observation
    before: Observation | None = None
    line: int = 0
    sheet_row: int = 0

    @property
    def key(self) -> Key:
        return key_of(self.row)

    @property
    def is_changed(self) -> bool:
        return self.row != self.before


def merged(current: Sheet[Observation], found: Harvest, order: Iterable[str]) -> list[Entry]:
    """In the dictionary's order; of an indicator, first its total, and each group by period."""
    entries: dict[Key, Entry] = {}
    for index, row in current.items:
        entries[key_of(row)] = Entry(row, row, current.source.place(index).line)
    for number, row in found.rows.items():
        there = entries.get(key_of(row))
        if there and there.before:
            entries[there.key] = replace(there, row=_with_kept(row, there.before, found), sheet_row=number)
        else:
            entries[key_of(row)] = Entry(row, sheet_row=number)
    places = {code: place for place, code in enumerate(order)}
    return sorted(entries.values(), key=lambda entry: _place(entry.row, places))


def _with_kept(row: Observation, before: Observation, found: Harvest) -> Observation:
    has = found.titles.columns if found.titles else {}
    lacking = [name for column, name in KEPT_IF_NOT_ASKED.items() if column not in has]
    return row.model_copy(update={name: getattr(before, name) for name in lacking})


def _place(row: Observation, places: Mapping[str, int]) -> tuple[int, str, int, str, tuple[int, int]]:
    rank = {TOTAL: 0, JOINT: 1}.get(row.group, 2)
    period = row.period
    place = places.get(row.indicator, len(places))
    return place, row.indicator, rank, row.group, (period.month, period.length)


# The text ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Style:
    """How a file is written: what is found is kept; a new one is what Excel writes in Argentina."""

    separator: str = ";"
    bom: bool = False
    newline: str = "\n"
    hint: str = ""

    @property
    def first_line(self) -> int:
        """The line of the first row of data."""
        return 3 if self.hint else 2


_HINT = re.compile(r"sep=.")


def style_of(data: bytes) -> Style:
    """Of the bytes of a file that the door can read; of none, a new file's."""
    text = data.decode("utf-8-sig")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    hint = lines[0] if lines and _HINT.fullmatch(lines[0]) else ""
    titles = next((line for line in lines if line != hint), "")
    separator = "," if titles.count(",") > titles.count(";") else ";"
    newline = "\r\n" if "\r\n" in text else "\n"
    return Style(separator, data.startswith(b"\xef\xbb\xbf"), newline, hint)


@dataclass(frozen=True, slots=True)
class Written:
    """The file's text, and where in it each cell begins: by line, then in the order of the columns."""

    entries: tuple[Entry, ...]
    style: Style
    lines: tuple[str, ...]
    starts: tuple[tuple[int, ...], ...]

    @property
    def data(self) -> bytes:
        text = self.style.newline.join([*self.lines, ""])
        return (b"\xef\xbb\xbf" if self.style.bom else b"") + text.encode()

    def entry_at(self, line: int) -> Entry | None:
        index = line - self.style.first_line
        return self.entries[index] if 0 <= index < len(self.entries) else None

    def column_at(self, line: int, column: int) -> str:
        """The column of the table that a place in the text is in."""
        starts = self.starts[line - self.style.first_line]
        return next(
            name for name, start in reversed(list(zip(COLUMNS, starts, strict=True))) if start <= column
        )

    def as_sheet(self, file: str) -> Sheet[Observation]:
        """What the door would make of it, without a file."""
        rows = [
            Row(line, 1, tuple(
                (Scalar(line, start, name), Scalar(line, start, text, plain=True))
                for name, text, start in zip(COLUMNS, texts_of(entry.row, self.style), starts, strict=True)
                if text
            ))
            for line, (entry, starts) in enumerate(
                zip(self.entries, self.starts, strict=True), start=self.style.first_line
            )
        ]  # fmt: skip
        source = Source(file, Sequence(1, 1, tuple(rows)), "\n".join([*self.lines, ""]))
        return Sheet(source, items=tuple((index, entry.row) for index, entry in enumerate(self.entries)))


def written(entries: Iterable[Entry], style: Style) -> Written:
    kept = tuple(entries)
    lines, starts = [style.separator.join(COLUMNS)], []
    for entry in kept:
        cells = [_quoted(text, style.separator) for text in texts_of(entry.row, style)]
        lines.append(style.separator.join(cells))
        places = [1]
        for cell in cells[:-1]:
            places.append(places[-1] + len(cell) + 1)
        starts.append(tuple(places))
    hint = [style.hint] if style.hint else []
    return Written(kept, style, (*hint, *lines), tuple(starts))


def texts_of(row: Observation, style: Style) -> tuple[str, ...]:
    """The cells of a row, in the order of the columns; a blank is an empty text."""
    value = "" if row.value is None else f"{row.value:f}"
    cells = (
        row.indicator, row.period, row.group, row.numerator, row.denominator,
        value.replace(".", ",") if style.separator == ";" else value,
        row.state, row.source, row.published, row.note,
    )  # fmt: skip
    return tuple("" if cell is None else str(cell) for cell in cells)


def _quoted(text: str, separator: str) -> str:
    if separator in text or '"' in text:
        return '"{}"'.format(text.replace('"', '""'))
    return text
