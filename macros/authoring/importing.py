"""`import`: a spreadsheet becomes rows of a city's `tablero.csv`, and nothing that is there gets lost.

What may single somebody out loses its numbers before anything is written, and they are never printed:
the output of a command may end in a public log. With any error nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from macros import checking
from macros.authoring.aside import aside
from macros.authoring.delimited import load_delimited
from macros.authoring.grids import MAX_BYTES, Fault, Grid, Unreadable, as_sentences
from macros.authoring.hiding import Hidden, hide
from macros.authoring.merging import Entry, Written, merged, style_of, texts_of, written
from macros.authoring.sheet_rows import Harvest, harvest, spoken
from macros.authoring.titles import COLUMNS, has_titles
from macros.authoring.workbooks import is_workbook, load_workbook_sheet
from macros.checking import WrongUse
from macros.data.checks import CHECKS
from macros.data.draft import CityDraft, Draft
from macros.data.folders import read_edition
from macros.data.near import did_you_mean, nearest
from macros.data.problems import Problem, quoted
from macros.data.rows import load_table
from macros.data.schema.tablero import HAVE_NUMBERS, Observation, ValueState
from macros.data.sheets import Sheet

FINE, PROBLEMS = 0, 1
TABLE = "tablero.csv"
SMALL = "celda-chica"
GUIDE = "docs/facilitacion/resguardo.md"
SHOWN = 20
"""Rows of a kind that are listed; of more, how many. What is suppressed is listed whole."""


ELSEWHERE = 10**6
"""The row of a fault that isn't in the sheet: it comes after those that are."""


class Stopped(Exception):
    """The data is in the way; the text is for whoever ran the command."""


@dataclass(frozen=True)
class Town:
    """One city of one edition, with its Tablero as it stands. `data` are the file's bytes, if it is there."""

    root: Path
    draft: Draft
    city: CityDraft
    data: bytes

    @property
    def file(self) -> str:
        return f"{self.city.folder}/{TABLE}"

    @property
    def name(self) -> str:
        profile = self.city.profile.value
        return profile.name if profile else self.city.slug


def import_command(root: Path, edition: str | None, slug: str, path: Path, write: bool = False) -> int:
    """The verb: 0 and what changed or would change, or 1 and everything that is in the way.

    Raises `WrongUse` where the question itself can't be answered.
    """
    town = open_town(root, edition, slug)
    try:
        require_readable(town)
        found = _harvested(town, path)
        report = _imported(town, found, path.name, write)
    except Stopped as why:
        print(why)
        return PROBLEMS
    print(report)
    return FINE


# What there is -----------------------------------------------------------------------------------


def open_town(root: Path, edition: str | None, slug: str) -> Town:
    chosen = max(checking.choose(root, edition))
    draft = read_edition(root, chosen)
    city = next((city for city in draft.cities if city.slug == slug), None)
    if city is None:
        hint = did_you_mean(nearest(slug, draft.city_slugs))
        fix = (
            f"{hint[0]}{hint[1].upper()}{hint[2:]}"
            if hint
            else f"Las que hay: {', '.join(draft.city_slugs)}."
        )
        raise WrongUse(f"La edición {chosen} no tiene una ciudad «{slug}». {fix}")
    path = root / city.folder / TABLE
    return Town(root, draft, city, path.read_bytes() if path.is_file() else b"")


def require_readable(town: Town) -> None:
    """The dictionary, the city and its Tablero as it is: on what can't be read nothing is put."""
    draft, city = town.draft, town.city
    if not draft.indicators.records or not draft.knows_all(draft.indicators):
        raise Stopped(f"Falta o tiene errores {draft.folder}/programa/indicadores.yml: arreglalo antes.")
    if city.profile.value is None:
        raise Stopped(f"{city.folder}/ciudad.yml tiene errores: arreglalo antes.")
    own = [
        p for p in checks_of(town, city.observations) if p.place.file == town.file and p.rule == "repetido"
    ]
    stopping = [problem for problem in [*city.observations.problems, *own] if problem.stops]
    if stopping:
        sentences = checking.as_sentences(sorted(stopping, key=lambda problem: problem.sort_key))
        raise Stopped(f"{sentences}\n\n{town.file} ya tiene errores: arreglalos antes de importar.")


def checks_of(town: Town, sheet: Sheet[Observation]) -> list[Problem]:
    """What the door's checks say of the edition, with this sheet as the city's Tablero."""
    before = town.city.observations
    town.city.observations = sheet
    try:
        found = {problem for check in CHECKS for problem in check(town.draft)}
    finally:
        town.city.observations = before
    return sorted(found, key=lambda problem: problem.sort_key)


