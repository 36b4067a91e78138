"""The way back: the publication before, or an edition taken off. History is never rewritten."""

from __future__ import annotations

import tempfile
from pathlib import Path

from mike import commands as mike

from macros import checking
from macros.publishing.branch import Repository
from macros.publishing.laying import (
    Publisher,
    add_root_files,
    known_versions,
    move,
    moved,
    published_tip,
    standing_in,
)
from macros.publishing.root_files import CURRENT, redirect_template

GOES_BACK_TO = "Vuelve-a"
"""A line in the message of an undoing commit: the publication it shows again."""


def undo(publisher: Publisher) -> str:
    """Shows the publication before the one that is out, as a new commit: history is never rewritten."""
    repository = publisher.repository
    tip = published_tip(publisher)
    if tip is None:
        raise checking.WrongUse("Todavía no hay nada publicado.")
    out = shown_publication(repository, tip)
    before = repository.tip(f"{out}^")
    if before is None and repository.is_shallow():
        repository.fetch(deepen=True)
        before = repository.tip(f"{out}^")
    if before is None:
        raise checking.WrongUse("Esta es la primera publicación: no hay otra a la que volver.")
    target = shown_publication(repository, before)
    subject = repository.git("show", "-s", "--format=%s", out)
    message = f"Vuelve atrás: {subject}\n\n{GOES_BACK_TO}: {target}\n"
    tree = repository.git("rev-parse", f"{target}^{{tree}}")
    with standing_in(publisher.root):
        move(publisher, repository.commit(tree, tip, message))
    return f"El sitio volvió a como estaba antes de «{subject}»."


def shown_publication(repository: Repository, commit: str) -> str:
    """The publication whose tree a commit shows: itself, or the one an undoing commit went back to."""
    message = repository.git("show", "-s", "--format=%B", commit)
    for line in message.splitlines():
        if line.startswith(f"{GOES_BACK_TO}: "):
            return line.partition(": ")[2].strip()
    return commit


def remove(publisher: Publisher, edition: str, typed: str) -> str:
    """Takes an edition off the site, if its name was typed. What was published stays in git's history."""
    base = published_tip(publisher)
    known = known_versions(publisher, base) if base else []
    if edition not in known:
        out = ", ".join(known) or "ninguna"
        raise checking.WrongUse(f"La edición {edition} no está publicada. Publicadas: {out}.")
    if typed != edition:
        raise checking.WrongUse(f"No escribiste «{edition}»: no se sacó nada.")
    rest = [name for name in known if name != edition]
    if not rest:
        raise checking.WrongUse("Es la única edición publicada: sin ella no queda sitio. No se sacó nada.")

    def lay(staging: str) -> None:
        mike.delete([edition], branch=staging, message="mike", allow_empty=True)
        _point_current_at(staging, max(rest))
        add_root_files(publisher, staging)

    moved(publisher, lay, f"Saca la edición {edition}\n", touched={edition})
    return f"La edición {edition} ya no está en el sitio."


def _point_current_at(staging: str, edition: str) -> None:
    """`actual/` must never lead to what isn't there."""
    config = {"use_directory_urls": True}
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "redirect.html"
        template.write_text(redirect_template(), encoding="utf-8")
        versions = mike.list_versions(staging)
        if CURRENT in versions[edition].aliases:
            return
        mike.alias(
            config, edition, [CURRENT], update_aliases=True, alias_type=mike.AliasType.redirect,
            template=str(template), branch=staging, message="mike", allow_empty=True,
        )  # fmt: skip
