"""The way in: what the programme is, when, how many hours, what it cost."""

from __future__ import annotations

from macros.rules.moment import is_expired
from macros.rules.roadmap import coming_for_all
from macros.views.site import View, heading


def kicker(view: View) -> str:
    settings = view.cohort.settings
    return view.block("home_kicker.html", start=settings.start, end=settings.end)


def actions(view: View) -> str:
    return view.block("home_actions.html")


def drawing(view: View) -> str:
    """The block city. Decoration: screen readers skip it."""
    return view.block("home_drawing.html")


def facts(view: View) -> str:
    settings = view.cohort.settings
    return view.block("home_facts.html", settings=settings, total=view.cohort.hours)


def coming(view: View) -> str:
    """What comes next; once the edition has closed, how it ended."""
    if view.site.is_closed:
        ended = view.block("home_ended.html", summary=view.site.summary, settings=view.cohort.settings)
        return heading(2, "Cómo terminó") + ended
    return heading(2, "Lo próximo") + view.block(
        "home_coming.html", coming=coming_for_all(view.cohort, view.site.on), cohort=view.cohort
    )


def price(view: View) -> str:
    """The price, an offer only while it is valid; after that a dated fact, and it says so."""
    price = view.cohort.settings.price
    if price is None:
        return ""
    expired = is_expired(price, view.site.on)
    title = "Lo que costó participar" if expired else "Cuánto cuesta participar"
    return heading(2, title) + view.block("home_price.html", price=price, expired=expired)
