"""The path: four pillars, four supports, and who accompanies."""

from __future__ import annotations

from macros.data.schema.cohort import Function
from macros.views.names import named
from macros.views.site import View


def pillars(view: View) -> str:
    """Each pillar with the stages that belong to it."""
    columns = [
        (pillar, [stage for stage in view.cohort.stages if stage.pillar == pillar.id])
        for pillar in view.cohort.path.pillars
    ]
    return view.block("path_pillars.html", columns=columns)


def supports(view: View) -> str:
    return view.block("path_supports.html", supports=view.cohort.path.supports)


def people(view: View) -> str:
    """Facilitators with their cities, then mentors and specialists with their subject."""
    by_slug = {city.slug: city for city in view.cohort.cities}
    facilitators = [
        (person, [by_slug[slug] for slug in person.cities if slug in by_slug])
        for person in view.cohort.people
        if person.function is Function.FACILITATION
    ]
    others = [
        (named(function), [person for person in view.cohort.people if person.function is function])
        for function in (Function.MENTORING, Function.SPECIALIST)
    ]
    known = [(caption, people) for caption, people in others if people]
    return view.block("path_people.html", facilitators=facilitators, others=known)
