"""The macros that pages can call, by the Spanish name that people write in `docs/`."""

from __future__ import annotations

import ast
import re
from functools import wraps
from typing import Any

from macros.views.addresses import Links
from macros.views.blocks import (
    calendar,
    cities,
    city,
    city_diagnosis,
    city_parts,
    city_plan,
    city_project,
    city_tablero,
    city_team,
    city_thread,
    closing,
    completeness,
    dictionary,
    example,
    glossary,
    guide,
    home,
    hours,
    lesson,
    meeting,
    news,
    open_data,
    path,
    people,
    quiz,
    reference,
    resources,
    roadmap,
    stage,
    structure,
    trajectory,
    week,
    worksheet,
)
from macros.views.site import Macro, Site, View

MACROS: dict[str, Macro] = {
    "abrir": structure.open_group,
    "cerrar": structure.close_group,
    "inicio_volanta": home.kicker,
    "inicio_acciones": home.actions,
    "inicio_dibujo": home.drawing,
    "inicio_datos": home.facts,
    "inicio_novedades": news.of_edition,
    "novedades_como_seguirlas": news.following,
    "novedades_por_mes": news.by_month,
    "proximo": home.coming,
    "precio": home.price,
    "camino_pilares": path.pillars,
    "camino_apoyos": path.supports,
    "camino_personas": path.people,
    "personas_apertura": people.opening,
    "personas_grupo": people.group,
    "personas_nota": people.closing,
    "hoja_dibujo": roadmap.drawing,
    "hoja_pasos": roadmap.steps,
    "hoja_resumen": roadmap.totals,
    "horas_resumen": hours.summary,
    "horas_dibujo": hours.drawing,
    "horas_meses": hours.months,
    "horas_semanas": hours.weeks,
    "etapa_volanta": stage.kicker,
    "etapa_datos": stage.facts,
    "etapa_objetivos": stage.objectives,
    "etapa_horas": stage.hours,
    "etapa_semanas": stage.weeks,
    "etapa_entregables": stage.deliverables,
    "etapa_avance": stage.accepted,
    "etapa_ciudades": stage.cities,
    "avance_referencias": stage.legend,
    "etapa_errores": stage.mistakes,
    "etapa_pregunta": stage.question,
    "etapa_vecinas": stage.neighbours,
    "ciudades_resumen": cities.intro,
    "ciudades_matriz": cities.matrix,
    "ciudades_palabras": cities.words,
    "ciudad_volver": city_parts.crumb,
    "ciudad_subnav": city_parts.subnav,
    "ciudad_fuentes": city_parts.sources,
    "ciudad_presentacion": city.presentation,
    "ciudad_primera_pantalla": city.first_screen,
    "ciudad_secciones": city.sections,
    "ciudad_hilo": city_thread.thread,
    "ciudad_etapas": city.stages,
    "ciudad_noticias": news.of_city,
    "ciudad_novedades": city.news,
    "ciudad_historia": city.story,
    "ciudad_otras_ediciones": city.history,
    "ciudad_entregas": city.deliveries,
    "ciudad_equipo": city_team.team,
    "ciudad_mesa": city_team.board,
    "ciudad_actores": city_team.actors,
    "ciudad_dimensiones": city_diagnosis.dimensions,
    "ciudad_respuestas": city_diagnosis.answers,
    "ciudad_oportunidades": city_diagnosis.opportunities,
    "ciudad_objetivos": city_project.objectives,
    "ciudad_relevamiento": city_project.data_plan,
    "ciudad_brechas": city_project.gaps,
    "ciudad_tablero": city_tablero.tablero,
    "ciudad_lienzo": city_project.canvas,
    "ciudad_bitacora": city_project.log,
    "ciudad_informe": city_project.report,
    "ciudad_ruta": city_project.route,
    "ciudad_crianza": city_project.parenting,
    "ciudad_plan": city_plan.plan,
    "ciudad_acuerdos": city_plan.agreements,
    "ciudad_cierre": city_plan.closing,
    "avance_resumen": trajectory.summary,
    "avance_historia": trajectory.history,
    "avance_cambios": trajectory.lately,
    "semana_resumen": week.summary,
    "semana_personas": week.by_facilitator,
    "semana_texto": week.whole_message,
    "encuentros_presentacion": meeting.introduction,
    "encuentros_lista": meeting.index,
    "encuentro_volver": meeting.crumb,
    "encuentro_datos": meeting.facts,
    "encuentro_antes": meeting.before,
    "encuentro_seguimiento": meeting.follow_up,
    "encuentro_agenda": meeting.agenda,
    "encuentro_rondas": meeting.rounds,
    "encuentro_despues": meeting.after,
    "encuentro_vecinos": meeting.neighbours,
    "guion_volver": meeting.script_crumb,
    "guion": meeting.script,
    "guion_pasos": meeting.steps,
    "calendario": calendar.edition,
    "ciudad_calendario": calendar.city,
    "cierre_encuentro": closing.meetings,
    "cierre_orden": closing.order,
    "cierre_galeria": closing.gallery,
    "cierre_volver": closing.crumb,
    "cierre_hoja": closing.sheet,
    "cierre_hojas": closing.sheets,
    "indicadores_resumen": dictionary.intro,
    "indicadores_lista": dictionary.index,
    "indicador_volver": dictionary.crumb,
    "indicador_ficha": dictionary.sheet,
    "indicador_ciudades": dictionary.cities,
    "tablero_completitud": completeness.matrix,
    "tablero_faltantes": completeness.missing,
    "abiertos_presentacion": open_data.intro,
    "abiertos_apertura": open_data.opening,
    "abiertos_palabras": open_data.words,
    "abiertos_planillas": open_data.files,
    "abiertos_programas": open_data.for_programs,
    "abiertos_licencia": open_data.licence,
    "datos_archivos": reference.files,
    "datos_errores": reference.rules,
    "etapa_titulo": guide.title,
    "etapa_lista": guide.checklist,
    "etapa_recursos": guide.resources,
    "facilitar_titulo": guide.facilitator_title,
    "facilitar_etapas": guide.facilitator_pages,
    "ficha_actividad": guide.activity,
    "entregable": guide.deliverable,
    "lecciones": guide.lessons,
    "hoja": guide.worksheet_link,
    "leer": guide.lesson_link,
    "ver_etapa": guide.stage_link,
    "leccion": lesson.opening,
    "leccion_cierre": lesson.closing,
    "leccion_sigue": lesson.following,
    "solucion": lesson.solution_open,
    "fin_solucion": lesson.solution_close,
    "academia_lecciones": lesson.index,
    "guia_entera": lesson.whole_guide,
    "cuestionario": quiz.quiz,
    "glosario": glossary.glossary,
    "recursos_por_etapa": resources.by_stage,
    "recursos_por_tipo": resources.by_kind,
    "planillas": worksheet.index,
    "planilla_presentacion": worksheet.presentation,
    "planilla_campos": worksheet.fields,
    "planilla_comentario": worksheet.comment,
    "planilla_revisar": worksheet.checks,
    "planilla_volver": worksheet.crumb,
    "planilla_muestra": worksheet.sample,
    "planilla_nunca": worksheet.never,
    "instrumento": worksheet.instrument,
    "ejemplo": worksheet.example,
    "ejemplo_diagnostico": example.diagnosis,
    "ejemplo_indicador": example.indicator,
    "ejemplo_entregas": example.deliveries,
}


_CALL = re.compile(r"^\{\{ (\w+)\((.*)\) \}\}$", re.M)


def expanded(markdown: str, view: View) -> str:
    """A generated page's Markdown with its calls carried out. Their arguments are plain values.

    Such a page holds ids, headings and calls, nothing else: to compile a template for each of a city's
    pages would cost a tenth of the build.
    """

    def carried_out(call: re.Match[str]) -> str:
        arguments = ast.literal_eval(f"({call[2]},)") if call[2] else ()
        return MACROS[call[1]](view, *arguments)

    return _CALL.sub(carried_out, markdown)


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
