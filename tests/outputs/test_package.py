"""`datos/datapackage.json`: read by its own specification, it describes every file as it is."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.outputs.package import data_package
from macros.outputs.table import Shown, as_csv
from macros.outputs.tables import TABLES
from tests.conftest import ROOT, SEPTEMBER
from tests.outputs.model import BY_NAME, at_cutoff, read, shown_on, titles
from tests.reading import Built


@pytest.fixture(scope="module", params=["2024", "2026"])
def shown(request: pytest.FixtureRequest) -> Shown:
    return at_cutoff(door.load(ROOT, request.param))


def package(shown: Shown) -> Any:
    return json.loads(data_package(shown))


def tables(shown: Shown) -> dict[str, Any]:
    return {one["name"]: one for one in package(shown)["resources"] if one["format"] == "csv"}


def test_it_says_which_edition_it_is_of_which_day_and_under_which_licence(cohort: Cohort) -> None:
    said = package(shown_on(cohort, SEPTEMBER))
    del said["resources"]

    assert said == {
        "profile": "data-package",
        "name": "primeras-infancias-2024",
        "title": "Primeras infancias, Cohorte 2024: datos abiertos",
        "description": "Qué hizo y qué midió cada ciudad del programa, una tabla por tema. Las ciudades y "
        "las personas son inventadas: no representan a ningún municipio real.",
        "version": "2024",
        "created": "2024-09-20T00:00:00-03:00",
        "licenses": [{
            "name": "CC-BY-4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/deed.es",
            "title": "Creative Commons Atribución 4.0 Internacional",
        }],
        "keywords": ["primera infancia", "políticas públicas", "gobiernos locales", "Argentina"],
    }  # fmt: skip


def test_of_an_edition_that_isnt_fictional_it_doesnt_say_that_it_is(cohort: Cohort) -> None:
    real = replace(cohort, settings=cohort.settings.model_copy(update={"fictional": False}))

    assert "inventadas" not in data_package(shown_on(real, SEPTEMBER))


def test_it_lists_every_file_of_the_folder_and_no_other(september: Built) -> None:
    said = json.loads(september.files["datos/datapackage.json"])
    files = {name.removeprefix("datos/") for name in september.files if name.startswith("datos/")}
    data = {name for name in files if name.endswith((".csv", ".json")) and "/" not in name}

    assert [one["path"] for one in said["resources"]] == [
        *(f"{table.name}.csv" for table in TABLES), "cohorte.json",
    ]  # fmt: skip
    assert {one["path"] for one in said["resources"]} | {"datapackage.json"} == data


def test_its_fields_are_the_titles_of_each_file(shown: Shown) -> None:
    said = {name: [field["name"] for field in one["schema"]["fields"]] for name, one in tables(shown).items()}
    found = {table.name: titles(as_csv(table, shown)) for table in TABLES}

    assert said == found


def test_it_says_how_a_file_is_written(shown: Shown) -> None:
    for one in tables(shown).values():
        assert (one["profile"], one["encoding"], one["mediatype"]) == (
            "tabular-data-resource", "utf-8", "text/csv",
        )  # fmt: skip
        assert {"delimiter": ";", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True,
                "header": True}.items() <= one["dialect"].items()  # fmt: skip


# Read by its own words -------------------------------------------------------------------------------


def cast(cell: str, field: dict[str, Any], missing: list[str]) -> object:
    """A cell as the Table Schema says (https://specs.frictionlessdata.io/table-schema/)."""
    if cell in missing:
        return None
    kind = field["type"]
    if kind == "boolean":
        assert cell in field["trueValues"] + field["falseValues"]
        return cell in field["trueValues"]
    if kind == "integer":
        assert re.fullmatch(r"[+-]?\d+", cell), (field["name"], cell)
        return int(cell)
    if kind == "number":
        whole, mark, decimals = cell.partition(field["decimalChar"])
        assert re.fullmatch(r"[+-]?\d+", whole) and (decimals.isdigit() or not mark), (field["name"], cell)
        return Decimal(f"{whole}.{decimals or 0}")
    if kind in ("date", "time"):
        found = datetime.strptime(cell, field["format"])
        return found.date() if kind == "date" else found.time()
    assert kind == "string"
    return cell


def test_every_cell_is_what_its_field_says(shown: Shown) -> None:
    kinds = set()
    for name, one in tables(shown).items():
        schema = one["schema"]
        for row in read(as_csv(BY_NAME[name], shown)):
            for field in schema["fields"]:
                cell = row[field["name"]]
                found = cast(cell, field, schema["missingValues"])
                kinds.add(type(found))
                rules = field.get("constraints", {})
                assert found is not None or not rules.get("required"), (name, field["name"])
                if found is not None and "enum" in rules:
                    assert cell in rules["enum"], (name, field["name"], cell)
                if found is not None and "pattern" in rules:
                    assert re.fullmatch(rules["pattern"], cell), (name, field["name"], cell)

    assert kinds == {type(None), str, int, Decimal, bool, date, time}


def test_a_key_is_unique_and_leads_where_it_says(shown: Shown) -> None:
    said = tables(shown)
    rows = {name: read(as_csv(BY_NAME[name], shown)) for name in said}
    leads = 0
    for name, one in said.items():
        if keys := one["schema"].get("primaryKey"):
            found = [tuple(row[key] for key in keys) for row in rows[name]]
            assert len(found) == len(set(found)), name
        for way in one["schema"].get("foreignKeys", ()):
            there = {row[way["reference"]["fields"]] for row in rows[way["reference"]["resource"]]}
            here = {row[way["fields"]] for row in rows[name]} - {""}
            leads += len(here)
            assert here <= there, (name, way)

    assert leads > 100
    assert said["asistencia"]["schema"]["foreignKeys"] == [
        {"fields": "ciudad", "reference": {"resource": "ciudades", "fields": "ciudad"}},
        {"fields": "encuentro", "reference": {"resource": "encuentros", "fields": "id"}},
    ]


def test_a_word_that_stands_for_a_number_is_a_missing_value(shown: Shown) -> None:
    said = {name: one["schema"]["missingValues"] for name, one in tables(shown).items()}

    assert said.pop("bitacora") == ["", "suprimido"]
    assert {tuple(values) for values in said.values()} == {("",)}


# What it doesn't say ---------------------------------------------------------------------------------


def test_no_figure_of_any_city_is_in_it(shown: Shown) -> None:
    """What describes the files is the same with no city at all: nothing suppressed can slip in."""
    assert data_package(replace(shown, progress=())) == data_package(shown)


def test_two_readings_of_an_edition_make_the_same_bytes(september: Built, cohort: Cohort) -> None:
    built = september.files["datos/datapackage.json"]
    for edition in (cohort, door.load(ROOT, "2024")):
        assert built == data_package(shown_on(edition, SEPTEMBER)).encode()
