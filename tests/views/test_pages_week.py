"""The facilitator's week and `avance/`, as they are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from macros.data import door
from tests.conftest import ROOT, SEPTEMBER
from tests.drawn import Drawn

TODAY = date(2026, 9, 10)
OnDay = Callable[[date], Drawn]
WEEK = "facilitacion/semana/"


@pytest.fixture(scope="module")
def edition() -> Drawn:
    return Drawn(door.load(ROOT, "2026"), TODAY)


def test_monday_begins_with_the_days_the_meeting_the_hours_and_how_much_there_is(edition: Drawn) -> None:
    page = edition.content(WEEK)
    assert page.one("p.lead").text == "Semana del 7 al 13 de septiembre, vista el jueves 10 de septiembre."
    assert "El próximo es el Quinto encuentro de pares, jueves 24 de septiembre." in page.text
    assert "Cada integrante tiene planeadas 5 h esta semana" in page.text
    assert [item.text for item in page.all("ul.plain")[0].all("li")] == [
        "2 entregas para revisar", "9 acuerdos vencidos", "6 entregas atrasadas",
        "1 ciudad sin novedades: Cañada del Mistol",
    ]  # fmt: skip


def test_each_facilitator_finds_their_cities_and_what_is_pressing_in_each(edition: Drawn) -> None:
    page = edition.content(WEEK)
    assert page.headings[1:] == [
        "Renata Arrayán", "Puerto Calandria", "Villa Churrinche", "Tomás Lapacho", "Cañada del Mistol",
        "Colonia Jilguero", "Candela Ceibo", "Monte Algarrobal", "Todo junto, para el grupo de facilitación",
    ]  # fmt: skip
    assert page.under("Cañada del Mistol").startswith("Acuerdos vencidos Venció el 14/8: ")
    assert "Sin novedades desde el 4/8: conviene llamar" in page.under("Cañada del Mistol")
    assert page.links["Para revisar"].endswith("/entregas/")


def message(page: Drawn, place: int) -> str:
    return "".join(str(child) for child in page.content(WEEK).all("pre.message")[place].children)


def test_the_same_is_a_text_for_a_chat_with_bold_names_and_a_line_for_each_thing(edition: Drawn) -> None:
    assert message(edition, 1) == (
        "*Semana del 7 al 13 de septiembre*\n"
        "Próximo encuentro: jueves 24/9 a las 10\n"
        "\n"
        "*Cañada del Mistol*\n"
        "- Venció el 14/8: Consultar a la inspección un horario distinto para octubre (Educación)\n"
        "- Venció el 21/8: Preguntar en los puestos a qué hora serviría la ronda (Participación)\n"
        "- Venció el 21/8: Preparar una hoja con los totales de varios años que sí se pueden decir "
        "(Referente de datos)\n"
        "- Venció el 21/8: E4.1 Fichas sectoriales\n"
        "- Venció el 4/9: E4.2 Lienzo de proyecto\n"
        "- Vence el 11/9: E4.3 Línea de base\n"
        "- Sin novedades desde el 4/8: conviene llamar\n"
        "\n"
        "*Colonia Jilguero*\n"
        "- Revisar E4.1 Fichas sectoriales: enviado el 9/9\n"
        "- Venció el 21/8: Preguntar a los dos galpones a qué hora arranca la línea en octubre "
        "(Coordinación)\n"
        "- Venció el 28/8: Conseguir de la supervisión la matrícula de octubre de 2025 (Referente de datos)\n"
    )


def test_the_text_for_everybody_has_every_city_once(edition: Drawn) -> None:
    whole = message(edition, -1)
    for one in range(3):
        for line in message(edition, one).splitlines()[3:]:
            assert line.removesuffix("*") in whole
    assert whole.count("*Cañada del Mistol, con Tomás Lapacho*") == 1


def test_progress_is_an_average_with_its_range_and_count_and_never_an_order(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("avance/")
    assert page.one("p.lead").text == (
        "11 ciudades activas: en promedio, 56,7 % de las horas aceptadas. Van de 31,0 % a 64,3 %."
    )
    assert "no es una meta" in page.text
    assert "Paso Ñandubay" in page.all("p.sub")[0].text
    for table in page.all("table.matrix"):
        names = [row.one("th").text for row in table.one("tbody").all("tr")]
        assert len(names) == 12
        assert names == sorted(names, key=lambda name: name.replace("Ñ", "N"))


def test_the_last_weeks_are_told_in_words(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("avance/")
    weeks = page.one("ol.log").all("p.log__h")
    assert [week.text for week in weeks] == [
        "16 al 20 de septiembre", "9 al 15 de septiembre", "2 al 8 de septiembre",
        "26 de agosto al 1 de septiembre",
    ]  # fmt: skip
    assert (
        "Quedó aceptado E4.3 Línea de base: Arroyo Benteveo, Loma del Hornero, Puerto Irupé, Villa Churrinche"
        in page.text
    )
    assert "Dejó el programa: Paso Ñandubay" in page.text


def test_each_month_has_its_average_range_and_count(drawn: OnDay) -> None:
    rows = drawn(SEPTEMBER).content("avance/").one("table.history").one("tbody").all("tr")
    assert rows[0].text == "31/5/2024 8,8 % 5 % – 14 % 11"
    assert len(rows) == 5
