"""`import`: what a spreadsheet may look like, what becomes of it, and that nothing is lost on the way."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from macros.authoring import importing, workbooks
from macros.authoring.importing import import_command
from macros.authoring.template import expected, template_command
from macros.authoring.titles import COLUMNS
from macros.checking import WrongUse
from macros.cli import main
from macros.data.periods import Period, period
from macros.data.schema.programme import Frequency
from tests.authoring.conftest import Office
from tests.picture import EDITION, PUERTO, TINY, VILLA

ROOT = Path(__file__).resolve().parents[2]
TABLE = f"{VILLA}/tablero.csv"
OBJECTIVES = f"{VILLA}/objetivos.yml"
TITLES = ";".join(COLUMNS)
DAY = datetime(2030, 5, 20)
GOOD = ("SAL-04", "2030-T1", "total", 171, 214, None, "dato", "Vacunatorio", DAY, None)
GOOD_LINE = "SAL-04;2030-T1;total;171;214;;dato;Vacunatorio;2030-05-20;"
LOW = ("GES-02", "2029-S2", "total", 1083, 20, None, "dato", "Personal", DAY, None)


class Desk:
    """Somebody at the tiny edition's desk, with a spreadsheet."""

    def __init__(self, office: Office, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.office, self._folder, self._capsys = office, folder, capsys
        self.path = folder / "planilla.xlsx"

    def book(self, *rows: Iterable[Any], titles: Iterable[Any] = COLUMNS, sheet: str = "Tablero") -> Workbook:
        book = Workbook()
        page = book.active
        assert page is not None
        page.title = sheet
        for row in (titles, *rows):
            page.append(list(row))
        return self.save(book)

    def save(self, book: Workbook) -> Workbook:
        self.path = self._folder / "planilla.xlsx"
        book.save(self.path)
        return book

    def file(self, name: str, data: str | bytes) -> None:
        self.path = self._folder / name
        self.path.write_bytes(data if isinstance(data, bytes) else data.encode())

    def run(self, write: bool = False) -> tuple[int, str]:
        self._capsys.readouterr()
        code = import_command(self.office.root, "2030", "villa-prueba", self.path, write)
        return code, self._capsys.readouterr().out

    def refused(self) -> str:
        """What it says on its way to changing nothing."""
        before = self.office.files()
        code, said = self.run(write=True)
        assert (code, self.office.files()) == (1, before)
        return said

    def imported(self) -> str:
        code, said = self.run(write=True)
        assert code == 0, said
        return said

    @property
    def rows(self) -> list[str]:
        """The lines of `tablero.csv`, without its titles."""
        titles, *lines = self.office.text(TABLE).splitlines()
        assert titles.lstrip("\ufeff").replace(",", ";") == TITLES
        return lines

    def has(self, *lines: str) -> None:
        self.office.write(TABLE, "\n".join([TITLES, *lines, ""]))


@pytest.fixture
def desk(
    office: Office, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> Desk:
    for file in (TABLE, f"{PUERTO}/tablero.csv", OBJECTIVES, f"{VILLA}/proyecto.yml", f"{VILLA}/cierre.yml"):
        office.root.joinpath(file).unlink(missing_ok=True)
    return Desk(office, tmp_path_factory.mktemp("escritorio"), capsys)


def changed(row: tuple[Any, ...], **cells: Any) -> tuple[Any, ...]:
    return tuple(cells.get(name, value) for name, value in zip(COLUMNS, row, strict=True))


def csv_of(*rows: Iterable[Any], separator: str = ";") -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows([COLUMNS, *rows])
    return text.getvalue()


# What it does ------------------------------------------------------------------------------------


def test_without_write_it_shows_what_would_change_and_changes_nothing(desk: Desk) -> None:
    before = desk.office.files()
    desk.book(GOOD)
    assert desk.run() == (0, (
        "Villa Prueba, edición 2030: 1 fila leída en planilla.xlsx, hoja «Tablero».\n"
        "\n"
        "Nuevas:\n"
        "  SAL-04 2030-T1 total: 171 de 214\n"
        "\n"
        f"Quedaría {TABLE} con 1 nueva, 0 distintas y 0 sin cambios.\n"
        "No cambié nada: agregá --write.\n"
    ))  # fmt: skip
    assert desk.office.files() == before


def test_with_write_the_row_is_in_the_file_and_check_accepts_it(desk: Desk) -> None:
    desk.book(GOOD)
    said = desk.imported()
    assert said.endswith(f"Escribí {TABLE}: 1 nueva, 0 distintas y 0 sin cambios.\n")
    assert desk.office.text(TABLE) == f"{TITLES}\n{GOOD_LINE}\n"
    assert desk.office.problems() == []


def test_a_second_time_there_is_nothing_to_change(desk: Desk) -> None:
    desk.book(GOOD, changed(GOOD, grupo="zona:norte", numerador=3))
    desk.imported()
    before = desk.office.files()
    said = desk.imported()
    assert said.endswith(f"Nada que cambiar en {TABLE}.\n")
    assert desk.office.files() == before


def test_a_row_that_the_sheet_does_not_name_stays(desk: Desk) -> None:
    other = "GES-02;2029-S2;total;900;20;;dato;Personal;2030-05-10;"
    desk.has(other)
    desk.book(GOOD)
    desk.imported()
    assert desk.rows == [GOOD_LINE, other]


def test_a_row_that_differs_is_replaced_and_both_are_shown(desk: Desk) -> None:
    desk.has(GOOD_LINE)
    desk.book(changed(GOOD, numerador=172, nota="Con la posta"))
    said = desk.imported()
    assert (
        "Distintas, antes → ahora:\n"
        "  SAL-04 2030-T1 total: numerador 171 → 172; nota vacío → «Con la posta»\n"
    ) in said
    assert desk.rows == [GOOD_LINE.replace("171", "172") + "Con la posta"]


def test_what_the_sheet_has_no_column_for_stays(desk: Desk) -> None:
    desk.has(f"{GOOD_LINE}Falta una posta")
    desk.book(("SAL-04", "2030-T1", "total", 172, 214, "dato"),
              titles=("indicador", "periodo", "grupo", "numerador", "denominador", "estado"))  # fmt: skip
    desk.imported()
    assert desk.rows == [GOOD_LINE.replace("171", "172") + "Falta una posta"]


def test_rows_go_in_the_dictionary_s_order_the_total_first(desk: Desk) -> None:
    desk.book(
        LOW,
        changed(GOOD, periodo="2030-T1", grupo="zona:norte", numerador=80, denominador=107),
        changed(GOOD, periodo="2030-T1", grupo="zona:sur", numerador=91, denominador=107),
        GOOD,
        changed(GOOD, periodo="2029-T4", numerador=160),
    )
    desk.imported()
    assert [line.rsplit(";", 7)[0] for line in desk.rows] == [
        "SAL-04;2029-T4;total", "SAL-04;2030-T1;total",
        "SAL-04;2030-T1;zona:norte", "SAL-04;2030-T1;zona:sur", "GES-02;2029-S2;total",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("separator", "mark", "newline", "value"),
    [
        (";", "", "\n", "48,5"),
        (",", "", "\n", "48.5"),
        (";", "\ufeff", "\n", "48,5"),
        (";", "", "\r\n", "48,5"),
    ],
)
def test_the_file_keeps_its_separator_its_mark_and_its_line_ends(
    desk: Desk, separator: str, mark: str, newline: str, value: str
) -> None:
    there = separator.join(GOOD_LINE.split(";"))
    desk.office.write(TABLE, mark + newline.join([TITLES.replace(";", separator), there, ""]))
    desk.book(changed(LOW, numerador=None, denominador=None, valor=48.5))
    desk.imported()
    added = separator.join(
        ["GES-02", "2029-S2", "total", "", "", value, "dato", "Personal", "2030-05-20", ""]
    )
    text = desk.office.root.joinpath(TABLE).read_bytes().decode()
    assert text == mark + newline.join([TITLES.replace(";", separator), there, added, ""])


def test_a_long_list_is_cut_and_says_how_many_are_left(desk: Desk) -> None:
    desk.book(*(changed(LOW, periodo=f"20{year:02d}") for year in range(5, 30)))
    said = desk.run()[1]
    assert "  … y 5 más\n" in said
    assert "con 25 nuevas" in said


# How it reads ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "typed", "read"),
    [
        ("numerador", 48.0, "48"),
        ("numerador", 171.0000001, "171"),
        ("numerador", " 171 ", "171"),
        ("numerador", "1.083", "1083"),
        ("numerador", "1 083", "1083"),
        ("numerador", "1\u00a0083", "1083"),
        ("numerador", "1.083,00", "1083"),
        ("numerador", "48.0", "48"),
        ("publicado", date(2030, 5, 19), "2030-05-19"),
        ("publicado", "19/05/2030", "2030-05-19"),
        ("publicado", "19-5-30", "2030-05-19"),
        ("publicado", "2030-05-19", "2030-05-19"),
        ("estado", "En validación", "en_validacion"),
        ("estado", "DATO", "dato"),
        ("grupo", "Total", "total"),
        ("indicador", "ges-02", "GES-02"),
        ("periodo", 2029, "2029"),
        ("periodo", 2029.0, "2029"),
        ("periodo", "2029-s2", "2029-S2"),
        ("nota", "Dos\nrenglones\u200b", "Dos renglones"),
        ("nota", "Dice «sí»; y \"no\"", 'Dice «sí»; y "no"'),
        ("fuente", 2029, "2029"),
    ],
)  # fmt: skip
def test_what_excel_makes_of_a_cell_is_undone(desk: Desk, column: str, typed: object, read: str) -> None:
    desk.book(changed(LOW, **{column: typed}))
    desk.imported()
    (row,) = csv.DictReader(desk.office.text(TABLE).splitlines(), delimiter=";")
    assert row == {
        "indicador": "GES-02", "periodo": "2029-S2", "grupo": "total",
        "numerador": "1083", "denominador": "20", "valor": "", "estado": "dato",
        "fuente": "Personal", "publicado": "2030-05-20", "nota": "",
    } | {column: read}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "shape", "read"),
    [
        (48.5, "0.0", "48.5"),
        (48.349999999999994, "0.0", "48.35"),
        (48.345, "General", "48.34"),
        ("48,5", "@", "48.5"),
        ("1.083,5", "@", "1083.5"),
        (0, "0", "0"),
    ],
)
def test_a_value_keeps_two_decimals_uncut_by_rounding(
    desk: Desk, typed: object, shape: str, read: str
) -> None:
    book = desk.book(changed(LOW, numerador=None, denominador=None, valor=typed))
    book["Tablero"]["F2"].number_format = shape
    desk.save(book)
    desk.imported()
    assert desk.rows[0].split(";")[5].replace(",", ".") == read


