"""The worksheets as files to fill in: Word where people write, Excel where they count.

Their fields are the data file's own keys (`data.worksheets`), so that what comes back can be copied into
it. The same data gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from macros.data.near import slug_of
from macros.data.priorities import (
    FEASIBLE,
    GRAVITY,
    INEQUITY,
    LONG_FROM_MONTHS,
    REACH,
    RED_FROM,
    SHORT_UNDER_MONTHS,
    URGENCY,
    VERY_FEASIBLE,
    YELLOW_FROM,
)
from macros.data.schema.academy import Worksheet
from macros.data.schema.programme import Dimension
from macros.data.schema.record import core_of, is_list
from macros.data.worksheets import FORMS, Form, FormField, fields_of
from macros.outputs.books import FONT, PROMPT_LIMIT, TITLES, book_bytes, fit, put, steady, validation, wrap
from macros.rules.actors import HIGH_FROM, Quadrant
from macros.views import addresses
from macros.views.names import NAMES

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from openpyxl.worksheet.worksheet import Worksheet as Sheet

WORD, EXCEL = "Word", "Excel"
COPIES = {"P1": 3, "P5": 2, "P9": 3}
"""How many records a Word worksheet has room for; the others are one."""
LAST_ROW = 60
"""Down to here a workbook's cells say what they take."""
SHEET, HOW, QUESTIONS = "Planilla", "Cómo se llena", "Preguntas"
LONGEST_NAME = 60
"""Letters of a file's name."""
LONGEST_PROPERTY = 255
"""Letters of a Word document's title among its properties."""
WIDTHS = {"id": 18, "que": 44, "porque": 40, "evidencia": 32, "aporte": 34, "metodo": 40, "riesgo": 34,
          "regla": 34, "resguardo": 34, "porque_horizonte": 34, "valores": 30, "nombre": 30, "fuente": 30,
          "base_legal": 28, "fondos": 24, "vinculo": 24}  # fmt: skip
USUAL_WIDTH = 14


@dataclass(frozen=True, slots=True)
class Download:
    """`address` is in the built site; `kind` is the program that opens it."""

    address: str
    kind: str


def file_of(worksheet: Worksheet) -> Download:
    """Where a worksheet's file is and what it is: `planillas/p1-perfil-de-rol.docx`."""
    is_table = FORMS[worksheet.id].is_table
    name = f"{worksheet.id.lower()}-{slug_of(worksheet.name)[:LONGEST_NAME].rstrip('-')}"
    address = f"{addresses.WORKSHEETS}{name}.{'xlsx' if is_table else 'docx'}"
    return Download(address, EXCEL if is_table else WORD)


@lru_cache(maxsize=64)
def content(
    worksheet: Worksheet, start: date, closing: date, dimensions: tuple[Dimension, ...] = ()
) -> bytes:
    """The file itself. `start` dates it; `closing` is what a plan's horizons are counted from.

    `dimensions` are the questions that the self-assessment's worksheet comes with. Kept by content: while
    serving, an edit elsewhere makes none of them again.
    """
    form = FORMS[worksheet.id]
    if not form.is_table:
        return _document(worksheet, form, start)
    return _workbook(worksheet, form, start, closing, dimensions if worksheet.id == "P3" else ())


# Excel -------------------------------------------------------------------------------------------


def _workbook(
    worksheet: Worksheet, form: Form, start: date, closing: date, dimensions: tuple[Dimension, ...]
) -> bytes:
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet: Sheet = book.active  # type: ignore[assignment]
    sheet.title = SHEET
    found = list(fields_of(form))
    told = {(one.inside or "", one.field): one for one in worksheet.fields}
    for column, field in enumerate(found, start=1):
        put(sheet, 1, column, field.name, is_title=True)
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS.get(field.name, USUAL_WIDTH)
        rule = _takes(field)
        rule.promptTitle = field.title[:32]
        rule.prompt = told[field.inside, field.name].meaning[:PROMPT_LIMIT]
        letter = get_column_letter(column)
        rule.add(f"{letter}2:{letter}{LAST_ROW}")
        sheet.add_data_validation(rule)
        _format(sheet, column, field)
    letters = {field.name: get_column_letter(at) for at, field in enumerate(found, start=1)}
    for name, formula in _computed(worksheet.id, letters, closing):
        _compute(sheet, name, formula)
    sheet.freeze_panes = "B2"
    fit(sheet)
    if dimensions:
        _questions(book, sheet, dimensions)
    _how(book, worksheet)
    return book_bytes(book, f"{worksheet.id} {worksheet.name}", start)


def _takes(field: FormField) -> Any:
    """The validation of a column, from the type that the schema gives its key."""
    core = core_of(field.info.annotation)
    if isinstance(core, type) and issubclass(core, StrEnum):
        return _one_of([option.value for option in core])
    if field.name in SCORES:
        return validation("whole", "1", "between", "Va un número del 1 al 5", second="5")
    if field.name in DECIMALS:
        return validation("decimal", "0", "greaterThanOrEqual", "Va un número, como 62,5")
    if core in TAKES:
        return TAKES[core]()
    return validation(None, None)


