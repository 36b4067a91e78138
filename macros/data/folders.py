"""What an edition's folder holds: which files, of which shape, and which must be there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from pydantic import BaseModel

from macros.data.draft import CityDraft, Draft
from macros.data.near import did_you_mean, nearest
from macros.data.problems import Place, Problem
from macros.data.schema.city import Profile, Submission, Team
from macros.data.schema.cohort import Holiday, Meeting, Person, Settings
from macros.data.schema.programme import Deliverable, Path, Stage
from macros.data.sheets import Sheet, Source, load_sheet


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of the contract. `attribute` is where its sheet goes in the draft."""

    path: str
    attribute: str
    model: type[BaseModel]
    is_list: bool = True
    required: bool = True


EDITION_FILES = (
    DataFile("cohorte.yml", "settings", Settings, is_list=False),
    DataFile("encuentros.yml", "meetings", Meeting, required=False),
    DataFile("feriados.yml", "holidays", Holiday, required=False),
    DataFile("personas.yml", "people", Person, required=False),
    DataFile("programa/camino.yml", "path", Path, is_list=False),
    DataFile("programa/entregables.yml", "deliverables", Deliverable),
    DataFile("programa/etapas.yml", "stages", Stage),
)
CITY_FILES = (
    DataFile("ciudad.yml", "profile", Profile, is_list=False),
    DataFile("entregas.yml", "submissions", Submission, required=False),
    DataFile("equipo.yml", "team", Team, is_list=False, required=False),
)
EDITION_ID = re.compile(r"20\d\d(-[a-z0-9]+)*")


def editions_in(root: FilePath) -> list[str]:
    """The ids of the edition folders under `cohorts/`, oldest first."""
    folder = root / "cohorts"
    if not folder.is_dir():
        return []
    return sorted(entry.name for entry in folder.iterdir() if entry.is_dir() and entry.name[0] != ".")


def read_edition(root: FilePath, edition: str) -> Draft:
    """Every file of one edition, read and validated on its own. Never raises for what it finds."""
    folder = f"cohorts/{edition}"
    draft = Draft(edition, folder)
    if not EDITION_ID.fullmatch(edition):
        draft.problems.append(_bad_edition_name(folder, edition))
    draft.problems += _fill(draft, root, folder, EDITION_FILES)
    draft.problems += _strangers(root, folder, EDITION_FILES, folders=("programa", "ciudades"))
    draft.problems += _strangers(root, f"{folder}/programa", EDITION_FILES, inside="programa/")
    for slug in _subfolders(root, f"{folder}/ciudades"):
        city = CityDraft(slug, f"{folder}/ciudades/{slug}")
        draft.cities.append(city)
        draft.problems += _fill(city, root, city.folder, CITY_FILES)
        draft.problems += _strangers(root, city.folder, CITY_FILES)
    draft.problems += _strangers(root, f"{folder}/ciudades", (), folders=tuple(draft.city_slugs))
    return draft


def _fill(into: Draft | CityDraft, root: FilePath, folder: str, files: tuple[DataFile, ...]) -> list[Problem]:
    """Loads each file into the draft and returns what is missing."""
    missing = []
    for data_file in files:
        name = f"{folder}/{data_file.path}"
        if os.path.lexists(root / name):
            sheet = load_sheet(root / name, name, data_file.model, data_file.is_list)
            setattr(into, data_file.attribute, sheet)
        else:
            setattr(into, data_file.attribute, Sheet(Source(name)))
            if data_file.required:
                missing.append(_missing_file(name, root / folder))
    return missing


def _missing_file(name: str, folder: FilePath) -> Problem:
    base = name.rpartition("/")[2]
    return Problem(
        "archivo-faltante", Place(name), base, "", f"un archivo {base}",
        f"creá {name}; podés copiar el de otra ciudad u otra edición y cambiar sus valores",
    )  # fmt: skip


def _strangers(
    root: FilePath,
    folder: str,
    files: tuple[DataFile, ...],
    folders: tuple[str, ...] = (),
    inside: str = "",
) -> Iterator[Problem]:
    """Whatever is in a folder and no page would read: a misspelt name would be lost in silence."""
    here = [f.path.removeprefix(inside) for f in files if f.path.startswith(inside)]
    known = [path for path in here if "/" not in path]
    if not (root / folder).is_dir():
        return
    for entry in sorted(os.scandir(root / folder), key=lambda e: e.name):
        if entry.name.startswith(".") or entry.name in known:
            continue
        if entry.is_dir(follow_symlinks=False) and entry.name in folders:
            continue
        yield _stranger(f"{folder}/{entry.name}", entry, [*known, *folders])


def _stranger(name: str, entry: os.DirEntry[str], known: list[str]) -> Problem:
    if entry.is_symlink():
        return Problem(
            "archivo-enlace", Place(name), entry.name, "un enlace simbólico", "un archivo o una carpeta común",
            "reemplazá el enlace por una copia",
        )  # fmt: skip
    what = "la carpeta" if entry.is_dir() else "el archivo"
    near = nearest(entry.name, known)
    fix = f"{did_you_mean(near)} Cambiale el nombre a {near}" if near else "borralo o llevalo a su lugar"
    expected = f"solo {', '.join(known)}" if known else "una carpeta por ciudad"
    return Problem("archivo-desconocido", Place(name), entry.name, f"{what} «{entry.name}»", expected, fix)


def _subfolders(root: FilePath, folder: str) -> list[str]:
    if not (root / folder).is_dir():
        return []
    entries = (e for e in os.scandir(root / folder) if e.is_dir(follow_symlinks=False))
    return sorted(entry.name for entry in entries if not entry.name.startswith("."))


def _bad_edition_name(folder: str, edition: str) -> Problem:
    return Problem(
        "carpeta-invalida", Place(folder), "carpeta", f"«{edition}»",
        "el año de la edición, y si hace falta un agregado en minúsculas: 2026 o 2026-norte",
        "cambiale el nombre a la carpeta",
    )  # fmt: skip
