"""The command line. Verbs in English, as in MkDocs; help and answers in Spanish.

Exit codes: 0 fine (warnings too), 1 problems in the data or the site, 2 wrong use.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from macros.data.near import nearest

ROOT = Path(__file__).resolve().parents[1]

FINE, PROBLEMS, WRONG_USE = 0, 1, 2


class SpanishHelp(argparse.HelpFormatter):
    """argparse's help with room for our verbs and «Uso» in front."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=100)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Uso: " if prefix is None else prefix)


class SpanishParser(argparse.ArgumentParser):
    """argparse speaks English; its sentences are few enough to say them here."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options | {"formatter_class": SpanishHelp})
        self._positionals.title, self._optionals.title = "Qué", "Opciones"

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"No entiendo la orden: {_translated(message)}\nAyuda: {self.prog} --help\n")


_PHRASES = (
    ("the following arguments are required:", "falta decir"),
    ("unrecognized arguments:", "no conozco"),
    ("invalid choice:", "no es una opción:"),
    ("choose from", "las opciones son"),
    ("expected one argument", "necesita un valor"),
    ("one of the arguments", "falta elegir una de estas:"),
    ("is required", ""),
    ("not allowed with argument", "no va junto con"),
    ("invalid int value:", "no es un número entero:"),
    ("argument", "opción"),
)


def _translated(message: str) -> str:
    if match := re.search(r"invalid choice: '(\w[\w-]*)' \(choose from (.*)\)", message):
        near = nearest(match[1], re.findall(r"[\w-]+", match[2]))
        return f"no conozco «{match[1]}». " + (
            f"¿Quisiste decir «{near}»?" if near else f"Las opciones son {match[2]}"
        )
    for english, spanish in _PHRASES:
        message = message.replace(english, spanish)
    return message


def main(arguments: list[str] | None = None) -> int:
    """Runs one verb and returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    argv = sys.argv[1:] if arguments is None else arguments
    if argv[:1] == ["test"]:
        # pytest's own options go through untouched.
        from macros.quality import running

        return running.run_tests(argv[1:])
    options = _parser().parse_args(argv)
    from macros.checking import WrongUse

    try:
        return int(options.run(options))
    except WrongUse as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        return FINE


def _parser() -> SpanishParser:
    parser = SpanishParser(
        prog="python3 -m macros",
        description="De una carpeta de datos a un sitio revisado: ciudades, etapas y avances.",
        add_help=False,
    )
    _help(parser)
    verbs = parser.add_subparsers(dest="verbo", metavar="VERBO", required=True, parser_class=SpanishParser)
    for name, about, options in VERBS:
        verb = verbs.add_parser(name, help=about, description=about, add_help=False)
        _help(verb)
        options(verb)
    return parser


def _help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="muestra esta ayuda")


def _plain(run: Run) -> Options:
    """For a verb that takes nothing."""
    return lambda parser: parser.set_defaults(run=run)


def _check_verb(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--root", type=Path, default=ROOT, metavar="DIR", help="carpeta que contiene cohorts/"
    )
    parser.add_argument("--cohort", metavar="ID", help="una sola edición, como 2024")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="cómo decirlo")
    parser.set_defaults(run=_run_check)


