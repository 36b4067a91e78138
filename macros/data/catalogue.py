"""Every rule the data is held to: its name, what it guards, and whether it only warns.

The names are what `check --format json` prints as `regla`, so they are a contract.
The sentences are read by facilitators in the help pages.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """`about` finishes the sentence «Esta regla avisa cuando…»."""

    about: str
    only_warns: bool = False


RULES: dict[str, Rule] = {
    # Files
    "archivo-desconocido": Rule("hay un archivo o una carpeta que ninguna página va a leer"),
    "archivo-enlace": Rule("un archivo es un enlace simbólico y no el archivo mismo"),
    "archivo-faltante": Rule("falta un archivo sin el cual no hay edición o no hay ciudad"),
    "archivo-grande": Rule("un archivo pasa los 256 KiB"),
    "archivo-ilegible": Rule("un archivo no se puede abrir"),
    "archivo-vacio": Rule("un archivo está vacío: si el tema no empezó, el archivo no se crea"),
    "carpeta-invalida": Rule("el nombre de una carpeta no sirve como dirección o no coincide con el nombre"),
    "codificacion": Rule("un archivo no está guardado en UTF-8"),
    # Text
    "caracter-invisible": Rule("hay un carácter de control, sin ancho o que cambia la dirección del texto"),
    "conflicto-git": Rule("quedaron marcas de un conflicto entre dos versiones"),
    "espacio-duro": Rule("hay espacios que no son espacios comunes donde el archivo necesita comunes"),
    "tabulacion": Rule("hay una tabulación en el margen: el margen lleva espacios"),
    # YAML
    "clave-repetida": Rule("la misma clave aparece dos veces"),
    "yaml-avanzado": Rule("se usan etiquetas, anclas, alias o un segundo documento"),
    "yaml-profundo": Rule("hay más de 12 niveles de margen"),
    "yaml-sintaxis": Rule("el archivo no se puede leer: falta una comilla, un espacio o un margen"),
    # Tables
    "columna-desconocida": Rule("una planilla tiene una columna que no existe o está mal escrita"),
    "columna-faltante": Rule("a una planilla le falta una columna"),
    "periodo-invalido": Rule("un período no está escrito 2024, 2024-S1, 2024-T2 o 2024-M08"),
    "tabla-ilegible": Rule("una fila de una planilla no se puede leer, o tiene celdas de más"),
    # Shape and types
    "clave-desconocida": Rule("una clave no existe o está mal escrita"),
    "clave-faltante": Rule("falta una clave obligatoria"),
    "fecha-invalida": Rule("una fecha no está escrita AAAA-MM-DD o no existe en el calendario"),
    "fuera-de-rango": Rule("un número o un texto es más chico o más grande de lo posible"),
    "hora-invalida": Rule("una hora no está escrita HH:MM"),
    "identificador-invalido": Rule("un identificador tiene mayúsculas, tildes, espacios u otros signos"),
    "marcado": Rule("un texto trae HTML, Markdown o llaves: los textos son solo texto"),
    "numero-invalido": Rule("un número trae comas, puntos de miles, letras o ceros adelante"),
    "opcion-desconocida": Rule("el valor no es una de las opciones"),
    "texto-cortado": Rule("un texto se corta en un « #», que abre un comentario"),
    "tipo-incorrecto": Rule("hay una lista, un grupo de claves o un texto donde va otra cosa"),
    "valor-vacio": Rule("una clave quedó sin valor"),
    # Across files
    "agenda-larga": Rule("los bloques de un encuentro suman más que lo que dura"),
    "ciudad-real": Rule("una edición ficticia usa el código de un municipio real"),
    "dato-personal": Rule(
        "hay un documento, un teléfono, un correo, un domicilio u otro dato de una persona, o su nombre"
    ),
    "evento-fuera": Rule("una fecha cae fuera de la edición o de la participación de la ciudad"),
    "celda-chica": Rule("un número es de tan pocas personas, o se deduce de otros, que señala a alguien"),
    "dato-calculado": Rule("se escribe algo que el sitio calcula"),
    "dato-incompleto": Rule("una clave pide otra que falta, o hay dos que se excluyen"),
    "evidencia-faltante": Rule("un 3 o un 4 del autodiagnóstico no tiene respaldo"),
    "etapa-fuera": Rule("una etapa, una semana o un vencimiento cae fuera de donde debe"),
    "etapas-desordenadas": Rule("las etapas no están en orden de inicio"),
    "fechas-invertidas": Rule("algo termina antes de empezar"),
    "horizonte-sin-porque": Rule("el horizonte de una oportunidad no es el sugerido y no se dice por qué"),
    "horas-no-suman": Rule("las horas no suman lo que deben"),
    "meta-al-reves": Rule("una meta empeora el indicador, lo deja igual o no le corresponde"),
    "orden-de-eventos": Rule("un evento tiene fecha anterior al que lo precede, o sigue a una aceptación"),
    "planilla-dispar": Rule("una planilla no explica las mismas claves que el archivo de datos que completa"),
    "pregunta-mal-armada": Rule("una pregunta no tiene una sola correcta, o una opción no dice su porqué"),
    "referencia-desconocida": Rule("se nombra algo que no existe en esta edición"),
    "repetido": Rule("dos elementos llevan el mismo nombre"),
    "resultado-incompleto": Rule("un resultado no tiene fecha de revisión, evidencia o motivo"),
    "rol-incompleto": Rule("un rol no dice sus horas y responsabilidades, ni que está vacante"),
    # Warnings
    "agenda-dispar": Rule("la agenda de un encuentro no coincide con sus rondas o con su guion", True),
    "agenda-corta": Rule("los bloques de un encuentro suman menos que lo que dura", True),
    "base-distinta": Rule("una línea de base no es el valor que el Tablero da para esa fecha", True),
    "caso-repetido": Rule("una ciudad lleva un caso a dos encuentros seguidos", True),
    "caso-particular": Rule("un texto parece contar lo que le pasó a alguien en particular", True),
    "criterio-incumplido": Rule("un trabajo aceptado no cumple un criterio que se comprueba con datos", True),
    "excepcion-sin-uso": Rule("una excepción del resguardo ya no deja pasar nada", True),
    "encuentro-feriado": Rule("un encuentro cae en feriado", True),
    "encuentro-sin-notas": Rule("un encuentro ya pasó y no tiene notas", True),
    "hilo-cortado": Rule("algo que se eligió no sigue: falta el objetivo, el indicador o la acción", True),
    "hueco-de-etapas": Rule("pasa más de una semana sin ninguna etapa", True),
    "mes-sin-encuentro": Rule("un mes de la edición no tiene ningún encuentro", True),
    "mes-desparejo": Rule("las horas de un mes no son las que se prometen por mes", True),
    "presentacion-larga": Rule("la presentación de una ciudad dura más que su turno en el cierre", True),
    "resguardo-faltante": Rule("algo grave y difícil se eligió sin una medida mientras tanto", True),
    "rol-vacante": Rule("nadie ocupa un rol", True),
    "turno-repetido": Rule("una ciudad tiene dos turnos en el encuentro de cierre", True),
    "valor-en-duda": Rule("un valor del Tablero está fuera de lo que se suele ver", True),
    "vencimiento-feriado": Rule("un vencimiento cae en feriado", True),
    "vencimiento-previo": Rule("algo vence antes de que la ciudad entre, y no tiene fecha propia", True),
}
