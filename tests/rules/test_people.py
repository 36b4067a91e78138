"""Who may be named: whoever agreed, from that day on, and nobody who took it back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.data import door
from macros.data.cohort import Cohort
from macros.rules.people import UNNAMED, as_agreed, may_be_named
from tests.picture import EDITION, Picture

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = f"{EDITION}/personas.yml"
CONSENT = date(2030, 4, 8)


def named(cohort: Cohort, on: date) -> list[str]:
    return [person.name for person in as_agreed(cohort, on).people]


@pytest.mark.parametrize(
    ("day", "may"), [(date(2030, 4, 7), False), (CONSENT, True), (date(2030, 6, 12), True)], ids=str
)
def test_a_name_may_be_shown_from_the_day_of_the_consent(picture: Picture, day: date, may: bool) -> None:
    assert may_be_named(picture.load().person("bruno-chanar"), day) is may


@pytest.mark.parametrize("withdrawn", ["2030-04-08", "2030-05-20", "2031-03-01"])
@pytest.mark.parametrize("day", [CONSENT, date(2030, 5, 19), date(2030, 6, 28)], ids=str)
def test_a_withdrawal_counts_whatever_day_is_shown_so_that_it_reaches_closed_editions_too(
    picture: Picture, withdrawn: str, day: date
) -> None:
    picture.append(PEOPLE, f"  retiro: {withdrawn}\n")

    assert not may_be_named(picture.load().person("bruno-chanar"), day)


def test_whoever_may_not_be_named_is_a_function_and_nothing_else(picture: Picture) -> None:
    picture.append(PEOPLE, "  hace: Trabaja con vacunas\n  retiro: 2030-05-20\n")
    cohort = as_agreed(picture.load(), date(2030, 6, 12))
    bruno = cohort.person("bruno-chanar")

    assert (bruno.name, bruno.subject, bruno.does) == ("una persona de mentoría", None, None)
    assert named(cohort, date(2030, 6, 12)) == ["Ada Quebracho", "una persona de mentoría"]


def test_their_cities_and_meetings_stay(picture: Picture) -> None:
    picture.replace(PEOPLE, "consentimiento: 2030-03-20", "consentimiento: 2030-03-20\n  retiro: 2030-05-20")
    cohort = as_agreed(picture.load(), date(2030, 6, 12))

    assert [person.name for person in cohort.facilitators_of("villa-prueba")] == [
        "una persona de facilitación"
    ]
    assert cohort.person(cohort.meetings[0].host).name == "una persona de facilitación"


def test_before_anybodys_consent_nobody_is_named(cohort: Cohort) -> None:
    assert set(named(cohort, date(2024, 3, 19))) == set(UNNAMED.values())


@pytest.mark.parametrize("edition", ["2024", "2026"])
def test_in_the_demonstrations_everybody_agreed_before_taking_part(edition: str) -> None:
    cohort = door.load(ROOT, edition)

    assert as_agreed(cohort, cohort.settings.cutoff or cohort.settings.end).people == cohort.people
    assert all(person.does for person in cohort.people)
