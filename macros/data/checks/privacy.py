"""No contacts in a city's files; in `equipo.yml`, which holds offices, no person's name either.

Not even in a comment.
The repository is public, so what is written is published. This is the first, narrow guard; it
finds the shapes in which contacts are usually typed and can't promise more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.data.draft import CityDraft, Draft
from macros.data.near import bare
from macros.data.problems import Place, Problem
from macros.data.sheets import Source

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w/.-])\(?\+?\d[\d ().-]{5,}\d(?![\w/-])")
SENTENCE = re.compile(r":.*[^\W\d_]{3}|^[^:]*$|#")
"""Where people write in their own words; a date or a figure alone is for the types to judge."""
DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
NORM = re.compile(
    r"\b(Ley|Decreto|Resoluci[oó]n|Ordenanza|Disposici[oó]n|Expediente)\s+(N\W{1,2}\s?)?[\d.]+", re.I
)
FIGURE = re.compile(r"^\s*(- )?\w+: +[\d.]+(?= +#)|^\s*# *(- )?(costo|monto): +\d+$")
"""What comes before a comment: its type judges it. An amount in an example is one too."""
NO_PHONE = re.compile(r"\d{1,3}(\.\d{3})+|(19|20)\d\d ?- ?(19|20)\d\d")
"""An amount with its thousands, or a span of years."""
LEAST_FIGURES, WITH_AREA_CODE = 7, 10
MENTOR = re.compile(r"\s*mentoria:")
DOCUMENT = re.compile(r"\b(DNI|D\.N\.I\.|CUI[TL])\b\W*\d")
TITLE = re.compile(r"\b(Dra?|Lic|Ing|Prof|Sra?|Srta|Arq|Cdra?|Abog|Tec)\.?\s+[A-ZÁÉÍÓÚÑ]\w+")
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


def check_privacy(draft: Draft) -> Iterator[Problem]:
    people = [person.name for person in draft.people.records]
    for city in draft.everyone:
        for sheet in city.sheets:
            if sheet is city.team:
                yield from _team_file(city, people)
            else:
                yield from _other_file(sheet.source, people)


def _other_file(source: Source, people: list[str]) -> Iterator[Problem]:
    """Elsewhere only what is surely a person: contacts, and the people of the programme."""
    plain = bare(source.text)
    known = [name for name in map(bare, people) if name in plain]
    for number, line in enumerate(source.text.split("\n"), start=1):
        names = [] if MENTOR.match(line) else known  # whose place is an id, and its type says so
        if SENTENCE.search(line) and (found := _contact(line) or _known(line, names)):
            yield _refused(source.file, number, *found)


def _refused(file: str, line: int, column: int, what: str) -> Problem:
    return Problem(
        "dato-personal", Place(file, line, column), subject_of(file), what,
        "solo cargos y áreas: este archivo es público",
        "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
    )  # fmt: skip


def subject_of(file: str) -> str:
    """The file's own name, without its ending."""
    return file.rpartition("/")[2].removesuffix(".yml")


def _team_file(city: CityDraft, people: list[str]) -> Iterator[Problem]:
    text = city.team.source.text
    plain = bare(text)
    known = [name for name in map(bare, people) if name in plain]
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _personal(line) or _known(line, known):
            yield _refused(city.team.source.file, number, *found)


def _personal(line: str) -> tuple[int, str] | None:
    """Column (from 1) and kind of the first personal datum in a line. The datum itself is not repeated."""
    return _contact(line) or _name(line)


def _contact(line: str) -> tuple[int, str] | None:
    if match := EMAIL.search(line):
        return match.start() + 1, "un correo"
    if match := DOCUMENT.search(line):
        return match.start() + 1, "un documento"
    without_others = line
    for other in (DAY, NORM, FIGURE):
        without_others = other.sub(lambda match: "x" * len(match[0]), without_others)
    for match in PHONE.finditer(without_others):
        if _is_long_enough(match[0]) and not NO_PHONE.fullmatch(match[0].strip()):
            return match.start() + 1, "un teléfono"
    return None


def _is_long_enough(number: str) -> bool:
    """Seven figures or more, or six written together; with a bracket inside, ten: «100 (1.285» is a count."""
    figures = sum(char.isdigit() for char in number)
    if "(" in number[1:] and not number.startswith("+"):
        return figures >= WITH_AREA_CODE
    return figures >= LEAST_FIGURES or number.strip().isdigit()


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
