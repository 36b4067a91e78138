"""The second edition, as it stands on its cut-off: stage 4 under way, five cities, each its own story."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros import checking
from macros.data import door
from macros.data.cohort import Cohort
from macros.rules.moment import edition_state
from macros.rules.progress import city_progress
from macros.rules.states import EditionState

ROOT = Path(__file__).resolve().parents[2]
CUTOFF = date(2026, 9, 10)


@pytest.fixture(scope="module")
def edition() -> Cohort:
    return door.load(ROOT, "2026")


def test_check_only_has_a_vacant_seat_to_say() -> None:
    problems = checking.check(ROOT, "2026").problems
    assert [(p.rule, p.place.file) for p in problems] == [
        ("rol-vacante", "cohorts/2026/ciudades/puerto-calandria/equipo.yml")
    ]


def test_it_is_under_way_and_offers_no_price(edition: Cohort) -> None:
    assert edition.settings.cutoff == CUTOFF
    assert (edition_state(edition, CUTOFF), edition.settings.price) == (EditionState.IN_PROGRESS, None)


def test_each_city_tells_its_story(edition: Cohort) -> None:
    """Accepted hours, late deliverables, and the last day with news."""
    told = {}
    for city in edition.cities:
        progress = city_progress(edition, city, CUTOFF)
        late = [delivery.deliverable.id for delivery in progress.late]
        told[city.slug] = (progress.hours.accepted, late, str(progress.last_event))
    assert told == {
        "canada-del-mistol": (54, ["E4.1", "E4.2"], "2026-08-04"),  # no news for over 30 days
        "colonia-jilguero": (54, [], "2026-09-09"),  # joined late, dates of its own
        "monte-algarrobal": (47, ["E3.3", "E4.1", "E4.2"], "2026-09-08"),  # late
        "puerto-calandria": (61, ["E4.2"], "2026-09-09"),  # a vacant seat
        "villa-churrinche": (73, [], "2026-09-09"),  # steady
    }


def test_those_that_return_keep_their_address_and_their_code(edition: Cohort) -> None:
    before = {city.slug: city.profile.code for city in door.load(ROOT, "2024").cities}
    now = {city.slug: city.profile.code for city in edition.cities}
    shared = {slug: code for slug, code in now.items() if slug in before}
    assert shared == {"monte-algarrobal": "990010", "villa-churrinche": "990002"}
    assert {slug: before[slug] for slug in shared} == shared
    assert not {code for slug, code in now.items() if slug not in shared} & set(before.values())


def test_nothing_is_planned_or_done_on_a_holiday_or_a_weekend(edition: Cohort) -> None:
    holidays = {holiday.day for holiday in edition.holidays}
    days = {meeting.day for meeting in edition.meetings} | {item.due for item in edition.deliverables}
    days |= {day for stage in edition.stages for week in stage.weeks for day in (week.first, week.last)}
    for city in edition.cities:
        days |= {own.due for own in city.profile.own_due_dates}
        for sent in city.submissions:
            days |= {day for day in (sent.drafted, sent.sent, sent.reviewed) if day}
    assert sorted(day for day in days if day in holidays or day.weekday() > 4) == []


def test_every_city_has_who_facilitates_it(edition: Cohort) -> None:
    assert {city.slug: [p.name for p in edition.facilitators_of(city.slug)] for city in edition.cities} == {
        "canada-del-mistol": ["Tomás Lapacho"],
        "colonia-jilguero": ["Tomás Lapacho"],
        "monte-algarrobal": ["Candela Ceibo"],
        "puerto-calandria": ["Renata Arrayán"],
        "villa-churrinche": ["Renata Arrayán"],
    }
    assert {person.consent.year for person in edition.people} == {2026}
