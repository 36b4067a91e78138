"""The national holidays that the law alone gives for a year, without those decreed each year.

Ley 27.399 (2017), articles 1 and 6: of the movable ones, those on a Tuesday or a Wednesday go to the
Monday before, those on a Thursday or a Friday to the Monday after. It treats 17 August like the
others: the «third Monday of August» of Ley 24.445 is no longer in force. Decreto 614/2025: one on a
Saturday or a Sunday may be moved to the Friday before or the Monday after, if it is so decided.
Where the Monday is a holiday already (17 June on a Friday, and 20 June), it stays, as in 2022.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from macros.data.schema.cohort import HolidayKind


class NationalHoliday(NamedTuple):
    day: date
    name: str
    kind: HolidayKind = HolidayKind.HOLIDAY


FIXED = (
    (1, 1, "Año Nuevo"),
    (3, 24, "Día Nacional de la Memoria por la Verdad y la Justicia"),
    (4, 2, "Día del Veterano y de los Caídos en la Guerra de Malvinas"),
    (5, 1, "Día del Trabajador"),
    (5, 25, "Día de la Revolución de Mayo"),
    (6, 20, "Paso a la Inmortalidad del General Manuel Belgrano"),
    (7, 9, "Día de la Independencia"),
    (12, 8, "Inmaculada Concepción de María"),
    (12, 25, "Navidad"),
)
FROM_EASTER = (
    (-48, "Carnaval", HolidayKind.HOLIDAY),
    (-47, "Carnaval", HolidayKind.HOLIDAY),
    (-3, "Jueves Santo", HolidayKind.NON_WORKING),
    (-2, "Viernes Santo", HolidayKind.HOLIDAY),
)
MOVABLE = (
    (6, 17, "Paso a la Inmortalidad del General Martín Miguel de Güemes"),
    (8, 17, "Paso a la Inmortalidad del General José de San Martín"),
    (10, 12, "Día del Respeto a la Diversidad Cultural"),
    (11, 20, "Día de la Soberanía Nacional"),
)
_SHIFT_BY_WEEKDAY = (0, -1, -2, 4, 3, 0, 0)
"""Monday first: days from a movable holiday to the day on which it is kept."""


def national_holidays(year: int) -> tuple[NationalHoliday, ...]:
    """Sorted, each day once: two that meet share their day and their name."""
    sunday = easter(year)
    found = [NationalHoliday(date(year, month, day), name) for month, day, name in FIXED]
    found += [_kept(date(year, month, day), name) for month, day, name in MOVABLE]
    found += [NationalHoliday(sunday + timedelta(apart), name, kind) for apart, name, kind in FROM_EASTER]
    by_day: dict[date, NationalHoliday] = {}
    for holiday in found:
        first = by_day.get(holiday.day)
        by_day[holiday.day] = first._replace(name=f"{first.name}, y {holiday.name}") if first else holiday
    return tuple(sorted(by_day.values()))


def undecided(year: int) -> tuple[date, ...]:
    """The movable ones that fall on a weekend: whether they move is decided each time."""
    days = (date(year, month, day) for month, day, _ in MOVABLE)
    return tuple(day for day in days if day.weekday() >= 5)


def easter(year: int) -> date:
    """Easter Sunday, by the Gregorian rule as Meeus, Jones and Butcher write it."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    quarter, odd = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quarter - epact - odd) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _kept(day: date, name: str) -> NationalHoliday:
    """A movable holiday on the day on which it is kept."""
    moved = day + timedelta(_SHIFT_BY_WEEKDAY[day.weekday()])
    if moved == day or (moved.month, moved.day) in {(month, fixed) for month, fixed, _ in FIXED}:
        return NationalHoliday(day, name)
    return NationalHoliday(moved, f"{name}, trasladado del {day.day}")
