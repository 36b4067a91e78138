"""Periods: the four spellings there are, what each one spans, and what others are taken for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from macros.data.nodes import Scalar, Text
from macros.data.periods import Period, period, period_of
from macros.data.schema.programme import Frequency
from macros.data.schema.tablero import parse_period

PERIODS = st.builds(
    lambda year, length, number: Period(year * 12 + (number % (12 // length)) * length, length),
    st.integers(2000, 2099),
    st.sampled_from((1, 3, 6, 12)),
    st.integers(0, 11),
)


@pytest.mark.parametrize(
    ("text", "first", "last", "number"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), 1),
        ("2024-S1", date(2024, 1, 1), date(2024, 6, 30), 1),
        ("2024-S2", date(2024, 7, 1), date(2024, 12, 31), 2),
        ("2024-T1", date(2024, 1, 1), date(2024, 3, 31), 1),
        ("2024-T4", date(2024, 10, 1), date(2024, 12, 31), 4),
        ("2024-M02", date(2024, 2, 1), date(2024, 2, 29), 2),
        ("2023-M02", date(2023, 2, 1), date(2023, 2, 28), 2),
        ("2024-M12", date(2024, 12, 1), date(2024, 12, 31), 12),
    ],
)
def test_a_period_goes_from_its_first_day_to_its_last(
    text: str, first: date, last: date, number: int
) -> None:
    found = period(text)
    assert found is not None
    assert (found.first, found.last, found.number, found.year, str(found)) == (
        first,
        last,
        number,
        first.year,
        text,
    )


@pytest.mark.parametrize(
    "text",
    ["", "24", "1999", "2100", "2024-", "2024-S0", "2024-S3", "2024-T0", "2024-T5", "2024-M00", "2024-M13",
     "2024-08", "2024-Q1", "2024-t1", "2024-T1 ", " 2024", "2024-T1-T2", "2024-M008"],
)  # fmt: skip
def test_nothing_else_is_a_period(text: str) -> None:
    assert period(text) is None


def test_a_period_is_written_in_one_way() -> None:
    assert [str(period(text)) for text in ("2024-M8", "2024-T02", "2024-S01")] == [
        "2024-M08",
        "2024-T2",
        "2024-S1",
    ]


@given(PERIODS)
def test_what_is_written_is_read_back(one: Period) -> None:
    assert period(str(one)) == one


@given(PERIODS)
def test_a_period_has_whole_months_and_the_day_after_it_is_another(one: Period) -> None:
    after = one.last + timedelta(days=1)
    assert (one.first.day, after.day) == (1, 1)
    assert after.year * 12 + after.month - 1 == one.months.stop


@pytest.mark.parametrize(
    ("outer", "inner", "is_in"),
    [
        ("2024", "2024", True),
        ("2024", "2024-T4", True),
        ("2024-S1", "2024-T2", True),
        ("2024-S1", "2024-T3", False),
        ("2024-T1", "2024-M03", True),
        ("2024-T1", "2024-M04", False),
        ("2024-T1", "2024", False),
        ("2024", "2023-M12", False),
    ],
)
def test_a_period_contains_those_that_lie_in_it_whole(outer: str, inner: str, is_in: bool) -> None:
    big, small = period(outer), period(inner)
    assert big and small and big.contains(small) is is_in


def test_periods_come_by_where_they_begin_and_the_shorter_first() -> None:
    names = ["2024-S2", "2024", "2023-M12", "2024-T1", "2024-M02", "2024-M01"]
    found = sorted(one for name in names if (one := period(name)))
    assert [str(one) for one in found] == ["2023-M12", "2024-M01", "2024-T1", "2024", "2024-M02", "2024-S2"]


@pytest.mark.parametrize(
    ("frequency", "day", "text"),
    [
        (Frequency.MONTHLY, date(2024, 8, 31), "2024-M08"),
        (Frequency.QUARTERLY, date(2024, 3, 31), "2024-T1"),
        (Frequency.QUARTERLY, date(2024, 4, 1), "2024-T2"),
        (Frequency.HALF_YEARLY, date(2024, 6, 30), "2024-S1"),
        (Frequency.HALF_YEARLY, date(2024, 7, 1), "2024-S2"),
        (Frequency.YEARLY, date(2024, 12, 31), "2024"),
    ],
)
def test_a_day_falls_in_one_period_of_each_frequency(frequency: Frequency, day: date, text: str) -> None:
    assert str(period_of(frequency, day)) == text


# What people type ----------------------------------------------------------------------------------


def offered(text: str) -> str:
    """What the refusal of a spelling offers in its stead; empty if it can't tell."""
    with pytest.raises(PydanticCustomError) as refusal:
        parse_period(Text(Scalar(1, 1, text)))
    context = refusal.value.context
    assert context is not None
    assert context["rule"] == "periodo-invalido"
    return str(context["value"])


@pytest.mark.parametrize("text", ["2024", "2024-S2", "2024-T3", "2024-M08"])
def test_the_spelling_of_the_manual_is_taken(text: str) -> None:
    assert str(parse_period(Text(Scalar(1, 1, text)))) == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2024-08", "2024-M08"),
        ("2024-8", "2024-M08"),
        ("2024-M8", "2024-M08"),
        ("2024/08", "2024-M08"),
        ("08/2024", "2024-M08"),
        ("8-2024", "2024-M08"),
        ("ago-24", "2024-M08"),
        ("ago.-24", "2024-M08"),
        ("agosto 2024", "2024-M08"),
        ("Agosto de 2024", "2024-M08"),
        ("2024 T2", "2024-T2"),
        ("2024-t2", "2024-T2"),
        ("2024-Q2", "2024-T2"),
        ("2024 trimestre 2", "2024-T2"),
        ("2024-T02", "2024-T2"),
        ("2024 Sem. 1", "2024-S1"),
        ("2024 semestre 1", "2024-S1"),
        ("2024-mes-8", "2024-M08"),
    ],
)
def test_another_spelling_is_offered_back_as_the_period_that_it_can_only_mean(typed: str, meant: str) -> None:
    assert offered(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["2024-13", "2024-S3", "2024-T5", "31/08/2024", "2024-08-31", "1/8/2024", "24", "45505", "T2"],
)
def test_what_could_mean_several_or_none_is_not_guessed(typed: str) -> None:
    assert offered(typed) == ""


@given(st.text(max_size=20))
def test_any_text_is_taken_or_refused_and_what_is_offered_would_be_taken(text: str) -> None:
    try:
        found = parse_period(Text(Scalar(1, 1, text)))
    except PydanticCustomError as refusal:
        context = refusal.context or {}
        assert not context["value"] or period(context["value"]) is not None
    else:
        assert str(found) == text