def test_a_percentage_format_is_a_percentage(desk: Desk) -> None:
    book = desk.book(changed(GOOD, valor=0.799))
    book["Tablero"]["F2"].number_format = "0.0%"
    desk.save(book)
    said = desk.imported()
    assert desk.rows == [GOOD_LINE]
    assert "  Tablero!F2  valor: coincide con la cuenta y no se copia, porque el sitio lo calcula\n" in said


@pytest.mark.parametrize(
    ("column", "typed", "sentence"),
    [
        ("numerador", "1.083", "el punto se leyó como separador de miles"),
        ("numerador", 171.0000001, "se leyó sin los decimales de la cuenta"),
    ],
)
def test_a_reading_that_is_not_plain_is_said_without_the_number(
    desk: Desk, column: str, typed: object, sentence: str
) -> None:
    desk.book(changed(LOW, **{column: typed}))
    assert f"Para mirar:\n  Tablero!D2  {column}: {sentence}\n" in desk.run()[1]


@pytest.mark.parametrize(
    "titles",
    [
        ("Indicador", "Período", "GRUPO", "Numerador", "Denominador", "Valor", "Estado", "Fuente",
         "Publicado el", "Observaciones"),
        (" indicador ", "periodo", "Desagregación", "numerador", "denominador", "valor", "estado:", "fuente",
         "Fecha de publicación", "notas"),
    ],
)  # fmt: skip
def test_titles_are_known_by_their_words(desk: Desk, titles: tuple[str, ...]) -> None:
    desk.book(GOOD, titles=titles)
    desk.imported()
    assert desk.rows == [GOOD_LINE]


