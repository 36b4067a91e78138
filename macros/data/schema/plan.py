"""What a city commits to: rights and parenting, the plan of action, one-to-one agreements, the closing."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from macros.data.scalars import (
    Date,
    IndicatorId,
    Measure,
    Name,
    Paragraph,
    Pesos,
    Slug,
    WebAddress,
    choice,
    whole,
)
from macros.data.schema.city import RoleId
from macros.data.schema.record import Record, key


class RouteStep(Record):
    """One step of the local protection route. It says what is done, never what happened to somebody."""

    step: Name = key("paso", "El paso", "Recibir el aviso y escribirlo")
    institution: Name | None = key("institucion", "Quién lo hace", "Servicio Local", default=None)
    hours: Annotated[int, BeforeValidator(whole(0, 8760, "horas"))] | None = key(
        "plazo_horas", "El plazo máximo, en horas", "48", default=None
    )
    norm: Name | None = key("norma", "La norma", "Ley 26.061, artículo 30", default=None)


class ParentingOffer(Record):
    offer: Name = key("oferta", "La oferta de crianza", "Encuentros de crianza en los clubes")
    places: Annotated[int, BeforeValidator(whole(1, 100_000))] | None = key(
        "cupo", "Cuántas familias entran", "25", default=None
    )
    frequency: Name | None = key("frecuencia", "Cada cuánto", "Una vez por semana", default=None)


class Rights(Record):
    """`derechos.yml`."""

    route: tuple[RouteStep, ...] = key("ruta", "Los pasos de la ruta de protección", default=())
    parenting: tuple[ParentingOffer, ...] = key("crianza", "La oferta de crianza", default=())


class Action(Record):
    """One of `plan.yml`. Its horizon and its state are derived; `done` is when it was carried out."""

    id: Slug = key("id", "El identificador", "jornadas-en-jardines")
    what: Name = key("que", "Qué se va a hacer", "Jornada mensual de vacunación en cada jardín")
    role: Annotated[RoleId, BeforeValidator(choice(RoleId))] | None = key(
        "rol", "El rol responsable", "salud", default=None
    )
    start: Date | None = key("inicio", "El primer día", "2025-03-01", default=None)
    end: Date | None = key("fin", "El último día", "2025-07-31", default=None)
    pesos: Pesos | None = key("costo", "El costo en pesos", "2400000", default=None)
    funding: Name | None = key("fondos", "De dónde sale la plata", "Presupuesto municipal", default=None)
    indicator: IndicatorId | None = key("indicador", "El indicador que mueve", "SAL-04", default=None)
    target: Measure | None = key("meta", "El valor al que se quiere llegar", "85", default=None)
    opportunity: Slug | None = key(
        "oportunidad", "La oportunidad a la que responde", "vacunas-5-anios", default=None
    )
    done: Date | None = key("cumplido", "El día en que se terminó", "2025-07-20", default=None)


class Agreement(Record):
    what: Name = key("que", "Lo que se acordó", "Pedir a Salud los controles por barrio")
    role: Annotated[RoleId, BeforeValidator(choice(RoleId))] = key("rol", "El rol que lo hace", "datos")
    due: Date = key("vence", "Para cuándo", "2024-06-20")
    met: Date | None = key("cumplido", "El día en que se cumplió", "2024-06-19", default=None)


class Accompaniment(Record):
    """One one-to-one meeting of `acompanamientos.yml`."""

    day: Date = key("fecha", "El día", "2024-06-11")
    topic: Name = key("tema", "De qué se habló", "Cómo acordar respuestas entre áreas")
    agreements: tuple[Agreement, ...] = key("acuerdos", "Lo que se acordó", default=())


class Closing(Record):
    """`cierre.yml`: what the city presents at the end."""

    solution: Paragraph = key("solucion", "La solución en una frase", "Vacunatorio a la salida del jardín")
    before_after: IndicatorId | None = key(
        "antes_despues", "El indicador que se muestra antes y después", "SAL-04", default=None
    )
    why_missing: Paragraph | None = key("porque_falta", "Por qué no hay antes y después", default=None)
    lesson: Paragraph = key("aprendizaje", "Lo que se aprendió", "La hora importa más que el lugar")
    request: Paragraph = key("pedido", "Lo que se pide", "Dos horas semanales de una enfermera")
    minutes: Annotated[int, BeforeValidator(whole(1, 60, "minutos"))] | None = key(
        "minutos", "Cuánto dura la presentación", "7", default=None
    )
    slides: Annotated[int, BeforeValidator(whole(1, 100))] | None = key(
        "diapositivas", "Cuántas diapositivas tiene", "9", default=None
    )
    deck: WebAddress | None = key(
        "presentacion", "La dirección de las diapositivas", "https://www.argentina.gob.ar/", default=None
    )
    video: WebAddress | None = key(
        "video", "La dirección de un video, sin niñas ni niños", "https://www.argentina.gob.ar/", default=None
    )
