"""Calendars that any program reads: the edition's, each city's, each meeting's.

iCalendar (RFC 5545) by the `icalendar` library. An event's id comes from what never changes (a meeting's
`id`, a deliverable's code, the day of a session and the place in its list), so that rewording or moving
it updates the same event in whoever is subscribed. Every stamp is the edition's first day: the bytes
change only with the data, and a subscribed program replaces what it had.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from macros.data.cohort import City, Cohort
from macros.data.schema.meetings import Meeting
from macros.rules.agreements import Agreed, all_agreed
from macros.rules.meetings import as_known, end_of, promised_by, running
from macros.views import addresses
from macros.views.names import role_name

ZONE = ZoneInfo("America/Argentina/Buenos_Aires")
REFRESH = timedelta(hours=12)
"""How often a subscribed program is asked to look again."""
DOMAIN = "ciudades-primera-infancia"
"""The right side of the ids. It names the programme and no host, so that moving the site keeps them."""


def files(cohort: Cohort, on: date, site: str) -> Iterator[tuple[str, bytes]]:
    """Every calendar of the edition, with its address."""
    yield addresses.CALENDAR, edition_calendar(cohort, on, site)
    for city in cohort.cities:
        yield addresses.city_calendar(city.slug), city_calendar(cohort, city, on, site)
    for meeting in cohort.meetings:
        yield addresses.meeting_calendar(meeting.id), meeting_calendar(cohort, meeting, on, site)


def edition_calendar(cohort: Cohort, on: date, site: str) -> bytes:
    """Meetings, due dates, and what was promised in meetings. `site` is the edition's address, or empty."""
    events = [
        *_meetings(cohort, on, site),
        *(_due(cohort, deliverable.id, deliverable.due, site) for deliverable in cohort.deliverables),
        *(
            event
            for city in cohort.cities
            for event in _agreements(cohort, city, promised_by(cohort, city.slug, on), site)
        ),
    ]
    return _calendar(cohort, f"Ciudades y primeras infancias, {cohort.settings.name}", events)


def city_calendar(cohort: Cohort, city: City, on: date, site: str) -> bytes:
    """Meetings, the city's own due dates, all that it agreed or promised. It ends when the city leaves."""
    last = city.profile.withdrawal.day if city.profile.withdrawal else date.max
    agreements = (*all_agreed(city, on), *promised_by(cohort, city.slug, on))
    events = [
        *_meetings(cohort, on, site, city.profile.joined, last),
        *(
            _due(cohort, one.id, city.due(one), site, city)
            for one in cohort.deliverables
            if city.due(one) <= last
        ),
        *_agreements(cohort, city, agreements, site),
    ]
    return _calendar(cohort, f"{city.name}, {cohort.settings.name}", events)


def meeting_calendar(cohort: Cohort, meeting: Meeting, on: date, site: str) -> bytes:
    """One meeting alone, under the same id as in the others."""
    return _calendar(cohort, meeting.name, [_meeting(cohort, as_known(meeting, on), site)])


def _calendar(cohort: Cohort, name: str, events: list[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Ciudades y primeras infancias//Calendario//ES")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", ZONE.key)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    if cohort.settings.fictional:
        calendar.add("x-wr-caldesc", "Demostración: ciudades y personas ficticias.")
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones(
        first_date=cohort.settings.start, last_date=cohort.settings.end + timedelta(days=366)
    )
    return bytes(calendar.to_ical())


def _event(cohort: Cohort, name: str, summary: str, kind: str) -> Event:
    event = Event()
    event.add("uid", f"{cohort.id}-{name}@{DOMAIN}")
    event.add("dtstamp", datetime.combine(cohort.settings.start, time(), UTC))
    event.add("summary", summary)
    event.add("categories", [kind])
    return event


def _meetings(
    cohort: Cohort, on: date, site: str, first: date = date.min, last: date = date.max
) -> Iterator[Event]:
    for meeting in cohort.meetings:
        if first <= meeting.day <= last:
            yield _meeting(cohort, as_known(meeting, on), site)


def _meeting(cohort: Cohort, meeting: Meeting, site: str) -> Event:
    event = _event(cohort, f"encuentro-{meeting.id}", meeting.name, "Encuentro")
    event.add("dtstart", datetime.combine(meeting.day, meeting.start, ZONE))
    event.add("dtend", end_of(meeting).replace(tzinfo=ZONE))
    event.add("location", cohort.settings.mode)
    names = {city.slug: f": {city.name}" for city in cohort.cities}
    lines = [
        f"{slot.start:%H:%M} {slot.block.what}{names.get(slot.block.city or '', '')}"
        for slot in running(meeting, cohort.script)
    ]
    lines += [f"Para traer: {one.what}" for one in meeting.before if one.what]
    _tell(event, lines, f"{site}{addresses.meeting(meeting.id)}" if site else "")
    return event


def _due(cohort: Cohort, deliverable_id: str, day: date, site: str, city: City | None = None) -> Event:
    deliverable = next(one for one in cohort.deliverables if one.id == deliverable_id)
    whose = f"{city.slug}-" if city else ""
    name = f"{whose}vence-{deliverable.id.lower()}"
    event = _event(cohort, name, f"Vence {deliverable.id}: {deliverable.name}", "Vencimiento")
    _whole_day(event, day)
    stage = cohort.stage(deliverable.stage_id)
    where = f"{addresses.stage(stage)}#{addresses.deliverable_anchor(deliverable.id)}"
    _tell(event, [f"Etapa {stage.number}, {stage.name}."], f"{site}{where}" if site else "")
    return event


def _agreements(cohort: Cohort, city: City, rows: tuple[Agreed, ...], site: str) -> Iterator[Event]:
    """Each is named after where it was agreed, and its place among what was agreed there."""
    places: Counter[str] = Counter()
    for row in rows:
        where = row.session.id if isinstance(row.session, Meeting) else f"{row.session.day:%Y%m%d}"
        places[where] += 1
        yield _agreed(cohort, city, row, f"{city.slug}-acuerdo-{where}-{places[where]}", site)


def _agreed(cohort: Cohort, city: City, row: Agreed, name: str, site: str) -> Event:
    """Met or not, it stays on its day: a calendar also tells what was done."""
    whose = f"Acuerdo{'' if row.is_pending else ' cumplido'} de {city.name}"
    event = _event(cohort, name, f"{whose}: {row.agreement.what}", "Acuerdo")
    _whole_day(event, row.agreement.due)
    lines = [
        f"{city.name}. Lo hace: {role_name(row.agreement.role)}.",
        f"Se acordó el {row.session.day:%d/%m/%Y}.",
    ]
    _tell(event, lines, f"{site}{addresses.city(city.slug, 'acuerdos')}" if site else "")
    return event


def _whole_day(event: Event, day: date) -> None:
    """It doesn't make anybody busy."""
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")


def _tell(event: Event, lines: list[str], address: str) -> None:
    if address:
        event.add("url", address)
        lines = [*lines, address]
    if lines:
        event.add("description", "\n".join(lines))
