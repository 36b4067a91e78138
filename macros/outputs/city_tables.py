"""The tables of what each city has and does, with their columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter, itemgetter

from macros.data.cohort import Cohort
from macros.data.priorities import Horizon, Level
from macros.data.schema.city import Role, Submission
from macros.data.schema.diagnosis import Actor, Answer, Opportunity, SelfAssessment
from macros.data.schema.plan import Accompaniment, Action, Agreement, RouteStep
from macros.data.schema.programme import Deliverable, Dimension, Indicator
from macros.data.schema.project import LogEntry, Metric, Objective, Project, Report
from macros.data.schema.tablero import HAVE_NUMBERS, Observation
from macros.data.values import rounded, true_state
from macros.outputs.columns import Kind, derived, taken, told_by
from macros.outputs.table import by_city
from macros.rules.actors import Placed, Quadrant, placed
from macros.rules.agreements import Agreed, AgreementState, all_agreed
from macros.rules.diagnosis import DimensionScore, Maturity, results
from macros.rules.opportunities import Ranked, ranked
from macros.rules.plan import ActionState, Planned, planned
from macros.rules.progress import CityProgress, Delivery
from macros.rules.states import DeliverableState

# Deliveries and team -----------------------------------------------------------------------------


def _deliveries(cohort: Cohort, city: CityProgress) -> Iterable[Delivery]:
    return city.deliveries


DELIVERIES = by_city(
    "entregas", "Entregas",
    "Una fila por ciudad y entregable: cómo está, desde cuándo y cuánto se atrasó.",
    _deliveries,
    told_by(Submission, "entregable", attrgetter("deliverable.id")),
    *taken(Deliverable, "nombre", at="deliverable"),
    *taken(Deliverable, "horas", at="deliverable", unit="horas"),
    derived(
        "vence", "El último día para entregarlo: el de la edición, o el que se acordó con la ciudad",
        Kind.DAY, attrgetter("due"), example="2024-05-17",
    ),
    derived(
        "estado", "Cómo está, según lo que se envió y lo que respondió facilitación", Kind.CODE,
        attrgetter("state"), options=DeliverableState, example="aceptado",
    ),
    derived("desde", "El día desde el que está así", Kind.DAY, attrgetter("since"), example="2024-05-17"),
    derived("versiones", "Cuántas veces se envió", Kind.INTEGER, attrgetter("versions"), "envíos",
            example="2"),
    derived(
        "dias_de_atraso", "Los días que pasaron desde que venció sin que se acepte; 0 si no hay atraso",
        Kind.INTEGER, attrgetter("days_late"), "días", example="12",
    ),
    *taken(Submission, "evidencia"),
    told_by(Submission, "nota", attrgetter("note")),
    key="entregable",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Seat:
    role: Role
    is_vacant: bool


def _team(cohort: Cohort, city: CityProgress) -> Iterator[_Seat]:
    for role in city.city.team.roles if city.city.team else ():
        yield _Seat(role, role.vacant_since is not None and role.vacant_since <= city.on)


TEAM = by_city(
    "equipo", "Equipos",
    "Una fila por ciudad y rol del equipo municipal: el área y las horas, nunca las personas.",
    _team,
    *taken(Role, "rol area", at="role"),
    *taken(Role, "horas_mes", at="role", unit="horas"),
    derived("vacante", "Si nadie cubre el rol", Kind.FLAG, attrgetter("is_vacant"), example="no"),
    *taken(Role, "suplente", at="role"),
    key="rol",
)  # fmt: skip


# Diagnosis ---------------------------------------------------------------------------------------


def _actors(cohort: Cohort, city: CityProgress) -> Iterable[Placed]:
    return placed(city.city)


ACTORS = by_city(
    "actores", "Mapas de actores",
    "Una fila por ciudad e institución con la que trabaja o puede trabajar.",
    _actors,
    *taken(Actor, "id nombre tipo influencia interes", at="actor"),
    derived(
        "cuadrante", "Cómo conviene trabajar con la institución, según cuánto puede y cuánto le importa",
        Kind.CODE, attrgetter("quadrant"), options=Quadrant, example="trabajar-juntos",
    ),
    *taken(Actor, "aporte vinculo", at="actor"),
    key="id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Answered:
    assessment: SelfAssessment
    answer: Answer


def _answers(cohort: Cohort, city: CityProgress) -> Iterator[_Answered]:
    for assessment in city.city.assessments:
        yield from (_Answered(assessment, answer) for answer in assessment.answers)


ANSWERS = by_city(
    "autodiagnostico", "Autodiagnósticos, respuesta por respuesta",
    "Una fila por ciudad, momento y pregunta: el valor que acordó la ciudad y su motivo.",
    _answers,
    *taken(SelfAssessment, "momento fecha", at="assessment"),
    *taken(Answer, "item valor porque evidencia", at="answer"),
    key="momento item",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Scored:
    assessment: SelfAssessment
    one: DimensionScore

    @property
    def score(self) -> Decimal | None:
        return None if self.one.score is None else round(self.one.score, 4)


def _dimensions(cohort: Cohort, city: CityProgress) -> Iterator[_Scored]:
    for result in results(cohort, city.city).values():
        yield from (_Scored(result.assessment, one) for one in result.dimensions)


DIMENSIONS = by_city(
    "dimensiones", "Autodiagnósticos, por dimensión",
    "Una fila por ciudad, momento y dimensión: el puntaje que resulta de las respuestas.",
    _dimensions,
    *taken(SelfAssessment, "momento", at="assessment"),
    *taken(Dimension, "dimension nombre", at="one.dimension"),
    derived(
        "puntaje",
        "El promedio de las respuestas con número, llevado de 0 a 100; vacío si se conoce menos del 75 %",
        Kind.DECIMAL, attrgetter("score"), "puntos", example="62,5000",
    ),
    derived("nivel", "El nivel que corresponde al puntaje", Kind.CODE, attrgetter("one.level"),
            options=Maturity, example="en desarrollo"),
    derived("items_con_valor", "Cuántas preguntas tienen un valor de 0 a 4", Kind.INTEGER,
            attrgetter("one.answered"), "preguntas", example="3"),
    derived("items_que_corresponden", "Cuántas preguntas corresponden a la ciudad: todas menos las NA",
            Kind.INTEGER, attrgetter("one.asked"), "preguntas", example="4"),
    key="momento dimension",
)  # fmt: skip


def _opportunities(cohort: Cohort, city: CityProgress) -> Iterable[Ranked]:
    return ranked(city.city)


OPPORTUNITIES = by_city(
    "oportunidades", "Oportunidades",
    "Una fila por ciudad y oportunidad de mejora, las más críticas arriba.",
    _opportunities,
    *taken(Opportunity, "id nombre que dimension gravedad urgencia alcance inequidad factibilidad",
           at="opportunity"),
    *taken(Opportunity, "meses", at="opportunity", unit="meses"),
    *taken(Opportunity, "deber_legal", at="opportunity"),
    derived(
        "criticidad", "Gravedad, urgencia, alcance e inequidad en un número de 1 a 5; vacío si falta alguna",
        Kind.DECIMAL, attrgetter("criticality"), example="3,85",
    ),
    derived("nivel", "Qué tan crítica es; con deber legal, siempre alta", Kind.CODE, attrgetter("level"),
            options=Level, example="alta"),
    derived("horizonte", "En qué plazo daría su primer resultado, según los meses", Kind.CODE,
            attrgetter("horizon"), options=Horizon, example="mediano"),
    derived("horizonte_sugerido", "El plazo que aconsejan la criticidad y la factibilidad", Kind.CODE,
            attrgetter("suggested"), options=Horizon, example="corto"),
    *taken(Opportunity, "porque_horizonte elegida resguardo", at="opportunity"),
    key="id",
)  # fmt: skip


# Objectives and Tablero --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Measured:
    objective: Objective
    metric: Metric


def _metrics(cohort: Cohort, city: CityProgress) -> Iterator[_Measured]:
    for objective in city.city.objectives:
        yield from (_Measured(objective, metric) for metric in objective.metrics)


OF_THE_INDICATOR = "la unidad del indicador"

METRICS = by_city(
    "metricas", "Objetivos y metas",
    "Una fila por ciudad, objetivo e indicador con que se mide: de dónde parte y adónde quiere llegar.",
    _metrics,
    *taken(Objective, "objetivo=id que poblacion oportunidad", at="objective"),
    *taken(Metric, "indicador", at="metric"),
    *taken(Metric, "base", at="metric", unit=OF_THE_INDICATOR),
    *taken(Metric, "base_fecha base_se_obtiene", at="metric"),
    *taken(Metric, "meta", at="metric", unit=OF_THE_INDICATOR),
    *taken(Metric, "meta_fecha fuente rol frecuencia base_legal", at="metric"),
    key="objetivo indicador",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it was loaded, with what follows from it; `suprimido` has no value."""

    loaded: Observation
    indicator: Indicator

    @property
    def state(self) -> str:
        return true_state(self.indicator, self.loaded)

    @property
    def value(self) -> Decimal | None:
        return rounded(self.indicator, self.loaded) if self.state in HAVE_NUMBERS else None

    @property
    def source(self) -> str:
        return self.loaded.source or self.indicator.source


