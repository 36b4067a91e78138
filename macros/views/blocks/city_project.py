"""What a city wants to change, what it tried, and what it learnt from trying."""

from __future__ import annotations

from macros.data.cohort import City
from macros.data.schema.plan import RouteStep
from macros.data.schema.programme import Indicator
from macros.data.schema.project import SUPPRESSED, LogEntry, Project, TheoryOfChange
from macros.views.blocks.city_parts import not_begun
from macros.views.format import counted
from macros.views.names import SECTORS
from macros.views.site import View, heading


def objectives(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    city = progress.city
    if not city.objectives:
        return not_begun(view, progress, "Todavía no hay objetivos.", "objetivos.yml", "objetivos")
    known = view.cohort.indicator_by_id
    by_id = {opportunity.id: opportunity for opportunity in city.opportunities}
    rows = [
        (objective, by_id.get(objective.opportunity), [(m, known[m.indicator]) for m in objective.metrics])
        for objective in city.objectives
    ]
    return view.block("city_objectives.html", rows=rows, city=city)


def data_plan(view: View, ciudad: str) -> str:
    """How the city gets its figures and what it calls each field, once it has written them."""
    city = view.site.progress_of(ciudad).city
    if city.data_plan is None:
        return ""
    known = view.cohort.indicator_by_id
    rows = [(row, known[row.indicator]) for row in city.data_plan.plan]
    plan = view.block("city_data_plan.html", rows=rows, fields=city.data_plan.dictionary, city=city)
    return heading(2, "Cómo consigue sus datos") + plan


def gaps(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    if not progress.city.gaps:
        what = "Todavía no hay fichas de salud, cuidado y educación."
        return not_begun(view, progress, what, "brechas.yml", "brechas")
    known = view.cohort.indicator_by_id
    pairs = [(gap, known[gap.indicator]) for gap in progress.city.gaps]
    axes = dict.fromkeys([*SECTORS, *(indicator.axis for _, indicator in pairs)])
    sectors = [(SECTORS.get(axis, axis), [pair for pair in pairs if pair[1].axis == axis]) for axis in axes]
    return view.block("city_gaps.html", sectors=[(name, found) for name, found in sectors if found])


def canvas(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    city, project = progress.city, progress.city.project
    if project is None:
        return not_begun(view, progress, "Todavía no hay proyecto.", "proyecto.yml", "proyecto")
    parts = [
        heading(2, project.name),
        view.block(
            "city_canvas.html",
            project=project,
            opportunity=next(o for o in city.opportunities if o.id == project.opportunity),
            mentor=view.cohort.person(project.mentor) if project.mentor else None,
            allies=[actor for actor in city.actors if actor.id in project.allies],
            indicators=_indicators(view, project),
            theory=_theory(project.theory) if project.theory else [],
            city=city,
        ),
    ]
    if project.budget:
        parts += [heading(2, "Cuánto cuesta"), view.block("city_budget.html", project=project)]
    if project.risks:
        parts += [heading(2, "Qué puede salir mal"), view.block("city_risks.html", project=project)]
    return "".join(parts)


def _indicators(view: View, project: Project) -> list[Indicator]:
    return [view.cohort.indicator_by_id[code] for code in project.indicators]


def _theory(theory: TheoryOfChange) -> list[tuple[str, tuple[str, ...]]]:
    columns = [
        ("Con qué", theory.inputs),
        ("Qué se hace", theory.activities),
        ("Qué sale", theory.outputs),
        ("Qué cambia", theory.outcomes),
        ("Si se cumple que", theory.assumptions),
    ]
    return [(title, items) for title, items in columns if items]


def log(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    entries = progress.city.project.log if progress.city.project else ()
    if not entries:
        return not_begun(view, progress, "Todavía no hay pruebas registradas.", "proyecto.yml")
    return view.block("city_log.html", entries=[(entry, participants(entry)) for entry in entries])


def participants(entry: LogEntry) -> str:
    """How many people took part in a test, as it may be published."""
    if entry.participants == SUPPRESSED:
        return "no se publica, por resguardo de la privacidad"
    if entry.participants is None:
        return "falta anotarlo"
    return counted(int(entry.participants), "persona", "personas")


def report(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    found = progress.city.project.report if progress.city.project else None
    if found is None:
        return not_begun(view, progress, "Todavía no hay informe de aprendizaje.", "proyecto.yml")
    return view.block("city_report.html", report=found)


def route(view: View, ciudad: str) -> str:
    """Whom to call comes first, whether the city has written its route or not."""
    progress = view.site.progress_of(ciudad)
    steps = progress.city.rights.route if progress.city.rights else ()
    whom_to_call = view.block("city_help.html")
    if not steps:
        what = "Todavía no está cargada la ruta local de protección."
        return whom_to_call + not_begun(view, progress, what, "derechos.yml", "derechos")
    return whom_to_call + view.block("city_route.html", steps=[(step, _within(step)) for step in steps])


HOURS_SAID_IN_DAYS = 72
"""Up to two days people count hours."""


def _within(step: RouteStep) -> str:
    if step.hours is None:
        return "falta el plazo"
    if step.hours == 0:
        return "en el momento"
    in_days = step.hours >= HOURS_SAID_IN_DAYS and step.hours % 24 == 0
    most = counted(step.hours // 24, "día", "días") if in_days else counted(step.hours, "hora", "horas")
    return f"en {most} como máximo"


def parenting(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    offers = progress.city.rights.parenting if progress.city.rights else ()
    if not offers:
        return not_begun(view, progress, "Todavía no hay oferta de crianza.", "derechos.yml", "derechos")
    return view.block("city_parenting.html", offers=offers)


def name_in_words(city: City) -> str:
    return city.project.name if city.project else "todavía no empezó"
