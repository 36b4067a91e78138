"""`datos/*.csv`: read back as a spreadsheet in Spanish or a program would, they say what the model says."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.data.schema.programme import Unit
from macros.outputs.tables import TABLES, Table, as_csv, dictionary_csv
from macros.rules.actors import quadrant
from macros.rules.agreements import agreed
from macros.rules.diagnosis import results
from macros.rules.opportunities import ranked
from macros.rules.plan import action_horizon, action_state
from macros.rules.progress import CityProgress, city_progress
from macros.views.city_sections import ANSWERS, SECTIONS
from tests.conftest import ROOT, SEPTEMBER
from tests.picture import EDITION, VILLA, Picture
from tests.reading import Built

MARK = "\ufeff"
Row = dict[str, Any]
BY_NAME = {table.name: table for table in TABLES}


def progress_on(cohort: Cohort, day: date) -> tuple[CityProgress, ...]:
    return tuple(city_progress(cohort, city, day) for city in cohort.cities)


def read(text: str) -> list[dict[str, str]]:
    """As Excel set to Spanish reads it, with nothing but Python's own reader."""
    assert text.startswith(MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK)), delimiter=";", strict=True))


def value(cell: str, like: object) -> object:
    """A cell as the kind of thing that the model has there: comma in decimals, dates AAAA-MM-DD."""
    if like is None:
        return cell or None
    if isinstance(like, bool):
        return {"sí": True, "no": False}[cell]
    if isinstance(like, int | float | Decimal):
        assert re.fullmatch(r"\d+(,\d+)?", cell)
        return Decimal(cell.replace(",", "."))
    return date.fromisoformat(cell) if isinstance(like, date) else cell


def meant(like: object) -> object:
    is_number = isinstance(like, int | float | Decimal) and not isinstance(like, bool)
    return Decimal(str(like)) if is_number else like


# What the model says -------------------------------------------------------------------------------


