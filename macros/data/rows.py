"""A table as a spreadsheet saves it → the same nodes and problems as any other file of the contract.

`;` with decimal comma is what Excel writes in Argentina; `,` with decimal point is read too. A cell has
a line and a column like a YAML value has, so every check can point at it by row and by column name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros.data import nodes
from macros.data.near import did_you_mean, nearest
from macros.data.nodes import Mapping, Scalar, Sequence, find
from macros.data.problems import Place, Problem, quoted, short
from macros.data.reading import Reading, read_text
from macros.data.sheets import KEPT, Sheet, Source

T = TypeVar("T", bound=BaseModel)

SEPARATORS = (";", ",", "\t")
LONGEST_LINE = 4000
_HINT = re.compile(r"sep=.")
"""A first line that tells Excel the separator."""


def columns_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The columns of a table, in the order in which people find them in the template."""
    return tuple(str(field.alias) for field in model.model_fields.values())


def load_table(path: FilePath, file: str, model: type[T]) -> Sheet[T]:
    """Read, split and validate one table; every problem in it is in the sheet.

    The file is read each time; a text that was seen before is neither split nor validated again.
    """
    reading = read_text(path, file)
    if not reading.is_plain:
        return _sheet_of(reading, file, model)
    sheet: Sheet[T] = _kept(reading.text, file, model)
    return replace(sheet, problems=[*sheet.problems])  # whoever asked may take some out


@lru_cache(maxsize=KEPT)
def _kept(text: str | None, file: str, model: type[Any]) -> Sheet[Any]:
    return _sheet_of(Reading(text), file, model)


def _sheet_of(reading: Reading, file: str, model: type[T]) -> Sheet[T]:
    if reading.text is None:
        return Sheet(Source(file), problems=reading.problems)
    table = _Table(file, reading.text, columns_of(model), _required(model))
    root = Sequence(1, 1, tuple(table.rows()))
    source = Source(file, root, reading.text)
    sheet: Sheet[T] = Sheet(source, problems=[*reading.problems, *table.problems])
    return sheet if table.is_unreadable else _typed(sheet, model)


