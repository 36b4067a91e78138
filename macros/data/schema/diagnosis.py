"""What a city knows of itself: actors, self-assessment, opportunities, and what the board chose."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from macros.data.scalars import (
    Date,
    DimensionId,
    Flag,
    ItemId,
    Name,
    Paragraph,
    Score,
    Slug,
    choice,
    whole,
)
from macros.data.schema.record import Record, key


class ActorKind(StrEnum):
    """The seven kinds of the programme's actor map (brief, §3.1)."""

    MUNICIPAL = "municipal"
    PROVINCIAL = "provincial"
    HEALTH = "salud"
    EDUCATION = "educacion"
    CIVIL_SOCIETY = "sociedad_civil"
    COMMUNITY = "comunidad"
    PRIVATE = "privado"


class Application(StrEnum):
    """When the self-assessment was answered."""

    INITIAL = "inicial"
    FINAL = "final"


class AnswerValue(StrEnum):
    """0 to 4 as the rubric says; NA: it doesn't concern the city; SD: nobody knows yet."""

    ABSENT = "0"
    ISOLATED = "1"
    PARTIAL = "2"
    WORKING = "3"
    SUSTAINED = "4"
    NOT_APPLICABLE = "NA"
    UNKNOWN = "SD"

    @property
    def points(self) -> int | None:
        return int(self.value) if self.value.isdigit() else None


class Actor(Record):
    """One institution of `actores.yml`; never a person, and nothing on what it is for or against."""

    id: Slug = key("id", "El identificador", "hospital-regional")
    name: Name = key("nombre", "El nombre de la institución", "Hospital regional")
    kind: Annotated[ActorKind, BeforeValidator(choice(ActorKind))] = key("tipo", "El tipo", "salud")
    influence: Score | None = key("influencia", "Cuánto puede, de 1 a 5", "5", default=None)
    interest: Score | None = key("interes", "Cuánto le importa, de 1 a 5", "3", default=None)
    gives: Name = key("aporte", "Lo que puede dar", "Datos de controles y vacunas")
    link: Name | None = key("vinculo", "Cómo se trabaja hoy con ella", "Mesa mensual", default=None)


class Answer(Record):
    """One answer, always with its reason; 3 and 4 also with what backs them (brief, §4.2)."""

    item: ItemId = key("item", "El ítem", "D1.1")
    value: Annotated[
        AnswerValue,
        BeforeValidator(choice(AnswerValue)),
        # Editors read unquoted figures as numbers; the door keeps them as text.
        WithJsonSchema({"enum": [0, 1, 2, 3, 4, "NA", "SD"]}),
    ] = key("valor", "El valor: de 0 a 4, NA o SD", "2")
    reason: Paragraph = key("porque", "El motivo de la respuesta", "La mesa se reúne sin fecha fija")
    evidence: Paragraph | None = key(
        "evidencia", "El respaldo, para un 3 o un 4", "Resolución 214/2024", default=None
    )


class SelfAssessment(Record):
    """One application of the instrument, in `autodiagnostico.yml`."""

    moment: Annotated[Application, BeforeValidator(choice(Application))] = key(
        "momento", "Cuál de las dos veces", "inicial"
    )
    day: Date = key("fecha", "El día en que se acordó", "2024-06-12")
    areas: tuple[Name, ...] = key("areas", "Las áreas que respondieron", "Desarrollo Humano")
    answers: tuple[Answer, ...] = key("respuestas", "Las respuestas")


class Opportunity(Record):
    """One of `oportunidades.yml`. The five scores run from 1 to 5; `months` is to the first result."""

    id: Slug = key("id", "El identificador", "vacunas-5-anios")
    label: Name | None = key(
        "nombre", "Un nombre corto, para el dibujo", "Vacunas a los 5 años", default=None
    )
    what: Paragraph = key("que", "Qué falta y a quiénes afecta")
    dimension: DimensionId = key("dimension", "La dimensión", "D3")
    item: ItemId | None = key("item", "El ítem del autodiagnóstico que la muestra", "D3.2", default=None)
    gravity: Score | None = key("gravedad", "La gravedad, de 1 a 5", "5", default=None)
    urgency: Score | None = key("urgencia", "La urgencia, de 1 a 5", "4", default=None)
    reach: Score | None = key("alcance", "El alcance, de 1 a 5", "2", default=None)
    inequity: Score | None = key("inequidad", "La inequidad, de 1 a 5", "5", default=None)
    feasibility: Score | None = key("factibilidad", "La factibilidad, de 1 a 5", "2", default=None)
    months: Annotated[int, BeforeValidator(whole(1, 120, "meses"))] | None = key(
        "meses", "Los meses hasta el primer resultado", "10", default=None
    )
    legal_duty: Flag = key("deber_legal", "Si la ley obliga a la ciudad", "true", default=False)
    chosen: Date | None = key("elegida", "El día en que se eligió", "2024-06-28", default=None)
    safeguard: Paragraph | None = key(
        "resguardo", "Lo que se hace mientras tanto", "Pedir al hospital un total mensual", default=None
    )
    horizon_reason: Paragraph | None = key(
        "porque_horizonte", "Por qué el horizonte no es el sugerido", default=None
    )


class Validation(Record):
    """`validacion.yml`: the board that chose, in counts; nobody is named."""

    day: Date = key("fecha", "El día de la mesa", "2024-06-27")
    attendants: Annotated[int, BeforeValidator(whole(1, 500))] = key(
        "asistentes", "Cuántas personas fueron", "12"
    )
    areas: tuple[Name, ...] = key("areas", "De qué áreas", "Desarrollo Humano")
