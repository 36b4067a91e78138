"""From priorities to a project that was tried: objectives with their metrics, gaps, canvas, log, report."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from macros.data.near import nearest
from macros.data.scalars import (
    Date,
    IndicatorId,
    Measure,
    Name,
    Paragraph,
    Pesos,
    Slug,
    choice,
    parse_name,
    rejected,
    typed,
    whole,
)
from macros.data.schema.city import RoleId
from macros.data.schema.programme import OTHER_FREQUENCIES, Frequency
from macros.data.schema.record import Record, key


class Decision(StrEnum):
    """What a test leads to (worksheet P9)."""

    KEEP = "mantener"
    ADJUST = "ajustar"
    SCALE = "escalar"
    STOP = "detener"


class FinalDecision(StrEnum):
    """What the report decides (brief, §3.5): by then nothing is left as it was."""

    SCALE = "escalar"
    ADJUST = "ajustar"
    STOP = "detener"


class Metric(Record):
    """How an objective is measured. `baseline` and `target` are in the indicator's unit."""

    indicator: IndicatorId = key("indicador", "El indicador", "SAL-04")
    baseline: Measure | None = key("base", "El valor de partida", "64", default=None)
    baseline_day: Date | None = key("base_fecha", "La fecha de la base", "2024-06-30", default=None)
    baseline_expected: Date | None = key(
        "base_se_obtiene", "Cuándo se va a tener la base", "2024-08-30", default=None
    )
    target: Measure | None = key("meta", "El valor al que se quiere llegar", "85", default=None)
    target_day: Date | None = key("meta_fecha", "La fecha de la meta", "2025-06-30", default=None)
    source: Name | None = key("fuente", "De dónde sale el dato", "Vacunatorio municipal", default=None)
    role: Annotated[RoleId, BeforeValidator(choice(RoleId))] | None = key(
        "rol", "El rol que lo trae", "salud", default=None
    )
    frequency: Annotated[Frequency, BeforeValidator(choice(Frequency, OTHER_FREQUENCIES))] | None = key(
        "frecuencia", "Cada cuánto", "trimestral", default=None
    )
    legal_basis: Name | None = key(
        "base_legal", "La norma que permite usarlo", "Ley 27.491, 2018", default=None
    )


class Objective(Record):
    """One of `objetivos.yml`: the change that is sought for an opportunity."""

    id: Slug = key("id", "El identificador", "recuperar-vacunas")
    what: Paragraph = key("que", "El cambio que se busca, con valor y plazo")
    population: Paragraph | None = key(
        "poblacion", "Para quiénes", "Niñas y niños de 5 años que viven en la ciudad", default=None
    )
    opportunity: Slug = key("oportunidad", "La oportunidad a la que responde", "vacunas-5-anios")
    metrics: tuple[Metric, ...] = key("metricas", "Cómo se mide", default=())


class Gap(Record):
    """One of `brechas.yml`; the sector comes from the indicator's code."""

    indicator: IndicatorId = key("indicador", "El indicador", "SAL-04")
    what: Paragraph = key("que", "Qué falta y dónde", "En las islas falta la segunda dosis")


class TheoryOfChange(Record):
    """What goes in, what is done, what comes out, what changes, and what has to hold."""

    inputs: tuple[Name, ...] = key("insumos", "Lo que se necesita", "Equipo vacunador", default=())
    activities: tuple[Name, ...] = key("actividades", "Lo que se hace", "Jornada mensual", default=())
    outputs: tuple[Name, ...] = key("productos", "Lo que sale de hacerlo", "Doce jornadas", default=())
    outcomes: tuple[Name, ...] = key("resultados", "Lo que cambia", "Más dosis dadas", default=())
    assumptions: tuple[Name, ...] = key("supuestos", "Lo que tiene que ser cierto", "Autorizan", default=())


class BudgetLine(Record):
    what: Name = key("que", "El renglón", "Viáticos del equipo vacunador")
    pesos: Pesos = key("monto", "El monto en pesos", "480000")


class Risk(Record):
    what: Name = key("que", "Lo que puede salir mal", "Falta de vacunas")
    response: Name = key("respuesta", "Qué se hace si pasa", "Reserva con la región sanitaria")


SUPPRESSED = "suprimido"


