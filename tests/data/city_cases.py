"""The cases of what a city writes as it goes along, and of the instrument and the dictionary it answers.

`test_refusals` runs them. Files first, then keys and values, then what one file says of another.
"""

from __future__ import annotations

import re

from cases import OF_A_CITY, OF_AN_EDITION, Case, Said
from edits import (
    ACTORS,
    ANSWERS,
    BOARD,
    CITY,
    CLOSING,
    EXAMPLE,
    GAPS,
    INDICATORS,
    INSTRUMENT,
    OBJECTIVES,
    ONE_TO_ONE,
    OPPORTUNITIES,
    PLAN,
    PROJECT,
    RIGHTS,
    SENT,
    TABLERO,
    TEAM,
    add,
    another_dimension,
    another_item,
    another_objective,
    asked,
    gone,
    in_the_example,
    left,
    put,
    read,
    swap,
    three_objectives,
    together,
)

from tests.picture import EDITION


def swapped(
    rule: str, name: str, file: str, right: str, wrong: str, other: str, place: str, *message: str
) -> Case:
    """A `right` text of a file becomes `wrong`, and is refused at `place`; `other` passes in its stead."""
    said = Said(rule, f"{file}:{place}", *message)
    return Case(rule, name, swap(file, right, wrong), swap(file, right, other), (said,))


