"""The hours of the edition: a table of months, the weeks below it, and the week of the day shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.views import pages
from tests.drawn import Drawn
from tests.picture import Picture
from tests.reading import Node

OnDay = Callable[[date], Drawn]
ROOT = Path(__file__).resolve().parents[2]
SEPTEMBER, JUNE = date(2024, 9, 20), date(2030, 6, 12)


def months(page: Node) -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in page.one("table.tbl--hours").table()[1:]}


def marked(page: Node) -> list[str]:
    """The weeks that say they are the current one."""
    weeks = (week for weeks in page.all("ol.weeks") for week in weeks.all("li"))
    return [week.one("p.weeks__h").text for week in weeks if week.attributes.get("aria-current") == "date"]


def promising(cohort: Cohort, hours: int) -> Cohort:
    """The edition with other hours a month in its settings."""
    return replace(cohort, settings=cohort.settings.model_copy(update={"hours_per_month": hours}))


def test_the_page_says_what_is_planned_and_promised_in_all(drawn: OnDay) -> None:
    assert drawn(SEPTEMBER).content("horas/").all("p")[0].text == (
        "El plan suma 126 h por integrante del equipo. El programa promete 18 h por mes: en 7 meses son "
        "126 h. Cada mes tiene las que se prometen. Una semana que empieza en un mes y termina en otro se "
        "cuenta en el que termina."
    )


def test_each_month_has_its_hours_by_kind_and_the_last_row_is_the_edition(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("horas/")
    header = page.one("table.tbl--hours").table()[0]
    rows = {name: [cell.removesuffix(" h") for cell in row] for name, row in months(page).items()}

    assert header == [
        "Mes", "Academia en línea", "Encuentros", "Acompañamiento 1 a 1", "Especialistas y mentoría",
        "Trabajo de equipo", "Total", "Prometidas",
    ]  # fmt: skip
    assert len(rows) == 8
    assert rows["Agosto de 2024"] == ["–", "2", "1", "6", "9", "18", "18"]
    assert rows["Toda la edición"] == ["15", "16", "7", "12", "76", "126", "126"]


@pytest.mark.parametrize(
    ("promised", "in_may", "in_all"),
    [
        (5, "5 h 1 h más en el plan", "10 h 2 h más en el plan"),
        (8, "8 h 2 h menos en el plan", "16 h 4 h menos en el plan"),
    ],
)
def test_a_difference_is_said_in_words(tmp_path: Path, promised: int, in_may: str, in_all: str) -> None:
    page = Drawn(promising(Picture(tmp_path).load(), promised), JUNE).content("horas/")

    assert months(page)["Mayo de 2030"][-1] == in_may
    assert months(page)["Toda la edición"][-1] == in_all
    assert "Cada mes tiene las que se prometen" not in page.text


def test_the_drawing_says_nothing_that_the_table_does_not(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("horas/")
    drawing = next(node for node in page.all("div") if node.attributes.get("aria-hidden") == "true")
    bars = drawing.one("svg.split")

    assert len(bars.all("rect")) == sum(
        cell != "–" for name, row in months(page).items() if name != "Toda la edición" for cell in row[:5]
    )
    for bar in bars.all("rect"):
        right = float(bar.attributes["x"].rstrip("%")) + float(bar.attributes["width"].rstrip("%"))
        assert right <= 100.02


def test_the_weeks_stand_under_the_month_in_which_they_count(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("horas/")
    weeks = [[week.text for week in month.all("p.weeks__h")] for month in page.all("ol.weeks")]

    assert page.headings[:5] == [
        "Las horas, mes a mes y semana a semana", "Mes a mes", "Semana a semana", "Mayo de 2024",
        "Junio de 2024",
    ]  # fmt: skip
    assert [len(month) for month in weeks] == [4, 4, 5, 4, 4, 5, 4]
    assert weeks[5][0] == "30 de septiembre al 4 de octubre 5 h"


def test_a_week_leads_to_its_stage_and_lists_what_is_done(drawn: OnDay) -> None:
    week = drawn(SEPTEMBER).content("horas/").all("ol.weeks")[0].all("li")[0]

    assert week.links == {"Etapa 1": "../etapas/1-armado-de-equipo/"}
    assert week.text == (
        "6 al 10 de mayo 4 h Etapa 1 Encuentro de apertura Encuentros, 2 h "
        "Primera infancia y gobierno local Academia en línea, 2 h"
    )


def test_this_week_is_marked_and_the_first_lines_lead_to_it(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("horas/")

    assert marked(page) == ["16 al 20 de septiembre 4 h"]
    assert page.links["Ver qué se hace"] == "#esta-semana"
    assert [
        node.one("p.weeks__h").text for node in page.walk() if node.attributes.get("id") == "esta-semana"
    ] == (marked(page))


def test_an_edition_under_way_marks_its_own_week() -> None:
    cohort = door.load(ROOT, "2026")
    assert marked(Drawn(cohort, date(2026, 9, 10)).content("horas/")) == ["7 al 11 de septiembre 5 h"]


def test_overlapping_stages_have_two_current_weeks_and_one_anchor(tmp_path: Path) -> None:
    page = Drawn(Picture(tmp_path).load(), date(2030, 5, 28)).content("horas/")

    assert len(marked(page)) == 2
    assert sum(node.attributes.get("id") == "esta-semana" for node in page.walk()) == 1


@pytest.mark.parametrize(
    "day", [date(2024, 4, 20), date(2024, 11, 29), date(2025, 3, 3)], ids=["before", "last day", "after"]
)
def test_no_week_is_marked_before_the_edition_or_once_it_closed(drawn: OnDay, day: date) -> None:
    page = drawn(day).content("horas/")

    assert marked(page) == []
    assert "Esta semana" not in page.text


def test_the_roadmap_and_the_navigation_lead_to_the_hours(drawn: OnDay, cohort: Cohort) -> None:
    links = drawn(SEPTEMBER).content("hoja-de-ruta/").links
    edition = next(entry["La edición"] for entry in pages.navigation(cohort) if "La edición" in entry)

    assert links["las horas, mes a mes y semana a semana"] == "horas.md"
    assert {"Horas": "horas.md"} in edition  # type: ignore[operator]
