"""Where the site lives on the web, from the environment of whoever publishes."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit


def base_url(environment: Mapping[str, str]) -> str:
    """The site's address ending in `/`, or empty if nobody said it.

    `SITE_URL` is said by hand; `DOMINIO` is a custom domain; `GITHUB_REPOSITORY` (`owner/name`) gives
    GitHub Pages' own address, which for `owner.github.io` has no folder.
    """
    if said := environment.get("SITE_URL"):
        return said.rstrip("/") + "/"
    if domain := environment.get("DOMINIO"):
        return f"https://{domain}/"
    owner, _, name = environment.get("GITHUB_REPOSITORY", "").partition("/")
    if not (owner and name):
        return ""
    host = f"{owner.lower()}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def base_path(url: str) -> str:
    """The folder of an address: `/repo/`, or `/`."""
    return urlsplit(url).path or "/"
