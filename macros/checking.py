"""What `check` does: every edition through the door, and its problems spoken in three ways.

Imports no MkDocs and asks nothing of git, so that it runs on any folder with a `cohorts/` in it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from macros.data import door
from macros.data.door import Reading
from macros.data.folders import editions_in, strays
from macros.data.near import did_you_mean, nearest
from macros.data.problems import Problem
from macros.data.prose import check_prose
from macros.data.safeguard import read_safeguard, unused
from macros.rules.moment import reference_date
from macros.rules.notices import notices


class WrongUse(Exception):
    """The command was asked for something that can't be; the sentence is for the person who typed it."""


@dataclass(frozen=True)
class Findings:
    """All problems of the editions that were read, sorted by place."""

    problems: tuple[Problem, ...]
    readings: tuple[Reading, ...]

    @property
    def stop(self) -> bool:
        return any(problem.stops for problem in self.problems)


def check(root: Path, edition: str | None = None, now: datetime | None = None) -> Findings:
    """Reads one edition, or all, each on its day. Raises `WrongUse` where there is nothing to read.

    `now` carries a time zone; without it, the clock.
    """
    now = now or datetime.now(UTC)
    readings = tuple(door.read(root, chosen) for chosen in choose(root, edition))
    problems = [problem for reading in readings for problem in reading.problems]
    problems += [] if edition else strays(root)
    problems += _beside_the_editions(root)
    for reading in readings:
        if reading.cohort:
            on = reference_date(None, reading.cohort.settings, os.environ, now)
            problems += notices(reading.cohort, on)
    return Findings(tuple(sorted(problems, key=lambda p: p.sort_key)), readings)


def _beside_the_editions(root: Path) -> list[Problem]:
    """What is the project's and no edition's: its pages, the names of its files and its exceptions."""
    safeguard = read_safeguard(root)
    return [*safeguard.problems, *unused(root, safeguard), *check_prose(root)]


def choose(root: Path, edition: str | None) -> list[str]:
    """The asked edition, or all of them."""
    editions = editions_in(root)
    if not editions:
        is_empty = (root / "cohorts").is_dir()
        what = "está vacía la carpeta cohorts/ de" if is_empty else "falta la carpeta cohorts/ en"
        raise WrongUse(f"No encuentro ninguna edición: {what} {root.name or root}.")
    if edition is None:
        return editions
    if edition not in editions:
        hint = did_you_mean(nearest(edition, editions)) or f"Las que hay son: {', '.join(editions)}."
        raise WrongUse(f"No hay una edición «{edition}». {hint}")
    return [edition]


# Three ways of saying it -------------------------------------------------------------------------


def as_text(findings: Findings) -> str:
    """For a terminal: a block per problem and one closing line."""
    blocks = [_block(problem) for problem in findings.problems]
    return _printable("\n\n".join([*blocks, _closing(findings)]) + "\n")


def _printable(text: str) -> str:
    """A file name on disk may hold bytes that are no text; they are shown as «?»."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _block(problem: Problem) -> str:
    tag = "" if problem.stops else "  (aviso)"
    lines = [f"{problem.place}  {problem.subject}{tag}"]
    if problem.found:
        lines.append(f"  Encontrado: {problem.found}")
    lines.append(f"  Se espera:  {problem.expected}")
    lines.append(f"  Arreglo:    {problem.fix}")
    return "\n".join(lines)


def _closing(findings: Findings) -> str:
    errors = sum(problem.stops for problem in findings.problems)
    warnings = len(findings.problems) - errors
    files = sum(reading.files for reading in findings.readings)
    counted = f"{_count(errors, 'error', 'errores')} y {_count(warnings, 'aviso', 'avisos')}"
    where = f"{_count(files, 'archivo leído', 'archivos leídos')}"
    if errors:
        return f"{counted}; {where}. Con errores no se publica."
    return f"Todo en orden: {counted}; {where}."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def as_json(findings: Findings) -> str:
    """The contract other programs read: a list of objects, `[]` when clean."""
    rows = [
        {
            "archivo": problem.place.file,
            "linea": problem.place.line,
            "columna": problem.place.column,
            "regla": problem.rule,
            "gravedad": problem.severity.value,
            "mensaje": problem.message,
            "arreglo": problem.fix,
        }
        for problem in findings.problems
    ]
    return _printable(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")


def as_github(findings: Findings) -> str:
    """Workflow commands: GitHub shows each on its file and line in the pull request."""
    return _printable("".join(f"{line}\n" for line in map(_annotation, findings.problems)))


def _annotation(problem: Problem) -> str:
    level = "error" if problem.stops else "warning"
    place = problem.place
    where = f"file={_property(place.file)},line={place.line},col={place.column}"
    text = _escaped(f"{problem.message}.\nArreglo: {problem.fix}")
    return f"::{level} {where},title={_property(problem.subject)}::{text}"


def _escaped(text: str) -> str:
    """https://github.com/actions/toolkit/blob/main/docs/commands.md"""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Findings], str]] = {"text": as_text, "json": as_json, "github": as_github}


def as_sentences(problems: Iterable[Problem]) -> str:
    """The blocks alone, for whoever stops a build."""
    return "\n\n".join(_block(problem) for problem in problems)
