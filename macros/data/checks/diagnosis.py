"""A diagnosis answers the programme's questions, backs what is high, gives a reason for what is unusual."""

from __future__ import annotations

from collections.abc import Iterator

from macros.data.checks.common import outside, repeated, repeated_in, unknown
from macros.data.draft import CityDraft, Draft
from macros.data.priorities import (
    differs_from_suggested,
    horizon,
    needs_safeguard,
    suggested_horizon,
)
from macros.data.problems import Problem, quoted
from macros.data.schema.diagnosis import Answer, Application, Opportunity
from macros.data.sheets import Source

RUBRIC_VALUES = 5
BACKED_FROM = 3


def check_diagnosis(draft: Draft) -> Iterator[Problem]:
    yield from _instrument(draft)
    for city in draft.everyone:
        yield from repeated(city.actors, "id", lambda actor: actor.id)
        yield from _assessments(draft, city)
        yield from repeated(city.opportunities, "id", lambda opportunity: opportunity.id)
        for index, opportunity in city.opportunities.items:
            yield from _opportunity(draft, city, index, opportunity)
        if validation := city.validation.value:
            path, source = ("fecha",), city.validation.source
            yield from outside(source, path, validation.day, draft.taking_part(city))


def _instrument(draft: Draft) -> Iterator[Problem]:
    source = draft.dimensions.source
    yield from repeated(draft.dimensions, "dimension", lambda dimension: dimension.id)
    for index, dimension in draft.dimensions.items:
        items = (((index, "items", i), item.item, "item") for i, item in enumerate(dimension.items))
        yield from repeated_in(source, items)
        for number, item in enumerate(dimension.items):
            path = (index, "items", number)
            if item.item.partition(".")[0] != dimension.id:
                yield Problem(
                    "referencia-desconocida", source.place(*path, "item"), "item", quoted(item.item),
                    f"un ítem de {dimension.id}", "llevalo a su dimensión, o corregí el número",
                )  # fmt: skip
            if (count := len(item.rubric)) != RUBRIC_VALUES:
                yield Problem(
                    "fuera-de-rango", source.place(*path, "valores"), "valores",
                    f"{count} valor{'es' if count > 1 else ''}", "cinco valores, de 0 a 4",
                    "escribí un texto por valor, en orden, cada uno con «- »",
                )  # fmt: skip
    yield from repeated(draft.indicators, "id", lambda indicator: indicator.id)
    for index, indicator in draft.indicators.items:
        low, high = indicator.low, indicator.high
        if low is not None and high is not None and high <= low:
            yield Problem(
                "fuera-de-rango", draft.indicators.source.place(index, "maximo"), "maximo", quoted(high),
                f"un número mayor que «minimo» ({low})", "revisá si los dos están cambiados",
            )  # fmt: skip


def _assessments(draft: Draft, city: CityDraft) -> Iterator[Problem]:
    source, span = city.assessments.source, draft.taking_part(city)
    known = [item.item for dimension in draft.dimensions.records for item in dimension.items]
    yield from repeated(city.assessments, "momento", lambda assessment: assessment.moment)
    days = {}
    for index, assessment in city.assessments.items:
        days[assessment.moment] = index, assessment.day
        yield from outside(source, (index, "fecha"), assessment.day, span)
        answers = [((index, "respuestas", i), answer) for i, answer in enumerate(assessment.answers)]
        yield from repeated_in(source, ((path, answer.item, "item") for path, answer in answers))
        for path, answer in answers:
            if draft.knows_all(draft.dimensions):
                what = "un ítem de programa/autodiagnostico.yml"
                yield from unknown(source, (*path, "item"), answer.item, known, what)
            yield from _evidence(source, path, answer)
    if Application.INITIAL in days and Application.FINAL in days:
        (_, first), (index, last) = days[Application.INITIAL], days[Application.FINAL]
        if last <= first:
            yield Problem(
                "fechas-invertidas", source.place(index, "fecha"), "fecha", quoted(last),
                f"una fecha posterior a la del autodiagnóstico inicial ({first})",
                "revisá cuál de las dos está mal",
            )  # fmt: skip


def _evidence(source: Source, path: tuple[str | int, ...], answer: Answer) -> Iterator[Problem]:
    """The programme's rule: without something that backs it, a 3 is a 2."""
    points = answer.value.points
    if points is not None and points >= BACKED_FROM and not answer.evidence:
        yield Problem(
            "evidencia-faltante", source.place(*path, "valor"), "valor",
            f"{quoted(answer.value.value)} en {answer.item}, sin evidencia",
            "un respaldo para todo 3 y todo 4",
            "agregá una línea «evidencia:» con el documento; si no aparece, escribí «valor: 2»",
        )  # fmt: skip


def _opportunity(draft: Draft, city: CityDraft, index: int, opportunity: Opportunity) -> Iterator[Problem]:
    source = city.opportunities.source
    if draft.knows_all(draft.dimensions):
        dimensions = [dimension.id for dimension in draft.dimensions.records]
        what = "una dimensión de programa/autodiagnostico.yml"
        yield from unknown(source, (index, "dimension"), opportunity.dimension, dimensions, what)
        items = [
            item.item
            for dimension in draft.dimensions.records
            if dimension.id == opportunity.dimension
            for item in dimension.items
        ]
        if opportunity.item and items:
            what = f"un ítem de la dimensión {opportunity.dimension}"
            fix = "una de las dos líneas está mal: corregí «item» o «dimension»"
            yield from unknown(source, (index, "item"), opportunity.item, items, what, fix)
    yield from outside(source, (index, "elegida"), opportunity.chosen, draft.taking_part(city))
    if differs_from_suggested(opportunity) and not opportunity.horizon_reason:
        own, suggested = horizon(opportunity), suggested_horizon(opportunity)
        yield Problem(
            "horizonte-sin-porque", source.place(index, "meses"), "meses",
            f"{quoted(opportunity.months)}, o sea {own} plazo, y el sugerido es {suggested}",
            "el motivo de la diferencia",
            "agregá una línea «porque_horizonte:» con el motivo, o revisá los meses y la factibilidad",
        )  # fmt: skip
    if opportunity.chosen and needs_safeguard(opportunity) and not opportunity.safeguard:
        yield Problem(
            "resguardo-faltante", source.place(index, "elegida"), "elegida",
            f"{quoted(opportunity.id)}, de criticidad alta y factibilidad {opportunity.feasibility}",
            "lo que se hace mientras tanto, porque la solución va a tardar",
            "agregá una línea «resguardo:» con la medida",
        )  # fmt: skip
