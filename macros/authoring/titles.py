"""Which column is which: the titles of a sheet, wherever they stand in its first rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.authoring.grids import Cell, Fault, Grid, Kind, letters, shown
from macros.data.near import bare, did_you_mean, nearest
from macros.data.problems import quoted, short
from macros.data.rows import columns_of
from macros.data.schema.tablero import Observation

COLUMNS = columns_of(Observation)
REQUIRED = tuple(str(f.alias) for f in Observation.model_fields.values() if f.is_required())
WITHIN, ENOUGH = 10, 3
"""The titles stand in one of the first rows, and are at least so many."""

_OTHER_WORDS = {
    "codigo": "indicador", "codigo del indicador": "indicador", "desagregacion": "grupo",
    "publicado el": "publicado", "fecha de publicacion": "publicado", "fecha de carga": "publicado",
    "notas": "nota", "observaciones": "nota", "fuentes": "fuente", "fuente del dato": "fuente",
}  # fmt: skip
"""Titles that people write for ours, and can mean no other."""


@dataclass(frozen=True, slots=True)
class Titles:
    """`columns` maps each known column to its place; `row` is where the titles stand."""

    row: int
    columns: dict[str, int]
    ignored: tuple[Cell, ...] = ()


def has_titles(grid: Grid) -> bool:
    return _title_row(grid) is not None


def titles_of(grid: Grid) -> tuple[Titles | None, list[Fault]]:
    """The titles, or what keeps the sheet from being read."""
    line = _title_row(grid)
    if line is None:
        return None, [_no_titles(grid)]
    named = [(cell, _meant(cell)) for cell in line if not cell.is_blank]
    columns: dict[str, int] = {}
    faults: list[Fault] = []
    for cell, name in named:
        if name in columns:
            faults.append(_twice(grid, cell, name, columns[name]))
        elif name:
            columns[name] = cell.column
    strangers = tuple(cell for cell, name in named if not name)
    faults += _misspelt(grid, strangers, columns)
    if not faults:
        faults += _missing(grid, line[0].row, columns)
    return Titles(line[0].row, columns, strangers), faults


def _title_row(grid: Grid) -> tuple[Cell, ...] | None:
    counted = [(len({name for cell in line if (name := _meant(cell))}), line) for line in grid.rows[:WITHIN]]
    most, line = max(counted, key=lambda pair: pair[0], default=(0, ()))
    return line if most >= ENOUGH else None


def _meant(cell: Cell) -> str:
    """The column that a title names, whatever its capitals, accents and signs; empty for none."""
    if cell.kind is not Kind.PLAIN or not isinstance(cell.value, str):
        return ""
    plain = re.sub(r"[^a-z0-9]+", " ", bare(cell.value)).strip()
    return plain if plain in COLUMNS else _OTHER_WORDS.get(plain, "")


def _no_titles(grid: Grid) -> Fault:
    found = "ninguna fila con los títulos" if any(map(any, grid.rows)) else "una hoja vacía"
    return Fault(
        0, 0, grid.name, "títulos", found,
        f"en una de las primeras {WITHIN} filas, los títulos {', '.join(COLUMNS)}",
        "copiá los datos a la plantilla, que sale con --template",
    )  # fmt: skip


def _twice(grid: Grid, cell: Cell, name: str, first: int) -> Fault:
    return Fault(
        cell.row, cell.column, grid.at(cell), "títulos",
        f"la columna «{name}» otra vez (ya está en la {letters(first)})", "cada columna una vez",
        "dejá una de las dos",
    )  # fmt: skip


def _misspelt(grid: Grid, strangers: tuple[Cell, ...], columns: dict[str, int]) -> Iterator[Fault]:
    """A title of somebody's own is left alone; one that stands for a column that is missing isn't."""
    for cell in strangers:
        title = shown(cell.value)
        near = nearest(title, [name for name in COLUMNS if name not in columns])
        if near:
            yield Fault(
                cell.row, cell.column, grid.at(cell), short(title), f"la columna {quoted(title)}",
                f"«{near}», que falta", f"{did_you_mean(near)} Escribí «{near}»",
            )  # fmt: skip


def _missing(grid: Grid, row: int, columns: dict[str, int]) -> Iterator[Fault]:
    lacking = [name for name in REQUIRED if name not in columns]
    if lacking:
        yield Fault(
            row, 1, f"{grid.name}!{row}:{row}", "títulos", f"sin {', '.join(lacking)}",
            f"al menos las columnas {', '.join(REQUIRED)}",
            "agregá esa columna, o copiá los datos a la plantilla, que sale con --template",
        )  # fmt: skip
