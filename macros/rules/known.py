"""A city as it was known on a day: what is dated later has not happened yet.

What has no date of its own (a map, a plan) counts from the first event of the deliverable that asks for
it; where there is none, it always counts. A project isn't known before the opportunity it answers.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from macros.data.cohort import City, Cohort
from macros.data.criteria_names import BY_SUBJECT
from macros.data.schema.city import Team
from macros.data.schema.diagnosis import Opportunity
from macros.data.schema.plan import Accompaniment, Action
from macros.data.schema.programme import Deliverable
from macros.data.schema.project import Objective, Project
from macros.data.schema.tablero import Observation

_RULES_OF = {subject: frozenset(names.split()) for subject, names in BY_SUBJECT.items()}


def deliverable_of(cohort: Cohort, subject: str) -> Deliverable | None:
    """The first deliverable with a criterion that looks at a subject («plan» → the one that asks for it)."""
    rules = _RULES_OF[subject]
    return next(
        (d for d in cohort.deliverables if any(criterion.rule in rules for criterion in d.criteria)), None
    )


def is_known(cohort: Cohort, city: City, subject: str, on: date) -> bool:
    """Whether an undated subject counts on a day."""
    deliverable = deliverable_of(cohort, subject)
    events = [
        day
        for _, submission in (city.sent_for(deliverable.id) if deliverable else ())
        for day in (submission.drafted, submission.sent, submission.reviewed)
        if day
    ]
    return not events or min(events) <= on


def as_known(cohort: Cohort, city: City, on: date) -> City:
    """The same city without what came after the day."""

    def since(subject: str) -> bool:
        return is_known(cohort, city, subject, on)

    return replace(
        city,
        team=_team(city.team, on),
        actors=city.actors if since("actores") else (),
        assessments=tuple(a for a in city.assessments if a.day <= on),
        opportunities=_opportunities(city, on) if since("oportunidades") else (),
        validation=city.validation if city.validation and city.validation.day <= on else None,
        objectives=tuple(_objective(o, on) for o in city.objectives) if since("objetivos") else (),
        data_plan=city.data_plan if since("objetivos") else None,
        observations=tuple(row for row in city.observations if _is_loaded(row, on)),
        gaps=city.gaps if since("brechas") else (),
        project=_project(city.project, on) if since("proyecto") and since("oportunidades") else None,
        rights=city.rights if since("derechos") else None,
        actions=tuple(_action(action, on) for action in city.actions) if since("plan") else (),
        accompaniments=tuple(_session(s, on) for s in city.accompaniments if s.day <= on),
        closing=city.closing if since("cierre") else None,
    )


def _team(team: Team | None, on: date) -> Team | None:
    """Roles stay: a vacancy carries its own day."""
    if team is None:
        return None
    charter = team.charter if team.charter and team.charter.day <= on else None
    agreement = team.agreement if team.agreement and team.agreement.day <= on else None
    return team.model_copy(update={"charter": charter, "agreement": agreement})


def _opportunities(city: City, on: date) -> tuple[Opportunity, ...]:
    return tuple(
        o.model_copy(update={"chosen": None}) if o.chosen and o.chosen > on else o for o in city.opportunities
    )


def _objective(objective: Objective, on: date) -> Objective:
    """A baseline dated later is still awaited."""
    metrics = tuple(
        metric.model_copy(
            update={"baseline": None, "baseline_day": None, "baseline_expected": metric.baseline_day}
        )
        if metric.baseline_day and metric.baseline_day > on
        else metric
        for metric in objective.metrics
    )
    return objective.model_copy(update={"metrics": metrics})


def _is_loaded(row: Observation, on: date) -> bool:
    """A row that doesn't say when it was loaded (what is missing needn't) always counts."""
    return row.published is None or row.published <= on


def _project(project: Project | None, on: date) -> Project | None:
    if project is None:
        return None
    report = project.report if project.report and project.report.day <= on else None
    log = tuple(entry for entry in project.log if entry.day <= on)
    return project.model_copy(update={"log": log, "report": report})


def _action(action: Action, on: date) -> Action:
    return action.model_copy(update={"done": None}) if action.done and action.done > on else action


def _session(session: Accompaniment, on: date) -> Accompaniment:
    agreements = tuple(
        a.model_copy(update={"met": None}) if a.met and a.met > on else a for a in session.agreements
    )
    return session.model_copy(update={"agreements": agreements})
