"""`serve`: the site while it is being edited. Bad data shows its problems in place of the pages."""

from __future__ import annotations

import contextlib
import errno
import logging
import shutil
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from macros import checking
from macros.publishing.building import BuildFailed, Order, make_pages
from macros.views.rendering import render

WATCHED = ("docs", "cohorts", "overrides", "macros/views/templates", "mkdocs.yml")
"""Python modules aren't reloaded within a process: after changing one, start again."""

POLL_SECONDS = 0.2


def serve_command(root: Path, edition: str | None, port: int, on: date | None) -> int:
    """The verb: builds, serves on loopback, rebuilds at each change, until Ctrl-C."""
    chosen = edition or max(checking.choose(root, None))
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="academia-") as folder:
        workshop = Workshop(root, chosen, on, Path(folder))
        workshop.rebuild()
        server = LiveReloadServer(
            workshop.rebuild, "127.0.0.1", port, str(workshop.shown), polling_interval=POLL_SECONDS
        )
        server.error_handler = workshop.error_page
        for watched in WATCHED:
            if (root / watched).exists():
                server.watch(str(root / watched))
        return _serve(server, chosen)


def _serve(server: LiveReloadServer, edition: str) -> int:
    print(f"Edición {edition} en {server.url} — se actualiza sola al guardar; Ctrl-C para salir.", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except OSError as error:
        port = server.server_address[1]
        why = "ya lo usa otro programa" if error.errno == errno.EADDRINUSE else error.strerror
        raise checking.WrongUse(
            f"No puedo usar el puerto {port}: {why}. Probá con --port {port + 1}."
        ) from error
    finally:
        with contextlib.suppress(RuntimeError):
            server.shutdown(wait=False)
    return 0


class Workshop:
    """The folder that is served, and how it is made anew."""

    def __init__(self, root: Path, edition: str, on: date | None, folder: Path) -> None:
        self._root, self._edition, self._on = root, edition, on
        self._fresh = folder / "fresh"
        self.shown = folder / "shown"

    def rebuild(self) -> None:
        """A whole new site, or the problems in place of every page. Never raises for what people write."""
        started = time.monotonic()
        findings = checking.check(self._root, self._edition)
        self._fresh.mkdir(exist_ok=True)
        try:
            if findings.stop:
                self._show_problems(checking.as_text(findings))
                return
            read = findings.readings[0].cohort
            make_pages(self._root, Order(self._edition, self._on, serving=True, cohort=read), self._fresh)
        except BuildFailed as failed:
            self._show_problems(str(failed))
            return
        self._swap()
        print(f"Listo en {time.monotonic() - started:.1f} s", file=sys.stderr, flush=True)

    def _show_problems(self, said: str) -> None:
        print(said, file=sys.stderr, flush=True)
        page = render("serve_problems.html", said=said)
        known = [path.relative_to(self.shown) for path in self.shown.rglob("*.html")]
        for path in {Path("index.html"), Path("404.html"), *known}:
            (self._fresh / path).parent.mkdir(parents=True, exist_ok=True)
            (self._fresh / path).write_text(page, encoding="utf-8")
        self._swap()

    def _swap(self) -> None:
        shutil.rmtree(self.shown, ignore_errors=True)
        self._fresh.rename(self.shown)

    def error_page(self, code: int) -> bytes | None:
        page = self.shown / "404.html"
        return page.read_bytes() if code == 404 and page.exists() else None
