"""Geometry of the drawings: numbers that templates put into SVG attributes. Units are the viewBox's."""

from __future__ import annotations

import calendar
import math
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from macros.data.cohort import Cohort
from macros.data.schema.programme import ActivityKind, Stage
from macros.rules.actors import HIGH_FROM, Placed, Quadrant
from macros.rules.hours import Hours, planned_in_all, planned_months
from macros.rules.roadmap import Month, hours_by_kind, hours_by_month, months_of, stages_now

COLUMN, HEIGHT, TOP = 140, 112, 24
LETTERS_A_LINE = 15


@dataclass(frozen=True, slots=True)
class StageShape:
    """A stage as one outline over its months; text starts at (x, y)."""

    stage: Stage
    points: str
    x: float
    y: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pin:
    """Where the shown day falls, and the stages it is in."""

    x: float
    label_left: bool
    day: date
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class RoadmapDrawing:
    width: int
    months: tuple[tuple[float, int], ...]
    shapes: tuple[StageShape, ...]
    pin: Pin | None


def roadmap_drawing(cohort: Cohort, on: date) -> RoadmapDrawing:
    """Each month is a column as tall as its hours; stages of one month share it from the top down."""
    months = months_of(cohort)
    columns = {month: index * COLUMN for index, month in enumerate(months)}
    spans = _spans(cohort, months)
    shapes = tuple(_shape(stage, spans[stage.id], columns) for stage in cohort.stages if spans[stage.id])
    headings = tuple((x + COLUMN / 2, month[1]) for month, x in columns.items())
    return RoadmapDrawing(len(months) * COLUMN, headings, shapes, _pin(cohort, on, columns))


Span = tuple[Month, float, float]
"""A month, and from where to where (top, bottom) a stage fills its column."""


def _spans(cohort: Cohort, months: tuple[Month, ...]) -> dict[str, list[Span]]:
    tallest = max((_hours_in(cohort, month) for month in months), default=1)
    spans: dict[str, list[Span]] = {stage.id: [] for stage in cohort.stages}
    for month in months:
        top = 0.0
        for stage in cohort.stages:
            if hours := hours_by_month(stage).get(month):
                bottom = top + HEIGHT * hours / tallest
                spans[stage.id].append((month, top, bottom))
                top = bottom
    return spans


def _hours_in(cohort: Cohort, month: Month) -> float:
    return sum(hours_by_month(stage).get(month, 0) for stage in cohort.stages)


def _shape(stage: Stage, spans: list[Span], columns: dict[Month, int]) -> StageShape:
    """The outline goes along the tops to the right and back along the bottoms."""
    tops = [(columns[m] + dx, top) for m, top, _ in spans for dx in (0, COLUMN)]
    bottoms = [(columns[m] + dx, bottom) for m, _, bottom in reversed(spans) for dx in (COLUMN, 0)]
    points = " ".join(f"{x:g},{y + TOP:g}" for x, y in tops + bottoms)
    month, top, _ = max(spans, key=lambda span: span[2] - span[1])
    lines = tuple(wrap(stage.name, LETTERS_A_LINE))
    return StageShape(stage, points, columns[month] + 13, TOP + top + 26, lines)


def _pin(cohort: Cohort, on: date, columns: dict[Month, int]) -> Pin | None:
    stages = stages_now(cohort, on)
    left = columns.get((on.year, on.month))
    if not stages or left is None:
        return None
    days = calendar.monthrange(on.year, on.month)[1]
    x = round(left + COLUMN * (on.day - 0.5) / days, 1)
    return Pin(x, x > len(columns) * COLUMN * 0.6, on, stages)


KIND_NAMES = {
    ActivityKind.ACADEMY: "Academia en línea",
    ActivityKind.MEETING: "Encuentros",
    ActivityKind.ONE_TO_ONE: "Acompañamiento 1 a 1",
    ActivityKind.SPECIALISTS: "Especialistas y mentoría",
    ActivityKind.TEAM: "Trabajo de equipo",
}


