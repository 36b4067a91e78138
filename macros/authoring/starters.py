"""The files a city begins with: what each one says on its first day. A new subject is a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from macros.authoring.examples import commented_lines, item_lines, record_lines
from macros.data.rows import columns_of
from macros.data.schema.city import Profile, RoleId, Submission, Team
from macros.data.schema.collection import DataPlan
from macros.data.schema.diagnosis import Actor, Application, Opportunity, Validation
from macros.data.schema.plan import Accompaniment, Action, Closing, Rights
from macros.data.schema.programme import Deliverable, Dimension, Stage
from macros.data.schema.project import Gap, Objective, Project
from macros.data.schema.tablero import Observation

ANY_STAGE, NO_STAGE = 0, None


@dataclass(frozen=True)
class Start:
    """All that is known of a city on its first day. `stage` is the one whose files are asked for."""

    name: str
    slug: str
    code: str
    inhabitants: int
    joined: date
    stage: Stage | None = None
    deliverables: tuple[Deliverable, ...] = ()
    dimensions: tuple[Dimension, ...] = ()


@dataclass(frozen=True)
class Starter:
    """A file to begin with. `stage` is the one that needs it first; None for the city itself."""

    file: str
    stage: int | None
    text: Callable[[Start], Iterator[str]]


def _profile_text(start: Start) -> Iterator[str]:
    yield f"## Datos generales de {start.name}. Las líneas con ## explican; las que empiezan con # son"
    yield "## ejemplos: para usar uno, sacale el # y el espacio, y cambiá el valor."
    known = {
        "nombre": start.name,
        "codigo": start.code,
        "habitantes": start.inhabitants,
        "historia": f"Falta contar la historia de {start.name}.",
        "ingreso": start.joined,
        "borrador": "true",
    }
    notes = {
        "historia": "La ciudad en dos o tres frases: cómo es y por qué entra al programa",
        "ingreso": "Si entró después, poné ese día y agregá «vencimientos» con sus fechas",
        "borrador": "Mientras esté esta línea, la ciudad no se publica. Borrala cuando esté lista",
    }
    yield from record_lines(Profile, known, notes)


def _team_text(start: Start) -> Iterator[str]:
    yield f"## Equipo de {start.name}: solo cargos y áreas, nunca nombres ni teléfonos"
    seat = {"rol": RoleId.COORDINATION.value, "area": "A definir", "vacante_desde": start.joined}
    notes = {
        "roles": f"Un ítem por rol, todos como este: {', '.join(RoleId)}",
        "vacante_desde": "Cuando alguien ocupe el rol, borrá esta línea y poné sus horas y responsabilidades",
    }
    yield from record_lines(Team, {"roles": [seat]}, notes)


def _submissions_text(start: Start) -> Iterator[str]:
    """The first deliverable as begun, the others as examples: a file can't be empty."""
    yield f"## Entregas de {start.name}: un envío por ítem, el último abajo; el estado se calcula"
    assert start.stage is not None
    begun = max(start.joined, start.stage.start)
    notes = {"borrador": "El día en que se empezó: cambialo por el verdadero"}
    for index, deliverable in enumerate(start.deliverables):
        known = {"entregable": deliverable.id, "borrador": begun}
        yield f"## {deliverable.name}"
        if index:
            yield from (f"# {line}" for line in (f"- entregable: {deliverable.id}", f"  borrador: {begun}"))
        else:
            yield from item_lines(Submission, known, notes)


def _assessment_text(start: Start) -> Iterator[str]:
    """All the questions of the instrument, each answered by a «nobody knows yet»."""
    yield f"## Autodiagnóstico de {start.name}. Sacale a cada línea el # y el espacio, y cambiá los valores:"
    yield "## de 0 a 4 según la rúbrica, NA si no corresponde a la ciudad, SD si todavía nadie lo sabe."
    yield "## Todo 3 y todo 4 lleva además «evidencia:», con el documento que lo respalda."
    yield f"# - momento: {Application.INITIAL}"
    yield f"#   fecha: {start.stage.end if start.stage else start.joined}"
    yield from ("#   areas:", "#     - Desarrollo Humano", "#   respuestas:")
    for dimension in start.dimensions:
        for item in dimension.items:
            yield f"## {item.question}"
            yield f"#     - item: {item.item}"
            yield from ("#       valor: SD", "#       porque: Falta preguntarle al área que puede saberlo")


def _commented(what: str, model: type[BaseModel], is_list: bool = True) -> Callable[[Start], Iterator[str]]:
    """A file of examples: until somebody uncomments one, the subject is not begun."""

    def text(start: Start) -> Iterator[str]:
        yield f"## {what} de {start.name}. Todo esto es un ejemplo: para usarlo, sacale a cada línea el #"
        yield "## y el espacio, y cambiá el valor. Mientras quede así, cuenta como no empezado."
        yield from commented_lines(model, is_list)

    return text


def _tablero_text(_start: Start) -> Iterator[str]:
    """The titles alone: a table without rows is not begun."""
    yield ";".join(columns_of(Observation))


STARTERS = (
    Starter("ciudad.yml", NO_STAGE, _profile_text),
    Starter("equipo.yml", 1, _team_text),
    Starter("actores.yml", 1, _commented("Mapa de actores", Actor)),
    Starter("acompanamientos.yml", 1, _commented("Acompañamientos 1 a 1", Accompaniment)),
    Starter("autodiagnostico.yml", 2, _assessment_text),
    Starter("oportunidades.yml", 2, _commented("Oportunidades", Opportunity)),
    Starter("validacion.yml", 2, _commented("Mesa de validación", Validation, is_list=False)),
    Starter("objetivos.yml", 3, _commented("Objetivos", Objective)),
    Starter("relevamiento.yml", 3, _commented("Plan de relevamiento y diccionario", DataPlan, is_list=False)),
    Starter("tablero.csv", 3, _tablero_text),
    Starter("brechas.yml", 4, _commented("Brechas por sector", Gap)),
    Starter("proyecto.yml", 4, _commented("Proyecto", Project, is_list=False)),
    Starter("derechos.yml", 5, _commented("Ruta de protección y oferta de crianza", Rights, is_list=False)),
    Starter("plan.yml", 6, _commented("Plan de acción", Action)),
    Starter("cierre.yml", 6, _commented("Cierre", Closing, is_list=False)),
    Starter("entregas.yml", ANY_STAGE, _submissions_text),
)
"""A new subject of a city is a row here."""


def wanted(start: Start) -> Iterator[Starter]:
    """The city's own file, and those of the stage that is asked for."""
    number = start.stage.number if start.stage else NO_STAGE
    for starter in STARTERS:
        if starter.stage in (NO_STAGE, number) or (starter.stage == ANY_STAGE and start.stage):
            yield starter
