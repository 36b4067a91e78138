"""Real git for the publishing tests: a project with two editions, a bare origin on disk, clones of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from macros.publishing.branch import BRANCH, Repository
from macros.publishing.laying import Publisher

ROOT = Path(__file__).resolve().parents[2]
URL = "https://municipio.github.io/curso/"
ENV = os.environ | {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Prueba",
    "GIT_AUTHOR_EMAIL": "prueba@localhost",
    "GIT_COMMITTER_NAME": "Prueba",
    "GIT_COMMITTER_EMAIL": "prueba@localhost",
}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, env=ENV, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def project_with(folder: Path, *editions: str) -> None:
    """The whole engine and the tiny edition under other years, so that each is an edition of its own."""
    for name in ("docs", "overrides", "macros"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "constraints.txt", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    for edition in editions:
        copy = folder / "cohorts" / edition
        shutil.copytree(ROOT / "tests" / "tiny" / "cohorts" / "2030", copy)
        for path in (*copy.rglob("*.yml"), *copy.rglob("*.csv")):
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(r"\b2030\b", edition, text), encoding="utf-8")


def origin_and_clone(folder: Path, *editions: str) -> tuple[Path, Path]:
    """A bare repository, and a clone with everything committed on main and pushed."""
    origin, clone = folder / "origin.git", folder / "clone"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(origin)], env=ENV, check=True)
    clone.mkdir()
    project_with(clone, *editions)
    git(clone, "init", "-q", "-b", "main")
    git(clone, "add", "-A")
    git(clone, "commit", "-qm", "Todo")
    git(clone, "remote", "add", "origin", str(origin))
    git(clone, "push", "-q", "origin", "main")
    return origin, clone


def another_clone(origin: Path, folder: Path, *options: str) -> Path:
    subprocess.run(["git", "clone", "-q", *options, f"file://{origin}", str(folder)], env=ENV, check=True)
    return folder


def publisher(clone: Path, push: bool = True) -> Publisher:
    return Publisher(Repository(clone), URL, "", push)


def published(folder: Path) -> str:
    """The commit that is the site in a repository."""
    return git(folder, "rev-parse", BRANCH)


def files(folder: Path, ref: str = BRANCH) -> set[str]:
    return set(git(folder, "ls-tree", "-r", "--name-only", ref).splitlines())


def show(folder: Path, path: str, ref: str = BRANCH) -> str:
    return git(folder, "show", f"{ref}:{path}")


def small_site(folder: Path, text: str) -> Path:
    """A site of two pages, for tests of what happens to it and not of what it says."""
    for name in ("index.html", "ciudades/index.html"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><title>{text}</title>{text}", encoding="utf-8")
    return folder
