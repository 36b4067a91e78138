"""The closing holds: a city has one turn, and its presentation fits in it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.data.draft import Draft
from macros.data.problems import Problem, quoted
from macros.data.schema.meetings import Meeting, MeetingKind


def check_closing(draft: Draft) -> Iterator[Problem]:
    for index, meeting in draft.meetings.items:
        if meeting.kind is MeetingKind.CLOSING:
            yield from _twice(draft, index, meeting)
            yield from _too_long(draft, meeting)


def _twice(draft: Draft, index: int, meeting: Meeting) -> Iterator[Problem]:
    """Only warned of: whoever splits a turn in two means it."""
    seen = set()
    for number, block in enumerate(meeting.agenda):
        if block.city in seen:
            yield Problem(
                "turno-repetido", draft.meetings.source.place(index, "agenda", number, "ciudad"), "ciudad",
                f"{quoted(block.city)}, que ya tiene un turno en este encuentro", "un turno por ciudad",
                "cambiá la ciudad de uno de los dos, o dejalos si es a propósito",
            )  # fmt: skip
        if block.city:
            seen.add(block.city)


def _too_long(draft: Draft, meeting: Meeting) -> Iterator[Problem]:
    for city in draft.cities:
        granted, closing = meeting.granted(city.slug), city.closing.value
        asked = closing.minutes if closing else None
        if asked and granted and asked > granted:
            yield Problem(
                "presentacion-larga", city.closing.source.place("minutos"), "minutos",
                f"{asked} minutos de presentación, {asked - granted} más que su turno",
                f"hasta {granted}, los que le da el cierre del {meeting.day} en encuentros.yml",
                "acortá la presentación, o dale más minutos en la agenda",
            )  # fmt: skip
