"""The same commit gives the same site, whoever builds it, wherever and whenever."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.publishing.clones import URL, project_with

BUILD = """
import sys
from pathlib import Path
from macros.publishing.building import build
build(Path(sys.argv[1]), "2030", Path(sys.argv[2]), url=sys.argv[3], published=True)
"""


def built(root: Path, site: Path, **environment: str) -> dict[str, str]:
    """A hash for each file of a build made by a process of its own."""
    env = os.environ | {"PYTHONPATH": str(root), **environment}
    command = [sys.executable, "-c", BUILD, str(root), str(site), URL]
    done = subprocess.run(command, env=env, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    paths = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def test_another_folder_time_zone_locale_and_hash_seed_give_identical_bytes(tmp_path: Path) -> None:
    here, there = tmp_path / "aca", tmp_path / "otra carpeta" / "más lejos"
    project_with(here, "2030", "2031")
    project_with(there, "2030", "2031")
    one = built(here, tmp_path / "uno", TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    two = built(there, tmp_path / "dos", TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="77")
    assert one == two
    assert len(one) > 40


def test_the_sitemap_is_dated_with_the_day_that_is_shown_and_not_with_the_clock(tmp_path: Path) -> None:
    project_with(tmp_path / "aca", "2030")
    built(tmp_path / "aca", tmp_path / "uno")
    settings = (tmp_path / "aca/cohorts/2030/cohorte.yml").read_text(encoding="utf-8")
    shown = re.search(r"fecha_de_corte: (\S+)", settings)
    sitemap = (tmp_path / "uno/sitemap.xml").read_text(encoding="utf-8")
    assert shown
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", sitemap)) == {shown[1]}
