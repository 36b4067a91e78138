"""What MkDocs is told: pages from data, guides of the edition's stages only, pencils, the policy."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from macros.publishing.building import BuildFailed
from macros.publishing.policy import policy
from tests.conftest import Project
from tests.picture import PUERTO, VILLA
from tests.reading import Built

REPOSITORY = "una-organizacion/un-repositorio"
EDIT = f"https://github.com/{REPOSITORY}/edit/main/"
GUIDE = """---
hide: [navigation]
---

# Mirar

{{ etapa_datos("E1") }}

{{ etapa_entregables("E1") }}
"""


# Which pages there are -----------------------------------------------------------------------------


BELOW = (
    "", "acuerdos/", "cierre/", "derechos/", "diagnostico/", "diagnostico/respuestas/", "entregas/",
    "equipo/", "objetivos/", "plan/", "proyecto/", "tablero/",
)  # fmt: skip
"""A city's pages, from its own address on."""


def test_cities_and_stages_need_no_file_in_docs(tiny: Built) -> None:
    assert [page for page in tiny.pages if page.startswith(("ciudades/", "etapas/"))] == [
        "ciudades/",
        *(f"ciudades/puerto-ejemplo/{page}" for page in BELOW),
        *(f"ciudades/villa-prueba/{page}" for page in BELOW),
        "etapas/1-mirar/",
        "etapas/2-hacer/",
    ]


def test_the_worked_example_has_no_page_and_no_row(september: Built) -> None:
    assert [name for name in september.files if name.startswith("ciudades/ejemplo")] == []
    assert [name for name, content in september.files.items() if b"\nejemplo;" in content] == []


def test_a_guide_in_docs_takes_the_place_of_its_stages_generated_page(project: Project) -> None:
    project.write("docs/etapas/1-mirar.md", GUIDE)

    site = project.build()

    assert site.content("etapas/1-mirar/").headings == ["Mirar", "E1.1 Acta y roles", "E1.2 Mapa de actores"]
    assert "Semana a semana" in site.content("etapas/2-hacer/").headings


def test_a_guide_of_a_stage_that_is_not_in_the_edition_stays_out(project: Project) -> None:
    project.write("docs/etapas/7-de-otra-edicion.md", '# De otra edición\n\n{{ etapa_datos("E7") }}\n')

    assert [page for page in project.build().pages if page.startswith("etapas/")] == [
        "etapas/1-mirar/", "etapas/2-hacer/",
    ]  # fmt: skip


def test_a_draft_city_has_no_page_no_row_and_no_mention(project: Project) -> None:
    project.append(f"{PUERTO}/ciudad.yml", "borrador: true\n")

    site = project.build()

    assert [page for page in site.pages if page.startswith("ciudades/")] == [
        "ciudades/", *(f"ciudades/villa-prueba/{page}" for page in BELOW),
    ]  # fmt: skip
    assert [name for name, content in site.files.items() if b"Puerto Ejemplo" in content] == []


def test_the_navigation_has_the_editions_stages_and_no_city(tiny: Built) -> None:
    tabs = tiny.page("").one("ul.md-tabs__list").links
    sidebar = tiny.page("").one("nav.md-nav--primary").links

    assert list(tabs)[:5] == ["Inicio", "Camino a recorrer", "Hoja de ruta", "Etapas", "Academia"]
    assert tabs["Etapas"] == "etapas/1-mirar/"
    assert tabs["La edición"] == "avance/"
    assert {"Mirar", "Hacer"} <= set(sidebar)
    assert not any("Villa Prueba" in text for text in sidebar)


def test_every_page_is_called_by_its_own_name(tiny: Built) -> None:
    pages = ("", "ciudades/", "ciudades/puerto-ejemplo/", "etapas/2-hacer/")

    assert [tiny.title(page) for page in pages] == [
        f"{name} - Primeras infancias" for name in ("Inicio", "Ciudades", "Puerto Ejemplo", "Hacer")
    ]


def test_each_page_of_a_city_names_its_subject_and_the_city(tiny: Built) -> None:
    assert [tiny.title(f"ciudades/villa-prueba/{page}") for page in BELOW] == [
        f"{name} - Primeras infancias"
        for name in (
            "Villa Prueba", "Acuerdos de Villa Prueba", "Lo que probó Villa Prueba",
            "Derechos y crianza en Villa Prueba", "Diagnóstico de Villa Prueba", "Respuestas de Villa Prueba",
            "Entregas de Villa Prueba", "Equipo y actores de Villa Prueba", "Objetivos de Villa Prueba",
            "Plan de acción de Villa Prueba", "Proyecto de Villa Prueba", "Tablero de Villa Prueba",
        )
    ]  # fmt: skip


def test_every_page_has_one_first_heading(tiny: Built) -> None:
    assert {page: len(tiny.page(page).all("h1")) for page in tiny.pages} == dict.fromkeys(tiny.pages, 1)


@pytest.mark.parametrize("which", ["tiny", "september", "closed"])
def test_every_page_says_first_and_last_that_cities_and_people_are_invented(
    which: str, request: pytest.FixtureRequest
) -> None:
    site: Built = request.getfixturevalue(which)
    for page in site.pages:
        body = site.page(page).one("body")

        assert body.one("aside.md-banner").text == "Datos ficticios Ciudades y personas inventadas."
        assert "Las ciudades y las personas son inventadas" in body.one("footer").text
        assert body.text.index("Datos ficticios") < body.text.index("Primeras infancias")


def test_a_template_that_changes_is_seen_by_the_next_build_of_the_process(project: Project) -> None:
    assert project.build().content("404.html").one("h1").text == "Esta página no existe"

    project.replace("overrides/404.html", "Esta página no existe", "Esta página se mudó")

    assert project.build().content("404.html").one("h1").text == "Esta página se mudó"


