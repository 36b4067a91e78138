"""What a case of the door's refusals is: a bad example, all that is said of it, a good one beside it."""

from __future__ import annotations

from dataclasses import dataclass

from edits import Edit

from macros.data.problems import Problem


@dataclass(frozen=True)
class Said:
    """A whole problem, as it is printed. `found` is empty where nothing was there."""

    rule: str
    place: str
    subject: str
    found: str
    expected: str
    fix: str
    severity: str = "error"


@dataclass(frozen=True)
class Case:
    """`bad` is refused with `said`; `good`, which looks like it, passes."""

    rule: str
    name: str
    bad: Edit
    good: Edit
    said: tuple[Said, ...]


OF_A_CITY = (
    "ciudad.yml, equipo.yml, actores.yml, autodiagnostico.yml, oportunidades.yml, validacion.yml, "
    "objetivos.yml, relevamiento.yml, tablero.csv, brechas.yml, proyecto.yml, derechos.yml, plan.yml, "
    "acompanamientos.yml, entregas.yml, cierre.yml"
)
"""The files of a city, as they are said to whoever left another beside them."""


OF_AN_EDITION = "cohorte.yml, encuentros.yml, feriados.yml, novedades.yml, personas.yml, ciudades, programa"
"""The same for the edition's folder."""


def said(problem: Problem) -> Said:
    return Said(
        problem.rule,
        str(problem.place),
        problem.subject,
        problem.found,
        problem.expected,
        problem.fix,
        problem.severity.value,
    )
