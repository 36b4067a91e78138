"""`datos/cohorte.json`: the contract that other programs read."""

from __future__ import annotations

import json

from macros.data.cohort import Cohort
from macros.rules.progress import CityProgress


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
