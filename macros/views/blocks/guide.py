"""What a stage's guide shows from data: its activities, its lessons, what is handed in, what to tick.

The guides are shared by all editions, and an edition may leave a lesson or an activity out: what isn't
there isn't shown, and a link to it is plain text. That the two editions have all that is named is a test's
work.
"""

from __future__ import annotations

from macros.data.schema.academy import Lesson, Resource
from macros.data.schema.programme import Activity, Deliverable, Stage, Week
from macros.rules.criteria import is_looked_at
from macros.views.addresses import deliverable_anchor
from macros.views.blocks import stage as stages
from macros.views.drawings import KIND_NAMES
from macros.views.names import RESOURCE_KINDS
from macros.views.pages import help_title
from macros.views.site import View, heading

FEW = 5
"""Resources that a guide names."""


def title(view: View, etapa: str) -> str:
    return stages.kicker(view, etapa) + heading(1, view.cohort.stage(etapa).name)


def facilitator_title(view: View, etapa: str) -> str:
    """Of the page for whoever facilitates a stage."""
    stage = view.cohort.stage(etapa)
    link = view.block("facilitator_crumb.html", stage=stage)
    return link + heading(1, help_title(stage))


def facilitator_pages(view: View) -> str:
    """The page for each stage, for whoever facilitates it."""
    return view.block("facilitator_stages.html", stages=view.cohort.stages)


def activity(view: View, *ids: str) -> str:
    """A card for one or more activities: their days and hours, and what they lead to."""
    found = [one for wanted in ids if (one := _activity(view, wanted))]
    if not found:
        return ""
    stage = found[0][0]
    handed = [d for d in view.cohort.deliverables_of(stage) if d.due >= found[0][1].first]
    return view.block(
        "guide_activity.html",
        rows=[(week, activity) for _, week, activity in found],
        hours=sum(activity.hours for _, _, activity in found),
        next=handed[0] if handed else None,
        stage=stage,
        kinds=KIND_NAMES,
    )


def _activity(view: View, wanted: str) -> tuple[Stage, Week, Activity] | None:
    for stage in view.cohort.stages:
        for week in stage.weeks:
            for activity in week.activities:
                if activity.id == wanted:
                    return stage, week, activity
    return None


def lessons(view: View, *ids: str) -> str:
    """Some lessons to read, with their minutes."""
    found = [lesson for wanted in ids if (lesson := _lesson(view, wanted))]
    return view.block("lesson_list.html", lessons=found, minutes=sum(one.minutes for one in found))


def _lesson(view: View, wanted: str) -> Lesson | None:
    return next((lesson for lesson in view.cohort.lessons if lesson.id == wanted), None)


def deliverable(view: View, codigo: str) -> str:
    """Its heading and its card, with what it takes to be accepted."""
    found = next((one for one in view.cohort.deliverables if one.id == codigo), None)
    if found is None:
        return ""
    return heading(3, f"{found.id} {found.name}", deliverable_anchor(found.id)) + _card(view, found)


def _card(view: View, found: Deliverable) -> str:
    criteria = [(criterion, is_looked_at(criterion)) for criterion in found.criteria]
    worksheet = next((one for one in view.cohort.worksheets if one.id == found.worksheet), None)
    card = view.block("stage_deliverable.html", deliverable=found, criteria=criteria, worksheet=worksheet)
    opened = view.block("group_open.html", kind="card card--wide")
    return f"{opened}{card}{view.block('group_close.html')}"


def checklist(view: View, etapa: str) -> str:
    """What to look at before the month ends."""
    stage = view.cohort.stage(etapa)
    return view.block("stage_checklist.html", stage=stage) if stage.checklist else ""


def resources(view: View, etapa: str) -> str:
    """The first things to read on a stage's subjects; the page of resources has them all."""
    found = [one for one in view.cohort.resources if etapa in one.stages]
    own = sorted(in_order(found), key=lambda one: one.stages[0] != etapa)
    return view.block(
        "resources_stage.html",
        resources=own[:FEW],
        others=len(own[FEW:]),
        kinds=RESOURCE_KINDS,
        anchor=etapa.lower(),
    )


def in_order(found: list[Resource]) -> list[Resource]:
    """By kind, then as the data has them."""
    return sorted(found, key=lambda one: list(RESOURCE_KINDS).index(one.kind))


# Inside a line -----------------------------------------------------------------------------------


def worksheet_link(view: View, planilla: str) -> str:
    """«planilla P3», with its name for whoever doesn't see where it leads."""
    text = f"planilla {planilla}"
    found = next((one for one in view.cohort.worksheets if one.id == planilla), None)
    if found is None:
        return text
    return view.inline("link.html", href=view.to.worksheet(planilla), text=text, title=found.name)


def lesson_link(view: View, leccion: str) -> str:
    found = _lesson(view, leccion)
    if found is None:
        return leccion.replace("-", " ")
    return view.inline("link.html", href=view.to.lesson(leccion), text=found.name, title="")


def stage_link(view: View, etapa: str) -> str:
    stage = next((one for one in view.cohort.stages if one.id == etapa), None)
    if stage is None:
        return f"etapa {etapa.removeprefix('E')}"
    text = f"etapa {stage.number}, {stage.name}"
    return view.inline("link.html", href=view.to.stage(stage), text=text, title="")
