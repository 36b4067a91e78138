"""The edition in time: which stages are on, how hours fall into months, what comes next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from macros.data.cohort import Cohort
from macros.data.schema.meetings import Meeting
from macros.data.schema.programme import ActivityKind, Deliverable, Stage
from macros.rules.progress import CityProgress, Delivery

Month = tuple[int, int]
"""Year and month."""


def stages_now(cohort: Cohort, on: date) -> tuple[Stage, ...]:
    """The stages whose dates hold the day; stages may overlap. Between two stages: the one that ended last.

    Empty before the first stage and after the last.
    """
    current = tuple(stage for stage in cohort.stages if stage.start <= on <= stage.end)
    if current or not cohort.stages:
        return current
    past = [stage for stage in cohort.stages if stage.end < on]
    return (max(past, key=lambda s: s.end),) if past and len(past) < len(cohort.stages) else ()


def hours_by_month(stage: Stage) -> dict[Month, float]:
    """A week counts whole in the month in which it ends."""
    hours: dict[Month, float] = defaultdict(float)
    for week in stage.weeks:
        hours[week.last.year, week.last.month] += week.hours
    return dict(hours)


def months_of(cohort: Cohort) -> tuple[Month, ...]:
    """Every month with hours, in order."""
    return tuple(sorted({month for stage in cohort.stages for month in hours_by_month(stage)}))


def hours_by_kind(stage: Stage) -> tuple[tuple[ActivityKind, float], ...]:
    """Hours of a stage by kind of activity, longest first; kinds without hours are left out."""
    hours: dict[ActivityKind, float] = defaultdict(float)
    for week in stage.weeks:
        for activity in week.activities:
            hours[activity.kind] += activity.hours
    return tuple(sorted(hours.items(), key=lambda pair: (-pair[1], pair[0])))


@dataclass(frozen=True, slots=True)
class Coming:
    """Something with a date ahead: a meeting, or a deliverable (with its delivery, if it is one city's)."""

    day: date
    meeting: Meeting | None = None
    deliverable: Deliverable | None = None
    delivery: Delivery | None = None


def next_meetings(cohort: Cohort, on: date) -> tuple[Meeting, ...]:
    return tuple(meeting for meeting in cohort.meetings if meeting.day >= on)


def coming_for(cohort: Cohort, progress: CityProgress, limit: int = 3) -> tuple[Coming, ...]:
    """A city's next dates: meetings to attend and deliverables still to be sent, nearest first."""
    deliveries = (
        Coming(delivery.due, deliverable=delivery.deliverable, delivery=delivery)
        for delivery in progress.deliveries
        if delivery.is_missing and not delivery.awaits_review and delivery.due >= progress.on
    )
    return _nearest(cohort, progress.on, deliveries, limit)


def coming_for_all(cohort: Cohort, on: date, limit: int = 3) -> tuple[Coming, ...]:
    """The edition's next dates: meetings, and due dates of its deliverables."""
    due = (Coming(d.due, deliverable=d) for d in cohort.deliverables if d.due >= on)
    return _nearest(cohort, on, due, limit)


def _nearest(cohort: Cohort, on: date, others: Iterable[Coming], limit: int) -> tuple[Coming, ...]:
    meetings = (Coming(meeting.day, meeting=meeting) for meeting in next_meetings(cohort, on))
    return tuple(sorted((*meetings, *others), key=lambda coming: coming.day)[:limit])
