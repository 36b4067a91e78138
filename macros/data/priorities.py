"""The arithmetic of priorities: how critical an opportunity is and when it can give its first result.

Source: the programme's brief, §4.4. It stands beside the door, and not in `rules`, because the door has
to know whether a horizon owes its reason.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from macros.data.schema.diagnosis import Opportunity

HUNDREDTH = Decimal("0.01")
GRAVITY, URGENCY, REACH, INEQUITY = (Decimal(w) for w in ("0.35", "0.25", "0.20", "0.20"))
RED_FROM, YELLOW_FROM = Decimal("3.70"), Decimal("2.50")
LONG_FROM_MONTHS, SHORT_UNDER_MONTHS = 18, 6
FEASIBLE, VERY_FEASIBLE = 3, 4


class Level(StrEnum):
    """The traffic light, always with its word."""

    HIGH = "alta"
    MEDIUM = "media"
    LOW = "baja"


class Horizon(StrEnum):
    SHORT = "corto"
    MEDIUM = "mediano"
    LONG = "largo"


def criticality(opportunity: Opportunity) -> Decimal | None:
    """From 1.00 to 5.00; None until the four scores are there. Feasibility isn't one: it gives the order."""
    scores = (opportunity.gravity, opportunity.urgency, opportunity.reach, opportunity.inequity)
    if any(score is None for score in scores):
        return None
    weights = (GRAVITY, URGENCY, REACH, INEQUITY)
    total = sum(weight * score for weight, score in zip(weights, scores, strict=True) if score)
    return Decimal(total).quantize(HUNDREDTH, ROUND_HALF_UP)


def level(opportunity: Opportunity) -> Level | None:
    """A legal duty is high whatever its scores."""
    value = criticality(opportunity)
    if value is None:
        return None
    if opportunity.legal_duty or value >= RED_FROM:
        return Level.HIGH
    return Level.MEDIUM if value >= YELLOW_FROM else Level.LOW


def horizon(opportunity: Opportunity) -> Horizon | None:
    """From the months: short under 6, medium from 6 to 18 both included, long above."""
    if opportunity.months is None:
        return None
    if opportunity.months < SHORT_UNDER_MONTHS:
        return Horizon.SHORT
    return Horizon.MEDIUM if opportunity.months <= LONG_FROM_MONTHS else Horizon.LONG


def suggested_horizon(opportunity: Opportunity) -> Horizon | None:
    """What level and feasibility advise; the months may say otherwise, with a reason."""
    light, feasibility = level(opportunity), opportunity.feasibility
    if light is None or feasibility is None:
        return None
    if light is Level.HIGH:
        return Horizon.SHORT if feasibility >= FEASIBLE else Horizon.MEDIUM
    if light is Level.MEDIUM:
        return Horizon.SHORT if feasibility >= VERY_FEASIBLE else Horizon.MEDIUM
    return Horizon.MEDIUM if feasibility >= VERY_FEASIBLE else Horizon.LONG


def needs_safeguard(opportunity: Opportunity) -> bool:
    """High and hard to solve: nobody is left bare meanwhile."""
    is_hard = opportunity.feasibility is not None and opportunity.feasibility < FEASIBLE
    return level(opportunity) is Level.HIGH and is_hard


def differs_from_suggested(opportunity: Opportunity) -> bool:
    own, suggested = horizon(opportunity), suggested_horizon(opportunity)
    return own is not None and suggested is not None and own is not suggested
