"""`serve`, as a facilitator uses it: a real process, a saved file, and the page a moment later."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, Project
from tests.picture import VILLA

COMMAND = "import sys; from macros.cli import main; sys.exit(main(sys.argv[1:]))"
PATIENCE = 20
"""Seconds; what is waited for takes about one."""


class Server:
    """A running `serve` over a project, and what a browser gets from it."""

    def __init__(self, project: Project, port: int) -> None:
        self.project, self.port = project, port
        self._log = (project.root / "dicho.txt").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-c", COMMAND, "serve", "--root", str(project.root), "--port", str(port)],
            env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=self._log, stderr=self._log,
        )  # fmt: skip

    @property
    def said(self) -> str:
        return (self.project.root / "dicho.txt").read_text(encoding="utf-8")

    def get(self, address: str) -> tuple[int, str]:
        url = f"http://127.0.0.1:{self.port}/{address}"
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def shows(self, text: str, address: str = "ciudades/villa-prueba/", status: int = 200) -> bool:
        """Whether a page comes to show a text, asking again until patience ends."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit and self.process.poll() is None:
            code, page = self.get(address)
            if code == status and text in page:
                return True
            time.sleep(0.05)
        return False

    def stop(self) -> None:
        self.process.kill()
        self.process.wait(10)
        self._log.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(project: Project) -> Iterator[Server]:
    running = Server(project, free_port())
    yield running
    running.stop()


STORY = f"{VILLA}/ciudad.yml"


def test_it_prints_its_address_and_answers_with_the_pages(server: Server) -> None:
    assert server.shows('<h1 id="villa-prueba">Villa Prueba</h1>')

    assert f"Edición 2030 en http://127.0.0.1:{server.port}/" in server.said
    assert server.get("datos/cohorte.json")[0] == 200
    assert server.get("")[0] == 200


def test_a_page_that_does_not_exist_is_the_sites_own_404(server: Server) -> None:
    assert server.shows("Esta página no existe", "no-existe/", 404)


def test_a_saved_file_shows_up_in_the_page(server: Server) -> None:
    assert server.shows("12.000 habitantes")

    server.project.replace(STORY, "habitantes: 12000", "habitantes: 12500")

    assert server.shows("12.500 habitantes")


def test_bad_data_shows_what_to_mend_and_mending_it_brings_the_page_back(server: Server) -> None:
    assert server.shows("12.000 habitantes")

    server.project.replace(STORY, "habitantes: 12000", "habitantes: 12.000")
    assert server.shows("Hay algo que arreglar")
    page = server.get("ciudades/villa-prueba/")[1]
    assert f"{STORY}:3:13  habitantes" in page
    assert "Encontrado: «12.000»" in page
    assert "La página vuelve sola cuando guardes el archivo corregido." in page
    assert "Hay algo que arreglar" in server.get("camino/")[1]

    server.project.replace(STORY, "habitantes: 12.000", "habitantes: 13000")
    assert server.shows("13.000 habitantes")
    assert "Villa Prueba" in server.get("ciudades/")[1]


def test_it_starts_with_bad_data_too(project: Project) -> None:
    project.replace(STORY, "habitantes: 12000", "habitantes: muchos")
    running = Server(project, free_port())
    try:
        assert running.shows("Hay algo que arreglar", "")
        project.replace(STORY, "habitantes: muchos", "habitantes: 12000")
        assert running.shows("12.000 habitantes")
    finally:
        running.stop()


def test_what_is_written_in_bad_data_is_shown_as_text(server: Server) -> None:
    assert server.shows("12.000 habitantes")

    server.project.replace(STORY, "habitantes: 12000", "habitantes: <script>alert(1)</script>")

    assert server.shows("&lt;script&gt;alert(1)&lt;/script&gt;")


def test_a_slip_in_a_page_of_docs_is_shown_and_mended_the_same_way(server: Server) -> None:
    assert server.shows("Camino a recorrer", "camino/")

    good = server.project.text("docs/camino.md")
    server.project.append("docs/camino.md", "\n[roto](no-existe.md)\n")
    assert server.shows("no-existe.md", "camino/")

    server.project.write("docs/camino.md", good)
    assert server.shows("Cuatro pilares", "camino/")


def test_a_new_city_gets_its_page_without_starting_again(server: Server) -> None:
    assert server.shows("12.000 habitantes")
    lines = "nombre: Nueva Prueba\ncodigo: 990103\nhabitantes: 900\nhistoria: Nueva.\ningreso: 2030-05-20\n"

    server.project.write("cohorts/2030/ciudades/nueva-prueba/ciudad.yml", lines)

    assert server.shows("900 habitantes", "ciudades/nueva-prueba/")


def test_a_port_in_use_is_exit_2_with_a_sentence(project: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        running = Server(project, port)
        code = running.process.wait(PATIENCE)
        said = running.said
        running.stop()

    assert code == 2
    assert f"No puedo usar el puerto {port}: ya lo usa otro programa. Probá con --port {port + 1}." in said
    assert "Traceback" not in said


def test_it_writes_nothing_in_the_project(server: Server) -> None:
    before = files(server.project.root)
    assert server.shows("12.000 habitantes")

    assert files(server.project.root) == before


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if "__pycache__" not in path.parts}
