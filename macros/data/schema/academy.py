"""What an edition studies with: lessons, quizzes, worksheets, the glossary and the resources."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from macros.data.scalars import (
    Flag,
    IndicatorId,
    Name,
    Paragraph,
    Slug,
    StageId,
    WebAddress,
    choice,
    shaped,
    whole,
)
from macros.data.schema.programme import WorksheetId
from macros.data.schema.record import Record, key

Minutes = Annotated[int, BeforeValidator(whole(1, 600, "minutos"))]


class Lesson(Record):
    """One of `programa/lecciones.yml`; its text is `docs/academia/<id>.md`.

    `minutes` is what it takes with its exercise, short enough for a break (5 to 15).
    """

    id: Slug = key("id", "El identificador, que es también el nombre de su página", "numeros-chicos")
    stage: StageId = key("etapa", "La etapa en la que se lee", "E3")
    name: Name = key("nombre", "El título", "Cuándo un número señala a alguien")
    minutes: Annotated[int, BeforeValidator(whole(5, 15, "minutos"))] = key(
        "minutos", "Los minutos que lleva, con su ejercicio", "12"
    )
    objective: Paragraph = key(
        "objetivo", "Lo que van a poder hacer, en infinitivo", "decidir qué se publica"
    )
    worksheets: tuple[WorksheetId, ...] = key("planillas", "Las planillas que usa", "P5", default=())
    indicators: tuple[IndicatorId, ...] = key("indicadores", "Los indicadores que usa", "CUI-03", default=())
    takeaways: tuple[Paragraph, ...] = key("para_llevarse", "Lo que conviene recordar", "Preguntar antes")


class Option(Record):
    """An answer to choose. A wrong one names the misconception it stands for: without one it is no option."""

    text: Name = key("texto", "La respuesta", "SD, con el área a la que van a preguntar")
    correct: Flag = key("correcta", "Si es la correcta", "true", default=False)
    misconception: Paragraph | None = key(
        "error",
        "La confusión que delata, si es incorrecta",
        "Confundir «no hay» con «no sabemos»",
        default=None,
    )
    why: Paragraph = key("porque", "Por qué sí o por qué no", "Sí. Queda fuera del promedio.")


class Question(Record):
    """One item of `programa/cuestionarios.yml`."""

    id: Slug = key("id", "El identificador", "e2-sin-dato")
    stage: StageId = key("etapa", "La etapa", "E2")
    lesson: Slug = key("leccion", "La lección que lo enseña", "numeros-chicos")
    situation: Paragraph = key("situacion", "Lo que pasa", "Nadie sabe si se hacen pesquisas")
    text: Name = key("pregunta", "La pregunta", "¿Qué registran?")
    options: tuple[Option, ...] = key("opciones", "Las respuestas para elegir, tres o cuatro")

    @property
    def answer(self) -> str:
        """The letter of the right one."""
        right = next(index for index, option in enumerate(self.options) if option.correct)
        return "abcd"[right]


class WorksheetField(Record):
    """A field as the data file names it, with what to write there and what not."""

    field: Annotated[
        str, BeforeValidator(shaped(r"[a-z]+(_[a-z0-9]+)*", "el nombre de una clave", "revisalo"))
    ] = key("campo", "La clave, como se escribe en el archivo de datos", "horas_mes")
    inside: (
        Annotated[str, BeforeValidator(shaped(r"[a-z]+(_[a-z0-9]+)*", "el nombre de una clave", "revisalo"))]
        | None
    ) = key("de", "La clave que la contiene, si está adentro de otra", "metricas", default=None)
    meaning: Paragraph = key("que", "Qué va ahí", "Las horas por mes")
    right: Paragraph = key("bien", "Un ejemplo bien escrito", "18")
    wrong: Paragraph = key("mal", "Un ejemplo mal escrito", "las que se pueda")
    why: Paragraph = key("porque", "Por qué está mal", "No se puede sumar")


class Worksheet(Record):
    """One of `programa/planillas.yml`. Its fields are those of the data file it fills (`data.worksheets`)."""

    id: WorksheetId = key("id", "El identificador", "P1")
    name: Name = key("nombre", "El nombre", "Perfil de rol")
    purpose: Paragraph = key("para_que", "Para qué sirve", "Para saber quién hace qué")
    who: Paragraph = key("quienes", "Quién la completa", "La completa la coordinación")
    minutes: Minutes = key("tiempo", "Los minutos que lleva", "60")
    fields: tuple[WorksheetField, ...] = key("campos", "Los campos")
    shown: tuple[Name, ...] = key(
        "mostrar", "Los elementos del ejemplo que se muestran, por su nombre", "D3.4", default=()
    )
    comment: Paragraph = key("comentario", "Qué mirar en la del ejemplo", "Las horas están firmadas")
    checks: tuple[Paragraph, ...] = key(
        "revisar", "Lo que conviene revisar antes de enviarla", "Cada rol suma"
    )
    never: tuple[Paragraph, ...] = key("nunca", "Lo que nunca va en ella", "El nombre de una persona")


class Term(Record):
    """One of `programa/glosario.yml`. `variants` are other spellings that lead to it from a page's text."""

    term: Name = key("termino", "El término", "Línea de base")
    id: Slug = key("id", "El identificador", "linea-de-base")
    variants: tuple[Name, ...] = key("variantes", "Otras formas en que aparece", "líneas de base", default=())
    is_linked: Flag = key(
        "enlazar", "Si su primera aparición en una página lleva al glosario", "true", default=True
    )
    definition: Paragraph = key(
        "definicion", "Qué quiere decir en este curso", "El valor de partida, con fecha"
    )
    example: Paragraph | None = key("ejemplo", "Un ejemplo con números", default=None)
    lesson: Slug | None = key("leccion", "La lección que lo enseña", "linea-de-base", default=None)
    see: tuple[Slug, ...] = key("ver", "Otros términos", "meta", default=())


class ResourceKind(StrEnum):
    NORM = "norma"
    DATA = "datos"
    GUIDE = "guia"
    ARTICLE = "articulo"
    TOOL = "herramienta"
    COURSE = "formacion"


class Language(StrEnum):
    SPANISH = "es"
    ENGLISH = "en"
    PORTUGUESE = "pt"


class Resource(Record):
    """One of `programa/recursos.yml`: something public to read, with where it comes from."""

    id: Slug = key("id", "El identificador", "ley-26061")
    title: Name = key("titulo", "El título", "Ley 26.061 de protección integral")
    kind: Annotated[ResourceKind, BeforeValidator(choice(ResourceKind))] = key("tipo", "El tipo", "norma")
    stages: tuple[StageId, ...] = key("etapas", "Las etapas en que sirve", "E5")
    language: Annotated[Language, BeforeValidator(choice(Language))] = key("idioma", "El idioma", "es")
    licence: Name = key("licencia", "Con qué permiso se puede usar", "No la declara")
    source: Name = key("fuente", "Quién lo publica", "Congreso de la Nación Argentina")
    year: Annotated[
        str,
        BeforeValidator(
            shaped(r"(19|20)\d\d(-\d\d-\d\d)?", "un año o una fecha: 2005 o 2005-09-28", "escribí el año")
        ),
        # Editors read unquoted figures as a number; the door keeps them as text.
        WithJsonSchema({"type": ["string", "integer"]}),
    ] = key("fecha", "Cuándo se publicó", "2005")
    address: WebAddress = key("direccion", "La dirección", "https://www.argentina.gob.ar/")
    purpose: Paragraph = key("para_que", "Para qué le sirve a un equipo", "Dice qué órgano local hace falta")
