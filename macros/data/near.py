"""The nearest thing a person may have meant, and the spellings that machines like."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

_MARKS = re.compile("[\u0300-\u036f]+")
"""Accents and tildes, once they stand apart from their letter."""


def bare(text: str) -> str:
    """Lower case, without accents; ñ becomes n."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))


def slug_of(name: str) -> str:
    """The address of a name: «Paso Ñandubay» → `paso-nandubay`. May be empty."""
    return re.sub(r"[^a-z0-9]+", "-", bare(name)).strip("-")


_CODE = re.compile(r"[a-z]{1,3} ?[0-9]+(\.[0-9]+)?")


def nearest(typed: str, options: Iterable[str]) -> str | None:
    """The option that `typed` most likely stands for, or None when none is near.

    Codes are all alike: «E7.2» is no more «E6.2» than «E7.1», so none is guessed for another.
    """
    by_bare = {re.sub(r"[\s_-]+", " ", bare(option)): option for option in options}
    wanted = re.sub(r"[\s_-]+", " ", bare(typed)).strip()
    if not wanted or (wanted not in by_bare and _CODE.fullmatch(wanted)):
        return by_bare.get(wanted)
    said = [option for option in by_bare if f" {option} " in f" {wanted} "]
    if len(said) == 1:
        return by_bare[said[0]]
    close = difflib.get_close_matches(wanted, by_bare, n=1, cutoff=0.6)
    return by_bare[close[0]] if close else None


def either(options: Iterable[str]) -> str:
    """«a, b o c», as one says it («u» before an o-sound)."""
    words = list(options)
    if len(words) < 2:
        return "".join(words)
    joint = "u" if bare(words[-1]).startswith(("o", "ho")) else "o"
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def did_you_mean(near: str | None) -> str:
    """«¿Quisiste decir…?», or nothing."""
    return f"¿quisiste decir «{near}»?" if near else ""
