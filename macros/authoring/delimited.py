"""A CSV as people save it in Argentina: `;` or another separator, in any of Excel's encodings."""

from __future__ import annotations

import csv
import re
from pathlib import PurePath

from macros.authoring.grids import MAX_COLUMNS, MAX_ROWS, Cell, Grid, Unreadable
from macros.data.rows import SEPARATORS

_HINT = re.compile(r"sep=(.)\r?\n?")
"""A first line that tells Excel the separator; Excel doesn't show it as a row."""
_ENCODINGS = ("utf-8", "cp1252")
_MARKED = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_TITLES_WITHIN = 10


def load_delimited(data: bytes, file: str) -> Grid:
    """The only sheet of a CSV. Raises `Unreadable` where it isn't one."""
    text = _decoded(data)
    separator = _separator(text)
    body = text[match.end() :] if (match := _HINT.match(text)) else text
    try:
        lines = list(csv.reader(body.splitlines(keepends=True), delimiter=separator, strict=True))
    except csv.Error:
        raise Unreadable(
            "hay una comilla doble que se abre y no se cierra. Buscá las comillas en los textos y sacalas."
        ) from None
    while lines and not any(cell.strip() for cell in lines[-1]):
        lines.pop()
    if len(lines) > MAX_ROWS:
        raise Unreadable(
            f"tiene {len(lines)} filas y se leen hasta {MAX_ROWS}. Dejá solo las de esta ciudad."
        )
    rows = (
        tuple(Cell(row, column, text) for column, text in enumerate(line[:MAX_COLUMNS], start=1))
        for row, line in enumerate(lines, start=1)
    )
    return Grid(PurePath(file).stem, tuple(rows))


def _decoded(data: bytes) -> str:
    marked = next((name for mark, name in _MARKED.items() if data.startswith(mark)), "")
    if not marked and data.count(0) > len(data) // 4:
        marked = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
    for encoding in (marked,) if marked else _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable("no es una planilla ni un texto. Guardala como Libro de Excel (.xlsx) o como CSV.")


def _separator(text: str) -> str:
    """The one that the hint names, or that the first lines have most of."""
    if match := _HINT.match(text):
        return match[1]
    first = "\n".join(text.splitlines()[:_TITLES_WITHIN])
    unquoted = re.sub(r'"[^"]*"', "", first)
    return max(SEPARATORS, key=unquoted.count)
