"""Changes to the text of a data file by position: all else stays as people wrote it.

Each change is read back. If the new text doesn't say exactly what was meant, because somebody wrote it
in a way that these functions don't know, they raise `CannotRewrite` and nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from pydantic import BaseModel

from macros.data import nodes
from macros.data.nodes import Mapping, Node, Scalar, Sequence, child
from macros.outputs.schemas import keys_of

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DATE_KINDS = ("fecha", "lista de fecha")


class CannotRewrite(Exception):
    """The file is written in a way that can't be changed by position."""


# Dates -------------------------------------------------------------------------------------------


def with_dates_moved(text: str, model: type[BaseModel], days: int) -> str:
    """Every date of the schema, `days` later. A date inside a free text is no date of the schema."""
    keys = frozenset(key.name for key in keys_of(model) if key.kind in DATE_KINDS)
    lines = _lines(text)
    for scalar in _dates(_root(text), keys):
        _put(lines, scalar, scalar.text, _later(scalar.text, days))
    return _read_back(text, lines, lambda data: _moved(data, keys, days))


def _dates(root: Node, keys: frozenset[str]) -> Iterator[Scalar]:
    for key, value in pairs(root):
        values = value.items if isinstance(value, Sequence) else (value,)
        for scalar in values if key.text in keys else ():
            if isinstance(scalar, Scalar) and ISO.fullmatch(scalar.text):
                yield scalar


def _moved(data: Any, keys: frozenset[str], days: int, is_date: bool = False) -> Any:
    if isinstance(data, dict):
        return {name: _moved(value, keys, days, name in keys) for name, value in data.items()}
    if isinstance(data, list):
        return [_moved(item, keys, days, is_date) for item in data]
    return _later(data, days) if is_date and ISO.fullmatch(data) else data


def _later(text: str, days: int) -> str:
    return (date.fromisoformat(text) + timedelta(days)).isoformat()


# Keys, names, months -----------------------------------------------------------------------------


def without(text: str, names: Iterable[str]) -> str:
    """The file without these keys of its record, or of each of its records if it is a list.

    A key of a list inside the record is written with the list's: `agenda.ciudad`.
    """
    gone = frozenset(names)
    root, lines = _root(text), _lines(text)
    for key, value in sorted(_going(root, gone), key=lambda pair: -pair[0].line):
        del lines[key.line - 1 : _end_of(root, key, value, lines)]
    return _read_back(text, lines, lambda data: _pruned(data, gone))


def _going(node: Node, gone: frozenset[str], above: str = "") -> Iterator[tuple[Scalar, Node]]:
    for record in _records(node):
        for key, value in record.entries if isinstance(record, Mapping) else ():
            if f"{above}{key.text}" in gone:
                yield key, value
            elif not above:
                yield from _going(value, gone, f"{key.text}.")


def with_name(text: str, key: str, old: str, new: str) -> str:
    """The value of one key of the record, with the word `old` become `new`."""
    scalar, lines = child(_root(text), key), _lines(text)
    word = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)")
    if not isinstance(scalar, Scalar) or not word.search(scalar.text):
        return text
    renamed = word.sub(new, scalar.text)
    _put(lines, scalar, scalar.text, renamed)
    return _read_back(text, lines, lambda data: data | {key: renamed})


def with_months(text: str) -> str:
    """`etapas.yml` with the `meses` of each stage as its weeks say: the months in which they end."""
    root, lines = _root(text), _lines(text)
    for stage in reversed(_records(root)):
        months, typed = _months_of(stage), child(stage, "meses")
        if months and isinstance(typed, Sequence) and months != _texts(typed):
            _put_list(lines, typed, months)
    return _read_back(text, lines, _with_months_in)


def _months_of(stage: Node) -> list[str]:
    weeks = child(stage, "semanas")
    lasts = [child(week, "al") for week in weeks.items] if isinstance(weeks, Sequence) else []
    return _months([last.text for last in lasts if isinstance(last, Scalar)])


def _months(days: list[str]) -> list[str]:
    return list(dict.fromkeys(str(date.fromisoformat(day).month) for day in days))


def _with_months_in(data: Any) -> Any:
    return [stage | {"meses": _months([week["al"] for week in stage["semanas"]])} for stage in data]


# The text and its tree ---------------------------------------------------------------------------


def pairs(node: Node) -> Iterator[tuple[Scalar, Node]]:
    """Every key with its value, at any depth."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key, value
            yield from pairs(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from pairs(item)


def root_of(text: str) -> Node | None:
    """The tree of a file with any line ends."""
    return nodes.compose(text.replace("\r\n", "\n").replace("\r", "\n"))[0]


def _root(text: str) -> Node:
    root = root_of(text)
    if root is None:
        raise CannotRewrite
    return root


def _records(root: Node) -> tuple[Node, ...]:
    return root.items if isinstance(root, Sequence) else (root,)


def _texts(node: Sequence) -> list[str]:
    return [item.text for item in node.items if isinstance(item, Scalar)]


def _lines(text: str) -> list[str]:
    """Each with its own line end, whichever it is."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)


def _put(lines: list[str], scalar: Scalar, old: str, new: str) -> None:
    line, start = lines[scalar.line - 1], scalar.column - 1
    lines[scalar.line - 1] = line[:start] + line[start:].replace(old, new, 1)


def _put_list(lines: list[str], typed: Sequence, values: list[str]) -> None:
    """`[8, 9]` on its line, or one dash a line."""
    line, start = lines[typed.line - 1], typed.column - 1
    if line[start] == "[":
        end = line.index("]", start) if "]" in line[start:] else start
        lines[typed.line - 1] = f"{line[:start]}[{', '.join(values)}{line[end:]}"
    else:
        last = typed.items[-1].line
        ending = line[len(line.rstrip("\r\n")) :]
        lines[typed.line - 1 : last] = [f"{line[:start]}- {value}{ending}" for value in values]


def _end_of(root: Node, key: Scalar, value: Node, lines: list[str]) -> int:
    """The last line that belongs to a key: blank lines and comments at the margin belong to what follows."""
    last = max((node.line for node in _inside(value)), default=key.line)
    following = [node.line for node in _inside(root) if node.line > last]
    end = min(following, default=len(lines) + 1) - 1
    while end > last and _is_apart(lines[end - 1], key.column - 1):
        end -= 1
    return end


def _is_apart(line: str, margin: int) -> bool:
    bare = line.strip()
    return not bare or (bare.startswith("#") and len(line) - len(line.lstrip()) <= margin)


def _inside(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _inside(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _inside(item)


def _pruned(data: Any, gone: frozenset[str], above: str = "") -> Any:
    if isinstance(data, list):
        return [_pruned(item, gone, above) for item in data]
    if not isinstance(data, dict):
        return data
    kept = {name: value for name, value in data.items() if f"{above}{name}" not in gone}
    return kept if above else {name: _pruned(value, gone, f"{name}.") for name, value in kept.items()}


def _read_back(before: str, lines: list[str], meant: Callable[[Any], Any]) -> str:
    after = "".join(lines)
    if nodes.plain(root_of(after)) != meant(nodes.plain(_root(before))):
        raise CannotRewrite
    return after
