"""What every page of a city shares: the way up, the other pages, the source of its data, empty states."""

from __future__ import annotations

from macros.rules.known import deliverable_of
from macros.rules.progress import CityProgress
from macros.views.city_sections import SECTIONS
from macros.views.format import day_month
from macros.views.site import View


def crumb(view: View, ciudad: str, seccion: str = "") -> str:
    city = view.site.progress_of(ciudad).city if seccion else None
    return view.block("city_crumb.html", city=city)


def subnav(view: View, ciudad: str, seccion: str) -> str:
    city = view.site.progress_of(ciudad).city
    return view.block("city_subnav.html", city=city, sections=SECTIONS, current=seccion.partition("/")[0])


def sources(view: View, ciudad: str, *archivos: str) -> str:
    """Where the page comes from and how old it is, with the way to mend it. No file named: all of them."""
    progress = view.site.progress_of(ciudad)
    known = progress.city.sources
    files = sorted(source.file for name, source in known.items() if not archivos or name in archivos)
    return view.block("city_sources.html", progress=progress, files=files, repository=view.site.repository)


def not_begun(view: View, progress: CityProgress, what: str, file: str, subject: str = "") -> str:
    """An empty state: what is missing, when it is asked for, where it is written."""
    return view.block("city_empty.html", what=what, when=_when(view, progress, subject), file=file)


def _when(view: View, progress: CityProgress, subject: str) -> str:
    deliverable = deliverable_of(view.cohort, subject) if subject else None
    if deliverable is None or progress.is_withdrawn:
        return ""
    due = progress.city.due(deliverable)
    verb = "vencía" if due < progress.on else "vence"
    return f"Se entrega con {deliverable.id} {deliverable.name}, que {verb} el {day_month(due)}."
