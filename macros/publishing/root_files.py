"""What stands at the root of the published branch, above the editions."""

from __future__ import annotations

from dataclasses import dataclass

from macros.publishing.hosting import base_path
from macros.publishing.policy import with_policy
from macros.views.rendering import render

CURRENT = "actual"
"""The address that always leads to the newest edition."""


@dataclass(frozen=True, slots=True)
class Published:
    """One edition as the selector names it, newest first."""

    id: str
    title: str


def root_files(editions: tuple[Published, ...], url: str, domain: str) -> dict[str, str]:
    """Path → content. Without an address (`url` empty) there is no sitemap, which needs whole ones."""
    path = base_path(url) if url else "/"
    files = {
        "index.html": with_policy(render("root_index.html", editions=editions, current=CURRENT)),
        "404.html": with_policy(render("root_404.html", editions=editions, base=path)),
        "robots.txt": render("root_robots.txt", url=url),
        ".nojekyll": "",
    }
    if url:
        files["sitemap.xml"] = render("root_sitemap.xml", editions=editions, url=url)
    if domain:
        files["CNAME"] = f"{domain}\n"
    return files


def redirect_template() -> str:
    """The page that leads from `actual/…` to the same page of the newest edition; mike fills in `href`."""
    return with_policy(render("redirect.html"))
