"""`datos/*.csv`: read back as a spreadsheet in Spanish or a program would, they say what the model says."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.outputs.table import Table, as_csv
from macros.outputs.tables import TABLES
from macros.views.city_sections import ANSWERS, SECTIONS
from tests.conftest import ROOT, SEPTEMBER
from tests.outputs.model import (
    BY_NAME,
    DICTIONARY,
    MARK,
    MODEL,
    OF_THE_EDITION,
    at_cutoff,
    meant,
    model_of,
    read,
    shown_on,
    value,
)
from tests.picture import EDITION, VILLA, Picture
from tests.reading import Built


@pytest.fixture(scope="module", params=["2024", "2026"])
def edition(request: pytest.FixtureRequest) -> Cohort:
    return door.load(ROOT, request.param)


@pytest.mark.parametrize("name", [*MODEL, *OF_THE_EDITION])
def test_every_cell_of_both_editions_is_what_the_model_says(edition: Cohort, name: str) -> None:
    shown = at_cutoff(edition)
    rows = read(as_csv(BY_NAME[name], shown))
    model = model_of(name, shown)

    assert [list(row) for row in rows] == [list(row) for row in model]
    for row, expected in zip(rows, model, strict=True):
        read_back = {column: value(cell, expected[column]) for column, cell in row.items()}
        assert read_back == {column: meant(cell) for column, cell in expected.items()}


def test_the_demonstration_has_something_in_every_table(cohort: Cohort) -> None:
    shown = at_cutoff(cohort)
    counts = {table.name: len(read(as_csv(table, shown))) for table in TABLES}

    assert counts.keys() == {*MODEL, *OF_THE_EDITION, DICTIONARY}
    assert counts["ciudades"] == 12
    assert counts["entregas"] == 12 * 18
    assert counts["avance"] == 12 * 6
    assert counts["proyectos"] == 10
    assert counts["encuentros"] == len(cohort.meetings) == 8
    assert {name: count for name, count in counts.items() if count < 8} == {}


def test_what_a_page_of_a_city_offers_is_a_table() -> None:
    offered = {name for section in (*SECTIONS, ANSWERS) for name in section.tables}

    assert offered < BY_NAME.keys()
    assert len(offered) > 10


def test_columns_have_names_that_a_program_can_use_and_each_once() -> None:
    for table in TABLES:
        assert len(set(table.names)) == len(table.columns)
        assert [name for name in table.names if not re.fullmatch("[a-z]+(_[a-z]+)*", name)] == []


def test_no_two_rows_have_the_same_key(edition: Cohort) -> None:
    shown = at_cutoff(edition)
    repeated = {}
    for table in TABLES:
        rows = [tuple(row[name] for name in table.key) for row in read(as_csv(table, shown))]
        if table.key and len(set(rows)) < len(rows):
            repeated[table.name] = len(rows) - len(set(rows))

    assert repeated == {}
    assert [table.name for table in TABLES if not table.key] == ["bitacora", "acuerdos", "compromisos"]


# The file ------------------------------------------------------------------------------------------


def test_a_file_begins_with_its_mark_and_has_a_line_a_row(september: Built) -> None:
    content = september.files["datos/equipo.csv"]

    assert content.startswith(b"\xef\xbb\xbfciudad;rol;area;horas_mes;vacante;suplente\n")
    assert content.endswith(b"\n")
    assert b"\r" not in content
    assert b"laguna-del-tero;educacion;Educaci\xc3\xb3n;;s\xc3\xad;\n" in content


def test_the_built_site_has_the_tables_of_the_day_it_shows(september: Built, cohort: Cohort) -> None:
    """Those of the edition read again are the same bytes: two builds can't differ."""
    built = {name: content for name, content in september.files.items() if name.endswith(".csv")}
    for edition in (cohort, door.load(ROOT, "2024")):
        shown = shown_on(edition, SEPTEMBER)
        texts = {table.name: as_csv(table, shown) for table in TABLES}

        assert built == {f"datos/{name}.csv": text.encode() for name, text in texts.items()}


def test_cities_are_in_alphabetical_order_with_the_slug_of_their_page(cohort: Cohort) -> None:
    rows = read(as_csv(BY_NAME["entregas"], shown_on(cohort, SEPTEMBER)))

    assert list(dict.fromkeys(row["ciudad"] for row in rows)) == [city.slug for city in cohort.cities]


