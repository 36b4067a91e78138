"""The guard over the pages, the names of files and the project's own exceptions and thresholds."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import checking
from macros.data.prose import check_prose
from macros.data.safeguard import read_safeguard, thresholds
from macros.guard.thresholds import THRESHOLDS, Thresholds
from macros.quality.planting_identifiers import count, missed, seeds_of
from tests.picture import EDITION, VILLA, Picture

ROOT = Path(__file__).resolve().parents[2]
PAGE = "docs/facilitacion/ayuda.md"


def told(picture: Picture) -> list[tuple[str, str, str]]:
    return [(problem.rule, str(problem.place), problem.found) for problem in check_prose(picture.root)]


@pytest.mark.parametrize(
    ("line", "column", "found"),
    [
        ("Llamá al 11 4444-5555.", 10, "un teléfono"),
        ("[Escribinos](mailto:ana@gmail.com)", 21, "un correo"),
        ("<!-- DNI 30.123.456 -->", 6, "un documento"),
        ("Nos vemos en calle San Martín 1234.", 14, "un domicilio"),
        ("| Mesa | https://wa.me/5491155555555 |", 18, "un enlace de WhatsApp"),
    ],
)
def test_a_page_is_told_by_line_and_column(picture: Picture, line: str, column: int, found: str) -> None:
    picture.write(PAGE, f"# Ayuda\n\n{line}\n")
    assert told(picture) == [("dato-personal", f"{PAGE}:3:{column}", found)]


def test_what_is_found_is_never_repeated(picture: Picture) -> None:
    picture.write(PAGE, "Llamá al 11 4444-5555 o escribí a ana@gmail.com\n")
    assert "4444" not in checking.as_json(checking.check(picture.root))


@pytest.mark.parametrize("name", ["nota.txt", "mapa.svg", "datos.csv", "datos.json", "agenda.ics"])
def test_other_texts_of_the_pages_are_read_too(picture: Picture, name: str) -> None:
    picture.write(f"docs/{name}", "ana@gmail.com\n")
    assert told(picture) == [("dato-personal", f"docs/{name}:1:1", "un correo")]


def test_a_story_in_a_page_warns(picture: Picture) -> None:
    picture.write(PAGE, "Vino la nena de 3 años con su abuela.\n")
    assert told(picture) == [("caso-particular", f"{PAGE}:1:6", "una niña o un niño en particular")]


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("docs/tel-343-4555555.md", "un teléfono"),
        ("docs/ana@gmail.com/index.md", "un correo"),
        (f"{VILLA}/dni-30123456.yml", "un documento"),
        (f"{EDITION}/ciudades/calle-san-martin-1234/ciudad.yml", "un domicilio"),
        ("docs/fotos/dni 30.123.456.jpg", "un documento"),
    ],
)
def test_names_are_read_even_of_what_is_not(picture: Picture, file: str, found: str) -> None:
    picture.write(file, "")
    assert told(picture) == [("dato-personal", f"{file}:1:1", found)]


def test_a_project_without_pages_has_nothing_to_say(picture: Picture) -> None:
    assert told(picture) == []


def test_a_page_that_cannot_be_read_as_text_stops_nothing(picture: Picture) -> None:
    picture.write(PAGE, b"\xff\xfe\x00 ana@gmail.com")
    assert [rule for rule, *_ in told(picture)] == ["dato-personal"]


@pytest.mark.parametrize("edition", [None, "2030"])
def test_the_check_of_one_edition_reads_the_pages_too(picture: Picture, edition: str | None) -> None:
    picture.write(PAGE, "ana@gmail.com\n")
    assert checking.check(picture.root, edition).stop


# Exceptions and thresholds -----------------------------------------------------------------------

EXCEPTION = """\
excepciones:
  - texto: "mesa@villa.gob.ar"
    donde: docs/facilitacion
    porque: Es la mesa de entradas del municipio
