"""`equipo.yml` holds offices: no person's name, phone or e-mail, not even in a comment.

The repository is public, so what is written is published. This is the first, narrow guard; it
finds the shapes in which contacts are usually typed and can't promise more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.data.draft import CityDraft, Draft
from macros.data.near import bare
from macros.data.problems import Place, Problem

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w/.-])\(?\+?\d[\d ().-]{5,}\d(?![\w/.-])")
TITLE = re.compile(r"\b(Dra?|Lic|Ing|Prof|Sra?|Srta|Arq|Cdra?|Abog|Tec)\.?\s+[A-ZÁÉÍÓÚÑ]\w+")
PAIR = re.compile(r"\b([A-ZÁÉÍÓÚÑ][a-záéíóúñü]+)\s+([A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,})\b")

PLACES_NAMED_AFTER_PEOPLE = frozenset(
    "hospital escuela jardin cdi centro barrio calle plaza biblioteca fundacion instituto club caps"
    " sala avenida cic ruta maternidad clinica".split()
)
"""«Hospital Ramón Carrillo» is an institution."""

FIRST_NAMES = frozenset(
    """
    adriana agustin agustina alberto alejandra alejandro alicia ana andrea andres angel angela antonio
    ariel armando barbara beatriz belen bernardo brenda camila carla carlos carmen carolina cecilia
    celeste cesar christian clara claudia claudio cristian cristina daniel daniela dario david diana
    diego dolores eduardo elena elsa emilia enrique ernesto esteban estela ezequiel fabian facundo
    federico felipe fernanda fernando flavia florencia francisco franco gabriel gabriela gaston german
    gisela gladys gonzalo graciela guadalupe guillermo gustavo hector hernan hilda horacio hugo ignacio
    ines irene isabel ivan javier jesica joaquin jorge jose josefina juan juana julia julian juliana
    julieta julio karina laura leandro leonardo leticia lidia liliana lorena lourdes lucas lucia luciana
    luciano luis luisa maria mariana mariano marcela marcelo marcos margarita mario marta martin martina
    matias mauricio mauro maximiliano melina mercedes micaela miguel milagros mirta monica nadia natalia
    nancy nelida nestor nicolas noelia nora norma olga omar oscar pablo patricia patricio paula pedro
    ramon raquel raul ricardo roberto rocio rodolfo rodrigo romina rosa rosana roxana ruben sandra
    santiago sebastian sergio silvia silvina sofia soledad sonia stella susana teresa tomas valentina
    valeria vanesa veronica victor victoria virginia viviana walter ximena yamila yanina yesica yolanda
    """.split()
)
"""Usual in Argentina; with a capitalised word after it, one of these is taken for a person."""


def check_privacy(draft: Draft) -> Iterator[Problem]:
    for city in draft.cities:
        yield from _team_file(city)


def _team_file(city: CityDraft) -> Iterator[Problem]:
    for number, line in enumerate(city.team.source.text.split("\n"), start=1):
        if found := _personal(line):
            column, what = found
            yield Problem(
                "dato-personal", Place(city.team.source.file, number, column), "equipo", what,
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            )  # fmt: skip


def _personal(line: str) -> tuple[int, str] | None:
    """Column (from 1) and kind of the first personal datum in a line. The datum itself is not repeated."""
    if match := EMAIL.search(line):
        return match.start() + 1, "un correo"
    if (match := PHONE.search(line)) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", match[0].strip()):
        return match.start() + 1, "un teléfono"
    if (match := TITLE.search(line)) and not _names_a_place(line, match.start()):
        return match.start() + 1, "el nombre de una persona"
    for match in PAIR.finditer(line):
        if bare(match[1]) in FIRST_NAMES and not _names_a_place(line, match.start()):
            return match.start() + 1, "el nombre de una persona"
    return None


def _names_a_place(line: str, start: int) -> bool:
    before = re.findall(r"\w+", bare(line[:start]))
    return bool(before) and bool(PLACES_NAMED_AFTER_PEOPLE.intersection(before[-3:]))