def test_not_known_and_not_applicable_stay_as_they_were_typed(tmp_path: Path) -> None:
    rows = table_of(Picture(tmp_path), "autodiagnostico")

    assert [(row["momento"], row["item"], row["valor"]) for row in rows] == [
        ("inicial", "D1.1", "3"), ("inicial", "D1.2", "1"), ("inicial", "D2.1", "0"),
        ("inicial", "D2.2", "SD"),
        ("final", "D1.1", "3"), ("final", "D1.2", "2"), ("final", "D2.1", "2"), ("final", "D2.2", "NA"),
    ]  # fmt: skip


def test_a_dimension_of_which_too_little_is_known_has_no_score(tmp_path: Path) -> None:
    rows = table_of(Picture(tmp_path), "dimensiones")

    assert [(row["momento"], row["dimension"], row["puntaje"], row["nivel"]) for row in rows] == [
        ("inicial", "D1", "50,0000", "en desarrollo"), ("inicial", "D2", "", ""),
        ("final", "D1", "62,5000", "en desarrollo"), ("final", "D2", "50,0000", "en desarrollo"),
    ]  # fmt: skip


def test_what_is_suppressed_stays_a_word_and_no_number(cohort: Cohort) -> None:
    rows = read(as_csv(BY_NAME["bitacora"], shown_on(cohort, date(2024, 11, 29))))

    assert [row["participantes"] for row in rows if row["ciudad"] == "colonia-zorzal"] == ["suprimido"] * 3


