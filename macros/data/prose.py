"""The same guard over what is no data: the pages of `docs/`, and the names of files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from macros.data.personal import refusal, spots, stories
from macros.data.problems import Place, Problem
from macros.data.safeguard import allowed_texts, read_safeguard
from macros.data.schema.safeguard import Safeguard
from macros.guard.identifiers import find_in_name

_TEXTS = """
    .md .txt .html .htm .xml .svg .csv .tsv .json .geojson .yml .yaml .ics .vcf .kml .toml .js .css
"""
TEXTS = frozenset(_TEXTS.split())
"""Endings of what people write by hand or export; an image is not read, and the manual says so."""
_SOURCE = ("cohorts", "docs")


def check_prose(root: Path) -> Iterator[Problem]:
    """Every text of `docs/`, and every name in `docs/` and `cohorts/`. Without a folder, nothing of it."""
    safeguard = read_safeguard(root).value
    kind_of = _Names()
    for folder in _SOURCE:
        for path in _files(root / folder):
            file = path.relative_to(root).as_posix()
            yield from _name(file, safeguard, kind_of)
            if folder == "docs" and path.suffix.lower() in TEXTS:
                yield from _text(path, file, safeguard)


class _Names(dict[str, str]):
    """What each name of a file or a folder gives away, if anything: the same few come again in every city."""

    def __missing__(self, name: str) -> str:
        found = next(find_in_name(name), None)
        self[name] = found.kind.value if found else ""
        return self[name]


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))


def _name(file: str, safeguard: Safeguard | None, kind_of: _Names) -> Iterator[Problem]:
    """The datum is in the path, which a problem can't leave out: it is told at once, before it travels."""
    allowed = allowed_texts(safeguard, file)
    for step in file.split("/")[1:]:
        if (kind := kind_of[step]) and not any(text in step for text in allowed):
            yield Problem(
                "dato-personal", Place(file), "nombre del archivo", kind,
                "un nombre que diga el tema: los nombres de archivos y carpetas también se publican",
                "cambiale el nombre",
            )  # fmt: skip
            return


def _text(path: Path, file: str, safeguard: Safeguard | None) -> Iterator[Problem]:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    for line, (column, what) in spots(text, allowed_texts(safeguard, file)).items():
        yield refusal(Place(file, line, column), path.stem, what)
    if path.suffix.lower() == ".md":
        yield from stories(file, text, path.stem)
