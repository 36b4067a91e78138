"""What a finished page doesn't need leaves it: idle shapes, and the margins of its lines."""

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


_MARGIN = re.compile(r"\n\s+")
_VERBATIM = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", re.S)


def without_margins(html: str) -> str:
    """The page's lines without what indents them, but where blanks are shown: half a kilobyte, compressed."""
    parts = _VERBATIM.split(html)
    return "".join(part if at % 2 else _MARGIN.sub("\n", part) for at, part in enumerate(parts))


def lightened(html: str) -> str:
    return without_margins(without_unused(html))