def test_columns_go_in_any_order_under_any_heading(desk: Desk) -> None:
    order = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
    desk.book(["Tablero de Villa Prueba"], [], [COLUMNS[i] for i in order], [], [GOOD[i] for i in order],
              titles=["Municipalidad"])  # fmt: skip
    desk.imported()
    assert desk.rows == [GOOD_LINE]


def test_a_column_of_their_own_is_left_alone_and_said(desk: Desk) -> None:
    desk.book((*GOOD, "Área de Salud"), titles=(*COLUMNS, "Responsable"))
    said = desk.imported()
    assert "  Tablero!K1  la columna «Responsable» no es del Tablero: no se lee\n" in said
    assert desk.rows == [GOOD_LINE]


def test_rows_that_nobody_filled_in_are_not_read(desk: Desk) -> None:
    blank = (None,) * 7
    desk.book(("SAL-04", "2030-T1", "total", *blank), (*GOOD[:2], "zona:sur", *blank), (), GOOD)
    said = desk.imported()
    assert said.startswith("Villa Prueba, edición 2030: 1 fila leída y 2 sin completar en planilla.xlsx")


@pytest.mark.parametrize("name", ["Tablero", "TABLERO", "Hoja1"])
def test_it_reads_the_sheet_of_that_name_or_the_only_one_in_sight(desk: Desk, name: str) -> None:
    book = desk.book(GOOD, sheet=name)
    other = book.create_sheet("Apuntes")
    other.append(["nada"])
    other.sheet_state = "hidden"
    desk.save(book)
    desk.imported()
    assert desk.rows == [GOOD_LINE]


def test_of_several_it_reads_the_first_with_the_titles(desk: Desk) -> None:
    book = Workbook()
    book.create_sheet("Datos").append(list(COLUMNS))
    book["Datos"].append(list(GOOD))
    desk.save(book)
    assert "hoja «Datos»" in desk.imported()


def test_hidden_rows_are_read_and_said(desk: Desk) -> None:
    book = desk.book(GOOD)
    book["Tablero"].row_dimensions[2].hidden = True
    desk.save(book)
    assert "  Tablero  hay filas ocultas (1): también se leyeron\n" in desk.imported()


# A CSV -------------------------------------------------------------------------------------------

TEXT = changed(GOOD, publicado="20/05/2030", nota="Sin la posta del año pasado")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_as_any_excel_saves_it(desk: Desk, encoding: str, separator: str) -> None:
    desk.file("mi planilla.csv", csv_of(TEXT, separator=separator).encode(encoding))
    said = desk.imported()
    assert "en mi planilla.csv, hoja «mi planilla»." in said
    assert desk.rows == [f"{GOOD_LINE}Sin la posta del año pasado"]


def test_a_csv_with_a_separator_s_hint_counts_its_rows_as_excel_does(desk: Desk) -> None:
    desk.file("a.csv", f"sep=;\r\n{csv_of(changed(TEXT, numerador='x'))}")
    assert desk.refused().startswith("a!D2  numerador\n")


def test_a_csv_with_decimal_comma_and_thousands(desk: Desk) -> None:
    desk.file("a.csv", csv_of(changed(LOW, numerador="1.083", publicado="20/5/30")))
    desk.imported()
    assert desk.rows == ["GES-02;2029-S2;total;1083;20;;dato;Personal;2030-05-20;"]


def test_a_note_of_two_lines_is_one(desk: Desk) -> None:
    desk.file("a.csv", csv_of(changed(TEXT, nota="Uno\r\ndos")))
    desk.imported()
    assert desk.rows == [f"{GOOD_LINE}Uno dos"]


# What can't be read ------------------------------------------------------------------------------

PAGE = b"<html><table><tr><td>indicador</td></tr></table></html>"
ODS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}