def _build_verb(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cohort", metavar="ID", help="la edición (si no se dice, la más nueva)")
    parser.add_argument("--site-dir", type=Path, default=ROOT / "site", metavar="DIR", help="dónde dejarlo")
    parser.add_argument("--date", type=_day, metavar="AAAA-MM-DD", help="la fecha a la que se mira")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    parser.set_defaults(run=_run_build)


def _serve_verb(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cohort", metavar="ID", help="la edición (si no se dice, la más nueva)")
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="el puerto (8000)")
    parser.add_argument("--date", type=_day, metavar="AAAA-MM-DD", help="la fecha a la que se mira")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    parser.set_defaults(run=_run_serve)


def _new_cohort_verb(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("edicion", metavar="ID", help="el nombre de la edición nueva, como 2027")
    start = "su primer día, que cae el mismo día de la semana que el de la que se copia"
    parser.add_argument("--start", type=_day, required=True, metavar="AAAA-MM-DD", help=start)
    parser.add_argument("--from", dest="source", metavar="ID", help="la que se copia (la más nueva)")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    parser.set_defaults(run=_run_new_cohort)


def _new_city_verb(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("nombre", metavar="NOMBRE", help="el nombre del municipio, entre comillas")
    parser.add_argument("--cohort", metavar="ID", help="la edición (si no se dice, la más nueva)")
    parser.add_argument("--stage", type=int, metavar="N", help="también los archivos de esa etapa")
    parser.add_argument("--habitantes", type=int, metavar="N", help="cuántos habitantes tiene")
    parser.add_argument("--codigo", metavar="000000", help="el código del gobierno local, de 6 cifras")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    parser.set_defaults(run=_run_new_city)


def _import_verb(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("planilla", type=Path, nargs="?", metavar="PLANILLA", help="el XLSX o CSV")
    parser.add_argument("--cohort", metavar="ID", help="la edición (si no se dice, la más nueva)")
    parser.add_argument("--city", required=True, metavar="CIUDAD", help="la carpeta de la ciudad")
    parser.add_argument("--write", action="store_true", help="escribe tablero.csv (si no, solo muestra)")
    parser.add_argument("--template", action="store_true", help="hace la planilla para completar")
    parser.add_argument("--out", type=Path, metavar="ARCHIVO", help="dónde dejarla (tablero-CIUDAD.xlsx)")
    parser.add_argument(
        "--root", type=Path, default=ROOT, metavar="DIR", help="carpeta que contiene cohorts/"
    )
    parser.set_defaults(run=_run_import)


def _publish_verb(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--cohort", metavar="ID", help="la edición que se publica")
    what.add_argument("--changed", action="store_true", help="las ediciones abiertas que cambiaron")
    what.add_argument("--undo", action="store_true", help="vuelve a la publicación anterior")
    what.add_argument("--remove", metavar="ID", help="saca una edición del sitio (pide escribir su nombre)")
    parser.add_argument("--push", action="store_true", help="también en el remoto: el sitio cambia")
    parser.add_argument("--rebuild", action="store_true", help="vuelve a armar una edición cerrada")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    parser.set_defaults(run=_run_publish)


def _sheets_verb(parser: argparse.ArgumentParser) -> None:
    out = ROOT / ".academia" / "sheets"
    parser.add_argument("--cohort", metavar="ID", help="la edición (si no se dice, la más nueva)")
    parser.add_argument("--out", type=Path, default=out, metavar="DIR", help="dónde dejar los dibujos")
    parser.add_argument(
        "--only", default="", metavar="TEXTO", help="solo las páginas que lo llevan en el nombre"
    )
    parser.add_argument("--date", type=_day, metavar="AAAA-MM-DD", help="la fecha a la que se mira")
    parser.set_defaults(run=_run_sheets)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» no es una fecha AAAA-MM-DD") from None


def _run_check(options: argparse.Namespace) -> int:
    from macros import checking

    findings = checking.check(options.root.resolve(), options.cohort)
    sys.stdout.write(checking.FORMATS[options.format](findings))
    return PROBLEMS if findings.stop else FINE


def _run_build(options: argparse.Namespace) -> int:
    from macros.publishing import building

    return building.build_command(options.root.resolve(), options.cohort, options.site_dir, options.date)


def _run_serve(options: argparse.Namespace) -> int:
    from macros.publishing import serving

    return serving.serve_command(options.root.resolve(), options.cohort, options.port, options.date)


def _run_new_cohort(options: argparse.Namespace) -> int:
    from macros.authoring.cohorts import new_cohort_command

    return new_cohort_command(options.root.resolve(), options.edicion, options.start, options.source)


def _run_new_city(options: argparse.Namespace) -> int:
    from macros.authoring.cities import new_city_command

    root, edition, name = options.root.resolve(), options.cohort, options.nombre
    return new_city_command(root, edition, name, options.stage, options.habitantes, options.codigo)


def _run_import(options: argparse.Namespace) -> int:
    from macros.checking import WrongUse

    root, edition, city, path = options.root.resolve(), options.cohort, options.city, options.planilla
    if bool(path) == options.template or (options.write and not path) or (options.out and path):
        raise WrongUse(
            "Decí una planilla, con --write o sin él; o --template, con --out o sin él, "
            "para que salga una vacía."
        )
    if options.template:
        from macros.authoring.template import template_command

        return template_command(root, edition, city, options.out)
    from macros.authoring.importing import import_command

    return import_command(root, edition, city, path, options.write)


def _run_publish(options: argparse.Namespace) -> int:
    from macros.publishing import publication

    request = publication.Request(
        options.cohort, options.changed, options.undo, options.remove, options.push, options.rebuild
    )
    return publication.publish_command(options.root.resolve(), request)


def _run_test(_options: argparse.Namespace) -> int:
    from macros.quality import running

    return running.run_tests([])


def _run_sheets(options: argparse.Namespace) -> int:
    from macros.quality import sheets

    return sheets.draw(ROOT, options.cohort, options.out, options.only, options.date)


def _run_measure(_options: argparse.Namespace) -> int:
    from macros.quality import figures

    return figures.print_figures(ROOT)


def _run_pin(_options: argparse.Namespace) -> int:
    from macros.bootstrap import pins

    return int(pins.main() or 0)


Run = Callable[[argparse.Namespace], int]
Options = Callable[[argparse.ArgumentParser], None]

VERBS: tuple[tuple[str, str, Options], ...] = (
    ("serve", "arma el sitio y lo muestra mientras se edita", _serve_verb),
    ("check", "revisa los datos y dice qué arreglar", _check_verb),
    ("build", "arma el sitio en una carpeta", _build_verb),
    ("publish", "publica una edición en la rama del sitio", _publish_verb),
    ("new-cohort", "empieza la edición siguiente", _new_cohort_verb),
    ("new-city", "empieza los archivos de una ciudad", _new_city_verb),
    ("import", "pasa una planilla al tablero de una ciudad", _import_verb),
    ("test", "corre todas las pruebas (acepta las opciones de pytest)", _plain(_run_test)),
    ("sheets", "dibuja una hoja de contactos por tipo de página", _sheets_verb),
    ("measure", "mide velocidad, peso y puntería de los errores", _plain(_run_measure)),
    ("pin", "vuelve a fijar las versiones en constraints.txt", _plain(_run_pin)),
)
