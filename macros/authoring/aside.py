"""Writing that happens whole or not at all: made aside, looked at, put in place with one rename."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.checking import WrongUse


@contextmanager
def aside(root: Path) -> Iterator[Path]:
    """An empty folder to write in, gone at the end.

    It lies in `cohorts/`, so that the rename stays on one disk. Should the machine stop half-way,
    what is left is hidden from `check` (its name begins with a dot) and from git (it ignores itself).
    """
    place = Path(tempfile.mkdtemp(prefix=".nueva-", dir=root / "cohorts"))
    try:
        (place / ".gitignore").write_text("*\n", encoding="utf-8")
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def put_in_place(made: Path, target: Path) -> None:
    """One rename. What is there already is never replaced."""
    if target.exists() or target.is_symlink():
        raise WrongUse(f"Ya existe {target.name}: no escribo encima.")
    target.parent.mkdir(parents=True, exist_ok=True)
    made.rename(target)
