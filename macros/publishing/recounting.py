"""The guard of small cells reads the table that is about to be published, as its readers will download it.

It knows the edition only by what the site says: a mistake anywhere on the way here is seen here.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from macros.data.checks.small_cells import counts_of, scaled_thresholds
from macros.data.periods import period
from macros.data.schema.programme import Counted, Indicator, PrivacyRisk, Unit
from macros.data.schema.tablero import HAVE_NUMBERS, JOINT, Observation, ValueState
from macros.data.values import exceeds_the_whole, is_part
from macros.guard.cells import CellKey, Counts, disclosed, small
from macros.guard.thresholds import Thresholds
from macros.publishing.reading_again import Finding
from macros.views.addresses import DICTIONARY_CSV, table

TABLE = table("tablero")
Rows = dict[str, list[tuple[str, Observation]]]


def small_cells(site: Path, thresholds: Mapping[str, Thresholds | None]) -> Iterator[Finding]:
    """What the published table gives away; nothing for a site without one."""
    if not (site / TABLE).exists():
        return
    indicators = _indicators(site)
    rows: Rows = defaultdict(list)
    for number, cells in enumerate(_rows(site / TABLE), start=2):
        try:
            row = _row(cells)
        except ValueError:
            yield Finding(TABLE, f"la fila {number} no se puede leer")
            continue
        if row.state is ValueState.SUPPRESSED and any(cells[name] for name in NUMBERS):
            yield Finding(TABLE, f"la fila {number} está suprimida y tiene un número")
        rows[row.indicator].append((cells["ciudad"], row))
    for code, found in rows.items():
        yield from _indicator(indicators[code], found, thresholds)


NUMBERS = ("numerador", "denominador", "valor")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [_without_derived(row) for row in csv.DictReader(file, delimiter=";")]


def _without_derived(row: dict[str, str]) -> dict[str, str]:
    """The value that follows from two counts isn't a third figure."""
    return row | {"valor": ""} if row.get("numerador") and row.get("denominador") else row


def _indicators(site: Path) -> dict[str, Indicator]:
    """As far as counting needs them: their texts were checked on the way in."""
    return {
        row["id"]: Indicator.model_construct(
            id=row["id"],
            unit=Unit(row["unidad"]),
            per=int(row["por"]) if row["por"] else None,
            counts=Counted(row["cuenta"]) if row["cuenta"] else None,
            risk=PrivacyRisk(row["riesgo"]),
        )
        for row in _rows(site / DICTIONARY_CSV)
    }


def _row(cells: dict[str, str]) -> Observation:
    """As far as counting needs it. Raises `ValueError` for what can't be counted."""
    of = period(cells["periodo"])
    if of is None:
        raise ValueError(cells["periodo"])
    return Observation.model_construct(
        indicator=cells["indicador"],
        period=of,
        group=cells["grupo"],
        numerator=int(cells["numerador"]) if cells["numerador"] else None,
        denominator=int(cells["denominador"]) if cells["denominador"] else None,
        value=Decimal(cells["valor"].replace(",", ".")) if cells["valor"] else None,
        state=ValueState(cells["estado"]),
    )


def _indicator(
    indicator: Indicator, found: list[tuple[str, Observation]], thresholds: Mapping[str, Thresholds | None]
) -> Iterator[Finding]:
    base = thresholds[indicator.risk]
    if base is None:
        return
    cells: dict[CellKey, Counts | None] = {}
    for city, row in found:
        key = CellKey(city, row.period, row.group)
        if row.state is ValueState.SUPPRESSED:
            cells[key] = None
        elif row.state in HAVE_NUMBERS and not exceeds_the_whole(indicator, row):
            counts = counts_of(indicator, row)
            scaled = scaled_thresholds(indicator, base, row.period.length)
            if counts is None or small(counts, scaled, is_part(indicator)):
                yield Finding(TABLE, f"{city}, {row.indicator}, {row.period} {row.group}: es una celda chica")
            else:
                cells[key] = counts
    shortest = min(row.period.length for _, row in found)
    scaled = scaled_thresholds(indicator, base, shortest)
    for one in disclosed(cells, scaled, is_part(indicator), _sharing(found)):
        where = f"{one.key.town}, {indicator.id}, {one.key.period} {one.key.group}"
        yield Finding(TABLE, f"{where}: lo que no se publica se deduce de lo publicado")


def _sharing(found: list[tuple[str, Observation]]) -> list[frozenset[str]]:
    """Cities that publish the very same joint figure share a centre."""
    towns: dict[object, set[str]] = defaultdict(set)
    for city, row in found:
        if row.group == JOINT:
            towns[row.period, row.numerator, row.denominator].add(city)
    return sorted({frozenset(names) for names in towns.values() if len(names) > 1}, key=sorted)
