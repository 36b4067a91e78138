"""A look at the built site before anyone sees it: errors in the text, broken links, other hosts, styles.

It reads the HTML with the standard library's parser and needs nothing but the folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.publishing.reading_again import Finding, personal_data

ERROR_TEXTS = re.compile(
    r"Macro Rendering Error|Macro Syntax Error|Traceback \(most recent|jinja2\.exceptions"
    r"|UndefinedError|@@bloque-|\{\{|\{%|&lt;bound method|&lt;built-in| object at 0x"
)
"""What a failure leaves in a page when it isn't noticed."""

LOADING = {
    ("script", "src"), ("link", "href"), ("img", "src"), ("img", "srcset"), ("iframe", "src"),
    ("source", "src"), ("object", "data"), ("video", "src"), ("audio", "src"), ("use", "href"),
}  # fmt: skip
"""Attributes that make a browser fetch something by itself."""


@dataclass
class _Told:
    """Links, anchors and what a page asks for; or one of its tags."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    styled: int = 0
    handlers: int = 0
    policies: int = 0

    def add(self, other: _Told) -> None:
        self.links += other.links
        self.loads += other.loads
        self.ids += other.ids
        self.styled += other.styled
        self.handlers += other.handlers
        self.policies += other.policies


class _Parser(HTMLParser):
    """The standard library's, over the one tag that it is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told = _Told()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        rel = values.get("rel") or ""
        for name, value in attrs:
            if (tag, name) in LOADING and value and "canonical" not in rel:
                self.told.loads.append(value)
            elif name in ("href", "xlink:href") and value:
                self.told.links.append(value)
            elif name == "id" and value:
                self.told.ids.append(value)
            elif name == "style":
                self.told.styled += 1
            elif name.startswith("on") and value is not None:
                self.told.handlers += 1
        if tag == "style":
            self.told.styled += 1
        self.told.policies += tag == "meta" and values.get("http-equiv") == "Content-Security-Policy"


def scan(
    site: Path, siblings: frozenset[str] = frozenset(), allowed: frozenset[str] = frozenset()
) -> list[Finding]:
    """Every finding in every page of a built site, sorted; empty when all is well.

    `siblings` are the folders that will stand beside this one: links into them are taken as good.
    `allowed` are the institutional data that the project lets through.
    """
    pages = {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    findings = list(personal_data(site, allowed))
    for name, (text, page) in pages.items():
        findings += (Finding(name, what) for what in _faults(text, page))
        beside = {f"../{sibling}" for sibling in siblings}
        findings += (Finding(name, what) for what in _broken(name, page, pages, names | beside))
    return sorted(set(findings))


_UNREAD = re.compile(r"<(?:!--.*?-->|((script|style)\b[^>]*>).*?</\2\s*>)", re.S | re.I)
"""Comments, and what scripts and styles hold: no tags, whatever they look like."""
_OPENS_RAW = re.compile(r"<(script|style)\b", re.I)
_TAG = re.compile(r"<[a-zA-Z](?>[^<>\"'=]+|=\s*\"[^\"]*\"|=\s*'[^']*'|[\"'=])*+>")
"""A quote mark opens a value only after the equals sign."""
_TELLS = re.compile(
    r"[\s/\"'](?:id|href|xlink:href|src|srcset|data|style|http-equiv|on\w+)\s*=|^<style", re.I
)
"""Most tags have none of these attributes: leaving them out makes the parser's work a quarter."""


def _read(path: Path) -> tuple[str, _Told]:
    text = path.read_text(encoding="utf-8")
    page = _Told()
    read = _UNREAD.sub(lambda match: f"<{match[1]}" if match[1] else "", text)
    for tag in _TAG.findall(read):
        if _TELLS.search(tag):
            page.add(_told_by(tag))
    return text, page


@lru_cache(maxsize=16384)
def _told_by(tag: str) -> _Told:
    """Remembered: four of five tags of a page stand in others too."""
    parser = _Parser()
    raw = _OPENS_RAW.match(tag)
    parser.feed(f"{tag}</{raw[1]}>" if raw else tag)
    return parser.told


def _faults(text: str, page: _Told) -> Iterator[str]:
    for match in ERROR_TEXTS.finditer(text):
        yield f"hay texto de un error («{match[0]}»)"
    if page.policies != 1:
        yield "no tiene su política de seguridad"
    if page.styled:
        yield "tiene estilos en línea, que la política bloquea"
    if page.handlers:
        yield "tiene código en atributos, que la política bloquea"
    for twice in {anchor for anchor in page.ids if page.ids.count(anchor) > 1}:
        yield f"el ancla «{twice}» está repetida"


def _broken(name: str, page: _Told, pages: dict[str, tuple[str, _Told]], names: set[str]) -> Iterator[str]:
    for link in page.loads:
        if _is_foreign(link):
            yield f"pide algo a otro servidor: {link}"
        elif why := _unresolved(name, link, pages, names):
            yield why
    for link in page.links:
        if not _is_foreign(link) and (why := _unresolved(name, link, pages, names)):
            yield why


def _is_foreign(link: str) -> bool:
    parts = urlsplit(link)
    return bool(parts.netloc) or parts.scheme in ("mailto", "tel", "data", "http", "https")


def _unresolved(name: str, link: str, pages: dict[str, tuple[str, _Told]], names: set[str]) -> str | None:
    parts = urlsplit(link)
    if parts.scheme or parts.path.startswith("/"):
        # The 404 page is served at any depth, so its links can't be relative.
        return None if name == "404.html" else f"enlace absoluto: {link}"
    target = _target(name, unquote(parts.path))
    if "/".join(target.split("/")[:2]) in names and target.startswith("../"):
        return None
    if target not in names:
        return f"enlace roto: {link}"
    anchor = unquote(parts.fragment)
    if anchor and target in pages and anchor not in pages[target][1].ids and not anchor.startswith("__"):
        return f"el ancla no existe: {link}"
    return None


@lru_cache(maxsize=4096)
def _target(name: str, path: str) -> str:
    """The file a relative link leads to, as GitHub Pages would find it."""
    parts = name.split("/")[:-1] if path else name.split("/")
    for step in path.split("/") if path else ():
        if step == "..":
            parts = parts[:-1] if parts and parts[-1] != ".." else [*parts, ".."]
        elif step not in ("", "."):
            parts = [*parts, step]
    joined = "/".join(parts)
    is_folder = path.endswith("/") or path.rsplit("/", 1)[-1] in ("", ".", "..")
    if not path:
        return joined
    return f"{joined}/index.html".lstrip("/") if is_folder else joined
