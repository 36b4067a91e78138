"""What a city promised: its plan by horizon, by role and by month; what was agreed; what it presents."""

from __future__ import annotations

from macros.data.priorities import Horizon
from macros.data.schema.meetings import Meeting
from macros.rules.agreements import Agreed, AgreementState, all_agreed
from macros.rules.closing import solution_of
from macros.rules.known import deliverable_of
from macros.rules.meetings import promised_by
from macros.rules.plan import Planned, by_month, by_role, planned, total_cost
from macros.rules.progress import CityProgress, Delivery
from macros.rules.states import CityState
from macros.views.blocks.city_parts import not_begun
from macros.views.format import long_date
from macros.views.names import HORIZON_SPANS, NAMES
from macros.views.site import View, heading


def plan(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    actions = planned(view.cohort, progress.city, progress.on)
    if not actions:
        return not_begun(view, progress, "Todavía no hay plan de acción.", "plan.yml", "plan")
    intro = view.block(
        "city_plan_intro.html",
        count=len(actions),
        cost=total_cost(actions),
        closing=view.cohort.settings.end,
        delivery=_delivery_of(view, progress, "plan"),
        on=progress.on,
    )
    roles = sorted(by_role(actions).items(), key=lambda pair: pair[0] is None)
    return "".join(
        [
            intro,
            *_by_horizon(view, actions),
            heading(2, "Por responsable"),
            view.block("city_by_role.html", rows=roles),
            heading(2, "Mes a mes"),
            view.block("city_by_month.html", months=by_month(actions)),
        ]
    )


def _delivery_of(view: View, progress: CityProgress, subject: str) -> Delivery | None:
    """How the deliverable that asks for a subject stands: a plan that was returned isn't agreed on yet."""
    deliverable = deliverable_of(view.cohort, subject)
    return next((d for d in progress.deliveries if deliverable and d.deliverable.id == deliverable.id), None)


def _by_horizon(view: View, actions: tuple[Planned, ...]) -> list[str]:
    known = view.cohort.indicator_by_id
    parts = [heading(2, "Por horizonte"), view.block("group_open.html", kind="plan")]
    spans = [(NAMES[horizon], f", {HORIZON_SPANS[horizon]}", horizon) for horizon in Horizon]
    for name, span, horizon in [*spans, ("Sin fecha de fin", "", None)]:
        rows = [row for row in actions if row.horizon == horizon]
        if horizon is None and not rows:
            continue
        pairs = [(row, known.get(row.action.indicator or "")) for row in rows]
        parts += [
            view.block("group_open.html", kind="plan__col"),
            heading(3, f"{name}{span}"),
            view.block("city_actions.html", rows=pairs),
            view.block("group_close.html"),
        ]
    return [*parts, view.block("group_close.html")]


def agreements(view: View, ciudad: str) -> str:
    """The newest session first."""
    progress = view.site.progress_of(ciudad)
    promised = promised_by(view.cohort, ciudad, progress.on)
    rows = (*all_agreed(progress.city, progress.on), *promised)
    meetings = {row.session.day: row.session for row in promised}
    sessions = sorted(
        (*progress.city.accompaniments, *meetings.values()), key=lambda session: session.day, reverse=True
    )
    if not sessions:
        return not_begun(view, progress, "Todavía no hay acompañamientos cargados.", "acompanamientos.yml")
    parts = [_agreements_intro(view, rows)]
    for session in sessions:
        own = [row for row in rows if row.session is session]
        in_meeting = session if isinstance(session, Meeting) else None
        parts.append(heading(2, long_date(session.day)))
        parts.append(view.block("city_agreements.html", session=session, rows=own, meeting=in_meeting))
    return "".join(parts)


def _agreements_intro(view: View, rows: tuple[Agreed, ...]) -> str:
    overdue = sum(row.is_overdue for row in rows)
    still_open = sum(row.state is AgreementState.OPEN for row in rows)
    met = len(rows) - overdue - still_open
    return view.block(
        "city_agreements_intro.html", total=len(rows), met=met, open=still_open, overdue=overdue
    )


MOST_NEXT = 3
"""Actions still to be done that are named on the closing's page."""


def closing(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    solution = solution_of(view.cohort, progress)
    if solution is None:
        return not_begun(view, progress, "Todavía no hay presentación de cierre.", "cierre.yml", "cierre")
    return view.block(
        "city_closing.html",
        solution=solution,
        actions=solution.actions[:MOST_NEXT],
        has_sheet=progress.state is CityState.ACTIVE,
    )
