"""The thread: finding → opportunity → objective → indicator → project → action, and where it breaks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from macros.data.cohort import City
from macros.rules.diagnosis import results
from macros.rules.thread import Link, LinkKind, LinkState, Thread, threads
from tests.rules.written import (
    CLOSING,
    Written,
    around,
    assessment,
    city,
    deliverable,
    edition,
    instrument,
    opportunity,
)

EDITION = edition(dimensions=instrument(4, 4))
THERE, TO_COME, BROKEN = LinkState.THERE, LinkState.TO_COME, LinkState.BROKEN


DAYS = {"E3.1": "2030-07-12", "E4.2": "2030-09-06", "E6.1": "2030-11-15"}
ALL = [
    {"entregable": asked, "enviado": day, "revisado": day, "resultado": "aceptado"}
    for asked, day in DAYS.items()
]
"""Accepted: the three deliverables that ask for objectives, a project and a plan."""
ASSESSED = [assessment("1-2-2-2 3-3-3-3")]
OBJECTIVE = {"id": "asistir", "que": "Que asistan más", "oportunidad": "ausencias"}
MEASURED = OBJECTIVE | {"metricas": [{"indicador": "CUI-01"}, {"indicador": "SAL-01"}]}
PROJECT = {
    "nombre": "Avisos",
    "oportunidad": "ausencias",
    "poblacion": "Cuatro CDI",
    "indicadores": ["CUI-01"],
}
ACTION = {"id": "avisar", "que": "Avisar el mismo día", "oportunidad": "ausencias"}
CHOSEN = opportunity("ausencias", "3 4 4 4 4", item="D1.1", elegida="2030-06-28")


def woven(**changed: Written | None) -> City:
    """A city whose only thread is whole, with some files changed, or taken away by None."""
    files: dict[str, Written | None] = {
        "assessments": ASSESSED, "opportunities": [CHOSEN], "objectives": [MEASURED], "project": PROJECT,
        "actions": [ACTION], "submissions": ALL,
    }  # fmt: skip
    return city(**{name: file for name, file in (files | changed).items() if file is not None})


def states(found: Thread) -> dict[str, LinkState]:
    return {link.kind.value: link.state for link in found.links}


def test_a_whole_thread_has_its_six_links_and_what_each_one_is() -> None:
    whole = woven()
    score = next(iter(results(EDITION, whole).values())).dimensions[0]
    assert threads(EDITION, whole, CLOSING) == (
        Thread(
            opportunity=whole.opportunities[0],
            is_main=True,
            answer=whole.assessments[0].answers[0],
            score=score,
            objectives=whole.objectives,
            actions=whole.actions,
            links=tuple(Link(kind, THERE) for kind in LinkKind),
        ),
    )


def test_its_indicators_are_told_once_each_in_order() -> None:
    another = OBJECTIVE | {"id": "quedarse", "metricas": [{"indicador": "SAL-01"}, {"indicador": "EDU-01"}]}
    (found,) = threads(EDITION, woven(objectives=[MEASURED, another]), CLOSING)
    assert found.indicators == ("CUI-01", "SAL-01", "EDU-01")


def test_it_says_which_of_its_links_are_there() -> None:
    (found,) = threads(EDITION, woven(actions=None), CLOSING)
    assert [(link.is_there, link.is_broken) for link in found.links] == [*[(True, False)] * 5, (False, True)]


def test_it_starts_from_the_first_self_assessment_or_from_the_only_one() -> None:
    last = assessment("2-2-2-2 3-3-3-3", "final", "2030-11-19")
    both, only = (threads(EDITION, woven(assessments=a), CLOSING)[0] for a in ([*ASSESSED, last], [last]))
    assert [thread.score and thread.score.score for thread in (both, only)] == [Decimal("43.75"), 50]
    assert [thread.answer and thread.answer.value for thread in (both, only)] == ["1", "2"]


def test_an_opportunity_without_an_item_comes_from_its_whole_dimension() -> None:
    without = opportunity("ausencias", "3 4 4 4 4", elegida="2030-06-28")
    (found,) = threads(EDITION, woven(opportunities=[without]), CLOSING)
    assert (found.answer, found.score and found.score.dimension.id, found.links[0].state) == (
        None,
        "D1",
        THERE,
    )


BREAKS: dict[str, tuple[dict[str, Written | None], Link]] = {
    "no self-assessment": (
        {"assessments": None},
        Link(LinkKind.FINDING, BROKEN, "no hay autodiagnóstico cargado", "cargá autodiagnostico.yml"),
    ),
    "an item nobody answered": (
        {"assessments": [assessment("_-2-2-2 3-3-3-3")]},
        Link(
            LinkKind.FINDING, BROKEN, "D1.1 no tiene respuesta en el autodiagnóstico",
            "respondelo, o corregí «item»",
        ),
    ),
    "a project for what was not chosen": (
        {"opportunities": [opportunity("ausencias", item="D1.1")]},
        Link(
            LinkKind.OPPORTUNITY, BROKEN, "el proyecto responde a una oportunidad que no se eligió",
            "agregale «elegida:» con la fecha, o cambiá la oportunidad en proyecto.yml",
        ),
    ),
    "no objective": (
        {"objectives": None},
        Link(
            LinkKind.OBJECTIVE, BROKEN, "ningún objetivo la toma",
            "escribí un objetivo con esta oportunidad en objetivos.yml",
        ),
    ),
    "no metric": (
        {"objectives": [OBJECTIVE]},
        Link(
            LinkKind.INDICATOR, BROKEN, "ningún indicador dice si mejora",
            "agregale «metricas:» en objetivos.yml",
        ),
    ),
    "no project": (
        {"project": None},
        Link(
            LinkKind.PROJECT, BROKEN, "ningún proyecto la toma", "cargá proyecto.yml con esta oportunidad"
        ),
    ),
    "a project with other indicators": (
        {"project": PROJECT | {"indicadores": ["EDU-01"]}},
        Link(
            LinkKind.PROJECT, BROKEN, "el proyecto no usa ningún indicador de su objetivo",
            "agregá uno de los indicadores del objetivo en proyecto.yml",
        ),
    ),
    "no action": (
        {"actions": [ACTION | {"oportunidad": "otra"}]},
        Link(
            LinkKind.ACTION, BROKEN, "ninguna acción del plan la sigue",
            "agregá «oportunidad:» a la acción de plan.yml que la sigue",
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "broken"), BREAKS.values(), ids=BREAKS)
def test_each_break_says_what_is_missing_and_how_to_mend_it(
    changed: dict[str, Written | None], broken: Link
) -> None:
    (found,) = threads(EDITION, woven(**changed), CLOSING)
    assert found.broken == (broken,)


OWED = {
    "no objective": ("E3.1", "objetivo"),
    "no metric": ("E3.1", "indicador"),
    "no project": ("E4.2", "proyecto"),
    "a project with other indicators": ("E4.2", "proyecto"),
    "no action": ("E6.1", "acción"),
}


@pytest.mark.parametrize("what", OWED)
def test_it_is_no_break_before_the_deliverable_that_asks_for_it_is_accepted(what: str) -> None:
    asked, kind = OWED[what]
    changed, broken = BREAKS[what]
    others = [event for event in ALL if event["entregable"] != asked]
    own = {"entregable": asked, "borrador": "2030-09-10", "enviado": "2030-09-18", "revisado": "2030-09-20",
           "resultado": "aceptado"}  # fmt: skip
    torn = woven(**changed, submissions=[*others, own])
    found = [threads(EDITION, torn, day)[0] for day in around("2030-09-20")]
    assert [states(thread)[kind] for thread in found] == [TO_COME, BROKEN, BROKEN]
    still_to_come = next(link for link in found[0].links if link.kind is broken.kind)
    assert still_to_come == Link(broken.kind, TO_COME, broken.detail)


def test_what_no_deliverable_asks_for_is_never_a_break() -> None:
    asks_nothing = edition(
        deliverables=[deliverable("E1.1", "2030-05-17", "acta_firmada")], dimensions=instrument(4, 4)
    )
    (found,) = threads(asks_nothing, woven(objectives=None, actions=None), CLOSING)
    assert (states(found)["objetivo"], states(found)["acción"]) == (TO_COME, TO_COME)


def test_what_was_returned_is_still_to_come() -> None:
    returned = [event | {"resultado": "observado"} for event in ALL]
    (found,) = threads(
        EDITION, woven(objectives=None, project=None, actions=None, submissions=returned), CLOSING
    )
    assert (found.broken, list(states(found).values())) == ((), [THERE, THERE, *[TO_COME] * 4])


def test_without_an_objective_its_indicator_is_not_a_second_break() -> None:
    (found,) = threads(EDITION, woven(objectives=None), CLOSING)
    assert states(found)["indicador"] is TO_COME


@pytest.mark.parametrize(
    "what", ["no self-assessment", "an item nobody answered", "a project for what was not chosen"]
)
def test_what_should_have_come_before_is_a_break_at_once(what: str) -> None:
    changed, broken = BREAKS[what]
    (found,) = threads(EDITION, woven(**changed, submissions=None), CLOSING)
    assert found.broken == (broken,)


SECOND = opportunity("pesquisa", "4 4 3 4 2", elegida="2030-06-28", resguardo="Pedir el total")
THIRD = opportunity("sin-tablero", "2 3 5 2 5", elegida="2030-06-28")


def test_the_projects_thread_comes_first_and_is_the_only_one_with_a_project() -> None:
    found = threads(EDITION, woven(opportunities=[THIRD, CHOSEN, SECOND]), CLOSING)
    assert [(t.opportunity.id, t.is_main, "proyecto" in states(t)) for t in found] == [
        ("ausencias", True, True),
        ("pesquisa", False, False),
        ("sin-tablero", False, False),
    ]


def test_without_a_project_the_most_critical_is_the_main_one() -> None:
    found = threads(EDITION, woven(opportunities=[THIRD, CHOSEN, SECOND], project=None), CLOSING)
    assert [(t.opportunity.id, t.is_main) for t in found] == [
        ("pesquisa", True),
        ("ausencias", False),
        ("sin-tablero", False),
    ]


@pytest.mark.parametrize(
    ("more", "objective", "action"),
    [
        ({}, BROKEN, BROKEN),
        ({"objectives": [MEASURED, MEASURED | {"id": "otro", "oportunidad": "sin-tablero"}]}, THERE, TO_COME),
        ({"actions": [ACTION, ACTION | {"id": "otra", "oportunidad": "sin-tablero"}]}, TO_COME, THERE),
        ({"opportunities": [CHOSEN, THIRD | {"resguardo": "Contarlos a mano"}]}, TO_COME, TO_COME),
    ],
    ids=["left bare", "an objective", "an action", "a safeguard"],
)
def test_another_chosen_one_breaks_only_if_it_is_left_bare(
    more: dict[str, Written], objective: LinkState, action: LinkState
) -> None:
    _, other = threads(EDITION, woven(**{"opportunities": [CHOSEN, THIRD]} | more), CLOSING)
    assert (states(other)["objetivo"], states(other)["acción"]) == (objective, action)


@pytest.mark.parametrize(("project", "objective"), [(PROJECT, BROKEN), (None, TO_COME)])
def test_only_the_projects_thread_is_owed_every_link(project: Written | None, objective: LinkState) -> None:
    (found,) = threads(EDITION, woven(project=project, objectives=None), CLOSING)
    assert (states(found)["objetivo"], states(found)["acción"]) == (objective, THERE)


def test_a_thread_begins_the_day_its_opportunity_is_chosen() -> None:
    begun = woven(objectives=None, project=None, actions=None)
    assert [len(threads(EDITION, begun, day)) for day in around("2030-06-28")] == [0, 1, 1]


def test_nothing_chosen_and_no_project_is_no_thread() -> None:
    assert threads(EDITION, woven(opportunities=[opportunity("ausencias")], project=None), CLOSING) == ()
    assert threads(EDITION, city(), date(2030, 6, 1)) == ()