def deliveries(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for d in city.deliveries:
        yield {"entregable": d.deliverable.id, "nombre": d.deliverable.name, "horas": d.deliverable.hours,
               "vence": d.due, "estado": d.state, "desde": d.since, "versiones": d.versions,
               "dias_de_atraso": d.days_late, "evidencia": d.evidence, "nota": d.note}  # fmt: skip


def team(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for r in city.city.team.roles if city.city.team else ():
        yield {"rol": r.role, "area": r.area, "horas_mes": r.hours_per_month,
               "vacante": bool(r.vacant_since and r.vacant_since <= city.on),
               "suplente": r.deputy}  # fmt: skip


def actors(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for a in sorted(city.city.actors, key=lambda a: (-(a.influence or 0), -(a.interest or 0))):
        yield {"id": a.id, "nombre": a.name, "tipo": a.kind, "influencia": a.influence, "interes": a.interest,
               "cuadrante": quadrant(a), "aporte": a.gives, "vinculo": a.link}  # fmt: skip


def answers(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for made in city.city.assessments:
        for a in made.answers:
            yield {"momento": made.moment, "fecha": made.day, "item": a.item, "valor": a.value,
                   "porque": a.reason, "evidencia": a.evidence}  # fmt: skip


def dimensions(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for moment, result in results(cohort, city.city).items():
        for d in result.dimensions:
            yield {"momento": moment, "dimension": d.dimension.id, "nombre": d.dimension.name,
                   "puntaje": d.score if d.score is None else round(d.score, 4), "nivel": d.level,
                   "items_con_valor": d.answered, "items_que_corresponden": d.asked}  # fmt: skip


def opportunities(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for r in ranked(city.city):
        o = r.opportunity
        yield {"id": o.id, "nombre": o.label, "que": o.what, "dimension": o.dimension, "gravedad": o.gravity,
               "urgencia": o.urgency, "alcance": o.reach, "inequidad": o.inequity,
               "factibilidad": o.feasibility, "meses": o.months, "deber_legal": o.legal_duty,
               "criticidad": r.criticality, "nivel": r.level, "horizonte": r.horizon,
               "horizonte_sugerido": r.suggested, "porque_horizonte": o.horizon_reason, "elegida": o.chosen,
               "resguardo": o.safeguard}  # fmt: skip


def metrics(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for o in city.city.objectives:
        for m in o.metrics:
            yield {"objetivo": o.id, "que": o.what, "poblacion": o.population, "oportunidad": o.opportunity,
                   "indicador": m.indicator, "base": m.baseline, "base_fecha": m.baseline_day,
                   "base_se_obtiene": m.baseline_expected, "meta": m.target, "meta_fecha": m.target_day,
                   "fuente": m.source, "rol": m.role, "frecuencia": m.frequency,
                   "base_legal": m.legal_basis}  # fmt: skip


def half_up(number: Fraction, places: int) -> Decimal:
    return Decimal((number * 10**places + Fraction(1, 2)) // 1).scaleb(-places)


def observed(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for r in city.city.observations:
        sheet = next(indicator for indicator in cohort.indicators if indicator.id == r.indicator)
        exact = Fraction(r.value) if r.value is not None else None
        if r.numerator is not None and r.denominator is not None:
            exact = Fraction(r.numerator * (sheet.per or 1), r.denominator)
        is_share = sheet.unit in (Unit.PERCENT, Unit.PER_THOUSAND)
        children = (r.denominator or 100) / (23 * r.period.length if sheet.counts else 1)
        is_whole = sheet.unit is Unit.PESOS_PER_CHILD or (is_share and children < 100)
        is_more = sheet.unit is Unit.PERCENT and exact is not None and exact > 100
        yield {"indicador": r.indicator, "periodo": str(r.period), "grupo": r.group,
               "numerador": r.numerator, "denominador": r.denominator,
               "valor": None if exact is None else half_up(exact, 0 if is_whole else 1),
               "estado": "en_validacion" if is_more and r.state == "dato" else r.state,
               "fuente": r.source or sheet.source, "publicado": r.published, "nota": r.note}  # fmt: skip


def projects(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    if p := city.city.project:
        yield {"nombre": p.name, "oportunidad": p.opportunity, "poblacion": p.population,
               "indicadores": " ".join(p.indicators), "presupuesto": sum(line.pesos for line in p.budget),
               "pruebas": len(p.log), "decision": p.report.decision if p.report else None}  # fmt: skip


def log(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for e in city.city.project.log if city.city.project else ():
        yield {"fecha": e.day, "hipotesis": e.hypothesis, "prueba": e.test, "participantes": e.participants,
               "resultado": e.result, "decision": e.decision}  # fmt: skip


def route(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for number, s in enumerate(city.city.rights.route if city.city.rights else (), start=1):
        yield {"orden": number, "paso": s.step, "institucion": s.institution, "plazo_horas": s.hours,
               "norma": s.norm}  # fmt: skip


def plan(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for a in sorted(city.city.actions, key=lambda a: (a.end or date.max, a.start or date.max)):
        yield {"id": a.id, "que": a.what, "horizonte": action_horizon(a, cohort.settings.end), "rol": a.role,
               "inicio": a.start, "fin": a.end, "costo": a.pesos, "fondos": a.funding,
               "indicador": a.indicator, "meta": a.target, "oportunidad": a.opportunity,
               "estado": action_state(a, city.on)}  # fmt: skip


def agreements(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for session in sorted(city.city.accompaniments, key=lambda s: s.day, reverse=True):
        for a in session.agreements:
            now = agreed(session, a, city.on)
            yield {"fecha": session.day, "tema": session.topic, "que": a.what, "rol": a.role, "vence": a.due,
                   "cumplido": a.met, "estado": now.state, "dias_de_atraso": now.days_late}  # fmt: skip


MODEL: dict[str, Callable[[Cohort, CityProgress], Iterator[Row]]] = {
    "entregas": deliveries, "equipo": team, "actores": actors, "autodiagnostico": answers,
    "dimensiones": dimensions, "oportunidades": opportunities, "metricas": metrics, "tablero": observed,
    "proyectos": projects, "bitacora": log, "ruta": route, "plan": plan, "acuerdos": agreements,
}  # fmt: skip


@pytest.fixture(scope="module", params=["2024", "2026"])
def edition(request: pytest.FixtureRequest) -> Cohort:
    return door.load(ROOT, request.param)


@pytest.mark.parametrize("name", MODEL)
def test_every_cell_of_both_editions_is_what_the_model_says(edition: Cohort, name: str) -> None:
    day = edition.settings.cutoff
    assert day is not None
    progress = progress_on(edition, day)
    rows = read(as_csv(BY_NAME[name], edition, progress))
    model = [{"ciudad": city.city.slug} | row for city in progress for row in MODEL[name](edition, city)]

    assert [list(row) for row in rows] == [list(row) for row in model]
    for row, expected in zip(rows, model, strict=True):
        read_back = {column: value(cell, expected[column]) for column, cell in row.items()}
        assert read_back == {column: meant(cell) for column, cell in expected.items()}


def test_the_demonstration_has_something_in_every_table(cohort: Cohort) -> None:
    progress = progress_on(cohort, date(2024, 11, 29))
    counts = {table.name: len(read(as_csv(table, cohort, progress))) for table in TABLES}

    assert counts.keys() == MODEL.keys()
    assert counts["entregas"] == 12 * 18
    assert counts["proyectos"] == 10
    assert {name: count for name, count in counts.items() if count < 10} == {}


def test_every_table_is_offered_on_a_page_of_a_city() -> None:
    offered = {name for section in (*SECTIONS, ANSWERS) for name in section.tables}

    assert offered == {*BY_NAME, "indicadores"}


def test_columns_have_names_that_a_program_can_use_and_each_once() -> None:
    for table in TABLES:
        assert len({"ciudad", *table.columns}) == 1 + len(table.columns)
        assert [name for name in table.columns if not re.fullmatch("[a-z]+(_[a-z]+)*", name)] == []


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
        progress = progress_on(edition, SEPTEMBER)

        texts = {t.name: as_csv(t, edition, progress) for t in TABLES}
        texts["indicadores"] = dictionary_csv(edition)

        assert built == {f"datos/{name}.csv": text.encode() for name, text in texts.items()}


def test_cities_are_in_alphabetical_order_with_the_slug_of_their_page(cohort: Cohort) -> None:
    rows = read(as_csv(BY_NAME["entregas"], cohort, progress_on(cohort, SEPTEMBER)))

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
    rows = read(as_csv(BY_NAME["bitacora"], cohort, progress_on(cohort, date(2024, 11, 29))))

    assert [row["participantes"] for row in rows if row["ciudad"] == "colonia-zorzal"] == ["suprimido"] * 3


def test_what_is_not_there_is_an_empty_cell_and_never_a_zero(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    (row,) = [row for row in table_of(picture, "plan") if row["id"] == "folleto-de-la-mesa"]

    assert (row["rol"], row["costo"], row["meta"]) == ("", "", "")


# The Tablero ---------------------------------------------------------------------------------------


def test_the_rows_of_the_tablero_come_as_they_were_loaded_with_their_value(tmp_path: Path) -> None:
    cohort = Picture(tmp_path).load()
    table = as_csv(BY_NAME["tablero"], cohort, progress_on(cohort, date(2030, 6, 12)))

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
    rows = read(as_csv(BY_NAME["tablero"], cohort, progress_on(cohort, date(2024, 11, 29))))
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
        len(read(as_csv(BY_NAME["tablero"], cohort, progress_on(cohort, date(2030, 6, day)))))
        for day in (4, 5, 6, 7)
    ]

    assert counts == [4, 5, 5, 8]


# The dictionary ------------------------------------------------------------------------------------


def test_the_dictionary_is_a_table_with_a_row_an_indicator(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    picture.replace(f"{EDITION}/programa/indicadores.yml", "  - zona\n", "  - zona\n    - sexo\n")
    picture.replace(f"{EDITION}/programa/indicadores.yml", "minimo: 35", "minimo: 35.5")
    text = dictionary_csv(picture.load())

    assert text.removeprefix(MARK).split("\n")[:2] == [
        "id;nombre;descripcion;numerador;denominador;cuenta;por;unidad;desagregacion;frecuencia;fuente;sentido;"
        "minimo;maximo;riesgo;referencia;observaciones",
        "SAL-04;Segunda dosis de triple viral a los 5 años;Muestra un total por período;"
        "Niñas y niños de 5 años con la segunda dosis;Niñas y niños de 5 años;;100;porcentaje;zona sexo;"
        "trimestral;Vacunatorio;mayor;35,5;98;medio;;No mezclar períodos",
    ]
    assert [row["id"] for row in read(text)] == ["SAL-04", "CUI-04", "PRO-01", "GES-01", "GES-02"]


def test_every_cell_of_the_dictionary_is_what_its_sheet_says(edition: Cohort) -> None:
    rows = read(dictionary_csv(edition))
    sheets = [
        {str(field.alias): getattr(sheet, name) for name, field in type(sheet).model_fields.items()}
        for sheet in edition.indicators
    ]

    assert len(rows) == 36
    for row, sheet in zip(rows, sheets, strict=True):
        flat = {key: " ".join(cell) if isinstance(cell, tuple) else cell for key, cell in sheet.items()}
        read_back = {key: value(cell, flat[key]) for key, cell in row.items()}
        assert read_back == {key: meant(cell) for key, cell in flat.items()}


# Texts ---------------------------------------------------------------------------------------------


def table_of(picture: Picture, name: str) -> list[dict[str, str]]:
    """A table of the tiny edition, as the picture's files have it."""
    cohort = picture.load()
    return read(as_csv(BY_NAME[name], cohort, progress_on(cohort, date(2030, 6, 12))))


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(1)", "+1 familia", "-1 familia", "@familia"])
def test_a_text_that_a_spreadsheet_would_run_is_defused(tmp_path: Path, text: str) -> None:
    picture = Picture(tmp_path)
    picture.replace(f"{VILLA}/entregas.yml", "nota: Faltan las escuelas", f'nota: "{text}"')
    (note,) = [row["nota"] for row in table_of(picture, "entregas") if row["nota"]]

    assert note == f"'{text}"


def test_no_cell_of_either_edition_would_be_run(edition: Cohort) -> None:
    day = edition.settings.cutoff
    assert day is not None
    progress = progress_on(edition, day)
    rows = [row for table in TABLES for row in read(as_csv(table, edition, progress))]
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
    "acuerdos": {"fecha", "cumplido"},
}  # fmt: skip
"""The days on which something was done."""
AHEAD = {
    "entregas": {"vence"}, "metricas": {"base_se_obtiene", "meta_fecha"}, "plan": {"inicio", "fin"},
    "acuerdos": {"vence"},
}  # fmt: skip
"""Those on which something is to be done: they may lie after the shown day."""
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def test_every_column_of_days_says_what_happened_or_what_is_ahead(cohort: Cohort) -> None:
    progress = progress_on(cohort, date(2024, 11, 29))
    for table in TABLES:
        rows = read(as_csv(table, cohort, progress))
        days = {column for row in rows for column, cell in row.items() if ISO.fullmatch(cell)}

        assert days == HAPPENED.get(table.name, set()) | AHEAD.get(table.name, set())


@pytest.mark.parametrize(
    "day", [date(2024, 5, 20), date(2024, 6, 20), date(2024, 7, 20), SEPTEMBER, date(2024, 11, 13)], ids=str
)
def test_nothing_dated_after_the_day_is_in_any_table(cohort: Cohort, day: date) -> None:
    progress = progress_on(cohort, day)
    late = [
        (name, row["ciudad"], row[column])
        for name, columns in HAPPENED.items()
        for row in read(as_csv(BY_NAME[name], cohort, progress))
        for column in columns
        if row[column] and date.fromisoformat(row[column]) > day
    ]

    assert late == []


def names_in(table: Table, cohort: Cohort, day: date) -> set[str]:
    return {row["ciudad"] for row in read(as_csv(table, cohort, progress_on(cohort, day)))}


def test_on_20_september_there_is_neither_a_plan_nor_a_route_nor_a_try(cohort: Cohort) -> None:
    assert [names_in(BY_NAME[name], cohort, SEPTEMBER) for name in ("plan", "ruta", "bitacora")] == [
        set()
    ] * 3
    assert len(names_in(BY_NAME["proyectos"], cohort, SEPTEMBER)) > 5


def test_a_city_that_left_stays_as_it_was_that_day(cohort: Cohort) -> None:
    for table in TABLES:
        then, now = (
            [
                row
                for row in read(as_csv(table, cohort, progress_on(cohort, day)))
                if row["ciudad"] == "paso-nandubay"
            ]
            for day in (date(2024, 9, 13), date(2024, 11, 29))
        )

        assert now == then
