"""YAML text → nodes that remember where each one stands.

Nothing is guessed here: every scalar stays the text that was typed, and the schema types it
(`NO` is a word, `12:30` is not 750, `06441` keeps its zero). What makes YAML dangerous or
surprising (tags, anchors, aliases, second documents, repeated keys, deep nesting) is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

MAX_DEPTH = 12
PARSER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The C parser gives the same marks 8 times faster; the other is there for Pythons without it."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Line and column start at 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar(Node):
    """`plain` is text without quotes; `cut` says that a comment follows it on its line."""

    text: str
    plain: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Mapping(Node):
    entries: tuple[tuple[Scalar, Node], ...]


@dataclass(frozen=True, slots=True)
class Sequence(Node):
    items: tuple[Node, ...]


class Text(str):
    """A scalar on its way to the schema: the text, plus what the types need to know of how it was typed."""

    plain: bool
    cut: bool

    def __new__(cls, node: Scalar) -> Text:
        text = super().__new__(cls, node.text)
        text.plain, text.cut = node.plain, node.cut
        return text


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """The text is no YAML of ours. `rule` is one of the catalogue's; line and column start at 1."""

    rule: str
    line: int
    column: int
    found: str
    also_line: int | None = None
    """The other place of a pair: where a repeated key stood first, where an open quote began."""


def compose(text: str) -> tuple[Node | None, list[Refused]]:
    """The tree of one document and all that is refused in it.

    A syntax error ends the reading: then the tree is None and the error comes alone.
    Repeated keys don't: the first one stays in the tree, so that the rest can be checked.
    """
    builder = _Builder(text)
    try:
        root = builder.document()
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_refusal(error)]
    except yaml.YAMLError:
        return None, [Refused("yaml-sintaxis", 1, 1, "")]
    except Refused as refused:
        return None, [*builder.refusals, refused]
    return root, builder.refusals


def _syntax_refusal(error: yaml.MarkedYAMLError) -> Refused:
    """An unclosed quote is reported by the parser at the end of the file: the context says where it opened."""
    mark = error.problem_mark or error.context_mark
    context = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    also = context.line + 1 if context else None
    return Refused("yaml-sintaxis", line, column, error.problem or "", also)


class _Builder:
    """Walks the parser's events, one node at a time."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=PARSER)
        self.refusals: list[Refused] = []

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self._advanced(event, "un segundo documento («---»)")
                root = self._node(next(self._events), 1)
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        mark = event.start_mark
        if depth > MAX_DEPTH:
            raise Refused("yaml-profundo", mark.line + 1, mark.column + 1, f"más de {MAX_DEPTH} niveles")
        self._refuse_advanced(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(mark.line + 1, mark.column + 1, tuple(self._items(depth)))
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(mark.line + 1, mark.column + 1, tuple(self._entries(depth)))
        assert isinstance(event, yaml.ScalarEvent)
        plain = event.style is None or event.style == ""
        return Scalar(mark.line + 1, mark.column + 1, event.value, plain, plain and self._is_cut(event))

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                raise Refused("yaml-avanzado", key.line, key.column, "una clave que no es una palabra")
            if key.text in seen:
                self.refusals.append(
                    Refused("clave-repetida", key.line, key.column, key.text, seen[key.text])
                )
                continue
            seen[key.text] = key.line
            yield key, value

    def _refuse_advanced(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self._advanced(event, f"un alias («*{event.anchor}»)")
        if getattr(event, "anchor", None):
            raise self._advanced(event, f"un ancla («&{event.anchor}»)")
        if getattr(event, "tag", None):
            raise self._advanced(event, f"una etiqueta («{event.tag}»)")

    def _advanced(self, event: yaml.Event, found: str) -> Refused:
        return Refused("yaml-avanzado", event.start_mark.line + 1, event.start_mark.column + 1, found)

    def _is_cut(self, event: yaml.ScalarEvent) -> bool:
        end = event.end_mark
        return bool(event.value) and re.match(r"\s+#", self._lines[end.line][end.column :]) is not None


def plain(node: Node | None) -> object:
    """The tree as lists and dicts of `Text`; an empty plain scalar is None."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Scalar):
        return None if node.plain and node.text in ("", "~") else Text(node)
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
