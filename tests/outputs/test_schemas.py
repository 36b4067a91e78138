"""The written schema: what people read and what editors check, from the records that check the data."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros.data.folders import CITY_FILES, DataFile
from macros.outputs.schemas import FILES, json_schema, keys_of, schema_of, table_schema

ROOT = Path(__file__).resolve().parents[2]
TINY = ROOT / "tests" / "tiny"


class EditorsYaml(yaml.SafeLoader):
    """YAML as editors read it (1.2): dates and times are text, figures are numbers."""


EditorsYaml.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if not pair[0].endswith((":timestamp", ":int"))]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorsYaml.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"-?(0|[1-9]\d*)$"), list("-0123456789")
)


def validator(file: DataFile) -> Draft202012Validator:
    schema = json.loads(json_schema(file))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def file_called(name: str) -> DataFile:
    return next(file for file in FILES if file.path == name)


def written(root: Path, file: DataFile) -> list[Path]:
    """The files of one kind in every edition: the worked example has a city's."""
    folders = ("ciudades/*/", "programa/ejemplo/") if file in CITY_FILES else ("",)
    return sorted(path for folder in folders for path in root.glob(f"cohorts/*/{folder}{file.path}"))


TABLES = [file for file in FILES if file.is_table]
IN_YAML = [file for file in FILES if not file.is_table]


@pytest.mark.parametrize("file", IN_YAML, ids=lambda file: file.path)
def test_editors_have_nothing_to_say_of_the_editions(file: DataFile) -> None:
    check = validator(file)
    texts = {path: path.read_text(encoding="utf-8") for path in written(ROOT, file) + written(TINY, file)}
    contents = {path: yaml.load(text, EditorsYaml) for path, text in texts.items()}
    said = [
        (path.relative_to(ROOT).as_posix(), error.message)
        for path, content in contents.items()
        if content is not None  # only comments: not begun
        for error in check.iter_errors(content)
    ]
    assert contents
    assert said == []


def answered(answer: dict[str, Any]) -> list[dict[str, Any]]:
    answers = [{"item": "D1.1", "porque": "Se sabe"} | answer]
    return [{"momento": "inicial", "fecha": "2030-05-20", "areas": ["Salud"], "respuestas": answers}]


def objective(metric: dict[str, Any]) -> dict[str, Any]:
    return {"id": "uno", "que": "Que cambie", "oportunidad": "una", "metricas": [metric]}


def project(entry: dict[str, Any]) -> dict[str, Any]:
    log = [{"fecha": "2030-06-03"} | entry]
    return {"nombre": "Uno", "oportunidad": "una", "poblacion": "Niñas y niños", "prototipo": log}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("autodiagnostico.yml", answered({"valor": 4})),
        ("autodiagnostico.yml", answered({"valor": "SD"})),
        ("objetivos.yml", [objective({"indicador": "SAL-04", "base": 64.5})]),
        ("proyecto.yml", project({"participantes": 34})),
        ("proyecto.yml", project({"participantes": "suprimido"})),
    ],
)
def test_editors_take_what_is_typed_without_quotes(name: str, content: Any) -> None:
    assert validator(file_called(name)).is_valid(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ciudad.yml", {"nombre": "Villa Prueba"}),
        ("entregas.yml", [{"entregable": "E1.1", "resultado": "aceptada"}]),
        ("entregas.yml", [{"entregable": "E1,1"}]),
        ("entregas.yml", [{"entregable": "E1.1", "enviado": None}]),
        ("equipo.yml", {"roles": [{"rol": "datos", "area": "Datos", "telefono": "1"}]}),
        ("autodiagnostico.yml", answered({"valor": 5})),
        ("autodiagnostico.yml", answered({"valor": "S/D"})),
        ("autodiagnostico.yml", [{"momento": "inicial", "fecha": "2030-05-20", "areas": [], "puntaje": 3}]),
        ("objetivos.yml", [objective({"indicador": "SAL-04", "base": "64,5"})]),
        ("objetivos.yml", [objective({"indicador": "SAL-4"})]),
        ("proyecto.yml", project({"participantes": "diez"})),
        ("proyecto.yml", project({"participantes": 0})),
    ],
)
def test_editors_mark_what_the_checker_would_refuse(name: str, content: Any) -> None:
    assert not validator(file_called(name)).is_valid(content)


def test_no_schema_shows_the_name_of_a_python_class_as_a_title() -> None:
    titles = re.findall(r'"title": "(.*?)"', "".join(schema_of(file) for file in FILES))
    assert [title for title in titles if re.fullmatch(r"[A-Z]\w+", title)] == []


def test_the_keys_of_a_file_come_in_order_with_those_inside_each() -> None:
    names = [(key.depth, key.name) for key in keys_of(file_called("equipo.yml").model)]
    assert names == [
        (0, "acta"),
        (1, "fecha"),
        (1, "firma"),
        (0, "acuerdo"),
        (1, "fecha"),
        (1, "decision"),
        (1, "frecuencia"),
        (1, "reuniones"),
        (0, "roles"),
        (1, "rol"),
        (1, "area"),
        (1, "horas_mes"),
        (1, "responsabilidades"),
        (1, "suplente"),
        (1, "misma_persona_que"),
        (1, "vacante_desde"),
    ]


