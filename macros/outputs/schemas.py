"""The written schema: what each data file holds, for people (a table) and for editors (JSON Schema)."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.data.folders import CITY_FILES, EDITION_FILES, DataFile
from macros.data.schema.record import core_of

FILES: tuple[DataFile, ...] = (*EDITION_FILES, *CITY_FILES)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a file. `depth` is 0 for those at the margin; `options` is empty unless it is a choice."""

    name: str
    depth: int
    title: str
    kind: str
    options: tuple[str, ...]
    required: bool
    example: str


def keys_of(model: type[BaseModel], depth: int = 0) -> Iterator[Key]:
    """Every key of a record, in the order in which it is usually written, with those inside it."""
    for field in model.model_fields.values():
        record, kind, options = _described(field.annotation, field)
        example = str(field.examples[0]) if field.examples else ""
        yield Key(str(field.alias), depth, field.title or "", kind, options, field.is_required(), example)
        if record:
            yield from keys_of(record, depth + 1)


def _described(annotation: Any, field: FieldInfo) -> tuple[type[BaseModel] | None, str, tuple[str, ...]]:
    """The record inside, what to call the value, and its options."""
    core = core_of(annotation)
    if typing.get_origin(core) is tuple:
        inner = core_of(typing.get_args(core)[0])
        record = inner if _is(inner, BaseModel) else None
        return record, "lista" if record else f"lista de {_kind(inner)}", _options(inner)
    if _is(core, BaseModel):
        return core, "grupo", ()
    return None, _kind(core), _options(core)


def _is(annotation: Any, base: type) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, base)


def _kind(annotation: Any) -> str:
    names = {
        date: "fecha", time: "hora", bool: "sí o no", int: "número entero", Decimal: "número",
        float: "horas", str: "texto",
    }  # fmt: skip
    return "opción" if _is(annotation, StrEnum) else names.get(annotation, "texto")


def _options(annotation: Any) -> tuple[str, ...]:
    return tuple(option.value for option in annotation) if _is(annotation, StrEnum) else ()


def json_schema(file: DataFile) -> str:
    """A JSON Schema that an editor such as VS Code can check a file against while it is typed."""
    record = file.model.model_json_schema(by_alias=True)
    definitions = record.pop("$defs", {})
    root = {"type": "array", "items": record} if file.is_list else record
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **root}
    if definitions:
        schema["$defs"] = definitions
    return json.dumps(_for_editors(schema), ensure_ascii=False, indent=2) + "\n"


_TABLE_TYPES = {date: "date", int: "integer", Decimal: "number"}


def table_schema(file: DataFile) -> str:
    """A Table Schema (https://specs.frictionlessdata.io/table-schema/) for the columns of a CSV."""
    fields = [_column(field) for field in file.model.model_fields.values()]
    schema = {"fields": fields, "missingValues": [""], "primaryKey": ["indicador", "periodo", "grupo"]}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _column(field: FieldInfo) -> dict[str, Any]:
    core = core_of(field.annotation)
    kind = _TABLE_TYPES.get(core, "string")
    constraints: dict[str, Any] = {"required": field.is_required()}
    if _is(core, StrEnum):
        constraints["enum"] = list(_options(core))
    numbers = {"decimalChar": ","} if kind == "number" else {}
    return {
        "name": str(field.alias),
        "type": kind,
        "title": field.title,
        **numbers,
        "constraints": constraints,
    }


def schema_of(file: DataFile) -> str:
    """The schema a file is published with: of its columns if it is a table, else of its keys."""
    return table_schema(file) if file.is_table else json_schema(file)


def _for_editors(schema: Any) -> Any:
    """pydantic's schema without what isn't for people: titles and docstrings of classes, and «or null».

    A key that isn't needed is left out; one that is written has a value.
    """
    if isinstance(schema, list):
        return [_for_editors(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    is_record = schema.get("type") == "object" or "enum" in schema
    dropped = {"title", "description"} if is_record else set()
    kept = {name: _for_editors(value) for name, value in schema.items() if name not in dropped}
    choices = [choice for choice in kept.pop("anyOf", []) if choice != {"type": "null"}]
    if kept.get("default", ...) is None:
        del kept["default"]
    if len(choices) == 1:
        return choices[0] | kept
    return kept | ({"anyOf": choices} if choices else {})
