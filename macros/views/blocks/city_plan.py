"""What a city promised: its plan by horizon, by role and by month; what was agreed; what it presents."""

from __future__ import annotations

from macros.data.priorities import Horizon
from macros.data.schema.meetings import Meeting
from macros.data.schema.project import Comparison
from macros.rules.agreements import Agreed, AgreementState, all_agreed
from macros.rules.known import deliverable_of
from macros.rules.meetings import promised_by
from macros.rules.plan import ActionState, Planned, by_month, by_role, planned, total_cost
from macros.rules.progress import CityProgress, Delivery
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
    city, found = progress.city, progress.city.closing
    if found is None:
        return not_begun(view, progress, "Todavía no hay presentación de cierre.", "cierre.yml", "cierre")
    project = city.project
    shown = _before_and_after(progress)
    ahead = [row for row in planned(view.cohort, city, progress.on) if row.state is not ActionState.DONE]
    return view.block(
        "city_closing.html",
        closing=found,
        opportunity=next((o for o in city.opportunities if project and o.id == project.opportunity), None),
        shown=shown,
        indicator=view.cohort.indicator_by_id.get(found.before_after or ""),
        report=project.report if project else None,
        actions=ahead[:MOST_NEXT],
        city=city,
    )


def _before_and_after(progress: CityProgress) -> Comparison | None:
    """The comparison that the closing names, if its report was known by the day."""
    city = progress.city
    report = city.project.report if city.project else None
    code = city.closing.before_after if city.closing else None
    if report is None or code is None:
        return None
    return next((c for c in report.comparisons if c.indicator == code and c.before is not None), None)
