"""Whoever accompanies the cities: what each does, with which cities, at which meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.data.cohort import City
from macros.data.schema.cohort import Function, Person
from macros.data.schema.meetings import Meeting
from macros.views.site import View


@dataclass(frozen=True, slots=True)
class Introduced:
    """A person with the cities they accompany and the meetings they host, both in order."""

    person: Person
    cities: tuple[City, ...]
    meetings: tuple[Meeting, ...]


def opening(view: View) -> str:
    """How a team reaches its facilitator: the site publishes nobody's contact."""
    return view.block("people_opening.html", has_people=bool(view.cohort.people))


def group(view: View, funcion: str) -> str:
    """Everybody with one function, in the order of the file."""
    function = Function(funcion)
    people = [
        Introduced(person, tuple(_cities(view, person)), _hosted(view, person))
        for person in view.cohort.people
        if person.function is function
    ]
    return view.block("people_group.html", people=people, does_mentoring=function is Function.MENTORING)


def closing(view: View) -> str:
    return view.block("people_closing.html")


def _cities(view: View, person: Person) -> Iterator[City]:
    """The cities somebody facilitates, or whose project they mentor as known on the day shown."""
    for progress in view.site.progress:
        city = progress.city
        mentor = city.project.mentor if city.project else None
        if mentor == person.id if person.function is Function.MENTORING else city.slug in person.cities:
            yield city


def _hosted(view: View, person: Person) -> tuple[Meeting, ...]:
    hosted = (meeting for meeting in view.cohort.meetings if meeting.host == person.id)
    return tuple(sorted(hosted, key=lambda meeting: meeting.day))
