"""Every city together: how far they are on average, how they got there, what changed lately."""

from __future__ import annotations

from macros.rules.changes import Change, ChangeKind, Milestone, last_weeks, milestones
from macros.rules.progress import Summary
from macros.rules.states import CityState
from macros.views.format import counted
from macros.views.site import View, heading


def summary(view: View) -> str:
    """The average with its range and count: never who is ahead."""
    states = [progress.state for progress in view.site.progress]
    return view.block(
        "progress_summary.html",
        summary=view.site.summary,
        left=[progress.city.name for progress in view.site.progress if progress.is_withdrawn],
        to_join=states.count(CityState.TO_JOIN),
    )


Bar = tuple[float, float, float]
"""Lowest, width up to the highest, and mean, in percent of a drawing's width."""


def _bar(found: Summary) -> Bar:
    return (
        round(100 * found.lowest, 1),
        round(100 * (found.highest - found.lowest), 1),
        round(100 * found.mean, 1),
    )


def history(view: View) -> str:
    """How it stood at the end of each month; nothing before the first."""
    rows: list[tuple[Milestone, Bar]] = [
        (one, _bar(one.summary)) for one in milestones(view.cohort, view.site.on)
    ]
    if len(rows) <= 1:
        return ""
    return heading(2, "Mes a mes") + view.block("progress_history.html", rows=rows)


def lately(view: View) -> str:
    """The last weeks in words, the newest first."""
    weeks = last_weeks(view.cohort, view.site.on)
    if not weeks:
        return ""
    rows = [(week, [_said(change) for change in week.changes]) for week in weeks]
    return heading(2, "Qué cambió en las últimas semanas", "cambios") + view.block(
        "progress_changes.html", rows=rows, is_quiet=not any(week.changes for week in weeks)
    )


VERBS = {
    ChangeKind.ACCEPTED: ("aceptado", "Quedó aceptado"),
    ChangeKind.RETURNED: ("observado", "Volvió con observaciones"),
    ChangeKind.SENT: ("enviado", "Llegó a revisión"),
    ChangeKind.JOINED: ("completa", "Entró al programa"),
    ChangeKind.LEFT: ("baja", "Dejó el programa"),
}
"""A shape of the legend, and what happened."""


def _said(change: Change) -> dict[str, object]:
    """What the template shows: a shape, words, a deliverable or a meeting, and the cities."""
    if change.kind is ChangeKind.KEPT:
        words = counted(change.count, "acuerdo cumplido", "acuerdos cumplidos")
        return {"shape": "completa", "words": words, "change": change}
    if change.kind is ChangeKind.MET:
        return {"shape": "en-curso", "words": "Encuentro", "change": change}
    shape, words = VERBS[change.kind]
    return {"shape": shape, "words": words, "change": change}
