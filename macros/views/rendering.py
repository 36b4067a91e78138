"""The one Jinja environment for data: autoescaped, and strict about names that don't exist."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.rules import states
from macros.views import format as formats
from macros.views import names

TEMPLATES = Path(__file__).parent / "templates"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= formats.FILTERS
    environment.filters |= {"word": states.word, "guidance": states.guidance}
    environment.filters |= {"named": names.named, "role_name": names.role_name, "unit_name": names.unit_name}
    environment.filters |= {"language": names.language_name}
    return environment


ENVIRONMENT = _environment()


def render(template: str, **context: Any) -> str:
    """The template's HTML on one block, without blank lines (they would end it for Markdown)."""
    html = ENVIRONMENT.get_template(template).render(**context)
    return "\n".join(line for line in html.split("\n") if line.strip())
