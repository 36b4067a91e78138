"""What all records share: frozen, no unknown keys, Spanish keys through `key()`."""

from __future__ import annotations

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
