"""The programme holds together: stages inside the edition and in order, deliverables inside stages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from macros.data.checks.common import inverted, repeated, repeated_in, unknown
from macros.data.criteria_names import RULE_NAMES
from macros.data.draft import Draft
from macros.data.nodes import Path
from macros.data.problems import Problem, quoted
from macros.data.schema.programme import Control, Criterion, Stage
from macros.data.sheets import Source

LONGEST_GAP = timedelta(days=7)
"""Between the end of a stage and the next start; a weekend and a holiday fit in."""


def check_programme(draft: Draft) -> Iterator[Problem]:
    yield from _settings(draft)
    yield from repeated(draft.stages, "id", lambda stage: stage.id)
    for index, stage in draft.stages.items:
        yield from inverted(draft.stages.source, (index,), stage.start, stage.end, ("inicio", "fin"))
        yield from _inside_edition(draft, index, stage)
        yield from _months(draft.stages.source, index, stage)
        yield from _weeks(draft.stages.source, index, stage)
        if path := draft.path.value:
            pillars = [pillar.id for pillar in path.pillars]
            at = (index, "pilar")
            yield from unknown(draft.stages.source, at, stage.pillar, pillars, "un pilar del camino")
    yield from _order_and_gaps(draft)
    yield from _path(draft)
    yield from _deliverables(draft)


def _settings(draft: Draft) -> Iterator[Problem]:
    settings, source = draft.settings.value, draft.settings.source
    if settings is None:
        return
    yield from inverted(source, (), settings.start, settings.end, ("inicio", "cierre"))
    if settings.cutoff and not settings.start <= settings.cutoff <= settings.end:
        yield Problem(
            "evento-fuera", source.place("fecha_de_corte"), "fecha_de_corte", quoted(settings.cutoff),
            f"una fecha de la edición, del {settings.start} al {settings.end}",
            "corregí la fecha, o borrá la línea para que se muestre al día de hoy",
        )  # fmt: skip
    year = draft.id[:4]
    if year.isdigit() and settings.start.year != int(year):
        yield Problem(
            "evento-fuera", source.place("inicio"), "inicio", quoted(settings.start),
            f"una fecha de {year}, el año de la carpeta",
            f"poné el año {year}, o cambiá el nombre de la carpeta",
        )  # fmt: skip


def _inside_edition(draft: Draft, index: int, stage: Stage) -> Iterator[Problem]:
    settings = draft.span
    if settings is None or stage.end < stage.start:
        return
    for key, day in (("inicio", stage.start), ("fin", stage.end)):
        if not settings.start <= day <= settings.end:
            yield outside(draft.stages.source, (index, key), day, settings.start, settings.end, "la edición")


def outside(
    source: Source, path: tuple[str | int, ...], day: date, first: date, last: date, of: str
) -> Problem:
    """A date of the programme that falls out of what it belongs to."""
    return Problem(
        "etapa-fuera", source.place(*path), str(path[-1]), quoted(day),
        f"una fecha dentro de {of}, del {first} al {last}", "corregí la fecha",
    )  # fmt: skip


def _months(source: Source, index: int, stage: Stage) -> Iterator[Problem]:
    """`meses` is what the programme promises: every month in which a week ends, and none outside its dates.

    A stage that begins on 29 June, in the first week of July, may be July's alone.
    """
    worked = tuple(dict.fromkeys(week.last.month for week in stage.weeks))
    dated = {day.month for day in (stage.start, *(week.first for week in stage.weeks), stage.end)}
    said = set(stage.months)
    if not set(worked) <= said <= dated | set(worked) or list(stage.months) != sorted(said):
        yield Problem(
            "etapa-fuera", source.place(index, "meses"), "meses", quoted(", ".join(map(str, stage.months))),
            f"los meses en que terminan las semanas de {stage.id}", f"escribí «meses: {list(worked)}»",
        )  # fmt: skip


def _weeks(source: Source, index: int, stage: Stage) -> Iterator[Problem]:
    previous: date | None = None
    for number, week in enumerate(stage.weeks):
        path = (index, "semanas", number)
        yield from inverted(source, path, week.first, week.last, ("del", "al"))
        for key, day in (("del", week.first), ("al", week.last)):
            if stage.start <= stage.end and not stage.start <= day <= stage.end:
                yield outside(source, (*path, key), day, stage.start, stage.end, f"la etapa {stage.id}")
        if previous and week.first <= previous:
            yield Problem(
                "fechas-invertidas", source.place(*path, "del"), "del", quoted(week.first),
                f"una fecha posterior al fin de la semana anterior ({previous})",
                "ordená las semanas o corregí la fecha",
            )  # fmt: skip
        previous = week.last


def _order_and_gaps(draft: Draft) -> Iterator[Problem]:
    """Stages may overlap; they may not start before the one above, nor leave an empty stretch."""
    covered: date | None = None
    started: date | None = None
    for index, stage in draft.stages.items:
        place = draft.stages.source.place(index, "inicio")
        if started and stage.start < started:
            yield Problem(
                "etapas-desordenadas", place, "inicio", quoted(stage.start),
                f"una fecha igual o posterior al inicio de la etapa de arriba ({started})",
                "poné las etapas en orden de inicio",
            )  # fmt: skip
        if covered and stage.start - covered > LONGEST_GAP:
            yield Problem(
                "hueco-de-etapas", place, "inicio", quoted(stage.start),
                f"un inicio hasta una semana después del fin de la etapa anterior ({covered})",
                "si el receso es a propósito, no hace falta cambiar nada",
            )  # fmt: skip
        started = stage.start
        covered = max(covered or stage.end, stage.end)


def _path(draft: Draft) -> Iterator[Problem]:
    if path := draft.path.value:
        source = draft.path.source
        pillars = ((("pilares", i), pillar.id, "id") for i, pillar in enumerate(path.pillars))
        supports = ((("apoyos", i), support.id, "id") for i, support in enumerate(path.supports))
        yield from repeated_in(source, pillars)
        yield from repeated_in(source, supports)


def _deliverables(draft: Draft) -> Iterator[Problem]:
    source = draft.deliverables.source
    yield from repeated(draft.deliverables, "id", lambda deliverable: deliverable.id)
    stages = {stage.id: stage for stage in draft.stages.records}
    for index, deliverable in draft.deliverables.items:
        if stage := stages.get(deliverable.stage_id):
            if stage.start <= stage.end and not stage.start <= deliverable.due <= stage.end:
                path, due = (index, "vence"), deliverable.due
                yield outside(source, path, due, stage.start, stage.end, f"la etapa {stage.id}")
        elif draft.knows_all(draft.stages):
            path, what = (index, "id"), "una etapa de esta edición"
            yield from unknown(source, path, deliverable.stage_id, stages, what)
        for number, criterion in enumerate(deliverable.criteria):
            yield from _criterion(source, (index, "criterios", number), criterion)


def _criterion(source: Source, path: Path, criterion: Criterion) -> Iterator[Problem]:
    """A rule where the software looks, and only there."""
    if criterion.control is Control.DATA and criterion.rule is None:
        yield Problem(
            "clave-faltante", source.place(*path), "regla", "", "la regla que lo comprueba",
            "agregá una línea «regla: …», o escribí «control: persona»",
        )  # fmt: skip
    elif criterion.rule and criterion.control is Control.PERSON:
        yield Problem(
            "tipo-incorrecto", source.place(*path, "regla"), "regla", quoted(criterion.rule),
            "una regla solo donde el control es dato", "borrá esta línea, o escribí «control: dato»",
        )  # fmt: skip
    elif criterion.rule:
        rules = sorted(RULE_NAMES)
        yield from unknown(source, (*path, "regla"), criterion.rule, rules, "una regla del sitio")
