"""The cases of the Tablero's table: its titles and rows, then what they may not give away.

`test_refusals` runs them. Rows that are added stand from line 10 on.
"""

from __future__ import annotations

from cases import Case, Said
from edits import (
    CITY,
    EXAMPLE,
    INDICATORS,
    OBJECTIVES,
    PROJECT,
    SENT,
    TABLERO,
    TABLERO_OF_PUERTO,
    TITLES,
    add,
    in_the_example,
    left,
    put,
    read,
    rows,
    sharing,
    swap,
    together,
)

from tests.picture import PUERTO

WAITING = "CUI-04;2030-M05;total;;;;sin_dato;;2030-06-05;La lista única empieza en julio"
PROTECTION = "PRO-01;2029;total;;;;suprimido;;2030-05-22;"
CENTRE = "SAL-04;2030-T2;zona:centro;168;240;;dato;Vacunatorio municipal;2030-06-07;"
ISLANDS = "SAL-04;2030-T2;zona:islas;24;60;;dato;Vacunatorio municipal;2030-06-07;"
HIDDEN_CENTRE = "SAL-04;2030-T2;zona:centro;;;;suprimido;;2030-06-07;"
HIDDEN_ISLANDS = "SAL-04;2030-T2;zona:islas;;;;suprimido;;2030-06-07;"
WHOLE = "SAL-04;2030-T2;total;192;300;;dato;Vacunatorio municipal;2030-06-07;Hasta el 31 de mayo"
HIDDEN_WHOLE = "SAL-04;2030-T2;total;;;;suprimido;;2030-06-07;"
HIDDEN_QUARTER = together(
    swap(TABLERO, WHOLE, HIDDEN_WHOLE),
    swap(TABLERO, CENTRE, HIDDEN_CENTRE),
    swap(TABLERO, ISLANDS, HIDDEN_ISLANDS),
)
"""The quarter in which the baseline of SAL-04 was taken."""
ON_31_MARCH = swap(OBJECTIVES, "base_fecha: 2030-05-31", "base_fecha: 2030-03-31")
YEAR_OF_2029 = (
    "SAL-04;2029;total;620;1020;;dato;;2030-05-20;",
    "SAL-04;2029-T1;total;150;250;;dato;;2030-05-20;",
    "SAL-04;2029-T2;total;160;260;;dato;;2030-05-20;",
)
THIRD = "SAL-04;2029-T3;total;155;255;;dato;;2030-05-20;"
HIDDEN_THIRD = "SAL-04;2029-T3;total;;;;suprimido;;2030-05-20;"
HIDDEN_FOURTH = "SAL-04;2029-T4;total;;;;suprimido;;2030-05-20;"
PROTECTION_TOGETHER = "PRO-01;2030-T1;compartido;20;1300;;dato;;2030-05-22;"
JOINT = "SAL-04;2029-T4;compartido;220;360;;dato;;2030-05-20;"
HIGH_RISK = swap(INDICATORS, "maximo: 98\n  riesgo: medio", "maximo: 98\n  riesgo: alto")
COUNTS_DAYS = swap(
    INDICATORS, "  por: 100\n  unidad: por_100", "  cuenta: dias\n  por: 100\n  unidad: por_100"
)
BY_SEX = swap(INDICATORS, "    - zona\n", "    - zona\n    - sexo\n")


def sheet(code: str) -> str:
    """One more indicator of the dictionary, of low risk."""
    text = read(INDICATORS)
    return text[text.index("- id: GES-02") :].replace("GES-02", code).replace("semestral", "mensual")


FRESHNESS = add(INDICATORS, sheet("GES-03") + sheet("GES-04"))


