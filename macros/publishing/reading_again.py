"""The guard reads what is about to be published, as published: pages, tables, data and what is downloaded.

Whatever way a datum came in (a text, a heading made of two, a name in an address), it is seen here. Of
a page it reads what people read or follow: text, comments, links and the attributes a reader is told.
Not drawings' geometry, scripts or styles, and nothing of the theme.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.data.safeguard import refused
from macros.guard.identifiers import find_in_name

THEMES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
"""The theme's own files, which no facilitator writes."""

_UNREAD = re.compile(
    r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|"
    r"<(script|style)\b(?![^>]*\bjson\b)[^>]*>.*?</\1\s*>|<meta\b[^>]*\bhttp-equiv\b[^>]*>",
    re.S | re.I,
)
"""What runs and what dresses; a script that only holds data is read as text. And the ids of a feed: one in
forty has figures that look like a phone."""
_COMMENT = re.compile(r"<!--(.*?)-->", re.S)
_TAG = re.compile(r"<[a-zA-Z/!?](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_TOLD = re.compile(
    r"\s(?:(?:xlink:)?href|src|title|alt|content|value|placeholder|label|summary|download|cite|action"
    r"|aria-[a-z]+|data-[\w-]+)\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s\"'>]+))",
    re.I,
)
"""Attributes that people read, hear or follow; what a drawing measures is in others."""
_REST = r"(?![\w-])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
_INLINE = re.compile(
    r"</?(?:abbr|a|bdi|bdo|big|b|cite|code|data|del|dfn|em|font|ins|i|kbd|mark|q|small|span|strong|sub|sup"
    r"|s|time|tspan"
    rf"|tt|u|var|wbr){_REST}",
    re.I,
)
"""Tags that part no word: «<b>11</b> 4444-5555» is one number."""
_CELL = re.compile(rf"</?(?:td|th|dd|dt){_REST}", re.I)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`page` is relative to the site."""

    page: str
    what: str

    def __str__(self) -> str:
        return f"  {self.page}: {self.what}"


@dataclass
class _Reader:
    """Reads each different line once, since most of a page stands in all the others too.

    What it finds is told of the first file that has it.
    """

    allowed: Collection[str] = ()
    _read: set[str] = field(default_factory=set)

    def new(self, lines: Iterable[str]) -> list[str]:
        """The lines that no file had before, in their order."""
        fresh = [line for line in dict.fromkeys(lines) if line not in self._read]
        self._read.update(fresh)
        return fresh

    def kinds(self, lines: Iterable[str]) -> set[str]:
        """What there is in the new ones of some lines."""
        return {found.kind.value for found in refused("\n".join(self.new(lines)), self.allowed)}

    def kinds_in_name(self, name: str) -> set[str]:
        """Each folder and file is looked at once: cities share most of theirs."""
        steps = self.new(f"{step}\n" for step in name.split("/"))
        found = (
            found
            for step in steps
            for found in find_in_name(step.rstrip())
            if step.rstrip() not in self.allowed
        )
        return {one.kind.value for one in found}


def personal_data(site: Path, allowed: Collection[str] = ()) -> list[Finding]:
    """What each file of a built site has and should not; empty when all is well.

    `allowed` are the institutional texts of `resguardo.yml`.
    """
    reader = _Reader(allowed)
    findings: list[Finding] = []
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if name.startswith(THEMES):
            continue
        kinds = reader.kinds_in_name(name)
        if lines_of := READERS.get(path.suffix.lower()):
            kinds |= reader.kinds(lines_of(path, reader))
        findings += (Finding(name, f"tiene un dato personal: {kind}") for kind in sorted(kinds))
    return findings


# Each kind of file, as the lines that people read of it ------------------------------------------


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace")


def _plain(path: Path, _reader: _Reader) -> Iterable[str]:
    return _text(path).split("\n")


def _page(path: Path, reader: _Reader) -> Iterable[str]:
    """What is around the article, line by line as it is written, if it is new; the article, whole."""
    before, article, after = _parted(_text(path))
    around = reader.new([*before.split("\n"), *after.split("\n")])
    return lines_of_markup("\n".join([*around, article]))


def _parted(text: str) -> tuple[str, str, str]:
    start, end = text.find("<article"), text.rfind("</article>")
    return (text[:start], text[start:end], text[end:]) if 0 <= start < end else ("", text, "")


def lines_of_markup(text: str) -> Iterator[str]:
    """What people read or follow of a page or a drawing; cells of a row stay together."""
    text = _UNREAD.sub("\n", text)
    if "<!--" in text:
        for comment in _COMMENT.findall(text):
            yield from comment.split("\n")
        text = _COMMENT.sub("", text)
    for values in _TOLD.findall("\n".join(set(_TAG.findall(text)))):
        yield html.unescape("".join(values))
    text = _CELL.sub("|", _INLINE.sub("", text.replace("\n", " ")))
    yield from html.unescape(_TAG.sub("\n", text)).split("\n")


def _table(path: Path, _reader: _Reader) -> Iterator[str]:
    """Each row; and each cell with its column's name, which may be «dni» and make a number a document."""
    text = _text(path)
    yield from text.split("\n")
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    rows = csv.reader(io.StringIO(text), delimiter=separator)
    names = next(rows, [])
    telling = [index for index, name in enumerate(names) if _TELLING.search(name)]
    for row in rows if telling else ():
        yield from (f"{names[index]}: {row[index]}" for index in telling if index < len(row))


