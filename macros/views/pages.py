"""The pages that come from data alone: their address and their Markdown, from a plain function.

A page's source is validated names, headings and macro calls, nothing else, so that another engine
could be handed the same files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.data.cohort import City, Cohort
from macros.data.schema.academy import Worksheet
from macros.data.schema.cohort import Function
from macros.data.schema.programme import Indicator, Stage
from macros.rules.closing import solutions
from macros.rules.progress import CityProgress
from macros.rules.roadmap import months_of
from macros.views import addresses
from macros.views.city_sections import ANSWERS, SECTIONS, CitySection
from macros.views.format import month_year
from macros.views.names import named
from macros.views.site import heading


@dataclass(frozen=True, slots=True)
class Page:
    """`source` is the Markdown file's path under docs/; `edit` the data file behind it, if there is one."""

    source: str
    markdown: str
    edit: str = ""


def made(address: str, title: str, body: str, edit: str = "", search: str = "", above: str = "") -> Page:
    """A page made of data: its title as heading, a body of headings and calls, the way back above."""
    parts = (_front_matter(title, search or USUAL), above, _title(title), body)
    markdown = "\n\n".join(part for part in parts if part) + "\n"
    return Page(addresses.source_of(address), markdown, edit)


def city_page(cohort: Cohort, city: City) -> Page:
    """The first of a city's pages: how it stands, its thread, the way to the others."""
    slug = city.slug
    markdown = f"""{_front_matter(city.name)}

{{{{ ciudad_volver("{slug}") }}}}

{_title(city.name)}

{{{{ ciudad_presentacion("{slug}") }}}}

{{{{ ciudad_primera_pantalla("{slug}") }}}}

{{{{ ciudad_secciones("{slug}") }}}}

## El hilo

{{{{ ciudad_hilo("{slug}") }}}}

## Las seis etapas

{{{{ ciudad_etapas("{slug}") }}}}

{{{{ ciudad_noticias("{slug}") }}}}

## Lo último

{{{{ ciudad_novedades("{slug}") }}}}

## La ciudad

{{{{ ciudad_historia("{slug}") }}}}

{{{{ ciudad_otras_ediciones("{slug}") }}}}

{{{{ ciudad_fuentes("{slug}") }}}}
"""
    return Page(addresses.source_of(addresses.city(slug)), markdown, _file_of(cohort, city, "ciudad.yml"))


def city_section_page(cohort: Cohort, city: City, section: CitySection) -> Page:
    slug, title = city.slug, section.title.format(city=city.name)
    markdown = f"""{_front_matter(title, USUAL if section.is_searched else LAST)}

{{{{ ciudad_volver("{slug}", "{section.key}") }}}}

{_title(title)}

{{{{ ciudad_subnav("{slug}", "{section.key}") }}}}

{section.body.format(slug=slug)}

{{{{ ciudad_fuentes("{slug}", {json.dumps(section.files)}, {json.dumps(section.tables)}) }}}}
"""
    source = addresses.source_of(addresses.city(slug, section.key))
    return Page(source, markdown, _file_of(cohort, city, section.files[0]))


def _file_of(cohort: Cohort, city: City, name: str) -> str:
    """The data file behind a page, if it is there to be edited."""
    return f"cohorts/{cohort.id}/ciudades/{city.slug}/{name}" if name in city.sources else ""


FIRST, USUAL, LAST = "boost: 4", "boost: 0.4", "exclude: true"
"""What the search does with a page: whoever types a city's name wants its first page."""


def _front_matter(title: str, search: str = FIRST) -> str:
    """Without a title of its own a page would be called like its file."""
    return f"---\ntitle: {_quoted(title)}\nhide: [navigation, toc]\nsearch:\n  {search}\n---"


def _quoted(name: str) -> str:
    """A name as YAML."""
    return json.dumps(name, ensure_ascii=False)


def _title(name: str) -> str:
    return heading(1, name).strip()


def stage_page(cohort: Cohort, stage: Stage) -> Page:
    """The page of a stage that has no guide in docs/ yet: its data, in the guide's order."""
    markdown = f"""---
hide: [navigation]
search:
  {FIRST}
---

{{{{ etapa_volanta("{stage.id}") }}}}

{_title(stage.name)}

{stage_body(stage)}
"""
    source = addresses.source_of(addresses.stage(stage))
    return Page(source, markdown, f"cohorts/{cohort.id}/programa/etapas.yml")


