"""`test`: every test, on two cores unless pytest is told otherwise."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IN_PARALLEL = ["-n", "2", "--dist", "loadgroup"]
"""What shares a browser or a built site stays on one worker (`tests/conftest.py`); the rest spreads."""


def run_tests(arguments: list[str]) -> int:
    """Runs pytest in the project, whatever folder the person stands in; returns its exit code."""
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    chosen = [] if any(argument.startswith(("-n", "-p", "--pdb")) for argument in arguments) else IN_PARALLEL
    return int(pytest.main([*chosen, *arguments]))
