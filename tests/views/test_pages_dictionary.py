"""The dictionary's page: a sheet an indicator, and the way to it from wherever its code is said."""

from __future__ import annotations

from tests.reading import Built


def test_every_indicator_has_its_sheet_under_its_axis(closed: Built) -> None:
    page = closed.content("tablero/")

    assert len(page.all("h3")) == 36
    assert [title.text for title in page.all("h2")] == [
        "Salud", "Registro", "Cuidado", "Educación", "Crianza", "Protección", "Protección social", "Entornos",
        "Gestión",
    ]  # fmt: skip


def test_a_sheet_says_what_is_counted_how_often_from_where_and_what_to_mind(closed: Built) -> None:
    sheet = closed.content("tablero/").under("CUI-03 Asistencia media en espacios de cuidado")

    for part in ("Cómo se calcula", "por 100", "Porcentaje · más es mejor", "Mensual · ", "Riesgo medio: ",
                 "Qué cuidar"):  # fmt: skip
        assert part in sheet, part


def test_a_code_leads_to_its_sheet(closed: Built) -> None:
    links = [
        link.attributes.get("href") for link in closed.content("ciudades/puerto-tacuaral/objetivos/").all("a")
    ]

    assert "../../../tablero/#sal-04" in links
