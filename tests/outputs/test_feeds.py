"""The feeds, read back with a program that didn't write them and compared with the data."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import struct_time
from typing import Any

import feedparser
import pytest

from macros.data.cohort import Cohort
from macros.outputs.feeds import Feed, atom, city_feed, edition_feed, feeds
from tests.drawn import Drawn
from tests.picture import EDITION, VILLA, Picture
from tests.reading import Built

URL = "https://x.test/academia/2024/"
AUTHOR = "Primeras infancias"
NEWS = f"{EDITION}/novedades.yml"
CLOSED, SEPTEMBER, LAST_DAY = date(2024, 11, 29), date(2024, 9, 20), date(2030, 6, 28)
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(tmp_path)


def read(feed: Feed, cohort: Cohort, on: date = LAST_DAY, url: str = URL) -> Any:
    """The feed as a reader has it."""
    read = feedparser.parse(atom(feed, cohort, on, AUTHOR, url).encode())
    assert (read.bozo, read.version) == (False, "atom10")
    return read


def tiny(picture: Picture, **options: Any) -> Any:
    cohort = picture.load()
    return read(edition_feed(cohort), cohort, **options)


def day(parsed: struct_time) -> date:
    """The readers' clock is the world's: midnight in Argentina is three o'clock."""
    assert parsed[3:6] == (3, 0, 0)
    return date(*parsed[:3])


def ids(read: Any) -> dict[str, str]:
    """By the anchor of each item, which is the id typed in the data."""
    return {entry.link.partition("#")[2]: entry.id for entry in read.entries}


# What they say -------------------------------------------------------------------------------------


def test_each_item_of_the_edition_is_an_entry_with_all_that_the_data_says(cohort: Cohort) -> None:
    entries = read(edition_feed(cohort), cohort, CLOSED).entries

    assert len(entries) == len(cohort.news) == 24
    for entry, one in zip(entries, cohort.news, strict=True):
        assert (entry.title, entry.content[0].value) == (one.title, one.text)
        assert entry.content[0].type == "text/plain"
        assert (day(entry.published_parsed), day(entry.updated_parsed)) == (one.day, one.day)
        assert entry.link == f"{URL}novedades/#{one.id}"
        assert [(tag.term, tag.label) for tag in entry.get("tags", [])] == (
            [(one.city, cohort.city(one.city).name)] if one.city else []
        )
        related = [link.href for link in entry.links if link.rel == "related"]
        assert related == ([one.link] if one.link else [])


def test_the_censuss_item_leads_to_who_published_it(cohort: Cohort) -> None:
    links = [
        link.href for entry in read(edition_feed(cohort), cohort, CLOSED).entries for link in entry.links
    ]

    assert [link for link in links if not link.startswith(URL)] == [
        "https://www.indec.gob.ar/indec/web/Nivel4-Tema-2-41-165"
    ]


def test_a_citys_feed_has_its_own_items_and_no_other(cohort: Cohort) -> None:
    for city in cohort.cities:
        found = read(city_feed(cohort, city), cohort, CLOSED)
        own = [one.title for one in cohort.news if one.city == city.slug]
        assert ([entry.title for entry in found.entries], bool(own)) == (own, True)
        assert found.feed.title == f"Novedades de {city.name}, Cohorte 2024"
        assert found.feed.link == f"{URL}ciudades/{city.slug}/"


def test_what_has_not_happened_yet_is_not_told(cohort: Cohort) -> None:
    found = read(edition_feed(cohort), cohort, SEPTEMBER)

    assert [entry.title for entry in found.entries] == [
        one.title for one in cohort.news if one.day <= SEPTEMBER
    ]
    assert len(found.entries) == 15
    assert day(found.feed.updated_parsed) == date(2024, 9, 13)


def test_the_feed_says_whose_it_is_and_that_it_is_invented(cohort: Cohort) -> None:
    feed = read(edition_feed(cohort), cohort, CLOSED).feed

    assert (feed.title, feed.author, feed.language) == ("Novedades, Cohorte 2024", AUTHOR, "es-AR")
    assert feed.subtitle == "Las ciudades y las personas son inventadas: sirven de ejemplo."
    assert {link.rel: link.href for link in feed.links} == {
        "self": f"{URL}novedades.xml", "alternate": f"{URL}novedades/",
    }  # fmt: skip


