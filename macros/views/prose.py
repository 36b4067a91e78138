"""What our pages' own text needs: tables in the site's style, figures with their sign beside them."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

BEFORE_BLOCKS = 24
"""Below what swaps tokens for blocks (25): a figure inside of one is no prose."""
LAST = -5
_PARTED = re.compile(r"(?<=\$) (?=\d)|(?<=\d) (?=%|min\b|puntos?\b)")


class ProseExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        md.preprocessors.register(_Figures(md), "cifras", BEFORE_BLOCKS)
        md.treeprocessors.register(_Tables(md), "tablas", LAST)


class _Figures(Preprocessor):
    """«$ 1.000», «62 %» and «40 min» stay in one line of the page."""

    def run(self, lines: list[str]) -> list[str]:
        return [_PARTED.sub("\u00a0", line) for line in lines]


class _Tables(Treeprocessor):
    """Each in a box that scrolls by itself, with the keyboard too. Without a class, the theme's script would
    put them in one of its own.
    """

    def run(self, root: Element) -> None:
        number = 0
        for parent in list(root.iter()):
            for at, table in enumerate(parent):
                if table.tag == "table" and not table.get("class"):
                    number += 1
                    table.set("class", "tbl")
                    parent[at] = _boxed(table, f"Tabla {number}")


def _boxed(table: Element, name: str) -> Element:
    box = Element("div", {"class": "scroll", "tabindex": "0", "role": "region", "aria-label": name})
    box.tail, table.tail = table.tail, None
    box.append(table)
    return box
