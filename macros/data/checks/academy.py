"""What is studied holds together: lessons, quizzes, worksheets, glossary and resources name what exists.

A quiz's rules come from the programme's teaching brief: one right answer, and no wrong one without the
misconception it stands for; answers short and alike, each with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pydantic import BaseModel

from macros.data.checks.common import lacks, repeated, repeated_in, unknown
from macros.data.draft import Draft
from macros.data.nodes import Path
from macros.data.problems import Problem, quoted
from macros.data.schema.academy import Option, Question, Worksheet
from macros.data.sheets import Sheet, Source
from macros.data.worksheets import FORMS, FormField, fields_of

OPTIONS = (3, 4)
OPTION_WORDS, WHY_WORDS = 15, 25

T = TypeVar("T", bound=BaseModel)


def check_academy(draft: Draft) -> Iterator[Problem]:
    yield from _activities(draft)
    yield from _lessons(draft)
    yield from _questions(draft)
    yield from _worksheets(draft)
    yield from _terms(draft)
    yield from repeated(draft.resources, "id", lambda resource: resource.id)
    for index, resource in draft.resources.items:
        stages = (((index, "etapas", at), stage) for at, stage in enumerate(resource.stages))
        yield from _known(draft.resources.source, stages, draft.stages, _id, "una etapa de esta edición")


def _id(record: BaseModel) -> str:
    return str(getattr(record, "id"))  # noqa: B009 - records of several kinds, all with an id


def _known(
    source: Source,
    named: Iterable[tuple[Path, str]],
    sheet: Sheet[T],
    name: Callable[[T], str],
    what: str,
) -> Iterator[Problem]:
    """Names that must be in another list. One that isn't there yet, or came in by halves, blames nobody."""
    if not sheet.items or any(problem.stops for problem in sheet.problems):
        return
    known = [name(record) for record in sheet.records]
    for path, typed in named:
        yield from unknown(source, path, typed, known, what)


def _activities(draft: Draft) -> Iterator[Problem]:
    named = (
        ((index, "semanas", week_at, "actividades", at), activity.id, "id")
        for index, stage in draft.stages.items
        for week_at, week in enumerate(stage.weeks)
        for at, activity in enumerate(week.activities)
        if activity.id
    )
    yield from repeated_in(draft.stages.source, named)


def _lessons(draft: Draft) -> Iterator[Problem]:
    sheet = draft.lessons
    yield from repeated(sheet, "id", _id)
    for index, lesson in sheet.items:
        source = sheet.source
        stage = [((index, "etapa"), lesson.stage)]
        yield from _known(source, stage, draft.stages, _id, "una etapa de esta edición")
        papers = (((index, "planillas", at), name) for at, name in enumerate(lesson.worksheets))
        yield from _known(source, papers, draft.worksheets, _id, "una planilla")
        codes = (((index, "indicadores", at), name) for at, name in enumerate(lesson.indicators))
        yield from _known(source, codes, draft.indicators, _id, "un indicador de esta edición")


def _questions(draft: Draft) -> Iterator[Problem]:
    sheet = draft.questions
    yield from repeated(sheet, "id", _id)
    for index, question in sheet.items:
        source = sheet.source
        stage = [((index, "etapa"), question.stage)]
        yield from _known(source, stage, draft.stages, _id, "una etapa de esta edición")
        lesson = [((index, "leccion"), question.lesson)]
        yield from _known(source, lesson, draft.lessons, _id, "una lección")
        yield from _well_made(source, index, question)


def _well_made(source: Source, index: int, question: Question) -> Iterator[Problem]:
    count, right = len(question.options), sum(option.correct for option in question.options)
    if count not in OPTIONS:
        yield _ill_made(source, (index, "opciones"), f"{count} opciones", "tres o cuatro opciones",
                        "agregá la que falta, o sacá la que nadie elegiría")  # fmt: skip
    if right != 1:
        found = "ninguna opción correcta" if not right else f"{right} opciones correctas"
        yield _ill_made(source, (index, "opciones"), found, "una sola con «correcta: true»",
                        "dejá «correcta: true» en una sola opción")  # fmt: skip
    for at, option in enumerate(question.options):
        yield from _option(source, (index, "opciones", at), option)


