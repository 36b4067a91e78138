"""Holidays, due dates and people point at each other rightly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.data.checks.common import inverted, repeated, unknown
from macros.data.draft import Draft
from macros.data.problems import Problem, quoted


def check_calendar(draft: Draft) -> Iterator[Problem]:
    yield from repeated(draft.holidays, "fecha", lambda holiday: holiday.day)
    yield from repeated(draft.people, "id", lambda person: person.id)
    yield from _people(draft)
    yield from _due_dates(draft)


def _people(draft: Draft) -> Iterator[Problem]:
    for index, person in draft.people.items:
        if person.withdrawn:
            keys = ("consentimiento", "retiro")
            yield from inverted(draft.people.source, (index,), person.consent, person.withdrawn, keys)
        for number, slug in enumerate(person.cities):
            path = (index, "ciudades", number)
            yield from unknown(
                draft.people.source, path, slug, draft.city_slugs, "una ciudad de esta edición"
            )


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
