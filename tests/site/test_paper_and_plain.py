"""On paper, and without JavaScript: everything essential is there."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.reading import Built
from tests.site.conftest import MISSING, Visitor, kinds

A4 = (595, 842)
"""Points."""
NAVIGATION = ("Escribí para buscar", "Búsqueda", "Inicializando", "Saltar", "Proponer un cambio en esta", "Anterior", "Pestañas")


def on_paper(page: Page) -> tuple[list[tuple[int, int]], str]:
    """The sheets' sizes in points, and all that they say."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = list(document)
    sizes = [(round(sheet.get_width()), round(sheet.get_height())) for sheet in sheets]
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    return sizes, " ".join(text.split())


def test_every_kind_of_page_prints_on_a4_starting_with_the_notice_and_without_navigation(
    september: Built, visit: Visitor
) -> None:
    window = visit(september)
    for address in kinds(september):
        page = window.open(address)
        title = page.locator("h1").inner_text()
        sizes, text = on_paper(page)

        assert set(sizes) == {A4}, address
        assert text.startswith("Datos ficticios Ciudades y personas inventadas."), address
        assert title.split()[0] in text[:160], address
        assert "Las ciudades y las personas son inventadas" in text, address
        if address != MISSING:
            about_it = address == "facilitacion/corregir/"  # tells where the pencil is
            shown = [word for word in NAVIGATION if word in text]
            assert shown == (["Proponer un cambio en esta"] if about_it else []), address


@pytest.mark.parametrize(
    ("address", "sheets"),
    [("", 2), ("hoja-de-ruta/", 1), ("ciudades/", 1), ("ciudades/laguna-del-tero/", 3),
     ("ciudades/laguna-del-tero/entregas/", 2)],
)  # fmt: skip
def test_what_is_taken_to_a_meeting_fits_on_few_sheets(
    september: Built, visit: Visitor, address: str, sheets: int
) -> None:
    sizes, _ = on_paper(visit(september).open(address))

    assert len(sizes) <= sheets


SHEETS = {"diagnostico/respuestas": 4, "equipo": 3, "proyecto": 4, "diagnostico": 3, "objetivos": 3, "plan": 3,
          "entregas": 2, "derechos": 1, "acuerdos": 2, "cierre": 1, "tablero": 15}  # fmt: skip
"""The most that each page of a complete city may take."""


def test_every_page_of_a_city_prints_whole_on_a_few_a4_sheets(closed: Built, visit: Visitor) -> None:
    window = visit(closed)
    for key, most in SHEETS.items():
        page = window.open(f"ciudades/puerto-tacuaral/{key}/")
        title = page.locator("h1").inner_text()
        sizes, text = on_paper(page)

        assert set(sizes) == {A4}, key
        assert len(sizes) <= most, (key, len(sizes))
        assert text.startswith(f"Datos ficticios Ciudades y personas inventadas. {title}"), key
        assert "Resumen" not in text, key
        assert "Las ciudades y las personas son inventadas" in text, key


def test_a_citys_other_threads_are_open_on_paper(closed: Built, visit: Visitor) -> None:
    _, text = on_paper(visit(closed).open("ciudades/puerto-tacuaral/"))

    assert text.count("Hallazgo") == 4
    assert "D7.3 Corresponsabilidad de género: 1 de 4" in text


def test_the_matrix_on_paper_says_its_states_in_words(september: Built, visit: Visitor) -> None:
    _, text = on_paper(visit(september).open("ciudades/"))

    assert "Villa Churrinche" in text
    assert text.count("Completa") > 24
    assert text.count("Atrasada") >= 7


def test_dark_readers_print_black_on_white(september: Built, visit: Visitor) -> None:
    page = visit(september, scheme="dark").open("ciudades/laguna-del-tero/")
    page.emulate_media(media="print")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)",
    )  # fmt: skip
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"


def test_a_guide_on_paper_has_its_quiz_with_the_key_at_the_end_its_address_and_its_date(
    closed: Built, visit: Visitor
) -> None:
    sizes, text = on_paper(visit(closed).open("etapas/2-diagnostico/"))

    assert set(sizes) == {A4}
    assert text.index("Cuestionario") < text.index("Respuestas")
    assert "Sí. " in text[text.index("Respuestas") :]
    assert "etapas/2-diagnostico/" in text
    assert "datos al 29 de noviembre de 2024" in text


def test_a_lessons_solution_is_open_on_paper(closed: Built, visit: Visitor) -> None:
    page = visit(closed).open("academia/numeros-chicos/")
    solution = " ".join((page.locator(".solution__in li").first.text_content() or "").split())
    _, text = on_paper(page)

    assert len(solution) > 20
    assert solution[:40] in text


def test_other_sites_addresses_are_written_out_on_paper(closed: Built, visit: Visitor) -> None:
    _, text = on_paper(visit(closed).open("recursos/"))

    assert "https://" in text
    assert text.count("https://") >= 20


def test_the_whole_guide_prints_in_one_go(closed: Built, visit: Visitor) -> None:
    sizes, text = on_paper(visit(closed).open("guia/"))

    assert set(sizes) == {A4}
    for chapter in ("Armado de equipo", "Diagnóstico", "Derechos y crianza", "Proyectar"):
        assert chapter in text


