"""What a person has to look at after an edition was copied: said once, when it is made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from macros import checking
from macros.authoring.holidays import undecided
from macros.authoring.rewriting import ISO, pairs, root_of
from macros.data.cohort import Cohort
from macros.data.folders import EXAMPLE
from macros.data.nodes import Node, Scalar, Sequence
from macros.data.problems import Problem, quoted
from macros.data.scalars import MONTHS
from macros.data.schema.programme import Stage, Week
from macros.views.format import weekday

ON_HOLIDAY = ("encuentro-feriado", "vencimiento-feriado")
DAY_IN_WORDS = re.compile(rf"\b({'|'.join(MONTHS)}|20\d\d)\b", re.IGNORECASE)
SATURDAY = 5
MADE_ANEW = ("cohorte.yml", "feriados.yml")
TOLD = (
    f"programa/{EXAMPLE}/",
    *(f"programa/{name}.yml" for name in ("cuestionarios", "glosario", "lecciones", "planillas", "recursos")),
)
"""The worked example, and what is studied with it: they keep the days on which things happened."""


def after_copy(
    old: Cohort, new: Cohort, days: int, made: Path, written: tuple[str, ...], problems: Iterable[Problem]
) -> str:
    """What was written, and what is left to do by hand."""
    settings = new.settings
    lines = [
        f"Edición {new.id}, del {settings.start} al {settings.end}: la {old.id} corrida {days // 7} semanas.",
        *(f"  cohorts/{new.id}/{name}" for name in written),
        "",
        "Falta, a mano:",
        *(f"- {sentence}" for sentence in _to_do(old, new)),
    ]
    for title, sentences in (
        ("Textos que nombran una fecha y quedaron igual:", _texts_with_days(made, new, written)),
        ("Caen en feriado:", _on_holidays(new)),
        ("Semanas que los feriados acortan o alargan:", _weeks(new)),
    ):
        found = [f"- {sentence}" for sentence in sentences]
        lines += ["", title, *found] if found else []
    others = [problem for problem in problems if problem.rule not in ON_HOLIDAY]
    if others:
        lines += ["", checking.as_sentences(others)]
    return "\n".join(lines)


def _to_do(old: Cohort, new: Cohort) -> Iterator[str]:
    price = "no copié el anterior" if old.settings.price else f"la {old.id} no lo tenía"
    yield f"El precio: {price}. Agregá «precio:» en cohorte.yml cuando se sepa."
    if old.settings.cutoff:
        yield (
            "No copié «fecha_de_corte»: la edición se muestra al día de hoy. "
            "Solo una demostración lleva una fecha fija; si esta lo es, escribila en cohorte.yml."
        )
    if new.settings.fictional:
        yield (
            "Sigue diciendo «ficticia: true»: si las ciudades son reales, "
            "escribí «ficticia: false» en cohorte.yml."
        )
    if new.people:
        yield (
            f"Los consentimientos de {len(new.people)} personas son los de {old.id}: pedilos de nuevo y "
            "cambiá la fecha en personas.yml. Quien no siga, se borra."
        )
    if any(person.withdrawn for person in new.people):
        yield "Quien tiene «retiro» en personas.yml pidió no figurar: borrá su ficha y no le insistas."
    yield "Los puentes turísticos de feriados.yml: se fijan cada año y no los sé."
    for day in undecided(new.settings.start.year):
        yield f"El feriado del {day} cae {weekday(day)}: puede que lo trasladen (Decreto 614/2025)."
    yield "Las ciudades: python3 -m macros new-city, una por una; después, «ciudades:» en personas.yml."
    yield f"La edición {old.id} no cambió: cierra el {old.settings.end} por su «cierre»."


def _texts_with_days(made: Path, new: Cohort, written: tuple[str, ...]) -> Iterator[str]:
    """Free text that names a month or a year: it was not touched, so somebody has to look."""
    for name in written:
        if name in MADE_ANEW or name.startswith(TOLD) or not name.endswith(".yml"):
            continue
        root = root_of((made / name).read_bytes().decode("utf-8-sig"))
        for scalar in _values(root) if root else ():
            if not ISO.fullmatch(scalar.text) and DAY_IN_WORDS.search(scalar.text):
                yield f"cohorts/{new.id}/{name}:{scalar.line}  {quoted(scalar.text, 90)}"


def _values(root: Node) -> Iterator[Scalar]:
    for _, value in pairs(root):
        for scalar in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(scalar, Scalar):
                yield scalar


# Holidays ----------------------------------------------------------------------------------------


def _on_holidays(new: Cohort) -> Iterator[str]:
    """Meetings and due dates, each with the nearest working day of its stage."""
    for meeting in new.meetings:
        yield from _moved(new, meeting.day, meeting.name, new.stage(meeting.stage))
    for deliverable in new.deliverables:
        what = f"el vencimiento de {deliverable.id}"
        yield from _moved(new, deliverable.due, what, new.stage(deliverable.stage_id))


def _moved(new: Cohort, day: date, what: str, stage: Stage) -> Iterator[str]:
    if name := _names(new).get(day):
        near = nearest_working_day(day, frozenset(_names(new)), stage.start, stage.end)
        hint = f": el día hábil más cercano es el {weekday(near)} {near}" if near else ""
        yield f"{what}, {weekday(day)} {day} ({name}){hint}"


def _weeks(new: Cohort) -> Iterator[str]:
    """Weeks that begin or end on a holiday, and those that leave out a day which is now a working day."""
    for stage in new.stages:
        for week in stage.weeks:
            which = f"la del {week.first} al {week.last} ({stage.id})"
            for day in (week.first, week.last):
                if name := _names(new).get(day):
                    yield f"{which}: el {weekday(day)} {day} es feriado ({name}), acortala"
            spare = _spare_days(new, stage, week)
            if spare:
                yield f"{which}: podés sumarle {', '.join(f'{weekday(day)} {day}' for day in spare)}"


def _spare_days(new: Cohort, stage: Stage, week: Week) -> list[date]:
    """Working days around a week, from its Monday to its Friday, that no week of the stage has."""
    monday, last_monday = (day - timedelta(day.weekday()) for day in (week.first, week.last))
    taken = [day for other in stage.weeks for day in _from_to(other.first, other.last)]
    return [
        day
        for day in _from_to(max(monday, stage.start), min(last_monday + timedelta(4), stage.end))
        if day not in taken and day not in _names(new)
    ]


def _from_to(first: date, last: date) -> list[date]:
    return [first + timedelta(number) for number in range((last - first).days + 1)]


def _names(new: Cohort) -> dict[date, str]:
    return {holiday.day: holiday.name for holiday in new.holidays}


def nearest_working_day(day: date, holidays: frozenset[date], first: date, last: date) -> date | None:
    """Monday to Friday, no holiday, between two days; of two as near, the earlier. None if there is none."""
    weekdays = (other for other in _from_to(first, last) if other.weekday() < SATURDAY)
    working = (other for other in weekdays if other not in holidays)
    return min(working, key=lambda other: (abs(other - day), other), default=None)
