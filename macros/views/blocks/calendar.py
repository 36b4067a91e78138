"""The ways to have the edition's dates, or a city's, in one's own calendar."""

from __future__ import annotations

from macros.views import addresses
from macros.views.calendar_links import subscription
from macros.views.site import View


def edition(view: View) -> str:
    what = "Los encuentros, los vencimientos y los compromisos de esta edición."
    return _calendar(view, addresses.CALENDAR, what)


def city(view: View, ciudad: str) -> str:
    name = view.cohort.city(ciudad).name
    what = f"Los encuentros, y los vencimientos y acuerdos de {name}."
    return _calendar(view, addresses.city_calendar(ciudad), what)


def _calendar(view: View, file: str, what: str) -> str:
    site = view.site.url
    return view.block(
        "calendar.html",
        file=file,
        what=what,
        subscription=subscription(site, file),
    )
