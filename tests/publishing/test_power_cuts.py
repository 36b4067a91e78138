"""Whatever stops a publication, and whoever else publishes: the site is the old one or the new one.

A short form in every run; `test --soak` for the full counts (200 cuts, 25 rounds of four publishers).
"""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.publishing.clones import (
    ENV,
    ROOT,
    another_clone,
    files,
    git,
    origin_and_clone,
    published,
    show,
    small_site,
)

SCRIPT = Path(__file__).with_name("cut_short.py")
COMMAND_ENV = ENV | {"PYTHONPATH": str(ROOT)}


def publish(clone: Path, edition: str, site: Path, cut: int = 0) -> subprocess.CompletedProcess[str]:
    """In a process of its own. `cut` is before which call of git it dies; 0 lets it live."""
    command = [sys.executable, str(SCRIPT), str(clone), edition, str(site), str(cut)]
    return subprocess.run(command, env=COMMAND_ENV, capture_output=True, text=True)


def assert_whole(origin: Path, edition: str, texts: set[str]) -> None:
    """The published tree is one of the sites in every file, and its list names what is there."""
    tip = published(origin)  # asked once: what a killed publisher had begun to push may still arrive
    seen = {show(origin, f"{edition}/{name}", tip) for name in ("index.html", "ciudades/index.html")}
    assert any(all(text in page for page in seen) for text in texts)
    assert [v["version"] for v in json.loads(show(origin, "versions.json", tip))] == [edition]
    whole = {"index.html", "404.html", "actual/index.html", f"{edition}/publicacion.json"}
    assert whole <= files(origin, tip)
    assert "120000" not in git(origin, "ls-tree", "-r", tip)


@pytest.fixture
def begun(tmp_path: Path) -> tuple[Path, Path]:
    """(origin, clone) with a first publication of 2030 that says «viejo»."""
    origin, clone = origin_and_clone(tmp_path, "2030")
    done = publish(clone, "2030", small_site(tmp_path / "viejo", "viejo"))
    assert done.returncode == 0, done.stderr
    return origin, clone


def test_killed_before_any_call_of_git_the_site_is_old_or_new_and_the_next_run_succeeds(
    begun: tuple[Path, Path], pytestconfig: pytest.Config
) -> None:
    origin, clone = begun
    steps = int(publish(clone, "2030", small_site(clone.parent / "cuenta", "viejo 0")).stdout)
    cuts = 100 if pytestconfig.getoption("--soak") else 12
    old = "viejo 0"
    for number in range(1, cuts + 1):
        new = f"nuevo {number}"
        cut = 1 + (number * steps // cuts) % steps if cuts < steps else 1 + number % steps
        died = publish(clone, "2030", small_site(clone.parent / "otro", new), cut)
        assert died.returncode == -signal.SIGKILL
        assert_whole(origin, "2030", {old, new})
        alive = publish(clone, "2030", small_site(clone.parent / "otro", new))
        assert alive.returncode == 0, alive.stderr
        assert_whole(origin, "2030", {new})
        old = new
    assert git(clone, "branch", "--list", "publicando*") == ""
    git(origin, "fsck", "--strict")


def test_killed_at_any_moment_the_site_is_old_or_new_and_the_next_run_succeeds(
    begun: tuple[Path, Path], pytestconfig: pytest.Config
) -> None:
    origin, clone = begun
    luck = random.Random(2024)
    started = time.monotonic()
    publish(clone, "2030", small_site(clone.parent / "cuenta", "viejo 0"))
    whole = time.monotonic() - started
    old = "viejo 0"
    for number in range(100 if pytestconfig.getoption("--soak") else 6):
        new = f"nuevo {number}"
        site = small_site(clone.parent / "otro", new)
        command = [sys.executable, str(SCRIPT), str(clone), "2030", str(site), "0"]
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, env=COMMAND_ENV, stdout=quiet, stderr=quiet)
        time.sleep(luck.uniform(0.1, whole))
        process.kill()
        process.wait()
        assert_whole(origin, "2030", {old, new})
        alive = publish(clone, "2030", site)
        assert alive.returncode == 0, alive.stderr
        assert_whole(origin, "2030", {new})
        old = new


def test_four_publishers_at_once_lose_nothing(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    editions = ("2030", "2031", "2032", "2033")
    origin, first = origin_and_clone(tmp_path, *editions)
    clones = [first, *(another_clone(origin, tmp_path / f"clone-{n}") for n in range(1, 4))]
    for number in range(25 if pytestconfig.getoption("--soak") else 2):
        sites = [small_site(tmp_path / f"site-{e}", f"{e} vuelta {number}") for e in editions]
        with ThreadPoolExecutor(4) as at_once:
            done = list(at_once.map(publish, clones, editions, sites))
        assert [one.returncode for one in done] == [0, 0, 0, 0], [one.stderr for one in done]
        for edition in editions:
            assert f"{edition} vuelta {number}" in show(origin, f"{edition}/index.html")
        listed = [v["version"] for v in json.loads(show(origin, "versions.json"))]
        assert listed == ["2033", "2032", "2031", "2030"]
    assert published(origin)
