"""The six stages in time: a drawing for those who see it, and the same as text for all."""

from __future__ import annotations

from macros.rules.roadmap import stages_now
from macros.views.drawings import roadmap_drawing
from macros.views.site import View


def drawing(view: View) -> str:
    """A column a month; area is hours. Decoration beside `steps`, which says it all."""
    return view.block("roadmap_drawing.html", drawing=roadmap_drawing(view.cohort, view.site.on))


def steps(view: View, detalle: bool = False) -> str:
    """The stages as a list, «estás acá» marked; with `detalle`, what each leaves and what it asks."""
    current = {stage.id for stage in stages_now(view.cohort, view.site.on)}
    rows = [
        (
            stage,
            len(view.cohort.deliverables_of(stage)),
            stage.id in current,
            stage.end < view.site.on and stage.id not in current,
            stage.start > view.site.on,
        )
        for stage in view.cohort.stages
    ]
    until = view.cohort.settings.cutoff
    return view.block("roadmap_steps.html", rows=rows, detail=detalle, until=until)


def totals(view: View) -> str:
    return view.block(
        "roadmap_totals.html", hours=view.cohort.hours, deliverables=len(view.cohort.deliverables)
    )
