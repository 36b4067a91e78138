"""An Excel workbook → the sheet of the Tablero. Nothing in it is ever run.

openpyxl is imported here when a workbook is opened, so that no other verb waits for it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

from macros.authoring.grids import MAX_COLUMNS, MAX_ROWS, Cell, Grid, Kind, Unreadable, Value
from macros.data.near import bare
from macros.data.problems import quoted

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "Tablero"
MAX_UNPACKED, MAX_PARTS = 40 * 1024 * 1024, 2_000
_SAVE_AS = "Abrila y guardala como Libro de Excel (.xlsx)."
_DAMAGED = f"está dañada o incompleta. {_SAVE_AS} Si la recibiste por correo, pedila de nuevo."
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_OTHER = {
    b"%PDF": "es un PDF. Pedí la planilla de la que salió.",
    b"<": f"es una página web con nombre de planilla. {_SAVE_AS}",
    b"{\\rtf": "es un documento de texto. Pasá los datos a la plantilla.",
}


def is_workbook(data: bytes) -> bool:
    """Whether these bytes are for openpyxl. Raises `Unreadable` for other kinds that people send."""
    if data.startswith(_OLE):
        is_locked = "EncryptedPackage".encode("utf-16-le") in data
        raise Unreadable(
            "tiene contraseña. Abrila, sacásela y volvé a guardarla."
            if is_locked
            else f"es un Excel anterior a 2007 (.xls). {_SAVE_AS}"
        )
    for mark, sentence in _OTHER.items():
        if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(mark):
            raise Unreadable(sentence)
    return data.startswith(_ZIP)


def load_workbook_sheet(data: bytes, has_titles: Callable[[Grid], bool]) -> Grid:
    """The sheet «Tablero», the only one there is, or the first with the Tablero's titles."""
    _refuse_parts(data)
    values, formulas = _opened(data, True), _opened(data, False)
    sheets = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
    named = [sheet for sheet in sheets if bare(sheet.title).strip() == bare(SHEET)]
    for sheet in named[:1] or (sheets if len(sheets) == 1 else []):
        return _grid(sheet, formulas[sheet.title])
    for sheet in sheets:
        grid = _grid(sheet, formulas[sheet.title])
        if has_titles(grid):
            return grid
    names = ", ".join(quoted(sheet.title) for sheet in sheets)
    raise Unreadable(
        f"ninguna de sus hojas a la vista tiene los títulos del Tablero ({names}). "
        f"Ponele {quoted(SHEET)} a la que tiene los datos."
    )


def _refuse_parts(data: bytes) -> None:
    """What the package says it holds, before anything in it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            names = {part.filename for part in parts}
            _refuse_kind(names)
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise Unreadable("es demasiado grande por dentro. Copiá los datos a la plantilla.")
            if any(part.flag_bits & 1 for part in parts):
                raise Unreadable("tiene contraseña. Abrila, sacásela y volvé a guardarla.")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in package.read(part)[:1000]:
                    raise Unreadable(_DAMAGED)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
        raise Unreadable(_DAMAGED) from None


def _refuse_kind(names: set[str]) -> None:
    if "xl/workbook.xml" in names:
        return
    if "xl/workbook.bin" in names:
        raise Unreadable(f"es un Excel binario (.xlsb). {_SAVE_AS}")
    if "mimetype" in names:
        raise Unreadable("es de LibreOffice (.ods). Abrila y guardala como Excel 2007-365 (.xlsx).")
    if any(name.startswith("Index/") for name in names):
        raise Unreadable("es de Numbers. Exportala a Excel (.xlsx).")
    raise Unreadable("no es una planilla. Guardala como Libro de Excel (.xlsx) o como CSV.")


def _opened(data: bytes, data_only: bool) -> Workbook:
    import openpyxl

    try:
        return openpyxl.load_workbook(io.BytesIO(data), data_only=data_only)
    except Exception:  # whatever a damaged package makes of it
        raise Unreadable(_DAMAGED) from None


def _grid(sheet: Worksheet, with_formulas: Worksheet) -> Grid:
    if sheet.max_row > MAX_ROWS:
        raise Unreadable(
            f"su hoja {quoted(sheet.title)} llega a la fila {sheet.max_row} y se leen hasta {MAX_ROWS}. "
            "Borrá las filas de abajo, aunque se vean vacías, o copiá los datos a la plantilla."
        )
    width = min(sheet.max_column, MAX_COLUMNS)
    merged = {
        (row, column)
        for area in sheet.merged_cells.ranges
        for row, column in area.cells
        if (row, column) != (area.min_row, area.min_col)
    }
    rows = tuple(
        tuple(
            _cell(sheet, with_formulas, row, column, (row, column) in merged)
            for column in range(1, width + 1)
        )
        for row in range(1, sheet.max_row + 1)
    )
    hidden = sum(
        sheet.row_dimensions[line[0].row].hidden
        for line in rows
        if line and line[0].row in sheet.row_dimensions and any(not cell.is_blank for cell in line)
    )
    return Grid(sheet.title, rows, hidden)


def _cell(sheet: Worksheet, with_formulas: Worksheet, row: int, column: int, is_merged: bool) -> Cell:
    if is_merged:
        return Cell(row, column, None, Kind.MERGED)
    cell = sheet.cell(row, column)
    value: Value = cell.value  # type: ignore[assignment]
    kind = Kind.PLAIN
    if cell.data_type == "e":
        kind = Kind.ERROR
    elif value is None and with_formulas.cell(row, column).data_type == "f":
        kind = Kind.FORMULA
    elif "%" in (cell.number_format or "") and isinstance(value, int | float):
        kind = Kind.PERCENT
    return Cell(row, column, value, kind)
