"""Every resource: told once, in the first stage that it serves, and named in the others; then by kind."""

from __future__ import annotations

from macros.views.blocks.guide import in_order
from macros.views.names import RESOURCE_KINDS
from macros.views.site import View, heading


def by_stage(view: View) -> str:
    parts = []
    for stage in view.cohort.stages:
        serving = [one for one in view.cohort.resources if stage.id in one.stages]
        if not serving:
            continue
        parts.append(heading(2, f"Etapa {stage.number}: {stage.name}", stage.id.lower()))
        mine = [one for one in serving if one.stages[0] == stage.id]
        if mine:
            parts.append(view.block("resources_list.html", resources=in_order(mine), kinds=RESOURCE_KINDS))
        if others := [one for one in in_order(serving) if one not in mine]:
            parts.append(view.block("resources_others.html", resources=others))
    return "".join(parts)


def by_kind(view: View) -> str:
    """A line a resource, to find one whose kind is remembered."""
    groups = [
        (name, [one for one in view.cohort.resources if one.kind is kind])
        for kind, name in RESOURCE_KINDS.items()
    ]
    return view.block("resources_kinds.html", groups=[(name, mine) for name, mine in groups if mine])