def _harvested(town: Town, path: Path) -> Harvest:
    try:
        grid = _grid(path)
    except Unreadable as why:
        raise Stopped(f"No pude leer {path.name}: {why}") from None
    found = harvest(grid, {indicator.id: indicator for indicator in town.draft.indicators.records})
    if not found.rows:
        _stop_on(found.faults, path.name)
    return found


def _grid(path: Path) -> Grid:
    if not path.is_file():
        raise WrongUse(f"No encuentro la planilla {path}: revisá el nombre y en qué carpeta está.")
    if path.stat().st_size > MAX_BYTES:
        raise Unreadable("pesa más de 5 MB. Copiá a la plantilla solo los datos del Tablero.")
    data = path.read_bytes()
    if not data.strip():
        raise Unreadable("está vacía.")
    return load_workbook_sheet(data, has_titles) if is_workbook(data) else load_delimited(data, path.name)


def _stop_on(faults: Iterable[Fault], file: str) -> None:
    every = list(faults)
    if every:
        where = "en" if any(fault.row < ELSEWHERE for fault in every) else "fuera de"
        count = "Hay un error" if len(every) == 1 else f"Hay {len(every)} errores"
        raise Stopped(f"{as_sentences(every)}\n\n{count} {where} {file}. No cambié nada.")


# What it becomes ---------------------------------------------------------------------------------


def _imported(town: Town, found: Harvest, file: str, write: bool) -> str:
    """Each row is looked at as it was typed, and the whole again without what is suppressed."""
    order = [indicator.id for indicator in town.draft.indicators.records]
    entries = merged(town.city.observations, found, order)
    raw = written(entries, style_of(town.data))
    typed = [p for p in checks_of(town, raw.as_sheet(town.file)) if p.rule != SMALL]
    safe, hidden = hide(town.draft, town.city, entries)
    result = written(safe, raw.style)
    faults = [*found.faults, *_faults(town, found, raw, typed), *map(_told_elsewhere, hidden.elsewhere)]
    faults += _faults(town, found, result, checks_of(town, result.as_sheet(town.file)))
    _stop_on(dict.fromkeys(faults), file)
    problems = _made(town, found, result, file, write)
    warnings = [
        str(fault) for p in problems if not p.stops and (fault := _fault(town, found, result, p, True))
    ]
    return "\n".join(_Report(town, found, file, safe, hidden, warnings).lines(write))


def _made(town: Town, found: Harvest, result: Written, file: str, write: bool) -> list[Problem]:
    """The file as it would lie on disk, read again as the door reads it; put in place if asked to."""
    with _place(town.root, write) as place:
        (place / TABLE).write_bytes(result.data)
        sheet = load_table(place / TABLE, town.file, Observation)
        problems = [*sheet.problems, *checks_of(town, sheet)]
        _stop_on(_faults(town, found, result, problems), file)
        if write and any(entry.is_changed for entry in result.entries):
            _put(place / TABLE, town)
    return problems


@contextmanager
def _temporary() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder)


def _place(root: Path, write: bool) -> AbstractContextManager[Path]:
    """Where the file is made: beside the data only if it is going to be put in place."""
    return aside(root) if write else _temporary()


def _put(made: Path, town: Town) -> None:
    """One rename, over the very file that was read."""
    target = town.root / town.file
    now = target.read_bytes() if target.is_file() else b""
    if now != town.data:
        raise Stopped(f"{town.file} cambió mientras tanto. No cambié nada: volvé a correr el comando.")
    made.replace(target)


# What is in the way ------------------------------------------------------------------------------


def _faults(town: Town, found: Harvest, result: Written, problems: Iterable[Problem]) -> Iterator[Fault]:
    """The errors of this city's files that the import would bring, as faults of the sheet's cells."""
    there = set(checks_of(town, town.city.observations))
    for problem in problems:
        is_own = problem.place.file == town.file
        is_new = problem not in there and problem.place.file.startswith(f"{town.city.folder}/")
        if problem.stops and (is_own or is_new):
            fault = _fault(town, found, result, problem)
            assert fault is not None
            yield fault


def _fault(
    town: Town, found: Harvest, result: Written, problem: Problem, only_new: bool = False
) -> Fault | None:
    """A problem of the file that would be written, said where the person can mend it."""
    entry = result.entry_at(problem.place.line) if problem.place.file == town.file else None
    if only_new and (entry is None or not entry.is_changed):
        return None
    row, place, at, subject = ELSEWHERE, problem.place.line, str(problem.place), problem.subject
    if entry and entry.sheet_row:
        row = entry.sheet_row
        subject = subject if subject in COLUMNS else result.column_at(place, problem.place.column)
        place, at = found.at(row, subject)
    elif entry:
        at = f"{town.file}:{entry.line}"
    fix = problem.fix.replace(f"«{subject}: ", "«")
    return Fault(row, place, at, subject, problem.found, problem.expected, fix)


