"""What `check` says of accepted work that doesn't meet what the software can see."""

from __future__ import annotations

from macros.data.cohort import Cohort
from macros.data.problems import Place, Problem, Severity
from macros.rules.notices import unmet_on_accepted
from tests.picture import PUERTO, Picture


def test_accepted_work_that_misses_a_criterion_is_a_warning_on_its_result(picture: Picture) -> None:
    picture.replace(f"{PUERTO}/equipo.yml", "- rol: datos", "- rol: salud")
    (notice,) = unmet_on_accepted(picture.load())
    assert notice == Problem(
        "criterio-incumplido",
        Place(f"{PUERTO}/entregas.yml", 5, 14),
        "resultado",
        "«aceptado», y no se cumple «Hay una coordinación y una persona referente de datos»",
        "que E1.1 cumpla sus criterios",
        "completá el dato que falta, o revisá la aceptación",
    )
    assert notice.severity is Severity.WARNING


def test_it_is_looked_at_on_the_day_of_the_review(picture: Picture) -> None:
    picture.replace(f"{PUERTO}/equipo.yml", "fecha: 2030-05-22", "fecha: 2030-06-01")
    assert [notice.place.line for notice in unmet_on_accepted(picture.load())] == [5]


def test_work_that_is_not_accepted_is_not_looked_at(picture: Picture) -> None:
    picture.replace(f"{PUERTO}/equipo.yml", "- rol: datos", "- rol: salud")
    picture.replace(f"{PUERTO}/entregas.yml", "  revisado: 2030-05-31\n  resultado: aceptado\n", "")
    assert list(unmet_on_accepted(picture.load())) == []


def test_a_warning_changes_no_hours(picture: Picture) -> None:
    picture.replace(f"{PUERTO}/equipo.yml", "- rol: datos", "- rol: salud")
    assert picture.load().city("puerto-ejemplo").submissions[0].verdict == "aceptado"


def test_the_demonstration_has_no_such_warning(cohort: Cohort) -> None:
    assert list(unmet_on_accepted(cohort)) == []
