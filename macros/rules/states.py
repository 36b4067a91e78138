"""The words for where things stand, defined once, each with when to use it.

The pages' legends, the drawings' shapes and the open data all read from here.
"""

from __future__ import annotations

from enum import StrEnum


class DeliverableState(StrEnum):
    """Derived from a deliverable's events (`domain.md` §8.1)."""

    PENDING = "pendiente"
    DRAFT = "borrador"
    IN_REVIEW = "enviado"
    RETURNED = "observado"
    ACCEPTED = "aceptado"
    NOT_APPLICABLE = "no-aplica"


class StageState(StrEnum):
    """Derived from a stage's deliverables and dates (`domain.md` §8.2)."""

    COMPLETE = "completa"
    UNDER_WAY = "en-curso"
    LATE = "atrasada"
    NOT_BEGUN = "sin-empezar"
    WITHDRAWN = "baja"


class CityState(StrEnum):
    ACTIVE = "activa"
    WITHDRAWN = "baja"
    TO_JOIN = "por-ingresar"


class EditionState(StrEnum):
    ANNOUNCED = "anunciada"
    IN_PROGRESS = "en curso"
    CLOSED = "cerrada"


WORDS: dict[StrEnum, tuple[str, str]] = {
    DeliverableState.PENDING: ("Pendiente", "todavía no se empezó"),
    DeliverableState.DRAFT: ("Borrador", "se empezó y no se envió"),
    DeliverableState.IN_REVIEW: ("En revisión", "se envió y espera respuesta"),
    DeliverableState.RETURNED: ("Observado", "se revisó y falta algo: la nota dice qué"),
    DeliverableState.ACCEPTED: ("Aceptado", "facilitación lo aceptó, con fecha y respaldo"),
    DeliverableState.NOT_APPLICABLE: ("No aplica", "no corresponde a esta ciudad, con su motivo"),
    StageState.COMPLETE: ("Completa", "todo lo que correspondía está aceptado"),
    StageState.UNDER_WAY: ("En curso", "empezó, y no hay nada vencido sin aceptar"),
    StageState.LATE: ("Atrasada", "venció una entrega y no está aceptada"),
    StageState.NOT_BEGUN: ("Sin empezar", "su fecha no llegó y no hay nada enviado"),
    StageState.WITHDRAWN: ("Baja", "la ciudad dejó el programa antes de terminarla"),
}


def word(state: StrEnum) -> str:
    """The word people read."""
    return WORDS[state][0]


def guidance(state: StrEnum) -> str:
    """When the word is used, to follow a colon."""
    return WORDS[state][1]
