"""A meeting holds: its blocks fit in it, its cities and roles exist, its days are right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from macros.data.checks.common import lacks, repeated, repeated_in, unknown
from macros.data.checks.projects import known_role
from macros.data.draft import CityDraft, Draft
from macros.data.near import either
from macros.data.nodes import Path
from macros.data.problems import Problem, quoted
from macros.data.scalars import MONTHS
from macros.data.schema.cohort import Settings
from macros.data.schema.meetings import Material, Meeting, MeetingKind, Round

OF_A_MONTH = 15
"""Days of a month inside the edition for the month to need a meeting: the first or the last may be short."""


def check_meetings(draft: Draft) -> Iterator[Problem]:
    found = list(_each(draft))
    yield from found
    if draft.knows_all(draft.meetings) and not any(problem.stops for problem in found):
        yield from _same_case_again(draft)
        if draft.span and draft.meetings.items:
            yield from _months_without(draft, draft.span)


def _each(draft: Draft) -> Iterator[Problem]:
    yield from repeated(draft.meetings, "fecha", lambda meeting: meeting.day)
    yield from repeated(draft.meetings, "id", lambda meeting: meeting.id)
    for index, meeting in draft.meetings.items:
        yield from _when_and_who(draft, index, meeting)
        yield from _materials(draft, index, meeting)
        yield from _agenda(draft, index, meeting)
        yield from _rounds(draft, index, meeting)
        yield from _attendance(draft, index, meeting)


def _when_and_who(draft: Draft, index: int, meeting: Meeting) -> Iterator[Problem]:
    source = draft.meetings.source
    stages = {stage.id: stage for stage in draft.stages.records}
    if draft.knows_all(draft.people):
        people = [person.id for person in draft.people.records]
        yield from unknown(source, (index, "coordina"), meeting.host, people, "una persona de personas.yml")
    if stage := stages.get(meeting.stage):
        if stage.start <= stage.end and not stage.start <= meeting.day <= stage.end:
            yield Problem(
                "evento-fuera", source.place(index, "fecha"), "fecha", quoted(meeting.day),
                f"una fecha de la etapa {stage.id}, del {stage.start} al {stage.end}",
                "corregí la fecha, o la etapa del encuentro",
            )  # fmt: skip
    elif draft.knows_all(draft.stages):
        yield from unknown(source, (index, "etapa"), meeting.stage, stages, "una etapa de esta edición")
    if name := _day_off(draft, meeting.day):
        yield Problem(
            "encuentro-feriado", source.place(index, "fecha"), "fecha", quoted(meeting.day),
            f"un día hábil: ese día es {name}", "pasalo a otro día, o dejalo si es a propósito",
        )  # fmt: skip


def _day_off(draft: Draft, day: date) -> str:
    """What keeps people from working that day; nothing on a working one."""
    holidays = {holiday.day: holiday.name for holiday in draft.holidays.records}
    return holidays.get(day) or {5: "sábado", 6: "domingo"}.get(day.weekday(), "")


def _materials(draft: Draft, index: int, meeting: Meeting) -> Iterator[Problem]:
    source = draft.meetings.source
    lessons = [lesson.id for lesson in draft.lessons.records]
    worksheets = [worksheet.id for worksheet in draft.worksheets.records]
    for key, materials in (("antes", meeting.before), ("despues", meeting.after)):
        for number, material in enumerate(materials):
            path = (index, key, number)
            if not _says_something(material):
                yield lacks(
                    source, path, key, "un material sin palabras", "qué hay que leer, hacer o traer",
                    "agregá una línea «que:» en este elemento, o «leccion:» con una lección del sitio",
                )  # fmt: skip
            if material.lesson and draft.knows_all(draft.lessons):
                what = "una lección de esta edición"
                yield from unknown(source, (*path, "leccion"), material.lesson, lessons, what)
            if material.worksheet and draft.knows_all(draft.worksheets):
                what = "una planilla de esta edición"
                yield from unknown(source, (*path, "planilla"), material.worksheet, worksheets, what)


def _says_something(material: Material) -> bool:
    """A link alone is no words."""
    return any((material.what, material.lesson, material.worksheet))


def _agenda(draft: Draft, index: int, meeting: Meeting) -> Iterator[Problem]:
    source = draft.meetings.source
    for number, block in enumerate(meeting.agenda):
        if block.city:
            yield from _known_city(draft, (index, "agenda", number, "ciudad"), block.city)
    yield from _turns(draft, index, meeting)
    planned = sum(block.minutes for block in meeting.agenda)
    if meeting.agenda and planned != meeting.minutes:
        longer = planned > meeting.minutes
        apart = f"{abs(planned - meeting.minutes)} de {'más' if longer else 'menos'}"
        yield Problem(
            "agenda-larga" if longer else "agenda-corta", source.place_of_key(index, "agenda"), "agenda",
            f"bloques que suman {planned} minutos, {apart}",
            f"los {meeting.minutes} minutos que dura el encuentro",
            "corregí los «minutos:» de algún bloque, o los del encuentro",
        )  # fmt: skip


def _turns(draft: Draft, index: int, meeting: Meeting) -> Iterator[Problem]:
    """Among peers, the agenda's cities are those of the rounds, and a round lasts what its script does."""
    cases = [one.city for one in meeting.rounds]
    for number, block in enumerate(meeting.agenda):
        if block.city in draft.city_slugs and cases and block.city not in cases and _is_of_peers(meeting):
            yield Problem(
                "agenda-dispar", draft.meetings.source.place(index, "agenda", number, "ciudad"), "ciudad",
                quoted(block.city), f"una ciudad de las rondas de este encuentro: {either(cases)}",
                "corregí la ciudad de este bloque, o la de la ronda",
            )  # fmt: skip
    script = sum(step.minutes for step in draft.script.records)
    if script and cases and _is_of_peers(meeting) and script not in [b.minutes for b in meeting.agenda]:
        yield Problem(
            "agenda-dispar", draft.meetings.source.place_of_key(index, "agenda"), "agenda",
            f"ningún bloque de {script} minutos",
            f"un bloque por ronda, de los {script} minutos que suman los pasos de programa/asesoramiento.yml",
            "corregí los «minutos:» de los bloques, o los de los pasos",
        )  # fmt: skip