def _option(source: Source, path: Path, option: Option) -> Iterator[Problem]:
    if option.correct and option.misconception:
        yield _ill_made(source, (*path, "error"), "un error en la correcta",
                        "«error» solo en las incorrectas", "borrá esa línea")  # fmt: skip
    if not option.correct and not option.misconception:
        yield lacks(source, path, "error", "una opción incorrecta sin la confusión que delata",
                    "la confusión por la que alguien la elegiría")  # fmt: skip
    if re.search(r"\btodas las (anteriores|opciones)\b", option.text, re.I):
        yield _ill_made(source, (*path, "texto"), quoted(option.text), "una respuesta que se piense sola",
                        "escribí otra, con la confusión que delata")  # fmt: skip
    opening = "Sí" if option.correct else "No"
    if not re.match(rf"{opening}\b", option.why):
        found, expected = quoted(option.why.split(" ")[0]), f"una explicación que empiece con «{opening}»"
        yield _ill_made(source, (*path, "porque"), found, expected, f"empezala con «{opening}.»")
    for key, text, most in (("texto", option.text, OPTION_WORDS), ("porque", option.why, WHY_WORDS)):
        if (words := len(text.split())) > most:
            yield _ill_made(source, (*path, key), f"{words} palabras", f"hasta {most} palabras", "acortalo")


def _ill_made(source: Source, path: Path, found: str, expected: str, fix: str) -> Problem:
    key = next(step for step in reversed(path) if isinstance(step, str))
    place = source.place_of_key(*path) if key == path[-1] == "opciones" else source.place(*path)
    return Problem("pregunta-mal-armada", place, key, found, expected, fix)


def _worksheets(draft: Draft) -> Iterator[Problem]:
    sheet = draft.worksheets
    yield from repeated(sheet, "id", _id)
    for index, worksheet in sheet.items:
        yield from _same_fields(sheet.source, index, worksheet)
    papers = (
        ((index, "plantilla"), deliverable.worksheet)
        for index, deliverable in draft.deliverables.items
        if deliverable.worksheet
    )
    yield from _known(draft.deliverables.source, papers, sheet, _id, "una planilla")


def _same_fields(source: Source, index: int, worksheet: Worksheet) -> Iterator[Problem]:
    """Its fields are the keys of the file it fills: what the file takes is explained, and nothing else."""
    form = FORMS[worksheet.id]
    wanted = {(field.inside, field.name): field for field in fields_of(form)}
    told = [(field.inside or "", field.field) for field in worksheet.fields]
    named = (((index, "campos", at), _said(*name), "campo") for at, name in enumerate(told))
    yield from repeated_in(source, named)
    for at, name in enumerate(told):
        if name not in wanted:
            path = (index, "campos", at, "campo")
            options = [_said(*one) for one in wanted]
            yield from unknown(source, path, _said(*name), options, f"una clave de {form.file}")
    missing = [_named(field) for name, field in wanted.items() if name not in told]
    if missing:
        yield Problem(
            "planilla-dispar", source.place_of_key(index, "campos"), "campos",
            f"falta {', '.join(missing)}", f"una explicación de cada clave de {form.file}",
            "agregá un elemento por cada una",
        )  # fmt: skip


def _named(field: FormField) -> str:
    return quoted(_said(field.inside, field.name))


def _said(inside: str, name: str) -> str:
    return f"{inside}.{name}" if inside else name


def _terms(draft: Draft) -> Iterator[Problem]:
    sheet = draft.terms
    yield from repeated(sheet, "termino", lambda term: term.term.casefold())
    yield from repeated(sheet, "id", _id)
    for index, term in sheet.items:
        if term.lesson:
            lesson = [((index, "leccion"), term.lesson)]
            yield from _known(sheet.source, lesson, draft.lessons, _id, "una lección")
        others = (((index, "ver", at), name) for at, name in enumerate(term.see))
        yield from _known(sheet.source, others, sheet, _id, "un término del glosario")
