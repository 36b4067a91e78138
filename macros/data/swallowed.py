"""A key written one step too far in, under a long text, becomes part of the text and nobody is told.

YAML is right, and the data is wrong: «minutos: 7» under `pedido: >-` is read as the end of the request.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from macros.data.nodes import Mapping, Node, Scalar, Sequence
from macros.data.problems import Place, Problem, quoted
from macros.data.reading import replace_line

_LONG = re.compile(r"^(?P<margin>\s*(?:- )*)[\w.-]+:\s+[>|][-+]?\s*$")
_KEY = re.compile(r"^\s*(?P<key>[a-z_]+):(?:\s|$)")


def swallowed(text: str, root: Node | None, model: type[BaseModel], file: str) -> Iterator[Problem]:
    """One problem for each line of a folded text that begins with a key of the file's own records."""
    read, keys, margin, holder = _lines_of_keys(root), _keys_of(model), 0, ""
    for number, line in enumerate(text.split("\n"), start=1):
        if opening := _LONG.match(line):
            margin, holder = len(opening["margin"]), line.strip(" -").partition(":")[0]
        elif number in read:
            holder = ""
        elif holder and (found := _KEY.match(line)) and found["key"] in keys:
            yield Problem(
                "yaml-sintaxis", Place(file, number, len(line) - len(line.lstrip()) + 1), found["key"],
                f"{quoted(line.strip())} adentro del texto de «{holder}»",
                "la clave con el mismo margen que las demás",
                replace_line(number, " " * margin + line.strip()),
            )  # fmt: skip


def _lines_of_keys(node: Node | None) -> frozenset[int]:
    return frozenset(_each_key(node))


def _each_key(node: Node | None) -> Iterator[int]:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key.line
            yield from _each_key(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from ([item.line] if isinstance(item, Scalar) else _each_key(item))


@cache
def _keys_of(model: type[BaseModel]) -> frozenset[str]:
    """The keys of a record, and of those inside it."""
    own = {str(field.alias) for field in model.model_fields.values()}
    inner = (record for field in model.model_fields.values() for record in _records(field.annotation))
    return frozenset(own.union(*(_keys_of(record) for record in inner)))


def _records(annotation: typing.Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif typing.get_origin(annotation) in (tuple, typing.Annotated, typing.Union, types.UnionType):
        for argument in typing.get_args(annotation):
            yield from _records(argument)
