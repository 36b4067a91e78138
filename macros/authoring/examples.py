"""A data file to begin with: what is known, typed; the rest as examples to uncomment.

Keys, titles and examples come from the schema, so that they can't drift from what `check` accepts.
Lines with `##` explain; lines with `#` are examples: without their `# ` they are valid data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from macros.outputs.schemas import Key, keys_of

Known = Mapping[str, Any]
"""By key: a text, a group of keys, or a list of groups."""

FEW = 7
"""Options that are listed beside their key; more would hide the rest of the file."""

_PLAIN = re.compile(r"[\w¿¡(«](?!.*(?:: | #|:$)).*")


def record_lines(model: type[BaseModel], known: Known, notes: Mapping[str, str]) -> Iterator[str]:
    """One record of a file. `notes` say, by key, what to know of a line that is typed."""
    yield from _record(tuple(keys_of(model)), known, notes)


def item_lines(model: type[BaseModel], known: Known, notes: Mapping[str, str]) -> Iterator[str]:
    """The same as an item of a list; its first key, the one that names it, must be known."""
    yield from _dashed(_record(tuple(keys_of(model)), known, notes))


def commented_lines(model: type[BaseModel], is_list: bool) -> Iterator[str]:
    """A whole file as an example: nothing is data until somebody takes its `# ` away."""
    lines = [line for key, inner in _with_inner(tuple(keys_of(model))) for line in _taught(key, inner)]
    for index, (explains, text) in enumerate(lines):
        margin = ("- " if index == _first_example(lines) else "  ") if is_list else ""
        yield f"## {text}" if explains else f"# {margin}{text}"


def _taught(key: Key, inner: Sequence[Key]) -> Iterator[tuple[bool, str]]:
    """What a key is, and its example; the first of each pair says which of the two it is."""
    yield True, _explained(key)
    yield from ((False, line) for line in _example(key, inner))


def _first_example(lines: Sequence[tuple[bool, str]]) -> int:
    return next(index for index, (explains, _) in enumerate(lines) if not explains)


def typed(text: object) -> str:
    """A value as YAML text: in quotes only if it needs them."""
    plain = str(text)
    return plain if _PLAIN.fullmatch(plain) else json.dumps(plain, ensure_ascii=False)


def _record(keys: Sequence[Key], known: Known, notes: Mapping[str, str]) -> Iterator[str]:
    for key, inner in _with_inner(keys):
        if key.name not in known:
            yield f"## {_explained(key)}"
            yield from (f"# {line}" for line in _example(key, inner))
            continue
        if key.name in notes:
            yield f"## {notes[key.name]}"
        yield from _value(key, inner, known[key.name], notes)


def _value(key: Key, inner: Sequence[Key], value: Any, notes: Mapping[str, str]) -> Iterator[str]:
    if isinstance(value, (list, tuple)):
        yield f"{key.name}:"
        for item in value:
            yield from (f"  {line}" for line in _dashed(_record(inner, item, notes)))
    else:
        yield f"{key.name}: {typed(value)}"


def _explained(key: Key) -> str:
    is_short = 0 < len(key.options) <= FEW
    return f"{key.title}: {', '.join(key.options)}" if is_short else key.title


def _example(key: Key, inner: Sequence[Key]) -> Iterator[str]:
    example = typed(key.example or next(iter(key.options), key.title))
    if inner:
        yield f"{key.name}:"
        nested = [line for child, below in _with_inner(inner) for line in _example(child, below)]
        yield from (f"  {line}" for line in (_dashed(nested) if key.kind == "lista" else nested))
    elif key.kind.startswith("lista"):
        yield from (f"{key.name}:", f"  - {example}")
    else:
        yield f"{key.name}: {example}"


def _with_inner(keys: Sequence[Key]) -> Iterator[tuple[Key, Sequence[Key]]]:
    """The outermost of these keys, each with those inside it."""
    starts = [index for index, key in enumerate(keys) if key.depth == keys[0].depth]
    for start, end in zip(starts, [*starts[1:], len(keys)], strict=True):
        yield keys[start], keys[start + 1 : end]


def _dashed(lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        yield f"{'  ' if index else '- '}{line}"
