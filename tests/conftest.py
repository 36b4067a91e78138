"""The editions that tests look at, built once by whoever needs them."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from macros.data import door
from macros.data.cohort import Cohort
from macros.publishing.building import build
from tests.drawn import Drawn
from tests.picture import Picture
from tests.reading import Built

ROOT = Path(__file__).resolve().parents[1]
SEPTEMBER = date(2024, 9, 20)
settings.register_profile("academia", deadline=None, derandomize=True)
settings.load_profile("academia")  # the same examples each time, however busy the machine

ENGINE = ("mkdocs.yml", "docs", "overrides", "macros")


def copy_engine(root: Path) -> None:
    """All that makes pages, without any data."""
    for name in ENGINE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / name)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="the full counts of the reliability tests (minutes)")


UNIT = (
    "tests/data/",
    "tests/rules/",
    "tests/guard/",
    "tests/outputs/test_dictionary",
    "tests/outputs/test_read_elsewhere",
    "tests/outputs/test_schemas",
    "tests/test_checking",
    "tests/test_layers",
)
"""What needs no site, browser or git: `test -m unit` answers within half a minute."""

MUTATIONS = "tests/data/test_mutations.py"
"""Thousands of spoilt files: quick one by one, but not a thing to wait for at each change."""

TOGETHER = (
    "tests/site/",
    "tests/views/",
    "tests/outputs/test_open_data",
    "tests/outputs/test_package",
    "tests/outputs/test_tables",
    "tests/publishing/",
    "tests/workflows/",
    "tests/authoring/",
    "tests/test_hooks",
)
"""A file of these stays on one worker, where its site or its browser was made."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        file = item.path.relative_to(ROOT).as_posix()
        if file.startswith(UNIT) and file != MUTATIONS:
            item.add_marker(pytest.mark.unit)
        if file.startswith(TOGETHER):
            item.add_marker(pytest.mark.xdist_group(f"{file} {_half(item)}"))


def _half(item: pytest.Item) -> str:
    """The longest file is shared by two workers: phones on one, desks on the other."""
    return "phone" if item.path.name == "test_accessibility.py" and "[360" in item.name else ""


@pytest.fixture(scope="session")
def cohort() -> Cohort:
    return door.load(ROOT, "2024")


@pytest.fixture(scope="session")
def drawn(cohort: Cohort) -> Callable[[date], Drawn]:
    """The 2024 edition as it was on a day, page by page and without building the rest."""
    return lambda day: Drawn(cohort, day)


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the 2024 edition and no other, so that what is said of it doesn't depend on them."""
    root = tmp_path_factory.mktemp("sola")
    copy_engine(root)
    shutil.copytree(ROOT / "cohorts" / "2024", root / "cohorts" / "2024")
    return root


Once = Callable[[str, Callable[[Path], object]], Built]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """A site that tests only look at, by name: built by the first worker that asks, for all of them."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, make: Callable[[Path], object]) -> Built:
        site = shared / name / "site"
        site.parent.mkdir(exist_ok=True)
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # let go by the system, whatever happens to its worker
            if not site.exists():  # whole if it is there: `build` puts it in place at once
                make(site)
        return Built(site)

    return made


@pytest.fixture(scope="session")
def built(alone: Path, once: Once) -> Callable[[date | None], Built]:
    """The 2024 edition as it was on a day; None is its own cut-off."""
    return lambda day: once(f"2024-{day or 'corte'}", lambda site: build(alone, "2024", site, day))


@pytest.fixture(scope="session")
def september(built: Callable[[date | None], Built]) -> Built:
    """20 September 2024: stage 5 under way, some cities late, one gone."""
    return built(SEPTEMBER)


@pytest.fixture(scope="session")
def closed(built: Callable[[date | None], Built]) -> Built:
    """The edition's own cut-off: its last day."""
    return built(None)


class Project(Picture):
    """A whole project to scribble on: the pages' engine, and the tiny edition as its data."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        copy_engine(root)

    @property
    def site(self) -> Built:
        return Built(self.root / "site")

    def build(self, on: date | None = None) -> Built:
        build(self.root, "2030", self.site.root, on)
        return self.site

    def shows(self, old: Built) -> Built:
        """As if it had been built before: for tests of what becomes of a site that is there."""
        shutil.copytree(old.root, self.site.root)
        return self.site


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory, once: Once) -> Built:
    """The tiny edition, built: two cities, two stages that overlap."""
    root = tmp_path_factory.mktemp("proyecto")
    return once("2030", lambda site: build(Project(root).root, "2030", site))
