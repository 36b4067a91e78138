"""A city as it was known on a day: what is dated later might as well not have been written."""

from __future__ import annotations

from typing import Any

import pytest

from macros.data.criteria_names import BY_SUBJECT
from macros.rules.known import as_known, deliverable_of, is_known
from macros.rules.progress import city_progress
from tests.rules.written import (
    CLOSING,
    PROFILE,
    START,
    Written,
    around,
    assessment,
    city,
    deliverable,
    edition,
    opportunity,
)

EDITION = edition()
SEAT = {"rol": "datos", "area": "Salud", "horas_mes": 4, "responsabilidades": ["Reunir los datos"]}
CHARTER = {"acta": {"fecha": "2030-05-16", "firma": "Intendencia"}}
AGREEMENT = {"acuerdo": {"fecha": "2030-05-29", "reuniones": ["2030-06-06"]}}
PROJECT = {"nombre": "Avisos", "oportunidad": "ausencias", "poblacion": "Cuatro CDI"}
FIRST, SECOND = {"fecha": "2030-10-04"}, {"fecha": "2030-10-10"}
SESSION = {"fecha": "2030-06-11", "tema": "Acordar respuestas"}
PROMISE = {"que": "Pedir los controles", "rol": "datos", "vence": "2030-06-20"}
ACTION = {"id": "avisar", "que": "Avisar el mismo día", "inicio": "2030-09-02", "fin": "2030-11-22"}


@pytest.mark.parametrize(
    ("subject", "written", "edge", "as_before"),
    [
        ("team", {"roles": [SEAT], **CHARTER}, "2030-05-16", {"roles": [SEAT]}),
        ("team", {"roles": [SEAT], **CHARTER, **AGREEMENT}, "2030-05-29", {"roles": [SEAT], **CHARTER}),
        ("assessments", [assessment("1-2")], "2030-06-12", None),
        ("assessments", [assessment("1-2"), assessment("3-3", "final", "2030-11-19")], "2030-11-19",
         [assessment("1-2")]),
        ("opportunities", [opportunity("ausencias", elegida="2030-06-28")], "2030-06-28",
         [opportunity("ausencias")]),
        ("validation", {"fecha": "2030-06-27", "asistentes": 12, "areas": ["Salud"]}, "2030-06-27", None),
        ("project", PROJECT | {"prototipo": [FIRST, SECOND]}, "2030-10-10", PROJECT | {"prototipo": [FIRST]}),
        ("project", PROJECT | {"informe": {"fecha": "2030-10-30"}}, "2030-10-30", PROJECT),
        ("accompaniments", [SESSION], "2030-06-11", None),
        ("accompaniments", [SESSION | {"acuerdos": [PROMISE, PROMISE | {"cumplido": "2030-06-19"}]}],
         "2030-06-19", [SESSION | {"acuerdos": [PROMISE, PROMISE]}]),
        ("actions", [ACTION | {"cumplido": "2030-11-20"}], "2030-11-20", [ACTION]),
    ],
    ids=["charter", "working agreement", "self-assessment", "second self-assessment", "choice", "validation",
         "log entry", "report", "session", "agreement met", "action done"],
)  # fmt: skip
def test_what_has_a_date_is_known_from_its_day_on(
    subject: str, written: Written, edge: str, as_before: Written | None
) -> None:
    whole, before = city(**{subject: written}), city(**({subject: as_before} if as_before else {}))
    assert [as_known(EDITION, whole, day) for day in around(edge)] == [before, whole, whole]


def test_a_vacancy_carries_its_own_day_and_its_seat_stays() -> None:
    team = {"roles": [{"rol": "salud", "area": "Salud", "vacante_desde": "2030-08-20"}]}
    assert [as_known(EDITION, city(team=team), day) for day in around("2030-08-20")] == [city(team=team)] * 3


METRIC = {"indicador": "SAL-01", "meta": 85, "meta_fecha": "2031-06-30"}
UNDATED: dict[str, tuple[str, str, Written]] = {
    "actores": ("E1.2", "actors", [
        {"id": "hospital", "nombre": "Hospital", "tipo": "salud", "aporte": "Datos"}
    ]),
    "oportunidades": ("E2.2", "opportunities", [opportunity("ausencias")]),
    "objetivos": ("E3.1", "objectives", [
        {"id": "asistir", "que": "Que asistan más", "oportunidad": "ausencias", "metricas": [METRIC]}
    ]),
    "brechas": ("E4.1", "gaps", [{"indicador": "SAL-01", "que": "Faltan dosis"}]),
    "proyecto": ("E4.2", "project", PROJECT),
    "derechos": ("E5.1", "rights", {"ruta": [{"paso": "Recibir el aviso"}]}),
    "plan": ("E6.1", "actions", [ACTION]),
    "cierre": ("E6.3", "closing", {"solucion": "Avisar", "aprendizaje": "La voz", "pedido": "Horas"}),
}  # fmt: skip
"""By subject: the deliverable that asks for it, and its file."""


