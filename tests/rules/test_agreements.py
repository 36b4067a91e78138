"""What was agreed one to one: open, met or overdue."""

from __future__ import annotations

from datetime import date

import pytest

from macros.rules.agreements import Agreed, AgreementState, agreed, all_agreed, pending
from tests.rules.written import around, city

SESSIONS = city(
    accompaniments="""
    - fecha: 2030-06-11
      tema: Acordar respuestas entre áreas
      acuerdos:
        - {que: Pedir los controles, rol: datos, vence: 2030-06-20}
        - {que: Leer la rúbrica, rol: salud, vence: 2030-06-18, cumplido: 2030-06-18}
    - fecha: 2030-07-16
      tema: Fichas de métrica
    - fecha: 2030-08-20
      tema: El lienzo
      acuerdos:
        - {que: Recortar el lienzo, rol: coordinacion, vence: 2030-08-30, cumplido: 2030-09-02}
        - {que: Citar a Hacienda, rol: coordinacion, vence: 2030-08-27}
    """
)
JUNE, _, AUGUST = SESSIONS.accompaniments


@pytest.mark.parametrize(
    ("met", "edge", "found"),
    [
        (None, "2030-06-20", [("abierto", 0), ("abierto", 0), ("vencido", 1)]),
        ("2030-06-20", "2030-06-20", [("abierto", 0), ("cumplido", 0), ("cumplido", 0)]),
        ("2030-06-18", "2030-06-18", [("abierto", 0), ("cumplido", 0), ("cumplido", 0)]),
        ("2030-06-21", "2030-06-21", [("abierto", 0), ("cumplido-tarde", 1), ("cumplido-tarde", 1)]),
        ("2030-06-25", "2030-06-25", [("vencido", 4), ("cumplido-tarde", 5), ("cumplido-tarde", 5)]),
    ],
)
def test_it_is_open_through_its_due_day_overdue_from_the_next_and_met_from_the_day_it_was_met(
    met: str | None, edge: str, found: list[tuple[str, int]]
) -> None:
    agreement = JUNE.agreements[0].model_copy(update={"met": met and date.fromisoformat(met)})
    days = [agreed(JUNE, agreement, day) for day in around(edge)]
    assert [(a.state.value, a.days_late) for a in days] == found


@pytest.mark.parametrize(
    ("state", "is_pending", "is_overdue"),
    [
        (AgreementState.OPEN, True, False),
        (AgreementState.OVERDUE, True, True),
        (AgreementState.MET, False, False),
        (AgreementState.MET_LATE, False, False),
    ],
)
def test_what_is_open_or_overdue_is_still_to_be_done(
    state: AgreementState, is_pending: bool, is_overdue: bool
) -> None:
    found = Agreed(JUNE, JUNE.agreements[0], state, 0)
    assert (found.is_pending, found.is_overdue) == (is_pending, is_overdue)


def test_all_that_was_agreed_has_the_newest_session_first() -> None:
    assert all_agreed(SESSIONS, date(2030, 9, 10)) == (
        Agreed(AUGUST, AUGUST.agreements[0], AgreementState.MET_LATE, 3),
        Agreed(AUGUST, AUGUST.agreements[1], AgreementState.OVERDUE, 14),
        Agreed(JUNE, JUNE.agreements[0], AgreementState.OVERDUE, 82),
        Agreed(JUNE, JUNE.agreements[1], AgreementState.MET, 0),
    )


def test_a_session_counts_from_its_day_on() -> None:
    found = [{a.session.day for a in all_agreed(SESSIONS, day)} for day in around("2030-08-20")]
    assert found == [{JUNE.day}, {JUNE.day, AUGUST.day}, {JUNE.day, AUGUST.day}]


def test_what_is_still_to_be_done_has_the_first_due_above() -> None:
    found = [(a.agreement.what, a.state.value) for a in pending(SESSIONS, date(2030, 8, 28))]
    assert found == [
        ("Pedir los controles", "vencido"),
        ("Citar a Hacienda", "vencido"),
        ("Recortar el lienzo", "abierto"),
    ]


def test_a_city_without_sessions_owes_nothing() -> None:
    assert (all_agreed(city(), date(2030, 9, 10)), pending(city(), date(2030, 9, 10))) == ((), ())
