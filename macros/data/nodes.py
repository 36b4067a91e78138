"""YAML text → nodes that remember where each one stands.

Nothing is guessed here: every scalar stays the text that was typed, and the schema types it
(`NO` is a word, `12:30` is not 750, `06441` keeps its zero). What makes YAML dangerous or
surprising (tags, anchors, aliases, second documents, repeated keys, deep nesting) is refused, and
the reading goes on, so that one refusal doesn't hide the rest of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sized
from dataclasses import dataclass
from typing import Self

import yaml

MAX_DEPTH = 12
PARSER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The C parser gives the same marks 8 times faster; the other is there for Pythons without it."""

NO_WORD = "una clave que no es una palabra"

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Line and column start at 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar(Node):
    """`plain` is text without quotes; `cut` is the comment that follows it on its line, or nothing."""

    text: str
    plain: bool = False
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Mapping(Node):
    entries: tuple[tuple[Scalar, Node], ...]


@dataclass(frozen=True, slots=True)
class Sequence(Node):
    items: tuple[Node, ...]


class Text(str):
    """A scalar on its way to the schema: the text, plus what the types need to know of how it was typed."""

    plain: bool
    cut: str

    def __new__(cls, node: Scalar) -> Self:
        text = super().__new__(cls, node.text)
        text.plain, text.cut = node.plain, node.cut
        return text


@dataclass(frozen=True, slots=True)
class Refused:
    """What the text has that is no YAML of ours. `rule` is of the catalogue; line and column start at 1."""

    rule: str
    line: int
    column: int
    found: str
    also_line: int | None = None
    """The other place of a pair: where a repeated key stood first, where an open quote began."""
    is_two_items: bool = False
    """The repeated key is the first of its item: what is missing is the dash of the next item."""


def compose(text: str) -> tuple[Node | None, list[Refused]]:
    """The tree of one document and all that is refused in it.

    A syntax error ends the reading: then the tree is None and the error comes alone. Nothing else
    does: of two equal keys the first stays, an alias stays as its name, what is too deep is left out.
    """
    builder = _Builder(text)
    try:
        root = builder.document()
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_refusal(error)]
    except yaml.YAMLError:
        return None, [Refused("yaml-sintaxis", 1, 1, "")]
    return root, builder.refusals


def _syntax_refusal(error: yaml.MarkedYAMLError) -> Refused:
    """The parser reports an unclosed quote at the end of the file: the context says where it opened."""
    mark = error.problem_mark or error.context_mark
    context = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    also = context.line + 1 if context else None
    return Refused("yaml-sintaxis", line, column, error.problem or "", also)


def _start(event: yaml.Event) -> tuple[int, int]:
    """Line and column from 1."""
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


