"""The academy's figures: how long, how plain and how heavy its pages are, and what the search finds."""

from __future__ import annotations

import gzip
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, TimeoutError

from macros.quality.browsing import browser, served
from macros.quality.queries import QUERIES
from macros.quality.readability import Ease, ease, running_prose, words

Figure = tuple[str, str, str, bool]
"""What was measured, its value, its bound, and whether it holds."""

PAGES = ("etapas", "academia", "planillas", "facilitacion", "glosario", "recursos")
LEAST, LEAST_OF_LESSONS, LONGEST_SENTENCE = 60, 68, 28
HEAVIEST_GUIDE = 18
"""Kilobytes, as a browser gets it."""
SHOWN = 2
"""Results that are seen without scrolling."""


def studying(root: Path, site: Path) -> Iterator[Figure]:
    """Of the texts in docs/, of the built pages, and of the search in a real browser."""
    yield _words("palabras de las guías", sorted((root / "docs" / "etapas").glob("*.md")), 1800, 3500)
    lessons = [path for path in sorted((root / "docs" / "academia").glob("*.md")) if path.stem != "index"]
    yield _words(f"palabras de las {len(lessons)} lecciones", lessons, 400, 900)
    yield from _plainness(site)
    guides = sorted(site.glob("etapas/*/index.html"))
    heaviest = max(guides, key=_zipped)
    weight = _zipped(heaviest) / 1024
    name = f"guía más pesada ({heaviest.parent.name})"
    yield name, f"{weight:.1f} KB gzip".replace(".", ","), f"≤ {HEAVIEST_GUIDE} KB", weight <= HEAVIEST_GUIDE
    found = answered(site)
    total = len(QUERIES)
    yield "búsquedas que llevan a su página", f"{found} de {total}", f"{total} de {total}", found == total


def _words(name: str, paths: list[Path], least: int, most: int) -> Figure:
    counts = [own_words(path.read_text(encoding="utf-8")) for path in paths]
    fits = all(least <= count <= most for count in counts)
    return name, f"{min(counts)} a {max(counts)}", f"{least} a {most}", fits


def own_words(markdown: str) -> int:
    """The words of a page's own text, without its front matter and what macros put there."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.S)
    return len(words(re.sub(r"\{\{.*?\}\}", "", text)))


def ease_of(page: Path) -> Ease:
    """Of a built page's running prose, data and all."""
    html = page.read_text(encoding="utf-8")
    return ease(running_prose(html[html.find("<article") : html.rfind("</article>")]))


def _plainness(site: Path) -> Iterator[Figure]:
    pages = {path: ease_of(path) for folder in PAGES for path in site.glob(f"{folder}/**/index.html")}
    hardest = min(pages, key=lambda path: pages[path].score)
    score = pages[hardest].score
    name = f"INFLESZ más bajo de {len(pages)} páginas ({hardest.parent.relative_to(site).as_posix()})"
    yield name, f"{score:.0f}", f"≥ {LEAST}", score >= LEAST
    lessons = [found.score for path, found in pages.items() if path.parts[-3] == "academia"]
    middle = statistics.median(lessons)
    yield (
        "INFLESZ, mediana de las lecciones",
        f"{middle:.0f}",
        f"≥ {LEAST_OF_LESSONS}",
        middle >= LEAST_OF_LESSONS,
    )
    longest = max(pages.values(), key=lambda found: found.longest_words)
    count = longest.longest_words
    opening = " ".join(longest.longest.split()[:6])
    yield (
        f"oración más larga («{opening}…»)",
        f"{count} palabras",
        f"≤ {LONGEST_SENTENCE}",
        count <= LONGEST_SENTENCE,
    )


def _zipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def answered(site: Path) -> int:
    """How many queries show their page among the first results, in a real browser."""
    with served(site) as address, browser() as chromium:
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        return sum(_leads(page, address, query, wanted) for query, wanted in QUERIES)


def _leads(page: Page, address: str, query: str, wanted: str) -> bool:
    page.goto(f"{address}camino/")
    page.locator(".md-search__input").fill(query)
    meta = page.locator(".md-search-result__meta", has_text=re.compile("encontr"))
    try:
        meta.wait_for(timeout=8000)
    except TimeoutError:
        return False
    hrefs = page.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    found = [re.sub(r"\?h=[^#]*", "", href.removeprefix(address)) for href in hrefs]
    pages = list(dict.fromkeys(href.partition("#")[0] for href in found))[:SHOWN]
    return wanted in found and wanted.partition("#")[0] in pages if wanted else not found
