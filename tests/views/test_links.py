"""Links from any page to any other, as a browser would follow them."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.data.cohort import Cohort
from macros.views import addresses
from macros.views.addresses import Links

SITE = "https://ejemplo.test/ediciones/2024/"

segments = st.text("abc019-", min_size=1, max_size=8)
pages = st.lists(segments, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))
files = st.builds(lambda page, name: f"{page}{name}.json", pages, segments)
anchors = st.one_of(st.just(""), segments)


@given(pages, st.one_of(pages, files), anchors)
def test_a_link_leads_from_any_page_to_any_other(origin: str, target: str, anchor: str) -> None:
    followed = urljoin(SITE + origin, Links(origin)(target, anchor))

    assert followed == SITE + target + (f"#{anchor}" if anchor else "")


@given(pages, st.one_of(pages, files))
def test_a_link_is_never_absolute_nor_empty(origin: str, target: str) -> None:
    link = Links(origin)(target)

    assert link
    assert not link.startswith("/")


@pytest.mark.parametrize(
    ("origin", "target", "link"),
    [
        ("", "ciudades/", "ciudades/"),
        ("", "", "./"),
        ("ciudades/", "", "../"),
        ("ciudades/laguna/", "etapas/1-mirar/", "../../etapas/1-mirar/"),
        ("ciudades/laguna/", "datos/cohorte.json", "../../datos/cohorte.json"),
    ],
)
def test_links_are_as_short_as_a_person_would_write_them(origin: str, target: str, link: str) -> None:
    assert Links(origin)(target) == link


def test_a_link_within_the_page_is_only_its_anchor() -> None:
    assert Links("ciudades/laguna/").city("laguna", anchor="e4") == "#e4"
    assert Links("ciudades/laguna/entregas/").deliveries("laguna", "E4") == "#e4"


def test_a_citys_pages_lead_to_each_other() -> None:
    links = Links("ciudades/laguna/diagnostico/respuestas/")

    assert links.city("laguna") == "../../"
    assert links.city("laguna", "diagnostico") == "../"
    assert links.city("laguna", "plan", "una-accion") == "../../plan/#una-accion"
    assert links.deliveries("laguna", "E4") == "../../entregas/#e4"
    assert links(addresses.table("plan")) == "../../../../datos/plan.csv"


def test_addresses_come_from_names_and_need_no_escaping(cohort: Cohort) -> None:
    assert [addresses.stage(stage) for stage in cohort.stages] == [
        "etapas/1-armado-de-equipo/",
        "etapas/2-diagnostico/",
        "etapas/3-planificacion-y-gestion-de-datos/",
        "etapas/4-salud-cuidado-y-educacion/",
        "etapas/5-derechos-y-crianza/",
        "etapas/6-proyectar/",
    ]
    assert addresses.city("paso-nandubay") == "ciudades/paso-nandubay/"
    assert addresses.city("paso-nandubay", "diagnostico/respuestas") == (
        "ciudades/paso-nandubay/diagnostico/respuestas/"
    )
    assert addresses.deliverable_anchor("E4.2") == "e4-2"
    assert addresses.source_of("ciudades/paso-nandubay/") == "ciudades/paso-nandubay.md"
