"""The path: four pillars, four supports, and who accompanies."""

from __future__ import annotations

from macros.data.schema.cohort import Function
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
    """Facilitators with their cities, then mentors with their subject."""
    named = {city.slug: city for city in view.cohort.cities}
    facilitators = [
        (person, [named[slug] for slug in person.cities if slug in named])
        for person in view.cohort.people
        if person.function is Function.FACILITATION
    ]
    mentors = [person for person in view.cohort.people if person.function is Function.MENTORING]
    return view.block("path_people.html", facilitators=facilitators, mentors=mentors)
