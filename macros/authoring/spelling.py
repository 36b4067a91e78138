"""A cell → the text that the contract wants there, or why it can't be told.

What Excel does to a value by itself is undone (48.0, a date, a percentage, the point of the thousands).
What could be read in two ways is never read in one of them: the message says both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_DOWN, Decimal

from macros.authoring.grids import Cell, Kind, shown
from macros.data.near import bare
from macros.data.problems import quoted
from macros.data.schema.programme import Unit

EXCEL_EPOCH = date(1899, 12, 30)
_NO_COUNT = "un número entero, o la celda vacía si no hay dato"
_NO_VALUE = "un número como 48,5, o la celda vacía si no hay dato"
_GROUPED = re.compile(r"[1-9]\d{0,2}(\.\d{3})+")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
_NO_DATA = frozenset({"s/d", "sd", "n/d", "nd", "n/a", "na", "s/dato", "-", "--", "—", "–", "...", "…", "?"})
_FEW = re.compile(r"[<*(].*|.*\*|menos de.*|supr.*")


class CannotTell(Exception):
    """What the message says of the cell: found (nothing: the cell itself), expected, fix."""

    def __init__(self, expected: str, fix: str, found: str = "") -> None:
        self.expected, self.fix, self.found = expected, fix, found
        super().__init__(fix)


@dataclass(frozen=True, slots=True)
class Told:
    """`notice` is said where the text isn't plainly what the cell shows. It never holds the number."""

    text: str
    notice: str = ""


def told(column: str, cell: Cell, unit: Unit | None) -> Told:
    """Raises `CannotTell`. `unit` is the indicator's, if it is known."""
    _refuse_unfinished(cell)
    if cell.is_blank:
        return Told("")
    if column == "valor":
        return _value(cell, unit)
    return _TELLERS[column](cell)


def _refuse_unfinished(cell: Cell) -> None:
    if cell.kind is Kind.ERROR:
        raise CannotTell(
            "un dato", "arreglá la fórmula, o borrala y escribí el dato", f"el error {cell.value}"
        )
    if cell.kind is Kind.FORMULA:
        raise CannotTell(
            "un dato, o una fórmula ya calculada",
            "abrí la planilla en Excel o LibreOffice, guardala y volvé a probar",
            "una fórmula sin resultado",
        )


# Counts and values -------------------------------------------------------------------------------


def _count(cell: Cell) -> Told:
    value = cell.value
    _refuse_no_number(cell, _NO_COUNT)
    if cell.kind is Kind.PERCENT:
        raise CannotTell(_NO_COUNT, "acá va cuántos son; el porcentaje lo calcula el sitio", "un porcentaje")
    if isinstance(value, int):
        return Told(str(value))
    if isinstance(value, float):
        return _whole(value)
    return _count_text(shown(value))


def _whole(value: float) -> Told:
    """What a sum of decimals leaves behind the comma is dust; more than that isn't a count."""
    nearest = round(value)
    if abs(value - nearest) > 1e-6:
        raise CannotTell(_NO_COUNT, "revisá la cuenta: no se cuentan partes de una persona o de un espacio")
    return Told(str(nearest), "" if value == nearest else "se leyó sin los decimales de la cuenta")


def _count_text(text: str) -> Told:
    joined = re.sub(r"(?<=\d) (?=\d{3}\b)", "", text)
    plain = re.sub(r",0{1,2}$", "", joined)
    if _GROUPED.fullmatch(plain):
        return Told(plain.replace(".", ""), "el punto se leyó como separador de miles")
    if _ENGLISH.fullmatch(plain):
        raise CannotTell(_NO_COUNT, _two_readings(plain, plain.replace(",", ""), "sin decimales"))
    if match := re.fullmatch(r"(\d+)\.0{1,2}", plain):
        return Told(match[1])
    return Told(plain, "" if plain == text else "se leyó sin los espacios o los ceros de más")


def _value(cell: Cell, unit: Unit | None) -> Told:
    value = cell.value
    _refuse_no_number(cell, _NO_VALUE)
    if cell.kind is Kind.PERCENT and isinstance(value, int | float):
        if unit not in (Unit.PERCENT, None):
            raise CannotTell(
                _NO_VALUE, "dale a la celda el formato Número y escribí el valor en la unidad del indicador",
                "un porcentaje, y este indicador no se mide así",
            )  # fmt: skip
        return Told(_decimals(_exact(value) * 100)[0], "se leyó como porcentaje")
    if isinstance(value, int | float):
        text, is_cut = _decimals(_exact(value))
        return Told(text, "se leyó con dos decimales" if is_cut else "")
    return _value_text(shown(value), unit)


