"""Periods of a series as people write them: `2024`, `2024-S1`, `2024-T2`, `2024-M08`.

A bare `2024-08` is no period: a spreadsheet would turn it into a date.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from macros.data.schema.programme import Frequency

_SHAPE = re.compile(r"(20\d\d)(?:-([SMT])(\d{1,2}))?")
MONTHS_IN = {"": 12, "S": 6, "T": 3, "M": 1}
LETTER = {Frequency.YEARLY: "", Frequency.HALF_YEARLY: "S", Frequency.QUARTERLY: "T", Frequency.MONTHLY: "M"}
"""What a period of each frequency is written with."""

WEEKDAYS_IN_A_MONTH = 23
"""The most weekdays a month can have."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """`month` is the first one, counted from year 0 (year × 12 + month − 1); `length`, in months.

    Ordered by where it begins, the longer one after the shorter.
    """

    month: int
    length: int

    @property
    def year(self) -> int:
        return self.month // 12

    @property
    def months(self) -> range:
        return range(self.month, self.month + self.length)

    @property
    def first(self) -> date:
        return date(self.year, self.month % 12 + 1, 1)

    @property
    def last(self) -> date:
        year, month = divmod(self.month + self.length - 1, 12)
        return date(year, month + 1, calendar.monthrange(year, month + 1)[1])

    @property
    def number(self) -> int:
        """Which one of its year: the second quarter is 2."""
        return self.month % 12 // self.length + 1

    def contains(self, other: Period) -> bool:
        return self.month <= other.month and other.months.stop <= self.months.stop

    def __str__(self) -> str:
        letter = next(letter for letter, length in MONTHS_IN.items() if length == self.length)
        if not letter:
            return str(self.year)
        return (
            f"{self.year}-{letter}{self.number:02d}"
            if letter == "M"
            else f"{self.year}-{letter}{self.number}"
        )


@lru_cache(maxsize=1024)
def period(text: str) -> Period | None:
    """The period a text names, or None. `2024-M8` is `2024-M08`; `2024-T5` is none."""
    match = _SHAPE.fullmatch(text)
    if not match:
        return None
    length = MONTHS_IN[match[2] or ""]
    number = int(match[3] or 1)
    if not 1 <= number <= 12 // length:
        return None
    return Period(int(match[1]) * 12 + (number - 1) * length, length)


def period_of(frequency: Frequency, day: date) -> Period:
    """The period of a frequency that a day falls in."""
    length = MONTHS_IN[LETTER[frequency]]
    return Period(day.year * 12 + (day.month - 1) // length * length, length)
