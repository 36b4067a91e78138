"""What the edition measured and what it didn't, by city and axis, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass

from macros.data.cohort import City
from macros.rules.tablero import Board, Reading
from macros.views.addresses import table
from macros.views.blocks.city_tablero import WITHOUT_VALUE
from macros.views.format import percent
from macros.views.names import AXES
from macros.views.site import View


@dataclass(frozen=True, slots=True)
class Row:
    """One city: reported of adopted, by axis and in all. An axis that it didn't take on is None."""

    city: City
    board: Board
    axes: tuple[tuple[str, tuple[int, int] | None], ...]
    freshness: str
    has_left: bool


def matrix(view: View) -> str:
    axes = list(dict.fromkeys(indicator.axis for indicator in view.cohort.indicators))
    rows = [_row(view, progress.city, progress.is_withdrawn, axes) for progress in view.site.progress]
    return view.block(
        "completeness_matrix.html",
        axes=[(axis, AXES.get(axis, axis)) for axis in axes],
        rows=rows,
        tables=[("tablero", table("tablero"))],
    )


def _row(view: View, city: City, has_left: bool, axes: list[str]) -> Row:
    board = view.site.board_of(city.slug)
    share = board.freshness
    counts = tuple((axis, _count(board, axis)) for axis in axes)
    return Row(city, board, counts, "" if share is None else percent(float(share), 0), has_left)


def _count(board: Board, axis: str) -> tuple[int, int] | None:
    adopted = [reading for reading in board.adopted if reading.indicator.axis == axis]
    if not adopted:
        return None
    return sum(reading.is_reported for reading in adopted), len(adopted)


def missing(view: View) -> str:
    """City by city, what has no value and why; a city that lacks nothing isn't named."""
    cities = []
    for progress in view.site.progress:
        board = view.site.board_of(progress.city.slug)
        rows = [(reading, _reason(reading)) for reading in board.missing]
        if rows:
            cities.append((progress.city, rows))
    empty = [p.city for p in view.site.progress if not view.site.board_of(p.city.slug).readings]
    return view.block("completeness_missing.html", cities=cities, empty=empty)


def _reason(reading: Reading) -> str:
    latest = reading.main.latest
    return latest.row.note or WITHOUT_VALUE[latest.state][2]
