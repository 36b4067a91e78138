"""`measure`: the figures the project holds itself to, printed side by side with their bounds.

Times are medians of several runs in one sitting, each also as a multiple of what starting Python
costs here: machines differ and are noisy, ratios less so.
"""

from __future__ import annotations

import gzip
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.checking import check, choose
from macros.data.cohort import Cohort
from macros.data.door import load
from macros.publishing.building import build
from macros.quality import planting_identifiers
from macros.quality.attacking import besiege
from macros.quality.planting import plant
from macros.quality.studying import studying
from macros.rules.tablero import board
from macros.views.charts import chart
from macros.views.rendering import ENVIRONMENT

RUNS = 5
EACH = 25
"""Times each kind of mistake is planted."""


def print_figures(root: Path) -> int:
    """Prints every figure; 0 if all are within their bounds."""
    edition = max(
        choose(root, None), key=lambda one: len(list((root / "cohorts" / one / "ciudades").iterdir()))
    )
    start = _seconds([sys.executable, "-c", "pass"])
    print(f"Python arranca en {start * 1000:.0f} ms; los tiempos son medianas de {RUNS} corridas.\n")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(root, edition, site)
        rows = [
            *_times(root, edition, Path(folder), start),
            *_charts(load(root, edition)),
            *_weights(site),
            *studying(root, site),
            *_aim(root, edition),
            *_guard(root),
        ]
    for name, value, bound, _ in rows:
        print(f"{name:<58}{value:>16}   {bound}")
    return 0 if all(fine for *_, fine in rows) else 1


Row = tuple[str, str, str, bool]
"""What was measured, its value, its bound, and whether it holds."""


def _times(root: Path, edition: str, folder: Path, start: float) -> Iterator[Row]:
    macros = [sys.executable, "-m", "macros"]
    full = ["--cohort", edition]
    yield _time(f"check de {edition}, con el arranque", _seconds([*macros, "check", *full]), 1.5, start)
    yield _time(
        f"build de {edition}",
        _seconds([*macros, "build", *full, "--site-dir", str(folder / "timed")]),
        5.0,
        start,
    )
    yield _time("serve: de guardar a verlo", _edit_to_page(root), 1.5, start)
    if shutil.which("python3"):
        bare = _seconds(["python3", "-m", "macros", "check"], cwd=root)
        inside = _seconds([*macros, "check"], cwd=root)
        yield _time("lo que agrega reconocer el entorno", max(0.0, bare - inside), 1.0, start)


def _time(name: str, seconds: float, bound: float, start: float) -> Row:
    value = f"{seconds:.2f} s ({seconds / start:.0f}×)"
    return name, value, f"≤ {bound:g} s".replace(".", ","), seconds <= bound


def _seconds(command: list[str], cwd: Path | None = None) -> float:
    """The median wall time of a command."""

    def once() -> float:
        began = time.perf_counter()
        subprocess.run(command, cwd=cwd, check=True, capture_output=True)
        return time.perf_counter() - began

    return statistics.median(once() for _ in range(RUNS))


# An edit under `serve` ---------------------------------------------------------------------------


def _edit_to_page(root: Path) -> float:
    """From saving a city's file to its page showing the change, on a copy of the project."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        for name in ("docs", "cohorts", "overrides", "macros"):
            shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(root / "mkdocs.yml", copy)
        with _serving(copy) as address:
            file = next((copy / "cohorts").glob("*/ciudades/*/ciudad.yml"))
            url = f"{address}ciudades/{file.parent.name}/"
            return statistics.median(_one_edit(file, url, number) for number in range(RUNS))


def _one_edit(file: Path, url: str, number: int) -> float:
    people = 70001 + number
    text = re.sub(r"(?m)^habitantes: .*$", f"habitantes: {people}", file.read_text(encoding="utf-8"))
    began = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    _wait(lambda: f"70.00{1 + number}" in _get(url))
    return time.perf_counter() - began


@contextmanager
def _serving(root: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "macros", "serve", "--root", str(root), "--port", str(_free_port())]
    edition = max(choose(root, None))
    process = subprocess.Popen([*command, "--cohort", edition], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        threading.Thread(target=process.stdout.read, daemon=True).start()
        match = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert match, line
        _wait(lambda: bool(_get(match[0])))
        yield match[0]
    finally:
        process.terminate()
        process.wait(10)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def _wait(is_so: Callable[[], bool], seconds: float = 15) -> None:
    until = time.perf_counter() + seconds
    while not is_so():
        if time.perf_counter() > until:
            raise TimeoutError("serve no mostró el cambio")
        time.sleep(0.01)


# Charts ------------------------------------------------------------------------------------------


def _charts(cohort: Cohort) -> Iterator[Row]:
    """What drawing one chart costs, geometry and mark-up, over all of the edition's series."""
    boards = [board(cohort, city, cohort.settings.end) for city in cohort.cities]
    readings = [reading for one in boards for reading in one.readings if chart(reading.main, reading.aim)]
    module = ENVIRONMENT.get_template("tablero_pieces.html").module

    def once() -> float:
        began = time.perf_counter()
        for reading in readings:
            module.chart(chart(reading.main, reading.aim), reading.indicator.name, "Valores")  # type: ignore[attr-defined]
        return (time.perf_counter() - began) / len(readings)

    seconds = statistics.median(once() for _ in range(RUNS))
    yield f"un gráfico (mediana de {len(readings)})", f"{seconds * 1000:.2f} ms", "≤ 1 ms", seconds <= 0.001


