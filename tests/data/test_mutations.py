"""Thousands of spoilt files: the door always answers, with a place that exists and never a traceback."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.data import door
from macros.data.catalogue import RULES
from macros.data.problems import Problem
from tests.picture import EDITION, Picture

ROUNDS, PER_ROUND = 20, 250
SEED = 20300506
REAL = Path(__file__).resolve().parents[2] / "cohorts" / "2024"
_ODD = (
    "\t \x00 \x07 \x85 \u00a0 \u00ad \u200b \u202e \u2028 \u3164 \ufeff é ñ 🎉 “ ” « ' \" : - , # & * ! | > "
    "% @ ` [ ] { } ? ~ < = \\ / 0 -1 1e9 ٣ {{ %} <b> --- ... !!binary &a *a 12:30 NO Null 0123 4_5 [45,5] "
    "2026-02-31"
)
ODD = _ODD.split(" ")

Mutation = Callable[[random.Random, str, str], str]
"""From a text, and another file's text to borrow from, to a spoilt text."""


def _index(dice: random.Random, text: str) -> int:
    return dice.randrange(len(text) + 1)


def drop_characters(dice: random.Random, text: str, _: str) -> str:
    at = _index(dice, text)
    return text[:at] + text[at + dice.randint(1, 6) :]


def insert_odd(dice: random.Random, text: str, _: str) -> str:
    at = _index(dice, text)
    return text[:at] + dice.choice(ODD) * dice.choice((1, 1, 1, 2, 20)) + text[at:]


def swap_characters(dice: random.Random, text: str, _: str) -> str:
    at = dice.randrange(max(len(text) - 2, 1))
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def truncate(dice: random.Random, text: str, _: str) -> str:
    return text[: _index(dice, text)]


def lines_mutation(change: Callable[[random.Random, list[str], int], None]) -> Mutation:
    def mutation(dice: random.Random, text: str, _: str) -> str:
        lines = text.split("\n")
        change(dice, lines, dice.randrange(len(lines)))
        return "\n".join(lines)

    return mutation


def _drop(_: random.Random, lines: list[str], at: int) -> None:
    del lines[at]


def _double(dice: random.Random, lines: list[str], at: int) -> None:
    lines.insert(dice.randrange(len(lines) + 1), lines[at])


def _exchange(dice: random.Random, lines: list[str], at: int) -> None:
    other = dice.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _indent(dice: random.Random, lines: list[str], at: int) -> None:
    lines[at] = dice.choice((" ", "  ", "\t", "    ", "- ", "\u00a0")) + lines[at]


def _outdent(dice: random.Random, lines: list[str], at: int) -> None:
    lines[at] = lines[at].removeprefix(" " * dice.randint(1, 6))


def _empty_value(_: random.Random, lines: list[str], at: int) -> None:
    lines[at] = lines[at].partition(":")[0] + ":"


def _odd_value(dice: random.Random, lines: list[str], at: int) -> None:
    lines[at] = f"{lines[at].partition(':')[0]}: {dice.choice(ODD)}"


def _conflict(dice: random.Random, lines: list[str], at: int) -> None:
    lines.insert(at, dice.choice(("<<<<<<< HEAD", "=======", ">>>>>>> otra")))


def borrow_a_value(dice: random.Random, text: str, other: str) -> str:
    """Another file's value in the place of one of ours."""
    lines, theirs = text.split("\n"), other.split("\n")
    at = dice.randrange(len(lines))
    lines[at] = f"{lines[at].partition(':')[0]}:{dice.choice(theirs).partition(':')[2]}"
    return "\n".join(lines)


def borrow_a_block(dice: random.Random, text: str, other: str) -> str:
    lines, theirs = text.split("\n"), other.split("\n")
    start = dice.randrange(len(theirs))
    at = dice.randrange(len(lines) + 1)
    return "\n".join([*lines[:at], *theirs[start : start + 4], *lines[at:]])


def become_the_other(_: random.Random, __: str, other: str) -> str:
    return other


MUTATIONS: tuple[Mutation, ...] = (
    drop_characters, insert_odd, insert_odd, swap_characters, truncate, borrow_a_value, borrow_a_value,
    borrow_a_block, become_the_other,
    *map(lines_mutation, (_drop, _double, _exchange, _indent, _outdent, _empty_value, _odd_value, _conflict)),
)  # fmt: skip


def spoilt(dice: random.Random, text: str, other: str) -> bytes:
    """One to three mutations of a text; now and then, of its bytes."""
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        text = dice.choice(MUTATIONS)(dice, text, other)
    data = text.encode("utf-8", "surrogatepass")
    if dice.random() < 0.06:
        at = dice.randrange(len(data) + 1)
        data = data[:at] + dice.randbytes(dice.randint(1, 4)) + data[at:]
    if dice.random() < 0.03:
        data = b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")
    return data


def complaint(root: Path, problem: Problem) -> str | None:
    """What is wrong with a problem, if anything is."""
    path = root / problem.place.file
    if not path.exists() and problem.rule != "archivo-faltante":
        return "names a file that isn't there"
    if path.is_file():
        data = path.read_bytes()
        lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").rstrip(b"\n").count(b"\n") + 1
        if not 1 <= problem.place.line <= lines or problem.place.column < 1:
            return f"points outside of the file's {lines} lines"
    if problem.rule not in RULES or not (problem.subject and problem.expected and problem.fix):
        return "leaves something unsaid"
    return None


def _texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.yml"))
    }


@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_spoilt_file_never_stops_the_door(picture: Picture, number: int) -> None:
    dice = random.Random(SEED + number)
    good = _texts(picture.root / EDITION)
    others = [*good.values(), *_texts(REAL / "ciudades" / "san-evaristo").values()]
    for turn in range(PER_ROUND):
        name = dice.choice([*good])
        data = spoilt(dice, good[name], dice.choice(others))
        (picture.root / EDITION / name).write_bytes(data)
        for problem in door.read(picture.root, "2030").problems:
            assert complaint(picture.root, problem) is None, (turn, data, problem)
        (picture.root / EDITION / name).write_text(good[name], encoding="utf-8")


def test_spoilt_files_of_a_real_edition_never_stop_the_door(tmp_path: Path) -> None:
    good = _texts(REAL)
    kept = [n for n in good if "/" not in n or n.startswith(("programa/", "ciudades/san-evaristo/"))]
    for name in kept:
        (tmp_path / "cohorts/2024" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "cohorts/2024" / name).write_text(good[name], encoding="utf-8")
    dice = random.Random(SEED)
    for _ in range(150):
        name = dice.choice(kept)
        path = tmp_path / "cohorts/2024" / name
        path.write_bytes(spoilt(dice, good[name], good[dice.choice(kept)]))
        for problem in door.read(tmp_path, "2024").problems:
            assert complaint(tmp_path, problem) is None, problem
        path.write_text(good[name], encoding="utf-8")