def package(parts: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return data.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.xls", OLE + bytes(600),
         "es un Excel anterior a 2007 (.xls). Abrila y guardala como Libro de Excel (.xlsx)."),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"),
         "tiene contraseña. Abrila, sacásela y volvé a guardarla."),
        ("a.ods", package(ODS), "es de LibreOffice (.ods). Abrila y guardala como Excel 2007-365 (.xlsx)."),
        ("a.xlsb", package({"xl/workbook.bin": ""}),
         "es un Excel binario (.xlsb). Abrila y guardala como Libro de Excel (.xlsx)."),
        ("a.numbers", package({"Index/Document.iwa": ""}), "es de Numbers. Exportala a Excel (.xlsx)."),
        ("a.docx", package({"word/document.xml": ""}),
         "no es una planilla. Guardala como Libro de Excel (.xlsx) o como CSV."),
        ("a.xlsx", b"PK\x03\x04 cortado",
         "está dañada o incompleta. Abrila y guardala como Libro de Excel (.xlsx). "
         "Si la recibiste por correo, pedila de nuevo."),
        ("a.xlsx", package({"xl/workbook.xml": "<a/>"}),
         "está dañada o incompleta. Abrila y guardala como Libro de Excel (.xlsx). "
         "Si la recibiste por correo, pedila de nuevo."),
        ("a.xlsx", package({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
         "está dañada o incompleta. Abrila y guardala como Libro de Excel (.xlsx). "
         "Si la recibiste por correo, pedila de nuevo."),
        ("a.xls", PAGE,
         "es una página web con nombre de planilla. Abrila y guardala como Libro de Excel (.xlsx)."),
        ("a.pdf", b"%PDF-1.7", "es un PDF. Pedí la planilla de la que salió."),
        ("a.csv", b" \n", "está vacía."),
        ("a.csv", b"indicador;periodo;grupo\n\x81\x8d\0;;",
         "no es una planilla ni un texto. Guardala como Libro de Excel (.xlsx) o como CSV."),
        ("a.csv", b'indicador;periodo;grupo\n"SAL-04;2030-T1;total\n',
         "hay una comilla doble que se abre y no se cierra. Buscá las comillas en los textos y sacalas."),
        ("a.csv", b"indicador;periodo;grupo\n" + b"a;b;c\n" * 5000,
         "tiene 5001 filas y se leen hasta 5000. Dejá solo las de esta ciudad."),
        ("a.csv", b"x" * (5 * 1024 * 1024 + 1),
         "pesa más de 5 MB. Copiá a la plantilla solo los datos del Tablero."),
    ],
)  # fmt: skip
def test_another_kind_of_file_gets_one_sentence(desk: Desk, name: str, data: bytes, sentence: str) -> None:
    desk.file(name, data)
    assert desk.refused() == f"No pude leer {name}: {sentence}\n"


def test_a_package_that_unpacks_to_too_much_is_not_unpacked(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "MAX_UNPACKED", 1000)
    desk.book(GOOD)
    assert desk.refused() == (
        "No pude leer planilla.xlsx: es demasiado grande por dentro. Copiá los datos a la plantilla.\n"
    )


def test_a_sheet_that_goes_on_for_ever_is_refused(desk: Desk) -> None:
    book = desk.book(GOOD)
    book["Tablero"]["A1048576"] = " "
    desk.save(book)
    assert desk.refused() == (
        "No pude leer planilla.xlsx: su hoja «Tablero» llega a la fila 1048576 y se leen hasta 5000. "
        "Borrá las filas de abajo, aunque se vean vacías, o copiá los datos a la plantilla.\n"
    )


def test_several_sheets_without_titles_are_named(desk: Desk) -> None:
    book = Workbook()
    book.create_sheet("Otra")
    desk.save(book)
    assert desk.refused() == (
        "No pude leer planilla.xlsx: ninguna de sus hojas a la vista tiene los títulos del Tablero "
        "(«Sheet», «Otra»). Ponele «Tablero» a la que tiene los datos.\n"
    )


@pytest.mark.parametrize(
    ("city", "path", "sentence"),
    [
        ("villa-pruba", "a.csv",
         "La edición 2030 no tiene una ciudad «villa-pruba». ¿Quisiste decir «villa-prueba»?"),
        ("zz", "a.csv",
         "La edición 2030 no tiene una ciudad «zz». Las que hay: puerto-ejemplo, villa-prueba."),
        ("villa-prueba", "nada.csv",
         "No encuentro la planilla nada.csv: revisá el nombre y en qué carpeta está."),
    ],
)  # fmt: skip
def test_a_question_that_cannot_be_answered(office: Office, city: str, path: str, sentence: str) -> None:
    with pytest.raises(WrongUse) as refused:
        import_command(office.root, "2030", city, Path(path))
    assert str(refused.value) == sentence


# Errors, each in its cell ------------------------------------------------------------------------


def told(said: str) -> tuple[str, str, str, str]:
    """Cell and column, found, expected, fix; the closing line is the same for all."""
    at, found, expected_, fix, blank, closing = said.splitlines()
    assert (blank, closing) == ("", "Hay un error en planilla.xlsx. No cambié nada.")
    return at, found.split(": ", 1)[1], expected_.split(": ", 1)[1].strip(), fix.split(": ", 1)[1].strip()


COUNT = "un número entero, o la celda vacía si no hay dato"
NUMBER = "un número como 48,5, o la celda vacía si no hay dato"
PERIOD = "un período: 2024, 2024-S1, 2024-T2 o 2024-M08"