# Pencils -------------------------------------------------------------------------------------------


def pencils(site: Built, page: str) -> list[str]:
    links = site.content(page).links
    return [link for text, link in links.items() if text == "Proponer un cambio en esta página"]


def test_a_pencil_opens_the_file_behind_the_page(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)

    site = project.build()

    pages = ("", "ciudades/villa-prueba/", "ciudades/villa-prueba/equipo/", "etapas/1-mirar/")
    assert {page: pencils(site, page) for page in pages} == {
        "": [f"{EDIT}docs/index.md"],
        "ciudades/villa-prueba/": [f"{EDIT}{VILLA}/ciudad.yml"],
        "ciudades/villa-prueba/equipo/": [f"{EDIT}{VILLA}/equipo.yml"],
        "etapas/1-mirar/": [f"{EDIT}cohorts/2030/programa/etapas.yml"],
    }
    files = ("equipo.yml", "actores.yml")
    seal = site.content("ciudades/villa-prueba/equipo/").one("p.seal")
    assert {name: seal.links[name] for name in files} == {name: f"{EDIT}{VILLA}/{name}" for name in files}


def test_a_page_whose_file_is_not_there_yet_has_no_pencil(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)

    assert pencils(project.build(), "ciudades/puerto-ejemplo/plan/") == []


def test_without_a_repository_there_are_no_pencils(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)

    site = project.build()

    assert [page for page in site.pages if "/edit/main/" in site.html(page)] == []


# Policy --------------------------------------------------------------------------------------------


def hashes(html: str) -> set[str]:
    """Of each inline script that would run, taken here by hand."""
    digests = (
        hashlib.sha256(code.encode()).digest() for code in re.findall(r"<script>(.*?)</script>", html, re.S)
    )
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def policy_of(site: Built, page: str) -> dict[str, list[str]]:
    named = "Content-Security-Policy"
    metas = [meta for meta in site.page(page).all("meta") if meta.attributes.get("http-equiv") == named]
    assert len(metas) == 1
    directives = [directive.split() for directive in metas[0].attributes["content"].split(";")]
    return {name: values for name, *values in directives}


def test_every_page_allows_only_this_site_and_its_own_inline_scripts(september: Built) -> None:
    for page in september.pages:
        rules = policy_of(september, page)
        scripts = rules.pop("script-src")

        assert scripts[0] == "'self'"
        assert set(scripts[1:]) == hashes(september.html(page))
        assert rules == {
            "default-src": ["'none'"], "style-src": ["'self'"], "img-src": ["'self'", "data:"],
            "connect-src": ["'self'"], "worker-src": ["'self'"], "manifest-src": ["'self'"],
            "base-uri": ["'none'"], "form-action": ["'none'"],
        }  # fmt: skip


def test_the_policy_comes_before_anything_that_loads(september: Built) -> None:
    for page in september.pages:
        html = september.html(page)

        assert html.index("Content-Security-Policy") < min(html.index("<script"), html.index("<link"))


def test_no_page_has_styles_or_code_in_attributes(september: Built) -> None:
    for page in september.pages:
        for node in september.page(page).walk():
            assert node.tag != "style"
            assert [name for name in node.attributes if name == "style" or name.startswith("on")] == []


def test_blocks_of_data_are_not_scripts_to_allow() -> None:
    html = '<script type="application/json">{}</script><script src="x.js"></script><script>a()</script>'

    assert policy(html).count("sha256-") == 1


# Strict --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{{ no_existe }}", "no_existe"),
        ("{{ ciudades_matrix() }}", "ciudades_matrix"),
        ("{{ etapa_datos('E9') }}", "camino.md"),
        ("{{ sitio.cohort.nada }}", "nada"),
        ("{% if %}", "camino.md"),
        ("[roto](no-existe.md)", "no-existe.md"),
        ("[ancla](hoja-de-ruta.md#no-existe)", "no-existe"),
        ("[absoluto](/ciudades/)", "/ciudades/"),
        ("[sin md](ciudades)", "ciudades"),
        ("![foto](no-existe.png)", "no-existe.png"),
    ],
    ids=lambda text: str(text)[:24],
)
def test_a_slip_in_a_page_stops_the_build_says_where_and_leaves_the_old_site(
    project: Project, tiny: Built, written: str, said: str
) -> None:
    before = project.shows(tiny).files
    project.append("docs/camino.md", f"\n{written}\n")

    with pytest.raises(BuildFailed, match=r"(?s)camino") as stopped:
        project.build()

    assert said in str(stopped.value)
    assert "Traceback" not in str(stopped.value)
    assert project.site.files == before


def test_inline_style_and_other_hosts_in_a_page_stop_the_build_too(project: Project) -> None:
    red = '<p style="color:red"><img src="https://otro.test/x.png" alt=""></p>'
    project.append("docs/camino.md", f"\n{red}\n")

    with pytest.raises(BuildFailed) as stopped:
        project.build()

    assert str(stopped.value) == (
        "El sitio armado tiene problemas:\n"
        "  camino/index.html: pide algo a otro servidor: https://otro.test/x.png\n"
        "  camino/index.html: tiene estilos en línea, que la política bloquea"
    )


def test_a_name_that_ends_in_a_number_sign_keeps_it(project: Project) -> None:
    project.replace(f"{PUERTO}/ciudad.yml", "nombre: Puerto Ejemplo", 'nombre: "Puerto Ejemplo #"')

    site = project.build()

    assert site.content("ciudades/puerto-ejemplo/").one("h1").text == "Puerto Ejemplo #"
    assert site.title("ciudades/puerto-ejemplo/") == "Puerto Ejemplo # - Primeras infancias"