def stage_body(stage: Stage) -> str:
    """Everything that a stage's data says, under headings."""
    return f"""{{{{ etapa_datos("{stage.id}") }}}}

## Lo que van a aprender a hacer

{{{{ etapa_objetivos("{stage.id}") }}}}

## En qué se van las horas

{{{{ etapa_horas("{stage.id}") }}}}

## Semana a semana

{{{{ etapa_semanas("{stage.id}") }}}}

## Qué se entrega

{{{{ etapa_entregables("{stage.id}") }}}}

## Cómo van las ciudades

{{{{ etapa_avance("{stage.id}") }}}}

{{{{ etapa_errores("{stage.id}") }}}}

{{{{ etapa_pregunta("{stage.id}") }}}}

{{{{ etapa_vecinas("{stage.id}") }}}}
"""


def city_pages(cohort: Cohort) -> tuple[Page, ...]:
    """Every city's first page, and one for each of its subjects."""
    return tuple(
        page
        for city in cohort.cities
        for page in (
            city_page(cohort, city),
            *(city_section_page(cohort, city, section) for section in (*SECTIONS, ANSWERS)),
        )
    )


def indicator_page(indicator: Indicator) -> Page:
    """Its sheet, and each city beside itself."""
    title = f"{indicator.id} {indicator.name}"
    markdown = f"""{_front_matter(title, "boost: 2")}

{{{{ indicador_volver() }}}}

{_title(title)}

{{{{ indicador_ficha("{indicator.id}") }}}}

## Cada ciudad, consigo misma

{{{{ indicador_ciudades("{indicator.id}") }}}}
"""
    return Page(addresses.source_of(addresses.indicator(indicator.id)), markdown)


COMPLETENESS_TITLE = "Qué tan completo está el Tablero"


def completeness_page() -> Page:
    markdown = f"""{_front_matter(COMPLETENESS_TITLE, USUAL)}

{{{{ indicador_volver() }}}}

{_title(COMPLETENESS_TITLE)}

{{{{ tablero_completitud() }}}}

## Lo que falta, y por qué

{{{{ tablero_faltantes() }}}}
"""
    return Page(addresses.source_of(addresses.COMPLETENESS), markdown)


def tablero_pages(cohort: Cohort) -> tuple[Page, ...]:
    """A page for each indicator, and one for what is missing; none for an edition without a dictionary."""
    if not cohort.indicators:
        return ()
    return (*(indicator_page(indicator) for indicator in cohort.indicators), completeness_page())


def heading_of(cohort: Cohort, source: str) -> tuple[str, float]:
    """The title of a page of docs/ whose first heading is a macro's, and what the search makes of it."""
    lessons = {addresses.source_of(addresses.lesson(one.id)): one.name for one in cohort.lessons}
    guides = {addresses.source_of(addresses.stage(one)): one.name for one in cohort.stages}
    helps = {addresses.source_of(addresses.facilitation(one)): help_title(one) for one in cohort.stages}
    for titles, boost in ((lessons, 3.0), (guides, 1.5), (helps, 0.5)):
        if source in titles:
            return titles[source], boost
    return "", 1.0


def help_title(stage: Stage) -> str:
    """Of the page for whoever facilitates a stage."""
    return f"Acompañar la etapa {stage.number}: {stage.name}"


WHOLE_GUIDE_TITLE = "La guía entera, para imprimir"


def whole_guide(guides: Iterable[str]) -> Page:
    """The stages' guides one after the other. `guides` are their Markdown files, in the stages' order."""
    body = "\n\n".join(_FRONT_MATTER.sub("", guide).replace("](../", "](") for guide in guides)
    markdown = f"""{_front_matter(WHOLE_GUIDE_TITLE, LAST)}

{_title(WHOLE_GUIDE_TITLE)}

{body}
"""
    return Page(addresses.source_of(addresses.WHOLE_GUIDE), markdown)


_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
_HEADING = re.compile(r"^(#{1,5} )", re.M)


def one_level_down(markdown: str) -> str:
    """Every heading but the first one below it: what was a page's title is now a chapter's."""
    first, title, rest = markdown.partition(_title(WHOLE_GUIDE_TITLE))
    return first + title + _HEADING.sub(r"#\1", rest)


PROGRESS_TITLE = "Cómo avanzan las ciudades"


