"""Stage 6: the plan of action and the closing."""

from __future__ import annotations

from macros.data.priorities import Horizon
from macros.rules.criteria.looking import Looked, Rule
from macros.rules.plan import action_horizon

LEAST_ACTIONS = 6
MOST_SLIDES, MOST_MINUTES = 10, 7


def has_six_actions(looked: Looked) -> bool:
    return len(looked.city.actions) >= LEAST_ACTIONS


def has_three_horizons(looked: Looked) -> bool:
    end = looked.cohort.settings.end
    return set(Horizon) <= {action_horizon(action, end) for action in looked.city.actions}


def has_complete_actions(looked: Looked) -> bool:
    return bool(looked.city.actions) and all(
        a.role and a.start and a.end and a.pesos is not None and a.funding
        and a.indicator and a.target is not None
        for a in looked.city.actions
    )  # fmt: skip


def has_computed_horizons(looked: Looked) -> bool:
    """There is no key to type it in: it is there wherever an action has its end."""
    return bool(looked.city.actions) and all(action.end for action in looked.city.actions)


def is_short_enough(looked: Looked) -> bool:
    """Ten slides or seven minutes: one of the two is enough."""
    closing = looked.city.closing
    if closing is None:
        return False
    few_slides = closing.slides is not None and closing.slides <= MOST_SLIDES
    return few_slides or (closing.minutes is not None and closing.minutes <= MOST_MINUTES)


def shows_before_and_after(looked: Looked) -> bool:
    closing = looked.city.closing
    return closing is not None and bool(closing.before_after or closing.why_missing)


def leads_to_the_plan(looked: Looked) -> bool:
    """The closing's page links to the plan by itself: what is needed is a plan."""
    return looked.city.closing is not None and bool(looked.city.actions)


RULES: dict[str, Rule] = {
    "seis_acciones": has_six_actions,
    "tres_horizontes": has_three_horizons,
    "acciones_completas": has_complete_actions,
    "horizonte_por_meses": has_computed_horizons,
    "largo_de_presentacion": is_short_enough,
    "antes_y_despues": shows_before_and_after,
    "enlace_al_plan": leads_to_the_plan,
}
