"""What a rule is given, out of YAML text that meets neither disk nor checks.

So a rule can also be shown what the door would refuse. A file is named by its attribute in `City` or
`Cohort` (`project` is `proyecto.yml`) and is YAML text, or lists and keys that are written as YAML.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from textwrap import dedent
from typing import Any

from macros.data import nodes
from macros.data.cohort import City, Cohort
from macros.data.folders import CITY_FILES, EDITION_FILES, DataFile
from macros.data.schema.tablero import TOTAL
from macros.data.sheets import Source
from macros.rules.tablero import Point, Series
from tests.picture import VILLA

Written = str | list[dict[str, Any]] | dict[str, Any]

START, CLOSING = date(2030, 5, 6), date(2030, 11, 29)
SETTINGS = f"""
    nombre: Cohorte 2030
    ficticia: true
    inicio: {START}
    cierre: {CLOSING}
    modalidad: Virtual
    horas_mes: 18
"""
PATH = """
    pilares: [{id: hacer, nombre: Hacer, contenido: [Probar]}]
    apoyos: [{id: red, nombre: Red, descripcion: Ayuda}]
"""
STAGES = {
    "E1": ("2030-05-06", "2030-05-31"),
    "E2": ("2030-06-03", "2030-06-28"),
    "E3": ("2030-07-01", "2030-07-31"),
    "E4": ("2030-08-01", "2030-09-13"),
    "E5": ("2030-09-16", "2030-10-31"),
    "E6": ("2030-11-01", "2030-11-29"),
}
ASKED = {
    "E1.1": ("2030-05-17", "acta_firmada"),
    "E1.2": ("2030-05-30", "doce_actores"),
    "E1.3": ("2030-05-31", "cuatro_reuniones"),
    "E2.1": ("2030-06-14", "items_completos"),
    "E2.2": ("2030-06-25", "ocho_oportunidades"),
    "E2.3": ("2030-06-28", "cinco_asistentes"),
    "E3.1": ("2030-07-12", "tres_a_cinco_objetivos"),
    "E4.1": ("2030-08-23", "tres_fichas"),
    "E4.2": ("2030-09-06", "oportunidad_elegida"),
    "E5.1": ("2030-10-04", "cinco_pasos"),
    "E5.2": ("2030-10-25", "tres_entradas"),
    "E5.3": ("2030-10-31", "decision_final"),
    "E6.1": ("2030-11-15", "seis_acciones"),
    "E6.3": ("2030-11-26", "enlace_al_plan"),
}
"""Every deliverable with its due date and the rule of its only criterion."""
INDICATORS = {
    "SAL-01": "mayor", "SAL-02": "menor", "SAL-03": "contexto",
    "CUI-01": "mayor", "CUI-02": "mayor", "EDU-01": "mayor", "EDU-02": "mayor", "DER-01": "contexto",
    "CRI-01": "mayor", "CRI-02": "mayor", "GES-01": "mayor", "GES-02": "mayor", "GES-04": "mayor",
}  # fmt: skip
"""All monthly shares. GES-04 is the freshness of the others."""


PROFILE = {
    "nombre": "Villa Prueba", "codigo": "990101", "habitantes": 12000, "historia": "Inventada",
    "ingreso": START,
}  # fmt: skip
NEEDED = {"people": (), "meetings": (), "holidays": (), "cities": ()}


def edition(*cities: City, **files: Written) -> Cohort:
    """Six stages, a deliverable for each subject, thirteen indicators; no instrument unless it is given."""
    given = {
        "settings": SETTINGS, "path": PATH, "stages": _stages(), "deliverables": _deliverables(),
        "indicators": [_indicator(code, way) for code, way in INDICATORS.items()],
    }  # fmt: skip
    records = {name: read(_file(EDITION_FILES, name), file)[0] for name, file in (given | files).items()}
    return Cohort(id="2030", **NEEDED | records | {"cities": cities})


def city(**files: Written) -> City:
    """Villa Prueba with the files that are given; the other subjects haven't begun."""
    records, sources = {}, {}
    for name, file in ({"profile": PROFILE} | files).items():
        data_file = _file(CITY_FILES, name)
        records[name], sources[data_file.path] = read(data_file, file)
    return City(slug="villa-prueba", sources=sources, **records)


def _file(known: tuple[DataFile, ...], attribute: str) -> DataFile:
    return next(data_file for data_file in known if data_file.attribute == attribute)


def read(data_file: DataFile, written: Written) -> tuple[Any, Source]:
    """The record or the records of a file, and where each value stands in it."""
    as_text = isinstance(written, str)
    text = dedent(written).lstrip() if as_text else json.dumps(written, ensure_ascii=False, default=str)
    root, refused = nodes.compose(text)
    assert root is not None and not refused, refused
    source, typed = Source(f"{VILLA}/{data_file.path}", root, text), nodes.plain(root)
    if data_file.is_list:
        return tuple(data_file.model.model_validate(item) for item in typed), source
    return data_file.model.model_validate(typed), source


