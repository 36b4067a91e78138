"""Folders and names: what lies where nothing reads it is said, with the place it belongs to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.data import folders
from macros.data.door import newest
from macros.data.folders import CITY_FILES, DataFile
from tests.picture import EDITION, PUERTO, VILLA, Picture, brief

EXAMPLE = f"{EDITION}/programa/ejemplo"


def said(picture: Picture) -> list[tuple[str, str]]:
    return [(brief(problem).removeprefix("cohorts/"), problem.fix) for problem in picture.problems()]


def test_editions_are_folders_and_the_newest_is_the_last(tmp_path: Path) -> None:
    for name in ("2024", "2026", ".git"):
        (tmp_path / "cohorts" / name).mkdir(parents=True)
    (tmp_path / "cohorts/leeme.txt").touch()
    assert (folders.editions_in(tmp_path), newest(tmp_path)) == (["2024", "2026"], "2026")


@pytest.mark.parametrize("make", [lambda root: None, lambda root: (root / "cohorts").write_text("x")])
def test_without_a_folder_of_cohorts_there_are_no_editions(tmp_path: Path, make: object) -> None:
    make(tmp_path)  # type: ignore[operator]
    assert (folders.editions_in(tmp_path), newest(tmp_path)) == ([], None)


def test_what_lies_among_the_editions_is_said(picture: Picture) -> None:
    picture.write("cohorts/cohorte.yml", "nombre: X\n")
    (picture.root / "cohorts/2031").symlink_to(picture.root / EDITION)
    assert [(brief(p), p.expected, p.fix) for p in folders.strays(picture.root)] == [
        (
            "cohorts/2031:1:1 archivo-enlace",
            "un archivo o una carpeta de verdad",
            "reemplazá el enlace por una copia",
        ),
        (
            "cohorts/cohorte.yml:1:1 archivo-desconocido",
            "una carpeta por edición",
            "llevalo a cohorts/<edición>/cohorte.yml",
        ),
    ]


@pytest.mark.parametrize("folder", ["programa", "ciudades", "ciudades/villa-prueba"])
def test_a_folder_that_is_a_link_is_not_followed_in_silence(picture: Picture, folder: str) -> None:
    (picture.root / EDITION / folder).rename(picture.root / "fuera")
    (picture.root / EDITION / folder).symlink_to(picture.root / "fuera")
    assert ("2030/" + folder + ":1:1 archivo-enlace", "reemplazá el enlace por una copia") in said(picture)


def test_a_file_in_the_place_of_a_folder_is_said(picture: Picture) -> None:
    picture.delete(f"{EDITION}/ciudades")
    picture.write(f"{EDITION}/ciudades", "villa-prueba\n")
    fixes = dict(said(picture))
    assert fixes["2030/ciudades:1:1 archivo-desconocido"] == (
        "tiene que ser una carpeta: borrá el archivo y creala"
    )


def test_a_folder_that_can_not_be_listed_is_said(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = picture.root / VILLA
    listed = os.scandir

    def scandir(path: Path) -> object:
        if path == closed:
            raise PermissionError
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert said(picture) == [
        (f"{VILLA}:1:1 archivo-ilegible".removeprefix("cohorts/"), "revisá los permisos de la carpeta")
    ]


def test_a_name_that_is_no_text_is_said_and_can_be_printed(picture: Picture) -> None:
    (Path(os.fsdecode(os.fsencode(picture.root / VILLA) + b"/\xff.yml"))).touch()
    assert [fix for _, fix in said(picture)] == ["borralo o llevalo a su lugar"]


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("ciudad.yaml", "ya hay un ciudad.yml: pasale lo que falte y borrá este"),
        ("Entregas.YML", "ya hay un entregas.yml: pasale lo que falte y borrá este"),
        ("equipos.yml", "ya hay un equipo.yml: pasale lo que falte y borrá este"),
        ("feriados.yml", "llevalo a cohorts/<edición>/feriados.yml"),
        ("foto.jpg", "borralo o llevalo a su lugar"),
    ],
)
def test_a_file_in_a_city_that_nothing_reads_says_what_to_do(picture: Picture, name: str, fix: str) -> None:
    picture.write(f"{VILLA}/{name}", "x\n")
    assert said(picture) == [(f"2030/ciudades/villa-prueba/{name}:1:1 archivo-desconocido", fix)]


def test_a_city_needs_only_its_own_file(picture: Picture) -> None:
    picture.delete(f"{VILLA}/equipo.yml")
    picture.delete(f"{VILLA}/entregas.yml")
    city = picture.load().city("villa-prueba")
    assert (city.team, city.submissions, picture.problems()) == (None, (), [])


NOT_BEGUN = [file for file in CITY_FILES if file.path not in ("ciudad.yml", "equipo.yml", "entregas.yml")]


@pytest.mark.parametrize("file", NOT_BEGUN, ids=lambda file: file.path)
def test_a_file_of_comments_alone_is_a_subject_not_begun(picture: Picture, file: DataFile) -> None:
    picture.write(f"{PUERTO}/{file.path}", "\ufeff# Todo esto es un ejemplo\r\n\r\n  # - id: uno\r\n")
    city = picture.load().city("puerto-ejemplo")
    assert (getattr(city, file.attribute) or None, picture.problems()) == (None, [])


def test_a_file_of_comments_with_a_line_of_data_has_begun(picture: Picture) -> None:
    picture.write(f"{PUERTO}/actores.yml", "# Todo esto es un ejemplo\n- id: uno\n#   nombre: Uno\n")
    place = "2030/ciudades/puerto-ejemplo/actores.yml:2:3 clave-faltante"
    assert [found for found, _ in said(picture)] == [place] * 3


def test_the_worked_example_is_read_like_a_city_and_counted_nowhere(picture: Picture) -> None:
    picture.copy(VILLA, EXAMPLE)
    cohort = picture.load()
    assert (picture.problems(), [city.slug for city in cohort.cities]) == (
        [],
        ["puerto-ejemplo", "villa-prueba"],
    )
    assert cohort.example is not None
    assert (cohort.example.name, cohort.example.actions) == (
        "Villa Prueba",
        cohort.city("villa-prueba").actions,
    )
    assert cohort.city("ejemplo") is cohort.example


def test_the_worked_example_keeps_the_days_of_the_edition_it_was_taken_from(picture: Picture) -> None:
    picture.copy(VILLA, EXAMPLE)
    for path in (picture.root / EXAMPLE).iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("2030-", "2024-").replace("2031-", "2025-"), encoding="utf-8")
    assert {problem.rule for problem in picture.problems()} == {"rol-vacante"}


def test_without_the_worked_example_there_is_none(picture: Picture) -> None:
    assert picture.load().example is None


def test_a_city_in_draft_is_checked_and_not_shown(picture: Picture) -> None:
    picture.append(f"{VILLA}/ciudad.yml", "borrador: true\n")
    assert [city.slug for city in picture.load().cities] == ["puerto-ejemplo"]


def test_an_edition_without_the_lists_that_refer_to_each_other_is_not_blamed_twice(picture: Picture) -> None:
    picture.delete(f"{EDITION}/programa/etapas.yml")
    assert [place for place, _ in said(picture)] == ["2030/programa/etapas.yml:1:1 archivo-faltante"]
