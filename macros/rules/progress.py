"""How far each city is: states from events, hours from accepted work.

Source of the rules: `data-model` (derived values) and the programme's brief, §8.2. Progress is the
accepted share of the applicable hours over all stages, not an average of the stages' shares. What
is dated after the given day has not happened yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.data.cohort import City, Cohort
from macros.data.schema.city import Submission, Verdict
from macros.data.schema.programme import Deliverable, Stage
from macros.rules.known import as_known
from macros.rules.states import CityState, DeliverableState, StageState


@dataclass(frozen=True, slots=True)
class Delivery:
    """One deliverable of one city on one day. `index` is its submission's place in `entregas.yml`."""

    deliverable: Deliverable
    due: date
    state: DeliverableState
    since: date | None
    submission: Submission | None
    index: int | None
    versions: int
    days_late: int
    """Whole days since the due date, 0 unless it has passed without acceptance."""

    @property
    def is_accepted(self) -> bool:
        return self.state is DeliverableState.ACCEPTED

    @property
    def is_in_review(self) -> bool:
        """Sent or returned: work that exists and doesn't count yet."""
        return self.state in (DeliverableState.IN_REVIEW, DeliverableState.RETURNED)

    @property
    def awaits_review(self) -> bool:
        """The city did its part: it is facilitation's turn."""
        return self.state is DeliverableState.IN_REVIEW

    @property
    def is_missing(self) -> bool:
        return self.state not in (DeliverableState.ACCEPTED, DeliverableState.NOT_APPLICABLE)

    @property
    def is_late(self) -> bool:
        return self.days_late > 0

    @property
    def evidence(self) -> str | None:
        """What backs the version sent; none while it is only a draft."""
        sent = self.state not in (DeliverableState.PENDING, DeliverableState.DRAFT)
        return self.submission.evidence if self.submission and sent else None

    @property
    def note(self) -> str | None:
        """What the review said; none before it was said."""
        reviewed = self.state not in (
            DeliverableState.PENDING, DeliverableState.DRAFT, DeliverableState.IN_REVIEW,
        )  # fmt: skip
        return self.submission.note if self.submission and reviewed else None


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of work by what became of them; `applicable` leaves out what doesn't concern the city."""

    accepted: float
    in_review: float
    """Sent or returned: exists and doesn't count yet; `returned` is the part that the city has to mend."""
    applicable: float
    returned: float = 0

    @property
    def awaiting(self) -> float:
        """Sent, and waiting for an answer."""
        return self.in_review - self.returned

    @property
    def share(self) -> float | None:
        """0 to 1, unrounded; None where nothing applies."""
        return self.accepted / self.applicable if self.applicable else None

    @property
    def is_partial(self) -> bool:
        return 0 < self.accepted < self.applicable


@dataclass(frozen=True, slots=True)
class StageProgress:
    stage: Stage
    state: StageState
    deliveries: tuple[Delivery, ...]
    hours: Hours

    @property
    def is_late(self) -> bool:
        return self.state is StageState.LATE

    @property
    def is_complete(self) -> bool:
        return self.state is StageState.COMPLETE


@dataclass(frozen=True, slots=True)
class CityProgress:
    """`on` is the day shown: the given one, or the day of the withdrawal if that came first.

    `city` holds only what was known that day.
    """

    city: City
    on: date
    state: CityState
    stages: tuple[StageProgress, ...]
    hours: Hours
    last_event: date | None

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        return tuple(delivery for stage in self.stages for delivery in stage.deliveries)

    @property
    def is_withdrawn(self) -> bool:
        return self.state is CityState.WITHDRAWN

    @property
    def late(self) -> tuple[Delivery, ...]:
        return tuple(delivery for delivery in self.deliveries if delivery.is_late)


@dataclass(frozen=True, slots=True)
class Summary:
    """Shares of the active cities: a plain mean with its range and count, never an order."""

    count: int
    mean: float
    lowest: float
    highest: float


def city_progress(cohort: Cohort, city: City, on: date) -> CityProgress:
    """Everything about one city on one day."""
    state = city_state(city, on)
    day = city.profile.withdrawal.day if state is CityState.WITHDRAWN and city.profile.withdrawal else on
    stages = tuple(_stage_progress(cohort, city, stage, day, state) for stage in cohort.stages)
    known = as_known(cohort, city, day)
    return CityProgress(known, day, state, stages, _total(stages), last_event(known, day))


def city_state(city: City, on: date) -> CityState:
    withdrawal = city.profile.withdrawal
    if withdrawal and withdrawal.day <= on:
        return CityState.WITHDRAWN
    return CityState.TO_JOIN if on < city.profile.joined else CityState.ACTIVE


def summary(progress: tuple[CityProgress, ...]) -> Summary | None:
    """Over the active cities that have something to do; None if there are none."""
    shares = [p.hours.share for p in progress if p.state is CityState.ACTIVE and p.hours.share is not None]
    if not shares:
        return None
    return Summary(len(shares), sum(shares) / len(shares), min(shares), max(shares))


