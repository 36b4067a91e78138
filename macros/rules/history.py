"""A city's own path across editions: compared with itself, never with others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from macros.data.cohort import City, Cohort
from macros.rules.progress import CityProgress, city_progress


@dataclass(frozen=True, slots=True)
class Passage:
    """A city's taking part in one edition, on that edition's own day."""

    cohort: Cohort
    progress: CityProgress


def other_passages(city: City, others: Iterable[tuple[Cohort, date]]) -> tuple[Passage, ...]:
    """The same city (by its code) in other editions, each with its shown day, newest first."""
    found = (
        Passage(cohort, city_progress(cohort, other, on))
        for cohort, on in others
        for other in cohort.cities
        if other.profile.code == city.profile.code
    )
    return tuple(sorted(found, key=lambda passage: passage.cohort.id, reverse=True))
