"""Who may be named on a day, and what is said of whoever may not: the function, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from macros.data.cohort import Cohort
from macros.data.schema.cohort import Function, Person

UNNAMED = {
    Function.FACILITATION: "una persona de facilitación",
    Function.MENTORING: "una persona de mentoría",
    Function.SPECIALIST: "una persona especialista",
}
"""To stand in the middle of a sentence, where the name would."""


def may_be_named(person: Person, on: date) -> bool:
    """From the day of the consent on, and never once it was withdrawn.

    A withdrawal counts whatever day is shown: a closed edition is shown on its last day for ever, and
    what somebody asks for afterwards has to reach it too.
    """
    return person.consent <= on and person.withdrawn is None


def as_agreed(cohort: Cohort, on: date) -> Cohort:
    """The same edition, in which whoever may not be named is a function without subject or description.

    Their cities and meetings stay. `Site` draws from this one alone, so that no page, download or
    calendar has a name to show by mistake.
    """
    people = tuple(person if may_be_named(person, on) else _by_function(person) for person in cohort.people)
    return replace(cohort, people=people)


def _by_function(person: Person) -> Person:
    return person.model_copy(update={"name": UNNAMED[person.function], "subject": None, "does": None})
