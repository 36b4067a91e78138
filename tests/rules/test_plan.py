"""The plan of action: months counted by the calendar, horizons from the closing, states by the day."""

from __future__ import annotations

from datetime import date

import pytest

from macros.data.cohort import City
from macros.data.priorities import Horizon
from macros.data.schema.plan import Action
from macros.rules.plan import (
    ActionState,
    Planned,
    action_horizon,
    action_state,
    by_month,
    by_role,
    months_after,
    planned,
    total_cost,
)
from tests.rules.written import CLOSING, around, city, edition


def action(**keys: object) -> Action:
    return plan(keys).actions[0]


def plan(*actions: dict[str, object]) -> City:
    return city(actions=[{"id": f"accion-{n}", "que": "Algo"} | keys for n, keys in enumerate(actions)])


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2024-11-29", 6, "2025-05-29"),
        ("2024-11-29", 18, "2026-05-29"),
        ("2024-11-29", 3, "2025-02-28"),
        ("2023-11-29", 3, "2024-02-29"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-08-31", 1, "2024-09-30"),
        ("2024-12-31", 2, "2025-02-28"),
        ("2024-12-31", 0, "2024-12-31"),
        ("2024-12-01", 1, "2025-01-01"),
    ],
)
def test_months_are_counted_by_the_calendar_and_stop_at_the_last_day_of_a_short_one(
    day: str, months: int, then: str
) -> None:
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(then)


@pytest.mark.parametrize(
    ("end", "horizon"),
    [
        ("2030-05-01", Horizon.SHORT),
        ("2030-11-29", Horizon.SHORT),
        ("2031-05-28", Horizon.SHORT),
        ("2031-05-29", Horizon.MEDIUM),
        ("2031-05-30", Horizon.MEDIUM),
        ("2032-05-28", Horizon.MEDIUM),
        ("2032-05-29", Horizon.MEDIUM),
        ("2032-05-30", Horizon.LONG),
    ],
)
def test_short_is_under_six_months_after_the_closing_and_medium_reaches_eighteen_both_included(
    end: str, horizon: Horizon
) -> None:
    assert action_horizon(action(fin=end), CLOSING) is horizon


def test_an_action_without_an_end_has_no_horizon() -> None:
    assert action_horizon(action(inicio="2030-12-01"), CLOSING) is None


DATED = {"inicio": "2031-03-10", "fin": "2031-07-31"}


@pytest.mark.parametrize(
    ("keys", "edge", "states"),
    [
        (DATED, "2031-03-10", "por-empezar en-marcha en-marcha"),
        (DATED, "2031-07-31", "en-marcha en-marcha vencida"),
        (DATED | {"cumplido": "2031-05-20"}, "2031-05-20", "en-marcha cumplida cumplida"),
        (DATED | {"cumplido": "2031-08-15"}, "2031-08-15", "vencida cumplida cumplida"),
        ({"inicio": "2031-03-10"}, "2031-03-10", "sin-fecha sin-fecha sin-fecha"),
        ({"fin": "2031-07-31"}, "2031-07-31", "sin-fecha sin-fecha vencida"),
        ({"cumplido": "2031-05-20"}, "2031-05-20", "sin-fecha cumplida cumplida"),
    ],
)
def test_an_action_stands_as_its_days_say_the_day_before_the_day_and_the_day_after(
    keys: dict[str, object], edge: str, states: str
) -> None:
    assert " ".join(action_state(action(**keys), day) for day in around(edge)) == states


FOUR = plan(
    {"rol": "salud", "inicio": "2031-03-01", "fin": "2032-06-30", "costo": 0},
    {"inicio": "2031-02-01", "costo": 180000},
    {"rol": "salud", "inicio": "2031-02-10", "fin": "2031-03-31", "costo": 420000},
    {"rol": "datos", "inicio": "2030-12-01", "fin": "2031-03-31"},
)
ON = date(2031, 2, 1)


def test_what_ends_first_is_above_then_what_starts_first_and_what_has_no_end_is_last() -> None:
    long, undated, short, first = FOUR.actions
    assert planned(edition(), FOUR, ON) == (
        Planned(first, Horizon.SHORT, ActionState.UNDER_WAY),
        Planned(short, Horizon.SHORT, ActionState.TO_COME),
        Planned(long, Horizon.LONG, ActionState.TO_COME),
        Planned(undated, None, ActionState.UNDATED),
    )


def test_of_two_that_end_together_the_one_without_a_start_is_below() -> None:
    together = plan({"fin": "2031-03-31"}, {"inicio": "2031-03-01", "fin": "2031-03-31"})
    assert [p.action.id for p in planned(edition(), together, ON)] == ["accion-1", "accion-0"]


def test_each_role_has_its_actions_and_nobody_has_what_nobody_took() -> None:
    first, short, long, undated = planned(edition(), FOUR, ON)
    assert by_role((first, short, long, undated)) == {
        "datos": (first,),
        "salud": (short, long),
        None: (undated,),
    }


def test_each_month_says_what_starts_and_what_ends_and_quiet_months_are_left_out() -> None:
    long, undated, short, first = FOUR.actions
    assert by_month(planned(edition(), FOUR, ON)) == (
        ((2030, 12), (first,), ()),
        ((2031, 2), (short, undated), ()),
        ((2031, 3), (long,), (first, short)),
        ((2032, 6), (), (long,)),
    )


def test_the_cost_is_the_sum_of_what_the_actions_say() -> None:
    assert total_cost(planned(edition(), FOUR, ON)) == 600000


def test_a_city_without_a_plan_has_nothing_planned() -> None:
    assert (planned(edition(), city(), ON), by_month(()), total_cost(())) == ((), (), 0)