@pytest.mark.parametrize(
    ("column", "typed", "found", "wanted", "fix"),
    [
        ("numerador", 7.5, "«7,5»", COUNT,
         "revisá la cuenta: no se cuentan partes de una persona o de un espacio"),
        ("numerador", "1,083", "«1,083»", COUNT,
         "«1,083» puede ser dos cosas: si son miles, escribí «1083»; si no, el número sin decimales"),
        ("numerador", "s/d", "«s/d»", COUNT,
         "borrá la celda, poné el estado sin_dato y contá en «nota» por qué"),
        ("numerador", "<10", "una marca en vez del número", COUNT,
         "borrá la celda y poné el estado suprimido"),
        ("numerador", True, "el valor lógico «VERDADERO»", COUNT, "escribí el número"),
        ("numerador", DAY, "una fecha o una hora: Excel cambió lo que se escribió", COUNT,
         "dale a la celda el formato Número y volvé a escribir el número"),
        ("numerador", timedelta(hours=3), "una fecha o una hora: Excel cambió lo que se escribió", COUNT,
         "dale a la celda el formato Número y volvé a escribir el número"),
        ("numerador", "171 horas", "«171 horas»", "un número entero desde 0, solo con cifras",
         "escribí «171», sin la unidad"),
        ("denominador", 0, "«0»", "un número entero desde 1, solo con cifras", "poné un número desde 1"),
        ("numerador", "#DIV/0!", "el error #DIV/0!", "un dato",
         "arreglá la fórmula, o borrala y escribí el dato"),
        ("numerador", "=A1+1", "una fórmula sin resultado", "un dato, o una fórmula ya calculada",
         "abrí la planilla en Excel o LibreOffice, guardala y volvé a probar"),
        ("periodo", datetime(2029, 8, 1), "la fecha «01/08/2029», que Excel armó solo", PERIOD,
         "dale a la celda el formato Texto y escribí el período: si es ese mes, «2029-M08»; "
         "si es el año, «2029»"),
        ("periodo", "2029-08", "«2029-08»", PERIOD, "escribí «2029-M08»"),
        ("periodo", "ago-29", "«ago-29»", PERIOD, "escribí «2029-M08»"),
        ("publicado", 47618, "el número 47618", "una fecha, como 31/08/2024",
         "dale a la celda el formato Fecha: se va a ver 15/05/2030"),
        ("publicado", "05/20/2030", "«05/20/2030»", "una fecha con el día adelante, como 31/08/2024",
         "escribí «20/05/2030», y revisá toda la columna: parece que tiene el mes adelante"),
        ("publicado", "2030-07-20", "«2030-07-20»",
         "una fecha entre el 2029-07-01 y el 2030-06-28, mientras la ciudad participa",
         "¿quisiste decir «2029-07-20»? Escribí «2029-07-20»"),
        ("estado", "datos", "«datos»", "dato, sin_dato, no_aplica, suprimido o en_validacion",
         "¿quisiste decir «dato»? Escribí «dato»"),
        ("estado", None, "la celda vacía", "si hay dato, o por qué no lo hay",
         "si el número es firme, escribí «dato»; si todavía se revisa, «en_validacion»"),
        ("grupo", "Barrio Norte", "«Barrio Norte»",
         "total, compartido, o una desagregación y su parte, como zona:norte",
         "escribí total; o la desagregación, dos puntos y la parte en minúsculas, sin espacios"),
        ("grupo", "zona:norte", "«zona:norte»", "una desagregación de GES-02: total",
         "escribí total, o borrá la fila"),
        ("indicador", "GES-20", "«GES-20»",
         "un indicador de programa/indicadores.yml: SAL-04, CUI-04, PRO-01, GES-01 o GES-02",
         "buscá ahí el código por su nombre"),
        ("indicador", "GES 2", "«GES 2»", "un indicador, como SAL-04", "escribí «GES-02»"),
        ("denominador", None, "un numerador solo", "los dos", "completá el denominador; el valor se calcula"),
        ("nota", "Llamar al 3482 15-456789", "un teléfono", "solo cargos y áreas: este archivo es público",
         "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo"),
    ],
)  # fmt: skip
def test_an_error_says_its_cell_and_how_to_mend_it(
    desk: Desk, column: str, typed: object, found: str, wanted: str, fix: str
) -> None:
    desk.book(changed(LOW, **{column: typed}))
    cell = f"Tablero!{'ABCDEFGHIJ'[COLUMNS.index(column)]}2"
    assert told(desk.refused()) == (f"{cell}  {column}", found, wanted, fix)


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("1.083", "«1.083» puede ser dos cosas: si son miles, escribí «1083»; si no, «1,08»"),
        ("1,083.5", "escribí «1083,5»: acá la coma separa los decimales"),
    ],
)
def test_a_value_that_can_be_read_in_two_ways_is_read_in_none(desk: Desk, typed: str, fix: str) -> None:
    desk.book(changed(LOW, numerador=None, denominador=None, valor=typed))
    assert told(desk.refused()) == ("Tablero!F2  valor", f"«{typed}»", NUMBER, fix)


def test_a_percentage_of_something_that_is_none(desk: Desk) -> None:
    book = desk.book(changed(LOW, numerador=None, denominador=None, valor=0.5))
    book["Tablero"]["F2"].number_format = "0%"
    desk.save(book)
    assert told(desk.refused())[1] == "un porcentaje, y este indicador no se mide así"


def test_merged_cells_say_so(desk: Desk) -> None:
    book = desk.book(GOOD, changed(GOOD, indicador=None, periodo="2029-T4"))
    book["Tablero"].merge_cells("A2:A3")
    desk.save(book)
    assert told(desk.refused()) == (
        "Tablero!A3  indicador", "celdas combinadas", "el indicador",
        "descombinalas y escribí el dato en cada fila",
    )  # fmt: skip


def test_a_row_twice_says_both_places(desk: Desk) -> None:
    desk.book(GOOD, GOOD)
    assert told(desk.refused()) == (
        "Tablero!A3  indicador", "«SAL-04 2030-T1 total» otra vez (ya está en la fila 2)",
        "cada indicador, período y grupo una sola vez", "cambiá uno de los dos o borrá la fila que sobra",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("titles", "at", "found", "fix"),
    [
        (("indicadr", *COLUMNS[1:]), "Tablero!A1  indicadr", "la columna «indicadr»",
         "¿quisiste decir «indicador»? Escribí «indicador»"),
        ((*COLUMNS[:9], "Período"), "Tablero!J1  títulos", "la columna «periodo» otra vez (ya está en la B)",
         "dejá una de las dos"),
        (("a", "b", "grupo", "numerador", "denominador", "c", "d", "e", "f", "g"), "Tablero!1:1  títulos",
         "sin indicador, periodo, estado",
         "agregá esa columna, o copiá los datos a la plantilla, que sale con --template"),
        (("a",) * 10, "Tablero  títulos", "ninguna fila con los títulos",
         "copiá los datos a la plantilla, que sale con --template"),
    ],
)  # fmt: skip
def test_titles_that_cannot_be_read(
    desk: Desk, titles: tuple[str, ...], at: str, found: str, fix: str
) -> None:
    desk.book(GOOD, titles=titles)
    said = told(desk.refused())
    assert (said[0], said[1], said[3]) == (at, found, fix)


