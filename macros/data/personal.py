"""What is said of a personal datum or of a story, wherever it stands: one problem a line, never the datum."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from macros.data.problems import Place, Problem
from macros.data.safeguard import refused
from macros.data.sheets import KEPT
from macros.guard.cases import Suggestion, find_cases
from macros.guard.identifiers import Kind

Spot = tuple[int, str]
"""Column, from 1, and what is there: «un teléfono»."""

_OFFICES = "solo cargos y áreas: este archivo es público"
_DELETE = "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo"
_WRITE_DOWN = "si es de una institución, anotalo en resguardo.yml con su porqué"
ADVICE = {
    Kind.TAX: ("ningún número de una persona: este archivo es público", f"borralo; {_WRITE_DOWN}"),
    Kind.BANK: ("ninguna cuenta bancaria: este archivo es público", f"borralo; {_WRITE_DOWN}"),
    Kind.CHAT: (
        "ningún enlace a un teléfono o a un grupo: este archivo es público",
        f"borralo; {_WRITE_DOWN}",
    ),
    Kind.TELEGRAM: (
        "ningún enlace a una persona o a un grupo: este archivo es público",
        f"borralo; {_WRITE_DOWN}",
    ),
    Kind.COORDINATES: (
        "el nombre del barrio o de la institución, sin el punto en el mapa",
        f"escribí el barrio o la zona; {_WRITE_DOWN}",
    ),
    Kind.HOME: (
        "el barrio, la zona o el nombre de la institución, sin calle ni número",
        f"escribí el barrio o la zona; {_WRITE_DOWN}",
    ),
}  # fmt: skip
"""What belongs there instead, and how to mend it, where it isn't an office's place."""


def spots(text: str, allowed: frozenset[str] = frozenset()) -> dict[int, Spot]:
    """By line, the first identifier in it."""
    return dict(_spots(text, allowed))


@lru_cache(maxsize=KEPT)
def _spots(text: str, allowed: frozenset[str]) -> tuple[tuple[int, Spot], ...]:
    by_line: dict[int, Spot] = {}
    for found in refused(text, allowed):
        start = found.start + (
            len(text[found.start : found.end]) - len(text[found.start : found.end].lstrip())
        )
        line = text.count("\n", 0, start) + 1
        by_line.setdefault(line, (start - text.rfind("\n", 0, start), found.kind.value))
    return tuple(by_line.items())


def refusal(place: Place, subject: str, what: str) -> Problem:
    """`what` is a kind of identifier, or «el nombre de una persona»."""
    expected, fix = next((ADVICE[kind] for kind in ADVICE if kind.value == what), (_OFFICES, _DELETE))
    return Problem("dato-personal", place, subject, what, expected, fix)


def stories(file: str, text: str, subject: str) -> Iterator[Problem]:
    """A warning for each line that may tell of one child."""
    told: set[int] = set()
    for found in _cases(text):
        line = text.count("\n", 0, found.start) + 1
        if line not in told:
            told.add(line)
            yield Problem(
                "caso-particular", Place(file, line, found.start - text.rfind("\n", 0, found.start)), subject,
                found.what, "cifras y situaciones generales, en las que nadie pueda reconocer a una persona",
                "contalo sin edad, parentesco ni circunstancias, o sacalo; ante la duda, pedí otra lectura",
            )  # fmt: skip


@lru_cache(maxsize=KEPT)
def _cases(text: str) -> tuple[Suggestion, ...]:
    return tuple(find_cases(text))
