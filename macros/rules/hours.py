"""The hours that an edition plans: by month and kind of activity, week by week, against what is promised.

Source of the promise: the brochure (18 hours a month, May to November), which is `settings.hours_per_month`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from macros.data.cohort import Cohort
from macros.data.schema.programme import Activity, ActivityKind, Stage
from macros.rules.roadmap import Month, months_of

ByKind = dict[ActivityKind, float]
"""Every kind, in the order of `ActivityKind`; 0 where there is none."""


@dataclass(frozen=True, slots=True)
class Hours:
    """What is planned beside what is promised, in hours."""

    by_kind: ByKind
    promised: float

    @property
    def total(self) -> float:
        return sum(self.by_kind.values())

    @property
    def difference(self) -> float:
        """Above 0 where more is planned than was promised."""
        return self.total - self.promised


@dataclass(frozen=True, slots=True)
class PlannedWeek:
    """One week of the plan, both days included; stages that plan the same days share it.

    `activities` come with their stage, in the stages' order.
    """

    first: date
    last: date
    activities: tuple[tuple[Stage, Activity], ...]

    @property
    def stages(self) -> tuple[Stage, ...]:
        return tuple({stage.id: stage for stage, _ in self.activities}.values())

    @property
    def month(self) -> Month:
        """Where it counts whole: the month in which it ends (`roadmap.hours_by_month`)."""
        return self.last.year, self.last.month

    @property
    def by_kind(self) -> ByKind:
        return _by_kind(activity for _, activity in self.activities)

    @property
    def total(self) -> float:
        return sum(activity.hours for _, activity in self.activities)

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def planned_weeks(cohort: Cohort) -> tuple[PlannedWeek, ...]:
    """Every week of the edition, by its first day; those of overlapping stages stand one after the other."""
    found: dict[tuple[date, date], list[tuple[Stage, Activity]]] = {}
    for stage in cohort.stages:
        for week in stage.weeks:
            here = found.setdefault((week.first, week.last), [])
            here += ((stage, activity) for activity in week.activities)
    return tuple(PlannedWeek(*days, tuple(found[days])) for days in sorted(found))


def planned_months(cohort: Cohort) -> dict[Month, Hours]:
    """Each month in which weeks end, in order, with its hours."""
    weeks, promised = planned_weeks(cohort), cohort.settings.hours_per_month
    return {
        month: Hours(
            _by_kind(one for week in weeks if week.month == month for _, one in week.activities), promised
        )
        for month in months_of(cohort)
    }


def planned_in_all(cohort: Cohort) -> Hours:
    """The whole edition; what is promised is a month's hours for each month that has any."""
    activities = (activity for week in planned_weeks(cohort) for _, activity in week.activities)
    return Hours(_by_kind(activities), cohort.settings.hours_per_month * len(months_of(cohort)))


def week_of(cohort: Cohort, on: date) -> tuple[PlannedWeek, ...]:
    """The weeks that hold a day. On a day off, those of its Monday to Sunday: a holiday shortens a week.

    Several where stages overlap; empty where nothing is planned around the day.
    """
    weeks = planned_weeks(cohort)
    monday = on - timedelta(days=on.weekday())
    sunday = monday + timedelta(days=6)
    return tuple(week for week in weeks if week.holds(on)) or tuple(
        week for week in weeks if week.first <= sunday and monday <= week.last
    )


def _by_kind(activities: Iterable[Activity]) -> ByKind:
    hours = dict.fromkeys(ActivityKind, 0.0)
    for activity in activities:
        hours[activity.kind] += activity.hours
    return hours
