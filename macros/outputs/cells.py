"""How a value is written in a cell, and cells in a file, for a spreadsheet in Spanish and for pandas alike.

`;` between columns, comma in decimals, dates AAAA-MM-DD, UTF-8 with its mark: Excel set to Spanish opens
it with a double click. `PANDAS` reads the same values; without its last two arguments the answer «NA»
would be lost.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from macros.data.periods import Period

Cell = str | int | float | Decimal | date | time | bool | Period | None
BOM = "\ufeff"
DELIMITER, DECIMAL_MARK, LINE_END = ";", ",", "\n"
YES, NO = "sí", "no"
HOUR = "%H:%M"
PANDAS = 'pandas.read_csv("{}", sep=";", decimal=",", keep_default_na=False, na_values=[""])'
"""The line that reads a file; `{}` is its address."""
FORMULA = ("=", "+", "-", "@", "\t")
"""A text that begins with one of these is run as a formula by a spreadsheet."""


def written(cell: Cell) -> str:
    """A cell's text: nothing for what isn't there, and never a zero in its place."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return YES if cell else NO
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.strftime(HOUR)
    if isinstance(cell, int | float | Decimal):
        return f"{cell}".replace(".", DECIMAL_MARK)
    text = cell.value if isinstance(cell, StrEnum) else str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_text(names: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    """A file's text: its mark, the names of its columns, a line a row."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=DELIMITER, lineterminator=LINE_END)
    writer.writerow(names)
    writer.writerows([written(cell) for cell in row] for row in rows)
    return BOM + out.getvalue()
