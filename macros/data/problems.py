"""What is wrong with the data, said once and well.

A problem is a sentence for the person who has the file open: where it is, what is there,
what belongs there, and how to mend it. Rules and their severity live in `catalogue`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from macros.data import catalogue


class Severity(StrEnum):
    """An error stops the publication; a warning is shown and lets it pass."""

    ERROR = "error"
    WARNING = "aviso"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file; `file` is relative to the checked folder, with `/`; line and column start at 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `subject` is the key or thing it is about; `found` may be empty (nothing was there)."""

    rule: str
    place: Place
    subject: str
    found: str
    expected: str
    fix: str

    @property
    def severity(self) -> Severity:
        return Severity.WARNING if catalogue.RULES[self.rule].only_warns else Severity.ERROR

    @property
    def stops(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def message(self) -> str:
        """One line: subject, what was found, what is expected."""
        found = f"encontrado {self.found}; " if self.found else ""
        return f"{self.subject}: {found}se espera: {self.expected}"

    @property
    def sort_key(self) -> tuple[Place, str, str, str]:
        return (self.place, self.rule, self.subject, self.found)


class BadData(Exception):
    """The data can't be published. Carries every problem of every file, sorted."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} problems")


def quoted(text: object, limit: int = 60) -> str:
    """The text between «», on one line, cut to `limit` characters."""
    line = " ".join(str(text).split())
    return f"«{line[: limit - 1]}…»" if len(line) > limit else f"«{line}»"


def short(text: str, limit: int = 40) -> str:
    """A key as the subject of a message: one line, cut to `limit` letters."""
    line = " ".join(text.split())
    return f"{line[: limit - 1]}…" if len(line) > limit else line
