"""The pieces of a workbook that people fill in, and packages whose bytes change only with what they say."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

FONT = "Calibri"
TITLES = "E7EEF0"
LINE = 15
"""Points."""
PROMPT_LIMIT = 255
"""What Excel shows beside a cell."""
_THEN = (1980, 1, 1, 0, 0, 0)


def put(sheet: Worksheet, row: int, column: int, value: Any, is_title: bool = False) -> None:
    """A text stays one, even if it begins as a formula does."""
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    if is_title:
        cell.font, cell.fill = Font(name=FONT, bold=True), PatternFill("solid", fgColor=TITLES)
        cell.alignment = Alignment(vertical="center")


def fit(sheet: Worksheet) -> None:
    """For paper: as wide as an A4 page lying down, with its titles on each."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def wrap(sheet: Worksheet, row: int, texts: Iterable[str], widths: Iterable[int]) -> None:
    """Long texts in as many lines as they need: not every program works the height out by itself."""
    from openpyxl.styles import Alignment

    lines = 1
    for column, (text, width) in enumerate(zip(texts, widths, strict=True), start=1):
        sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")
        lines = max(lines, sum(-(-max(1, len(part)) // max(1, width - 2)) for part in text.split("\n")))
    sheet.row_dimensions[row].height = LINE * lines + 3


def validation(
    kind: Literal["whole", "decimal", "list", "date"] | None,
    formula: str | None,
    operator: Literal["greaterThanOrEqual", "between"] | None = None,
    error: str = "",
    second: str | None = None,
) -> DataValidation:
    """What a cell takes; without a kind, only what it says when one stands on it."""
    from openpyxl.worksheet.datavalidation import DataValidation

    return DataValidation(
        type=kind, formula1=formula, formula2=second, operator=operator, allow_blank=True,
        showInputMessage=True, showErrorMessage=kind is not None,
        errorTitle="No va ahí" if error else None, error=error or None,
    )  # fmt: skip


def book_bytes(book: Workbook, title: str, day: date) -> bytes:
    """The workbook with the edition's first day for a date, whenever it is made."""
    book.properties.creator = "Academia"
    book.properties.title = title
    book.properties.created = datetime(day.year, day.month, day.day)
    made = io.BytesIO()
    book.save(made)
    return steady(made.getvalue(), day)


def steady(package: bytes, day: date) -> bytes:
    """The same package with one date inside and out: the library stamps the clock on it."""
    fixed = io.BytesIO()
    stamp = rb"\g<1>" + datetime(day.year, day.month, day.day).isoformat().encode() + b"Z"
    source, to = zipfile.ZipFile(io.BytesIO(package)), zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED)
    with source, to:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:(?:modified|created)[^>]*>)[^<]*", stamp, data)
            to.writestr(zipfile.ZipInfo(name, _THEN), data, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
