"""A city's first page. Its first screen says where we are, what is next, late and agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sized
from dataclasses import dataclass
from datetime import date

from macros.data.schema.programme import Criterion
from macros.rules.criteria import Finding, look_at
from macros.rules.history import Passage, other_passages
from macros.rules.meetings import pending_of
from macros.rules.progress import CityProgress, Delivery, StageProgress
from macros.rules.roadmap import coming_for, stages_now
from macros.rules.states import CityState, DeliverableState, word
from macros.views.addresses import stage_anchor
from macros.views.blocks.city_diagnosis import total_in_words
from macros.views.blocks.city_parts import is_over
from macros.views.blocks.city_tablero import tablero_in_words
from macros.views.city_sections import SECTIONS
from macros.views.drawings import progress_bar
from macros.views.format import counted, short_date
from macros.views.site import View, heading


def presentation(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    return view.block(
        "city_presentation.html",
        progress=progress,
        profile=progress.city.profile,
        facilitators=view.cohort.facilitators_of(ciudad),
        is_quiet=view.site.is_quiet(progress),
    )


def first_screen(view: View, ciudad: str) -> str:
    """Four short answers, always in the same order."""
    progress = view.site.progress_of(ciudad)
    answers = (
        ("Dónde estamos", _where(view, progress)),
        ("Qué sigue", _next(view, progress)),
        (
            "Qué quedó pendiente" if _has_closed(view, progress) else "Qué está atrasado",
            _late(view, progress),
        ),
        ("Qué acordamos", _agreed(view, progress)),
    )
    parts = [view.block("group_open.html", kind="four")]
    for title, answer in answers:
        parts += [view.block("group_open.html", kind="four__part"), heading(2, title), answer]
        parts.append(view.block("group_close.html"))
    return "".join([*parts, view.block("group_close.html")])


def _where(view: View, progress: CityProgress) -> str:
    hours = progress.hours
    stage = next(iter(stages_now(view.cohort, progress.on)[-1:]), None)
    return view.block(
        "city_where.html",
        progress=progress,
        stage=stage,
        bar=progress_bar(hours.accepted, hours.in_review, hours.applicable),
        has_begun=progress.on >= view.cohort.settings.start,
        is_closed=view.site.is_closed,
        is_over=view.site.is_closed or progress.is_withdrawn,
    )


def _next(view: View, progress: CityProgress) -> str:
    active = progress.state is CityState.ACTIVE
    coming = coming_for(view.cohort, progress, 2) if active else ()
    return view.block(
        "city_next.html",
        coming=coming,
        progress=progress,
        is_closed=view.site.is_closed,
        end=view.cohort.settings.end,
    )


NAMED_LATE = 2
"""Late deliverables named on the first screen; the rest are counted."""


def _has_closed(view: View, progress: CityProgress) -> bool:
    """Whether the city was there to the end; a page that froze before doesn't change any more."""
    return view.site.is_closed and not progress.is_withdrawn


def _late(view: View, progress: CityProgress) -> str:
    late = [delivery for delivery in progress.late if not delivery.awaits_review]
    return view.block(
        "city_late.html",
        waiting=[delivery for delivery in progress.late if delivery.awaits_review],
        count=len(late),
        named=late[:NAMED_LATE],
        more=max(0, len(late) - NAMED_LATE),
        why=why_late(late[0]) if late else "",
        city=progress.city,
        nothing=_nothing_late(view, progress),
    )


def _nothing_late(view: View, progress: CityProgress) -> str:
    """No deliverable is. An overdue agreement beside it is named, so that the two don't contradict."""
    overdue = sum(one.is_overdue for one in pending_of(view.cohort, progress.city, progress.on))
    if overdue:
        return f"Ninguna entrega; {counted(overdue, 'acuerdo vencido', 'acuerdos vencidos')}."
    return "Nada quedó pendiente." if _has_closed(view, progress) else "Nada atrasado."


def why_late(delivery: Delivery) -> str:
    """One sentence on what a late deliverable is waiting for."""
    name = delivery.deliverable.id
    if delivery.state is DeliverableState.RETURNED and delivery.note:
        return f"{name}: {delivery.note.rstrip('.')}."
    return f"{name} vencía el {short_date(delivery.due)}."


SHOWN_AGREEMENTS = 2
"""Agreements named on the first screen; the rest are counted."""


def _agreed(view: View, progress: CityProgress) -> str:
    waiting = pending_of(view.cohort, progress.city, progress.on)
    return view.block(
        "city_agreed.html",
        pending=waiting[:SHOWN_AGREEMENTS],
        more=max(0, len(waiting) - SHOWN_AGREEMENTS),
        last=max((session.day for session in progress.city.accompaniments), default=None),
        city=progress.city,
    )


def sections(view: View, ciudad: str) -> str:
    """The city's pages, each with the fact that says whether it is worth opening."""
    progress = view.site.progress_of(ciudad)
    facts = _facts(view, progress)
    rows = [(section, facts[section.key]) for section in SECTIONS]
    return view.block("city_sections.html", city=progress.city, rows=rows)


