"""Which part of which data file each worksheet fills: its fields are that record's keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.data.schema.city import Role
from macros.data.schema.collection import Collection, Field
from macros.data.schema.diagnosis import Actor, Answer, Opportunity
from macros.data.schema.plan import Action, Closing
from macros.data.schema.project import LogEntry, Objective, Project
from macros.data.schema.record import record_inside


@dataclass(frozen=True, slots=True)
class Form:
    """`path` leads from the file's top to the list of records, by key; empty where the file is one record.

    `later` are keys that other worksheets fill in the same record.
    """

    file: str
    model: type[BaseModel]
    path: str = ""
    is_table: bool = True
    later: tuple[str, ...] = ()


FORMS: dict[str, Form] = {
    "P1": Form("equipo.yml", Role, "roles", is_table=False),
    "P2": Form("actores.yml", Actor),
    "P3": Form("autodiagnostico.yml", Answer, "respuestas"),
    "P4": Form("oportunidades.yml", Opportunity),
    "P5": Form("objetivos.yml", Objective, is_table=False),
    "P6": Form("relevamiento.yml", Collection, "plan"),
    "P7": Form("relevamiento.yml", Field, "diccionario"),
    "P8": Form("proyecto.yml", Project, is_table=False, later=("prototipo", "informe")),
    "P9": Form("proyecto.yml", LogEntry, "prototipo", is_table=False),
    "P10": Form("plan.yml", Action),
    "P11": Form("cierre.yml", Closing, is_table=False),
}


@dataclass(frozen=True, slots=True)
class FormField:
    """One key of a form. `inside` is the key of the group that holds it, or empty."""

    name: str
    inside: str
    info: FieldInfo

    @property
    def title(self) -> str:
        return self.info.title or self.name


def fields_of(form: Form) -> Iterator[FormField]:
    """Every key that is typed, in the schema's order; a group's own key is told by those inside it."""
    for info in form.model.model_fields.values():
        name = str(info.alias)
        if name in form.later:
            continue
        inner = record_inside(info.annotation)
        if inner is None:
            yield FormField(name, "", info)
            continue
        for own in inner.model_fields.values():
            yield FormField(str(own.alias), name, own)
