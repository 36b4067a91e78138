"""The plan of action: when each action ends, counted from the edition's closing, and how it stands.

Source: the programme's brief, §4.4 (short under 6 months, medium 6 to 18 both included, long above).
"""

from __future__ import annotations

import calendar
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.data.cohort import City, Cohort
from macros.data.priorities import LONG_FROM_MONTHS, SHORT_UNDER_MONTHS, Horizon
from macros.data.schema.city import RoleId
from macros.data.schema.plan import Action

Month = tuple[int, int]


class ActionState(StrEnum):
    """Derived from the action's days; without them it is still to be dated."""

    DONE = "cumplida"
    OVERDUE = "vencida"
    UNDER_WAY = "en-marcha"
    TO_COME = "por-empezar"
    UNDATED = "sin-fecha"


@dataclass(frozen=True, slots=True)
class Planned:
    action: Action
    horizon: Horizon | None
    state: ActionState


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the month's last one where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def action_horizon(action: Action, closing: date) -> Horizon | None:
    """By when it ends, counted from the edition's closing; None while it has no end."""
    if action.end is None:
        return None
    if action.end < months_after(closing, SHORT_UNDER_MONTHS):
        return Horizon.SHORT
    return Horizon.MEDIUM if action.end <= months_after(closing, LONG_FROM_MONTHS) else Horizon.LONG


def action_state(action: Action, on: date) -> ActionState:
    if action.done and action.done <= on:
        return ActionState.DONE
    if action.end and action.end < on:
        return ActionState.OVERDUE
    if action.start is None or action.end is None:
        return ActionState.UNDATED
    return ActionState.UNDER_WAY if action.start <= on else ActionState.TO_COME


def planned(cohort: Cohort, city: City, on: date) -> tuple[Planned, ...]:
    """Every action, the one that ends first above; those without an end last."""
    order = sorted(city.actions, key=lambda action: (action.end or date.max, action.start or date.max))
    closing = cohort.settings.end
    return tuple(Planned(a, action_horizon(a, closing), action_state(a, on)) for a in order)


def by_role(actions: tuple[Planned, ...]) -> dict[RoleId | None, tuple[Planned, ...]]:
    """Who has what to do; None holds what nobody has taken yet."""
    found: dict[RoleId | None, list[Planned]] = defaultdict(list)
    for action in actions:
        found[action.action.role].append(action)
    return {role: tuple(items) for role, items in found.items()}


def by_month(
    actions: tuple[Planned, ...],
) -> tuple[tuple[Month, tuple[Action, ...], tuple[Action, ...]], ...]:
    """Month by month, what starts and what ends; months in which nothing does are left out."""
    starts: dict[Month, list[Action]] = defaultdict(list)
    ends: dict[Month, list[Action]] = defaultdict(list)
    for planned_action in actions:
        action = planned_action.action
        if action.start:
            starts[action.start.year, action.start.month].append(action)
        if action.end:
            ends[action.end.year, action.end.month].append(action)
    return tuple((month, tuple(starts[month]), tuple(ends[month])) for month in sorted({*starts, *ends}))


def total_cost(actions: tuple[Planned, ...]) -> int:
    """In pesos, of the actions that say theirs."""
    return sum(action.action.pesos or 0 for action in actions)
