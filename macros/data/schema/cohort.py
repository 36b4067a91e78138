"""The edition itself and what is common to its cities: settings, people, holidays."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from macros.data.scalars import Date, Flag, Name, Paragraph, Slug, choice, whole
from macros.data.schema.record import Record, key


class Function(StrEnum):
    """What a person of the programme does."""

    FACILITATION = "facilitacion"
    MENTORING = "mentoria"
    SPECIALIST = "especialista"
    """Who gives the training with specialists (brochure)."""


class HolidayKind(StrEnum):
    HOLIDAY = "feriado"
    BRIDGE = "puente"
    NON_WORKING = "no_laborable"


class Currency(StrEnum):
    PESOS = "ARS"


class Price(Record):
    """What taking part cost. After `valid_until` it is a dated fact, never an offer (brochure)."""

    amount: Annotated[int, BeforeValidator(whole(1, 10**12))] = key("monto", "El monto", "4500000")
    currency: Annotated[Currency, BeforeValidator(choice(Currency))] = key("moneda", "La moneda", "ARS")
    form: Name = key("forma", "La forma de pago", "Pago único anual")
    valid_until: Date = key("vigente_hasta", "El último día en que vale", "2024-02-15")
    note: Name | None = key("nota", "Una aclaración", "Sujeto a actualización", default=None)


class Settings(Record):
    """`cohorte.yml`."""

    name: Name = key("nombre", "El nombre de la edición", "Cohorte 2024")
    fictional: Flag = key("ficticia", "Si las ciudades y las personas son inventadas", "true")
    start: Date = key("inicio", "El primer día", "2024-05-06")
    end: Date = key("cierre", "El último día", "2024-11-29")
    cutoff: Date | None = key(
        "fecha_de_corte", "La fecha a la que se muestran los datos", "2024-11-29", default=None
    )
    mode: Name = key("modalidad", "Cómo se cursa", "Virtual")
    hours_per_month: Annotated[int, BeforeValidator(whole(1, 200))] = key(
        "horas_mes", "Las horas por mes de cada integrante", "18"
    )
    quiet_days: Annotated[int, BeforeValidator(whole(7, 365))] = key(
        "dias_sin_novedades", "Los días sin novedades que hacen que el sitio lo diga", "30", default=30
    )
    price: Price | None = key("precio", "Lo que cuesta participar", default=None)


class Person(Record):
    """One person of the programme, in `personas.yml`. Being named needs a dated consent.

    `withdrawn` is the day on which it was taken back (`rules.people` says what follows from it).
    """

    id: Slug = key("id", "El identificador", "renata-arrayan")
    name: Name = key("nombre", "El nombre", "Renata Arrayán")
    function: Annotated[Function, BeforeValidator(choice(Function))] = key(
        "funcion", "La función", "facilitacion"
    )
    subject: Name | None = key("tema", "El tema que acompaña", "Salud integral", default=None)
    cities: tuple[Slug, ...] = key("ciudades", "Las ciudades que acompaña", default=())
    does: Paragraph | None = key(
        "hace", "Qué hace en el programa, en una o dos frases", "Acompaña a cuatro ciudades", default=None
    )
    consent: Date = key("consentimiento", "La fecha en que aceptó figurar", "2024-03-20")
    withdrawn: Date | None = key(
        "retiro", "La fecha en que retiró ese permiso, si lo hizo", "2024-10-02", default=None
    )


class Holiday(Record):
    """One day of `feriados.yml`."""

    day: Date = key("fecha", "El día", "2024-07-09")
    name: Paragraph = key("nombre", "Qué se conmemora", "Día de la Independencia")
    kind: Annotated[HolidayKind, BeforeValidator(choice(HolidayKind))] = key("tipo", "El tipo", "feriado")
