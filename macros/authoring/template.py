"""`import --template`: a workbook for one city, ready to be filled in with Excel or LibreOffice.

What the city has is in it already; the rows that the edition expects are begun. The same data gives the
same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.authoring.grids import letters
from macros.authoring.importing import PROBLEMS, Stopped, Town, open_town, require_readable
from macros.authoring.sheet_rows import key_of
from macros.authoring.titles import COLUMNS
from macros.authoring.workbooks import SHEET
from macros.checking import WrongUse
from macros.data.checks.small_cells import YEARLY_ONLY
from macros.data.periods import LETTER, MONTHS_IN, Period, period_of
from macros.data.schema.cohort import Settings
from macros.data.schema.programme import Frequency, Indicator, PrivacyRisk
from macros.data.schema.tablero import JOINT, TOTAL, Observation, ValueState
from macros.data.values import FRESHNESS
from macros.outputs.books import FONT, PROMPT_LIMIT, book_bytes, fit, put, validation, wrap
from macros.views.names import NAMES

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

FINE = 0
HOW, DICTIONARY = "Cómo se llena", "Indicadores"
LAST_ROW = 500
"""Down to here a cell says what it takes."""
WIDTHS = {"indicador": 11, "periodo": 11, "grupo": 16, "numerador": 12, "denominador": 13, "valor": 10,
          "estado": 15, "fuente": 34, "publicado": 12, "nota": 50}  # fmt: skip
TEXT, DAY = "@", "dd/mm/yyyy"
HOW_WIDTH, DICTIONARY_WIDTHS = 85, (9, 40, 55, 45, 14, 18, 36, 40)


def template_command(root: Path, edition: str | None, slug: str, out: Path | None = None) -> int:
    """The verb: writes the workbook, and never over a file that is there."""
    town = open_town(root, edition, slug)
    target = out or Path(f"tablero-{slug}.xlsx")
    if target.exists():
        raise WrongUse(f"Ya existe {target}: no escribo encima. Movelo, o elegí otro nombre con --out.")
    if not target.parent.is_dir():
        raise WrongUse(f"No existe la carpeta {target.parent}: creala, o elegí otra con --out.")
    try:
        require_readable(town)
        data = template(town)
    except Stopped as why:
        print(why)
        return PROBLEMS
    target.write_bytes(data)
    print(f"Escribí {target}, la planilla de {town.name} para la edición {town.draft.id}.")
    print(f"Completala y probá: python3 -m macros import --cohort {town.draft.id} --city {slug} {target}")
    return FINE


def template(town: Town) -> bytes:
    """The workbook. Raises `Stopped` where the edition doesn't say when it is."""
    from openpyxl import Workbook

    settings = town.draft.span
    if settings is None:
        raise Stopped(f"{town.draft.folder}/cohorte.yml tiene errores: arreglalo antes.")
    indicators = [each for each in town.draft.indicators.records if each.id != FRESHNESS]
    book = Workbook()
    _fill_table(book, town, settings, indicators)
    _fill_how(book, town, settings)
    _fill_dictionary(book, indicators)
    return book_bytes(book, "Tablero", settings.start)


# The Tablero -------------------------------------------------------------------------------------

Line = tuple[Indicator, Observation | None, Period]


def lines_of(town: Town, settings: Settings, indicators: Iterable[Indicator]) -> Iterator[Line]:
    """By indicator: what the city has, and its expected totals that it lacks, by period."""
    there = town.city.observations.records
    for indicator in indicators:
        own = sorted((row for row in there if row.indicator == indicator.id), key=_in_order)
        keys = {key_of(row) for row in own}
        yield from ((indicator, row, row.period) for row in own)
        frequency = Frequency.YEARLY if indicator.axis == YEARLY_ONLY else indicator.frequency
        for period in expected(frequency, settings.start, settings.end):
            if (indicator.id, str(period), TOTAL) not in keys:
                yield indicator, None, period


def _in_order(row: Observation) -> tuple[int, str, Period]:
    return {TOTAL: 0, JOINT: 1}.get(row.group, 2), row.group, row.period


def expected(frequency: Frequency, start: date, end: date) -> list[Period]:
    """The periods that end while the edition runs or, if none does, the last one that ended before."""
    length = MONTHS_IN[LETTER[frequency]]
    last = period_of(frequency, end)
    last = last if last.last <= end else Period(last.month - length, length)
    found = [last]
    while (earlier := Period(found[0].month - length, length)).last >= start:
        found.insert(0, earlier)
    return found


