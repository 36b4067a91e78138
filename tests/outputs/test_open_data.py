"""`datos/cohorte.json`: what other programs read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from macros.data.cohort import Cohort
from macros.outputs.open_data import cohort_json
from macros.rules.progress import city_progress
from tests.conftest import SEPTEMBER, Project
from tests.picture import PUERTO
from tests.reading import Built


def data(site: Built) -> Any:
    return json.loads(site.html("datos/cohorte.json"))


def city(site: Built, slug: str) -> Any:
    return next(city for city in data(site)["ciudades"] if city["slug"] == slug)


def test_it_has_every_city_with_exactly_the_keys_of_the_contract(september: Built, cohort: Cohort) -> None:
    cities = data(september)["ciudades"]

    assert [each["slug"] for each in cities] == [city.slug for city in cohort.cities]
    assert len(cities) == 12
    assert {tuple(each) for each in cities} == {
        ("slug", "nombre", "estado", "horas_aceptadas", "horas_aplicables", "avance", "ultima_actualizacion")
    }


def test_it_says_what_the_model_says_unrounded(september: Built, cohort: Cohort) -> None:
    progress = [city_progress(cohort, city, SEPTEMBER) for city in cohort.cities]

    assert data(september)["ciudades"] == [
        {
            "slug": each.city.slug,
            "nombre": each.city.name,
            "estado": each.state.value,
            "horas_aceptadas": each.hours.accepted,
            "horas_aplicables": each.hours.applicable,
            "avance": each.hours.accepted / each.hours.applicable,
            "ultima_actualizacion": each.last_event.isoformat() if each.last_event else None,
        }
        for each in progress
    ]


def test_at_its_own_cut_off_one_city_is_done_and_one_is_at_39_of_126(closed: Built) -> None:
    assert city(closed, "puerto-tacuaral") == {
        "slug": "puerto-tacuaral",
        "nombre": "Puerto Tacuaral",
        "estado": "activa",
        "horas_aceptadas": 126,
        "horas_aplicables": 126,
        "avance": 1.0,
        "ultima_actualizacion": "2024-11-26",
    }
    laguna = city(closed, "laguna-del-tero")
    assert (laguna["horas_aceptadas"], laguna["horas_aplicables"]) == (39, 126)
    assert laguna["avance"] == 39 / 126


def test_a_city_that_left_says_so_and_stops_at_its_day(closed: Built) -> None:
    paso = city(closed, "paso-nandubay")

    assert (paso["estado"], paso["ultima_actualizacion"]) == ("baja", "2024-09-13")


def test_it_says_which_edition_it_is_and_that_it_is_invented(september: Built) -> None:
    said = data(september)

    assert (said["edicion"], said["ficticia"]) == ("2024", True)


def test_where_nothing_applies_there_is_no_share(cohort: Cohort) -> None:
    progress = city_progress(cohort, cohort.cities[0], SEPTEMBER)
    nothing = replace(progress, hours=replace(progress.hours, accepted=0, applicable=0))

    assert json.loads(cohort_json(cohort, (nothing,)))["ciudades"][0]["avance"] is None


def test_half_hours_keep_their_decimal_and_whole_ones_have_none(cohort: Cohort) -> None:
    progress = city_progress(cohort, cohort.cities[0], SEPTEMBER)
    half = replace(progress, hours=replace(progress.hours, accepted=4.5))

    assert '"horas_aceptadas": 4.5' in cohort_json(cohort, (half,))
    assert '"horas_aplicables": 126,' in cohort_json(cohort, (half,))


def test_a_draft_city_is_not_in_it(project: Project) -> None:
    project.append(f"{PUERTO}/ciudad.yml", "borrador: true\n")

    assert [city["slug"] for city in data(project.build())["ciudades"]] == ["villa-prueba"]


def test_accents_stay_readable(september: Built) -> None:
    assert '"nombre": "Paso Ñandubay"' in september.html("datos/cohorte.json")
