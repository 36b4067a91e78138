from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.picture import EDITION, Picture


class Office(Picture):
    """The tiny edition as a member of staff finds it before copying it."""

    def files(self) -> dict[str, bytes]:
        """Everything under `cohorts/`, hidden files too, by name."""
        paths = sorted((self.root / "cohorts").rglob("*"))
        return {p.relative_to(self.root).as_posix(): p.read_bytes() for p in paths if p.is_file()}

    def folders(self) -> list[str]:
        return sorted(p.name for p in (self.root / "cohorts").iterdir())


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Its second stage begins a week after the first ends, so that each stage is in one month."""
    office = Office(tmp_path)
    stages = f"{EDITION}/programa/etapas.yml"
    text = office.text(stages).replace("2030-05-27", "2030-06-07")
    office.write(stages, re.sub(r"(fin: 2030-06-28\n  meses: )\[.*\]", r"\1[6]", text))
    return office
