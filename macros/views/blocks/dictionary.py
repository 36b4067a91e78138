"""The dictionary of the Tablero: a sheet for each indicator, by axis."""

from __future__ import annotations

from macros.data.schema.programme import Indicator
from macros.views.addresses import indicator_anchor
from macros.views.names import AXES
from macros.views.site import View, heading


def intro(view: View) -> str:
    return view.block("dictionary_intro.html", axes=_axes(view), count=len(view.cohort.indicators))


def sheets(view: View) -> str:
    """Headings by axis and by indicator, so that contents and search find each by its name."""
    parts = []
    for axis, indicators in _axes(view):
        parts.append(heading(2, AXES.get(axis, axis), axis.lower()))
        for indicator in indicators:
            anchor = indicator_anchor(indicator.id)
            parts.append(heading(3, f"{indicator.id} {indicator.name}", anchor))
            parts.append(view.block("dictionary_sheet.html", indicator=indicator))
    return "".join(parts)


def _axes(view: View) -> list[tuple[str, list[Indicator]]]:
    axes = dict.fromkeys(indicator.axis for indicator in view.cohort.indicators)
    return [(axis, [i for i in view.cohort.indicators if i.axis == axis]) for axis in axes]
