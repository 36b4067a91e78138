"""Every rule of the door with a bad example, the whole of what is said of it, and a good one beside it.

The list reads as the manual's table of errors. Each case changes the tiny edition of `tests/tiny`. What a
city writes as it goes along is in `city_cases`, and its Tablero's table in `tablero_cases`.
"""

from __future__ import annotations

import re

import pytest
from academy_cases import ACADEMY_CASES
from cases import OF_A_CITY, OF_AN_EDITION, Case, Said, said
from city_cases import CITY_CASES
from edits import (
    ACTORS,
    CITY,
    CLOSING,
    DELIVERABLES,
    HOLIDAYS,
    MEETINGS,
    PEOPLE,
    SENT,
    SETTINGS,
    STAGES,
    TEAM,
    add,
    another_deliverable,
    another_person,
    city,
    edition,
    gap,
    gone,
    linked,
    moved,
    put,
    read,
    swap,
    swapped_stages,
    uneven,
    vacant_data_seat,
)
from guard_cases import GUARD_CASES
from meeting_cases import MEETING_CASES
from news_cases import NEWS_CASES
from tablero_cases import TABLERO_CASES

from macros.data.catalogue import RULES
from macros.data.problems import BadData
from tests.picture import EDITION, PUERTO, VILLA, Picture, apply_fix

