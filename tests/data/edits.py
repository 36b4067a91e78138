"""Changes to the tiny edition, to be named in a table: each is done to a `Picture`."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from tests.picture import EDITION, PUERTO, TINY, VILLA, Picture

Edit = Callable[[Picture], None]

SETTINGS, PEOPLE = f"{EDITION}/cohorte.yml", f"{EDITION}/personas.yml"
MEETINGS, HOLIDAYS = f"{EDITION}/encuentros.yml", f"{EDITION}/feriados.yml"
NEWS = f"{EDITION}/novedades.yml"
STAGES, DELIVERABLES = f"{EDITION}/programa/etapas.yml", f"{EDITION}/programa/entregables.yml"
INSTRUMENT, INDICATORS = f"{EDITION}/programa/autodiagnostico.yml", f"{EDITION}/programa/indicadores.yml"
CITY, TEAM, SENT = f"{VILLA}/ciudad.yml", f"{VILLA}/equipo.yml", f"{VILLA}/entregas.yml"
ACTORS, ANSWERS = f"{VILLA}/actores.yml", f"{VILLA}/autodiagnostico.yml"
OPPORTUNITIES, BOARD = f"{VILLA}/oportunidades.yml", f"{VILLA}/validacion.yml"
OBJECTIVES, GAPS = f"{VILLA}/objetivos.yml", f"{VILLA}/brechas.yml"
PROJECT, RIGHTS = f"{VILLA}/proyecto.yml", f"{VILLA}/derechos.yml"
PLAN, ONE_TO_ONE = f"{VILLA}/plan.yml", f"{VILLA}/acompanamientos.yml"
CLOSING, EXAMPLE = f"{VILLA}/cierre.yml", f"{EDITION}/programa/ejemplo"
TABLERO, TABLERO_OF_PUERTO = f"{VILLA}/tablero.csv", f"{PUERTO}/tablero.csv"


def read(file: str) -> str:
    """A file of the tiny edition as it is."""
    return (TINY / file).read_text(encoding="utf-8")


def swap(file: str, before: str, after: str) -> Edit:
    return lambda picture: picture.replace(file, before, after)


def add(file: str, text: str) -> Edit:
    return lambda picture: picture.append(file, text)


def put(file: str, text: str | bytes) -> Edit:
    def edit(picture: Picture) -> None:
        if (picture.root / file.rpartition("/")[0]).is_file():
            picture.delete(file.rpartition("/")[0])
        picture.write(file, text)

    return edit


def together(*edits: Edit) -> Edit:
    """One after the other."""

    def edit(picture: Picture) -> None:
        for each in edits:
            each(picture)

    return edit


def gone(file: str) -> Edit:
    return lambda picture: picture.delete(file)


def moved(file: str, to: str) -> Edit:
    return lambda picture: picture.rename(file, to)


def linked(file: str, to: str) -> Edit:
    def edit(picture: Picture) -> None:
        (picture.root / file).unlink(missing_ok=True)
        (picture.root / file).symlink_to(picture.root / to)

    return edit


def in_the_example(*edits: Edit) -> Edit:
    """The same city as the worked example too, and what is done to it."""
    return together(lambda picture: picture.copy(VILLA, EXAMPLE), *edits)


def city(folder: str, name: str) -> Edit:
    """One more city, in a folder of the given name."""
    text = read(CITY).replace("Villa Prueba", name).replace("990101", "990199")
    return put(f"{EDITION}/ciudades/{folder}/ciudad.yml", text)


def edition(name: str) -> Edit:
    """The same edition, once more, in a folder of the given name."""

    def edit(picture: Picture) -> None:
        shutil.move(picture.root / EDITION, picture.root / "cohorts" / name)
        picture.edition = name

    return edit


def another_deliverable(identifier: str) -> str:
    rest = "nombre: Otro\n  horas: 1\n  vence: 2030-06-28\n  criterios:\n    - texto: Algo\n"
    return f"- id: {identifier}\n  {rest}      control: persona\n"


def another_person(identifier: str) -> str:
    return f"- id: {identifier}\n  nombre: Otra Persona\n  funcion: mentoria\n  consentimiento: 2030-04-08\n"


def another_objective(identifier: str, opportunity: str = "mesa-sin-fecha") -> str:
    return f"- id: {identifier}\n  que: Que cambie\n  oportunidad: {opportunity}\n"


def three_objectives(opportunity: str = "mesa-sin-fecha") -> str:
    """Without any metric."""
    return "".join(another_objective(name, opportunity) for name in ("uno", "dos", "tres"))


def another_item(identifier: str) -> str:
    """To go at the end of the instrument, in its second dimension."""
    head = f"    - item: {identifier}\n      nombre: Otro\n      pregunta: ¿Hay otro?\n      valores:\n"
    return head + "".join(f"        - Valor {number}\n" for number in range(5))


def another_dimension(identifier: str, item: str) -> str:
    head = f"- dimension: {identifier}\n  nombre: Otra\n  evidencia: Acta\n  items:\n"
    return head + another_item(item)


def left(day: str, *edits: Edit) -> Edit:
    """The city leaves on a day."""
    return together(add(CITY, f"baja:\n  fecha: {day}\n  motivo: Recorte\n"), *edits)


def asked(rule: str, accepted: str = "") -> Edit:
    """The second deliverable of E2 looks at a rule; with a day, it was accepted on it."""
    was = "- texto: La bitácora cuenta al menos un ciclo\n      control: persona"
    looks = f"- texto: La bitácora cuenta al menos un ciclo\n      control: dato\n      regla: {rule}"
    review = f"  enviado: {accepted}\n  evidencia: Hoja\n  revisado: {accepted}\n  resultado: aceptado\n"
    return together(swap(DELIVERABLES, was, looks), *([add(SENT, review)] if accepted else []))


def vacant_data_seat(picture: Picture) -> None:
    """From a day after the charter was accepted on."""
    seat = read(TEAM).partition("    horas_mes: 4\n")[2].partition("  - rol: salud")[0]
    picture.replace(TEAM, f"    horas_mes: 4\n{seat}", "    vacante_desde: 2030-06-20\n")


def swapped_stages() -> str:
    first, second = read(STAGES).split("- id: E2")
    return f"- id: E2{second}{first}"


def gap(days: int) -> Edit:
    """The first stage, its last week and its deliverable end so many days before the second one begins."""
    last = f"2030-05-{27 - days}"

    def edit(picture: Picture) -> None:
        picture.write(STAGES, read(STAGES).replace("2030-05-31", last).replace("2030-05-20", last))
        picture.replace(DELIVERABLES, "vence: 2030-05-31", f"vence: {last}")

    return edit


def uneven(last: str) -> Edit:
    """The first week of the second stage ends on the given day, and so falls into its month."""
    return lambda picture: picture.replace(STAGES, "al: 2030-06-07", f"al: {last}")


TITLES = read(TABLERO).partition("\n")[0] + "\n"
"""The first line of a table of the Tablero."""


def rows(*texts: str) -> Edit:
    """More rows at the end of the city's Tablero: the first one is on line 10."""
    return add(TABLERO, "".join(f"{text}\n" for text in texts))


def sharing(*rows_of_puerto: str) -> Edit:
    """Villa Prueba and Puerto Ejemplo share a centre; the second one's Tablero has these rows."""
    return together(
        add(CITY, "comparte_con:\n  - puerto-ejemplo\n"),
        add(f"{PUERTO}/ciudad.yml", "comparte_con:\n  - villa-prueba\n"),
        put(TABLERO_OF_PUERTO, TITLES + "".join(f"{text}\n" for text in rows_of_puerto)),
    )
