"""The worked example where a guide tells it: its diagnosis, one of its indicators, the versions it sent."""

from __future__ import annotations

from decimal import Decimal

from macros.data.schema.diagnosis import Application
from macros.data.schema.programme import Indicator
from macros.data.schema.tablero import ValueState
from macros.rules.diagnosis import results
from macros.rules.tablero import Point
from macros.views.format import measure, number, period_name
from macros.views.names import named
from macros.views.site import View


def diagnosis(view: View) -> str:
    city = view.cohort.example
    found = results(view.cohort, city).get(Application.INITIAL) if city else None
    if city is None or found is None:
        return ""
    return view.block(
        "example_diagnosis.html", city=city, scores=found.dimensions, total=found.total, level=found.level
    )


def indicator(view: View, codigo: str) -> str:
    """Its series, each period with both numbers and what they give."""
    city = view.cohort.example
    reading = view.site.board_of(city.slug).of(codigo) if city else None
    if city is None or reading is None:
        return ""
    found = view.cohort.indicator_by_id[codigo]
    rows = [
        (period_name(point.period), _count(found, point), _value(found, point), point.row.note)
        for point in reading.main.points
    ]
    return view.block("example_indicator.html", city=city, indicator=found, rows=rows)


def _count(indicator: Indicator, point: Point) -> str:
    """«2.508 ÷ 4.012», or nothing where both aren't there to show."""
    if not point.has_value or point.row.numerator is None or point.row.denominator is None:
        return "—"
    return f"{number(point.row.numerator)} ÷ {number(point.row.denominator)}"


def _value(indicator: Indicator, point: Point) -> str:
    if point.has_value and point.value is not None:
        return measure(Decimal(point.value), indicator.unit)
    return named(ValueState(point.state))


def deliveries(view: View, codigo: str) -> str:
    city = view.cohort.example
    deliverable = next((one for one in view.cohort.deliverables if one.id == codigo), None)
    if city is None or deliverable is None:
        return ""
    rows = [submission for _, submission in city.sent_for(codigo) if submission.sent]
    return view.block("example_deliveries.html", city=city, deliverable=deliverable, rows=rows)