_TELLING = re.compile(
    r"dni|documento|cui[tl]|cbu|cvu|alias|tel|cel|movil|m[oó]vil|whats|wsp|mail|correo|domicilio|direcci"
    r"|calle|lat|lon|lng",
    re.I,
)


def _data(path: Path, _reader: _Reader) -> Iterator[str]:
    """JSON: every key and value; pages inside of them are read as pages."""
    try:
        value = json.loads(_text(path))
    except ValueError:
        value = _text(path)
    for line in _strings(value):
        yield from lines_of_markup(line) if "<" in line else line.split("\n")


def _strings(value: object, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, str(key))
    elif isinstance(value, list):
        if value and all(isinstance(inner, int | float) for inner in value):
            yield f"{name}: {', '.join(map(str, value))}"
            return
        for inner in value:
            yield from _strings(inner, name)
    elif value is not None:
        yield value if name in ("text", "title") and isinstance(value, str) else f"{name}: {value}"


def _workbook(path: Path, _reader: _Reader) -> Iterator[str]:
    """A spreadsheet is a zip of XML: its texts, its links, its comments and who made it."""
    try:
        with zipfile.ZipFile(path) as book:
            names = [name for name in book.namelist() if name.endswith((".xml", ".rels", ".vml"))]
            texts = [book.read(name).decode("utf-8", "replace") for name in names]
    except (zipfile.BadZipFile, OSError):
        return
    for text in texts:
        yield from _linked(text)


def _linked(text: str) -> list[str]:
    """The text of each cell in its line, and where links lead."""
    targets = re.findall(r"\b(?:Target|display|tooltip|location)=\"([^\"]+)\"", text)
    return [html.unescape(line) for line in (*targets, *re.split(r"(?:<[^>]+>)+", text))]


READERS: dict[str, Callable[[Path, _Reader], Iterable[str]]] = {
    ".html": _page, ".htm": _page, ".svg": _page, ".xml": _page,
    ".csv": _table, ".tsv": _table,
    ".json": _data, ".geojson": _data, ".webmanifest": _data,
    ".xlsx": _workbook, ".ods": _workbook, ".docx": _workbook,
    ".txt": _plain, ".ics": _plain, ".vcf": _plain, ".md": _plain, ".yml": _plain, ".yaml": _plain,
}  # fmt: skip
"""By the ending of the file's name. What isn't here (images, the theme's scripts) isn't read."""