def _is_of_peers(meeting: Meeting) -> bool:
    return meeting.kind is MeetingKind.PEERS


def _rounds(draft: Draft, index: int, meeting: Meeting) -> Iterator[Problem]:
    source = draft.meetings.source
    numbered = [((index, "rondas", number), one) for number, one in enumerate(meeting.rounds)]
    yield from repeated_in(source, ((path, one.city, "ciudad") for path, one in numbered))
    for path, one in numbered:
        yield from _known_city(draft, (*path, "ciudad"), one.city)
        yield from _round(draft, path, one, meeting)


def _round(draft: Draft, path: Path, one: Round, meeting: Meeting) -> Iterator[Problem]:
    source = draft.meetings.source
    if one.question is None and (one.reworded or one.advice or one.commitments):
        yield lacks(
            source, path, "ronda", f"una ronda de {quoted(one.city)} sin la pregunta con la que llegó",
            "la pregunta de la ciudad", "agregá una línea «pregunta:» en esta ronda",
        )  # fmt: skip
    city = _city(draft, one.city)
    for number, commitment in enumerate(one.commitments):
        at = (*path, "compromisos", number)
        if city:
            yield from known_role(city, source, (*at, "rol"), commitment.role, city.slug)
        for key, day in (("vence", commitment.due), ("cumplido", commitment.met)):
            if day and day < meeting.day:
                yield Problem(
                    "fechas-invertidas", source.place(*at, key), key, quoted(day),
                    f"una fecha igual o posterior a la del encuentro ({meeting.day})", "corregí la fecha",
                )  # fmt: skip
    if city:
        yield from _takes_part(draft, path, city, meeting.day)


def _takes_part(draft: Draft, path: Path, city: CityDraft, day: date) -> Iterator[Problem]:
    span = draft.taking_part(city)
    if span and not span[0] <= day <= span[1]:
        yield Problem(
            "evento-fuera", draft.meetings.source.place(*path, "ciudad"), "ciudad", quoted(city.slug),
            f"una ciudad que participe ese día: esta participa del {span[0]} al {span[1]}",
            "corregí la ciudad, o la fecha del encuentro",
        )  # fmt: skip


def _attendance(draft: Draft, index: int, meeting: Meeting) -> Iterator[Problem]:
    source = draft.meetings.source
    numbered = [((index, "asistencia", number), one) for number, one in enumerate(meeting.attendance)]
    yield from repeated_in(source, ((path, one.city, "ciudad") for path, one in numbered))
    for path, one in numbered:
        yield from _known_city(draft, (*path, "ciudad"), one.city)
        if city := _city(draft, one.city):
            yield from _takes_part(draft, path, city, meeting.day)


def _city(draft: Draft, slug: str) -> CityDraft | None:
    return next((city for city in draft.cities if city.slug == slug), None)


def _known_city(draft: Draft, path: Path, slug: str) -> Iterator[Problem]:
    yield from unknown(draft.meetings.source, path, slug, draft.city_slugs, "una ciudad de esta edición")


def _same_case_again(draft: Draft) -> Iterator[Problem]:
    """Every city gets its turn before one has two."""
    in_order = sorted(draft.meetings.items, key=lambda item: item[1].day)
    with_cases = [(index, meeting) for index, meeting in in_order if meeting.rounds]
    for (_, before), (index, meeting) in pairwise(with_cases):
        earlier = {one.city for one in before.rounds}
        for number, one in enumerate(meeting.rounds):
            if one.city in earlier:
                yield Problem(
                    "caso-repetido", draft.meetings.source.place(index, "rondas", number, "ciudad"), "ciudad",
                    f"{quoted(one.city)}, que ya llevó un caso al encuentro anterior ({before.day})",
                    "una ciudad que no haya expuesto la última vez",
                    "ofrecele el lugar a otra, o dejalo si es a propósito",
                )  # fmt: skip


def _months_without(draft: Draft, settings: Settings) -> Iterator[Problem]:
    """Months are counted from the first to the last day; the brochure promises a meeting in each."""
    met = {(meeting.day.year, meeting.day.month) for meeting in draft.meetings.records}
    day, days = settings.start, dict[tuple[int, int], int]()
    while day <= settings.end:
        days[day.year, day.month] = days.get((day.year, day.month), 0) + 1
        day += timedelta(days=1)
    for (year, month), inside in days.items():
        if inside >= OF_A_MONTH and (year, month) not in met:
            yield Problem(
                "mes-sin-encuentro", draft.meetings.source.place(), "encuentros",
                f"ningún encuentro en {MONTHS[month - 1]} de {year}", "un encuentro por mes",
                "agregá el de ese mes, o dejalo así si es a propósito",
            )  # fmt: skip
