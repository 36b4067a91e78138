"""The facilitator's week goes to the clipboard with one tap, and can be read and selected without a script."""

from __future__ import annotations

from tests.reading import Built
from tests.site.conftest import Visitor

WEEK = "facilitacion/semana/"


def test_one_tap_copies_the_text_as_it_is_shown_and_says_so(visit: Visitor, september: Built) -> None:
    here = visit(september, 360, permissions=["clipboard-read", "clipboard-write"])
    page = here.open(WEEK)
    button = page.locator("[data-copy] button").first

    button.click()

    button.get_by_text("Copiado").wait_for()
    page.get_by_role("status").filter(has_text="Copiado").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("[data-copy] pre").first.text_content()
    assert copied.startswith("*Semana del 16 al 22 de septiembre*\n")
    assert here.complaints == []


def test_where_the_clipboard_is_closed_the_text_opens_to_be_selected(visit: Visitor, september: Built) -> None:
    here = visit(september)
    here.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = here.open(WEEK)

    page.locator("[data-copy] button").first.click()

    assert page.locator("[data-copy] pre").first.is_visible()
    assert page.locator("[data-copy] button").first.text_content() == "Seleccionalo y copialo"


def test_without_scripts_the_text_is_one_tap_away(visit: Visitor, september: Built) -> None:
    page = visit(september, java_script_enabled=False).open(WEEK)

    assert page.locator("[data-copy] button").count() == 0
    page.locator("[data-copy] summary").first.click()
    assert page.locator("[data-copy] pre").first.is_visible()
