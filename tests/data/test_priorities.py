"""How critical an opportunity is, when its first result may come, and what that asks for.

Source: the programme's brief, §4.4.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from macros.data.nodes import Scalar, Text
from macros.data.priorities import (
    Horizon,
    Level,
    criticality,
    differs_from_suggested,
    horizon,
    level,
    needs_safeguard,
    suggested_horizon,
)
from macros.data.schema.diagnosis import Opportunity

RED, YELLOW, GREEN = "5525", "3333", "2222"
"""Gravity, urgency, reach and inequity that give 4.40, 3.00 and 2.00."""


def scored(
    scores: str, feasibility: int | None = None, months: int | None = None, **more: str
) -> Opportunity:
    """Gravity, urgency, reach and inequity in four figures; `_` is a score that isn't there yet."""
    keys = ("gravedad", "urgencia", "alcance", "inequidad")
    typed = {"id": "una", "que": "Falta algo", "dimension": "D1", **more}
    typed |= {key: score for key, score in zip(keys, scores, strict=True) if score != "_"}
    typed |= {"factibilidad": str(feasibility)} if feasibility else {}
    typed |= {"meses": str(months)} if months else {}
    return Opportunity.model_validate({key: Text(Scalar(1, 1, value)) for key, value in typed.items()})


def test_the_worked_case_of_the_brief() -> None:
    """G5 U4 A2 E5 F2: 1.75 + 1.00 + 0.40 + 1.00."""
    case = scored("5425", feasibility=2, months=10)
    assert (criticality(case), level(case)) == (Decimal("4.15"), Level.HIGH)
    assert (horizon(case), suggested_horizon(case)) == (Horizon.MEDIUM, Horizon.MEDIUM)
    assert (needs_safeguard(case), differs_from_suggested(case)) == (True, False)


@pytest.mark.parametrize(
    ("scores", "value"),
    [
        ("1111", "1.00"),
        ("5555", "5.00"),
        ("2111", "1.35"),
        ("1211", "1.25"),
        ("1121", "1.20"),
        ("1112", "1.20"),
        ("3333", "3.00"),
        ("4321", "2.75"),
    ],
)
def test_gravity_weighs_most_and_urgency_more_than_reach_and_inequity(scores: str, value: str) -> None:
    assert str(criticality(scored(scores))) == value


def test_the_weights_leave_nothing_to_round() -> None:
    """All 625 combinations are whole hundredths, so a level never hangs on the way of rounding."""
    for scores in product((1, 2, 3, 4, 5), repeat=4):
        exact = sum(weight * score for weight, score in zip((35, 25, 20, 20), scores, strict=True))
        assert criticality(scored("".join(map(str, scores)))) == Decimal(exact) / 100


@pytest.mark.parametrize("scores", ["_425", "5_25", "54_5", "542_", "____"])
def test_without_its_four_scores_nothing_is_said_of_it(scores: str) -> None:
    case = scored(scores, feasibility=2, months=10, deber_legal="true")
    assert (criticality(case), level(case), suggested_horizon(case)) == (None, None, None)
    assert (needs_safeguard(case), differs_from_suggested(case)) == (False, False)


@pytest.mark.parametrize("feasibility", [None, 1, 2, 3, 4, 5])
def test_feasibility_gives_the_order_and_not_the_criticality(feasibility: int | None) -> None:
    assert criticality(scored("5425", feasibility)) == Decimal("4.15")


@pytest.mark.parametrize(
    ("scores", "value", "light"),
    [
        ("5555", "5.00", Level.HIGH),
        ("2455", "3.70", Level.HIGH),
        ("5351", "3.70", Level.HIGH),
        ("5252", "3.65", Level.MEDIUM),
        ("3444", "3.65", Level.MEDIUM),
        ("4221", "2.50", Level.MEDIUM),
        ("1334", "2.50", Level.MEDIUM),
        ("2323", "2.45", Level.LOW),
        ("4122", "2.45", Level.LOW),
        ("1111", "1.00", Level.LOW),
    ],
)
def test_the_light_is_red_from_3_70_and_yellow_from_2_50(scores: str, value: str, light: Level) -> None:
    case = scored(scores)
    assert (str(criticality(case)), level(case)) == (value, light)


@pytest.mark.parametrize("scores", [GREEN, YELLOW, RED])
def test_a_legal_duty_is_red_whatever_its_scores(scores: str) -> None:
    duty = scored(scores, deber_legal="true")
    assert level(duty) is Level.HIGH
    assert criticality(duty) == criticality(scored(scores))


def test_what_is_no_legal_duty_keeps_its_light() -> None:
    assert level(scored(GREEN, deber_legal="false")) is Level.LOW


@pytest.mark.parametrize(
    ("months", "when"),
    [
        (None, None),
        (1, Horizon.SHORT),
        (5, Horizon.SHORT),
        (6, Horizon.MEDIUM),
        (18, Horizon.MEDIUM),
        (19, Horizon.LONG),
        (120, Horizon.LONG),
    ],
)
def test_six_and_eighteen_months_are_both_medium(months: int | None, when: Horizon | None) -> None:
    assert horizon(scored(YELLOW, months=months)) is when


SUGGESTED = {
    RED: "mediano mediano corto corto corto",
    YELLOW: "mediano mediano mediano corto corto",
    GREEN: "largo largo largo mediano mediano",
}
"""For feasibility 1 to 5."""


@pytest.mark.parametrize(
    ("scores", "feasibility", "when"),
    [
        (scores, feasibility, Horizon(word))
        for scores, words in SUGGESTED.items()
        for feasibility, word in enumerate(words.split(), start=1)
    ],
)
def test_light_and_feasibility_suggest_a_horizon(scores: str, feasibility: int, when: Horizon) -> None:
    assert suggested_horizon(scored(scores, feasibility)) is when


@pytest.mark.parametrize("scores", [RED, YELLOW, GREEN])
def test_without_feasibility_no_horizon_is_suggested(scores: str) -> None:
    case = scored(scores, months=30)
    assert (suggested_horizon(case), differs_from_suggested(case)) == (None, False)


@pytest.mark.parametrize(
    ("months", "differs"), [(None, False), (1, True), (5, True), (6, False), (18, False), (19, True)]
)
def test_it_differs_where_the_months_say_another_horizon(months: int | None, differs: bool) -> None:
    assert differs_from_suggested(scored(YELLOW, feasibility=3, months=months)) is differs


@pytest.mark.parametrize(
    ("feasibility", "needs"), [(None, False), (1, True), (2, True), (3, False), (5, False)]
)
def test_what_is_red_and_hard_needs_a_safeguard(feasibility: int | None, needs: bool) -> None:
    assert needs_safeguard(scored(RED, feasibility)) is needs
    assert needs_safeguard(scored(GREEN, feasibility, deber_legal="true")) is needs
    assert needs_safeguard(scored(YELLOW, feasibility)) is False
