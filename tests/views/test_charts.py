"""The geometry of a series: time to the right, gaps left open, the target and the scale said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from macros.data.schema.project import Metric
from macros.rules.tablero import Aim, Series, TargetState
from macros.views.charts import BOTTOM, LEFT, RIGHT, TOP, Chart, chart
from tests.rules.written import edition, series


def drawn(*values: str | None, target: str | None = None) -> Chart | None:
    """A monthly series, None where there is no value, and its target."""
    made: Series = series(edition(), "SAL-01", values)
    aim = None
    if target is not None:
        base = None if values[0] is None else Decimal(values[0])
        metric = Metric.model_construct(indicator="SAL-01", baseline=base, target=Decimal(target))
        aim = Aim(metric, TargetState.CLOSER, None)
    return chart(made, aim)


def test_the_first_value_is_at_the_left_and_the_last_at_the_right() -> None:
    made = drawn("50", "60", "70")

    assert made
    assert [mark.x for mark in made.marks] == [LEFT, 50.0, RIGHT]
    assert [mark.is_last for mark in made.marks] == [False, False, True]


def test_higher_values_stand_higher_and_all_fit() -> None:
    made = drawn("50", "60", "70", target="85")

    assert made and made.goal
    heights = [mark.y for mark in made.marks]
    assert heights == sorted(heights, reverse=True)
    assert TOP <= made.goal.y < min(heights) and max(heights) <= BOTTOM


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        (("56", "60"), "55", "61"),
        (("50", "98"), "40", "110"),
        (("2.1", "2.4"), "2.05", "2.45"),
        (("0", "5"), "0", "6"),
        (("64", "64"), "40", "80"),
        (("185000", "201000"), "180000", "205000"),
    ],
)
def test_the_scale_ends_on_round_figures(values: tuple[str, ...], low: str, high: str) -> None:
    made = drawn(*values)

    assert made
    assert (made.low, made.high) == (Decimal(low), Decimal(high))


def test_a_period_without_value_breaks_the_line_and_says_why() -> None:
    made = drawn("50", None, "60", "61")

    assert made
    assert made.line == "M65 35L94 32"
    assert [gap.word for gap in made.gaps] == ["sin dato"]


def test_nothing_is_drawn_of_a_single_value_without_a_target() -> None:
    assert drawn("50") is None
    assert drawn("50", target="85") is not None


def test_nothing_is_drawn_where_there_is_no_value() -> None:
    assert drawn(None, None) is None
