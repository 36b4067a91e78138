"""Suppression before writing: which rows of a merged table go without their numbers, and why.

The arithmetic is `macros.guard.cells`; what may stand in a table is `macros.data.checks.small_cells`, so
that what is imported is what `check` accepts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from macros.authoring.merging import Entry
from macros.authoring.sheet_rows import Key, without_numbers
from macros.data.checks.small_cells import (
    adds_up,
    counts_of,
    is_share,
    neighbourhoods,
    never_split,
    scaled_thresholds,
)
from macros.data.draft import CityDraft, Draft
from macros.data.schema.programme import Indicator
from macros.data.schema.tablero import HAVE_NUMBERS, JOINT, TOTAL, Observation, ValueState
from macros.data.values import is_part
from macros.guard.cells import CellKey, Counts, small, suppress
from macros.guard.thresholds import Thresholds

FEW = "son pocas personas"
DEDUCED = "se podría calcular con las otras filas"
ONLY_TOTAL = "en un indicador de riesgo alto se publica solo el total"
ONLY_YEAR = "un indicador de protección se publica solo por año"


@dataclass
class Hidden:
    """`why` is by row. `elsewhere` are rows of other cities (slug, key) that tell what is hidden here."""

    why: dict[Key, str] = field(default_factory=dict)
    elsewhere: list[tuple[str, Key]] = field(default_factory=list)
    notes: set[Key] = field(default_factory=set)
    """Rows whose note had figures, and goes too."""


def hide(draft: Draft, city: CityDraft, entries: Iterable[Entry]) -> tuple[list[Entry], Hidden]:
    """The same rows in the same order, those that may not be published without their numbers."""
    hidden = Hidden()
    by_indicator: dict[str, list[Entry]] = defaultdict(list)
    kept = list(entries)
    for entry in kept:
        by_indicator[entry.row.indicator].append(entry)
    towns = next(group for group in neighbourhoods(draft) if city in group)
    others = [town for town in towns if town is not city]
    for indicator in draft.indicators.records:
        base = draft.thresholds[indicator.risk]
        if base and indicator.id in by_indicator:
            _of_indicator(hidden, indicator, base, city, by_indicator[indicator.id], others)
    return [_without(entry, hidden) if entry.key in hidden.why else entry for entry in kept], hidden


def _of_indicator(
    hidden: Hidden,
    indicator: Indicator,
    base: Thresholds,
    city: CityDraft,
    entries: list[Entry],
    others: list[CityDraft],
) -> None:
    """First what is never published, then what is small, then what gives another away."""
    foreign = [(town.slug, row) for town in others for row in _rows(town, indicator)]
    table = _table(indicator, [*((city.slug, entry.row) for entry in entries), *foreign])
    for entry in entries:
        cell = _cell(city.slug, entry.row)
        if why := _never(indicator, base, entry.row):
            table[cell], hidden.why[entry.key] = None, why
    keep = {_cell(slug, row) for slug, row in foreign}
    keep |= {_cell(city.slug, entry.row) for entry in entries if not entry.is_changed}
    shortest = min((cell.period.length for cell in table), default=1)
    sharing = [frozenset({city.slug, *(town.slug for town in others)})] if others else []
    scaled = scaled_thresholds(indicator, base, shortest)
    _, reasons = suppress(table, scaled, is_part(indicator), sharing, keep)
    for cell, reason in reasons.items():
        key = indicator.id, str(cell.period), cell.group
        if cell.town == city.slug:
            hidden.why[key] = FEW if reason == "chica" else DEDUCED
        elif reason == "deducible":
            hidden.elsewhere.append((cell.town, key))


def _rows(town: CityDraft, indicator: Indicator) -> list[Observation]:
    return [row for row in town.observations.records if row.indicator == indicator.id]


def _table(indicator: Indicator, rows: Iterable[tuple[str, Observation]]) -> dict[CellKey, Counts | None]:
    """What is suppressed is in it as unknown; not in it: values of nobody knows how many, and over 100 %."""
    table: dict[CellKey, Counts | None] = {}
    for slug, row in rows:
        if row.state is ValueState.SUPPRESSED:
            table[_cell(slug, row)] = None
        elif row.state in HAVE_NUMBERS and adds_up(indicator, row) and (counts := counts_of(indicator, row)):
            table[_cell(slug, row)] = counts
    return table


def _cell(slug: str, row: Observation) -> CellKey:
    return CellKey(slug, row.period, row.group)


def _never(indicator: Indicator, base: Thresholds, row: Observation) -> str:
    """Why a row can't be published whatever the others say; empty where it can."""
    if row.state not in HAVE_NUMBERS:
        return ""
    if never_split(indicator, row):
        return ONLY_YEAR if row.group in (TOTAL, JOINT) else ONLY_TOTAL
    thresholds = scaled_thresholds(indicator, base, row.period.length)
    counts = counts_of(indicator, row)
    return FEW if counts and small(counts, thresholds, is_share(indicator, row)) else ""


_FIGURE = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d+")
"""A number that isn't a year."""


def _without(entry: Entry, hidden: Hidden) -> Entry:
    """A note may say the very number that is hidden: one with figures isn't written either."""
    row = without_numbers(entry.row)
    if row.note and _FIGURE.search(row.note):
        hidden.notes.add(entry.key)
        row = row.model_copy(update={"note": None})
    return replace(entry, row=row)
