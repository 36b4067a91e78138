"""The cases of what is studied: quizzes that teach, worksheets that match their file, names that exist.

`test_refusals` runs them.
"""

from __future__ import annotations

from cases import Case, Said
from edits import swap, together

from tests.picture import EDITION

PROGRAMME = f"{EDITION}/programa"
LESSONS, QUIZ = f"{PROGRAMME}/lecciones.yml", f"{PROGRAMME}/cuestionarios.yml"
SHEETS, TERMS = f"{PROGRAMME}/planillas.yml", f"{PROGRAMME}/glosario.yml"
RESOURCES, STAGES = f"{PROGRAMME}/recursos.yml", f"{PROGRAMME}/etapas.yml"
A_FIELD = (
    "    - {campo: vinculo, que: Cómo se trabaja hoy, bien: Mesa mensual, mal: Buena relación, "
    "porque: No dice qué hacen}\n"
)
LONG = " ".join(["palabra"] * 16)


def ill_made(line: str, subject: str, found: str, expected: str, fix: str) -> Said:
    return Said("pregunta-mal-armada", f"{QUIZ}:{line}", subject, found, expected, fix)


def unknown(place: str, subject: str, found: str, expected: str, fix: str) -> Said:
    return Said("referencia-desconocida", place, subject, f"«{found}»", expected, fix)


ACADEMY_CASES = (
    Case(
        "pregunta-mal-armada",
        "dos respuestas correctas",
        swap(
            QUIZ,
            "error: Suponer lo que nadie decidió\n      porque: No. Las",
            "correcta: true\n      porque: Sí. Las",
        ),
        swap(QUIZ, "Suponer lo que nadie decidió", "Decidir por quien firma"),
        (
            ill_made(
                "6:3", "opciones", "2 opciones correctas", "una sola con «correcta: true»",
                "dejá «correcta: true» en una sola opción",
            ),
        ),
    ),
    Case(
        "pregunta-mal-armada",
        "dos opciones",
        swap(QUIZ, """    - texto: Poner las horas que quedan libres
      error: Suponer lo que nadie decidió
      porque: No. Las horas las asigna quien firma.
""", ""),
        swap(QUIZ, "Poner las horas que quedan libres", "Poner las horas que sobran"),
        (
            ill_made(
                "6:3", "opciones", "2 opciones", "tres o cuatro opciones",
                "agregá la que falta, o sacá la que nadie elegiría",
            ),
        ),
    ),
    Case(
        "pregunta-mal-armada",
        "una explicación que no dice si está bien",
        swap(QUIZ, "porque: Sí. Es quien", "porque: Es quien"),
        swap(QUIZ, "porque: Sí. Es quien", "porque: Sí, porque es quien"),
        (
            ill_made(
                "12:15", "porque", "«Es»", "una explicación que empiece con «Sí»", "empezala con «Sí.»"
            ),
        ),
    ),
    Case(
        "pregunta-mal-armada",
        "una opción larga",
        swap(QUIZ, "texto: Poner las horas que quedan libres", f"texto: {LONG}"),
        swap(QUIZ, "texto: Poner las horas que quedan libres", f"texto: {LONG.removesuffix(' palabra')}"),
        (ill_made("13:14", "texto", "16 palabras", "hasta 15 palabras", "acortalo"),),
    ),
    Case(
        "pregunta-mal-armada",
        "todas las anteriores",
        swap(QUIZ, "texto: Poner las horas que quedan libres", "texto: Todas las anteriores"),
        swap(QUIZ, "texto: Poner las horas que quedan libres", "texto: Todas las horas que quedan"),
        (
            ill_made(
                "13:14", "texto", "«Todas las anteriores»", "una respuesta que se piense sola",
                "escribí otra, con la confusión que delata",
            ),
        ),
    ),
    Case(
        "pregunta-mal-armada",
        "un error en la correcta",
        swap(QUIZ, "      correcta: true\n", "      correcta: true\n      error: Ninguno de veras\n"),
        swap(QUIZ, "Creer que un nombre compromete horas", "Creer que alcanza con el nombre"),
        (
            ill_made(
                "12:14", "error", "un error en la correcta", "«error» solo en las incorrectas",
                "borrá esa línea",
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "una incorrecta sin la confusión que delata",
        swap(QUIZ, "      error: Suponer lo que nadie decidió\n", ""),
        swap(QUIZ, "Suponer lo que nadie decidió", "Suponer que sobran horas"),
        (
            Said(
                "dato-incompleto", f"{QUIZ}:13:7", "error",
                "una opción incorrecta sin la confusión que delata",
                "la confusión por la que alguien la elegiría",
                "agregá una línea «error:» en este elemento",
            ),
        ),
    ),
    Case(
        "planilla-dispar",
        "un campo sin explicar",
        swap(SHEETS, A_FIELD, ""),
        swap(SHEETS, "Cómo se trabaja hoy, bien", "Cómo se trabaja con ella, bien"),
        (
            Said(
                "planilla-dispar", f"{SHEETS}:24:3", "campos", "falta «vinculo»",
                "una explicación de cada clave de actores.yml", "agregá un elemento por cada una",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un campo que el archivo no tiene",
        swap(SHEETS, "campo: vinculo", "campo: vinculos"),
        swap(SHEETS, "mal: Buena relación", "mal: Relación buena"),
        (
            Said(
                "planilla-dispar", f"{SHEETS}:24:3", "campos", "falta «vinculo»",
                "una explicación de cada clave de actores.yml", "agregá un elemento por cada una",
            ),
            unknown(
                f"{SHEETS}:31:15", "campo", "vinculos",
                "una clave de actores.yml: id, nombre, tipo, influencia, interes, aporte "
                "o vinculo",
                "¿quisiste decir «vinculo»? Escribí «campo: vinculo»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una pregunta de otra lección",
        swap(QUIZ, "leccion: roles-con-horas", "leccion: roles-con-hora"),
        swap(QUIZ, "leccion: roles-con-horas", "leccion: prototipo-chico"),
        (
            unknown(
                f"{QUIZ}:3:12", "leccion", "roles-con-hora",
                "una lección: roles-con-horas o prototipo-chico",
                "¿quisiste decir «roles-con-horas»? Escribí «leccion: roles-con-horas»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un término que no está",
        swap(TERMS, "ver: [acta]", "ver: [actas]"),
        swap(TERMS, "ver: [acta]", "ver: [rol]"),
        (
            unknown(
                f"{TERMS}:6:9", "ver", "actas", "un término del glosario: rol o acta",
                "¿quisiste decir «acta»? Escribí «acta»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un recurso de otra etapa",
        swap(RESOURCES, "etapas: [E1, E2]", "etapas: [E1, E7]"),
        swap(RESOURCES, "etapas: [E1, E2]", "etapas: [E2]"),
        (
            unknown(
                f"{RESOURCES}:4:16", "etapas", "E7", "una etapa de esta edición: E1 o E2",
                "corregí el nombre, o agregá lo que falta",
            ),
        ),
    ),
    Case(
        "repetido",
        "dos actividades con el mismo identificador",
        together(
            swap(STAGES, "        - tipo: M\n", "        - id: ideas\n          tipo: M\n"),
            swap(STAGES, "        - tipo: F\n", "        - id: ideas\n          tipo: F\n"),
        ),
        swap(STAGES, "        - tipo: M\n", "        - id: ideas\n          tipo: M\n"),
        (
            Said(
                "repetido", f"{STAGES}:59:15", "id", "«ideas» otra vez (ya está en la línea 49)",
                "cada «id» una sola vez", "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
)  # fmt: skip
