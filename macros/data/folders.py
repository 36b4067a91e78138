"""What an edition's folder holds: which files, of which shape, and which must be there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from pydantic import BaseModel

from macros.data.draft import CityDraft, Draft
from macros.data.near import bare, did_you_mean, nearest
from macros.data.problems import Place, Problem, quoted
from macros.data.rows import load_table
from macros.data.safeguard import read_safeguard
from macros.data.schema.academy import Lesson, Question, Resource, Term, Worksheet
from macros.data.schema.city import Profile, Submission, Team
from macros.data.schema.cohort import Holiday, Person, Settings
from macros.data.schema.collection import DataPlan
from macros.data.schema.diagnosis import Actor, Opportunity, SelfAssessment, Validation
from macros.data.schema.meetings import Meeting, ScriptStep
from macros.data.schema.news import News
from macros.data.schema.plan import Accompaniment, Action, Closing, Rights
from macros.data.schema.programme import Deliverable, Dimension, Indicator, Path, Stage
from macros.data.schema.project import Gap, Objective, Project
from macros.data.schema.tablero import Observation
from macros.data.sheets import Sheet, Source, load_sheet


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of the contract. `attribute` is where its sheet goes in the draft."""

    path: str
    attribute: str
    model: type[BaseModel]
    is_list: bool = True
    required: bool = True

    @property
    def is_table(self) -> bool:
        """A CSV, with a column for each key."""
        return self.path.endswith(".csv")


EDITION_FILES = (
    DataFile("cohorte.yml", "settings", Settings, is_list=False),
    DataFile("encuentros.yml", "meetings", Meeting, required=False),
    DataFile("feriados.yml", "holidays", Holiday, required=False),
    DataFile("novedades.yml", "news", News, required=False),
    DataFile("personas.yml", "people", Person, required=False),
    DataFile("programa/asesoramiento.yml", "script", ScriptStep, required=False),
    DataFile("programa/autodiagnostico.yml", "dimensions", Dimension, required=False),
    DataFile("programa/camino.yml", "path", Path, is_list=False),
    DataFile("programa/cuestionarios.yml", "questions", Question, required=False),
    DataFile("programa/entregables.yml", "deliverables", Deliverable),
    DataFile("programa/etapas.yml", "stages", Stage),
    DataFile("programa/glosario.yml", "terms", Term, required=False),
    DataFile("programa/indicadores.yml", "indicators", Indicator, required=False),
    DataFile("programa/lecciones.yml", "lessons", Lesson, required=False),
    DataFile("programa/planillas.yml", "worksheets", Worksheet, required=False),
    DataFile("programa/recursos.yml", "resources", Resource, required=False),
)
CITY_FILES = (
    DataFile("ciudad.yml", "profile", Profile, is_list=False),
    DataFile("equipo.yml", "team", Team, is_list=False, required=False),
    DataFile("actores.yml", "actors", Actor, required=False),
    DataFile("autodiagnostico.yml", "assessments", SelfAssessment, required=False),
    DataFile("oportunidades.yml", "opportunities", Opportunity, required=False),
    DataFile("validacion.yml", "validation", Validation, is_list=False, required=False),
    DataFile("objetivos.yml", "objectives", Objective, required=False),
    DataFile("relevamiento.yml", "data_plan", DataPlan, is_list=False, required=False),
    DataFile("tablero.csv", "observations", Observation, required=False),
    DataFile("brechas.yml", "gaps", Gap, required=False),
    DataFile("proyecto.yml", "project", Project, is_list=False, required=False),
    DataFile("derechos.yml", "rights", Rights, is_list=False, required=False),
    DataFile("plan.yml", "actions", Action, required=False),
    DataFile("acompanamientos.yml", "accompaniments", Accompaniment, required=False),
    DataFile("entregas.yml", "submissions", Submission, required=False),
    DataFile("cierre.yml", "closing", Closing, is_list=False, required=False),
)
"""In the order in which a city comes to need them."""
EDITION_ID = re.compile(r"20\d\d(-[a-z0-9]+)*")


EDITION_FOLDERS = ("ciudades", "programa")
EXAMPLE = "ejemplo"
"""The worked example of the guides: a city's folder inside `programa/`, and no city of the edition."""


def editions_in(root: FilePath) -> list[str]:
    """The ids of the edition folders under `cohorts/`, oldest first."""
    return [entry.name for entry in _entries(root / "cohorts") if _is_folder(entry)]


