"""The actor map: where each institution stands by what it can do and how much it cares.

Source: the programme's brief, §3.1: the quadrant comes from influence and interest, cut at 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from macros.data.cohort import City
from macros.data.schema.diagnosis import Actor

HIGH_FROM = 4


class Quadrant(StrEnum):
    """Named after the strategy it calls for."""

    TOGETHER = "trabajar-juntos"
    SATISFIED = "mantener-satisfecho"
    INFORMED = "mantener-al-tanto"
    WATCHED = "seguir-de-cerca"


@dataclass(frozen=True, slots=True)
class Placed:
    """An actor of the map. `number` joins drawing and table; `quadrant` is None until both scores are."""

    number: int
    actor: Actor
    quadrant: Quadrant | None


def quadrant(actor: Actor) -> Quadrant | None:
    if actor.influence is None or actor.interest is None:
        return None
    if actor.influence >= HIGH_FROM:
        return Quadrant.TOGETHER if actor.interest >= HIGH_FROM else Quadrant.SATISFIED
    return Quadrant.INFORMED if actor.interest >= HIGH_FROM else Quadrant.WATCHED


def placed(city: City) -> tuple[Placed, ...]:
    """The most influential first, then the most interested; those not scored whole last, as typed."""
    order = sorted(city.actors, key=_standing)
    return tuple(Placed(number, actor, quadrant(actor)) for number, actor in enumerate(order, start=1))


def _standing(actor: Actor) -> tuple[bool, int, int]:
    if actor.influence is None or actor.interest is None:
        return True, 0, 0
    return False, -actor.influence, -actor.interest