def test_all_errors_come_at_once_from_the_top_down(desk: Desk) -> None:
    desk.book(
        changed(GOOD, numerador="x", publicado="ayer"),
        changed(GOOD, indicador="SAL-09"),
        changed(GOOD, periodo="2030-M03"),
        changed(GOOD, periodo="2029", numerador=None, denominador=None, valor=80),
    )
    said = desk.refused()
    assert [line.split("  ")[0] for line in said.splitlines() if line.startswith("Tablero!")] == [
        "Tablero!D2", "Tablero!I2", "Tablero!A3", "Tablero!B4", "Tablero!F5",
    ]  # fmt: skip
    assert said.endswith("\nHay 5 errores en planilla.xlsx. No cambié nada.\n")


def test_what_the_site_would_doubt_is_said_in_its_cell(desk: Desk) -> None:
    desk.book(changed(GOOD, numerador=60))
    assert (
        "Para mirar:\n"
        "  Tablero!D2  numerador\n"
        "    Encontrado: 28\n"
        "    Se espera:  un valor entre 35 y 98, que es lo que se suele ver en SAL-04\n"
    ) in desk.imported()


def test_a_tablero_with_errors_is_mended_first(desk: Desk) -> None:
    desk.has(GOOD_LINE, GOOD_LINE)
    desk.book(LOW)
    said = desk.refused()
    assert said.startswith(f"{TABLE}:3:1  indicador\n")
    assert said.endswith(f"{TABLE} ya tiene errores: arreglalos antes de importar.\n")


def test_without_a_dictionary_nothing_is_imported(desk: Desk) -> None:
    desk.office.delete(f"{EDITION}/programa/indicadores.yml")
    desk.book(GOOD)
    assert desk.refused() == f"Falta o tiene errores {EDITION}/programa/indicadores.yml: arreglalo antes.\n"


def test_errors_of_other_cities_are_not_in_the_way(desk: Desk) -> None:
    desk.office.write(f"{PUERTO}/tablero.csv", "nada")
    desk.book(GOOD)
    desk.imported()


# What is not published ---------------------------------------------------------------------------


def test_few_people_are_suppressed_and_their_number_is_nowhere(desk: Desk) -> None:
    desk.book(changed(GOOD, numerador=3, nota="Son 3 de un solo barrio"))
    said = desk.imported()
    assert (
        "Suprimidas: se publica que existen, y ningún número:\n"
        "  SAL-04 2030-T1 total: son pocas personas; la nota tenía cifras y tampoco se escribe\n"
    ) in said
    assert desk.rows == ["SAL-04;2030-T1;total;;;;suprimido;Vacunatorio;2030-05-20;"]
    assert not {"3", "214"} & set(said.replace(";", " ").split())
    assert desk.office.problems() == []


def test_another_row_goes_where_the_hidden_one_could_be_worked_out(desk: Desk) -> None:
    zones = {"norte": (3, 54), "sur": (80, 90), "este": (88, 70 + 30)}
    rows = [
        changed(GOOD, grupo=f"zona:{name}", numerador=above, denominador=below)
        for name, (above, below) in zones.items()
    ]
    desk.book(changed(GOOD, denominador=244), *rows)
    said = desk.imported()
    assert "  SAL-04 2030-T1 zona:norte: son pocas personas\n" in said
    assert "  SAL-04 2030-T1 zona:sur: se podría calcular con las otras filas\n" in said
    assert [line.split(";")[6] for line in desk.rows] == ["dato", "dato", "suprimido", "suprimido"]
    assert desk.office.problems() == []


def test_protection_goes_by_year_or_not_at_all(desk: Desk) -> None:
    desk.book(changed(GOOD, indicador="PRO-01", periodo="2029-T4", denominador=4000))
    said = desk.imported()
    assert "PRO-01 2029-T4 total: un indicador de protección se publica solo por año\n" in said


def test_more_than_everybody_is_kept_for_somebody_to_look_at(desk: Desk) -> None:
    """It isn't small and it isn't clipped: the site shows it in validation."""
    desk.book(changed(GOOD, numerador=300))
    desk.imported()
    assert [line.split(";")[3:7] for line in desk.rows] == [["300", "214", "", "dato"]]


def test_a_high_risk_is_never_split(desk: Desk) -> None:
    dictionary = f"{EDITION}/programa/indicadores.yml"
    before, after = "  frecuencia: trimestral\n  fuente: Servicio Local", "  desagregacion:\n    - zona\n"
    desk.office.replace(dictionary, before, after + before)
    year = changed(GOOD, indicador="PRO-01", periodo="2029", denominador=4000)
    desk.book(year, changed(year, grupo="zona:norte", numerador=100, denominador=2000))
    said = desk.imported()
    assert "PRO-01 2029 zona:norte: en un indicador de riesgo alto se publica solo el total\n" in said
    assert [line.split(";")[6] for line in desk.rows] == ["dato", "suprimido"]


def test_a_number_that_was_public_is_in_git_for_good(desk: Desk) -> None:
    desk.has(GOOD_LINE)
    desk.book(changed(GOOD, numerador=3))
    said = desk.imported()
    assert "  SAL-04 2030-T1 total: dato → suprimido\n" in said
    assert (
        "  SAL-04 2030-T1 total: son pocas personas (*)\n"
        f"  (*) Su número ya estaba en {TABLE}. Si ese archivo se subió, git lo guarda:\n"
        "      qué hacer está en docs/facilitacion/resguardo.md\n"
    ) in said


