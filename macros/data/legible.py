"""A text with slips → its tree, as far as it can be had, and a problem for each slip.

One slip doesn't hide the next: each is mended as its message proposes, in memory only, and the
reading goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from macros.data import repair, reporting
from macros.data.nodes import Node, compose
from macros.data.problems import Problem
from macros.data.reading import Reading, tabulation

MOST_SLIPS = 8
TRUSTED_FAULTS = 4
"""With more than these, what a mended file says of the rest is more noise than help."""
TAB_WIDTHS = (2, 4, 6, 8)

Faults = Callable[[Node], int]
"""How many things the schema has against a tree."""


@dataclass
class Legible:
    """`root` is None where no reading could be had, or none to trust."""

    text: str
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    blamed: set[int] = field(default_factory=set)
    places: set[tuple[int, int]] = field(default_factory=set)

    def explains(self, problem: Problem) -> bool:
        """Whether a problem of the schema only repeats, elsewhere said, what the text already has."""
        place = problem.place
        return place.line in self.blamed or (place.line, place.column) in self.places


def make_legible(reading: Reading, file: str, faults: Faults) -> Legible:
    """Tabulations first, then slip after slip, then what YAML allows and we don't."""
    assert reading.text is not None
    legible = Legible(reading.text, problems=[*reading.problems], blamed={*reading.blamed})
    _take_tabs(legible, reading, file, faults)
    for _ in range(MOST_SLIPS):
        root, refusals = compose(legible.text)
        slip = next((refused for refused in refusals if refused.rule == "yaml-sintaxis"), None)
        if slip is None:
            legible.root = root if _is_trusted(legible, root, faults) else None
            break
        mended = repair.mend(legible.text, slip, faults)
        legible.problems.append(reporting.of_syntax(slip, mended, file, legible.text))
        if mended is None or "\n" in mended.text:
            return legible
        legible.text = repair.replaced(legible.text, mended)
        legible.blamed.add(mended.line)
    deep: set[int] = set()
    for refused in refusals if legible.root else ():
        if refused.line not in legible.blamed:
            legible.problems.append(reporting.of_text(refused, file, legible.text))
            legible.places.add((refused.line, refused.column))
            if refused.rule == "yaml-profundo":
                deep.add(refused.line)
    legible.blamed |= deep
    return legible


def _is_trusted(legible: Legible, root: Node | None, faults: Faults) -> bool:
    if root is None or not legible.blamed:
        return root is not None
    return faults(root) <= TRUSTED_FAULTS


def _take_tabs(legible: Legible, reading: Reading, file: str, faults: Faults) -> None:
    """Each margin as wide as makes the file say most; the tabulation itself is always a problem."""
    if not reading.tabs:
        return
    texts = [_without_tabs(legible.text, reading.tabs, width) for width in TAB_WIDTHS]
    legible.text = min(texts, key=lambda text: repair.rank(text, faults))
    lines = legible.text.split("\n")
    for number, margin in reading.tabs.items():
        if number not in legible.blamed:
            legible.problems.append(tabulation(file, number, margin.index("\t") + 1, lines[number - 1]))
            legible.blamed.add(number)


def _without_tabs(text: str, margins: dict[int, str], width: int) -> str:
    lines = text.split("\n")
    for number, margin in margins.items():
        rest = lines[number - 1][len(margin) :]
        lines[number - 1] = margin.replace("-\t", "- ").replace("\t", " " * width) + rest
    return "\n".join(lines)
