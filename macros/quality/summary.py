"""What a proposal changes, in Spanish Markdown for the page of its run on GitHub.

    python3 -m macros.quality.summary BASE_DIR HEAD_DIR

Two folders of built sites, page by page by what they say, and what `check` says of the data. Needs the
standard library only. Pages are read, never run, and what comes from them or from the data can't become
mark-up: it reaches the summary with every sign written as a character reference.
"""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AT_MOST = 50
"""Rows of a list; what is left over is counted."""

MACHINERY = ("assets", "search")
"""Folders for the browser, not for reading."""

SILENT = frozenset({"script", "style", "template", "footer"})
"""Nothing to read, or (the footer) only when and with what the site was built."""

TELLING = {"a": "href", "img": "src"}
"""Attributes that change what a reader gets while the text stays."""


# Two sites ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says; `frame` is the heading and menus around it, the same in many pages."""

    title: str
    said: str
    frame: str


@dataclass(frozen=True)
class Site:
    """Pages by address (`ciudades/`), and the other files a reader can take, by path."""

    pages: dict[str, Page]
    files: dict[str, bytes]


@dataclass(frozen=True)
class Difference:
    """Address or path → title (a file's is empty), sorted; `framed` counts pages whose menus changed."""

    changed: dict[str, str]
    new: dict[str, str]
    gone: dict[str, str]
    framed: int
    files: list[str]


def load_site(folder: Path) -> Site | None:
    """The site in a folder; None where nothing was built."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    if not paths:
        return None
    pages: dict[str, Page] = {}
    files: dict[str, bytes] = {}
    for path in paths:
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".html":
            html = path.read_text(encoding="utf-8", errors="replace")
            pages[name.removesuffix("index.html")] = read_page(html)
        elif not _is_machinery(name):
            files[name] = path.read_bytes()
    return Site(pages, files)


def _is_machinery(name: str) -> bool:
    parts = name.split("/")
    return parts[-1].startswith("sitemap") or any(part in MACHINERY for part in parts)


def compare(base: Site, head: Site) -> Difference:
    both = base.pages.keys() & head.pages.keys()
    known = base.files.keys() | head.files.keys()
    return Difference(
        changed=_titles(head, (name for name in both if _says(base, name) != _says(head, name))),
        new=_titles(head, head.pages.keys() - both),
        gone=_titles(base, base.pages.keys() - both),
        framed=sum(base.pages[name].frame != head.pages[name].frame for name in both),
        files=sorted(name for name in known if base.files.get(name) != head.files.get(name)),
    )


def _says(site: Site, name: str) -> tuple[str, str]:
    return site.pages[name].title, site.pages[name].said


def _titles(site: Site, names: Iterable[str]) -> dict[str, str]:
    return {name: site.pages[name].title for name in sorted(names)}


# One page ----------------------------------------------------------------------------------------


def read_page(html: str) -> Page:
    """Its title and text: those of its article, or of the whole page where it has none."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    parts = reader.parts
    said, frame = ("article", "frame") if parts["article"] else ("frame", "article")
    title = _line(parts["h1"]) or _line(parts["title"])
    return Page(title, _line(parts[said]), _line(parts[frame]))


