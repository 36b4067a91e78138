"""The chart of one series: geometry in percent, so that a template draws it at any width.

Time runs to the right by where each period ends; a period without a value breaks the line and says so.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from macros.data.schema.tablero import ValueState
from macros.rules.tablero import Aim, Point, Series

LEFT, RIGHT = 6.0, 94.0
TOP, BOTTOM = 22.0, 74.0
"""Where the highest and the lowest value stand, in percent of the box."""
MARGIN = Decimal("0.1")
STEPS = 6
"""About how many round figures a scale goes through."""
NEAR_THE_GOAL = 14.0
"""Closer than this to the dashed line, a label goes under its point."""

GAPS = {
    ValueState.MISSING: "sin dato",
    ValueState.SUPPRESSED: "resguardado",
    ValueState.IN_VALIDATION: "en validación",
    ValueState.NOT_APPLICABLE: "no aplica",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on the chart. `dy` is how far its label stands from it, in pixels."""

    x: float
    y: float
    point: Point
    is_last: bool
    is_labelled: bool
    dy: int


@dataclass(frozen=True, slots=True)
class Gap:
    x: float
    word: str


@dataclass(frozen=True, slots=True)
class Level:
    """A horizontal line: the target or the baseline."""

    y: float
    value: Decimal


@dataclass(frozen=True, slots=True)
class Chart:
    marks: tuple[Mark, ...]
    line: str
    """The path through the marks, in percent of both sides: lifted at each gap, empty if it joins nothing."""
    gaps: tuple[Gap, ...]
    goal: Level | None
    base: Level | None
    low: Decimal
    high: Decimal
    """Values at the bottom and at the top of the scale, rounded outwards."""

    @property
    def first(self) -> Mark:
        return self.marks[0]

    @property
    def last(self) -> Mark:
        return self.marks[-1]


def chart(series: Series, aim: Aim | None) -> Chart | None:
    """None where there is nothing to draw: no value, or a single one with nothing beside it."""
    values = [point.value for point in series.values if point.value is not None]
    goal = aim.metric.target if aim else None
    base = aim.metric.baseline if aim else None
    if not values or (len(values) == 1 and goal is None):
        return None
    low, high = _scale([*values, *(level for level in (goal, base) if level is not None)])

    def height(value: Decimal) -> float:
        return float(round(BOTTOM - float((value - low) / (high - low)) * (BOTTOM - TOP)))

    goal_level = None if goal is None else Level(height(goal), goal)
    marks, line, gaps = _traced(series, height, goal_level)
    return Chart(
        marks, line, gaps, goal_level, None if base is None else Level(height(base), base), low, high
    )


def _scale(values: list[Decimal]) -> tuple[Decimal, Decimal]:
    """Bounds with some air, on round figures; it doesn't begin at zero, and the chart says so."""
    low, high = min(values), max(values)
    span = high - low or max(abs(high), Decimal(1))
    step = _round_step(span / STEPS)
    bottom = math.floor((low - span * MARGIN) / step) * step
    top = math.ceil((high + span * MARGIN) / step) * step
    return max(bottom, Decimal(0)) if low >= 0 else bottom, top


def _round_step(least: Decimal) -> Decimal:
    """The next 1, 2 or 5 of a power of ten."""
    power = Decimal(10) ** math.floor(math.log10(float(least)))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)


def _traced(
    series: Series, height: Callable[[Decimal], float], goal: Level | None
) -> tuple[tuple[Mark, ...], str, tuple[Gap, ...]]:
    """Marks in order, and the line that joins those with no gap between them."""
    across = _positions(series)
    first, last = series.values[0], series.values[-1]
    marks: list[Mark] = []
    strokes: list[list[Mark]] = [[]]
    gaps: list[Gap] = []
    for point, x in zip(series.points, across, strict=True):
        if point.value is None or not point.has_value:
            gaps.append(Gap(x, GAPS[point.state]))
            strokes.append([])
            continue
        y = height(point.value)
        under = goal is not None and 0 <= y - goal.y < NEAR_THE_GOAL
        mark = Mark(x, y, point, point is last, point in (first, last), 19 if under else -10)
        marks.append(mark)
        strokes[-1].append(mark)
    return tuple(marks), "".join(_stroke(stroke) for stroke in strokes if len(stroke) > 1), tuple(gaps)


def _stroke(marks: list[Mark]) -> str:
    return "M" + "L".join(f"{mark.x:g} {mark.y:g}" for mark in marks)


def _positions(series: Series) -> list[float]:
    ends = [point.period.months.stop for point in series.points]
    span = ends[-1] - ends[0]
    if not span:
        return [50.0] * len(ends)
    return [float(round(LEFT + (RIGHT - LEFT) * (end - ends[0]) / span)) for end in ends]