def _tablero(cohort: Cohort, city: CityProgress) -> Iterator[_Row]:
    for row in city.city.observations:
        yield _Row(row, cohort.indicator_by_id[row.indicator])


TABLERO = by_city(
    "tablero", "Tableros",
    "Una fila por ciudad, indicador, período y grupo: el valor, o por qué no lo hay.",
    _tablero,
    *taken(Observation, "indicador periodo grupo numerador denominador", at="loaded"),
    derived(
        "valor", "El numerador sobre el denominador, en la unidad del indicador; sin ellos, el que se cargó",
        Kind.DECIMAL, attrgetter("value"), OF_THE_INDICATOR, example="64,0",
    ),
    told_by(Observation, "estado", attrgetter("state")),
    told_by(Observation, "fuente", attrgetter("source")),
    *taken(Observation, "publicado nota", at="loaded"),
    key="indicador periodo grupo",
)  # fmt: skip


# Project -----------------------------------------------------------------------------------------


def _projects(cohort: Cohort, city: CityProgress) -> Iterator[Project]:
    if city.city.project:
        yield city.city.project


def _decision(project: Project) -> str | None:
    return project.report.decision if project.report else None


PROJECTS = by_city(
    "proyectos", "Proyectos",
    "Una fila por ciudad con proyecto: qué prueba, para quiénes y qué se decidió.",
    _projects,
    *taken(Project, "nombre oportunidad poblacion indicadores"),
    derived("presupuesto", "La suma de los renglones del presupuesto", Kind.INTEGER,
            lambda project: project.cost if project.budget else None, "pesos", example="1840000"),
    derived("pruebas", "Cuántas pruebas se hicieron", Kind.INTEGER, lambda project: len(project.log),
            "pruebas", example="3"),
    told_by(Report, "decision", _decision),
    key="",
)  # fmt: skip


