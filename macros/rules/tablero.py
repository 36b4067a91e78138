"""A city's Tablero on a day: series, change, distance to the target, freshness, what is missing.

Source of the rules: the programme's brief, §5 (frequencies and tolerances) and §8.2 (progress towards a
target). A city is compared with itself only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from macros.data.cohort import City, Cohort
from macros.data.periods import LETTER, MONTHS_IN, Period
from macros.data.schema.programme import Direction, Indicator
from macros.data.schema.project import Metric
from macros.data.schema.tablero import JOINT, TOTAL, Observation, ValueState
from macros.data.values import rounded, true_state

DAYS_OF_GRACE = {1: 30 + 15, 3: 90 + 30, 6: 180 + 45, 12: 365 + 180}
"""By months: from the end of the newest period, a frequency and its tolerance."""

REPORTED = frozenset({ValueState.VALUE, ValueState.SUPPRESSED})
"""What was measured, whether or not it can be shown."""


class Movement(StrEnum):
    """What a change means; a contextual indicator gets neither better nor worse by itself."""

    BETTER = "mejora"
    WORSE = "empeora"
    SAME = "igual"
    CONTEXT = "contexto"


class TargetState(StrEnum):
    """How far the last value is from what was promised."""

    REACHED = "alcanzada"
    CLOSER = "en-camino"
    UNMOVED = "sin-avance"
    FARTHER = "se-aleja"
    UNKNOWN = "sin-medir"
    """Nothing published since the baseline, or no baseline."""


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a series. `value` is rounded as it is published, None where there is none to show."""

    row: Observation
    state: ValueState
    value: Decimal | None

    @property
    def period(self) -> Period:
        return self.row.period

    @property
    def has_value(self) -> bool:
        return self.state is ValueState.VALUE

    @property
    def is_suppressed(self) -> bool:
        return self.state is ValueState.SUPPRESSED


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator of one group, oldest period first; never empty."""

    indicator: Indicator
    group: str
    points: tuple[Point, ...]

    @property
    def latest(self) -> Point:
        return self.points[-1]

    @property
    def values(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.has_value)

    @property
    def last_value(self) -> Point | None:
        return self.values[-1] if self.values else None

    @property
    def is_reported(self) -> bool:
        return any(point.state in REPORTED for point in self.points)

    @property
    def is_not_applicable(self) -> bool:
        return self.latest.state is ValueState.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class Change:
    """From the baseline, or from the first value where there is none, to the last value.

    `difference` is in the indicator's unit (percentage points for a share), of values as published.
    """

    since: date | Period
    """The baseline's day, or the first value's period."""
    start: Decimal
    difference: Decimal
    movement: Movement

    @property
    def is_from_baseline(self) -> bool:
        return isinstance(self.since, date)


@dataclass(frozen=True, slots=True)
class Aim:
    """A metric of an objective. `progress` is 0 at the baseline and 1 at the target, unclipped."""

    metric: Metric
    state: TargetState
    progress: Decimal | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the Tablero says of one indicator."""

    indicator: Indicator
    series: tuple[Series, ...]
    """The whole city first, where there is such a row."""
    main: Series
    """What is spoken of first: the whole city or, where that can't be published, the shared centre."""
    change: Change | None
    aim: Aim | None
    newest: Period | None
    """The last period that was reported, whether or not it can be shown; None if there is none."""
    on: date

    @property
    def is_reported(self) -> bool:
        return any(series.is_reported for series in self.series)

    @property
    def age(self) -> int | None:
        """Days since the end of the newest reported period; negative while it runs."""
        return (self.on - self.newest.last).days if self.newest else None

    @property
    def is_fresh(self) -> bool:
        """Within its frequency, or that of a longer period where only the longer one may be published."""
        if self.age is None or self.newest is None:
            return False
        months = max(MONTHS_IN[LETTER[self.indicator.frequency]], self.newest.length)
        return self.age <= DAYS_OF_GRACE[months]

    @property
    def is_counted(self) -> bool:
        """Whether it is among the indicators that the city took on."""
        return not self.main.is_not_applicable

    @property
    def movement(self) -> Movement | None:
        return self.change.movement if self.change else None


@dataclass(frozen=True, slots=True)
class Board:
    """All of a city's indicators, in the dictionary's order. Only those with a row are in it."""

    readings: tuple[Reading, ...]

    @property
    def adopted(self) -> tuple[Reading, ...]:
        return tuple(reading for reading in self.readings if reading.is_counted)

    @property
    def reported(self) -> tuple[Reading, ...]:
        return tuple(reading for reading in self.adopted if reading.is_reported)

    @property
    def missing(self) -> tuple[Reading, ...]:
        """Taken on, and nothing reported: their rows say why."""
        return tuple(reading for reading in self.adopted if not reading.is_reported)

    @property
    def fresh(self) -> tuple[Reading, ...]:
        return tuple(reading for reading in self.reported if reading.is_fresh)

    @property
    def stale(self) -> tuple[Reading, ...]:
        return tuple(reading for reading in self.reported if not reading.is_fresh)

    @property
    def freshness(self) -> Decimal | None:
        """GES-04, from 0 to 1: reported within their term, of those taken on."""
        return Decimal(len(self.fresh)) / len(self.adopted) if self.adopted else None

    def moved(self, movement: Movement) -> tuple[Reading, ...]:
        return tuple(reading for reading in self.readings if reading.movement is movement)

    def of(self, code: str) -> Reading | None:
        return next((reading for reading in self.readings if reading.indicator.id == code), None)


