"""Groups of Markdown and blocks that are laid out together."""

from __future__ import annotations

from macros.views.site import View


def open_group(view: View, kind: str) -> str:
    """Opens a group of that kind (a CSS class); `cerrar` closes it. Groups may nest."""
    return view.block("group_open.html", kind=kind)


def close_group(view: View) -> str:
    return view.block("group_close.html")
