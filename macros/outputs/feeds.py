"""The news as Atom (RFC 4287), for programs that tell people what is new: the edition's, and each city's own.

Made with the standard library: feedgen, which writes such files, has had no release since 2023.

An item's id is made from the edition and from the id typed in `novedades.yml`, nothing else: whoever
follows the feed isn't told twice of something whose title, date or host changed. An item has the same id
in its city's feed, because it is the same item. All dates are those of the data, so the bytes change only
with it.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from macros.data.cohort import City, Cohort
from macros.data.schema.news import News
from macros.rules.news import told
from macros.views import addresses
from macros.views.addresses import Links

MEDIA_TYPE = "application/atom+xml"
ATOM = "http://www.w3.org/2005/Atom"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
OURS = UUID("b29db51c-fb03-47f3-b56f-f47d54f09e3f")
"""The namespace of all ids: another one would make every item look new."""

FICTIONAL = "Las ciudades y las personas son inventadas: sirven de ejemplo."


@dataclass(frozen=True, slots=True)
class Feed:
    """One file: what it is called, its address in the site, and the city it tells of, if only of one."""

    title: str
    address: str
    city: City | None = None


def edition_feed(cohort: Cohort) -> Feed:
    return Feed(f"Novedades, {cohort.settings.name}", addresses.NEWS_FEED)


def city_feed(cohort: Cohort, city: City) -> Feed:
    title = f"Novedades de {city.name}, {cohort.settings.name}"
    return Feed(title, addresses.city_feed(city.slug), city)


def feeds(cohort: Cohort) -> tuple[Feed, ...]:
    """The edition's first, then one a city, in their order."""
    return (edition_feed(cohort), *(city_feed(cohort, city) for city in cohort.cities))


def atom(feed: Feed, cohort: Cohort, on: date, author: str, url: str = "") -> str:
    """The feed as it is known on a day, newest first.

    `url` is the edition's whole address, with its final slash. Where it isn't known (a site on a disk),
    links are relative to the feed, as RFC 4287 allows.
    """
    ET.register_namespace("", ATOM)
    items = told(cohort, on, feed.city.slug if feed.city else "")
    places = _Places(feed.address, url)
    root = ET.Element(_tag("feed"), {LANGUAGE: "es-AR"})
    page = addresses.city(feed.city.slug) if feed.city else addresses.NEWS
    _text(root, "id", _id(f"{cohort.id}/{feed.address}"))
    _text(root, "title", feed.title)
    if cohort.settings.fictional:
        _text(root, "subtitle", FICTIONAL)
    _text(root, "updated", _instant(items[0].day if items else cohort.settings.start))
    _text(_under(root, "author"), "name", author)
    _under(root, "link", rel="self", type=MEDIA_TYPE, href=places(feed.address))
    _under(root, "link", rel="alternate", type="text/html", href=places(page))
    for one in items:
        _entry(root, one, cohort, places)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, one: News, cohort: Cohort, places: _Places) -> None:
    entry = _under(root, "entry")
    _text(entry, "id", _id(f"{cohort.id}/novedades/{one.id}"))
    _text(entry, "title", one.title)
    _text(entry, "published", _instant(one.day))
    _text(entry, "updated", _instant(one.day))
    href = places(addresses.NEWS, one.id)
    _under(entry, "link", rel="alternate", type="text/html", href=href)
    if one.link:
        _under(entry, "link", rel="related", href=one.link)
    if one.city:
        _under(entry, "category", term=one.city, label=cohort.city(one.city).name)
    _text(entry, "content", one.text)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a feed's links lead: whole addresses if the site's is known, or relative to the feed."""

    feed: str
    url: str

    def __call__(self, address: str, anchor: str = "") -> str:
        if self.url:
            return f"{self.url}{address}{f'#{anchor}' if anchor else ''}"
        folder, _, _ = self.feed.rpartition(addresses.NEWS_FEED)
        return Links(folder)(address, anchor)


def _id(name: str) -> str:
    return uuid5(OURS, name).urn


def _instant(day: date) -> str:
    """The day's first moment in Argentina, which has had the same offset all year round since 2009."""
    return f"{day.isoformat()}T00:00:00-03:00"


def _under(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, _tag(name), attributes)


def _text(parent: ET.Element, name: str, text: str) -> None:
    """Atom takes a text without a `type` as plain: no mark-up in it."""
    _under(parent, name).text = text


def _tag(name: str) -> str:
    return f"{{{ATOM}}}{name}"
