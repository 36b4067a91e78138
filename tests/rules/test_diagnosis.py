"""What a self-assessment adds up to: scores, what is too little known, levels, before and after."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.data.cohort import Cohort
from macros.data.schema.diagnosis import Application
from macros.rules.diagnosis import (
    AnswerPair,
    Compared,
    DimensionScore,
    Maturity,
    Result,
    answer_pairs,
    answer_to,
    compared,
    maturity,
    result,
    results,
)
from tests.rules.written import assessment, city, edition, instrument

CHURRINCHE = "3-2-1-1-2 3-2-1-2 2-3-2-SD 2-2-2-2 2-1-1-2 3-2-2-1 2-1-0-1 2-1-1-1-2"
"""The answers of the case thread (`teaching.md` §4, stage 2)."""


@cache
def asking(*counts: int) -> Cohort:
    """An edition whose instrument has so many items in D1, D2…"""
    return edition(dimensions=instrument(*counts))


def scored(answers: str) -> Result:
    """One application over an instrument with as many items as there are answers."""
    counts = [len(dimension.split("-")) for dimension in answers.split()]
    return result(asking(*counts), city(assessments=[assessment(answers)]).assessments[0])


def one(answers: str) -> DimensionScore:
    """The score of a single dimension."""
    return scored(answers).dimensions[0]


def shown(score: Decimal | None) -> str | None:
    """As pages show it, with one decimal."""
    return None if score is None else str(score.quantize(Decimal("0.1"), ROUND_HALF_UP))


def test_the_scores_of_villa_churrinche_are_those_computed_by_hand() -> None:
    found = result(asking(5, 4, 4, 4, 4, 4, 4, 5), city(assessments=[assessment(CHURRINCHE)]).assessments[0])
    assert [(score.dimension.id, shown(score.score)) for score in found.dimensions] == [
        ("D1", "45.0"),
        ("D2", "50.0"),
        ("D3", "58.3"),
        ("D4", "50.0"),
        ("D5", "37.5"),
        ("D6", "50.0"),
        ("D7", "25.0"),
        ("D8", "35.0"),
    ]
    assert (shown(found.total), found.level) == ("43.9", Maturity.INCIPIENT)


@pytest.mark.parametrize(
    ("answers", "score"),
    [("0-0-0-0", "0.0"), ("4-4-4-4", "100.0"), ("0-1-2-3-4", "50.0"), ("3-2-1-1-2", "45.0")],
)
def test_a_score_is_the_share_of_the_points_that_there_could_be(answers: str, score: str) -> None:
    count = len(answers.split("-"))
    found = one(answers)
    assert found == DimensionScore(found.dimension, Decimal(score), count, count)


@pytest.mark.parametrize("silent", ["SD", "NA", "_"])
def test_what_nobody_knows_or_does_not_apply_is_not_a_zero(silent: str) -> None:
    assert one(f"3-3-3-{silent}").score == one("3-3-3").score == 75
    assert one("3-3-3-0").score == Decimal("56.25")


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from("01234"), min_size=1, max_size=8),
    st.lists(st.sampled_from(["SD", "NA"]), max_size=8),
)
def test_sd_and_na_never_move_a_score(known: list[str], silent: list[str]) -> None:
    alone, together = one("-".join(known)).score, one("-".join(known + silent)).score
    assert together in (alone, None)


@pytest.mark.parametrize(
    ("answers", "completeness", "score"),
    [
        ("2-2-2-2", "1", "50"),
        ("2-2-2-SD", "0.75", "50"),
        ("2-2-2-_", "0.75", "50"),
        ("2-2-SD-SD", "0.5", None),
        ("2-2-2-SD-SD", "0.6", None),
        ("2-2-2-2-2-2-2-2-2-SD-SD-SD", "0.75", "50"),
        ("2-2-2-2-2-2-2-2-SD-SD-SD", "0.7272727272727272727272727273", None),
        ("SD-SD-SD-SD", "0", None),
    ],
)
def test_three_quarters_known_are_enough_and_anything_below_is_not(
    answers: str, completeness: str, score: str | None
) -> None:
    found = one(answers)
    assert found.completeness == Decimal(completeness)
    assert found.score == (None if score is None else Decimal(score))


@pytest.mark.parametrize(
    ("answers", "answered", "asked"),
    [("2-2-2-SD-NA", 3, 4), ("2-2-2-NA-NA", 3, 3), ("2-NA-NA-NA", 1, 1), ("2-SD-NA-NA", 1, 2)],
)
def test_what_does_not_apply_is_not_asked(answers: str, answered: int, asked: int) -> None:
    assert (one(answers).answered, one(answers).asked) == (answered, asked)


def test_too_little_known_is_said_and_not_scored() -> None:
    found = one("4-4-SD-SD")
    assert found == DimensionScore(found.dimension, None, 2, 4)
    assert (found.level, found.completeness) == (None, Decimal("0.5"))


def test_where_nothing_applies_there_is_nothing_to_know() -> None:
    found = one("NA-NA-NA-NA")
    assert (found.score, found.level, found.completeness) == (None, None, None)


def test_the_total_is_the_plain_mean_of_the_scored_dimensions_whatever_their_items() -> None:
    found = scored("4-4-4-4-4-4-4-4 0 0 0 0 0 SD SD")
    assert found.total == Decimal(100) / 6


@pytest.mark.parametrize(
    ("answers", "total", "level"),
    [
        ("2 2 2 2 2 SD SD SD", None, None),
        ("2 2 2 2 2 2 SD SD", Decimal(50), Maturity.DEVELOPING),
        ("2 2 2 2 2 2 2 NA", Decimal(50), Maturity.DEVELOPING),
    ],
)
def test_a_total_needs_six_dimensions(answers: str, total: Decimal | None, level: Maturity | None) -> None:
    found = scored(answers)
    assert (found.total, found.level) == (total, level)


@pytest.mark.parametrize(
    ("score", "level"),
    [
        ("0", Maturity.INITIAL),
        ("24.99", Maturity.INITIAL),
        ("25", Maturity.INCIPIENT),
        ("49.99", Maturity.INCIPIENT),
        ("50", Maturity.DEVELOPING),
        ("74.99", Maturity.DEVELOPING),
        ("75", Maturity.CONSOLIDATED),
        ("89.99", Maturity.CONSOLIDATED),
        ("90", Maturity.INTEGRAL),
        ("100", Maturity.INTEGRAL),
    ],
)
def test_a_level_begins_exactly_at_its_score(score: str, level: Maturity) -> None:
    assert maturity(Decimal(score)) is level


BOTH = city(
    assessments=[
        assessment("2-2-2-2 2-2-2-2 2-2-SD-SD 2-2-2-2", "inicial", "2030-06-12"),
        assessment("3-3-2-2 2-2-1-1 2-2-2-2 2-2-SD-SD", "final", "2030-11-19"),
    ]
)
FOUR = asking(4, 4, 4, 4)


def test_before_and_after_differ_only_where_both_are_scored() -> None:
    found = compared(FOUR, BOTH)
    assert [(c.dimension.id, c.change) for c in found] == [
        ("D1", Decimal("12.5")),
        ("D2", Decimal("-12.5")),
        ("D3", None),
        ("D4", None),
    ]
    insufficient = found[2]
    assert insufficient == Compared(
        FOUR.dimensions[2],
        DimensionScore(FOUR.dimensions[2], None, 2, 4),
        DimensionScore(FOUR.dimensions[2], Decimal(50), 4, 4),
    )
    assert insufficient.latest == insufficient.final


def test_the_same_instrument_is_used_both_times() -> None:
    """Answers in another order, or a dimension that one application leaves out, move no row."""
    first, last = (
        assessment("2-2 4-4 1-1", m, d) for m, d in (("inicial", "2030-06-12"), ("final", "2030-11-19"))
    )
    last["respuestas"] = [a for a in reversed(last["respuestas"]) if not a["item"].startswith("D2")]
    three = asking(2, 2, 2)
    found = compared(three, city(assessments=[last, first]))
    assert [(c.dimension, c.initial and c.initial.asked, c.final and c.final.asked) for c in found] == [
        (dimension, 2, 2) for dimension in three.dimensions
    ]
    assert [c.final and c.final.score for c in found] == [50, None, 25]


def test_after_one_application_there_is_no_change_to_tell() -> None:
    found = compared(FOUR, city(assessments=[assessment("2-2-2-2 2-2-2-2 2-2-2-2 2-2-2-2")]))
    assert [(c.final, c.change, c.latest) for c in found] == [(None, None, c.initial) for c in found]


def test_a_last_application_alone_is_shown_and_changes_nothing() -> None:
    (found,) = compared(asking(2), city(assessments=[assessment("2-2", "final", "2030-11-19")]))
    assert (found.initial, found.change, found.latest) == (None, None, found.final)


def test_before_the_first_application_there_is_nothing_to_compare() -> None:
    assert compared(FOUR, city()) == ()
    assert results(FOUR, city()) == {}


def test_each_application_is_scored_apart() -> None:
    initial, final = BOTH.assessments
    assert results(FOUR, BOTH) == {
        Application.INITIAL: result(FOUR, initial),
        Application.FINAL: result(FOUR, final),
    }


def test_an_item_is_read_with_what_was_answered_each_time() -> None:
    villa = city(assessments=[assessment("1-2"), assessment("3-_", "final", "2030-11-19")])
    first, second = asking(2).dimensions[0].items
    initial, final = villa.assessments
    assert answer_pairs(villa, asking(2).dimensions[0]) == (
        AnswerPair(first, initial.answers[0], final.answers[0]),
        AnswerPair(second, initial.answers[1], None),
    )


def test_a_finding_is_the_first_answer_to_its_item_even_if_the_file_has_the_last_one_first() -> None:
    found = city(assessments=[assessment("4-4", "final", "2030-11-19"), assessment("1-_")])
    answers = [answer_to(found, item) for item in ("D1.1", "D1.2", "D1.3")]
    assert [answer and answer.value for answer in answers] == ["1", "4", None]
