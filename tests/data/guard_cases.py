"""The guard's part of the table of refusals: identifiers by kind, stories, and exceptions nobody needs."""

from __future__ import annotations

from cases import Case, Said
from edits import ACTORS, ONE_TO_ONE, PEOPLE, PLAN, SETTINGS, TEAM, Edit, add, put, together

SAFEGUARD = "resguardo.yml"
WRITE_DOWN = "si es de una institución, anotalo en resguardo.yml con su porqué"


def allowing(text: str, where: str) -> Edit:
    return put(
        SAFEGUARD,
        f'excepciones:\n  - texto: "{text}"\n    donde: {where}\n    porque: Es la mesa de entradas, de '
        f"cualquiera\n",
    )


def _refused(name: str, file: str, typed: str, good: str, column: int, told: tuple[str, str, str]) -> Case:
    """A comment at the end of a file; `told` is what was found, what is expected and the fix."""
    from edits import read

    line = read(file).count("\n") + 1
    subject = file.rpartition("/")[2].removesuffix(".yml")
    return Case(
        "dato-personal", name, add(file, f"# {typed}\n"), add(file, f"# {good}\n"),
        (Said("dato-personal", f"{file}:{line}:{column}", subject, *told),),
    )  # fmt: skip


GUARD_CASES = (
    _refused(
        "un CUIL en el plan", PLAN, "factura de 20-12345678-6", "factura 20-1234", 14,
        ("un CUIL o CUIT", "ningún número de una persona: este archivo es público", f"borralo; {WRITE_DOWN}"),
    ),
    _refused(
        "una cuenta en la edición", SETTINGS, "CBU 2850590940090418135201", "un CBU del municipio", 3,
        ("un CBU", "ninguna cuenta bancaria: este archivo es público", f"borralo; {WRITE_DOWN}"),
    ),
    _refused(
        "un grupo de WhatsApp entre las personas", PEOPLE, "https://chat.whatsapp.com/AbC",
        "hay un grupo de WhatsApp", 11,
        (
            "un enlace de WhatsApp", "ningún enlace a un teléfono o a un grupo: este archivo es público",
            f"borralo; {WRITE_DOWN}",
        ),
    ),
    _refused(
        "un punto en el mapa", ACTORS, "queda en -34.6037, -58.3816", "queda en el barrio Sur", 12,
        (
            "unas coordenadas", "el nombre del barrio o de la institución, sin el punto en el mapa",
            f"escribí el barrio o la zona; {WRITE_DOWN}",
        ),
    ),
    _refused(
        "un domicilio", ONE_TO_ONE, "nos juntamos en calle San Martín 1234",
        "nos juntamos en la calle San Martín", 19,
        (
            "un domicilio", "el barrio, la zona o el nombre de la institución, sin calle ni número",
            f"escribí el barrio o la zona; {WRITE_DOWN}",
        ),
    ),
    Case(
        "caso-particular", "lo que le pasó a una niña",
        add(PLAN, "# lo dijo la mamá de la niña de 4 años\n"),
        add(PLAN, "# lo dijeron las familias de niñas y niños de 4 años\n"),
        (
            Said(
                "caso-particular", f"{PLAN}:17:22", "plan", "una niña o un niño en particular",
                "cifras y situaciones generales, en las que nadie pueda reconocer a una persona",
                "contalo sin edad, parentesco ni circunstancias, o sacalo; ante la duda, pedí otra lectura",
                "aviso",
            ),
        ),
    ),
    Case(
        "excepcion-sin-uso", "una excepción que quedó vieja",
        allowing("mesa@villa.gob.ar", PLAN),
        together(allowing("mesa@villa.gob.ar", PLAN), add(PLAN, "# avisar a mesa@villa.gob.ar\n")),
        (
            Said(
                "excepcion-sin-uso", f"{SAFEGUARD}:2:12", "texto", "una excepción que ya no deja pasar nada",
                f"un dato que el resguardo encuentre en «{PLAN}»",
                "borrala; si el dato se mudó, corregí «donde»", "aviso",
            ),
        ),
    ),
    Case(
        "dato-personal", "una excepción en otro archivo",
        together(allowing("mesa@villa.gob.ar", "cohorts/2030"), add(TEAM,
        "# escribir a otra.mesa@villa.gob.ar\n"),
                 add(PLAN, "# mesa@villa.gob.ar\n")),
        together(allowing("mesa@villa.gob.ar", "cohorts/2030"), add(TEAM,
        "# escribir a mesa@villa.gob.ar\n")),
        (
            Said(
                "dato-personal", f"{TEAM}:31:14", "equipo", "un correo",
                "solo cargos y áreas: este archivo es público",
                "borralo; si hace falta un contacto, que sea el institucional y fuera de este archivo",
            ),
        ),
    ),
)  # fmt: skip
