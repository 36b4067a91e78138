"""The dictionary of the Tablero: the list by axis, and for each indicator its sheet and every city in it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.data.cohort import City
from macros.data.schema.programme import Indicator
from macros.rules.tablero import Reading, edition_range
from macros.views.addresses import COMPLETENESS, DICTIONARY, DICTIONARY_CSV, table
from macros.views.blocks.city_tablero import Card, card, since_words
from macros.views.format import counted, measure
from macros.views.names import AXES
from macros.views.site import View, heading


def intro(view: View) -> str:
    return view.block(
        "dictionary_intro.html",
        count=len(view.cohort.indicators),
        completeness=COMPLETENESS,
        downloads=[("indicadores", DICTIONARY_CSV), ("tablero", table("tablero"))],
    )


def index(view: View) -> str:
    """Headings by axis, so that contents and search find each; a line an indicator."""
    parts = []
    for axis, indicators in _axes(view):
        parts.append(heading(2, AXES.get(axis, axis), axis.lower()))
        rows = [(indicator, _measured_by(view, indicator)) for indicator in indicators]
        parts.append(view.block("dictionary_index.html", rows=rows))
    return "".join(parts)


def _measured_by(view: View, indicator: Indicator) -> str:
    """How many cities report it."""
    readings = (board.of(indicator.id) for board in view.site.boards)
    count = sum(1 for reading in readings if reading and reading.is_reported)
    return f"{counted(count, 'ciudad lo mide', 'ciudades lo miden')}" if count else "nadie lo mide todavía"


def _axes(view: View) -> list[tuple[str, list[Indicator]]]:
    axes = dict.fromkeys(indicator.axis for indicator in view.cohort.indicators)
    return [(axis, [i for i in view.cohort.indicators if i.axis == axis]) for axis in axes]


def crumb(view: View) -> str:
    return view.block("dictionary_crumb.html", address=DICTIONARY)


def sheet(view: View, codigo: str) -> str:
    indicator = view.cohort.indicator_by_id[codigo]
    axis = AXES.get(indicator.axis, indicator.axis)
    return view.block("dictionary_sheet.html", indicator=indicator, axis=axis)


@dataclass(frozen=True, slots=True)
class CityRow:
    """One city in an indicator's table: where it was and where it is."""

    city: City
    card: Card
    start: str
    """Where it began: what its change is counted from."""
    since: str
    has_left: bool


def cities(view: View, codigo: str) -> str:
    """Alphabetical: each beside itself; the edition is a range of which no city is named."""
    indicator = view.cohort.indicator_by_id[codigo]
    rows = [row for progress in view.site.progress if (row := _row(view, progress.city.slug, codigo))]
    found = edition_range(view.site.boards, codigo)
    return view.block(
        "dictionary_cities.html",
        indicator=indicator,
        rows=rows,
        range=found,
        downloads=[("tablero", table("tablero")), ("indicadores", DICTIONARY_CSV)],
    )


def _row(view: View, slug: str, code: str) -> CityRow | None:
    reading = view.site.board_of(slug).of(code)
    if reading is None:
        return None
    progress = view.site.progress_of(slug)
    made = card(view, progress, reading)
    return CityRow(progress.city, made, *_start(reading), progress.is_withdrawn)


def _start(reading: Reading) -> tuple[str, str]:
    """The baseline or, where there is none, the first value; nothing where there is no change to tell."""
    change = reading.change
    if change is None:
        return "", ""
    kind = "línea de base, " if change.is_from_baseline else ""
    return measure(change.start, reading.indicator.unit), f"{kind}{since_words(change)}"
