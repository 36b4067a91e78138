"""Meetings on a day: what is known of each, how its minutes run, what became of what was promised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from macros.data.cohort import City, Cohort
from macros.data.schema.meetings import Block, Meeting, MeetingKind, Round, ScriptStep
from macros.rules.agreements import Agreed, agreed, pending


def as_known(meeting: Meeting, on: date) -> Meeting:
    """The meeting without what came after the day: before it, only its plan and the questions to be asked."""
    if meeting.day > on:
        unsaid = {"reworded": None, "advice": (), "takes": None, "commitments": ()}
        rounds = tuple(one.model_copy(update=unsaid) for one in meeting.rounds)
        nothing = {"attendance": (), "after": (), "slides": None, "recording": None, "notes": None}
        return meeting.model_copy(update=nothing | {"rounds": rounds})
    return meeting.model_copy(update={"rounds": tuple(_round(one, on) for one in meeting.rounds)})


def _round(one: Round, on: date) -> Round:
    kept = tuple(c.model_copy(update={"met": None}) if c.met and c.met > on else c for c in one.commitments)
    return one.model_copy(update={"commitments": kept})


def meetings_known(cohort: Cohort, on: date) -> tuple[Meeting, ...]:
    """All of the edition's, oldest first."""
    return tuple(as_known(meeting, on) for meeting in cohort.meetings)


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of a meeting by the clock, in Buenos Aires. A round has its steps inside."""

    start: time
    end: time
    minutes: int
    block: Block
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    start: time
    end: time
    script: ScriptStep


def running(meeting: Meeting, script: tuple[ScriptStep, ...]) -> tuple[Slot, ...]:
    """The agenda by the clock. In a meeting of peers, a block as long as the script is a round of it."""
    of_a_round = sum(step.minutes for step in script)
    slots: list[Slot] = []
    for block, start, end in _one_after_another(meeting.start, meeting.agenda):
        is_round = meeting.kind is MeetingKind.PEERS and block.minutes == of_a_round
        steps = _one_after_another(start, script) if is_round else ()
        slots.append(Slot(start, end, block.minutes, block, tuple(Step(s, e, step) for step, s, e in steps)))
    return tuple(slots)


Piece = TypeVar("Piece", Block, ScriptStep)


def _one_after_another(start: time, pieces: Iterable[Piece]) -> list[tuple[Piece, time, time]]:
    """Each with its start and its end."""
    clock, found = datetime.combine(date.min, start), []
    for piece in pieces:
        end = clock + timedelta(minutes=piece.minutes)
        found.append((piece, clock.time(), end.time()))
        clock = end
    return found


def end_of(meeting: Meeting) -> datetime:
    """When it ends, by Buenos Aires' clock."""
    return datetime.combine(meeting.day, meeting.start) + timedelta(minutes=meeting.minutes)


@dataclass(frozen=True, slots=True)
class Promised:
    """One commitment of a city's round."""

    city: str
    """The city's slug."""
    agreed: Agreed


def promised_in(meeting: Meeting, on: date) -> tuple[Promised, ...]:
    """What was promised in a meeting, in the order of its rounds; nothing before its day."""
    if meeting.day > on:
        return ()
    return tuple(
        Promised(one.city, agreed(meeting, commitment, on))
        for one in as_known(meeting, on).rounds
        for commitment in one.commitments
    )


def to_ask_about(cohort: Cohort, meeting: Meeting, on: date) -> tuple[Promised, ...]:
    """What a meeting asks about: all that was promised in the one before, and what older ones left undone.

    Oldest first. As it stands on the day, or on the meeting's own if that has passed. Nothing yet for a
    meeting with another still to come before it: that one will have promises of its own.
    """
    before = [one for one in cohort.meetings if one.day < meeting.day]
    earlier = [one for one in before if promised_in(one, on)]
    if not earlier or before[-1].day > on:
        return ()
    then = min(on, meeting.day)
    older = (p for one in earlier[:-1] for p in promised_in(one, then) if p.agreed.is_pending)
    return (*older, *promised_in(earlier[-1], then))


def promised_by(cohort: Cohort, slug: str, on: date) -> tuple[Agreed, ...]:
    """Everything a city promised in meetings, the newest first."""
    return tuple(
        promised.agreed
        for meeting in reversed(cohort.meetings)
        for promised in promised_in(meeting, on)
        if promised.city == slug
    )


def pending_of(cohort: Cohort, city: City, on: date) -> tuple[Agreed, ...]:
    """What a city has still to do, agreed one to one or in a meeting; the first that falls due above."""
    promised = (one for one in promised_by(cohort, city.slug, on) if one.is_pending)
    return tuple(sorted((*pending(city, on), *promised), key=lambda one: one.agreement.due))
