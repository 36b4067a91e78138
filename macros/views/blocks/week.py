"""The facilitator's week: what to look at, by person and by city, and the same as a text to send."""

from __future__ import annotations

from macros.rules.agreements import Agreed
from macros.rules.progress import Delivery
from macros.rules.states import DeliverableState, word
from macros.rules.week import CityWeek, FacilitatorWeek, Week, week
from macros.views.addresses import WEEK
from macros.views.format import counted, short_date
from macros.views.names import NAMES, role_name
from macros.views.site import View, heading


def _week(view: View) -> Week:
    return week(view.cohort, view.site.progress, view.site.boards, view.site.on)


def summary(view: View) -> str:
    """The days, the meeting, the hours planned, and how much there is to do in all."""
    this = _week(view)
    cities = [city for one in this.facilitators for city in one.cities]
    return view.block(
        "week_summary.html",
        week=this,
        hours=sum(planned.total for planned in this.planned),
        counts=(
            counted(sum(len(c.to_review) for c in cities), "entrega para revisar", "entregas para revisar"),
            counted(sum(len(c.overdue) for c in cities), "acuerdo vencido", "acuerdos vencidos"),
            counted(sum(len(c.late) for c in cities), "entrega atrasada", "entregas atrasadas"),
            _quiet([city.progress.city.name for city in cities if city.quiet]),
        ),
    )


def _quiet(names: list[str]) -> str:
    found = counted(len(names), "ciudad sin novedades", "ciudades sin novedades")
    return f"{found}: {', '.join(names)}" if names else found


def by_facilitator(view: View) -> str:
    """A section a person: their cities, and the text to copy."""
    this = _week(view)
    return "".join(
        _facilitator(view, this, one, f"quien-{place}")
        for place, one in enumerate(this.facilitators, start=1)
    )


def _facilitator(view: View, this: Week, one: FacilitatorWeek, anchor: str) -> str:
    """The anchor has no name in it: whoever isn't named on the page isn't in its address either."""
    name = one.person.name if one.person else "Sin nadie a cargo"
    parts = [heading(2, name[:1].upper() + name[1:], anchor), view.block("week_calm.html", one=one)]
    for city in one.attending:
        parts.append(heading(3, city.progress.city.name, f"{anchor}-{city.progress.city.slug}"))
        parts.append(view.block("week_city.html", city=city.progress.city, rows=_matters(city, this)))
    return "".join([*parts, _message(view, this, (one,))])


def whole_message(view: View) -> str:
    """All the facilitators' together."""
    this = _week(view)
    return _message(view, this, this.facilitators)


def _message(view: View, this: Week, people: tuple[FacilitatorWeek, ...]) -> str:
    """For each city with something to do, its name and a line for each thing."""
    cities = [
        (_signed(city, one, people), [text for _, _, texts in _matters(city, this) for text in texts])
        for one in people
        for city in one.attending
    ]
    address = f"{view.site.url}{WEEK}" if view.site.url else ""
    return view.block("week_message.html", week=this, people=people, cities=cities, address=address)


def _signed(city: CityWeek, one: FacilitatorWeek, people: tuple[FacilitatorWeek, ...]) -> str:
    """In a message for several, whose city it is."""
    name = city.progress.city.name
    return f"{name}, con {one.person.name}" if one.person and len(people) > 1 else name


Matter = tuple[str, str, list[str]]
"""What kind of thing it is, in words; the page of the city where it is; a line for each."""


def _matters(city: CityWeek, this: Week) -> list[Matter]:
    """Only what there is, the most pressing first."""
    found: list[Matter] = [
        ("Para revisar", "entregas", [
            f"Revisar {d.deliverable.id} {d.deliverable.name}: enviado el {short_date(d.since or d.due)}"
            for d in city.to_review]),
        ("Acuerdos vencidos", "acuerdos", [
            f"Venció el {short_date(one.agreement.due)}: {_what(one)}" for one in city.overdue]),
        ("Entregas atrasadas", "entregas", [
            f"Venció el {short_date(d.due)}: {d.deliverable.id} {d.deliverable.name}{_how(d)}"
            for d in city.late]),
        ("Vence esta semana", "entregas", [
            f"Vence el {short_date(d.due)}: {d.deliverable.id} {d.deliverable.name}" for d in city.due]
            + [f"Vence el {short_date(one.agreement.due)}: {_what(one)}" for one in city.promised]),
        ("Metas por vencer", "tablero", [
            f"Meta del {short_date(day)}: {reading.indicator.id} {reading.indicator.name} "
            f"({NAMES[reading.aim.state].lower()})"
            for reading in city.targets
            if reading.aim and (day := reading.aim.metric.target_day)]),
        ("Sin novedades", "", [
            f"Sin novedades desde el {short_date(last)}: conviene llamar"
            for last in (city.progress.last_event,) if city.quiet and last]),
    ]  # fmt: skip
    return [matter for matter in found if matter[2]]


def _how(delivery: Delivery) -> str:
    """What became of a late one so far; nothing where nothing was begun."""
    if delivery.state is DeliverableState.PENDING or delivery.since is None:
        return ""
    return f" ({word(delivery.state).lower()} el {short_date(delivery.since)})"


def _what(one: Agreed) -> str:
    return f"{one.agreement.what} ({role_name(one.agreement.role)})"
