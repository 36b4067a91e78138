"""The guard over a built site: what is published is read again, whatever way it came in."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.publishing.reading_again import personal_data
from macros.publishing.scanning import scan

Site = Callable[[str, str], Path]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    def made(name: str, text: str) -> Path:
        """A site with one file."""
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return made


def found(folder: Path, *allowed: str) -> list[str]:
    return [str(finding) for finding in personal_data(folder, allowed)]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<p>Llamá al 11 4444-5555</p>", "un teléfono"),
        ("<p>Llamá al <b>11</b>&nbsp;4444-<i>5555</i></p>", "un teléfono"),
        ("<!-- ana@gmail.com -->", "un correo"),
        ("<!-- varias\nlíneas, DNI 30.123.456\n-->", "un documento"),
        ('<a href="mailto:ana%40gmail.com">Escribí</a>', "un correo"),
        ('<a href="tel:+543434555555">Llamá</a>', "un teléfono"),
        ("<a href=https://wa.me/5491155555555>x</a>", "un enlace de WhatsApp"),
        ('<a title="x"\nhref="https://wa.me/5491155555555">x</a>', "un enlace de WhatsApp"),
        ("<img src='foto.png' alt='calle San Martín 1234'>", "un domicilio"),
        ('<p data-nota="DNI 30.123.456">x</p>', "un documento"),
        ('<button aria-label="Llamar al 4444-5555">x</button>', "un teléfono"),
        ('<meta name="description" content="ana@gmail.com">', "un correo"),
        ('<input placeholder="ana@gmail.com">', "un correo"),
        ("<table><tr><td>DNI</td>\n<td>30123456</td></tr></table>", "un documento"),
        ("<dl><dt>Teléfono</dt><dd>5555 5555</dd></dl>", "un teléfono"),
        ("ana&#64;gmail.com", "un correo"),
        ('<script type="application/json">{"nota": "ana@gmail.com"}</script>', "un correo"),
        ("<svg><title>calle Mitre 123</title></svg>", "un domicilio"),
        ("<svg><text>-34.6037, <tspan>-58.3816</tspan></text></svg>", "unas coordenadas"),
        ('<article class="x"><p>CBU 2850590940090418135201</p></article>', "un CBU"),
    ],
)
def test_a_page_is_read_as_people_do(site: Site, body: str, kind: str) -> None:
    folder = site("ciudades/x/index.html", f"<!doctype html><html><body>{body}</body></html>")

    assert found(folder) == [f"  ciudades/x/index.html: tiene un dato personal: {kind}"]


@pytest.mark.parametrize(
    "body",
    [
        '<path d="M 11 4444 5555 3434555555 L -34.6037 -58.3816"/>',
        '<svg viewBox="0 0 1155555555 30123456"><rect x="3434555555" y="4444-5555"/></svg>',
        "<script>var a = '11 4444-5555'; mail('ana@gmail.com')</script>",
        "<style>@media print { a { width: 3434555555px } }</style>",
        '<meta http-equiv="Content-Security-Policy" content="script-src \'sha256-1155555555+CVGF+9QX=\'">',
        "<td>4.500.000</td><td>2024-05-16</td><td>1103/2026</td>",
        "<td>4777</td><td>6766</td><td>11</td><td>4444</td><td>5555</td>",
        "<p>De 10:00 a 12:00, del 6/5/2024 al 29/11/2024</p>",
        "<p>Ley 26.061; Resolución 214/2024; $ 4.500.000</p>",
        "<a href='../../datos/2024/plan.csv'>plan.csv</a>",
        "<id>urn:uuid:0a1b2c3d-4444-5555-8abc-00123456789a</id>",
    ],
)
def test_what_a_page_measures_or_runs_is_no_datum(site: Site, body: str) -> None:
    assert found(site("index.html", f"<!doctype html><html><body>{body}</body></html>")) == []


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("datos/equipo.csv", "rol;area\nsalud;Llamar al 4444-5555\n", "un teléfono"),
        ("datos/equipo.csv", "dni;area\n30123456;Salud\n", "un documento"),
        ("datos/equipo.csv", "area,telefono\nSalud,44445555\n", "un teléfono"),
        ("datos/plan.json", '{"nota": "ana@gmail.com"}', "un correo"),
        ("datos/plan.json", '{"nota": "ana\\u0040gmail.com"}', "un correo"),
        ("datos/plan.json", '{"dni": 30123456}', "un documento"),
        ("datos/plan.json", '{"punto": {"lat": -34.6037, "lng": -58.3816}}', "unas coordenadas"),
        ("datos/mapa.geojson", '{"coordinates": [-58.3816, -34.6037]}', "unas coordenadas"),
        ("datos/roto.json", '{"nota": "DNI 30.123.456"', "un documento"),
        ("search/search_index.json", '{"docs": [{"text": "<li>DNI</li> 30.123.456"}]}', "un documento"),
        ("sitemap.xml", "<urlset><loc>https://x.test/ana@gmail.com/</loc></urlset>", "un correo"),
        ("novedades.xml", "<feed><title>Llamen al 4444-5555</title></feed>", "un teléfono"),
        ("novedades.xml", "<id>urn:uuid:11-4444-5555</id>", "un teléfono"),
        ("agenda.ics", "BEGIN:VEVENT\nATTENDEE:mailto:ana@gmail.com\nEND:VEVENT\n", "un correo"),
        ("notas.txt", "calle San Martín 1234", "un domicilio"),
        ("mapa.svg", "<svg><!-- DNI 30.123.456 --><path d='M0 0'/></svg>", "un documento"),
        ("datos/tel-343-4555555.csv", "a;b\n1;2\n", "un teléfono"),
        ("ciudades/ana@gmail.com/index.html", "<p>x</p>", "un correo"),
    ],
)
def test_every_download_is_read(site: Site, name: str, text: str, kind: str) -> None:
    assert found(site(name, text)) == [f"  {name}: tiene un dato personal: {kind}"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "datos/tablero.csv",
            "SAL-03;2024-T2;total;171;214;;dato;2024-07-20\nSAL-04;2024-T3;total;34345;55555;;dato;\n",
        ),
        ("datos/tablero.csv", "SAL-03,2024-T2,total,171,214,,dato\nSAL-04,2024-T3,total,11,4444,5555,dato\n"),
        ("datos/plan.json", '{"costo": 24000000, "avance": 0.8571428571, "fecha": "2024-05-16"}'),
        ("assets/javascripts/bundle.js", "a='ana@gmail.com'"),
        ("assets/stylesheets/main.css", "a{b:'ana@gmail.com'}"),
        ("sitemap.xml", "<urlset><lastmod>2024-05-16</lastmod></urlset>"),
    ],
)
def test_figures_and_the_theme_are_left_alone(site: Site, name: str, text: str) -> None:
    assert found(site(name, text)) == []


def test_a_spreadsheet_is_opened(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "datos.xlsx", "w") as book:
        book.writestr("xl/sharedStrings.xml", "<sst><si><t>Llamar al 11 4444-5555</t></si></sst>")
        book.writestr(
            "xl/_rels/x.rels", '<Relationships><Relationship Target="mailto:ana@gmail.com"/></Relationships>'
        )
        book.writestr(
            "xl/worksheets/sheet1.xml", '<row><c r="A1"><v>44445555</v></c><c><v>1155</v></c></row>'
        )

    assert found(tmp_path) == [
        "  datos.xlsx: tiene un dato personal: un correo",
        "  datos.xlsx: tiene un dato personal: un teléfono",
    ]


def test_a_file_that_only_says_it_is_a_spreadsheet_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "datos.xlsx").write_bytes(b"no")
    assert found(tmp_path) == []


def test_what_the_safeguard_allows_is_let_through_and_nothing_like_it(site: Site) -> None:
    folder = site("index.html", "<p>mesa@villa.gob.ar</p><p>ana@villa.gob.ar</p>")
    assert found(folder, "mesa@villa.gob.ar", "ana@villa.gob.ar") == []
    assert len(found(folder, "mesa@villa.gob.ar")) == 1


def test_the_scan_of_a_site_tells_it_with_its_page(site: Site) -> None:
    folder = site("ciudades/x/index.html", "<p>Llamá al 11 4444-5555</p>")
    told = [str(finding) for finding in scan(folder)]

    assert "  ciudades/x/index.html: tiene un dato personal: un teléfono" in told
    assert all("4444" not in line for line in told)
