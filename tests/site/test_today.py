"""«Estás acá»: by the reader's day in Buenos Aires, or by the build's where no stage has that day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page

from tests.reading import Built
from tests.site.conftest import Visitor

ROADMAPS = ["", "hoja-de-ruta/"]


def at(visit: Visitor, site: Built, moment: str, address: str) -> Page:
    """The page as a reader sees it at a moment, in UTC."""
    window = visit(site, timezone_id="Asia/Tokyo")
    window.page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=UTC))
    return window.open(address)


def here(page: Page) -> list[str]:
    """The stages beside which the words can be seen."""
    steps = page.locator("ol.path > li").all()
    return [step.locator(".path__name").inner_text() for step in steps if step.locator(".here").is_visible()]


def has_pin(page: Page) -> bool:
    return page.locator("[data-pin]").count() == 1 and page.locator("[data-pin]").is_visible()


@pytest.mark.parametrize("address", ROADMAPS)
def test_the_readers_day_moves_the_mark_and_hides_the_pin_that_no_longer_agrees(
    september: Built, visit: Visitor, address: str
) -> None:
    page = at(visit, september, "2024-06-10T15:00", address)

    assert [name.endswith("Diagnóstico") for name in here(page)] == [True]
    assert page.locator("[aria-current=step]").count() == 1
    assert not has_pin(page)


@pytest.mark.parametrize("address", ROADMAPS)
def test_within_the_same_stage_the_pin_stays(september: Built, visit: Visitor, address: str) -> None:
    page = at(visit, september, "2024-10-20T15:00", address)

    assert [name.endswith("Derechos y crianza") for name in here(page)] == [True]
    assert has_pin(page)


@pytest.mark.parametrize("moment", ["2027-03-01T12:00", "2024-04-01T12:00", "2024-09-14T12:00"])
def test_on_a_day_of_no_stage_the_builds_answer_stays(september: Built, visit: Visitor, moment: str) -> None:
    page = at(visit, september, moment, "hoja-de-ruta/")

    assert [name.endswith("Derechos y crianza") for name in here(page)] == [True]
    assert has_pin(page)


@pytest.mark.parametrize(
    ("moment", "stage"),
    [
        ("2024-05-06T02:59", "Derechos y crianza"),  # still 5 May there: the build's answer
        ("2024-05-06T03:00", "Armado de equipo"),
        ("2024-06-01T02:59", "Armado de equipo"),
        ("2024-06-03T03:00", "Diagnóstico"),
        ("2024-09-14T02:59", "Salud, cuidado y educación"),
        ("2024-11-30T02:59", "Proyectar"),
    ],
)
def test_the_day_turns_at_midnight_in_buenos_aires_wherever_the_reader_is(
    september: Built, visit: Visitor, moment: str, stage: str
) -> None:
    assert [name.endswith(stage) for name in here(at(visit, september, moment, "hoja-de-ruta/"))] == [True]


def test_two_stages_at_once_are_both_marked(tiny: Built, visit: Visitor) -> None:
    page = at(visit, tiny, "2030-05-29T15:00", "hoja-de-ruta/")

    assert len(here(page)) == 2
    assert not has_pin(page)


@pytest.mark.parametrize("address", ROADMAPS)
def test_without_javascript_the_builds_answer_stands(september: Built, visit: Visitor, address: str) -> None:
    page = visit(september, java_script_enabled=False).open(address)

    assert [name.endswith("Derechos y crianza") for name in here(page)] == [True]
    assert has_pin(page)
