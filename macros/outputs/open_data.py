"""The files under `datos/`: the tables, and `cohorte.json`, the contract that other programs read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from macros.data.cohort import Cohort
from macros.outputs.package import data_package
from macros.outputs.table import Shown, as_csv
from macros.outputs.tables import TABLES
from macros.rules.progress import CityProgress
from macros.views import addresses


def files(shown: Shown) -> Iterator[tuple[str, str]]:
    """Each file's address in the built site, and its text."""
    yield addresses.COHORT_JSON, cohort_json(shown.cohort, shown.progress)
    for table in TABLES:
        yield addresses.table(table.name), as_csv(table, shown)
    yield addresses.DATA_PACKAGE, data_package(shown)


def cohort_json(cohort: Cohort, progress: tuple[CityProgress, ...]) -> str:
    """One object a city, alphabetical; `avance` from 0 to 1, unrounded, or null where nothing applies."""
    cities = [
        {
            "slug": city.city.slug,
            "nombre": city.city.name,
            "estado": city.state.value,
            "horas_aceptadas": _number(city.hours.accepted),
            "horas_aplicables": _number(city.hours.applicable),
            "avance": city.hours.share,
            "ultima_actualizacion": city.last_event.isoformat() if city.last_event else None,
        }
        for city in progress
    ]
    content = {"edicion": cohort.id, "ficticia": cohort.settings.fictional, "ciudades": cities}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _number(hours: float) -> int | float:
    return int(hours) if hours == int(hours) else hours
