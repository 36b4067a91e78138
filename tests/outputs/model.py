"""What every file of the open data has to say, worked out from the edition by other ways than its makers'."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from macros.data.cohort import Cohort
from macros.data.schema.meetings import Meeting
from macros.data.schema.programme import Unit
from macros.outputs.table import Shown
from macros.outputs.tables import TABLES
from macros.rules.actors import quadrant
from macros.rules.agreements import agreed
from macros.rules.diagnosis import results
from macros.rules.opportunities import ranked
from macros.rules.plan import action_horizon, action_state
from macros.rules.progress import CityProgress, city_progress
from macros.rules.states import CityState

MARK = "\ufeff"
Row = dict[str, Any]
BY_NAME = {table.name: table for table in TABLES}


def shown_on(cohort: Cohort, day: date) -> Shown:
    return Shown(cohort, tuple(city_progress(cohort, city, day) for city in cohort.cities), day)


def at_cutoff(cohort: Cohort) -> Shown:
    assert cohort.settings.cutoff is not None
    return shown_on(cohort, cohort.settings.cutoff)


def read(text: str) -> list[dict[str, str]]:
    """As Excel set to Spanish reads it, with nothing but Python's own reader."""
    assert text.startswith(MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK)), delimiter=";", strict=True))


def titles(text: str) -> list[str]:
    return text.removeprefix(MARK).partition("\n")[0].split(";")


def value(cell: str, like: object) -> object:
    """A cell as the kind of thing that the model has there: comma in decimals, dates AAAA-MM-DD."""
    if like is None:
        return cell or None
    if isinstance(like, bool):
        return {"sí": True, "no": False}[cell]
    if isinstance(like, int | float | Decimal):
        assert re.fullmatch(r"\d+(,\d+)?", cell)
        return Decimal(cell.replace(",", "."))
    return date.fromisoformat(cell) if isinstance(like, date) else cell


def meant(like: object) -> object:
    is_number = isinstance(like, int | float | Decimal) and not isinstance(like, bool)
    return Decimal(str(like)) if is_number else like


# What the model says -------------------------------------------------------------------------------


