"""What puts a date into somebody's calendar: a subscription's address, the fields of Google's form."""

from __future__ import annotations

from datetime import datetime

from macros.data.schema.meetings import Meeting
from macros.rules.meetings import end_of
from macros.views import addresses

ZONE = "America/Argentina/Buenos_Aires"


def google_event(meeting: Meeting, site: str) -> dict[str, str]:
    """Google Calendar's form with one meeting filled in. `site` is the edition's address, or empty."""
    start = datetime.combine(meeting.day, meeting.start)
    days = "/".join(f"{moment:%Y%m%dT%H%M%S}" for moment in (start, end_of(meeting)))
    details = f"{site}{addresses.meeting(meeting.id)}" if site else ""
    asked = {"action": "TEMPLATE", "text": meeting.name, "dates": days, "ctz": ZONE, "details": details}
    return {name: value for name, value in asked.items() if value}


def subscription(site: str, calendar: str) -> str:
    """The address that a calendar keeps asking: `webcal:`, not `https:`. Empty if `site` isn't known."""
    return f"webcal://{site.partition('://')[2]}{calendar}" if site else ""
