"""All cities side by side, alphabetical: where each one is, never who is ahead."""

from __future__ import annotations

from dataclasses import dataclass

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
    left = [progress for progress in view.site.progress if progress.is_withdrawn]
    return view.block("cities_matrix.html", rows=rows, legend=LEGEND, summary=view.site.summary, left=left)


def words(view: View) -> str:
    """What each state's word means."""
    return view.block("words.html", legend=LEGEND)


@dataclass(frozen=True, slots=True)
class Note:
    """What to know of a city in a few words; one that doesn't matter is left out of a phone's narrow row."""

    text: str
    matters: bool = True


def note(site: Site, progress: CityProgress) -> Note | None:
    profile, last = progress.city.profile, progress.last_event
    if progress.is_withdrawn:
        return Note(f"dejó el programa el {short_date(progress.on)}")
    if progress.state is CityState.TO_JOIN:
        return Note(f"ingresa el {short_date(profile.joined)}")
    if site.is_quiet(progress) and last:
        return Note(f"sin novedades desde el {short_date(last)}")
    if profile.joined > site.cohort.settings.start:
        return Note(f"ingresó el {short_date(profile.joined)}, con fechas propias")
    return Note(f"novedades {ago(last, site.on)}", matters=False) if last else None
