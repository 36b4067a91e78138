"""A city's pages: one a subject, each light, in the order in which the programme goes through them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CitySection:
    """`key` is its address; `title` holds {city}; `files` are the YAML behind it, the pencil's first.

    `body` is the page's Markdown, with {slug} where macros take the city; `tables`, the open data behind it.
    """

    key: str
    label: str
    title: str
    files: tuple[str, ...]
    body: str
    tables: tuple[str, ...]
    is_searched: bool = True


def _section(
    key: str, label: str, title: str, files: str, *parts: str, tables: str = "", searched: bool = True
) -> CitySection:
    body = "\n\n".join(
        part if part.startswith("#") else f'{{{{{{{{ {part}("{{slug}}") }}}}}}}}' for part in parts
    )
    return CitySection(key, label, title, tuple(files.split()), body, tuple(tables.split()), searched)


# What most cities say in the same words stays out of the search: it would bury the guides, and make the
# index half as heavy again. A city's first page leads to all of it.
SECTIONS = (
    _section(
        "entregas", "Entregas", "Entregas de {city}", "entregas.yml", "ciudad_entregas",
        tables="entregas", searched=False,
    ),
    _section(
        "equipo", "Equipo", "Equipo y actores de {city}", "equipo.yml actores.yml",
        "## Equipo", "ciudad_equipo", "## Cómo trabaja la mesa", "ciudad_mesa",
        "## Mapa de actores", "ciudad_actores", tables="equipo actores", searched=False,
    ),
    _section(
        "diagnostico", "Diagnóstico", "Diagnóstico de {city}",
        "autodiagnostico.yml oportunidades.yml validacion.yml",
        "## Ocho dimensiones", "ciudad_dimensiones", "## Qué mejorar primero", "ciudad_oportunidades",
        tables="dimensiones oportunidades", searched=False,
    ),
    _section(
        "objetivos", "Objetivos", "Objetivos de {city}", "objetivos.yml brechas.yml relevamiento.yml",
        "## Qué quiere cambiar y cómo lo va a medir", "ciudad_objetivos", "ciudad_relevamiento",
        "## Brechas por sector", "ciudad_brechas", tables="metricas",
    ),
    _section(
        "tablero", "Tablero", "Tablero de {city}", "tablero.csv", "ciudad_tablero",
        tables="tablero indicadores", searched=False,
    ),
    _section(
        "proyecto", "Proyecto", "Proyecto de {city}", "proyecto.yml",
        "ciudad_lienzo", "## Bitácora del prototipo", "ciudad_bitacora",
        "## Qué mostró la prueba", "ciudad_informe", tables="proyectos bitacora",
    ),
    _section(
        "derechos", "Derechos", "Derechos y crianza en {city}", "derechos.yml",
        "## Qué se hace ante una vulneración de derechos", "ciudad_ruta",
        "## Oferta para familias", "ciudad_crianza", tables="ruta", searched=False,
    ),
    _section("plan", "Plan", "Plan de acción de {city}", "plan.yml", "ciudad_plan", tables="plan"),
    _section(
        "acuerdos", "Acuerdos", "Acuerdos de {city}", "acompanamientos.yml", "ciudad_acuerdos",
        "## Sus fechas en tu calendario {{ #calendario }}", "ciudad_calendario",
        tables="acuerdos compromisos", searched=False,
    ),
    _section(
        "cierre", "Cierre", "Lo que probó {city}", "cierre.yml proyecto.yml plan.yml", "ciudad_cierre",
    ),
)  # fmt: skip
ANSWERS = _section(
    "diagnostico/respuestas", "Respuestas", "Respuestas de {city}", "autodiagnostico.yml",
    "ciudad_respuestas", tables="autodiagnostico", searched=False,
)  # fmt: skip
"""Too long for the diagnosis' own page, and one step below it.

It stays out of the search: 34 answers a city would bury the guides under the same words.
"""
