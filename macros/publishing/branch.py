"""The branch that holds the published site, through git itself. Each function is one whole step.

Nothing here force-pushes: a branch only moves forward, and only from the commit it was seen at.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

BRANCH = "gh-pages"
REMOTE = "origin"
STAGING = "publicando"

IDENTITY = {"GIT_AUTHOR_NAME": "Publicación", "GIT_AUTHOR_EMAIL": "publicacion@localhost",
            "GIT_COMMITTER_NAME": "Publicación", "GIT_COMMITTER_EMAIL": "publicacion@localhost"}  # fmt: skip
"""Who signs where the person has not told git their name."""


class GitProblem(Exception):
    """What git could not do, in one sentence for the person who publishes."""


class LostRace(Exception):
    """Somebody published in between: fetch and try again."""


@dataclass(frozen=True)
class Repository:
    """A checkout, at its root folder."""

    root: Path

    def git(self, *arguments: str, given: str | None = None) -> str:
        """Runs git and returns what it printed. Raises `GitProblem` with git's own last line."""
        done = self._run(*arguments, given=given)
        if done.returncode:
            raise GitProblem(_sentence(arguments, done.stderr))
        return done.stdout.strip()

    def asks(self, *arguments: str) -> str | None:
        """The same for a question that may have no answer."""
        done = self._run(*arguments)
        return done.stdout.strip() if done.returncode == 0 else None

    def _run(self, *arguments: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(
                ["git", *arguments],
                cwd=self.root,
                input=given,
                capture_output=True,
                text=True,
                env=os.environ | {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"},
            )
        except FileNotFoundError:
            raise GitProblem("Falta git: instalalo y volvé a correr el comando.") from None

    # What is there -------------------------------------------------------------------------------

    def uncommitted(self) -> list[str]:
        """Paths that git sees changed or new; what it ignores doesn't count."""
        if self.asks("rev-parse", "--verify", "HEAD") is None:
            raise GitProblem("Esta carpeta no tiene ningún commit: guardá los cambios con git y publicá.")
        lines = self.git("status", "--porcelain", "--untracked-files=all").splitlines()
        return [line[3:] for line in lines]

    def tip(self, ref: str) -> str | None:
        """The commit a ref points at, or None."""
        return self.asks("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")

    def tree(self, commit: str, path: str = "") -> str | None:
        """The hash of a folder in a commit, or None if it isn't there."""
        return self.asks("rev-parse", "--verify", "--quiet", f"{commit}:{path}")

    def folders(self, commit: str) -> dict[str, str]:
        """Top folders of a commit with the hash of each: equal hashes are equal bytes."""
        listed = self.git("ls-tree", "-d", "-z", commit)
        rows = (row.split("\t", 1) for row in listed.split("\0") if row)
        return {name: meta.split()[2] for meta, name in rows}

    def links(self, commit: str) -> list[str]:
        """Symbolic links anywhere in a commit; GitHub Pages refuses them."""
        rows = self.git("ls-tree", "-r", "-z", commit).split("\0")
        return [row.split("\t", 1)[1] for row in rows if row.startswith("120000")]

    def text(self, commit: str, path: str) -> str | None:
        return self.asks("show", f"{commit}:{path}")

    def has_remote(self) -> bool:
        return self.asks("remote", "get-url", REMOTE) is not None

    # What moves ----------------------------------------------------------------------------------

    def fetch(self, deepen: bool = False) -> str | None:
        """The remote branch's commit as it is now, or None if the remote doesn't have the branch."""
        if not self.has_remote():
            raise GitProblem(
                f"No hay un remoto «{REMOTE}»: agregalo con «git remote add {REMOTE} DIRECCIÓN»."
            )
        if self.git("ls-remote", REMOTE, f"refs/heads/{BRANCH}") == "":
            return None
        depth = ("--unshallow",) if deepen and self.is_shallow() else ()
        self.git("fetch", "--quiet", *depth, REMOTE, f"+refs/heads/{BRANCH}:refs/remotes/{REMOTE}/{BRANCH}")
        return self.tip(f"refs/remotes/{REMOTE}/{BRANCH}")

    def is_shallow(self) -> bool:
        return self.asks("rev-parse", "--is-shallow-repository") == "true"

    def is_ancestor(self, older: str, newer: str) -> bool:
        return self.asks("merge-base", "--is-ancestor", older, newer) is not None

    def commit(self, tree: str, parent: str | None, message: str) -> str:
        """A commit that nothing points at yet."""
        parents = ("-p", parent) if parent else ()
        return self.git("commit-tree", tree, *parents, "-F", "-", given=message)

    def swap(self, ref: str, new: str, seen: str | None) -> None:
        """Moves a ref in one step, only if it is still where it was seen."""
        expected = seen or "0" * len(new)
        if self.asks("update-ref", ref, new, expected) is None:
            raise LostRace(ref)

    def push(self, commit: str) -> None:
        """Moves the remote branch forward. Raises `LostRace` if somebody moved it first."""
        done = self._run("push", "--porcelain", REMOTE, f"{commit}:refs/heads/{BRANCH}")
        if done.returncode == 0:
            return
        said = done.stdout + done.stderr
        if any(mark in said for mark in _MOVED):
            raise LostRace(REMOTE)
        raise GitProblem(_sentence(("push",), done.stderr))

    def staging(self, base: str | None) -> str:
        """A branch of our own to work on, beside the published one."""
        name = f"{STAGING}-{os.getpid()}"
        self.asks("update-ref", "-d", f"refs/heads/{name}")
        if base:
            self.git("update-ref", f"refs/heads/{name}", base)
        return name

    def drop(self, name: str) -> None:
        self.asks("update-ref", "-d", f"refs/heads/{name}")

    def sweep(self) -> None:
        """Removes the staging branches of publishers that are no longer running."""
        listed = self.git("for-each-ref", "--format=%(refname:short)", f"refs/heads/{STAGING}-*")
        for name in listed.splitlines():
            pid = name.removeprefix(f"{STAGING}-")
            if not pid.isdigit() or not _is_running(int(pid)):
                self.drop(name)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


_MOVED = ("non-fast-forward", "fetch first", "cannot lock ref", "failed to update ref")
"""How git says that the remote branch is no longer where it was seen."""

_CAUSES = (
    (("Could not resolve host", "unable to access", "Could not read from remote", "Connection refused",
      "does not appear to be a git repository", "unable to look up"),
     "No se pudo llegar al repositorio remoto: revisá la conexión y el permiso. No se publicó nada."),
    (("No space left on device", "disk full", "unable to write file", "Disk quota exceeded", "write error"),
     "No queda espacio en el disco: liberá lugar y volvé a publicar. No se publicó nada."),
    (("Permission denied", "403", "protected branch", "Read-only file system"),
     "No hay permiso para escribir ahí. No se publicó nada."),
    (("not a git repository",),
     "Esta carpeta no es un repositorio de git: publicá desde un clon del proyecto."),
)  # fmt: skip


def _sentence(arguments: tuple[str, ...], said: str) -> str:
    for marks, sentence in _CAUSES:
        if any(mark in said for mark in marks):
            return sentence
    last = said.strip().splitlines()[-1] if said.strip() else "sin explicación"
    return f"git no pudo hacer «{arguments[0]}»: {last}. No se publicó nada."
