"""What an edition teaches and asks for: the path, the six stages, the deliverables."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from macros.data.scalars import (
    Date,
    DeliverableId,
    DimensionId,
    Hours,
    IndicatorId,
    ItemId,
    Measure,
    Name,
    Paragraph,
    Slug,
    StageId,
    choice,
    shaped,
    whole,
)
from macros.data.schema.record import Record, key


class ActivityKind(StrEnum):
    """The five kinds of work the 126 hours are made of."""

    ACADEMY = "A"
    MEETING = "E"
    ONE_TO_ONE = "F"
    SPECIALISTS = "M"
    TEAM = "T"


class Control(StrEnum):
    """Who looks at a criterion: the software, or whoever reviews."""

    DATA = "dato"
    PERSON = "persona"


WorksheetId = Annotated[
    str, BeforeValidator(shaped(r"P([1-9]|1[01])", "una planilla de P1 a P11", "escribí P1"))
]


class Pillar(Record):
    """One of the four columns of the brochure's path."""

    id: Slug = key("id", "El identificador", "equipo")
    name: Name = key("nombre", "El nombre del pilar", "Gestión de datos")
    contents: tuple[Paragraph, ...] = key("contenido", "Lo que incluye")


class Support(Record):
    """One of the ways in which the programme helps a city."""

    id: Slug = key("id", "El identificador", "encuentros")
    name: Name = key("nombre", "El nombre del apoyo", "Encuentros mensuales")
    description: Paragraph = key("descripcion", "En qué consiste")


class Path(Record):
    """`programa/camino.yml`."""

    pillars: tuple[Pillar, ...] = key("pilares", "Los pilares del camino")
    supports: tuple[Support, ...] = key("apoyos", "Los apoyos que recibe la ciudad")


class Activity(Record):
    """`id` is how a guide names it."""

    id: Slug | None = key("id", "El identificador", "e1-mapa", default=None)
    kind: Annotated[ActivityKind, BeforeValidator(choice(ActivityKind))] = key("tipo", "El tipo", "T")
    what: Name = key("que", "Qué se hace", "Taller de mapa de actores")
    hours: Hours = key("horas", "Las horas que lleva", "2")


class Week(Record):
    """From `first` to `last`, both included."""

    first: Date = key("del", "El primer día", "2024-05-06")
    last: Date = key("al", "El último día", "2024-05-10")
    activities: tuple[Activity, ...] = key("actividades", "Las actividades de la semana")

    @property
    def hours(self) -> float:
        return sum(activity.hours for activity in self.activities)


class Stage(Record):
    """One stage of `programa/etapas.yml`; stages may overlap."""

    id: StageId = key("id", "El identificador", "E1")
    name: Name = key("nombre", "El nombre de la etapa", "Armado de equipo")
    pillar: Slug = key("pilar", "El pilar del camino al que pertenece", "equipo")
    start: Date = key("inicio", "El primer día", "2024-05-06")
    end: Date = key("fin", "El último día", "2024-05-31")
    months: tuple[Annotated[int, BeforeValidator(whole(1, 12))], ...] = key(
        "meses", "Los meses, por número", "[5]"
    )
    hours: Hours = key("horas", "Las horas de la etapa", "18")
    purpose: Paragraph = key("proposito", "Para qué sirve la etapa")
    outcome: Name = key("al_terminar", "Lo que el equipo tiene al terminar")
    objectives: tuple[Paragraph, ...] = key("objetivos", "Lo que se aprende a hacer")
    weeks: tuple[Week, ...] = key("semanas", "Las semanas")
    mistakes: tuple[Paragraph, ...] = key("errores", "Los errores que conviene evitar", default=())
    question: Paragraph | None = key("pregunta", "La pregunta para pares", default=None)
    checklist: tuple[Paragraph, ...] = key(
        "lista", "Lo que conviene mirar antes de cerrar", "Leer el acta con todo el equipo", default=()
    )

    @property
    def number(self) -> int:
        return int(self.id.removeprefix("E"))


class Criterion(Record):
    """`rule` names the function that looks, where `control` is data (`rules.criteria`)."""

    text: Paragraph = key("texto", "Lo que se mira", "El acta tiene fecha")
    control: Annotated[Control, BeforeValidator(choice(Control))] = key("control", "Quién mira", "persona")
    rule: (
        Annotated[str, BeforeValidator(shaped(r"[a-z]+(_[a-z0-9]+)*", "el nombre de una regla", "revisalo"))]
        | None
    ) = key("regla", "La regla que lo comprueba", "roles_minimos", default=None)


class Deliverable(Record):
    """One of `programa/entregables.yml`. Its hours are its weight in a city's progress."""

    id: DeliverableId = key("id", "El identificador", "E1.1")
    name: Name = key("nombre", "El nombre del entregable", "Acta y perfiles de rol")
    hours: Hours = key("horas", "Las horas que lleva", "6")
    due: Date = key("vence", "El vencimiento", "2024-05-17")
    worksheet: WorksheetId | None = key("plantilla", "La planilla que lo acompaña", "P1", default=None)
    criteria: tuple[Criterion, ...] = key("criterios", "Lo que se mira para aceptarlo")

    @property
    def stage_id(self) -> str:
        return self.id.partition(".")[0]


