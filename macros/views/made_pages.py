"""Every page that comes from data alone. A stage's may be replaced by its guide in `docs/`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.data.cohort import Cohort
from macros.rules.progress import CityProgress
from macros.views import pages
from macros.views.meeting_pages import meeting_pages
from macros.views.pages import Page


def made_pages(cohort: Cohort, progress: Sequence[CityProgress]) -> Iterator[Page]:
    """All but the stages' (`pages.stage_pages`), in the order in which people look for them."""
    yield from pages.worksheet_pages(cohort)
    yield from pages.city_pages(cohort)
    yield from pages.tablero_pages(cohort)
    yield pages.progress_page(cohort)
    yield pages.news_page(cohort)
    yield from meeting_pages(cohort)
    yield pages.people_page(cohort)
    yield pages.hours_page(cohort)
    yield from pages.closing_pages(cohort, progress)
    yield pages.week_page()
    yield pages.open_data_page()