def _facts(view: View, progress: CityProgress) -> dict[str, str]:
    city = progress.city
    accepted = sum(delivery.is_accepted for delivery in progress.deliveries)
    roles = city.team.roles if city.team else ()
    waiting = pending_of(view.cohort, city, progress.on)
    nothing = "sin cargar" if is_over(view, progress) else "todavía no empezó"
    steps, offers = (city.rights.route, city.rights.parenting) if city.rights else ((), ())
    return {
        "entregas": f"{accepted} de {len(progress.deliveries)} aceptadas",
        "equipo": f"{counted(len(roles), 'rol', 'roles')} y {counted(len(city.actors), 'actor', 'actores')}",
        "diagnostico": total_in_words(view, city)
        if city.assessments
        else _some(city.opportunities, "oportunidad", "oportunidades") or nothing,
        "objetivos": _some(city.objectives, "objetivo", "objetivos")
        or _some(city.gaps, "brecha", "brechas")
        or nothing,
        "tablero": tablero_in_words(view, city.slug) or nothing,
        "proyecto": city.project.name if city.project else nothing,
        "derechos": f"ruta de {counted(len(steps), 'paso', 'pasos')}"
        if steps
        else _some(offers, "oferta de crianza", "ofertas de crianza") or nothing,
        "plan": _some(city.actions, "acción", "acciones") or nothing,
        "acuerdos": counted(len(waiting), "pendiente", "pendientes") if city.accompaniments else nothing,
        "cierre": "lo que probó, en una página" if city.closing else nothing,
    }


def _some(things: Sized, one: str, many: str) -> str:
    """How many there are; empty where there is none."""
    return counted(len(things), one, many) if things else ""


def stages(view: View, ciudad: str) -> str:
    return view.block("city_stages.html", progress=view.site.progress_of(ciudad))


NEWS = 5


def news(view: View, ciudad: str) -> str:
    """What happened last in the city's work, newest first."""
    progress = view.site.progress_of(ciudad)
    happened = sorted(_happened(progress), key=lambda pair: pair[0], reverse=True)
    return view.block("city_latest.html", latest=happened[:NEWS])


def _happened(progress: CityProgress) -> Iterator[tuple[date, str]]:
    """Each dated thing that was done, in a few words."""
    city = progress.city
    for delivery in progress.deliveries:
        if delivery.since:
            name = f"{delivery.deliverable.id} {delivery.deliverable.name}"
            yield delivery.since, f"{name}: {word(delivery.state).lower()}"
    for assessment in city.assessments:
        yield assessment.day, f"Autodiagnóstico {assessment.moment}, acordado entre las áreas"
    for session in city.accompaniments:
        yield session.day, f"Acompañamiento 1 a 1: {session.topic}"
        met = (agreement for agreement in session.agreements if agreement.met)
        yield from ((a.met, f"Acuerdo cumplido: {a.what}") for a in met if a.met)
    for entry in city.project.log if city.project else ():
        yield entry.day, "Una prueba del prototipo"


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A criterion with what looking at it gave, as ready booleans for the template."""

    criterion: Criterion
    finding: Finding

    @property
    def is_met(self) -> bool:
        return self.finding is Finding.MET

    @property
    def is_unmet(self) -> bool:
        return self.finding is Finding.UNMET


def deliveries(view: View, ciudad: str) -> str:
    """By stage: a finished one in one line an item, an open one with due date, state and reason."""
    progress = view.site.progress_of(ciudad)
    accepted = sum(delivery.is_accepted for delivery in progress.deliveries)
    parts = [
        view.block("city_deliveries_intro.html", accepted=accepted, total=len(progress.deliveries)),
        view.block("group_open.html", kind="stages"),
    ]
    for part in progress.stages:
        parts.append(view.block("city_stage_open.html", part=part))
        parts.append(heading(2, part.stage.name, stage_anchor(part.stage.id)))
        parts.append(_stage_list(view, progress, part))
        parts.append(view.block("group_close.html"))
    return "".join([*parts, view.block("group_close.html")])


def _stage_list(view: View, progress: CityProgress, part: StageProgress) -> str:
    rows = [
        (
            delivery,
            _asked(view, progress, delivery) if delivery.is_missing else _unmet(view, progress, delivery),
        )
        for delivery in part.deliveries
    ]
    return view.block("city_stage.html", progress=progress, part=part, rows=rows)


def _asked(view: View, progress: CityProgress, delivery: Delivery) -> tuple[LookedAt, ...]:
    """A missing deliverable's criteria, looked at on the day shown. Nothing is asked of a city that left."""
    return () if progress.is_withdrawn else _looked_at(view, progress, delivery, progress.on)


def _looked_at(view: View, progress: CityProgress, delivery: Delivery, on: date) -> tuple[LookedAt, ...]:
    found = look_at(view.cohort, progress.city, delivery.deliverable, on)
    return tuple(LookedAt(criterion, finding) for criterion, finding in found)


def _unmet(view: View, progress: CityProgress, delivery: Delivery) -> tuple[LookedAt, ...]:
    """Accepted work shows only what doesn't hold, looked at on the day of its review."""
    if delivery.since is None:
        return ()
    looked = _looked_at(view, progress, delivery, delivery.since)
    return tuple(one for one in looked if one.is_unmet)


def story(view: View, ciudad: str) -> str:
    profile = view.site.progress_of(ciudad).city.profile
    return view.block("city_story.html", profile=profile)


def history(view: View, ciudad: str) -> str:
    """The city's other editions, with a link to them where they are published side by side."""
    city = view.site.progress_of(ciudad).city
    passages = other_passages(city, view.site.others)
    if not passages:
        return ""
    rows = [(passage, _address(view, passage)) for passage in passages]
    return heading(2, "En otras ediciones") + view.block("city_history.html", rows=rows)


def _address(view: View, passage: Passage) -> str:
    return view.to.edition(passage.cohort.id, passage.progress.city.slug) if view.site.is_published else ""