TABLERO_CASES = (
    Case(
        "columna-desconocida",
        "un título con tilde",
        swap(TABLERO, "indicador;periodo;", "indicador;período;"),
        swap(TABLERO, "indicador;periodo;", "Indicador;PERIODO;"),
        (
            Said(
                "columna-desconocida",
                f"{TABLERO}:1:11",
                "período",
                "la columna «período»",
                (
                    "una de estas: indicador, periodo, grupo, numerador, denominador, valor, estado, "
                    "fuente, publicado, nota"
                ),
                "¿quisiste decir «periodo»? Escribí «periodo»",
            ),
        ),
    ),
    Case(
        "columna-desconocida",
        "una columna que no es de la planilla",
        swap(TABLERO, "publicado;nota\n", "publicado;nota;barrio\n"),
        swap(TABLERO, "publicado;nota\n", "publicado;nota;\n"),
        (
            Said(
                "columna-desconocida",
                f"{TABLERO}:1:82",
                "barrio",
                "la columna «barrio»",
                (
                    "una de estas: indicador, periodo, grupo, numerador, denominador, valor, estado, "
                    "fuente, publicado, nota"
                ),
                "borrá esa columna",
            ),
        ),
    ),
    Case(
        "columna-faltante",
        "una planilla sin la columna de los estados",
        put(TABLERO, "indicador;periodo;grupo;valor;publicado\nGES-02;2029-S2;total;31,25;2030-05-22\n"),
        put(
            TABLERO,
            "indicador;periodo;grupo;valor;estado;publicado\nGES-02;2029-S2;total;31,25;dato;2030-05-22\n",
        ),
        (
            Said(
                "columna-faltante",
                f"{TABLERO}:1:1",
                "títulos",
                "sin estado",
                (
                    "los títulos "
                    "indicador;periodo;grupo;numerador;denominador;valor;estado;fuente;publicado;nota"
                ),
                "agregá esa columna, o copiá los títulos",
            ),
        ),
    ),
    Case(
        "repetido",
        "una columna dos veces",
        swap(TABLERO, "publicado;nota\n", "publicado;fuente\n"),
        swap(TABLERO, "fuente;publicado;nota\n", "Fuente;publicado;Nota\n"),
        (
            Said(
                "repetido",
                f"{TABLERO}:1:1",
                "títulos",
                "la columna «fuente» dos veces",
                "cada columna una vez",
                "dejá una de las dos",
            ),
        ),
    ),
    Case(
        "tabla-ilegible",
        "una planilla guardada con tabulaciones",
        put(TABLERO, read(TABLERO).replace(";", "\t")),
        put(TABLERO, "\r\n".join(["sep=;", *read(TABLERO).split("\n")])),
        (
            Said(
                "tabla-ilegible",
                f"{TABLERO}:1:1",
                "títulos",
                "columnas separadas con tabulaciones",
                "«;» o «,»",
                "guardá la planilla como CSV, y no como texto separado por tabulaciones",
            ),
        ),
    ),
    Case(
        "tabla-ilegible",
        "un punto y coma en una nota sin comillas",
        swap(
            TABLERO, WAITING, "CUI-04;2030-M05;total;;;;sin_dato;;2030-06-05;Falta la lista; empieza en julio"
        ),
        swap(
            TABLERO,
            WAITING,
            'CUI-04;2030-M05;total;;;;sin_dato;;2030-06-05;"Falta la lista; empieza en julio"',
        ),
        (
            Said(
                "tabla-ilegible",
                f"{TABLERO}:6:1",
                "fila",
                "11 celdas; sobra «empieza en julio»",
                "10, como en los títulos",
                "si una nota lleva «;», ponela entre comillas dobles",
            ),
        ),
    ),
    Case(
        "tabla-ilegible",
        "una nota partida en dos renglones",
        swap(
            TABLERO,
            WAITING,
            'CUI-04;2030-M05;total;;;;sin_dato;;2030-06-05;"Falta la lista\nEmpieza en julio"',
        ),
        swap(TABLERO, WAITING, 'CUI-04;2030-M05;total;;;;sin_dato;;2030-06-05;"Falta ""la lista"""'),
        (
            Said(
                "tabla-ilegible",
                f"{TABLERO}:6:1",
                "fila",
                "una comilla sin cerrar, o un renglón partido en dos",
                "una fila en una sola línea",
                "sacá las comillas o el salto de línea de la celda",
            ),
            Said(
                "tabla-ilegible",
                f"{TABLERO}:7:1",
                "fila",
                "una comilla sin cerrar, o un renglón partido en dos",
                "una fila en una sola línea",
                "sacá las comillas o el salto de línea de la celda",
            ),
        ),
    ),
    Case(
        "archivo-vacio",
        "una planilla sin títulos",
        put(TABLERO, "\n\n"),
        put(TABLERO, TITLES),
        (
            Said(
                "archivo-vacio",
                f"{TABLERO}:1:1",
                "títulos",
                "",
                "una fila de títulos y una por dato",
                "borralo, o cargá un dato",
            ),
        ),
    ),
    Case(
        "clave-faltante",
        "una fila sin su estado",
        rows("GES-01;2029-S1;total;80000000;1300;;;;2030-05-22;"),
        rows("GES-01;2029-S1;total;80000000;1300;;dato;;2030-05-22;"),
        (
            Said(
                "clave-faltante",
                f"{TABLERO}:10:1",
                "estado",
                "",
                "si hay dato, o por qué no lo hay",
                "completá la columna «estado» de esta fila",
            ),
        ),
    ),
    Case(
        "periodo-invalido",
        "un mes como lo toma por fecha una planilla de cálculo",
        swap(TABLERO, "CUI-04;2030-M05", "CUI-04;2030-05"),
        swap(TABLERO, "CUI-04;2030-M05", "CUI-04;2030-M04"),
        (
            Said(
                "periodo-invalido",
                f"{TABLERO}:6:8",
                "periodo",
                "«2030-05»",
                "un período: 2024, 2024-S1, 2024-T2 o 2024-M08",
                "escribí «2030-M05»",
            ),
        ),
    ),
    Case(
        "periodo-invalido",
        "un trimestre que no existe",
        swap(TABLERO, "SAL-04;2030-T1", "SAL-04;2030-T5"),
        swap(TABLERO, "SAL-04;2030-T1", "SAL-04;2029-T4"),
        (
            Said(
                "periodo-invalido",
                f"{TABLERO}:2:8",
                "periodo",
                "«2030-T5»",
                "un período: 2024, 2024-S1, 2024-T2 o 2024-M08",
                "escribí el año y, si hace falta, S y el semestre, T y el trimestre o M y el mes",
            ),
        ),
    ),
    Case(
        "periodo-invalido",
        "un período más corto que la frecuencia",
        rows("SAL-04;2029-M12;total;;;;sin_dato;;;Se pidió"),
        rows("SAL-04;2029;total;;;;sin_dato;;;Se pidió"),
        (
            Said(
                "periodo-invalido",
                f"{TABLERO}:10:8",
                "periodo",
                "«2029-M12»",
                "un trimestre, como 2024-T2, un semestre o el año: SAL-04 es trimestral",
                "juntá los datos del período que corresponde",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un numerador con punto de miles",
        rows("GES-01;2029-S1;total;81.250.000;1300;;dato;;2030-05-22;"),
        rows("GES-01;2029-S1;total;81250000;1300;;dato;;2030-05-22;"),
        (
            Said(
                "numero-invalido",
                f"{TABLERO}:10:22",
                "numerador",
                "«81.250.000»",
                "un número entero desde 0, solo con cifras",
                "escribí «81250000», sin separar los miles",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un valor con el signo de porcentaje",
        rows("SAL-04;2029-T4;total;;300;48.5 %;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;;300;48.5;dato;;2030-05-20;"),
        (
            Said(
                "numero-invalido",
                f"{TABLERO}:10:27",
                "valor",
                "«48.5 %»",
                "un número en la unidad del indicador, como 48,5",
                "escribí «48,5»",
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "un grupo con mayúscula",
        swap(TABLERO, "SAL-04;2030-T1;total;", "SAL-04;2030-T1;TOTAL;"),
        swap(TABLERO, "SAL-04;2030-T1;total;", "SAL-04;2030-T1; total ;"),
        (
            Said(
                "opcion-desconocida",
                f"{TABLERO}:2:16",
                "grupo",
                "«TOTAL»",
                "total, compartido, o una desagregación y su parte, como zona:norte",
                "escribí «total»",
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "una zona como se dice",
        swap(TABLERO, "zona:centro", "Zona: Centro Norte"),
        swap(TABLERO, "zona:centro", "zona:centro-norte"),
        (
            Said(
                "opcion-desconocida",
                f"{TABLERO}:4:16",
                "grupo",
                "«Zona: Centro Norte»",
                "total, compartido, o una desagregación y su parte, como zona:norte",
                "escribí «zona:centro-norte»",
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "un grupo sin decir según qué",
        rows("SAL-04;2029-T4;norte;;;;sin_dato;;;Se pidió"),
        rows("SAL-04;2029-T4;zona:norte;;;;sin_dato;;;Se pidió"),
        (
            Said(
                "opcion-desconocida",
                f"{TABLERO}:10:16",
                "grupo",
                "«norte»",
                "total, compartido, o una desagregación y su parte, como zona:norte",
                ("escribí total; o la desagregación, dos puntos y la parte en minúsculas, sin espacios"),
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "una desagregación que no es del indicador",
        together(
            swap(TABLERO, f"{CENTRE}\n{ISLANDS}\n", ""),
            rows("SAL-04;2029-T4;sexo:mujeres;;;;sin_dato;;;Se pidió"),
        ),
        rows("SAL-04;2029-T4;zona:norte;;;;sin_dato;;;Se pidió"),
        (
            Said(
                "opcion-desconocida",
                f"{TABLERO}:8:16",
                "grupo",
                "«sexo:mujeres»",
                "una desagregación de SAL-04: total, zona",
                "escribí total, o borrá la fila",
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "un estado escrito con espacio",
        swap(TABLERO, ";sin_dato;", ";sin dato;"),
        swap(TABLERO, ";sin_dato;", ";no_aplica;"),
        (
            Said(
                "opcion-desconocida",
                f"{TABLERO}:6:26",
                "estado",
                "«sin dato»",
                "dato, sin_dato, no_aplica, suprimido o en_validacion",
                "¿quisiste decir «sin_dato»? Escribí «sin_dato»",
            ),
        ),
    ),
    Case(
        "dato-calculado",
        "la frescura, que se calcula",
        together(FRESHNESS, rows("GES-04;2030-M05;total;4;5;;dato;;2030-06-05;")),
        together(FRESHNESS, rows("GES-03;2030-M05;total;4;5;;dato;;2030-06-05;")),
        (
            Said(
                "dato-calculado",
                f"{TABLERO}:10:1",
                "indicador",
                "«GES-04»",
                "un indicador que se cargue: este lo calcula el sitio con las fechas de los demás",
                "borrá la fila",
            ),
        ),
    ),
    Case(
        "dato-calculado",
        "un valor al lado de los números de los que sale",
        swap(TABLERO, "183;300;;", "183;300;61,5;"),
        swap(TABLERO, "183;300;;", ";300;61,5;"),
        (
            Said(
                "dato-calculado",
                f"{TABLERO}:2:30",
                "valor",
                "«61,5»",
                "la celda vacía, porque numerador y denominador ya están",
                "borrá el valor: se calcula (61)",
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "un número de lo que se suprime",
        swap(TABLERO, PROTECTION, "PRO-01;2029;total;;1300;;suprimido;;2030-05-22;"),
        swap(TABLERO, PROTECTION, "PRO-01;2029;total;;;;suprimido;;2030-05-22;Pocas situaciones"),
        (
            Said(
                "dato-incompleto",
                f"{TABLERO}:7:20",
                "denominador",
                "un número con estado «suprimido»",
                "la celda vacía",
                ("borrá el contenido de «denominador» en esta fila: lo que se suprime no se escribe"),
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "un valor donde no hay dato",
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;;;12;sin_dato;;2030-06-05;"),
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;12;60;;dato;;2030-06-05;"),
        (
            Said(
                "dato-incompleto",
                f"{TABLERO}:6:25",
                "valor",
                "un número con estado «sin_dato»",
                "la celda vacía",
                "borrá el contenido de «valor» en esta fila, o cambiá el estado a dato",
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "un dato sin números",
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;;;;dato;;2030-06-05;"),
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;12;60;;en_validacion;;2030-06-05;"),
        (
            Said(
                "dato-incompleto",
                f"{TABLERO}:6:26",
                "numerador",
                "«dato» sin números",
                "los números",
                ("completá numerador y denominador, o cambiá el estado a sin_dato y decí por qué en «nota»"),
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "un denominador solo",
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;;60;;dato;;2030-06-05;"),
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;;60;20;dato;;2030-06-05;"),
        (
            Said(
                "dato-incompleto",
                f"{TABLERO}:6:28",
                "numerador",
                "«dato» sin números",
                "los números",
                ("completá numerador y denominador, o cambiá el estado a sin_dato y decí por qué en «nota»"),
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "un numerador solo",
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;12;;;dato;;2030-06-05;"),
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;12;60;;dato;;2030-06-05;"),
        (
            Said(
                "dato-incompleto",
                f"{TABLERO}:6:23",
                "denominador",
                "un numerador solo",
                "los dos",
                "completá el denominador; el valor se calcula",
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "un numerador y su valor, sin denominador",
        swap(TABLERO, "total;;;31,25;", "total;375;;31,25;"),
        swap(TABLERO, "total;;;31,25;", "total;375;12;;"),
        (
            Said(
                "dato-incompleto",
                f"{TABLERO}:9:22",
                "denominador",
                "un numerador solo",
                "los dos",
                "completá el denominador; el valor se calcula",
            ),
        ),
    ),
    Case(
        "dato-incompleto",
        "un dato sin el día en que se cargó",
        swap(TABLERO, "31,25;dato;;2030-05-22;", "31,25;dato;;;"),
        swap(TABLERO, "sin_dato;;2030-06-05;", "sin_dato;;;"),
        (
            Said(
                "dato-incompleto",
                f"{TABLERO}:9:1",
                "publicado",
                "«dato» sin fecha",
                "la fecha de carga",
                "escribí el día en que se cargó o se publicó",
            ),
        ),
    ),
    Case(
        "repetido",
        "la misma fila dos veces",
        rows("SAL-04;2030-T1;total;184;300;;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;184;300;;dato;;2030-05-20;"),
        (
            Said(
                "repetido",
                f"{TABLERO}:10:1",
                "indicador",
                "«SAL-04 2030-T1 total» otra vez (ya está en la línea 2)",
                "cada indicador, período y grupo una sola vez",
                "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un indicador que no está en el diccionario, en el Tablero",
        rows("SAL-14;2030-T1;total;;;;sin_dato;;;Se pidió"),
        rows("CUI-04;2030-M04;total;;;;sin_dato;;;Se pidió"),
        (
            Said(
                "referencia-desconocida",
                f"{TABLERO}:10:1",
                "indicador",
                "«SAL-14»",
                ("un indicador de programa/indicadores.yml: SAL-04, CUI-04, PRO-01, GES-01 o GES-02"),
                "buscá ahí el código por su nombre",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un centro que la otra ciudad no comparte",
        add(CITY, "comparte_con:\n  - puerto-ejemplo\n"),
        sharing(),
        (
            Said(
                "referencia-desconocida",
                f"{CITY}:7:5",
                "comparte_con",
                "«puerto-ejemplo»",
                "que puerto-ejemplo también nombre a villa-prueba en su «comparte_con»",
                "agregá villa-prueba en el ciudad.yml de puerto-ejemplo",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "un centro compartido con una ciudad que no está",
        together(
            add(CITY, "comparte_con:\n  - puerto-ejenplo\n"),
            add(f"{PUERTO}/ciudad.yml", "comparte_con:\n  - villa-prueba\n"),
        ),
        sharing(),
        (
            Said(
                "referencia-desconocida",
                f"{PUERTO}/ciudad.yml:12:5",
                "comparte_con",
                "«villa-prueba»",
                "que villa-prueba también nombre a puerto-ejemplo en su «comparte_con»",
                "agregá puerto-ejemplo en el ciudad.yml de villa-prueba",
            ),
            Said(
                "referencia-desconocida",
                f"{CITY}:7:5",
                "comparte_con",
                "«puerto-ejenplo»",
                "otra ciudad de esta edición: puerto-ejemplo",
                "¿quisiste decir «puerto-ejemplo»? Escribí «puerto-ejemplo»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una cifra compartida, y no se sabe con quién",
        rows("SAL-04;2029-T4;compartido;;;;sin_dato;;;Se pidió"),
        together(sharing(), rows("SAL-04;2029-T4;compartido;;;;sin_dato;;;Se pidió")),
        (
            Said(
                "referencia-desconocida",
                f"{TABLERO}:10:16",
                "grupo",
                "«compartido»",
                "«comparte_con» en ciudad.yml, para saber con qué ciudad",
                "escribí «comparte_con: [la-otra-ciudad]» en ciudad.yml, o poné total",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un período que empieza después del cierre",
        rows("GES-02;2031-S1;total;;;;sin_dato;;;Todavía no"),
        rows("GES-02;2030-S1;total;;;;sin_dato;;;Todavía no"),
        (
            Said(
                "evento-fuera",
                f"{TABLERO}:10:8",
                "periodo",
                "«2031-S1»",
                "un período que empiece antes del cierre de la edición, el 2030-06-28",
                "¿quisiste decir «2030-S1»?",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un dato publicado después del cierre",
        swap(TABLERO, "31,25;dato;;2030-05-22;", "31,25;dato;;2030-06-29;"),
        swap(TABLERO, "31,25;dato;;2030-05-22;", "31,25;dato;;2030-06-28;"),
        (
            Said(
                "evento-fuera",
                f"{TABLERO}:9:36",
                "publicado",
                "«2030-06-29»",
                "una fecha entre el 2029-07-01 y el 2030-06-28, mientras la ciudad participa",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un dato publicado después de la baja",
        left(
            "2030-06-10",
            put(SENT, "# nada\n"),
            swap(TABLERO, "31,25;dato;;2030-05-22;", "31,25;dato;;2030-06-11;"),
        ),
        left(
            "2030-06-10",
            put(SENT, "# nada\n"),
            swap(TABLERO, "31,25;dato;;2030-05-22;", "31,25;dato;;2030-06-10;"),
        ),
        (
            Said(
                "evento-fuera",
                f"{TABLERO}:9:36",
                "publicado",
                "«2030-06-11»",
                "una fecha entre el 2029-07-01 y el 2030-06-10, mientras la ciudad participa",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "un dato publicado antes de que empiece su período",
        swap(TABLERO, ";Vacunatorio municipal;2030-05-20;", ";Vacunatorio municipal;2029-05-20;"),
        swap(TABLERO, ";Vacunatorio municipal;2030-05-20;", ";Vacunatorio municipal;2030-01-01;"),
        (
            Said(
                "evento-fuera",
                f"{TABLERO}:2:58",
                "publicado",
                "«2029-05-20»",
                "una fecha entre el 2030-01-01 y el 2030-06-28, mientras la ciudad participa",
                "¿quisiste decir «2030-05-20»? Escribí «2030-05-20»",
            ),
        ),
    ),
    Case(
        "base-distinta",
        "una base que no es la del Tablero",
        ON_31_MARCH,
        together(ON_31_MARCH, swap(OBJECTIVES, "base: 64", "base: 61.5")),
        (
            Said(
                "base-distinta",
                f"{OBJECTIVES}:8:13",
                "base",
                "64, y en tablero.csv SAL-04 da 61 en 2030-T1",
                "el mismo valor en los dos archivos",
                "revisá cuál de los dos está mal",
                "aviso",
            ),
        ),
    ),
    Case(
        "celda-chica",
        "cuatro en espera",
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;4;60;;dato;;2030-06-05;"),
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;5;60;;dato;;2030-06-05;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:6:23",
                "numerador",
                "un número que puede señalar a alguien (los que se cuentan son menos de 5)",
                "al menos 5 contados, 20 en total, porque CUI-04 es de riesgo medio",
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "cuatro a los que les falta la dosis",
        rows("SAL-04;2029-T4;total;96;100;;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;95;100;;dato;;2030-05-20;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:22",
                "numerador",
                ("un número que puede señalar a alguien (los que faltan para ser todos son menos de 5)"),
                ("al menos 5 contados, 5 de los otros y 20 en total, porque SAL-04 es de riesgo medio"),
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "un grupo de diecinueve",
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;8;19;;dato;;2030-06-05;"),
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;8;20;;dato;;2030-06-05;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:6:25",
                "denominador",
                "un número que puede señalar a alguien (el grupo entero es de menos de 20)",
                "al menos 5 contados, 20 en total, porque CUI-04 es de riesgo medio",
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "pocos de un lado y del otro",
        rows("SAL-04;2029-T4;total;4;8;;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;10;20;;dato;;2030-05-20;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:22",
                "numerador",
                (
                    "un número que puede señalar a alguien (los que se cuentan son menos de 5 y los que "
                    "faltan para ser todos son menos de 5 y el grupo entero es de menos de 20)"
                ),
                ("al menos 5 contados, 5 de los otros y 20 en total, porque SAL-04 es de riesgo medio"),
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "ninguna intervención, que también señala",
        swap(TABLERO, PROTECTION, "PRO-01;2029;total;0;1300;;dato;;2030-05-22;"),
        swap(TABLERO, PROTECTION, "PRO-01;2029;total;10;1300;;dato;;2030-05-22;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:7:19",
                "numerador",
                "un número que puede señalar a alguien (los que se cuentan son menos de 10)",
                ("al menos 10 contados, 10 de los otros y 30 en total, porque PRO-01 es de riesgo alto"),
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "todos, que también señala",
        rows("SAL-04;2029-T4;total;98;98;;en_validacion;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;93;98;;en_validacion;;2030-05-20;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:22",
                "numerador",
                ("un número que puede señalar a alguien (los que faltan para ser todos son menos de 5)"),
                ("al menos 5 contados, 5 de los otros y 20 en total, porque SAL-04 es de riesgo medio"),
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "un indicador de riesgo alto separado por zona",
        HIGH_RISK,
        together(HIGH_RISK, swap(TABLERO, f"{CENTRE}\n{ISLANDS}\n", "")),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:4:16",
                "grupo",
                "«zona:centro» en un indicador de riesgo alto",
                "solo el total: separado en partes, cada una podría señalar a alguien",
                "borrá la fila, y dejá la del total",
            ),
            Said(
                "celda-chica",
                f"{TABLERO}:5:16",
                "grupo",
                "«zona:islas» en un indicador de riesgo alto",
                "solo el total: separado en partes, cada una podría señalar a alguien",
                "borrá la fila, y dejá la del total",
            ),
        ),
    ),
    Case(
        "celda-chica",
        "la protección por trimestre",
        rows("PRO-01;2030-T1;total;20;1300;;dato;;2030-05-22;"),
        rows("PRO-01;2028;total;20;1300;;dato;;2030-05-22;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:8",
                "periodo",
                "«2030-T1» en un indicador de protección",
                "el año entero: en menos tiempo son muy pocas situaciones",
                (
                    "juntá el año, como 2030; si no se puede, poné el estado suprimido y dejá numerador, "
                    "denominador y valor vacíos"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "la protección compartida por trimestre",
        together(sharing(PROTECTION_TOGETHER), rows(PROTECTION_TOGETHER)),
        together(
            sharing(PROTECTION_TOGETHER.replace("2030-T1", "2028")),
            rows(PROTECTION_TOGETHER.replace("2030-T1", "2028")),
        ),
        (
            Said(
                "celda-chica",
                f"{TABLERO_OF_PUERTO}:2:8",
                "periodo",
                "«2030-T1» en un indicador de protección",
                "el año entero: en menos tiempo son muy pocas situaciones",
                (
                    "juntá el año, como 2030; si no se puede, poné el estado suprimido y dejá numerador, "
                    "denominador y valor vacíos"
                ),
            ),
            Said(
                "celda-chica",
                f"{TABLERO}:10:8",
                "periodo",
                "«2030-T1» en un indicador de protección",
                "el año entero: en menos tiempo son muy pocas situaciones",
                (
                    "juntá el año, como 2030; si no se puede, poné el estado suprimido y dejá numerador, "
                    "denominador y valor vacíos"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "días de asistencia de cuatro",
        together(COUNTS_DAYS, swap(TABLERO, WAITING, "CUI-04;2030-M05;total;114;460;;dato;;2030-06-05;")),
        together(COUNTS_DAYS, swap(TABLERO, WAITING, "CUI-04;2030-M05;total;115;460;;dato;;2030-06-05;")),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:6:23",
                "numerador",
                (
                    "un número que puede señalar a alguien (días de menos personas de las que hacen "
                    "falta: los que se cuentan son menos de 5)"
                ),
                "al menos 5 contados, 20 en total, porque CUI-04 es de riesgo medio",
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "cuatro en espera en el ejemplo",
        in_the_example(
            swap(f"{EXAMPLE}/tablero.csv", WAITING, "CUI-04;2030-M05;total;4;60;;dato;;2030-06-05;")
        ),
        in_the_example(),
        (
            Said(
                "celda-chica",
                f"{EXAMPLE}/tablero.csv:6:23",
                "numerador",
                "un número que puede señalar a alguien (los que se cuentan son menos de 5)",
                "al menos 5 contados, 20 en total, porque CUI-04 es de riesgo medio",
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "un porcentaje sin decir de cuántos",
        rows("SAL-04;2029-T4;total;;;58,5;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;;300;58,5;dato;;2030-05-20;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:24",
                "valor",
                "un valor sin decir de cuántas personas sale",
                "numerador y denominador, para saber si son pocas",
                (
                    "completá los dos y borrá el valor; si no los tenés, poné el estado suprimido y dejá "
                    "numerador, denominador y valor vacíos"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "un porcentaje del que se saca que son pocos",
        rows("SAL-04;2029-T4;total;;60;93,3;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;;60;90;dato;;2030-05-20;"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:26",
                "valor",
                ("un número que puede señalar a alguien (los que faltan para ser todos son menos de 5)"),
                ("al menos 5 contados, 5 de los otros y 20 en total, porque SAL-04 es de riesgo medio"),
                (
                    "poné el estado suprimido y dejá numerador, denominador y valor vacíos; o juntá un "
                    "período más largo. Está explicado en la guía «Resguardo»"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "dos desagregaciones del mismo indicador",
        together(BY_SEX, rows("SAL-04;2030-T2;sexo:mujeres;96;150;;dato;;2030-06-10;")),
        together(
            BY_SEX,
            swap(TABLERO, f"{CENTRE}\n{ISLANDS}\n", ""),
            rows("SAL-04;2030-T2;sexo:mujeres;96;150;;dato;;2030-06-10;"),
        ),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:16",
                "grupo",
                "«sexo:mujeres», y ya está separado por zona",
                "una sola desagregación en SAL-04: cruzando dos se podría reconocer a alguien",
                "elegí una de las dos y borrá las filas de la otra",
            ),
        ),
    ),
    Case(
        "celda-chica",
        "una sola zona suprimida al lado de su total",
        swap(TABLERO, ISLANDS, HIDDEN_ISLANDS),
        together(swap(TABLERO, ISLANDS, HIDDEN_ISLANDS), swap(TABLERO, CENTRE, HIDDEN_CENTRE)),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:5:30",
                "estado",
                (
                    "el numerador de «2030-T2 zona:islas», que está suprimido, se deduce de «2030-T2 "
                    "total», «2030-T2 zona:centro»"
                ),
                "que lo suprimido no se pueda calcular restando",
                ("suprimí también otra fila de las nombradas (la más chica), o publicá solo el total"),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "una zona que no figura y se saca restando",
        rows(
            "SAL-04;2029-T4;total;150;250;;dato;;2030-05-20;",
            "SAL-04;2029-T4;zona:centro;148;240;;dato;;2030-05-20;",
        ),
        rows(
            "SAL-04;2029-T4;total;150;250;;dato;;2030-05-20;",
            "SAL-04;2029-T4;zona:centro;100;170;;dato;;2030-05-20;",
        ),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:16",
                "grupo",
                (
                    "el numerador de «2029-T4 zona:islas», que no figura y son pocas personas, se deduce "
                    "de «2029-T4 total», «2029-T4 zona:centro»"
                ),
                "que lo suprimido no se pueda calcular restando",
                ("suprimí también otra fila de las nombradas (la más chica), o publicá solo el total"),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "un trimestre suprimido que se saca del año",
        rows(*YEAR_OF_2029, THIRD, HIDDEN_FOURTH),
        rows(*YEAR_OF_2029, HIDDEN_THIRD, HIDDEN_FOURTH),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:14:25",
                "estado",
                (
                    "el numerador de «2029-T4 total», que está suprimido, se deduce de «2029-T1 total», "
                    "«2029 total», «2029-T2 total», «2029-T3 total»"
                ),
                "que lo suprimido no se pueda calcular restando",
                ("suprimí también otra fila de las nombradas (la más chica), o publicá solo el total"),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "una ciudad que se saca de la cifra compartida",
        together(
            sharing(JOINT, HIDDEN_FOURTH), rows(JOINT, "SAL-04;2029-T4;total;150;250;;dato;;2030-05-20;")
        ),
        together(sharing(JOINT, HIDDEN_FOURTH), rows(JOINT, HIDDEN_FOURTH)),
        (
            Said(
                "celda-chica",
                f"{TABLERO_OF_PUERTO}:3:25",
                "estado",
                (
                    "el numerador de «2029-T4 total», que está suprimido, se deduce de «2029-T4 "
                    "compartido» (villa-prueba), «2029-T4 total» (villa-prueba)"
                ),
                "que lo suprimido no se pueda calcular restando",
                ("suprimí también otra fila de las nombradas (la más chica), o publicá solo el total"),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "una cifra compartida que no es la misma",
        together(sharing(JOINT.replace("220", "221")), rows(JOINT)),
        together(sharing(JOINT), rows(JOINT)),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:16",
                "grupo",
                "una cifra compartida que no es la de la otra ciudad",
                "la misma fila en las ciudades que comparten el centro",
                "revisá cuál de las dos está mal",
            ),
        ),
    ),
    Case(
        "celda-chica",
        "la base de lo que se suprimió",
        HIDDEN_QUARTER,
        together(HIDDEN_QUARTER, swap(OBJECTIVES, "      base: 64\n      base_fecha: 2030-05-31\n", "")),
        (
            Said(
                "celda-chica",
                f"{OBJECTIVES}:8:13",
                "base",
                "un valor de SAL-04, que está suprimido en tablero.csv",
                "ningún número de lo que se suprime, en ningún archivo",
                (
                    "borrá esta línea (y la de su fecha, si la tiene), y explicá con palabras por qué no "
                    "se publica"
                ),
            ),
        ),
    ),
    Case(
        "celda-chica",
        "una comparación con lo que se suprimió",
        swap(
            PROJECT,
            "    - que: Familias que volvieron\n",
            "    - que: Familias que volvieron\n      indicador: PRO-01\n",
        ),
        swap(
            PROJECT,
            "    - que: Familias que volvieron\n",
            "    - que: Familias que volvieron\n      indicador: GES-01\n",
        ),
        (
            Said(
                "celda-chica",
                f"{PROJECT}:52:18",
                "observado",
                "un valor de PRO-01, que está suprimido en tablero.csv",
                "ningún número de lo que se suprime, en ningún archivo",
                (
                    "borrá esta línea (y la de su fecha, si la tiene), y explicá con palabras por qué no "
                    "se publica"
                ),
            ),
        ),
    ),
    Case(
        "valor-en-duda",
        "una cobertura más baja de lo que se ve",
        rows("SAL-04;2029-T4;total;104;300;;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;105;300;;dato;;2030-05-20;"),
        (
            Said(
                "valor-en-duda",
                f"{TABLERO}:10:22",
                "numerador",
                "34,7",
                "un valor entre 35 y 98, que es lo que se suele ver en SAL-04",
                "revisá los números y la unidad; si están bien, contá en «nota» por qué",
                "aviso",
            ),
        ),
    ),
    Case(
        "valor-en-duda",
        "un mínimo sin máximo",
        together(
            swap(INDICATORS, "  maximo: 98\n", ""), rows("SAL-04;2029-T4;total;104;300;;dato;;2030-05-20;")
        ),
        together(
            swap(INDICATORS, "  maximo: 98\n", ""), rows("SAL-04;2029-T4;total;295;300;;dato;;2030-05-20;")
        ),
        (
            Said(
                "valor-en-duda",
                f"{TABLERO}:10:22",
                "numerador",
                "34,7",
                "un valor desde 35, que es lo que se suele ver en SAL-04",
                "revisá los números y la unidad; si están bien, contá en «nota» por qué",
                "aviso",
            ),
        ),
    ),
    Case(
        "valor-en-duda",
        "el numerador en el lugar del denominador",
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;240;60;;dato;;2030-06-05;"),
        swap(TABLERO, WAITING, "CUI-04;2030-M05;total;90;60;;dato;;2030-06-05;"),
        (
            Said(
                "valor-en-duda",
                f"{TABLERO}:6:23",
                "numerador",
                "400",
                "un valor entre 0 y 150, que es lo que se suele ver en CUI-04",
                "parece que numerador y denominador están cambiados de lugar",
                "aviso",
            ),
        ),
    ),
    Case(
        "valor-en-duda",
        "una fracción donde va un porcentaje",
        rows("SAL-04;2029-T4;total;;3000;0,64;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;;3000;64;dato;;2030-05-20;"),
        (
            Said(
                "valor-en-duda",
                f"{TABLERO}:10:28",
                "valor",
                "0,64",
                "un valor entre 35 y 98, que es lo que se suele ver en SAL-04",
                "parece una fracción: multiplicala por 100",
                "aviso",
            ),
        ),
    ),
    Case(
        "valor-en-duda",
        "más que todos",
        rows("SAL-04;2029-T4;total;336;300;;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;336;300;;en_validacion;;2030-05-20;Se mira de qué ciudad son"),
        (
            Said(
                "valor-en-duda",
                f"{TABLERO}:10:22",
                "numerador",
                "112 %",
                ("hasta 100 %: más que todos no puede ser, así que el sitio lo muestra en validación"),
                (
                    "revisá que arriba y abajo sean las mismas personas, de la misma ciudad; mientras, "
                    "poné el estado en_validacion y contá en «nota» qué se está mirando"
                ),
                "aviso",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "lo que se escribe cuando no hay número",
        rows("GES-01;2029-S1;total;s/d;1300;;dato;;2030-05-22;"),
        rows("GES-01;2029-S1;total;;;;sin_dato;;2030-05-22;Hacienda todavía no cerró el semestre"),
        (
            Said(
                "numero-invalido",
                f"{TABLERO}:10:22",
                "numerador",
                "«s/d»",
                "un número entero, o la celda vacía",
                "dejá la celda vacía, poné el estado sin_dato y contá en «nota» por qué falta",
            ),
        ),
    ),
    Case(
        "numero-invalido",
        "un porcentaje donde va la cantidad",
        rows("SAL-04;2029-T4;total;0,48;300;;dato;;2030-05-20;"),
        rows("SAL-04;2029-T4;total;144;300;;dato;;2030-05-20;"),
        (
            Said(
                "numero-invalido",
                f"{TABLERO}:10:22",
                "numerador",
                "«0,48»",
                "un número entero, solo con cifras",
                "acá va la cantidad: el porcentaje lo calcula el sitio",
            ),
        ),
    ),
    Case(
        "opcion-desconocida",
        "un estado en la columna de la fuente",
        rows("SAL-04;2029-T4;total;144;300;;dato;dato;2030-05-20;"),
        rows("SAL-04;2029-T4;total;144;300;;dato;Dato del hospital;2030-05-20;"),
        (
            Said(
                "opcion-desconocida",
                f"{TABLERO}:10:36",
                "fuente",
                "«dato»",
                "de dónde sale el dato",
                "eso es un estado: fijate si sobra un «;» o si dos celdas están cambiadas",
            ),
        ),
    ),
    Case(
        "celda-chica",
        "una nota que dice cuántas personas son",
        rows("SAL-04;2029-T4;total;;;;suprimido;;2030-05-20;Fueron 3 familias"),
        rows("SAL-04;2029-T4;total;;;;suprimido;;2030-05-20;No hay sala de 3 en las islas"),
        (
            Said(
                "celda-chica",
                f"{TABLERO}:10:47",
                "nota",
                "un número en la nota de algo que está suprimido",
                "una nota sin números",
                "contalo con palabras, sin decir cuántas personas son",
            ),
        ),
    ),
)
