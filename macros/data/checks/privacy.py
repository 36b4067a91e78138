"""No personal identifiers in any file of an edition; in the team, the meetings and the news, no names either.

Whoever is in `personas.yml` is named there and nowhere else: a name that is written in a second place would
stay there once its consent is withdrawn.

Not even in a comment or a key: the repository is public, so what is written is published. Shapes
of identifiers are in `macros.guard`; here are the names of people, which no shape can promise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from macros.data.draft import Draft
from macros.data.near import bare
from macros.data.personal import Spot, refusal, spots, stories
from macros.data.problems import Place, Problem
from macros.data.safeguard import allowed_texts
from macros.data.sheets import Source

SENTENCE = re.compile(r":.*[^\W\d_]{3}|^[^:]*$|#")
"""Where people write in their own words; a date or a figure alone names nobody."""
HOST = re.compile(r"[\s-]*coordina:")
MENTOR = re.compile(r"^\s*mentoria:")
OWN_NAME = re.compile(r"\bnombre\s*:")
"""Where `personas.yml` says how somebody is called."""
TITLE = re.compile(
    r"\b(?:(?:Dra?|Lic|Ing|Prof|Sra?|Srta|Arq|Cdra?|Abog|Tec)\.?"
    r"|(?i:señor(?:a|ita)?|doctora?|licenciad[ao]|ingenier[ao]|profesora?|profe|seño))\s+[A-ZÁÉÍÓÚÑ]\w+"
)
PAIR = re.compile(r"\b(?=(\w{2,})\s+(?:de(?:l| la| los)?\s+)?(\w{3,})\b)")

_PLACES = """
    hospital escuela jardin cdi centro barrio calle plaza biblioteca fundacion instituto club caps
    sala avenida cic ruta maternidad clinica
"""
PLACES_NAMED_AFTER_PEOPLE = frozenset(_PLACES.split())
"""«Hospital Ramón Carrillo» is an institution."""

_FIRST = """
    adriana agustin agustina alberto alejandra alejandro alicia ana andrea andres angel angela
    antonio ariel armando barbara beatriz belen bernardo brenda camila carla carlos carmen carolina
    cecilia celeste cesar christian clara claudia claudio cristian cristina daniel daniela dario
    david diana diego dolores eduardo elena elsa emilia enrique ernesto esteban estela ezequiel
    fabian facundo federico felipe fernanda fernando flavia florencia francisco franco gabriel
    gabriela gaston german gisela gladys gonzalo graciela guadalupe guillermo gustavo hector hernan
    hilda horacio hugo ignacio ines irene isabel ivan javier jesica joaquin jorge jose josefina juan
    juana julia julian juliana julieta julio karina laura leandro leonardo leticia lidia liliana
    lorena lourdes lucas lucia luciana luciano luis luisa maria mariana mariano marcela marcelo
    marcos margarita mario marta martin martina matias mauricio mauro maximiliano melina mercedes
    micaela miguel milagros mirta monica nadia natalia nancy nelida nestor nicolas noelia nora norma
    olga omar oscar pablo patricia patricio paula pedro ramon raquel raul ricardo roberto rocio
    rodolfo rodrigo romina rosa rosana roxana ruben sandra santiago sebastian sergio silvia silvina
    sofia soledad sonia stella susana teresa tomas valentina valeria vanesa veronica victor victoria
    virginia viviana walter ximena yamila yanina yesica yolanda
"""
FIRST_NAMES = frozenset(_FIRST.split())
"""Usual in Argentina; with a capitalised word after it, one of these is taken for a person."""

_LAST = """
    gonzalez rodriguez gomez fernandez lopez diaz martinez perez sanchez garcia sosa ramirez benitez
    acosta medina herrera suarez aguirre gimenez jimenez gutierrez pereyra ortiz nunez juarez
    cabrera godoy ferreyra dominguez carrizo peralta ledesma quiroga ojeda villalba cardozo vazquez
    vargas caceres figueroa maldonado mansilla farias roldan mendez guzman aguero hernandez paez
    escobar bustos avila ayala maidana acuna leiva moyano chavez velazquez olivera alvarez arce
    barrionuevo bianchi bravo cejas correa escalante ferrari fuentes gauna ibanez ibarra luque
    montenegro ocampo orellana palacios paredes ramallo rossi salinas tejada vallejos veron zalazar
    zarate
"""
LAST_NAMES = frozenset(_LAST.split())
"""The same for a capitalised word before one of these; surnames that are also things are left out."""

_TITLES = """
    san santa villa puerto colonia monte paso general coronel teniente capitan doctor intendencia
