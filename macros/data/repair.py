"""The line that would make an unreadable file readable, ready to paste.

Nothing is guessed: each candidate is a small, usual correction of one line. Of those that let the
parser get further, the one that leaves the least to say against the file is offered. The person
decides; the file is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.data.nodes import Node, Refused, compose


@dataclass(frozen=True, slots=True)
class Mended:
    """A corrected line (1-based), with its margin, and the column where it differs.

    `text` is empty where the line should go, and two lines where one held two.
    """

    line: int
    column: int
    text: str
    expected: str


Correction = Callable[[str, list[str], int], Iterator[str]]
Faults = Callable[[Node], int]
Rank = tuple[int, int]

MOST_SUSPECTS = 8
MOST_ABOVE = 12
"""Lines: how far up a bracket may have been opened, or a margin be learnt from."""
MOST_PARSED = 1_500_000
"""Letters of text read again in search of one correction; a huge file gets fewer tries."""

_KEY = r"^(\s*(?:- )*)([\w.-]+)"
_DASHES = re.compile(r"\s*(?:- )*")


def mend(text: str, refused: Refused, faults: Faults) -> Mended | None:
    """The best correction of one line, or None if none gets the parser past the slip."""
    lines = text.split("\n")
    best: tuple[Rank, Mended] | None = None
    tries = MOST_PARSED // (len(text) + 1)
    for candidate in _candidates(lines, refused):
        if tries <= 0:
            break
        tries -= 1
        found = rank(replaced(text, candidate), faults)
        if found >= (1, -max(refused.line, candidate.line)):
            continue
        if best is None or found < best[0]:
            best = found, candidate
        if found == (0, 0):
            break
    return best[1] if best else None


def rank(text: str, faults: Faults) -> Rank:
    """Smaller is better: readable texts by what the schema has against them, others by how far one gets."""
    root, refusals = compose(text)
    slip = next((refused for refused in refusals if refused.rule == "yaml-sintaxis"), None)
    if slip:
        return (1, -slip.line)
    return (0, len(refusals) + (faults(root) if root else 1))


def replaced(text: str, mended: Mended) -> str:
    lines = text.split("\n")
    lines[mended.line - 1] = mended.text
    return "\n".join(lines)


def _candidates(lines: list[str], refused: Refused) -> Iterator[Mended]:
    for index in _suspects(refused, lines):
        tried = {lines[index]}
        for expected, correct in CORRECTIONS:
            for fixed in correct(lines[index], lines, index):
                if fixed not in tried:
                    tried.add(fixed)
                    yield Mended(index + 1, _difference(lines[index], fixed) + 1, fixed, expected)


def _suspects(refused: Refused, lines: list[str]) -> list[int]:
    """Indexes of the lines to blame, likeliest first: odd ones, where the parser stumbled, around it."""
    stumbled = min(refused.line, len(lines)) - 1
    began = min(refused.also_line or refused.line, len(lines)) - 1
    above = [i for i in range(min(stumbled, len(lines) - 1), -1, -1) if _says_something(lines[i])]
    odd = [i for i in above if _is_odd(lines[i])]
    order = [*odd[:5], began, stumbled, *above[:4], stumbled + 1]
    known = [i for i in dict.fromkeys(order) if i < len(lines) and _says_something(lines[i])]
    return known[:MOST_SUSPECTS]


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _is_odd(line: str) -> bool:
    """Whether a line looks wrong by itself."""
    value = re.sub(r"^\s*(?:- )*(?:[\w.-]+:(?=\s|$))?\s*", "", line).rstrip()
    if not value:
        return False
    quote = value[0] if value[0] in "\"'" else ""
    return (
        (bool(quote) and (len(value) < 2 or value[-1] != quote or value.count(quote) != 2))
        or value[0] in "@`%*&!|>?,]}"
        or (value[0] in "[{" and value[-1] not in "]}")
        or (not quote and (": " in value or value.endswith(":")))
        or (not re.match(_KEY + ":", line) and not line.lstrip().startswith("- "))
        or re.match(_KEY + r":\S", line) is not None
    )


def _difference(before: str, after: str) -> int:
    same = (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
    return next(same, min(len(before), len(after)))


# One line, one usual slip ------------------------------------------------------------------------


def _space_after_colon(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    if match := re.match(_KEY + r":(?=[^\s:])(.+)$", line):
        yield f"{match[1]}{match[2]}: {match[3]}"
        yield f'{match[1]}{match[2]}: "{_tame(match[3])}"'


def _no_space_before_colon(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    if match := re.match(_KEY + r"\s*(?:::+|[;=]|:=|：)\s*(.*)$", line):
        yield f"{match[1]}{match[2]}: {match[3]}".rstrip()


def _space_after_dash(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    if match := re.match(r"^(\s*)[-–—•*]\s*(?=[^\s-])(.+)$", line):
        yield f"{match[1]}- {match[2]}"


def _closed_quote(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    match = re.match(r"^\s*(?:- )*(?:[\w.-]+:\s+)?([\"'])(.*)$", line)
    if match and match[1] not in match[2]:
        yield line.rstrip() + match[1]


def _quotes_around(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    """The value between double quotes; quotes it already has, inside or unclosed, become «»."""
    if match := re.match(_KEY + r":\s+(\S.*?)\s*$", line):
        yield f'{match[1]}{match[2]}: "{_tame(match[3])}"'
    if match := re.match(r"^(\s*(?:- )+)(\S.*?)\s*$", line):
        yield f'{match[1]}"{_tame(match[2])}"'


def _tame(value: str) -> str:
    """A value without the quotes it opens or closes with; inner pairs become angular."""
    inner = value.replace("\\", "/")
    for quote in "\"'":
        if inner.startswith(quote):
            inner = inner[1:-1] if inner.endswith(quote) and len(inner) > 1 else inner[1:]
            break
    return re.sub(r'"([^"]*)"', r"«\1»", inner).replace('"', "")


def _closed_bracket(line: str, lines: list[str], index: int) -> Iterator[str]:
    if line.rstrip()[-1:] in "]})":
        yield from (line.rstrip()[:-1] + right for right in "]}")
    for opening, closing in ("[]", "{}"):
        above = "".join(lines[max(0, index - MOST_ABOVE) : index])
        if above.count(opening) > above.count(closing) and closing not in line:
            yield line.rstrip().rstrip(",") + closing
        if line.count(opening) > line.count(closing):
            yield line.rstrip().rstrip(",") + closing
        elif line.count(opening) < line.count(closing):
            yield re.sub(rf"(:\s+|^\s*- )(.*\{closing})", rf"\1{opening}\2", line)
            yield line.rstrip().removesuffix(closing)


def _colon_after_key(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    if match := re.match(_KEY + r"\s+(\S.*)$", line):
        yield f"{match[1]}{match[2]}: {match[3]}"


def _colon_at_end(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    if match := re.match(_KEY + r"\s*$", line):
        yield f"{match[1]}{match[2]}:"


def _two_lines(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    """Two keys typed in one line; the second goes under the first."""
    if match := re.match(_KEY + r"(:\s.*\S)[,;]?\s+([\w.-]+:\s.*)$", line):
        first = f"{match[1]}{match[2]}{match[3].rstrip(',;')}"
        yield f"{first}\n{' ' * len(match[1])}{match[4]}"


def _margin(line: str, lines: list[str], index: int) -> Iterator[str]:
    """The same line at each margin that the lines around it use, the nearest first."""
    around = [*reversed(lines[max(0, index - MOST_ABOVE) : index]), *lines[index + 1 : index + 4]]
    margins: dict[int, None] = {}
    for other in around:
        if _says_something(other):
            margins[len(other) - len(other.lstrip())] = None
            margins[len(_DASHES.match(other)[0])] = None  # type: ignore[index]
            margins[len(other) - len(other.lstrip()) + 2] = None
    for margin in margins:
        yield " " * margin + line.strip()


def _dash_before(line: str, lines: list[str], index: int) -> Iterator[str]:
    """The same line as an item, at the margins of the items above it."""
    for other in reversed(lines[max(0, index - MOST_ABOVE) : index]):
        if re.match(r"\s*- ", other):
            margin = " " * (len(other) - len(other.lstrip()))
            yield f"{margin}- {line.strip()}"
            yield f'{margin}- "{_tame(line.strip())}"'


def _no_margin(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    yield line.strip()


def _unquoted_line(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    """The quotes go around the value, not around the key and the value."""
    if match := re.match(r"^(\s*(?:- )*)([\"'])([\w.-]+:\s.*)\2,?\s*$", line):
        yield match[1] + match[3]


def _no_comma(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    if line.rstrip().endswith((",", ";")):
        yield line.rstrip()[:-1]


def _without(line: str, _lines: list[str], _index: int) -> Iterator[str]:
    """A line that says nothing in YAML: a lone mark, a stray fence."""
    if not re.search(r"\w", line):
        yield ""


CORRECTIONS: tuple[tuple[str, Correction], ...] = (
    ("un espacio después de los dos puntos", _space_after_colon),
    ("dos puntos y un espacio después de la clave", _no_space_before_colon),
    ("un espacio después del guion", _space_after_dash),
    ("la comilla que cierra", _closed_quote),
    ("el corchete o la llave que falta, o ninguno", _closed_bracket),
    ("dos puntos después de la clave", _colon_at_end),
    ("cada clave en su línea", _two_lines),
    ("las comillas solo alrededor del valor", _unquoted_line),
    ("la línea sin coma al final", _no_comma),
    ("el texto entre comillas", _quotes_around),
    ("dos puntos y un espacio después de la clave", _colon_after_key),
    ("un guion al comienzo del elemento", _dash_before),
    ("la línea con el margen de las de alrededor", _margin),
    ("la línea sin margen", _no_margin),
    ("nada en esta línea", _without),
)
