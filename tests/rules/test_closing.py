"""The closing: clock times that add up, turns that are never a ranking, and what a city shows on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from macros.data.cohort import City, Cohort
from macros.rules.closing import (
    closing_meetings,
    running_order,
    solution_of,
    solutions,
    taking_part,
    without_turn,
)
from macros.rules.meetings import end_of
from macros.rules.progress import CityProgress, city_progress
from tests.picture import VILLA, Picture
from tests.rules.written import PROFILE, city, edition

AGENDA = ((6, "Bienvenida", ""), (7, "Presentación", "villa"), (20, "Preguntas", ""))
CLOSING = {"solucion": "Vacunar en el jardín", "aprendizaje": "La hora importa", "pedido": "Dos horas"}


def meeting(agenda: tuple[tuple[int, str, str], ...] = AGENDA, **more: object) -> dict[str, Any]:
    blocks = [
        {"minutos": minutes, "que": what} | ({"ciudad": city} if city else {})
        for minutes, what, city in agenda
    ]
    given = {
        "fecha": "2030-11-28", "id": "cierre", "nombre": "Encuentro de cierre", "tipo": "cierre",
        "hora": "10:00", "minutos": 120, "etapa": "E6", "coordina": "ada-quebracho",
    }  # fmt: skip
    return given | ({"agenda": blocks} if blocks else {}) | more


def town(slug: str, **files: Any) -> City:
    profile = PROFILE | files.pop("profile", {}) | {"nombre": slug.title()}
    return replace(city(profile=profile, **files), slug=slug)


def held(*cities: City, on: str = "2030-11-29", **files: Any) -> tuple[Cohort, tuple[CityProgress, ...]]:
    cohort = edition(*cities, **({"meetings": [meeting()]} | files))
    return cohort, tuple(city_progress(cohort, city, date.fromisoformat(on)) for city in cohort.cities)


def order(*cities: City, **of_the_meeting: Any) -> list[tuple[str, str]]:
    """Each block's hour, and the city whose turn it is or what is done."""
    cohort, progress = held(*cities, meetings=[meeting(**of_the_meeting)])
    turns = running_order(closing_meetings(cohort)[0], progress)
    return [
        (f"{turn.start:%H:%M}", turn.presents.city.name if turn.presents else turn.block.what)
        for turn in turns
    ]


def test_each_block_begins_where_the_one_before_ends() -> None:
    assert order(town("villa")) == [("10:00", "Bienvenida"), ("10:06", "Villa"), ("10:13", "Preguntas")]


@pytest.mark.parametrize(
    ("start", "last", "ends"),
    [("10:00", "10:13", time(12)), ("09:50", "10:03", time(11, 50)), ("23:50", "00:03", time(1, 50))],
)
def test_the_clock_goes_on_over_the_hour_and_over_midnight(start: str, last: str, ends: time) -> None:
    cohort, _ = held(meetings=[meeting(hora=start)])

    assert order(town("villa"), hora=start)[-1][0] == last
    assert end_of(closing_meetings(cohort)[0]).time() == ends


def test_a_meeting_without_agenda_has_no_running_order() -> None:
    assert order(town("villa"), agenda=()) == []


def test_a_presentation_longer_than_its_turn_says_by_how_much() -> None:
    def excess(minutes: int | None, *turns: int) -> list[int]:
        closing = CLOSING | ({"minutos": minutes} if minutes else {})
        agenda = tuple((turn, "Presentación", "villa") for turn in turns)
        cohort, progress = held(town("villa", closing=closing), meetings=[meeting(agenda)])
        return [turn.excess for turn in running_order(closing_meetings(cohort)[0], progress)]

    assert excess(7, 6) == [1]
    assert excess(7, 7) == [0]
    assert excess(None, 1) == [0]
    assert excess(7, 4, 3) == [0, 0]  # one turn in two
    assert excess(8, 4, 3) == [1, 1]


def test_a_city_that_left_asks_for_no_minutes() -> None:
    left = {"baja": {"fecha": "2030-11-20", "motivo": "Recorte"}}
    gone = town("villa", profile=left, closing=CLOSING | {"minutos": 60})
    cohort, progress = held(gone)

    assert running_order(closing_meetings(cohort)[0], progress)[1].excess == 0


def test_only_the_closing_is_the_closing_and_two_days_of_it_are_in_order() -> None:
    second = meeting(fecha="2030-11-29", id="cierre-2")
    peers = meeting(fecha="2030-06-25", id="pares", tipo="pares")
    cohort, _ = held(meetings=[second, peers, meeting()])

    assert [found.id for found in closing_meetings(cohort)] == ["cierre", "cierre-2"]


