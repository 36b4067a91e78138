"""Stages 3 to 5: objectives, sector sheets, canvas, rights and parenting, the prototype and its report."""

from __future__ import annotations

from macros.data.schema.programme import Direction
from macros.data.schema.project import Decision, LogEntry, Metric, Project, Report
from macros.rules.criteria.looking import Looked, Rule
from macros.rules.opportunities import chosen

LEAST_OBJECTIVES, MOST_OBJECTIVES = 3, 5
LEAST_METRICS, MOST_METRICS = 1, 3
SECTORS = ("SAL", "CUI", "EDU")
LEAST_GAPS = 2
LEAST_INPUTS, LEAST_ACTIVITIES, LEAST_OUTPUTS, LEAST_OUTCOMES, LEAST_ASSUMPTIONS = 1, 2, 1, 1, 2
LEAST_INDICATORS = 2
LEAST_RISKS = 2
LEAST_ENTRIES = 3
LEAST_COMPARISONS = 2
LEAST_LESSONS = 3
LEAST_STEPS = 5


def _metrics(looked: Looked) -> list[Metric]:
    return [metric for objective in looked.city.objectives for metric in objective.metrics]


def has_three_to_five_objectives(looked: Looked) -> bool:
    return LEAST_OBJECTIVES <= len(looked.city.objectives) <= MOST_OBJECTIVES


def measures_every_objective(looked: Looked) -> bool:
    objectives = looked.city.objectives
    return bool(objectives) and all(LEAST_METRICS <= len(o.metrics) <= MOST_METRICS for o in objectives)


def has_complete_sheets(looked: Looked) -> bool:
    """A population for each objective, and a dated target for each metric that can have one."""
    objectives = looked.city.objectives
    return (
        bool(_metrics(looked))
        and all(objective.population for objective in objectives)
        and all(metric.target is not None for metric in _aimed(looked))
    )


def _aimed(looked: Looked) -> list[Metric]:
    """The metrics that get better or worse: those of context have no target."""
    known = looked.cohort.indicator_by_id
    return [m for m in _metrics(looked) if known[m.indicator].direction is not Direction.CONTEXT]


def aims_after_the_baseline(looked: Looked) -> bool:
    metrics = _aimed(looked)
    return bool(metrics) and all(
        metric.target_day and (start := metric.baseline_day or metric.baseline_expected)
        and metric.target_day > start
        for metric in metrics
    )  # fmt: skip


def aims_where_it_gets_better(looked: Looked) -> bool:
    """`check` refuses a target on the wrong side: what is left to see is that each has one."""
    metrics = _aimed(looked)
    return bool(metrics) and all(metric.target is not None for metric in metrics)


def has_baseline_or_its_day(looked: Looked) -> bool:
    metrics = _metrics(looked)
    return bool(metrics) and all(m.baseline is not None or m.baseline_expected for m in metrics)


def plans_every_metric(looked: Looked) -> bool:
    """Where it comes from, who brings it, how often, and what allows it."""
    metrics = _metrics(looked)
    return bool(metrics) and all(m.source and m.role and m.frequency and m.legal_basis for m in metrics)


def _gaps_by_sector(looked: Looked) -> dict[str, int]:
    known = looked.cohort.indicator_by_id
    axes = [known[gap.indicator].axis for gap in looked.city.gaps]
    return {sector: axes.count(sector) for sector in SECTORS}


def has_three_sector_sheets(looked: Looked) -> bool:
    return all(_gaps_by_sector(looked).values())


def has_two_gaps_a_sector(looked: Looked) -> bool:
    return all(count >= LEAST_GAPS for count in _gaps_by_sector(looked).values())


def answers_a_chosen_opportunity(looked: Looked) -> bool:
    project = looked.city.project
    return project is not None and project.opportunity in {o.id for o in chosen(looked.city)}


def has_complete_theory(looked: Looked) -> bool:
    theory = looked.city.project.theory if looked.city.project else None
    return theory is not None and (
        len(theory.inputs) >= LEAST_INPUTS
        and len(theory.activities) >= LEAST_ACTIVITIES
        and len(theory.outputs) >= LEAST_OUTPUTS
        and len(theory.outcomes) >= LEAST_OUTCOMES
        and len(theory.assumptions) >= LEAST_ASSUMPTIONS
    )


