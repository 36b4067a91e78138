"""What has been told by a day: of the edition, or of one of its cities."""

from __future__ import annotations

from datetime import date

from macros.data.cohort import Cohort
from macros.data.schema.news import News


def told(cohort: Cohort, on: date, city: str = "") -> tuple[News, ...]:
    """Up to `on`, newest first. `city` is a slug: then only what is told of that city."""
    return tuple(one for one in cohort.news if one.day <= on and city in ("", one.city))
