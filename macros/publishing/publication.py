"""`publish`: what may be published, and when; `laying` does it, `going_back` undoes it."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from macros import checking
from macros.data import door
from macros.data.cohort import Cohort
from macros.publishing.branch import GitProblem
from macros.publishing.building import BuildFailed, build
from macros.publishing.going_back import remove, undo
from macros.publishing.laying import Publisher, hand_over, published_tip, shown_day, state_today
from macros.publishing.record import Record, inputs_hash
from macros.publishing.remembering import remembered
from macros.rules.states import EditionState


def publish_edition(publisher: Publisher, edition: str, rebuild: bool = False) -> str:
    """Publishes one edition and says what happened in a sentence. Raises for whatever prevents it."""
    cohort = _ready(publisher, edition)
    base = published_tip(publisher)
    is_out = base is not None and publisher.repository.tree(base, edition) is not None
    if is_out and not rebuild and state_today(cohort) is EditionState.CLOSED:
        raise checking.WrongUse(
            f"La edición {edition} está cerrada y publicada: no se vuelve a armar. "
            "Si de verdad hace falta, agregá --rebuild."
        )
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(publisher.root, edition, site, url=publisher.url, published=True)
        commit = hand_over(publisher, edition, site)
    if commit is None:
        return f"La edición {edition} ya estaba publicada igual."
    return f"Publicada la edición {edition}."


def publish_changed(publisher: Publisher) -> list[str]:
    """Publishes every open edition whose inputs aren't those of its last publication; a sentence each."""
    _refuse_dirty(publisher)
    said = []
    base = published_tip(publisher)
    for edition in checking.choose(publisher.root, None):
        cohort = _loaded(publisher.root, edition)
        if state_today(cohort) is EditionState.CLOSED:
            said.append(f"La edición {edition} está cerrada: queda como está.")
            continue
        record = Record.read(publisher.repository, base, edition)
        if record and record.inputs == inputs_hash(publisher.repository, edition, shown_day(cohort)):
            said.append(f"La edición {edition} no cambió.")
            continue
        said.append(publish_edition(publisher, edition))
    return said


def _ready(publisher: Publisher, edition: str) -> Cohort:
    """The edition, once everything that must hold before building does."""
    checking.choose(publisher.root, edition)
    _refuse_dirty(publisher)
    findings = checking.check(publisher.root)
    if findings.stop:
        raise BuildFailed(checking.as_text(findings))
    cohort = _loaded(publisher.root, edition)
    _tell_what_git_remembers(publisher, cohort)
    return cohort


def _tell_what_git_remembers(publisher: Publisher, cohort: Cohort) -> None:
    """It can't be mended by publishing or not: it is said, with where to read what to do."""
    cells = list(remembered(publisher.repository, cohort))
    if cells:
        listed = "\n".join(f"  {cell}" for cell in cells)
        print(
            "Atención: hoy no se publican, pero la historia de git guarda números de estas celdas:\n"
            f"{listed}\nQué hacer está en la guía «Resguardo».",
            file=sys.stderr,
        )


def _refuse_dirty(publisher: Publisher) -> None:
    changed = publisher.repository.uncommitted()
    if changed:
        listed = ", ".join(changed[:5]) + (f" y {len(changed) - 5} más" if len(changed) > 5 else "")
        raise checking.WrongUse(
            f"Hay cambios sin guardar en git ({listed}): solo se publica lo que quedó en un commit."
        )


def _loaded(root: Path, edition: str) -> Cohort:
    reading = door.read(root, edition)
    if reading.cohort is None:
        raise BuildFailed(f"La edición {edition} tiene errores: corré «python3 -m macros check».")
    return reading.cohort


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line; exactly one of the first four is given."""

    edition: str | None = None
    changed: bool = False
    undo: bool = False
    remove: str | None = None
    push: bool = False
    rebuild: bool = False


def publish_command(root: Path, request: Request) -> int:
    """The verb: 0 and a sentence, or 1 and what prevented it."""
    publisher = Publisher.here(root, request.push)
    try:
        for sentence in _carried_out(publisher, request):
            print(sentence)
    except (GitProblem, BuildFailed) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _carried_out(publisher: Publisher, request: Request) -> list[str]:
    if request.undo:
        return [undo(publisher)]
    if request.remove:
        typed = input(f"Para sacar del sitio la edición {request.remove}, escribí su nombre: ").strip()
        return [remove(publisher, request.remove, typed)]
    if request.changed:
        return publish_changed(publisher)
    if request.edition is None:
        raise checking.WrongUse("Falta decir qué publicar: --cohort ID, --changed, --undo o --remove ID.")
    return [publish_edition(publisher, request.edition, request.rebuild)]