def _line(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


@dataclass
class _Reader(HTMLParser):
    """Sorts the text by where it stands."""

    parts: dict[str, list[str]] = field(
        default_factory=lambda: {name: [] for name in ("title", "h1", "article", "frame")}
    )
    depth: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth[tag] = self.depth.get(tag, 0) + 1
        telling = dict(attrs).get(TELLING.get(tag, ""))
        self._keep(f" [{telling}] " if telling else " ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.depth[tag] = max(self.depth.get(tag, 0) - 1, 0)
        self._keep(" ")

    def handle_data(self, data: str) -> None:
        if self._names_the_page():
            self.parts["title"].append(data)
        elif self.depth.get("h1") and not self._is_silent():
            self.parts["h1"].append(data)
        self._keep(data)

    def _keep(self, text: str) -> None:
        if not self._is_silent() and not self._names_the_page():
            self.parts["article" if self.depth.get("article") else "frame"].append(text)

    def _names_the_page(self) -> bool:
        """A drawing in the body has a `<title>` too, and that one is part of the text."""
        return bool(self.depth.get("title")) and not self.depth.get("body")

    def _is_silent(self) -> bool:
        return any(self.depth.get(tag) for tag in SILENT)


# The data's problems -----------------------------------------------------------------------------


CHECK = (sys.executable, "-m", "macros", "check", "--format", "json")


@dataclass(frozen=True, slots=True)
class Row:
    """One problem, as `check --format json` gives it."""

    place: str
    stops: bool
    message: str
    fix: str


def problems(root: Path = ROOT, command: tuple[str, ...] = CHECK) -> list[Row] | None:
    """What `check` finds, asked through the project's own door; None if it could not look."""
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        return [_row(found) for found in json.loads(done.stdout)]
    except ValueError:
        return None


def _row(found: dict[str, object]) -> Row:
    place = f"{found['archivo']}:{found['linea']}"
    return Row(place, found["gravedad"] == "error", str(found["mensaje"]), str(found["arreglo"]))


# The summary -------------------------------------------------------------------------------------


def summary(base: Site | None, head: Site | None, rows: list[Row] | None) -> str:
    """The whole text, ending in a line break."""
    parts = [f"## {_heading(head, rows)}", *_problem_parts(rows)]
    if base is None and head is not None:
        parts.append("No hay con qué comparar: el sitio de «main» no se pudo armar.")
    elif base is not None and head is not None:
        parts += _difference_parts(compare(base, head))
    return "\n\n".join(parts) + "\n"


def _heading(head: Site | None, rows: list[Row] | None) -> str:
    errors = sum(row.stops for row in rows or ())
    if errors:
        return f"Hay que corregir {_count(errors, 'error', 'errores')} antes de publicar"
    if rows is None:
        return "No se pudieron revisar los datos"
    return "El sitio no se pudo armar" if head is None else "Qué cambia con esta propuesta"


def _problem_parts(rows: list[Row] | None) -> Iterator[str]:
    if rows is None:
        yield "El motivo está en el registro del trabajo «datos»."
        return
    for title, stops in (("Errores", True), ("Avisos, que no frenan", False)):
        yield from _list(title, [_problem_line(row) for row in rows if row.stops is stops])


def _problem_line(row: Row) -> str:
    return f"{code(row.place)}: {plain(row.message)}. **Arreglo:** {plain(row.fix)}"


def _difference_parts(found: Difference) -> Iterator[str]:
    if not (found.changed or found.new or found.gone or found.framed or found.files):
        yield "Ninguna página cambia."
    yield from _list("Páginas que cambian", _page_lines(found.changed))
    yield from _list("Páginas nuevas", _page_lines(found.new))
    yield from _list("Páginas que desaparecen", _page_lines(found.gone))
    yield from _list("Otros archivos que cambian", [code(name) for name in found.files])
    if found.framed:
        yield f"El encabezado o los menús cambian en {_count(found.framed, 'página', 'páginas')}."


def _page_lines(pages: dict[str, str]) -> list[str]:
    return [f"{plain(title or 'Sin título')} {code(name or 'index.html')}" for name, title in pages.items()]


def _list(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"### {title} ({len(lines)})"
        left = len(lines) - AT_MOST
        rest = [f"y {left} más"] if left > 0 else []
        yield "\n".join(f"- {line}" for line in [*lines[:AT_MOST], *rest])


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


# Text from outside -------------------------------------------------------------------------------


def plain(text: str, limit: int = 300) -> str:
    """One line that reads as it was written and is nothing but text.

    In CommonMark only ASCII signs have a meaning, and a character reference never has one (§2.4, §2.5).
    Signs that hide or turn what stands beside them (Unicode's C categories) are left out.
    """
    line = " ".join(text.split())
    seen = "".join(sign for sign in line if unicodedata.category(sign)[0] != "C")
    cut = f"{seen[: limit - 1]}…" if len(seen) > limit else seen
    return "".join(sign if _is_harmless(sign) else f"&#{ord(sign)};" for sign in cut)


def _is_harmless(sign: str) -> bool:
    return sign.isalnum() or sign in " /," or not sign.isascii()


def code(text: str) -> str:
    """A path or address."""
    return f"<code>{plain(text)}</code>"


def main(arguments: list[str], asked: Callable[[], list[Row] | None] = problems) -> int:
    """Prints the summary. It informs and never fails the run: whoever built the sites did that."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    if len(arguments) != 2:
        print("Uso: python3 -m macros.quality.summary CARPETA_DE_ANTES CARPETA_DE_AHORA", file=sys.stderr)
        return 2
    base, head = (load_site(Path(folder)) for folder in arguments)
    sys.stdout.write(summary(base, head, asked()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
