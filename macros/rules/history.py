"""A city's own path across editions: compared with itself, never with others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from macros.data.cohort import City, Cohort
from macros.rules.moment import edition_state
from macros.rules.progress import CityProgress, city_progress
from macros.rules.states import EditionState


@dataclass(frozen=True, slots=True)
class Passage:
    """A city's taking part in one edition, on that edition's own day."""

    cohort: Cohort
    progress: CityProgress

    @property
    def is_open(self) -> bool:
        """Its hours still grow: they don't compare with those of an edition that closed."""
        return edition_state(self.cohort, self.progress.on) is not EditionState.CLOSED


def other_passages(city: City, others: Iterable[tuple[Cohort, date]]) -> tuple[Passage, ...]:
    """The same city (by its code) in other editions, each with its shown day, newest first."""
    found = (
        Passage(cohort, city_progress(cohort, other, on))
        for cohort, on in others
        for other in cohort.cities
        if other.profile.code == city.profile.code
    )
    return tuple(sorted(found, key=lambda passage: passage.cohort.id, reverse=True))
