"""The facilitator's week: what is to be done, by whom and in which city, on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.rules.week import CityWeek, Week, week
from macros.views.site import Site
from tests.conftest import ROOT

TODAY = date(2026, 9, 10)


@pytest.fixture(scope="module")
def edition() -> Cohort:
    return door.load(ROOT, "2026")


def of(cohort: Cohort, on: date = TODAY) -> Week:
    site = Site(cohort, on)
    return week(site.cohort, site.progress, site.boards, on)


def city_of(found: Week, slug: str) -> CityWeek:
    return next(c for one in found.facilitators for c in one.cities if c.progress.city.slug == slug)


def test_the_week_runs_from_monday_to_sunday(edition: Cohort) -> None:
    for day in (date(2026, 9, 7), TODAY, date(2026, 9, 13)):
        found = of(edition, day)
        assert (found.first, found.last) == (date(2026, 9, 7), date(2026, 9, 13))


def test_it_says_this_weeks_meeting_or_the_next_one(edition: Cohort) -> None:
    assert (of(edition).meetings, of(edition).following) == ((), edition.meeting("pares-5"))
    there = of(edition, date(2026, 9, 21))
    assert ([meeting.id for meeting in there.meetings], there.following) == (["pares-5"], None)
    assert of(edition, date(2026, 12, 1)).following is None


def test_each_facilitator_has_their_own_cities(edition: Cohort) -> None:
    found = {
        one.person.id: [c.progress.city.slug for c in one.cities]
        for one in of(edition).facilitators
        if one.person
    }
    assert found == {
        "renata-arrayan": ["puerto-calandria", "villa-churrinche"],
        "tomas-lapacho": ["canada-del-mistol", "colonia-jilguero"],
        "candela-ceibo": ["monte-algarrobal"],
    }


def test_a_city_that_nobody_accompanies_is_not_lost(edition: Cohort) -> None:
    people = tuple(
        person.model_copy(update={"cities": ()}) if person.id == "candela-ceibo" else person
        for person in edition.people
    )
    found = of(replace(edition, people=people))
    assert [(one.person, [c.progress.city.slug for c in one.cities]) for one in found.facilitators][-1] == (
        None,
        ["monte-algarrobal"],
    )


def test_what_waits_for_a_review_is_facilitations_and_what_is_late_the_citys(edition: Cohort) -> None:
    churrinche, mistol = (city_of(of(edition), slug) for slug in ("villa-churrinche", "canada-del-mistol"))
    assert [(d.deliverable.id, d.since) for d in churrinche.to_review] == [("E4.3", date(2026, 9, 9))]
    assert [d.deliverable.id for d in mistol.late] == ["E4.1", "E4.2"]
    assert [d.deliverable.id for d in mistol.due] == ["E4.3"]
    for one in of(edition).facilitators:
        for city in one.cities:
            lists = [
                {d.deliverable.id for d in deliveries} for deliveries in (city.to_review, city.due, city.late)
            ]
            assert sum(map(len, lists)) == len(set.union(*lists))


def test_agreements_overdue_and_of_this_week_come_one_to_one_and_from_meetings(edition: Cohort) -> None:
    calandria = city_of(of(edition), "puerto-calandria")
    assert [one.agreement.what for one in calandria.overdue] == [
        "Resolver en la mesa de septiembre quién lleva los controles mientras tanto",
        "Escribir cuántas horas por semana llevan los controles del bajo",
    ]
    assert [one.agreement.due for one in calandria.promised] == [date(2026, 9, 11)]
    assert city_of(of(edition, date(2026, 9, 14)), "puerto-calandria").overdue[-1].agreement.due == date(
        2026, 9, 11
    )


def test_a_city_is_quiet_when_nothing_was_heard_for_longer_than_the_edition_allows(edition: Cohort) -> None:
    found = of(edition)
    quiet = [c.progress.city.slug for one in found.facilitators for c in one.cities if c.quiet]
    assert quiet == ["canada-del-mistol"]
    last = city_of(found, "canada-del-mistol").progress.last_event
    assert last and (TODAY - last).days > edition.settings.quiet_days


def test_a_meeting_without_notes_is_said_to_whoever_led_it_from_the_day_after(edition: Cohort) -> None:
    led = edition.meeting("pares-4")
    bare = tuple(m.model_copy(update={"notes": None}) if m is led else m for m in edition.meetings)
    unwritten = replace(edition, meetings=bare)
    for day, expected in ((led.day, []), (date(2026, 8, 28), ["pares-4"])):
        said = {
            one.person.id: [m.id for m in one.to_write_up]
            for one in of(unwritten, day).facilitators
            if one.person
        }
        assert said["renata-arrayan"] == expected
        assert said["tomas-lapacho"] == []


def test_a_target_is_announced_a_month_before_its_day_and_no_longer_once_it_is_past(cohort: Cohort) -> None:
    """In the 2024 edition, some metric of every project has its day after the closing."""
    days = sorted(
        {m.target_day for city in cohort.cities for o in city.objectives for m in o.metrics if m.target_day}
    )
    day = days[0]

    def announced(on: date) -> set[date]:
        return {
            reading.aim.metric.target_day
            for one in of(cohort, on).facilitators
            for city in one.cities
            for reading in city.targets
            if reading.aim and reading.aim.metric.target_day
        }

    for on in (date.fromordinal(day.toordinal() + back) for back in (-31, -30, -1, 0, 1)):
        for target in announced(on):
            assert 0 <= (target - on).days <= 30
    assert any(announced(date.fromordinal(d.toordinal() - 1)) for d in days)


def test_a_city_that_left_has_no_week(cohort: Cohort) -> None:
    slugs = [c.progress.city.slug for one in of(cohort, date(2024, 9, 16)).facilitators for c in one.cities]
    assert "paso-nandubay" not in slugs
    assert len(slugs) == len(set(slugs)) == 11