def is_quiet(progress: CityProgress, on: date, days: int) -> bool:
    """A city still taking part of which nothing has been heard for more than so many days."""
    if progress.state is not CityState.ACTIVE or progress.last_event is None:
        return False
    return (on - progress.last_event).days > days


def last_event(city: City, on: date) -> date | None:
    """The newest day written anywhere in the city's files, not after `on`."""
    days = [city.profile.joined]
    for submission in city.submissions:
        days += [day for day in (submission.drafted, submission.sent, submission.reviewed) if day]
    if city.team:
        days += [role.vacant_since for role in city.team.roles if role.vacant_since]
        days += [act.day for act in (city.team.charter, city.team.agreement) if act]
    if city.profile.withdrawal:
        days.append(city.profile.withdrawal.day)
    days += _of_the_work(city)
    return max((day for day in days if day <= on), default=None)


def _of_the_work(city: City) -> list[date]:
    """The days on which a diagnosis, a choice, a test or an agreement was made."""
    days = [assessment.day for assessment in city.assessments]
    days += [opportunity.chosen for opportunity in city.opportunities if opportunity.chosen]
    days += [city.validation.day] if city.validation else []
    if city.project:
        days += [entry.day for entry in city.project.log]
        days += [city.project.report.day] if city.project.report else []
    for session in city.accompaniments:
        days += [session.day, *(agreement.met for agreement in session.agreements if agreement.met)]
    return days + [action.done for action in city.actions if action.done]


def delivery(city: City, deliverable: Deliverable, on: date, is_active: bool = True) -> Delivery:
    """The state of one deliverable: what its last event on or before `on` says."""
    happened = [
        (index, submission)
        for index, submission in city.sent_for(deliverable.id)
        if _begun(submission) is not None and _begun(submission) <= on  # type: ignore[operator]
    ]
    index, last = happened[-1] if happened else (None, None)
    state, since = _state(last, on)
    due = city.due(deliverable)
    missing = state not in (DeliverableState.ACCEPTED, DeliverableState.NOT_APPLICABLE)
    days_late = (on - due).days if missing and is_active and on > due else 0
    versions = sum(1 for _, s in happened if s.sent and s.sent <= on)
    return Delivery(deliverable, due, state, since, last, index, versions, days_late)


def _begun(submission: Submission) -> date | None:
    return submission.drafted or submission.sent or submission.reviewed


def _state(submission: Submission | None, on: date) -> tuple[DeliverableState, date | None]:
    if submission is None:
        return DeliverableState.PENDING, None
    if submission.reviewed and submission.reviewed <= on and submission.verdict:
        return _VERDICTS[submission.verdict], submission.reviewed
    if submission.sent and submission.sent <= on:
        return DeliverableState.IN_REVIEW, submission.sent
    return DeliverableState.DRAFT, submission.drafted


_VERDICTS = {
    Verdict.ACCEPTED: DeliverableState.ACCEPTED,
    Verdict.RETURNED: DeliverableState.RETURNED,
    Verdict.NOT_APPLICABLE: DeliverableState.NOT_APPLICABLE,
}


def _stage_progress(cohort: Cohort, city: City, stage: Stage, on: date, state: CityState) -> StageProgress:
    deliveries = tuple(
        delivery(city, deliverable, on, state is CityState.ACTIVE)
        for deliverable in cohort.deliverables_of(stage)
    )
    return StageProgress(stage, _stage_state(stage, deliveries, on, state), deliveries, _hours(deliveries))


def _stage_state(stage: Stage, deliveries: tuple[Delivery, ...], on: date, city: CityState) -> StageState:
    if deliveries and not any(delivery.is_missing for delivery in deliveries):
        return StageState.COMPLETE
    if city is CityState.WITHDRAWN:
        return StageState.WITHDRAWN
    if any(delivery.is_late for delivery in deliveries):
        return StageState.LATE
    begun = any(delivery.state is not DeliverableState.PENDING for delivery in deliveries)
    if begun or (city is CityState.ACTIVE and stage.start <= on):
        return StageState.UNDER_WAY
    return StageState.NOT_BEGUN


def _hours(deliveries: tuple[Delivery, ...]) -> Hours:
    applicable = [d for d in deliveries if d.state is not DeliverableState.NOT_APPLICABLE]
    return Hours(
        accepted=sum(d.deliverable.hours for d in applicable if d.is_accepted),
        in_review=sum(d.deliverable.hours for d in applicable if d.is_in_review),
        applicable=sum(d.deliverable.hours for d in applicable),
        returned=sum(d.deliverable.hours for d in applicable if d.state is DeliverableState.RETURNED),
    )


def _total(stages: tuple[StageProgress, ...]) -> Hours:
    return Hours(
        accepted=sum(stage.hours.accepted for stage in stages),
        in_review=sum(stage.hours.in_review for stage in stages),
        applicable=sum(stage.hours.applicable for stage in stages),
        returned=sum(stage.hours.returned for stage in stages),
    )