def progress_page(cohort: Cohort) -> Page:
    """Every city against every deliverable, a table a stage."""
    stages = "\n\n".join(
        f"### Etapa {stage.number}: {stage.name} {{ #{addresses.stage_anchor(stage.id)} }}\n\n"
        f'{{{{ etapa_ciudades("{stage.id}") }}}}'
        for stage in cohort.stages
    )
    markdown = f"""{_front_matter(PROGRESS_TITLE, USUAL)}

{_title(PROGRESS_TITLE)}

{{{{ avance_resumen() }}}}

{{{{ avance_historia() }}}}

{{{{ avance_cambios() }}}}

## Entrega por entrega

{{{{ avance_referencias() }}}}

{stages}
"""
    return Page(addresses.source_of(addresses.PROGRESS), markdown)


PEOPLE_TITLE = "Quiénes acompañan"


def people_page(cohort: Cohort) -> Page:
    """Whoever facilitates, mentors and trains, by function; a function nobody has is left out."""
    functions = [one for one in Function if any(person.function is one for person in cohort.people)]
    groups = "\n\n".join(
        f'## {named(function)}\n\n{{{{ personas_grupo("{function.value}") }}}}' for function in functions
    )
    markdown = f"""{_front_matter(PEOPLE_TITLE, USUAL)}

{_title(PEOPLE_TITLE)}

{{{{ personas_apertura() }}}}

{groups}

{{{{ personas_nota() }}}}
"""
    edit = f"cohorts/{cohort.id}/personas.yml" if cohort.people else ""
    return Page(addresses.source_of(addresses.PEOPLE), markdown, edit)


HOURS_TITLE = "Las horas, mes a mes y semana a semana"


def hours_page(cohort: Cohort) -> Page:
    """What is planned against what is promised; the weeks under the month in which they count."""
    weeks = "\n\n".join(
        f"### {month_year(month).capitalize()}\n\n{{{{ horas_semanas({month[0]}, {month[1]}) }}}}"
        for month in months_of(cohort)
    )
    markdown = f"""{_front_matter(HOURS_TITLE, USUAL)}

{_title(HOURS_TITLE)}

{{{{ horas_resumen() }}}}

## Mes a mes

{{{{ horas_dibujo() }}}}

{{{{ horas_meses() }}}}

## Semana a semana

{weeks}
"""
    source = addresses.source_of(addresses.HOURS)
    return Page(source, markdown, f"cohorts/{cohort.id}/programa/etapas.yml")


NEWS_TITLE = "Novedades"


def news_page(cohort: Cohort) -> Page:
    """What was told, newest first; each item has its own address."""
    markdown = f"""{_front_matter(NEWS_TITLE, USUAL)}

{_title(NEWS_TITLE)}

{{{{ novedades_como_seguirlas() }}}}

{{{{ novedades_por_mes() }}}}
"""
    return Page(addresses.source_of(addresses.NEWS), markdown, f"cohorts/{cohort.id}/novedades.yml")


WEEK_TITLE = "La semana de facilitación"


def week_page() -> Page:
    """What to look at on Monday morning; it changes with the day, so the search leaves it out."""
    body = """{{ semana_resumen() }}

{{ semana_personas() }}

## Todo junto, para el grupo de facilitación { #todo-el-programa }

{{ semana_texto() }}"""
    return made(addresses.WEEK, WEEK_TITLE, body, search=LAST)


CLOSING_TITLE = "Cierre"
SHEETS_TITLE = "Las hojas del cierre, para imprimir"


def closing_pages(cohort: Cohort, progress: Sequence[CityProgress]) -> tuple[Page, ...]:
    """The closing, a sheet for each city that has something to show, and all the sheets on one page."""
    closing = f"""{_front_matter(CLOSING_TITLE, "boost: 2")}

{_title(CLOSING_TITLE)}

{{{{ cierre_encuentro() }}}}

## El orden del encuentro

{{{{ cierre_orden() }}}}

## Lo que probó cada ciudad

{{{{ cierre_galeria() }}}}
"""
    sheets = f"""{_front_matter(SHEETS_TITLE, LAST)}

{{{{ cierre_volver() }}}}

{_title(SHEETS_TITLE)}

{{{{ cierre_hojas() }}}}
"""
    meetings = f"cohorts/{cohort.id}/encuentros.yml" if cohort.meetings else ""
    return (
        Page(addresses.source_of(addresses.CLOSING), closing, meetings),
        Page(addresses.source_of(addresses.SHEETS), sheets),
        *(_sheet_page(cohort, solution.city) for solution in solutions(cohort, progress)),
    )