EDITION_CASES = (
    Case(
        "archivo-desconocido",
        "una extensión .yaml",
        moved(SENT, f"{VILLA}/entregas.yaml"),
        moved(SENT, f"{VILLA}/.entregas.yml"),
        (
            Said(
                "archivo-desconocido",
                "cohorts/2030/ciudades/villa-prueba/entregas.yaml:1:1",
                "entregas.yaml",
                "el archivo «entregas.yaml»",
                f"solo {OF_A_CITY}",
                "¿quisiste decir «entregas.yml»? Cambiale el nombre a entregas.yml",
            ),
        ),
    ),
    Case(
        "archivo-desconocido",
        "un nombre con mayúscula",
        moved(CLOSING, f"{VILLA}/Cierre.yml"),
        gone(CLOSING),
        (
            Said(
                "archivo-desconocido",
                "cohorts/2030/ciudades/villa-prueba/Cierre.yml:1:1",
                "Cierre.yml",
                "el archivo «Cierre.yml»",
                f"solo {OF_A_CITY}",
                "¿quisiste decir «cierre.yml»? Cambiale el nombre a cierre.yml",
            ),
        ),
    ),
    Case(
        "archivo-desconocido",
        "un archivo de ciudad en la carpeta de la edición",
        put(f"{EDITION}/entregas.yml", "- entregable: E1.1\n"),
        put(f"{EDITION}/.borrador.yml", "x"),
        (
            Said(
                "archivo-desconocido",
                "cohorts/2030/entregas.yml:1:1",
                "entregas.yml",
                "el archivo «entregas.yml»",
                f"solo {OF_AN_EDITION}",
                "llevalo a cohorts/<edición>/ciudades/<ciudad>/entregas.yml",
            ),
        ),
    ),
    Case(
        "archivo-desconocido",
        "un archivo del programa fuera de programa",
        put(f"{EDITION}/etapas.yml", "- id: E1\n"),
        put(f"{EDITION}/.gitkeep", ""),
        (
            Said(
                "archivo-desconocido",
                "cohorts/2030/etapas.yml:1:1",
                "etapas.yml",
                "el archivo «etapas.yml»",
                f"solo {OF_AN_EDITION}",
                "llevalo a cohorts/<edición>/programa/etapas.yml",
            ),
        ),
    ),
    Case(
        "archivo-desconocido",
        "una carpeta que nadie lee",
        put(f"{VILLA}/fotos/leeme.txt", "x"),
        put(f"{VILLA}/.fotos/leeme.txt", "x"),
        (
            Said(
                "archivo-desconocido",
                "cohorts/2030/ciudades/villa-prueba/fotos:1:1",
                "fotos",
                "la carpeta «fotos»",
                f"solo {OF_A_CITY}",
                "borrala o llevala a su lugar",
            ),
        ),
    ),
    Case(
        "archivo-desconocido",
        "un archivo suelto entre las ciudades",
        put(f"{EDITION}/ciudades/leeme.txt", "x"),
        put(f"{EDITION}/ciudades/.leeme.txt", "x"),
        (
            Said(
                "archivo-desconocido",
                "cohorts/2030/ciudades/leeme.txt:1:1",
                "leeme.txt",
                "el archivo «leeme.txt»",
                "una carpeta por ciudad",
                "borralo o llevalo a su lugar",
            ),
        ),
    ),
    Case(
        "archivo-enlace",
        "un archivo que es un enlace",
        linked(TEAM, f"{PUERTO}/equipo.yml"),
        put(TEAM, read(TEAM)),
        (
            Said(
                "archivo-enlace",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:1",
                "equipo.yml",
                "un enlace simbólico",
                "un archivo común",
                "reemplazá el enlace por una copia del archivo",
            ),
        ),
    ),
    Case(
        "archivo-enlace",
        "una carpeta de ciudad que es un enlace",
        linked(f"{EDITION}/ciudades/villa-espejo", VILLA),
        city("villa-espejo", "Villa Espejo"),
        (
            Said(
                "archivo-enlace",
                "cohorts/2030/ciudades/villa-espejo:1:1",
                "villa-espejo",
                "un enlace simbólico",
                "un archivo o una carpeta de verdad",
                "reemplazá el enlace por una copia",
            ),
        ),
    ),
    Case(
        "archivo-faltante",
        "una ciudad sin ciudad.yml",
        put(
            f"{EDITION}/ciudades/villa-nueva/equipo.yml",
            "roles:\n  - rol: datos\n    area: Salud\n    horas_mes: 2\n    responsabilidades: [Reunir]\n",
        ),
        gone(SENT),
        (
            Said(
                "archivo-faltante",
                "cohorts/2030/ciudades/villa-nueva/ciudad.yml:1:1",
                "ciudad.yml",
                "",
                "un archivo ciudad.yml",
                "creá cohorts/2030/ciudades/villa-nueva/ciudad.yml; podés copiar el de otra "
                "ciudad u otra edición y cambiar sus valores",
            ),
        ),
    ),
    Case(
        "archivo-faltante",
        "una edición sin entregables",
        gone(DELIVERABLES),
        gone(HOLIDAYS),
        (
            Said(
                "archivo-faltante",
                "cohorts/2030/programa/entregables.yml:1:1",
                "entregables.yml",
                "",
                "un archivo entregables.yml",
                "creá cohorts/2030/programa/entregables.yml; podés copiar el de otra ciudad u "
                "otra edición y cambiar sus valores",
            ),
        ),
    ),
    Case(
        "archivo-desconocido",
        "un archivo obligatorio con otra extensión",
        moved(CITY, f"{VILLA}/ciudad.yaml"),
        put(CITY, read(CITY)),
        (
            Said(
                "archivo-desconocido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yaml:1:1",
                "ciudad.yaml",
                "el archivo «ciudad.yaml»",
                f"solo {OF_A_CITY}",
                "¿quisiste decir «ciudad.yml»? Cambiale el nombre a ciudad.yml",
            ),
        ),
    ),
    Case(
        "archivo-grande",
        "un archivo de 300 KiB",
        add(CITY, "# x\n" * 76800),
        add(CITY, "# x\n" * 60000),
        (
            Said(
                "archivo-grande",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:1",
                "ciudad.yml",
                "301 KiB",
                "hasta 256 KiB",
                "sacá lo que no es un dato de esta ciudad o de esta edición",
            ),
        ),
    ),
    Case(
        "archivo-ilegible",
        "una carpeta con nombre de archivo",
        put(f"{CLOSING}/nota.txt", "x"),
        gone(CLOSING),
        (
            Said(
                "archivo-ilegible",
                "cohorts/2030/ciudades/villa-prueba/cierre.yml:1:1",
                "cierre.yml",
                "una carpeta",
                "un archivo de texto llamado cierre.yml",
                "borrala o cambiale el nombre, y creá el archivo",
            ),
        ),
    ),
    Case(
        "archivo-vacio",
        "un archivo sin nada",
        put(SENT, ""),
        gone(SENT),
        (
            Said(
                "archivo-vacio",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:1:1",
                "archivo",
                "",
                "al menos un dato",
                "completalo; si el tema todavía no empezó y el archivo no es obligatorio, borralo",
            ),
        ),
    ),
    Case(
        "archivo-vacio",
        "una ciudad con solo comentarios",
        put(CITY, "# nada todavía\n"),
        put(SENT, "# nada todavía\n\n  # - entregable: E1.1\n"),
        (
            Said(
                "archivo-vacio",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:1",
                "archivo",
                "",
                "al menos un dato",
                "completalo; si el tema todavía no empezó y el archivo no es obligatorio, borralo",
            ),
        ),
    ),
    Case(
        "carpeta-invalida",
        "la carpeta no es el nombre",
        swap(CITY, "nombre: Villa Prueba", "nombre: Villa Probada"),
        swap(CITY, "nombre: Villa Prueba", "nombre: Vílla  Prueba"),
        (
            Said(
                "carpeta-invalida",
                "cohorts/2030/ciudades/villa-prueba:1:1",
                "carpeta",
                "«villa-prueba»",
                "el de «Villa Probada», sin tildes ni espacios: villa-probada",
                "cambiá el nombre de la carpeta a villa-probada, o corregí el nombre en ciudad.yml",
            ),
        ),
    ),
    Case(
        "carpeta-invalida",
        "un nombre reservado",
        city("avance", "Avance"),
        city("avance-sur", "Avance Sur"),
        (
            Said(
                "carpeta-invalida",
                "cohorts/2030/ciudades/avance:1:1",
                "carpeta",
                "«avance»",
                "un nombre que no use el propio sitio",
                "agregá una palabra al nombre de la carpeta y al de la ciudad",
            ),
        ),
    ),
    Case(
        "carpeta-invalida",
        "una carpeta con mayúsculas y tilde",
        city("Villa-Ñandú", "Villa Ñandú"),
        city("villa-nandu", "Villa Ñandú"),
        (
            Said(
                "carpeta-invalida",
                "cohorts/2030/ciudades/Villa-Ñandú:1:1",
                "carpeta",
                "«Villa-Ñandú»",
                "el de «Villa Ñandú», sin tildes ni espacios: villa-nandu",
                "cambiá el nombre de la carpeta a villa-nandu, o corregí el nombre en ciudad.yml",
            ),
        ),
    ),
    Case(
        "carpeta-invalida",
        "un nombre de edición que no es un año",
        edition("cohorte-2030"),
        edition("2030-norte"),
        (
            Said(
                "carpeta-invalida",
                "cohorts/cohorte-2030:1:1",
                "carpeta",
                "«cohorte-2030»",
                "el año de la edición, y si hace falta un agregado en minúsculas: 2026 o 2026-norte",
                "cambiale el nombre a la carpeta",
            ),
        ),
    ),
    Case(
        "codificacion",
        "un archivo guardado en Windows-1252",
        put(CITY, read(CITY).replace("Prueba", "Pruéba").encode("cp1252")),
        put(CITY, "\ufeff" + read(CITY).replace("\n", "\r\n")),
        (
            Said(
                "codificacion",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:18",
                "codificación",
                "«é» guardada en otra codificación",
                "un archivo de texto en UTF-8",
                "guardá el archivo con la opción «UTF-8» de tu editor; en GitHub, abrilo, pegá "
                "el texto y guardá",
            ),
        ),
    ),
    Case(
        "codificacion",
        "un archivo guardado en UTF-16",
        put(CITY, read(CITY).encode("utf-16")),
        put(CITY, read(CITY).replace("\n", "\r")),
        (
            Said(
                "codificacion",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:1",
                "codificación",
                "un archivo guardado como UTF-16",
                "un archivo de texto en UTF-8",
                "guardá el archivo con la opción «UTF-8» de tu editor; en GitHub, abrilo, pegá "
                "el texto y guardá",
            ),
        ),
    ),
    Case(
        "codificacion",
        "un archivo en UTF-16 sin marca",
        put(CITY, read(CITY).encode("utf-16-le")),
        put(CITY, read(CITY).rstrip("\n")),
        (
            Said(
                "codificacion",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:1",
                "codificación",
                "un archivo guardado como UTF-16, o que no es de texto",
                "un archivo de texto en UTF-8",
                "guardá el archivo con la opción «UTF-8» de tu editor; en GitHub, abrilo, pegá "
                "el texto y guardá",
            ),
        ),
    ),
    Case(
        "caracter-invisible",
        "un espacio de ancho cero",
        swap(CITY, "Villa Prueba", "Villa \u200bPrueba"),
        swap(CITY, "historia: Ciudad", "historia: Niñez, ciudad"),
        (
            Said(
                "caracter-invisible",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:15",
                "texto",
                "un carácter que no se ve (U+200B)",
                "solo letras, números y signos visibles",
                "reemplazá la línea 1 por esta:\nnombre: Villa Prueba",
            ),
        ),
    ),
    Case(
        "caracter-invisible",
        "un cambio de dirección",
        swap(SENT, "Mapa, versión 1", "Mapa\u202e, versión 1"),
        swap(SENT, "Mapa, versión 1", "Mapa → versión 1"),
        (
            Said(
                "caracter-invisible",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:9:18",
                "texto",
                "un carácter que no se ve (U+202E)",
                "solo letras, números y signos visibles",
                "reemplazá la línea 9 por esta (con 2 espacios adelante):\n  evidencia: Mapa, versión 1",
            ),
        ),
    ),
    Case(
        "caracter-invisible",
        "un carácter de control",
        swap(SENT, "Mapa, versión 1", "Mapa\x07, versión 1"),
        swap(SENT, "Mapa, versión 1", "Mapa\xa0versión 1"),
        (
            Said(
                "caracter-invisible",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:9:18",
                "texto",
                "un carácter que no se ve (U+0007)",
                "solo letras, números y signos visibles",
                "reemplazá la línea 9 por esta (con 2 espacios adelante):\n  evidencia: Mapa, versión 1",
            ),
        ),
    ),
    Case(
        "conflicto-git",
        "dos versiones sin elegir",
        swap(
            CITY,
            "habitantes: 12000\n",
            "<<<<<<< HEAD\nhabitantes: 12000\n=======\nhabitantes: 13000\n>>>>>>> otra\n",
        ),
        swap(CITY, "habitantes: 12000\n", "# ======= 12000\nhabitantes: 12000\n"),
        (
            Said(
                "conflicto-git",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:1",
                "conflicto",
                "«<<<<<<<»",
                "una sola versión del texto",
                "elegí una de las dos versiones, borrá la otra y también las líneas 3, 5 y 7, "
                "que las separan",
            ),
        ),
    ),
    Case(
        "conflicto-git",
        "una marca que quedó",
        add(SENT, "=======\n"),
        add(SENT, "# =======\n"),
        (
            Said(
                "conflicto-git",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:15:1",
                "conflicto",
                "«=======»",
                "una sola versión del texto",
                "borrá la línea 15, que quedó de un conflicto entre dos versiones",
            ),
        ),
    ),
    Case(
        "espacio-duro",
        "un espacio duro en el margen",
        swap(TEAM, "    area: Salud", "  \xa0 area: Salud"),
        swap(TEAM, "    area: Salud", "    area: Salud\xa0Pública"),
        (
            Said(
                "espacio-duro",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:29:3",
                "margen",
                "un espacio que no es común (U+00A0)",
                "espacios comunes, los de la barra espaciadora",
                "reemplazá la línea 29 por esta (con 4 espacios adelante):\n    area: Salud",
            ),
        ),
    ),
    Case(
        "espacio-duro",
        "un espacio duro después de los dos puntos",
        swap(TEAM, "    area: Salud", "    area:\xa0Salud"),
        swap(TEAM, "    area: Salud", "    area:  Salud"),
        (
            Said(
                "espacio-duro",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:29:10",
                "margen",
                "un espacio que no es común (U+00A0)",
                "espacios comunes, los de la barra espaciadora",
                "reemplazá la línea 29 por esta (con 4 espacios adelante):\n    area: Salud",
            ),
        ),
    ),
    Case(
        "tabulacion",
        "una tabulación en el margen",
        swap(TEAM, "    area: Salud", "\tarea: Salud"),
        swap(TEAM, "    area: Salud", "    area: Salud\t"),
        (
            Said(
                "tabulacion",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:29:1",
                "margen",
                "una tabulación",
                "espacios",
                "reemplazá la línea 29 por esta (con 4 espacios adelante):\n    area: Salud",
            ),
        ),
    ),
    Case(
        "clave-repetida",
        "la misma clave dos veces",
        add(CITY, "codigo: 990777\n"),
        swap(CITY, "historia: Ciudad", "historia: codigo, ciudad"),
        (
            Said(
                "clave-repetida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:6:1",
                "codigo",
                "«codigo» otra vez (ya está en la línea 2)",
                "cada clave una sola vez",
                "dejá una de las dos y borrá la otra",
            ),
        ),
    ),
    Case(
        "clave-repetida",
        "falta el guion del ítem que sigue",
        swap(SENT, "- entregable: E2.2", "  entregable: E2.2"),
        swap(SENT, "- entregable: E2.2", "\n- entregable: E2.2"),
        (
            Said(
                "clave-repetida",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:13:3",
                "entregable",
                "«entregable» otra vez (ya está en la línea 7)",
                "cada clave una sola vez",
                "dejá una de las dos y borrá la otra; o, si acá empieza otro elemento, reemplazá "
                "la línea 13 por esta:\n- entregable: E2.2",
            ),
        ),
    ),
    Case(
        "yaml-avanzado",
        "un ancla y su alias",
        swap(MEETINGS, "nombre: Encuentro de apertura", "nombre: &ap Encuentro de apertura"),
        swap(MEETINGS, "nombre: Encuentro de apertura", "nombre: Encuentro & apertura"),
        (
            Said(
                "yaml-avanzado",
                "cohorts/2030/encuentros.yml:2:11",
                "nombre",
                "un ancla («&ap»)",
                "un texto común, sin signos especiales de YAML",
                "si es un texto, reemplazá la línea 2 por esta (con 2 espacios adelante):"
                '\n  nombre: "&ap Encuentro de apertura"',
            ),
        ),
    ),
    Case(
        "yaml-avanzado",
        "un alias",
        swap(MEETINGS, "coordina: ada-quebracho", "coordina: *ada"),
        swap(MEETINGS, "nombre: Encuentro de apertura", "nombre: Encuentro ! apertura"),
        (
            Said(
                "yaml-avanzado",
                "cohorts/2030/encuentros.yml:7:13",
                "coordina",
                "un alias («*ada»)",
                "un texto común, sin signos especiales de YAML",
                "si es un texto, reemplazá la línea 7 por esta (con 2 espacios adelante):"
                '\n  coordina: "*ada"',
            ),
        ),
    ),
    Case(
        "yaml-avanzado",
        "una etiqueta",
        swap(CITY, "codigo: 990101", "codigo: !!str 990101"),
        swap(CITY, "codigo: 990101", "codigo: '990101'"),
        (
            Said(
                "yaml-avanzado",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:2:9",
                "codigo",
                "una etiqueta («!!str»)",
                "un texto común, sin signos especiales de YAML",
                'si es un texto, reemplazá la línea 2 por esta:\ncodigo: "!!str 990101"',
            ),
        ),
    ),
    Case(
        "yaml-avanzado",
        "un segundo documento",
        add(CITY, "---\nnombre: Otra\n"),
        put(CITY, "---\n" + read(CITY)),
        (
            Said(
                "yaml-avanzado",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:6:1",
                "texto",
                "un segundo documento («---»)",
                "un texto común, sin signos especiales de YAML",
                "borrá la línea 6: cada archivo lleva un solo documento",
            ),
        ),
    ),
    Case(
        "yaml-profundo",
        "demasiados niveles",
        add(CITY, "baja: " + "[" * 14 + "]" * 14 + "\n"),
        swap(CITY, "historia: Ciudad", "historia: '[[[[[[[[[[[[[[ hola'\n# Ciudad"),
        (
            Said(
                "yaml-profundo",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:6:18",
                "margen",
                "más de 12 niveles",
                "hasta 12 niveles",
                "mirá cómo se escribe esto en otra ciudad u otra edición: no hacen falta tantos",
            ),
        ),
    ),
    Case(
        "yaml-sintaxis",
        "dos puntos dentro de un texto",
        swap(SENT, "Mapa, versión 1", "Mapa: versión 1"),
        swap(SENT, "Mapa, versión 1", "Mapa:versión 1"),
        (
            Said(
                "yaml-sintaxis",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:9:14",
                "texto",
                "«evidencia: Mapa: versión 1»",
                "el texto entre comillas",
                'reemplazá la línea 9 por esta (con 2 espacios adelante):\n  evidencia: "Mapa: versión 1"',
            ),
        ),
    ),
    Case(
        "clave-desconocida",
        "una clave con tilde",
        swap(TEAM, "    area: Salud", "    área: Salud"),
        swap(TEAM, "    area: Salud", '    "area": Salud'),
        (
            Said(
                "clave-desconocida",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:29:5",
                "área",
                "la clave «área»",
                "una de estas claves: rol, area, horas_mes, responsabilidades, suplente, "
                "misma_persona_que, vacante_desde",
                "¿quisiste decir «area»? Escribí «area: Salud»",
            ),
        ),
    ),
    Case(
        "clave-desconocida",
        "una clave con mayúscula",
        swap(MEETINGS, "- fecha: 2030-05-14", "- Fecha: 2030-05-14"),
        swap(MEETINGS, "- fecha: 2030-05-14", "- fecha : 2030-05-14"),
        (
            Said(
                "clave-desconocida",
                "cohorts/2030/encuentros.yml:1:3",
                "Fecha",
                "la clave «Fecha»",
                "una de estas claves: fecha, id, nombre, tipo, hora, minutos, etapa, coordina, antes, "
                "agenda, rondas, asistencia, despues, diapositivas, grabacion, notas",
                "¿quisiste decir «fecha»? Escribí «fecha: 2030-05-14»",
            ),
        ),
    ),
    Case(
        "clave-desconocida",
        "una clave de más",
        add(CITY, "teléfono: el de la Intendencia\n"),
        add(CITY, "# teléfono: no va\n"),
        (
            Said(
                "clave-desconocida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:6:1",
                "teléfono",
                "la clave «teléfono»",
                "una de estas claves: nombre, codigo, habitantes, historia, ingreso, baja, "
                "vencimientos, comparte_con, borrador",
                "borrala, o fijate en qué archivo va",
            ),
        ),
    ),
    Case(
        "clave-faltante",
        "una clave obligatoria",
        swap(CITY, "codigo: 990101\n", ""),
        swap(STAGES, "  pregunta: ¿Quién falta en la mesa?\n", ""),
        (
            Said(
                "clave-faltante",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:1",
                "codigo",
                "",
                "el código del gobierno local",
                "agregá una línea «codigo: …» y, en lugar de los puntos, el dato verdadero",
            ),
        ),
    ),
    Case(
        "clave-faltante",
        "una lista obligatoria",
        swap(
            DELIVERABLES,
            "  criterios:\n    - texto: El mapa va más allá de lo conocido\n      control: persona\n",
            "",
        ),
        swap(MEETINGS, "  hora: 10:00", '  hora: "10:00"'),
        (
            Said(
                "clave-faltante",
                "cohorts/2030/programa/entregables.yml:15:3",
                "criterios",
                "",
                "lo que se mira para aceptarlo",
                "agregá una línea «criterios:» y debajo sus elementos, cada uno con «- »",
            ),
        ),
    ),
    Case(
        "clave-faltante",
        "un criterio de datos sin su regla",
        swap(
            DELIVERABLES,
            "    - texto: El lienzo cabe en una hoja\n      control: persona",
            "    - texto: El lienzo cabe en una hoja\n      control: dato",
        ),
        swap(
            DELIVERABLES,
            "    - texto: El lienzo cabe en una hoja\n      control: persona",
            "    - texto: El lienzo cabe en una hoja\n      control: dato\n      regla: teoria_completa",
        ),
        (
            Said(
                "clave-faltante",
                "cohorts/2030/programa/entregables.yml:27:7",
                "regla",
                "",
                "la regla que lo comprueba",
                "agregá una línea «regla: …», o escribí «control: persona»",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha con barras",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 06/05/2030"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«06/05/2030»",
                "una fecha AAAA-MM-DD, como 2024-05-16",
                "escribí «ingreso: 2030-05-06»",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha con puntos",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 6.5.30"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«6.5.30»",
                "una fecha AAAA-MM-DD, como 2024-05-16",
                "escribí «ingreso: 2030-05-06»",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha en palabras",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 6 de mayo de 2030"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«6 de mayo de 2030»",
                "una fecha AAAA-MM-DD, como 2024-05-16",
                "escribí «ingreso: 2030-05-06»",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha con zona horaria",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 2030-05-06T10:00:00-03:00"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«2030-05-06T10:00:00-03:00»",
                "una fecha AAAA-MM-DD, como 2024-05-16",
                "escribí «ingreso: 2030-05-06», sin hora ni zona horaria",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha sin ceros",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 2030-5-6"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«2030-5-6»",
                "una fecha AAAA-MM-DD, como 2024-05-16",
                "escribí «ingreso: 2030-05-06»",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha que no existe",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 2030-02-31"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«2030-02-31»",
                "un día entre 01 y 28: febrero de 2030 tiene 28 días",
                "poné el día que corresponde; si era el último del mes, escribí «ingreso: 2030-02-28»",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha con el mes y el día cruzados",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 2030-31-05"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«2030-31-05»",
                "un mes entre 01 y 12",
                "si es el 31 de mayo, escribí «ingreso: 2030-05-31»",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha de otro siglo",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 1030-05-06"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«1030-05-06»",
                "un año entre 2000 y 2100",
                "corregí el año",
            ),
        ),
    ),
    Case(
        "fecha-invalida",
        "una fecha que no se entiende",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: mayo"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: '2030-05-06' # lunes"),
        (
            Said(
                "fecha-invalida",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«mayo»",
                "una fecha AAAA-MM-DD, como 2024-05-16",
                "escribí año, mes y día con guiones: 2024-05-16",
            ),
        ),
    ),
    Case(
        "fuera-de-rango",
        "un número fuera de lo posible",
        swap(CITY, "habitantes: 12000", "habitantes: 0"),
        swap(CITY, "habitantes: 12000", "habitantes: 1"),
        (
            Said(
                "fuera-de-rango",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:13",
                "habitantes",
                "«0»",
                "un número entero entre 1 y 20000000, solo con cifras",
                "poné un número entre 1 y 20000000",
            ),
        ),
    ),
    Case(
        "fuera-de-rango",
        "un texto demasiado largo",
        swap(CITY, "nombre: Villa Prueba", "nombre: Villa Prueba" + " " + "a" * 160),
        swap(CITY, "historia: Ciudad", "historia: " + "a" * 1000),
        (
            Said(
                "fuera-de-rango",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:9",
                "nombre",
                "«Villa Prueba aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…»",
                "hasta 160 letras",
                "acortalo: tiene 173",
            ),
        ),
    ),
    Case(
        "fuera-de-rango",
        "horas que no son enteras ni medias",
        swap(STAGES, "horas: 1.5", "horas: 1.3"),
        swap(STAGES, "horas: 1.5", "horas: 1.50"),
        (
            Said(
                "fuera-de-rango",
                "cohorts/2030/programa/etapas.yml:27:18",
                "horas",
                "«1.3»",
                "horas enteras o medias, entre 0.5 y 200",
                "poné horas enteras, o medias con .5",
            ),
        ),
    ),
    Case(
        "hora-invalida",
        "una hora con punto",
        swap(MEETINGS, "hora: 10:00", "hora: 10.30"),
        swap(MEETINGS, "hora: 10:00", "hora: 08:30"),
        (
            Said(
                "hora-invalida",
                "cohorts/2030/encuentros.yml:4:9",
                "hora",
                "«10.30»",
                "una hora HH:MM entre 00:00 y 23:59, como 10:00",
                "escribí «hora: 10:30»",
            ),
        ),
    ),
    Case(
        "hora-invalida",
        "una hora con hs",
        swap(MEETINGS, "hora: 10:00", "hora: 10 hs"),
        swap(MEETINGS, "hora: 10:00", "hora: 08:30"),
        (
            Said(
                "hora-invalida",
                "cohorts/2030/encuentros.yml:4:9",
                "hora",
                "«10 hs»",
                "una hora HH:MM entre 00:00 y 23:59, como 10:00",
                "escribí «hora: 10:00»",
            ),
        ),
    ),
    Case(
        "hora-invalida",
        "una hora imposible",
        swap(MEETINGS, "hora: 10:00", "hora: 25:00"),
        swap(MEETINGS, "hora: 10:00", "hora: 08:30"),
        (
            Said(
                "hora-invalida",
                "cohorts/2030/encuentros.yml:4:9",
                "hora",
                "«25:00»",
                "una hora HH:MM entre 00:00 y 23:59, como 10:00",
                "escribí la hora con dos puntos: 10:00",
            ),
        ),
    ),
    Case(
        "hora-invalida",
        "una hora de la tarde",
        swap(MEETINGS, "hora: 10:00", "hora: 6 p. m."),
        swap(MEETINGS, "hora: 10:00", "hora: 08:30"),
        (
            Said(
                "hora-invalida",
                "cohorts/2030/encuentros.yml:4:9",
                "hora",
                "«6 p. m.»",
                "una hora HH:MM entre 00:00 y 23:59, como 10:00",
                "escribí «hora: 18:00»",
            ),
        ),
    ),
    Case(
        "identificador-invalido",
        "un nombre en lugar del identificador",
        swap(PEOPLE, "    - puerto-ejemplo", "    - Puerto Ejemplo"),
        swap(PEOPLE, "    - puerto-ejemplo\n", ""),
        (
            Said(
                "identificador-invalido",
                "cohorts/2030/personas.yml:6:7",
                "ciudades",
                "«Puerto Ejemplo»",
                "un identificador en minúsculas, sin tildes ni espacios, con guiones",
                "escribí «puerto-ejemplo»",
            ),
        ),
    ),
    Case(
        "identificador-invalido",
        "un entregable con coma",
        swap(SENT, "entregable: E2.2", "entregable: E2,2"),
        swap(SENT, "entregable: E2.2", "entregable: 'E2.2'"),
        (
            Said(
                "identificador-invalido",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:13:15",
                "entregable",
                "«E2,2»",
                "un entregable, como E4.2",
                "escribí «entregable: E2.2»",
            ),
        ),
    ),
    Case(
        "identificador-invalido",
        "un entregable en minúscula",
        swap(SENT, "entregable: E2.2", "entregable: e2.2"),
        swap(SENT, "entregable: E2.2", 'entregable: "E2.2"'),
        (
            Said(
                "identificador-invalido",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:13:15",
                "entregable",
                "«e2.2»",
                "un entregable, como E4.2",
                "escribí «entregable: E2.2»",
            ),
        ),
    ),
    Case(
        "identificador-invalido",
        "una etapa sin la letra",
        swap(MEETINGS, "etapa: E1", "etapa: 1"),
        swap(MEETINGS, "etapa: E1", 'etapa: "E1"'),
        (
            Said(
                "identificador-invalido",
                "cohorts/2030/encuentros.yml:6:10",
                "etapa",
                "«1»",
                "una etapa, como E4",
                "escribí «etapa: E1»",
            ),
        ),
    ),
    Case(
        "identificador-invalido",
        "un código con punto",
        swap(CITY, "codigo: 990101", "codigo: 990.101"),
        swap(CITY, "codigo: 990101", 'codigo: "990101"'),
        (
            Said(
                "identificador-invalido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:2:9",
                "codigo",
                "«990.101»",
                "un código de 6 cifras",
                "escribí «codigo: 990101»",
            ),
        ),
    ),
    Case(
        "identificador-invalido",
        "un identificador con dos puntos seguidos",
        swap(ACTORS, "id: jardin-905", "id: ../jardin"),
        swap(ACTORS, "id: jardin-905", "id: jardin-2"),
        (
            Said(
                "identificador-invalido",
                "cohorts/2030/ciudades/villa-prueba/actores.yml:9:7",
                "id",
                "«../jardin»",
                "un identificador en minúsculas, sin tildes ni espacios, con guiones",
                "escribí «id: jardin»",
            ),
        ),
    ),
    Case(
        "marcado",
        "HTML en un nombre",
        swap(CITY, "nombre: Villa Prueba", "nombre: Villa <b>Prueba</b>"),
        swap(STAGES, "al_terminar: Un equipo y un mapa", "al_terminar: Un equipo (y un mapa)"),
        (
            Said(
                "marcado",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:9",
                "nombre",
                "«Villa <b>Prueba</b>»",
                "un nombre sin signos de formato",
                "escribí «nombre: Villa Prueba»",
            ),
        ),
    ),
    Case(
        "marcado",
        "Markdown en un texto",
        swap(SENT, "nota: Faltan las escuelas", "nota: Faltan **dos** escuelas"),
        swap(SENT, "nota: Faltan las escuelas", "nota: Faltan 2 * 3 escuelas, o < 10"),
        (
            Said(
                "marcado",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:12:9",
                "nota",
                "«Faltan **dos** escuelas»",
                "texto solo, sin HTML ni Markdown",
                "escribí «nota: Faltan dos escuelas»",
            ),
        ),
    ),
    Case(
        "marcado",
        "llaves en un texto",
        swap(SENT, "nota: Faltan las escuelas", "nota: Falta {{ config }}"),
        swap(SENT, "nota: Faltan las escuelas", "nota: Falta {config}"),
        (
            Said(
                "marcado",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:12:9",
                "nota",
                "«Falta {{ config }}»",
                "texto solo, sin HTML ni Markdown",
                "escribí «nota: Falta config»",
            ),
        ),
    ),
    Case(
        "marcado",
        "un dibujo en un nombre",
        swap(MEETINGS, "nombre: Encuentro de apertura", "nombre: Encuentro 🎉"),
        swap(MEETINGS, "nombre: Encuentro de apertura", "nombre: Encuentro N° 1 «apertura»"),
        (
            Said(
                "marcado",
                "cohorts/2030/encuentros.yml:2:11",
                "nombre",
                "«Encuentro 🎉»",
                "un nombre sin dibujos",
                "escribí «nombre: Encuentro»",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un número con punto de miles",
        swap(CITY, "habitantes: 12000", "habitantes: 12.000"),
        swap(CITY, "habitantes: 12000", "habitantes: '12000'"),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:13",
                "habitantes",
                "«12.000»",
                "un número entero entre 1 y 20000000, solo con cifras",
                "escribí «habitantes: 12000», sin separar los miles",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un número con espacio de miles",
        swap(CITY, "habitantes: 12000", "habitantes: 12 000"),
        swap(CITY, "habitantes: 12000", "habitantes: '12000'"),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:13",
                "habitantes",
                "«12 000»",
                "un número entero entre 1 y 20000000, solo con cifras",
                "escribí «habitantes: 12000»",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un número con guion bajo",
        swap(CITY, "habitantes: 12000", "habitantes: 12_000"),
        swap(CITY, "habitantes: 12000", "habitantes: '12000'"),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:13",
                "habitantes",
                "«12_000»",
                "un número entero entre 1 y 20000000, solo con cifras",
                "escribí «habitantes: 12000»",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un número con unidad",
        swap(CITY, "habitantes: 12000", "habitantes: 12000 habitantes"),
        swap(CITY, "habitantes: 12000", "habitantes: '12000'"),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:13",
                "habitantes",
                "«12000 habitantes»",
                "un número entero entre 1 y 20000000, solo con cifras",
                "escribí «habitantes: 12000», sin la unidad",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un número con cero adelante",
        swap(CITY, "habitantes: 12000", "habitantes: 012000"),
        swap(CITY, "habitantes: 12000", "habitantes: '12000'"),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:13",
                "habitantes",
                "«012000»",
                "un número entero entre 1 y 20000000, solo con cifras",
                "escribí «habitantes: 12000»",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un número con decimales",
        swap(CITY, "habitantes: 12000", "habitantes: 12000,0"),
        swap(CITY, "habitantes: 12000", "habitantes: '12000'"),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:13",
                "habitantes",
                "«12000,0»",
                "un número entero entre 1 y 20000000, solo con cifras",
                "escribí «habitantes: 12000»",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un número en letras",
        swap(CITY, "habitantes: 12000", "habitantes: doce mil"),
        swap(CITY, "habitantes: 12000", "habitantes: '12000'"),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:3:13",
                "habitantes",
                "«doce mil»",
                "un número entero entre 1 y 20000000, solo con cifras",
                "acá va un solo número, en cifras, entre 1 y 20000000",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "horas con coma",
        swap(STAGES, "horas: 1.5", "horas: 1,5"),
        swap(STAGES, "horas: 1.5", 'horas: "1.5"'),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/programa/etapas.yml:27:18",
                "horas",
                "«1,5»",
                "un número de horas mayor que 0, con punto para los decimales, como 2 o 1.5",
                "escribí «horas: 1.5»",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "horas con unidad",
        swap(STAGES, "horas: 1.5", "horas: 1.5 h"),
        swap(STAGES, "horas: 0.5", "horas: 0.50"),
        (
            Said(
                "numero-invalido",
                "cohorts/2030/programa/etapas.yml:27:18",
                "horas",
                "«1.5 h»",
                "un número de horas mayor que 0, con punto para los decimales, como 2 o 1.5",
                "escribí «horas: 1.5», sin la unidad",
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "un resultado en femenino",
        swap(SENT, "resultado: aceptado", "resultado: aceptada"),
        swap(SENT, "resultado: aceptado", 'resultado: "aceptado"'),
        (
            Said(
                "opcion-desconocida",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:6:14",
                "resultado",
                "«aceptada»",
                "aceptado, observado o no_aplica",
                "¿quisiste decir «aceptado»? Escribí «resultado: aceptado»",
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "una opción que no se parece a ninguna",
        swap(SENT, "resultado: aceptado", "resultado: ok"),
        swap(SENT, "resultado: aceptado", "resultado: aceptado # sí"),
        (
            Said(
                "opcion-desconocida",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:6:14",
                "resultado",
                "«ok»",
                "aceptado, observado o no_aplica",
                "elegí una de esas opciones",
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "sí en lugar de true",
        swap(SETTINGS, "ficticia: true", "ficticia: Sí"),
        swap(SETTINGS, "ficticia: true", "ficticia: 'true'"),
        (
            Said(
                "opcion-desconocida",
                "cohorts/2030/cohorte.yml:3:11",
                "ficticia",
                "«Sí»",
                "true (sí) o false (no)",
                "escribí «ficticia: true»",
            ),
        ),
    ),
    Case(
        "texto-cortado",
        "un numeral en el texto",
        swap(SENT, "nota: Faltan las escuelas", "nota: Falta el punto #3 del acta"),
        swap(SENT, "nota: Faltan las escuelas", 'nota: "Falta el punto #3"'),
        (
            Said(
                "texto-cortado",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:12:9",
                "nota",
                "«Falta el punto»",
                "el texto entero: un « #» abre un comentario y lo corta ahí",
                'escribí «nota: "Falta el punto #3 del acta"»; si era un comentario, pasalo a la '
                "línea de arriba",
            ),
        ),
    ),
    Case(
        "tipo-incorrecto",
        "una lista escrita con comas",
        swap(
            PEOPLE,
            "  ciudades:\n    - villa-prueba\n    - puerto-ejemplo\n",
            "  ciudades: villa-prueba, puerto-ejemplo\n",
        ),
        swap(
            PEOPLE,
            "  ciudades:\n    - villa-prueba\n    - puerto-ejemplo\n",
            "  ciudades: [villa-prueba, puerto-ejemplo]\n",
        ),
        (
            Said(
                "tipo-incorrecto",
                "cohorts/2030/personas.yml:4:13",
                "ciudades",
                "«villa-prueba, puerto-ejemplo»",
                "una lista, con un guion por elemento",
                "escribí «ciudades: [villa-prueba, puerto-ejemplo]»",
            ),
        ),
    ),
    Case(
        "tipo-incorrecto",
        "una lista donde va un texto",
        swap(SENT, "nota: Faltan las escuelas", "nota:\n    - Faltan las escuelas"),
        swap(SENT, "nota: Faltan las escuelas", "nota:\n    Faltan las escuelas"),
        (
            Said(
                "tipo-incorrecto",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:13:5",
                "nota",
                "una lista",
                "un texto",
                "acá va un solo valor, en la misma línea: sacá los guiones, los corchetes o las llaves",
            ),
        ),
    ),
    Case(
        "tipo-incorrecto",
        "un texto donde va un grupo",
        swap(TEAM, "acta:\n  fecha: 2030-05-10\n  firma: Intendencia", "acta: Intendencia"),
        swap(
            TEAM,
            "acta:\n  fecha: 2030-05-10\n  firma: Intendencia",
            "acta: {fecha: 2030-05-10, firma: Intendencia}",
        ),
        (
            Said(
                "tipo-incorrecto",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:2:7",
                "acta",
                "«Intendencia»",
                "un grupo de claves: fecha, firma",
                "poné cada clave en su línea, con más margen que la de arriba, dos puntos y su valor",
            ),
        ),
    ),
    Case(
        "tipo-incorrecto",
        "un archivo que no es una lista",
        put(SENT, "entregable: E1.1\nborrador: 2030-05-10\n"),
        put(SENT, "- entregable: E1.1\n  borrador: 2030-05-10\n"),
        (
            Said(
                "tipo-incorrecto",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:1:1",
                "archivo",
                "un grupo de claves suelto",
                "una lista, donde cada elemento empieza con «- »",
                "poné un guion en la primera clave de cada elemento («- entregable: …») y corré "
                "las otras dos espacios",
            ),
        ),
    ),
    Case(
        "tipo-incorrecto",
        "una ciudad escrita como lista",
        put(CITY, "- " + read(CITY).rstrip().replace("\n", "\n  ") + "\n"),
        put(CITY, "# Villa\n\n" + read(CITY)),
        (
            Said(
                "tipo-incorrecto",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:1:1",
                "archivo",
                "una lista",
                "un grupo de claves: nombre, codigo, habitantes, historia, ingreso, baja, "
                "vencimientos, comparte_con, borrador",
                "sacá el guion del comienzo y alineá todas las claves a la izquierda",
            ),
        ),
    ),
    Case(
        "tipo-incorrecto",
        "una regla en un criterio de personas",
        swap(
            DELIVERABLES,
            "- texto: El lienzo cabe en una hoja\n      control: persona",
            "- texto: El lienzo cabe en una hoja\n      control: persona\n      regla: roles_minimos",
        ),
        swap(
            DELIVERABLES,
            "control: dato\n      regla: acta_firmada",
            "regla: acta_firmada\n      control: dato",
        ),
        (
            Said(
                "tipo-incorrecto",
                "cohorts/2030/programa/entregables.yml:29:14",
                "regla",
                "«roles_minimos»",
                "una regla solo donde el control es dato",
                "borrá esta línea, o escribí «control: dato»",
            ),
        ),
    ),
    Case(
        "valor-vacio",
        "una clave sin valor",
        swap(SENT, "  nota: Faltan las escuelas", "  nota:"),
        swap(SENT, "nota: Faltan las escuelas", "nota: No"),
        (
            Said(
                "valor-vacio",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:12:8",
                "nota",
                "",
                "un texto",
                "completala, o borrá la línea si todavía no lo tenés",
            ),
        ),
    ),
    Case(
        "valor-vacio",
        "una clave opcional sin valor",
        add(SENT, "  enviado:\n"),
        add(SENT, "  # enviado:\n"),
        (
            Said(
                "valor-vacio",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:15:11",
                "enviado",
                "",
                "una fecha AAAA-MM-DD, como 2024-05-16",
                "completala, o borrá la línea si todavía no lo tenés",
            ),
        ),
    ),
    Case(
        "valor-vacio",
        "una tilde por valor",
        swap(CITY, "historia: Ciudad", "historia: ~\n# Ciudad"),
        swap(CITY, "historia: Ciudad", "historia: Null"),
        (
            Said(
                "valor-vacio",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:4:11",
                "historia",
                "«~»",
                "un texto",
                "completala, o borrá la línea si todavía no lo tenés",
            ),
        ),
    ),
    Case(
        "valor-vacio",
        "una lista vacía",
        swap(PEOPLE, "  ciudades:\n    - villa-prueba\n    - puerto-ejemplo\n", "  ciudades: []\n"),
        swap(PEOPLE, "  ciudades:\n    - villa-prueba\n    - puerto-ejemplo\n", ""),
        (
            Said(
                "valor-vacio",
                "cohorts/2030/personas.yml:4:13",
                "ciudades",
                "una lista vacía",
                "al menos un elemento",
                "completala, o borrá la línea si todavía no lo tenés",
            ),
        ),
    ),
    Case(
        "valor-vacio",
        "un guion sin nada",
        swap(TEAM, "      - Reunir los datos\n", "      - Reunir los datos\n      -\n"),
        swap(TEAM, "      - Reunir los datos\n", "      - Reunir los datos\n      - No\n"),
        (
            Said(
                "valor-vacio",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:26:8",
                "responsabilidades",
                "",
                "un nombre en una línea",
                "completala, o borrá la línea si todavía no lo tenés",
            ),
        ),
    ),
    Case(
        "valor-vacio",
        "un grupo sin nada",
        add(CITY, "baja:\n"),
        add(CITY, "borrador: false\n"),
        (
            Said(
                "valor-vacio",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:6:6",
                "baja",
                "",
                "un grupo de claves: fecha, motivo",
                "completala, o borrá la línea si todavía no lo tenés",
            ),
        ),
    ),
    Case(
        "ciudad-real",
        "un código que puede ser de un municipio",
        swap(CITY, "codigo: 990101", "codigo: 060101"),
        swap(CITY, "codigo: 990101", "codigo: 999999"),
        (
            Said(
                "ciudad-real",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:2:9",
                "codigo",
                "«060101»",
                "un código que empiece con 99: la edición es ficticia y no lleva municipios reales",
                "escribí «codigo: 990101»",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un correo",
        swap(TEAM, "# Solo cargos y áreas", "# ana@villa.gob.ar"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:3",
                "equipo",
                "un correo",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un teléfono",
        swap(TEAM, "# Solo cargos y áreas", "# tel. 0342 455-8899"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:8",
                "equipo",
                "un teléfono",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un nombre con título",
        swap(TEAM, "# Solo cargos y áreas", "# Lic. Quiroga"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:3",
                "equipo",
                "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un nombre y un apellido",
        swap(TEAM, "# Solo cargos y áreas", "# coordina María Pérez"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:12",
                "equipo",
                "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un apellido conocido",
        swap(TEAM, "# Solo cargos y áreas", "# Renata Gómez"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:3",
                "equipo",
                "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "una persona del programa en el nombre de un encuentro",
        swap(MEETINGS, "nombre: Encuentro de apertura", "nombre: Apertura con Bruno Chañar"),
        swap(MEETINGS, "nombre: Encuentro de apertura", "nombre: Apertura con mentoría"),
        (
            Said(
                "dato-personal",
                "cohorts/2030/encuentros.yml:2:24",
                "encuentros",
                "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "una persona del programa en lo que hace otra",
        add(PEOPLE, "  hace: Prepara los encuentros con Ada Quebracho\n"),
        add(PEOPLE, "  hace: Prepara los encuentros con quien facilita\n"),
        (
            Said(
                "dato-personal",
                "cohorts/2030/personas.yml:13:36",
                "personas",
                "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un nombre de pila conocido",
        swap(TEAM, "# Solo cargos y áreas", "# Juan Carlos Arrayán"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:3",
                "equipo",
                "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "alguien del programa",
        swap(TEAM, "# Solo cargos y áreas", "# Ada Quebracho"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:3",
                "equipo",
                "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "todo en mayúsculas",
        swap(TEAM, "# Solo cargos y áreas", "# MARÍA PÉREZ"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:3",
                "equipo",
                "el nombre de una persona",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal",
        "un documento",
        swap(TEAM, "# Solo cargos y áreas", "# DNI 12.345.678"),
        swap(
            TEAM,
            "# Solo cargos y áreas",
            "# Hospital Ramón Carrillo, Ley 26.061, del 2030-05-06 al 2030-05-10, $ 2.500.000",
        ),
        (
            Said(
                "dato-personal",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:1:3",
                "equipo",
                "un documento",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un envío antes de que la ciudad entre",
        swap(f"{PUERTO}/entregas.yml", "enviado: 2030-05-29", "enviado: 2030-05-19"),
        swap(f"{PUERTO}/entregas.yml", "enviado: 2030-05-29", "enviado: 2030-05-20"),
        (
            Said(
                "evento-fuera",
                "cohorts/2030/ciudades/puerto-ejemplo/entregas.yml:2:12",
                "enviado",
                "«2030-05-19»",
                "una fecha entre el ingreso de la ciudad (2030-05-20) y el cierre (2030-06-28)",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un envío con el año equivocado",
        swap(SENT, "borrador: 2030-06-10", "borrador: 2031-06-10"),
        swap(SENT, "borrador: 2030-06-10", "borrador: 2030-06-28"),
        (
            Said(
                "evento-fuera",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:14:13",
                "borrador",
                "«2031-06-10»",
                "una fecha entre el ingreso de la ciudad (2030-05-06) y el cierre (2030-06-28)",
                "¿quisiste decir «2030-06-10»? Escribí «borrador: 2030-06-10»",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "una revisión después de la baja",
        add(CITY, "baja:\n  fecha: 2030-06-09\n  motivo: Recorte\n"),
        add(CITY, "baja:\n  fecha: 2030-06-10\n  motivo: Recorte\n"),
        (
            Said(
                "evento-fuera",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:14:13",
                "borrador",
                "«2030-06-10»",
                "una fecha entre el ingreso de la ciudad (2030-05-06) y la baja (2030-06-09)",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un encuentro fuera de su etapa",
        swap(MEETINGS, "fecha: 2030-05-14", "fecha: 2030-06-03"),
        swap(MEETINGS, "fecha: 2030-05-14", "fecha: 2030-05-31"),
        (
            Said(
                "evento-fuera",
                "cohorts/2030/encuentros.yml:1:10",
                "fecha",
                "«2030-06-03»",
                "una fecha de la etapa E1, del 2030-05-06 al 2030-05-31",
                "corregí la fecha, o la etapa del encuentro",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un ingreso antes de que empiece la edición",
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 2030-05-05"),
        swap(CITY, "ingreso: 2030-05-06", "ingreso: 2030-05-07"),
        (
            Said(
                "evento-fuera",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:5:10",
                "ingreso",
                "«2030-05-05»",
                "una fecha de la edición, del 2030-05-06 al 2030-06-28",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un acta después del cierre",
        swap(f"{PUERTO}/equipo.yml", "fecha: 2030-05-22", "fecha: 2030-06-29"),
        swap(f"{PUERTO}/equipo.yml", "fecha: 2030-05-22", "fecha: 2030-05-30"),
        (
            Said(
                "evento-fuera",
                "cohorts/2030/ciudades/puerto-ejemplo/equipo.yml:2:10",
                "fecha",
                "«2030-06-29»",
                "una fecha hasta el cierre de la edición (2030-06-28)",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "etapa-fuera",
        "una etapa que termina después de la edición",
        swap(STAGES, "fin: 2030-06-28", "fin: 2030-06-29"),
        swap(SETTINGS, "cierre: 2030-06-28", "cierre: 2030-06-29"),
        (
            Said(
                "etapa-fuera",
                "cohorts/2030/programa/etapas.yml:38:8",
                "fin",
                "«2030-06-29»",
                "una fecha dentro de la edición, del 2030-05-06 al 2030-06-28",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "etapa-fuera",
        "un vencimiento fuera de su etapa",
        swap(DELIVERABLES, "vence: 2030-06-07", "vence: 2030-05-26"),
        swap(DELIVERABLES, "vence: 2030-06-07", "vence: 2030-05-27"),
        (
            Said(
                "etapa-fuera",
                "cohorts/2030/programa/entregables.yml:25:10",
                "vence",
                "«2030-05-26»",
                "una fecha dentro de la etapa E2, del 2030-05-27 al 2030-06-28",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "etapa-fuera",
        "una semana fuera de su etapa",
        swap(STAGES, "- del: 2030-05-27\n", "- del: 2030-05-26\n"),
        swap(STAGES, "- del: 2030-05-27\n", "- del: 2030-05-28\n"),
        (
            Said(
                "etapa-fuera",
                "cohorts/2030/programa/etapas.yml:46:12",
                "del",
                "«2030-05-26»",
                "una fecha dentro de la etapa E2, del 2030-05-27 al 2030-06-28",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "etapa-fuera",
        "meses que no son los de las fechas",
        swap(STAGES, "meses: [5, 6]", "meses: [5]"),
        swap(STAGES, "meses: [5, 6]", "meses: [6]"),
        (
            Said(
                "etapa-fuera",
                "cohorts/2030/programa/etapas.yml:39:10",
                "meses",
                "«5»",
                "los meses en que terminan las semanas de E2",
                "escribí «meses: [6]»",
            ),
        ),
    ),
    Case(
        "etapas-desordenadas",
        "una etapa antes que la de arriba",
        put(STAGES, swapped_stages()),
        swap(STAGES, "inicio: 2030-05-27", "inicio: 2030-05-06"),
        (
            Said(
                "etapas-desordenadas",
                "cohorts/2030/programa/etapas.yml:31:11",
                "inicio",
                "«2030-05-06»",
                "una fecha igual o posterior al inicio de la etapa de arriba (2030-05-27)",
                "poné las etapas en orden de inicio",
            ),
        ),
    ),
    Case(
        "fechas-invertidas",
        "un permiso que se retira antes de darse",
        add(PEOPLE, "  retiro: 2030-04-07\n"),
        add(PEOPLE, "  retiro: 2030-04-08\n"),
        (
            Said(
                "fechas-invertidas",
                "cohorts/2030/personas.yml:13:11",
                "retiro",
                "«2030-04-07»",
                "una fecha igual o posterior a «consentimiento» (2030-04-08)",
                "revisá cuál de las dos está mal",
            ),
        ),
    ),
    Case(
        "fechas-invertidas",
        "una semana que termina antes de empezar",
        swap(STAGES, "al: 2030-06-28", "al: 2030-06-09"),
        swap(STAGES, "al: 2030-06-28", "al: 2030-06-10"),
        (
            Said(
                "fechas-invertidas",
                "cohorts/2030/programa/etapas.yml:53:11",
                "al",
                "«2030-06-09»",
                "una fecha igual o posterior a «del» (2030-06-10)",
                "revisá cuál de las dos está mal",
            ),
        ),
    ),
    Case(
        "fechas-invertidas",
        "dos semanas que se pisan",
        swap(STAGES, "- del: 2030-06-10", "- del: 2030-06-07"),
        swap(STAGES, "- del: 2030-06-10", "- del: 2030-06-08"),
        (
            Said(
                "fechas-invertidas",
                "cohorts/2030/programa/etapas.yml:52:12",
                "del",
                "«2030-06-07»",
                "una fecha posterior al fin de la semana anterior (2030-06-07)",
                "ordená las semanas o corregí la fecha",
            ),
        ),
    ),
    Case(
        "horas-no-suman",
        "las semanas no suman su etapa",
        swap(STAGES, "          horas: 1\n", "          horas: 2\n"),
        swap(
            STAGES,
            "          horas: 1\n",
            "          horas: 0.5\n        - tipo: A\n          que: Cierre\n          horas: 0.5\n",
        ),
        (
            Said(
                "horas-no-suman",
                "cohorts/2030/programa/etapas.yml:45:3",
                "semanas",
                "7 horas en semanas de E2",
                "las 6 horas de la etapa",
                "1 de más: corregí las horas de alguna actividad de E2, o las de la etapa",
            ),
        ),
    ),
    Case(
        "horas-no-suman",
        "los entregables no suman su etapa",
        swap(DELIVERABLES, "horas: 2", "horas: 3"),
        put(
            DELIVERABLES,
            read(DELIVERABLES).replace("horas: 4", "horas: 4.5").replace("horas: 2", "horas: 1.5"),
        ),
        (
            Said(
                "horas-no-suman",
                "cohorts/2030/programa/entregables.yml:3:10",
                "entregables",
                "7 horas en entregables de E1",
                "las 6 horas de la etapa",
                "1 de más: corregí las horas de algún entregable de E1, o las de la etapa",
            ),
        ),
    ),
    Case(
        "horas-no-suman",
        "las horas de una etapa no son las de sus partes",
        put(STAGES, read(STAGES).replace("meses: [5]\n  horas: 6", "meses: [5]\n  horas: 8")),
        put(STAGES, read(STAGES).replace("horas: 6", "horas: 6.0")),
        (
            Said(
                "horas-no-suman",
                "cohorts/2030/programa/etapas.yml:7:10",
                "horas",
                "8 horas",
                "lo que suman las semanas y los entregables de E1: 6",
                "escribí «horas: 6»",
            ),
        ),
    ),
    Case(
        "horas-no-suman",
        "las etapas no suman las horas por mes",
        swap(SETTINGS, "horas_mes: 6", "horas_mes: 7"),
        swap(SETTINGS, "horas_mes: 6", 'horas_mes: "6"'),
        (
            Said(
                "horas-no-suman",
                "cohorts/2030/cohorte.yml:8:12",
                "horas_mes",
                "7 horas por 2 meses, 14 en total",
                "las horas que suman las etapas: 12",
                "corregí «horas_mes», las fechas de la edición o las horas de las etapas",
            ),
        ),
    ),
    Case(
        "orden-de-eventos",
        "una revisión antes del envío",
        swap(SENT, "revisado: 2030-05-17", "revisado: 2030-05-15"),
        swap(SENT, "revisado: 2030-05-17", "revisado: 2030-05-16"),
        (
            Said(
                "orden-de-eventos",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:5:13",
                "revisado",
                "«2030-05-15»",
                "una fecha igual o posterior a lo anterior de E1.1 (2030-05-16)",
                "corregí una de las dos fechas; el envío más nuevo va último",
            ),
        ),
    ),
    Case(
        "orden-de-eventos",
        "una versión antes que la observada",
        add(SENT, "- entregable: E1.2\n  enviado: 2030-06-03\n  evidencia: Mapa, versión 2\n"),
        add(SENT, "- entregable: E1.2\n  enviado: 2030-06-04\n  evidencia: Mapa, versión 2\n"),
        (
            Said(
                "orden-de-eventos",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:16:12",
                "enviado",
                "«2030-06-03»",
                "una fecha igual o posterior a lo anterior de E1.2 (2030-06-04)",
                "corregí una de las dos fechas; el envío más nuevo va último",
            ),
        ),
    ),
    Case(
        "orden-de-eventos",
        "un envío después de la aceptación",
        add(SENT, "- entregable: E1.1\n  enviado: 2030-06-05\n  evidencia: Otra vez\n"),
        add(SENT, "- entregable: E2.1\n  enviado: 2030-06-05\n  evidencia: Otra cosa\n"),
        (
            Said(
                "orden-de-eventos",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:15:3",
                "entregable",
                "otro envío de E1.1",
                "nada después de «aceptado» (2030-05-17)",
                "borrá este envío, o corregí el resultado del anterior",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una ciudad mal escrita",
        swap(PEOPLE, "- puerto-ejemplo", "- puerto-ejenplo"),
        swap(PEOPLE, "- puerto-ejemplo", '- "puerto-ejemplo"'),
        (
            Said(
                "referencia-desconocida",
                "cohorts/2030/personas.yml:6:7",
                "ciudades",
                "«puerto-ejenplo»",
                "una ciudad de esta edición: puerto-ejemplo o villa-prueba",
                "¿quisiste decir «puerto-ejemplo»? Escribí «puerto-ejemplo»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "alguien que no está en personas.yml",
        swap(MEETINGS, "coordina: ada-quebracho", "coordina: zoe"),
        swap(MEETINGS, "coordina: ada-quebracho", "coordina: bruno-chanar"),
        (
            Said(
                "referencia-desconocida",
                "cohorts/2030/encuentros.yml:7:13",
                "coordina",
                "«zoe»",
                "una persona de personas.yml: ada-quebracho o bruno-chanar",
                "corregí el nombre, o agregá lo que falta",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una etapa que no existe",
        swap(MEETINGS, "etapa: E1", "etapa: E7"),
        swap(MEETINGS, "fecha: 2030-05-14\n", "fecha: 2030-05-30\n"),
        (
            Said(
                "referencia-desconocida",
                "cohorts/2030/encuentros.yml:6:10",
                "etapa",
                "«E7»",
                "una etapa de esta edición: E1 o E2",
                "corregí el nombre, o agregá lo que falta",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un entregable de dos cifras",
        swap(SENT, "entregable: E2.2", "entregable: E2.20"),
        swap(SENT, "entregable: E2.2", "entregable: E2.1"),
        (
            Said(
                "referencia-desconocida",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:13:15",
                "entregable",
                "«E2.20»",
                "un entregable de esta edición: E1.1, E1.2, E2.1 o E2.2",
                "corregí el nombre, o agregá lo que falta",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un entregable sin etapa",
        add(DELIVERABLES, another_deliverable("E3.1")),
        swap(DELIVERABLES, "id: E2.1", "id: E2.10"),
        (
            Said(
                "referencia-desconocida",
                "cohorts/2030/programa/entregables.yml:36:7",
                "id",
                "«E3»",
                "una etapa de esta edición: E1 o E2",
                "corregí el nombre, o agregá lo que falta",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un pilar que no existe",
        swap(STAGES, "pilar: hacer", "pilar: haser"),
        swap(STAGES, "pilar: hacer", "pilar: mirar"),
        (
            Said(
                "referencia-desconocida",
                "cohorts/2030/programa/etapas.yml:36:10",
                "pilar",
                "«haser»",
                "un pilar del camino: mirar o hacer",
                "¿quisiste decir «hacer»? Escribí «pilar: hacer»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una regla que no existe",
        swap(DELIVERABLES, "regla: roles_minimos", "regla: rol_minimo"),
        swap(DELIVERABLES, "regla: roles_minimos", "regla: roles_completos"),
        (
            Said(
                "referencia-desconocida",
                "cohorts/2030/programa/entregables.yml:9:14",
                "regla",
                "«rol_minimo»",
                "una regla del sitio: roles_completos o roles_minimos",
                "¿quisiste decir «roles_minimos»? Escribí «regla: roles_minimos»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un suplente que no está en el equipo",
        swap(TEAM, "suplente: datos", "suplente: hacienda"),
        swap(TEAM, "suplente: datos", "suplente: salud"),
        (
            Said(
                "referencia-desconocida",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:20:15",
                "suplente",
                "«hacienda»",
                "otro rol de este equipo: datos o salud",
                "corregí el nombre, o agregá lo que falta",
            ),
        ),
    ),
    Case(
        "repetido",
        "dos personas con el mismo identificador",
        add(PEOPLE, another_person("ada-quebracho")),
        add(PEOPLE, another_person("ada-quebracho-2")),
        (
            Said(
                "repetido",
                "cohorts/2030/personas.yml:13:7",
                "id",
                "«ada-quebracho» otra vez (ya está en la línea 1)",
                "cada «id» una sola vez",
                "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "repetido",
        "dos ciudades con el mismo código",
        swap(CITY, "codigo: 990101", "codigo: 990102"),
        swap(CITY, "codigo: 990101", "codigo: 990103"),
        (
            Said(
                "repetido",
                "cohorts/2030/ciudades/villa-prueba/ciudad.yml:2:9",
                "codigo",
                "«990102» otra vez (ya está en cohorts/2030/ciudades/puerto-ejemplo/ciudad.yml, línea 2)",
                "un código distinto por ciudad",
                "corregí el código de una de las dos",
            ),
        ),
    ),
    Case(
        "repetido",
        "el mismo rol dos veces",
        swap(TEAM, "- rol: salud", "- rol: datos"),
        swap(TEAM, "area: Salud", "area: Gobierno"),
        (
            Said(
                "rol-vacante",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:28:5",
                "rol",
                "«datos» vacante desde el 2030-06-03",
                "alguien en cada rol",
                "cuando se cubra, borrá «vacante_desde» y poné horas y responsabilidades",
                "aviso",
            ),
            Said(
                "repetido",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:28:10",
                "rol",
                "«datos» otra vez (ya está en la línea 21)",
                "cada «rol» una sola vez",
                "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "resultado-incompleto",
        "un resultado sin revisión",
        swap(SENT, "  revisado: 2030-05-17\n", ""),
        swap(SENT, "  revisado: 2030-05-17\n  resultado: aceptado\n", ""),
        (
            Said(
                "resultado-incompleto",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:2:3",
                "revisado",
                "«aceptado» sin fecha de revisión",
                "la fecha de la revisión",
                "agregá una línea «revisado:» en este envío",
            ),
        ),
    ),
    Case(
        "resultado-incompleto",
        "una revisión sin resultado",
        swap(SENT, "  resultado: aceptado\n", ""),
        swap(SENT, "  resultado: aceptado\n", "  resultado: no_aplica\n  nota: Ya lo tenía\n"),
        (
            Said(
                "resultado-incompleto",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:2:3",
                "resultado",
                "una revisión sin resultado",
                "aceptado, observado o no_aplica",
                "agregá una línea «resultado:» en este envío",
            ),
        ),
    ),
    Case(
        "resultado-incompleto",
        "un envío sin evidencia",
        swap(SENT, "  evidencia: Resolución 21/2030\n", ""),
        swap(SENT, "  evidencia: Resolución 21/2030\n", '  evidencia: "21"\n'),
        (
            Said(
                "resultado-incompleto",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:2:3",
                "evidencia",
                "un envío sin evidencia",
                "el respaldo del envío",
                "agregá una línea «evidencia:» en este envío",
            ),
        ),
    ),
    Case(
        "resultado-incompleto",
        "una observación sin motivo",
        swap(SENT, "  nota: Faltan las escuelas\n", ""),
        swap(SENT, "  resultado: observado\n  nota: Faltan las escuelas\n", "  resultado: aceptado\n"),
        (
            Said(
                "resultado-incompleto",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:7:3",
                "nota",
                "«observado» sin motivo",
                "qué falta o por qué no aplica",
                "agregá una línea «nota:» en este envío",
            ),
        ),
    ),
    Case(
        "resultado-incompleto",
        "un ítem sin ninguna fecha",
        add(SENT, "- entregable: E2.1\n"),
        add(SENT, "- entregable: E2.1\n  borrador: 2030-06-11\n"),
        (
            Said(
                "resultado-incompleto",
                "cohorts/2030/ciudades/villa-prueba/entregas.yml:15:3",
                "enviado",
                "el envío no tiene ninguna fecha",
                "la fecha del envío",
                "agregá una línea «enviado:» en este envío",
            ),
        ),
    ),
    Case(
        "rol-incompleto",
        "un rol sin horas",
        swap(TEAM, "    horas_mes: 4\n", ""),
        swap(TEAM, "    horas_mes: 4\n", "    horas_mes: 1\n"),
        (
            Said(
                "rol-incompleto",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:21:5",
                "rol",
                "«datos» sin horas_mes",
                "horas y responsabilidades, o la fecha desde la que está vacante",
                "agregá «horas_mes:», o «vacante_desde:» con la fecha",
            ),
        ),
    ),
    Case(
        "rol-incompleto",
        "un rol sin responsabilidades",
        swap(TEAM, "    vacante_desde: 2030-06-03", "    horas_mes: 4"),
        swap(TEAM, "    vacante_desde: 2030-06-03", "    horas_mes: 4\n    responsabilidades: [Vacunar]"),
        (
            Said(
                "rol-incompleto",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:28:5",
                "rol",
                "«salud» sin responsabilidades",
                "horas y responsabilidades, o la fecha desde la que está vacante",
                "agregá «responsabilidades:», o «vacante_desde:» con la fecha",
            ),
        ),
    ),
    Case(
        "criterio-incumplido",
        "un acta aceptada sin referente de datos",
        swap(f"{PUERTO}/equipo.yml", "  - rol: datos", "  - rol: salud"),
        swap(f"{PUERTO}/equipo.yml", "  - rol: datos", "  - rol: datos # dos roles"),
        (
            Said(
                "criterio-incumplido",
                "cohorts/2030/ciudades/puerto-ejemplo/entregas.yml:5:14",
                "resultado",
                "«aceptado», y no se cumple «Hay una coordinación y una persona referente de datos»",
                "que E1.1 cumpla sus criterios",
                "completá el dato que falta, o revisá la aceptación",
                "aviso",
            ),
        ),
    ),
    Case(
        "encuentro-feriado",
        "un encuentro en feriado",
        swap(MEETINGS, "fecha: 2030-05-14", "fecha: 2030-05-25"),
        swap(MEETINGS, "fecha: 2030-05-14", "fecha: 2030-05-24"),
        (
            Said(
                "encuentro-feriado",
                "cohorts/2030/encuentros.yml:1:10",
                "fecha",
                "«2030-05-25»",
                "un día hábil: ese día es Día de la Revolución de Mayo",
                "pasalo a otro día, o dejalo si es a propósito",
                "aviso",
            ),
        ),
    ),
    Case(
        "hueco-de-etapas",
        "más de una semana sin etapas",
        gap(8),
        gap(7),
        (
            Said(
                "hueco-de-etapas",
                "cohorts/2030/programa/etapas.yml:37:11",
                "inicio",
                "«2030-05-27»",
                "un inicio hasta una semana después del fin de la etapa anterior (2030-05-19)",
                "si el receso es a propósito, no hace falta cambiar nada",
                "aviso",
            ),
        ),
    ),
    Case(
        "mes-desparejo",
        "un mes con más horas que otro",
        uneven("2030-05-31"),
        uneven("2030-06-07"),
        (
            Said(
                "mes-desparejo",
                "cohorts/2030/cohorte.yml:8:12",
                "horas_mes",
                "3 horas planeadas en junio",
                "las 6 que se prometen por mes",
                "pasá actividades a otra semana, o dejalo así si es a propósito",
                "aviso",
            ),
            Said(
                "mes-desparejo",
                "cohorts/2030/cohorte.yml:8:12",
                "horas_mes",
                "9 horas planeadas en mayo",
                "las 6 que se prometen por mes",
                "pasá actividades a otra semana, o dejalo así si es a propósito",
                "aviso",
            ),
        ),
    ),
    Case(
        "rol-vacante",
        "un rol vacante",
        vacant_data_seat,
        swap(TEAM, "  - rol: salud\n    area: Salud\n    vacante_desde: 2030-06-03\n", ""),
        (
            Said(
                "rol-vacante",
                "cohorts/2030/ciudades/villa-prueba/equipo.yml:21:5",
                "rol",
                "«datos» vacante desde el 2030-06-20",
                "alguien en cada rol",
                "cuando se cubra, borrá «vacante_desde» y poné horas y responsabilidades",
                "aviso",
            ),
        ),
    ),
    Case(
        "vencimiento-feriado",
        "un vencimiento en feriado",
        swap(DELIVERABLES, "vence: 2030-05-17", "vence: 2030-05-25"),
        swap(DELIVERABLES, "vence: 2030-05-17", "vence: 2030-05-24"),
        (
            Said(
                "vencimiento-feriado",
                "cohorts/2030/programa/entregables.yml:4:10",
                "vence",
                "«2030-05-25»",
                "un día hábil: ese día es Día de la Revolución de Mayo",
                "pasalo al día hábil anterior",
                "aviso",
            ),
        ),
    ),
    Case(
        "vencimiento-previo",
        "algo que vencía antes de entrar",
        swap(f"{PUERTO}/ciudad.yml", "  - entregable: E1.1\n    vence: 2030-05-31\n", ""),
        swap(f"{PUERTO}/ciudad.yml", "  - entregable: E1.2\n    vence: 2030-06-14\n", ""),
        (
            Said(
                "vencimiento-previo",
                "cohorts/2030/ciudades/puerto-ejemplo/ciudad.yml:5:10",
                "ingreso",
                "«2030-05-20»",
                "una fecha propia para lo que vencía antes de entrar: E1.1",
                "agregá esos entregables en «vencimientos:», cada uno con su «vence:»",
                "aviso",
            ),
        ),
    ),
)


CASES = (
    *EDITION_CASES, *CITY_CASES, *TABLERO_CASES, *ACADEMY_CASES, *MEETING_CASES, *NEWS_CASES, *GUARD_CASES,
)  # fmt: skip


def _id(case: Case) -> str:
    return f"{case.rule}: {case.name}"


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_it_is_said_what_is_wrong_where_and_how_to_mend_it(picture: Picture, case: Case) -> None:
    case.bad(picture)
    assert tuple(said(problem) for problem in picture.problems()) == case.said


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_what_looks_like_it_and_is_right_passes(picture: Picture, case: Case) -> None:
    case.good(picture)
    assert picture.problems() == []


OFFERS_TEXT = re.compile(r"(?<!\bo )[Ee]scribí «|reemplazá la línea|borrá la línea \d")
PASTED = [case for case in CASES if OFFERS_TEXT.search(case.said[0].fix)]
"""Cases whose fix is something to paste."""


@pytest.mark.parametrize("case", PASTED, ids=_id)
def test_the_offered_text_mends_it_when_pasted(picture: Picture, case: Case) -> None:
    case.bad(picture)
    before = picture.problems()
    assert apply_fix(picture, before[0])
    assert case.said[0].rule not in {problem.rule for problem in picture.problems()}


def test_every_rule_of_the_catalogue_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(RULES)


def test_a_warning_does_not_stop_the_publication(picture: Picture) -> None:
    swap(MEETINGS, "fecha: 2030-05-14", "fecha: 2030-05-25")(picture)
    assert picture.load().meetings[0].name == "Encuentro de apertura"


def test_one_bad_file_hides_no_other(picture: Picture) -> None:
    put(CITY, b"\xff\xfe\x00")(picture)
    swap(MEETINGS, "hora: 10:00", "hora 10:00")(picture)
    swap(PEOPLE, "- puerto-ejemplo", "- puerto-ejenplo")(picture)
    assert [str(problem.place) for problem in picture.problems()] == [
        f"{VILLA}/ciudad.yml:1:1",
        f"{EDITION}/encuentros.yml:4:7",
        f"{EDITION}/personas.yml:6:7",
    ]


def test_reading_writes_nothing(picture: Picture) -> None:
    before = sorted((path, path.stat().st_mtime_ns) for path in picture.root.rglob("*"))
    picture.problems()
    assert sorted((path, path.stat().st_mtime_ns) for path in picture.root.rglob("*")) == before


def test_a_bad_edition_is_not_loaded_and_says_all_that_stops_it(picture: Picture) -> None:
    swap(CITY, "codigo: 990101", "codigo: 99")(picture)
    with pytest.raises(BadData) as refusal:
        picture.load()
    assert [said(problem).place for problem in refusal.value.problems] == [f"{CITY}:2:9"]
