"""The edition's open data as tables, one CSV a subject, for a spreadsheet in Spanish and for pandas alike.

`;` between columns, comma in decimals, dates AAAA-MM-DD, UTF-8 with its mark: Excel set to Spanish opens
it with a double click. `pandas.read_csv(…, sep=";", decimal=",", keep_default_na=False, na_values=[""])`
reads the same values; without the last two, the answer «NA» would be lost.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from macros.data.cohort import Cohort
from macros.data.rows import columns_of
from macros.data.schema.programme import Indicator
from macros.data.schema.tablero import HAVE_NUMBERS, Observation
from macros.data.values import rounded, true_state
from macros.rules.actors import placed
from macros.rules.agreements import all_agreed
from macros.rules.diagnosis import results
from macros.rules.opportunities import ranked
from macros.rules.plan import planned
from macros.rules.progress import CityProgress

Cell = str | int | float | Decimal | date | bool | None
BOM = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t")
"""A text that begins with one of these is run as a formula by a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is the file's, without its ending; the first column is always the city's slug."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Cohort, CityProgress], Iterator[tuple[Cell, ...]]]


def as_csv(table: Table, cohort: Cohort, progress: tuple[CityProgress, ...]) -> str:
    """The table's text: cities in alphabetical order, and in each the order of its pages."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(("ciudad", *table.columns))
    for city in progress:
        for row in table.rows(cohort, city):
            writer.writerow([city.city.slug, *(_typed(cell) for cell in row)])
    return BOM + out.getvalue()


def dictionary_csv(cohort: Cohort) -> str:
    """The indicators' sheets as a table, one row each, lists joined with spaces."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    names = Indicator.model_fields
    writer.writerow([field.alias for field in names.values()])
    for indicator in cohort.indicators:
        cells = (getattr(indicator, name) for name in names)
        writer.writerow([_typed(" ".join(c) if isinstance(c, tuple) else c) for c in cells])
    return BOM + out.getvalue()


def _typed(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "sí" if cell else "no"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int | float | Decimal):
        return f"{cell}".replace(".", ",")
    text = cell.value if isinstance(cell, StrEnum) else cell
    return f"'{text}" if text.startswith(FORMULA) else text


