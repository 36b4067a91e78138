"""Who does the work: the team's seats, the board's agreement, the institutions around."""

from __future__ import annotations

from datetime import date

from macros.data.schema.city import Role
from macros.rules.actors import placed
from macros.views import names
from macros.views.blocks.city_parts import not_begun
from macros.views.drawings import actor_map
from macros.views.site import View


def team(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    roster = progress.city.team
    if roster is None:
        return not_begun(view, progress, "Todavía no hay equipo cargado.", "equipo.yml", "equipo")
    rows = [_seat(role, progress.on) for role in roster.roles]
    return view.block(
        "city_team.html",
        charter=roster.charter,
        rows=rows,
        names=names.ROLES,
        vacancies=sum(vacant for _, vacant, _ in rows),
    )


def _seat(role: Role, on: date) -> tuple[Role, bool, bool]:
    """The role, whether it is vacant that day, and whether its hours and duties are known.

    A seat vacated later was filled that day, and the file no longer says with what.
    """
    is_vacant = role.vacant_since is not None and role.vacant_since <= on
    return role, is_vacant, role.hours_per_month is not None and bool(role.duties)


def board(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    agreement = progress.city.team.agreement if progress.city.team else None
    if agreement is None:
        what = "Todavía no está escrito cómo se reúne y decide la mesa."
        return not_begun(view, progress, what, "equipo.yml", "acuerdo")
    ahead = [day for day in agreement.meetings if day >= progress.on and not progress.is_withdrawn]
    return view.block("city_board.html", agreement=agreement, next_meeting=min(ahead, default=None))


def actors(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    rows = placed(progress.city)
    if not rows:
        return not_begun(view, progress, "Todavía no hay mapa de actores.", "actores.yml", "actores")
    return view.block("city_actors.html", rows=rows, drawing=actor_map(rows), city=progress.city)
