"""A text as its reader takes it: one spelling of each digit, dash and space, nothing encoded or hidden.

People write «４５５», a hard space or `%40`, and whoever reads sees the same number or address.
Whatever is found in the folded text is told by its place in the text as it was written.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from urllib.parse import unquote

_ENCODED = re.compile(
    r"(?:%[0-9A-Fa-f]{2})+|&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});|\\u[0-9A-Fa-f]{4}"
    r"|\\x[0-9A-Fa-f]{2}"
    r"|[^\x00-\x7f]+"
)
_ALIKE = str.maketrans(
    {"º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "´": "'", "ʹ": "'", "″": '"', "”": '"', "“": '"'}
)
"""Signs that Unicode keeps apart and people type for one another."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` without accents, in its own capitals; `low`, of the same length, in lower case."""

    text: str
    low: str
    starts: tuple[int, ...]
    """Where each piece begins in the folded text."""
    origins: tuple[int, ...]
    """Where each piece begins in the text as it was written."""

    def written(self, position: int) -> int:
        """The place in the written text of a place in the folded one."""
        piece = bisect_right(self.starts, position) - 1
        end = self.origins[piece + 1] if piece + 1 < len(self.origins) else None
        place = self.origins[piece] + position - self.starts[piece]
        return place if end is None else min(place, end)


def fold(text: str) -> Folded:
    """Pieces that stay as they are and pieces that change alternate; each remembers its place."""
    pieces: list[str] = []
    starts, origins, length, read = [0], [0], 0, 0
    for match in _ENCODED.finditer(text):
        for piece, origin in ((text[read : match.start()], read), *_changed(match)):
            pieces.append(piece)
            starts.append(length)
            origins.append(origin)
            length += len(piece)
        read = match.end()
    pieces.append(text[read:])
    starts.append(length)
    origins.append(read)
    plain = "".join(pieces)
    low = plain.lower()
    return Folded(plain, low if len(low) == len(plain) else plain, tuple(starts), tuple(origins))


def _changed(match: re.Match[str]) -> list[tuple[str, int]]:
    """What a piece is read as: letter by letter, unless it is an encoded sign."""
    piece, start = match[0], match.start()
    if piece[0] in "%&\\":
        return [("".join(map(_plain, _decoded(piece))), start)]
    return [(_plain(letter), start + index) for index, letter in enumerate(piece)]


def _decoded(piece: str) -> str:
    if piece[0] == "%":
        return unquote(piece)
    return html.unescape(piece) if piece[0] == "&" else chr(int(piece[2:], 16))


def _plain(letter: str) -> str:
    """One character as an ASCII reader would type it; what can't be seen is nothing."""
    if letter < "\x80":
        return letter
    letter = letter.translate(_ALIKE)
    category = unicodedata.category(letter)
    if category == "Pd" or letter == "−":
        return "-"
    if category in ("Cf", "Mn", "Cc"):
        return ""
    if category == "Zs":
        return " "
    if (digit := unicodedata.decimal(letter, None)) is not None:
        return str(digit)
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
