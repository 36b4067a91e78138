"""What every page of a city shares: the way up, the other pages, the source of its data, empty states."""

from __future__ import annotations

from collections.abc import Sequence

from macros.rules.known import deliverable_of
from macros.rules.progress import CityProgress
from macros.views.addresses import table
from macros.views.city_sections import SECTIONS
from macros.views.format import day_month
from macros.views.site import View


def crumb(view: View, ciudad: str, seccion: str = "") -> str:
    city = view.site.progress_of(ciudad).city if seccion else None
    return view.block("city_crumb.html", city=city)


def subnav(view: View, ciudad: str, seccion: str) -> str:
    city = view.site.progress_of(ciudad).city
    return view.block("city_subnav.html", city=city, sections=SECTIONS, current=seccion.partition("/")[0])


def sources(view: View, ciudad: str, archivos: Sequence[str] = (), tablas: Sequence[str] = ()) -> str:
    """Where the page comes from and how old it is, with the way to mend it and the tables to download.

    No file named: the seal of the city itself, whose files are on its other pages.
    """
    progress = view.site.progress_of(ciudad)
    known = progress.city.sources
    files = [known[name].file for name in archivos or ("ciudad.yml",) if name in known]
    tables = [(name, table(name)) for name in tablas]
    return view.block(
        "city_sources.html",
        progress=progress,
        files=files,
        tables=tables,
        repository=view.site.repository,
        is_whole=not archivos,
    )


YET = "Todavía no"


def is_over(view: View, progress: CityProgress) -> bool:
    """Nothing more is to come: the edition closed, or the city left."""
    return view.site.is_closed or progress.is_withdrawn


def not_begun(view: View, progress: CityProgress, what: str, file: str, subject: str = "") -> str:
    """An empty state: what is missing, when it is asked for, where it is written.

    `what` begins with «Todavía no»; once nothing more is to come it only says «No».
    """
    if is_over(view, progress):
        return view.block("city_empty.html", what=what.replace(YET, "No", 1), when="", file="")
    return view.block("city_empty.html", what=what, when=_when(view, progress, subject), file=file)


def _when(view: View, progress: CityProgress, subject: str) -> str:
    deliverable = deliverable_of(view.cohort, subject) if subject else None
    if deliverable is None:
        return ""
    due = progress.city.due(deliverable)
    verb = "vencía" if due < progress.on else "vence"
    return f"Se entrega con {deliverable.id} {deliverable.name}, que {verb} el {day_month(due)}."
