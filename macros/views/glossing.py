"""The first time a page's text uses a term of the glossary, it links there: for Python-Markdown.

Only running prose is read (paragraphs and items of lists), never headings, tables, code or what is a link
already. What data puts on a page as a block isn't prose and has its own links.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from macros.data.schema.academy import Term

LAST = -5
"""After `inline` (20), so that links and emphasis are elements; after MkDocs resolves links (0)."""
PROSE = frozenset({"p", "li", "em", "strong"})


class Glossary:
    """The terms that are linked, by each of their spellings, longest first."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._ids = {
            spelling.casefold(): term.id
            for term in terms
            if term.is_linked
            for spelling in (term.term, *term.variants)
        }
        longest = sorted(self._ids, key=len, reverse=True)
        words = "|".join(re.escape(spelling) for spelling in longest)
        self._any = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I) if words else None

    def first(self, text: str, told: set[str]) -> tuple[int, int, str] | None:
        """Where the first term not told yet stands in a text, and its id."""
        for match in self._any.finditer(text) if self._any else ():
            term = self._ids[match[0].casefold()]
            if term not in told:
                return match.start(), match.end(), term
        return None


class GlossaryExtension(Extension):
    """`link` gives the address of a term from the page being made, or nothing for a page without links."""

    def __init__(self, glossary: Glossary, link: Callable[[str], str]) -> None:
        super().__init__()
        self._glossary, self._link = glossary, link

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        md.treeprocessors.register(_Linker(md, self._glossary, self._link), "glosario", LAST)


_MARK = re.compile(r"(\x02wzxhzdk:\d+\x03)")
"""Python-Markdown's stand-in for a piece of raw HTML."""


class _Linker(Treeprocessor):
    def __init__(self, md: Markdown, glossary: Glossary, link: Callable[[str], str]) -> None:
        super().__init__(md)
        self._glossary, self._link = glossary, link

    def run(self, root: Element) -> None:
        told: set[str] = set()
        for element in root:
            self._read(element, told, is_prose=False)

    def _read(self, element: Element, told: set[str], is_prose: bool) -> None:
        """Text and tails in reading order. The children are read as they stood: what is added is no prose."""
        if element.tag not in PROSE and element.tag not in ("ul", "ol", "blockquote", "div"):
            return
        here = is_prose or element.tag in ("p", "li")
        children = list(element)
        if here and element.text:
            self._split(element, None, told)
        for child in children:
            self._read(child, told, here)
            if here and child.tail:
                self._split(element, child, told)

    def _without_links(self, text: str) -> str:
        """The text with blanks in place of links that are HTML already: their tags are only marks by now."""
        html = self.md.htmlStash.rawHtmlBlocks
        opened, parts = False, []
        for part in _MARK.split(text):
            if _MARK.fullmatch(part):
                raw = str(html[int(part[9:-1])])
                opened = raw.startswith("<a") or (opened and not raw.startswith("</a"))
            parts.append(" " * len(part) if opened else part)
        return "".join(parts)

    def _split(self, parent: Element, after: Element | None, told: set[str]) -> None:
        """Wraps terms of one stretch of text, which is the parent's own or a child's tail."""
        text = (after.tail if after is not None else parent.text) or ""
        found = self._glossary.first(self._without_links(text), told)
        href = self._link(found[2]) if found else ""
        if not found or not href:
            return
        start, end, term = found
        told.add(term)
        link = Element("a", {"href": href, "class": "term"})
        link.text, link.tail = text[start:end], text[end:]
        if after is None:
            parent.text = text[:start]
            parent.insert(0, link)
        else:
            after.tail = text[:start]
            parent.insert(list(parent).index(after) + 1, link)
        self._split(parent, link, told)
