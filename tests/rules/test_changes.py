"""What changed in the last weeks, and how far the edition had come at the end of each month."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from macros.data.cohort import Cohort
from macros.rules.changes import Change, ChangeKind, last_weeks, milestones
from macros.rules.progress import city_progress, summary

SEPTEMBER = date(2024, 9, 20)


def told(changes: tuple[Change, ...], kind: ChangeKind) -> dict[str, list[str]]:
    """By deliverable, the cities."""
    return {
        change.deliverable.id: [city.slug for city in change.cities]
        for change in changes
        if change.kind is kind and change.deliverable
    }


def test_the_last_four_weeks_run_from_monday_to_sunday_and_the_newest_ends_today(cohort: Cohort) -> None:
    weeks = last_weeks(cohort, SEPTEMBER)
    assert [(week.first.isoformat(), week.last.isoformat()) for week in weeks] == [
        ("2024-09-16", "2024-09-20"),
        ("2024-09-09", "2024-09-15"),
        ("2024-09-02", "2024-09-08"),
        ("2024-08-26", "2024-09-01"),
    ]


def test_a_deliverable_accepted_in_several_cities_is_told_once(cohort: Cohort) -> None:
    newest = last_weeks(cohort, SEPTEMBER)[0].changes
    assert told(newest, ChangeKind.ACCEPTED) == {
        "E4.2": ["san-evaristo"],
        "E4.3": ["arroyo-benteveo", "loma-del-hornero", "puerto-irupe", "villa-churrinche"],
    }
    assert told(newest, ChangeKind.RETURNED) == {"E4.3": ["bajada-del-molle"]}


def test_what_was_sent_and_reviewed_the_same_week_is_told_by_its_review(cohort: Cohort) -> None:
    for week in last_weeks(cohort, cohort.settings.end, weeks=30):
        reviewed = {
            (city.slug, submission.deliverable, submission.sent)
            for city in cohort.cities
            for submission in city.submissions
            if submission.reviewed and week.first <= submission.reviewed <= week.last and submission.sent
        }
        sent = told(week.changes, ChangeKind.SENT)
        for slug, deliverable, day in reviewed:
            again = [
                s.sent
                for s in cohort.city(slug).submissions
                if s.deliverable == deliverable and s.sent != day and s.sent
            ]
            if not any(week.first <= other <= week.last for other in again):
                assert slug not in sent.get(deliverable, [])


def test_every_review_of_the_edition_is_told_in_its_week(cohort: Cohort) -> None:
    weeks = last_weeks(cohort, cohort.settings.end, weeks=40)
    accepted = sum(
        len(cities) for week in weeks for cities in told(week.changes, ChangeKind.ACCEPTED).values()
    )
    assert accepted == sum(s.verdict == "aceptado" for city in cohort.cities for s in city.submissions)


def test_a_city_that_comes_or_goes_and_a_meeting_are_told(cohort: Cohort) -> None:
    kinds = {
        (change.kind, tuple(city.slug for city in change.cities), change.meeting and change.meeting.id)
        for day in (date(2024, 6, 26), date(2024, 9, 13))
        for change in last_weeks(cohort, day, weeks=1)[0].changes
    }
    assert (ChangeKind.JOINED, ("valle-jarilla",), None) in kinds
    assert (ChangeKind.MET, (), "pares-2") in kinds
    assert (ChangeKind.LEFT, ("paso-nandubay",), None) in kinds


@pytest.mark.parametrize("later", [0, 1, 3])
def test_nothing_of_tomorrow_is_told_today(cohort: Cohort, later: int) -> None:
    day = date(2024, 9, 9) + timedelta(days=later)
    (week,) = last_weeks(cohort, day, weeks=1)
    assert week.last == day
    for change in week.changes:
        if change.deliverable:
            days = [
                moment
                for city in change.cities
                for s in city.submissions
                if s.deliverable == change.deliverable.id
                for moment in (s.sent, s.reviewed)
                if moment and week.first <= moment <= day
            ]
            assert days


def test_before_the_edition_there_are_no_weeks_and_in_its_first_week_only_one(cohort: Cohort) -> None:
    assert len(last_weeks(cohort, date(2024, 5, 8))) == 1
    assert last_weeks(cohort, date(2024, 4, 1)) == ()


def test_months_end_with_the_average_of_that_day_and_the_last_one_is_today(cohort: Cohort) -> None:
    found = milestones(cohort, SEPTEMBER)
    assert [one.day.isoformat() for one in found] == [
        "2024-05-31", "2024-06-30", "2024-07-31", "2024-08-31", "2024-09-20",
    ]  # fmt: skip
    assert found[-1].summary == summary(
        tuple(city_progress(cohort, city, SEPTEMBER) for city in cohort.cities)
    )
    assert [one.summary.count for one in found] == [11, 12, 12, 12, 11]


def test_an_edition_that_closed_stays_at_its_last_day(cohort: Cohort) -> None:
    assert milestones(cohort, date(2025, 6, 1))[-1].day == cohort.settings.end