LABEL_FITS = 6
"""Percent of a phone's width that «2 h» needs."""


@dataclass(frozen=True, slots=True)
class HoursPart:
    """One kind of activity in a bar of 100 % width. `tint` runs from 1 (most hours)."""

    name: str
    hours: float
    left: float
    width: float
    tint: int
    fits_label: bool

    @property
    def middle(self) -> float:
        return round(self.left + self.width / 2, 2)


def hours_bar(stage: Stage) -> tuple[HoursPart, ...]:
    """A stage's hours by kind of activity."""
    parts, left = [], 0.0
    for tint, (kind, hours) in enumerate(hours_by_kind(stage), start=1):
        width = 100 * hours / stage.hours
        fits = width >= LABEL_FITS
        parts.append(HoursPart(KIND_NAMES[kind], hours, round(left, 2), round(width, 2), tint, fits))
        left += width
    return tuple(parts)


MONTH_BAND, MONTH_BAR, MONTHS_LEFT = 34, 26, 12.0
"""Pixels from one month to the next and of its bar; where bars begin, in percent, after the month's name."""


@dataclass(frozen=True, slots=True)
class MonthBar:
    """One month's hours, stacked along; `top` in pixels."""

    month: Month
    top: int
    parts: tuple[HoursPart, ...]


@dataclass(frozen=True, slots=True)
class MonthsDrawing:
    """The longest bar takes all the width. `legend` is each kind with its tint, in the order of the bars."""

    bars: tuple[MonthBar, ...]
    legend: tuple[tuple[str, int], ...]
    thickness: int = MONTH_BAR

    @property
    def height(self) -> int:
        return MONTH_BAND * len(self.bars)


def months_drawing(cohort: Cohort) -> MonthsDrawing:
    """Kinds go from the one with most hours in the edition to the one with least; none without hours."""
    months = planned_months(cohort)
    in_all = planned_in_all(cohort).by_kind
    kinds = sorted((kind for kind in in_all if in_all[kind]), key=lambda kind: -in_all[kind])
    longest = max((hours.total for hours in months.values()), default=1) or 1
    bars = tuple(
        MonthBar(month, index * MONTH_BAND, _month_parts(hours, kinds, (100 - MONTHS_LEFT) / longest))
        for index, (month, hours) in enumerate(months.items())
    )
    return MonthsDrawing(bars, tuple((KIND_NAMES[kind], tint) for tint, kind in enumerate(kinds, start=1)))


def _month_parts(hours: Hours, kinds: list[ActivityKind], scale: float) -> tuple[HoursPart, ...]:
    """`scale` is percent of the width an hour."""
    parts, left = [], MONTHS_LEFT
    for tint, kind in enumerate(kinds, start=1):
        if count := hours.by_kind[kind]:
            width = count * scale
            fits = width >= LABEL_FITS
            parts.append(HoursPart(KIND_NAMES[kind], count, round(left, 2), round(width, 2), tint, fits))
            left += width
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class ProgressBar:
    """Accepted, then in review, as percentages of the whole width."""

    accepted: float
    in_review: float

    @property
    def has_review(self) -> bool:
        return self.in_review > 0


def progress_bar(accepted: float, in_review: float, applicable: float) -> ProgressBar:
    if not applicable:
        return ProgressBar(0, 0)
    return ProgressBar(round(100 * accepted / applicable, 2), round(100 * in_review / applicable, 2))


CELL, LABEL_STRIP, MAP_LEFT, MAP_TOP = 56, 18, 30, 4
SCORES = 5
BIGGEST, OF_ITS_STEP = 11.5, 0.455
"""A pin's radius, and its share of the room that it has where several are in one cell."""


@dataclass(frozen=True, slots=True)
class ActorPin:
    number: int
    x: float
    y: float
    r: float

    @property
    def text_y(self) -> float:
        return round(self.y + self.r * 0.38, 1)


