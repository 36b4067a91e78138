"""A folder as it was read: every sheet of an edition, good or not, for the checks across files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.data.problems import Problem
from macros.data.schema.city import Profile, Submission, Team
from macros.data.schema.cohort import Holiday, Meeting, Person, Settings
from macros.data.schema.programme import Deliverable, Path, Stage
from macros.data.sheets import Sheet, Source


def _none() -> Sheet:  # type: ignore[type-arg]
    return Sheet(Source(""))


@dataclass
class CityDraft:
    """`folder` is relative to the checked folder; a missing file is a sheet without records."""

    slug: str
    folder: str
    profile: Sheet[Profile] = field(default_factory=_none)
    team: Sheet[Team] = field(default_factory=_none)
    submissions: Sheet[Submission] = field(default_factory=_none)

    @property
    def sheets(self) -> tuple[Sheet, ...]:  # type: ignore[type-arg]
        return (self.profile, self.team, self.submissions)


@dataclass
class Draft:
    """Checks take from it what they find: a sheet that could not be read has no records."""

    id: str
    folder: str
    settings: Sheet[Settings] = field(default_factory=_none)
    path: Sheet[Path] = field(default_factory=_none)
    stages: Sheet[Stage] = field(default_factory=_none)
    deliverables: Sheet[Deliverable] = field(default_factory=_none)
    people: Sheet[Person] = field(default_factory=_none)
    meetings: Sheet[Meeting] = field(default_factory=_none)
    holidays: Sheet[Holiday] = field(default_factory=_none)
    cities: list[CityDraft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def sheets(self) -> Iterator[Sheet]:  # type: ignore[type-arg]
        yield from (self.settings, self.path, self.stages, self.deliverables)
        yield from (self.people, self.meetings, self.holidays)
        for city in self.cities:
            yield from city.sheets

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
