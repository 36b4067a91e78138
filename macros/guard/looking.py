"""Where in a text to look closely: most of it can't hold anything, and the close look is slow.

One pass takes the different words of a text apart. The few that may announce something are looked
up in a table that remembers them, so that a second file costs little more than its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from macros.data.near import bare

_WORD = re.compile(r"[^\W\d_]+")
BEFORE, AFTER = 90, 70
"""Letters around a hint that are read too: a word may stand well before its number."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Whole words and beginnings of words, in lower case without accents, and what has to come after them."""

    words: frozenset[str]
    beginnings: tuple[str, ...] = ()
    then: re.Pattern[str] | None = None

    def tells(self, word: str) -> bool:
        return word in self.words or word.startswith(self.beginnings)


def hint(words: str = "", beginnings: str = "", then: str = "") -> Hint:
    return Hint(frozenset(words.split()), tuple(beginnings.split()), re.compile(then, re.I) if then else None)


@dataclass
class Hints:
    """What to look for in a text. Remembers of each word that it has seen which hint it gives."""

    of_words: tuple[Hint, ...]
    patterns: tuple[re.Pattern[str], ...] = ()
    _known: dict[str, Hint | None] = field(default_factory=dict)

    def places(self, text: str) -> Iterator[int]:
        for pattern in self.patterns:
            yield from (match.start() for match in pattern.finditer(text))
        for word in _words(text):
            if found := self._hint(word):
                yield from _where(text, word, found.then)

    def _hint(self, word: str) -> Hint | None:
        if word not in self._known:
            plain = bare(word)
            self._known[word] = next((one for one in self.of_words if one.tells(plain)), None)
        return self._known[word]

    def windows(self, text: str) -> list[tuple[int, int]]:
        """The pieces to read closely, joined where they touch."""
        joined: list[tuple[int, int]] = []
        for start, end in (_around(text, place) for place in sorted(set(self.places(text)))):
            if joined and joined[-1][1] >= start:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return joined


@lru_cache(maxsize=2)
def _words(text: str) -> frozenset[str]:
    """Remembered, since the same text is looked at for identifiers and for stories."""
    return frozenset(_WORD.findall(text))


def _where(text: str, word: str, then: re.Pattern[str] | None) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        is_whole = not text[at - 1 : at].isalpha() and not text[end : end + 1].isalpha()
        if is_whole and (then is None or then.match(text, end)):
            yield at
        at = text.find(word, end)


def _around(text: str, place: int) -> tuple[int, int]:
    """The line, or what of it is near, and its neighbours: a word may end a line and its number begin one."""
    line = text.rfind("\n", 0, place)
    above = text.rfind("\n", 0, max(line, 0)) + 1 if line >= 0 else 0
    end = text.find("\n", place)
    below = text.find("\n", end + 1) if end >= 0 else -1
    return max(above, place - BEFORE), min(below if below >= 0 else len(text), place + AFTER)
