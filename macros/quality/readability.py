"""How easy a page's running prose is to read: INFLESZ, and its longest sentence.

INFLESZ is Szigriszt's formula, 206,835 − 62,3 × syllables per word − words per sentence, with the scale
of Barrio-Cantalejo and others (2008, doi:10.4321/s1137-66272008000300004): below 40 very hard, 55 to 65
normal, above 80 very easy. Only running prose counts: no headings, tables, drawings or formulas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_BLOCKS = {"p", "li", "dd", "dt", "summary", "label", "legend", "blockquote", "div", "section", "article"}
_UNREAD = {"table", "svg", "nav", "script", "style", "pre", "h1", "h2", "h3", "h4", "button", "form"}
_VOID = {"br", "img", "input", "hr", "meta", "link", "source", "col", "wbr"}

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"(?<=[.?!…])[»\")]*\s+(?=[«¿¡\"(]*[A-ZÁÉÍÓÚÑ\d])")
_SILENT = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_VOWELS = re.compile(r"[aeiouáéíóúü]+(?:y\b)?|y\b")
_STRONG = re.compile(r"[aeoáéíóú]")


@dataclass(frozen=True, slots=True)
class Ease:
    """`score` is INFLESZ's; `longest` the sentence with most words."""

    words: int
    sentences: int
    score: float
    longest: str

    @property
    def longest_words(self) -> int:
        return len(words(self.longest))


def words(text: str) -> list[str]:
    """What is read as a word; figures have no syllables to count."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """By Spanish spelling: each strong vowel is the heart of one, and weak ones alone make one together."""
    plain = _SILENT.sub("", word.lower())
    return sum(max(1, len(_STRONG.findall(run))) for run in _VOWELS.findall(plain)) or 1


def sentences(paragraphs: list[str]) -> list[str]:
    """A paragraph or an item of a list ends one, whatever its stop. A colon ends none."""
    found = (part.strip() for paragraph in paragraphs for part in _END.split(paragraph))
    return [sentence for sentence in found if words(sentence)]


def ease(paragraphs: list[str]) -> Ease:
    """Of running prose, a paragraph each."""
    read = sentences(paragraphs)
    every = [word for sentence in read for word in words(sentence)]
    if not every:
        return Ease(0, 0, 100.0, "")
    score = 206.835 - 62.3 * sum(map(syllables, every)) / len(every) - len(every) / len(read)
    return Ease(len(every), len(read), score, max(read, key=lambda sentence: len(words(sentence))))


def running_prose(html: str) -> list[str]:
    """The paragraphs and items of a page's article, without what its headings, tables and drawings say."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found()


_CODE = "\x1e"
_BEGINS_WITH_CODE = re.compile(rf"(?<=[.?!])\s+{_CODE}")
"""A sentence may begin with a file's name, which has no capital."""


class _Reader(HTMLParser):
    """Text by its innermost block; what is marked `data-unread` is no prose: formulas, dates, buttons."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, bool]] = []
        self._text: list[str] = []
        self._paragraphs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "code":
            self._text.append(_CODE)
        if tag not in _VOID:
            self._open.append((tag, tag in _UNREAD or any(name == "data-unread" for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        while self._open and any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if not any(unread for _, unread in self._open):
            self._text.append(data)

    def found(self) -> list[str]:
        self._flush()
        return self._paragraphs

    def _flush(self) -> None:
        for part in _BEGINS_WITH_CODE.split("".join(self._text)):
            if text := " ".join(part.replace(_CODE, "").split()):
                self._paragraphs.append(text)
        self._text = []