def test_what_comes_suppressed_with_its_numbers_goes_without_them(desk: Desk) -> None:
    desk.book(changed(GOOD, estado="suprimido"))
    said = desk.imported()
    assert "Tablero!G2  estado: la fila está suprimida, así que sus números no se copian\n" in said
    assert desk.rows == ["SAL-04;2030-T1;total;;;;suprimido;Vacunatorio;2030-05-20;"]


def test_what_was_suppressed_comes_back_when_it_is_enough(desk: Desk) -> None:
    desk.has("SAL-04;2030-T1;total;;;;suprimido;Vacunatorio;2030-05-20;")
    desk.book(GOOD)
    assert "  SAL-04 2030-T1 total: suprimido → dato\n" in desk.imported()
    assert desk.rows == [GOOD_LINE]


def test_what_another_file_says_of_a_hidden_number_is_in_the_way(desk: Desk) -> None:
    desk.office.write(OBJECTIVES, TINY.joinpath(OBJECTIVES).read_text(encoding="utf-8"))
    desk.book(changed(GOOD, numerador=3))
    said = desk.refused()
    assert said.startswith(f"{OBJECTIVES}:8:13  base\n  Encontrado: un valor de SAL-04, que está suprimido")
    assert said.endswith("\nHay un error fuera de planilla.xlsx. No cambié nada.\n")


def test_a_value_without_its_counts_is_asked_for_them(desk: Desk) -> None:
    desk.book(changed(GOOD, numerador=None, denominador=None, valor=79.9))
    assert told(desk.refused())[:2] == ("Tablero!F2  valor", "un valor sin decir de cuántas personas sale")


@pytest.fixture
def sharing(desk: Desk) -> Desk:
    """Two towns with one centre; the other one publishes both figures."""
    desk.office.append(f"{VILLA}/ciudad.yml", "comparte_con:\n  - puerto-ejemplo\n")
    desk.office.append(f"{PUERTO}/ciudad.yml", "comparte_con:\n  - villa-prueba\n")
    joint = "SAL-04;2030-T1;compartido;180;260;;dato;Vacunatorio;2030-05-20;"
    own = "SAL-04;2030-T1;total;177;220;;dato;Vacunatorio;2030-05-20;"
    desk.office.write(f"{PUERTO}/tablero.csv", "\n".join([TITLES, own, joint, ""]))
    return desk


def test_what_the_other_town_publishes_may_tell_it(sharing: Desk) -> None:
    sharing.book(changed(GOOD, numerador=3, denominador=40))
    said = sharing.refused()
    assert "un número publicado que dice lo que acá se suprime" in said
    assert "suprimí antes esa fila en el tablero.csv de puerto-ejemplo" in said


