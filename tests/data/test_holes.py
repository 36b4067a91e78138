"""Slips that a tired reader of ours made and the checker let pass once. Each stays refused."""

from __future__ import annotations

import pytest

from macros.data.folders import CITY_FILES
from tests.picture import EDITION, VILLA, Picture


def said(picture: Picture) -> list[tuple[str, str, str]]:
    return [(p.rule, p.subject, p.fix) for p in picture.read().problems if p.stops]


def test_a_cut_off_outside_the_edition(picture: Picture) -> None:
    line = next(x for x in picture.text(f"{EDITION}/cohorte.yml").splitlines() if "fecha_de_corte" in x)
    picture.replace(f"{EDITION}/cohorte.yml", line, "fecha_de_corte: 2027-06-12")
    assert said(picture) == [
        (
            "evento-fuera",
            "fecha_de_corte",
            "corregí la fecha, o borrá la línea para que se muestre al día de hoy",
        )
    ]


def test_a_vacancy_dated_after_the_edition(picture: Picture) -> None:
    picture.replace(f"{VILLA}/equipo.yml", "vacante_desde: 2030-06-03", "vacante_desde: 2062-06-03")
    assert said(picture) == [("evento-fuera", "vacante_desde", "corregí la fecha")]


def remark(file: str, text: str) -> str:
    """A comment; in a table, which has none, a row with a note."""
    return f"GES-01;2029-S1;total;;;;sin_dato;;;{text}\n" if file.endswith(".csv") else f"# {text}\n"


@pytest.mark.parametrize(
    "typed", ["llamar al 11 4444-5555", "escribir a ana@gmail.com", "DNI 30111222 de la coordinadora"]
)
@pytest.mark.parametrize("file", [file.path for file in CITY_FILES])
def test_contacts_in_any_file_of_a_city(picture: Picture, file: str, typed: str) -> None:
    picture.append(f"{VILLA}/{file}", remark(file, typed))
    assert [(rule, subject) for rule, subject, _ in said(picture)] == [
        ("dato-personal", file.removesuffix(".yml"))
    ]


@pytest.mark.parametrize("file", [file.path for file in CITY_FILES if file.path != "equipo.yml"])
def test_somebody_of_the_programme_in_any_file_of_a_city(picture: Picture, file: str) -> None:
    picture.append(f"{VILLA}/{file}", remark(file, "lo dijo Ada Quebracho"))
    assert [(rule, subject) for rule, subject, _ in said(picture)] == [
        ("dato-personal", file.removesuffix(".yml"))
    ]


def test_an_evidence_that_is_only_a_space(picture: Picture) -> None:
    picture.replace(
        f"{VILLA}/autodiagnostico.yml",
        "La resolución asigna horas\n      evidencia: Resolución 21/2030",
        'La resolución asigna horas\n      evidencia: " "',
    )
    assert [(rule, subject) for rule, subject, _ in said(picture)] == [("valor-vacio", "evidencia")]


def test_a_sentence_where_a_list_goes_is_never_cut_at_its_own_words(picture: Picture) -> None:
    text = picture.text(f"{VILLA}/equipo.yml")
    start = text.index("    responsabilidades:\n")
    end = text.index("\n", text.rindex("      - ", start, text.index("- rol:", start)))
    sentence = "    responsabilidades: Pasar a planilla, calcular y anotar de dónde salen"
    picture.write(f"{VILLA}/equipo.yml", text[:start] + sentence + text[end:])
    fixes = [fix for rule, _, fix in said(picture) if rule == "tipo-incorrecto"]
    assert fixes == ["poné cada elemento en su línea, debajo de la clave, con «- » adelante"]


def test_a_stray_file_is_not_renamed_onto_one_that_is_there(picture: Picture) -> None:
    picture.write(f"{VILLA}/notas.txt", "x\n")
    assert said(picture) == [("archivo-desconocido", "notas.txt", "borralo o llevalo a su lugar")]