"""
BEFORE_NO_PERSON = frozenset(_TITLES.split())
"""«General Rodríguez» is a place."""


Names = Callable[[str], Spot | None]
"""How people's names are looked for in a line of a file."""


def check_privacy(draft: Draft) -> Iterator[Problem]:
    names = _names_by_file(draft)
    for sheet in draft.sheets:
        source = sheet.source
        allowed = allowed_texts(draft.safeguard.value, source.file)
        found = {**_named(source, names.get(source.file)), **spots(source.text, allowed)}
        for line, (column, what) in sorted(found.items()):
            yield refusal(Place(source.file, line, column), subject_of(source.file), what)
        yield from stories(source.file, source.text, subject_of(source.file))


def subject_of(file: str) -> str:
    """The file's own name, without its ending."""
    return file.rpartition("/")[2].removesuffix(".yml")


def _names_by_file(draft: Draft) -> dict[str, Names]:
    """In the team's file, the meetings and the news, whoever looks like a person; elsewhere, only those of
    the programme, whose place is `personas.yml`, with the day on which they agreed to be named.

    In the edition's long texts a name of one word («Luz») is taken for the word.
    """
    people = [bare(person.name) for person in draft.people.records]
    names: dict[str, Names] = {}
    for sheet in draft.own_sheets:
        plain = bare(sheet.source.text)
        if known := [name for name in people if " " in name and name in plain]:
            names[sheet.source.file] = _somebody_of(known, OWN_NAME if sheet is draft.people else MENTOR)
    told = _told_of(_cities_named_after_people(draft), people)
    names |= {draft.meetings.source.file: told, draft.news.source.file: told}
    for city in draft.everyone:
        for sheet in city.sheets:
            plain = bare(sheet.source.text)
            known = [name for name in people if name in plain]
            if sheet is city.team or sheet is city.closing:
                names[sheet.source.file] = _anyone(known)
            elif known:
                names[sheet.source.file] = _somebody_of(known, MENTOR)
    return names


def _anyone(known: list[str]) -> Names:
    return lambda line: _name(line) or _known(line, known)


def _told_of(cities: list[str], known: list[str]) -> Names:
    """In what was said or told, where cities are named all the time, and an id is nobody's name."""
    anyone = _anyone(known)

    def look(line: str) -> Spot | None:
        for city in cities:
            line = line.replace(city, "·" * len(city))
        return anyone(line) if SENTENCE.search(line) and not HOST.match(line) else None

    return look


def _cities_named_after_people(draft: Draft) -> list[str]:
    """«Carlos Casares» is a city if it is one of this edition's."""
    profiles = (city.profile.value for city in draft.cities)
    return [profile.name for profile in profiles if profile and _name(profile.name)]


def _somebody_of(known: list[str], place: re.Pattern[str]) -> Names:
    """In a line that is their place they may be; a mentor's has an id, and its type says so."""
    return lambda line: _known(line, known) if SENTENCE.search(line) and not place.search(line) else None


def _named(source: Source, names: Names | None) -> dict[int, Spot]:
    """By line, the first name in it."""
    if names is None:
        return {}
    found = ((number, names(line)) for number, line in enumerate(source.text.split("\n"), start=1))
    return {number: spot for number, spot in found if spot}


def _name(line: str) -> tuple[int, str] | None:
    if (match := TITLE.search(line)) and not _names_a_place(line, match.start()):
        return match.start() + 1, "el nombre de una persona"
    for match in PAIR.finditer(line):
        if _is_person(match[1], match[2]) and not _names_a_place(line, match.start()):
            return match.start() + 1, "el nombre de una persona"
    return None


def _is_person(first: str, last: str) -> bool:
    """Two words in a row. Lower case («maría pérez») counts only if both are names."""
    is_first, is_last = bare(first) in FIRST_NAMES, bare(last) in LAST_NAMES
    if not (first[0].isupper() and last[0].isupper()):
        return is_first and is_last
    return is_first or (is_last and bare(first) not in BEFORE_NO_PERSON)


def _known(line: str, people: list[str]) -> tuple[int, str] | None:
    """Somebody of `personas.yml`, whose place is that file."""
    if not people:
        return None
    plain = bare(line)
    column = next((plain.find(name) for name in people if name in plain), None)
    return None if column is None else (column + 1, "el nombre de una persona")


def _names_a_place(line: str, start: int) -> bool:
    before = re.findall(r"\w+", bare(line[:start]))
    return bool(before) and bool(PLACES_NAMED_AFTER_PEOPLE.intersection(before[-3:]))
