"""A folder as it was read: every sheet of an edition, good or not, for the checks across files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from macros.data.problems import Problem
from macros.data.safeguard import thresholds
from macros.data.schema.academy import Lesson, Question, Resource, Term, Worksheet
from macros.data.schema.city import Profile, Submission, Team
from macros.data.schema.cohort import Holiday, Person, Settings
from macros.data.schema.collection import DataPlan
from macros.data.schema.diagnosis import Actor, Opportunity, SelfAssessment, Validation
from macros.data.schema.meetings import Meeting, ScriptStep
from macros.data.schema.news import News
from macros.data.schema.plan import Accompaniment, Action, Closing, Rights
from macros.data.schema.programme import Deliverable, Dimension, Indicator, Path, Stage
from macros.data.schema.project import Gap, Objective, Project
from macros.data.schema.safeguard import Safeguard
from macros.data.schema.tablero import Observation
from macros.data.sheets import Sheet, Source
from macros.guard.thresholds import Thresholds


def _none() -> Sheet:  # type: ignore[type-arg]
    return Sheet(Source(""))


@dataclass
class CityDraft:
    """`folder` is relative to the checked folder; a missing file is a sheet without records."""

    slug: str
    folder: str
    profile: Sheet[Profile] = field(default_factory=_none)
    team: Sheet[Team] = field(default_factory=_none)
    actors: Sheet[Actor] = field(default_factory=_none)
    assessments: Sheet[SelfAssessment] = field(default_factory=_none)
    opportunities: Sheet[Opportunity] = field(default_factory=_none)
    validation: Sheet[Validation] = field(default_factory=_none)
    objectives: Sheet[Objective] = field(default_factory=_none)
    data_plan: Sheet[DataPlan] = field(default_factory=_none)
    observations: Sheet[Observation] = field(default_factory=_none)
    gaps: Sheet[Gap] = field(default_factory=_none)
    project: Sheet[Project] = field(default_factory=_none)
    rights: Sheet[Rights] = field(default_factory=_none)
    actions: Sheet[Action] = field(default_factory=_none)
    accompaniments: Sheet[Accompaniment] = field(default_factory=_none)
    submissions: Sheet[Submission] = field(default_factory=_none)
    closing: Sheet[Closing] = field(default_factory=_none)

    @property
    def sheets(self) -> tuple[Sheet, ...]:  # type: ignore[type-arg]
        return (
            self.profile, self.team, self.actors, self.assessments, self.opportunities, self.validation,
            self.objectives, self.data_plan, self.observations, self.gaps, self.project, self.rights,
            self.actions, self.accompaniments, self.submissions, self.closing,
        )  # fmt: skip


@dataclass
class Draft:
    """Checks take from it what they find: a sheet that could not be read has no records."""

    id: str
    folder: str
    settings: Sheet[Settings] = field(default_factory=_none)
    path: Sheet[Path] = field(default_factory=_none)
    stages: Sheet[Stage] = field(default_factory=_none)
    deliverables: Sheet[Deliverable] = field(default_factory=_none)
    dimensions: Sheet[Dimension] = field(default_factory=_none)
    indicators: Sheet[Indicator] = field(default_factory=_none)
    lessons: Sheet[Lesson] = field(default_factory=_none)
    questions: Sheet[Question] = field(default_factory=_none)
    worksheets: Sheet[Worksheet] = field(default_factory=_none)
    terms: Sheet[Term] = field(default_factory=_none)
    resources: Sheet[Resource] = field(default_factory=_none)
    script: Sheet[ScriptStep] = field(default_factory=_none)
    people: Sheet[Person] = field(default_factory=_none)
    meetings: Sheet[Meeting] = field(default_factory=_none)
    holidays: Sheet[Holiday] = field(default_factory=_none)
    news: Sheet[News] = field(default_factory=_none)
    safeguard: Sheet[Safeguard] = field(default_factory=_none)
    """The project's, not the edition's: it is no sheet of it, and whoever checks the project tells of it."""
    cities: list[CityDraft] = field(default_factory=list)
    example: CityDraft | None = None
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def thresholds(self) -> Mapping[str, Thresholds | None]:
        """The least that may be published, by risk."""
        return thresholds(self.safeguard.value)

    @property
    def own_sheets(self) -> Iterator[Sheet]:  # type: ignore[type-arg]
        """The edition's own files: those of no city."""
        yield from (self.settings, self.path, self.stages, self.deliverables)
        yield from (self.dimensions, self.indicators, self.people, self.meetings, self.holidays)
        yield from (self.lessons, self.questions, self.worksheets, self.terms, self.resources)
        yield from (self.script, self.news)

    @property
    def sheets(self) -> Iterator[Sheet]:  # type: ignore[type-arg]
        yield from self.own_sheets
        for city in self.everyone:
            yield from city.sheets

    @property
    def everyone(self) -> tuple[CityDraft, ...]:
        """The cities and the worked example: what is held to the rules of a city's files."""
        return (*self.cities, *((self.example,) if self.example else ()))

    def taking_part(self, city: CityDraft) -> tuple[date, date] | None:
        """From when to when things happen in a city; None if its days can't be trusted.

        The worked example keeps the days of the edition it was taken from: it is held to none.
        """
        profile, settings = city.profile.value, self.span
        if profile is None or settings is None or city is self.example:
            return None
        last = profile.withdrawal.day if profile.withdrawal else settings.end
        return (profile.joined, last) if profile.joined <= last else None

    @property
    def span(self) -> Settings | None:
        """The settings, if their days can be trusted: nothing else is blamed for an inverted pair."""
        settings = self.settings.value
        return settings if settings and settings.start <= settings.end else None

    @property
    def city_slugs(self) -> list[str]:
        return [city.slug for city in self.cities]

    def knows_all(self, sheet: Sheet) -> bool:  # type: ignore[type-arg]
        """Whether a list came in whole: a reference into a broken list is not blamed."""
        return not any(problem.stops for problem in sheet.problems)
