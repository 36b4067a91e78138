"""News name what exists, and happen while the edition, or the city they tell of, goes on."""

from __future__ import annotations

from collections.abc import Iterator

from macros.data.checks.common import outside, repeated, same_day_within, unknown
from macros.data.draft import Draft
from macros.data.problems import Problem, quoted
from macros.data.schema.news import News


def check_news(draft: Draft) -> Iterator[Problem]:
    """Their order in the file doesn't matter: pages and feeds put them in order."""
    source = draft.news.source
    yield from repeated(draft.news, "id", lambda one: one.id)
    deliverables = [one.id for one in draft.deliverables.records]
    for index, one in draft.news.items:
        if one.city:
            what = "una ciudad de esta edición"
            yield from unknown(source, (index, "ciudad"), one.city, draft.city_slugs, what)
        if one.deliverable and draft.knows_all(draft.deliverables):
            what = "un entregable de esta edición"
            yield from unknown(source, (index, "entregable"), one.deliverable, deliverables, what)
        yield from _in_time(draft, index, one)


def _in_time(draft: Draft, index: int, one: News) -> Iterator[Problem]:
    """A city's, between its first day and its last; any other, on a day of the edition."""
    source, path, settings = draft.news.source, (index, "fecha"), draft.span
    city = next((city for city in draft.cities if city.slug == one.city), None)
    if city:
        yield from outside(source, path, one.day, draft.taking_part(city))
    elif settings and not settings.start <= one.day <= settings.end:
        first, last = settings.start, settings.end
        yield Problem(
            "evento-fuera", source.place(*path), "fecha", quoted(one.day),
            f"una fecha de la edición, del {first} al {last}", same_day_within("fecha", one.day, first, last),
        )  # fmt: skip
