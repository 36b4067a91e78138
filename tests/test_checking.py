"""`check`: every edition, three ways of saying it, and an exit code that programs can trust."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros import checking
from macros.cli import main
from tests.picture import EDITION, TINY, VILLA, Picture

ROOT = Path(__file__).resolve().parents[1]
KEYS = ["archivo", "linea", "columna", "regla", "gravedad", "mensaje", "arreglo"]


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    """The tiny edition without its vacant seat: there is nothing to say of it."""
    picture = Picture(tmp_path)
    picture.replace(
        f"{VILLA}/equipo.yml",
        "  - rol: salud\n    area: Salud\n    vacante_desde: 2030-06-03\n",
        "",
    )
    return picture


def check(picture: Picture, *options: str) -> int:
    return main(["check", "--root", str(picture.root), *options])


def test_a_clean_edition_says_so_in_one_line(picture: Picture, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(picture) == 0
    assert capsys.readouterr().out == "Todo en orden: 0 errores y 0 avisos; 34 archivos leídos.\n"


def test_text_has_a_block_a_problem_and_a_closing_line(
    picture: Picture, capsys: pytest.CaptureFixture[str]
) -> None:
    picture.replace(f"{VILLA}/entregas.yml", "resultado: aceptado", "resultado: aceptada")
    picture.replace(f"{EDITION}/encuentros.yml", "fecha: 2030-05-14", "fecha: 2030-05-25")
    picture.replace(f"{VILLA}/ciudad.yml", "codigo: 990101\n", "")
    assert check(picture) == 1
    assert (
        capsys.readouterr().out
        == """\
cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:1  codigo
  Se espera:  el código del gobierno local
  Arreglo:    agregá una línea «codigo: …» y, en lugar de los puntos, el dato verdadero

cohorts/2030/ciudades/villa-prueba/entregas.yml:6:14  resultado
  Encontrado: «aceptada»
  Se espera:  aceptado, observado o no_aplica
  Arreglo:    ¿quisiste decir «aceptado»? Escribí «resultado: aceptado»

cohorts/2030/encuentros.yml:1:10  fecha  (aviso)
  Encontrado: «2030-05-25»
  Se espera:  un día hábil: ese día es Día de la Revolución de Mayo
  Arreglo:    pasalo a otro día, o dejalo si es a propósito

