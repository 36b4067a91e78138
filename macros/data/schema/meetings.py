"""The meetings of the whole edition: what happens when, what was asked, advised and promised."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from macros.data.scalars import Date, Name, Paragraph, Slug, StageId, Time, WebAddress, choice, whole
from macros.data.schema.plan import Agreement
from macros.data.schema.programme import WorksheetId
from macros.data.schema.record import Record, key


class MeetingKind(StrEnum):
    OPENING = "apertura"
    PEERS = "pares"
    CLOSING = "cierre"


class Material(Record):
    """Something to do, to read or to bring: in words, as a lesson of the site, or both."""

    what: Name | None = key(
        "que", "Qué hacer, leer o traer", "Traigan el mapa de actores en borrador", default=None
    )
    lesson: Slug | None = key("leccion", "La lección", "mapa-de-actores", default=None)
    worksheet: WorksheetId | None = key("planilla", "La planilla", "P2", default=None)
    address: WebAddress | None = key(
        "enlace", "La dirección, si está en otro sitio", "https://www.argentina.gob.ar/", default=None
    )


class Block(Record):
    """A piece of the agenda. With a city it is that city's turn: its case, or its presentation."""

    minutes: Annotated[int, BeforeValidator(whole(1, 480, "minutos"))] = key(
        "minutos", "Cuántos minutos dura", "10"
    )
    what: Name = key("que", "Qué se hace", "Bienvenida")
    city: Slug | None = key("ciudad", "La ciudad que lo ocupa", "puerto-tacuaral", default=None)


class Round(Record):
    """One case of a peer-advice meeting. What is still unsaid before the meeting is left out.

    Advice carries no author: it belongs to the group.
    """

    city: Slug = key("ciudad", "La ciudad que trae el caso", "arroyo-benteveo")
    question: Paragraph | None = key(
        "pregunta", "La pregunta con la que llegó", "¿Cómo sentamos a Salud a la mesa?", default=None
    )
    reworded: Paragraph | None = key(
        "reformulada", "La pregunta después de las aclaraciones", "¿Qué gana Salud si viene?", default=None
    )
    advice: tuple[Paragraph, ...] = key(
        "consejos", "Los consejos, sin decir quién los dio", "Llevar un dato que les sirva", default=()
    )
    takes: Paragraph | None = key(
        "toma", "Qué toma y qué deja la ciudad, y por qué", "Toma el dato; deja el resto", default=None
    )
    commitments: tuple[Agreement, ...] = key("compromisos", "A qué se compromete la ciudad", default=())


class Attendance(Record):
    """How many came from a city; never who."""

    city: Slug = key("ciudad", "La ciudad", "arroyo-benteveo")
    people: Annotated[int, BeforeValidator(whole(0, 100, "personas"))] = key(
        "personas", "Cuántas personas vinieron", "4"
    )


class Meeting(Record):
    """One meeting, in `encuentros.yml`. `minutes` is its length; `id` is its address and never changes."""

    day: Date = key("fecha", "El día", "2024-05-23")
    id: Slug = key("id", "El identificador, que no cambia aunque cambien el día o el nombre", "pares-1")
    name: Name = key("nombre", "El nombre del encuentro", "Primer encuentro de pares")
    kind: Annotated[MeetingKind, BeforeValidator(choice(MeetingKind))] = key("tipo", "El tipo", "pares")
    start: Time = key("hora", "La hora de inicio", "10:00")
    minutes: Annotated[int, BeforeValidator(whole(15, 480, "minutos"))] = key("minutos", "La duración", "120")
    stage: StageId = key("etapa", "La etapa", "E1")
    host: Slug = key("coordina", "Quién coordina", "renata-arrayan")
    before: tuple[Material, ...] = key("antes", "Qué se lee o se trae", default=())
    agenda: tuple[Block, ...] = key("agenda", "Los bloques, con sus minutos", default=())
    rounds: tuple[Round, ...] = key("rondas", "Los casos del asesoramiento entre pares", default=())
    attendance: tuple[Attendance, ...] = key(
        "asistencia", "Cuántas personas vinieron, por ciudad", default=()
    )
    after: tuple[Material, ...] = key("despues", "Qué quedó para leer o hacer", default=())
    slides: WebAddress | None = key(
        "diapositivas", "La dirección de las diapositivas", "https://www.argentina.gob.ar/", default=None
    )
    recording: WebAddress | None = key(
        "grabacion", "La dirección de la grabación", "https://www.argentina.gob.ar/", default=None
    )
    notes: Paragraph | None = key(
        "notas", "Qué pasó, en pocas frases", "Se presentaron once ciudades.", default=None
    )

    def granted(self, city: str) -> int:
        """Minutes of the agenda that are a city's: a turn may be split. 0 without a turn."""
        return sum(block.minutes for block in self.agenda if block.city == city)


class ScriptStep(Record):
    """A step of a peer-advice round, in `programa/asesoramiento.yml`: whoever facilitates reads it aloud."""

    minutes: Annotated[int, BeforeValidator(whole(1, 120, "minutos"))] = key(
        "minutos", "Cuántos minutos dura", "7"
    )
    name: Name = key("paso", "El nombre del paso", "La ciudad expone")
    says: Paragraph = key("decis", "Qué dice quien facilita", "Tienen siete minutos. Les aviso al sexto.")
    others: Paragraph = key("dicen", "Qué hacen o dicen las ciudades", "La que expone cuenta su desafío")
