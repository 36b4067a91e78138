"""Data is text, whatever is written in it: never Markdown, never Jinja, never HTML, never code."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from functools import cache
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from pydantic import BaseModel, BeforeValidator
from pydantic_core import PydanticCustomError

from macros.data import door
from macros.data.cohort import City, Cohort
from macros.data.folders import CITY_FILES
from macros.data.nodes import Scalar, Text
from macros.data.scalars import parse_name, parse_paragraph
from macros.data.schema.academy import Lesson, Term, Worksheet
from macros.data.schema.city import Profile
from macros.data.schema.cohort import Person
from macros.data.schema.meetings import Meeting
from macros.data.schema.programme import Deliverable, Dimension, Indicator, Stage
from macros.data.schema.project import Project as CityProject
from macros.data.schema.project import parse_unit
from macros.views.addresses import Links
from macros.views.insertion import BlockExtension
from macros.views.rendering import render
from macros.views.site import Site, View, heading
from tests.conftest import ROOT, SEPTEMBER, Project
from tests.reading import Node, parse

PAYLOADS = (
    "{{ 7*7 }}", "{{ sitio.cohort }}", "{% raw %}", "{% endraw %}{{ 7*7 }}", "{# nota #}", "{%- set x = 1 %}",
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>", "</div>", "</article></body>", "<!--", "-->", "<![CDATA[", "<style>*{}</style>",
    '"><b>x</b>', "' onmouseover='alert(1)", '" autofocus onfocus="alert(1)',
    "**x**", "__x__", "_x_", "# título", "> cita", "- uno", "1. uno", "```", "    código", "---", "| a | b |",
    "[x](javascript:alert(1))", "![x](https://otro.test/x.png)", "<https://otro.test>", "[x]: https://otro.test",
    "[TOC]", "{: .x }", "{ .x }", "@@bloque-0@@", "@@bloque-999@@", "\\*x\\*", "\\\\", "C:\\datos\\1",
    "&lt;", "&amp;lt;", "&#60;script&#62;", "&copy", "&copy;", "%7B%7B7*7%7D%7D", "${7*7}", "a < b > c & d",
    "«comillas» ’ “ñandú”", "*[x]: y", "[^1]", "wzxhzdk:0", "klzzwxh:0001",
)  # fmt: skip
"""Each one would do something if it were ever read as source."""


@cache
def edition() -> Cohort:
    return door.load(ROOT, "2024")


def a_view() -> View:
    return View(Site(edition(), SEPTEMBER), Links(""))


@pytest.fixture
def view() -> View:
    return a_view()


def rendered(view: View, markdown: str) -> Node:
    """A page's Markdown as the site reads it."""
    extensions = ["attr_list", "tables", "toc", BlockExtension(view.site.stash)]
    return parse(Markdown(extensions=extensions).convert(markdown))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_in_a_block_appears_as_it_was_written(view: View, payload: str) -> None:
    page = rendered(view, f"# Antes\n{view.block('plain_list.html', items=[payload])}\nDespués")

    assert page.one("li").children == [payload]
    assert [node.tag for node in page.walk()] == ["document", "h1", "ul", "li", "p"]


lines = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda text: text.strip())


@given(st.lists(st.one_of(st.sampled_from(PAYLOADS), lines), min_size=1, max_size=4))
def test_any_texts_in_a_block_come_out_as_they_went_in(items: list[str]) -> None:
    view = a_view()

    both = view.block("plain_list.html", items=items) + view.block("plain_list.html", items=["fin"])
    page = rendered(view, both)

    assert [item.children for item in page.all("li")] == [[item] for item in items] + [["fin"]]


def test_a_block_written_inside_another_block_is_text(view: View) -> None:
    inner = view.block("plain_list.html", items=["adentro"]).strip()
    outer = view.block("plain_list.html", items=[inner])

    assert [item.text for item in rendered(view, outer).all("li")] == [inner]


def typed(text: str) -> Text:
    """As it would come from a file, in quotes."""
    return Text(Scalar(1, 1, text))


def _is_name(text: str) -> bool:
    try:
        parse_name(typed(text))
    except PydanticCustomError:
        return False
    return True


names = st.one_of(
    st.text(st.sampled_from("abÑé 09#.-:!()+&;'\"«»%$@/?,"), min_size=1, max_size=30),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp", "Co")), min_size=1, max_size=30),
).filter(_is_name)