def _deliveries(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for delivery in progress.deliveries:
        yield (
            delivery.deliverable.id, delivery.deliverable.name, delivery.deliverable.hours, delivery.due,
            delivery.state, delivery.since, delivery.versions, delivery.days_late, delivery.evidence,
            delivery.note,
        )  # fmt: skip


def _team(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for role in progress.city.team.roles if progress.city.team else ():
        is_vacant = role.vacant_since is not None and role.vacant_since <= progress.on
        yield role.role, role.area, role.hours_per_month, is_vacant, role.deputy


def _actors(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for row in placed(progress.city):
        actor = row.actor
        yield (
            actor.id, actor.name, actor.kind, actor.influence, actor.interest, row.quadrant, actor.gives,
            actor.link,
        )  # fmt: skip


def _answers(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for assessment in progress.city.assessments:
        for answer in assessment.answers:
            yield (
                assessment.moment, assessment.day, answer.item, answer.value, answer.reason, answer.evidence,
            )  # fmt: skip


def _dimensions(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for moment, result in results(cohort, progress.city).items():
        for one in result.dimensions:
            score = None if one.score is None else round(one.score, 4)
            yield moment, one.dimension.id, one.dimension.name, score, one.level, one.answered, one.asked


def _opportunities(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for row in ranked(progress.city):
        one = row.opportunity
        yield (
            one.id, one.label, one.what, one.dimension, one.gravity, one.urgency, one.reach, one.inequity,
            one.feasibility, one.months, one.legal_duty, row.criticality, row.level, row.horizon,
            row.suggested, one.horizon_reason, one.chosen, one.safeguard,
        )  # fmt: skip


def _metrics(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for objective in progress.city.objectives:
        for metric in objective.metrics:
            yield (
                objective.id, objective.what, objective.population, objective.opportunity, metric.indicator,
                metric.baseline, metric.baseline_day, metric.baseline_expected, metric.target,
                metric.target_day, metric.source, metric.role, metric.frequency, metric.legal_basis,
            )  # fmt: skip


def _tablero(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    """The rows as they were loaded, with the value that follows from them; `suprimido` has none."""
    known = cohort.indicator_by_id
    for row in progress.city.observations:
        indicator = known[row.indicator]
        state = true_state(indicator, row)
        value = rounded(indicator, row) if state in HAVE_NUMBERS else None
        yield (
            row.indicator, str(row.period), row.group, row.numerator, row.denominator, value, state,
            row.source or indicator.source, row.published, row.note,
        )  # fmt: skip


def _projects(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    if project := progress.city.project:
        decision = project.report.decision if project.report else None
        yield (
            project.name, project.opportunity, project.population, " ".join(project.indicators), project.cost,
            len(project.log), decision,
        )  # fmt: skip


def _log(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for entry in progress.city.project.log if progress.city.project else ():
        yield entry.day, entry.hypothesis, entry.test, entry.participants, entry.result, entry.decision


def _actions(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for row in planned(cohort, progress.city, progress.on):
        one = row.action
        yield (
            one.id, one.what, row.horizon, one.role, one.start, one.end, one.pesos, one.funding,
            one.indicator, one.target, one.opportunity, row.state,
        )  # fmt: skip


def _agreements(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    for row in all_agreed(progress.city, progress.on):
        one = row.agreement
        yield (
            row.session.day,
            row.topic,
            one.what,
            one.role,
            one.due,
            one.met,
            row.state,
            row.days_late,
        )


def _route(cohort: Cohort, progress: CityProgress) -> Iterator[tuple[Cell, ...]]:
    steps = progress.city.rights.route if progress.city.rights else ()
    for number, step in enumerate(steps, start=1):
        yield number, step.step, step.institution, step.hours, step.norm


TABLES = (
    Table(
        "entregas",
        ("entregable", "nombre", "horas", "vence", "estado", "desde", "versiones", "dias_de_atraso",
         "evidencia", "nota"),
        _deliveries,
    ),
    Table("equipo", ("rol", "area", "horas_mes", "vacante", "suplente"), _team),
    Table(
        "actores",
        ("id", "nombre", "tipo", "influencia", "interes", "cuadrante", "aporte", "vinculo"),
        _actors,
    ),
    Table("autodiagnostico", ("momento", "fecha", "item", "valor", "porque", "evidencia"), _answers),
    Table(
        "dimensiones",
        ("momento", "dimension", "nombre", "puntaje", "nivel", "items_con_valor", "items_que_corresponden"),
        _dimensions,
    ),
    Table(
        "oportunidades",
        ("id", "nombre", "que", "dimension", "gravedad", "urgencia", "alcance", "inequidad", "factibilidad",
         "meses", "deber_legal", "criticidad", "nivel", "horizonte", "horizonte_sugerido",
         "porque_horizonte", "elegida", "resguardo"),
        _opportunities,
    ),
    Table(
        "metricas",
        ("objetivo", "que", "poblacion", "oportunidad", "indicador", "base", "base_fecha",
         "base_se_obtiene", "meta", "meta_fecha", "fuente", "rol", "frecuencia", "base_legal"),
        _metrics,
    ),
    Table("tablero", columns_of(Observation), _tablero),
    Table(
        "proyectos",
        ("nombre", "oportunidad", "poblacion", "indicadores", "presupuesto", "pruebas", "decision"),
        _projects,
    ),
    Table("bitacora", ("fecha", "hipotesis", "prueba", "participantes", "resultado", "decision"), _log),
    Table("ruta", ("orden", "paso", "institucion", "plazo_horas", "norma"), _route),
    Table(
        "plan",
        ("id", "que", "horizonte", "rol", "inicio", "fin", "costo", "fondos", "indicador", "meta",
         "oportunidad", "estado"),
        _actions,
    ),
    Table(
        "acuerdos",
        ("fecha", "tema", "que", "rol", "vence", "cumplido", "estado", "dias_de_atraso"),
        _agreements,
    ),
)  # fmt: skip
