"""The page of the open data: every file with its dictionary, how to open it, under which licence."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas
import pytest

from macros.data.cohort import Cohort
from macros.outputs.table import as_csv
from macros.outputs.tables import TABLES, values_of
from macros.views.city_sections import ANSWERS, SECTIONS
from tests.conftest import SEPTEMBER
from tests.drawn import Drawn
from tests.outputs.model import BY_NAME, at_cutoff, read, shown_on
from tests.picture import EDITION, Picture
from tests.reading import Built, Node

CUTOFF = date(2024, 11, 29)


@pytest.fixture(scope="module")
def page(drawn: Callable[[date], Drawn]) -> Node:
    return drawn(CUTOFF).content("datos/")


def test_it_goes_from_how_to_open_a_file_to_how_to_cite_it(page: Node) -> None:
    assert [title.text for title in page.all("h2")] == [
        "Cómo se abren", "Cuando no hay un número", "Las planillas", "Para programas",
        "Licencia y cómo citar",
    ]  # fmt: skip


def test_every_file_has_its_heading_its_size_and_its_link(page: Node, cohort: Cohort) -> None:
    shown = at_cutoff(cohort)
    said = [line.text for line in page.all("p.sub")]
    expected = []
    for table in TABLES:
        text = as_csv(table, shown)
        rows, weight = len(read(text)), max(1, round(len(text.encode()) / 1000))
        expected.append(f"{table.name}.csv · {rows} filas · {len(table.columns)} columnas · {weight} KB")

    assert [title.text for title in page.all("h3")] == [table.title for table in TABLES]
    assert said == expected
    assert [page.links[f"{table.name}.csv"] for table in TABLES] == [f"{table.name}.csv" for table in TABLES]


def test_under_each_file_fold_all_its_columns_with_what_they_are(page: Node) -> None:
    folds = page.all("details")

    assert len(folds) == len(TABLES)
    for fold, table in zip(folds, TABLES, strict=True):
        rows = fold.one("table").table()[1:]
        assert fold.one("summary").text == f"Qué hay en cada columna de {table.name}.csv"
        assert [row[:2] for row in rows] == [[column.name, column.what] for column in table.columns]
        for row, column in zip(rows, table.columns, strict=True):
            assert row[2].startswith(column.kind)
            assert row[2].endswith(values_of(column) or column.example)


def test_what_a_citys_page_offers_stands_here_too(page: Node) -> None:
    offered = {f"{name}.csv" for section in (*SECTIONS, ANSWERS) for name in section.tables}

    assert offered <= page.links.keys()


def test_the_line_of_python_works_as_it_stands(
    page: Node, cohort: Cohort, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (line,) = [code.text for code in page.all("code") if "pandas" in code.text]
    file = re.search(r'"([a-z]+)\.csv"', line)
    assert file is not None
    (tmp_path / f"{file[1]}.csv").write_text(as_csv(BY_NAME[file[1]], at_cutoff(cohort)), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    frame = eval(line, {"pandas": pandas})

    assert (len(frame), frame["horas"].sum()) == (12 * 18, 12 * 126)


def test_it_says_what_stands_where_there_is_no_number(page: Node) -> None:
    words = page.all("dl.pairs")[1]

    assert [term.text for term in words.all("dt")] == [
        "suprimido", "sin_dato", "no_aplica", "en_validacion", "NA y SD", "Una celda vacía",
    ]  # fmt: skip
    assert "no se publica" in words.all("dd")[0].text
    assert words.all("dd")[-1].text == "No hay nada anotado. Nunca quiere decir cero."


def test_every_way_of_opening_them_names_the_semicolon(page: Node) -> None:
    ways = {term.text: told.text for term, told in zip(
        page.all("dl.pairs")[0].all("dt"), page.all("dl.pairs")[0].all("dd"), strict=True)}  # fmt: skip

    assert list(ways) == [
        "Excel o LibreOffice en español", "Si queda todo en una columna", "Planillas de cálculo de Google",
        "Python, con pandas", "Por qué punto y coma",
    ]  # fmt: skip
    assert "doble clic" in ways["Excel o LibreOffice en español"]
    assert "62,5" in ways["Por qué punto y coma"]


def test_programs_have_their_own_files_and_facilitators_their_own_page(page: Node) -> None:
    links = page.links

    assert links["cohorte.json"] == "cohorte.json"
    assert links["datapackage.json"] == "datapackage.json"
    assert links["Cómo se escriben los datos"] == "../facilitacion/datos/"


def test_it_says_the_licence_the_day_and_how_to_cite(drawn: Callable[[date], Drawn]) -> None:
    page = drawn(SEPTEMBER).content("datos/")
    facts = page.one("dl.facts")

    assert [value.text for value in facts.all("dd")] == [
        "20 de septiembre de 2024", "21 planillas y su diccionario", "CC BY 4.0", "Cohorte 2024",
    ]  # fmt: skip
    assert page.links["Creative Commons Atribución 4.0 Internacional"].startswith(
        "https://creativecommons.org/licenses/by/4.0/"
    )
    assert page.one("blockquote").text == (
        "Primeras infancias, Cohorte 2024: datos abiertos, al 20 de septiembre de 2024. "
        "Datos ficticios, de demostración. CC BY 4.0."
    )


def test_only_an_edition_that_is_invented_says_so(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    day = date(2030, 6, 12)
    invented = Drawn(picture.load(), day).content("datos/")
    picture.replace(f"{EDITION}/cohorte.yml", "ficticia: true", "ficticia: false")
    real = Drawn(picture.load(), day).content("datos/")

    assert "Son datos de ejemplo." in invented.text
    assert "Son datos de ejemplo." not in real.text
    assert real.one("blockquote").text.endswith("al 12 de junio de 2030. CC BY 4.0.")


def test_a_day_with_nothing_yet_has_its_files_with_no_rows(drawn: Callable[[date], Drawn]) -> None:
    said = " ".join(line.text for line in drawn(date(2024, 5, 6)).content("datos/").all("p.sub"))

    assert "plan.csv · 0 filas · 13 columnas · 1 KB" in said
    assert "entregas.csv · 216 filas" in said


def test_the_rows_it_tells_are_those_of_the_day(drawn: Callable[[date], Drawn], cohort: Cohort) -> None:
    rows = len(read(as_csv(BY_NAME["tablero"], shown_on(cohort, SEPTEMBER))))

    assert f"tablero.csv · {rows} filas" in drawn(SEPTEMBER).content("datos/").text


def test_it_is_one_step_from_any_page_and_weighs_at_most_18_kilobytes(closed: Built) -> None:
    assert closed.page("").one("ul.md-tabs__list").links["Datos abiertos"] == "datos/"
    assert len(gzip.compress(closed.html("datos/").encode(), 6)) <= 18_000
