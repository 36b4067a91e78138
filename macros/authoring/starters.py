"""The files a city begins with: what each one says on its first day. A new subject is a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from macros.authoring.examples import item_lines, record_lines
from macros.data.schema.city import Profile, RoleId, Submission, Team
from macros.data.schema.programme import Deliverable, Stage

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


STARTERS = (
    Starter("ciudad.yml", NO_STAGE, _profile_text),
    Starter("equipo.yml", 1, _team_text),
    Starter("entregas.yml", ANY_STAGE, _submissions_text),
)
"""A new subject of a city is a row here."""


def wanted(start: Start) -> Iterator[Starter]:
    """The city's own file, and those of the stage that is asked for."""
    number = start.stage.number if start.stage else NO_STAGE
    for starter in STARTERS:
        if starter.stage in (NO_STAGE, number) or (starter.stage == ANY_STAGE and start.stage):
            yield starter
