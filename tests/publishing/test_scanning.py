"""The look at a built site: each fault planted, one by one, in a small good site."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.publishing.scanning import scan

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


def page(body: str, policy: str = POLICY) -> str:
    head = f'<meta charset="utf-8">{policy}'
    return f'<!doctype html><html lang="es"><head>{head}</head><body>{body}</body></html>'


GOOD = {
    "index.html": page(
        '<h1 id="inicio">Inicio</h1><a href="ciudades/">x</a> <a href="#inicio">x</a> <a href=".">x</a>'
        '<a href="ciudades/#lista">Lista</a> <a href="datos/cohorte.json">x</a> <a href="#__search">x</a>'
        '<a href="https://ejemplo.test/">Otro sitio</a> <a href="mailto:x@ejemplo.test">Correo</a>'
        '<script src="assets/site.js"></script><img src="assets/a%20b.svg" alt=""><link rel="canonical" '
        'href="https://ejemplo.test/">'
    ),
    "ciudades/index.html": page(
        '<h1 id="lista">Ciudades</h1><a href="..">Inicio</a> <a href="../#inicio">Inicio</a> '
        '<a href="../datos/cohorte.json">Datos</a> <a href="?q=1">Buscar</a> <svg><use href="#lista"/></svg>'
    ),
    "404.html": page('<a href="/ciudades/">Ciudades</a><script src="/assets/site.js"></script>'),
    "datos/cohorte.json": "{}",
    "assets/site.js": "",
    "assets/a b.svg": "<svg/>",
}

Site = Callable[..., Path]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    def made(body: str = "", policy: str = POLICY) -> Path:
        """The good site, with something more in `ciudades/prueba/`."""
        for name, text in {**GOOD, "ciudades/prueba/index.html": page(body, policy)}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return made


def test_a_good_site_has_nothing_to_say(site: Site) -> None:
    assert scan(site()) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('<a href="../no/">x</a>', "enlace roto: ../no/"),
        ('<a href="../../../../x/">x</a>', "enlace roto: ../../../../x/"),
        ('<a href="../../Ciudades/">x</a>', "enlace roto: ../../Ciudades/"),
        ('<a href="../../datos/Cohorte.json">x</a>', "enlace roto: ../../datos/Cohorte.json"),
        ('<a href="../../datos/">x</a>', "enlace roto: ../../datos/"),
        ('<a href="../#no">x</a>', "el ancla no existe: ../#no"),
        ('<a href="../#Lista">x</a>', "el ancla no existe: ../#Lista"),
        ('<a href="#no">x</a>', "el ancla no existe: #no"),
        ('<svg><use href="#f-no"/></svg>', "el ancla no existe: #f-no"),
        ('<a href="/ciudades/">x</a>', "enlace absoluto: /ciudades/"),
        ('<a href="javascript:alert(1)">x</a>', "enlace absoluto: javascript:alert(1)"),
        ('<img src="no.png" alt="">', "enlace roto: no.png"),
        ('<link rel="stylesheet" href="no.css">', "enlace roto: no.css"),
        ('<script src="no.js"></script>', "enlace roto: no.js"),
        ('<p id="a"></p><p id="a"></p>', "el ancla «a» está repetida"),
        ('<p style="color:red">x</p>', "tiene estilos en línea, que la política bloquea"),
        ("<style>p{}</style>", "tiene estilos en línea, que la política bloquea"),
        ('<p onclick="x()">x</p>', "tiene código en atributos, que la política bloquea"),
        ('<img src="https://otro.test/x.png" alt="">', "pide algo a otro servidor: https://otro.test/x.png"),
        ('<script src="//otro.test/x.js"></script>', "pide algo a otro servidor: //otro.test/x.js"),
        ('<iframe src="http://otro.test/"></iframe>', "pide algo a otro servidor: http://otro.test/"),
        ('<link rel="preconnect" href="https://otro.test">', "pide algo a otro servidor: https://otro.test"),
        ("<p>{{ ciudad }}</p>", "hay texto de un error («{{»)"),
        ("<p>{% if %}</p>", "hay texto de un error («{%»)"),
        ("<p>@@bloque-3@@</p>", "hay texto de un error («@@bloque-»)"),
        ("<h1>Macro Rendering Error</h1>", "hay texto de un error («Macro Rendering Error»)"),
        ("<pre>Traceback (most recent call last)</pre>", "hay texto de un error («Traceback (most recent»)"),
        ("<p>&lt;bound method City.due&gt;</p>", "hay texto de un error («&lt;bound method»)"),
        ("<p>City object at 0x7f00</p>", "hay texto de un error (« object at 0x»)"),
    ],
)
def test_each_fault_is_found_and_told_with_its_page(site: Site, body: str, what: str) -> None:
    assert [str(finding) for finding in scan(site(body))] == [f"  ciudades/prueba/index.html: {what}"]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('<A HREF="../no/">x</A>', "enlace roto: ../no/"),
        ("<a href=../no/>x</a>", "enlace roto: ../no/"),
        ("<a title=d'x href=../no/>x</a>", "enlace roto: ../no/"),
        ('<a title="a > b" href="../no/">x</a>', "enlace roto: ../no/"),
        ("<a title='a \"> b' href='../no/'>x</a>", "enlace roto: ../no/"),
        ('<a\n  class="x"\n  href = "../no/">x</a>', "enlace roto: ../no/"),
        ('<img/src="no.png"/alt="">', "enlace roto: no.png"),
        ('<p title="x"ONCLICK="x()">x</p>', "tiene código en atributos, que la política bloquea"),
        ("<p STYLE='color:red'>x</p>", "tiene estilos en línea, que la política bloquea"),
        ("<STYLE>p{}</STYLE>", "tiene estilos en línea, que la política bloquea"),
        ('<!-- nota --><a href="../no/">x</a><!-- otra -->', "enlace roto: ../no/"),
        ('<script>if (a < b) {}</script><a href="../no/">x</a>', "enlace roto: ../no/"),
        ('<p>1 < 2 y 3 > 2</p><a href="../no/">x</a>', "enlace roto: ../no/"),
    ],
)
def test_a_fault_is_found_however_its_tag_is_written(site: Site, body: str, what: str) -> None:
    assert [str(finding) for finding in scan(site(body))] == [f"  ciudades/prueba/index.html: {what}"]


@pytest.mark.parametrize(
    "body",
    [
        '<!-- <a href="../no/">x</a> <p style="color:red"> -->',
        '<script type="application/json">{"a": "<a href=\'../no/\'>x</a>"}</script>',
        '<SCRIPT type="application/json">"<a href=\'../no/\'>"</SCRIPT >',
        "<p>href=../no/ style=x</p>",
        '<p data-href="../no/" title="href=../no/">x</p>',
    ],
)
def test_what_a_browser_would_not_read_as_a_tag_is_no_fault(site: Site, body: str) -> None:
    assert scan(site(body)) == []


def test_tags_without_end_take_no_longer_than_others(site: Site) -> None:
    folder = site("<p " + 'class="x" ' * 5000)
    before = time.process_time()

    assert scan(folder) == []
    assert time.process_time() - before < 1


@pytest.mark.parametrize("policy", ["", POLICY + POLICY], ids=["none", "two"])
def test_a_page_has_exactly_one_policy(site: Site, policy: str) -> None:
    assert [finding.what for finding in scan(site(policy=policy))] == ["no tiene su política de seguridad"]


def test_all_faults_of_all_pages_are_told_at_once_in_order(site: Site) -> None:
    folder = site('<a href="../no/">x</a><p style="">x</p>')
    (folder / "index.html").write_text(page('<a href="tampoco/">x</a>'), encoding="utf-8")

    assert [str(finding) for finding in scan(folder)] == [
        "  ciudades/index.html: el ancla no existe: ../#inicio",
        "  ciudades/prueba/index.html: enlace roto: ../no/",
        "  ciudades/prueba/index.html: tiene estilos en línea, que la política bloquea",
        "  index.html: enlace roto: tampoco/",
    ]
