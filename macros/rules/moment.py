"""Which day it is, for the data: everything else takes the answer as an argument."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

from macros.data.cohort import Cohort
from macros.data.schema.cohort import Price, Settings
from macros.rules.states import EditionState

BUENOS_AIRES = timezone(timedelta(hours=-3))
"""Argentina has kept UTC−3 the whole year since 2009; no time zone database is needed for «today»."""


def reference_date(
    explicit: date | None, settings: Settings, environment: Mapping[str, str], now: datetime
) -> date:
    """The day the edition is shown at: the one asked for, the edition's cut-off, SOURCE_DATE_EPOCH, today.

    `now` must carry a time zone; today is Buenos Aires' day.
    """
    if explicit:
        return explicit
    if settings.cutoff:
        return settings.cutoff
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else now
    return moment.astimezone(BUENOS_AIRES).date()


def edition_state(cohort: Cohort, on: date) -> EditionState:
    """Closed from the closing day on; announced until the first day."""
    if on < cohort.settings.start:
        return EditionState.ANNOUNCED
    return EditionState.CLOSED if on >= cohort.settings.end else EditionState.IN_PROGRESS


def is_expired(price: Price, on: date) -> bool:
    """Whether the price is only history. Its last valid day is `price.valid_until`."""
    return on > price.valid_until
