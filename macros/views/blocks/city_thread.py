"""The thread: from what was found to what is planned, one readable chain; a break is shown where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from macros.rules.opportunities import ranked
from macros.rules.progress import CityProgress
from macros.rules.thread import Link, LinkKind, LinkState, Thread, threads
from macros.views.blocks.city_diagnosis import item_anchor
from macros.views.blocks.city_parts import YET, is_over, not_begun
from macros.views.format import counted, measure, number, sentence, short_year
from macros.views.names import NAMES
from macros.views.site import View

MOST_ACTIONS = 2


@dataclass(frozen=True, slots=True)
class Node:
    """One link as it is read; `address` is empty where there is nothing to lead to."""

    kind: LinkKind
    state: LinkState
    text: str
    detail: str = ""
    address: str = ""


def thread(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    found = threads(view.cohort, progress.city, progress.on)
    if not found:
        what = "Todavía no hay hilo: empieza cuando la ciudad elige sus oportunidades."
        return not_begun(view, progress, what, "oportunidades.yml", "oportunidades")
    main, *others = found
    parts = view.block("city_thread.html", nodes=_nodes(view, progress, main))
    if others:
        rows = [(o.opportunity.label or o.opportunity.what, _nodes(view, progress, o)) for o in others]
        parts += view.block("city_threads_more.html", threads=rows)
    return parts


def _nodes(view: View, progress: CityProgress, found: Thread) -> list[Node]:
    return [_node(view, progress, found, link) for link in found.links]


def _node(view: View, progress: CityProgress, found: Thread, link: Link) -> Node:
    if link.is_there:
        return NODES[link.kind](view, progress, found)
    to_come = "Quedó pendiente" if is_over(view, progress) else YET
    text = "Acá se corta" if link.is_broken else to_come
    return Node(link.kind, link.state, text, sentence(link.detail))


def _finding(view: View, progress: CityProgress, found: Thread) -> Node:
    slug, state, answer, score = progress.city.slug, LinkState.THERE, found.answer, found.score
    if answer is None:
        assert score is not None
        shown = f"{number(score.score, 1)} de 100" if score.score is not None else "información insuficiente"
        text = f"{score.dimension.id} {score.dimension.name}: {shown}"
        return Node(LinkKind.FINDING, state, text, "", view.to.city(slug, "diagnostico"))
    points = answer.value.points
    value = f"{points} de 4" if points is not None else {"SD": "sin dato", "NA": "no aplica"}[answer.value]
    name = view.cohort.item_by_id[answer.item].name
    address = view.to.city(slug, "diagnostico/respuestas", item_anchor(answer.item))
    return Node(LinkKind.FINDING, state, f"{answer.item} {name}: {value}", sentence(answer.reason), address)


def _opportunity(view: View, progress: CityProgress, found: Thread) -> Node:
    row = next(r for r in ranked(progress.city) if r.opportunity.id == found.opportunity.id)
    parts = [f"criticidad {NAMES[row.level].lower()}"] if row.level else []
    parts += [NAMES[row.horizon].lower()] if row.horizon else []
    address = view.to.city(progress.city.slug, "diagnostico", found.opportunity.id)
    detail = sentence(found.opportunity.what) if found.opportunity.label else ""
    if parts:
        detail = f"{detail} {', '.join(parts).capitalize()}.".strip()
    text = found.opportunity.label or found.opportunity.what
    return Node(LinkKind.OPPORTUNITY, LinkState.THERE, text, detail, address)


def _objective(view: View, progress: CityProgress, found: Thread) -> Node:
    text = "; ".join(objective.what for objective in found.objectives)
    address = view.to.city(progress.city.slug, "objetivos", found.objectives[0].id)
    return Node(LinkKind.OBJECTIVE, LinkState.THERE, text, address=address)


def _indicator(view: View, progress: CityProgress, found: Thread) -> Node:
    text, detail = "; ".join(_named(view, found.indicators)), "; ".join(_metrics(view, found))
    address = view.to.city(progress.city.slug, "objetivos")
    return Node(LinkKind.INDICATOR, LinkState.THERE, text, detail, address)


def _project(view: View, progress: CityProgress, found: Thread) -> Node:
    assert progress.city.project is not None
    address = view.to.city(progress.city.slug, "proyecto")
    return Node(LinkKind.PROJECT, LinkState.THERE, progress.city.project.name, address=address)


def _named(view: View, codes: Iterable[str]) -> list[str]:
    return [f"{code} {view.cohort.indicator_by_id[code].name}" for code in codes]


def _metrics(view: View, found: Thread) -> list[str]:
    """De 64 % a 85 %, for the metrics that have both ends."""
    sentences = []
    for metric in (metric for objective in found.objectives for metric in objective.metrics):
        unit = view.cohort.indicator_by_id[metric.indicator].unit
        if metric.baseline is not None and metric.target is not None:
            ends = f"de {measure(metric.baseline, unit)} a {measure(metric.target, unit)}"
            sentences.append(f"{metric.indicator}, {ends}")
    return sentences


def _actions(view: View, progress: CityProgress, found: Thread) -> Node:
    shown = found.actions[:MOST_ACTIONS]
    text = "; ".join(action.what for action in shown)
    more = len(found.actions) - len(shown)
    ends = [f"hasta el {short_year(action.end)}" for action in shown if action.end]
    detail = "; ".join(ends) + (f", y {counted(more, 'acción más', 'acciones más')}" if more else "")
    return Node(
        LinkKind.ACTION, LinkState.THERE, text, detail, view.to.city(progress.city.slug, "plan", shown[0].id)
    )


NODES: dict[LinkKind, Callable[[View, CityProgress, Thread], Node]] = {
    LinkKind.FINDING: _finding,
    LinkKind.OPPORTUNITY: _opportunity,
    LinkKind.OBJECTIVE: _objective,
    LinkKind.INDICATOR: _indicator,
    LinkKind.PROJECT: _project,
    LinkKind.ACTION: _actions,
}
