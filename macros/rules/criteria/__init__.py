"""Criteria that the software looks at (`control: dato`), one function a rule.

Source of the bounds: the programme's brief, §3 (tables of deliverables). Each looks at the city as it
was known on a day; a subject that isn't begun meets nothing.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from macros.data.cohort import City, Cohort
from macros.data.schema.programme import Criterion, Deliverable
from macros.rules.criteria import diagnosis, plan, project, tablero, team
from macros.rules.criteria.looking import Looked, Rule
from macros.rules.known import as_known

RULES: dict[str, Rule] = {**team.RULES, **diagnosis.RULES, **project.RULES, **tablero.RULES, **plan.RULES}


class Finding(StrEnum):
    """What looking at a criterion gave."""

    MET = "cumplido"
    UNMET = "incumplido"
    NO_DATA = "sin-dato"
    BY_PERSON = "persona"


def is_looked_at(criterion: Criterion) -> bool:
    """Whether the software looks at it already; otherwise whoever reviews does."""
    return criterion.rule in RULES


def look_at(
    cohort: Cohort, city: City, deliverable: Deliverable, on: date
) -> tuple[tuple[Criterion, Finding], ...]:
    """Every criterion of one deliverable on one day."""
    looked = Looked(cohort, as_known(cohort, city, on), deliverable, on)
    return tuple((criterion, _find(criterion, looked)) for criterion in deliverable.criteria)


def _find(criterion: Criterion, looked: Looked) -> Finding:
    if criterion.rule is None:
        return Finding.BY_PERSON
    rule = RULES.get(criterion.rule)
    if rule is None:
        return Finding.NO_DATA
    return Finding.MET if rule(looked) else Finding.UNMET
