"""Search and keyboard: a city by its name, a deliverable by its name, without touching a mouse."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from macros.views.city_sections import SECTIONS
from tests.reading import Built
from tests.site.conftest import Visitor


def results(page: Page, query: str) -> list[str]:
    """Where each result leads, best first, as addresses of the site: a page, then its sections."""
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.insert_text(query[:-1])  # at once: the results of half a word are others
    page.keyboard.type(query[-1])
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("encontr"))
    links = page.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    return [re.sub(r"^http://[^/]*/|\?h=[^#]*", "", link) for link in links]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("Laguna del Tero", "ciudades/laguna-del-tero/"),
        ("laguna", "ciudades/laguna-del-tero/"),
        ("Paso Ñandubay", "ciudades/paso-nandubay/"),
        ("Puerto Irupé", "ciudades/puerto-irupe/"),
        ("Armado de equipo", "etapas/1-armado-de-equipo/"),
    ],
)
def test_search_finds_a_city_or_a_stage_by_its_name(
    september: Built, visit: Visitor, query: str, page: str
) -> None:
    assert results(visit(september).open("camino/"), query)[0] == page


@pytest.mark.parametrize(
    ("query", "section"),
    [
        ("E4.2", "etapas/4-salud-cuidado-y-educacion/#e4-2"),
        ("E2.3", "etapas/2-diagnostico/#e2-3"),
        ("Matriz de priorización", "planillas/p4/#planilla-p4-matriz-de-priorizacion"),
    ],
)
def test_search_finds_a_deliverable_by_its_name_and_leads_to_its_section(
    september: Built, visit: Visitor, query: str, section: str
) -> None:
    assert results(visit(september).open("camino/"), query)[:2] == [section.partition("#")[0], section]


def test_search_says_so_when_there_is_nothing(september: Built, visit: Visitor) -> None:
    page = visit(september).open("")

    assert results(page, "xilofón") == []
    assert "No se encontraron" in page.locator(".md-search-result__meta").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_result_is_followed_with_the_keyboard_alone(september: Built, visit: Visitor, width: int) -> None:
    page = visit(september, width).open("")

    results(page, "E4.2")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"etapas/4-.*#e4-2$"))
    expect(page.locator("#e4-2")).to_be_in_viewport()


def test_the_first_tab_is_the_way_past_the_header_and_it_moves_the_focus(
    september: Built, visit: Visitor
) -> None:
    page = visit(september).open("ciudades/laguna-del-tero/")

    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text(re.compile("Saltar al? contenido"))
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "contenido"


def test_there_is_one_way_past_the_header_on_every_page(september: Built, visit: Visitor) -> None:
    window = visit(september)

    for address in ("", "ciudades/", "ciudades/laguna-del-tero/", "etapas/2-diagnostico/"):
        page = window.open(address)
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert "Saltar" not in page.locator(":focus").inner_text(), address


def test_what_has_the_focus_can_be_seen(september: Built, visit: Visitor) -> None:
    page = visit(september).open("ciudades/laguna-del-tero/")
    page.locator("article a").first.focus()
    page.keyboard.press("Tab")

    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"


def test_a_citys_criteria_open_with_the_keyboard(september: Built, visit: Visitor) -> None:
    page = visit(september).open("ciudades/laguna-del-tero/entregas/")
    page.locator("details summary").first.focus()

    page.keyboard.press("Enter")

    expect(page.locator("details li").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_dark_is_chosen_with_a_button_and_stays_chosen(september: Built, visit: Visitor, width: int) -> None:
    page = visit(september, width).open("")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")

    page.get_by_title("Pasar a modo oscuro").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")

    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(page.url + "ciudades/")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_a_phone_reaches_every_part_through_the_drawer(september: Built, visit: Visitor) -> None:
    page = visit(september, width=360).open("")

    page.locator("label.md-header__button[for=__drawer]").click()
    page.locator(".md-nav--primary a", has_text="Ciudades").first.click()

    page.wait_for_url(re.compile("/ciudades/$"))


def test_from_the_home_a_city_is_two_taps_away(september: Built, visit: Visitor) -> None:
    page = visit(september, width=360).open("")

    page.get_by_role("link", name="Buscar mi ciudad").click()
    page.get_by_role("link", name="Laguna del Tero").click()

    expect(page.locator("h1")).to_have_text("Laguna del Tero")


def test_a_late_deliverable_leads_to_its_stage_among_the_citys_deliverables(
    september: Built, visit: Visitor
) -> None:
    page = visit(september, width=360).open("ciudades/laguna-del-tero/")

    page.locator(".four__a a", has_text="E2.3").click()

    page.wait_for_url(re.compile(r"/entregas/#e2$"))
    expect(page.locator("#e2")).to_be_in_viewport()


def test_every_page_of_a_city_is_one_tap_from_its_first_and_from_each_other(
    closed: Built, visit: Visitor
) -> None:
    page = visit(closed, width=360).open("ciudades/puerto-tacuaral/")
    for section in SECTIONS:
        page.locator(".rows--links").get_by_role("link", name=section.label, exact=True).click()
        expect(page.locator("h1")).to_have_text(section.title.format(city="Puerto Tacuaral"))
        expect(page.locator(".subnav [aria-current=page]")).to_have_text(section.label)
        page.locator(".subnav").get_by_role("link", name="Resumen").click()
        expect(page.locator("h1")).to_have_text("Puerto Tacuaral")


def test_the_thread_leads_to_each_of_its_links(closed: Built, visit: Visitor) -> None:
    page = visit(closed, width=360).open("ciudades/puerto-tacuaral/")
    links = page.locator(".thread").first.locator("a")
    wanted = [link.get_attribute("href") or "" for link in links.all()]

    assert len(wanted) == 6
    for href in wanted:
        page.goto(page.url.split("#")[0] + href)
        if anchor := href.partition("#")[2]:
            expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
        page.go_back()


def test_an_opportunity_of_the_matrix_leads_to_its_place_in_the_list(closed: Built, visit: Visitor) -> None:
    page = visit(closed, width=360).open("ciudades/puerto-tacuaral/diagnostico/")

    page.locator(".grid9 a.pin").first.click()

    expect(page.locator(".ops li:target")).to_be_in_viewport()