def _log(cohort: Cohort, city: CityProgress) -> Iterable[LogEntry]:
    return city.city.project.log if city.city.project else ()


LOG = by_city(
    "bitacora", "Bitácoras de los prototipos",
    "Una fila por prueba del proyecto de una ciudad: qué se quiso saber, qué se hizo y qué pasó.",
    _log,
    *taken(LogEntry, "fecha hipotesis prueba"),
    *taken(LogEntry, "participantes", unit="personas"),
    *taken(LogEntry, "resultado decision"),
)  # fmt: skip


# Plan and agreements -----------------------------------------------------------------------------


def _route(cohort: Cohort, city: CityProgress) -> Iterable[tuple[int, RouteStep]]:
    return enumerate(city.city.rights.route if city.city.rights else (), start=1)


ROUTE = by_city(
    "ruta", "Rutas de protección",
    "Una fila por paso de la ruta de protección de derechos de una ciudad: qué se hace, nunca un caso.",
    _route,
    derived("orden", "El lugar del paso en la ruta", Kind.INTEGER, itemgetter(0), example="1"),
    *(column.of(itemgetter(1)) for column in (
        *taken(RouteStep, "paso institucion"),
        *taken(RouteStep, "plazo_horas", unit="horas"),
        *taken(RouteStep, "norma"),
    )),
    key="orden",
)  # fmt: skip


def _actions(cohort: Cohort, city: CityProgress) -> Iterable[Planned]:
    return planned(cohort, city.city, city.on)


PLAN = by_city(
    "plan", "Planes de acción",
    "Una fila por acción del plan de una ciudad: quién, cuándo, cuánto cuesta y qué mueve.",
    _actions,
    *taken(Action, "id que", at="action"),
    derived("horizonte", "En qué plazo termina, contado desde el cierre de la edición", Kind.CODE,
            attrgetter("horizon"), options=Horizon, example="corto"),
    *taken(Action, "rol inicio fin", at="action"),
    *taken(Action, "costo", at="action", unit="pesos"),
    *taken(Action, "fondos indicador", at="action"),
    *taken(Action, "meta", at="action", unit=OF_THE_INDICATOR),
    *taken(Action, "oportunidad", at="action"),
    derived("estado", "Cómo está la acción, según sus fechas", Kind.CODE, attrgetter("state"),
            options=ActionState, example="en-marcha"),
    key="id",
)  # fmt: skip


def _agreements(cohort: Cohort, city: CityProgress) -> Iterable[Agreed]:
    return all_agreed(city.city, city.on)


AS_IT_STANDS = (
    *taken(Agreement, "que rol vence cumplido", at="agreement"),
    derived("estado", "Cómo está lo acordado, según para cuándo era y si se cumplió", Kind.CODE,
            attrgetter("state"), options=AgreementState, example="cumplido"),
    derived(
        "dias_de_atraso", "Los días desde que venció hasta que se cumplió, o hasta la fecha de los datos",
        Kind.INTEGER, attrgetter("days_late"), "días", example="4",
    ),
)  # fmt: skip
"""Of what was agreed, one to one or in a meeting."""

AGREEMENTS = by_city(
    "acuerdos", "Acuerdos uno a uno",
    "Una fila por acuerdo entre una ciudad y facilitación, los últimos arriba.",
    _agreements,
    *taken(Accompaniment, "fecha tema", at="session"),
    *AS_IT_STANDS,
)  # fmt: skip