# The closing's sheets ------------------------------------------------------------------------------

OF_THE_CLOSING = ("cierre/", "cierre/hojas/")


def sheets_of(site: Built) -> list[str]:
    return [page for page in site.pages if page.startswith("cierre/") and page not in OF_THE_CLOSING]


def pages_on_paper(page: Page) -> list[str]:
    """What each sheet of paper says, without blanks: a line's end may fall between any two words."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert {(round(s.get_width()), round(s.get_height())) for s in document} == {A4}
    return [packed(sheet.get_textpage().get_text_range()) for sheet in document]


def packed(text: str) -> str:
    """A word cut at the margin has its hyphen, or the sign that PDF puts in its place."""
    return "".join(text.replace("\ufffe", "").replace("-", "").split())


def test_every_citys_sheet_is_one_a4_page_with_all_its_text(closed: Built, visit: Visitor) -> None:
    window = visit(closed)
    assert len(sheets_of(closed)) == 10
    for address in sheets_of(closed):
        page = window.open(address)
        city, *said = page.locator(".hoja :is(h1, p.question, dt, dd, .hoja__foot)").all_text_contents()
        paper = pages_on_paper(page)

        assert len(paper) == 1, address
        assert paper[0].startswith(packed(f"Datos ficticios Ciudades y personas inventadas. {city}")), address
        assert [text for text in said if packed(text) not in paper[0]] == [], address
        assert packed("Datos al 29 de noviembre de 2024") in paper[0], address
        assert "Imprimila" not in paper[0], address


def test_all_the_sheets_print_one_page_each(closed: Built, visit: Visitor) -> None:
    page = visit(closed).open("cierre/hojas/")
    cities = page.locator(".hoja h2").all_text_contents()
    paper = pages_on_paper(page)

    assert len(paper) == len(cities) == 10
    for city, sheet in zip(cities, paper, strict=True):
        assert sheet.startswith(packed(f"Datos ficticios Ciudades y personas inventadas. {city}"))


def test_a_sheet_that_says_too_much_goes_on_overleaf_and_loses_nothing(closed: Built, visit: Visitor) -> None:
    page = visit(closed).open("cierre/puerto-tacuaral/")
    page.evaluate("document.querySelector('.hoja__ask dd').textContent = 'Horas '.repeat(300) + 'Final'")
    paper = pages_on_paper(page)

    assert len(paper) == 2
    assert "".join(paper).count("Horas") == 300
    assert "Final" in paper[1]


def test_an_edition_under_way_prints_its_announcement_and_no_sheet(september: Built, visit: Visitor) -> None:
    window = visit(september)
    assert sheets_of(september) == []

    assert len(pages_on_paper(window.open("cierre/"))) == 1
    assert packed("Todavía no hay hojas") in pages_on_paper(window.open("cierre/hojas/"))[0]


def test_the_gallery_prints_on_few_pages_with_no_card_cut(closed: Built, visit: Visitor) -> None:
    page = visit(closed).open("cierre/")
    cards = [packed(text) for text in page.locator(".gallery .card > p:nth-last-child(2)").all_text_contents()]
    paper = pages_on_paper(page)

    assert len(paper) <= 3
    assert len(cards) == 10
    assert all(any(card in sheet for sheet in paper) for card in cards)


# Without JavaScript --------------------------------------------------------------------------------


def test_without_javascript_every_page_shows_its_notice_headings_and_tables(
    september: Built, visit: Visitor
) -> None:
    window = visit(september, java_script_enabled=False)
    for address in kinds(september):
        page = window.open(address)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})

            expect(page.locator(".md-banner")).to_be_visible()
            expect(page.locator("footer.foot")).to_be_visible()
            for heading in page.locator("article :is(h1, h2, h3)").all():
                expect(heading).to_be_visible()
            for table in page.locator("article table:not(details table)").all():
                expect(table).to_be_visible()


def test_without_javascript_a_citys_first_screen_team_and_deliverables_are_there(
    september: Built, visit: Visitor
) -> None:
    window = visit(september, 360, java_script_enabled=False)
    page = window.open("ciudades/laguna-del-tero/")
    expect(page.locator(".four__part")).to_have_count(4)
    expect(page.locator(".four__part").last).to_be_visible()
    page = window.open("ciudades/laguna-del-tero/equipo/")
    expect(page.get_by_text("Educación").last).to_be_visible()
    page = window.open("ciudades/laguna-del-tero/entregas/")
    page.locator("details summary").first.click()
    expect(page.locator("details li").first).to_be_visible()


def test_without_javascript_the_parts_are_reached_from_the_page(september: Built, visit: Visitor) -> None:
    phone = visit(september, 360, java_script_enabled=False).open("")
    phone.locator("label.md-header__button[for=__drawer]").click()
    expect(phone.locator(".md-nav--primary a", has_text="Ciudades").first).to_be_in_viewport()

    desk = visit(september, 1280, java_script_enabled=False).open("")
    expect(desk.locator(".md-tabs__link", has_text="Ciudades")).to_be_visible()