def parse_count(value: Any) -> int | str:
    """How many people took part, or the word that says it isn't published."""
    expected = "un número entero, o «suprimido» si son pocas personas"
    fix = "escribí el número solo con cifras, o suprimido"
    text = typed(value, expected, fix)
    if text == SUPPRESSED:
        return SUPPRESSED
    if text[:1].isdigit():
        return whole(1, 100_000)(value)
    near = nearest(text, [SUPPRESSED]) or ""
    raise rejected("opcion-desconocida", expected, "escribí {}" if near else fix, value=near)


Count = Annotated[
    int | str,
    BeforeValidator(parse_count),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1}, {"const": SUPPRESSED}]}),
]


def parse_unit(value: Any) -> str:
    """What a comparison is measured in: words, or the percent sign alone."""
    expected, fix = "una unidad, como dosis o %", "escribí la unidad con palabras, como pesos"
    text = typed(value, expected, fix)
    if text == "%":
        return "%"
    if not any(char.isalnum() for char in text):
        raise rejected("opcion-desconocida", expected, fix)
    return parse_name(value)


UnitName = Annotated[str, BeforeValidator(parse_unit), WithJsonSchema({"type": "string"})]


class LogEntry(Record):
    """One try of the prototype."""

    day: Date = key("fecha", "El día de la prueba", "2024-09-25")
    hypothesis: Paragraph | None = key("hipotesis", "Lo que se quería saber", default=None)
    test: Paragraph | None = key("prueba", "Lo que se hizo", "Una jornada en un jardín", default=None)
    participants: Count | None = key("participantes", "Cuántas personas, o suprimido", "34", default=None)
    result: Paragraph | None = key("resultado", "Lo que pasó", "21 dosis aplicadas", default=None)
    decision: Annotated[Decision, BeforeValidator(choice(Decision))] | None = key(
        "decision", "Lo que se decidió", "ajustar", default=None
    )
    reason: Paragraph | None = key("porque", "El motivo de la decisión", default=None)


class Comparison(Record):
    """What was expected and what was seen, in one unit; `before` where it was measured."""

    what: Name = key("que", "Lo que se mide", "Dosis aplicadas por jornada")
    indicator: IndicatorId | None = key(
        "indicador", "El indicador, si es del Tablero", "SAL-04", default=None
    )
    before: Measure | None = key("antes", "El valor antes de la prueba", "12", default=None)
    expected: Measure | None = key("esperado", "El valor que se esperaba", "20", default=None)
    observed: Measure | None = key("observado", "El valor que se vio", "23.5", default=None)
    unit: UnitName | None = key("unidad", "En qué se mide", "dosis", default=None)


class Report(Record):
    """What the prototype taught."""

    day: Date = key("fecha", "La fecha del informe", "2024-10-30")
    comparisons: tuple[Comparison, ...] = key("comparaciones", "Lo esperado y lo observado", default=())
    lessons: tuple[Paragraph, ...] = key(
        "aprendizajes", "Lo que se aprendió", "La hora importa más que el lugar", default=()
    )
    decision: Annotated[FinalDecision, BeforeValidator(choice(FinalDecision, others="mantener"))] | None = (
        key("decision", "Qué se hace desde ahora", "ajustar", default=None)
    )
    reason: Paragraph | None = key("porque", "En qué se apoya la decisión", default=None)


class Project(Record):
    """`proyecto.yml`: the canvas, the log of the prototype and the report."""

    name: Name = key("nombre", "El nombre del proyecto", "Vacunas al día en el jardín")
    opportunity: Slug = key("oportunidad", "La oportunidad a la que responde", "vacunas-5-anios")
    mentor: Slug | None = key("mentoria", "Quién lo acompaña", "irupe-tala", default=None)
    population: Paragraph = key("poblacion", "Para quiénes", "Niñas y niños de 5 años de cuatro salas")
    allies: tuple[Slug, ...] = key("aliados", "Actores que ayudan", "hospital-regional", default=())
    theory: TheoryOfChange | None = key("teoria", "La teoría del cambio", default=None)
    indicators: tuple[IndicatorId, ...] = key("indicadores", "Los indicadores", "SAL-04", default=())
    budget: tuple[BudgetLine, ...] = key("presupuesto", "Los renglones del presupuesto", default=())
    risks: tuple[Risk, ...] = key("riesgos", "Los riesgos", default=())
    log: tuple[LogEntry, ...] = key("prototipo", "La bitácora, lo más viejo arriba", default=())
    report: Report | None = key("informe", "El informe de aprendizaje", default=None)

    @property
    def cost(self) -> int:
        """In pesos; always the sum of its lines."""
        return sum(line.pesos for line in self.budget)
