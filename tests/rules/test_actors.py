"""The actor map: the quadrant of each institution, and the order in which they are numbered."""

from __future__ import annotations

import pytest

from macros.data.cohort import City
from macros.rules.actors import Quadrant, placed, quadrant
from tests.rules.written import city


def actors(*scores: str) -> City:
    """Actors named after their influence and interest: `5/2`; `?` is one not given yet."""
    keys = ("influencia", "interes")
    return city(
        actors=[
            {"id": f"actor-{number}", "nombre": f"Actor {pair}", "tipo": "salud", "aporte": "Datos"}
            | {key: score for key, score in zip(keys, pair.split("/"), strict=True) if score != "?"}
            for number, pair in enumerate(scores)
        ]
    )


@pytest.mark.parametrize(
    ("scores", "where"),
    [
        ("4/4", Quadrant.TOGETHER),
        ("5/5", Quadrant.TOGETHER),
        ("4/3", Quadrant.SATISFIED),
        ("5/1", Quadrant.SATISFIED),
        ("3/4", Quadrant.INFORMED),
        ("1/5", Quadrant.INFORMED),
        ("3/3", Quadrant.WATCHED),
        ("1/1", Quadrant.WATCHED),
    ],
)
def test_a_quadrant_is_cut_at_four_both_ways(scores: str, where: Quadrant) -> None:
    assert quadrant(actors(scores).actors[0]) is where


@pytest.mark.parametrize("scores", ["5/?", "?/5", "?/?"])
def test_without_both_scores_there_is_no_quadrant(scores: str) -> None:
    assert quadrant(actors(scores).actors[0]) is None


def test_the_most_influential_comes_first_then_the_most_interested() -> None:
    found = placed(actors("3/5", "5/2", "1/1", "5/4"))
    assert [(p.number, p.actor.name, p.quadrant) for p in found] == [
        (1, "Actor 5/4", Quadrant.TOGETHER),
        (2, "Actor 5/2", Quadrant.SATISFIED),
        (3, "Actor 3/5", Quadrant.INFORMED),
        (4, "Actor 1/1", Quadrant.WATCHED),
    ]


def test_those_not_scored_whole_come_last_as_they_were_typed() -> None:
    found = placed(actors("?/?", "5/?", "1/1", "?/5"))
    assert [(p.actor.name, p.quadrant) for p in found] == [
        ("Actor 1/1", Quadrant.WATCHED),
        ("Actor ?/?", None),
        ("Actor 5/?", None),
        ("Actor ?/5", None),
    ]


def test_equals_stay_as_they_were_typed() -> None:
    assert [p.actor.id for p in placed(actors("4/4", "5/5", "4/4"))] == ["actor-1", "actor-0", "actor-2"]


def test_a_city_without_a_map_places_nobody() -> None:
    assert placed(city()) == ()
