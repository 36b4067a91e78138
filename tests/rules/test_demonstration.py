"""The demonstration tells one story: what was accepted holds, what is missing says what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from macros.data import door
from macros.data.cohort import City, Cohort
from macros.data.schema.programme import Control
from macros.rules.criteria import Finding, is_looked_at, look_at
from macros.rules.notices import broken_threads, unmet_on_accepted
from macros.rules.progress import Delivery, city_progress
from tests.conftest import ROOT


@pytest.fixture(scope="module", params=["2024", "2026"])
def shown(request: pytest.FixtureRequest) -> Cohort:
    """Each edition of the demonstration, which is looked at on its own cut-off."""
    return door.load(ROOT, request.param)


def missing(cohort: Cohort) -> Iterator[tuple[City, Delivery]]:
    """What is due and not accepted, of the cities that stayed, if the software looks at any of it."""
    assert cohort.settings.cutoff is not None
    for city in cohort.cities:
        progress = city_progress(cohort, city, cohort.settings.cutoff)
        for delivery in () if progress.is_withdrawn else progress.deliveries:
            by_data = [c for c in delivery.deliverable.criteria if c.control is Control.DATA]
            is_due = delivery.due <= progress.on
            if delivery.is_missing and is_due and any(is_looked_at(criterion) for criterion in by_data):
                yield city, delivery


def findings(cohort: Cohort, city: City, delivery: Delivery) -> set[Finding]:
    assert cohort.settings.cutoff is not None
    return {finding for _, finding in look_at(cohort, city, delivery.deliverable, cohort.settings.cutoff)}


def test_what_was_accepted_meets_all_that_can_be_looked_at(shown: Cohort) -> None:
    assert [f"{p.place}: {p.found}" for p in unmet_on_accepted(shown)] == []


def test_no_thread_ends_in_the_air(shown: Cohort) -> None:
    assert [f"{p.place}: {p.found}" for p in broken_threads(shown)] == []


def test_what_is_missing_lacks_something_that_can_be_seen(shown: Cohort) -> None:
    complete = [
        f"{city.slug} {delivery.deliverable.id} ({delivery.state})"
        for city, delivery in missing(shown)
        if Finding.UNMET not in findings(shown, city, delivery)
    ]
    assert complete == []


def test_something_is_missing_in_each_edition(shown: Cohort) -> None:
    assert list(missing(shown))
