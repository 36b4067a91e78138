"""How a city gets its figures and what each field means: `relevamiento.yml` (worksheets P6 and P7)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from macros.data.scalars import Flag, IndicatorId, Name, Paragraph, choice, shaped, whole
from macros.data.schema.city import RoleId
from macros.data.schema.programme import OTHER_FREQUENCIES, Frequency
from macros.data.schema.record import Record, key


class FieldKind(StrEnum):
    NUMBER = "numero"
    DATE = "fecha"
    TEXT = "texto"
    LIST = "lista"


class Sensitivity(StrEnum):
    """Who may see a field. What is personal is documented, and never loaded where it is published."""

    PUBLIC = "publico"
    INTERNAL = "interno"
    PERSONAL = "personal"
    SENSITIVE = "sensible"


class Collection(Record):
    """How one indicator is collected. `hours` is what each period costs."""

    indicator: IndicatorId = key("indicador", "El indicador", "CUI-03")
    source: Name = key("fuente", "De dónde sale el dato", "Planillas de los cuatro CDI")
    method: Paragraph = key("metodo", "Cómo se reúne, paso a paso", "Cada CDI suma las asistencias del mes")
    role: Annotated[RoleId, BeforeValidator(choice(RoleId))] = key("rol", "El rol que lo trae", "datos")
    frequency: Annotated[Frequency, BeforeValidator(choice(Frequency, OTHER_FREQUENCIES))] = key(
        "frecuencia", "Cada cuánto", "mensual"
    )
    legal_basis: Name = key("base_legal", "La norma que permite usarlo", "Ley 26.233, 2007")
    hours: Annotated[int, BeforeValidator(whole(1, 200, "horas"))] = key(
        "horas", "Las horas que lleva cada vez", "3"
    )
    risk: Paragraph = key(
        "riesgo", "Qué puede salir mal y cómo se evita", "Que viaje con nombres: se suma en el CDI"
    )


class Field(Record):
    """One field of the city's data dictionary, also of those that are never loaded."""

    name: Annotated[
        str,
        BeforeValidator(shaped(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", "un nombre como dias_habiles", "revisalo")),
    ] = key("campo", "El nombre del campo", "asistencias_mes")  # fmt: skip
    meaning: Paragraph = key("que", "Qué quiere decir", "Asistencias sumadas del mes")
    kind: Annotated[FieldKind, BeforeValidator(choice(FieldKind))] = key("tipo", "El tipo", "numero")
    unit: Name = key("unidad", "La unidad", "asistencias")
    values: Paragraph = key("valores", "Los valores que puede tomar", "Enteros desde 0")
    required: Flag = key("obligatorio", "Si no puede faltar", "true")
    sensitivity: Annotated[Sensitivity, BeforeValidator(choice(Sensitivity))] = key(
        "sensibilidad", "Quién lo puede ver", "publico"
    )
    rule: Paragraph = key("regla", "Cómo se comprueba", "No supera inscriptos por días hábiles")


class DataPlan(Record):
    """`relevamiento.yml`."""

    plan: tuple[Collection, ...] = key("plan", "Cómo se reúne cada indicador")
    dictionary: tuple[Field, ...] = key("diccionario", "Qué quiere decir cada campo", default=())
