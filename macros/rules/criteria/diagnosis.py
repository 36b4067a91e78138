"""Stage 2: the self-assessment, the matrix of priorities, the validated report."""

from __future__ import annotations

from decimal import Decimal

from macros.data import priorities
from macros.data.schema.diagnosis import Answer, AnswerValue, Application
from macros.rules.criteria.looking import Looked, Rule, distinct
from macros.rules.diagnosis import results
from macros.rules.opportunities import chosen

MOST_NOT_APPLICABLE, MOST_UNKNOWN = Decimal("0.10"), Decimal("0.25")
BACKED_FROM = 3
LEAST_AREAS = 3
LEAST_OPPORTUNITIES = 8
WEAK_UNDER = 50
LEAST_CHOSEN, MOST_CHOSEN = 3, 5
LEAST_ATTENDANTS = 5


def _initial(looked: Looked) -> tuple[Answer, ...]:
    return next((a.answers for a in looked.city.assessments if a.moment is Application.INITIAL), ())


def answers_every_item(looked: Looked) -> bool:
    asked = set(looked.cohort.item_by_id)
    return bool(asked) and asked <= {answer.item for answer in _initial(looked)}


def _share(looked: Looked, value: AnswerValue) -> Decimal | None:
    """Of all items; None before the first answer."""
    answers = _initial(looked)
    if not answers:
        return None
    return Decimal(sum(answer.value is value for answer in answers)) / len(looked.cohort.item_by_id)


def has_few_not_applicable(looked: Looked) -> bool:
    share = _share(looked, AnswerValue.NOT_APPLICABLE)
    return share is not None and share <= MOST_NOT_APPLICABLE


def has_few_unknown(looked: Looked) -> bool:
    share = _share(looked, AnswerValue.UNKNOWN)
    return share is not None and share <= MOST_UNKNOWN


def backs_high_values(looked: Looked) -> bool:
    answers = _initial(looked)
    return bool(answers) and all(
        answer.evidence for answer in answers if (answer.value.points or 0) >= BACKED_FROM
    )


def was_answered_by_three_areas(looked: Looked) -> bool:
    areas = next((a.areas for a in looked.city.assessments if a.moment is Application.INITIAL), ())
    return distinct(areas) >= LEAST_AREAS


def has_eight_opportunities(looked: Looked) -> bool:
    return len(looked.city.opportunities) >= LEAST_OPPORTUNITIES


def has_complete_scores(looked: Looked) -> bool:
    """The five scores and the months of each."""
    return bool(looked.city.opportunities) and all(
        priorities.criticality(o) is not None and o.feasibility is not None and o.months is not None
        for o in looked.city.opportunities
    )


def covers_weak_dimensions(looked: Looked) -> bool:
    """Each dimension under 50 in the first self-assessment has an opportunity."""
    first = results(looked.cohort, looked.city).get(Application.INITIAL)
    if first is None:
        return False
    weak = {s.dimension.id for s in first.dimensions if s.score is not None and s.score < WEAK_UNDER}
    return weak <= {opportunity.dimension for opportunity in looked.city.opportunities}


def has_computed_criticality(looked: Looked) -> bool:
    """There is no key to type it in: it is there wherever the four scores are."""
    found = [priorities.criticality(opportunity) for opportunity in looked.city.opportunities]
    return bool(found) and None not in found


def chose_three_to_five(looked: Looked) -> bool:
    return LEAST_CHOSEN <= len(chosen(looked.city)) <= MOST_CHOSEN


def was_validated_by_five(looked: Looked) -> bool:
    validation = looked.city.validation
    return validation is not None and validation.attendants >= LEAST_ATTENDANTS


def was_validated_by_three_areas(looked: Looked) -> bool:
    validation = looked.city.validation
    return validation is not None and distinct(validation.areas) >= LEAST_AREAS


RULES: dict[str, Rule] = {
    "items_completos": answers_every_item,
    "na_hasta_diez": has_few_not_applicable,
    "sd_hasta_veinticinco": has_few_unknown,
    "valores_con_evidencia": backs_high_values,
    "tres_areas_respondieron": was_answered_by_three_areas,
    "ocho_oportunidades": has_eight_opportunities,
    "puntajes_completos": has_complete_scores,
    "dimensiones_cubiertas": covers_weak_dimensions,
    "criticidad_calculada": has_computed_criticality,
    "tres_a_cinco_elegidas": chose_three_to_five,
    "cinco_asistentes": was_validated_by_five,
    "asistentes_tres_areas": was_validated_by_three_areas,
}
