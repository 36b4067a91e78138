"""What a criterion is given to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from macros.data.cohort import City, Cohort
from macros.data.schema.programme import Deliverable


@dataclass(frozen=True, slots=True)
class Looked:
    """`city` holds only what was known on the day `on`."""

    cohort: Cohort
    city: City
    deliverable: Deliverable
    on: date


Rule = Callable[[Looked], bool]


def distinct(names: tuple[str, ...]) -> int:
    """How many different names, whatever their capitals."""
    return len({name.casefold() for name in names})
