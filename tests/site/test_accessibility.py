"""axe finds nothing on any kind of page, light and dark, on a phone and at a desk, whatever is open."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.reading import Built
from tests.site.conftest import FADES, UNLIKE, WORK, Visitor, kinds

AXE = Axe().axe_script
LOOK = """rules => axe.run(document, {...rules, preload: false, resultTypes: ["violations"]})
  .then(found => found.violations.flatMap(rule =>
    rule.nodes.map(node => rule.id + ": " + node.target.join(" "))))"""
"""Only what is wrong comes back. Nothing is fetched first, which is for films and sounds: there are none."""
ALL = {"rules": {"target-size": {"enabled": True}}}
"""Every rule, with the size of targets, which axe leaves off."""
OF_COLOUR = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""For the second scheme of a page: its elements, names and sizes are those that the first had."""

each_look = pytest.mark.parametrize(
    ("width", "scheme"), [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]
)


def violations(page: Page, scheme: str = "light", is_there: bool = False) -> list[str]:
    """`is_there` says that axe was put into the page before."""
    if not is_there:
        page.evaluate(AXE)
    found: list[str] = page.evaluate(LOOK, ALL if scheme == "light" else OF_COLOUR)
    return found


def in_both_schemes(page: Page) -> list[str]:
    """By day, and then by night without loading it again: as whoever reads it would, with the moon's button."""
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    found = violations(page)
    page.get_by_title("Pasar a modo oscuro").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.mouse.move(0, 0)  # off the button, whose colour would still be changing
    page.wait_for_timeout(FADES)
    found += [f"{wrong} (dark)" for wrong in violations(page, "dark", is_there=True)]
    page.evaluate("localStorage.clear()")  # the next page begins by day again
    return found


@pytest.mark.parametrize("width", [360, 1280])
def test_every_kind_of_page(september: Built, visit: Visitor, width: int) -> None:
    window = visit(september, width)
    pages = kinds(september, UNLIKE)

    assert {a: wrong for a in pages if (wrong := in_both_schemes(window.open(a)))} == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_of_a_city(closed: Built, visit: Visitor, width: int) -> None:
    window = visit(closed, width)

    assert {a: wrong for a in WORK if (wrong := in_both_schemes(window.open(a)))} == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_an_edition_that_has_closed(closed: Built, visit: Visitor, width: int) -> None:
    window = visit(closed, width)

    assert {a: violations(window.open(a)) for a in ("", "ciudades/")} == {"": [], "ciudades/": []}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_the_drawer_open(september: Built, visit: Visitor, scheme: str) -> None:
    page = visit(september, 360, scheme).open("hoja-de-ruta/")
    page.locator("label.md-header__button[for=__drawer]").click()
    page.wait_for_timeout(FADES)

    assert violations(page) == []


@each_look
def test_with_search_results(september: Built, visit: Visitor, width: int, scheme: str) -> None:
    page = visit(september, width, scheme).open("ciudades/")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("lienzo")
    page.locator(".md-search-result__link").first.wait_for()
    page.wait_for_timeout(FADES)

    assert violations(page) == []


@each_look
def test_with_the_criteria_of_a_missing_deliverable_open(
    september: Built, visit: Visitor, width: int, scheme: str
) -> None:
    page = visit(september, width, scheme).open("ciudades/laguna-del-tero/entregas/")
    page.locator("details summary").first.click()
    page.wait_for_timeout(FADES)

    assert page.locator("details[open] li").first.is_visible()
    assert violations(page) == []


def test_states_are_told_without_colour(september: Built, visit: Visitor) -> None:
    page = visit(september, forced_colors="active").open("ciudades/")
    cells = page.locator("td.cell .state")

    assert cells.count() == 72
    assert all(word.strip() for word in cells.locator(".state__word").all_inner_texts())
    assert cells.locator("svg.shape use").count() == 72


def test_a_planted_fault_would_be_found(september: Built, visit: Visitor) -> None:
    page = visit(september).open("")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\">')")

    assert violations(page) == ["image-alt: img"]


def test_a_colour_too_pale_would_be_found_in_the_dark(september: Built, visit: Visitor) -> None:
    page = visit(september).open("")
    page.evaluate("Object.assign(document.querySelector('h1'), {id: 'palido'}).style.color = '#444'")

    assert in_both_schemes(page) == ["color-contrast: #palido (dark)"]
