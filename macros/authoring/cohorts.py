"""`new-cohort`: the next edition is the last one with its dates moved by whole weeks.

What an edition can't inherit is left out: its cities, its price, what was said in its meetings, the
consent of its people. The old edition isn't touched: it closes by itself on its `cierre`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pydantic import BaseModel

from macros import checking
from macros.authoring import reminders
from macros.authoring.aside import aside, put_in_place
from macros.authoring.holidays import national_holidays
from macros.authoring.rewriting import (
    CannotRewrite,
    with_dates_moved,
    with_months,
    with_name,
    without,
)
from macros.checking import WrongUse
from macros.data import door
from macros.data.cohort import Cohort
from macros.data.folders import EDITION_FILES, EDITION_ID
from macros.views.format import weekday

FINE, PROBLEMS = 0, 1
BOM = b"\xef\xbb\xbf"

LEFT_OUT = {
    "cohorte.yml": ("fecha_de_corte", "precio"),
    "personas.yml": ("ciudades",),
    "encuentros.yml": ("rondas", "asistencia", "notas", "diapositivas", "grabacion", "agenda.ciudad"),
}
"""Keys that belong to the old edition alone, by file."""

NOT_COPIED = ("feriados.yml", "novedades.yml")
DATES_KEPT = ("personas.yml",)
"""A consent is as old as it is."""


@dataclass(frozen=True)
class Copy:
    """One edition on its way to the next. `days` is a whole number of weeks."""

    root: Path
    old: str
    new: str
    days: int

    @property
    def source(self) -> Path:
        return self.root / "cohorts" / self.old


def new_cohort_command(root: Path, edition: str, start: date, from_edition: str | None = None) -> int:
    """The verb: 0 and what was written, or 1 and what in the data keeps it from being copied.

    Raises `WrongUse` where the question itself can't be answered.
    """
    source = _source(root, edition, from_edition)
    if source.cohort is None:
        print(f"La edición {source.edition} tiene errores: arreglalos antes de copiarla.")
        print(f"Para verlos: python3 -m macros check --cohort {source.edition}")
        return PROBLEMS
    _refuse_dates(edition, start, source.cohort)
    copy = Copy(root, source.edition, edition, (start - source.cohort.settings.start).days)
    return _made(copy, source.cohort)


def _source(root: Path, edition: str, from_edition: str | None) -> door.Reading:
    """The edition to copy: the one asked for, or the newest."""
    if not EDITION_ID.fullmatch(edition):
        raise WrongUse(f"«{edition}» no sirve como edición: escribí el año, como 2027 o 2027-norte.")
    if (root / "cohorts" / edition).exists():
        raise WrongUse(f"Ya existe la edición {edition}: no escribo encima.")
    return door.read(root, max(checking.choose(root, from_edition)))


def _refuse_dates(edition: str, start: date, old: Cohort) -> None:
    """A start in another year, before the old edition ends, or on another weekday."""
    if start.year != int(edition[:4]):
        raise WrongUse(f"La edición {edition} empieza en {edition[:4]}, y {start} es de {start.year}.")
    if start <= old.settings.end:
        raise WrongUse(
            f"La edición {old.id} termina el {old.settings.end}: la nueva tiene que empezar después, "
            f"y {start} no lo es."
        )
    over = (start - old.settings.start).days % 7
    if over:
        before, after = start - timedelta(over), start + timedelta(7 - over)
        raise WrongUse(
            f"{start} es {weekday(start)} y la edición {old.id} empezó un {weekday(old.settings.start)}: "
            f"para conservar los días de la semana, "
            f"poné --start {before} o --start {after}."
        )


def _made(copy: Copy, old: Cohort) -> int:
    with aside(copy.root) as place:
        made = place / "cohorts" / copy.new
        try:
            written = _write(copy, made)
        except CannotRewrite as stopped:
            print(f"No pude copiar cohorts/{copy.old}/{stopped}: no está escrito como los demás archivos.")
            print("Poné cada clave en su propio renglón, como en las otras ediciones, y volvé a probar.")
            return PROBLEMS
        findings = checking.check(place, copy.new)
        if findings.stop:
            print(checking.as_sentences(problem for problem in findings.problems if problem.stops))
            print(f"\nNo creé la edición {copy.new}: la copia de {copy.old} tendría esos errores.")
            return PROBLEMS
        new = findings.readings[0].cohort
        assert new is not None
        report = reminders.after_copy(old, new, copy.days, made, written, findings.problems)
        put_in_place(made, copy.root / "cohorts" / copy.new)
    print(report)
    return FINE


def _write(copy: Copy, made: Path) -> tuple[str, ...]:
    """Writes the new edition's files; their names, sorted."""
    files = {name: (copy.source / name).read_bytes() for name in _names(copy.source)}
    written = {name: _rewritten(copy, name, data) for name, data in files.items()}
    written["feriados.yml"] = _holidays_text(int(copy.new[:4])).encode()
    for name, data in written.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(data)
    return tuple(sorted(written))


def _names(source: Path) -> Iterator[str]:
    """What is copied: the edition's own files that are there, and all of `programa/`."""
    own = [file.path for file in EDITION_FILES if file.path not in NOT_COPIED and "/" not in file.path]
    yield from (name for name in own if (source / name).exists())
    for path in sorted((source / "programa").rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(source).as_posix()


def _rewritten(copy: Copy, name: str, data: bytes) -> bytes:
    """One file of the new edition; bytes that aren't ours to read (a sheet, a picture) as they are."""
    model = _model(name)
    if model is None:
        return data
    text = data.decode("utf-8-sig")
    try:
        text = without(text, LEFT_OUT.get(name, ()))
        if name not in DATES_KEPT:
            text = with_dates_moved(text, model, copy.days)
        if name == "cohorte.yml":
            text = with_name(text, "nombre", copy.old, copy.new)
        if name == "programa/etapas.yml":
            text = with_months(text)
    except CannotRewrite:
        raise CannotRewrite(name) from None
    return (BOM if data.startswith(BOM) else b"") + text.encode()


def _model(name: str) -> type[BaseModel] | None:
    """The shape of a file of the edition. The worked example goes as it is: it tells what happened then."""
    return {file.path: file.model for file in EDITION_FILES}.get(name)


def _holidays_text(year: int) -> str:
    lines = [
        f"# Feriados nacionales de {year}, según la Ley 27.399. Un día por ítem.",
        "# Faltan los puentes turísticos, que se fijan cada año: agregalos con «tipo: puente».",
    ]
    for day, name, kind in national_holidays(year):
        lines += [f"- fecha: {day}", f"  nombre: {name}", f"  tipo: {kind}"]
    return "\n".join(lines) + "\n"
