"""Opportunities in the order in which they press, each with its light and its horizons."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.data import priorities
from macros.data.cohort import City
from macros.data.priorities import Horizon, Level
from macros.data.schema.diagnosis import Opportunity


@dataclass(frozen=True, slots=True)
class Ranked:
    """`number` joins the drawing and the list. What is None can't be computed yet."""

    number: int
    opportunity: Opportunity
    criticality: Decimal | None
    level: Level | None
    horizon: Horizon | None
    suggested: Horizon | None
    needs_safeguard: bool

    @property
    def is_chosen(self) -> bool:
        return self.opportunity.chosen is not None

    @property
    def differs(self) -> bool:
        return self.horizon is not None and self.suggested is not None and self.horizon != self.suggested


def ranked(city: City) -> tuple[Ranked, ...]:
    """The most critical first; a legal duty before its equals; those not scored yet last."""
    order = sorted(city.opportunities, key=_pressing, reverse=True)
    return tuple(
        Ranked(
            number,
            opportunity,
            priorities.criticality(opportunity),
            priorities.level(opportunity),
            priorities.horizon(opportunity),
            priorities.suggested_horizon(opportunity),
            priorities.needs_safeguard(opportunity),
        )
        for number, opportunity in enumerate(order, start=1)
    )


LIGHTS = (None, Level.LOW, Level.MEDIUM, Level.HIGH)


def _pressing(opportunity: Opportunity) -> tuple[int, Decimal, bool]:
    """A legal duty is high whatever its scores, so it stands among the high ones."""
    light = LIGHTS.index(priorities.level(opportunity))
    return light, priorities.criticality(opportunity) or Decimal(0), opportunity.legal_duty


def chosen(city: City) -> tuple[Opportunity, ...]:
    return tuple(opportunity for opportunity in city.opportunities if opportunity.chosen)