def read_edition(root: FilePath, edition: str) -> Draft:
    """Every file of one edition, read and validated on its own. Never raises for what it finds."""
    folder = f"cohorts/{edition}"
    draft = Draft(edition, folder, safeguard=read_safeguard(root))
    if not EDITION_ID.fullmatch(edition):
        draft.problems.append(_bad_edition_name(folder, edition))
    _fill(draft, root, folder, EDITION_FILES)
    draft.problems += _strangers(root, folder, _names(EDITION_FILES, ""), EDITION_FOLDERS)
    draft.problems += _strangers(root, f"{folder}/programa", _names(EDITION_FILES, "programa/"), (EXAMPLE,))
    if (root / folder / "programa" / EXAMPLE).is_dir():
        draft.example = _read_city(root, f"{folder}/programa", EXAMPLE, draft.problems)
    for entry in _entries(root / folder / "ciudades"):
        if _is_folder(entry):
            draft.cities.append(_read_city(root, f"{folder}/ciudades", entry.name, draft.problems))
    draft.problems += _strangers(root, f"{folder}/ciudades", (), draft.city_slugs)
    return draft


def strays(root: FilePath) -> Iterator[Problem]:
    """What lies in `cohorts/` and is no edition."""
    return _strangers(root, "cohorts", (), editions_in(root))


def _read_city(root: FilePath, parent: str, slug: str, problems: list[Problem]) -> CityDraft:
    city = CityDraft(slug, f"{parent}/{slug}")
    _fill(city, root, city.folder, CITY_FILES)
    problems += _strangers(root, city.folder, _names(CITY_FILES, ""))
    return city


def _only_explains(sheet: Sheet) -> bool:  # type: ignore[type-arg]
    """A file of comments alone is a subject not begun: it teaches how to write what will come."""
    lines = [line.strip() for line in sheet.source.text.split("\n") if line.strip()]
    return bool(lines) and all(line.startswith("#") for line in lines)


def _names(files: tuple[DataFile, ...], inside: str) -> tuple[str, ...]:
    """The files of the contract that lie directly in one folder."""
    here = (f.path.removeprefix(inside) for f in files if f.path.startswith(inside))
    return tuple(path for path in here if "/" not in path)


def _fill(into: Draft | CityDraft, root: FilePath, folder: str, files: tuple[DataFile, ...]) -> None:
    """Loads each file into the draft. A required one that isn't there is a problem of its sheet."""
    for data_file in files:
        name = f"{folder}/{data_file.path}"
        sheet: Sheet = Sheet(Source(name))  # type: ignore[type-arg]
        if os.path.lexists(root / name):
            sheet = _load(root / name, name, data_file)
            if not data_file.required and _only_explains(sheet):
                sheet.problems.clear()
        elif data_file.required:
            sheet.problems.append(_misnamed(root, name, files) or _missing_file(name))
        setattr(into, data_file.attribute, sheet)


def _load(path: FilePath, name: str, data_file: DataFile) -> Sheet:  # type: ignore[type-arg]
    if data_file.is_table:
        return load_table(path, name, data_file.model)
    return load_sheet(path, name, data_file.model, data_file.is_list)


def _misnamed(root: FilePath, name: str, files: tuple[DataFile, ...]) -> Problem | None:
    """What is said of the neighbour that was probably meant for a missing file; said once, it is enough."""
    folder, _, base = name.rpartition("/")
    inside = next(f.path for f in files if name.endswith(f"/{f.path}")).removesuffix(base)
    known = _names(files, inside)
    folders = EDITION_FOLDERS if files is EDITION_FILES and not inside else ()
    for entry in _entries(root / folder):
        if entry.name not in known and not entry.is_dir() and _meant_file(entry.name, known) == base:
            return _stranger(f"{folder}/{entry.name}", entry, known, folders)
    return None


def _missing_file(name: str) -> Problem:
    base = name.rpartition("/")[2]
    fix = f"creá {name}; podés copiar el de otra ciudad u otra edición y cambiar sus valores"
    return Problem("archivo-faltante", Place(name), base, "", f"un archivo {base}", fix)