class _Builder:
    """Walks the parser's events, one node at a time."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._has_comments = " #" in text
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=PARSER)
        self._split_off: list[Mapping] = []
        self.refusals: list[Refused] = []

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._refuse("yaml-avanzado", event, "un segundo documento («---»)")
                    self._skip_rest()
                    break
                root = self._node(next(self._events), 1)
        return root

    def _node(self, event: yaml.Event, depth: int, is_item: bool = False) -> Node:
        line, column = _start(event)
        self._refuse_advanced(event)
        if depth > MAX_DEPTH:
            return self._too_deep(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(self._items(depth))
            self._refuse_empty(event, items, "una lista vacía")
            return Sequence(line, column, items)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth, is_item)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(line, column, f"*{event.anchor}")
        assert isinstance(event, yaml.ScalarEvent)
        plain = event.style is None or event.style == ""
        cut = self._comment_after(event) if plain and self._has_comments else ""
        return Scalar(line, column, event.value, plain, cut)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1, is_item=True)
            yield from self._split_off
            self._split_off = []

    def _mapping(self, event: yaml.Event, depth: int, is_item: bool) -> Mapping:
        """Each key once. Where the first key of an item comes again a dash is missing: two were meant."""
        groups: list[list[tuple[Scalar, Node]]] = [[]]
        seen: dict[str, int] = {}
        for key, value in self._pairs(depth):
            if key.text not in seen:
                seen[key.text] = key.line
                groups[-1].append((key, value))
                continue
            is_two_items = is_item and len(seen) > 1 and key.text == next(iter(seen))
            rule, also = "clave-repetida", seen[key.text]
            self.refusals.append(Refused(rule, key.line, key.column, key.text, also, is_two_items))
            if is_two_items:
                seen = {key.text: key.line}
                groups.append([(key, value)])
        if not self.refusals or self.refusals[-1].found != NO_WORD:
            self._refuse_empty(event, groups[0], "un grupo de claves vacío")
        self._split_off = [Mapping(g[0][0].line, g[0][0].column, tuple(g)) for g in groups[1:]]
        return Mapping(*_start(event), tuple(groups[0]))

    def _pairs(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if isinstance(key, Scalar):
                yield key, value
            else:
                self._refuse("yaml-avanzado", event, NO_WORD)

    def _refuse_advanced(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse("yaml-avanzado", event, f"un alias («*{event.anchor}»)")
        elif anchor := getattr(event, "anchor", None):
            self._refuse("yaml-avanzado", event, f"un ancla («&{anchor}»)")
        elif tag := getattr(event, "tag", None):
            short = tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("yaml-avanzado", event, f"una etiqueta («{short}»)")

    def _refuse_empty(self, event: yaml.Event, inside: Sized, found: str) -> None:
        if not inside and not self._is_refused(event):
            self._refuse("valor-vacio", event, found)

    def _too_deep(self, event: yaml.Event) -> Scalar:
        """Leaves out what hangs from `event`; the first one is said, the others would repeat it."""
        if not any(refused.rule == "yaml-profundo" for refused in self.refusals):
            self._refuse("yaml-profundo", event, f"más de {MAX_DEPTH} niveles")
        open_ends = int(isinstance(event, yaml.CollectionStartEvent))
        while open_ends:
            inner = next(self._events)
            open_ends += isinstance(inner, yaml.CollectionStartEvent)
            open_ends -= isinstance(inner, yaml.CollectionEndEvent)
        return Scalar(*_start(event), "…")

    def _skip_rest(self) -> None:
        """Reads on to the end, so that a syntax error down there is still found."""
        for _ in self._events:
            pass

    def _refuse(self, rule: str, event: yaml.Event, found: str) -> None:
        self.refusals.append(Refused(rule, *_start(event), found))

    def _is_refused(self, event: yaml.Event) -> bool:
        return any((refused.line, refused.column) == _start(event) for refused in self.refusals)

    def _comment_after(self, event: yaml.ScalarEvent) -> str:
        end = event.end_mark
        assert end is not None
        match = re.match(r"\s+(#.*)", self._lines[end.line][end.column :]) if event.value else None
        return match[1].rstrip() if match else ""


def plain(node: Node | None) -> object:
    """The tree as lists and dicts of `Text`; what is empty is an empty text, never a default."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Scalar):
        return Text(Scalar(node.line, node.column, "")) if node.plain and node.text == "~" else Text(node)
    return None


def child(node: Node | None, step: str | int) -> Node | None:
    """The value under a key or an index, or None."""
    if isinstance(node, Mapping):
        return next((value for key, value in node.entries if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def find(root: Node | None, path: Path) -> Node | None:
    """The node at `path`, or the nearest one above it that exists."""
    for step in path:
        below = child(root, step)
        if below is None:
            return root
        root = below
    return root


def find_key(root: Node | None, path: Path) -> Node | None:
    """The key (not its value) that `path` ends in."""
    parent = find(root, path[:-1])
    if isinstance(parent, Mapping):
        return next((key for key, _ in parent.entries if key.text == path[-1]), parent)
    return parent