def deliveries(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for d in city.deliveries:
        yield {"entregable": d.deliverable.id, "nombre": d.deliverable.name, "horas": d.deliverable.hours,
               "vence": d.due, "estado": d.state, "desde": d.since, "versiones": d.versions,
               "dias_de_atraso": d.days_late, "evidencia": d.evidence, "nota": d.note}  # fmt: skip


def team(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for r in city.city.team.roles if city.city.team else ():
        yield {"rol": r.role, "area": r.area, "horas_mes": r.hours_per_month,
               "vacante": bool(r.vacant_since and r.vacant_since <= city.on),
               "suplente": r.deputy}  # fmt: skip


def actors(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for a in sorted(city.city.actors, key=lambda a: (-(a.influence or 0), -(a.interest or 0))):
        yield {"id": a.id, "nombre": a.name, "tipo": a.kind, "influencia": a.influence, "interes": a.interest,
               "cuadrante": quadrant(a), "aporte": a.gives, "vinculo": a.link}  # fmt: skip


def answers(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for made in city.city.assessments:
        for a in made.answers:
            yield {"momento": made.moment, "fecha": made.day, "item": a.item, "valor": a.value,
                   "porque": a.reason, "evidencia": a.evidence}  # fmt: skip


def dimensions(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for moment, result in results(cohort, city.city).items():
        for d in result.dimensions:
            yield {"momento": moment, "dimension": d.dimension.id, "nombre": d.dimension.name,
                   "puntaje": d.score if d.score is None else round(d.score, 4), "nivel": d.level,
                   "items_con_valor": d.answered, "items_que_corresponden": d.asked}  # fmt: skip


def opportunities(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for r in ranked(city.city):
        o = r.opportunity
        yield {"id": o.id, "nombre": o.label, "que": o.what, "dimension": o.dimension, "gravedad": o.gravity,
               "urgencia": o.urgency, "alcance": o.reach, "inequidad": o.inequity,
               "factibilidad": o.feasibility, "meses": o.months, "deber_legal": o.legal_duty,
               "criticidad": r.criticality, "nivel": r.level, "horizonte": r.horizon,
               "horizonte_sugerido": r.suggested, "porque_horizonte": o.horizon_reason, "elegida": o.chosen,
               "resguardo": o.safeguard}  # fmt: skip


def metrics(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for o in city.city.objectives:
        for m in o.metrics:
            yield {"objetivo": o.id, "que": o.what, "poblacion": o.population, "oportunidad": o.opportunity,
                   "indicador": m.indicator, "base": m.baseline, "base_fecha": m.baseline_day,
                   "base_se_obtiene": m.baseline_expected, "meta": m.target, "meta_fecha": m.target_day,
                   "fuente": m.source, "rol": m.role, "frecuencia": m.frequency,
                   "base_legal": m.legal_basis}  # fmt: skip


def half_up(number: Fraction, places: int) -> Decimal:
    return Decimal((number * 10**places + Fraction(1, 2)) // 1).scaleb(-places)


def observed(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for r in city.city.observations:
        sheet = next(indicator for indicator in cohort.indicators if indicator.id == r.indicator)
        exact = Fraction(r.value) if r.value is not None else None
        if r.numerator is not None and r.denominator is not None:
            exact = Fraction(r.numerator * (sheet.per or 1), r.denominator)
        is_share = sheet.unit in (Unit.PERCENT, Unit.PER_THOUSAND)
        children = (r.denominator or 100) / (23 * r.period.length if sheet.counts else 1)
        is_whole = sheet.unit is Unit.PESOS_PER_CHILD or (is_share and children < 100)
        is_more = sheet.unit is Unit.PERCENT and exact is not None and exact > 100
        yield {"indicador": r.indicator, "periodo": str(r.period), "grupo": r.group,
               "numerador": r.numerator, "denominador": r.denominator,
               "valor": None if exact is None else half_up(exact, 0 if is_whole else 1),
               "estado": "en_validacion" if is_more and r.state == "dato" else r.state,
               "fuente": r.source or sheet.source, "publicado": r.published, "nota": r.note}  # fmt: skip


def projects(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    if p := city.city.project:
        yield {"nombre": p.name, "oportunidad": p.opportunity, "poblacion": p.population,
               "indicadores": " ".join(p.indicators),
               "presupuesto": sum(line.pesos for line in p.budget) if p.budget else None,
               "pruebas": len(p.log), "decision": p.report.decision if p.report else None}  # fmt: skip


def log(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for e in city.city.project.log if city.city.project else ():
        yield {"fecha": e.day, "hipotesis": e.hypothesis, "prueba": e.test, "participantes": e.participants,
               "resultado": e.result, "decision": e.decision}  # fmt: skip


def route(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for number, s in enumerate(city.city.rights.route if city.city.rights else (), start=1):
        yield {"orden": number, "paso": s.step, "institucion": s.institution, "plazo_horas": s.hours,
               "norma": s.norm}  # fmt: skip


def plan(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for a in sorted(city.city.actions, key=lambda a: (a.end or date.max, a.start or date.max)):
        yield {"id": a.id, "que": a.what, "horizonte": action_horizon(a, cohort.settings.end), "rol": a.role,
               "inicio": a.start, "fin": a.end, "costo": a.pesos, "fondos": a.funding,
               "indicador": a.indicator, "meta": a.target, "oportunidad": a.opportunity,
               "estado": action_state(a, city.on)}  # fmt: skip


def agreements(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for session in sorted(city.city.accompaniments, key=lambda s: s.day, reverse=True):
        for a in session.agreements:
            now = agreed(session, a, city.on)
            yield {"fecha": session.day, "tema": session.topic, "que": a.what, "rol": a.role, "vence": a.due,
                   "cumplido": a.met, "estado": now.state, "dias_de_atraso": now.days_late}  # fmt: skip


def cities(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    profile, hours = city.city.profile, city.hours
    left = profile.withdrawal.day if profile.withdrawal and city.state is CityState.WITHDRAWN else None
    yield {"nombre": profile.name, "habitantes": profile.inhabitants, "ingreso": profile.joined,
           "estado": city.state, "baja": left, "horas_aceptadas": hours.accepted,
           "horas_en_revision": hours.in_review, "horas_aplicables": hours.applicable,
           "porcentaje_aceptado": half_up(Fraction(hours.accepted) * 100 / Fraction(hours.applicable), 1),
           "ultima_actualizacion": city.last_event}  # fmt: skip


def stages(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for s in city.stages:
        yield {"etapa": s.stage.id, "estado": s.state, "horas_aceptadas": s.hours.accepted,
               "horas_en_revision": s.hours.in_review, "horas_aplicables": s.hours.applicable}  # fmt: skip


def held(cohort: Cohort, city: CityProgress) -> list[Meeting]:
    """The meetings that took place while the city was there."""
    return [meeting for meeting in cohort.meetings if meeting.day <= city.on]


def attendance(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for meeting in held(cohort, city):
        for a in meeting.attendance:
            if a.city == city.city.slug:
                yield {"encuentro": meeting.id, "personas": a.people}


def rounds(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for meeting in cohort.meetings:
        for r in meeting.rounds:
            if r.city == city.city.slug and meeting.day <= city.on:
                yield {"encuentro": meeting.id, "pregunta": r.question, "reformulada": r.reworded,
                       "consejos": " | ".join(r.advice), "toma": r.takes}  # fmt: skip
            elif r.city == city.city.slug:
                yield {"encuentro": meeting.id, "pregunta": r.question, "reformulada": None, "consejos": "",
                       "toma": None}  # fmt: skip


def commitments(cohort: Cohort, city: CityProgress) -> Iterator[Row]:
    for meeting in held(cohort, city):
        for c in (c for r in meeting.rounds if r.city == city.city.slug for c in r.commitments):
            met = c.met if c.met and c.met <= city.on else None
            late = max(0, ((met or city.on) - c.due).days)
            states = ("cumplido", "cumplido-tarde") if met else ("abierto", "vencido")
            yield {"encuentro": meeting.id, "que": c.what, "rol": c.role, "vence": c.due, "cumplido": met,
                   "estado": states[late > 0], "dias_de_atraso": late}  # fmt: skip


MODEL: dict[str, Callable[[Cohort, CityProgress], Iterator[Row]]] = {
    "ciudades": cities, "avance": stages, "asistencia": attendance, "rondas": rounds,
    "compromisos": commitments, "entregas": deliveries, "equipo": team, "actores": actors,
    "autodiagnostico": answers,
    "dimensiones": dimensions, "oportunidades": opportunities, "metricas": metrics, "tablero": observed,
    "proyectos": projects, "bitacora": log, "ruta": route, "plan": plan, "acuerdos": agreements,
}  # fmt: skip


def meetings(shown: Shown) -> Iterator[Row]:
    slugs = {city.slug for city in shown.cohort.cities}
    for m in shown.cohort.meetings:
        came = [a.people for a in m.attendance if a.city in slugs and m.day <= shown.on]
        yield {"id": m.id, "fecha": m.day, "hora": f"{m.start:%H:%M}", "minutos": m.minutes, "tipo": m.kind,
               "nombre": m.name, "etapa": m.stage,
               "ciudades_presentes": len([people for people in came if people]) if came else None,
               "personas": sum(came) if came else None}  # fmt: skip


def indicators(shown: Shown) -> Iterator[Row]:
    for sheet in shown.cohort.indicators:
        row = {str(field.alias): getattr(sheet, name) for name, field in type(sheet).model_fields.items()}
        yield {key: " ".join(cell) if isinstance(cell, tuple) else cell for key, cell in row.items()}


def news(shown: Shown) -> Iterator[Row]:
    for n in sorted(shown.cohort.news, key=lambda n: n.day, reverse=True):
        if n.day <= shown.on:
            yield {"id": n.id, "fecha": n.day, "titulo": n.title, "texto": n.text, "ciudad": n.city,
                   "entregable": n.deliverable, "enlace": n.link}  # fmt: skip


OF_THE_EDITION: dict[str, Callable[[Shown], Iterator[Row]]] = {
    "encuentros": meetings, "indicadores": indicators, "novedades": news,
}  # fmt: skip
DICTIONARY = "diccionario"
"""It is about the files, not about an edition: test_dictionary.py."""


def model_of(name: str, shown: Shown) -> list[Row]:
    if name in OF_THE_EDITION:
        return list(OF_THE_EDITION[name](shown))
    return [
        {"ciudad": city.city.slug} | row for city in shown.progress for row in MODEL[name](shown.cohort, city)
    ]