def _required(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(str(field.alias) for field in model.model_fields.values() if field.is_required())


class _Table:
    """Lines of text → rows of cells that know where they stand."""

    def __init__(self, file: str, text: str, columns: tuple[str, ...], required: tuple[str, ...]) -> None:
        self._file, self._lines = file, text.split("\n")
        self._columns, self._required = columns, required
        self.problems: list[Problem] = []
        self.is_unreadable = False

    def rows(self) -> Iterator[Mapping]:
        at = next(
            (i for i, line in enumerate(self._lines) if line.strip() and not _HINT.fullmatch(line)), None
        )
        if at is None:
            self._stop(
                "archivo-vacio", 1, "", "una fila de títulos y una por dato", "borralo, o cargá un dato"
            )
            return
        separator = max(SEPARATORS, key=self._lines[at].count)
        if self._is_broken(at):
            self.is_unreadable = True
            return
        header = self._header(at, separator)
        if self.is_unreadable:
            return
        for index in range(at + 1, len(self._lines)):
            if self._lines[index].strip(f"{separator} "):
                row = self._row(index, separator, header)
                if row:
                    yield row

    def _stop(self, rule: str, line: int, found: str, expected: str, fix: str) -> None:
        self.is_unreadable = True
        self.problems.append(Problem(rule, Place(self._file, line), "títulos", found, expected, fix))

    def _header(self, at: int, separator: str) -> list[str]:
        cells = _cells(self._lines[at], separator)
        titles = [title.strip().lower() for title, _ in cells]
        expected = f"los títulos {separator.join(self._columns)}"
        if separator == "\t":
            fix = "guardá la planilla como CSV, y no como texto separado por tabulaciones"
            self._stop("tabla-ilegible", at + 1, "columnas separadas con tabulaciones", "«;» o «,»", fix)
        for place, title in zip((start for _, start in cells), titles, strict=True):
            if title and title not in self._columns:
                near = nearest(title, self._columns)
                fix = f"{did_you_mean(near)} Escribí «{near}»" if near else "borrá esa columna"
                self.problems.append(Problem(
                    "columna-desconocida", Place(self._file, at + 1, place), short(title),
                    f"la columna {quoted(title)}", f"una de estas: {', '.join(self._columns)}", fix,
                ))  # fmt: skip
                self.is_unreadable = self.is_unreadable or near is not None
        for name in {title for title in titles if title and titles.count(title) > 1}:
            self._stop("repetido", at + 1, f"la columna {quoted(name)} dos veces", "cada columna una vez",
                       "dejá una de las dos")  # fmt: skip
        missing = [name for name in self._required if name not in titles]
        if missing and not self.is_unreadable:
            found = f"sin {', '.join(missing)}"
            self._stop("columna-faltante", at + 1, found, expected, "agregá esa columna, o copiá los títulos")
        return titles

    def _row(self, index: int, separator: str, header: list[str]) -> Mapping | None:
        line = self._lines[index]
        if self._is_broken(index):
            return None
        cells = [cell for cell, _ in _cells(line, separator)]
        extra = [cell for cell in cells[len(header) :] if cell.strip()]
        if extra:
            self._bad_row(index, f"{len(cells)} celdas; sobra {quoted(extra[0], 30)}",
                          f"{len(header)}, como en los títulos",
                          f"si una nota lleva «{separator}», ponela entre comillas dobles")  # fmt: skip
            return None
        entries = tuple(
            (Scalar(index + 1, start, name), Scalar(index + 1, start, cell.strip(), plain=True))
            for name, (cell, start) in zip(header, _cells(line, separator), strict=False)
            if name in self._columns and cell.strip()
        )
        return Mapping(index + 1, 1, entries)

    def _is_broken(self, index: int) -> bool:
        """A quote left open, usually by a line break inside a cell; or a line that no person wrote."""
        line = self._lines[index]
        if len(line) > LONGEST_LINE:
            self._bad_row(
                index,
                f"{len(line)} letras",
                f"hasta {LONGEST_LINE} en toda la fila",
                "acortá la celda más larga",
            )
        elif line.count('"') % 2:
            self._bad_row(
                index, "una comilla sin cerrar, o un renglón partido en dos", "una fila en una sola línea",
                "sacá las comillas o el salto de línea de la celda",
            )  # fmt: skip
        else:
            return False
        return True

    def _bad_row(self, index: int, found: str, expected: str, fix: str) -> None:
        self.problems.append(
            Problem("tabla-ilegible", Place(self._file, index + 1), "fila", found, expected, fix)
        )


_QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"\s*')


def _cells(line: str, separator: str) -> list[tuple[str, int]]:
    """Each cell with the column, from 1, at which it begins. Quotes count only where they begin a cell."""
    if '"' not in line:
        cells, at = [], 1
        for cell in line.split(separator):
            cells.append((cell, at))
            at += len(cell) + 1
        return cells
    cells, at = [], 0
    while at <= len(line):
        match = _QUOTED.match(line, at)
        if match and line[match.end() : match.end() + 1] in ("", separator):
            cells.append((match[1].replace('""', '"'), at + 1))
            at = match.end() + 1
        else:
            end = line.find(separator, at)
            end = len(line) if end < 0 else end
            cells.append((line[at:end], at + 1))
            at = end + 1
    return cells


# Typing ------------------------------------------------------------------------------------------


def _typed(sheet: Sheet[T], model: type[T]) -> Sheet[T]:
    """The records of a table; row by row, so that one bad row doesn't hide what the others say."""
    items: list[tuple[int, T]] = []
    problems = [*sheet.problems]
    assert isinstance(sheet.source.root, Sequence)
    for index, row in enumerate(sheet.source.root.items):
        try:
            items.append((index, model.model_validate(nodes.plain(row))))
        except ValidationError as error:
            problems += _problems(error, sheet.source, index, model)
    return replace(sheet, items=tuple(items), problems=problems)


def _problems(
    error: ValidationError, source: Source, index: int, model: type[BaseModel]
) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        column = str(detail["loc"][0])
        node = find(source.root, (index, column)) or find(source.root, (index,))
        assert node is not None
        place = Place(source.file, node.line, node.column)
        if detail["type"] == "missing":
            field = next(f for f in model.model_fields.values() if f.alias == column)
            title = field.title or column
            yield Problem(
                "clave-faltante", place, column, "", f"{title[0].lower()}{title[1:]}",
                f"completá la columna «{column}» de esta fila",
            )  # fmt: skip
            continue
        context = detail["ctx"]
        seen = quoted(node.text) if isinstance(node, Scalar) else ""
        yield Problem(
            context["rule"], place, column, context["found"] or seen, context["expected"],
            context["fix"].replace("{}", f"«{context['value']}»").replace("la línea", "la celda"),
        )  # fmt: skip
