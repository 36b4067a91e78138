"""Everything that can be taken from the site besides its pages: sheets, data, calendars, feeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.data.cohort import Cohort
from macros.outputs import calendars, feeds, open_data, schemas, worksheets
from macros.outputs.table import Shown
from macros.rules.progress import CityProgress
from macros.views import addresses

Download = tuple[str, str | bytes]
"""Its address in the site, and what is in it."""


def downloads(
    cohort: Cohort, progress: tuple[CityProgress, ...], on: date, name: str, url: str
) -> Iterator[Download]:
    """Of one edition on one day. `name` is the site's; `url` its address with a final slash, or empty."""
    for sheet in cohort.worksheets:
        settings = cohort.settings
        content = worksheets.content(sheet, settings.start, settings.end, cohort.dimensions)
        yield worksheets.file_of(sheet).address, content
    yield from open_data.files(Shown(cohort, progress, on))
    for data_file in schemas.FILES:
        yield addresses.schema(data_file.path), schemas.schema_of(data_file)
    yield from calendars.files(cohort, on, url)
    for feed in feeds.feeds(cohort):
        yield feed.address, feeds.atom(feed, cohort, on, name, url)
