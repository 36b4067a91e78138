"""Invented identifiers planted where people write, to count how many the guard notices.

They go through the same doors as the real ones: the check of an edition, the check of the pages and of
names, and the reading of a built site. What is planted comes from `identifier_templates`.
"""

from __future__ import annotations

import html
import json
import random
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from macros.data.checks.privacy import check_privacy
from macros.data.draft import CityDraft, Draft
from macros.data.prose import check_prose
from macros.data.sheets import Sheet, Source
from macros.publishing.reading_again import personal_data
from macros.quality.identifier_templates import TEMPLATES

PLANTED, SEED = 5000, 2026


@dataclass(frozen=True, slots=True)
class Seed:
    """One identifier, of what template, and where it is written."""

    template: str
    text: str
    carrier: str


IN_DATA: dict[str, str] = {
    "un valor": "    nota: {}",
    "un valor entre comillas": '    nota: "Acordado; {}."',
    "una clave": '    "{}": sí',
    "un comentario": "    # lo pasó la mesa: {}",
    "un final de línea": "    costo: 2400000  # {}",
    "un enlace": "    ver: [contacto]({})",
}
IN_PROSE: dict[str, str] = {
    "la prosa": "Para seguir, {} y después avisá.",
    "una lista": "- Contacto: {}",
    "una tabla": "| Área | {} |",
    "un enlace de página": "Está en [el mapa]({}).",
    "un comentario de página": "<!-- {} -->",
}
IN_SITE: dict[str, tuple[str, Callable[[str], str]]] = {
    "una página": (".html", lambda text: f"<p>Se habló de <b>esto</b>: {html.escape(text)}.</p>"),
    "una celda": (".html", lambda text: f"<table><tr><td>{html.escape(text)}</td><td>12</td></tr></table>"),
    "un atributo": (".html", lambda text: f'<a href="#x" title="{html.escape(text)}">x</a>'),
    "un comentario del HTML": (".html", lambda text: f"<!-- {text} --><p>x</p>"),
    "una celda de CSV": (
        ".csv",
        lambda text: f'rol;nota;horas\nsalud;"{text.replace(chr(34), chr(34) * 2)}";12\n',
    ),
    "un valor de JSON": (".json", lambda text: json.dumps({"rol": "salud", "nota": text})),
    "una nota de texto": (".txt", lambda text: f"Nota: {text}\n"),
}
IN_NAMES = ("un archivo",)


def count(root: Path, planted: int = PLANTED, seed: int = SEED) -> tuple[int, int]:
    """How many were planted and how many were noticed."""
    seeds = list(islice(_seeds(random.Random(seed)), planted))
    return len(seeds), len(seeds) - len(missed(root, seeds))


def seeds_of(planted: int, seed: int = SEED) -> list[Seed]:
    return list(islice(_seeds(random.Random(seed)), planted))


def _seeds(luck: random.Random) -> Iterator[Seed]:
    """Every template in turn, in a carrier by chance. A name can't have a slash."""
    for name in cycle(TEMPLATES):
        text = TEMPLATES[name](luck)
        carriers = [*IN_DATA, *IN_PROSE, *IN_SITE]
        if "/" not in text and ":" not in text:
            carriers += IN_NAMES * 2
        yield Seed(name, text, luck.choice(carriers))


def missed(root: Path, seeds: list[Seed]) -> list[Seed]:
    """Those that nobody noticed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        return [
            *_missed_in_data(root, [seed for seed in seeds if seed.carrier in IN_DATA]),
            *_missed_in_prose(copy, [seed for seed in seeds if seed.carrier in IN_PROSE]),
            *_missed_in_names(copy / "names", [seed for seed in seeds if seed.carrier in IN_NAMES]),
            *_missed_in_site(copy / "site", [seed for seed in seeds if seed.carrier in IN_SITE]),
        ]


def _missed_in_data(root: Path, seeds: list[Seed]) -> list[Seed]:
    """Each in a line of its own, after a true line of some city."""
    true_lines = _true_lines(root)
    lines: list[str] = []
    at: dict[int, Seed] = {}
    for seed in seeds:
        lines += [next(true_lines), IN_DATA[seed.carrier].replace("{}", seed.text)]
        at[len(lines)] = seed
    city = CityDraft("prueba", "cohorts/prueba", actions=Sheet(Source("plan.yml", None, "\n".join(lines))))
    noticed = {problem.place.line for problem in check_privacy(Draft("prueba", "cohorts/prueba",
    cities=[city]))
               if problem.rule == "dato-personal"}  # fmt: skip
    return [seed for line, seed in at.items() if line not in noticed]


def _true_lines(root: Path) -> Iterator[str]:
    files = sorted((root / "cohorts").rglob("plan.yml"))
    lines = [line for path in files for line in path.read_text(encoding="utf-8").split("\n")]
    return cycle(lines or [""])


def _missed_in_prose(copy: Path, seeds: list[Seed]) -> list[Seed]:
    lines: list[str] = []
    at: dict[int, Seed] = {}
    for seed in seeds:
        lines += ["", IN_PROSE[seed.carrier].replace("{}", seed.text)]
        at[len(lines)] = seed
    (copy / "docs").mkdir()
    (copy / "docs" / "pagina.md").write_text("\n".join(lines), encoding="utf-8")
    noticed = {problem.place.line for problem in check_prose(copy) if problem.rule == "dato-personal"}
    return [seed for line, seed in at.items() if line not in noticed]


def _missed_in_names(copy: Path, seeds: list[Seed]) -> list[Seed]:
    """Each in a folder that holds nothing else, since two may have the same text."""
    at: dict[str, Seed] = {}
    for number, seed in enumerate(seeds):
        file = copy / "docs" / f"f{number}" / f"{seed.text}.md"
        file.parent.mkdir(parents=True)
        file.write_text("", encoding="utf-8")
        at[file.relative_to(copy).as_posix()] = seed
    noticed = {problem.place.file for problem in check_prose(copy)}
    return [seed for file, seed in at.items() if file not in noticed]


def _missed_in_site(copy: Path, seeds: list[Seed]) -> list[Seed]:
    """Each in a file of its own. The reader reads once what stands in two: its number keeps them apart."""
    at: dict[str, Seed] = {}
    copy.mkdir()
    for number, seed in enumerate(seeds):
        ending, written = IN_SITE[seed.carrier]
        (copy / f"p{number}{ending}").write_text(written(seed.text), encoding="utf-8")
        at[f"p{number}{ending}"] = seed
    noticed = {finding.page for finding in personal_data(copy)}
    return _but_repeated([seed for page, seed in at.items() if page not in noticed], at, noticed)


def _but_repeated(left: list[Seed], at: dict[str, Seed], noticed: set[str]) -> list[Seed]:
    """The same text in two files is told of the first."""
    told = {at[page].text for page in noticed if page in at}
    return [seed for seed in left if seed.text not in told]
