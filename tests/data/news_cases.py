"""The cases of the news: told once, of what exists, on a day that belongs to it, and without names.

`test_refusals` runs them.
"""

from __future__ import annotations

from cases import Case, Said
from edits import NEWS, add, city, swap, together

from tests.picture import PUERTO

OFFICES = "solo cargos y áreas: este archivo es público"
NO_CONTACT = "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo"


def told(text: str) -> str:
    """One more item, on lines 21 to 24."""
    return f"- fecha: 2030-05-21\n  id: otra\n  titulo: Otra novedad\n  texto: {text}\n"


def refused(column: int, what: str) -> Said:
    return Said("dato-personal", f"{NEWS}:24:{column}", "novedades", what, OFFICES, NO_CONTACT)


def named(name: str, text: str, column: int, good: str) -> Case:
    return Case(
        "dato-personal", name, add(NEWS, told(text)), add(NEWS, told(good)),
        (refused(column, "el nombre de una persona"),),
    )  # fmt: skip


NEWS_CASES = (
    Case(
        "repetido",
        "dos novedades con el mismo identificador",
        swap(NEWS, "id: cierra-la-edicion", "id: empieza-la-edicion"),
        swap(NEWS, "titulo: Cierra la edición 2030", "titulo: Empieza la edición 2030, otra vez"),
        (
            Said(
                "repetido", f"{NEWS}:18:7", "id",
                "«empieza-la-edicion» otra vez (ya está en la línea 2)", "cada «id» una sola vez",
                "cambiá uno de los dos o borrá el que sobra",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una novedad de una ciudad que no está",
        swap(NEWS, "ciudad: villa-prueba", "ciudad: villa-pruebas"),
        swap(NEWS, "ciudad: villa-prueba", "ciudad: puerto-ejemplo"),
        (
            Said(
                "referencia-desconocida", f"{NEWS}:9:11", "ciudad", "«villa-pruebas»",
                "una ciudad de esta edición: puerto-ejemplo o villa-prueba",
                "¿quisiste decir «villa-prueba»? Escribí «ciudad: villa-prueba»",
            ),
        ),
    ),
    Case(
        "referencia-desconocida",
        "una novedad de un entregable que no está",
        swap(NEWS, "entregable: E1.1", "entregable: E2.9"),
        swap(NEWS, "entregable: E1.1", "entregable: E1.2"),
        (
            Said(
                "referencia-desconocida", f"{NEWS}:10:15", "entregable", "«E2.9»",
                "un entregable de esta edición: E1.1, E1.2, E2.1 o E2.2",
                "corregí el nombre, o agregá lo que falta",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "una novedad de antes de la edición",
        swap(NEWS, "fecha: 2030-05-06", "fecha: 2029-05-06"),
        swap(NEWS, "fecha: 2030-05-06", "fecha: 2030-06-28"),
        (
            Said(
                "evento-fuera", f"{NEWS}:1:10", "fecha", "«2029-05-06»",
                "una fecha de la edición, del 2030-05-06 al 2030-06-28",
                "¿quisiste decir «2030-05-06»? Escribí «fecha: 2030-05-06»",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "una novedad de una ciudad que todavía no había entrado",
        swap(NEWS, "fecha: 2030-05-20", "fecha: 2030-05-19"),
        together(swap(NEWS, "fecha: 2030-05-20", "fecha: 2030-05-19"),
                 swap(NEWS, "  ciudad: puerto-ejemplo\n", "")),
        (
            Said(
                "evento-fuera", f"{NEWS}:11:10", "fecha", "«2030-05-19»",
                "una fecha entre el 2030-05-20 y el 2030-06-28, mientras la ciudad participa",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "evento-fuera",
        "una novedad de una ciudad que ya dejó el programa",
        together(add(f"{PUERTO}/ciudad.yml", "baja:\n  fecha: 2030-06-12\n  motivo: Recorte\n"),
                 swap(NEWS, "fecha: 2030-05-20", "fecha: 2030-06-13")),
        together(add(f"{PUERTO}/ciudad.yml", "baja:\n  fecha: 2030-06-12\n  motivo: Recorte\n"),
                 swap(NEWS, "fecha: 2030-05-20", "fecha: 2030-06-12")),
        (
            Said(
                "evento-fuera", f"{NEWS}:11:10", "fecha", "«2030-06-13»",
                "una fecha entre el 2030-05-20 y el 2030-06-12, mientras la ciudad participa",
                "corregí la fecha",
            ),
        ),
    ),
    Case(
        "identificador-invalido",
        "un enlace sin https",
        swap(NEWS, "https://www.argentina.gob.ar/", "http://www.argentina.gob.ar/"),
        swap(NEWS, "https://www.argentina.gob.ar/", "https://www.argentina.gob.ar/salud?a=1"),
        (
            Said(
                "identificador-invalido", f"{NEWS}:16:11", "enlace", "«http://www.argentina.gob.ar/»",
                "una dirección que empiece con https://", "copiala del navegador",
            ),
        ),
    ),
    named("alguien del programa", "La contó Ada Quebracho en la mesa.", 19, "La contó quien facilita."),
    named("alguien de una ciudad", "La firmó María Pérez.", 19, "La firmó la Intendencia."),
    Case(
        "dato-personal",
        "un pueblo que no es de la edición y se llama como una persona",
        add(NEWS, told("Vinieron de Carlos Casares.")),
        together(city("carlos-casares", "Carlos Casares"), add(NEWS, told("Vinieron de Carlos Casares."))),
        (refused(22, "el nombre de una persona"),),
    ),
    Case(
        "dato-personal",
        "un teléfono en una novedad",
        add(NEWS, told("Llamen al 3704-455566.")),
        add(NEWS, told("Llamen a la Municipalidad.")),
        (refused(20, "un teléfono"),),
    ),
    Case(
        "caso-particular",
        "la historia de una sola familia",
        add(NEWS, told("La mamá de un niño de 3 años contó que esperó un año.")),
        add(NEWS, told("Hay 40 familias que esperan desde hace un año.")),
        (
            Said(
                "caso-particular", f"{NEWS}:24:21", "novedades", "una niña o un niño en particular",
                "cifras y situaciones generales, en las que nadie pueda reconocer a una persona",
                "contalo sin edad, parentesco ni circunstancias, o sacalo; ante la duda, pedí otra lectura",
                "aviso",
            ),
        ),
    ),
)  # fmt: skip
