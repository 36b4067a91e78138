"""A real browser, the built editions on loopback, and a page that notes whatever goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from macros.quality.browsing import browser, served
from macros.views.city_sections import ANSWERS, SECTIONS
from tests.reading import Built

UNLIKE = ("ciudades/laguna-del-tero/", "ciudades/paso-nandubay/", "etapas/5-derechos-y-crianza/",
          "academia/numeros-chicos/", "planillas/p3/", "planillas/p1/", "facilitacion/etapa-2/", "facilitacion/errores/",
          "facilitacion/semana/", "encuentros/pares-4/", "encuentros/pares-5/", "encuentros/pares-5/guion/")  # fmt: skip
"""Enough of the many to have seen every piece they are made of."""

REPRESENTATIVES = (
    "ciudades/laguna-del-tero/",  # late in most stages
    "ciudades/monte-algarrobal/",  # in review, returned twice
    "ciudades/paso-nandubay/",  # left the programme
    "ciudades/puerto-tacuaral/",  # nothing late
    "etapas/2-diagnostico/",
    "etapas/5-derechos-y-crianza/",
    "tablero/cui-03/",
    "tablero/completitud/",
    "academia/numeros-chicos/",
    "planillas/p3/",
    "planillas/p1/",
    "facilitacion/etapa-2/",
    "facilitacion/errores/",
    "facilitacion/publicar/",
    "facilitacion/semana/",
    "encuentros/pares-4/",  # has passed
    "encuentros/pares-5/",  # is to come
    "encuentros/pares-5/guion/",
)
WORK = (
    *(f"ciudades/puerto-tacuaral/{section.key}/" for section in (*SECTIONS, ANSWERS)),
    "ciudades/laguna-del-tero/entregas/",  # criteria of what is missing
    "ciudades/laguna-del-tero/proyecto/",  # not begun
    "ciudades/colonia-zorzal/tablero/",  # nearly all of it too small to publish
    "ciudades/puerto-irupe/tablero/",  # a coverage in validation
    "ciudades/monte-algarrobal/plan/",  # actions that lack something
    "ciudades/bajada-del-molle/diagnostico/",  # too little known in two dimensions
    "cierre/",
    "cierre/puerto-tacuaral/",  # the sheet that says most
    "cierre/hojas/",
)
"""A city's pages below its first one, full, wanting and empty, once the edition has closed; its closing."""

MISSING = "no-existe/de-verdad/"

FADES = 300
"""Milliseconds: what opens or changes colour does it within 250."""

LEFT_THE_PAGE = "net::ERR_ABORTED"
"""A request under way when the next page was opened."""

WATCH_POLICY = """addEventListener("securitypolicyviolation", event =>
  console.error("CSP " + event.violatedDirective + " " + event.blockedURI + " " + event.sample))"""


def kinds(site: Built, some: tuple[str, ...] = REPRESENTATIVES) -> list[str]:
    """One page of each kind: each one of its own, and some of the many cities and stages."""
    many = ("ciudades/", "etapas/", "tablero/", "academia/", "planillas/", "facilitacion/", "guia/",
            "cierre/", "encuentros/")  # fmt: skip
    own = [page for page in site.pages if not page.startswith(many) or page in many]
    own = [page for page in own if page != "guia/"]  # the guides once more, on one page
    return [page for page in own if page != "404.html"] + [*some, MISSING]


@dataclass
class Visit:
    """A browser's page with the site's address, and everything it complained of."""

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        self.page.goto(self.home + address, wait_until="load")
        return self.page

    def note(self, what: str) -> None:
        if MISSING not in what or "404" not in what:
            self.complaints.append(f"{urlsplit(self.page.url).path}: {what}")


Visitor = Callable[..., Visit]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.fixture(scope="session")
def addresses() -> Iterator[Callable[[Built], str]]:
    """A built site's address on loopback, for as long as the tests last."""
    with ExitStack() as servers:
        known: dict[Built, str] = {}

        def address(site: Built) -> str:
            if site not in known:
                known[site] = servers.enter_context(served(site.root))
            return known[site]

        yield address


@pytest.fixture
def visit(chromium: Browser, addresses: Callable[[Built], str]) -> Iterator[Visitor]:
    """Opens a site in a window of a given width, with what Playwright calls a context's options."""
    with ExitStack() as contexts:

        def opened(site: Built, width: int = 1280, scheme: str = "light", **options: Any) -> Visit:
            height = 740 if width < 720 else 900
            context = chromium.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                **options,  # type: ignore[arg-type]
            )
            contexts.callback(context.close)
            context.set_default_timeout(10_000)
            visit = Visit(context.new_page(), addresses(site))
            _watch(visit)
            return visit

        yield opened


def _watch(visit: Visit) -> None:
    page = visit.page
    page.add_init_script(WATCH_POLICY)
    page.on("console", lambda said: visit.note(f"{said.type}: {said.text} {said.location.get('url', '')}")
            if said.type in ("error", "warning") else None)  # fmt: skip
    page.on("pageerror", lambda error: visit.note(f"error: {error}"))
    page.on("requestfailed", lambda request: visit.note(f"failed: {request.url} {request.failure}")
            if request.failure != LEFT_THE_PAGE else None)  # fmt: skip
    page.on("response", lambda answer: visit.note(f"{answer.status}: {answer.url}")
            if answer.status >= 400 else None)  # fmt: skip
    page.on("request", lambda request: visit.note(f"other host: {request.url}")
            if not request.url.startswith((visit.home, "data:", "blob:")) else None)  # fmt: skip
