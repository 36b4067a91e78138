"""The dictionary of the Tablero: 36 sheets, each whole, in every edition."""

from __future__ import annotations

from collections import Counter

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.data.schema.programme import Direction, PrivacyRisk, Unit
from tests.conftest import ROOT


@pytest.fixture(scope="module", params=["2024", "2026"])
def edition(request: pytest.FixtureRequest) -> Cohort:
    return door.load(ROOT, request.param)


def test_it_has_the_36_indicators_of_the_brief_by_axis(edition: Cohort) -> None:
    assert Counter(indicator.axis for indicator in edition.indicators) == {
        "SAL": 9, "REG": 2, "CUI": 7, "EDU": 5, "CRI": 3, "PRO": 3, "SOC": 2, "ENT": 1, "GES": 4,
    }  # fmt: skip


def test_codes_run_without_gaps(edition: Cohort) -> None:
    codes = [indicator.id for indicator in edition.indicators]
    assert codes == [f"{axis}-{n:02d}" for axis, n in _numbered(codes)]


def _numbered(codes: list[str]) -> list[tuple[str, int]]:
    seen: Counter[str] = Counter()
    for code in codes:
        seen[code[:3]] += 1
    return [(axis, n) for axis, count in seen.items() for n in range(1, count + 1)]


def test_rates_say_by_how_much_they_are_multiplied_and_other_divisions_do_not(edition: Cohort) -> None:
    times = {Unit.PERCENT: 100, Unit.PER_HUNDRED: 100, Unit.PER_THOUSAND: 1000}
    assert {i.id: i.per for i in edition.indicators} == {i.id: times.get(i.unit) for i in edition.indicators}


def test_what_has_neither_good_nor_bad_side_is_said(edition: Cohort) -> None:
    context = [i.id for i in edition.indicators if i.direction is Direction.CONTEXT]
    assert context == ["PRO-01", "SOC-01", "SOC-02"]


def test_protection_is_of_high_risk_and_never_split(edition: Cohort) -> None:
    protection = [i for i in edition.indicators if i.axis == "PRO"]
    assert [(i.risk, i.breakdowns) for i in protection] == [(PrivacyRisk.HIGH, ())] * 3


def test_only_attendance_counts_days_and_not_people(edition: Cohort) -> None:
    assert [i.id for i in edition.indicators if i.counts] == ["CUI-03"]