def sent(deliverable: str, *events: dict[str, str]) -> list[dict[str, Any]]:
    return [{"entregable": deliverable} | event for event in events]


@pytest.mark.parametrize(("asked", "file", "written"), UNDATED.values(), ids=UNDATED)
def test_what_has_no_date_is_known_from_the_first_event_of_its_deliverable_on(
    asked: str, file: str, written: Written
) -> None:
    events = sent(asked, {"borrador": "2030-07-10", "enviado": "2030-07-12"}, {"enviado": "2030-07-20"})
    whole, before = city(submissions=events, **{file: written}), city(submissions=events)
    assert [as_known(EDITION, whole, day) for day in around("2030-07-10")] == [before, whole, whole]


@pytest.mark.parametrize(
    "event",
    [
        {"borrador": "2030-07-10"},
        {"enviado": "2030-07-10"},
        {"revisado": "2030-07-10", "resultado": "no_aplica"},
    ],
)
def test_any_event_is_a_first_one(event: dict[str, str]) -> None:
    whole = city(actors=UNDATED["actores"][2], submissions=sent("E1.2", event))
    assert [is_known(EDITION, whole, "actores", day) for day in around("2030-07-10")] == [False, True, True]


@pytest.mark.parametrize(("asked", "file", "written"), UNDATED.values(), ids=UNDATED)
def test_where_its_deliverable_has_no_event_it_always_counts(asked: str, file: str, written: Written) -> None:
    others = [event for other in ("E1.1", "E5.2") for event in sent(other, {"borrador": str(CLOSING)})]
    whole = city(submissions=others, **{file: written})
    assert as_known(EDITION, whole, START) == whole


def test_it_always_counts_where_no_deliverable_asks_for_it() -> None:
    only_the_act = edition(deliverables=[deliverable("E1.1", "2030-05-17", "acta_firmada")])
    whole = city(actors=UNDATED["actores"][2], submissions=sent("E1.2", {"enviado": "2030-05-29"}))
    assert as_known(only_the_act, whole, START) == whole


def test_the_first_deliverable_that_looks_at_a_subject_is_the_one_that_asks_for_it() -> None:
    found = {subject: deliverable_of(EDITION, subject) for subject in BY_SUBJECT}
    assert {subject: asked and asked.id for subject, asked in found.items()} == {
        **{subject: asked for subject, (asked, _, _) in UNDATED.items()},
        "equipo": "E1.1",
        "acuerdo": "E1.3",
        "autodiagnostico": "E2.1",
        "tablero": None,
    }


def test_one_criterion_is_enough_to_ask_for_a_subject() -> None:
    several = edition(deliverables=[
        deliverable("E1.1", "2030-05-17", "acta_firmada", "doce_actores"),
        deliverable("E1.2", "2030-05-30", "doce_actores", "cinco_tipos"),
    ])  # fmt: skip
    found = [deliverable_of(several, subject) for subject in ("equipo", "actores", "plan")]
    assert [asked and asked.id for asked in found] == ["E1.1", "E1.1", None]


def test_a_project_is_not_known_before_the_opportunity_it_answers() -> None:
    events = sent("E2.2", {"borrador": "2030-06-20"})
    whole = city(opportunities=[opportunity("ausencias")], project=PROJECT, submissions=events)
    before = city(submissions=events)
    assert [as_known(EDITION, whole, day) for day in around("2030-06-20")] == [before, whole, whole]


def test_looking_back_from_a_day_gives_what_that_day_knew() -> None:
    """Whatever was forgotten on the way there, nothing else is lost or comes back."""
    whole = city(
        assessments=[assessment("1-2"), assessment("3-3", "final", "2030-11-19")],
        opportunities=[opportunity("ausencias", elegida="2030-06-28")],
        submissions=sent("E2.2", {"borrador": "2030-06-20"}),
    )
    for day in (*around("2030-06-12"), *around("2030-06-20"), *around("2030-06-28")):
        known = as_known(EDITION, whole, day)
        assert (
            as_known(EDITION, as_known(EDITION, whole, CLOSING), day)
            == known
            == as_known(EDITION, known, day)
        )


def test_a_withdrawn_city_stays_as_it_was_known_on_its_last_day() -> None:
    gone = PROFILE | {"baja": {"fecha": "2030-09-13", "motivo": "Recorte"}}

    def written(*log: dict[str, str], **promise: str) -> dict[str, Written]:
        session = SESSION | {"acuerdos": [PROMISE | promise]}
        return {
            "profile": gone,
            "accompaniments": [session],
            "project": PROJECT | ({"prototipo": [*log]} if log else {}),
        }

    whole = city(**written({"fecha": "2030-09-13"}, {"fecha": "2030-09-14"}, cumplido="2030-09-14"))
    found = [city_progress(EDITION, whole, day).city for day in (*around("2030-09-13"), CLOSING)]
    last = city(**written({"fecha": "2030-09-13"}))
    assert found == [city(**written()), last, last, last]
