"""Meetings, holidays and people point at each other rightly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.data.checks.common import repeated, unknown
from macros.data.draft import Draft
from macros.data.problems import Problem, quoted


def check_calendar(draft: Draft) -> Iterator[Problem]:
    yield from repeated(draft.holidays, "fecha", lambda holiday: holiday.day)
    yield from repeated(draft.people, "id", lambda person: person.id)
    yield from repeated(draft.meetings, "fecha", lambda meeting: meeting.day)
    yield from _people(draft)
    yield from _meetings(draft)
    yield from _due_dates(draft)


def _people(draft: Draft) -> Iterator[Problem]:
    for index, person in draft.people.items:
        for number, slug in enumerate(person.cities):
            path = (index, "ciudades", number)
            yield from unknown(
                draft.people.source, path, slug, draft.city_slugs, "una ciudad de esta edición"
            )


def _meetings(draft: Draft) -> Iterator[Problem]:
    source, holidays = draft.meetings.source, _holiday_names(draft)
    stages = {stage.id: stage for stage in draft.stages.records}
    for index, meeting in draft.meetings.items:
        if draft.knows_all(draft.people):
            people = [person.id for person in draft.people.records]
            path = (index, "coordina")
            yield from unknown(source, path, meeting.host, people, "una persona de personas.yml")
        if stage := stages.get(meeting.stage):
            if stage.start <= stage.end and not stage.start <= meeting.day <= stage.end:
                yield Problem(
                    "evento-fuera", source.place(index, "fecha"), "fecha", quoted(meeting.day),
                    f"una fecha de la etapa {stage.id}, del {stage.start} al {stage.end}",
                    "corregí la fecha, o la etapa del encuentro",
                )  # fmt: skip
        elif draft.knows_all(draft.stages):
            yield from unknown(source, (index, "etapa"), meeting.stage, stages, "una etapa de esta edición")
        if name := holidays.get(meeting.day):
            yield Problem(
                "encuentro-feriado", source.place(index, "fecha"), "fecha", quoted(meeting.day),
                f"un día hábil: ese día es {name}", "pasalo a otro día, o dejalo si es a propósito",
            )  # fmt: skip


def _due_dates(draft: Draft) -> Iterator[Problem]:
    holidays = _holiday_names(draft)
    for index, deliverable in draft.deliverables.items:
        if name := holidays.get(deliverable.due):
            yield Problem(
                "vencimiento-feriado", draft.deliverables.source.place(index, "vence"), "vence",
                quoted(deliverable.due), f"un día hábil: ese día es {name}", "pasalo al día hábil anterior",
            )  # fmt: skip


def _holiday_names(draft: Draft) -> dict[date, str]:
    return {holiday.day: holiday.name for holiday in draft.holidays.records}