class Item(Record):
    """One question of the self-assessment; `rubric` says what each value from 0 to 4 looks like."""

    item: ItemId = key("item", "El ítem", "D1.1")
    name: Name = key("nombre", "El nombre del ítem", "Equipo con mandato")
    question: Name = key("pregunta", "La pregunta", "¿Hay un equipo con mandato y horas?")
    rubric: tuple[Name, ...] = key("valores", "Qué quiere decir cada valor, de 0 a 4", "Sin equipo")


class Dimension(Record):
    """One dimension of `programa/autodiagnostico.yml`."""

    id: DimensionId = key("dimension", "La dimensión", "D1")
    name: Name = key("nombre", "El nombre de la dimensión", "Gobernanza, equipo y presupuesto")
    evidence: Paragraph = key("evidencia", "Lo que vale como respaldo", "Ordenanza, acta o partida")
    items: tuple[Item, ...] = key("items", "Los ítems")


class Unit(StrEnum):
    PERCENT = "porcentaje"
    PER_HUNDRED = "por_100"
    PER_THOUSAND = "por_1000"
    PESOS_PER_CHILD = "pesos_por_nino"
    HOURS_PER_PERSON = "horas_por_persona"


class Direction(StrEnum):
    """Which way an indicator gets better; one of context gets neither better nor worse by itself."""

    HIGHER = "mayor"
    LOWER = "menor"
    CONTEXT = "contexto"


class Frequency(StrEnum):
    MONTHLY = "mensual"
    QUARTERLY = "trimestral"
    HALF_YEARLY = "semestral"
    YEARLY = "anual"


OTHER_FREQUENCIES = "diaria semanal quincenal bimestral cuatrimestral bianual"
"""Words that are no slip for one of ours."""


class Breakdown(StrEnum):
    """By what a figure may be split inside the town hall; the privacy risk limits what is published."""

    AGE = "edad"
    SEX = "sexo"
    ZONE = "zona"
    MANAGEMENT = "gestion"
    DISABILITY = "discapacidad"
    AREA = "area"
    AXIS = "eje"


class PrivacyRisk(StrEnum):
    HIGH = "alto"
    MEDIUM = "medio"
    LOW = "bajo"


class Counted(StrEnum):
    """What the numerator counts, where it isn't people: suppression then looks at the people behind it."""

    DAYS = "dias"


class Indicator(Record):
    """One of `programa/indicadores.yml`, the dictionary of the Tablero.

    `low` and `high` bound what is plausible, in its unit: an alarm for whoever loads, not a standard.
    """

    id: IndicatorId = key("id", "El código", "SAL-04")
    name: Name = key("nombre", "El nombre del indicador", "Triple viral, segunda dosis, 5 años")
    description: Paragraph = key("descripcion", "Qué dice, y qué no dice")
    numerator: Name = key("numerador", "Quiénes o qué se cuenta arriba", "Niñas y niños con dos dosis")
    denominator: Name = key("denominador", "Quiénes o qué se cuenta abajo", "Niñas y niños de 5 años")
    counts: Annotated[Counted, BeforeValidator(choice(Counted))] | None = key(
        "cuenta", "Qué cuenta el numerador, si no son personas", "dias", default=None
    )
    per: Annotated[int, BeforeValidator(whole(1, 1000))] | None = key(
        "por", "Por cuánto se multiplica la división", "100", default=None
    )
    unit: Annotated[Unit, BeforeValidator(choice(Unit))] = key("unidad", "La unidad", "porcentaje")
    breakdowns: tuple[Annotated[Breakdown, BeforeValidator(choice(Breakdown))], ...] = key(
        "desagregacion", "Según qué se puede separar", "zona", default=()
    )
    frequency: Annotated[Frequency, BeforeValidator(choice(Frequency, OTHER_FREQUENCIES))] = key(
        "frecuencia", "Cada cuánto", "trimestral"
    )
    source: Name = key("fuente", "De dónde sale", "Vacunatorio")
    direction: Annotated[Direction, BeforeValidator(choice(Direction))] = key(
        "sentido", "Hacia dónde mejora", "mayor"
    )
    low: Measure | None = key("minimo", "El valor más bajo que parece posible", "35", default=None)
    high: Measure | None = key("maximo", "El valor más alto que parece posible", "98", default=None)
    risk: Annotated[PrivacyRisk, BeforeValidator(choice(PrivacyRisk))] = key(
        "riesgo", "El riesgo de que se reconozca a alguien", "medio"
    )
    reference: Paragraph | None = key("referencia", "La norma o el dato verificado", default=None)
    notes: Paragraph = key("observaciones", "Qué conviene cuidar al leerlo")

    @property
    def axis(self) -> str:
        """SAL, CUI, EDU…: the letters of its code."""
        return self.id.partition("-")[0]