def _strangers(
    root: FilePath, folder: str, files: tuple[str, ...], folders: Iterable[str] = ()
) -> Iterator[Problem]:
    """Whatever is in a folder and no page would read: a misspelt name would be lost in silence."""
    expected_folders = tuple(folders)
    if (root / folder).exists() and not _can_list(root / folder):
        yield _closed(folder, (root / folder).is_dir())
    for entry in _entries(root / folder):
        if entry.name in files or (_is_folder(entry) and entry.name in expected_folders):
            continue
        yield _stranger(f"{folder}/{entry.name}", entry, files, expected_folders)


def _stranger(
    name: str, entry: os.DirEntry[str], files: tuple[str, ...], folders: tuple[str, ...]
) -> Problem:
    if entry.is_symlink():
        return Problem(
            "archivo-enlace", Place(name), entry.name, "un enlace simbólico",
            "un archivo o una carpeta de verdad", "reemplazá el enlace por una copia",
        )  # fmt: skip
    is_folder = entry.is_dir()
    what = f"{'la carpeta' if is_folder else 'el archivo'} {quoted(entry.name)}"
    expected = f"solo {', '.join((*files, *folders))}" if files else "una carpeta por ciudad"
    if name.count("/") == 1:
        expected = "una carpeta por edición"
    return Problem(
        "archivo-desconocido", Place(name), entry.name, what, expected,
        _stranger_fix(FilePath(entry.path), is_folder, files, folders),
    )  # fmt: skip


def _stranger_fix(path: FilePath, is_folder: bool, files: tuple[str, ...], folders: tuple[str, ...]) -> str:
    """Never a name that is taken: renaming would lose the file that has it."""
    name = path.name
    if name in folders:
        return "tiene que ser una carpeta: borrá el archivo y creala"
    if not is_folder and (home := _HOMES.get(name)):
        return f"llevalo a {home}"
    near = nearest(name, folders) if is_folder else _meant_file(name, files)
    if near and files and not is_folder and (path.parent / near).exists() and _same_file(name, near):
        return f"ya hay un {near}: pasale lo que falte y borrá este"
    if near and files and not (path.parent / near).exists():
        return f"{did_you_mean(near)} Cambiale el nombre a {near}"
    return "borrala o llevala a su lugar" if is_folder else "borralo o llevalo a su lugar"


def _same_file(name: str, near: str) -> bool:
    """Whether the two differ only in what people don't see: capitals, accents, the ending, a plural."""
    return bare(name.partition(".")[0]).rstrip("s") == bare(near.partition(".")[0]).rstrip("s")


def _meant_file(name: str, files: Iterable[str]) -> str | None:
    """The file of the contract that another extension, capitals or an accent hide."""
    stem = {bare(file.rpartition(".")[0]): file for file in files}
    near = nearest(name.partition(".")[0], stem)
    return stem[near] if near else None


def _homes() -> dict[str, str]:
    """Where a file of the contract goes, for the one that lies elsewhere. Two have the same name."""
    homes = {f.path: f"cohorts/<edición>/ciudades/<ciudad>/{f.path}" for f in CITY_FILES}
    for data_file in EDITION_FILES:
        name, home = data_file.path.rpartition("/")[2], f"cohorts/<edición>/{data_file.path}"
        homes[name] = f"{home}, o a {homes[name]}" if name in homes else home
    return homes


_HOMES = _homes()


def _entries(folder: FilePath) -> list[os.DirEntry[str]]:
    """What a folder holds, by name; nothing if it can't be listed. Hidden files are no data."""
    try:
        with os.scandir(folder) as found:
            return sorted((e for e in found if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError:
        return []


def _can_list(folder: FilePath) -> bool:
    try:
        os.scandir(folder).close()
    except OSError:
        return False
    return True


def _closed(folder: str, is_folder: bool) -> Problem:
    found = "una carpeta que no se deja abrir" if is_folder else "un archivo"
    fix = "revisá los permisos de la carpeta" if is_folder else "borrá el archivo y creá la carpeta"
    return Problem(
        "archivo-ilegible", Place(folder), folder.rpartition("/")[2], found,
        "una carpeta con permiso de lectura", fix,
    )  # fmt: skip


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _bad_edition_name(folder: str, edition: str) -> Problem:
    return Problem(
        "carpeta-invalida", Place(folder), "carpeta", quoted(edition),
        "el año de la edición, y si hace falta un agregado en minúsculas: 2026 o 2026-norte",
        "cambiale el nombre a la carpeta",
    )  # fmt: skip