def _stages() -> list[dict[str, Any]]:
    return [
        {"id": stage, "nombre": "Etapa", "pilar": "hacer", "inicio": first, "fin": last, "meses": [5],
         "horas": 18, "proposito": "Hacer", "al_terminar": "Algo hecho", "objetivos": ["Probar"], "semanas": [
             {"del": first, "al": last, "actividades": [{"tipo": "T", "que": "Probar", "horas": 18}]}
         ]}
        for stage, (first, last) in STAGES.items()
    ]  # fmt: skip


def _deliverables() -> list[dict[str, Any]]:
    return [deliverable(name, due, rule) for name, (due, rule) in ASKED.items()]


def deliverable(name: str, due: str, *rules: str) -> dict[str, Any]:
    criteria = [{"texto": rule.replace("_", " "), "control": "dato", "regla": rule} for rule in rules]
    return {"id": name, "nombre": "Entregable", "horas": 6, "vence": due, "criterios": criteria}


def _indicator(code: str, way: str) -> dict[str, Any]:
    sheet = {"descripcion": "Un total", "numerador": "Arriba", "denominador": "Abajo", "fuente": "Registro"}
    rest = {"frecuencia": "mensual", "riesgo": "bajo", "observaciones": "Nada"}
    unit = {"por": 100, "unidad": "porcentaje"}
    return {"id": code, "nombre": "Indicador", "sentido": way} | unit | sheet | rest


def row(code: str, when: str, counts: str = "", state: str = "", **more: object) -> dict[str, Any]:
    """A row of `tablero.csv`: `counts` are «183/300» or the value alone, and then it's a value.

    It was loaded on 2030-05-20, unless `publicado` says another day.
    """
    above, _, below = counts.partition("/")
    numbers = {"numerador": above, "denominador": below} if below else {"valor": above} if above else {}
    said = {"indicador": code, "periodo": when, "grupo": "total", "publicado": "2030-05-20"}
    return said | numbers | {"estado": state or ("dato" if counts else "sin_dato")} | more


def series(cohort: Cohort, code: str, values: Sequence[str | None]) -> Series:
    """One indicator of the whole city, a value a month from January 2030; None is a month without it."""
    whole = [
        row(code, f"{2030 + month // 12}-M{month % 12 + 1:02d}", value or "")
        for month, value in enumerate(values)
    ]
    points = (Point(each, each.state, each.value) for each in city(observations=whole).observations)
    return Series(cohort.indicator_by_id[code], TOTAL, tuple(points))


def instrument(*counts: int) -> list[dict[str, Any]]:
    """`programa/autodiagnostico.yml` with so many items in D1, D2…"""
    return [
        {"dimension": f"D{d}", "nombre": f"Dimensión {d}", "evidencia": "Acta", "items": [
            {"item": f"D{d}.{i}", "nombre": "Ítem", "pregunta": "¿Hay?", "valores": ["No", "Sí"]}
            for i in range(1, count + 1)
        ]}
        for d, count in enumerate(counts, start=1)
    ]  # fmt: skip


def assessment(
    answers: str, moment: str = "inicial", day: str = "2030-06-12", areas: str = "Salud"
) -> dict[str, Any]:
    """`3-2-SD 4-NA` answers D1.1, D1.2 and D1.3, then D2.1 and D2.2; `_` leaves an item out."""
    given = [
        {"item": f"D{d}.{i}", "valor": value, "porque": f"Lo sabe {moment}", "evidencia": "Acta"}
        for d, dimension in enumerate(answers.split(), start=1)
        for i, value in enumerate(dimension.split("-"), start=1)
        if value != "_"
    ]
    return {"momento": moment, "fecha": day, "areas": areas.split(", "), "respuestas": given}


def opportunity(
    name: str, scores: str = "3 3 3 3 3", months: int | None = 9, **more: object
) -> dict[str, Any]:
    """`scores` are gravity, urgency, reach, inequity and feasibility; `_` is one not given yet."""
    keys = ("gravedad", "urgencia", "alcance", "inequidad", "factibilidad")
    scored = {key: score for key, score in zip(keys, scores.split(), strict=True) if score != "_"}
    given = {"id": name, "que": "Falta algo", "dimension": "D1", **scored, "meses": months, **more}
    return {key: value for key, value in given.items() if value is not None}


def around(day: str | date) -> tuple[date, date, date]:
    """The day before, the day, the day after."""
    middle = date.fromisoformat(str(day))
    return middle - timedelta(days=1), middle, middle + timedelta(days=1)
