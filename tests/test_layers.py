"""Data flows down only, and the host (MkDocs) is known in two places: the day it changes, two change."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(path.relative_to(ROOT) for path in (ROOT / "macros").rglob("*.py"))
HOST = ("mkdocs", "mike")
PAGES = ("jinja2", "markdown", "markupsafe")

FORBIDDEN = {
    "macros/guard": (*HOST, *PAGES, "pydantic", "yaml", "macros.data.checks", "macros.data.draft",
                     "macros.data.cohort", "macros.data.folders", "macros.data.sheets", "macros.rules",
                     "macros.views", "macros.outputs", "macros.hooks", "macros.publishing", "macros.quality",
                     "macros.checking", "macros.cli"),
    "macros/data": (*HOST, *PAGES, "macros.rules", "macros.views", "macros.outputs", "macros.hooks",
                    "macros.publishing", "macros.quality", "macros.checking", "macros.cli"),
    "macros/rules": (*HOST, *PAGES, "macros.views", "macros.outputs", "macros.hooks", "macros.publishing",
                     "macros.quality", "macros.checking", "macros.cli"),
    "macros/checking.py": (*HOST, *PAGES, "macros.views", "macros.outputs", "macros.hooks",
                           "macros.publishing", "macros.quality"),
    "macros/views": (*HOST, "macros.hooks", "macros.publishing", "macros.quality", "macros.cli"),
    "macros/outputs": (*HOST, "macros.hooks", "macros.publishing", "macros.quality", "macros.cli"),
}  # fmt: skip
"""What each layer may not know."""

KNOW_THE_HOST = ("macros/hooks.py", "macros/publishing")


def imports(module: Path) -> Iterator[str]:
    """The full names a module imports, wherever in it."""
    for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ".".join(module.parts[: len(module.parts) - node.level]) if node.level else ""
            base = ".".join(part for part in (package, node.module) if part)
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def within(module: Path, place: str) -> bool:
    return module.as_posix() == place or module.is_relative_to(place)


def known(module: Path, names: tuple[str, ...]) -> list[str]:
    """Which of the names a module imports, or something inside of them."""
    return sorted(
        {found for found in imports(module) for name in names if f"{found}.".startswith(f"{name}.")}
    )


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_a_layer_does_not_know_those_above_it(layer: str) -> None:
    own = [module for module in MODULES if within(module, layer)]
    found = {module.as_posix(): names for module in own if (names := known(module, FORBIDDEN[layer]))}
    assert (found, bool(own)) == ({}, True)


def test_only_the_hooks_and_the_publishing_know_the_host() -> None:
    others = [module for module in MODULES if not any(within(module, place) for place in KNOW_THE_HOST)]
    assert {module.as_posix(): names for module in others if (names := known(module, HOST))} == {}


@pytest.mark.parametrize(
    "layer", ["macros/rules", "macros/views", "macros/data/checks", "macros/data/schema"]
)
def test_neither_rules_nor_views_nor_checks_ask_the_clock_or_the_system(layer: str) -> None:
    asks = ("os", "time", "subprocess", "random", "socket", "urllib", "locale")
    own = [module for module in MODULES if within(module, layer)]
    assert {module.as_posix(): names for module in own if (names := known(module, asks))} == {}


@pytest.mark.parametrize("module", ["macros/__init__.py", "macros/__main__.py"])
def test_the_start_needs_nothing_but_python(module: str) -> None:
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    names = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names} | {
        node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)
    }
    assert names <= {"os", "sys", "__future__"}
