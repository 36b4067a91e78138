"""The words people read for what the data names by an identifier."""

from __future__ import annotations

from enum import StrEnum

from macros.data.priorities import Horizon, Level
from macros.data.schema.academy import Language, ResourceKind
from macros.data.schema.city import RoleId
from macros.data.schema.cohort import Function
from macros.data.schema.diagnosis import ActorKind, Application
from macros.data.schema.programme import Breakdown, Direction, PrivacyRisk, Unit
from macros.data.schema.tablero import ValueState
from macros.rules.actors import Quadrant
from macros.rules.agreements import AgreementState
from macros.rules.plan import ActionState
from macros.rules.tablero import Movement, TargetState
from macros.rules.thread import LinkKind

ROLES: dict[str, str] = {
    RoleId.COORDINATION: "Coordinación",
    RoleId.DATA: "Referente de datos",
    RoleId.HEALTH: "Salud",
    RoleId.EDUCATION: "Educación",
    RoleId.CARE: "Cuidado infantil",
    RoleId.RIGHTS: "Derechos",
    RoleId.PARENTING: "Crianza",
    RoleId.TREASURY: "Hacienda",
    RoleId.TERRITORY: "Territorio",
    RoleId.PARTICIPATION: "Participación",
}
NAMES: dict[StrEnum, str] = {
    Function.FACILITATION: "Facilitación",
    Function.MENTORING: "Mentoría",
    Function.SPECIALIST: "Especialistas",
    ActorKind.MUNICIPAL: "municipal",
    ActorKind.PROVINCIAL: "provincial",
    ActorKind.HEALTH: "salud",
    ActorKind.EDUCATION: "educación",
    ActorKind.CIVIL_SOCIETY: "sociedad civil",
    ActorKind.COMMUNITY: "comunidad",
    ActorKind.PRIVATE: "privado",
    Quadrant.TOGETHER: "Trabajar juntos",
    Quadrant.SATISFIED: "Mantener satisfecho",
    Quadrant.INFORMED: "Mantener al tanto",
    Quadrant.WATCHED: "Seguir de cerca",
    Level.HIGH: "Alta",
    Level.MEDIUM: "Media",
    Level.LOW: "Baja",
    Horizon.SHORT: "Corto plazo",
    Horizon.MEDIUM: "Mediano plazo",
    Horizon.LONG: "Largo plazo",
    Application.INITIAL: "inicial",
    Application.FINAL: "final",
    AgreementState.OPEN: "Abierto",
    AgreementState.MET: "Cumplido",
    AgreementState.MET_LATE: "Cumplido tarde",
    AgreementState.OVERDUE: "Vencido",
    ActionState.DONE: "Cumplida",
    ActionState.OVERDUE: "Vencida",
    ActionState.UNDER_WAY: "En marcha",
    ActionState.TO_COME: "Por empezar",
    ActionState.UNDATED: "Sin fechas",
    LinkKind.FINDING: "Hallazgo",
    LinkKind.OPPORTUNITY: "Oportunidad",
    LinkKind.OBJECTIVE: "Objetivo",
    LinkKind.INDICATOR: "Indicador",
    LinkKind.PROJECT: "Proyecto",
    LinkKind.ACTION: "Plan",
    Direction.HIGHER: "más es mejor",
    Direction.LOWER: "menos es mejor",
    Direction.CONTEXT: "de contexto, ni mejor ni peor por sí solo",
    Breakdown.AGE: "edad",
    Breakdown.SEX: "sexo",
    Breakdown.ZONE: "zona",
    Breakdown.MANAGEMENT: "gestión",
    Breakdown.DISABILITY: "discapacidad",
    Breakdown.AREA: "área",
    Breakdown.AXIS: "eje",
    PrivacyRisk.HIGH: "solo el total, y nunca con números chicos",
    PrivacyRisk.MEDIUM: "una separación por tabla, y nunca con números chicos",
    PrivacyRisk.LOW: "se publica, salvo que salga de contar personas",
    Movement.BETTER: "Mejora",
    Movement.WORSE: "Empeora",
    Movement.SAME: "Sigue igual",
    Movement.CONTEXT: "De contexto",
    ValueState.VALUE: "con dato",
    ValueState.MISSING: "sin dato",
    ValueState.NOT_APPLICABLE: "no aplica",
    ValueState.SUPPRESSED: "resguardado",
    ValueState.IN_VALIDATION: "en validación",
    TargetState.REACHED: "el último dato llega a la meta",
    TargetState.CLOSER: "en camino a la meta",
    TargetState.UNMOVED: "sin avance hacia la meta",
    TargetState.FARTHER: "más lejos de la meta que al empezar",
    TargetState.UNKNOWN: "todavía sin medir desde la base",
    Unit.PERCENT: "%",
    Unit.PER_HUNDRED: "por 100",
    Unit.PER_THOUSAND: "por 1.000",
    Unit.PESOS_PER_CHILD: "por niña o niño",
    Unit.HOURS_PER_PERSON: "h por persona",
}
HORIZON_SPANS = {
    Horizon.SHORT: "menos de 6 meses",
    Horizon.MEDIUM: "de 6 a 18 meses",
    Horizon.LONG: "más de 18 meses",
}
RESOURCE_KINDS = {
    ResourceKind.NORM: "Norma",
    ResourceKind.DATA: "Datos",
    ResourceKind.GUIDE: "Guía",
    ResourceKind.TOOL: "Herramienta",
    ResourceKind.COURSE: "Formación",
    ResourceKind.ARTICLE: "Artículo",
}
"""In the order in which a team looks for them."""
LANGUAGES = {Language.SPANISH: "español", Language.ENGLISH: "inglés", Language.PORTUGUESE: "portugués"}
AXES = {
    "SAL": "Salud", "REG": "Registro", "CUI": "Cuidado", "EDU": "Educación", "CRI": "Crianza",
    "PRO": "Protección", "SOC": "Protección social", "ENT": "Entornos", "GES": "Gestión",
}  # fmt: skip
"""The axes of the Tablero, by the letters of their indicators."""
UNITS = {
    Unit.PERCENT: "Porcentaje",
    Unit.PER_HUNDRED: "Cantidad por cada 100",
    Unit.PER_THOUSAND: "Cantidad por cada 1.000",
    Unit.PESOS_PER_CHILD: "Pesos por niña o niño",
    Unit.HOURS_PER_PERSON: "Horas por persona",
}
SECTORS = {"SAL": "Salud", "CUI": "Cuidado", "EDU": "Educación"}
"""The three sectors of the sector sheets (E4.1), by the letters of their indicators."""


def named(value: StrEnum) -> str:
    return NAMES[value]


def language_name(language: Language) -> str:
    return LANGUAGES[language]


def role_name(role: str) -> str:
    return ROLES[role]


def unit_name(unit: Unit) -> str:
    return UNITS[unit]