2 errores y 1 aviso; 34 archivos leídos. Con errores no se publica.
"""
    )


def test_a_warning_alone_lets_it_pass(picture: Picture, capsys: pytest.CaptureFixture[str]) -> None:
    picture.replace(f"{EDITION}/encuentros.yml", "fecha: 2030-05-14", "fecha: 2030-05-25")
    assert check(picture) == 0
    assert capsys.readouterr().out.endswith("\n\nTodo en orden: 0 errores y 1 aviso; 34 archivos leídos.\n")


def test_json_is_an_empty_list_when_clean(picture: Picture, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(picture, "--format", "json") == 0
    assert capsys.readouterr() == ("[]\n", "")


def test_json_is_a_list_of_what_the_contract_says_and_nothing_else(
    picture: Picture, capsys: pytest.CaptureFixture[str]
) -> None:
    picture.replace(f"{VILLA}/entregas.yml", "resultado: aceptado", "resultado: aceptada")
    picture.replace(f"{EDITION}/encuentros.yml", "fecha: 2030-05-14", "fecha: 2030-05-25")
    assert check(picture, "--format", "json") == 1
    out, err = capsys.readouterr()
    rows = json.loads(out)
    assert (err, [list(row) for row in rows]) == ("", [KEYS, KEYS])
    assert rows == [
        {
            "archivo": "cohorts/2030/ciudades/villa-prueba/entregas.yml",
            "linea": 6,
            "columna": 14,
            "regla": "opcion-desconocida",
            "gravedad": "error",
            "mensaje": "resultado: encontrado «aceptada»; se espera: aceptado, observado o no_aplica",
            "arreglo": "¿quisiste decir «aceptado»? Escribí «resultado: aceptado»",
        },
        {
            "archivo": "cohorts/2030/encuentros.yml",
            "linea": 1,
            "columna": 10,
            "regla": "encuentro-feriado",
            "gravedad": "aviso",
            "mensaje": "fecha: encontrado «2030-05-25»; se espera: un día hábil: "
            "ese día es Día de la Revolución de Mayo",
            "arreglo": "pasalo a otro día, o dejalo si es a propósito",
        },
    ]


def test_github_gets_an_annotation_a_line_with_its_signs_escaped(
    picture: Picture, capsys: pytest.CaptureFixture[str]
) -> None:
    picture.replace(f"{VILLA}/ciudad.yml", "habitantes: 12000", "habitantes: 12000 %0A::error::x")
    picture.replace(f"{EDITION}/encuentros.yml", "fecha: 2030-05-14", "fecha: 2030-05-25")
    assert check(picture, "--format", "github") == 1
    assert capsys.readouterr().out.splitlines() == [
        "::error file=cohorts/2030/ciudades/villa-prueba/ciudad.yml,line=3,col=13,title=habitantes::"
        "habitantes: encontrado «12000 %250A::error::x»; se espera: un número entero entre 1 y 20000000, "
        "solo con cifras.%0AArreglo: acá va un solo número, en cifras, entre 1 y 20000000",
        "::warning file=cohorts/2030/encuentros.yml,line=1,col=10,title=fecha::"
        "fecha: encontrado «2030-05-25»; se espera: un día hábil: ese día es Día de la Revolución de Mayo."
        "%0AArreglo: pasalo a otro día, o dejalo si es a propósito",
    ]


def test_github_says_nothing_when_clean(picture: Picture, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(picture, "--format", "github") == 0
    assert capsys.readouterr().out == ""


def test_a_name_with_a_comma_or_a_colon_does_not_break_an_annotation(picture: Picture) -> None:
    picture.write(f"{VILLA}/a,b:c%.txt", "x")
    (line,) = checking.as_github(checking.check(picture.root)).splitlines()
    assert line.startswith(
        "::error file=cohorts/2030/ciudades/villa-prueba/a%2Cb%3Ac%25.txt,line=1,col=1,"
        "title=a%2Cb%3Ac%25.txt::"
    )


@pytest.fixture
def two_editions(picture: Picture) -> Picture:
    """2031 copies 2030 as it is, so that its dates are of another year than its folder."""
    shutil.copytree(picture.root / EDITION, picture.root / "cohorts/2031")
    return picture


def test_all_editions_are_checked_and_their_problems_come_sorted(two_editions: Picture) -> None:
    two_editions.replace(f"{EDITION}/encuentros.yml", "hora: 10:00", "hora: 10.00")
    found = checking.check(two_editions.root).problems
    assert [(p.place.file, p.rule) for p in found] == [
        ("cohorts/2030/encuentros.yml", "hora-invalida"),
        ("cohorts/2031/cohorte.yml", "evento-fuera"),
    ]


def test_one_edition_can_be_asked_for(two_editions: Picture, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(two_editions, "--cohort", "2030") == 0
    assert check(two_editions, "--cohort", "2031") == 1
    assert "34 archivos leídos" in capsys.readouterr().out


def test_what_lies_among_the_editions_stops_it_too(
    picture: Picture, capsys: pytest.CaptureFixture[str]
) -> None:
    picture.write("cohorts/ciudad.yml", "nombre: X\n")
    assert check(picture) == 1
    assert capsys.readouterr().out.startswith("cohorts/ciudad.yml:1:1  ciudad.yml\n")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--cohort", "2013"], "No hay una edición «2013». ¿quisiste decir «2030»?\n"),
        (["--cohort", "norte"], "No hay una edición «norte». Las que hay son: 2030.\n"),
        (["--cohort", "../2030"], "No hay una edición «../2030». ¿quisiste decir «2030»?\n"),
    ],
)
def test_an_edition_that_is_not_there_is_wrong_use(
    picture: Picture, capsys: pytest.CaptureFixture[str], options: list[str], sentence: str
) -> None:
    assert check(picture, *options) == 2
    assert capsys.readouterr() == ("", sentence)


def test_a_folder_without_editions_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "vacía"
    folder.mkdir()
    assert main(["check", "--root", str(folder)]) == 2
    (folder / "cohorts").mkdir()
    assert main(["check", "--root", str(folder)]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "No encuentro ninguna edición: falta la carpeta cohorts/ en vacía.",
        "No encuentro ninguna edición: está vacía la carpeta cohorts/ de vacía.",
    ]


@pytest.mark.parametrize("options", [["--format", "xml"], ["--sin-sentido"], ["--cohort"]])
def test_an_option_that_is_not_understood_is_wrong_use_in_spanish(
    picture: Picture, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    with pytest.raises(SystemExit) as exit_code:
        check(picture, *options)
    assert exit_code.value.code == 2
    assert capsys.readouterr().err.startswith("No entiendo la orden: ")


def test_the_demonstration_has_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(ROOT), "--cohort", "2024"]) == 0


def _in_a_new_process(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_check_loads_neither_mkdocs_nor_jinja() -> None:
    root = TINY.as_posix()
    code = (
        f"import sys; from macros.cli import main; main(['check', '--root', {root!r}, '--format', 'json']); "
        "print([name for name in ('mkdocs', 'jinja2', 'markdown', 'mike') if name in sys.modules])"
    )
    assert _in_a_new_process(code).splitlines()[-1] == "[]"
