"""The hours that an edition plans: they add up by month, by kind and by week, to what is promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.data.schema.programme import ActivityKind
from macros.rules.hours import Hours, planned_in_all, planned_months, planned_weeks, week_of
from macros.rules.roadmap import hours_by_kind, hours_by_month
from tests.picture import EDITION, Picture

ROOT = Path(__file__).resolve().parents[2]
STAGES = f"{EDITION}/programa/etapas.yml"


@pytest.fixture(scope="module", params=["2024", "2026"])
def edition(request: pytest.FixtureRequest) -> Cohort:
    return door.load(ROOT, request.param)


def kinds(hours: Hours) -> str:
    return " ".join(f"{kind.value}{count:g}" for kind, count in hours.by_kind.items() if count)


def days(cohort: Cohort, *day: int) -> list[tuple[str, str]]:
    return [(str(week.first), str(week.last)) for week in week_of(cohort, date(*day))]


# The demonstrations ------------------------------------------------------------------------------


def test_seven_months_of_eighteen_hours_are_the_edition(edition: Cohort) -> None:
    months = planned_months(edition)

    assert [month for _, month in months] == [5, 6, 7, 8, 9, 10, 11]
    assert {hours.total for hours in months.values()} == {18}
    assert {hours.promised for hours in months.values()} == {18}
    assert (planned_in_all(edition).total, planned_in_all(edition).promised) == (126, 126)


def test_the_hours_of_each_month_by_kind(edition: Cohort) -> None:
    assert {month: kinds(hours) for (_, month), hours in planned_months(edition).items()} == {
        5: "A3 E4 F1 T10",
        6: "A3 E2 F1 T12",
        7: "A4 E2 F1 T11",
        8: "E2 F1 M6 T9",
        9: "A1 E2 F1 M3 T11",
        10: "A1 E2 F1 M2 T12",
        11: "A3 E2 F1 M1 T11",
    }
    assert kinds(planned_in_all(edition)) == "A15 E16 F7 M12 T76"


def test_months_weeks_and_stages_count_the_same_hours(edition: Cohort) -> None:
    months, weeks = planned_months(edition), planned_weeks(edition)

    assert {month: hours.total for month, hours in months.items()} == {
        month: sum(hours_by_month(stage).get(month, 0) for stage in edition.stages) for month in months
    }
    assert planned_in_all(edition).by_kind == {
        kind: sum(dict(hours_by_kind(stage)).get(kind, 0) for stage in edition.stages)
        for kind in ActivityKind
    }
    assert sum(week.total for week in weeks) == 126
    assert all(sum(week.by_kind.values()) == week.total for week in weeks)


# A month ---------------------------------------------------------------------------------------------


def test_a_week_counts_whole_in_the_month_in_which_it_ends(cohort: Cohort) -> None:
    crossing = next(week for week in planned_weeks(cohort) if week.first == date(2024, 9, 30))

    assert (crossing.last, crossing.month, crossing.total) == (date(2024, 10, 4), (2024, 10), 5)


@pytest.mark.parametrize(("promised", "may", "in_all"), [(6, 0, 0), (5, 1, 2), (8, -2, -4)])
def test_what_is_above_or_below_the_promise_has_its_sign(
    picture: Picture, promised: int, may: float, in_all: float
) -> None:
    cohort = promising(picture.load(), promised)

    assert planned_months(cohort)[2030, 5].difference == may
    assert planned_in_all(cohort).difference == in_all


def promising(cohort: Cohort, hours: int) -> Cohort:
    """The edition with other hours a month in its settings."""
    return replace(cohort, settings=cohort.settings.model_copy(update={"hours_per_month": hours}))


# A week ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ((2024, 5, 6), ("2024-05-06", "2024-05-10")),
        ((2024, 5, 10), ("2024-05-06", "2024-05-10")),
        ((2024, 8, 5), ("2024-08-01", "2024-08-09")),
    ],
)
def test_the_week_of_a_day_is_the_one_that_holds_it(
    cohort: Cohort, day: tuple[int, int, int], week: tuple[str, str]
) -> None:
    assert days(cohort, *day) == [week]


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ((2024, 5, 12), ("2024-05-06", "2024-05-10")),  # Sunday
        ((2024, 6, 17), ("2024-06-18", "2024-06-19")),  # Monday, holiday
        ((2024, 6, 21), ("2024-06-18", "2024-06-19")),  # Friday, bridge
        ((2024, 11, 1), ("2024-10-28", "2024-10-31")),  # Friday between two stages
        ((2024, 11, 30), ("2024-11-25", "2024-11-29")),  # the weekend after the last day
    ],
)
def test_on_a_day_off_it_is_the_week_that_stands_around_it(
    cohort: Cohort, day: tuple[int, int, int], week: tuple[str, str]
) -> None:
    assert days(cohort, *day) == [week]


@pytest.mark.parametrize("day", [(2024, 5, 5), (2024, 12, 2)])
def test_no_week_is_planned_outside_the_edition(cohort: Cohort, day: tuple[int, int, int]) -> None:
    assert days(cohort, *day) == []


def test_overlapping_stages_give_a_day_two_weeks(picture: Picture) -> None:
    assert days(picture.load(), 2030, 5, 28) == [("2030-05-20", "2030-05-31"), ("2030-05-27", "2030-06-07")]


def test_stages_that_plan_the_same_days_share_one_week(picture: Picture) -> None:
    picture.replace(STAGES, "    - del: 2030-05-20\n", "    - del: 2030-05-27\n")
    picture.replace(STAGES, "      al: 2030-06-07\n", "      al: 2030-05-31\n")
    (week,) = week_of(picture.load(), date(2030, 5, 28))

    assert [stage.id for stage in week.stages] == ["E1", "E2"]
    assert [(stage.id, activity.what) for stage, activity in week.activities] == [
        ("E1", "Dibujar el mapa"),
        ("E1", "Cuestionario"),
        ("E2", "Ideas que funcionaron"),
    ]
    assert {kind.value: count for kind, count in week.by_kind.items()} == {
        "A": 0.5, "E": 0, "F": 0, "M": 3, "T": 1.5,
    }  # fmt: skip
