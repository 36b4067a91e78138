"""The closing's pages: who presents when, what each city shows, and a sheet of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from tests.conftest import ROOT, SEPTEMBER
from tests.drawn import Drawn
from tests.picture import EDITION, VILLA, Picture
from tests.reading import Node

OnDay = Callable[[date], Drawn]
LAST_DAY, CUT_OFF = date(2024, 11, 29), date(2030, 6, 12)
MEETINGS = f"{EDITION}/encuentros.yml"
TURNS = """    - minutos: 5
      que: Bienvenida
    - minutos: 6
      que: Presentación
      ciudad: villa-prueba
    - minutos: 49
      que: Lo que sigue
"""


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    """The tiny edition, whose last meeting is its closing; its second city has no turn."""
    made = Picture(tmp_path)
    made.replace(MEETINGS, "tipo: pares", "tipo: cierre")
    made.replace(MEETINGS, "    - minutos: 60\n      que: Una ronda\n", TURNS)
    return made


@pytest.fixture(scope="module")
def in_progress() -> Drawn:
    """The 2026 edition at its cut-off: its closing is two months ahead."""
    return Drawn(door.load(ROOT, "2026"), date(2026, 9, 10))


def page(picture: Picture, address: str = "cierre/", on: date = CUT_OFF) -> Node:
    return Drawn(picture.load(), on).content(address)


def sheets(drawn: Drawn) -> list[str]:
    return [a for a in drawn.pages if a.startswith("cierre/") and a not in ("cierre/", "cierre/hojas/")]


def pairs(node: Node) -> dict[str, str]:
    """What a list of pairs says, by its terms; those of a list inside it left out."""
    items = [item for item in node.children if isinstance(item, Node)]
    return {item.all("dt")[0].text: item.all("dd")[0].text for item in items}


# The running order ----------------------------------------------------------------------------------


def test_the_running_order_has_hours_minutes_and_each_citys_solution(drawn: OnDay) -> None:
    table = drawn(LAST_DAY).content("cierre/").one("table").table()

    assert table[0] == ["Hora y minutos", "Qué se hace"]
    assert table[2] == [
        "10:06 · 7 min",
        "Arroyo Benteveo Una mesa en el barrio, una ficha de 14 preguntas y una sola lista para CDI y "
        "jardines maternales.",
    ]
    assert table[5] == ["10:27 · 7 min", "Laguna del Tero Presentación"]
    assert table[-1] == ["11:55 · 5 min", "Cierre y quién sigue cada plan desde diciembre"]
    assert len(table) == 1 + 15


def test_the_order_is_the_agendas_and_whoever_left_is_not_in_it(drawn: OnDay, cohort: Cohort) -> None:
    content = drawn(LAST_DAY).content("cierre/")
    names = [link.text for link in content.one("table").all("a")]

    assert len(names) == 11
    assert "Paso Ñandubay" not in content.text
    assert names == [city.name for city in cohort.cities if city.name != "Paso Ñandubay"]
    assert "no es una clasificación" in content.text


def test_the_page_says_when_where_and_what_was_told_of_it(drawn: OnDay) -> None:
    content = drawn(LAST_DAY).content("cierre/")

    assert pairs(content.one("dl.facts")) == {
        "Cuándo": "Jueves 28 de noviembre de 2024",
        "A qué hora": "De 10:00 a 12:00, hora de Argentina",
        "Dónde": "Virtual",
        "Coordina": "Renata Arrayán",
    }
    assert content.one("p.lead").text.startswith("El encuentro en que las ciudades contaron")
    assert "Presentaron diez ciudades." in content.text


def test_before_the_closing_the_page_announces_it_and_tells_nothing(drawn: OnDay) -> None:
    def lead(day: date) -> str:
        return drawn(day).content("cierre/").one("p.lead").text.partition(":")[0]

    assert lead(date(2024, 11, 27)) == "Todavía no pasó"
    assert lead(date(2024, 11, 28)) == "Es hoy"
    before = drawn(SEPTEMBER).content("cierre/")
    assert "Presentaron diez ciudades" not in before.text
    assert before.one("table").table()[2] == ["10:06 · 7 min", "Arroyo Benteveo Presentación"]
    assert before.under("Lo que probó cada ciudad") == (
        "Todavía no hay presentaciones de cierre. Se entregan hasta el 26 de noviembre."
    )


def test_active_cities_without_a_turn_are_named_once_somebody_has_one(
    picture: Picture, in_progress: Drawn
) -> None:
    assert page(picture).one("p.note").text == "Falta su turno en la agenda: Puerto Ejemplo."
    assert in_progress.content("cierre/").all("p.note") == []


def test_a_presentation_that_does_not_fit_says_so_in_its_turn(picture: Picture) -> None:
    content = page(picture)

    assert content.one("table").table()[2] == [
        "15:35 · 6 min",
        "Villa Prueba Vacunatorio a la salida del jardín, una vez por mes. Su presentación dura 7 minutos, 1 "
        "más que su turno.",
    ]
    assert content.one("p.note").text == "Falta su turno en la agenda: Puerto Ejemplo."
    assert page(picture, on=date(2030, 6, 26)).one("p.note").text == "Sin turno en la agenda: Puerto Ejemplo."


def test_a_city_that_left_keeps_its_block_and_shows_nothing(picture: Picture) -> None:
    picture.append(f"{VILLA}/ciudad.yml", "baja:\n  fecha: 2030-06-10\n  motivo: Recorte\n")
    content = page(picture)

    assert content.one("table").table()[2][1] == "Villa Prueba dejó el programa"
    assert "Vacunatorio" not in content.text
    assert sheets(Drawn(picture.load(), CUT_OFF)) == []
    assert "para imprimir" not in page(picture, "ciudades/villa-prueba/cierre/").text


def test_an_edition_without_a_closing_meeting_or_its_agenda_says_so(picture: Picture) -> None:
    picture.replace(MEETINGS, f"  agenda:\n{TURNS}", "")
    assert (
        page(picture).under("El orden del encuentro")
        == "Todavía no está la agenda. Se carga en encuentros.yml."
    )

    picture.replace(MEETINGS, "tipo: cierre", "tipo: pares")
    assert (
        "Todavía no está la fecha del encuentro de cierre. Se carga en encuentros.yml." in page(picture).text
    )


def test_a_closing_in_two_days_has_an_order_for_each(picture: Picture) -> None:
    picture.replace(MEETINGS, "tipo: apertura", "tipo: cierre")
    content = page(picture)

    assert len(content.all("table")) == 2
    assert [h.text for h in content.all("h3")][:2] == ["14 de mayo de 2030", "25 de junio de 2030"]


# The gallery ----------------------------------------------------------------------------------------


def test_each_card_has_the_solution_its_figures_and_what_was_learnt(drawn: OnDay) -> None:
    content = drawn(LAST_DAY).content("cierre/")
    cards = {card.one("h3").text: card for card in content.all(".card")}

    assert len(cards) == 10
    assert pairs(cards["Arroyo Benteveo"].one("dl.change")) == {
        "Antes": "46,2", "Después": "50", "Se esperaba": "40",
    }  # fmt: skip
    assert "CUI-04 Lista de espera en espacios de cuidado · según el informe del 31 de octubre de 2024" in (
        cards["Arroyo Benteveo"].text
    )
    assert "Lo que aprendió. Una lista única no fabrica plazas." in cards["Arroyo Benteveo"].text
    assert cards["Arroyo Benteveo"].links == {
        "Lo que probó Arroyo Benteveo": "../ciudades/arroyo-benteveo/cierre/",
        "Su hoja, para imprimir: Arroyo Benteveo": "arroyo-benteveo/",
    }


def test_a_report_that_is_not_accepted_yet_says_so_beside_its_figures(drawn: OnDay) -> None:
    cards = {card.one("h3").text: card.text for card in drawn(LAST_DAY).content("cierre/").all(".card")}
    unaccepted = {name for name, text in cards.items() if "todavía sin aceptar" in text}

    assert unaccepted == {"Colonia Zorzal", "Monte Algarrobal", "San Evaristo"}


def test_slides_and_video_are_linked_where_the_city_published_them(picture: Picture) -> None:
    picture.append(
        f"{VILLA}/cierre.yml",
        "presentacion: https://example.org/diapositivas\nvideo: https://example.org/video\n",
    )
    linked = {"Diapositivas": "https://example.org/diapositivas", "Video": "https://example.org/video"}

    card = page(picture).one(".gallery__a").links
    assert {name.partition(" ")[0]: to for name, to in card.items() if "example" in to} == linked
    own = page(picture, "ciudades/villa-prueba/cierre/").links
    assert {name: to for name, to in own.items() if "example" in to} == linked


def test_a_card_without_a_before_and_after_says_why(drawn: OnDay) -> None:
    cards = {card.one("h3").text: card for card in drawn(LAST_DAY).content("cierre/").all(".card")}

    assert (
        "Antes y después. No se muestra. Hicimos dos rondas de las tres previstas"
        in cards["Valle Jarilla"].text
    )
    assert cards["Valle Jarilla"].all("dl") == []


def test_the_gallery_shows_no_picture_and_claims_no_impact(drawn: OnDay) -> None:
    content = drawn(LAST_DAY).content("cierre/")

    assert content.all("img") == []
    assert content.text.count("impacto") == content.text.count("una señal no es impacto") == 1


def test_a_city_without_a_closing_is_named_kindly(drawn: OnDay, picture: Picture) -> None:
    assert (
        drawn(LAST_DAY)
        .content("cierre/")
        .text.endswith("Laguna del Tero no tiene hoja de cierre. Hasta dónde llegó está en su página.")
    )
    assert page(picture).text.endswith(
        "Puerto Ejemplo todavía no cargó su presentación: cuando esté, acá va a aparecer."
    )


# The sheets -----------------------------------------------------------------------------------------


def test_a_sheet_says_everything_a_mayor_needs(drawn: OnDay) -> None:
    content = drawn(LAST_DAY).content("cierre/villa-churrinche/")
    said = pairs(content.one("dl.hoja__in"))

    assert content.headings == ["Villa Churrinche"]
    assert content.one("p.hoja__k").text.startswith("Ciudad ficticia · Cohorte 2024 · proyecto «")
    assert said["El problema"] == (
        "En los CDI y jardines, nadie responde cuando una niña o un niño deja de venir. CUI-03 "
        "Asistencia media en espacios de cuidado: 62,5 %, al 28 de junio de 2024. Fuente: planillas "
        "de asistencia de los cuatro CDI."
    )
    assert said["Lo que probamos"].count("Participaron:") == 3
    assert "Participaron: 22 personas." in said["Lo que probamos"]
    assert said["Antes y después"].startswith("Asistencia en el CDI 2 Antes 60 Después 65,6 Se esperaba 68")
    assert said["Lo que pedimos"] == "Dos horas semanales de estadística."
    assert said["Lo que sigue"].startswith(
        "Entrada hasta las 9:30 en los cuatro CDI. Cuidado infantil, hasta el 7 de marzo de 2025."
    )
    assert content.one("p.hoja__foot").text == (
        "Para leer más: ciudades/villa-churrinche/cierre/ Datos al 29 de noviembre de 2024"
    )
    assert "Imprimila: entra en una hoja A4." in content.text


def test_what_is_too_few_people_stays_unsaid_on_the_sheet(drawn: OnDay) -> None:
    said = pairs(drawn(LAST_DAY).content("cierre/colonia-zorzal/").one("dl.hoja__in"))["Lo que probamos"]

    assert said.count("Participaron: no se publica, por resguardo de la privacidad.") == 3
    assert "personas." not in said.replace("resguardo", "")


def test_a_sheet_without_figures_says_what_is_missing(drawn: OnDay, picture: Picture) -> None:
    said = pairs(drawn(LAST_DAY).content("cierre/bajada-del-molle/").one("dl.hoja__in"))
    assert said["El problema"].endswith(
        "Sin número de partida: SAL-02 Controles al día de los 12 a los 35 meses"
    )
    assert said["Antes y después"].startswith("No se muestra. Los indicadores del proyecto salen de")

    for name in ("proyecto.yml", "plan.yml"):
        picture.delete(f"{VILLA}/{name}")
    picture.replace(f"{VILLA}/cierre.yml", "antes_despues: SAL-04", "porque_falta: No se midió")
    assert pairs(page(picture, "cierre/villa-prueba/").one("dl.hoja__in")) == {
        "Lo que probamos": "Ninguna prueba registrada.",
        "Antes y después": "No se muestra. No se midió.",
        "Lo que aprendimos": "La hora importa más que el lugar.",
        "Lo que pedimos": "Dos horas semanales de una enfermera.",
    }


def test_a_sheet_tells_the_last_four_tests_and_how_many_came_before(picture: Picture) -> None:
    def told(more: int) -> str:
        entries = "".join(f"  - fecha: 2030-05-2{5 + i}\n    prueba: Otra\n" for i in range(more))
        text = picture.text(f"{VILLA}/proyecto.yml")
        first = "  - fecha: 2030-06-03\n"
        picture.write(f"{VILLA}/proyecto.yml", text.replace(first, entries + first, 1))
        said = pairs(page(picture, "cierre/villa-prueba/").one("dl.hoja__in"))["Lo que probamos"]
        picture.write(f"{VILLA}/proyecto.yml", text)
        return said

    assert "Antes" not in told(2)
    assert told(3).endswith("Antes hubo otra prueba.")
    assert told(4).endswith("Antes hubo otras 2 pruebas.")
    assert "Falta contar qué se hizo. Participaron: no se publica" in told(0)


def test_a_sheet_that_says_more_is_set_smaller(picture: Picture) -> None:
    def kind(letters: int) -> str:
        half = "Largo " * (letters // 12)
        closing = f"solucion: Algo\nporque_falta: No se midió\naprendizaje: {half}\npedido: {half}\n"
        picture.write(f"{VILLA}/cierre.yml", closing)
        return page(picture, "cierre/villa-prueba/").one(".hoja").attributes["class"]

    assert kind(300) == "hoja"
    assert kind(1600) == "hoja hoja--larga"
    assert kind(2200) == "hoja hoja--muy-larga"


def test_all_the_sheets_are_on_one_page_in_the_agendas_order(drawn: OnDay) -> None:
    one, all_of_them = drawn(LAST_DAY), drawn(LAST_DAY).content("cierre/hojas/")
    order = [link.text for link in one.content("cierre/").one("table").all("a")]

    assert [h.text for h in all_of_them.all("h2")] == [name for name in order if name != "Laguna del Tero"]
    assert len(all_of_them.all(".hoja")) == len(sheets(one)) == 10
    alone = [one.content(address).one("dl.hoja__in").text for address in sheets(one)]
    assert sorted(node.text for node in all_of_them.all("dl.hoja__in")) == sorted(alone)
    assert "Imprimilas: son 10 hojas A4, una por ciudad." in all_of_them.text
    assert "Laguna del Tero no tiene hoja de cierre." in all_of_them.text


def test_before_any_closing_there_are_no_sheets_and_the_page_says_so(
    drawn: OnDay, in_progress: Drawn
) -> None:
    assert sheets(drawn(SEPTEMBER)) == sheets(in_progress) == []
    assert in_progress.content("cierre/hojas/").text.endswith(
        "Todavía no hay hojas: se arman solas cuando una ciudad carga su presentación de cierre. Se entregan "
        "hasta el 24 de noviembre."
    )


def test_the_citys_closing_leads_to_its_sheet_once_it_has_one(drawn: OnDay) -> None:
    def links(day: date, city: str) -> dict[str, str]:
        return drawn(day).content(f"ciudades/{city}/cierre/").links

    assert links(LAST_DAY, "puerto-tacuaral")["Todo esto en una hoja, para imprimir"] == (
        "../../../cierre/puerto-tacuaral/"
    )
    assert "Todo esto en una hoja, para imprimir" not in links(LAST_DAY, "laguna-del-tero")
    assert "Todo esto en una hoja, para imprimir" not in links(SEPTEMBER, "puerto-tacuaral")
