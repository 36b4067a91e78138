"""A picture of a tree: the tiny edition of `tests/tiny`, on disk, with one thing changed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from macros import checking
from macros.data import door
from macros.data.cohort import Cohort
from macros.data.door import Reading
from macros.data.problems import Problem

TINY = Path(__file__).resolve().parent / "tiny"
EDITION = "cohorts/2030"
VILLA = f"{EDITION}/ciudades/villa-prueba"
PUERTO = f"{EDITION}/ciudades/puerto-ejemplo"

VACANT = "«salud» vacante desde el 2030-06-03"
"""The only thing the tiny edition is told of."""


class Picture:
    """A copy of the tiny edition to scribble on. Files are named from the folder that holds `cohorts/`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.edition = "2030"
        shutil.copytree(TINY / "cohorts", root / "cohorts")

    def text(self, file: str) -> str:
        return (self.root / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str | bytes) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def replace(self, file: str, before: str, after: str) -> None:
        """Swaps a piece of text that is there exactly once."""
        text = self.text(file)
        assert text.count(before) == 1, f"{text.count(before)} × {before!r} in {file}"
        self.write(file, text.replace(before, after))

    def append(self, file: str, text: str) -> None:
        self.write(file, self.text(file) + text)

    def put_line(self, file: str, number: int, line: str) -> None:
        lines = self.text(file).split("\n")
        lines[number - 1] = line
        self.write(file, "\n".join(lines))

    def drop_line(self, file: str, number: int) -> None:
        lines = self.text(file).split("\n")
        del lines[number - 1]
        self.write(file, "\n".join(lines))

    def delete(self, file: str) -> None:
        path = self.root / file
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def copy(self, folder: str, new: str) -> None:
        shutil.copytree(self.root / folder, self.root / new)

    def rename(self, file: str, new: str) -> None:
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / file).rename(self.root / new)

    def read(self) -> Reading:
        return door.read(self.root, self.edition)

    def load(self) -> Cohort:
        return door.load(self.root, self.edition)

    def problems(self) -> list[Problem]:
        """What `check` has to say, but for the vacant seat that the tiny edition always has."""
        found = checking.check(self.root, self.edition).problems
        return [problem for problem in found if not _is_the_vacant_seat(problem)]


def _is_the_vacant_seat(problem: Problem) -> bool:
    return problem.rule == "rol-vacante" and problem.found == VACANT


def apply_fix(picture: Picture, problem: Problem) -> bool:
    """Does what the fix says, to the letter. False if it holds nothing to paste."""
    file, number, fix = problem.place.file, problem.place.line, problem.fix
    if match := re.search(r"reemplazá la línea (\d+) por est[^\n]*:\n(.*)$", fix, re.S):
        picture.put_line(file, int(match[1]), match[2])
    elif match := re.search(r"^borrá la línea (\d+)", fix):
        picture.drop_line(file, int(match[1]))
    elif match := re.search(r"[Ee]scribí «([\w.-]+): ([^»]*)»", fix):
        line = picture.text(file).split("\n")[number - 1]
        margin = re.match(r"\s*(?:- )?", line)[0]  # type: ignore[index]
        picture.put_line(file, number, f"{margin}{match[1]}: {match[2]}")
    elif match := re.search(r"[Ee]scribí «([^»]*)»", fix):
        line = picture.text(file).split("\n")[number - 1]
        cell = re.compile(r"[^;]*" if file.endswith(".csv") else r".*")
        end = cell.match(line, problem.place.column - 1).end()  # type: ignore[union-attr]
        picture.put_line(file, number, f"{line[: problem.place.column - 1]}{match[1]}{line[end:]}")
    else:
        return False
    return True


def brief(problem: Problem) -> str:
    """Where and which: `cohorts/2030/cohorte.yml:3:9 opcion-desconocida`."""
    return f"{problem.place} {problem.rule}"
