"""The slips people make when they type YAML: each is said on its line, with a line that mends it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.picture import EDITION, TINY, VILLA, Picture, apply_fix, brief

CITY, TEAM, SENT = f"{VILLA}/ciudad.yml", f"{VILLA}/equipo.yml", f"{VILLA}/entregas.yml"
STAGES = f"{EDITION}/programa/etapas.yml"
MEETINGS, PEOPLE = f"{EDITION}/encuentros.yml", f"{EDITION}/personas.yml"


@dataclass(frozen=True)
class Slip:
    """`good` becomes `bad` in `file`; the corrected line that is offered says `mended`."""

    name: str
    file: str
    good: str
    bad: str
    mended: str | None = None
    rule: str = "yaml-sintaxis"
    line: int = 0
    """Where the slip is; 0 is the first line that differs."""


SLIPS = (
    Slip("falta el espacio después de los dos puntos", CITY, "codigo: 990101", "codigo:990101"),
    Slip("falta el espacio en la primera clave", CITY, "nombre: Villa", "nombre:Villa"),
    Slip("falta el espacio en la clave de un ítem", SENT, "- entregable: E1.2", "- entregable:E1.2"),
    Slip("falta el espacio en la última clave", CITY, "ingreso: 2030-05-06", "ingreso:2030-05-06"),
    Slip("faltan los dos puntos", CITY, "habitantes: 12000", "habitantes 12000"),
    Slip("faltan los dos puntos en un ítem", MEETINGS, "  tipo: apertura", "  tipo apertura"),
    Slip("faltan los dos puntos de un grupo", TEAM, "roles:", "roles"),
    Slip("faltan los dos puntos de una lista dentro de un ítem", TEAM,
         "    responsabilidades:\n      - Convocar", "    responsabilidades\n      - Convocar"),
    Slip("un signo igual en vez de dos puntos", CITY, "habitantes: 12000", "habitantes = 12000"),
    Slip("punto y coma en vez de dos puntos", CITY, "codigo: 990101", "codigo; 990101"),
    Slip("dos puntos dentro del texto", SENT, "evidencia: Mapa, versión 1", "evidencia: Mapa: versión 1",
         '  evidencia: "Mapa: versión 1"'),
    Slip("dos puntos dentro de un elemento de lista", TEAM, "- Reunir los datos",
         "- Reunir: los datos: todos",
         '      - "Reunir: los datos: todos"'),
    Slip("dos puntos al final del texto", SENT, "nota: Faltan las escuelas", "nota: Faltan dos cosas:",
         '  nota: "Faltan dos cosas:"'),
    Slip("comillas sin cerrar", SENT, "evidencia: Mapa, versión 1", 'evidencia: "Mapa, versión 1',
         '  evidencia: "Mapa, versión 1"'),
    Slip("comillas sin cerrar con otras comillas más abajo", TEAM,
         "area: Desarrollo Humano\n    horas_mes: 6\n    responsabilidades:\n      - Convocar la mesa",
         'area: "Desarrollo Humano\n    horas_mes: 6\n    responsabilidades:\n      - "Convocar la mesa"',
         '    area: "Desarrollo Humano"'),
    Slip("comilla simple sin cerrar", CITY, "nombre: Villa Prueba", "nombre: 'Villa Prueba",
         "nombre: 'Villa Prueba'"),
    Slip("comillas sin abrir ni cerrar bien", CITY, "nombre: Villa Prueba", 'nombre: "Villa" Prueba'),
    Slip("comillas dentro de comillas", SENT, "nota: Faltan las escuelas", 'nota: "Falta "la mesa" y algo"',
         '  nota: "Falta «la mesa» y algo"'),
    Slip("comilla simple dentro de simples", SENT, "nota: Faltan las escuelas", "nota: 'Falta l'escola'",
         '  nota: "Falta l\'escola"'),
    Slip("texto después de las comillas", SENT, "nota: Faltan las escuelas", 'nota: "Faltan" las escuelas'),
    Slip("barra invertida entre comillas", SENT, "evidencia: Mapa, versión 1", 'evidencia: "C:\\mapa"'),
    Slip("una tabulación en el margen", TEAM, "    area: Salud", "\tarea: Salud",
         "    area: Salud", rule="tabulacion"),
    Slip("un bloque entero con tabulaciones", TEAM, "  - rol: salud\n    area: Salud\n    vacante_desde",
         "\t- rol: salud\n\t\tarea: Salud\n\t\tvacante_desde", "  - rol: salud", rule="tabulacion"),
    Slip("tabulación después del guion", SENT, "- entregable: E2.2",
         "-\tentregable: E2.2", rule="tabulacion"),
    Slip("una clave corrida a la derecha", CITY, "codigo: 990101", "  codigo: 990101"),
    Slip("una clave corrida a la izquierda", TEAM, "    area: Salud", "   area: Salud"),
    Slip("una clave de un ítem sin margen", SENT, "  evidencia: Mapa", "evidencia: Mapa"),
    Slip("una clave de un ítem con un espacio de menos", MEETINGS, "  hora: 10:00", " hora: 10:00"),
    Slip("una clave de un ítem con un espacio de más", MEETINGS, "  hora: 10:00", "   hora: 10:00"),
    Slip("un ítem corrido a la derecha", SENT, "- entregable: E1.2", "  - entregable: E1.2"),
    Slip("un ítem corrido a la izquierda", TEAM, "      - Pedir datos a cada área",
         "    - Pedir datos a cada área"),
    Slip("un ítem de una lista interior corrido", TEAM, "  - rol: datos", " - rol: datos"),
    Slip("un guion sin espacio", TEAM, "  - rol: datos", "  -rol: datos"),
    Slip("un guion sin espacio en una lista de textos", TEAM, "      - Pedir datos a cada área",
         "      -Pedir datos a cada área"),
    Slip("un elemento sin guion", TEAM, "      - Pedir datos a cada área",
         "      Pedir datos a cada área", "      - Pedir datos a cada área"),
    Slip("un ítem sin su guion", SENT, "- entregable: E1.2", "  entregable: E1.2", rule="clave-repetida"),
    Slip("raya larga en vez de guion", TEAM, "  - rol: datos", "  – rol: datos"),
    Slip("un valor que empieza con @", SENT, "evidencia: Mapa, versión 1", "evidencia: @municipio",
         '  evidencia: "@municipio"'),
    Slip("un valor que empieza con acento grave", SENT, "evidencia: Mapa, versión 1", "evidencia: `mapa",
         '  evidencia: "`mapa"'),
    Slip("un valor que empieza con %", SENT, "evidencia: Mapa, versión 1", "evidencia: % de avance",
         '  evidencia: "% de avance"'),
    Slip("un valor que empieza con *", SENT, "evidencia: Mapa, versión 1", "evidencia: * pendiente"),
    Slip("un valor que es una palabra con *", SENT, "evidencia: Mapa, versión 1", "evidencia: *pendiente",
         '  evidencia: "*pendiente"', rule="yaml-avanzado"),
    Slip("un valor que empieza con &", SENT, "evidencia: Mapa, versión 1", "evidencia: & mapa",
         '  evidencia: "& mapa"'),
    Slip("un valor que empieza con !", SENT, "evidencia: Mapa, versión 1", "evidencia: !Listo el mapa",
         '  evidencia: "!Listo el mapa"', rule="yaml-avanzado"),
    Slip("un valor que empieza con [", SENT, "evidencia: Mapa, versión 1", "evidencia: [Mapa] versión 1"),
    Slip("un valor que empieza con {", SENT, "nota: Faltan las escuelas", "nota: {Faltan las escuelas"),
    Slip("un valor que empieza con - y espacio", SENT, "evidencia: Mapa, versión 1", "evidencia: - mapa",
         '  evidencia: "- mapa"'),
    Slip("un valor que empieza con ? y espacio", SENT, "evidencia: Mapa, versión 1", "evidencia: ? mapa",
         '  evidencia: "? mapa"'),
    Slip("un valor que empieza con |", SENT, "evidencia: Mapa, versión 1", "evidencia: | mapa",
         '  evidencia: "| mapa"'),
    Slip("un valor que empieza con >", SENT, "evidencia: Mapa, versión 1", "evidencia: > mapa",
         '  evidencia: "> mapa"'),
    Slip("un valor que empieza con una coma", SENT, "evidencia: Mapa, versión 1", "evidencia: , mapa"),
    Slip("un corchete sin cerrar", STAGES, "meses: [5, 6]", "meses: [5, 6", "  meses: [5, 6]"),
    Slip("un corchete sin abrir", STAGES, "meses: [5, 6]", "meses: 5, 6]",
         "meses: [5, 6]", rule="tipo-incorrecto"),
    Slip("un corchete cerrado con paréntesis", STAGES, "meses: [5, 6]", "meses: [5, 6)", "  meses: [5, 6]"),
    Slip("una llave sin cerrar", CITY, "ingreso: 2030-05-06",
         "ingreso: 2030-05-06\nbaja: {fecha: 2030-06-28, motivo: Recorte",
         "baja: {fecha: 2030-06-28, motivo: Recorte}"),
    Slip("dos claves en una línea", CITY, "codigo: 990101\nhabitantes: 12000",
         "codigo: 990101 habitantes: 12000",
         "codigo: 990101\nhabitantes: 12000"),
    Slip("dos claves de un ítem en una línea", MEETINGS,
         "- fecha: 2030-05-14\n  nombre: Encuentro de apertura",
         "- fecha: 2030-05-14, nombre: Encuentro de apertura",
         "- fecha: 2030-05-14\n  nombre: Encuentro de apertura"),
    Slip("una clave después de los elementos de su lista", TEAM, "    suplente: datos",
         "      suplente: datos"),
    Slip("una cerca de código suelta", CITY, "codigo: 990101", "codigo: 990101\n```"),
    Slip("la línea entera entre comillas", CITY, "nombre: Villa Prueba", '"nombre: Villa Prueba"',
         "nombre: Villa Prueba"),
    Slip("una coma al final, como en JSON", CITY, "nombre: Villa Prueba", '"nombre": "Villa Prueba",',
         '"nombre": "Villa Prueba"'),
    Slip("un texto cortado sin margen", CITY, "historia: Ciudad de ejemplo con",
         "historia: Ciudad de ejemplo\ncon", line=5),
    Slip("dos puntos de ancho completo", CITY, "codigo: 990101", "codigo：990101", "codigo: 990101"),
    Slip("un corchete abierto en la línea de arriba y sin cerrar", PEOPLE,
         "ciudades:\n    - villa-prueba\n    - puerto-ejemplo",
         "ciudades: [villa-prueba,\n    puerto-ejemplo", "    puerto-ejemplo]", line=5),
    Slip("una viñeta de Word", TEAM, "      - Pedir datos a cada área", "      • Pedir datos a cada área"),
)  # fmt: skip


def line_of(slip: Slip) -> int:
    """The line to mend: unless it is told, the first one on which the bad file differs from the good."""
    if slip.line:
        return slip.line
    good = (TINY / slip.file).read_text(encoding="utf-8")
    bad = good.replace(slip.good, slip.bad)
    pairs = enumerate(zip(good.split("\n"), bad.split("\n"), strict=False), start=1)
    return next(number for number, (before, after) in pairs if before != after)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_said_once_on_its_own_line(picture: Picture, slip: Slip) -> None:
    picture.replace(slip.file, slip.good, slip.bad)
    lines = slip.bad.count("\n") - slip.good.count("\n") + 1 if slip.rule == "tabulacion" else 1
    first, *others = picture.problems()
    assert (first.rule, first.place.file, first.place.line) == (slip.rule, slip.file, line_of(slip))
    assert {other.rule for other in others} <= {"tabulacion"} and len(others) + 1 >= lines


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_the_offered_line_mends_the_file_when_pasted(picture: Picture, slip: Slip) -> None:
    picture.replace(slip.file, slip.good, slip.bad)
    offered = picture.problems()[0].fix
    while found := picture.problems():
        assert apply_fix(picture, found[0]), found[0]
    assert picture.problems() == []
    assert slip.mended is None or slip.mended in offered


def test_a_slip_does_not_hide_what_else_is_wrong_in_the_same_file(picture: Picture) -> None:
    picture.replace(CITY, "codigo: 990101", "codigo:990101")
    picture.replace(CITY, "ingreso: 2030-05-06", "ingreso: 06/05/2030")
    assert [brief(problem) for problem in picture.problems()] == [
        f"{CITY}:2:8 yaml-sintaxis",
        f"{CITY}:5:10 fecha-invalida",
    ]


def test_two_slips_in_a_file_are_both_said(picture: Picture) -> None:
    picture.replace(SENT, "evidencia: Mapa, versión 1", "evidencia: Mapa: versión 1")
    picture.replace(SENT, "- entregable: E2.2", "- entregable E2.2")
    assert [brief(problem) for problem in picture.problems()] == [
        f"{SENT}:9:14 yaml-sintaxis",
        f"{SENT}:13:13 yaml-sintaxis",
    ]


def test_a_text_that_no_single_line_can_mend_still_names_the_line(picture: Picture) -> None:
    picture.write(CITY, 'nombre: [Villa\n]x: {a\n}y: "z\n')
    assert [(brief(problem), problem.fix) for problem in picture.problems()] == [
        (f"{CITY}:2:2 yaml-sintaxis", "compará esta línea y la de arriba con un archivo que funcione"),
    ]
