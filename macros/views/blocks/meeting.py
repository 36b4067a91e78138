"""A meeting's page: when, what to bring, what became of the promises, the agenda, the cases, its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.data.cohort import City
from macros.data.schema.meetings import Material, Meeting, MeetingKind, Round
from macros.rules.agreements import Agreed
from macros.rules.meetings import (
    Promised,
    Slot,
    as_known,
    end_of,
    meetings_known,
    promised_in,
    running,
    to_ask_about,
)
from macros.views.calendar_links import google_event
from macros.views.site import View, heading


@dataclass(frozen=True, slots=True)
class Kept:
    """What one city promised, with how it stands."""

    city: City
    rows: tuple[Agreed, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One round as the page shows it."""

    round: Round
    city: City
    commitments: tuple[Agreed, ...]


def _meeting(view: View, encuentro: str) -> Meeting:
    return as_known(view.cohort.meeting(encuentro), view.site.on)


def introduction(view: View) -> str:
    known = meetings_known(view.cohort, view.site.on)
    ahead = sum(meeting.day >= view.site.on for meeting in known)
    promised = [p.agreed for meeting in known for p in promised_in(meeting, view.site.on)]
    return view.block(
        "meetings_intro.html",
        total=len(known),
        ahead=ahead,
        promised=len(promised),
        met=sum(not one.is_pending for one in promised),
    )


def index(view: View) -> str:
    """What is to come, nearest first; then what was, newest first."""
    known = meetings_known(view.cohort, view.site.on)
    ahead = [meeting for meeting in known if meeting.day >= view.site.on]
    past = [meeting for meeting in reversed(known) if meeting.day < view.site.on]
    parts = ((ahead, "Los que vienen"), (past, "Los que pasaron"))
    return "".join(
        heading(2, title) + view.block("meetings_list.html", rows=[(m, _cases(view, m)) for m in meetings])
        for meetings, title in parts
        if meetings
    )


def _cases(view: View, meeting: Meeting) -> tuple[Case, ...]:
    promised = promised_in(meeting, view.site.on)
    return tuple(
        Case(one, view.cohort.city(one.city), tuple(p.agreed for p in promised if p.city == one.city))
        for one in meeting.rounds
        if view.has_city(one.city)
    )


def crumb(view: View, encuentro: str) -> str:
    return view.block("meeting_crumb.html")


def facts(view: View, encuentro: str) -> str:
    meeting = _meeting(view, encuentro)
    return view.block(
        "meeting_facts.html",
        meeting=meeting,
        end=end_of(meeting).time(),
        stage=view.cohort.stage(meeting.stage),
        host=view.cohort.person(meeting.host),
        google=google_event(meeting, view.site.url),
        is_past=meeting.day < view.site.on,
    )


def before(view: View, encuentro: str) -> str:
    """What to read and bring; nothing once there is nothing."""
    meeting = _meeting(view, encuentro)
    if not meeting.before:
        return ""
    title = "Qué se pidió traer" if meeting.day < view.site.on else "Para llegar con algo en la mano"
    return heading(2, title) + _materials(view, meeting.before)


def _materials(view: View, materials: Iterable[Material]) -> str:
    lessons = {lesson.id: lesson.name for lesson in view.cohort.lessons}
    return view.block("meeting_materials.html", materials=tuple(materials), lessons=lessons)


def follow_up(view: View, encuentro: str) -> str:
    """What was promised in the meeting before, asked about one by one."""
    meeting = _meeting(view, encuentro)
    asked = to_ask_about(view.cohort, meeting, view.site.on)
    if not asked:
        return ""
    return heading(2, "¿Qué pasó con los compromisos?", "compromisos") + view.block(
        "meeting_follow_up.html",
        groups=_by_city(view, asked),
        meeting=meeting,
        is_past=meeting.day <= view.site.on,
        kept=sum(not one.agreed.is_pending for one in asked),
        total=len(asked),
    )


def _by_city(view: View, promised: Iterable[Promised]) -> tuple[Kept, ...]:
    groups: dict[str, list[Agreed]] = {}
    for one in promised:
        if view.has_city(one.city):
            groups.setdefault(one.city, []).append(one.agreed)
    return tuple(Kept(view.cohort.city(slug), tuple(rows)) for slug, rows in groups.items())


def agenda(view: View, encuentro: str) -> str:
    meeting = _meeting(view, encuentro)
    if not meeting.agenda:
        return ""
    return heading(2, "La agenda") + view.block("meeting_agenda.html", turns=_turns(view, meeting))


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of the agenda, with the city whose turn it is and what it asks."""

    slot: Slot
    city: City | None
    question: str


def _turns(view: View, meeting: Meeting) -> list[Turn]:
    cities = {city.slug: city for city in view.cohort.cities}
    questions = {one.city: one.question or "" for one in meeting.rounds}
    return [
        Turn(slot, cities.get(slot.block.city or ""), questions.get(slot.block.city or "", ""))
        for slot in running(meeting, view.cohort.script)
    ]


def rounds(view: View, encuentro: str) -> str:
    """Each case: the question, what it became, the advice, what the city took and promised."""
    meeting = _meeting(view, encuentro)
    cases = _cases(view, meeting)
    if not cases:
        return ""
    title = "Los casos" if meeting.day <= view.site.on else "Los casos que se van a conversar"
    parts = [heading(2, title)]
    for case in cases:
        parts += [heading(3, case.city.name, case.city.slug), view.block("meeting_round.html", case=case)]
    return "".join(parts)


def after(view: View, encuentro: str) -> str:
    """What happened and what was left to read; nothing before its day."""
    meeting = _meeting(view, encuentro)
    if meeting.day > view.site.on:
        return ""
    people = sum(one.people for one in meeting.attendance)
    present = [one for one in meeting.attendance if one.people and view.has_city(one.city)]
    said = view.block(
        "meeting_after.html",
        meeting=meeting,
        people=people,
        present=sorted((view.cohort.city(one.city).name, one.people) for one in present),
        keeps_to_itself=meeting.kind is MeetingKind.PEERS and not meeting.recording,
    )
    left = heading(2, "Qué quedó") + _materials(view, meeting.after) if meeting.after else ""
    return heading(2, "Cómo fue") + said + left


def neighbours(view: View, encuentro: str) -> str:
    meetings = view.cohort.meetings
    at = meetings.index(view.cohort.meeting(encuentro))
    return view.block(
        "meeting_neighbours.html",
        previous=meetings[at - 1] if at else None,
        following=meetings[at + 1] if at + 1 < len(meetings) else None,
    )


def script_crumb(view: View, encuentro: str) -> str:
    return view.block("script_crumb.html", meeting=view.cohort.meeting(encuentro))


def script(view: View, encuentro: str) -> str:
    """Minute by minute, with what to say: to print and have at hand."""
    meeting = _meeting(view, encuentro)
    asked = to_ask_about(view.cohort, meeting, view.site.on)
    return view.block(
        "script.html",
        meeting=meeting,
        host=view.cohort.person(meeting.host),
        turns=_turns(view, meeting),
        groups=_by_city(view, asked),
        has_rounds=meeting.kind is MeetingKind.PEERS,
    )


def steps(view: View) -> str:
    """The steps of any round, from its first minute."""
    rows, minute = [], 0
    for step in view.cohort.script:
        rows.append((minute, minute + step.minutes, step))
        minute += step.minutes
    return view.block("script_steps.html", rows=rows, total=minute)