def _sheet_page(cohort: Cohort, city: City) -> Page:
    """Its only heading is the city's name, on the sheet itself."""
    markdown = f"""{_front_matter(f"Hoja de cierre de {city.name}", LAST)}

{{{{ cierre_volver() }}}}

{{{{ cierre_hoja("{city.slug}") }}}}
"""
    return Page(
        addresses.source_of(addresses.sheet(city.slug)), markdown, _file_of(cohort, city, "cierre.yml")
    )


def worksheet_page(cohort: Cohort, worksheet: Worksheet) -> Page:
    """What it is for, field by field, the example's sheet, and what to look at before sending it."""
    code = worksheet.id
    title = f"Planilla {code}: {worksheet.name}"
    markdown = f"""{_front_matter(title, "boost: 2")}

{{{{ planilla_volver() }}}}

{_title(title)}

{{{{ planilla_presentacion("{code}") }}}}

## Qué va en cada campo

{{{{ planilla_campos("{code}") }}}}

## Una ya completa

{{{{ planilla_comentario("{code}") }}}}

{{{{ planilla_muestra("{code}") }}}}

## Antes de enviarla

{{{{ planilla_revisar("{code}") }}}}

## Lo que nunca va acá

{{{{ planilla_nunca("{code}") }}}}
"""
    if code == SELF_ASSESSMENT:
        markdown += INSTRUMENT
    source = addresses.source_of(addresses.worksheet(code))
    return Page(source, markdown, f"cohorts/{cohort.id}/programa/planillas.yml")


SELF_ASSESSMENT = "P3"
INSTRUMENT = """
## Las preguntas, con su escala

Lean las cinco frases de cada pregunta y elijan la que más se parece a lo que pasa hoy. NA es que no
corresponde a la ciudad. SD es que nadie lo sabe todavía.

{{ instrumento() }}
"""


OPEN_DATA_TITLE = "Datos abiertos"


def open_data_page() -> Page:
    """Every file that is downloaded, with what it holds and how it is opened."""
    markdown = f"""{_front_matter(OPEN_DATA_TITLE, "boost: 2")}

{_title(OPEN_DATA_TITLE)}

{{{{ abiertos_presentacion() }}}}

## Cómo se abren

{{{{ abiertos_apertura() }}}}

## Cuando no hay un número

{{{{ abiertos_palabras() }}}}

## Las planillas

{{{{ abiertos_planillas() }}}}

## Para programas

{{{{ abiertos_programas() }}}}

## Licencia y cómo citar {{ #licencia }}

{{{{ abiertos_licencia() }}}}
"""
    return Page(addresses.source_of(addresses.OPEN_DATA), markdown)


def worksheet_pages(cohort: Cohort) -> tuple[Page, ...]:
    return tuple(worksheet_page(cohort, worksheet) for worksheet in cohort.worksheets)


def stage_pages(cohort: Cohort) -> tuple[Page, ...]:
    return tuple(stage_page(cohort, stage) for stage in cohort.stages)


def navigation(cohort: Cohort) -> list[dict[str, object]]:
    """MkDocs' `nav`. Cities stay out: the sidebar's cost grows with the square of the pages."""
    stages = [{stage.name: addresses.source_of(addresses.stage(stage))} for stage in cohort.stages]
    return [
        {"Inicio": "index.md"},
        {"Camino a recorrer": "camino.md"},
        {"Hoja de ruta": "hoja-de-ruta.md"},
        {"Etapas": stages},
        {
            "Academia": [
                {"Lecciones": "academia/index.md"},
                {"Planillas": "planillas/index.md"},
                {"Recursos": "recursos.md"},
                {"Glosario": "glosario.md"},
            ]
        },
        {"Ciudades": "ciudades/index.md"},
        {
            "La edición": [
                {"Avance": addresses.source_of(addresses.PROGRESS)},
                {"Novedades": addresses.source_of(addresses.NEWS)},
                {"Encuentros": addresses.source_of(addresses.MEETINGS)},
                {"Personas": addresses.source_of(addresses.PEOPLE)},
                {"Horas": addresses.source_of(addresses.HOURS)},
                {"Cierre": addresses.source_of(addresses.CLOSING)},
            ]
        },
        {"Indicadores": "tablero/index.md"},
        {OPEN_DATA_TITLE: addresses.source_of(addresses.OPEN_DATA)},
        {"Facilitación": "facilitacion/index.md"},
    ]
