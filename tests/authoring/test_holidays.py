"""The law's holidays of a year, against the calendars that were published."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.authoring.holidays import easter, national_holidays, undecided
from macros.data import door

ROOT = Path(__file__).resolve().parents[2]
DECREED = {"2024": set(), "2026": {date(2026, 11, 9)}}


@pytest.mark.parametrize("edition", DECREED)
def test_the_law_gives_all_of_a_published_year_but_what_was_decreed_for_it(edition: str) -> None:
    published = {h.day for h in door.load(ROOT, edition).holidays if h.kind != "puente"}
    assert {holiday.day for holiday in national_holidays(int(edition))} == published - DECREED[edition]


def test_a_whole_year_in_order() -> None:
    assert [(f"{day:%m-%d}", name, kind.value) for day, name, kind in national_holidays(2027)] == [
        ("01-01", "Año Nuevo", "feriado"),
        ("02-08", "Carnaval", "feriado"),
        ("02-09", "Carnaval", "feriado"),
        ("03-24", "Día Nacional de la Memoria por la Verdad y la Justicia", "feriado"),
        ("03-25", "Jueves Santo", "no_laborable"),
        ("03-26", "Viernes Santo", "feriado"),
        ("04-02", "Día del Veterano y de los Caídos en la Guerra de Malvinas", "feriado"),
        ("05-01", "Día del Trabajador", "feriado"),
        ("05-25", "Día de la Revolución de Mayo", "feriado"),
        ("06-20", "Paso a la Inmortalidad del General Manuel Belgrano", "feriado"),
        (
            "06-21",
            "Paso a la Inmortalidad del General Martín Miguel de Güemes, trasladado del 17",
            "feriado",
        ),
        ("07-09", "Día de la Independencia", "feriado"),
        ("08-16", "Paso a la Inmortalidad del General José de San Martín, trasladado del 17", "feriado"),
        ("10-11", "Día del Respeto a la Diversidad Cultural, trasladado del 12", "feriado"),
        ("11-20", "Día de la Soberanía Nacional", "feriado"),
        ("12-08", "Inmaculada Concepción de María", "feriado"),
        ("12-25", "Navidad", "feriado"),
    ]


@pytest.mark.parametrize(
    ("year", "kept"),
    [
        (2026, "08-17"),  # Monday: stays
        (2027, "08-16"),  # Tuesday: the Monday before
        (2033, "08-15"),  # Wednesday: the Monday before
        (2028, "08-21"),  # Thursday: the Monday after
        (2029, "08-20"),  # Friday: the Monday after
        (2024, "08-17"),  # Saturday: where it is, until decreed
        (2025, "08-17"),  # Sunday: where it is, until decreed
    ],
)
def test_a_movable_holiday_goes_by_its_weekday(year: int, kept: str) -> None:
    days = [f"{holiday.day:%m-%d}" for holiday in national_holidays(year) if "San Martín" in holiday.name]
    assert days == [kept]


def test_guemes_on_a_friday_stays_because_the_monday_after_is_taken() -> None:
    june = [(f"{day:%m-%d}", name) for day, name, _ in national_holidays(2022) if day.month == 6]
    assert june == [
        ("06-17", "Paso a la Inmortalidad del General Martín Miguel de Güemes"),
        ("06-20", "Paso a la Inmortalidad del General Manuel Belgrano"),
    ]


def test_two_that_meet_share_a_day() -> None:
    april = [(day, name, kind.value) for day, name, kind in national_holidays(2026) if day.month == 4]
    malvinas = "Día del Veterano y de los Caídos en la Guerra de Malvinas, y Jueves Santo"
    assert april == [
        (date(2026, 4, 2), malvinas, "feriado"),
        (date(2026, 4, 3), "Viernes Santo", "feriado"),
    ]


def test_the_weekend_ones_are_told_apart() -> None:
    assert (undecided(2026), undecided(2027)) == ((), (date(2027, 11, 20),))


@pytest.mark.parametrize("day", ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"])
def test_easter(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day
