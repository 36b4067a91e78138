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
            yield _mismatch(
                draft.stages.source.place(index, "horas"), stage.hours, planned,
                f"las semanas de {stage.id}",
            )  # fmt: skip


def _deliverables(draft: Draft) -> Iterator[Problem]:
    if not draft.knows_all(draft.deliverables) or not draft.deliverables.items:
        return
    weights: dict[str, float] = defaultdict(float)
    for deliverable in draft.deliverables.records:
        weights[deliverable.stage_id] += deliverable.hours
    for index, stage in draft.stages.items:
        if weights[stage.id] != stage.hours:
            yield _mismatch(
                draft.stages.source.place(index, "horas"), stage.hours, weights[stage.id],
                f"los entregables de {stage.id}",
            )  # fmt: skip


def _edition(draft: Draft) -> Iterator[Problem]:
    settings = draft.settings.value
    if settings is None or not draft.stages.items or settings.end < settings.start:
        return
    months = (settings.end.year - settings.start.year) * 12 + settings.end.month - settings.start.month + 1
    total = sum(stage.hours for stage in draft.stages.records)
    if total != months * settings.hours_per_month:
        yield _mismatch(
            draft.settings.source.place("horas_mes"), settings.hours_per_month * months, total,
            f"las etapas, que ocupan {months} meses,",
        )  # fmt: skip


def _mismatch(place: Place, said: float, added: float, what: str) -> Problem:
    return Problem(
        "horas-no-suman", place, place_key(place), f"{spoken(said)} horas",
        f"las mismas horas que suman {what} ({spoken(added)})",
        "corregí este número o las horas de lo que lo compone",
    )  # fmt: skip


def place_key(place: Place) -> str:
    """The settings speak of hours a month, the stages of hours."""
    return "horas_mes" if place.file.endswith("cohorte.yml") else "horas"


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
