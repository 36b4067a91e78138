"""How a new site comes to stand where the old one stood: aside, looked at, then in one step.

mike lays the tree on a branch of our own; that tree becomes one commit; only then does the published
branch move, from the commit it was seen at. Whatever stops us before leaves the old site; a lost race
is tried again.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version as version_of
from pathlib import Path

from mike import commands as mike
from mike import git_utils as mike_git
from mike.versions import Versions

from macros.data import door
from macros.data.cohort import Cohort
from macros.publishing.branch import BRANCH, IDENTITY, REMOTE, GitProblem, LostRace, Repository
from macros.publishing.hosting import base_url
from macros.publishing.record import RECORD, Record, inputs_hash, tools
from macros.publishing.root_files import CURRENT, Published, redirect_template, root_files
from macros.rules.moment import edition_state, reference_date
from macros.rules.states import EditionState

TRIES = 8
"""How many lost races are tried again before saying so."""

VERSIONS = "versions.json"


@dataclass(frozen=True)
class Publisher:
    """Who publishes from where: a repository, the site's address, and whether it is pushed."""

    repository: Repository
    url: str
    domain: str
    push: bool

    @classmethod
    def here(cls, root: Path, push: bool) -> Publisher:
        return cls(Repository(root), base_url(os.environ), os.environ.get("DOMINIO", ""), push)

    @property
    def root(self) -> Path:
        return self.repository.root


def published_tip(publisher: Publisher) -> str | None:
    """The commit to publish on top of: the newer of this copy's branch and the remote's.

    Where the two have gone separate ways, the remote decides when pushing; otherwise `GitProblem`.
    """
    repository = publisher.repository
    remote = repository.fetch() if publisher.push else repository.tip(f"refs/remotes/{REMOTE}/{BRANCH}")
    local = repository.tip(f"refs/heads/{BRANCH}")
    if local is None or remote is None or local == remote:
        return local or remote
    if repository.is_ancestor(local, remote):
        return remote
    if repository.is_ancestor(remote, local):
        return local
    if publisher.push:
        # Only what reached the remote was ever the site.
        return remote
    raise GitProblem(
        f"La rama {BRANCH} de esta copia y la del remoto se separaron. "
        "Publicá con --push, que parte de la del remoto."
    )


def hand_over(publisher: Publisher, edition: str, site: Path) -> str | None:
    """Lays a built site on the published branch as one commit, and returns it; None if nothing changed."""

    def lay(staging: str) -> None:
        known = known_versions(publisher, staging)
        is_newest = edition >= max([edition, *known])
        _deploy_with_mike(publisher, staging, edition, site, is_newest)
        add_root_files(publisher, staging, edition)

    message = f"Publica la edición {edition}\n\nDesde el commit {publisher.repository.tip('HEAD')}\n"
    return moved(publisher, lay, message, touched={edition})


def _deploy_with_mike(publisher: Publisher, staging: str, edition: str, site: Path, is_newest: bool) -> None:
    config = {"site_dir": str(site), "use_directory_urls": True}
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "redirect.html"
        template.write_text(redirect_template(), encoding="utf-8")
        with mike.deploy(
            config,
            edition,
            aliases=[CURRENT] if is_newest else [],
            update_aliases=True,
            alias_type=mike.AliasType.redirect,
            template=str(template),
            branch=staging,
            message="mike",
            allow_empty=True,
        ):
            pass  # the site is built already


def add_root_files(publisher: Publisher, staging: str, edition: str | None = None) -> None:
    """Titles of all editions as they stand today, the root's files, and the record of this publication."""
    versions = read_versions(publisher, staging)
    published = []
    for info in versions:
        name = str(info.version)
        title = _title(publisher.root, name) or info.title
        versions.update(name, title)
        published.append(Published(name, title))
    files = root_files(tuple(published), publisher.url, publisher.domain)
    files[VERSIONS] = versions.dumps() + "\n"
    if edition:
        files[f"{edition}/{RECORD}"] = _record(publisher, edition).dumps()
    with mike_git.Commit(staging, "raíz", allow_empty=True) as commit:
        for path, content in files.items():
            commit.add_file(mike_git.FileInfo(path, content))


def _title(root: Path, edition: str) -> str | None:
    """«2026 · en curso»; None for an edition whose data is no longer here."""
    cohort = door.read(root, edition).cohort if (root / "cohorts" / edition).is_dir() else None
    return f"{edition} · {state_today(cohort).value}" if cohort else None


