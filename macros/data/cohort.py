"""The checked edition: what every page, calendar and download is drawn from. It never changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from macros.data.problems import Place
from macros.data.schema.city import Profile, Submission, Team
from macros.data.schema.cohort import Function, Holiday, Meeting, Person, Settings
from macros.data.schema.programme import Deliverable, Path, Stage
from macros.data.sheets import Source

T = TypeVar("T")


@dataclass(frozen=True)
class City:
    """One municipality in one edition. `team` is None until `equipo.yml` exists."""

    slug: str
    profile: Profile
    team: Team | None = None
    submissions: tuple[Submission, ...] = ()
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


@dataclass(frozen=True)
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

    def city(self, slug: str) -> City:
        return _named(self.cities, lambda city: city.slug == slug, f"la ciudad «{slug}»")

    def facilitators_of(self, slug: str) -> tuple[Person, ...]:
        return tuple(p for p in self.people if p.function is Function.FACILITATION and slug in p.cities)


def _named(things: tuple[T, ...], is_it: Callable[[T], bool], name: str) -> T:
    """The one that is asked for; a page that asks for another gets a sentence, not a StopIteration."""
    for thing in things:
        if is_it(thing):
            return thing
    raise LookupError(f"En esta edición no está {name}.")
