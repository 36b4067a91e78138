"""Pages drawn without MkDocs, in milliseconds: for looking at a page on many days, and in many states.

`views/test_drawn.py` says that they read like those of the built site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from markdown import Markdown

from macros.data.cohort import Cohort
from macros.views import addresses, pages
from macros.views.addresses import Links
from macros.views.insertion import BlockExtension
from macros.views.made_pages import made_pages
from macros.views.registry import MACROS
from macros.views.site import Site, View
from tests.reading import Node, parse

DOCS = Path(__file__).resolve().parents[1] / "docs"
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)


@dataclass(frozen=True)
class Drawn:
    """One edition on one day. An address is as in the browser's bar: `""`, `ciudades/`."""

    cohort: Cohort
    on: date
    url: str = ""

    def content(self, address: str) -> Node:
        """What a built page has between its header and its footer."""
        view = View(self._site, Links(address))
        macros = {name: partial(macro, view) for name, macro in MACROS.items()}
        source = Environment(undefined=StrictUndefined).from_string(self._source(address))
        extensions = ["attr_list", "fenced_code", "tables", "toc", BlockExtension(self._site.stash)]
        return parse(Markdown(extensions=extensions).convert(source.render(macros, sitio=self._site)))

    @cached_property
    def _site(self) -> Site:
        return Site(self.cohort, self.on, url=self.url)

    @cached_property
    def _made(self) -> dict[str, str]:
        made = (*pages.stage_pages(self.cohort), *made_pages(self.cohort, self._site.progress))
        return {page.source: page.markdown for page in made}

    @property
    def pages(self) -> list[str]:
        """The addresses of the pages made of data, sorted."""
        return sorted(f"{source.removesuffix('.md')}/" for source in self._made)

    def _source(self, address: str) -> str:
        """A page's Markdown: made of data, or written in `docs/`."""
        name = addresses.source_of(address)
        folder = DOCS / address / "index.md"
        written = folder if folder.exists() else DOCS / name
        return FRONT_MATTER.sub("", self._made.get(name) or written.read_text(encoding="utf-8"))