@given(names)
def test_a_name_that_the_schema_accepts_stands_in_a_heading_as_it_is(name: str) -> None:
    name = parse_name(typed(name))

    page = rendered(a_view(), f"Antes{heading(2, name, 'ancla')}Después")

    assert [(node.attributes["id"], node.text) for node in page.all("h2")] == [("ancla", name)]
    assert [node.tag for node in page.walk()] == ["document", "p", "h2", "p"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_picture_of_a_name_in_an_attribute_stays_in_the_attribute(payload: str) -> None:
    group = parse(render("group_open.html", kind=payload)).all("div")

    assert [node.attributes for node in group] == [{"class": payload}]


# A whole site, every text of which is hostile ------------------------------------------------------

HOSTILE = " ".join(PAYLOADS)


WRITTEN = (parse_name, parse_paragraph, parse_unit)
"""What reads the texts that people write in their own words."""
WITHOUT_TEXTS = {
    f"datos/{name}.csv"
    for name in ("asistencia", "avance", "ciudades", "diccionario", "dimensiones", "encuentros")
}
"""Tables of codes, numbers and names that stand in headings."""
IN_HEADINGS = (
    Profile,
    Stage,
    Deliverable,
    Dimension,
    Indicator,
    CityProject,
    Lesson,
    Term,
    Worksheet,
    Meeting,
    Person,
)
"""Records whose name stands in a heading: the schema keeps mark-up out of it, and is tested for that."""


def poisoned(value: Any) -> Any:
    """The same record with every text of it replaced, past the schema that would refuse it."""
    if isinstance(value, tuple):
        return tuple(poisoned(item) for item in value)
    if not isinstance(value, BaseModel):
        return value
    changed = {name: getattr(value, name) for name in type(value).model_fields}
    return value.model_copy(
        update={
            name: hostile(old) if is_text(type(value), name) else poisoned(old)
            for name, old in changed.items()
        }
    )


def hostile(value: Any) -> Any:
    """A text, or a list of them; what isn't there stays away."""
    if isinstance(value, tuple):
        return tuple(HOSTILE for _ in value)
    return value if value is None else HOSTILE


@cache
def is_text(record: type[BaseModel], name: str) -> bool:
    field = record.model_fields[name]
    is_written = any(read in WRITTEN for read in _readers(field.annotation, *field.metadata))
    return is_written and not (name in ("name", "term", "variants") and record in IN_HEADINGS)


def _readers(annotation: Any, *metadata: Any) -> Iterator[Any]:
    """The functions that read a field's value, however deep in its type."""
    for mark in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(mark, BeforeValidator):
            yield mark.func
    for inner in get_args(annotation):
        yield from _readers(inner)


def test_no_text_of_a_citys_files_is_left_out() -> None:
    """What is replaced follows from the schema, so that a new file is hostile from its first day."""
    texts = {
        f"{file.path} {name}"
        for file in CITY_FILES
        for name in file.model.model_fields
        if is_text(file.model, name)
    }

    assert {
        "actores.yml name", "actores.yml gives", "oportunidades.yml label", "oportunidades.yml safeguard",
        "objetivos.yml what", "brechas.yml what", "proyecto.yml population", "plan.yml funding",
        "acompanamientos.yml topic", "cierre.yml solution", "entregas.yml note",
    } <= texts  # fmt: skip
    assert "ciudad.yml name" not in texts
    assert not texts & {"actores.yml id", "plan.yml role", "objetivos.yml opportunity"}


def poisoned_city(city: City) -> City:
    subjects = {field.name: getattr(city, field.name) for field in fields(city)}
    del subjects["slug"], subjects["sources"]
    return replace(city, **{name: poisoned(subject) for name, subject in subjects.items()})


def poisoned_cohort(cohort: Cohort) -> Cohort:
    parts = {field.name: getattr(cohort, field.name) for field in fields(cohort)}
    del parts["id"], parts["cities"], parts["example"]
    return replace(
        cohort,
        **{name: poisoned(part) for name, part in parts.items()},
        cities=tuple(map(poisoned_city, cohort.cities)),
        example=poisoned_city(cohort.example) if cohort.example else None,
    )


def test_a_site_full_of_hostile_texts_shows_them_and_runs_none(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    harmless = project.build()
    skeletons = {address: skeleton(harmless.content(address)) for address in harmless.pages}
    monkeypatch.setattr(door, "load", _poisoning(door.load))
    monkeypatch.setattr("macros.publishing.scanning.ERROR_TEXTS", re.compile("(?!)"))

    hostile = project.build()

    assert {address: skeleton(hostile.content(address)) for address in hostile.pages} == skeletons
    shown = {address: hostile.content(address).text for address in hostile.pages}
    assert [
        payload for payload in PAYLOADS if " ".join(payload.split()) not in " ".join(shown.values())
    ] == []
    city = [address for address in shown if address.startswith("ciudades/villa-prueba/")]
    assert [address for address in city if " ".join(HOSTILE.split()) not in shown[address]] == []
    assert len(city) == 12
    for name in (name for name in hostile.files if name.endswith(".csv")):
        header, *rows = csv.reader(io.StringIO(hostile.html(name)), delimiter=";", strict=True)
        assert {len(row) for row in rows} <= {len(header)}
        assert any(HOSTILE in row for row in rows) is (bool(rows) and name not in WITHOUT_TEXTS)


def skeleton(page: Node) -> list[str]:
    """Its elements, without those that break a long text into lines of a drawing."""
    return [node.tag for node in page.walk() if node.tag != "tspan"]


def _poisoning(load: Callable[..., Cohort]) -> Callable[..., Cohort]:
    return lambda root, edition: poisoned_cohort(load(root, edition))
