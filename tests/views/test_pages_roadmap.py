"""The roadmap, and a page for each stage."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.drawn import Drawn
from tests.picture import Picture
from tests.reading import Built, Node

OnDay = Callable[[date], Drawn]

BEFORE, AFTER = date(2024, 4, 1), date(2024, 12, 15)


def here(site: Built | Drawn, address: str = "hoja-de-ruta/") -> list[str]:
    """The stages marked as the current one."""
    steps = site.content(address).one("ol.path").all("li")
    return [step.one("p.path__name").text for step in steps if step.attributes.get("aria-current") == "step"]


def pin(site: Built | Drawn) -> str:
    pins = site.content("hoja-de-ruta/").all("[data-pin]")
    return " ".join("".join(text for text in _raw(node)) for node in pins).strip()


def _raw(node: Node) -> list[str]:
    return [part for inner in node.walk() for part in inner.children if isinstance(part, str)]


def test_the_roadmap_says_each_stages_dates_hours_and_outcome(september: Built) -> None:
    steps = [step.text for step in september.content("hoja-de-ruta/").one("ol.path").all("li")]

    assert len(steps) == 6
    assert steps[3].startswith(
        "Estás acá 1 de agosto al 13 de septiembre · 27 h · 3 entregables terminó "
        "Etapa 4: Salud, cuidado y educación "
    )
    assert "En total: 126 horas estimadas por integrante del equipo y 18 entregables." in (
        september.content("hoja-de-ruta/").text
    )


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (date(2024, 5, 6), ["Etapa 1: Armado de equipo"]),
        (date(2024, 9, 13), ["Etapa 4: Salud, cuidado y educación"]),
        (date(2024, 9, 15), ["Etapa 4: Salud, cuidado y educación"]),
        (date(2024, 9, 16), ["Etapa 5: Derechos y crianza"]),
        (date(2024, 11, 29), ["Etapa 6: Proyectar"]),
        (BEFORE, []),
        (AFTER, []),
    ],
    ids=str,
)
def test_you_are_here_is_the_stage_of_the_day_or_none_outside_the_edition(
    drawn: OnDay, day: date, stage: list[str]
) -> None:
    site = drawn(day)

    assert here(site) == stage
    assert here(site, "") == stage


def test_the_drawing_points_at_the_day_and_its_stage(september: Built) -> None:
    assert pin(september) == "Estás acá: 20 de septiembre, etapa 5"


@pytest.mark.parametrize("day", [BEFORE, AFTER], ids=["before", "after"])
def test_the_drawing_has_no_pin_outside_the_edition(drawn: OnDay, day: date) -> None:
    assert pin(drawn(day)) == ""


def test_overlapping_stages_are_both_where_you_are(tmp_path: Path) -> None:
    overlap = Drawn(Picture(tmp_path).load(), date(2030, 5, 28))

    assert here(overlap) == ["Etapa 1: Mirar", "Etapa 2: Hacer"]
    assert pin(overlap) == "Estás acá: 28 de mayo, etapa 1 y 2"


def test_every_step_carries_its_dates_for_the_readers_browser(september: Built) -> None:
    steps = september.content("hoja-de-ruta/").one("ol.path").all("li")

    assert [(step.attributes["data-from"], step.attributes["data-to"]) for step in steps] == [
        ("2024-05-06", "2024-05-31"),
        ("2024-06-03", "2024-06-28"),
        ("2024-07-01", "2024-07-31"),
        ("2024-08-01", "2024-09-13"),
        ("2024-09-16", "2024-10-31"),
        ("2024-11-04", "2024-11-29"),
    ]


STAGES = (
    "1-armado-de-equipo", "2-diagnostico", "3-planificacion-y-gestion-de-datos",
    "4-salud-cuidado-y-educacion", "5-derechos-y-crianza", "6-proyectar",
)  # fmt: skip


def test_there_is_a_page_for_each_stage(september: Built) -> None:
    assert [address for address in september.pages if address.startswith("etapas/")] == [
        f"etapas/{stage}/" for stage in STAGES
    ]


def test_a_stages_page_says_its_dates_hours_and_what_it_leaves(september: Built) -> None:
    stage = september.content("etapas/2-diagnostico/")

    assert stage.one("h1").text == "Diagnóstico"
    assert stage.one("p.kicker").text == "Etapa 2 de 6 · junio de 2024"
    facts = stage.one("dl.facts").text
    assert facts.startswith("Fechas 3 al 28 de junio Dedicación 18 horas Al terminar tienen")


@pytest.mark.parametrize("stage", STAGES)
def test_a_stages_weeks_add_up_to_the_stage(september: Built, stage: str) -> None:
    page = september.content(f"etapas/{stage}/")
    weeks = [week.all("span")[0].text for week in page.all("p.weeks__h")]
    total = page.one("dl.facts").all("dd")[1].text

    assert f"{sum(int(hours.split()[0]) for hours in weeks)} horas" == total


def test_without_a_guide_a_stages_hours_are_shown_by_kind_and_add_up(tiny: Built) -> None:
    page = tiny.content("etapas/1-mirar/")
    rows = page.one("table.tbl--plain").table()[1:]

    assert [hours.replace("\u00a0", " ") for _, hours in rows] == ["3,5 h", "2 h", "0,5 h"]


def test_each_deliverable_has_its_heading_hours_due_date_and_criteria_to_tick(september: Built) -> None:
    stage = september.content("etapas/2-diagnostico/")

    assert [node.text for node in stage.all("h3") if node.text.startswith("E2.")] == [
        "E2.1 Autodiagnóstico", "E2.2 Matriz de priorización", "E2.3 Informe validado",
    ]  # fmt: skip
    assert stage.under("E2.3 Informe validado").startswith("3 h · vence el 28 de junio")
    ticks = stage.all("fieldset")[2].all("label")
    assert [tick.text for tick in ticks] == [
        "Hay entre tres y cinco oportunidades elegidas (lo comprueba el sitio)",
        "El acta registra al menos cinco asistentes (lo comprueba el sitio)",
        "Quienes asistieron vienen de al menos tres áreas (lo comprueba el sitio)",
        "El acta cuenta asistentes y no nombra a nadie",
        "Se entiende por qué eligieron esas oportunidades y no otras",
    ]
    assert all(len(tick.all("input")) == 1 for tick in ticks)


def test_a_stage_shows_every_city_and_its_own_due_dates(september: Built) -> None:
    table = september.content("avance/").all("table.matrix")[3].table()
    rows = {row[0]: row[1:] for row in table}

    assert len(rows) == 1 + 12
    assert rows["Monte Algarrobal"] == [
        "Aceptado el 27/8",
        "En revisión el 19/9 vencía el 6/9",
        "En revisión el 20/9 vencía el 13/9",
    ]
    assert rows["Paso Ñandubay dejó el programa el 13/9"] == ["Baja", "Baja", "Baja"]


def test_stages_lead_to_their_neighbours(september: Built) -> None:
    def around(stage: str) -> list[str]:
        return list(september.content(f"etapas/{stage}/").one("nav.prevnext").links.values())

    assert around("1-armado-de-equipo") == ["../../hoja-de-ruta/", "../2-diagnostico/"]
    assert around("2-diagnostico") == ["../1-armado-de-equipo/", "../3-planificacion-y-gestion-de-datos/"]
    assert around("6-proyectar") == ["../5-derechos-y-crianza/", "../../ciudades/"]


def test_each_stage_is_a_page_of_the_same_headings_without_a_guide(tiny: Built) -> None:
    assert tiny.content("etapas/1-mirar/").headings == [
        "Mirar",
        "Lo que van a aprender a hacer",
        "En qué se van las horas",
        "Semana a semana",
        "Qué se entrega",
        "E1.1 Acta y roles",
        "E1.2 Mapa de actores",
        "Cómo van las ciudades",
        "Errores que conviene evitar",
        "Una pregunta para pares",
    ]


def test_a_stage_without_mistakes_or_question_has_no_empty_heading(tiny: Built) -> None:
    headings = tiny.content("etapas/2-hacer/").headings

    assert "Errores que conviene evitar" not in headings
    assert "Una pregunta para pares" not in headings
