"""The written schema: what people read and what editors check, from the records that check the data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros.data.folders import DataFile
from macros.outputs.schemas import FILES, json_schema, keys_of

ROOT = Path(__file__).resolve().parents[2]


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


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_editors_have_nothing_to_say_of_the_editions(file: DataFile) -> None:
    check = validator(file)
    paths = sorted((ROOT / "cohorts").rglob(Path(file.path).name))
    said = [
        (path.parent.name, error.message)
        for path in paths
        for error in check.iter_errors(yaml.load(path.read_text(encoding="utf-8"), EditorsYaml))
    ]
    assert paths
    assert said == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ciudad.yml", {"nombre": "Villa Prueba"}),
        ("entregas.yml", [{"entregable": "E1.1", "resultado": "aceptada"}]),
        ("entregas.yml", [{"entregable": "E1,1"}]),
        ("entregas.yml", [{"entregable": "E1.1", "enviado": None}]),
        ("equipo.yml", {"roles": [{"rol": "datos", "area": "Datos", "telefono": "1"}]}),
    ],
)
def test_editors_mark_what_the_checker_would_refuse(name: str, content: Any) -> None:
    file = next(file for file in FILES if file.path == name)
    assert not validator(file).is_valid(content)


def test_no_schema_shows_the_name_of_a_python_class_as_a_title() -> None:
    titles = re.findall(r'"title": "(.*?)"', "".join(json_schema(file) for file in FILES))
    assert [title for title in titles if re.fullmatch(r"[A-Z]\w+", title)] == []


def test_the_keys_of_a_file_come_in_order_with_those_inside_each() -> None:
    team = next(file for file in FILES if file.path == "equipo.yml")
    names = [(key.depth, key.name) for key in keys_of(team.model)]
    assert names == [
        (0, "acta"),
        (1, "fecha"),
        (1, "firma"),
        (0, "roles"),
        (1, "rol"),
        (1, "area"),
        (1, "horas_mes"),
        (1, "responsabilidades"),
        (1, "suplente"),
        (1, "misma_persona_que"),
        (1, "vacante_desde"),
    ]
