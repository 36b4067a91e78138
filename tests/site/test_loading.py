"""Every page in a real browser: nothing fails, nothing is asked of anyone else, nothing is blocked."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import expect

from tests.reading import Built
from tests.site.conftest import MISSING, WORK, Visitor, kinds

KIB = 1024
WIDTHS = (320, 360, 768, 1280)


def test_every_page_loads_without_a_complaint(
    closed: Built, visit: Visitor, pytestconfig: pytest.Config
) -> None:
    window = visit(closed)

    soaking = pytestconfig.getoption("--soak")
    for address in [*(page for page in closed.pages if _is_looked_at(page, soaking)), MISSING]:
        page = window.open(address)
        assert page.locator("h1").count() == 1, address

    assert window.complaints == []


def _is_looked_at(page: str, is_soaking: bool) -> bool:
    """Every page in a soak; else some cities, lessons, worksheets and indicators stand for the others."""
    unlike = {
        "ciudades": ("puerto-tacuaral", "laguna-del-tero", "paso-nandubay", "colonia-zorzal"),
        "academia": ("numeros-chicos", "leer-un-grafico", "presupuesto"),
        "planillas": ("p1", "p3", "p4"),
        "tablero": ("sal-04", "cui-03", "pro-01", "completitud"),
        "encuentros": ("apertura", "pares-4"),
        "cierre": ("hojas", "puerto-tacuaral"),
    }
    folder, _, rest = page.partition("/")
    stands = not rest or folder not in unlike or rest.split("/")[0] in unlike[folder]
    return page != "404.html" and (is_soaking or stands)


def test_using_the_page_blocks_nothing_either(september: Built, visit: Visitor) -> None:
    window = visit(september, width=360)
    page = window.open("ciudades/laguna-del-tero/")

    page.locator("details summary").first.click()
    page.locator("label.md-header__button[for=__drawer]").click()
    page.keyboard.press("Escape")
    page.locator("label.md-overlay").click(force=True, position={"x": 350, "y": 400})
    page.locator("label[for=__palette_1]").click()
    page.locator("label.md-header__button[for=__search]").click()
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("lienzo")
    page.locator(".md-search-result__link").first.wait_for()

    assert window.complaints == []


WIDTH_AT_REST = """() => new Promise(settled => {
  const until = performance.now() + 1000;
  (function look() {
    const width = document.scrollingElement.scrollWidth;
    if (width <= innerWidth || performance.now() > until) settled(width); else setTimeout(look, 20);
  })();
})"""
"""The theme moves its sidebars a little after a window changes its width."""


def test_every_kind_of_page_loads_without_a_complaint_and_scrolls_sideways_at_no_width(
    september: Built, visit: Visitor
) -> None:
    window = visit(september)
    too_wide = {}
    for address in kinds(september):
        page = window.open(address)
        assert page.locator("h1").count() == 1, address
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            measured = page.evaluate(WIDTH_AT_REST)
            if measured > width:
                too_wide[address, width] = measured

    assert too_wide == {}
    assert window.complaints == []


def test_no_page_of_a_city_scrolls_sideways(closed: Built, visit: Visitor) -> None:
    window = visit(closed)
    too_wide = {}
    for address in WORK:
        page = window.open(address)
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            measured = page.evaluate(WIDTH_AT_REST)
            if measured > width:
                too_wide[address, width] = measured

    assert too_wide == {}
    assert window.complaints == []


@pytest.mark.parametrize(
    "city", ["laguna-del-tero", "monte-algarrobal", "paso-nandubay", "puerto-tacuaral", "valle-jarilla"]
)
def test_a_citys_four_answers_fit_on_a_phones_screen(september: Built, visit: Visitor, city: str) -> None:
    page = visit(september, width=360).open(f"ciudades/{city}/")
    parts = page.locator(".four__part")
    ends = [box["y"] + box["height"] for box in (part.bounding_box() for part in parts.all()) if box]

    assert len(ends) == 4
    assert max(ends) <= 740


def test_the_first_button_of_the_home_is_on_a_phones_first_screen(september: Built, visit: Visitor) -> None:
    box = visit(september, width=360).open("").locator(".actions .btn").first.bounding_box()

    assert box is not None
    assert box["y"] + box["height"] <= 740


# Weight: the budgets of the page, gzipped as GitHub Pages does -------------------------------------


def gzipped(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def test_no_city_page_weighs_more_than_12_kilobytes_and_a_tablero_14(september: Built, closed: Built) -> None:
    heavy = {
        page: gzipped(site.html(page).encode())
        for site in (september, closed)
        for page in site.pages
        if page.startswith("ciudades/")
        and gzipped(site.html(page).encode()) > (14 if page.endswith("/tablero/") else 12) * 1000
    }

    assert heavy == {}


def test_a_first_visit_weighs_at_most_95_kilobytes_without_the_search_index(september: Built) -> None:
    html = september.html("")
    asked = re.findall(r'<(?:script|link rel="stylesheet")[^>]*? (?:src|href)="([^"]+)"', html)
    weight = gzipped(html.encode()) + sum(gzipped((september.root / name).read_bytes()) for name in asked)

    assert len(asked) >= 5
    assert weight <= 95 * KIB
