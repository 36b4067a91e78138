"""The three checks every list needs: names said once, names that exist, dates in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from pydantic import BaseModel

from macros.data.near import did_you_mean, nearest
from macros.data.nodes import Path
from macros.data.problems import Problem, quoted
from macros.data.reporting import options_sentence, pasted, subject
from macros.data.sheets import Sheet, Source

T = TypeVar("T", bound=BaseModel)
ADD_OR_MEND = "corregí el nombre, o agregá lo que falta"
FEW = 12
"""Options that are all said; of more, those that begin alike."""


def repeated(sheet: Sheet[T], key: str, name: Callable[[T], object]) -> Iterator[Problem]:
    """Two items with the same name; the message shows both lines."""
    names = (((index,), name(item), key) for index, item in sheet.items)
    yield from repeated_in(sheet.source, names)


def repeated_in(
    source: Source, names: Iterable[tuple[Path, object, str]], what: str = ""
) -> Iterator[Problem]:
    """The same for items anywhere in a file: (path of the item, its name, the key that names it).

    `what` says it in words, where several keys together are the name.
    """
    seen: dict[object, int] = {}
    for path, name, key in names:
        place = source.place(*path, key)
        if name in seen:
            yield Problem(
                "repetido", place, key, f"{quoted(name)} otra vez (ya está en la línea {seen[name]})",
                f"cada {what or f'«{key}»'} una sola vez", "cambiá uno de los dos o borrá el que sobra",
            )  # fmt: skip
        else:
            seen[name] = place.line


def unknown(
    source: Source, path: Path, typed: str, options: Iterable[str], what: str, fix: str = ADD_OR_MEND
) -> Iterator[Problem]:
    """A reference to something that isn't there. `what` as in «una ciudad de esta edición»."""
    known = list(dict.fromkeys(options))
    if typed in known:
        return
    near = nearest(typed, known)
    if near:
        fix = f"{did_you_mean(near)} Escribí {pasted(path, near)}"
    alike = [option for option in known if option[:3] == typed[:3]] if len(known) > FEW else known
    expected = f"{what}: {options_sentence(alike or known)}" if known else what
    yield Problem("referencia-desconocida", source.place(*path), subject(path), quoted(typed), expected, fix)


def inverted(source: Source, path: Path, start: date, end: date, keys: tuple[str, str]) -> Iterator[Problem]:
    """An end before its start. `keys` are the two keys under `path`."""
    if end < start:
        yield Problem(
            "fechas-invertidas", source.place(*path, keys[1]), keys[1], quoted(end),
            f"una fecha igual o posterior a «{keys[0]}» ({start})", "revisá cuál de las dos está mal",
        )  # fmt: skip


def same_day_within(key: str, day: date, first: date, last: date) -> str:
    """The fix for a date out of bounds: a wrong year is the usual slip."""
    for year in sorted({first.year, last.year}):
        try:
            same_day = day.replace(year=year)
        except ValueError:
            continue
        if first <= same_day <= last:
            return f"¿quisiste decir «{same_day}»? Escribí «{key}: {same_day}»"
    return "corregí la fecha"


def spoken(number: float) -> str:
    """A number of hours as people write it: 18, 1,5."""
    return f"{number:g}".replace(".", ",")


def outside(
    source: Source, path: Path, day: date | None, span: tuple[date, date] | None
) -> Iterator[Problem]:
    """A date that falls out of what it belongs to. No date, or a span that can't be trusted, says nothing."""
    if day is None or span is None or span[0] <= day <= span[1]:
        return
    key = subject(path)
    yield Problem(
        "evento-fuera", source.place(*path), key, quoted(day),
        f"una fecha entre el {span[0]} y el {span[1]}, mientras la ciudad participa",
        same_day_within(key, day, *span),
    )  # fmt: skip


def lacks(source: Source, path: Path, key: str, found: str, expected: str, fix: str = "") -> Problem:
    """Something that is said by halves: one key asks for another."""
    advice = fix or f"agregá una línea «{key}:» en este elemento"
    return Problem("dato-incompleto", source.place(*path), key, found, expected, advice)
