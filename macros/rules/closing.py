"""The closing: who presents when, and what each city has to show.

A city shows what was known of it on the day (`known.as_known`): a solution has no date of its own and
counts from the first event of the deliverable that asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from macros.data.cohort import City, Cohort
from macros.data.schema.diagnosis import Opportunity
from macros.data.schema.meetings import Block, Meeting, MeetingKind
from macros.data.schema.plan import Closing
from macros.data.schema.programme import Indicator
from macros.data.schema.project import Comparison, LogEntry, Metric, Report
from macros.rules.meetings import running
from macros.rules.plan import ActionState, Planned, planned
from macros.rules.progress import CityProgress
from macros.rules.states import CityState


@dataclass(frozen=True, slots=True)
class Solution:
    """What a city presents, with what is said elsewhere about it.

    `metrics` measure the problem it answers: its objective's, with their baselines. `shown` is the before
    and after, if its report was known by the day. `actions` are those still to be done, all of them.
    """

    city: City
    closing: Closing
    opportunity: Opportunity | None
    metrics: tuple[Metric, ...]
    shown: Comparison | None
    indicator: Indicator | None
    report: Report | None
    is_accepted: bool
    """Whether facilitation accepted that report; true where no deliverable asks for it."""
    tests: tuple[LogEntry, ...]
    actions: tuple[Planned, ...]

    @property
    def baseline(self) -> Metric | None:
        """The problem's figure: the first metric with a baseline, that of the before and after above all."""
        measured = [metric for metric in self.metrics if metric.baseline is not None]
        same = [metric for metric in measured if metric.indicator == self.closing.before_after]
        return next(iter((*same, *measured)), None)


def solution_of(cohort: Cohort, progress: CityProgress) -> Solution | None:
    """What a city presents, as known on its day; None while it has written nothing."""
    city, closing = progress.city, progress.city.closing
    if closing is None:
        return None
    project = city.project
    opportunity = next((o for o in city.opportunities if project and o.id == project.opportunity), None)
    return Solution(
        city=city,
        closing=closing,
        opportunity=opportunity,
        metrics=_metrics_of(city, opportunity),
        shown=before_and_after(city),
        indicator=cohort.indicator_by_id.get(closing.before_after or ""),
        report=project.report if project else None,
        is_accepted=_is_report_accepted(progress),
        tests=project.log if project else (),
        actions=still_to_do(planned(cohort, city, progress.on)),
    )


COMPARED = "esperado_y_observado"
"""The criterion of whichever deliverable asks for the report."""


def _is_report_accepted(progress: CityProgress) -> bool:
    asked = [d for d in progress.deliveries if any(c.rule == COMPARED for c in d.deliverable.criteria)]
    return all(delivery.is_accepted for delivery in asked)


def _metrics_of(city: City, opportunity: Opportunity | None) -> tuple[Metric, ...]:
    """Of the objectives that answer an opportunity."""
    return tuple(
        metric
        for objective in city.objectives
        if opportunity and objective.opportunity == opportunity.id
        for metric in objective.metrics
    )


def before_and_after(city: City) -> Comparison | None:
    """The comparison that the closing names, if its report is known."""
    report = city.project.report if city.project else None
    code = city.closing.before_after if city.closing else None
    if report is None or code is None:
        return None
    return next((c for c in report.comparisons if c.indicator == code and c.before is not None), None)


def still_to_do(actions: tuple[Planned, ...]) -> tuple[Planned, ...]:
    """The one that ends first above."""
    return tuple(row for row in actions if row.state is not ActionState.DONE)


@dataclass(frozen=True, slots=True)
class Turn:
    """A block of the closing meeting, with its hour. `presents` is the city whose turn it is.

    `granted` are all the minutes that the agenda gives that city, `asked` those its presentation lasts.
    """

    start: time
    block: Block
    presents: CityProgress | None = None
    granted: int = 0

    @property
    def asked(self) -> int:
        presents = self.presents
        closing = presents.city.closing if presents and not presents.is_withdrawn else None
        return (closing.minutes or 0) if closing else 0

    @property
    def excess(self) -> int:
        """Minutes that the presentation lasts over what it was given; 0 if it fits or doesn't say."""
        return max(0, self.asked - self.granted)


def closing_meetings(cohort: Cohort) -> tuple[Meeting, ...]:
    """Usually one; two where the presentations take two days. The earliest first."""
    found = (meeting for meeting in cohort.meetings if meeting.kind is MeetingKind.CLOSING)
    return tuple(sorted(found, key=lambda meeting: meeting.day))


def running_order(meeting: Meeting, progress: Sequence[CityProgress]) -> tuple[Turn, ...]:
    """The agenda's blocks in its own order, each from where the one before ends."""
    by_slug = {one.city.slug: one for one in progress}
    return tuple(
        Turn(
            slot.start,
            slot.block,
            by_slug.get(slot.block.city or ""),
            meeting.granted(slot.block.city) if slot.block.city else 0,
        )
        for slot in running(meeting, ())
    )


def without_turn(cohort: Cohort, progress: Sequence[CityProgress]) -> tuple[CityProgress, ...]:
    """The cities taking part that no closing meeting gives a turn."""
    given = {block.city for meeting in closing_meetings(cohort) for block in meeting.agenda}
    return tuple(one for one in progress if not one.is_withdrawn and one.city.slug not in given)


def taking_part(cohort: Cohort, progress: Sequence[CityProgress]) -> tuple[CityProgress, ...]:
    """The active cities in the order of the closing's agenda, then those without a turn: never a ranking."""
    slugs = [block.city for meeting in closing_meetings(cohort) for block in meeting.agenda if block.city]
    place = {slug: index for index, slug in reversed(list(enumerate(slugs)))}
    active = [one for one in progress if one.state is CityState.ACTIVE]
    return tuple(sorted(active, key=lambda one: place.get(one.city.slug, len(slugs))))


def solutions(cohort: Cohort, progress: Sequence[CityProgress]) -> tuple[Solution, ...]:
    """Of the active cities that wrote theirs, in the order in which they present."""
    found = (solution_of(cohort, one) for one in taking_part(cohort, progress))
    return tuple(solution for solution in found if solution)
