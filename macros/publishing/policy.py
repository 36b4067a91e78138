"""What a page may do in a reader's browser: only what comes from this site, and only what we hashed."""

from __future__ import annotations

import base64
import hashlib
import re

_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S)
_CHARSET = '<meta charset="utf-8">'

_DIALOG = 'data-md-component="search" role="dialog"'
_RESULTS = 'class="md-search-result__list"'
_SLIPS = (
    (_DIALOG, f'{_DIALOG} aria-label="Búsqueda"'),
    (f'{_RESULTS} role="presentation"', _RESULTS),
    (r"Teclee para comenzar b\u00fasqueda", "Escribí para buscar"),
)
"""Material's search dialog has no name, its list hides that it is one, and it speaks in «usted»."""


def with_policy(html: str) -> str:
    """The page with its Content-Security-Policy first in the head, and the theme's two slips mended."""
    for slip, mended in _SLIPS:
        html = html.replace(slip, mended)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html.replace(_CHARSET, _CHARSET + meta, 1)


def policy(html: str) -> str:
    """Scripts and styles of this site, plus the page's own inline scripts by hash; nothing from elsewhere."""
    hashes = " ".join(sorted({_hash(code) for code in _inline_scripts(html)}))
    return "; ".join((
        "default-src 'none'",
        f"script-src 'self' {hashes}".strip(),
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ))  # fmt: skip


def _inline_scripts(html: str) -> list[str]:
    """Scripts that would run; blocks of data (`type="application/json"`) don't."""
    return [
        match["code"]
        for match in _INLINE_SCRIPT.finditer(html)
        if "src=" not in match["attributes"] and "json" not in match["attributes"]
    ]


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
