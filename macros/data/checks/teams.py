"""A team has seats, each once, each either filled or said to be vacant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.data.checks.common import repeated_in, unknown
from macros.data.draft import CityDraft, Draft
from macros.data.nodes import Path
from macros.data.problems import Problem, quoted
from macros.data.schema.city import Role, Team


def check_teams(draft: Draft) -> Iterator[Problem]:
    for city in draft.everyone:
        if team := city.team.value:
            yield from _team(draft, city, team)


def _team(draft: Draft, city: CityDraft, team: Team) -> Iterator[Problem]:
    source = city.team.source
    yield from repeated_in(
        source, ((("roles", i), role.role.value, "rol") for i, role in enumerate(team.roles))
    )
    seats = [role.role.value for role in team.roles]
    for index, role in enumerate(team.roles):
        path = ("roles", index)
        for key, other in (("suplente", role.deputy), ("misma_persona_que", role.same_person_as)):
            if other is None:
                continue
            others = [seat for seat in seats if seat != role.role.value]
            yield from unknown(source, (*path, key), other.value, others, "otro rol de este equipo")
        yield from _filled_or_vacant(city, index, role)
    yield from _dates(draft, city, team)


def _dates(draft: Draft, city: CityDraft, team: Team) -> Iterator[Problem]:
    """Nothing of a team is dated after the edition; it may well be older than it."""
    days: list[tuple[Path, date | None]] = [
        (("roles", index, "vacante_desde"), role.vacant_since) for index, role in enumerate(team.roles)
    ]
    days.append((("acta", "fecha"), team.charter.day if team.charter else None))
    for path, day in days:
        if day and draft.span and city is not draft.example and day > draft.span.end:
            yield Problem(
                "evento-fuera", city.team.source.place(*path), str(path[-1]), quoted(day),
                f"una fecha hasta el cierre de la edición ({draft.span.end})", "corregí la fecha",
            )  # fmt: skip


def _filled_or_vacant(city: CityDraft, index: int, role: Role) -> Iterator[Problem]:
    place = city.team.source.place("roles", index)
    if role.vacant_since:
        yield Problem(
            "rol-vacante", place, "rol", f"{quoted(role.role.value)} vacante desde el {role.vacant_since}",
            "alguien en cada rol", "cuando se cubra, borrá «vacante_desde» y poné horas y responsabilidades",
        )  # fmt: skip
    elif role.hours_per_month is None or not role.duties:
        missing = "horas_mes" if role.hours_per_month is None else "responsabilidades"
        yield Problem(
            "rol-incompleto", place, "rol", f"{quoted(role.role.value)} sin {missing}",
            "horas y responsabilidades, o la fecha desde la que está vacante",
            f"agregá «{missing}:», o «vacante_desde:» con la fecha",
        )  # fmt: skip
