"""Objectives answer opportunities, targets lie where things get better, a project says what it tried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from macros.data.checks.common import lacks, outside, repeated, repeated_in, unknown
from macros.data.draft import CityDraft, Draft
from macros.data.nodes import Path
from macros.data.problems import Problem, quoted
from macros.data.schema.cohort import Function
from macros.data.schema.programme import Direction, Indicator
from macros.data.schema.project import Metric, Project
from macros.data.sheets import Source


def check_projects(draft: Draft) -> Iterator[Problem]:
    for city in draft.everyone:
        yield from _objectives(draft, city)
        for index, gap in city.gaps.items:
            yield from known_indicators(draft, city.gaps.source, [((index, "indicador"), gap.indicator)])
        if project := city.project.value:
            yield from _project(draft, city, project)


def known_indicators(
    draft: Draft, source: Source, typed: Iterable[tuple[Path, str | None]]
) -> Iterator[Problem]:
    """Codes that the dictionary has."""
    if not draft.knows_all(draft.indicators):
        return
    known = [indicator.id for indicator in draft.indicators.records]
    for path, code in typed:
        if code:
            what, fix = "un indicador de programa/indicadores.yml", "buscá ahí el código por su nombre"
            yield from unknown(source, path, code, known, what, fix)


def known_opportunity(city: CityDraft, source: Source, path: Path, typed: str | None) -> Iterator[Problem]:
    if typed and not any(problem.stops for problem in city.opportunities.problems):
        known = [opportunity.id for opportunity in city.opportunities.records]
        yield from unknown(source, path, typed, known, "una oportunidad de oportunidades.yml")


def known_role(
    city: CityDraft, source: Source, path: Path, role: str | None, named: str = ""
) -> Iterator[Problem]:
    """A seat of the city's own team, filled or not. `named` is the city, where the file isn't its own."""
    if role and (team := city.team.value):
        seats = [seat.role.value for seat in team.roles]
        whose = f" de {named}" if named else ""
        yield from unknown(source, path, str(role), seats, f"un rol de equipo.yml{whose}")


def _objectives(draft: Draft, city: CityDraft) -> Iterator[Problem]:
    source = city.objectives.source
    indicators = {indicator.id: indicator for indicator in draft.indicators.records}
    yield from repeated(city.objectives, "id", lambda objective: objective.id)
    for index, objective in city.objectives.items:
        yield from known_opportunity(city, source, (index, "oportunidad"), objective.opportunity)
        metrics = [((index, "metricas", i), metric) for i, metric in enumerate(objective.metrics)]
        yield from repeated_in(source, ((path, metric.indicator, "indicador") for path, metric in metrics))
        for path, metric in metrics:
            yield from known_indicators(draft, source, [((*path, "indicador"), metric.indicator)])
            yield from known_role(city, source, (*path, "rol"), metric.role)
            yield from _metric_is_whole(source, path, metric)
            yield from _target(source, path, metric, indicators.get(metric.indicator))


def _metric_is_whole(source: Source, path: Path, metric: Metric) -> Iterator[Problem]:
    """A value and its date go together; a baseline is there or is awaited, not both."""
    pairs = (
        ("base", metric.baseline, "base_fecha", metric.baseline_day),
        ("meta", metric.target, "meta_fecha", metric.target_day),
    )
    for key, value, day_key, day in pairs:
        if value is not None and day is None:
            yield lacks(source, path, day_key, f"«{key}» sin fecha", f"la fecha de la {key}")
        if day is not None and value is None:
            yield lacks(source, path, key, f"«{day_key}» sin valor", f"el valor de la {key}")
    if metric.baseline is not None and metric.baseline_expected:
        yield lacks(
            source, (*path, "base_se_obtiene"), "base_se_obtiene", "una base y la fecha en que se obtiene",
            "una de las dos", "si la base ya está, borrá esta línea",
        )  # fmt: skip


def _target(source: Source, path: Path, metric: Metric, indicator: Indicator | None) -> Iterator[Problem]:
    """The target lies on the good side of the baseline, and later."""
    if metric.target is None:
        return
    place = source.place(*path, "meta")
    if indicator and indicator.direction is Direction.CONTEXT:
        yield Problem(
            "meta-al-reves", place, "meta", quoted(metric.target),
            f"ninguna meta: {indicator.id} es de contexto, y que suba o baje no es bueno ni malo por sí solo",
            "borrá «meta» y «meta_fecha», o elegí otro indicador",
        )  # fmt: skip
    elif indicator and metric.baseline is not None and not _is_better(metric, indicator):
        side = "mayor" if indicator.direction is Direction.HIGHER else "menor"
        yield Problem(
            "meta-al-reves", place, "meta", f"{quoted(metric.target)}, con base {metric.baseline}",
            f"una meta {side} que la base: en {indicator.id} {side} es mejor",
            f"releé el objetivo y poné la meta que dice: tiene que ser {side} que {metric.baseline}",
        )  # fmt: skip
    known_from = metric.baseline_day or metric.baseline_expected
    if metric.target_day and known_from and metric.target_day <= known_from:
        yield Problem(
            "fechas-invertidas", source.place(*path, "meta_fecha"), "meta_fecha", quoted(metric.target_day),
            f"una fecha posterior a la de la base ({known_from})", "revisá cuál de las dos está mal",
        )  # fmt: skip


def _is_better(metric: Metric, indicator: Indicator) -> bool:
    assert metric.target is not None and metric.baseline is not None
    if indicator.direction is Direction.HIGHER:
        return metric.target > metric.baseline
    return metric.target < metric.baseline


def _project(draft: Draft, city: CityDraft, project: Project) -> Iterator[Problem]:
    source = city.project.source
    yield from known_opportunity(city, source, ("oportunidad",), project.opportunity)
    codes: list[tuple[Path, str | None]] = [(("indicadores", i), c) for i, c in enumerate(project.indicators)]
    if project.report:
        codes += [
            (("informe", "comparaciones", i, "indicador"), comparison.indicator)
            for i, comparison in enumerate(project.report.comparisons)
        ]
    yield from known_indicators(draft, source, codes)
    if project.mentor and draft.knows_all(draft.people):
        mentors = [p.id for p in draft.people.records if p.function is Function.MENTORING]
        yield from unknown(
            source, ("mentoria",), project.mentor, mentors, "quien hace mentoría en personas.yml"
        )
    if not any(problem.stops for problem in city.actors.problems):
        actors = [actor.id for actor in city.actors.records]
        for index, ally in enumerate(project.allies):
            yield from unknown(source, ("aliados", index), ally, actors, "un actor de actores.yml")
    yield from _log(draft, city, project)


def _log(draft: Draft, city: CityDraft, project: Project) -> Iterator[Problem]:
    """Entries inside the city's days and in order; the report after them."""
    source, span = city.project.source, draft.taking_part(city)
    days = [entry.day for entry in project.log]
    for index, day in enumerate(days):
        path: Path = ("prototipo", index, "fecha")
        yield from outside(source, path, day, span)
        if index and day < days[index - 1]:
            yield _out_of_order(source, days, index)
    before = days[-1] if days else None
    if report := project.report:
        yield from outside(source, ("informe", "fecha"), report.day, span)
        if before and report.day < before:
            yield Problem(
                "orden-de-eventos", source.place("informe", "fecha"), "fecha", quoted(report.day),
                f"una fecha igual o posterior a la última prueba ({before})", "corregí una de las dos fechas",
            )  # fmt: skip


def _out_of_order(source: Source, days: list[date], index: int) -> Problem:
    """Blames the one above where what follows agrees with this one: it is the odd one out."""
    is_above = index + 1 < len(days) and days[index] <= days[index + 1] < days[index - 1]
    blamed, other = (index - 1, index) if is_above else (index, index - 1)
    place, beside = (source.place("prototipo", at, "fecha") for at in (blamed, other))
    order = "anterior" if is_above else "posterior"
    return Problem(
        "orden-de-eventos", place, "fecha", quoted(days[blamed]),
        f"una fecha igual o {order} a la de la línea {beside.line} ({days[other]})",
        "poné el día en que se probó; la prueba más nueva va abajo",
    )  # fmt: skip
