"""How a block of HTML enters a page: as a token that Markdown carries and never reads.

Data thus never becomes Markdown or Jinja source, whatever is written in it. Python-Markdown's own
stash for raw HTML brings the block back after all parsing.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_TOKEN = "@@bloque-{}@@"
_LINE = re.compile(r"^@@bloque-(\d+)@@$")

PRIORITY = 25
"""Below 30, since `normalize_whitespace` strips the stash's marks; above 20, before raw HTML is sought."""


class BlockStash:
    """The blocks of the page being made, by number."""

    def __init__(self) -> None:
        self._blocks: list[str] = []

    def keep(self, html: str) -> str:
        """Keeps a block and returns the token that stands for it, on a line of its own."""
        self._blocks.append(html)
        return _TOKEN.format(len(self._blocks) - 1)

    def __getitem__(self, number: int) -> str:
        return self._blocks[number]


class BlockExtension(Extension):
    """Swaps each token for its block."""

    def __init__(self, stash: BlockStash) -> None:
        super().__init__()
        self._stash = stash

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        md.preprocessors.register(_Swap(md, self._stash), "bloques", PRIORITY)


class _Swap(Preprocessor):
    def __init__(self, md: Markdown, stash: BlockStash) -> None:
        super().__init__(md)
        self._stash = stash

    def run(self, lines: list[str]) -> list[str]:
        return [self._swapped(line) for line in lines]

    def _swapped(self, line: str) -> str:
        match = _LINE.match(line)
        return self.md.htmlStash.store(self._stash[int(match[1])]) if match else line
