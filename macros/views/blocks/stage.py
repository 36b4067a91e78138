"""A stage's page: what it is for, its weeks and hours, what is handed in, how the cities are doing."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from macros.data.schema.programme import Stage
from macros.rules.criteria import is_looked_at
from macros.rules.progress import CityProgress, Delivery
from macros.rules.states import CityState, DeliverableState, StageState
from macros.views.addresses import deliverable_anchor
from macros.views.drawings import KIND_NAMES, hours_bar
from macros.views.site import View, heading


def kicker(view: View, etapa: str) -> str:
    stage = view.cohort.stage(etapa)
    return view.block("stage_kicker.html", stage=stage, total=len(view.cohort.stages))


def facts(view: View, etapa: str) -> str:
    return view.block("stage_facts.html", stage=view.cohort.stage(etapa))


def objectives(view: View, etapa: str) -> str:
    return view.block("plain_list.html", items=view.cohort.stage(etapa).objectives)


def hours(view: View, etapa: str) -> str:
    stage = view.cohort.stage(etapa)
    return view.block("stage_hours.html", stage=stage, parts=hours_bar(stage))


def weeks(view: View, etapa: str) -> str:
    return view.block("stage_weeks.html", weeks=view.cohort.stage(etapa).weeks, kinds=KIND_NAMES)


def deliverables(view: View, etapa: str) -> str:
    """A heading and a card for each, so that contents and search find them by name."""
    parts = [view.block("stage_ticks.html"), view.block("group_open.html", kind="cards")]
    for deliverable in view.cohort.deliverables_of(view.cohort.stage(etapa)):
        parts.append(view.block("group_open.html", kind="card"))
        parts.append(heading(3, f"{deliverable.id} {deliverable.name}", deliverable_anchor(deliverable.id)))
        criteria = [(criterion, is_looked_at(criterion)) for criterion in deliverable.criteria]
        worksheet = next((one for one in view.cohort.worksheets if one.id == deliverable.worksheet), None)
        card = view.block(
            "stage_deliverable.html", deliverable=deliverable, criteria=criteria, worksheet=worksheet
        )
        parts.append(card)
        parts.append(view.block("group_close.html"))
    return "".join([*parts, view.block("group_close.html")])


def accepted(view: View, etapa: str) -> str:
    """How many of the cities still taking part have each deliverable accepted; the rest is on `avance/`."""
    stage = view.cohort.stage(etapa)
    active = [progress for progress in view.site.progress if progress.state is CityState.ACTIVE]
    found = [delivery for progress in active for part in progress.stages for delivery in part.deliveries]
    rows = [
        (deliverable, sum(d.is_accepted for d in found if d.deliverable.id == deliverable.id))
        for deliverable in view.cohort.deliverables_of(stage)
    ]
    return view.block("stage_accepted.html", stage=stage, rows=rows, active=len(active))


def legend(view: View) -> str:
    """The states that the tables of `avance/` show."""
    return view.block("stage_legend.html", legend=SHOWN)


SHOWN = (DeliverableState.ACCEPTED, DeliverableState.RETURNED, DeliverableState.IN_REVIEW,
         DeliverableState.DRAFT, DeliverableState.PENDING)  # fmt: skip


def cities(view: View, etapa: str) -> str:
    """Every city against the stage's deliverables: due date where it has its own, and state."""
    stage = view.cohort.stage(etapa)
    rows = [
        (progress, [_cell(progress, delivery) for delivery in part.deliveries])
        for progress in view.site.progress
        for part in progress.stages
        if part.stage.id == stage.id
    ]
    deliverables = view.cohort.deliverables_of(stage)
    return view.block("stage_cities.html", rows=rows, deliverables=deliverables)


Cell = tuple[Delivery, StrEnum, date | None, bool]


def _cell(progress: CityProgress, delivery: Delivery) -> Cell:
    """The delivery, the state to show and since when, and whether its due date is the city's own.

    What a city that left didn't finish is «baja», whatever state it was in.
    """
    has_own_date = delivery.due != delivery.deliverable.due
    if progress.is_withdrawn and delivery.is_missing:
        return delivery, StageState.WITHDRAWN, None, False
    return delivery, delivery.state, delivery.since, has_own_date


def mistakes(view: View, etapa: str) -> str:
    return _titled_list(view, "Errores que conviene evitar", view.cohort.stage(etapa).mistakes)


def _titled_list(view: View, title: str, items: tuple[str, ...]) -> str:
    return heading(2, title) + view.block("plain_list.html", items=items) if items else ""


def question(view: View, etapa: str) -> str:
    text = view.cohort.stage(etapa).question
    if text is None:
        return ""
    return heading(2, "Una pregunta para pares") + view.block("stage_question.html", text=text)


def neighbours(view: View, etapa: str) -> str:
    """The stage before and the stage after."""
    stages = view.cohort.stages
    at = next(index for index, stage in enumerate(stages) if stage.id == etapa)
    before: Stage | None = stages[at - 1] if at else None
    after: Stage | None = stages[at + 1] if at + 1 < len(stages) else None
    return view.block("stage_neighbours.html", before=before, after=after)
