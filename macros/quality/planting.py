"""Mistakes a tired person makes, planted one at a time in good files, to see where the checker points.

Each mistake changes one line. Whoever plants knows the line, so exactness can be counted.
"""

from __future__ import annotations

import random
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.data import door

Mistake = Callable[[str, random.Random], str | None]
"""The line with the mistake in it, or None where it can't be made."""

_KEY = re.compile(r"^(\s*(?:- )?)([a-z_]+):(?= |$)")


def _misspelt_key(line: str, luck: random.Random) -> str | None:
    match = _KEY.match(line)
    if not match or len(match[2]) < 4:
        return None
    at = luck.randrange(1, len(match[2]) - 1)
    word = match[2][:at] + match[2][at + 1] + match[2][at] + match[2][at + 2 :]
    return None if word == match[2] else f"{match[1]}{word}{line[match.end(2) :]}"


def _day_first(line: str, _luck: random.Random) -> str | None:
    changed = re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3/\2/\1", line)
    return changed if changed != line else None


def _impossible_day(line: str, _luck: random.Random) -> str | None:
    changed = re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\1-\2-32", line)
    return changed if changed != line else None


def _other_year(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*(?:- )?(?:enviado|revisado|vence|ingreso|inicio|del|al): )2024(-\d\d-\d\d)$", line)
    return f"{match[1]}2042{match[2]}" if match else None


def _letters_for_number(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*(?:- )?(?:horas_mes|habitantes|horas|minutos): )(\d+)$", line)
    return f"{match[1]}{match[2]} h" if match else None


def _unknown_option(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*(?:- )?(?:resultado|rol|tipo|control|funcion): )(\w+)$", line)
    return f"{match[1]}{match[2]}zz" if match else None


def _unknown_reference(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*- (?:entregable): )E\d\.\d$", line)
    return f"{match[1]}E9.9" if match else None


def _empty_value(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*(?:- )?[a-z_]+:) \S.*$", line)
    return match[1] if match else None


def _stuck_colon(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s+)([a-z_]+): (\S.*)$", line)
    return f"{match[1]}{match[2]}:{match[3]}" if match else None


def _colon_inside(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*(?:- )?(?:evidencia|nota|nombre|texto|area|que): )([^\"'>|].*)$", line)
    return f"{match[1]}Detalle: {match[2]}" if match else None


def _open_quote(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*(?:- )?(?:evidencia|nota|nombre|area): )([^\"'>|].*)$", line)
    return f'{match[1]}"{match[2]}' if match else None


def _tab_margin(line: str, _luck: random.Random) -> str | None:
    return line.replace("  ", "\t", 1) if line.startswith("  ") else None


def _wide_margin(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"( +)([a-z_]+: \S.*)$", line)
    return f"{match[1]} {match[2]}" if match else None


def _invisible(line: str, _luck: random.Random) -> str | None:
    return f"{line}\u200b" if re.match(r"\s*(?:- )?[a-z_]+: \S", line) else None


def _markup(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*(?:- )?(?:nombre|area): )([^\"'>|].*)$", line)
    return f"{match[1]}Área <b>{match[2]}</b>" if match else None


def _phone(line: str, _luck: random.Random) -> str | None:
    match = re.match(r"(\s*area: )(.*)$", line)
    return f"{match[1]}{match[2]} 11 4444-5555" if match else None


MISTAKES: dict[str, Mistake] = {
    "clave mal escrita": _misspelt_key,
    "día/mes/año": _day_first,
    "día 32": _impossible_day,
    "año 2042": _other_year,
    "número con letras": _letters_for_number,
    "opción inexistente": _unknown_option,
    "entregable inexistente": _unknown_reference,
    "clave sin valor": _empty_value,
    "dos puntos pegados": _stuck_colon,
    "dos puntos adentro": _colon_inside,
    "comilla sin cerrar": _open_quote,
    "tabulación": _tab_margin,
    "un espacio de más": _wide_margin,
    "carácter invisible": _invisible,
    "formato en un nombre": _markup,
    "teléfono": _phone,
}


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted mistake and what the checker said of it."""

    kind: str
    file: str
    line: int
    refused: bool
    names_file: bool
    names_line: bool
    crash: str = ""


def plant(root: Path, edition: str, each: int, seed: int = 2024) -> Iterator[Planted]:
    """Plants each kind of mistake `each` times in copies of the edition's files, one at a time."""
    luck = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(root / "cohorts" / edition, copy / "cohorts" / edition)
        files = sorted((copy / "cohorts" / edition).rglob("*.yml"))
        for kind, mistake in MISTAKES.items():
            for path, number, changed in _chances(files, mistake, luck)[:each]:
                yield _tried(copy, edition, kind, path, number, changed)


def _chances(files: list[Path], mistake: Mistake, luck: random.Random) -> list[tuple[Path, int, str]]:
    """Every line of every file where the mistake can be made, in a drawn order."""
    chances = []
    for path in files:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
            changed = None if line.lstrip().startswith("#") else mistake(line, luck)
            if changed is not None:
                chances.append((path, number, changed))
    luck.shuffle(chances)
    return chances


def _tried(copy: Path, edition: str, kind: str, path: Path, number: int, changed: str) -> Planted:
    good = path.read_text(encoding="utf-8")
    lines = good.split("\n")
    path.write_text("\n".join([*lines[: number - 1], changed, *lines[number:]]), encoding="utf-8")
    file = path.relative_to(copy).as_posix()
    try:
        problems = [problem for problem in door.read(copy, edition).problems if problem.stops]
    except Exception as error:  # a crash is what we are looking for
        return Planted(kind, file, number, False, False, False, f"{type(error).__name__}: {error}")
    finally:
        path.write_text(good, encoding="utf-8")
    here = [problem for problem in problems if problem.place.file == file]
    exact = any(problem.place.line == number for problem in here)
    return Planted(kind, file, number, bool(problems), bool(here), exact)