def _value_text(text: str, unit: Unit | None) -> Told:
    if unit is Unit.PERCENT and (match := re.fullmatch(r"(\d+(?:[.,]\d+)?) ?%", text)):
        return Told(match[1].replace(".", ","), "se leyó como porcentaje")
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text):
        rounded = _decimals(Decimal(text))[0]
        raise CannotTell(_NO_VALUE, _two_readings(text, text.replace(".", ""), rounded))
    if re.fullmatch(rf"{_GROUPED.pattern}(,\d+)?", text):
        return Told(text.replace(".", ""), "el punto se leyó como separador de miles")
    if _ENGLISH.fullmatch(text) and "." in text:
        meant = text.replace(",", "").replace(".", ",")
        raise CannotTell(_NO_VALUE, f"escribí «{meant}»: acá la coma separa los decimales")
    return Told(text)


def _two_readings(text: str, thousands: str, other: str) -> str:
    other = f"«{other}»" if other[0].isdigit() else f"el número {other}"
    return f"«{text}» puede ser dos cosas: si son miles, escribí «{thousands}»; si no, {other}"


def _exact(value: float) -> Decimal:
    """The number without the dust of binary fractions: 48.3, and not 48.299999999999997."""
    return Decimal(f"{value:.12g}")


def _decimals(value: Decimal) -> tuple[str, bool]:
    """At most two, cut and not rounded: the site rounds to one, and twice isn't the same as once."""
    cut = value.quantize(Decimal("0.01"), ROUND_DOWN)
    text = f"{cut.normalize():f}" if cut else "0"
    return text.replace(".", ","), cut != value


def _refuse_no_number(cell: Cell, expected: str) -> None:
    value = cell.value
    if isinstance(value, bool):
        raise CannotTell(expected, "escribí el número", f"el valor lógico «{shown(value)}»")
    if isinstance(value, datetime | date | time | timedelta):
        raise CannotTell(
            expected, "dale a la celda el formato Número y volvé a escribir el número",
            "una fecha o una hora: Excel cambió lo que se escribió",
        )  # fmt: skip
    if isinstance(value, str):
        plain = bare(shown(value))
        if plain in _NO_DATA:
            raise CannotTell(expected, "borrá la celda, poné el estado sin_dato y contá en «nota» por qué")
        if _FEW.fullmatch(plain):
            raise CannotTell(
                expected, "borrá la celda y poné el estado suprimido", "una marca en vez del número"
            )


# Periods and days --------------------------------------------------------------------------------


def _period(cell: Cell) -> Told:
    value = cell.value
    day = value if isinstance(value, date) else _day(shown(value))
    if day:
        raise CannotTell(
            "un período: 2024, 2024-S1, 2024-T2 o 2024-M08", _period_fix(day),
            f"la fecha {quoted(shown(value))}, que Excel armó solo",
        )  # fmt: skip
    if isinstance(value, float) and value.is_integer():
        return Told(str(int(value)))
    text = shown(value)
    return Told(text.upper() if re.fullmatch(r"\d{4}-[smt]\d{1,2}", text) else text)


_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")


def _day(text: str) -> date | None:
    """31/08/2024 and 31-8-24: day first, as in Argentina."""
    match = _DAY_FIRST.fullmatch(text)
    if not match:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _period_fix(day: date) -> str:
    return (
        "dale a la celda el formato Texto y escribí el período: "
        f"si es ese mes, «{day.year}-M{day.month:02d}»; si es el año, «{day.year}»"
    )


def _date(cell: Cell) -> Told:
    value = cell.value
    if isinstance(value, datetime):
        return Told(value.date().isoformat())
    if isinstance(value, date):
        return Told(value.isoformat())
    if isinstance(value, int | float) and not isinstance(value, bool) and 36526 <= value < 73051:
        day = EXCEL_EPOCH + timedelta(days=int(value))
        raise CannotTell(
            "una fecha, como 31/08/2024", f"dale a la celda el formato Fecha: se va a ver {shown(day)}",
            f"el número {shown(value)}",
        )  # fmt: skip
    text = shown(value)
    if read := _day(text):
        return Told(read.isoformat())
    if match := _DAY_FIRST.fullmatch(text):
        turned = f"{match[2]}/{match[1]}/{match[3]}"
        if _day(turned):
            raise CannotTell(
                "una fecha con el día adelante, como 31/08/2024",
                f"escribí «{turned}», y revisá toda la columna: parece que tiene el mes adelante",
            )
    return Told(text)


# Words -------------------------------------------------------------------------------------------


def _words(cell: Cell) -> Told:
    return Told(shown(cell.value))


def _code(cell: Cell) -> Told:
    return Told(shown(cell.value).upper())


def _group(cell: Cell) -> Told:
    return Told(re.sub(r" *: *", ":", shown(cell.value).lower()))


def _state(cell: Cell) -> Told:
    return Told(re.sub(r"[ -]+", "_", bare(shown(cell.value))))


_TELLERS: dict[str, Callable[[Cell], Told]] = {
    "indicador": _code, "periodo": _period, "grupo": _group, "numerador": _count, "denominador": _count,
    "estado": _state, "fuente": _words, "publicado": _date, "nota": _words,
}  # fmt: skip