def _one_of(options: list[str]) -> Any:
    """A list to choose from; one too long for Excel is only told."""
    listed = ",".join(options)
    if len(listed) > PROMPT_LIMIT - 2:
        return validation(None, None)
    return validation("list", f'"{listed}"', error=f"Va una de estas: {', '.join(options)}"[:225])


TAKES: dict[Any, Callable[[], Any]] = {
    bool: lambda: validation("list", '"true,false"', error="Va true (sí) o false (no)"),
    date: lambda: validation("date", "DATE(2000,1,1)", "greaterThanOrEqual", "Va una fecha, como 31/08/2024"),
    int: lambda: validation("whole", "0", "greaterThanOrEqual", "Va un número entero, sin puntos"),
}
DECIMALS = ("meta",)
WEIGHTS = (GRAVITY, URGENCY, REACH, INEQUITY)
SCORES = ("influencia", "interes", "gravedad", "urgencia", "alcance", "inequidad", "factibilidad")


def _format(sheet: Sheet, column: int, field: FormField) -> None:
    core = core_of(field.info.annotation)
    is_number = core in (int, bool) or field.name in DECIMALS
    shape = "dd/mm/yyyy" if core is date else "General" if is_number else "@"
    for row in range(2, LAST_ROW + 1):
        sheet.cell(row, column).number_format = shape


def _computed(worksheet_id: str, at: dict[str, str], closing: date) -> list[tuple[str, str]]:
    """What the site derives, worked out in the workbook too: (title, formula of row 2)."""
    if worksheet_id == "P2":
        power, care = f"{at['influencia']}2", f"{at['interes']}2"
        return [(
            "cuadrante",
            f'=IF(OR({power}="",{care}=""),"",IF({power}>={HIGH_FROM},'
            f'IF({care}>={HIGH_FROM},"{NAMES[Quadrant.TOGETHER]}","{NAMES[Quadrant.SATISFIED]}"),'
            f'IF({care}>={HIGH_FROM},"{NAMES[Quadrant.INFORMED]}","{NAMES[Quadrant.WATCHED]}")))',
        )]  # fmt: skip
    if worksheet_id == "P4":
        scores = [f"{at[key]}2" for key in ("gravedad", "urgencia", "alcance", "inequidad")]
        known = f"COUNT({','.join(scores)})<4"
        weighed = zip(WEIGHTS, scores, strict=True)
        mark = f"ROUND({'+'.join(f'{weight}*{cell}' for weight, cell in weighed)},2)"
        duty = f"{at['deber_legal']}2"
        forced = f'OR({duty}="true",{duty}=TRUE,{mark}>={RED_FROM})'
        light = f'IF({forced},"rojo",IF({mark}>={YELLOW_FROM},"amarillo","verde"))'
        can = f"{at['factibilidad']}2"
        months = f"{at['meses']}2"
        return [
            ("criticidad", f'=IF({known},"",{mark})'),
            ("semaforo", f'=IF({known},"",{light})'),
            (
                "horizonte_sugerido",
                f'=IF(OR({known},{can}=""),"",IF({light}="rojo",'
                f'IF({can}>={FEASIBLE},"corto","mediano, con resguardo"),IF({light}="amarillo",'
                f'IF({can}>={VERY_FEASIBLE},"corto","mediano"),'
                f'IF({can}>={VERY_FEASIBLE},"mediano","largo"))))',
            ),
            ("horizonte", f'=IF({months}="","",IF({months}<{SHORT_UNDER_MONTHS},"corto",'
             f'IF({months}<={LONG_FROM_MONTHS},"mediano","largo")))'),
        ]  # fmt: skip
    if worksheet_id == "P10":
        end, zero = f"{at['fin']}2", f"DATE({closing.year},{closing.month},{closing.day})"
        return [(
            "horizonte",
            f'=IF({end}="","",IF({end}<EDATE({zero},{SHORT_UNDER_MONTHS}),"corto",'
            f'IF({end}<=EDATE({zero},{LONG_FROM_MONTHS}),"mediano","largo")))',
        )]  # fmt: skip
    return []


def _compute(sheet: Sheet, title: str, formula: str) -> None:
    """A column that nobody types, in its own colour, one formula a row."""
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    column = sheet.max_column + 1
    put(sheet, 1, column, title, is_title=True)
    sheet.column_dimensions[get_column_letter(column)].width = 22
    for row in range(2, LAST_ROW + 1):
        cell = sheet.cell(row, column, re.sub(r"(?<=[A-Z])2\b", str(row), formula))
        cell.fill, cell.font = PatternFill("solid", fgColor="F3EDE1"), Font(name=FONT, italic=True)


