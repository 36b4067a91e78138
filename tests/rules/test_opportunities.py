"""Opportunities in the order in which they press."""

from __future__ import annotations

from decimal import Decimal

from macros.data.priorities import Horizon, Level
from macros.rules.opportunities import Ranked, chosen, ranked
from tests.rules.written import city, opportunity

CHURRINCHE = city(
    opportunities=[
        opportunity("sin-tablero", "2 3 5 2 5", months=5, elegida="2030-06-28"),
        opportunity("ausencias", "3 4 4 4 4", months=5, elegida="2030-06-28"),
        opportunity("sin-varones", "3 2 4 3 3", months=9),
        opportunity("pesquisa", "4 4 3 4 2", months=10, elegida="2030-06-28", resguardo="Pedir el total"),
    ]
)
"""The four of the case thread (`teaching.md` §4, stage 2)."""


def order(*written: dict[str, object]) -> list[str]:
    return [row.opportunity.id for row in ranked(city(opportunities=[*written]))]


def test_the_most_critical_comes_first_with_its_light_and_its_horizons() -> None:
    by_id = {o.id: o for o in CHURRINCHE.opportunities}
    assert ranked(CHURRINCHE) == (
        Ranked(1, by_id["pesquisa"], Decimal("3.80"), Level.HIGH, Horizon.MEDIUM, Horizon.MEDIUM, True),
        Ranked(2, by_id["ausencias"], Decimal("3.65"), Level.MEDIUM, Horizon.SHORT, Horizon.SHORT, False),
        Ranked(3, by_id["sin-varones"], Decimal("2.95"), Level.MEDIUM, Horizon.MEDIUM, Horizon.MEDIUM, False),
        Ranked(4, by_id["sin-tablero"], Decimal("2.85"), Level.MEDIUM, Horizon.SHORT, Horizon.SHORT, False),
    )


def test_a_row_says_whether_it_was_chosen_and_whether_its_horizon_is_another() -> None:
    rows = ranked(city(opportunities=[
        opportunity("elegida", "3 4 4 4 4", months=5, elegida="2030-06-28"),
        opportunity("otro-plazo", "3 3 3 3 4", months=6),
        opportunity("sin-plazo", "3 3 3 3 4", months=None),
    ]))  # fmt: skip
    assert [(row.is_chosen, row.differs) for row in rows] == [(True, False), (False, True), (False, False)]


def test_feasibility_moves_nothing_up() -> None:
    assert order(opportunity("facil", "3 3 3 3 5"), opportunity("dificil", "4 3 3 3 1")) == [
        "dificil",
        "facil",
    ]


def test_a_legal_duty_stands_among_the_high_ones_in_the_place_of_its_scores() -> None:
    assert order(
        opportunity("media", "3 3 3 3 3"),
        opportunity("deber", "3 3 3 3 3", deber_legal=True),
        opportunity("mas-y-media", "4 3 3 3 3"),
        opportunity("alta", "5 5 5 5 5"),
    ) == ["alta", "deber", "mas-y-media", "media"]


def test_equals_stay_as_they_were_typed() -> None:
    assert order(*(opportunity(name) for name in ("b", "a", "c"))) == ["b", "a", "c"]


def test_what_is_not_scored_yet_comes_last_even_if_it_is_a_duty() -> None:
    rows = ranked(city(opportunities=[
        opportunity("a-medias", "5 5 5 _ 5", deber_legal=True),
        opportunity("sin-puntaje", "_ _ _ _ _", months=None),
        opportunity("la-menor", "1 1 1 1 1", months=12),
    ]))  # fmt: skip
    assert [(r.number, r.opportunity.id, r.criticality, r.level, r.horizon, r.suggested) for r in rows] == [
        (1, "la-menor", Decimal("1.00"), Level.LOW, Horizon.MEDIUM, Horizon.LONG),
        (2, "a-medias", None, None, Horizon.MEDIUM, None),
        (3, "sin-puntaje", None, None, None, None),
    ]
    assert [(row.differs, row.needs_safeguard) for row in rows] == [
        (True, False),
        (False, False),
        (False, False),
    ]


def test_the_chosen_ones_are_in_the_order_of_the_file() -> None:
    assert [o.id for o in chosen(CHURRINCHE)] == ["sin-tablero", "ausencias", "pesquisa"]