# Half-way ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", [(importing, "load_table"), (importing, "_put"), (Path, "replace")])
def test_a_crash_at_any_step_leaves_the_file_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, where: tuple[object, str]
) -> None:
    def cut(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    desk.has("GES-02;2029-S2;total;900;20;;dato;Personal;2030-05-10;")
    desk.book(GOOD)
    before = desk.office.files()
    monkeypatch.setattr(*where, cut)
    with pytest.raises(KeyboardInterrupt):
        desk.run(write=True)
    assert (desk.office.files(), desk.office.folders()) == (before, ["2030"])


def test_a_file_that_changed_meanwhile_is_not_written_over(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.book(GOOD)
    real = importing.load_table

    def slow(*arguments: Any) -> Any:
        desk.has("GES-02;2029-S2;total;900;20;;dato;Personal;2030-05-10;")
        return real(*arguments)

    monkeypatch.setattr(importing, "load_table", slow)
    assert desk.run(write=True) == (
        1, f"{TABLE} cambió mientras tanto. No cambié nada: volvé a correr el comando.\n"
    )  # fmt: skip
    assert desk.rows == ["GES-02;2029-S2;total;900;20;;dato;Personal;2030-05-10;"]


# Whatever comes ----------------------------------------------------------------------------------

GROUPS = ("total", "zona:norte", "zona:sur", "zona:este")
CELLS = [(when, who) for when in ("2029-T3", "2029-T4", "2030-T1") for who in GROUPS] + [("2029-S2", "total")]
counts = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda two: (two[0], sum(two) or 1))
tables = st.dictionaries(st.sampled_from(CELLS), counts, max_size=8)


@given(first=tables, second=tables)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_row_is_lost_and_no_small_number_is_left(
    desk: Desk,
    first: dict[tuple[str, str], tuple[int, int]],
    second: dict[tuple[str, str], tuple[int, int]],
) -> None:
    desk.has()
    for table in (first, second):
        there = {tuple(line.split(";")[1:3]) for line in desk.rows}
        rows = (
            changed(TEXT, periodo=when, grupo=who, numerador=above, denominador=below)
            for (when, who), (above, below) in table.items()
        )
        desk.file("a.csv", csv_of(*rows))
        desk.imported()
        assert {tuple(line.split(";")[1:3]) for line in desk.rows} == there | set(table)
        assert [problem for problem in desk.office.problems() if problem.stops] == []
        assert "Nada que cambiar" in desk.imported()


# The template ------------------------------------------------------------------------------------


@pytest.fixture
def made(desk: Desk) -> Desk:
    desk.has(GOOD_LINE, "SAL-04;2030-T1;zona:norte;;;;suprimido;Vacunatorio;2030-05-20;=ver la posta")
    desk.path = desk.path.with_name("tablero.xlsx")
    assert template_command(desk.office.root, "2030", "villa-prueba", desk.path) == 0
    return desk


def test_the_template_brings_what_there_is_and_begins_what_is_expected(made: Desk) -> None:
    page = load_workbook(made.path)["Tablero"]
    rows = [row for row in page.iter_rows(values_only=True) if row[0]]
    assert rows == [
        COLUMNS,
        ("SAL-04", "2030-T1", "total", 171, 214, None, "dato", "Vacunatorio", DAY, None),
        (
            "SAL-04",
            "2030-T1",
            "zona:norte",
            None,
            None,
            None,
            "suprimido",
            "Vacunatorio",
            DAY,
            "=ver la posta",
        ),
        ("CUI-04", "2030-M05", "total", *(None,) * 7),
        ("PRO-01", "2029", "total", *(None,) * 7),
        ("GES-01", "2029-S2", "total", *(None,) * 7),
        ("GES-02", "2029-S2", "total", *(None,) * 7),
    ]
    assert (page.freeze_panes, page["B2"].number_format) == ("D2", "@")


def test_the_template_as_it_comes_changes_nothing(made: Desk) -> None:
    before = made.office.files()
    assert made.imported().endswith(f"Nada que cambiar en {TABLE}.\n")
    assert made.office.files() == before


def test_the_template_filled_in_is_imported(made: Desk) -> None:
    book = load_workbook(made.path)
    for cell, value in {"D7": 900, "E7": 20, "G7": "dato", "H7": "Personal", "I7": DAY}.items():
        book["Tablero"][cell] = value
    book.save(made.path)
    made.imported()
    assert made.rows[-1] == "GES-02;2029-S2;total;900;20;;dato;Personal;2030-05-20;"


def test_a_cell_says_what_is_counted_in_it_and_takes_nothing_else(made: Desk) -> None:
    rules = load_workbook(made.path)["Tablero"].data_validations.dataValidation
    said = {(str(rule.sqref), rule.type, rule.promptTitle, rule.prompt) for rule in rules}
    assert {
        ("A2:A3", "list", "SAL-04", "Segunda dosis de triple viral a los 5 años"),
        ("D2:D3", "whole", "Arriba", "Niñas y niños de 5 años con la segunda dosis"),
        ("E7", "whole", "Abajo", "Integrantes del equipo"),
        ("I2:I500", "date", "Publicado", "El día en que se cargó o se publicó"),
    } <= said
    (state,) = [rule for rule in rules if rule.promptTitle == "Estado"]
    assert state.formula1 == '"dato,sin_dato,no_aplica,suprimido,en_validacion"'


def test_the_template_explains_itself(made: Desk) -> None:
    book = load_workbook(made.path)
    assert book.sheetnames == ["Tablero", "Cómo se llena", "Indicadores"]
    how = [str(cell.value or "") for cell in book["Cómo se llena"]["A"]]
    assert how[:2] == [
        "Tablero de Villa Prueba, edición 2030",
        "Edición de demostración: la ciudad y sus números son inventados.",
    ]
    assert any("no va ningún nombre" in text for text in how)
    assert [cell.value for cell in book["Indicadores"]["A"]] == [
        "Código", "SAL-04", "CUI-04", "PRO-01", "GES-01", "GES-02",
    ]  # fmt: skip


def test_the_same_city_has_the_same_bytes(made: Desk) -> None:
    again = made.path.with_name("otra.xlsx")
    template_command(made.office.root, "2030", "villa-prueba", again)
    assert again.read_bytes() == made.path.read_bytes()


def test_the_template_is_never_written_over_a_file(made: Desk) -> None:
    with pytest.raises(WrongUse, match="no escribo encima"):
        template_command(made.office.root, "2030", "villa-prueba", made.path)


@pytest.mark.parametrize(
    ("frequency", "names"),
    [
        (Frequency.MONTHLY, ["2024-M05", "2024-M06", "2024-M07", "2024-M08", "2024-M09", "2024-M10"]),
        (Frequency.QUARTERLY, ["2024-T2", "2024-T3"]),
        (Frequency.HALF_YEARLY, ["2024-S1"]),
        (Frequency.YEARLY, ["2023"]),
    ],
)
def test_an_edition_expects_the_periods_that_end_in_it_or_the_last_before(
    frequency: Frequency, names: list[str]
) -> None:
    wanted: list[Period | None] = [period(name) for name in names]
    assert expected(frequency, date(2024, 5, 6), date(2024, 11, 29)) == wanted


def test_a_city_of_the_true_dictionary_gets_one_that_changes_nothing(tmp_path: Path) -> None:
    for edition in ("2024", "2026"):
        city = sorted((ROOT / "cohorts" / edition / "ciudades").iterdir())[0].name
        path = tmp_path / f"{edition}.xlsx"
        assert template_command(ROOT, edition, city, path) == 0
        assert import_command(ROOT, edition, city, path) == 0


# The command line --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [[], ["a.csv", "--template"], ["a.csv", "--out", "b.xlsx"], ["--template", "--write"]],
    ids=" ".join,
)
def test_what_does_not_go_together_is_exit_2(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(["import", "--city", "villa-prueba", *words]) == 2
    assert capsys.readouterr().err == (
        "Decí una planilla, con --write o sin él; o --template, con --out o sin él, "
        "para que salga una vacía.\n"
    )


def test_from_the_template_to_the_file_by_command(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.path.parent)
    town = ["--cohort", "2030", "--city", "villa-prueba", "--root", str(desk.office.root)]
    assert main(["import", "--template", *town]) == 0
    desk.path = Path("tablero-villa-prueba.xlsx")
    book = load_workbook(desk.path)
    for column, value in enumerate(LOW, start=1):
        book["Tablero"].cell(40, column).value = value
    book.save(desk.path)
    assert main(["import", *town, str(desk.path), "--write"]) == 0
    assert main(["check", "--root", str(desk.office.root)]) == 0
    assert desk.rows == ["GES-02;2029-S2;total;1083;20;;dato;Personal;2030-05-20;"]


def test_no_other_verb_waits_for_the_workbooks() -> None:
    code = "import sys, macros.authoring.template, macros.cli; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0
