"""`build`: check, build aside, look at what was built, and only then put it in place.

A build that stops half-way leaves the site that was there.
"""

from __future__ import annotations

import logging
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from macros import checking
from macros.data.cohort import Cohort
from macros.data.folders import editions_in
from macros.data.safeguard import allowed_texts, read_safeguard, thresholds
from macros.publishing import scanning
from macros.publishing.recounting import small_cells
from macros.publishing.root_files import CURRENT


class BuildFailed(Exception):
    """The site could not be made; the sentences are for the person who asked."""


def build_command(root: Path, edition: str | None, site_dir: Path, on: date | None) -> int:
    """The verb: 0 and the folder, or 1 and what is wrong."""
    chosen = edition or max(checking.choose(root, None))
    findings = checking.check(root, chosen)
    sys.stderr.write(checking.as_text(findings))
    if findings.stop:
        return 1
    try:
        pages = build(root, chosen, site_dir, on, cohort=findings.readings[0].cohort)
    except BuildFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    print(f"Listo: {pages} páginas de la edición {chosen} en {site_dir}")
    return 0


def build(
    root: Path,
    edition: str,
    site_dir: Path,
    on: date | None = None,
    url: str = "",
    published: bool = False,
    cohort: Cohort | None = None,
) -> int:
    """Builds one edition into `site_dir`, replacing what was there at once. Returns the pages built.

    `cohort` is the edition if whoever asks has just read it; otherwise it is read here.

    `url` is the address of the whole site, above the editions. `published` adds what only makes sense
    beside other editions: the selector, and links to them. Raises `BuildFailed` for whatever MkDocs or
    the scan finds; then `site_dir` is as it was.
    """
    site_dir = site_dir.resolve()
    _refuse_sources(root, site_dir)
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{site_dir.name}-", dir=site_dir.parent))
    try:
        make_pages(root, Order(edition, on, url, published, cohort=cohort), aside)
        siblings = frozenset({CURRENT, *editions_in(root)}) if published else frozenset()
        safeguard = read_safeguard(root).value
        findings = scanning.scan(aside, siblings, allowed_texts(safeguard))
        findings += small_cells(aside, thresholds(safeguard))
        if findings:
            raise BuildFailed("El sitio armado tiene problemas:\n" + "\n".join(map(str, findings)))
        pages = sum(1 for _ in aside.rglob("*.html"))
        _swap(aside, site_dir)
        return pages
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _refuse_sources(root: Path, site_dir: Path) -> None:
    """A site is thrown away at each build: it may not be the project, hold it, or live in its sources."""
    sources = [root / name for name in ("docs", "cohorts", "macros", "overrides", "tests", ".git")]
    inside = any(site_dir == source or source in site_dir.parents for source in sources)
    if inside or site_dir == root or site_dir in root.parents:
        raise BuildFailed(f"No armo el sitio en {site_dir}: ahí están los archivos del proyecto.")
    if site_dir.exists() and any(site_dir.iterdir()) and not (site_dir / "index.html").exists():
        raise BuildFailed(f"{site_dir} tiene otras cosas y no un sitio: elegí una carpeta vacía o nueva.")


def _swap(aside: Path, site_dir: Path) -> None:
    """Two renames; the old site goes only after the new one stands."""
    aside.chmod(0o755)
    old = aside.with_name(f"{aside.name}-anterior")
    if site_dir.exists():
        site_dir.rename(old)
    aside.rename(site_dir)
    shutil.rmtree(old, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Order:
    """What to build. `serving` leaves the policy out, since it would block the live-reload script."""

    edition: str
    on: date | None = None
    url: str = ""
    published: bool = False
    serving: bool = False
    cohort: Cohort | None = None


def configured(root: Path, order: Order, into: Path) -> MkDocsConfig:
    """The project's MkDocs configuration for one order."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(into), strict=True)
    if order.url:
        config.site_url = f"{order.url}{order.edition}/"
    config.extra["edicion"] = {
        "id": order.edition,
        "fecha": order.on,
        "en_vivo": order.serving,
        "publicada": order.published,
        "leida": order.cohort,
    }
    return config


def make_pages(root: Path, order: Order, into: Path) -> None:
    """Runs MkDocs, strict, into an empty folder. Its warnings are the reasons when it fails."""
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        mkdocs_build.build(configured(root, order, into))
    except (Abort, BuildError, ConfigurationError, SystemExit) as stopped:
        said = "\n".join(warnings.messages) or str(stopped)
        raise BuildFailed(f"MkDocs no pudo armar el sitio:\n{said}") from stopped
    finally:
        logger.removeHandler(warnings)


_TRACE = re.compile(r"```.*?```", re.S)
"""mkdocs-macros says in a line which page and why, and then adds Python's own trace."""


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(_TRACE.sub("", record.getMessage()).strip())
