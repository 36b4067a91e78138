"""`build`: aside first, looked at, then put in place; a site that was there stays until then."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from macros.publishing import building
from macros.publishing.building import BuildFailed, build, build_command
from macros.publishing.scanning import scan
from tests.conftest import ROOT, Project
from tests.picture import VILLA
from tests.publishing.clones import project_with
from tests.reading import Built

COMMAND = "import sys; from macros.cli import main; sys.exit(main(sys.argv[1:]))"


# What comes out ------------------------------------------------------------------------------------


def test_it_tells_how_many_pages_of_which_edition_and_where(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    site = project.root / "site"

    assert build_command(project.root, None, site, None) == 0

    pages = len(Built(site).pages)
    assert capsys.readouterr().out == f"Listo: {pages} páginas de la edición 2030 en {site}\n"


def test_the_newest_edition_is_built_unless_another_is_asked_for(tmp_path: Path) -> None:
    project_with(tmp_path, "2030", "2031")
    newest, asked = tmp_path / "site", tmp_path / "otro"

    assert build_command(tmp_path, None, newest, None) == 0
    assert build_command(tmp_path, "2030", asked, None) == 0

    footers = [Built(site).page("").one("footer").text for site in (newest, asked)]
    assert [footer[:12] for footer in footers] == ["Cohorte 2031", "Cohorte 2030"]


def test_what_was_built_passes_the_scan(september: Built, closed: Built, tiny: Built) -> None:
    assert scan(september.root) + scan(closed.root) + scan(tiny.root) == []


def test_two_builds_are_the_same_byte_for_byte(project: Project) -> None:
    first = project.build().files
    build(project.root, "2030", project.root / "otra" / "carpeta")

    assert Built(project.root / "otra" / "carpeta").files == first


def test_the_day_and_the_machine_of_the_build_leave_no_trace(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds = []
    for epoch, zone, language in (("1700000000", "UTC", "C"), ("1800000000", "Asia/Tokyo", "es_AR.UTF-8")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LANG", language)
        builds.append(project.build().files)

    assert [name for name in builds[0] if builds[0][name] != builds[1].get(name)] == []
    assert builds[0].keys() == builds[1].keys()


def test_no_path_of_the_machine_is_in_the_site(project: Project) -> None:
    said = [name for name, content in project.build().files.items() if str(project.root).encode() in content]

    assert said == []


def test_a_page_that_is_gone_from_the_data_is_gone_from_the_site(project: Project) -> None:
    project.build()
    project.delete(VILLA)
    project.replace("cohorts/2030/personas.yml", "    - villa-prueba\n", "")
    project.replace("cohorts/2030/novedades.yml", "  ciudad: villa-prueba\n", "")
    project.replace(
        "cohorts/2030/encuentros.yml", "  asistencia:\n    - ciudad: villa-prueba\n      personas: 4\n", ""
    )

    assert "ciudades/villa-prueba/" not in project.build().pages


def test_the_day_asked_for_comes_before_the_editions_cut_off(project: Project) -> None:
    footer = project.build(date(2030, 5, 20)).page("").one("footer").text

    assert footer.startswith("Cohorte 2030, datos al 20 de mayo de 2030.")


def test_the_site_can_be_read_by_a_web_server(project: Project) -> None:
    assert project.build().root.stat().st_mode & 0o755 == 0o755


# What stops it -------------------------------------------------------------------------------------


def test_bad_data_stops_it_and_the_old_site_stays(
    project: Project, tiny: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.shows(tiny).files
    project.replace(f"{VILLA}/ciudad.yml", "ingreso: 2030-05-06", "ingreso: 2030-31-05")

    assert build_command(project.root, None, project.site.root, None) == 1

    said = capsys.readouterr().err
    assert f"{VILLA}/ciudad.yml:5:10  ingreso" in said
    assert "«2030-31-05»" in said
    assert "Con errores no se publica." in said
    assert project.site.files == before


def test_warnings_are_told_and_stop_nothing(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert build_command(project.root, None, project.site.root, None) == 0
    assert "(aviso)" in capsys.readouterr().err


def test_a_slip_in_a_page_is_exit_1_with_a_sentence_and_no_trace(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.append("docs/camino.md", "\n{{ no_existe }}\n")

    assert build_command(project.root, None, project.site.root, None) == 1

    said = capsys.readouterr().err
    assert "camino.md" in said
    assert "'no_existe' is undefined" in said
    assert "Traceback" not in said
    assert not project.site.root.exists()


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, MemoryError, OSError])
def test_an_interrupted_build_leaves_the_old_site_and_nothing_else(
    project: Project, tiny: Built, monkeypatch: pytest.MonkeyPatch, trouble: type[BaseException]
) -> None:
    before, beside = project.shows(tiny).files, sorted(project.root.iterdir())

    def stops(*_: object) -> None:
        raise trouble

    monkeypatch.setattr(building.scanning, "scan", stops)
    with pytest.raises(trouble):
        project.build()

    assert project.site.files == before
    assert sorted(project.root.iterdir()) == beside


def test_a_killed_build_leaves_the_old_site_and_the_next_one_works(project: Project, tiny: Built) -> None:
    before = project.shows(tiny).files
    where = ["--root", str(project.root), "--site-dir", str(project.site.root)]
    run = subprocess.Popen(
        [sys.executable, "-c", COMMAND, "build", *where],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    limit = time.monotonic() + 20
    while not list(project.root.glob(".site-*/ciudades")) and run.poll() is None:
        assert time.monotonic() < limit
        time.sleep(0.005)
    run.send_signal(signal.SIGKILL)
    run.wait(10)

    assert run.returncode == -signal.SIGKILL
    assert project.site.files == before
    assert project.build().files == before


# Where it may go -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "folder",
    [".", "..", "docs", "docs/sitio", "cohorts", "cohorts/2030", "macros", "overrides/x", "tests", ".git/x"],
)
def test_it_never_goes_where_the_projects_files_are(project: Project, folder: str) -> None:
    before = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}

    with pytest.raises(BuildFailed, match="ahí están los archivos del proyecto"):
        build(project.root, "2030", project.root / folder)

    assert {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()} == before


def test_a_folder_with_other_things_is_left_alone(project: Project) -> None:
    project.write("fotos/verano.jpg", b"jpg")

    with pytest.raises(BuildFailed, match="tiene otras cosas y no un sitio"):
        build(project.root, "2030", project.root / "fotos")

    assert [path.name for path in (project.root / "fotos").iterdir()] == ["verano.jpg"]


def test_a_link_to_the_sources_is_no_way_around(project: Project) -> None:
    (project.root / "site").symlink_to(project.root / "docs")

    with pytest.raises(BuildFailed, match="ahí están los archivos del proyecto"):
        project.build()


def test_an_empty_folder_or_an_old_site_may_be_replaced(project: Project) -> None:
    project.site.root.mkdir()
    project.build()
    (project.site.root / "viejo.html").write_text("viejo")

    assert "viejo.html" not in project.build().files


# A clean checkout ----------------------------------------------------------------------------------


def test_a_build_leaves_nothing_new_in_a_clean_clone(tmp_path: Path) -> None:
    tracked = _git(ROOT, "ls-files", "-co", "--exclude-standard", "-z").split("\0")
    for name in filter(None, tracked):
        if (ROOT / name).is_file():
            (tmp_path / "origin" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / "origin" / name)
    _git(tmp_path / "origin", "init", "-q")
    _git(tmp_path / "origin", "add", "-A")
    _git(tmp_path / "origin", "-c", "user.name=x", "-c", "user.email=x@ejemplo.test", "commit", "-qm", "x")
    _git(tmp_path, "clone", "-q", "origin", "clone")

    clone = tmp_path / "clone"
    subprocess.run(
        [sys.executable, "-c", COMMAND, "build"], cwd=clone, env=os.environ | {"PYTHONPATH": str(clone)},
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip

    left = _git(clone, "status", "--porcelain", "--ignored").splitlines()
    assert [line for line in left if not line.endswith("/__pycache__/")] == ["!! site/"]


def _git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout
