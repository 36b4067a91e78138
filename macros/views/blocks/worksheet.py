"""A worksheet's page, and the worked example's sheet wherever a guide asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from macros.data.cohort import City, Cohort
from macros.data.schema.city import RoleId
from macros.data.worksheets import FORMS, Form, fields_of
from macros.outputs.worksheets import file_of
from macros.rules.actors import placed
from macros.rules.opportunities import ranked
from macros.rules.plan import action_horizon
from macros.views.format import counted, figure, number, short_year
from macros.views.names import NAMES, ROLES, named
from macros.views.site import View, heading

IDENTIFIER = "id"
WIDEST = 9
"""Columns that a table may have and be read; a record with more is told in pairs."""
DERIVED_TITLES = {
    "cuadrante": "Cuadrante", "criticidad": "Criticidad", "semaforo": "Semáforo", "horizonte": "Horizonte",
}  # fmt: skip
"""What the site computes and nobody types."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One record as (title, lines) by key, ready to be drawn; a value in several lines is a list."""

    cells: tuple[tuple[str, tuple[str, ...]], ...]


def crumb(view: View) -> str:
    return view.block("worksheet_crumb.html")


def presentation(view: View, planilla: str) -> str:
    worksheet = view.cohort.worksheet(planilla)
    deliverables = [one for one in view.cohort.deliverables if one.worksheet == planilla]
    stages = {stage.id: stage for stage in view.cohort.stages}
    return view.block(
        "worksheet_intro.html",
        worksheet=worksheet,
        deliverables=[(one, stages[one.stage_id]) for one in deliverables if one.stage_id in stages],
        download=file_of(worksheet),
    )


def fields(view: View, planilla: str) -> str:
    worksheet = view.cohort.worksheet(planilla)
    titles = {(field.inside, field.name): field.title for field in fields_of(FORMS[planilla])}
    rows = [(field, titles[field.inside or "", field.field]) for field in worksheet.fields]
    return view.block("worksheet_fields.html", rows=rows, worksheet=worksheet)


def comment(view: View, planilla: str) -> str:
    return view.block("worksheet_comment.html", worksheet=view.cohort.worksheet(planilla))


def checks(view: View, planilla: str) -> str:
    return view.block("worksheet_checks.html", worksheet=view.cohort.worksheet(planilla))


def instrument(view: View) -> str:
    """The questions of the self-assessment with what each value looks like, a heading a dimension."""
    parts = []
    for dimension in view.cohort.dimensions:
        parts.append(heading(3, f"{dimension.id} {dimension.name}", dimension.id.lower()))
        parts.append(view.block("instrument.html", dimension=dimension))
    return "".join(parts)


def never(view: View, planilla: str) -> str:
    return view.block("plain_list.html", items=view.cohort.worksheet(planilla).never)


def index(view: View) -> str:
    asked = view.cohort.deliverables
    rows = [(one, [d for d in asked if d.worksheet == one.id]) for one in view.cohort.worksheets]
    files = {one.id: file_of(one) for one in view.cohort.worksheets}
    return view.block("worksheet_index.html", rows=rows, files=files)


def sample(view: View, planilla: str) -> str:
    """The part of the example's sheet that the comment speaks of, or its first two records."""
    wanted = view.cohort.worksheet(planilla).shown
    return example(view, planilla, filas=0 if wanted else 2, solo=wanted)


# The worked example ------------------------------------------------------------------------------


def example(view: View, planilla: str, filas: int = 0, campos: str = "", solo: Sequence[str] = ()) -> str:
    """The worked example's sheet, whole or its first `filas`, with all its keys or those named.

    `solo` are the names (the first key's values) of the only records to show.

    A table where records are alike; one list of pairs a record where they are long.
    """
    city = view.cohort.example
    if city is None:
        return ""
    form = FORMS[planilla]
    records = _records(form, planilla, city, view.cohort)
    total = counted(len(records), "fila", "filas")
    few = [one for one in records if not solo or _name(one[0]) in solo][: filas or None]
    caption = f"{city.name}, ciudad ficticia. Planilla {planilla}"
    if len(few) < len(records):
        caption += f": {len(few)} de {total}"
    told = [_told(form, record, derived) for record, derived in few]
    keys = _chosen(told, campos) if campos else _filled(told)
    if form.is_table and len(keys) <= WIDEST:
        rows = [Shown(tuple(_cell(values, key, "—") for key in keys)) for values in told]
        return view.block("example_table.html", rows=rows, caption=caption)
    rows = [Shown(tuple(values[key] for key in keys if values[key][1])) for values in told]
    return view.block("example_cards.html", rows=rows, caption=caption)


Pair = tuple[str, tuple[str, ...]]
"""A key's title and its value's lines."""


def _cell(values: dict[str, Pair], key: str, empty: str) -> Pair:
    title, lines = values[key]
    return title, lines or (empty,)


def _filled(told: Sequence[dict[str, Pair]]) -> list[str]:
    """The keys that any record fills, but for its identifier."""
    keys = told[0] if told else {}
    return [key for key in keys if key != IDENTIFIER and any(values[key][1] for values in told)]


def _chosen(told: Sequence[dict[str, Pair]], wanted: str) -> list[str]:
    keys = [key.strip() for key in wanted.split(",")]
    unknown = [key for key in keys if told and key not in told[0]]
    if unknown:
        raise LookupError(f"La planilla no tiene el campo «{unknown[0]}».")
    return keys


Derived = dict[str, str]


def _name(record: BaseModel) -> str:
    """What names a record: the value of its first key."""
    return str(getattr(record, next(iter(type(record).model_fields))))


def _records(form: Form, planilla: str, city: City, cohort: Cohort) -> list[tuple[BaseModel, Derived]]:
    """The records a worksheet fills, in the order of the city's page, with what is computed of each."""
    if planilla in _ORDERED:
        return _ORDERED[planilla](city, cohort)
    found = getattr(city, _ATTRIBUTES[planilla])
    if found is None:
        return []
    records = found if isinstance(found, tuple) else (found,)
    if form.path:
        records = tuple(_inside(records[-1 if planilla != "P3" else 0], form.path)) if records else ()
    return [(record, {}) for record in records]


_ATTRIBUTES = {
    "P1": "team", "P3": "assessments", "P5": "objectives", "P6": "data_plan", "P7": "data_plan",
    "P8": "project", "P9": "project", "P11": "closing",
}  # fmt: skip


def _inside(record: BaseModel, alias: str) -> Sequence[BaseModel]:
    name = next(name for name, info in type(record).model_fields.items() if info.alias == alias)
    found: Sequence[BaseModel] = getattr(record, name)
    return found


def _actors(city: City, cohort: Cohort) -> list[tuple[BaseModel, Derived]]:
    return [(one.actor, {"cuadrante": named(one.quadrant) if one.quadrant else "—"}) for one in placed(city)]


def _opportunities(city: City, cohort: Cohort) -> list[tuple[BaseModel, Derived]]:
    return [
        (
            one.opportunity,
            {
                "criticidad": number(one.criticality, 2) if one.criticality is not None else "—",
                "semaforo": LIGHT_NAMES[one.level] if one.level else "—",
                "horizonte": named(one.horizon) if one.horizon else "—",
            },
        )
        for one in ranked(city)
    ]


LIGHT_NAMES = {"alta": "rojo", "media": "amarillo", "baja": "verde"}


def _actions(city: City, cohort: Cohort) -> list[tuple[BaseModel, Derived]]:
    """The example keeps the days of the edition it was taken from: its horizons are counted from its end."""
    events = [submission.reviewed or submission.sent for submission in city.submissions]
    end = max((day for day in events if day), default=cohort.settings.end)
    ordered = sorted(city.actions, key=lambda action: (action.end or date.max, action.start or date.max))
    horizons = [action_horizon(action, end) for action in ordered]
    return [
        (action, {"horizonte": named(horizon) if horizon else "—"})
        for action, horizon in zip(ordered, horizons, strict=True)
    ]


_ORDERED: dict[str, Callable[[City, Cohort], list[tuple[BaseModel, Derived]]]] = {
    "P2": _actors, "P4": _opportunities, "P10": _actions,
}  # fmt: skip


def _told(form: Form, record: BaseModel, derived: Derived) -> dict[str, Pair]:
    """Every key of a record, what is computed of it last."""
    values = dict(_values(form, record))
    return values | {key: (DERIVED_TITLES[key], (text,)) for key, text in derived.items()}


def _values(form: Form, record: BaseModel) -> Iterable[tuple[str, tuple[str, tuple[str, ...]]]]:
    for name, info in type(record).model_fields.items():
        alias = str(info.alias)
        if alias not in form.later:
            yield alias, (info.title or alias, tuple(_lines(getattr(record, name))))


def _lines(value: Any) -> Iterable[str]:
    """A value as people read it; a list, a line for each."""
    if value is None or value == ():
        return
    if isinstance(value, tuple):
        for item in value:
            yield from [" · ".join(_pairs(item))] if isinstance(item, BaseModel) else _lines(item)
    elif isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            for line in _lines(getattr(value, name)):
                yield f"{info.alias}: {line}"
    else:
        yield _text(value)


def _pairs(record: BaseModel) -> Iterable[str]:
    for name, info in type(record).model_fields.items():
        lines = list(_lines(getattr(record, name)))
        if lines:
            yield f"{info.alias}: {', '.join(lines)}"


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "sí" if value else "no"
    if isinstance(value, RoleId):
        return ROLES[value]
    if isinstance(value, StrEnum):
        return NAMES.get(value, value.value)
    if isinstance(value, date):
        return short_year(value)
    if isinstance(value, Decimal):
        return figure(value)
    return number(value) if isinstance(value, int) else str(value)
