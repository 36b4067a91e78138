"""The published branch as a reader meets it: under a folder, with its editions, on GitHub Pages' rules."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.publishing import laying
from macros.publishing.building import build
from macros.quality.browsing import served
from tests.publishing.clones import ENV, URL, origin_and_clone, publisher

CITY = "ciudades/villa-prueba/"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What GitHub Pages would serve: two editions published one after the other, really built."""
    folder = tmp_path_factory.mktemp("publicado")
    patch = pytest.MonkeyPatch()
    for name in (name for name in ENV if name.startswith("GIT_")):
        patch.setenv(name, ENV[name])
    origin, clone = origin_and_clone(folder, "2030", "2031")
    for edition in ("2030", "2031"):
        site = folder / f"site-{edition}"
        build(clone, edition, site, url=URL, published=True)
        laying.hand_over(publisher(clone), edition, site)
    patch.undo()
    packing = ["git", "archive", "--format=zip", "gh-pages"]
    archive = subprocess.run(packing, cwd=origin, capture_output=True, check=True)
    with zipfile.ZipFile(BytesIO(archive.stdout)) as packed:
        packed.extractall(folder / "tree")
    return folder / "tree"


@pytest.fixture(scope="module", params=["/curso", ""], ids=["under a folder", "on a domain of its own"])
def address(tree: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    with served(tree, request.param) as where:
        yield where


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    one = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield one
    one.close()


def test_the_root_leads_to_the_newest_edition(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_url(f"{address}2031/")
    expect(page.locator("h1")).to_have_count(1)


def test_actual_leads_to_the_same_page_keeping_what_follows_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}actual/{CITY}?de=correo#equipo")
    page.wait_for_url(f"{address}2031/{CITY}?de=correo#equipo")
    expect(page.locator("h1")).to_have_text("Villa Prueba")


def test_the_selector_lists_the_editions_with_their_state(page: Page, address: str) -> None:
    page.goto(f"{address}2031/{CITY}")
    expect(page.locator(".md-version__current")).to_have_text("2031 · en curso")
    page.locator(".md-version__current").focus()
    assert page.locator(".md-version__link").all_inner_texts() == ["2031 · en curso", "2030 · en curso"]


def test_an_earlier_edition_says_so_and_leads_to_the_same_page_of_the_current_one(
    page: Page, address: str
) -> None:
    page.goto(f"{address}2030/{CITY}")
    banner = page.locator(".md-banner--warning")
    expect(banner).to_contain_text("Esta es una edición anterior.")
    link = banner.get_by_role("link", name="Ver la edición actual")
    expect(link).to_have_attribute("href", f"{address}actual/{CITY}")
    link.click()
    page.wait_for_url(f"{address}2031/{CITY}")


def test_a_page_that_the_current_edition_lacks_leads_to_its_home(
    page: Page, address: str, tree: Path
) -> None:
    gone = tree / "actual" / "camino" / "index.html"
    kept = gone.read_bytes()
    gone.unlink()
    try:
        with page.expect_response(lambda r: r.url.endswith("actual/camino/") and r.status == 404):
            page.goto(f"{address}2030/camino/")
        link = page.locator(".md-banner--warning a")
        expect(link).to_have_attribute("href", "../../actual/")
    finally:
        gone.write_bytes(kept)


def test_the_current_edition_has_no_such_banner(page: Page, address: str) -> None:
    page.goto(f"{address}2031/{CITY}")
    expect(page.locator(".md-version__current")).to_be_visible()
    expect(page.locator(".md-banner--warning")).to_be_hidden()


def test_a_city_in_two_editions_leads_from_one_to_the_other(page: Page, address: str) -> None:
    page.goto(f"{address}2031/{CITY}")
    page.get_by_role("row", name="2030").get_by_role("link").click()
    page.wait_for_url(f"{address}2030/{CITY}")
    expect(page.locator("h1")).to_have_text("Villa Prueba")


def test_an_address_that_is_not_there_offers_the_editions(page: Page, address: str) -> None:
    answer = page.goto(f"{address}2029/nada/de/nada/")
    assert answer and answer.status == 404
    expect(page.locator("h1")).to_have_text("Esta página no existe")
    assert page.locator("li").all_inner_texts() == ["Edición 2031 · en curso", "Edición 2030 · en curso"]


def test_a_folder_without_its_slash_is_redirected(page: Page, address: str) -> None:
    page.goto(f"{address}2031/ciudades")
    assert page.url == f"{address}2031/ciudades/"


def test_nothing_is_blocked_asked_elsewhere_or_logged_as_an_error(page: Page, address: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda r: said.append(r.url) if not r.url.startswith(address[:21]) else None)
    for path in ("2031/", f"2031/{CITY}", "2030/", f"2030/{CITY}", f"actual/{CITY}"):
        page.goto(address + path, wait_until="networkidle")
    assert said == []


def test_opened_from_a_folder_it_is_read_and_followed_and_the_selector_hides(page: Page, tree: Path) -> None:
    page.goto((tree / "2031" / "index.html").as_uri())
    expect(page.locator(".md-version")).to_have_count(0)
    page.get_by_role("link", name="Buscar mi ciudad").click()
    page.wait_for_url("**/2031/ciudades/index.html")
    page.get_by_role("link", name="Villa Prueba").first.click()
    page.wait_for_url("**/2031/ciudades/villa-prueba/index.html")
    expect(page.locator("h1")).to_have_text("Villa Prueba")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(251, 248, 242)"