def _questions(book: Any, sheet: Sheet, dimensions: tuple[Dimension, ...]) -> None:
    """The instrument on a sheet of its own, and its codes begun on the first."""
    items = [item for dimension in dimensions for item in dimension.items]
    for row, item in enumerate(items, start=2):
        put(sheet, row, 1, item.item)
    asked = book.create_sheet(QUESTIONS)
    widths = (8, 44, *(26,) * 5)
    titles = ("Ítem", "Pregunta", *(str(value) for value in range(5)))
    for column, (title, width) in enumerate(zip(titles, widths, strict=True), start=1):
        put(asked, 1, column, title, is_title=True)
        asked.column_dimensions["ABCDEFG"[column - 1]].width = width
    for row, item in enumerate(items, start=2):
        cells = (item.item, f"{item.name}. {item.question}", *item.rubric)
        for column, text in enumerate(cells, start=1):
            put(asked, row, column, text)
        wrap(asked, row, cells, widths)
    asked.freeze_panes = "C2"
    fit(asked)


def _how(book: Any, worksheet: Worksheet) -> None:
    from openpyxl.styles import Font

    sheet = book.create_sheet(HOW)
    widths = (26, 46, 46, 46)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions["ABCD"[column - 1]].width = width
    rows: list[tuple[str, ...]] = [(f"Planilla {worksheet.id}: {worksheet.name}",), (worksheet.purpose,)]
    rows += [(worksheet.who,), ("",), ("Campo", "Qué va", "Así sí", "Así no")]
    rows += [(one.field, one.meaning, one.right, f"{one.wrong}\n{one.why}") for one in worksheet.fields]
    rows += [("",), ("Antes de enviarla",), *((text,) for text in worksheet.checks)]
    rows += [("",), ("Lo que nunca va acá",), *((text,) for text in worksheet.never)]
    bold = {1, 5, *(number for number, row in enumerate(rows, start=1) if row[0] in HEADINGS)}
    for number, row in enumerate(rows, start=1):
        if len(row) == 1:
            sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=4)
        for column, text in enumerate(row, start=1):
            put(sheet, number, column, text)
        wrap(sheet, number, row, widths if len(row) > 1 else (sum(widths),))
        if number in bold:
            for column in range(1, len(row) + 1):
                sheet.cell(number, column).font = Font(name=FONT, bold=True, size=13 if number == 1 else 11)
    fit(sheet)


HEADINGS = ("Antes de enviarla", "Lo que nunca va acá")


# Word --------------------------------------------------------------------------------------------


def _document(worksheet: Worksheet, form: Form, start: date) -> bytes:
    import docx

    document = docx.Document()
    _page(document, f"Planilla {worksheet.id}: {worksheet.name}")
    document.add_heading(f"Planilla {worksheet.id}: {worksheet.name}", level=1)
    document.add_paragraph(worksheet.purpose)
    document.add_paragraph(worksheet.who)
    document.add_paragraph("Ciudad: ______________________________     Fecha: ____ / ____ / ______")
    copies = COPIES.get(worksheet.id, 1)
    for number in range(1, copies + 1):
        if copies > 1:
            document.add_heading(f"{number}", level=2)
        _form_table(document, worksheet, form)
    for title, texts in zip(HEADINGS, (worksheet.checks, worksheet.never), strict=True):
        document.add_heading(title, level=2)
        for text in texts:
            document.add_paragraph(f"{'☐ ' if title == HEADINGS[0] else ''}{text}", style="List Bullet")
    document.core_properties.author = "Academia"
    document.core_properties.title = f"{worksheet.id} {worksheet.name}"[:LONGEST_PROPERTY]
    made = io.BytesIO()
    document.save(made)
    return steady(made.getvalue(), start)


def _page(document: Document, title: str) -> None:
    """A4, with the worksheet's name on every sheet."""
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(16)
    section.footer.paragraphs[0].text = title
    document.styles["Normal"].font.name = FONT
    document.styles["Normal"].font.size = Pt(11)


def _form_table(document: Document, worksheet: Worksheet, form: Form) -> None:
    """The field and what goes in it on the left; room to write on the right."""
    from docx.shared import Mm

    told = {(one.inside or "", one.field): one for one in worksheet.fields}
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    for field in fields_of(form):
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Mm(62), Mm(112)
        _label(cells[0], field, told[field.inside, field.name].meaning)
        cells[1].text = "\n" * (3 if is_list(field.info.annotation) else 1)


def _label(cell: _Cell, field: FormField, meaning: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.add_run(field.title).bold = True
    name = f"{field.inside}.{field.name}" if field.inside else field.name
    code = cell.add_paragraph().add_run(name)
    code.font.name, code.font.size = "Consolas", Pt(9)
    cell.add_paragraph().add_run(f"{meaning}{_options(field)}").font.size = Pt(9)
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), TITLES)
    cell._tc.get_or_add_tcPr().append(shade)


def _options(field: FormField) -> str:
    core = core_of(field.info.annotation)
    if isinstance(core, type) and issubclass(core, StrEnum):
        return f" ({', '.join(option.value for option in core)})"
    return ""
