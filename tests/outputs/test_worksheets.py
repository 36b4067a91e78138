"""The files to fill in, read back by programs that didn't write them."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import mammoth
import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from macros.data.cohort import Cohort
from macros.data.schema.academy import Worksheet
from macros.data.worksheets import FORMS, fields_of
from macros.outputs import worksheets

START, END = date(2024, 5, 6), date(2024, 11, 29)
IDS = tuple(FORMS)


def made(cohort: Cohort, code: str) -> bytes:
    return worksheets.content(cohort.worksheet(code), START, END, cohort.dimensions)


def names(code: str) -> list[str]:
    return [
        f"{field.inside}.{field.name}" if field.inside else field.name for field in fields_of(FORMS[code])
    ]


@pytest.mark.parametrize("code", [code for code in IDS if FORMS[code].is_table])
def test_another_reader_finds_the_fields_as_titles_of_the_workbook(cohort: Cohort, code: str) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made(cohort, code)))
    titles = book.get_sheet_by_name("Planilla").to_python()[0]

    assert titles[: len(names(code))] == [name.rpartition(".")[2] for name in names(code)]
    assert "Cómo se llena" in book.sheet_names


@pytest.mark.parametrize("code", [code for code in IDS if not FORMS[code].is_table])
def test_another_reader_finds_the_fields_in_the_document(cohort: Cohort, code: str) -> None:
    text = mammoth.extract_raw_text(io.BytesIO(made(cohort, code))).value
    lines = [line.strip() for line in text.split("\n")]

    assert [name for name in names(code) if name not in lines] == []


@pytest.mark.parametrize("code", IDS)
def test_the_same_data_gives_the_same_bytes_and_other_words_give_others(cohort: Cohort, code: str) -> None:
    sheet = cohort.worksheet(code)
    first = made(cohort, code)
    worksheets.content.cache_clear()

    assert made(cohort, code) == first
    other = sheet.model_copy(update={"purpose": "Otra cosa"})
    assert worksheets.content(other, START, END, cohort.dimensions) != first


@pytest.mark.parametrize("code", IDS)
def test_nothing_in_a_file_tells_when_or_by_whom_it_was_made(cohort: Cohort, code: str) -> None:
    with zipfile.ZipFile(io.BytesIO(made(cohort, code))) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {"2024-05-06"}
    assert re.findall(r"<dc:creator[^>]*>([^<]*)", core) == ["Academia"]


def rule_of(cohort: Cohort, code: str, name: str) -> list[tuple[str | None, str | None]]:
    sheet = load_workbook(io.BytesIO(made(cohort, code)))["Planilla"]
    letter = next(cell.column_letter for cell in sheet[1] if cell.value == name)
    rules = sheet.data_validations.dataValidation
    return [(rule.type, rule.formula1) for rule in rules if f"{letter}2" in str(rule.sqref)]


@pytest.mark.parametrize(
    ("code", "name", "kind", "formula"),
    [
        ("P2", "tipo", "list",
         '"municipal,provincial,salud,educacion,sociedad_civil,comunidad,privado"'),
        ("P2", "influencia", "whole", "1"),
        ("P3", "valor", "list", '"0,1,2,3,4,NA,SD"'),
        ("P4", "elegida", "date", "DATE(2000,1,1)"),
        ("P4", "deber_legal", "list", '"true,false"'),
        ("P6", "frecuencia", "list", '"mensual,trimestral,semestral,anual"'),
        ("P10", "meta", "decimal", "0"),
    ],
)  # fmt: skip
def test_a_cell_takes_what_the_schema_takes(
    cohort: Cohort, code: str, name: str, kind: str, formula: str
) -> None:
    assert rule_of(cohort, code, name) == [(kind, formula)]


def test_the_self_assessment_comes_with_its_questions_and_its_codes_begun(cohort: Cohort) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made(cohort, "P3")))
    asked = book.get_sheet_by_name("Preguntas").to_python()
    begun = [row[0] for row in book.get_sheet_by_name("Planilla").to_python()[1:]]

    assert [row[0] for row in asked[1:]] == begun == [i.item for d in cohort.dimensions for i in d.items]
    assert asked[1][2:] == ["Sin equipo", "Referente informal", "Equipo sin acto administrativo",
                            "Equipo con acto administrativo y horas", "Equipo evaluado cada año"]  # fmt: skip


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ((5, 4, 2, 5, 2, 12, ""), ("4,15", "rojo", "mediano, con resguardo", "mediano")),
        ((3, 4, 4, 4, 4, 5, ""), ("3,65", "amarillo", "corto", "corto")),
        ((1, 1, 1, 1, 5, 18, ""), ("1", "verde", "mediano", "mediano")),
        ((1, 1, 1, 1, 3, 19, "true"), ("1", "rojo", "corto", "largo")),
    ],
)  # fmt: skip
def test_the_priority_sheet_works_out_what_the_site_does(
    cohort: Cohort, scores: tuple[object, ...], said: tuple[str, ...]
) -> None:
    """The formulas, run by a small reading of them: what Excel and LibreOffice do with IF, OR, ROUND."""
    sheet = load_workbook(io.BytesIO(made(cohort, "P4")))["Planilla"]
    titles = [cell.value for cell in sheet[1]]
    keys = ("gravedad", "urgencia", "alcance", "inequidad", "factibilidad", "meses", "deber_legal")
    given = {f"{sheet.cell(1, titles.index(key) + 1).column_letter}2": value
             for key, value in zip(keys, scores, strict=True)}  # fmt: skip

    computed = [sheet.cell(2, titles.index(name) + 1).value
                for name in ("criticidad", "semaforo", "horizonte_sugerido", "horizonte")]  # fmt: skip
    shown = [run(str(formula), given) for formula in computed]
    assert (
        tuple(f"{one:g}".replace(".", ",") if isinstance(one, float | int) else one for one in shown) == said
    )


def run(formula: str, cells: dict[str, object]) -> object:
    """A spreadsheet's formula as Python: the three functions that the worksheet uses, and its signs."""
    text = re.sub(r"\b([A-Z]{1,2}2)\b", lambda found: repr(cells.get(found[1], "")), formula[1:])
    text = re.sub(r"(?<![<>])=(?!=)", "==", text).replace("TRUE", "True")
    return eval(
        text,
        {
            "IF": lambda test, yes, no: yes if test else no,
            "OR": lambda *tests: any(tests),
            "ROUND": lambda number, digits: round(number + 1e-9, digits),
            "COUNT": lambda *values: sum(isinstance(value, int | float) for value in values),
        },
    )


def test_a_word_sheet_is_a4_and_says_what_never_goes_in(cohort: Cohort) -> None:
    data = made(cohort, "P1")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        document = package.read("word/document.xml").decode()
    assert re.search(r'<w:pgSz w:w="1190\d" w:h="168\d\d"', document)
    text = mammoth.extract_raw_text(io.BytesIO(data)).value
    assert "Lo que nunca va acá" in text


def test_a_very_long_name_is_no_trouble(cohort: Cohort) -> None:
    sheet: Worksheet = cohort.worksheet("P1").model_copy(update={"name": "x" * 300})
    assert worksheets.content(sheet, START, END)
