"""Numbers and dates as people in Argentina write them. Rounding is half up, as in a spreadsheet."""

from __future__ import annotations

from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal

from macros.data.periods import Period
from macros.data.scalars import MONTHS
from macros.data.schema.programme import Unit
from macros.views.names import NAMES

MONTHS_IN_A_YEAR = 12
NBSP = "\u00a0"
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def number(value: float | Decimal, digits: int = 0) -> str:
    """1.234,5 — exactly `digits` decimals."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{rounded:,}".translate(str.maketrans(",.", ".,"))


def amount(value: float) -> str:
    """A count of hours: 18, 1,5 — decimals only where there are some."""
    return number(value, 0 if value == int(value) else 1)


def figure(value: Decimal) -> str:
    """A measured value with the decimals it was typed with: 64, 62,5."""
    plain = value.normalize()
    return number(value, max(0, -int(plain.as_tuple().exponent)))


def measure(value: Decimal, unit: Unit) -> str:
    """A value in its indicator's unit: «62,5 %», «25 por 100», «$ 1.200 por niña o niño»."""
    if unit is Unit.PERCENT:
        return f"{figure(value)}{NBSP}%"
    money_mark = f"${NBSP}" if unit is Unit.PESOS_PER_CHILD else ""
    return f"{money_mark}{figure(value)} {NAMES[unit]}"


def signed(value: Decimal, digits: int = 1) -> str:
    """+12,5, −3,0, or «igual» for nothing."""
    if not value:
        return "igual"
    return f"{'+' if value > 0 else '−'}{number(abs(value), digits)}"


def period_name(period: Period) -> str:
    """junio de 2024 · abril a junio de 2024 · 2024."""
    if period.length == MONTHS_IN_A_YEAR:
        return str(period.year)
    if period.length == 1:
        return f"{MONTHS[period.month % 12]} de {period.year}"
    return f"{MONTHS[period.month % 12]} a {MONTHS[period.last.month - 1]} de {period.year}"


def period_short(period: Period) -> str:
    """jun 24 · abr-jun 24 · 2024: what fits under a chart."""
    if period.length == MONTHS_IN_A_YEAR:
        return str(period.year)
    first, last = month_short(period.first.month), month_short(period.last.month)
    months = first if first == last else f"{first}-{last}"
    return f"{months} {period.year % 100:02d}"


def difference(value: Decimal, unit: Unit) -> str:
    """A change without its sign: «7,2 puntos», «3 por 100»."""
    if unit is Unit.PERCENT:
        return counted_points(abs(value))
    return measure(abs(value), unit)


def counted_points(value: Decimal) -> str:
    return f"{figure(value)} {'punto' if value == 1 else 'puntos'}"


def month_year(month: tuple[int, int]) -> str:
    """(2025, 3) → marzo de 2025."""
    return f"{MONTHS[month[1] - 1]} de {month[0]}"


def hours(value: float) -> str:
    return f"{amount(value)}{NBSP}h"


def percent(share: float, digits: int = 1) -> str:
    """A share from 0 to 1 as «96,8 %»."""
    exact = Decimal(repr(share)) * 100
    rounded = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{rounded}".replace(".", ",") + f"{NBSP}%"


def money(pesos: int) -> str:
    return f"${NBSP}{number(pesos)}"


def month_name(month: int) -> str:
    return MONTHS[month - 1]


def month_short(month: int) -> str:
    """The three letters used in calendars: may, sep."""
    return MONTHS[month - 1][:3]


def long_date(day: date) -> str:
    """20 de septiembre de 2024."""
    return f"{day_month(day)} de {day.year}"


def day_month(day: date) -> str:
    """20 de septiembre."""
    return f"{day.day} de {MONTHS[day.month - 1]}"


def short_date(day: date) -> str:
    """20/9, where the year is known."""
    return f"{day.day}/{day.month}"


def short_year(day: date) -> str:
    """20/9/2024."""
    return f"{day.day}/{day.month}/{day.year}"


def weekday_date(day: date) -> str:
    """jue 26/9."""
    return f"{WEEKDAYS[day.weekday()][:3]} {short_date(day)}"


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def date_range(first: date, last: date) -> str:
    """6 al 31 de mayo · 1 de agosto al 13 de septiembre · 9 de julio."""
    if first == last:
        return day_month(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} al {day_month(last)}"
    if first.year != last.year:
        return f"{long_date(first)} al {long_date(last)}"
    return f"{day_month(first)} al {day_month(last)}"


def ago(day: date, on: date) -> str:
    """How long before `on`: hoy, ayer, hace 8 días, hace 3 meses."""
    days = (on - day).days
    if days <= 0:
        return "hoy"
    if days == 1:
        return "ayer"
    return f"hace {days} días" if days < 60 else f"hace {days // 30} meses"


def counted(count: int, one: str, many: str) -> str:
    """1 ciudad, 12 ciudades."""
    return f"{number(count)}{NBSP}{one if count == 1 else many}"


def sentence(text: str) -> str:
    """The text as a sentence: a capital in front and one full stop, whatever people typed."""
    bare_text = text.strip()
    ended = bare_text if bare_text.endswith((".", "!", "?", "…")) else f"{bare_text}."
    return ended[:1].upper() + ended[1:]


def sentence_end(text: str) -> str:
    """The text with one full stop, to close a sentence begun before it."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def lower_first(text: str) -> str:
    """A text to follow a comma; an acronym keeps its capitals."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def hour(moment: time) -> str:
    """In a column, with both figures: 10:00."""
    return f"{moment:%H:%M}"


def upper_first(text: str) -> str:
    """A text to begin a line with; the rest keeps its capitals."""
    return text[:1].upper() + text[1:]


def clock(hour_minute: object) -> str:
    """10:00 → 10; 10:30 stays."""
    text = f"{hour_minute:%H:%M}"
    hour, minute = text.split(":")
    return str(int(hour)) if minute == "00" else f"{int(hour)}:{minute}"


def weight(size: int) -> str:
    """A file's bytes in round thousands, never less than one: «28 KB»."""
    return f"{number(max(Decimal(1), Decimal(size) / 1000))}{NBSP}KB"


FILTERS = {
    function.__name__: function
    for function in (
        number, amount, hours, percent, money, month_name, month_short, long_date, day_month, short_date,
        short_year, weekday_date, weekday, date_range, ago, counted, clock, hour, figure, measure, signed,
        month_year, sentence, period_name, period_short, difference, lower_first,
        upper_first, sentence_end, weight,
    )
}  # fmt: skip