def test_what_is_not_there_is_an_empty_cell_and_never_a_zero(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    (row,) = [row for row in table_of(picture, "plan") if row["id"] == "folleto-de-la-mesa"]

    assert (row["rol"], row["costo"], row["meta"]) == ("", "", "")


# The Tablero ---------------------------------------------------------------------------------------


def test_the_rows_of_the_tablero_come_as_they_were_loaded_with_their_value(tmp_path: Path) -> None:
    cohort = Picture(tmp_path).load()
    table = as_csv(BY_NAME["tablero"], shown_on(cohort, date(2030, 6, 12)))

    assert table.removeprefix(MARK).split("\n") == [
        "ciudad;indicador;periodo;grupo;numerador;denominador;valor;estado;fuente;publicado;nota",
        "villa-prueba;SAL-04;2030-T1;total;183;300;61,0;dato;Vacunatorio municipal;2030-05-20;",
        "villa-prueba;SAL-04;2030-T2;total;192;300;64,0;dato;Vacunatorio municipal;2030-06-07;"
        "Hasta el 31 de mayo",
        "villa-prueba;SAL-04;2030-T2;zona:centro;168;240;70,0;dato;Vacunatorio municipal;2030-06-07;",
        "villa-prueba;SAL-04;2030-T2;zona:islas;24;60;40;dato;Vacunatorio municipal;2030-06-07;",
        "villa-prueba;CUI-04;2030-M05;total;;;;sin_dato;Lista única;2030-06-05;"
        "La lista única empieza en julio",
        "villa-prueba;PRO-01;2029;total;;;;suprimido;Servicio Local;2030-05-22;",
        "villa-prueba;GES-01;2029-S2;total;81250000;1300;62500;dato;Hacienda;2030-05-22;",
        "villa-prueba;GES-02;2029-S2;total;;;31,3;dato;Recursos humanos;2030-05-22;",
        "",
    ]


def test_what_is_suppressed_has_no_number_in_any_column(cohort: Cohort) -> None:
    rows = read(as_csv(BY_NAME["tablero"], shown_on(cohort, date(2024, 11, 29))))
    hidden = [row for row in rows if row["estado"] == "suprimido"]

    assert len(hidden) > 10
    assert {(row["numerador"], row["denominador"], row["valor"]) for row in hidden} == {("", "", "")}


def test_more_than_everybody_is_a_figure_in_validation_and_no_value(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    picture.append(f"{VILLA}/tablero.csv", "SAL-04;2029-T4;total;336;300;;dato;;2030-05-20;\n")
    (*_, last) = table_of(picture, "tablero")

    assert (last["periodo"], last["valor"], last["estado"]) == ("2029-T4", "112,0", "en_validacion")


def test_a_row_that_was_loaded_later_is_not_in_the_table_yet(tmp_path: Path) -> None:
    cohort = Picture(tmp_path).load()
    counts = [
        len(read(as_csv(BY_NAME["tablero"], shown_on(cohort, date(2030, 6, day))))) for day in (4, 5, 6, 7)
    ]

    assert counts == [4, 5, 5, 8]


# The indicators ------------------------------------------------------------------------------------


def test_the_sheets_of_the_indicators_are_a_table_with_a_row_each(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    picture.replace(f"{EDITION}/programa/indicadores.yml", "  - zona\n", "  - zona\n    - sexo\n")
    picture.replace(f"{EDITION}/programa/indicadores.yml", "minimo: 35", "minimo: 35.5")
    text = as_csv(BY_NAME["indicadores"], shown_on(picture.load(), date(2030, 6, 12)))

    assert text.removeprefix(MARK).split("\n")[:2] == [
        "id;nombre;descripcion;numerador;denominador;cuenta;por;unidad;desagregacion;frecuencia;fuente;sentido;"
        "minimo;maximo;riesgo;referencia;observaciones",
        "SAL-04;Segunda dosis de triple viral a los 5 años;Muestra un total por período;"
        "Niñas y niños de 5 años con la segunda dosis;Niñas y niños de 5 años;;100;porcentaje;zona sexo;"
        "trimestral;Vacunatorio;mayor;35,5;98;medio;;No mezclar períodos",
    ]
    assert [row["id"] for row in read(text)] == ["SAL-04", "CUI-04", "PRO-01", "GES-01", "GES-02"]


# Texts ---------------------------------------------------------------------------------------------


def table_of(picture: Picture, name: str) -> list[dict[str, str]]:
    """A table of the tiny edition, as the picture's files have it."""
    cohort = picture.load()
    return read(as_csv(BY_NAME[name], shown_on(cohort, date(2030, 6, 12))))


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(1)", "+1 familia", "-1 familia", "@familia"])
def test_a_text_that_a_spreadsheet_would_run_is_defused(tmp_path: Path, text: str) -> None:
    picture = Picture(tmp_path)
    picture.replace(f"{VILLA}/entregas.yml", "nota: Faltan las escuelas", f'nota: "{text}"')
    (note,) = [row["nota"] for row in table_of(picture, "entregas") if row["nota"]]

    assert note == f"'{text}"


def test_no_cell_of_either_edition_would_be_run(edition: Cohort) -> None:
    shown = at_cutoff(edition)
    rows = [row for table in TABLES for row in read(as_csv(table, shown))]
    cells = [cell for row in rows for cell in row.values()]

    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize(
    "text", ["Falta; la firma", 'Falta «la» "firma"', "Falta, la firma", "'Falta", "1;2"]
)
def test_a_text_with_the_files_own_signs_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    picture = Picture(tmp_path)
    quoted = text.replace('"', '\\"')
    picture.replace(f"{VILLA}/entregas.yml", "nota: Faltan las escuelas", f'nota: "{quoted}"')
    (note,) = [row["nota"] for row in table_of(picture, "entregas") if row["nota"]]

    assert note == text


# The day -------------------------------------------------------------------------------------------

HAPPENED = {
    "entregas": {"desde"}, "autodiagnostico": {"fecha"}, "oportunidades": {"elegida"},
    "metricas": {"base_fecha"}, "tablero": {"publicado"}, "bitacora": {"fecha"},
    "acuerdos": {"fecha", "cumplido"}, "compromisos": {"cumplido"},
    "ciudades": {"baja", "ultima_actualizacion"}, "novedades": {"fecha"},
}  # fmt: skip
"""The days on which something was done."""
AHEAD = {
    "entregas": {"vence"}, "metricas": {"base_se_obtiene", "meta_fecha"}, "plan": {"inicio", "fin"},
    "acuerdos": {"vence"}, "compromisos": {"vence"}, "ciudades": {"ingreso"}, "encuentros": {"fecha"},
}  # fmt: skip
"""Those on which something is to be done: they may lie after the shown day."""
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def test_every_column_of_days_says_what_happened_or_what_is_ahead(cohort: Cohort) -> None:
    shown = at_cutoff(cohort)
    for table in TABLES:
        rows = [] if table.name == DICTIONARY else read(as_csv(table, shown))
        days = {column for row in rows for column, cell in row.items() if ISO.fullmatch(cell)}

        assert days == HAPPENED.get(table.name, set()) | AHEAD.get(table.name, set())


@pytest.mark.parametrize(
    "day", [date(2024, 5, 20), date(2024, 6, 20), date(2024, 7, 20), SEPTEMBER, date(2024, 11, 13)], ids=str
)
def test_nothing_dated_after_the_day_is_in_any_table(cohort: Cohort, day: date) -> None:
    shown = shown_on(cohort, day)
    late = [
        (name, row["ciudad"], row[column])
        for name, columns in HAPPENED.items()
        for row in read(as_csv(BY_NAME[name], shown))
        for column in columns
        if row[column] and date.fromisoformat(row[column]) > day
    ]

    assert late == []


def names_in(table: Table, cohort: Cohort, day: date) -> set[str]:
    return {row["ciudad"] for row in read(as_csv(table, shown_on(cohort, day)))}


def test_before_a_meeting_there_is_its_plan_and_the_question_and_nothing_else(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    picture.append(
        f"{EDITION}/encuentros.yml",
        """  rondas:
    - ciudad: villa-prueba
      pregunta: ¿Cómo se llega a las islas?
      reformulada: ¿Quién presta la lancha?
      consejos: [Pedirla al club, Ir con la ronda sanitaria]
      toma: Toma la ronda
      compromisos:
        - que: Hablar con el club
          rol: coordinacion
          vence: 2030-07-02
          cumplido: 2030-07-05
  asistencia:
    - ciudad: villa-prueba
      personas: 3
""",
    )
    cohort = picture.load()

    def told(day: date) -> list[list[str]]:
        shown = shown_on(cohort, day)
        return [
            as_csv(BY_NAME[name], shown).removeprefix(MARK).split("\n")[1:-1]
            for name in ("encuentros", "asistencia", "rondas", "compromisos")
        ]

    opening = "apertura;2030-05-14;10:00;120;apertura;Encuentro de apertura;E1;1;4"
    peers = "pares;2030-06-25;15:30;60;pares;Encuentro de pares;E2;"
    came = "villa-prueba;apertura;4"
    case = "villa-prueba;pares;¿Cómo se llega a las islas?;"
    promise = "villa-prueba;pares;Hablar con el club;coordinacion;2030-07-02;"
    said = "¿Quién presta la lancha?;Pedirla al club | Ir con la ronda sanitaria;Toma la ronda"
    assert told(date(2030, 6, 24)) == [[opening, peers + ";"], [came], [f"{case};;"], []]
    held = [[opening, peers + "1;3"], [came, "villa-prueba;pares;3"], [case + said]]
    assert told(date(2030, 6, 25)) == [*held, [f"{promise};abierto;0"]]
    assert told(date(2030, 7, 4)) == [*held, [f"{promise};vencido;2"]]
    assert told(date(2030, 7, 6)) == [*held, [f"{promise}2030-07-05;cumplido-tarde;3"]]


@pytest.mark.parametrize("day", [date(2024, 6, 20), SEPTEMBER, date(2024, 11, 29)], ids=str)
def test_a_meeting_has_the_people_that_its_cities_have_together(cohort: Cohort, day: date) -> None:
    shown = shown_on(cohort, day)
    together: Counter[str] = Counter()
    for row in read(as_csv(BY_NAME["asistencia"], shown)):
        together[row["encuentro"]] += int(row["personas"])
    said = {
        row["id"]: int(row["personas"])
        for row in read(as_csv(BY_NAME["encuentros"], shown))
        if row["personas"]
    }

    assert said == together
    assert len(said) > 1


def test_on_20_september_there_is_neither_a_plan_nor_a_route_nor_a_try(cohort: Cohort) -> None:
    assert [names_in(BY_NAME[name], cohort, SEPTEMBER) for name in ("plan", "ruta", "bitacora")] == [
        set()
    ] * 3
    assert len(names_in(BY_NAME["proyectos"], cohort, SEPTEMBER)) > 5


def test_a_city_that_left_stays_as_it_was_that_day(cohort: Cohort) -> None:
    for table in (table for table in TABLES if table.names[0] == "ciudad"):
        then, now = (
            [row for row in read(as_csv(table, shown_on(cohort, day))) if row["ciudad"] == "paso-nandubay"]
            for day in (date(2024, 9, 13), date(2024, 11, 29))
        )

        assert now == then
