"""The summary of a proposal: which pages change, told from what they say, and nothing in it but text."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from markdown import markdown

from macros.quality.summary import CHECK, ROOT, Row, load_site, main, plain, problems, summary
from tests.picture import VILLA, Picture

PAGE = """<!doctype html><html><head><title>{title} - Curso</title><style>p {{}}</style></head>
<body><nav>{menu}</nav><article><h1>{title}</h1><p>{text}</p></article>
<footer>Armado el {day}</footer><script>{script}</script></body></html>"""


def page(title: str, text: str = "Igual.", menu: str = "Inicio", day: str = "1/9", script: str = "") -> str:
    return PAGE.format(title=title, text=text, menu=menu, day=day, script=script)


def site(folder: Path, **files: str) -> Path:
    """`villa` is the page of `villa/`, `inicio` the first one, `datos__json` the file `datos/datos.json`."""
    for name, text in files.items():
        place, _, is_json = name.partition("__")
        path = folder / ("" if name == "inicio" else place) / (f"{place}.json" if is_json else "index.html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def told(before: Path, now: Path, rows: list[Row] | None = None) -> str:
    return summary(load_site(before), load_site(now), [] if rows is None else rows)


def test_pages_that_change_appear_and_disappear_are_listed_with_their_titles(tmp_path: Path) -> None:
    before = site(tmp_path / "antes", inicio=page("Inicio"), uno=page("Uno", "Antes."), dos=page("Dos"))
    now = site(tmp_path / "ahora", inicio=page("Inicio"), uno=page("Uno", "Ahora."), tres=page("Tres"))

    assert told(before, now) == (
        "## Qué cambia con esta propuesta\n\n"
        "### Páginas que cambian (1)\n\n- Uno <code>uno/</code>\n\n"
        "### Páginas nuevas (1)\n\n- Tres <code>tres/</code>\n\n"
        "### Páginas que desaparecen (1)\n\n- Dos <code>dos/</code>\n"
    )


def test_the_footer_the_scripts_and_the_markup_are_no_change(tmp_path: Path) -> None:
    before = site(tmp_path / "antes", inicio=page("Inicio", "a b", day="1/9", script="1"))
    now = site(tmp_path / "ahora", inicio=page("Inicio", "a\n  <b class=x>b</b>", day="2/9", script="2"))

    assert told(before, now) == "## Qué cambia con esta propuesta\n\nNinguna página cambia.\n"


def test_a_link_that_leads_elsewhere_is_a_change_even_if_it_reads_the_same(tmp_path: Path) -> None:
    before = site(tmp_path / "antes", inicio=page("Inicio", '<a href="uno/">Seguir</a>'))
    now = site(tmp_path / "ahora", inicio=page("Inicio", '<a href="dos/">Seguir</a>'))

    assert "- Inicio <code>index&#46;html</code>" in told(before, now)


def test_what_a_drawing_says_counts(tmp_path: Path) -> None:
    drawing = "<svg><title>{} de 6 entregas</title></svg>"
    before = site(tmp_path / "antes", inicio=page("Inicio", drawing.format(4)))
    now = site(tmp_path / "ahora", inicio=page("Inicio", drawing.format(5)))

    assert "### Páginas que cambian (1)" in told(before, now)


def test_a_menu_that_changes_everywhere_takes_one_line(tmp_path: Path) -> None:
    before = site(tmp_path / "antes", inicio=page("Inicio"), uno=page("Uno"))
    now = site(tmp_path / "ahora", inicio=page("Inicio", menu="Otro"), uno=page("Uno", menu="Otro"))

    assert told(before, now).endswith("\n\nEl encabezado o los menús cambian en 2 páginas.\n")


def test_files_to_download_count_and_those_for_the_browser_do_not(tmp_path: Path) -> None:
    before = site(tmp_path / "antes", inicio=page("Inicio"), datos__json="[1]", search__json="[1]")
    now = site(tmp_path / "ahora", inicio=page("Inicio"), datos__json="[2]", search__json="[2]")

    listed = "### Otros archivos que cambian (1)\n\n- <code>datos/datos&#46;json</code>\n"
    assert told(before, now).endswith(listed)


def test_at_most_fifty_are_listed_and_the_rest_counted(tmp_path: Path) -> None:
    before = site(tmp_path / "antes", inicio=page("Inicio"))
    now = site(tmp_path / "ahora", inicio=page("Inicio"), **{f"p{n:02}": page(f"P{n}") for n in range(52)})
    lines = told(before, now).splitlines()

    assert "### Páginas nuevas (52)" in lines
    assert (sum(line.startswith("- P") for line in lines), lines[-1]) == (50, "- y 2 más")


def test_errors_come_first_and_head_the_summary(tmp_path: Path) -> None:
    rows = [
        Row("cohorts/2024/cohorte.yml:3", True, "inicio: se espera: una fecha", "escribí 2024-05-06"),
        Row("cohorts/2024/cohorte.yml:9", False, "precio: vencido", "revisalo"),
    ]
    before = site(tmp_path / "antes", inicio=page("Inicio"))

    said = told(before, tmp_path / "nada", rows)

    assert said.startswith(
        "## Hay que corregir 1 error antes de publicar\n\n### Errores (1)\n\n"
        "- <code>cohorts/2024/cohorte&#46;yml&#58;3</code>: inicio&#58; se espera&#58; una fecha. "
        "**Arreglo:** escribí 2024&#45;05&#45;06\n\n### Avisos, que no frenan (1)\n\n"
    )
    assert "Páginas" not in said


@pytest.mark.parametrize(
    ("built", "rows", "heading"),
    [
        ((True, False), [], "## El sitio no se pudo armar\n"),
        ((True, True), None, "## No se pudieron revisar los datos\n"),
        ((False, True), [], "No hay con qué comparar: el sitio de «main» no se pudo armar.\n"),
    ],
    ids=["no head", "no check", "no base"],
)
def test_what_is_missing_is_said(
    built: tuple[bool, bool], rows: list[Row] | None, heading: str, tmp_path: Path
) -> None:
    folders = [tmp_path / "antes", tmp_path / "ahora"]
    for folder, is_built in zip(folders, built, strict=True):
        if is_built:
            site(folder, inicio=page("Inicio"))

    assert heading in summary(load_site(folders[0]), load_site(folders[1]), rows)


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</code><script>alert(1)</script>",
    "[acá](https://example.com) ![x](y) <https://example.com>",
    "https://example.com www.example.com a@example.com",
    "**negrita** _cursiva_ `código` ~~tachado~~ $x$",
    "# título\n\n- lista\n\n| a | b |\n|---|---|\n\n```\nbloque\n```",
    "&lt;b&gt; &#60;b&#62;",
    "@equipo #12 \\*barra\\* ::error::x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_from_a_page_or_from_the_data_becomes_markup(text: str, tmp_path: Path) -> None:
    before = site(tmp_path / "antes", inicio=page("Inicio"))
    now = site(tmp_path / "ahora", inicio=page("Inicio"), nueva=page(text.replace("<", "&lt;")))
    said = told(before, now, [Row(text, True, text, text)])

    html = markdown(said, extensions=["tables", "fenced_code"])

    tags = set(re.findall(r"</?([a-z0-9]+)", html))
    assert tags <= {"h2", "h3", "p", "ul", "li", "code", "strong"}
    assert not re.search(r"https?:|www\.|@[a-z]|`|\*\*n", said)


def test_signs_that_hide_or_turn_the_text_are_left_out() -> None:
    assert plain("a\u202eb\u200bc\x1b[31md") == "abc&#91;31md"


def test_a_long_text_is_cut() -> None:
    assert plain("a" * 400) == "a" * 299 + "…"


def test_the_problems_are_those_of_check(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    picture.replace(f"{VILLA}/ciudad.yml", "nombre:", "nonbre:")
    here = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from macros.cli import main; sys.exit(main())"
    command = (sys.executable, "-c", here, *CHECK[3:], "--root", str(tmp_path))

    found = problems(tmp_path, command)

    assert found is not None
    assert {row.place.rsplit(":", 1)[0] for row in found if row.stops} == {f"{VILLA}/ciudad.yml"}


def test_a_check_that_cannot_look_is_no_clean_check(tmp_path: Path) -> None:
    assert problems(tmp_path, (sys.executable, "-c", "")) is None


def test_the_command_writes_to_standard_output_and_never_fails_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = [str(site(tmp_path / name, inicio=page("Inicio"))) for name in ("antes", "ahora")]
    error = Row("a.yml:1", True, "algo", "otra cosa")

    assert main(folders, lambda: [error]) == 0
    assert capsys.readouterr().out.startswith("## Hay que corregir 1 error antes de publicar\n")
    assert main(folders[:1], list) == 2
