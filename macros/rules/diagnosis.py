"""What a self-assessment adds up to. Source: the programme's brief, §4.3.

A dimension's score is 100 × Σ value ÷ (4 × n), over the answers with a number. «SD» is never a zero: it
lowers what is known, not the score. Too little known is said and not scored.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from macros.data.cohort import City, Cohort
from macros.data.schema.diagnosis import Answer, AnswerValue, Application, SelfAssessment
from macros.data.schema.programme import Dimension, Item

BEST = 4
ENOUGH_KNOWN = Decimal("0.75")
LEAST_DIMENSIONS = 6


class Maturity(StrEnum):
    """The five levels, by score: 0, 25, 50, 75 and 90 are where each begins."""

    INITIAL = "inicial"
    INCIPIENT = "incipiente"
    DEVELOPING = "en desarrollo"
    CONSOLIDATED = "consolidado"
    INTEGRAL = "integral"


LEVELS = (
    (90, Maturity.INTEGRAL),
    (75, Maturity.CONSOLIDATED),
    (50, Maturity.DEVELOPING),
    (25, Maturity.INCIPIENT),
    (0, Maturity.INITIAL),
)


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """`score` is 0 to 100, unrounded; None where too little is known. `answered` of `asked` have a number."""

    dimension: Dimension
    score: Decimal | None
    answered: int
    asked: int

    @property
    def level(self) -> Maturity | None:
        return None if self.score is None else maturity(self.score)

    @property
    def completeness(self) -> Decimal | None:
        """Share of the items that apply whose value is known; None where none applies."""
        return Decimal(self.answered) / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class Result:
    """One application, scored. `total` is the plain mean of the scored dimensions, if six or more."""

    assessment: SelfAssessment
    dimensions: tuple[DimensionScore, ...]
    total: Decimal | None

    @property
    def level(self) -> Maturity | None:
        return None if self.total is None else maturity(self.total)

    @property
    def scored(self) -> int:
        """How many dimensions the total is the mean of."""
        return sum(dimension.score is not None for dimension in self.dimensions)


@dataclass(frozen=True, slots=True)
class Compared:
    """A dimension at both times; the change is None unless both are scored."""

    dimension: Dimension
    initial: DimensionScore | None
    final: DimensionScore | None

    @property
    def latest(self) -> DimensionScore | None:
        return self.final or self.initial

    @property
    def change(self) -> Decimal | None:
        if not (self.initial and self.final) or self.initial.score is None or self.final.score is None:
            return None
        return self.final.score - self.initial.score


@dataclass(frozen=True, slots=True)
class AnswerPair:
    """One item with its answer at each time, where there is one."""

    item: Item
    initial: Answer | None
    final: Answer | None


def maturity(score: Decimal) -> Maturity:
    """The level of a score from 0 to 100."""
    return next(level for least, level in LEVELS if score >= least)


def result(cohort: Cohort, assessment: SelfAssessment) -> Result:
    """One application over the edition's instrument."""
    answers = {answer.item: answer for answer in assessment.answers}
    scores = tuple(_dimension_score(dimension, answers) for dimension in cohort.dimensions)
    known = [score.score for score in scores if score.score is not None]
    total = sum(known, Decimal(0)) / len(known) if len(known) >= LEAST_DIMENSIONS else None
    return Result(assessment, scores, total)


def _dimension_score(dimension: Dimension, answers: dict[str, Answer]) -> DimensionScore:
    given = [answers[item.item].value for item in dimension.items if item.item in answers]
    points = [value.points for value in given if value.points is not None]
    asked = len(dimension.items) - given.count(AnswerValue.NOT_APPLICABLE)
    if not asked or Decimal(len(points)) / asked < ENOUGH_KNOWN:
        return DimensionScore(dimension, None, len(points), asked)
    return DimensionScore(dimension, Decimal(100 * sum(points)) / (BEST * len(points)), len(points), asked)


def results(cohort: Cohort, city: City) -> dict[Application, Result]:
    """The applications that were made, by moment."""
    return {assessment.moment: result(cohort, assessment) for assessment in city.assessments}


def compared(cohort: Cohort, city: City) -> tuple[Compared, ...]:
    """Every dimension in the instrument's order, which never changes; empty before the first application."""
    found = results(cohort, city)
    initial, final = found.get(Application.INITIAL), found.get(Application.FINAL)
    if not found:
        return ()
    return tuple(
        Compared(
            dimension,
            initial.dimensions[index] if initial else None,
            final.dimensions[index] if final else None,
        )
        for index, dimension in enumerate(cohort.dimensions)
    )


def answer_pairs(city: City, dimension: Dimension) -> tuple[AnswerPair, ...]:
    """The items of a dimension with what was answered each time."""
    by_moment = {a.moment: {answer.item: answer for answer in a.answers} for a in city.assessments}
    initial, final = by_moment.get(Application.INITIAL, {}), by_moment.get(Application.FINAL, {})
    return tuple(AnswerPair(item, initial.get(item.item), final.get(item.item)) for item in dimension.items)


def answer_to(city: City, item: str) -> Answer | None:
    """The first answer to an item: the finding that an opportunity came from."""
    ordered = sorted(city.assessments, key=lambda assessment: assessment.day)
    return next((answer for a in ordered for answer in a.answers if answer.item == item), None)
