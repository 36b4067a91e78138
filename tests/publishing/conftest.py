"""Each test gets its own origin and clone; nobody's git settings reach them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publishing.clones import ENV, origin_and_clone


@pytest.fixture(autouse=True)
def _no_ones_git(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ENV:
        if name.startswith("GIT_"):
            monkeypatch.setenv(name, ENV[name])
    for name in ("SITE_URL", "DOMINIO", "GITHUB_REPOSITORY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    yield


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """(origin, clone) of a project with the editions 2030 and 2031."""
    return origin_and_clone(tmp_path, "2030", "2031")
