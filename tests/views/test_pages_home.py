"""The way in: what it is, for whom, when, how many hours, what it cost, where to go."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from tests.drawn import Drawn
from tests.reading import Built

OnDay = Callable[[date], Drawn]


def test_the_home_says_what_it_is_for_whom_when_and_how_many_hours(september: Built) -> None:
    home = september.content("")

    assert home.one("h1").text == ("Ciudades que desarrollan políticas públicas para las primeras infancias")
    assert home.one("p.kicker").text == "Para gobiernos locales · mayo a noviembre de 2024"
    facts = home.one("dl.facts")
    assert dict(zip(_texts(facts, "dt"), _texts(facts, "dd"), strict=True)) == {
        "Quiénes": "Equipos municipales",
        "Cuándo": "6 de mayo al 29 de noviembre de 2024",
        "Dedicación estimada": "18 h por mes, 126 h en total",
        "Modalidad": "Virtual",
    }


def _texts(node, tag: str) -> list[str]:  # type: ignore[no-untyped-def]
    return [found.text for found in node.all(tag)]


def test_the_first_button_leads_to_the_cities(september: Built) -> None:
    first = next(iter(september.content("").one("p.actions").links.items()))

    assert first == ("Buscar mi ciudad", "ciudades/")


def test_each_door_names_a_reader_and_leads_to_their_page(september: Built) -> None:
    assert list(september.content("").one(".doors").links.values()) == [
        "ciudades/", "hoja-de-ruta/", "camino/",
    ]  # fmt: skip


def test_a_price_that_expired_is_a_dated_fact_and_says_that_it_is_no_offer(september: Built) -> None:
    home = september.content("")

    assert home.under("Lo que costó participar") == (
        "Pago único anual de $ 4.500.000, en pesos argentinos. El valor rigió hasta el "
        "15 de febrero de 2024: se conserva como antecedente y no es una oferta."
    )
    assert "Sujeto a actualización" not in home.text


@pytest.mark.parametrize("day", [date(2024, 2, 10), date(2024, 2, 15)], ids=str)
def test_a_price_is_an_offer_up_to_its_last_day(drawn: OnDay, day: date) -> None:
    home = drawn(day).content("")

    assert home.under("Cuánto cuesta participar") == (
        "Pago único anual de $ 4.500.000, en pesos argentinos. Vale hasta el "
        "15 de febrero de 2024. Sujeto a actualización."
    )
    assert "Lo que costó" not in home.text


def test_a_price_is_history_from_the_day_after(drawn: OnDay) -> None:
    assert "Lo que costó participar" in drawn(date(2024, 2, 16)).content("").headings


def test_what_comes_next_is_meetings_and_due_dates_nearest_first(september: Built) -> None:
    assert september.content("").under("Lo próximo") == (
        "Visto el 20 de septiembre de 2024. "
        "26 sep Quinto encuentro de pares Jueves, a las 10 · 120 minutos · etapa 5 "
        "4 oct Vence E5.1, Ruta de protección y oferta de crianza Viernes · 8 h de trabajo · etapa 5 "
        "24 oct Sexto encuentro de pares Jueves, a las 10 · 120 minutos · etapa 5"
    )


def test_a_closed_edition_says_how_it_ended_instead_of_what_comes(closed: Built) -> None:
    home = closed.content("")

    assert "Lo próximo" not in home.headings
    assert home.under("Cómo terminó").startswith(
        "La edición cerró el 29 de noviembre de 2024. Las 11 ciudades"
    )


def test_the_path_shows_its_pillars_supports_and_people(september: Built) -> None:
    path = september.content("camino/")

    assert path.headings == [
        "Camino a recorrer", "Cuatro pilares", "En qué se apoya cada ciudad", "Quiénes acompañan",
    ]  # fmt: skip
    assert len(path.one("ul.pillars").all("li.card")) == 4
    assert len(path.one("dl.supports").all("dt")) == 4
    assert "Renata Arrayán" in path.under("Quiénes acompañan")
    assert path.under("Quiénes acompañan").endswith("Son personajes ficticios.")


def test_the_path_leads_to_every_stage_and_every_city(september: Built) -> None:
    hrefs = set(september.content("camino/").links.values())

    assert {href for href in hrefs if href.startswith("../etapas/")} == {
        f"../{address}" for address in september.pages if address.startswith("etapas/")
    }
    assert {href for href in hrefs if href.startswith("../ciudades/")} == {
        f"../{address}" for address in september.pages if re.fullmatch("ciudades/[^/]+/", address)
    }
