"""The project's own `resguardo.yml`: which identifiers pass, and how strict the thresholds are.

Where the file can't be read, nothing is let through and the thresholds are the ones that always hold.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.data.problems import Problem, quoted
from macros.data.schema.safeguard import Allowance, Safeguard, Threshold
from macros.data.sheets import Sheet, Source, load_sheet
from macros.guard.identifiers import Identifier, find, find_in_name
from macros.guard.thresholds import THRESHOLDS, Thresholds, raised

FILE = "resguardo.yml"


def read_safeguard(root: Path) -> Sheet[Safeguard]:
    """The file, or an empty sheet where there is none or it only explains how it is written."""
    if not os.path.lexists(root / FILE):
        return Sheet(Source(FILE))
    sheet = load_sheet(root / FILE, FILE, Safeguard, is_list=False)
    lines = [line.strip() for line in sheet.source.text.split("\n") if line.strip()]
    if lines and all(line.startswith("#") for line in lines):
        sheet.problems.clear()
    return sheet


def allowed_texts(safeguard: Safeguard | None, file: str | None = None) -> frozenset[str]:
    """The texts that may stay in a file; without one, those of any: a built page has pieces of many files."""
    return frozenset(
        allowance.text
        for allowance in (safeguard.allowances if safeguard else ())
        if file is None or _covers(allowance, file)
    )


def _covers(allowance: Allowance, file: str) -> bool:
    return file == allowance.where or file.startswith(f"{allowance.where}/")


def refused(text: str, allowed: Iterable[str]) -> Iterator[Identifier]:
    """The identifiers of a text but those that lie inside an allowed one."""
    return (found for found in find(text) if not any(_lets_pass(text, found, one) for one in allowed))


def _lets_pass(text: str, found: Identifier, allowed: str) -> bool:
    first = max(0, found.end - len(allowed))
    return text.find(allowed, first, found.start + len(allowed)) >= 0


def thresholds(safeguard: Safeguard | None) -> dict[str, Thresholds | None]:
    """By risk, what always holds or what the project asks for on top of it."""
    asked = dict(THRESHOLDS)
    for one in safeguard.thresholds if safeguard else ():
        asked[one.risk] = raised(asked[one.risk], _whole(one))
    return asked


def _whole(threshold: Threshold) -> Thresholds:
    return Thresholds(threshold.count or 0, threshold.complement or 0, threshold.denominator or 0)


def unused(root: Path, sheet: Sheet[Safeguard]) -> Iterator[Problem]:
    """Exceptions that let nothing through any more: each is a hole nobody needs."""
    for index, allowance in enumerate(sheet.value.allowances if sheet.value else ()):
        if not any(_is_used(allowance, path) for path in _files(root / allowance.where)):
            yield Problem(
                "excepcion-sin-uso", sheet.source.place("excepciones", index, "texto"), "texto",
                "una excepción que ya no deja pasar nada",
                f"un dato que el resguardo encuentre en {quoted(allowance.where)}",
                "borrala; si el dato se mudó, corregí «donde»",
            )  # fmt: skip


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    elif place.is_dir():
        yield from (path for path in sorted(place.rglob("*")) if path.is_file())


def _is_used(allowance: Allowance, path: Path) -> bool:
    if allowance.text in path.name and any(find_in_name(path.name)):
        return True
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    if allowance.text not in text:
        return False
    return any(_lets_pass(text, found, allowance.text) for found in find(text))
