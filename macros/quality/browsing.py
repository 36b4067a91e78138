"""A built site on loopback, and a real browser to look at it."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from macros.bootstrap.browser import find_browser

FLAGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
    "--force-color-profile=srgb",
)
"""Chromium in a container, without its own conversations."""


class _AsPages(SimpleHTTPRequestHandler):
    """Answers as GitHub Pages does: below a folder, its own 404 page, folders by their index, no listings."""

    prefix = ""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.prefix) if path.startswith(f"{self.prefix}/") else "/nada-fuera"
        return super().translate_path(inside)

    def list_directory(self, _path: Any) -> None:
        self.send_error(404)

    def log_message(self, *_: Any) -> None:
        """Says nothing of each request."""

    def send_error(self, code: int, *args: Any, **options: Any) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, *args, **options)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(site: Path, prefix: str = "") -> Iterator[str]:
    """The folder's address on loopback, on a free port, ending in `/`. `prefix` as in `/repo`."""
    handler = type("_Handler", (_AsPages,), {"prefix": prefix})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium, Chrome or Edge as `bootstrap.browser` found it, without a window."""
    found = os.environ.get("ACADEMIA_NAVEGADOR") or find_browser()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(found) if found else None, args=list(FLAGS))
        try:
            yield chromium
        finally:
            chromium.close()
