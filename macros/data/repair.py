"""The line that would make an unreadable file readable, ready to paste.

Nothing is guessed: each candidate is a small, usual correction of one line, and only one that
lets the parser get further is offered. The person decides; the file is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.data.nodes import Refused, compose


@dataclass(frozen=True, slots=True)
class Mended:
    """A corrected line (1-based), with its margin, and the column where it differs."""

    line: int
    column: int
    text: str
    expected: str


Correction = Callable[[str, list[str], int], str | None]

_KEY = r"^(\s*(?:- )*)([\w.-]+)"


def mend(text: str, refused: Refused) -> Mended | None:
    """The first correction that moves the syntax error away, or None."""
    lines = text.split("\n")
    for index in _suspects(refused, lines):
        for expected, correct in CORRECTIONS:
            fixed = correct(lines[index], lines, index)
            if fixed is None or fixed == lines[index]:
                continue
            if _reads_further(lines, index, fixed, refused):
                return Mended(index + 1, _difference(lines[index], fixed) + 1, fixed, expected)
    return None


def _suspects(refused: Refused, lines: list[str]) -> Iterator[int]:
    """Indexes of the lines to blame, likeliest first: where the parser stumbled, where it began, above."""
    stumbled = min(refused.line, len(lines)) - 1
    began = min(refused.also_line or refused.line, len(lines)) - 1
    above = [i for i in range(stumbled - 1, -1, -1) if lines[i].strip()][:2]
    order = [began, stumbled] if "quoted scalar" in refused.found else [stumbled, *above[:1], began, *above]
    seen: set[int] = set()
    for index in order:
        if index not in seen:
            seen.add(index)
            yield index


def _reads_further(lines: list[str], index: int, fixed: str, refused: Refused) -> bool:
    """Whether the parser now reads the whole text, or at least past both places it complained of."""
    _, refusals = compose("\n".join([*lines[:index], fixed, *lines[index + 1 :]]))
    again = next((r for r in refusals if r.rule == "yaml-sintaxis"), None)
    return again is None or again.line > max(refused.line, index + 1)


def _difference(before: str, after: str) -> int:
    same = (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
    return next(same, min(len(before), len(after)))


# One line, one usual slip ------------------------------------------------------------------------


def _space_after_colon(line: str, _lines: list[str], _index: int) -> str | None:
    match = re.match(_KEY + r":(?=[^\s])(.+)$", line)
    return f"{match[1]}{match[2]}: {match[3]}" if match else None


def _space_after_dash(line: str, _lines: list[str], _index: int) -> str | None:
    match = re.match(r"^(\s*)-(?=[^\s-])(.+)$", line)
    return f"{match[1]}- {match[2]}" if match else None


def _quotes_around(line: str, _lines: list[str], _index: int) -> str | None:
    """The value between double quotes; quotes it already has, inside or unclosed, become «»."""
    match = re.match(_KEY + r":\s+(\S.*?)\s*$", line)
    if match:
        return f'{match[1]}{match[2]}: "{_tame(match[3])}"'
    match = re.match(r"^(\s*)(- )(\S.*?)\s*$", line)
    return f'{match[1]}- "{_tame(match[3])}"' if match else None


def _tame(value: str) -> str:
    """A value without the quotes it opens or closes with; inner pairs become angular."""
    inner = re.sub(r'^["\']|["\']$', "", value.replace("\\", "/"))
    return re.sub(r'"([^"]*)"', r"«\1»", inner).replace('"', "")


def _closed_bracket(line: str, _lines: list[str], _index: int) -> str | None:
    for opening, closing in ("[]", "{}"):
        if line.count(opening) > line.count(closing):
            return line.rstrip() + closing
    return None


def _colon_after_key(line: str, _lines: list[str], _index: int) -> str | None:
    match = re.match(_KEY + r"\s+(\S.*)$", line)
    return f"{match[1]}{match[2]}: {match[3]}" if match else None


def _colon_at_end(line: str, _lines: list[str], _index: int) -> str | None:
    match = re.match(_KEY + r"\s*$", line)
    return f"{match[1]}{match[2]}:" if match else None


def _margin_of_neighbour(line: str, lines: list[str], index: int) -> str | None:
    """The same line under the first letter of the key above it."""
    above = next((lines[i] for i in range(index - 1, -1, -1) if _is_key(lines[i])), None)
    if above is None or not line.strip():
        return None
    margin = len(re.match(r"^[\s]*(?:- )*", above)[0])  # type: ignore[index]
    return " " * margin + line.strip()


def _margin_of_item(line: str, lines: list[str], index: int) -> str | None:
    """The same line at the margin of the nearest «- » above it."""
    above = next((lines[i] for i in range(index - 1, -1, -1) if re.match(r"^\s*- ", lines[i])), None)
    if above is None or not line.strip():
        return None
    return " " * (len(above) - len(above.lstrip())) + line.strip()


def _no_margin(line: str, _lines: list[str], _index: int) -> str | None:
    return line.lstrip()


def _is_key(line: str) -> bool:
    return re.match(_KEY + ":", line) is not None


CORRECTIONS: tuple[tuple[str, Correction], ...] = (
    ("un espacio después de los dos puntos", _space_after_colon),
    ("un espacio después del guion", _space_after_dash),
    ("el corchete o la llave que cierra", _closed_bracket),
    ("la línea alineada con la de arriba", _margin_of_neighbour),
    ("la línea alineada con los guiones de arriba", _margin_of_item),
    ("la línea sin margen", _no_margin),
    ("el texto entre comillas", _quotes_around),
    ("dos puntos y un espacio después de la clave", _colon_after_key),
    ("dos puntos después de la clave", _colon_at_end),
)
