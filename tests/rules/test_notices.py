"""What `check` says of accepted work that doesn't hold, and of threads that end in the air."""

from __future__ import annotations

from datetime import date

import pytest

from macros.data.problems import Place, Problem, Severity
from macros.rules.notices import broken_threads, notices, unmet_on_accepted
from macros.rules.progress import Hours, city_progress
from tests.picture import VILLA
from tests.rules.written import CLOSING, PROFILE, Written, assessment, city, edition, instrument, opportunity

NO_CHARTER = "roles: [{rol: coordinacion, area: Salud}]"
CHARTER = f"acta: {{fecha: 2030-05-16, firma: Intendencia}}\n{NO_CHARTER}"
ACCEPTED = """
    - entregable: E1.2
      borrador: 2030-05-20
    - entregable: E1.1
      enviado: 2030-05-16
      evidencia: Resolución 21/2030
      revisado: 2030-05-17
      resultado: aceptado
"""


def test_accepted_work_that_misses_a_criterion_is_a_warning_on_its_result() -> None:
    (notice,) = unmet_on_accepted(edition(city(team=NO_CHARTER, submissions=ACCEPTED)))
    assert notice == Problem(
        "criterio-incumplido",
        Place(f"{VILLA}/entregas.yml", 7, 14),
        "resultado",
        "«aceptado», y no se cumple «acta firmada»",
        "que E1.1 cumpla sus criterios",
        "completá el dato que falta, o revisá la aceptación",
    )
    assert notice.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("signed", "count"), [("2030-05-16", 0), ("2030-05-17", 0), ("2030-05-18", 1)], ids=str
)
def test_it_is_looked_at_as_it_was_on_the_day_of_the_review(signed: str, count: int) -> None:
    team = CHARTER.replace("2030-05-16", signed)
    assert len(list(unmet_on_accepted(edition(city(team=team, submissions=ACCEPTED))))) == count


@pytest.mark.parametrize("verdict", ["observado", "no_aplica"])
def test_work_that_is_not_accepted_is_not_looked_at(verdict: str) -> None:
    sent = ACCEPTED.replace("aceptado", verdict)
    assert list(unmet_on_accepted(edition(city(team=NO_CHARTER, submissions=sent)))) == []


def test_a_warning_changes_no_hours() -> None:
    whole, lacking = (city(team=team, submissions=ACCEPTED) for team in (CHARTER, NO_CHARTER))
    found = [city_progress(edition(), one, CLOSING).hours for one in (whole, lacking)]
    assert found == [Hours(accepted=6, in_review=0, applicable=84)] * 2


OPPORTUNITIES = """
    # Una lista corta
    - id: sin-tablero
      que: No hay dónde ver los datos
      dimension: D1
    - id: ausencias
      que: Nadie responde cuando una niña o un niño deja de venir
      dimension: D1
      elegida: 2030-06-28
"""
THREAD: dict[str, Written] = {
    "assessments": [assessment("1-2-2-2")],
    "opportunities": OPPORTUNITIES,
    "objectives": [{"id": "asistir", "que": "Que asistan más", "oportunidad": "ausencias",
                    "metricas": [{"indicador": "CUI-01"}]}],
    "project": {"nombre": "Avisos", "oportunidad": "ausencias", "poblacion": "CDI",
                "indicadores": ["CUI-01"]},
    "actions": [{"id": "avisar", "que": "Avisar", "oportunidad": "ausencias"}],
    "submissions": [
        {"entregable": asked, "enviado": day, "evidencia": "Acta", "revisado": day, "resultado": "aceptado"}
        for asked, day in (("E3.1", "2030-07-12"), ("E4.2", "2030-09-06"), ("E6.1", "2030-11-29"))
    ],
}  # fmt: skip


def broken(**changed: Written) -> list[Problem]:
    return list(broken_threads(edition(city(**THREAD | changed), dimensions=instrument(4))))


def test_a_whole_thread_has_nothing_to_say() -> None:
    assert broken() == []


def test_a_broken_thread_is_a_warning_on_its_opportunity() -> None:
    (notice,) = broken(actions=[{"id": "avisar", "que": "Avisar"}])
    assert notice == Problem(
        "hilo-cortado",
        Place(f"{VILLA}/oportunidades.yml", 5, 7),
        "id",
        "«ausencias»: ninguna acción del plan la sigue",
        "una cadena entera, del hallazgo a la acción",
        "agregá «oportunidad:» a la acción de plan.yml que la sigue",
    )
    assert notice.severity is Severity.WARNING


def test_each_break_is_said_apart() -> None:
    other = [{"id": "otro", "que": "Otra cosa", "oportunidad": "sin-tablero"}]
    found = broken(actions=[{"id": "avisar", "que": "Avisar"}], objectives=other)
    assert [(problem.place.line, problem.found) for problem in found] == [
        (5, "«ausencias»: ningún objetivo la toma"),
        (5, "«ausencias»: ninguna acción del plan la sigue"),
    ]


def test_a_thread_is_followed_to_the_last_day_of_the_edition_whatever_day_is_shown() -> None:
    settings = """
        nombre: Cohorte 2030
        ficticia: true
        inicio: 2030-05-06
        cierre: 2030-11-29
        fecha_de_corte: 2030-07-01
        modalidad: Virtual
        horas_mes: 18
    """
    torn = city(**THREAD | {"actions": [{"id": "avisar", "que": "Avisar"}]})
    found = broken_threads(edition(torn, settings=settings, dimensions=instrument(4)))
    assert [problem.found for problem in found] == ["«ausencias»: ninguna acción del plan la sigue"]


@pytest.mark.parametrize(
    ("gone", "count"), [("2030-11-28", 0), ("2030-11-29", 1)], ids=["the day before the review", "that day"]
)
def test_a_city_that_left_is_followed_to_its_last_day(gone: str, count: int) -> None:
    profile = PROFILE | {"baja": {"fecha": gone, "motivo": "Recorte"}}
    assert len(broken(profile=profile, actions=[{"id": "avisar", "que": "Avisar"}])) == count


def test_both_kinds_are_told() -> None:
    torn = city(
        **THREAD | {"team": NO_CHARTER, "opportunities": [opportunity("ausencias")], "submissions": ACCEPTED}
    )
    found = notices(edition(torn, dimensions=instrument(4)), date(2030, 6, 12))
    assert [(problem.rule, problem.place.file) for problem in found] == [
        ("criterio-incumplido", f"{VILLA}/entregas.yml"),
        ("hilo-cortado", f"{VILLA}/oportunidades.yml"),
    ]
