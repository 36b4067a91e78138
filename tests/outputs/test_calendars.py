"""The calendars, read back by another parser and compared with the model, event by event."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import vobject

from macros.data.cohort import Cohort
from macros.outputs import calendars
from macros.rules.agreements import all_agreed
from macros.rules.meetings import end_of, promised_by

LAST, SITE = date(2024, 11, 29), "https://ejemplo.github.io/curso/2024/"
CITY = "villa-churrinche"
OFFSET = timedelta(hours=-3)


def events(calendar: bytes) -> dict[str, Any]:
    """By id; two events with the same id would be one, so their number is compared elsewhere."""
    parsed = vobject.readOne(calendar.decode())
    return {event.uid.value: event for event in parsed.contents.get("vevent", [])}


def summaries(calendar: bytes) -> list[str]:
    return [event.summary.value for event in events(calendar).values()]


@pytest.fixture(scope="module")
def edition(cohort: Cohort) -> bytes:
    return calendars.edition_calendar(cohort, LAST, SITE)


@pytest.fixture(scope="module")
def of_city(cohort: Cohort) -> bytes:
    return calendars.city_calendar(cohort, cohort.city(CITY), LAST, SITE)


def test_every_meeting_is_there_at_its_hour_in_buenos_aires(cohort: Cohort, edition: bytes) -> None:
    found = events(edition)
    for meeting in cohort.meetings:
        event = found[f"2024-encuentro-{meeting.id}@{calendars.DOMAIN}"]
        assert event.summary.value == meeting.name
        assert event.dtstart.value.replace(tzinfo=None) == datetime.combine(meeting.day, meeting.start)
        assert event.dtend.value.replace(tzinfo=None) == end_of(meeting)
        assert event.dtstart.value.utcoffset() == OFFSET
        assert event.url.value == f"{SITE}encuentros/{meeting.id}/"
        assert all(block.what in event.description.value for block in meeting.agenda)


def test_every_due_date_is_a_whole_day_that_keeps_nobody_busy(cohort: Cohort, edition: bytes) -> None:
    found = events(edition)
    for deliverable in cohort.deliverables:
        event = found[f"2024-vence-{deliverable.id.lower()}@{calendars.DOMAIN}"]
        assert event.dtstart.value == deliverable.due
        assert event.dtend.value == deliverable.due + timedelta(days=1)
        assert (event.transp.value, event.categories.value) == ("TRANSPARENT", ["Vencimiento"])
        assert deliverable.name in event.summary.value


def test_nothing_else_and_nothing_twice_is_there(cohort: Cohort, edition: bytes, of_city: bytes) -> None:
    promised = [one for city in cohort.cities for one in promised_by(cohort, city.slug, LAST)]
    meetings, due = len(cohort.meetings), len(cohort.deliverables)
    own = (*all_agreed(cohort.city(CITY), LAST), *promised_by(cohort, CITY, LAST))
    for calendar, expected in (
        (edition, meetings + due + len(promised)),
        (of_city, meetings + due + len(own)),
    ):
        assert calendar.count(b"BEGIN:VEVENT") == len(events(calendar)) == expected


def test_a_city_has_its_agreements_with_who_does_them(cohort: Cohort, of_city: bytes) -> None:
    by_day = [(e.dtstart.value, e.summary.value) for e in events(of_city).values()]
    for row in (*all_agreed(cohort.city(CITY), LAST), *promised_by(cohort, CITY, LAST)):
        whose = f"Acuerdo{'' if row.is_pending else ' cumplido'} de Villa Churrinche"
        assert (row.agreement.due, f"{whose}: {row.agreement.what}") in by_day


def test_a_city_with_dates_of_its_own_has_those(cohort: Cohort) -> None:
    city = cohort.city("valle-jarilla")
    found = events(calendars.city_calendar(cohort, city, LAST, ""))
    for own in city.profile.own_due_dates:
        assert (
            found[f"2024-valle-jarilla-vence-{own.deliverable.lower()}@{calendars.DOMAIN}"].dtstart.value
            == own.due
        )
    days = [event.dtstart.value for event in found.values() if event.categories.value == ["Encuentro"]]
    assert min(days).date() >= city.profile.joined


def test_a_city_that_left_has_nothing_after_it(cohort: Cohort) -> None:
    city = cohort.city("paso-nandubay")
    assert city.profile.withdrawal
    found = events(calendars.city_calendar(cohort, city, LAST, ""))
    days = [e.dtstart.value for e in found.values() if e.categories.value != ["Acuerdo"]]
    assert max(d.date() if isinstance(d, datetime) else d for d in days) <= city.profile.withdrawal.day


def test_an_event_is_the_same_in_every_calendar_that_has_it(
    cohort: Cohort, edition: bytes, of_city: bytes
) -> None:
    alone = calendars.meeting_calendar(cohort, cohort.meeting("pares-4"), LAST, SITE)
    ((uid, event),) = events(alone).items()
    assert events(edition)[uid].serialize() == events(of_city)[uid].serialize() == event.serialize()
    shared = events(edition).keys() & events(of_city).keys()
    assert len(shared) == len(cohort.meetings) + len(promised_by(cohort, CITY, LAST))


def reworded(cohort: Cohort) -> Cohort:
    """Everything renamed and moved by a week."""
    week = timedelta(days=7)
    meetings = tuple(
        m.model_copy(update={"name": f"{m.name}, otra vez", "day": m.day + week}) for m in cohort.meetings
    )
    deliverables = tuple(
        d.model_copy(update={"name": "Otro nombre", "due": d.due + week}) for d in cohort.deliverables
    )
    cities = tuple(
        replace(
            city,
            accompaniments=tuple(
                session.model_copy(
                    update={
                        "agreements": tuple(
                            a.model_copy(update={"what": "Otra cosa", "due": a.due + week})
                            for a in session.agreements
                        )
                    }
                )
                for session in city.accompaniments
            ),
        )
        for city in cohort.cities
    )
    return replace(cohort, meetings=meetings, deliverables=deliverables, cities=cities)


def test_ids_survive_rewording_and_moving(cohort: Cohort, edition: bytes, of_city: bytes) -> None:
    other, later = reworded(cohort), LAST + timedelta(days=7)
    assert events(calendars.edition_calendar(other, later, SITE)).keys() == events(edition).keys()
    assert (
        events(calendars.city_calendar(other, other.city(CITY), later, SITE)).keys() == events(of_city).keys()
    )


def test_bytes_change_with_the_data_alone(cohort: Cohort, edition: bytes) -> None:
    assert calendars.edition_calendar(cohort, LAST, SITE) == edition
    assert calendars.edition_calendar(cohort, LAST + timedelta(days=400), SITE) == edition
    moved = replace(cohort, meetings=cohort.meetings[1:])
    assert calendars.edition_calendar(moved, LAST, SITE) != edition


def test_the_time_zone_travels_with_the_file_and_lines_are_folded(edition: bytes, of_city: bytes) -> None:
    for calendar in (edition, of_city):
        assert calendar.count(b"TZID:America/Argentina/Buenos_Aires") == 1
        assert b"BEGIN:VTIMEZONE" in calendar
        assert b"TZOFFSETTO:-0300" in calendar
        assert all(len(line) <= 75 for line in calendar.split(b"\r\n"))
        assert not re.search(rb"[^\r]\n", calendar)


def test_what_is_not_known_yet_is_not_there(cohort: Cohort) -> None:
    june = date(2024, 6, 25)
    calendar = calendars.city_calendar(cohort, cohort.city("monte-algarrobal"), june, SITE)
    assert "Contar la espera por zona con los tres cuadernos ya juntos" not in " ".join(summaries(calendar))
    assert "Segundo encuentro de pares" in summaries(calendar)


def test_without_a_known_address_events_have_no_link(cohort: Cohort) -> None:
    assert b"URL" not in calendars.edition_calendar(cohort, LAST, "")