def _record(publisher: Publisher, edition: str) -> Record:
    repository = publisher.repository
    day = shown_day(door.load(publisher.root, edition))
    return Record(
        edition=edition,
        commit=repository.git("rev-parse", "HEAD"),
        committed=repository.git("show", "-s", "--format=%cI", "HEAD"),
        shown=day.isoformat(),
        tools=tools(version_of),
        inputs=inputs_hash(repository, edition, day),
    )


def known_versions(publisher: Publisher, ref: str) -> list[str]:
    """The editions that the branch says it holds. Raises `GitProblem` where it contradicts itself."""
    return [str(info.version) for info in read_versions(publisher, ref)]


def read_versions(publisher: Publisher, ref: str) -> Versions:
    """mike's list, never guessed: a missing or broken one would silently forget the other editions."""
    repository = publisher.repository
    if repository.tip(ref) is None:
        return Versions()
    held = [name for name in repository.folders(ref) if name[:2] == "20"]
    text = repository.text(ref, VERSIONS)
    if text is None and not held:
        return Versions()
    try:
        versions = Versions.loads(text or "")
    except (ValueError, KeyError, TypeError):
        versions = Versions()
    listed = sorted(str(info.version) for info in versions)
    if listed != sorted(held):
        raise GitProblem(
            f"En la rama {BRANCH}, {VERSIONS} falta, está roto o no nombra las carpetas que hay "
            f"({', '.join(sorted(held)) or 'ninguna'}). No se publicó nada: volvé a la publicación anterior "
            "con «publish --undo»."
        )
    return versions


# One step from the old site to the new -----------------------------------------------------------


def moved(publisher: Publisher, lay: Callable[[str], None], message: str, touched: set[str]) -> str | None:
    """Runs `lay` on a branch of our own and moves the published one to its tree. Tries lost races again."""
    repository = publisher.repository
    repository.sweep()
    for attempt in range(TRIES):
        base = published_tip(publisher)
        with standing_in(publisher.root), _staged(repository, base) as staging:
            lay(staging)
            tree = repository.git("rev-parse", f"{staging}^{{tree}}")
            if base and tree == repository.tree(base):
                return None
            _look(repository, base, staging, touched)
            commit = repository.commit(tree, base, message)
        try:
            move(publisher, commit)
        except LostRace:
            time.sleep(0.05 * (attempt + 1))
            continue
        return commit
    raise GitProblem(f"Otras personas publicaron {TRIES} veces a la vez: volvé a intentar en un minuto.")


def move(publisher: Publisher, commit: str) -> None:
    """The remote first: if it refuses, this copy's branch stays where it was."""
    repository = publisher.repository
    seen = repository.tip(f"refs/heads/{BRANCH}")
    if publisher.push:
        repository.push(commit)
        repository.asks("update-ref", f"refs/remotes/{REMOTE}/{BRANCH}", commit)
        repository.asks("update-ref", f"refs/heads/{BRANCH}", commit)
        return
    parent = repository.tip(f"{commit}^")
    if seen is not None and seen != parent and not repository.is_ancestor(seen, commit):
        raise LostRace(BRANCH)
    repository.swap(f"refs/heads/{BRANCH}", commit, seen)


def _look(repository: Repository, base: str | None, staging: str, touched: set[str]) -> None:
    """What mike laid, before it counts: no symbolic links, and the other editions byte for byte."""
    if links := repository.links(staging):
        raise GitProblem(f"GitHub Pages no acepta enlaces simbólicos ({links[0]}). No se publicó nada.")
    before = repository.folders(base) if base else {}
    after = repository.folders(staging)
    for name, tree in before.items():
        if name not in touched and name != CURRENT and after.get(name) != tree:
            raise GitProblem(f"La carpeta {name} iba a cambiar y no debía. No se publicó nada.")


@contextlib.contextmanager
def _staged(repository: Repository, base: str | None) -> Iterator[str]:
    name = repository.staging(base)
    try:
        yield name
    except mike_git.GitError as error:
        raise GitProblem(f"git no pudo guardar el sitio: {error}. No se publicó nada.") from None
    finally:
        repository.drop(name)


@contextlib.contextmanager
def standing_in(root: Path) -> Iterator[None]:
    """mike works where it stands, and asks git who signs."""
    unnamed = {} if Repository(root).asks("config", "user.email") else IDENTITY
    before = {name: os.environ.get(name) for name in unnamed}
    os.environ.update({name: value for name, value in unnamed.items() if name not in os.environ})
    try:
        with contextlib.chdir(root):
            yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)


def shown_day(cohort: Cohort) -> date:
    return reference_date(None, cohort.settings, os.environ, datetime.now(UTC))


def state_today(cohort: Cohort) -> EditionState:
    return edition_state(cohort, shown_day(cohort))
