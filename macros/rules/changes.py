"""What changed lately in the whole edition, and how far it had come at the end of each month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from macros.data.cohort import City, Cohort
from macros.data.schema.city import Submission, Verdict
from macros.data.schema.meetings import Meeting
from macros.data.schema.programme import Deliverable
from macros.rules.meetings import meetings_known, promised_by
from macros.rules.progress import Summary, city_progress, summary

WEEKS = 4
WEEK = timedelta(days=7)


class ChangeKind(StrEnum):
    """In the order in which a week tells them."""

    JOINED = "ingreso"
    LEFT = "baja"
    MET = "encuentro"
    ACCEPTED = "aceptado"
    RETURNED = "observado"
    SENT = "enviado"
    KEPT = "cumplido"


_ORDER = tuple(ChangeKind)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened in one city or more: the same deliverable accepted in three is one change.

    `deliverable` is there for what was sent and reviewed, `meeting` for a meeting. `count` is how many
    agreements were kept.
    """

    kind: ChangeKind
    cities: tuple[City, ...]
    deliverable: Deliverable | None = None
    meeting: Meeting | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class ChangedWeek:
    """Monday to Sunday; the last one ends on the day shown."""

    first: date
    last: date
    changes: tuple[Change, ...]


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def last_weeks(cohort: Cohort, on: date, weeks: int = WEEKS) -> tuple[ChangedWeek, ...]:
    """The newest first, back to the edition's first week; a week in which nothing happened is there too."""
    newest = monday_of(min(on, cohort.settings.end))
    mondays = [newest - WEEK * back for back in range(weeks)]
    earliest = monday_of(cohort.settings.start)
    return tuple(
        ChangedWeek(monday, min(on, monday + timedelta(days=6)), _changes(cohort, monday, on))
        for monday in mondays
        if monday >= earliest
    )


def _changes(cohort: Cohort, monday: date, on: date) -> tuple[Change, ...]:
    last = min(on, monday + timedelta(days=6))
    found = [
        *_reviews(cohort, monday, last),
        *(
            Change(ChangeKind.MET, (), meeting=meeting)
            for meeting in meetings_known(cohort, on)
            if monday <= meeting.day <= last
        ),
        *_comings_and_goings(cohort, monday, last),
        *_kept(cohort, monday, last),
    ]
    return tuple(sorted(found, key=lambda change: _ORDER.index(change.kind)))


def _reviews(cohort: Cohort, first: date, last: date) -> Iterator[Change]:
    """Deliverable by deliverable, in the programme's order."""
    for deliverable in cohort.deliverables:
        by_kind: dict[ChangeKind, list[City]] = {}
        for city in cohort.cities:
            for _, submission in city.sent_for(deliverable.id):
                if kind := _within(submission, first, last):
                    by_kind.setdefault(kind, []).append(city)
        for kind, cities in by_kind.items():
            yield Change(kind, tuple(dict.fromkeys(cities)), deliverable)


def _within(submission: Submission, first: date, last: date) -> ChangeKind | None:
    """The furthest that a submission went in those days."""
    if submission.reviewed and first <= submission.reviewed <= last:
        verdicts = {Verdict.ACCEPTED: ChangeKind.ACCEPTED, Verdict.RETURNED: ChangeKind.RETURNED}
        return verdicts.get(submission.verdict) if submission.verdict else None
    if submission.sent and first <= submission.sent <= last:
        return ChangeKind.SENT
    return None


def _comings_and_goings(cohort: Cohort, first: date, last: date) -> Iterator[Change]:
    joined = tuple(city for city in cohort.cities if first <= city.profile.joined <= last)
    left = tuple(
        city
        for city in cohort.cities
        if city.profile.withdrawal and first <= city.profile.withdrawal.day <= last
    )
    for kind, cities in ((ChangeKind.JOINED, joined), (ChangeKind.LEFT, left)):
        if cities:
            yield Change(kind, cities)


def _kept(cohort: Cohort, first: date, last: date) -> Iterator[Change]:
    """Agreements and promises kept in those days, counted together."""
    count, cities = 0, []
    for city in cohort.cities:
        own = [a.met for session in city.accompaniments for a in session.agreements]
        own += [one.agreement.met for one in promised_by(cohort, city.slug, last)]
        kept = sum(met is not None and first <= met <= last for met in own)
        if kept:
            count += kept
            cities.append(city)
    if cities:
        yield Change(ChangeKind.KEPT, tuple(cities), count=count)


@dataclass(frozen=True, slots=True)
class Milestone:
    """How the active cities stood at the end of a day."""

    day: date
    summary: Summary


def milestones(cohort: Cohort, on: date) -> tuple[Milestone, ...]:
    """The end of each month of the edition, and the day shown as the last one."""
    end = min(on, cohort.settings.end)
    days = [day for day in _month_ends(cohort.settings.start, end) if day < end]
    found = []
    for day in [*days, end]:
        if summed := summary(tuple(city_progress(cohort, city, day) for city in cohort.cities)):
            found.append(Milestone(day, summed))
    return tuple(found)


def _month_ends(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        end = day.replace(day=monthrange(day.year, day.month)[1])
        yield end
        day = end + timedelta(days=1)