# Weight ------------------------------------------------------------------------------------------


def _weights(site: Path) -> Iterator[Row]:
    boards = set(site.glob("ciudades/*/tablero/index.html"))
    heaviest = max(set(site.glob("ciudades/*/**/index.html")) - boards, key=_zipped)
    yield _weight(f"página de ciudad más pesada ({heaviest.parent.name})", _zipped(heaviest), 12)
    fullest = max(boards, key=_zipped)
    yield _weight(f"Tablero más pesado ({fullest.parents[1].name})", _zipped(fullest), 14)
    first = site / "index.html"
    yield _weight("primera visita: HTML, CSS y JS", first_visit(site, first), 95)
    index = site / "search" / "full_index.json"
    yield _weight("índice de búsqueda, solo al buscar", _zipped(index), 300)


def first_visit(site: Path, page: Path) -> int:
    """Bytes, compressed, of a page and the styles and scripts it names."""
    html = page.read_text(encoding="utf-8")
    names = set(re.findall(r'(?:src|href)="([^"]+\.(?:css|js))"', html))
    return _zipped(page) + sum(_zipped((page.parent / name).resolve()) for name in names)


def _weight(name: str, size: int, kilobytes: int) -> Row:
    return name, f"{size / 1000:.1f} KB gzip".replace(".", ","), f"≤ {kilobytes} KB", size <= kilobytes * 1000


def _zipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


# Aim ---------------------------------------------------------------------------------------------


def _aim(root: Path, edition: str) -> Iterator[Row]:
    """How often a planted mistake is refused, in the right file, on the right line."""
    planted = list(plant(root, edition, EACH))
    total = len(planted)
    refused = [one for one in planted if one.refused]
    yield _share("errores sembrados que se rechazan", len(refused), total, 1.0)
    yield _share("rechazos que nombran el archivo", sum(p.names_file for p in refused), len(refused), 1.0)
    yield _share("rechazos con la línea exacta", sum(p.names_line for p in refused), len(refused), 0.95)
    crashes = sum(bool(one.crash) for one in planted)
    yield "excepciones sin atrapar", str(crashes), "0", crashes == 0
    missed = Counter(one.kind for one in planted if not one.names_line)
    for kind, count in missed.most_common():
        print(f"  sin la línea exacta: {kind} ({count} de {EACH})", file=sys.stderr)


# The guard ---------------------------------------------------------------------------------------

TABLES, SEED = 10_000, 2024


def _guard(root: Path) -> Iterator[Row]:
    """What an attacker gets out of random tables, and how many planted identifiers go unnoticed."""
    siege = besiege(TABLES, SEED)
    name = f"celdas deducidas en {siege.tables} tablas al azar ({siege.suppressed} suprimidas)"
    yield name, str(len(siege.leaks)), "0", not siege.leaks
    planted, noticed = planting_identifiers.count(root)
    yield _share("identificadores sembrados que se notan", noticed, planted, 1.0)
    alarms = sum(problem.rule in GUARD_RULES for problem in check(root).problems)
    yield "falsas alarmas en las ediciones limpias", str(alarms), "0", alarms == 0


GUARD_RULES = ("celda-chica", "dato-personal", "caso-particular")


def _share(name: str, part: int, whole: int, bound: float) -> Row:
    share = part / whole if whole else 1.0
    return name, f"{part} de {whole} ({share:.1%})", f"≥ {bound:.0%}", share >= bound
