"""What whoever facilitates has to look at this week, city by city. Everything follows from the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from macros.data.cohort import Cohort
from macros.data.schema.cohort import Function, Person
from macros.data.schema.meetings import Meeting
from macros.rules.agreements import Agreed
from macros.rules.changes import monday_of
from macros.rules.hours import PlannedWeek, week_of
from macros.rules.meetings import as_known, pending_of
from macros.rules.progress import CityProgress, Delivery, is_quiet
from macros.rules.states import CityState
from macros.rules.tablero import Board, Reading, TargetState

AHEAD = timedelta(days=30)
"""How long before its day a target is announced: time for one more measurement."""


@dataclass(frozen=True, slots=True)
class CityWeek:
    """One city's matters. Each list is in the order of its dates, the oldest first."""

    progress: CityProgress
    to_review: tuple[Delivery, ...]
    """Sent, and waiting for facilitation."""
    due: tuple[Delivery, ...]
    """To be sent by Sunday."""
    late: tuple[Delivery, ...]
    """Past its day and still with the city."""
    overdue: tuple[Agreed, ...]
    promised: tuple[Agreed, ...]
    """Agreements that fall due by Sunday."""
    targets: tuple[Reading, ...]
    """Not reached, and their day comes within a month."""
    quiet: bool

    @property
    def is_calm(self) -> bool:
        """Nothing to do about it this week."""
        lists = (self.to_review, self.due, self.late, self.overdue, self.promised, self.targets)
        return not self.quiet and not any(lists)


@dataclass(frozen=True, slots=True)
class FacilitatorWeek:
    """`person` is None for the cities that nobody accompanies."""

    person: Person | None
    cities: tuple[CityWeek, ...]
    to_write_up: tuple[Meeting, ...]
    """Meetings they led that have passed and have no notes."""

    @property
    def attending(self) -> tuple[CityWeek, ...]:
        return tuple(city for city in self.cities if not city.is_calm)

    @property
    def calm(self) -> tuple[CityWeek, ...]:
        return tuple(city for city in self.cities if city.is_calm)


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday around the day shown."""

    on: date
    first: date
    last: date
    meetings: tuple[Meeting, ...]
    """Of this week, those that have passed included."""
    following: Meeting | None
    """The next one, if there is none this week."""
    planned: tuple[PlannedWeek, ...]
    facilitators: tuple[FacilitatorWeek, ...]


def week(cohort: Cohort, progress: Iterable[CityProgress], boards: Iterable[Board], on: date) -> Week:
    """The whole edition's. `progress` and `boards` are those of the same day, in the cities' order.

    Cities that left or haven't joined have no week.
    """
    first = monday_of(on)
    last = first + timedelta(days=6)
    active = [one for one in progress if one.state is CityState.ACTIVE]
    cities = {
        one.city.slug: _city(cohort, one, board, on, last) for one, board in zip(active, boards, strict=True)
    }
    meetings = tuple(as_known(m, on) for m in cohort.meetings if first <= m.day <= last)
    ahead = (meeting for meeting in cohort.meetings if meeting.day > last)
    return Week(
        on, first, last, meetings,
        None if meetings else next(ahead, None),
        week_of(cohort, on),
        tuple(_facilitators(cohort, cities, on)),
    )  # fmt: skip


def _facilitators(cohort: Cohort, cities: dict[str, CityWeek], on: date) -> Iterable[FacilitatorWeek]:
    """One a facilitator, in the order of `personas.yml`; what is nobody's comes last."""
    unwritten = [meeting for meeting in cohort.meetings if meeting.day < on and not meeting.notes]
    facilitators = [person for person in cohort.people if person.function is Function.FACILITATION]
    for person in facilitators:
        own = tuple(cities[slug] for slug in sorted(person.cities) if slug in cities)
        yield FacilitatorWeek(person, own, tuple(m for m in unwritten if m.host == person.id))
    accompanied = {slug for person in facilitators for slug in person.cities}
    alone = tuple(city for slug, city in cities.items() if slug not in accompanied)
    ids = {person.id for person in facilitators}
    others = tuple(meeting for meeting in unwritten if meeting.host not in ids)
    if alone or others:
        yield FacilitatorWeek(None, alone, others)


def _city(cohort: Cohort, progress: CityProgress, board: Board, on: date, last: date) -> CityWeek:
    missing = [one for one in progress.deliveries if one.is_missing]
    waiting = pending_of(cohort, progress.city, on)
    return CityWeek(
        progress,
        to_review=tuple(sorted((d for d in missing if d.awaits_review), key=lambda d: d.since or d.due)),
        due=tuple(d for d in missing if not d.awaits_review and on <= d.due <= last),
        late=tuple(d for d in missing if d.is_late and not d.awaits_review),
        overdue=tuple(one for one in waiting if one.is_overdue),
        promised=tuple(one for one in waiting if not one.is_overdue and one.agreement.due <= last),
        targets=tuple(reading for reading in board.readings if _is_near(reading, on)),
        quiet=is_quiet(progress, on, cohort.settings.quiet_days),
    )


def _is_near(reading: Reading, on: date) -> bool:
    aim = reading.aim
    if aim is None or aim.metric.target_day is None or aim.state is TargetState.REACHED:
        return False
    return on <= aim.metric.target_day <= on + AHEAD
