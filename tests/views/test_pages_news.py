"""The news: all of them on their page, a city's on its own, the latest on the home page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from tests.conftest import ROOT
from tests.drawn import Drawn
from tests.picture import EDITION, PUERTO, Picture
from tests.reading import Node

NEWS = f"{EDITION}/novedades.yml"
CUT_OFF, LAST_DAY = date(2030, 6, 12), date(2030, 6, 28)
CLOSED = date(2024, 11, 29)


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(tmp_path)


@pytest.fixture(scope="module", params=["2024", "2026"])
def edition(request: pytest.FixtureRequest) -> Cohort:
    return door.load(ROOT, request.param)


def page(picture: Picture, address: str = "novedades/", on: date = LAST_DAY) -> Node:
    return Drawn(picture.load(), on).content(address)


def titles(content: Node) -> list[str]:
    return [heading.text for heading in content.all("h3")]


# Their page ----------------------------------------------------------------------------------------


def test_the_newest_is_first_under_its_month(picture: Picture) -> None:
    assert page(picture).headings == [
        "Novedades",
        "Junio de 2030",
        "Cierra la edición 2030",
        "Mayo de 2030",
        "Villa Prueba firmó su acta, con salud & cuidado",
        "Puerto Ejemplo se suma a la edición",
        "Empieza la edición 2030",
    ]


def test_their_order_in_the_file_makes_no_difference(picture: Picture) -> None:
    before = page(picture).text
    items = picture.text(NEWS).split("- fecha")[1:]

    picture.write(NEWS, "".join(f"- fecha{item}" for item in reversed(items)))

    assert page(picture).text == before


def test_each_one_says_its_day_its_city_its_deliverable_and_what_happened(picture: Picture) -> None:
    assert page(picture).under("Villa Prueba firmó su acta, con salud & cuidado") == (
        "Martes 21 de mayo · Villa Prueba · E1.1 Acta y roles Tiene 3 roles de los < 5 que se piden."
    )


def test_each_one_leads_to_its_city_to_its_deliverable_and_to_more(picture: Picture) -> None:
    links = page(picture).links

    assert links["Villa Prueba"] == "../ciudades/villa-prueba/"
    assert links["E1.1 Acta y roles"] == "../etapas/1-mirar/#e1-1"
    assert links["Leer más en www.argentina.gob.ar"] == "https://www.argentina.gob.ar/"


def test_each_one_has_an_address_of_its_own(edition: Cohort) -> None:
    content = Drawn(edition, edition.settings.end).content("novedades/")

    assert [heading.attributes["id"] for heading in content.all("h3")] == [one.id for one in edition.news]
    assert titles(content) == [one.title for one in edition.news]


def test_what_has_not_happened_yet_is_told_nowhere(picture: Picture) -> None:
    assert "Cierra la edición 2030" in page(picture, on=LAST_DAY).text
    assert "Cierra la edición 2030" not in page(picture, on=CUT_OFF).text
    assert "Cierra la edición 2030" not in page(picture, "", CUT_OFF).text
    assert "Puerto Ejemplo se suma" not in page(picture, "ciudades/puerto-ejemplo/", date(2030, 5, 19)).text


@pytest.mark.parametrize("day", [date(2024, 5, 6), date(2024, 7, 12), date(2024, 9, 20), CLOSED], ids=str)
def test_on_each_day_there_are_those_up_to_it(cohort: Cohort, day: date) -> None:
    told = [one.title for one in cohort.news if one.day <= day]

    assert titles(Drawn(cohort, day).content("novedades/")) == told


def test_before_the_first_one_the_page_says_so(picture: Picture) -> None:
    picture.delete(NEWS)

    assert page(picture).one("p.empty").text == "Todavía no hay novedades."


def test_it_says_in_one_line_how_to_follow_them(picture: Picture) -> None:
    said = (
        "Para enterarse sin entrar al sitio, copien la dirección de este enlace y péguenla en un lector de "
        "noticias (RSS), que es una aplicación gratuita: "
    )
    published = Drawn(picture.load(), LAST_DAY, url="https://x.test/2030/").content("novedades/")

    assert f"{said}novedades.xml" in page(picture).text
    assert f"{said}https://x.test/2030/novedades.xml" in published.text
    assert published.links["https://x.test/2030/novedades.xml"] == "../novedades.xml"


def test_those_of_a_city_in_draft_stay_out_with_it(picture: Picture) -> None:
    picture.append(f"{PUERTO}/ciudad.yml", "borrador: true\n")

    assert "Puerto Ejemplo" not in page(picture).text
    assert "Villa Prueba" in page(picture).text


# On a city's page and on the home page ---------------------------------------------------------------


def test_a_city_shows_its_own_with_the_way_to_the_rest(picture: Picture) -> None:
    villa = page(picture, "ciudades/villa-prueba/")

    assert villa.under("Novedades") == (
        "mar 21/5 Villa Prueba firmó su acta, con salud & cuidado "
        "Todas las novedades de la edición · Las de Villa Prueba, para un lector de noticias"
    )
    assert villa.links["Villa Prueba firmó su acta, con salud & cuidado"] == (
        "../../novedades/#villa-firmo-su-acta"
    )
    assert villa.links["Todas las novedades de la edición"] == "../../novedades/"
    assert villa.links["Las de Villa Prueba, para un lector de noticias"] == "novedades.xml"


def test_a_city_without_any_has_no_heading_for_them(picture: Picture) -> None:
    picture.replace(NEWS, "  ciudad: villa-prueba\n", "")

    assert "Novedades" not in page(picture, "ciudades/villa-prueba/").headings


def test_a_city_and_the_home_page_show_the_latest_three(picture: Picture) -> None:
    more = (
        f"- fecha: 2030-06-0{day}\n  id: otra-{day}\n  titulo: Otra {day}\n  texto: Algo\n"
        "  ciudad: villa-prueba\n"
        for day in (1, 2, 3)
    )
    picture.append(NEWS, "".join(more))
    latest = ["Otra 3", "Otra 2", "Otra 1"]

    assert list(page(picture, "", CUT_OFF).one("ul.mini").links) == latest
    own = page(picture, "ciudades/villa-prueba/", CUT_OFF).all("ul.mini--wide")[0]
    assert list(own.links) == latest


def test_the_home_page_has_nothing_to_say_before_the_first_one(picture: Picture) -> None:
    assert "Últimas novedades" in page(picture, "", date(2030, 5, 6)).headings
    assert "Últimas novedades" not in page(picture, "", date(2030, 5, 5)).headings


# What the demonstration tells ------------------------------------------------------------------------


def test_each_news_of_a_deliverable_is_told_on_the_day_of_its_last_review(edition: Cohort) -> None:
    """The verdict is what makes it news; a later date would be of something else."""
    for one in edition.news:
        if one.city and one.deliverable:
            sent = edition.city(one.city).sent_for(one.deliverable)
            assert (one.id, one.day) == (one.id, sent[-1][1].reviewed)


def test_each_city_that_took_part_is_in_the_news(edition: Cohort) -> None:
    assert {one.city for one in edition.news} >= {city.slug for city in edition.cities}