"""


def safeguard(picture: Picture) -> list[tuple[str, str, str]]:
    problems = checking.check(picture.root, "2030").problems
    return [(p.rule, p.expected, p.fix) for p in problems if p.place.file == "resguardo.yml"]


def test_an_exception_lets_its_text_through_in_its_place_and_nothing_else(picture: Picture) -> None:
    picture.write("resguardo.yml", EXCEPTION)
    picture.write(PAGE, "Escribí a mesa@villa.gob.ar\n\ny a otra.mesa@villa.gob.ar\n")
    picture.write("docs/index.md", "mesa@villa.gob.ar\n")
    assert sorted(place for _, place, _ in told(picture)) == [f"{PAGE}:3:5", "docs/index.md:1:1"]


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("    porque: Es la mesa de entradas del municipio\n", "", "clave-faltante"),
        ("Es la mesa de entradas del municipio", "porque sí", "fuera-de-rango"),
        ("docs/facilitacion", "macros", "opcion-desconocida"),
        ("docs/facilitacion", "docs/../..", "opcion-desconocida"),
        ("mesa@villa.gob.ar", "@", "fuera-de-rango"),
    ],
)
def test_an_exception_is_whole_or_is_none(picture: Picture, before: str, after: str, rule: str) -> None:
    picture.write("resguardo.yml", EXCEPTION.replace(before, after))
    picture.write(PAGE, "Escribí a mesa@villa.gob.ar\n")
    assert [found for found, *_ in safeguard(picture)] == [rule]
    assert [rule for rule, *_ in told(picture)] == ["dato-personal"]


@pytest.mark.parametrize(
    ("risk", "key", "number", "least"),
    [
        ("alto", "conteo", 9, 10), ("alto", "complemento", 5, 10), ("alto", "denominador", 29, 30),
        ("medio", "conteo", 4, 5), ("medio", "complemento", 0, 5), ("medio", "denominador", 19, 20),
    ],
)  # fmt: skip
def test_a_threshold_is_never_lowered(picture: Picture, risk: str, key: str, number: int, least: int) -> None:
    picture.write("resguardo.yml", f"umbrales:\n  - riesgo: {risk}\n    {key}: {number}\n")
    expected = (
        f"{least} o más: con riesgo {risk}, ese es el mínimo para que no se reconozca a nadie, y solo se sube"
    )
    assert safeguard(picture) == [
        ("fuera-de-rango", expected, f"escribí «{key}: {least}», o un número mayor"),
    ]
    assert thresholds(read_safeguard(picture.root).value) == THRESHOLDS


def test_a_threshold_can_be_raised(picture: Picture) -> None:
    picture.write("resguardo.yml", "umbrales:\n  - riesgo: alto\n    conteo: 15\n")
    assert safeguard(picture) == []
    assert thresholds(read_safeguard(picture.root).value)["alto"] == Thresholds(15, 10, 30)


@pytest.mark.parametrize("text", ["# solo explica\n", None])
def test_a_file_that_only_explains_or_is_not_there_changes_nothing(
    picture: Picture, text: str | None
) -> None:
    if text:
        picture.write("resguardo.yml", text)
    assert safeguard(picture) == []
    assert thresholds(read_safeguard(picture.root).value) == THRESHOLDS


# The count ---------------------------------------------------------------------------------------


def test_every_planted_identifier_is_noticed() -> None:
    assert missed(ROOT, seeds_of(400)) == []
    assert count(ROOT, 40) == (40, 40)


def test_what_is_planted_does_not_come_from_the_rules() -> None:
    text = (ROOT / "macros/quality/identifier_templates.py").read_text(encoding="utf-8")
    assert "macros" not in text


def test_the_clean_editions_and_pages_have_no_false_alarm() -> None:
    found = checking.check(ROOT).problems
    assert [str(p.place) for p in found if p.rule in ("dato-personal", "caso-particular")] == []
