"""What git remembers of a number that is hidden today: out of the file isn't out of its history."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from macros.data.cohort import Cohort
from macros.data.schema.tablero import ValueState
from macros.publishing.branch import Repository

KEY = ("indicador", "periodo", "grupo")
NUMBERS = ("numerador", "denominador", "valor")


def remembered(repository: Repository, cohort: Cohort) -> Iterator[str]:
    """A line for each suppressed cell of which an earlier commit has a number; the number isn't repeated.

    Nothing where there is no history to ask.
    """
    for city in cohort.cities:
        hidden = {
            (row.indicator, str(row.period), row.group)
            for row in city.observations
            if row.state is ValueState.SUPPRESSED
        }
        if not hidden:
            continue
        file = f"cohorts/{cohort.id}/ciudades/{city.slug}/tablero.csv"
        for key in sorted(hidden & _once_published(repository, file)):
            yield f"{file}: {' '.join(key)}"


def _once_published(repository: Repository, file: str) -> set[tuple[str, str, str]]:
    """The cells to which some commit of this file gave a number, its columns in the template's order."""
    said = repository.asks("log", "--format=", "--unified=0", "--patch", "--", file)
    lines = [line[1:] for line in (said or "").splitlines() if line.startswith(("+", "-"))]
    found = set()
    for separator in (";", ","):
        rows = csv.DictReader(
            (line for line in lines if not line.startswith(KEY[0])),
            fieldnames=(*KEY, *NUMBERS, "estado"),
            restkey="resto",
            delimiter=separator,
        )
        for row in rows:
            if any(row[name] for name in NUMBERS):
                found.add((row["indicador"], row["periodo"], row["grupo"]))
    return found
