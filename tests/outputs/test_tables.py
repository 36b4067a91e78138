"""`datos/*.csv`: read back as a spreadsheet in Spanish or a program would, they say what the model says."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.data.schema.meetings import Meeting
from macros.data.schema.programme import Unit
from macros.outputs.table import Shown, Table, as_csv
from macros.outputs.tables import TABLES
from macros.rules.actors import quadrant
from macros.rules.agreements import agreed
from macros.rules.diagnosis import results
from macros.rules.opportunities import ranked
from macros.rules.plan import action_horizon, action_state
from macros.rules.progress import CityProgress, city_progress
from macros.rules.states import CityState
from macros.views.city_sections import ANSWERS, SECTIONS
from tests.conftest import ROOT, SEPTEMBER
from tests.picture import EDITION, VILLA, Picture
from tests.reading import Built

MARK = "\ufeff"
Row = dict[str, Any]
BY_NAME = {table.name: table for table in TABLES}


def shown_on(cohort: Cohort, day: date) -> Shown:
    return Shown(cohort, tuple(city_progress(cohort, city, day) for city in cohort.cities), day)


def at_cutoff(cohort: Cohort) -> Shown:
    assert cohort.settings.cutoff is not None
    return shown_on(cohort, cohort.settings.cutoff)


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


def cities(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    profile, hours = city.city.profile, city.hours
    left = profile.withdrawal.day if profile.withdrawal and city.state is CityState.WITHDRAWN else None
    yield {"nombre": profile.name, "habitantes": profile.inhabitants, "ingreso": profile.joined,
           "estado": city.state, "baja": left, "horas_aceptadas": hours.accepted,
           "horas_en_revision": hours.in_review, "horas_aplicables": hours.applicable,
           "porcentaje_aceptado": half_up(Fraction(hours.accepted) * 100 / Fraction(hours.applicable), 1),
           "ultima_actualizacion": city.last_event}  # fmt: skip


def stages(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for s in city.stages:
        yield {"etapa": s.stage.id, "estado": s.state, "horas_aceptadas": s.hours.accepted,
               "horas_en_revision": s.hours.in_review, "horas_aplicables": s.hours.applicable}  # fmt: skip


def held(cohort: Cohort, city: CityProgress) -> list[Meeting]:
    """The meetings that took place while the city was there."""
    return [meeting for meeting in cohort.meetings if meeting.day <= city.on]


def attendance(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for meeting in held(cohort, city):
        for a in meeting.attendance:
            if a.city == city.city.slug:
                yield {"encuentro": meeting.id, "personas": a.people}


def rounds(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for meeting in cohort.meetings:
        for r in meeting.rounds:
            if r.city == city.city.slug and meeting.day <= city.on:
                yield {"encuentro": meeting.id, "pregunta": r.question, "reformulada": r.reworded,
                       "consejos": " | ".join(r.advice), "toma": r.takes}  # fmt: skip
            elif r.city == city.city.slug:
                yield {"encuentro": meeting.id, "pregunta": r.question, "reformulada": None, "consejos": "",
                       "toma": None}  # fmt: skip


def commitments(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for meeting in held(cohort, city):
        for c in (c for r in meeting.rounds if r.city == city.city.slug for c in r.commitments):
            met = c.met if c.met and c.met <= city.on else None
            late = max(0, ((met or city.on) - c.due).days)
            states = ("cumplido", "cumplido-tarde") if met else ("abierto", "vencido")
            yield {"encuentro": meeting.id, "que": c.what, "rol": c.role, "vence": c.due, "cumplido": met,
                   "estado": states[late > 0], "dias_de_atraso": late}  # fmt: skip


MODEL: dict[str, Callable[[Cohort, CityProgress], Iterator[Row]]] = {
    "ciudades": cities, "avance": stages, "asistencia": attendance, "rondas": rounds,
    "compromisos": commitments, "entregas": deliveries, "equipo": team, "actores": actors,
    "autodiagnostico": answers,
    "dimensiones": dimensions, "oportunidades": opportunities, "metricas": metrics, "tablero": observed,
    "proyectos": projects, "bitacora": log, "ruta": route, "plan": plan, "acuerdos": agreements,
}  # fmt: skip


def meetings(shown: Shown) -> Iterator[Row]:
    slugs = {city.slug for city in shown.cohort.cities}
    for m in shown.cohort.meetings:
        came = [a.people for a in m.attendance if a.city in slugs and m.day <= shown.on]
        yield {"id": m.id, "fecha": m.day, "hora": f"{m.start:%H:%M}", "minutos": m.minutes, "tipo": m.kind,
               "nombre": m.name, "etapa": m.stage,
               "ciudades_presentes": len([people for people in came if people]) if came else None,
               "personas": sum(came) if came else None}  # fmt: skip


def indicators(shown: Shown) -> Iterator[Row]:
    for sheet in shown.cohort.indicators:
        row = {str(field.alias): getattr(sheet, name) for name, field in type(sheet).model_fields.items()}
        yield {key: " ".join(cell) if isinstance(cell, tuple) else cell for key, cell in row.items()}


OF_THE_EDITION: dict[str, Callable[[Shown], Iterator[Row]]] = {
    "encuentros": meetings, "indicadores": indicators,
}  # fmt: skip
DICTIONARY = "diccionario"
"""It is about the files, not about an edition: test_dictionary.py."""


def model_of(name: str, shown: Shown) -> list[Row]:
    if name in OF_THE_EDITION:
        return list(OF_THE_EDITION[name](shown))
    return [
        {"ciudad": city.city.slug} | row for city in shown.progress for row in MODEL[name](shown.cohort, city)
    ]


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
    "ciudades": {"baja", "ultima_actualizacion"},
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
