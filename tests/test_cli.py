"""The command line: verbs in English, answers in Spanish, exit codes that scripts can trust."""

from __future__ import annotations

import json
import re

import pytest

from macros.cli import main
from tests.conftest import Project
from tests.picture import VILLA

Said = pytest.CaptureFixture[str]


def refused(*words: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(list(words))
    return int(stopped.value.code or 0)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "falta decir VERBO"),
        (["biuld"], "no conozco «biuld». ¿Quisiste decir «build»?"),
        (["build", "--fecha", "2024-09-20"], "no conozco --fecha 2024-09-20"),
        (["build", "--date", "20/9/2024"], "«20/9/2024» no es una fecha AAAA-MM-DD"),
        (["build", "--date"], "necesita un valor"),
        (["serve", "--port", "ocho"], "no es un número entero: 'ocho'"),
        (["check", "--format", "xml"], "no conozco «xml». Las opciones son 'text', 'json', 'github'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_exit_2_with_a_sentence_in_spanish_and_the_way_to_help(
    words: list[str], sentence: str, capsys: Said
) -> None:
    assert refused(*words) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("No entiendo la orden: ")
    assert sentence in said.err
    assert "--help" in said.err


def test_help_names_every_verb_in_spanish(capsys: Said) -> None:
    assert refused("--help") == 0

    said = capsys.readouterr().out
    verbs = (
        "check",
        "build",
        "serve",
        "publish",
        "new-cohort",
        "new-city",
        "test",
        "sheets",
        "measure",
        "pin",
    )
    assert [verb for verb in verbs if not re.search(rf"\n    {verb}\s", said)] == []
    assert "revisa los datos y dice qué arreglar" in said


@pytest.mark.parametrize("verb", ["check", "build", "serve"])
def test_every_verb_explains_itself(verb: str, capsys: Said) -> None:
    assert refused(verb, "--help") == 0
    assert "--cohort ID" in capsys.readouterr().out


def test_check_says_that_all_is_well(project: Project, capsys: Said) -> None:
    assert main(["check", "--root", str(project.root)]) == 0
    assert "Todo en orden: 0 errores" in capsys.readouterr().out


def test_check_is_exit_1_for_problems_and_its_json_is_alone_on_standard_output(
    project: Project, capsys: Said
) -> None:
    project.replace(f"{VILLA}/ciudad.yml", "habitantes: 12000", "habitantes: 12.000")

    assert main(["check", "--root", str(project.root), "--format", "json"]) == 1

    said = capsys.readouterr()
    errors = [row for row in json.loads(said.out) if row["gravedad"] == "error"]
    assert [(row["archivo"], row["regla"]) for row in errors] == [(f"{VILLA}/ciudad.yml", "numero-invalido")]
    assert said.err == ""


@pytest.mark.parametrize("verb", ["check", "build", "serve"])
def test_an_edition_that_does_not_exist_is_exit_2_with_the_ones_there_are(
    project: Project, capsys: Said, verb: str
) -> None:
    assert main([verb, "--root", str(project.root), "--cohort", "1999"]) == 2
    assert capsys.readouterr().err.startswith("No hay una edición «1999».")


@pytest.mark.parametrize("verb", ["check", "build", "serve"])
def test_a_folder_without_editions_is_exit_2(project: Project, capsys: Said, verb: str) -> None:
    project.delete("cohorts")

    assert main([verb, "--root", str(project.root)]) == 2
    assert capsys.readouterr().err.startswith("No encuentro ninguna edición: falta la carpeta cohorts/")


def test_build_goes_where_it_is_told(project: Project, capsys: Said) -> None:
    words = [
        "build",
        "--root",
        str(project.root),
        "--site-dir",
        str(project.site.root),
        "--date",
        "2030-05-20",
    ]

    assert main(words) == 0

    assert project.site.page("").one("footer").text.startswith("Cohorte 2030, datos al 20 de mayo de 2030.")
    assert capsys.readouterr().out.startswith("Listo: ")


def test_build_into_the_sources_is_refused_in_a_sentence(project: Project, capsys: Said) -> None:
    assert main(["build", "--root", str(project.root), "--site-dir", str(project.root / "docs")]) == 1
    assert "No armo el sitio en" in capsys.readouterr().err


def test_a_new_edition_and_its_first_city_leave_check_green(project: Project, capsys: Said) -> None:
    root = str(project.root)
    assert main(["new-cohort", "2031", "--start", "2031-05-05", "--root", root]) == 0
    named = ["new-city", "Villa Nueva", "--habitantes", "4000", "--stage", "1", "--root", root]
    assert main(named) == 0
    assert main(["check", "--root", root]) == 0

    said = capsys.readouterr().out
    assert "cohorts/2031/programa/etapas.yml" in said
    assert "cohorts/2031/ciudades/villa-nueva/equipo.yml" in said
    assert main(["build", "--root", root, "--site-dir", str(project.root / "site")]) == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["publish"], "falta elegir una de estas: --cohort --changed --undo --remove"),
        (["publish", "--undo", "--cohort", "2030"], "--cohort: no va junto con --undo"),
        (["new-cohort", "2031"], "falta decir --start"),
        (["new-city"], "falta decir NOMBRE"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_verbs_that_write_say_what_they_need(words: list[str], sentence: str, capsys: Said) -> None:
    assert refused(*words) == 2
    assert sentence in capsys.readouterr().err


def test_publishing_outside_a_repository_is_exit_1_with_a_sentence(project: Project, capsys: Said) -> None:
    assert main(["publish", "--cohort", "2030", "--root", str(project.root)]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Esta carpeta no")
    assert said.count("\n") == 1
