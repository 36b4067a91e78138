"""Stage 1: the team, its actors, how the board works."""

from __future__ import annotations

from datetime import date

from macros.data.schema.city import Role, RoleId, Team
from macros.rules.criteria.looking import Looked, Rule, distinct

LEAST_AREAS = 3
LEAST_DUTIES = 3
LEAST_ACTORS, LEAST_KINDS = 12, 5
LEAST_MEETINGS = 4


def _filled(team: Team, on: date) -> list[Role]:
    return [role for role in team.roles if role.vacant_since is None or role.vacant_since > on]


def has_minimal_roles(looked: Looked) -> bool:
    """A coordination and a data person, both filled."""
    team = looked.city.team
    return team is not None and {RoleId.COORDINATION, RoleId.DATA} <= {
        role.role for role in _filled(team, looked.on)
    }


def has_three_areas(looked: Looked) -> bool:
    team = looked.city.team
    return team is not None and distinct(tuple(r.area for r in _filled(team, looked.on))) >= LEAST_AREAS


def has_complete_roles(looked: Looked) -> bool:
    """Every filled role has duties and hours. One vacated after the day had them, as far as is known."""
    if looked.city.team is None:
        return False
    filled = _filled(looked.city.team, looked.on)
    return bool(filled) and all(
        role.vacant_since or (len(role.duties) >= LEAST_DUTIES and role.hours_per_month) for role in filled
    )


def has_signed_charter(looked: Looked) -> bool:
    return looked.city.team is not None and looked.city.team.charter is not None


def has_twelve_actors(looked: Looked) -> bool:
    return len(looked.city.actors) >= LEAST_ACTORS


def has_five_kinds(looked: Looked) -> bool:
    return len({actor.kind for actor in looked.city.actors}) >= LEAST_KINDS


def has_scored_actors(looked: Looked) -> bool:
    """Every actor has both scores, so that its quadrant can be computed."""
    actors = looked.city.actors
    return bool(actors) and all(actor.influence and actor.interest for actor in actors)


def has_four_meetings(looked: Looked) -> bool:
    """With a date inside the edition."""
    settings = looked.cohort.settings
    days = _meetings(looked)
    return sum(settings.start <= day <= settings.end for day in days) >= LEAST_MEETINGS


def avoids_holidays(looked: Looked) -> bool:
    holidays = {holiday.day for holiday in looked.cohort.holidays}
    days = _meetings(looked)
    return bool(days) and not holidays.intersection(days)


def says_how_it_decides(looked: Looked) -> bool:
    team = looked.city.team
    return bool(team and team.agreement and team.agreement.decision)


def says_how_often_it_meets(looked: Looked) -> bool:
    team = looked.city.team
    return bool(team and team.agreement and team.agreement.frequency)


def _meetings(looked: Looked) -> tuple[date, ...]:
    team = looked.city.team
    return team.agreement.meetings if team and team.agreement else ()


RULES: dict[str, Rule] = {
    "roles_minimos": has_minimal_roles,
    "tres_areas": has_three_areas,
    "roles_completos": has_complete_roles,
    "acta_firmada": has_signed_charter,
    "doce_actores": has_twelve_actors,
    "cinco_tipos": has_five_kinds,
    "influencia_e_interes": has_scored_actors,
    "cuadrante_calculado": has_scored_actors,
    "cuatro_reuniones": has_four_meetings,
    "reuniones_sin_feriado": avoids_holidays,
    "regla_de_decision": says_how_it_decides,
    "frecuencia_de_mesa": says_how_often_it_meets,
}
