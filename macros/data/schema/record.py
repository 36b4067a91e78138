"""What all records share: frozen, no unknown keys, Spanish keys through `key()`."""

from __future__ import annotations

import types
import typing
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    """One mapping of a data file, as a value that never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def key(name: str, title: str, example: str = "", default: Any = ...) -> Any:
    """A field: the key people type, what it is in a few words, an example to paste.

    The title and the example feed the messages about a missing key and the reference page.
    """
    return Field(default, alias=name, title=title, examples=[example] if example else None)


def record_inside(annotation: Any) -> type[BaseModel] | None:
    """The record of a group or of a list of groups, or None for a plain value."""
    core = core_of(annotation)
    if typing.get_origin(core) is tuple:
        core = core_of(typing.get_args(core)[0])
    return core if isinstance(core, type) and issubclass(core, BaseModel) else None


def core_of(annotation: Any) -> Any:
    """The type itself, without `Annotated` and without «or nothing»."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return core_of(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return core_of(next(a for a in typing.get_args(annotation) if a is not type(None)))
    return annotation


def is_list(annotation: Any) -> bool:
    return typing.get_origin(core_of(annotation)) is tuple
