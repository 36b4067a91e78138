"""All cities side by side, alphabetical: where each one is, never who is ahead."""

from __future__ import annotations

from macros.rules.progress import CityProgress
from macros.rules.states import CityState, StageState
from macros.views.drawings import progress_bar
from macros.views.format import ago, short_date
from macros.views.site import Site, View

LEGEND = (
    StageState.COMPLETE,
    StageState.UNDER_WAY,
    StageState.LATE,
    StageState.NOT_BEGUN,
    StageState.WITHDRAWN,
)


def intro(view: View) -> str:
    return view.block("cities_intro.html", count=len(view.cohort.cities), stages=len(view.cohort.stages))


def matrix(view: View) -> str:
    rows = [
        (
            progress,
            note(view.site, progress),
            progress_bar(progress.hours.accepted, 0, progress.hours.applicable),
        )
        for progress in view.site.progress
    ]
    left = [progress for progress in view.site.progress if progress.state is CityState.WITHDRAWN]
    return view.block("cities_matrix.html", rows=rows, legend=LEGEND, summary=view.site.summary, left=left)


def note(site: Site, progress: CityProgress) -> tuple[str, bool]:
    """What to know of a city in a few words, and whether it matters enough for a phone's narrow row."""
    profile = progress.city.profile
    if progress.state is CityState.WITHDRAWN:
        return f"dejó el programa el {short_date(progress.on)}", True
    if progress.state is CityState.TO_JOIN:
        return f"ingresa el {short_date(profile.joined)}", True
    if site.is_quiet(progress) and progress.last_event:
        return f"sin novedades desde el {short_date(progress.last_event)}", True
    if profile.joined > site.cohort.settings.start:
        return f"ingresó el {short_date(profile.joined)}, con fechas propias", True
    return (f"novedades {ago(progress.last_event, site.on)}", False) if progress.last_event else ("", False)
