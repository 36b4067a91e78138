"""A city's page. Its first screen answers: where are we, what is next, what is late, what happened last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.data.schema.city import Role
from macros.data.schema.programme import Criterion
from macros.rules.criteria import Finding, look_at
from macros.rules.history import Passage, other_passages
from macros.rules.progress import CityProgress, Delivery, StageProgress
from macros.rules.roadmap import coming_for, stages_now
from macros.rules.states import CityState, DeliverableState
from macros.views.addresses import stage_anchor
from macros.views.drawings import progress_bar
from macros.views.format import short_date
from macros.views.site import View, heading

ROLE_NAMES = {
    "coordinacion": "Coordinación",
    "datos": "Referente de datos",
    "salud": "Salud",
    "educacion": "Educación",
    "cuidado": "Cuidado infantil",
    "derechos": "Derechos",
    "crianza": "Crianza",
    "hacienda": "Hacienda",
    "territorio": "Territorio",
    "participacion": "Participación",
}


def crumb(view: View, ciudad: str) -> str:
    return view.block("city_crumb.html")


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
        ("Lo último", view.block("city_latest.html", latest=latest(progress))),
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
        nothing="Nada quedó pendiente." if _has_closed(view, progress) else "Nada atrasado.",
    )


def why_late(delivery: Delivery) -> str:
    """One sentence on what a late deliverable is waiting for."""
    name = delivery.deliverable.id
    if delivery.state is DeliverableState.RETURNED and delivery.note:
        return f"{name}: {delivery.note.rstrip('.')}."
    return f"{name} vencía el {short_date(delivery.due)}."


def latest(progress: CityProgress, count: int = 2) -> tuple[Delivery, ...]:
    """The deliveries whose state changed last, newest first."""
    dated = [delivery for delivery in progress.deliveries if delivery.since]
    return tuple(sorted(dated, key=lambda d: (d.since, d.deliverable.id), reverse=True)[:count])


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
        parts.append(heading(3, part.stage.name, stage_anchor(part.stage.id)))
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


def team(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    roster = progress.city.team
    roles = roster.roles if roster else ()
    rows = [_seat(role, progress.on) for role in roles]
    charter = roster.charter if roster and roster.charter and roster.charter.day <= progress.on else None
    return view.block(
        "city_team.html",
        team=roster,
        charter=charter,
        rows=rows,
        names=ROLE_NAMES,
        vacancies=sum(vacant for _, vacant, _ in rows),
    )


def _seat(role: Role, on: date) -> tuple[Role, bool, bool]:
    """The role, whether it is vacant that day, and whether its hours and duties are known.

    A seat vacated later was filled that day, and the file no longer says with what.
    """
    is_vacant = role.vacant_since is not None and role.vacant_since <= on
    return role, is_vacant, role.hours_per_month is not None and bool(role.duties)


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


def sources(view: View, ciudad: str) -> str:
    """Where the numbers of the page come from and how old they are, with the way to mend them."""
    progress = view.site.progress_of(ciudad)
    files = sorted(source.file for source in progress.city.sources.values())
    return view.block("city_sources.html", progress=progress, files=files, repository=view.site.repository)