def test_an_active_city_that_the_agenda_leaves_out_is_missing_its_turn() -> None:
    left = town("baja", profile={"baja": {"fecha": "2030-09-13", "motivo": "Recorte"}})
    cities = (left, town("costa"), town("villa"))

    def missing(on: str, **files: Any) -> list[str]:
        cohort, progress = held(*cities, on=on, **files)
        return [one.city.slug for one in without_turn(cohort, progress)]

    assert missing("2030-11-29") == ["costa"]
    assert missing("2030-09-12") == ["baja", "costa"]  # it hadn't left yet
    assert missing("2030-04-01") == ["baja", "costa"]  # announced: nobody has joined
    assert missing("2030-11-29", meetings=[meeting(tipo="pares")]) == ["costa", "villa"]


def test_cities_follow_the_agenda_and_those_without_a_turn_the_alphabet() -> None:
    agenda = ((7, "Presenta", "villa"), (7, "Presenta", "alta"), (7, "Pregunta", "villa"))
    left = town("baja", profile={"baja": {"fecha": "2030-09-13", "motivo": "Recorte"}})
    cohort, progress = held(
        town("alta"), left, town("costa"), town("delta"), town("villa"), meetings=[meeting(agenda)]
    )

    assert [one.city.slug for one in taking_part(cohort, progress)] == ["villa", "alta", "costa", "delta"]


def test_only_cities_that_wrote_their_closing_have_a_solution() -> None:
    cohort, progress = held(town("costa"), town("villa", closing=CLOSING))

    assert [solution.city.slug for solution in solutions(cohort, progress)] == ["villa"]
    assert solution_of(cohort, progress[0]) is None


def test_a_solution_is_not_known_before_its_deliverable_was_begun() -> None:
    begun = [{"entregable": "E6.3", "borrador": "2030-11-20"}]

    def known(on: str) -> int:
        cohort, progress = held(town("villa", closing=CLOSING, submissions=begun), on=on)
        return len(solutions(cohort, progress))

    assert (known("2030-11-19"), known("2030-11-20")) == (0, 1)


# What it shows, in the tiny edition -----------------------------------------------------------------


def shown(picture: Picture, on: date = date(2030, 6, 12)) -> Any:
    cohort = picture.load()
    return solution_of(cohort, city_progress(cohort, cohort.city("villa-prueba"), on))


def test_a_solution_brings_its_problem_its_tests_and_what_comes_next(picture: Picture) -> None:
    solution = shown(picture)

    assert solution.opportunity.id == "vacunas-5-anios"
    assert [test.day.isoformat() for test in solution.tests] == ["2030-06-03", "2030-06-06"]
    assert (str(solution.shown.before), str(solution.shown.observed)) == ("12", "23.5")
    assert solution.indicator.id == "SAL-04"
    assert [row.action.id for row in solution.actions] == ["jornadas-en-jardines"]  # the other was done


def test_nothing_is_compared_before_the_day_of_the_report(picture: Picture) -> None:
    assert shown(picture, date(2030, 6, 6)).shown is None
    assert shown(picture, date(2030, 6, 7)).shown is not None


def test_the_problems_figure_is_the_baseline_of_what_is_compared_or_else_the_first(picture: Picture) -> None:
    measured = "base: 20\n      base_fecha: 2030-05-31"
    compared = "que: Familias que volvieron\n      indicador: CUI-04\n      antes: 50"
    picture.replace(f"{VILLA}/objetivos.yml", "base_se_obtiene: 2030-07-31", measured)
    picture.replace(f"{VILLA}/proyecto.yml", "que: Familias que volvieron", compared)
    assert shown(picture).baseline.indicator == "SAL-04"

    picture.replace(f"{VILLA}/cierre.yml", "antes_despues: SAL-04", "antes_despues: CUI-04")
    assert shown(picture).baseline.indicator == "CUI-04"

    picture.replace(f"{VILLA}/cierre.yml", "antes_despues: CUI-04", "porque_falta: No se midió")
    assert shown(picture).baseline.indicator == "SAL-04"


def test_a_problem_nobody_measured_has_metrics_and_no_figure(picture: Picture) -> None:
    measured = "base: 64\n      base_fecha: 2030-05-31"
    picture.replace(f"{VILLA}/objetivos.yml", measured, "base_se_obtiene: 2030-07-31")
    solution = shown(picture)

    assert solution.baseline is None
    assert [metric.indicator for metric in solution.metrics] == ["SAL-04", "CUI-04"]


def test_a_city_without_project_or_plan_shows_what_it_wrote(picture: Picture) -> None:
    for name in ("proyecto.yml", "plan.yml"):
        picture.delete(f"{VILLA}/{name}")
    picture.replace(f"{VILLA}/cierre.yml", "antes_despues: SAL-04", "porque_falta: No se midió")
    solution = shown(picture)

    assert (solution.opportunity, solution.baseline, solution.shown, solution.report) == (None,) * 4
    assert (solution.tests, solution.actions, solution.metrics) == ((), (), ())
