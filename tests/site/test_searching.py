"""The search understands what people type, leads to the right place, and costs nothing until it is used."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from macros.quality.queries import QUERIES
from tests.reading import Built
from tests.site.conftest import Visit, Visitor
from tests.site.test_finding import results

SHOWN = 2
"""Pages that a reader sees of the results without scrolling a phone."""



def test_every_query_leads_to_its_page_among_the_first_two(closed: Built, visit: Visitor) -> None:
    page = visit(closed).open("camino/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    wrong = {}
    for query, wanted in QUERIES:
        found = asked(page, query)
        pages = list(dict.fromkeys(link.partition("#")[0] for link in found))[:SHOWN]
        fits = wanted in found and wanted.partition("#")[0] in pages if wanted else not found
        if not fits:
            wrong[query] = found[:4]
    assert wrong == {}
    assert len(QUERIES) >= 40


def asked(page: Page, query: str) -> list[str]:
    """Where each result leads once the box holds this query and nothing else."""
    meta = page.locator(".md-search-result__meta")
    page.locator(".md-search__input").fill("")
    expect(meta).to_have_text(re.compile("Escribí"))
    page.locator(".md-search__input").fill(query)
    expect(meta).to_have_text(re.compile("encontr"))
    links = page.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    return [re.sub(r"^http://[^/]*/|\?h=[^#]*", "", link) for link in links]


def test_nothing_of_the_search_is_fetched_until_someone_searches(closed: Built, visit: Visitor) -> None:
    window = visit(closed)
    fetched: list[str] = []
    window.page.on("request", lambda request: fetched.append(request.url.removeprefix(window.home)))
    page = window.open("camino/")
    page.wait_for_load_state("networkidle")
    before = [url for url in fetched if re.search(r"search/|workers/|lunr/", url)]

    results(page, "criticidad")

    assert sorted(before) == ["assets/javascripts/workers/lazy.js", "search/search_index.json"]
    assert "search/full_index.json" in fetched
    assert (closed.root / "search" / "search_index.json").stat().st_size < 400


def test_without_a_connection_the_search_says_so_and_tries_again(closed: Built, visit: Visitor) -> None:
    window = visit(closed)
    page = window.open("camino/")
    page.wait_for_load_state("networkidle")
    page.route("**/full_index.json", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.insert_text("criticida")  # at once, as if it were spoken
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("No se encontraron"))

    page.unroute("**/full_index.json")
    page.keyboard.type("d")

    expect(page.locator(".md-search-result__link").first).to_be_visible()
    window.complaints.clear()  # the connection was cut on purpose


def checked(window: Visit, name: str) -> bool:
    return window.page.locator(f"input[name='{name}']").is_checked()


def test_what_is_ticked_stays_ticked_in_this_browser_and_in_this_edition(
    closed: Built, visit: Visitor
) -> None:
    window = visit(closed)
    page = window.open("etapas/1-armado-de-equipo/")
    page.locator("input[name='E1.1-1']").check()
    page.locator("input[name='lista-E1-2']").check()

    page.reload()

    assert checked(window, "E1.1-1")
    assert checked(window, "lista-E1-2")
    assert not checked(window, "E1.1-2")
    keys = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('casilla:'))")
    assert len(keys) == 2
    page.locator("input[name='E1.1-1']").uncheck()
    page.reload()
    assert not checked(window, "E1.1-1")


def test_a_quiz_is_answered_with_the_keyboard_alone(closed: Built, visit: Visitor) -> None:
    page = visit(closed).open("etapas/2-diagnostico/")
    option = page.locator(".quiz summary").first
    option.focus()
    expect(page.locator(".quiz__why").first).to_be_hidden()

    page.keyboard.press("Enter")
    expect(page.locator(".quiz__why").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".quiz summary").nth(1)).to_be_focused()


def test_without_javascript_quizzes_solutions_and_lists_are_there(closed: Built, visit: Visitor) -> None:
    window = visit(closed, 360, java_script_enabled=False)
    page = window.open("etapas/2-diagnostico/")
    page.locator(".quiz summary").first.click()
    expect(page.locator(".quiz__why").first).to_be_visible()
    expect(page.locator("input[name='lista-E2-1']")).to_be_visible()
    page = window.open("academia/numeros-chicos/")
    page.locator(".solution summary").click()
    expect(page.locator(".solution__in")).to_be_visible()


def test_at_twice_the_size_nothing_is_cut_off(closed: Built, visit: Visitor) -> None:
    """200 % of zoom on 1280 px is a window of 640 px."""
    window = visit(closed, 640)
    for address in ("etapas/3-planificacion-y-gestion-de-datos/", "academia/criticidad/", "planillas/p4/",
                    "glosario/", "recursos/", "avance/"):  # fmt: skip
        page = window.open(address)
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert overflow <= 0, address
