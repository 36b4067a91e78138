"""What a row of the Tablero amounts to: its value in the indicator's unit, and what doesn't look right.

Source of the formulas and of the plausible ranges: the programme's brief, §5.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from macros.data.periods import WEEKDAYS_IN_A_MONTH
from macros.data.schema.programme import Counted, Indicator, Unit
from macros.data.schema.tablero import Observation, ValueState

FRESHNESS = "GES-04"
"""The share of indicators within their term: the site computes it from the others."""
WHOLE_PERCENT_BELOW = 100
"""With fewer people than these a percentage has no decimals (brief, §9)."""


def value_of(indicator: Indicator, row: Observation) -> Decimal | None:
    """In the indicator's unit, unrounded; None where there are no numbers."""
    if row.numerator is not None and row.denominator:
        return Decimal(row.numerator) * (indicator.per or 1) / Decimal(row.denominator)
    return row.value


def rounded(indicator: Indicator, row: Observation) -> Decimal | None:
    """The value as it is published: one decimal, half up as in Excel; none where few people are behind it."""
    value = value_of(indicator, row)
    if value is None:
        return None
    is_of_few = row.denominator is not None and people(indicator, row, row.denominator) < WHOLE_PERCENT_BELOW
    whole = (is_of_few and is_part(indicator)) or indicator.unit is Unit.PESOS_PER_CHILD
    return value.quantize(Decimal(1) if whole else Decimal("0.1"), ROUND_HALF_UP)


def people(indicator: Indicator, row: Observation, count: int) -> int:
    """How many people at least stand behind a count: days of attendance belong to fewer children."""
    if indicator.counts is Counted.DAYS:
        return count // (WEEKDAYS_IN_A_MONTH * row.period.length)
    return count


def is_part(indicator: Indicator) -> bool:
    """Whether those counted above are some of those counted below."""
    return indicator.unit in (Unit.PERCENT, Unit.PER_THOUSAND)


def exceeds_the_whole(indicator: Indicator, row: Observation) -> bool:
    """A share of more than everybody: never clipped, it waits for somebody to look at it."""
    value = value_of(indicator, row)
    return indicator.unit is Unit.PERCENT and value is not None and value > 100


def true_state(indicator: Indicator, row: Observation) -> ValueState:
    """The declared state, unless the figures say that it can't be a value yet."""
    if row.state is ValueState.VALUE and exceeds_the_whole(indicator, row):
        return ValueState.IN_VALIDATION
    return row.state


@dataclass(frozen=True, slots=True)
class Surprise:
    """A value out of what is plausible, and the slip that would explain it, if one does."""

    value: Decimal
    low: Decimal | None
    high: Decimal | None
    explanation: str


def surprise(indicator: Indicator, row: Observation) -> Surprise | None:
    """None where the value lies within the plausible range, ends included."""
    value = value_of(indicator, row)
    if value is None or not _is_out(indicator, value):
        return None
    return Surprise(value, indicator.low, indicator.high, _explanation(indicator, row, value))


def _is_out(indicator: Indicator, value: Decimal) -> bool:
    too_low = indicator.low is not None and value < indicator.low
    return too_low or (indicator.high is not None and value > indicator.high)


def _explanation(indicator: Indicator, row: Observation, value: Decimal) -> str:
    if row.numerator and row.denominator and not exceeds_the_whole(indicator, row):
        upside_down = Decimal(row.denominator) * (indicator.per or 1) / Decimal(row.numerator)
        is_possible = indicator.unit is not Unit.PERCENT or upside_down <= 100
        if is_possible and not _is_out(indicator, upside_down):
            return "parece que numerador y denominador están cambiados de lugar"
    if row.value is not None and indicator.per and not _is_out(indicator, value * indicator.per):
        return f"parece una fracción: multiplicala por {indicator.per}"
    return ""
