"""The dictionary's pages: the list by axis, a sheet an indicator, and every city in it beside itself."""

from __future__ import annotations

import re

from macros.data.cohort import Cohort
from tests.reading import Built

SHEET = "tablero/cui-03/"


def test_every_indicator_is_listed_under_its_axis_with_the_way_to_its_sheet(
    closed: Built, cohort: Cohort
) -> None:
    page = closed.content("tablero/")
    listed = [link for row in page.all("ul.rows")[1:] for link in row.all("a")]

    assert [title.text for title in page.all("h2")] == [
        "Salud", "Registro", "Cuidado", "Educación", "Crianza", "Protección", "Protección social", "Entornos",
        "Gestión",
    ]  # fmt: skip
    assert [link.text for link in listed] == [f"{i.id} {i.name}" for i in cohort.indicators]
    assert [link.attributes["href"] for link in listed] == [f"{i.id.lower()}/" for i in cohort.indicators]


def test_the_list_says_how_many_cities_measure_each(closed: Built) -> None:
    row = closed.content("tablero/").one("#cui-03")

    assert re.fullmatch(
        r"CUI-03 Asistencia media en espacios de cuidado mensual · \d+ ciudades lo miden", row.text
    )


def test_a_sheet_says_what_is_counted_how_often_from_where_and_what_to_mind(closed: Built) -> None:
    page = closed.content(SHEET)

    assert page.one("h1").text == "CUI-03 Asistencia media en espacios de cuidado"
    for part in (
        "Cómo se calcula",
        "por 100",
        "Cuidado · Porcentaje · más es mejor",
        "Mensual · ",
        "entre 50 y 95; es una alarma para revisar la carga",
        "Riesgo medio: ",
        "Qué cuidar",
    ):
        assert part in page.text, part


def test_an_indicator_the_site_computes_has_a_sheet_too(closed: Built) -> None:
    assert "Ninguna ciudad de esta edición lo mide todavía." in closed.content("tablero/ges-04/").text


def test_a_code_leads_to_its_sheet(closed: Built) -> None:
    links = [
        link.attributes.get("href") for link in closed.content("ciudades/puerto-tacuaral/objetivos/").all("a")
    ]

    assert "../../../tablero/sal-04/" in links


def test_cities_stand_in_alphabetical_order_and_the_edition_is_a_range_without_names(closed: Built) -> None:
    page = closed.content(SHEET)
    cities = [cell.all("a")[0].text for cell in page.one("tbody").all("th")]
    said = page.under("Cada ciudad, consigo misma")

    assert cities == sorted(cities)
    assert len(cities) > 6
    assert re.search(r"va de [\d,]+ % a [\d,]+ % \(\d+ ciudades con dato\)\. No es un orden", said)
    assert not re.search(r"puesto|ranking|promedio|mejor ciudad", said, re.I)


def test_a_city_is_compared_with_its_own_baseline(closed: Built) -> None:
    rows = closed.content("tablero/sal-07/").one("tbody").all("tr")
    row = next(row.text for row in rows if "Tacuaral" in row.text)

    assert row == (
        "Puerto Tacuaral 60,9 % línea de base, 30/6/2024 54,6 % julio a septiembre de 2024 Empeora: "
        "6,3 puntos menos que la línea de base (30/6/2024) Meta: 68 % para el 30/12/2025; más lejos de la "
        "meta que al empezar"
    )


def test_what_a_city_cannot_publish_is_said_without_a_number(closed: Built) -> None:
    rows = closed.content("tablero/sal-05/").one("tbody").all("tr")
    row = next(row.text for row in rows if "Zorzal" in row.text)

    assert row == "Colonia Zorzal No se publica, por resguardo de la privacidad"
