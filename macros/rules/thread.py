"""The thread a city can read: finding → opportunity → objective → indicator → project → action.

A link that is missing is a break once the deliverable that asks for it was accepted; before that it is
still to come.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.data.cohort import City, Cohort
from macros.data.schema.diagnosis import Answer, Opportunity
from macros.data.schema.plan import Action
from macros.data.schema.project import Objective
from macros.rules.diagnosis import DimensionScore, answer_to, compared
from macros.rules.known import as_known, deliverable_of
from macros.rules.opportunities import ranked
from macros.rules.progress import delivery


class LinkKind(StrEnum):
    FINDING = "hallazgo"
    OPPORTUNITY = "oportunidad"
    OBJECTIVE = "objetivo"
    INDICATOR = "indicador"
    PROJECT = "proyecto"
    ACTION = "acción"


class LinkState(StrEnum):
    THERE = "esta"
    TO_COME = "falta-todavia"
    BROKEN = "cortado"


@dataclass(frozen=True, slots=True)
class Link:
    """One link. `detail` says what is missing where it isn't there; `fix`, how to mend a break."""

    kind: LinkKind
    state: LinkState
    detail: str = ""
    fix: str = ""

    @property
    def is_there(self) -> bool:
        return self.state is LinkState.THERE

    @property
    def is_broken(self) -> bool:
        return self.state is LinkState.BROKEN


@dataclass(frozen=True, slots=True)
class Thread:
    """What followed from one chosen opportunity. `is_main` is the one the project answers."""

    opportunity: Opportunity
    is_main: bool
    answer: Answer | None
    score: DimensionScore | None
    objectives: tuple[Objective, ...]
    actions: tuple[Action, ...]
    links: tuple[Link, ...]

    @property
    def broken(self) -> tuple[Link, ...]:
        return tuple(link for link in self.links if link.is_broken)

    @property
    def indicators(self) -> tuple[str, ...]:
        """The codes that measure it, each once, in order."""
        codes = [metric.indicator for objective in self.objectives for metric in objective.metrics]
        return tuple(dict.fromkeys(codes))


def threads(cohort: Cohort, city: City, on: date) -> tuple[Thread, ...]:
    """One for each chosen opportunity and for the project's, the main one first, then the most critical."""
    known = as_known(cohort, city, on)
    accepted = {
        subject: _is_accepted(cohort, city, subject, on) for subject in ("objetivos", "proyecto", "plan")
    }
    main = known.project.opportunity if known.project else None
    followed = [r.opportunity for r in ranked(known) if r.is_chosen or r.opportunity.id == main]
    followed.sort(key=lambda opportunity: opportunity.id != main)
    return tuple(
        _thread(cohort, known, opportunity, opportunity.id == (main or followed[0].id), accepted)
        for opportunity in followed
    )


def _is_accepted(cohort: Cohort, city: City, subject: str, on: date) -> bool:
    deliverable = deliverable_of(cohort, subject)
    return deliverable is not None and delivery(city, deliverable, on).is_accepted


def _thread(
    cohort: Cohort, city: City, opportunity: Opportunity, is_main: bool, accepted: dict[str, bool]
) -> Thread:
    objectives = tuple(o for o in city.objectives if o.opportunity == opportunity.id)
    actions = tuple(a for a in city.actions if a.opportunity == opportunity.id)
    answer = answer_to(city, opportunity.item) if opportunity.item else None
    score = next(
        (c.initial or c.final for c in compared(cohort, city) if c.dimension.id == opportunity.dimension),
        None,
    )
    is_the_projects = is_main and city.project is not None
    is_left_bare = is_the_projects or not (objectives or actions or opportunity.safeguard)
    links = [
        _finding(opportunity, answer, score),
        _opportunity(opportunity),
        _objective(objectives, is_left_bare, accepted["objetivos"]),
        _indicator(objectives, accepted["objetivos"]),
    ]
    if is_main:
        links.append(_project(city, objectives, accepted["proyecto"]))
    links.append(_action(actions, is_left_bare, accepted["plan"]))
    return Thread(opportunity, is_main, answer, score, objectives, actions, tuple(links))


def _finding(opportunity: Opportunity, answer: Answer | None, score: DimensionScore | None) -> Link:
    if score is None:
        return Link(
            LinkKind.FINDING, LinkState.BROKEN, "no hay autodiagnóstico cargado", "cargá autodiagnostico.yml"
        )
    if opportunity.item and answer is None:
        detail = f"{opportunity.item} no tiene respuesta en el autodiagnóstico"
        return Link(LinkKind.FINDING, LinkState.BROKEN, detail, "respondelo, o corregí «item»")
    return Link(LinkKind.FINDING, LinkState.THERE)


def _opportunity(opportunity: Opportunity) -> Link:
    if opportunity.chosen:
        return Link(LinkKind.OPPORTUNITY, LinkState.THERE)
    return Link(
        LinkKind.OPPORTUNITY, LinkState.BROKEN, "el proyecto responde a una oportunidad que no se eligió",
        "agregale «elegida:» con la fecha, o cambiá la oportunidad en proyecto.yml",
    )  # fmt: skip


def _missing(kind: LinkKind, detail: str, fix: str, is_owed: bool) -> Link:
    return Link(kind, LinkState.BROKEN, detail, fix) if is_owed else Link(kind, LinkState.TO_COME, detail)


def _objective(objectives: tuple[Objective, ...], is_left_bare: bool, is_accepted: bool) -> Link:
    if objectives:
        return Link(LinkKind.OBJECTIVE, LinkState.THERE)
    fix = "escribí un objetivo con esta oportunidad en objetivos.yml"
    return _missing(LinkKind.OBJECTIVE, "ningún objetivo la toma", fix, is_left_bare and is_accepted)


def _indicator(objectives: tuple[Objective, ...], is_accepted: bool) -> Link:
    if any(objective.metrics for objective in objectives):
        return Link(LinkKind.INDICATOR, LinkState.THERE)
    fix = "agregale «metricas:» en objetivos.yml"
    is_owed = bool(objectives) and is_accepted
    return _missing(LinkKind.INDICATOR, "ningún indicador dice si mejora", fix, is_owed)


def _project(city: City, objectives: tuple[Objective, ...], is_accepted: bool) -> Link:
    if city.project is None:
        fix = "cargá proyecto.yml con esta oportunidad"
        return _missing(LinkKind.PROJECT, "ningún proyecto la toma", fix, is_accepted)
    measured = {metric.indicator for objective in objectives for metric in objective.metrics}
    if measured and not measured.intersection(city.project.indicators):
        return _missing(
            LinkKind.PROJECT, "el proyecto no usa ningún indicador de su objetivo",
            "agregá uno de los indicadores del objetivo en proyecto.yml", is_accepted,
        )  # fmt: skip
    return Link(LinkKind.PROJECT, LinkState.THERE)


def _action(actions: tuple[Action, ...], is_left_bare: bool, is_accepted: bool) -> Link:
    if actions:
        return Link(LinkKind.ACTION, LinkState.THERE)
    fix = "agregá «oportunidad:» a la acción de plan.yml que la sigue"
    return _missing(LinkKind.ACTION, "ninguna acción del plan la sigue", fix, is_left_bare and is_accepted)
