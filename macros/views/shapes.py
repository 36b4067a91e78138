"""The shapes that a page points at with `<use>`: all are drawn once a page, and the idle ones leave again."""

from __future__ import annotations

import re

_SYMBOL = re.compile(r'<symbol id="(f-[\w-]+)".*?</symbol>\n?', re.S)
_USED = re.compile(r'(?:href="|url\()#(f-[\w-]+)')


def without_unused(html: str) -> str:
    """The page with only the shapes it shows, and those that these are made of."""
    shapes = {match[1]: match[0] for match in _SYMBOL.finditer(html)}
    if not shapes:
        return html
    wanted = set(_USED.findall(_SYMBOL.sub("", html)))
    wanted |= {inner for name in wanted & shapes.keys() for inner in _USED.findall(shapes[name])}
    return _SYMBOL.sub(lambda match: match[0] if match[1] in wanted else "", html)
