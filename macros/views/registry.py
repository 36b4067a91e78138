"""The macros that pages can call, by the Spanish name that people write in `docs/`."""

from __future__ import annotations

from functools import wraps
from typing import Any

from macros.views.addresses import Links
from macros.views.blocks import cities, city, home, path, reference, roadmap, stage, structure
from macros.views.site import Macro, Site, View

MACROS: dict[str, Macro] = {
    "abrir": structure.open_group,
    "cerrar": structure.close_group,
    "inicio_volanta": home.kicker,
    "inicio_acciones": home.actions,
    "inicio_dibujo": home.drawing,
    "inicio_datos": home.facts,
    "proximo": home.coming,
    "precio": home.price,
    "camino_pilares": path.pillars,
    "camino_apoyos": path.supports,
    "camino_personas": path.people,
    "hoja_dibujo": roadmap.drawing,
    "hoja_pasos": roadmap.steps,
    "hoja_resumen": roadmap.totals,
    "etapa_volanta": stage.kicker,
    "etapa_datos": stage.facts,
    "etapa_objetivos": stage.objectives,
    "etapa_horas": stage.hours,
    "etapa_semanas": stage.weeks,
    "etapa_entregables": stage.deliverables,
    "etapa_ciudades": stage.cities,
    "etapa_errores": stage.mistakes,
    "etapa_pregunta": stage.question,
    "etapa_vecinas": stage.neighbours,
    "ciudades_resumen": cities.intro,
    "ciudades_matriz": cities.matrix,
    "ciudades_palabras": cities.words,
    "ciudad_volver": city.crumb,
    "ciudad_presentacion": city.presentation,
    "ciudad_primera_pantalla": city.first_screen,
    "ciudad_entregas": city.deliveries,
    "ciudad_equipo": city.team,
    "ciudad_historia": city.story,
    "ciudad_otras_ediciones": city.history,
    "ciudad_fuentes": city.sources,
    "datos_archivos": reference.files,
}


def register(env: Any) -> None:
    """Gives mkdocs-macros each macro, bound to the site and to the page that calls it."""
    site: Site = env.conf["extra"]["sitio"]
    for name, macro in MACROS.items():
        env.macro(_bound(macro, site, env), name)


def _bound(macro: Macro, site: Site, env: Any) -> Macro:
    @wraps(macro)
    def call(*arguments: Any, **options: Any) -> str:
        return macro(View(site, Links(env.page.url)), *arguments, **options)

    return call