def board(cohort: Cohort, city: City, on: date) -> Board:
    """The Tablero of a city of which only what was known on the day is given (`known.as_known`)."""
    rows: dict[str, list[Observation]] = {}
    for row in city.observations:
        rows.setdefault(row.indicator, []).append(row)
    metrics = {metric.indicator: metric for objective in city.objectives for metric in objective.metrics}
    return Board(
        tuple(
            _reading(indicator, rows[indicator.id], metrics.get(indicator.id), on)
            for indicator in cohort.indicators
            if indicator.id in rows
        )
    )


def _reading(indicator: Indicator, rows: list[Observation], metric: Metric | None, on: date) -> Reading:
    by_group: dict[str, list[Observation]] = {}
    for row in rows:
        by_group.setdefault(row.group, []).append(row)
    series = sorted(
        (_series(indicator, group, found) for group, found in by_group.items()),
        key=lambda one: one.group != TOTAL,
    )
    main = _main(series)
    reported = [point.period for one in series for point in one.points if point.state in REPORTED]
    return Reading(
        indicator,
        tuple(series),
        main,
        _change(indicator, main, metric),
        _aim(indicator, main, metric),
        max(reported, key=lambda period: (period.last, -period.length), default=None),
        on,
    )


def _main(series: list[Series]) -> Series:
    """A total without any value gives way to the figure of the towns that share a centre."""
    joint = next((one for one in series if one.group == JOINT and one.values), None)
    return series[0] if series[0].values or joint is None else joint


def _series(indicator: Indicator, group: str, rows: list[Observation]) -> Series:
    points = (Point(row, true_state(indicator, row), rounded(indicator, row)) for row in rows)
    return Series(indicator, group, tuple(sorted(points, key=lambda p: (p.period.last, -p.period.length))))


def _change(indicator: Indicator, series: Series, metric: Metric | None) -> Change | None:
    """None while there is nothing to compare with."""
    last = series.last_value
    if last is None or last.value is None:
        return None
    since: date | Period
    if metric and metric.baseline is not None and metric.baseline_day and is_later(last, metric):
        start, since = metric.baseline, metric.baseline_day
    else:
        first = series.values[0]
        if first is last or first.value is None:
            return None
        start, since = first.value, first.period
    difference = last.value - start
    return Change(since, start, difference, _movement(indicator, difference))


def _movement(indicator: Indicator, difference: Decimal) -> Movement:
    if indicator.direction is Direction.CONTEXT:
        return Movement.CONTEXT
    if difference == 0:
        return Movement.SAME
    is_up = difference > 0
    return Movement.BETTER if is_up is (indicator.direction is Direction.HIGHER) else Movement.WORSE


def _aim(indicator: Indicator, series: Series, metric: Metric | None) -> Aim | None:
    if metric is None or metric.target is None:
        return None
    last = series.last_value
    if last is None or last.value is None or not is_later(last, metric):
        return Aim(metric, TargetState.UNKNOWN, None)
    progress = None
    if metric.baseline is not None and metric.target != metric.baseline:
        progress = (last.value - metric.baseline) / (metric.target - metric.baseline)
    return Aim(metric, _target_state(indicator, last.value, metric.target, progress), progress)


def is_later(point: Point, metric: Metric) -> bool:
    """Whether a point says something that the baseline didn't: the period around it is the same measure."""
    return metric.baseline_day is None or point.period.first > metric.baseline_day


def _target_state(
    indicator: Indicator, value: Decimal, target: Decimal, progress: Decimal | None
) -> TargetState:
    is_reached = value >= target if indicator.direction is Direction.HIGHER else value <= target
    if is_reached:
        return TargetState.REACHED
    if progress is None:
        return TargetState.UNKNOWN
    if progress == 0:
        return TargetState.UNMOVED
    return TargetState.CLOSER if progress > 0 else TargetState.FARTHER


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and highest of the cities' last values; no city is named and none is ranked."""

    low: Decimal
    high: Decimal
    cities: int


LEAST_CITIES = 3
"""With fewer, a range says which city is which."""


def edition_range(boards: tuple[Board, ...], code: str) -> Range | None:
    """None where too few cities have a value."""
    readings = (board.of(code) for board in boards)
    values = [
        last.value
        for reading in readings
        if reading
        and reading.main.group == TOTAL
        and (last := reading.main.last_value)
        and last.value is not None
    ]
    return Range(min(values), max(values), len(values)) if len(values) >= LEAST_CITIES else None
