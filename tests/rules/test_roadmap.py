"""The edition in time: the stages of a day, hours by month, what comes next."""

from __future__ import annotations

from datetime import date

import pytest

from macros.data.cohort import Cohort
from macros.rules.progress import city_progress
from macros.rules.roadmap import (
    coming_for,
    coming_for_all,
    hours_by_kind,
    hours_by_month,
    months_of,
    next_meetings,
    stages_now,
)
from tests.picture import EDITION, Picture


def now(cohort: Cohort, *day: int) -> list[str]:
    return [stage.id for stage in stages_now(cohort, date(*day))]


@pytest.mark.parametrize(
    ("day", "stages"),
    [
        ((2030, 5, 5), []),
        ((2030, 5, 6), ["E1"]),
        ((2030, 5, 26), ["E1"]),
        ((2030, 5, 27), ["E1", "E2"]),
        ((2030, 5, 31), ["E1", "E2"]),
        ((2030, 6, 1), ["E2"]),
        ((2030, 6, 28), ["E2"]),
        ((2030, 6, 29), []),
    ],
)
def test_the_stages_of_a_day_are_those_whose_dates_hold_it(
    picture: Picture, day: tuple[int, int, int], stages: list[str]
) -> None:
    assert now(picture.load(), *day) == stages


@pytest.mark.parametrize(
    ("day", "stage"),
    [((2024, 6, 2), "E1"), ((2024, 6, 3), "E2"), ((2024, 11, 2), "E5"), ((2024, 11, 4), "E6")],
)
def test_between_two_stages_it_is_the_one_that_ended_last(
    cohort: Cohort, day: tuple[int, int, int], stage: str
) -> None:
    assert now(cohort, *day) == [stage]


@pytest.mark.parametrize(
    ("stage", "hours"),
    [
        ("E1", {(2024, 5): 18}),
        ("E2", {(2024, 6): 18}),
        ("E3", {(2024, 7): 18}),
        ("E4", {(2024, 8): 18, (2024, 9): 9}),
        ("E5", {(2024, 9): 9, (2024, 10): 18}),
        ("E6", {(2024, 11): 18}),
    ],
)
def test_hours_fall_into_the_month_in_which_their_week_ends(
    cohort: Cohort, stage: str, hours: dict[tuple[int, int], float]
) -> None:
    assert hours_by_month(cohort.stage(stage)) == hours


def test_the_months_of_the_edition_in_order(cohort: Cohort) -> None:
    assert months_of(cohort) == tuple((2024, month) for month in range(5, 12))


def test_hours_by_kind_of_work_the_most_first(picture: Picture) -> None:
    kinds = hours_by_kind(picture.load().stage("E1"))
    assert [(kind.value, hours) for kind, hours in kinds] == [("T", 3.5), ("E", 2), ("A", 0.5)]


def test_a_meeting_is_ahead_until_its_day_is_over(picture: Picture) -> None:
    cohort = picture.load()
    assert [len(next_meetings(cohort, date(2030, 5, day))) for day in (13, 14, 15)] == [2, 2, 1]


def test_what_comes_next_for_a_city_leaves_out_what_was_sent_and_what_is_past(picture: Picture) -> None:
    picture.append(
        f"{EDITION}/encuentros.yml",
        "- fecha: 2030-06-20\n  nombre: Cierre\n  tipo: cierre\n  hora: 10:00\n  minutos: 60\n"
        "  etapa: E2\n  coordina: ada-quebracho\n  id: cierre\n",
    )
    cohort = picture.load()
    progress = city_progress(cohort, cohort.city("puerto-ejemplo"), date(2030, 6, 12))
    coming = coming_for(cohort, progress)
    assert [(c.day, c.meeting.name if c.meeting else c.deliverable and c.deliverable.id) for c in coming] == [
        (date(2030, 6, 20), "Cierre"),
        (date(2030, 6, 25), "Encuentro de pares"),
        (date(2030, 6, 28), "E2.2"),
    ]


def test_what_comes_next_for_everybody_is_the_nearest_first_and_as_many_as_asked(picture: Picture) -> None:
    coming = coming_for_all(picture.load(), date(2030, 5, 14), limit=2)
    assert [(c.day, c.meeting is not None) for c in coming] == [
        (date(2030, 5, 14), True),
        (date(2030, 5, 17), False),
    ]