CITY_CASES = (
    Case(
        "archivo-desconocido", "un archivo suelto en el ejemplo",
        in_the_example(put(f"{EXAMPLE}/foto.jpg", "x")),
        in_the_example(put(f"{EXAMPLE}/.foto.jpg", "x")),
        (
            Said(
                "archivo-desconocido", f"{EXAMPLE}/foto.jpg:1:1", "foto.jpg", "el archivo «foto.jpg»",
                f"solo {OF_A_CITY}", "borralo o llevalo a su lugar",
            ),
        ),
    ),
    Case(
        "archivo-desconocido", "la carpeta del ejemplo con mayúscula",
        put(f"{EDITION}/programa/Ejemplo/ciudad.yml", read(CITY)),
        in_the_example(),
        (
            Said(
                "archivo-desconocido", f"{EDITION}/programa/Ejemplo:1:1", "Ejemplo", "la carpeta «Ejemplo»",
                "solo asesoramiento.yml, autodiagnostico.yml, camino.yml, cuestionarios.yml, "
                "entregables.yml, etapas.yml, glosario.yml, indicadores.yml, lecciones.yml, planillas.yml, "
                "recursos.yml, ejemplo",
                "¿quisiste decir «ejemplo»? Cambiale el nombre a ejemplo",
            ),
        ),
    ),
    Case(
        "archivo-desconocido", "un autodiagnóstico que puede ir a dos lugares",
        put(f"{EDITION}/autodiagnostico.yml", read(ANSWERS)),
        put(ANSWERS, read(ANSWERS)),
        (
            Said(
                "archivo-desconocido", f"{EDITION}/autodiagnostico.yml:1:1", "autodiagnostico.yml",
                "el archivo «autodiagnostico.yml»",
                f"solo {OF_AN_EDITION}",
                "llevalo a cohorts/<edición>/programa/autodiagnostico.yml, o a "
                "cohorts/<edición>/ciudades/<ciudad>/autodiagnostico.yml",
            ),
        ),
    ),
    Case(
        "archivo-desconocido", "un archivo de ciudad en programa",
        put(f"{EDITION}/programa/plan.yml", read(PLAN)),
        put(f"{EDITION}/programa/.plan.yml", read(PLAN)),
        (
            Said(
                "archivo-desconocido", f"{EDITION}/programa/plan.yml:1:1", "plan.yml",
                "el archivo «plan.yml»",
                "solo asesoramiento.yml, autodiagnostico.yml, camino.yml, cuestionarios.yml, "
                "entregables.yml, etapas.yml, glosario.yml, indicadores.yml, lecciones.yml, planillas.yml, "
                "recursos.yml, ejemplo",
                "llevalo a cohorts/<edición>/ciudades/<ciudad>/plan.yml",
            ),
        ),
    ),
    Case(
        "archivo-faltante", "un ejemplo sin ciudad.yml",
        in_the_example(gone(f"{EXAMPLE}/ciudad.yml")),
        in_the_example(
            gone(f"{EXAMPLE}/equipo.yml"),
            gone(f"{EXAMPLE}/actores.yml"),
            swap(f"{EXAMPLE}/proyecto.yml", "aliados:\n  - hospital-zonal\n", ""),
        ),
        (
            Said(
                "archivo-faltante", f"{EXAMPLE}/ciudad.yml:1:1", "ciudad.yml", "", "un archivo ciudad.yml",
                "creá cohorts/2030/programa/ejemplo/ciudad.yml; podés copiar el de otra ciudad u otra"
                " edición y cambiar sus valores",
            ),
        ),
    ),
    Case(
        "archivo-vacio", "solo renglones en blanco",
        put(BOARD, "\n\n"),
        put(BOARD, "# Todavía no hubo mesa\n\n# fecha: 2030-05-24\n"),
        (
            Said(
                "archivo-vacio", f"{BOARD}:1:1", "archivo", "", "al menos un dato",
                "completalo; si el tema todavía no empezó y el archivo no es obligatorio, borralo",
            ),
        ),
    ),
    swapped(
        "yaml-sintaxis", "un signo de porcentaje sin comillas", PROJECT,
        "unidad: \"%\"", "unidad: %", "unidad: de cada 100",
        "52:15", "texto", "«unidad: %»", "el texto entre comillas",
        "reemplazá la línea 52 por esta (con 6 espacios adelante):\n      unidad: \"%\"",
    ),
    swapped(
        "clave-desconocida", "una criticidad escrita a mano", OPPORTUNITIES,
        "  meses: 10\n", "  meses: 10\n  criticidad: 4.15\n", "  meses: 10  # criticidad: 4.15\n",
        "13:3", "criticidad", "la clave «criticidad»",
        "una de estas claves: id, nombre, que, dimension, item, gravedad, urgencia, alcance, "
        "inequidad, factibilidad, meses, deber_legal, elegida, resguardo, porque_horizonte",
        "borrala: el sitio la calcula",
    ),
    Case(
        "clave-desconocida", "la postura de un actor",
        add(ACTORS, "  postura: En contra\n"),
        swap(ACTORS, "  influencia: 2\n  interes: 5\n", ""),
        (
            Said(
                "clave-desconocida", f"{ACTORS}:15:3", "postura", "la clave «postura»",
                "una de estas claves: id, nombre, tipo, influencia, interes, aporte, vinculo",
                "borrala, o fijate en qué archivo va",
            ),
        ),
    ),
    Case(
        "clave-desconocida", "una clave dicha con otra palabra",
        swap(PLAN, "  rol: coordinacion", "  responsable: coordinacion"),
        swap(PLAN, "  rol: coordinacion\n", ""),
        (
            Said(
                "clave-desconocida", f"{PLAN}:4:3", "responsable", "la clave «responsable»",
                "una de estas claves: id, que, rol, inicio, fin, costo, fondos, indicador, meta, "
                "oportunidad, cumplido",
                "¿quisiste decir «rol»? Escribí «rol: coordinacion»",
            ),
        ),
    ),
    Case(
        "clave-faltante", "una respuesta sin su porqué",
        swap(ANSWERS, "      porque: Hubo dos reuniones en el año\n", ""),
        swap(ANSWERS, "Hubo dos reuniones en el año", "Dos reuniones"),
        (
            Said(
                "clave-faltante", f"{ANSWERS}:12:7", "porque", "", "el motivo de la respuesta",
                "agregá una línea «porque: …» y, en lugar de los puntos, el dato verdadero",
            ),
        ),
    ),
    Case(
        "clave-faltante", "un actor que no se sabe qué puede dar",
        swap(ACTORS, "  aporte: Datos de controles y vacunas\n", ""),
        swap(ACTORS, "  vinculo: Mesa mensual\n", ""),
        (
            Said(
                "clave-faltante", f"{ACTORS}:2:3", "aporte", "", "lo que puede dar",
                "agregá una línea «aporte: …» y, en lugar de los puntos, el dato verdadero",
            ),
        ),
    ),
    Case(
        "clave-faltante", "un riesgo sin respuesta",
        swap(PROJECT, "    respuesta: Reserva con la región sanitaria\n", ""),
        swap(
            PROJECT,
            "riesgos:\n  - que: Falta de vacunas\n    respuesta: Reserva con la región sanitaria\n",
            "",
        ),
        (
            Said(
                "clave-faltante", f"{PROJECT}:28:5", "respuesta", "", "qué se hace si pasa",
                "agregá una línea «respuesta: …» y, en lugar de los puntos, el dato verdadero",
            ),
        ),
    ),
    Case(
        "fecha-invalida", "un sí donde va el día en que se cumplió",
        swap(ONE_TO_ONE, "cumplido: 2030-05-28", "cumplido: sí"),
        swap(ONE_TO_ONE, "      cumplido: 2030-05-28\n", ""),
        (
            Said(
                "fecha-invalida", f"{ONE_TO_ONE}:8:17", "cumplido", "«sí»",
                "una fecha AAAA-MM-DD, como 2024-05-16",
                "poné el día en que pasó; si no lo sabés, preguntalo; si todavía no pasó, borrá la línea",
            ),
        ),
    ),
    swapped(
        "fecha-invalida", "una reunión con barras", TEAM,
        "    - 2030-05-21", "    - 21/05/2030", "    - '2030-05-21'",
        "10:7", "reuniones", "«21/05/2030»", "una fecha AAAA-MM-DD, como 2024-05-16", "escribí «2030-05-21»",
    ),
    swapped(
        "fecha-invalida", "una meta a fin de mes", OBJECTIVES,
        "meta_fecha: 2040-05-30", "meta_fecha: mayo de 2040", "meta_fecha: 2040-05-31",
        "11:19", "meta_fecha", "«mayo de 2040»", "una fecha AAAA-MM-DD, como 2024-05-16",
        "falta el día: si es a fin de mes, escribí «meta_fecha: 2040-05-31»",
    ),
    swapped(
        "fuera-de-rango", "un puntaje de más", OPPORTUNITIES,
        "gravedad: 5", "gravedad: 6", "gravedad: 4",
        "7:13", "gravedad", "«6»", "un número entero entre 1 y 5, solo con cifras",
        "poné un número entre 1 y 5",
    ),
    swapped(
        "fuera-de-rango", "un primer resultado en cero meses", OPPORTUNITIES,
        "meses: 10", "meses: 0", "meses: 18",
        "12:10", "meses", "«0»", "un número entero entre 1 y 120, solo con cifras",
        "poné un número entre 1 y 120",
    ),
    swapped(
        "fuera-de-rango", "una base bajo cero", OBJECTIVES,
        "base: 64", "base: -1", "base: 0",
        "8:13", "base", "«-1»", "un número desde 0, con punto para los decimales", "poné un número desde 0",
    ),
    Case(
        "fuera-de-rango", "un ítem con cuatro valores",
        swap(INSTRUMENT, "        - Evaluado cada año\n", ""),
        swap(INSTRUMENT, "Evaluado cada año", "Sí"),
        (
            Said(
                "fuera-de-rango", f"{INSTRUMENT}:10:9", "valores", "4 valores", "cinco valores, de 0 a 4",
                "escribí un texto por valor, en orden, cada uno con «- »",
            ),
        ),
    ),
    Case(
        "fuera-de-rango", "un ítem con un solo valor",
        swap(
            INSTRUMENT,
            "        - Nada\n        - Charlas\n        - Controles sin cruce\n        - Programa activo\n",
            "",
        ),
        swap(INSTRUMENT, "        - Nada\n", '        - "0"\n'),
        (
            Said(
                "fuera-de-rango", f"{INSTRUMENT}:41:9", "valores", "1 valor", "cinco valores, de 0 a 4",
                "escribí un texto por valor, en orden, cada uno con «- »",
            ),
        ),
    ),
    swapped(
        "identificador-invalido", "un ítem con coma", ANSWERS,
        "    - item: D1.2\n      valor: 1", "    - item: d1,2\n      valor: 1",
        "    - item: 'D1.2'\n      valor: 1",
        "12:13", "item", "«d1,2»", "un ítem, como D3.2", "escribí «item: D1.2»",
    ),
    swapped(
        "identificador-invalido", "un indicador sin su cero", GAPS,
        "SAL-04", "sal 4", "'SAL-04'",
        "2:14", "indicador", "«sal 4»", "un indicador, como SAL-04", "escribí «indicador: SAL-04»",
    ),
    swapped(
        "identificador-invalido", "una dimensión sin la letra", OPPORTUNITIES,
        "dimension: D2", "dimension: 2", "dimension: \"D2\"",
        "5:14", "dimension", "«2»", "una dimensión, como D3", "escribí «dimension: D2»",
    ),
    swapped(
        "identificador-invalido", "un aliado por su nombre", PROJECT,
        "  - hospital-zonal", "  - Hospital Zonal", "  - jardin-905",
        "7:5", "aliados", "«Hospital Zonal»",
        "un identificador en minúsculas, sin tildes ni espacios, con guiones", "escribí «hospital-zonal»",
    ),
    swapped(
        "numero-invalido", "una base con coma", OBJECTIVES,
        "base: 64", "base: 64,5", "base: 64.5",
        "8:13", "base", "«64,5»", "un número desde 0, con punto para los decimales", "escribí «base: 64.5»",
    ),
    swapped(
        "numero-invalido", "una meta con el signo de porcentaje", OBJECTIVES,
        "meta: 85", "meta: 85 %", "meta: 85.0",
        "10:13", "meta", "«85 %»", "un número desde 0, con punto para los decimales",
        "escribí «meta: 85», sin la unidad",
    ),
    swapped(
        "numero-invalido", "una base en pesos con punto de miles", OBJECTIVES,
        "base: 64", "base: 185.000", "base: 64.25",
        "8:13", "base", "«185.000»", "un número desde 0, con punto para los decimales",
        "si son miles, escribí «base: 185000»; si son decimales, dejá uno o dos",
    ),
    Case(
        "numero-invalido", "una base en pesos con miles y centavos",
        swap(OBJECTIVES, "base: 64", "base: $ 1.234,50"),
        swap(OBJECTIVES, "base: 64\n", "base: 64  # por ciento\n"),
        (
            Said(
                "numero-invalido", f"{OBJECTIVES}:8:13", "base", "«$ 1.234,50»",
                "un número desde 0, con punto para los decimales", "escribí «base: 1234.50»",
            ),
        ),
    ),
    swapped(
        "numero-invalido", "un costo con puntos de miles", PLAN,
        "costo: 2400000", "costo: 2.400.000", "costo: 0",
        "7:10", "costo", "«2.400.000»", "un número entero desde 0, solo con cifras",
        "escribí «costo: 2400000», sin separar los miles",
    ),
    swapped(
        "numero-invalido", "un costo en millones", PLAN,
        "costo: 2400000", "costo: 2,4 millones", "costo: \"2400000\"",
        "7:10", "costo", "«2,4 millones»", "un número entero desde 0, solo con cifras",
        "escribí «costo: 2400000», todo con cifras",
    ),
    swapped(
        "numero-invalido", "un monto con signo de pesos", PROJECT,
        "monto: 480000", "monto: $ 480.000", "monto: 1",
        "26:12", "monto", "«$ 480.000»", "un número entero desde 0, solo con cifras",
        "escribí «monto: 480000», sin separar los miles",
    ),
    Case(
        "numero-invalido", "un cupo con su unidad",
        swap(RIGHTS, "cupo: 25", "cupo: 25 familias"),
        swap(RIGHTS, "    cupo: 25\n", ""),
        (
            Said(
                "numero-invalido", f"{RIGHTS}:9:11", "cupo", "«25 familias»",
                "un número entero entre 1 y 100000, solo con cifras", "escribí «cupo: 25», sin la unidad",
            ),
        ),
    ),
    swapped(
        "numero-invalido", "un plazo en días donde van horas", RIGHTS,
        "plazo_horas: 2", "plazo_horas: 2 días", "plazo_horas: 48",
        "5:18", "plazo_horas", "«2 días»", "un número entero entre 0 y 8760, solo con cifras",
        "escribí cuánto es en horas, solo con cifras",
    ),
    swapped(
        "numero-invalido", "un año donde van meses", OPPORTUNITIES,
        "meses: 10", "meses: 1 año", "meses: 12",
        "12:10", "meses", "«1 año»", "un número entero entre 1 y 120, solo con cifras",
        "escribí cuánto es en meses, solo con cifras",
    ),
    swapped(
        "numero-invalido", "una influencia en palabras", ACTORS,
        "influencia: 2", "influencia: baja", "influencia: 1",
        "12:15", "influencia", "«baja»", "un número entero entre 1 y 5, solo con cifras",
        "acá va un solo número, en cifras, entre 1 y 5",
    ),
    swapped(
        "opcion-desconocida", "un valor que nadie sabe, con barra", ANSWERS,
        "valor: SD", "valor: S/D", "valor: NA",
        "19:14", "valor", "«S/D»", "0, 1, 2, 3, 4, NA o SD", "¿quisiste decir «SD»? Escribí «valor: SD»",
    ),
    swapped(
        "opcion-desconocida", "un valor que no está en la escala", ANSWERS,
        "      valor: 1\n", "      valor: 5\n", "      valor: \"2\"\n",
        "13:14", "valor", "«5»", "0, 1, 2, 3, 4, NA o SD", "elegí una de esas opciones",
    ),
    swapped(
        "opcion-desconocida", "un valor intermedio", ANSWERS,
        "      valor: 1\n", "      valor: 1,5\n", "      valor: 0\n",
        "13:14", "valor", "«1,5»", "0, 1, 2, 3, 4, NA o SD", "elegí una de esas opciones",
    ),
    swapped(
        "opcion-desconocida", "un valor con decimales de más", ANSWERS,
        "      valor: 1\n", "      valor: 1.0\n", "      valor: 1 # una vez\n",
        "13:14", "valor", "«1.0»", "0, 1, 2, 3, 4, NA o SD", "¿quisiste decir «1»? Escribí «valor: 1»",
    ),
    swapped(
        "opcion-desconocida", "un tipo de actor que no es de los siete", ACTORS,
        "tipo: educacion", "tipo: ong", "tipo: sociedad_civil",
        "11:9", "tipo", "«ong»",
        "municipal, provincial, salud, educacion, sociedad_civil, comunidad o privado",
        "elegí una de esas opciones",
    ),
    Case(
        "opcion-desconocida", "mantener en la decisión final",
        swap(PROJECT, "decision: escalar", "decision: mantener"),
        swap(PROJECT, "decision: ajustar", "decision: mantener"),
        (
            Said(
                "opcion-desconocida", f"{PROJECT}:55:13", "decision", "«mantener»",
                "escalar, ajustar o detener", "elegí una de esas opciones",
            ),
        ),
    ),
    swapped(
        "opcion-desconocida", "una decisión mal escrita", PROJECT,
        "decision: escalar", "decision: Escalarlo", "decision: detener",
        "55:13", "decision", "«Escalarlo»", "escalar, ajustar o detener",
        "¿quisiste decir «escalar»? Escribí «decision: escalar»",
    ),
    swapped(
        "opcion-desconocida", "una frecuencia que no es de las cuatro", OBJECTIVES,
        "frecuencia: trimestral", "frecuencia: bimestral", "frecuencia: semestral",
        "14:19", "frecuencia", "«bimestral»", "mensual, trimestral, semestral o anual",
        "elegí una de esas opciones",
    ),
    swapped(
        "opcion-desconocida", "una cantidad de participantes en letras", PROJECT,
        "participantes: 34", "participantes: diez", "participantes: suprimido",
        "34:20", "participantes", "«diez»", "un número entero, o «suprimido» si son pocas personas",
        "escribí el número solo con cifras, o suprimido",
    ),
    swapped(
        "opcion-desconocida", "participantes suprimidos, en plural", PROJECT,
        "participantes: suprimido", "participantes: suprimidos", "participantes: 10",
        "39:20", "participantes", "«suprimidos»", "un número entero, o «suprimido» si son pocas personas",
        "escribí «participantes: suprimido»",
    ),
    swapped(
        "numero-invalido", "participantes con su unidad", PROJECT,
        "participantes: 34", "participantes: 34 familias", "participantes: \"34\"",
        "34:20", "participantes", "«34 familias»", "un número entero entre 1 y 100000, solo con cifras",
        "escribí «participantes: 34», sin la unidad",
    ),
    Case(
        "tipo-incorrecto", "la mesa escrita como lista",
        put(BOARD, "- " + read(BOARD).partition("\n")[2].rstrip().replace("\n", "\n  ") + "\n"),
        put(BOARD, read(BOARD).partition("\n")[2]),
        (
            Said(
                "tipo-incorrecto", f"{BOARD}:1:1", "archivo", "una lista",
                "un grupo de claves: fecha, asistentes, areas",
                "sacá el guion del comienzo y alineá todas las claves a la izquierda",
            ),
        ),
    ),
    swapped(
        "tipo-incorrecto", "las áreas en un renglón", BOARD,
        "areas:\n  - Desarrollo Humano\n  - Salud\n", "areas: Desarrollo Humano, Salud\n",
        "areas: [Desarrollo Humano, Salud]\n",
        "4:8", "areas", "«Desarrollo Humano, Salud»", "una lista, con un guion por elemento",
        "poné cada elemento en su línea, debajo de la clave, con «- » adelante",
    ),
    Case(
        "tipo-incorrecto", "una teoría del cambio contada de corrido",
        swap(
            PROJECT,
            read(PROJECT).partition("teoria:")[2].partition("indicadores:")[0],
            " Si vacunamos a la salida, vienen más familias\n",
        ),
        swap(PROJECT, "teoria:" + read(PROJECT).partition("teoria:")[2].partition("indicadores:")[0], ""),
        (
            Said(
                "tipo-incorrecto", f"{PROJECT}:8:9", "teoria",
                "«Si vacunamos a la salida, vienen más familias»",
                "un grupo de claves: insumos, actividades, productos, resultados, supuestos",
                "poné cada clave en su línea, con más margen que la de arriba, dos puntos y su valor",
            ),
        ),
    ),
    Case(
        "valor-vacio", "un resguardo que quedó por escribir",
        swap(OPPORTUNITIES, "resguardo: Vacunar en las salas los primeros lunes", "resguardo:"),
        swap(OPPORTUNITIES, "Vacunar en las salas los primeros lunes", "Un aviso"),
        (
            Said(
                "valor-vacio", f"{OPPORTUNITIES}:14:13", "resguardo", "", "un texto",
                "completala, o borrá la línea si todavía no lo tenés",
            ),
        ),
    ),
    swapped(
        "opcion-desconocida", "una unidad que es solo un signo", PROJECT,
        "unidad: \"%\"", "unidad: $", "unidad: $ por mes",
        "52:15", "unidad", "«$»", "una unidad, como dosis o %", "escribí la unidad con palabras, como pesos",
    ),
    swapped(
        "dato-personal", "un teléfono en el aporte de un actor", ACTORS,
        "Un salón para reunirse con las familias", "Un salón (pedirlo al 4455-8899)",
        "Un salón (Ley 26.061 (2005), 2024-2025)",
        "14:32", "actores", "un teléfono", "solo cargos y áreas: este archivo es público",
        "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
    ),
    swapped(
        "dato-personal", "un teléfono al lado de un costo", PLAN,
        "costo: 2400000", "costo: 2400000  # llamar al 4455899",
        "costo: 2400000  # por año, Decreto N° 1234567",
        "7:31", "plan", "un teléfono", "solo cargos y áreas: este archivo es público",
        "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
    ),
    Case(
        "ciudad-real", "un código que puede ser de un municipio, en el ejemplo",
        in_the_example(swap(f"{EXAMPLE}/ciudad.yml", "codigo: 990101", "codigo: 060101")),
        in_the_example(),
        (
            Said(
                "ciudad-real", f"{EXAMPLE}/ciudad.yml:2:9", "codigo", "«060101»",
                "un código que empiece con 99: la edición es ficticia y no lleva municipios reales",
                "escribí «codigo: 990101»",
            ),
        ),
    ),
    swapped(
        "dato-personal", "alguien del programa en un acompañamiento", ONE_TO_ONE,
        "Qué probar primero", "Lo que propuso Bruno Chañar", "Lo que propuso la mentoría",
        "13:24", "acompanamientos", "el nombre de una persona",
        "solo cargos y áreas: este archivo es público",
        "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
    ),
    Case(
        "dato-personal", "un correo en el ejemplo",
        in_the_example(add(f"{EXAMPLE}/plan.yml", "# avisar a mesa@villa.gob.ar\n")),
        in_the_example(add(f"{EXAMPLE}/plan.yml", "# avisar a la mesa\n")),
        (
            Said(
                "dato-personal", f"{EXAMPLE}/plan.yml:17:12", "plan", "un correo",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-personal", "un documento en un archivo que no empezó",
        put(RIGHTS, "# DNI 30111222\n"),
        put(RIGHTS, "# Ley 26.061, artículo 30\n"),
        (
            Said(
                "dato-personal", f"{RIGHTS}:1:3", "derechos", "un documento",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
    Case(
        "dato-incompleto", "una base sin su fecha",
        swap(OBJECTIVES, "      base_fecha: 2030-05-31\n", ""),
        swap(OBJECTIVES, "      base: 64\n      base_fecha: 2030-05-31\n", ""),
        (
            Said(
                "dato-incompleto", f"{OBJECTIVES}:7:7", "base_fecha", "«base» sin fecha",
                "la fecha de la base", "agregá una línea «base_fecha:» en este elemento",
            ),
        ),
    ),
    Case(
        "dato-incompleto", "la fecha de una base que no está",
        swap(OBJECTIVES, "      base: 64\n", ""),
        swap(
            OBJECTIVES,
            "      base: 64\n      base_fecha: 2030-05-31\n",
            "      base_se_obtiene: 2030-05-31\n",
        ),
        (
            Said(
                "dato-incompleto", f"{OBJECTIVES}:7:7", "base", "«base_fecha» sin valor",
                "el valor de la base", "agregá una línea «base:» en este elemento",
            ),
        ),
    ),
    Case(
        "dato-incompleto", "una meta sin su fecha",
        swap(OBJECTIVES, "      meta_fecha: 2040-05-30\n", ""),
        swap(OBJECTIVES, "      meta: 85\n      meta_fecha: 2040-05-30\n", ""),
        (
            Said(
                "dato-incompleto", f"{OBJECTIVES}:7:7", "meta_fecha", "«meta» sin fecha",
                "la fecha de la meta", "agregá una línea «meta_fecha:» en este elemento",
            ),
        ),
    ),
    Case(
        "dato-incompleto", "la fecha de una meta que no está",
        swap(OBJECTIVES, "      meta: 12.5\n", ""),
        swap(OBJECTIVES, "      meta: 12.5\n      meta_fecha: 2040-07-31\n", ""),
        (
            Said(
                "dato-incompleto", f"{OBJECTIVES}:16:7", "meta", "«meta_fecha» sin valor",
                "el valor de la meta", "agregá una línea «meta:» en este elemento",
            ),
        ),
    ),
    Case(
        "dato-incompleto", "una base y el día en que se va a tener",
        swap(OBJECTIVES, "      base: 64\n", "      base: 64\n      base_se_obtiene: 2030-06-30\n"),
        swap(
            OBJECTIVES,
            "      base: 64\n      base_fecha: 2030-05-31\n",
            "      base_se_obtiene: 2030-06-30\n",
        ),
        (
            Said(
                "dato-incompleto", f"{OBJECTIVES}:9:24", "base_se_obtiene",
                "una base y la fecha en que se obtiene", "una de las dos",
                "si la base ya está, borrá esta línea",
            ),
        ),
    ),
    swapped(
        "dato-incompleto", "un cierre sin antes y después", CLOSING,
        "antes_despues: SAL-04\n", "", "porque_falta: Nadie contó las dosis de antes\n",
        "2:1", "antes_despues", "un cierre sin antes y después",
        "el indicador que se muestra, o por qué no lo hay",
        "arriba de todo, sin margen, agregá «antes_despues: SAL-04», o «porque_falta:» y el motivo",
    ),
    Case(
        "dato-incompleto", "un antes y después, y el motivo por el que falta",
        add(CLOSING, "porque_falta: No se midió antes\n"),
        add(CLOSING, "# porque_falta: No se midió antes\n"),
        (
            Said(
                "dato-incompleto", f"{CLOSING}:8:15", "porque_falta",
                "un antes y después, y el motivo por el que falta", "una de las dos",
                "si el antes y después está, borrá esta línea",
            ),
        ),
    ),
    Case(
        "evidencia-faltante", "un 3 sin evidencia",
        swap(
            ANSWERS,
            "      porque: La resolución asigna horas\n      evidencia: Resolución 21/2030\n",
            "      porque: La resolución asigna horas\n",
        ),
        swap(
            ANSWERS,
            "valor: 3\n      porque: La resolución asigna horas\n      evidencia: Resolución 21/2030\n",
            "valor: 2\n      porque: La resolución asigna horas\n",
        ),
        (
            Said(
                "evidencia-faltante", f"{ANSWERS}:9:14", "valor", "«3» en D1.1, sin evidencia",
                "un respaldo para todo 3 y todo 4",
                "agregá una línea «evidencia:» con el documento; si no aparece, escribí «valor: 2»",
            ),
        ),
    ),
    Case(
        "evidencia-faltante", "un 4 sin evidencia en el ejemplo",
        in_the_example(swap(f"{EXAMPLE}/autodiagnostico.yml", "      valor: 1\n", "      valor: 4\n")),
        in_the_example(swap(f"{EXAMPLE}/autodiagnostico.yml", "      valor: 1\n", "      valor: SD\n")),
        (
            Said(
                "evidencia-faltante", f"{EXAMPLE}/autodiagnostico.yml:13:14", "valor",
                "«4» en D1.2, sin evidencia", "un respaldo para todo 3 y todo 4",
                "agregá una línea «evidencia:» con el documento; si no aparece, escribí «valor: 2»",
            ),
        ),
    ),
    swapped(
        "evento-fuera", "un autodiagnóstico con el año equivocado", ANSWERS,
        "fecha: 2030-05-20", "fecha: 2029-05-20", "fecha: 2030-05-06",
        "3:10", "fecha", "«2029-05-20»",
        "una fecha entre el 2030-05-06 y el 2030-06-28, mientras la ciudad participa",
        "¿quisiste decir «2030-05-20»? Escribí «fecha: 2030-05-20»",
    ),
    swapped(
        "evento-fuera", "una oportunidad elegida antes de entrar", OPPORTUNITIES,
        "elegida: 2030-05-24", "elegida: 2030-05-05", "elegida: 2030-05-06",
        "13:12", "elegida", "«2030-05-05»",
        "una fecha entre el 2030-05-06 y el 2030-06-28, mientras la ciudad participa", "corregí la fecha",
    ),
    swapped(
        "evento-fuera", "una mesa después del cierre", BOARD,
        "fecha: 2030-05-24", "fecha: 2030-06-29", "fecha: 2030-06-28",
        "2:8", "fecha", "«2030-06-29»",
        "una fecha entre el 2030-05-06 y el 2030-06-28, mientras la ciudad participa", "corregí la fecha",
    ),
    swapped(
        "evento-fuera", "una prueba antes de entrar", PROJECT,
        "fecha: 2030-06-03", "fecha: 2030-04-30", "fecha: 2030-05-06",
        "31:12", "fecha", "«2030-04-30»",
        "una fecha entre el 2030-05-06 y el 2030-06-28, mientras la ciudad participa", "corregí la fecha",
    ),
    swapped(
        "evento-fuera", "un informe después del cierre", PROJECT,
        "fecha: 2030-06-07", "fecha: 2030-07-01", "fecha: 2030-06-28",
        "41:10", "fecha", "«2030-07-01»",
        "una fecha entre el 2030-05-06 y el 2030-06-28, mientras la ciudad participa", "corregí la fecha",
    ),
    swapped(
        "evento-fuera", "un acompañamiento con el año equivocado", ONE_TO_ONE,
        "fecha: 2030-06-05", "fecha: 2031-06-05", "fecha: 2030-06-28",
        "12:10", "fecha", "«2031-06-05»",
        "una fecha entre el 2030-05-06 y el 2030-06-28, mientras la ciudad participa",
        "¿quisiste decir «2030-06-05»? Escribí «fecha: 2030-06-05»",
    ),
    swapped(
        "evento-fuera", "un acuerdo de la mesa anterior a la ciudad", TEAM,
        "fecha: 2030-05-14", "fecha: 2030-05-05", "fecha: 2030-05-06",
        "6:10", "fecha", "«2030-05-05»",
        "una fecha entre el 2030-05-06 y el 2030-06-28, mientras la ciudad participa", "corregí la fecha",
    ),
    Case(
        "evento-fuera", "un informe después de la baja",
        left("2030-06-10", put(SENT, "# nada\n"), swap(PROJECT, "fecha: 2030-06-07", "fecha: 2030-06-11")),
        left("2030-06-10", put(SENT, "# nada\n"), swap(PROJECT, "fecha: 2030-06-07", "fecha: 2030-06-10")),
        (
            Said(
                "evento-fuera", f"{PROJECT}:41:10", "fecha", "«2030-06-11»",
                "una fecha entre el 2030-05-06 y el 2030-06-10, mientras la ciudad participa",
                "corregí la fecha",
            ),
        ),
    ),
    swapped(
        "fechas-invertidas", "el autodiagnóstico final el día del inicial", ANSWERS,
        "fecha: 2030-06-07", "fecha: 2030-05-20", "fecha: 2030-05-21",
        "22:10", "fecha", "«2030-05-20»",
        "una fecha posterior a la del autodiagnóstico inicial (2030-05-20)",
        "revisá cuál de las dos está mal",
    ),
    swapped(
        "fechas-invertidas", "una meta el día de su base", OBJECTIVES,
        "meta_fecha: 2040-05-30", "meta_fecha: 2030-05-31", "meta_fecha: 2030-06-01",
        "11:19", "meta_fecha", "«2030-05-31»", "una fecha posterior a la de la base (2030-05-31)",
        "revisá cuál de las dos está mal",
    ),
    swapped(
        "fechas-invertidas", "una meta antes de tener la base", OBJECTIVES,
        "meta_fecha: 2040-07-31", "meta_fecha: 2030-07-30", "meta_fecha: 2030-08-01",
        "19:19", "meta_fecha", "«2030-07-30»", "una fecha posterior a la de la base (2030-07-31)",
        "revisá cuál de las dos está mal",
    ),
    swapped(
        "fechas-invertidas", "una acción que termina antes de empezar", PLAN,
        "fin: 2030-11-29", "fin: 2030-06-30", "fin: 2030-07-01",
        "6:8", "fin", "«2030-06-30»", "una fecha igual o posterior a «inicio» (2030-07-01)",
        "revisá cuál de las dos está mal",
    ),
    swapped(
        "fechas-invertidas", "una acción cumplida antes de empezar", PLAN,
        "cumplido: 2030-05-29", "cumplido: 2030-05-12", "cumplido: 2030-05-13",
        "16:13", "cumplido", "«2030-05-12»", "una fecha igual o posterior a «inicio» (2030-05-13)",
        "revisá cuál de las dos está mal",
    ),
    swapped(
        "fechas-invertidas", "un acuerdo que vence antes de acordarse", ONE_TO_ONE,
        "vence: 2030-06-14", "vence: 2030-05-21", "vence: 2030-05-22",
        "11:14", "vence", "«2030-05-21»", "una fecha igual o posterior a la del acompañamiento (2030-05-22)",
        "corregí la fecha",
    ),
    swapped(
        "fechas-invertidas", "un acuerdo cumplido antes de acordarse", ONE_TO_ONE,
        "cumplido: 2030-05-28", "cumplido: 2030-05-21", "cumplido: 2030-06-28",
        "8:17", "cumplido", "«2030-05-21»",
        "una fecha igual o posterior a la del acompañamiento (2030-05-22)", "corregí la fecha",
    ),
    swapped(
        "orden-de-eventos", "una prueba anterior a la de arriba", PROJECT,
        "fecha: 2030-06-06", "fecha: 2030-06-02", "fecha: 2030-06-03",
        "38:12", "fecha", "«2030-06-02»", "una fecha igual o posterior a la de la línea 31 (2030-06-03)",
        "poné el día en que se probó; la prueba más nueva va abajo",
    ),
    swapped(
        "orden-de-eventos", "un informe antes de la última prueba", PROJECT,
        "fecha: 2030-06-07", "fecha: 2030-06-05", "fecha: 2030-06-06",
        "41:10", "fecha", "«2030-06-05»", "una fecha igual o posterior a la última prueba (2030-06-06)",
        "corregí una de las dos fechas",
    ),
    Case(
        "horizonte-sin-porque", "un plazo que no es el sugerido",
        swap(OPPORTUNITIES, "  porque_horizonte: El decreto sale en marzo\n", ""),
        swap(OPPORTUNITIES, "  meses: 8\n  porque_horizonte: El decreto sale en marzo\n", "  meses: 5\n"),
        (
            Said(
                "horizonte-sin-porque", f"{OPPORTUNITIES}:23:10", "meses",
                "«8», o sea mediano plazo, y el sugerido es corto", "el motivo de la diferencia",
                "agregá una línea «porque_horizonte:» con el motivo, o revisá los meses y la factibilidad",
            ),
        ),
    ),
    swapped(
        "horizonte-sin-porque", "un deber legal que apura", OPPORTUNITIES,
        "  factibilidad: 4\n  meses: 8\n  porque_horizonte: El decreto sale en marzo\n",
        "  factibilidad: 3\n  meses: 8\n  deber_legal: true\n", "  factibilidad: 3\n  meses: 8\n",
        "23:10", "meses", "«8», o sea mediano plazo, y el sugerido es corto", "el motivo de la diferencia",
        "agregá una línea «porque_horizonte:» con el motivo, o revisá los meses y la factibilidad",
    ),
    Case(
        "resguardo-faltante", "algo grave y difícil sin resguardo",
        swap(OPPORTUNITIES, "  resguardo: Vacunar en las salas los primeros lunes\n", ""),
        together(
            swap(OPPORTUNITIES, "  resguardo: Vacunar en las salas los primeros lunes\n", ""),
            swap(OPPORTUNITIES, "factibilidad: 2\n  meses: 10", "factibilidad: 3\n  meses: 5"),
        ),
        (
            Said(
                "resguardo-faltante", f"{OPPORTUNITIES}:13:12", "elegida",
                "«vacunas-5-anios», de criticidad alta y factibilidad 2",
                "lo que se hace mientras tanto, porque la solución va a tardar",
                "agregá una línea «resguardo:» con la medida", "aviso",
            ),
        ),
    ),
    swapped(
        "resguardo-faltante", "un deber legal sin resguardo", OPPORTUNITIES,
        "factibilidad: 4\n  meses: 8\n",
        "factibilidad: 2\n  meses: 8\n  deber_legal: true\n  elegida: 2030-05-24\n",
        "factibilidad: 2\n  meses: 8\n  elegida: 2030-05-24\n",
        "25:12", "elegida", "«mesa-sin-fecha», de criticidad alta y factibilidad 2",
        "lo que se hace mientras tanto, porque la solución va a tardar",
        "agregá una línea «resguardo:» con la medida", "aviso",
    ),
    swapped(
        "meta-al-reves", "una meta peor que la base", OBJECTIVES,
        "meta: 85", "meta: 60", "meta: 64.5",
        "10:13", "meta", "«60», con base 64", "una meta mayor que la base: en SAL-04 mayor es mejor",
        "releé el objetivo y poné la meta que dice: tiene que ser mayor que 64",
    ),
    swapped(
        "meta-al-reves", "una meta igual a la base", OBJECTIVES,
        "meta: 85", "meta: 64.0", "meta: 64.1",
        "10:13", "meta", "«64.0», con base 64", "una meta mayor que la base: en SAL-04 mayor es mejor",
        "releé el objetivo y poné la meta que dice: tiene que ser mayor que 64",
    ),
    swapped(
        "meta-al-reves", "una meta que sube donde bajar es mejor", OBJECTIVES,
        "base_se_obtiene: 2030-07-31", "base: 10\n      base_fecha: 2030-05-31",
        "base: 12.6\n      base_fecha: 2030-05-31",
        "19:13", "meta", "«12.5», con base 10", "una meta menor que la base: en CUI-04 menor es mejor",
        "releé el objetivo y poné la meta que dice: tiene que ser menor que 10",
    ),
    Case(
        "meta-al-reves", "una meta en un indicador de contexto",
        swap(OBJECTIVES, "indicador: CUI-04", "indicador: PRO-01"),
        put(OBJECTIVES, read(OBJECTIVES).partition("      meta: 12.5")[0].replace("CUI-04", "PRO-01")),
        (
            Said(
                "meta-al-reves", f"{OBJECTIVES}:18:13", "meta", "«12.5»",
                "ninguna meta: PRO-01 es de contexto, y que suba o baje no es bueno ni malo por sí solo",
                "borrá «meta» y «meta_fecha», o elegí otro indicador",
            ),
        ),
    ),
    Case(
        "hilo-cortado", "un proyecto que responde a lo que no se eligió",
        together(
            swap(PROJECT, "oportunidad: vacunas-5-anios", "oportunidad: mesa-sin-fecha"),
            swap(OBJECTIVES, "oportunidad: vacunas-5-anios", "oportunidad: mesa-sin-fecha"),
        ),
        together(
            swap(PROJECT, "oportunidad: vacunas-5-anios", "oportunidad: mesa-sin-fecha"),
            swap(OBJECTIVES, "oportunidad: vacunas-5-anios", "oportunidad: mesa-sin-fecha"),
            swap(OPPORTUNITIES, "  meses: 8\n", "  meses: 8\n  elegida: 2030-05-24\n"),
        ),
        (
            Said(
                "hilo-cortado", f"{OPPORTUNITIES}:15:7", "id",
                "«mesa-sin-fecha»: el proyecto responde a una oportunidad que no se eligió",
                "una cadena entera, del hallazgo a la acción",
                "agregale «elegida:» con la fecha, o cambiá la oportunidad en proyecto.yml", "aviso",
            ),
        ),
    ),
    Case(
        "hilo-cortado", "una oportunidad sin autodiagnóstico",
        gone(ANSWERS),
        together(
            gone(ANSWERS),
            *map(gone, (OPPORTUNITIES, OBJECTIVES, PROJECT, CLOSING)),
            swap(PLAN, "  oportunidad: vacunas-5-anios\n", ""),
        ),
        (
            Said(
                "hilo-cortado", f"{OPPORTUNITIES}:2:7", "id",
                "«vacunas-5-anios»: no hay autodiagnóstico cargado",
                "una cadena entera, del hallazgo a la acción", "cargá autodiagnostico.yml", "aviso",
            ),
        ),
    ),
    Case(
        "hilo-cortado", "un ítem que nadie respondió",
        put(ANSWERS, re.sub(r"    - item: D2.1\n.*\n.*\n", "", read(ANSWERS))),
        together(
            put(ANSWERS, re.sub(r"    - item: D2.1\n.*\n.*\n", "", read(ANSWERS))),
            swap(OPPORTUNITIES, "  item: D2.1\n", ""),
        ),
        (
            Said(
                "hilo-cortado", f"{OPPORTUNITIES}:2:7", "id",
                "«vacunas-5-anios»: D2.1 no tiene respuesta en el autodiagnóstico",
                "una cadena entera, del hallazgo a la acción", "respondelo, o corregí «item»", "aviso",
            ),
        ),
    ),
    Case(
        "hilo-cortado", "objetivos aceptados y ninguno la toma",
        together(put(OBJECTIVES, three_objectives()), asked("tres_a_cinco_objetivos", "2030-06-21")),
        together(put(OBJECTIVES, three_objectives()), asked("tres_a_cinco_objetivos")),
        (
            Said(
                "hilo-cortado", f"{OPPORTUNITIES}:2:7", "id", "«vacunas-5-anios»: ningún objetivo la toma",
                "una cadena entera, del hallazgo a la acción",
                "escribí un objetivo con esta oportunidad en objetivos.yml", "aviso",
            ),
        ),
    ),
    Case(
        "hilo-cortado", "un objetivo aceptado sin indicador",
        together(
            put(OBJECTIVES, three_objectives("vacunas-5-anios")),
            asked("tres_a_cinco_objetivos", "2030-06-21"),
        ),
        together(put(OBJECTIVES, three_objectives("vacunas-5-anios")), asked("tres_a_cinco_objetivos")),
        (
            Said(
                "hilo-cortado", f"{OPPORTUNITIES}:2:7", "id",
                "«vacunas-5-anios»: ningún indicador dice si mejora",
                "una cadena entera, del hallazgo a la acción", "agregale «metricas:» en objetivos.yml",
                "aviso",
            ),
        ),
    ),
    Case(
        "hilo-cortado", "un proyecto aceptado que mide otra cosa",
        together(
            swap(PROJECT, "  - SAL-04\n  - CUI-04\n", "  - GES-01\n  - GES-02\n"),
            asked("dos_indicadores", "2030-06-21"),
        ),
        together(
            swap(PROJECT, "  - SAL-04\n  - CUI-04\n", "  - SAL-04\n  - GES-02\n"),
            asked("dos_indicadores", "2030-06-21"),
        ),
        (
            Said(
                "hilo-cortado", f"{OPPORTUNITIES}:2:7", "id",
                "«vacunas-5-anios»: el proyecto no usa ningún indicador de su objetivo",
                "una cadena entera, del hallazgo a la acción",
                "agregá uno de los indicadores del objetivo en proyecto.yml", "aviso",
            ),
        ),
    ),
    Case(
        "hilo-cortado", "un plan aceptado que no la sigue",
        together(
            swap(PLAN, "  oportunidad: vacunas-5-anios\n", ""), asked("horizonte_por_meses", "2030-06-21")
        ),
        asked("horizonte_por_meses", "2030-06-21"),
        (
            Said(
                "hilo-cortado", f"{OPPORTUNITIES}:2:7", "id",
                "«vacunas-5-anios»: ninguna acción del plan la sigue",
                "una cadena entera, del hallazgo a la acción",
                "agregá «oportunidad:» a la acción de plan.yml que la sigue", "aviso",
            ),
        ),
    ),
    swapped(
        "referencia-desconocida", "un ítem que no está en el instrumento", ANSWERS,
        "    - item: D1.2\n      valor: 1", "    - item: D1.3\n      valor: 1",
        "    # otro\n    - item: D1.2\n      valor: 1",
        "12:13", "item", "«D1.3»", "un ítem de programa/autodiagnostico.yml: D1.1, D1.2, D2.1 o D2.2",
        "corregí el nombre, o agregá lo que falta",
    ),
    swapped(
        "referencia-desconocida", "una dimensión que no existe", OPPORTUNITIES,
        "  dimension: D2\n  item: D2.1\n", "  dimension: D3\n", "  dimension: D2\n",
        "5:14", "dimension", "«D3»", "una dimensión de programa/autodiagnostico.yml: D1 o D2",
        "corregí el nombre, o agregá lo que falta",
    ),
    swapped(
        "referencia-desconocida", "un ítem de otra dimensión", OPPORTUNITIES,
        "item: D2.1", "item: D1.1", "item: D2.2",
        "6:9", "item", "«D1.1»", "un ítem de la dimensión D2: D2.1 o D2.2",
        "una de las dos líneas está mal: corregí «item» o «dimension»",
    ),
    swapped(
        "referencia-desconocida", "un indicador que no está en el diccionario, en un objetivo", OBJECTIVES,
        "indicador: SAL-04", "indicador: SAL-14", "indicador: GES-02",
        "7:18", "indicador", "«SAL-14»",
        "un indicador de programa/indicadores.yml: SAL-04, CUI-04, PRO-01, GES-01 o GES-02",
        "buscá ahí el código por su nombre",
    ),
    swapped(
        "referencia-desconocida", "un indicador que no está en el diccionario, en una brecha", GAPS,
        "indicador: SAL-04", "indicador: EDU-01", "indicador: GES-02",
        "2:14", "indicador", "«EDU-01»",
        "un indicador de programa/indicadores.yml: SAL-04, CUI-04, PRO-01, GES-01 o GES-02",
        "buscá ahí el código por su nombre",
    ),
    swapped(
        "referencia-desconocida", "un indicador que no está en el diccionario, en el proyecto", PROJECT,
        "  - CUI-04", "  - CUI-40", "  - GES-02",
        "23:5", "indicadores", "«CUI-40»",
        "un indicador de programa/indicadores.yml: SAL-04, CUI-04, PRO-01, GES-01 o GES-02",
        "buscá ahí el código por su nombre",
    ),
    swapped(
        "referencia-desconocida", "un indicador que no está en el diccionario, en el informe", PROJECT,
        "    - que: Familias que volvieron\n",
        "    - que: Familias que volvieron\n      indicador: CRI-01\n",
        "    - que: Familias que volvieron\n      indicador: GES-02\n",
        "50:18", "indicador", "«CRI-01»",
        "un indicador de programa/indicadores.yml: SAL-04, CUI-04, PRO-01, GES-01 o GES-02",
        "buscá ahí el código por su nombre",
    ),
    swapped(
        "referencia-desconocida", "un indicador que no está en el diccionario, en el plan", PLAN,
        "indicador: SAL-04", "indicador: SAL-40", "indicador: CUI-04",
        "9:14", "indicador", "«SAL-40»",
        "un indicador de programa/indicadores.yml: SAL-04, CUI-04, PRO-01, GES-01 o GES-02",
        "buscá ahí el código por su nombre",
    ),
    swapped(
        "referencia-desconocida", "una oportunidad mal escrita en un objetivo", OBJECTIVES,
        "oportunidad: vacunas-5-anios", "oportunidad: vacuna-5-anios", "oportunidad: mesa-sin-fecha",
        "5:16", "oportunidad", "«vacuna-5-anios»",
        "una oportunidad de oportunidades.yml: vacunas-5-anios o mesa-sin-fecha",
        "¿quisiste decir «vacunas-5-anios»? Escribí «oportunidad: vacunas-5-anios»",
    ),
    swapped(
        "referencia-desconocida", "una oportunidad que no está, en el proyecto", PROJECT,
        "oportunidad: vacunas-5-anios", "oportunidad: lecturas",
        "oportunidad: vacunas-5-anios # la de siempre",
        "3:14", "oportunidad", "«lecturas»",
        "una oportunidad de oportunidades.yml: vacunas-5-anios o mesa-sin-fecha",
        "corregí el nombre, o agregá lo que falta",
    ),
    swapped(
        "referencia-desconocida", "una oportunidad que no está, en el plan", PLAN,
        "oportunidad: vacunas-5-anios", "oportunidad: otra", "oportunidad: mesa-sin-fecha",
        "11:16", "oportunidad", "«otra»",
        "una oportunidad de oportunidades.yml: vacunas-5-anios o mesa-sin-fecha",
        "corregí el nombre, o agregá lo que falta",
    ),
    swapped(
        "referencia-desconocida", "un aliado que no está entre los actores", PROJECT,
        "  - hospital-zonal", "  - hospital-regional", "  - jardin-905",
        "7:5", "aliados", "«hospital-regional»", "un actor de actores.yml: hospital-zonal o jardin-905",
        "¿quisiste decir «hospital-zonal»? Escribí «hospital-zonal»",
    ),
    swapped(
        "referencia-desconocida", "una mentoría de quien facilita", PROJECT,
        "mentoria: bruno-chanar", "mentoria: ada-quebracho", "mentoria: bruno-chanar # desde junio",
        "4:11", "mentoria", "«ada-quebracho»", "quien hace mentoría en personas.yml: bruno-chanar",
        "corregí el nombre, o agregá lo que falta",
    ),
    swapped(
        "referencia-desconocida", "un rol que el equipo no tiene, en una métrica", OBJECTIVES,
        "rol: datos", "rol: cuidado", "rol: salud",
        "13:12", "rol", "«cuidado»", "un rol de equipo.yml: coordinacion, datos o salud",
        "corregí el nombre, o agregá lo que falta",
    ),
    swapped(
        "referencia-desconocida", "un rol que el equipo no tiene, en una acción", PLAN,
        "rol: coordinacion", "rol: territorio", "rol: salud",
        "4:8", "rol", "«territorio»", "un rol de equipo.yml: coordinacion, datos o salud",
        "corregí el nombre, o agregá lo que falta",
    ),
    swapped(
        "referencia-desconocida", "un rol que el equipo no tiene, en un acuerdo", ONE_TO_ONE,
        "rol: coordinacion", "rol: hacienda", "rol: salud",
        "10:12", "rol", "«hacienda»", "un rol de equipo.yml: coordinacion, datos o salud",
        "corregí el nombre, o agregá lo que falta",
    ),
    swapped(
        "referencia-desconocida", "un antes y después de otro indicador", CLOSING,
        "antes_despues: SAL-04", "antes_despues: CUI-04", "antes_despues: SAL-04 # dosis",
        "3:16", "antes_despues", "«CUI-04»",
        "un indicador con «antes» y «observado» en el informe de proyecto.yml: SAL-04",
        "corregí el nombre, o agregá lo que falta",
    ),
    Case(
        "referencia-desconocida", "un ítem del instrumento en otra dimensión",
        add(INSTRUMENT, another_item("D1.3")),
        add(INSTRUMENT, another_item("D2.3")),
        (
            Said(
                "referencia-desconocida", f"{INSTRUMENT}:46:13", "item", "«D1.3»", "un ítem de D2",
                "llevalo a su dimensión, o corregí el número",
            ),
        ),
    ),
    Case(
        "dato-incompleto", "un antes y después sin el antes",
        swap(PROJECT, "      antes: 12\n", ""),
        swap(PROJECT, "      antes: 12\n", "      antes: 0\n"),
        (
            Said(
                "dato-incompleto", f"{CLOSING}:3:16", "antes_despues", "«SAL-04», comparado por la mitad",
                "un indicador con «antes» y «observado» en el informe de proyecto.yml",
                "completá esa comparación en proyecto.yml, o poné «porque_falta:» en lugar de esta línea",
            ),
        ),
    ),
    Case(
        "referencia-desconocida", "un rol que el equipo del ejemplo no tiene",
        in_the_example(swap(f"{EXAMPLE}/plan.yml", "rol: coordinacion", "rol: crianza")),
        in_the_example(swap(f"{EXAMPLE}/plan.yml", "rol: coordinacion", "rol: datos")),
        (
            Said(
                "referencia-desconocida", f"{EXAMPLE}/plan.yml:4:8", "rol", "«crianza»",
                "un rol de equipo.yml: coordinacion, datos o salud",
                "corregí el nombre, o agregá lo que falta",
            ),
        ),
    ),
    swapped(
        "repetido", "dos actores con el mismo identificador", ACTORS,
        "id: jardin-905", "id: hospital-zonal", "id: hospital-zonal-2",
        "9:7", "id", "«hospital-zonal» otra vez (ya está en la línea 2)", "cada «id» una sola vez",
        "cambiá uno de los dos o borrá el que sobra",
    ),
    swapped(
        "repetido", "dos autodiagnósticos iniciales", ANSWERS,
        "momento: final", "momento: inicial", "momento: final # el mismo equipo",
        "21:12", "momento", "«inicial» otra vez (ya está en la línea 2)", "cada «momento» una sola vez",
        "cambiá uno de los dos o borrá el que sobra",
    ),
    swapped(
        "repetido", "un ítem respondido dos veces", ANSWERS,
        "    - item: D1.2\n      valor: 1", "    - item: D1.1\n      valor: 1",
        "    - item: D1.2\n      valor: SD",
        "12:13", "item", "«D1.1» otra vez (ya está en la línea 8)", "cada «item» una sola vez",
        "cambiá uno de los dos o borrá el que sobra",
    ),
    swapped(
        "repetido", "dos oportunidades con el mismo identificador", OPPORTUNITIES,
        "id: mesa-sin-fecha", "id: vacunas-5-anios", "id: mesa-con-fecha",
        "15:7", "id", "«vacunas-5-anios» otra vez (ya está en la línea 2)", "cada «id» una sola vez",
        "cambiá uno de los dos o borrá el que sobra",
    ),
    swapped(
        "repetido", "dos métricas con el mismo indicador", OBJECTIVES,
        "indicador: CUI-04", "indicador: SAL-04", "indicador: CUI-04 # por 100",
        "16:18", "indicador", "«SAL-04» otra vez (ya está en la línea 7)", "cada «indicador» una sola vez",
        "cambiá uno de los dos o borrá el que sobra",
    ),
    swapped(
        "repetido", "dos acciones con el mismo identificador", PLAN,
        "id: folleto-de-la-mesa", "id: jornadas-en-jardines", "id: jornadas-en-jardines-2",
        "12:7", "id", "«jornadas-en-jardines» otra vez (ya está en la línea 2)", "cada «id» una sola vez",
        "cambiá uno de los dos o borrá el que sobra",
    ),
    swapped(
        "repetido", "dos acompañamientos el mismo día", ONE_TO_ONE,
        "fecha: 2030-06-05", "fecha: 2030-05-22", "fecha: 2030-05-23",
        "12:10", "fecha", "«2030-05-22» otra vez (ya está en la línea 2)", "cada «fecha» una sola vez",
        "cambiá uno de los dos o borrá el que sobra",
    ),
    swapped(
        "repetido", "dos reuniones el mismo día", TEAM,
        "    - 2030-06-04", "    - 2030-05-21", "    - 2030-05-22",
        "11:7", "reuniones", "«2030-05-21» otra vez (ya está en la línea 10)", "cada reunión una sola vez",
        "borrá la que sobra",
    ),
    Case(
        "repetido", "dos indicadores con el mismo código",
        together(gone(TABLERO), swap(INDICATORS, "- id: GES-02", "- id: GES-01")),
        together(gone(TABLERO), swap(INDICATORS, "- id: GES-02", "- id: GES-03")),
        (
            Said(
                "repetido", f"{INDICATORS}:55:7", "id", "«GES-01» otra vez (ya está en la línea 44)",
                "cada «id» una sola vez", "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "fuera-de-rango", "un rango al revés en el diccionario",
        together(gone(TABLERO), swap(INDICATORS, "maximo: 98", "maximo: 30")),
        together(gone(TABLERO), swap(INDICATORS, "maximo: 98", "maximo: 36")),
        (
            Said(
                "fuera-de-rango", f"{INDICATORS}:15:11", "maximo", "«30»",
                "un número mayor que «minimo» (35)", "revisá si los dos están cambiados",
            ),
        ),
    ),
    Case(
        "repetido", "dos ítems con el mismo número",
        add(INSTRUMENT, another_item("D2.2")),
        add(INSTRUMENT, another_item("D2.20")),
        (
            Said(
                "repetido", f"{INSTRUMENT}:46:13", "item", "«D2.2» otra vez (ya está en la línea 37)",
                "cada «item» una sola vez", "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "repetido", "dos dimensiones con el mismo número",
        add(INSTRUMENT, another_dimension("D2", "D2.3")),
        add(INSTRUMENT, another_dimension("D3", "D3.1")),
        (
            Said(
                "repetido", f"{INSTRUMENT}:46:14", "dimension", "«D2» otra vez (ya está en la línea 24)",
                "cada «dimension» una sola vez", "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "repetido", "dos objetivos con el mismo identificador",
        add(OBJECTIVES, another_objective("recuperar-vacunas")),
        add(OBJECTIVES, another_objective("sostener-vacunas")),
        (
            Said(
                "repetido", f"{OBJECTIVES}:20:7", "id",
                "«recuperar-vacunas» otra vez (ya está en la línea 2)", "cada «id» una sola vez",
                "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
)  # fmt: skip
