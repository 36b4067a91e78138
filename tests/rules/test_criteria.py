"""What the software looks at by itself in a city's team, on a day."""

from __future__ import annotations

from datetime import date

import pytest

from macros.data.criteria_names import RULE_NAMES
from macros.rules import criteria
from macros.rules.criteria import Finding, look
from tests.picture import EDITION, PUERTO, VILLA, Picture

DAY = date(2030, 6, 12)
TEAM = f"{PUERTO}/equipo.yml"


def found(picture: Picture, rule: str, on: date = DAY, slug: str = "puerto-ejemplo") -> bool | None:
    return criteria.RULES[rule](picture.load().city(slug), on)


def test_every_rule_that_looks_has_a_name_that_the_programme_may_use() -> None:
    assert set(criteria.RULES) <= RULE_NAMES


@pytest.mark.parametrize("rule", ["roles_minimos", "tres_areas", "roles_completos", "acta_firmada"])
def test_without_a_team_there_is_nothing_to_look_at(picture: Picture, rule: str) -> None:
    picture.delete(TEAM)
    assert found(picture, rule) is None


def test_the_minimal_roles_are_a_coordination_and_a_data_person(picture: Picture) -> None:
    assert found(picture, "roles_minimos") is True
    picture.replace(TEAM, "- rol: datos", "- rol: salud")
    assert found(picture, "roles_minimos") is False


def test_a_seat_counts_until_the_day_before_it_is_vacant(picture: Picture) -> None:
    text = picture.text(TEAM)
    picture.write(
        TEAM, text.replace("    misma_persona_que: coordinacion\n", "    vacante_desde: 2030-06-03\n")
    )
    days = (date(2030, 6, 2), date(2030, 6, 3))
    assert [found(picture, "roles_minimos", day) for day in days] == [True, False]


def test_three_areas_are_three_different_names_whatever_their_capitals(picture: Picture) -> None:
    assert found(picture, "tres_areas", slug="villa-prueba") is False
    picture.replace(
        f"{VILLA}/equipo.yml",
        "    vacante_desde: 2030-06-03",
        "    horas_mes: 4\n    responsabilidades: [Vacunar]",
    )
    assert found(picture, "tres_areas", slug="villa-prueba") is True
    picture.replace(f"{VILLA}/equipo.yml", "area: Salud", "area: GOBIERNO")
    assert found(picture, "tres_areas", slug="villa-prueba") is False


def test_a_complete_role_has_three_duties(picture: Picture) -> None:
    assert found(picture, "roles_completos") is True
    picture.replace(TEAM, "      - Enviar las entregas\n", "")
    assert found(picture, "roles_completos") is False


def test_a_charter_counts_from_its_day_on(picture: Picture) -> None:
    assert [found(picture, "acta_firmada", date(2030, 5, day)) for day in (21, 22)] == [False, True]
    picture.replace(TEAM, "acta:\n  fecha: 2030-05-22\n  firma: Presidencia comunal\n", "")
    assert found(picture, "acta_firmada") is False


def test_a_criterion_is_met_unmet_without_data_or_for_a_person(picture: Picture) -> None:
    picture.replace(
        f"{EDITION}/programa/entregables.yml", "regla: acta_firmada", "regla: largo_de_presentacion"
    )
    cohort = picture.load()
    city, act = cohort.city("puerto-ejemplo"), cohort.deliverables[0]
    assert [look(criterion, city, DAY) for criterion in act.criteria] == [
        Finding.MET,
        Finding.NO_DATA,
        Finding.BY_PERSON,
    ]
    picture.replace(TEAM, "- rol: datos", "- rol: salud")
    assert look(act.criteria[0], picture.load().city("puerto-ejemplo"), DAY) is Finding.UNMET