def _fill_table(book: Workbook, town: Town, settings: Settings, indicators: list[Indicator]) -> None:
    sheet: Worksheet = book.active  # type: ignore[assignment]
    sheet.title = SHEET
    for column, name in enumerate(COLUMNS, start=1):
        put(sheet, 1, column, name, is_title=True)
        sheet.column_dimensions[letters(column)].width = WIDTHS[name]
    rows: dict[str, list[int]] = {}
    lines = list(lines_of(town, settings, indicators))
    for number, (indicator, row, period) in enumerate(lines, start=2):
        _fill_row(sheet, number, indicator, row, period)
        rows.setdefault(indicator.id, []).append(number)
    for number in range(len(lines) + 2, LAST_ROW + 1):
        _format_row(sheet, number)
    sheet.freeze_panes = "D2"
    fit(sheet)
    _add_validations(sheet, town, indicators, rows, len(lines) + 2)


def _fill_row(
    sheet: Worksheet, number: int, indicator: Indicator, row: Observation | None, period: Period
) -> None:
    values: dict[str, Any] = {"indicador": indicator.id, "periodo": str(period), "grupo": TOTAL}
    if row:
        values |= {
            "grupo": row.group, "numerador": row.numerator, "denominador": row.denominator,
            "valor": row.value, "estado": row.state.value, "fuente": row.source,
            "publicado": row.published, "nota": row.note,
        }  # fmt: skip
    for column, name in enumerate(COLUMNS, start=1):
        put(sheet, number, column, values.get(name))
    _format_row(sheet, number)


def _format_row(sheet: Worksheet, number: int) -> None:
    """Texts as text, so that Excel doesn't turn a period into a date."""
    for column, name in enumerate(COLUMNS, start=1):
        shape = DAY if name == "publicado" else "0" if name in ("numerador", "denominador") else TEXT
        sheet.cell(number, column).number_format = "General" if name == "valor" else shape


# What a cell takes -------------------------------------------------------------------------------


def _add_validations(
    sheet: Worksheet, town: Town, indicators: list[Indicator], rows: dict[str, list[int]], free: int
) -> None:
    blank = range(free, LAST_ROW + 1)
    every = range(2, LAST_ROW + 1)
    listed = f"'{DICTIONARY}'!$A$2:$A${len(indicators) + 1}"
    for indicator in indicators:
        _add_named(sheet, indicator, rows.get(indicator.id, []), listed)
    _add(
        sheet, "indicador", blank, validation("list", listed), "Indicador", f"Están en la hoja «{DICTIONARY}»"
    )
    for name in ("numerador", "denominador"):
        _add(sheet, name, blank, _counted(name), name.capitalize(), "Un número entero, sin puntos")
    _add(sheet, "periodo", every, None, "Período", "2024, 2024-S1, 2024-T2 o 2024-M08")
    _add(sheet, "grupo", every, _groups(town), "Grupo", "total, o una parte, como zona:norte")
    _add(sheet, "valor", every, validation("decimal", "0", "greaterThanOrEqual", "Va un número, como 48,5"),
         "Valor", "Solo si no tenés numerador y denominador")  # fmt: skip
    states = '"{}"'.format(",".join(ValueState))
    error = f"Va una de estas: {', '.join(ValueState)}"
    _add(sheet, "estado", every, validation("list", states, error=error), "Estado",
         f"dato, o por qué no lo hay. Está explicado en «{HOW}»")  # fmt: skip
    day = validation("date", "DATE(2000,1,1)", "greaterThanOrEqual", "Va una fecha, como 31/08/2024")
    _add(sheet, "publicado", every, day, "Publicado", "El día en que se cargó o se publicó")


def _add_named(sheet: Worksheet, indicator: Indicator, numbers: list[int], listed: str) -> None:
    """The rows of an indicator say its name, and what is counted above and below."""
    if not numbers:
        return
    _add(sheet, "indicador", numbers, validation("list", listed), indicator.id, indicator.name)
    _add(sheet, "numerador", numbers, _counted("numerador"), "Arriba", indicator.numerator)
    _add(sheet, "denominador", numbers, _counted("denominador"), "Abajo", indicator.denominator)


