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


def check_hours(draft: Draft) -> Iterator[Problem]:
    yield from _weeks(draft)
    if draft.knows_all(draft.stages):
        yield from _deliverables(draft)
        yield from _edition(draft)
        yield from _months(draft)


def _weeks(draft: Draft) -> Iterator[Problem]:
    for index, stage in draft.stages.items:
        planned = sum(week.hours for week in stage.weeks)
        if planned != stage.hours:
            place = draft.stages.source.place(index, "horas")
            yield _mismatch(place, "horas", stage.hours, planned, f"las semanas de {stage.id}")


def _deliverables(draft: Draft) -> Iterator[Problem]:
    if not draft.knows_all(draft.deliverables) or not draft.deliverables.items:
        return
    weights: dict[str, float] = defaultdict(float)
    for deliverable in draft.deliverables.records:
        weights[deliverable.stage_id] += deliverable.hours
    for index, stage in draft.stages.items:
        if weights[stage.id] != stage.hours:
            place = draft.stages.source.place(index, "horas")
            yield _mismatch(place, "horas", stage.hours, weights[stage.id], f"los entregables de {stage.id}")


def _mismatch(place: Place, key: str, said: float, added: float, what: str) -> Problem:
    return Problem(
        "horas-no-suman", place, key, f"{spoken(said)} horas", f"lo que suman {what}: {spoken(added)}",
        f"escribí «{key}: {added:g}», o corregí las horas de {what}" if added else f"poné horas en {what}",
    )  # fmt: skip


def _edition(draft: Draft) -> Iterator[Problem]:
    """The hours of a month, times the months of the edition, are those of its stages."""
    settings = draft.settings.value
    if settings is None or not draft.stages.items or settings.end < settings.start:
        return
    months = (settings.end.year - settings.start.year) * 12 + settings.end.month - settings.start.month + 1
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
