"""Criteria that the software looks at (`control: dato`), one function a rule.

Source of the bounds: the programme's brief, §3 (tables of deliverables). Each takes the city and
the day to look at; None means that the data it needs isn't there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from macros.data.cohort import City
from macros.data.schema.city import Role, RoleId, Team
from macros.data.schema.programme import Criterion

LEAST_AREAS = 3
LEAST_DUTIES = 3


class Finding(StrEnum):
    """What looking at a criterion gave."""

    MET = "cumplido"
    UNMET = "incumplido"
    NO_DATA = "sin-dato"
    BY_PERSON = "persona"


def is_looked_at(criterion: Criterion) -> bool:
    """Whether the software looks at it already; otherwise whoever reviews does."""
    return criterion.rule in RULES


def look(criterion: Criterion, city: City, on: date) -> Finding:
    """One criterion on one day; those a person looks at, and those without data yet, say so."""
    if criterion.rule is None:
        return Finding.BY_PERSON
    rule = RULES.get(criterion.rule)
    met = rule(city, on) if rule else None
    if met is None:
        return Finding.NO_DATA
    return Finding.MET if met else Finding.UNMET


def _filled(team: Team, on: date) -> list[Role]:
    return [role for role in team.roles if role.vacant_since is None or role.vacant_since > on]


def has_minimal_roles(city: City, on: date) -> bool | None:
    """A coordination and a data person, both filled."""
    if city.team is None:
        return None
    return {RoleId.COORDINATION, RoleId.DATA} <= {role.role for role in _filled(city.team, on)}


def has_three_areas(city: City, on: date) -> bool | None:
    if city.team is None:
        return None
    return len({role.area.casefold() for role in _filled(city.team, on)}) >= LEAST_AREAS


def has_complete_roles(city: City, on: date) -> bool | None:
    """Every filled role has duties and hours. One vacated after the day had them, as far as is known."""
    if city.team is None:
        return None
    still_filled = [role for role in _filled(city.team, on) if role.vacant_since is None]
    return all(len(role.duties) >= LEAST_DUTIES and role.hours_per_month for role in still_filled)


def has_signed_charter(city: City, on: date) -> bool | None:
    if city.team is None:
        return None
    return city.team.charter is not None and city.team.charter.day <= on


RULES: dict[str, Callable[[City, date], bool | None]] = {
    "roles_minimos": has_minimal_roles,
    "tres_areas": has_three_areas,
    "roles_completos": has_complete_roles,
    "acta_firmada": has_signed_charter,
}
