"""Hours add up: weeks to their stage, deliverables to their stage, stages to what is promised a month.

Source of the promise: the brochure (18 hours a month, May to November).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from macros.data.checks.common import spoken
from macros.data.draft import Draft
from macros.data.problems import Place, Problem
from macros.data.scalars import MONTHS
from macros.data.schema.programme import Stage

DAYS_A_MONTH = 365.25 / 12


def check_hours(draft: Draft) -> Iterator[Problem]:
    weights = _weights(draft)
    stages = draft.stages.items
    found = [problem for index, stage in stages for problem in _stage(draft, index, stage, weights)]
    yield from found
    if draft.knows_all(draft.stages):
        if not any(problem.subject == "horas" for problem in found):
            yield from _edition(draft)
        yield from _months(draft)


def _weights(draft: Draft) -> dict[str, float] | None:
    """Hours of the deliverables by stage; None if they aren't all known."""
    if not draft.knows_all(draft.deliverables) or not draft.deliverables.items:
        return None
    weights: dict[str, float] = defaultdict(float)
    for deliverable in draft.deliverables.records:
        weights[deliverable.stage_id] += deliverable.hours
    return weights


def _stage(draft: Draft, index: int, stage: Stage, weights: dict[str, float] | None) -> Iterator[Problem]:
    """Three sums must agree: where two do, the third is the one that is pointed at."""
    source = draft.stages.source
    planned = sum(week.hours for week in stage.weeks)
    weighed = weights[stage.id] if weights is not None else None
    if weighed == planned != stage.hours:
        yield Problem(
            "horas-no-suman", source.place(index, "horas"), "horas", f"{spoken(stage.hours)} horas",
            f"lo que suman las semanas y los entregables de {stage.id}: {spoken(planned)}",
            f"escribí «horas: {planned:g}»",
        )  # fmt: skip
        return
    if planned != stage.hours:
        place = source.place_of_key(index, "semanas")
        yield _mismatch(place, "semanas", planned, stage, "alguna actividad")
    if weighed is not None and weighed != stage.hours:
        yield _mismatch(_first_weight(draft, index, stage), "entregables", weighed, stage, "algún entregable")


def _first_weight(draft: Draft, index: int, stage: Stage) -> Place:
    """Where the hours of the stage's deliverables begin, or the stage if it has none."""
    own = (i for i, deliverable in draft.deliverables.items if deliverable.stage_id == stage.id)
    first = next(own, None)
    if first is None:
        return draft.stages.source.place(index, "horas")
    return draft.deliverables.source.place(first, "horas")


def _mismatch(place: Place, subject: str, added: float, stage: Stage, culprit: str) -> Problem:
    apart = f"{spoken(abs(added - stage.hours))} de {'más' if added > stage.hours else 'menos'}"
    return Problem(
        "horas-no-suman", place, subject, f"{spoken(added)} horas en {subject} de {stage.id}",
        f"las {spoken(stage.hours)} horas de la etapa",
        f"{apart}: corregí las horas de {culprit} de {stage.id}, o las de la etapa",
    )  # fmt: skip


def _edition(draft: Draft) -> Iterator[Problem]:
    """The hours of a month, times the months that the edition lasts, are those of its stages.

    Months are counted by length, not by name: from 8 May to 1 December there are seven.
    """
    settings = draft.settings.value
    if settings is None or not draft.stages.items or settings.end < settings.start:
        return
    months = max(1, round(((settings.end - settings.start).days + 1) / DAYS_A_MONTH))
    total = sum(stage.hours for stage in draft.stages.records)
    promised = months * settings.hours_per_month
    if total != promised:
        yield Problem(
            "horas-no-suman", draft.settings.source.place("horas_mes"), "horas_mes",
            f"{settings.hours_per_month} horas por {months} meses, {promised} en total",
            f"las horas que suman las etapas: {spoken(total)}",
            "corregí «horas_mes», las fechas de la edición o las horas de las etapas",
        )  # fmt: skip


def _months(draft: Draft) -> Iterator[Problem]:
    """A week counts in the month in which it ends."""
    settings = draft.settings.value
    if settings is None:
        return
    hours: dict[int, float] = defaultdict(float)
    for stage in draft.stages.records:
        for week in stage.weeks:
            hours[week.last.month] += week.hours
    if sum(hours.values()) != settings.hours_per_month * len(hours):
        return
    for month, planned in sorted(hours.items()):
        if planned != settings.hours_per_month:
            yield Problem(
                "mes-desparejo", draft.settings.source.place("horas_mes"), "horas_mes",
                f"{spoken(planned)} horas planeadas en {MONTHS[month - 1]}",
                f"las {settings.hours_per_month} que se prometen por mes",
                "pasá actividades a otra semana, o dejalo así si es a propósito",
            )  # fmt: skip
