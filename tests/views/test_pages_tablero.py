"""A city's Tablero and the edition's completeness: what moved, what is missing and why, a card each."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from macros.rules.tablero import board
from tests.drawn import Drawn
from tests.picture import VILLA, Picture
from tests.reading import Built, Node

TABLERO = "ciudades/puerto-tacuaral/tablero/"
CUT_OFF = date(2030, 6, 12)
HEAD = "indicador;periodo;grupo;numerador;denominador;valor;estado;fuente;publicado;nota\n"


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(tmp_path)


def written(picture: Picture, *rows: str, on: date = CUT_OFF) -> Node:
    """Villa Prueba's Tablero with just these rows."""
    picture.write(f"{VILLA}/tablero.csv", HEAD + "".join(f"{row}\n" for row in rows))
    return Drawn(picture.load(), on).content("ciudades/villa-prueba/tablero/")


def of(page: Node, code: str) -> Node:
    return page.one(f"#{code}")


# The whole page ----------------------------------------------------------------------------------


def test_the_page_begins_with_how_fresh_and_how_complete_it_is(closed: Built) -> None:
    page = closed.content("ciudades/villa-churrinche/tablero/")

    assert page.one("dl.facts").text.startswith("Dentro de su plazo 17 de 23 (74 %) Con dato o resguardados ")


def test_what_moved_is_told_with_the_bad_news_first(closed: Built) -> None:
    page = closed.content(TABLERO)
    titles = [title.text for title in page.all("h3")][:2]

    assert titles == ["Empeoran", "Mejoran"]
    assert page.under("Empeoran").startswith(
        "Primer control temprano del embarazo: de 60,9 % a 54,6 %, desde la línea de base (30/6/2024). "
        "Asistencia media en espacios de cuidado: de 71,4 % a 63,3 %, desde mayo de 2024."
    )


def test_what_is_missing_is_told_with_its_reason(closed: Built) -> None:
    page = closed.content("ciudades/bajada-del-molle/tablero/")
    missing = [item.text for item in page.all("ul.plain")[-2].all("li")]

    assert len(missing) == 7
    assert all(re.search(r"\. [A-ZÁÉÍÓÚ].{15,}", reason) for reason in missing)


def test_every_indicator_with_a_row_has_its_card_under_its_axis(closed: Built) -> None:
    page = closed.content(TABLERO)

    assert len(page.all("div.ind")) == 35
    assert len({card.attributes["id"] for card in page.all("div.ind")}) == 35


def test_a_city_without_a_tablero_says_when_it_is_asked_for(picture: Picture) -> None:
    picture.delete(f"{VILLA}/tablero.csv")
    page = Drawn(picture.load(), CUT_OFF).content("ciudades/villa-prueba/tablero/")

    assert page.one("p.empty").text == "Todavía no hay datos en el Tablero. Se carga en tablero.csv."


def test_rows_loaded_later_are_not_there_yet(drawn) -> None:  # type: ignore[no-untyped-def]
    july = drawn(date(2024, 7, 20)).content(TABLERO)
    november = drawn(date(2024, 11, 29)).content(TABLERO)

    assert len(july.all("div.ind")) < len(november.all("div.ind"))


# A card ------------------------------------------------------------------------------------------


def test_a_card_has_value_change_chart_target_and_seal(closed: Built) -> None:
    card = of(closed.content(TABLERO), "sal-04")

    assert card.text.startswith(
        "SAL-04 Segunda dosis de triple viral a los 5 años 66,1 % julio a septiembre de 2024 Mejora: "
        "2,1 puntos más que la línea de base (30/6/2024). Más es mejor."
    )
    assert "Meta: 85 % para el 30/6/2025; recorrió el " in card.text
    assert re.search(
        r"Fuente .+ Período julio a septiembre de 2024 Antigüedad terminó hace \d+ \w+, al día", card.text
    )


def test_a_chart_says_in_words_what_it_draws_and_its_table_has_every_value(closed: Built) -> None:
    card = of(closed.content(TABLERO), "sal-04")
    chart = card.one("svg.chart")

    assert chart.attributes["role"] == "img"
    said = "".join(child for child in chart.one("desc").children if isinstance(child, str))
    assert said.replace("\u00a0", " ") == "de 63,2 % a 66,1 %; meta 85 %"
    assert "693 de 1.083" in card.one("details").text


def test_a_chart_without_style_attributes_keeps_to_the_policy(closed: Built) -> None:
    charts = closed.content(TABLERO).all("svg.chart")

    assert len(charts) > 10
    assert [node for chart in charts for node in chart.walk() if "style" in node.attributes] == []