@dataclass(frozen=True, slots=True)
class QuadrantLabel:
    quadrant: Quadrant
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ActorMap:
    """A grid of five by five; a strip above each half holds the names of its quadrants."""

    pins: tuple[ActorPin, ...]
    left: float = MAP_LEFT
    top: float = MAP_TOP

    @property
    def right(self) -> float:
        return self.left + SCORES * CELL

    @property
    def cut_x(self) -> float:
        return self.left + 3 * CELL

    @property
    def cut_y(self) -> float:
        return self.top + LABEL_STRIP + 2 * CELL

    @property
    def bottom(self) -> float:
        return self.cut_y + LABEL_STRIP + 3 * CELL

    @property
    def width(self) -> float:
        return self.right + 4

    @property
    def height(self) -> float:
        return self.bottom + 34

    @property
    def middle_x(self) -> float:
        return (self.left + self.right) / 2

    @property
    def middle_y(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def columns(self) -> tuple[float, ...]:
        return tuple(self.left + index * CELL for index in range(SCORES + 1))

    @property
    def lines(self) -> tuple[float, ...]:
        upper = tuple(self.top + LABEL_STRIP + index * CELL for index in range(3))
        lower = tuple(self.cut_y + LABEL_STRIP + index * CELL for index in range(4))
        return (self.top, *upper, *lower)

    @property
    def labels(self) -> tuple[QuadrantLabel, ...]:
        upper, lower = self.top + 13, self.cut_y + 13
        return (
            QuadrantLabel(Quadrant.SATISFIED, self.left + 5, upper),
            QuadrantLabel(Quadrant.TOGETHER, self.cut_x + 5, upper),
            QuadrantLabel(Quadrant.WATCHED, self.left + 5, lower),
            QuadrantLabel(Quadrant.INFORMED, self.cut_x + 5, lower),
        )

    @property
    def x_values(self) -> tuple[tuple[float, int], ...]:
        return tuple((self.left + (value - 0.5) * CELL, value) for value in range(1, SCORES + 1))

    @property
    def y_values(self) -> tuple[tuple[float, int], ...]:
        return tuple((row_top(value) + CELL / 2 + 4, value) for value in range(1, SCORES + 1))


def row_top(influence: int) -> float:
    """Where the row of an influence begins, from 1 (below) to 5 (above)."""
    strips = LABEL_STRIP if influence >= HIGH_FROM else 2 * LABEL_STRIP
    return MAP_TOP + strips + (SCORES - influence) * CELL


def actor_map(actors: tuple[Placed, ...]) -> ActorMap | None:
    """A pin for each scored actor; several in one cell share it, side by side. None if there is none."""
    cells: dict[tuple[int, int], list[int]] = {}
    for placed in actors:
        if placed.actor.influence and placed.actor.interest:
            cells.setdefault((placed.actor.interest, placed.actor.influence), []).append(placed.number)
    pins = tuple(pin for cell, numbers in cells.items() for pin in _cell_pins(cell, numbers))
    return ActorMap(pins) if pins else None


def _cell_pins(cell: tuple[int, int], numbers: list[int]) -> list[ActorPin]:
    """In as many columns as rows; beyond four they get smaller, so that they stay in their cell."""
    side = math.isqrt(len(numbers) - 1) + 1
    step = CELL / side
    r = min(BIGGEST, round(step * OF_ITS_STEP, 1))
    left, top = MAP_LEFT + (cell[0] - 1) * CELL, row_top(cell[1])
    rows = -(-len(numbers) // side)
    shift = (CELL - rows * step) / 2
    return [
        ActorPin(
            number,
            round(left + (index % side + 0.5) * step, 1),
            round(top + shift + (index // side + 0.5) * step, 1),
            r,
        )
        for index, number in enumerate(numbers)
    ]