def has_two_indicators(looked: Looked) -> bool:
    project = looked.city.project
    return project is not None and len(set(project.indicators)) >= LEAST_INDICATORS


def has_budget(looked: Looked) -> bool:
    """There is no key for a total: it is the sum of the lines, wherever there are some."""
    return looked.city.project is not None and bool(looked.city.project.budget)


def has_two_risks(looked: Looked) -> bool:
    return looked.city.project is not None and len(looked.city.project.risks) >= LEAST_RISKS


def has_mentor(looked: Looked) -> bool:
    return looked.city.project is not None and looked.city.project.mentor is not None


def _log(looked: Looked) -> tuple[LogEntry, ...]:
    return looked.city.project.log if looked.city.project else ()


def has_three_entries(looked: Looked) -> bool:
    """Dated from the stage's start to the deliverable's due date, the city's own if it has one."""
    first = looked.cohort.stage(looked.deliverable.stage_id).start
    last = looked.city.due(looked.deliverable)
    return sum(first <= entry.day <= last for entry in _log(looked)) >= LEAST_ENTRIES


def has_complete_entries(looked: Looked) -> bool:
    log = _log(looked)
    return bool(log) and all(
        entry.hypothesis and entry.result and entry.decision and entry.participants is not None
        for entry in log
    )


def decides_a_change(looked: Looked) -> bool:
    """At least one, or a reason for keeping everything as it was."""
    decided = [entry for entry in _log(looked) if entry.decision]
    changed = any(entry.decision is not Decision.KEEP for entry in decided)
    return changed or (bool(decided) and all(entry.reason for entry in decided))


def _report(looked: Looked) -> Report | None:
    project: Project | None = looked.city.project
    return project.report if project else None


def compares_two_metrics(looked: Looked) -> bool:
    report = _report(looked)
    whole = [
        c for c in (report.comparisons if report else ()) if c.expected is not None and c.observed is not None
    ]
    return len(whole) >= LEAST_COMPARISONS


def tells_three_lessons(looked: Looked) -> bool:
    report = _report(looked)
    return report is not None and len(report.lessons) >= LEAST_LESSONS


def decides_at_the_end(looked: Looked) -> bool:
    report = _report(looked)
    return report is not None and report.decision is not None


def has_five_steps(looked: Looked) -> bool:
    return looked.city.rights is not None and len(looked.city.rights.route) >= LEAST_STEPS


def has_complete_steps(looked: Looked) -> bool:
    route = looked.city.rights.route if looked.city.rights else ()
    return bool(route) and all(s.institution and s.hours is not None and s.norm for s in route)


def has_parenting_offer(looked: Looked) -> bool:
    offers = looked.city.rights.parenting if looked.city.rights else ()
    return any(offer.places and offer.frequency for offer in offers)


RULES: dict[str, Rule] = {
    "tres_a_cinco_objetivos": has_three_to_five_objectives,
    "metricas_por_objetivo": measures_every_objective,
    "fichas_completas": has_complete_sheets,
    "meta_posterior_a_base": aims_after_the_baseline,
    "meta_con_sentido": aims_where_it_gets_better,
    "base_o_fecha": has_baseline_or_its_day,
    "relevamiento_completo": plans_every_metric,
    "tres_fichas": has_three_sector_sheets,
    "dos_brechas_por_ficha": has_two_gaps_a_sector,
    "oportunidad_elegida": answers_a_chosen_opportunity,
    "teoria_completa": has_complete_theory,
    "dos_indicadores": has_two_indicators,
    "presupuesto_suma": has_budget,
    "dos_riesgos": has_two_risks,
    "mentoria_asignada": has_mentor,
    "tres_entradas": has_three_entries,
    "entradas_completas": has_complete_entries,
    "decision_de_cambio": decides_a_change,
    "esperado_y_observado": compares_two_metrics,
    "tres_aprendizajes": tells_three_lessons,
    "decision_final": decides_at_the_end,
    "cinco_pasos": has_five_steps,
    "pasos_completos": has_complete_steps,
    "oferta_de_crianza": has_parenting_offer,
}