def test_a_suppressed_value_is_said_and_nothing_of_it_is_drawn(picture: Picture) -> None:
    card = of(written(picture, "PRO-01;2029;total;;;;suprimido;;2030-05-22;"), "pro-01")

    assert card.text == (
        "PRO-01 Intervenciones nuevas de protección No se publica, por resguardo de la privacidad Son pocas "
        "personas, o el número se podría deducir de otros: publicarlo podría señalar a alguien. "
        "Fuente Servicio Local Período 2029"
    )
    assert card.all("svg.chart") == []


def test_missing_not_applicable_and_in_validation_each_have_their_words(picture: Picture) -> None:
    page = written(
        picture,
        "SAL-04;2030-T1;total;330;300;;en_validacion;;2030-05-20;Cuenta a quienes vienen de otro pueblo",
        "CUI-04;2030-M05;total;;;;sin_dato;;2030-06-05;La lista única empieza en julio",
        "GES-02;2029-S2;total;;;;no_aplica;;2030-05-22;El equipo se formó en mayo",
    )

    assert [of(page, code).one("p.ind__no").text for code in ("sal-04", "cui-04", "ges-02")] == [
        "En validación", "Sin dato", "No aplica",
    ]  # fmt: skip
    assert "110" not in of(page, "sal-04").one("h3").text + of(page, "sal-04").one("p.ind__no").text
    assert "Cuenta a quienes vienen de otro pueblo." in of(page, "sal-04").text


def test_more_than_everybody_is_never_shown_as_a_value(closed: Built) -> None:
    card = of(closed.content("ciudades/puerto-irupe/tablero/"), "edu-02")

    assert card.one("p.ind__v").text.startswith("96,5 % 2024")
    assert "112" not in card.one("p.ind__v").text


def test_an_old_value_says_what_came_after_it(picture: Picture) -> None:
    page = written(
        picture,
        "SAL-04;2029-T4;total;180;300;;dato;;2030-05-20;",
        "SAL-04;2030-T1;total;;;;sin_dato;;2030-05-20;El vacunatorio estuvo en obra",
    )

    assert "Enero a marzo de 2030: sin dato. El vacunatorio estuvo en obra." in of(page, "sal-04").text


def test_one_value_alone_is_no_chart(picture: Picture) -> None:
    card = of(written(picture, "GES-02;2029-S2;total;;;31,25;dato;;2030-05-22;"), "ges-02")

    assert card.all("svg.chart") == []
    assert card.one("p.ind__v").text == "31,3 h por persona julio a diciembre de 2029"


def test_an_indicator_of_context_is_neither_better_nor_worse(picture: Picture) -> None:
    page = written(
        picture,
        "PRO-01;2028;total;24;1300;;dato;;2030-05-22;",
        "PRO-01;2029;total;30;1290;;dato;;2030-05-22;",
    )

    assert of(page, "pro-01").one("span.read").text == "De contexto"
    assert of(page, "pro-01").one("span.read").attributes["class"] == "read read--contexto"


def test_the_groups_of_a_breakdown_are_in_the_table(picture: Picture) -> None:
    page = written(
        picture,
        "SAL-04;2030-T1;total;192;300;;dato;;2030-05-20;",
        "SAL-04;2030-T1;zona:centro;168;240;;dato;;2030-05-20;",
        "SAL-04;2030-T1;zona:islas;24;60;;dato;;2030-05-20;",
    )

    assert [table.one("caption").text for table in of(page, "sal-04").all("table")] == [
        "Toda la ciudad", "Zona: centro", "Zona: islas",
    ]  # fmt: skip


# Completeness ------------------------------------------------------------------------------------


def test_completeness_counts_reported_of_adopted_by_axis_and_in_all(closed: Built) -> None:
    page = closed.content("tablero/completitud/")
    rows = {row.one("th").all("a")[0].text: row for row in page.one("tbody").all("tr")}

    assert len(rows) == 12
    assert [cell.text for cell in rows["Villa Churrinche"].all("td")][-2:] == ["21/23", "74 %"]
    assert "dejó el programa" in rows["Paso Ñandubay"].one("th").text


def test_completeness_gives_every_reason_of_every_city(closed: Built, cohort) -> None:  # type: ignore[no-untyped-def]
    said = closed.content("tablero/completitud/").under("Lo que falta, y por qué")
    molle = board(cohort, cohort.city("bajada-del-molle"), cohort.settings.end)
    reasons = {reading.main.latest.row.note for reading in molle.missing}

    assert len(reasons) == 7
    assert [reason for reason in reasons if reason.rstrip(".") not in said] == []