def test_an_edition_that_is_no_invention_does_not_say_that_it_is(picture: Picture) -> None:
    picture.replace(f"{EDITION}/cohorte.yml", "ficticia: true", "ficticia: false")

    assert "subtitle" not in tiny(picture).feed


def test_before_the_first_item_the_feed_dates_from_the_start(picture: Picture) -> None:
    picture.delete(NEWS)

    found = tiny(picture)

    assert (found.entries, day(found.feed.updated_parsed)) == ([], date(2030, 5, 6))


def test_signs_that_mean_something_to_xml_arrive_as_they_were_typed(picture: Picture) -> None:
    cohort = picture.load()
    entry = next(e for e in tiny(picture).entries if e.link.endswith("#villa-firmo-su-acta"))

    assert entry.title == "Villa Prueba firmó su acta, con salud & cuidado"
    assert entry.content[0].value == "Tiene 3 roles de los < 5 que se piden."
    written = atom(edition_feed(cohort), cohort, LAST_DAY, AUTHOR)
    assert "salud &amp; cuidado" in written
    assert "los &lt; 5" in written


# What they are known by ------------------------------------------------------------------------------


CHANGES: dict[str, Callable[[Picture], None]] = {
    "otro título": lambda p: p.replace(NEWS, "titulo: Empieza la edición 2030", "titulo: Empezamos"),
    "otro texto": lambda p: p.replace(NEWS, "texto: Con Villa Prueba.", "texto: Ya."),
    "otra fecha": lambda p: p.replace(NEWS, "fecha: 2030-05-06", "fecha: 2030-05-30"),
    "otra ciudad": lambda p: p.replace(NEWS, "ciudad: puerto-ejemplo", "ciudad: villa-prueba"),
    "sin entregable": lambda p: p.replace(NEWS, "  entregable: E1.1\n", ""),
    "otro nombre de la edición": lambda p: p.replace(f"{EDITION}/cohorte.yml", "Cohorte 2030", "La treinta"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_item_keeps_its_id_when_what_it_says_changes(picture: Picture, change: str) -> None:
    before = tiny(picture)

    CHANGES[change](picture)

    after = tiny(picture)
    assert (ids(after), after.feed.id) == (ids(before), before.feed.id)


def test_the_id_does_not_depend_on_where_the_site_is(picture: Picture) -> None:
    assert ids(tiny(picture, url="https://otra.test/")) == ids(tiny(picture)) == ids(tiny(picture, url=""))


def test_the_ids_are_the_ones_that_were_once_published(picture: Picture) -> None:
    """Whoever changes how they are made tells every reader of everything again."""
    assert ids(tiny(picture))["empieza-la-edicion"] == "urn:uuid:ee05529e-97b4-5cbf-8ea4-941682953b3d"


def test_another_id_typed_is_another_item(picture: Picture) -> None:
    before = ids(tiny(picture))
    picture.replace(NEWS, "id: cierra-la-edicion", "id: termina-la-edicion")

    after = ids(tiny(picture))

    assert before.pop("cierra-la-edicion") != after.pop("termina-la-edicion")
    assert before == after


def test_no_two_feeds_nor_two_items_share_an_id(cohort: Cohort) -> None:
    found = [read(feed, cohort, CLOSED) for feed in feeds(cohort)]
    own = [one.feed.id for one in found]

    assert len({*own, *ids(found[0]).values()}) == 13 + 24
    for city in found[1:]:
        assert ids(city).items() <= ids(found[0]).items()


def test_the_same_item_of_another_edition_has_another_id(picture: Picture) -> None:
    before = ids(tiny(picture))
    (picture.root / EDITION).rename(picture.root / "cohorts/2030-norte")
    picture.edition = "2030-norte"

    assert not set(before.values()) & set(ids(tiny(picture)).values())


# The files -------------------------------------------------------------------------------------------


def test_two_makings_give_the_same_bytes(cohort: Cohort, picture: Picture) -> None:
    for feed in feeds(cohort):
        assert atom(feed, cohort, CLOSED, AUTHOR, URL) == atom(feed, cohort, CLOSED, AUTHOR, URL)
    again, first = picture.load(), picture.load()
    assert atom(edition_feed(again), again, LAST_DAY, AUTHOR) == atom(
        edition_feed(first), first, LAST_DAY, AUTHOR
    )


def test_a_day_on_which_nothing_was_told_changes_no_byte(cohort: Cohort) -> None:
    feed = edition_feed(cohort)

    assert atom(feed, cohort, date(2024, 9, 14), AUTHOR) == atom(feed, cohort, date(2024, 9, 22), AUTHOR)
    assert atom(feed, cohort, date(2024, 9, 22), AUTHOR) != atom(feed, cohort, date(2024, 9, 23), AUTHOR)


ONCE = {"id", "title", "updated"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00-03:00")


def test_every_file_has_what_rfc_4287_asks_of_it(cohort: Cohort) -> None:
    for feed in feeds(cohort):
        root = ET.fromstring(atom(feed, cohort, CLOSED, AUTHOR, URL))
        assert root.tag == f"{ATOM}feed"
        assert [len(root.findall(f"{ATOM}{name}")) for name in ("author", "subtitle")] == [1, 1]
        for element in (root, *root.findall(f"{ATOM}entry")):
            names = [child.tag.removeprefix(ATOM) for child in element]
            assert {name for name in ONCE if names.count(name) == 1} == ONCE
            alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
            assert len(alternates) == 1
        instants = [
            element.text or "" for name in ("updated", "published") for element in root.iter(ATOM + name)
        ]
        assert [instant for instant in instants if not INSTANT.fullmatch(instant)] == []


def test_without_an_address_links_lead_to_the_page_from_where_the_feed_is(picture: Picture) -> None:
    cohort = picture.load()
    villa = city_feed(cohort, cohort.city("villa-prueba"))

    own = {link.rel: link.href for link in read(villa, cohort, url="").feed.links}
    assert own == {"self": "novedades.xml", "alternate": "./"}
    assert [entry.link for entry in read(villa, cohort, url="").entries] == [
        "../../novedades/#villa-firmo-su-acta"
    ]
    assert tiny(picture, url="").entries[0].link == "novedades/#cierra-la-edicion"


def test_each_link_to_an_item_finds_it_on_the_page(cohort: Cohort) -> None:
    page = Drawn(cohort, CLOSED).content("novedades/")
    anchors = {heading.attributes["id"] for heading in page.all("h3")}

    assert set(ids(read(edition_feed(cohort), cohort, CLOSED))) == anchors


def test_the_built_site_has_them_and_its_pages_say_so(tiny: Built, picture: Picture) -> None:
    cohort, on = picture.load(), date(2030, 6, 12)

    for feed in feeds(cohort):
        assert tiny.html(feed.address) == atom(feed, cohort, on, AUTHOR)
    assert announced(tiny, "") == {"Novedades, Cohorte 2030": "novedades.xml"}
    assert announced(tiny, "ciudades/villa-prueba/plan/") == {
        "Novedades, Cohorte 2030": "../../../novedades.xml",
        "Novedades de Villa Prueba, Cohorte 2030": "../novedades.xml",
    }


def announced(site: Built, address: str) -> dict[str, str]:
    links = site.page(address).one("head").all("link")
    found = [link.attributes for link in links if link.attributes.get("type") == "application/atom+xml"]
    assert {(*each["rel"].split(),) for each in found} == {("alternate",)}
    return {each["title"]: each["href"] for each in found}


def test_the_theme_does_not_take_a_feed_for_a_translation_and_fetch_a_sitemap(tiny: Built) -> None:
    links = tiny.page("ciudades/villa-prueba/").one("head").all("link")

    assert [link for link in links if link.attributes["rel"] == "alternate"] == []


def test_each_city_has_a_file_even_before_anything_is_told_of_it(picture: Picture) -> None:
    picture.replace(NEWS, "  ciudad: villa-prueba\n", "")
    cohort = picture.load()

    assert [feed.address for feed in feeds(cohort)] == [
        "novedades.xml", "ciudades/puerto-ejemplo/novedades.xml", "ciudades/villa-prueba/novedades.xml",
    ]  # fmt: skip
    assert read(city_feed(cohort, cohort.city(VILLA.rpartition("/")[2])), cohort).entries == []