def _told_elsewhere(where: tuple[str, tuple[str, str, str]]) -> Fault:
    slug, key = where
    return Fault(
        ELSEWHERE, 0, slug, spoken(key), "un número publicado que dice lo que acá se suprime",
        "que tampoco se pueda calcular con lo de la otra ciudad",
        f"suprimí antes esa fila en el tablero.csv de {slug}",
    )  # fmt: skip


# What is said ------------------------------------------------------------------------------------


@dataclass
class _Report:
    town: Town
    found: Harvest
    file: str
    entries: list[Entry]
    hidden: Hidden
    warnings: list[str]

    def lines(self, write: bool) -> Iterator[str]:
        new = [entry for entry in self.entries if entry.is_changed and not entry.before]
        other = [entry for entry in self.entries if entry.is_changed and entry.before]
        yield self._read()
        yield from self._list("Nuevas", new, _told_whole)
        yield from self._list("Distintas, antes → ahora", other, _told_change)
        yield from self._suppressed()
        yield from self._notices()
        yield ""
        yield from self._closing(write, len(new), len(other))

    def _read(self) -> str:
        rows = _count(len(self.found.rows), "fila leída", "filas leídas")
        blank = _count(self.found.unfilled, "sin completar", "sin completar")
        also = f" y {blank}" if self.found.unfilled else ""
        return (
            f"{self.town.name}, edición {self.town.draft.id}: {rows}{also} "
            f"en {self.file}, hoja {quoted(self.found.grid.name)}."
        )

    def _list(self, title: str, entries: list[Entry], say: Callable[[Entry], str]) -> Iterator[str]:
        if entries:
            yield f"\n{title}:"
            yield from (f"  {spoken(entry.key)}: {say(entry)}" for entry in entries[:SHOWN])
            if len(entries) > SHOWN:
                yield f"  … y {len(entries) - SHOWN} más"

    def _suppressed(self) -> Iterator[str]:
        """Every one, with its reason and without its number."""
        gone = [entry for entry in self.entries if entry.key in self.hidden.why or _was_public(entry)]
        if gone:
            yield "\nSuprimidas: se publica que existen, y ningún número:"
        for entry in gone:
            why = self.hidden.why.get(entry.key, "lo dice la planilla")
            note = "; la nota tenía cifras y tampoco se escribe" if entry.key in self.hidden.notes else ""
            yield f"  {spoken(entry.key)}: {why}{note}{' (*)' if _was_public(entry) else ''}"
        if any(map(_was_public, gone)):
            yield f"  (*) Su número ya estaba en {self.town.file}. Si ese archivo se subió, git lo guarda:"
            yield f"      qué hacer está en {GUIDE}"

    def _notices(self) -> Iterator[str]:
        if self.found.notices or self.warnings:
            yield "\nPara mirar:"
            yield from (f"  {notice}" for notice in self.found.notices)
            for warning in self.warnings:
                yield from (f"  {line}" for line in warning.split("\n"))

    def _closing(self, write: bool, new: int, other: int) -> Iterator[str]:
        kept = len(self.entries) - new - other
        counted = (
            f"{_count(new, 'nueva', 'nuevas')}, {_count(other, 'distinta', 'distintas')} y {kept} sin cambios"
        )
        if not new and not other:
            yield f"Nada que cambiar en {self.town.file}."
        elif write:
            yield f"Escribí {self.town.file}: {counted}."
        else:
            yield f"Quedaría {self.town.file} con {counted}."
            yield "No cambié nada: agregá --write."


def _was_public(entry: Entry) -> bool:
    """Whether a row that is suppressed now stood with its numbers in the file."""
    had = entry.before is not None and entry.before.state in HAVE_NUMBERS
    return had and entry.row.state is ValueState.SUPPRESSED


def _told_whole(entry: Entry) -> str:
    row = entry.row
    numbers = f"{row.numerator} de {row.denominator}" if row.numerator is not None else ""
    value = "" if row.value is None else f"{row.value:f}".replace(".", ",")
    state = "" if row.state is ValueState.VALUE else f"{row.state}"
    return ", ".join(filter(None, (numbers or value, state)))


def _told_change(entry: Entry) -> str:
    """Column by column. What is suppressed doesn't show what it was either."""
    assert entry.before is not None
    style = style_of(b"")
    before, now = texts_of(entry.before, style), texts_of(entry.row, style)
    changed = [each for each in zip(COLUMNS, before, now, strict=True) if each[1] != each[2]]
    if (
        ValueState.SUPPRESSED in (entry.row.state, entry.before.state)
        and entry.row.state != entry.before.state
    ):
        return f"{entry.before.state} → {entry.row.state}"
    return "; ".join(f"{name} {_or_blank(old)} → {_or_blank(new)}" for name, old, new in changed)


def _or_blank(text: str) -> str:
    return quoted(text, 40) if " " in text else text or "vacío"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