def _add(
    sheet: Worksheet, column: str, rows: Iterable[int], rule: DataValidation | None, title: str, prompt: str
) -> None:
    rule = rule or validation(None, None)
    rule.promptTitle, rule.prompt = title[:32], prompt[:PROMPT_LIMIT]
    letter = letters(COLUMNS.index(column) + 1)
    for first, last in _runs(rows):
        rule.add(f"{letter}{first}:{letter}{last}" if first != last else f"{letter}{first}")
    sheet.add_data_validation(rule)


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rows one after the other, as first and last."""
    first = last = 0
    for row in rows:
        if first and row == last + 1:
            last = row
            continue
        if first:
            yield first, last
        first = last = row
    if first:
        yield first, last


def _counted(column: str) -> DataValidation:
    least = "1" if column == "denominador" else "0"
    return validation("whole", least, "greaterThanOrEqual", "Va un número entero, sin puntos ni texto")


def _groups(town: Town) -> DataValidation:
    """Those in use are offered; any other may be typed."""
    used = {row.group for row in town.city.observations.records} - {TOTAL, JOINT}
    profile = town.city.profile.value
    options = [TOTAL, *([JOINT] if profile and profile.shares_with else []), *sorted(used)]
    while len(",".join(options)) > PROMPT_LIMIT - 2:
        options.pop()
    rule = validation("list", '"{}"'.format(",".join(options)))
    rule.showErrorMessage = False
    return rule


# What explains it --------------------------------------------------------------------------------

_RISKS = {
    PrivacyRisk.HIGH: "alto: solo el total, y con 10 casos o más",
    PrivacyRisk.MEDIUM: "medio: con 5 casos o más",
    PrivacyRisk.LOW: "bajo",
}
_STEPS = (
    "Cada fila es un indicador, un período y un grupo. Las que espera esta edición ya están empezadas.",
    "En «numerador» y «denominador» van cantidades enteras, sin puntos: el porcentaje lo calcula el sitio. "
    "Al pararte en la celda se ve qué se cuenta.",
    "«valor» va solo si no tenés las dos cantidades.",
    "«estado» dice si hay dato. dato: el número es firme. en_validacion: se está revisando. "
    "sin_dato: no se consiguió (contá por qué en «nota»). no_aplica: en esta ciudad no corresponde. "
    "suprimido: hay dato y no se publica.",
    "«publicado» es el día en que se cargó. Si hay número, va siempre.",
    "Lo que no sepas, dejalo vacío: una fila sin completar no se lee. Para agregar otras, seguí abajo.",
    "No cambies los títulos. Podés agregar columnas tuyas a la derecha: no se leen.",
)
_PRIVACY = (
    "En esta planilla no va ningún nombre, documento, domicilio ni teléfono, tampoco en «nota».",
    "Un número de muy pocas personas puede señalar a alguien. Cargalo igual: antes de publicar, "
    "el comando deja esa fila como «suprimido», sin el número, y te dice cuáles fueron.",
    "Como acá sí están esos números, la planilla no se sube al repositorio ni se comparte en público.",
)


def _fill_how(book: Workbook, town: Town, settings: Settings) -> None:
    from openpyxl.styles import Font

    sheet = book.create_sheet(HOW)
    sheet.column_dimensions["A"].width = HOW_WIDTH
    lines = [f"Tablero de {town.name}, edición {town.draft.id}"]
    if settings.fictional:
        lines.append("Edición de demostración: la ciudad y sus números son inventados.")
    parts = [*lines, "", *_STEPS, "", "Privacidad", *_PRIVACY]
    for number, text in enumerate(parts, start=1):
        put(sheet, number, 1, text)
        wrap(sheet, number, [text], (HOW_WIDTH,))
        if number == 1 or text == "Privacidad":
            sheet.cell(number, 1).font = Font(name=FONT, bold=True, size=13)


def _fill_dictionary(book: Workbook, indicators: list[Indicator]) -> None:
    sheet = book.create_sheet(DICTIONARY)
    titles = ("Código", "Nombre", "Arriba se cuenta", "Abajo se cuenta", "Cada cuánto", "Unidad",
              "Riesgo", "De dónde suele salir")  # fmt: skip
    for column, (title, width) in enumerate(zip(titles, DICTIONARY_WIDTHS, strict=True), start=1):
        put(sheet, 1, column, title, is_title=True)
        sheet.column_dimensions[letters(column)].width = width
    for number, one in enumerate(indicators, start=2):
        cells = (one.id, one.name, one.numerator, one.denominator, one.frequency.value, NAMES[one.unit],
                 _RISKS[one.risk], one.source)  # fmt: skip
        for column, text in enumerate(cells, start=1):
            put(sheet, number, column, text)
        wrap(sheet, number, cells, DICTIONARY_WIDTHS)
    sheet.freeze_panes = "C2"
    fit(sheet)
