"""A built site as its readers have it: pages by address, each a small tree to ask for what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
HEADINGS = ("h1", "h2", "h3")


@dataclass(slots=True)
class Node:
    """An element. A selector is `tag`, `.class`, `tag.class`, `#id` or `[attribute]`."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, selector: str) -> list[Node]:
        return [node for node in self.walk() if node is not self and node.matches(selector)]

    def one(self, selector: str) -> Node:
        found = self.all(selector)
        assert len(found) == 1, f"{len(found)} × {selector}"
        return found[0]

    def matches(self, selector: str) -> bool:
        if selector.startswith("#"):
            return self.attributes.get("id") == selector[1:]
        if selector.startswith("["):
            return selector[1:-1] in self.attributes
        tag, _, name = selector.partition(".")
        return tag in ("", self.tag) and (not name or name in self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """What it says, with single common spaces."""
        return re.sub(r"\s+", " ", "".join(self._texts())).strip()

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif not child.is_silent:
                yield from ("\n", *child._texts(), "\n") if child.tag in _BLOCKS else child._texts()

    @property
    def is_silent(self) -> bool:
        """Nothing that a screen reader would say."""
        hidden = self.attributes.get("aria-hidden") == "true"
        return hidden or self.tag in ("script", "style", "desc", "title", "symbol")

    @property
    def links(self) -> dict[str, str]:
        """Text → address, in the order of the page."""
        return {link.text: link.attributes["href"] for link in self.all("a") if "href" in link.attributes}

    def table(self) -> list[list[str]]:
        """The cells' texts, row by row."""
        return [[cell.text for cell in row.all("th") + row.all("td")] for row in self.all("tr")]

    @property
    def headings(self) -> list[str]:
        return [node.text for node in self.walk() if node.tag in HEADINGS]

    def under(self, title: str) -> str:
        """The text between a heading and the next of its level or above."""
        said, level = [], 0
        for node in self._flat():
            if isinstance(node, Node):
                if level and int(node.tag[1]) <= level:
                    break
                level = level or (int(node.tag[1]) if node.text == title else 0)
            elif level:
                said.append(node)
        assert level, f"no heading «{title}» among {self.headings}"
        return re.sub(r"\s+", " ", "".join(said)).strip().removeprefix(title).strip()

    def _flat(self) -> Iterator[Node | str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif not child.is_silent:
                if child.tag in HEADINGS:
                    yield child
                yield "\n" if child.tag in _BLOCKS else ""
                yield from child._flat()
                yield "\n" if child.tag in _BLOCKS else ""


_BLOCKS = frozenset({
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "th", "td", "h1", "h2", "h3", "section",
    "article", "small", "summary", "details", "caption", "legend",
})  # fmt: skip


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("document")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


@lru_cache(maxsize=600)  # two whole sites: a test that goes over all pages leaves them to the next one
def parse(html: str) -> Node:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


@dataclass(frozen=True)
class Built:
    """A built site's folder. An address is as in the browser's bar: `""`, `ciudades/`."""

    root: Path

    def html(self, address: str) -> str:
        path = self.root / address
        return (path if path.suffix else path / "index.html").read_text(encoding="utf-8")

    def page(self, address: str) -> Node:
        return parse(self.html(address))

    def content(self, address: str) -> Node:
        """What is between the header and the footer."""
        return self.page(address).one("article")

    def title(self, address: str) -> str:
        """What the browser's tab says."""
        return self.page(address).one("head").one("title").children[0]  # type: ignore[return-value]

    @property
    def pages(self) -> list[str]:
        """Every page's address, the 404 among them."""
        found = (path.relative_to(self.root).as_posix() for path in self.root.rglob("*.html"))
        return sorted(path.removesuffix("index.html") for path in found)

    @property
    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }
