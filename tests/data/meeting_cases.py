"""The cases of the meetings: blocks that fit, cities that take part, turns that rotate.

`test_refusals` runs them.
"""

from __future__ import annotations

from cases import Case, Said
from edits import CLOSING, MEETINGS, Edit, add, put, swap, together

from tests.picture import EDITION

ROUND = """  rondas:
    - ciudad: puerto-ejemplo
      pregunta: ¿Cómo sumamos a Salud?
      compromisos:
        - que: Llamar a Salud
          rol: coordinacion
          vence: 2030-06-28
"""
"""At the end of the last meeting."""
SCRIPT = f"{EDITION}/programa/asesoramiento.yml"
STEPS = """\
- minutos: 10
  paso: Encuadre
  decis: Empezamos
  dicen: Las ciudades escuchan
- minutos: 50
  paso: Consejo
  decis: Conversen
  dicen: Las pares proponen
"""
EARLIER_CASE = swap(
    MEETINGS,
    "  asistencia:\n",
    "  rondas:\n    - ciudad: villa-prueba\n      pregunta: ¿Por dónde empezamos?\n  asistencia:\n",
)


def with_round(before: str = "", after: str = "") -> Edit:
    """A round in the last meeting, with a change."""
    return add(MEETINGS, ROUND.replace(before, after) if before else ROUND)


def closing(agenda: str) -> Edit:
    """The last meeting is the closing, with this agenda of 60 minutes."""
    return together(
        swap(MEETINGS, "tipo: pares", "tipo: cierre"),
        swap(MEETINGS, "    - minutos: 60\n      que: Una ronda\n", agenda),
    )


def turns(*minutes: int, city: str = "villa-prueba") -> str:
    """Turns of a city, and the rest of the hour."""
    own = "".join(f"    - minutos: {m}\n      que: Presenta\n      ciudad: {city}\n" for m in minutes)
    return f"{own}    - minutos: {60 - sum(minutes)}\n      que: Lo demás\n"


def unknown(place: str, subject: str, found: str, expected: str, fix: str) -> Said:
    return Said("referencia-desconocida", f"{MEETINGS}:{place}", subject, f"«{found}»", expected, fix)


THEIR_MINUTES = "corregí los «minutos:» de algún bloque, o los del encuentro"
ADD_OR_MEND = "corregí el nombre, o agregá lo que falta"
MEETING_CASES = (
    Case(
        "agenda-larga",
        "bloques que no entran en el encuentro",
        swap(MEETINGS, "minutos: 100", "minutos: 105"),
        swap(MEETINGS, "    - minutos: 20\n", "    - minutos: 15\n      que: Llegada\n    - minutos: 5\n"),
        (
            Said(
                "agenda-larga", f"{MEETINGS}:9:3", "agenda", "bloques que suman 125 minutos, 5 de más",
                "los 120 minutos que dura el encuentro", THEIR_MINUTES,
            ),
        ),
    ),
    Case(
        "agenda-corta",
        "bloques que dejan tiempo sin uso",
        swap(MEETINGS, "minutos: 100", "minutos: 90"),
        together(
            swap(MEETINGS, "minutos: 100", "minutos: 90"), swap(MEETINGS, "minutos: 120", "minutos: 110")
        ),
        (
            Said(
                "agenda-corta", f"{MEETINGS}:9:3", "agenda", "bloques que suman 110 minutos, 10 de menos",
                "los 120 minutos que dura el encuentro", THEIR_MINUTES, "aviso",
            ),
        ),
    ),
    Case(
        "caso-repetido",
        "la misma ciudad dos encuentros seguidos",
        together(EARLIER_CASE, with_round("puerto-ejemplo", "villa-prueba")),
        together(EARLIER_CASE, with_round()),
        (
            Said(
                "caso-repetido", f"{MEETINGS}:33:15", "ciudad",
                "«villa-prueba», que ya llevó un caso al encuentro anterior (2030-05-14)",
                "una ciudad que no haya expuesto la última vez",
                "ofrecele el lugar a otra, o dejalo si es a propósito", "aviso",
            ),
        ),
    ),
    Case(
        "presentacion-larga",
        "una presentación que no entra en su turno",
        closing(turns(6)),
        closing(turns(7)),
        (
            Said(
                "presentacion-larga", f"{CLOSING}:6:10", "minutos",
                "7 minutos de presentación, 1 más que su turno",
                "hasta 6, los que le da el cierre del 2030-06-25 en encuentros.yml",
                "acortá la presentación, o dale más minutos en la agenda", "aviso",
            ),
        ),
    ),
    Case(
        "turno-repetido",
        "dos turnos de la misma ciudad en el cierre",
        closing(turns(4, 3)),
        swap(MEETINGS, "    - minutos: 60\n      que: Una ronda\n", turns(4, 3)),  # peers may come back
        (
            Said(
                "turno-repetido", f"{MEETINGS}:32:15", "ciudad",
                "«villa-prueba», que ya tiene un turno en este encuentro", "un turno por ciudad",
                "cambiá la ciudad de uno de los dos, o dejalos si es a propósito", "aviso",
            ),
        ),
    ),
    Case(
        "mes-sin-encuentro",
        "un mes sin ningún encuentro",
        together(swap(MEETINGS, "fecha: 2030-06-25", "fecha: 2030-05-28")),
        swap(MEETINGS, "fecha: 2030-06-25", "fecha: 2030-06-12"),
        (
            Said(
                "mes-sin-encuentro", f"{MEETINGS}:1:1", "encuentros", "ningún encuentro en junio de 2030",
                "un encuentro por mes", "agregá el de ese mes, o dejalo así si es a propósito", "aviso",
            ),
            Said(
                "encuentro-sin-notas", f"{MEETINGS}:18:3", "notas",
                "«Encuentro de pares», del 2030-05-28, sin notas",
                "qué pasó, en pocas frases y sin nombres", "agregá una línea «notas:» en ese encuentro",
                "aviso",
            ),
        ),
    ),
    Case(
        "encuentro-sin-notas",
        "un encuentro que pasó y del que no se sabe nada",
        swap(MEETINGS, "  notas: Se presentaron las dos ciudades.\n", ""),
        swap(MEETINGS, "Se presentaron las dos ciudades.", "No vino nadie."),
        (
            Said(
                "encuentro-sin-notas", f"{MEETINGS}:1:3", "notas",
                "«Encuentro de apertura», del 2030-05-14, sin notas",
                "qué pasó, en pocas frases y sin nombres", "agregá una línea «notas:» en ese encuentro",
                "aviso",
            ),
        ),
    ),
    Case(
        "repetido",
        "dos encuentros con el mismo identificador",
        swap(MEETINGS, "id: pares", "id: apertura"),
        swap(MEETINGS, "id: pares", "id: apertura-2"),
        (
            Said(
                "repetido", f"{MEETINGS}:25:7", "id", "«apertura» otra vez (ya está en la línea 8)",
                "cada «id» una sola vez", "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "repetido",
        "la asistencia de una ciudad contada dos veces",
        swap(
            MEETINGS, "      personas: 4\n",
            "      personas: 4\n    - ciudad: villa-prueba\n      personas: 5\n",
        ),
        swap(MEETINGS, "      personas: 4\n", "      personas: 4 # y dos se sumaron después\n"),
        (
            Said(
                "repetido", f"{MEETINGS}:17:15", "ciudad",
                "«villa-prueba» otra vez (ya está en la línea 15)",
                "cada «ciudad» una sola vez", "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una ronda de una ciudad que no está",
        with_round("puerto-ejemplo", "puerto-ejempo"),
        with_round(),
        (
            unknown(
                "30:15", "ciudad", "puerto-ejempo",
                "una ciudad de esta edición: puerto-ejemplo o villa-prueba",
                "¿quisiste decir «puerto-ejemplo»? Escribí «ciudad: puerto-ejemplo»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un compromiso de un rol que ese equipo no tiene",
        with_round("rol: coordinacion", "rol: hacienda"),
        with_round("rol: coordinacion", "rol: datos"),
        (
            unknown(
                "34:16", "rol", "hacienda", "un rol de equipo.yml de puerto-ejemplo: coordinacion o datos",
                ADD_OR_MEND,
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "un compromiso a nombre de nadie",
        with_round("rol: coordinacion", "rol: la intendenta"),
        with_round("rol: coordinacion", "rol: coordinacion # la de siempre"),
        (
            Said(
                "opcion-desconocida", f"{MEETINGS}:34:16", "rol", "«la intendenta»",
                "coordinacion, datos, salud, educacion, cuidado, derechos, crianza, hacienda, territorio "
                "o participacion",
                "elegí una de esas opciones",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una lección que no está entre los materiales",
        add(MEETINGS, "  antes:\n    - leccion: roles-con-hora\n"),
        add(MEETINGS, "  antes:\n    - leccion: roles-con-horas\n"),
        (
            unknown(
                "30:16", "leccion", "roles-con-hora",
                "una lección de esta edición: roles-con-horas o prototipo-chico",
                "¿quisiste decir «roles-con-horas»? Escribí «leccion: roles-con-horas»",
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "un enlace sin decir qué es",
        add(MEETINGS, "  despues:\n    - enlace: https://example.org/acta\n"),
        add(MEETINGS, "  despues:\n    - que: Acta\n      enlace: https://example.org/acta\n"),
        (
            Said(
                "dato-incompleto", f"{MEETINGS}:30:7", "despues", "un material sin palabras",
                "qué hay que leer, hacer o traer",
                "agregá una línea «que:» en este elemento, o «leccion:» con una lección del sitio",
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "consejos para una pregunta que no se escribió",
        with_round("      pregunta: ¿Cómo sumamos a Salud?\n", ""),
        add(MEETINGS, "  rondas:\n    - ciudad: puerto-ejemplo\n"),
        (
            Said(
                "dato-incompleto", f"{MEETINGS}:30:7", "ronda",
                "una ronda de «puerto-ejemplo» sin la pregunta con la que llegó",
                "la pregunta de la ciudad", "agregá una línea «pregunta:» en esta ronda",
            ),
        ),
    ),
    Case(
        "fechas-invertidas",
        "un compromiso que vence antes del encuentro",
        with_round("vence: 2030-06-28", "vence: 2030-06-24"),
        with_round("vence: 2030-06-28", "vence: 2030-06-25"),
        (
            Said(
                "fechas-invertidas", f"{MEETINGS}:35:18", "vence", "«2030-06-24»",
                "una fecha igual o posterior a la del encuentro (2030-06-25)", "corregí la fecha",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un caso de una ciudad que todavía no participaba",
        swap(MEETINGS, "    - ciudad: villa-prueba\n", "    - ciudad: puerto-ejemplo\n"),
        together(
            swap(MEETINGS, "    - ciudad: villa-prueba\n", "    - ciudad: puerto-ejemplo\n"),
            swap(MEETINGS, "2030-05-14", "2030-05-20"),
        ),
        (
            Said(
                "evento-fuera", f"{MEETINGS}:15:15", "ciudad", "«puerto-ejemplo»",
                "una ciudad que participe ese día: esta participa del 2030-05-20 al 2030-06-28",
                "corregí la ciudad, o la fecha del encuentro",
            ),
        ),
    ),
    Case(
        "agenda-dispar",
        "la agenda anuncia a una ciudad y la ronda es de otra",
        together(
            with_round(),
            swap(MEETINGS, "      que: Una ronda\n", "      que: Una ronda\n      ciudad: villa-prueba\n"),
        ),
        together(
            with_round(),
            swap(MEETINGS, "      que: Una ronda\n", "      que: Una ronda\n      ciudad: puerto-ejemplo\n"),
        ),
        (
            Said(
                "agenda-dispar", f"{MEETINGS}:29:15", "ciudad", "«villa-prueba»",
                "una ciudad de las rondas de este encuentro: puerto-ejemplo",
                "corregí la ciudad de este bloque, o la de la ronda", "aviso",
            ),
        ),
    ),
    Case(
        "agenda-dispar",
        "un guion que ya no dura lo que un bloque",
        together(with_round(), put(SCRIPT, STEPS.replace("50", "55"))),
        together(with_round(), put(SCRIPT, STEPS)),
        (
            Said(
                "agenda-dispar", f"{MEETINGS}:26:3", "agenda", "ningún bloque de 65 minutos",
                "un bloque por ronda, de los 65 minutos que suman los pasos de programa/asesoramiento.yml",
                "corregí los «minutos:» de los bloques, o los de los pasos", "aviso",
            ),
        ),
    ),
    Case(
        "encuentro-feriado",
        "un encuentro en domingo",
        swap(MEETINGS, "fecha: 2030-06-25", "fecha: 2030-06-23"),
        swap(MEETINGS, "fecha: 2030-06-25", "fecha: 2030-06-24"),
        (
            Said(
                "encuentro-feriado", f"{MEETINGS}:18:10", "fecha", "«2030-06-23»",
                "un día hábil: ese día es domingo", "pasalo a otro día, o dejalo si es a propósito", "aviso",
            ),
        ),
    ),
    Case(
        "yaml-sintaxis",
        "una clave que quedó adentro de un texto largo",
        add(MEETINGS, "  notas: >-\n    Se conversó mucho.\n    grabacion: https://example.org/video\n"),
        add(MEETINGS, "  notas: >-\n    Se conversó mucho: la\n    grabación no se publica.\n"),
        (
            Said(
                "yaml-sintaxis", f"{MEETINGS}:31:5", "grabacion",
                "«grabacion: https://example.org/video» adentro del texto de «notas»",
                "la clave con el mismo margen que las demás",
                "reemplazá la línea 31 por esta (con 2 espacios adelante):\n"
                "  grabacion: https://example.org/video",
            ),
        ),
    ),
    Case(
        "tipo-incorrecto",
        "un consejo con dos puntos y sin comillas",
        add(MEETINGS, ROUND + "      consejos:\n        - Una idea: abrir con el dato\n"),
        add(MEETINGS, ROUND + '      consejos:\n        - "Una idea: abrir con el dato"\n'),
        (
            Said(
                "tipo-incorrecto", f"{MEETINGS}:37:11", "consejos", "un texto con dos puntos",
                "el texto entre comillas",
                "reemplazá la línea 37 por esta (con 8 espacios adelante):\n"
                '        - "Una idea: abrir con el dato"',
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un correo al final de una frase, con otra detrás",
        swap(MEETINGS, "Se presentaron las dos ciudades.", "Escribir a renata@muni.gob.ar. Vienen todas."),
        swap(MEETINGS, "Se presentaron las dos ciudades.", "Escribir a facilitación. Vienen todas."),
        (
            Said(
                "dato-personal", f"{MEETINGS}:17:21", "encuentros", "un correo",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "una señora con su apellido",
        swap(MEETINGS, "Se presentaron las dos ciudades.", "Habló la señora Ibarra."),
        swap(MEETINGS, "Se presentaron las dos ciudades.", "Habló una vecina."),
        (
            Said(
                "dato-personal", f"{MEETINGS}:17:19", "encuentros", "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un nombre en las notas",
        swap(MEETINGS, "Se presentaron las dos ciudades.", "Moderó María Pérez."),
        swap(MEETINGS, "Se presentaron las dos ciudades.", "Moderó la coordinación."),
        (
            Said(
                "dato-personal", f"{MEETINGS}:17:17", "encuentros", "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
)  # fmt: skip
