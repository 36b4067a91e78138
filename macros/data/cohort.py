"""The checked edition: what every page, calendar and download is drawn from. It never changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from macros.data.problems import Place
from macros.data.schema.academy import Lesson, Question, Resource, Term, Worksheet
from macros.data.schema.city import Profile, Submission, Team
from macros.data.schema.cohort import Function, Holiday, Person, Settings
from macros.data.schema.collection import DataPlan
from macros.data.schema.diagnosis import Actor, Opportunity, SelfAssessment, Validation
from macros.data.schema.meetings import Meeting, ScriptStep
from macros.data.schema.news import News
from macros.data.schema.plan import Accompaniment, Action, Closing, Rights
from macros.data.schema.programme import Deliverable, Dimension, Indicator, Item, Path, Stage
from macros.data.schema.project import Gap, Objective, Project
from macros.data.schema.tablero import Observation
from macros.data.sheets import Source

T = TypeVar("T")


@dataclass(frozen=True)
class City:
    """One municipality in one edition. A subject is None, or has no items, until its file exists."""

    slug: str
    profile: Profile
    team: Team | None = None
    actors: tuple[Actor, ...] = ()
    assessments: tuple[SelfAssessment, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    validation: Validation | None = None
    objectives: tuple[Objective, ...] = ()
    data_plan: DataPlan | None = None
    observations: tuple[Observation, ...] = ()
    """The rows of its Tablero, as they stand in the file."""
    gaps: tuple[Gap, ...] = ()
    project: Project | None = None
    rights: Rights | None = None
    actions: tuple[Action, ...] = ()
    accompaniments: tuple[Accompaniment, ...] = ()
    submissions: tuple[Submission, ...] = ()
    closing: Closing | None = None
    sources: dict[str, Source] = field(default_factory=dict, compare=False, repr=False)
    """By file name (`entregas.yml`): where each value stands, for warnings and edit links."""

    @property
    def name(self) -> str:
        return self.profile.name

    def sent_for(self, deliverable_id: str) -> tuple[tuple[int, Submission], ...]:
        """The submissions of one deliverable with their index in the file, oldest first."""
        return tuple(
            (index, submission)
            for index, submission in enumerate(self.submissions)
            if submission.deliverable == deliverable_id
        )

    def due(self, deliverable: Deliverable) -> date:
        """The city's own due date, or the edition's."""
        own = {own.deliverable: own.due for own in self.profile.own_due_dates}
        return own.get(deliverable.id, deliverable.due)

    def place(self, file: str, *path: str | int) -> Place:
        source = self.sources.get(file)
        return source.place(*path) if source else Place(file)


@dataclass(frozen=True, repr=False)
class Cohort:
    """One edition, complete and without errors. Cities are in alphabetical order, drafts left out."""

    id: str
    settings: Settings
    path: Path
    stages: tuple[Stage, ...]
    deliverables: tuple[Deliverable, ...]
    people: tuple[Person, ...]
    meetings: tuple[Meeting, ...]
    holidays: tuple[Holiday, ...]
    cities: tuple[City, ...]
    dimensions: tuple[Dimension, ...] = ()
    """The instrument of the self-assessment."""
    indicators: tuple[Indicator, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    questions: tuple[Question, ...] = ()
    worksheets: tuple[Worksheet, ...] = ()
    terms: tuple[Term, ...] = ()
    resources: tuple[Resource, ...] = ()
    script: tuple[ScriptStep, ...] = ()
    """The steps of a peer-advice round, in order."""
    news: tuple[News, ...] = ()
    """Newest first; those of a city in draft are left out with it."""
    example: City | None = None
    """The worked example: complete like a city, and counted nowhere."""
    meeting_places: dict[str, Place] = field(default_factory=dict, compare=False, repr=False)
    """By id, where each meeting stands in its file, for warnings."""

    def __repr__(self) -> str:
        """Short: mkdocs-macros writes out all of `extra` at each build, and an edition is a megabyte."""
        return f"Cohort({self.id!r})"

    @cached_property
    def _deliverables_by_stage(self) -> dict[str, tuple[Deliverable, ...]]:
        return {
            stage.id: tuple(d for d in self.deliverables if d.stage_id == stage.id) for stage in self.stages
        }

    def deliverables_of(self, stage: Stage) -> tuple[Deliverable, ...]:
        return self._deliverables_by_stage[stage.id]

    @property
    def hours(self) -> float:
        """What the whole edition asks of each member of the core team."""
        return sum(stage.hours for stage in self.stages)

    def stage(self, stage_id: str) -> Stage:
        return _named(self.stages, lambda stage: stage.id == stage_id, f"la etapa «{stage_id}»")

    def lesson(self, lesson_id: str) -> Lesson:
        return _named(self.lessons, lambda lesson: lesson.id == lesson_id, f"la lección «{lesson_id}»")

    def worksheet(self, worksheet_id: str) -> Worksheet:
        return _named(self.worksheets, lambda one: one.id == worksheet_id, f"la planilla «{worksheet_id}»")

    def city(self, slug: str) -> City:
        if self.example and slug == self.example.slug:
            return self.example
        return _named(self.cities, lambda city: city.slug == slug, f"la ciudad «{slug}»")

    def meeting(self, meeting_id: str) -> Meeting:
        return _named(self.meetings, lambda meeting: meeting.id == meeting_id, f"el encuentro «{meeting_id}»")

    @cached_property
    def indicator_by_id(self) -> dict[str, Indicator]:
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def item_by_id(self) -> dict[str, Item]:
        return {item.item: item for dimension in self.dimensions for item in dimension.items}

    def person(self, person_id: str) -> Person:
        return _named(self.people, lambda person: person.id == person_id, f"la persona «{person_id}»")

    def facilitators_of(self, slug: str) -> tuple[Person, ...]:
        return tuple(p for p in self.people if p.function is Function.FACILITATION and slug in p.cities)


def _named(things: tuple[T, ...], is_it: Callable[[T], bool], name: str) -> T:
    """The one that is asked for; a page that asks for another gets a sentence, not a StopIteration."""
    for thing in things:
        if is_it(thing):
            return thing
    raise LookupError(f"En esta edición no está {name}.")