def test_each_key_is_called_what_it_takes() -> None:
    kinds = {key.name: key.kind for key in keys_of(file_called("objetivos.yml").model)}
    assert {name: kinds[name] for name in ("id", "metricas", "base", "base_fecha", "rol")} == {
        "id": "texto", "metricas": "lista", "base": "número", "base_fecha": "fecha", "rol": "opción",
    }  # fmt: skip


# Tables --------------------------------------------------------------------------------------------


def cells_of(path: Path) -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";", strict=True))


def misfits(schema: dict[str, Any], rows: list[dict[str, str]]) -> list[str]:
    """What a reader of Table Schema would refuse: https://specs.frictionlessdata.io/table-schema/"""
    found = []
    for number, row in enumerate(rows, start=2):
        for field in schema["fields"]:
            cell = row.get(field["name"], "")
            constraints = field["constraints"]
            is_empty = cell in schema["missingValues"]
            fits = not constraints["required"] if is_empty else fits_its_kind(field, cell)
            if not fits or (not is_empty and cell not in constraints.get("enum", [cell])):
                found.append(f"{number} {field['name']}: {cell}")
    keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
    return found + [f"{key} twice" for key in set(keys) if keys.count(key) > 1]


def fits_its_kind(field: dict[str, Any], cell: str) -> bool:
    point = re.escape(field.get("decimalChar", "."))
    shapes = {"integer": r"-?\d+", "number": rf"-?\d+({point}\d+)?", "date": r"\d{4}-\d{2}-\d{2}"}
    return field["type"] == "string" or re.fullmatch(shapes[field["type"]], cell) is not None


def test_only_the_tablero_is_a_table() -> None:
    assert [file.path for file in TABLES] == ["tablero.csv"]
    assert {file.path: schema_of(file) for file in FILES} == {
        file.path: table_schema(file) if file.is_table else json_schema(file) for file in FILES
    }


def test_the_schema_of_a_table_tells_its_columns_in_order() -> None:
    schema = json.loads(table_schema(file_called("tablero.csv")))
    states = ["dato", "sin_dato", "no_aplica", "suprimido", "en_validacion"]
    assert schema == {
        "fields": [
            column("indicador", "string", "El indicador", required=True),
            column("periodo", "string", "El período", required=True),
            column("grupo", "string", "De quiénes: total, o una parte", required=True),
            column("numerador", "integer", "Lo que se cuenta arriba"),
            column("denominador", "integer", "Lo que se cuenta abajo"),
            column("valor", "number", "El valor, solo donde no hay numerador") | {"decimalChar": ","},
            column("estado", "string", "Si hay dato, o por qué no lo hay", required=True, enum=states),
            column("fuente", "string", "De dónde sale"),
            column("publicado", "date", "El día en que se cargó"),
            column("nota", "string", "Lo que hay que saber"),
        ],
        "missingValues": [""],
        "primaryKey": ["indicador", "periodo", "grupo"],
    }


def column(name: str, kind: str, title: str, required: bool = False, **constraints: object) -> dict[str, Any]:
    return {"name": name, "type": kind, "title": title, "constraints": {"required": required, **constraints}}


def test_the_columns_of_the_schema_are_the_titles_of_every_table() -> None:
    names = [field["name"] for field in json.loads(table_schema(file_called("tablero.csv")))["fields"]]
    paths = written(ROOT, file_called("tablero.csv")) + written(TINY, file_called("tablero.csv"))
    titles = {path.read_text(encoding="utf-8-sig").partition("\n")[0].strip() for path in paths}
    assert (len(paths) > 12, titles) == (True, {";".join(names)})


def test_every_table_of_the_editions_fits_its_schema() -> None:
    file = file_called("tablero.csv")
    schema = json.loads(table_schema(file))
    tables = {path: cells_of(path) for path in written(ROOT, file) + written(TINY, file)}
    said = {path.relative_to(ROOT).as_posix(): misfits(schema, rows) for path, rows in tables.items()}
    assert {path: found for path, found in said.items() if found} == {}
    assert all(tables.values())


@pytest.mark.parametrize(
    ("column_name", "cell"),
    [
        ("indicador", ""),
        ("estado", "dudoso"),
        ("estado", ""),
        ("numerador", "1,5"),
        ("valor", "48.5"),
        ("publicado", "31/08/2024"),
    ],
)
def test_a_cell_that_the_checker_would_refuse_does_not_fit_either(column_name: str, cell: str) -> None:
    schema = json.loads(table_schema(file_called("tablero.csv")))
    good, *_ = cells_of(TINY / "cohorts/2030/ciudades/villa-prueba/tablero.csv")
    assert misfits(schema, [good]) == []
    assert misfits(schema, [good | {column_name: cell}]) == [f"2 {column_name}: {cell}"]


def test_a_row_twice_does_not_fit() -> None:
    schema = json.loads(table_schema(file_called("tablero.csv")))
    good, *_ = cells_of(TINY / "cohorts/2030/ciudades/villa-prueba/tablero.csv")
    assert misfits(schema, [good, good]) == ["('SAL-04', '2030-T1', 'total') twice"]
