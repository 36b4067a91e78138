"""The meetings' pages: what is to come, what became of the promises, the cases, the script to print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.views.addresses import Links
from macros.views.blocks.calendar import edition as calendar_block
from macros.views.site import Site, View
from tests.conftest import ROOT, SEPTEMBER
from tests.drawn import Drawn
from tests.reading import parse

OnDay = Callable[[date], Drawn]
AUGUST = date(2024, 8, 29)


def test_what_comes_is_nearest_first_and_what_was_newest_first(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("encuentros/")
    assert page.headings == [
        "Encuentros", "Los que vienen", "Los que pasaron", "Todas las fechas en tu calendario",
    ]  # fmt: skip
    names = [item.all("a")[0].text for item in page.all("ul.rows") for item in item.all("li")]
    assert names == [
        "Quinto encuentro de pares", "Sexto encuentro de pares", "Encuentro de cierre",
        "Cuarto encuentro de pares", "Tercer encuentro de pares", "Segundo encuentro de pares",
        "Primer encuentro de pares", "Encuentro de apertura",
    ]  # fmt: skip


def test_the_list_counts_what_was_promised_and_kept(drawn: OnDay, cohort: Cohort) -> None:
    promised = [
        commitment
        for meeting in cohort.meetings
        if meeting.day <= SEPTEMBER
        for one in meeting.rounds
        for commitment in one.commitments
    ]
    met = sum(one.met is not None and one.met <= SEPTEMBER for one in promised)
    text = drawn(SEPTEMBER).content("encuentros/").text
    assert f"De {len(promised)} compromisos que tomaron las ciudades, {met} se cumplieron." in text


def test_the_agenda_runs_by_the_clock_with_the_steps_of_each_round(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("encuentros/pares-4/")
    table = page.one("table.tbl").table()
    assert [row[:2] for row in table[1:]] == [["10:00", "60"], ["11:00", "60"]]
    assert table[1][2].startswith("Primera ronda: Puerto Irupé Encuadre 5’ · La ciudad expone 7’ · ")


def test_before_its_day_a_meeting_tells_what_to_bring_and_asks_and_nothing_else(drawn: OnDay) -> None:
    page = drawn(date(2024, 8, 28)).content("encuentros/pares-4/")
    assert page.headings == [
        "Cuarto encuentro de pares", "Para llegar con algo en la mano", "¿Qué pasó con los compromisos?",
        "La agenda", "Los casos que se van a conversar", "Puerto Irupé", "Villa Churrinche",
    ]  # fmt: skip
    assert "Lo que aconsejaron" not in page.text
    assert "Se comprometió" not in page.text
    assert "Agregar a mi calendario" in page.text


def test_from_its_day_on_it_tells_the_advice_and_what_the_city_took_and_promised(drawn: OnDay) -> None:
    page = drawn(AUGUST).content("encuentros/pares-4/")
    said = page.under("Villa Churrinche")
    for part in ("La pregunta con la que llegó", "La pregunta después de aclarar",
                 "Lo que aconsejaron las demás", "Qué toma y qué deja", "Se comprometió a"):  # fmt: skip
        assert part in said
    assert "Cómo fue" in page.headings
    assert (
        "Elegir con las educadoras del CDI 2 la sala que empieza Cuidado infantil · para el 3/9 Abierto"
        in said
    )


def test_each_promise_of_the_meeting_before_is_asked_about(drawn: OnDay, cohort: Cohort) -> None:
    page = drawn(date(2024, 9, 25)).content("encuentros/pares-5/")
    asked = page.under("¿Qué pasó con los compromisos?")
    for one in cohort.meeting("pares-4").rounds:
        assert cohort.city(one.city).name in asked
        for commitment in one.commitments:
            assert commitment.what in asked


def test_a_city_that_is_still_a_draft_has_no_turn_on_the_pages(cohort: Cohort) -> None:
    """Its folder is there, so the data may name it; its pages aren't."""
    cities = tuple(city for city in cohort.cities if city.slug != "puerto-irupe")
    site = Drawn(replace(cohort, cities=cities), SEPTEMBER)
    page = site.content("encuentros/pares-4/")
    assert "Puerto Irupé" not in page.text
    assert "Villa Churrinche" in page.text
    assert "Puerto Irupé" not in site.content("encuentros/").text


def test_materials_lead_to_the_lesson_and_the_worksheet(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("encuentros/pares-4/")
    assert (
        page.links["Teoría del cambio: del problema al resultado, sin saltos"]
        == "../../academia/teoria-del-cambio/"
    )
    assert page.links["planilla P8"] == "../../planillas/p8/"


def test_google_calendar_gets_the_meeting_filled_in_at_its_hour(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("encuentros/pares-5/")
    address = urlsplit(page.links["Agregar a Google Calendar"])
    assert (address.netloc, parse_qs(address.query)) == (
        "calendar.google.com",
        {
            "action": ["TEMPLATE"],
            "text": ["Quinto encuentro de pares"],
            "dates": ["20240926T100000/20240926T120000"],
            "ctz": ["America/Argentina/Buenos_Aires"],
        },
    )


def test_a_meeting_that_has_passed_is_not_offered_to_a_calendar(drawn: OnDay) -> None:
    assert "Agregar a mi calendario" not in drawn(SEPTEMBER).content("encuentros/pares-4/").text


def test_the_script_has_what_to_ask_and_each_minute_with_what_to_say(drawn: OnDay) -> None:
    page = drawn(date(2024, 9, 25)).content("encuentros/pares-5/guion/")
    table = page.one("table.script").table()
    assert [row[0] for row in table[1:10]] == [
        "10:00", "10:00", "10:05", "10:12", "10:20", "10:24", "10:44", "10:50", "10:56",
    ]  # fmt: skip
    assert "Valle Jarilla" in " ".join(table[1])
    assert "«Tienen siete minutos. Les aviso al sexto.»" in page.text
    assert page.text.count("Villa Churrinche: ") == 2


def test_the_script_of_any_round_is_the_one_in_the_guide(cohort: Cohort, drawn: OnDay) -> None:
    table = drawn(SEPTEMBER).content("facilitacion/asesoramiento/").one("table.script").table()
    assert [row[2] for row in table[1:]] == [step.name for step in cohort.script]
    assert [row[0] for row in table[1:]][-1] == "56–60"


@pytest.mark.parametrize(("url", "offered"), [("", False), ("https://ejemplo.github.io/curso/2024/", True)])
def test_to_subscribe_takes_an_address_and_is_offered_where_it_is_known(url: str, offered: bool) -> None:
    view = View(Site(door.load(ROOT, "2024"), SEPTEMBER, url=url), Links("encuentros/"))
    calendar_block(view)
    page = parse(view.site.stash[0])
    assert ("Suscribirme" in page.text) is offered
    if offered:
        assert page.links["Suscribirme"] == "webcal://ejemplo.github.io/curso/2024/calendario.ics"
        google = urlsplit(page.links["Agregar a Google Calendar"])
        assert parse_qs(google.query) == {"cid": ["webcal://ejemplo.github.io/curso/2024/calendario.ics"]}
    assert page.links["Descargar el archivo .ics"] == "../calendario.ics"


def test_meetings_lead_to_the_one_before_and_the_one_after(drawn: OnDay) -> None:
    first = drawn(SEPTEMBER).content("encuentros/apertura/").one("nav.prevnext")
    assert list(first.links.values()) == ["../pares-1/"]
