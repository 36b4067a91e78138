"""Geometry of the drawings: numbers that templates put into SVG attributes. Units are the viewBox's."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from macros.data.cohort import Cohort
from macros.data.schema.programme import ActivityKind, Stage
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
    """A stage's hours by kind of activity; a label fits from 6 % of the width on."""
    parts, left = [], 0.0
    for tint, (kind, hours) in enumerate(hours_by_kind(stage), start=1):
        width = 100 * hours / stage.hours
        parts.append(HoursPart(KIND_NAMES[kind], hours, round(left, 2), round(width, 2), tint, width >= 6))
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
