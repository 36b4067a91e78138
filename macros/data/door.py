"""The one door: a folder of text becomes a checked edition, or every problem it has at once."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from macros.data.checks import CHECKS
from macros.data.cohort import City, Cohort
from macros.data.draft import CityDraft, Draft
from macros.data.folders import editions_in, read_edition
from macros.data.near import bare
from macros.data.problems import BadData, Problem
from macros.data.schema.news import News


@dataclass(frozen=True)
class Reading:
    """What came of one edition. `cohort` is None if anything in it stops the publication."""

    edition: str
    cohort: Cohort | None
    problems: tuple[Problem, ...]
    files: int


def read(root: Path, edition: str) -> Reading:
    """Read and check one edition. Raises nothing for bad data; touches nothing on disk."""
    draft = read_edition(root, edition)
    problems = [*draft.problems]
    for sheet in draft.sheets:
        problems += sheet.problems
    for check in CHECKS:
        problems += check(draft)
    found = tuple(sorted(set(problems), key=lambda p: p.sort_key))
    files = sum(1 for sheet in draft.sheets if sheet.source.root is not None)
    cohort = None if any(problem.stops for problem in found) else _assembled(draft)
    return Reading(edition, cohort, found, files)


def load(root: Path, edition: str) -> Cohort:
    """The edition, or `BadData` with everything that stops it."""
    reading = read(root, edition)
    if reading.cohort is None:
        raise BadData(tuple(problem for problem in reading.problems if problem.stops))
    return reading.cohort


def newest(root: Path) -> str | None:
    """The id of the newest edition, or None if there is none."""
    return max(editions_in(root), default=None)


def _assembled(draft: Draft) -> Cohort:
    settings, path = draft.settings.value, draft.path.value
    assert settings is not None and path is not None
    cities = tuple(city for city in map(_city, draft.cities) if not city.profile.draft)
    return Cohort(
        id=draft.id,
        settings=settings,
        path=path,
        stages=draft.stages.records,
        deliverables=draft.deliverables.records,
        people=draft.people.records,
        meetings=tuple(sorted(draft.meetings.records, key=lambda m: (m.day, m.start))),
        holidays=draft.holidays.records,
        cities=tuple(sorted(cities, key=lambda c: bare(c.name))),
        dimensions=draft.dimensions.records,
        indicators=draft.indicators.records,
        lessons=draft.lessons.records,
        questions=draft.questions.records,
        worksheets=draft.worksheets.records,
        terms=draft.terms.records,
        resources=draft.resources.records,
        script=draft.script.records,
        news=_news(draft, {city.slug for city in cities}),
        example=_city(draft.example) if draft.example else None,
        meeting_places={m.id: draft.meetings.source.place(index) for index, m in draft.meetings.items},
    )


def _news(draft: Draft, shown: Set[str]) -> tuple[News, ...]:
    """Newest first, whatever their order in the file; of one day, by their ids."""
    own = (one for one in draft.news.records if one.city is None or one.city in shown)
    return tuple(sorted(own, key=lambda one: (-one.day.toordinal(), one.id)))


def _city(draft: CityDraft) -> City:
    assert draft.profile.value is not None
    sources = {
        sheet.source.file.rpartition("/")[2]: sheet.source for sheet in draft.sheets if sheet.source.root
    }
    return City(
        slug=draft.slug,
        profile=draft.profile.value,
        team=draft.team.value,
        actors=draft.actors.records,
        assessments=draft.assessments.records,
        opportunities=draft.opportunities.records,
        validation=draft.validation.value,
        objectives=draft.objectives.records,
        data_plan=draft.data_plan.value,
        observations=draft.observations.records,
        gaps=draft.gaps.records,
        project=draft.project.value,
        rights=draft.rights.value,
        actions=draft.actions.records,
        accompaniments=draft.accompaniments.records,
        submissions=draft.submissions.records,
        closing=draft.closing.value,
        sources=sources,
    )
