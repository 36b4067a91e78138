"""The written schema: what people read and what editors check, from the records that check the data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros.data.folders import CITY_FILES, DataFile
from macros.outputs.schemas import FILES, json_schema, keys_of

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


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
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
    titles = re.findall(r'"title": "(.*?)"', "".join(json_schema(file) for file in FILES))
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
