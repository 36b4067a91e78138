"""The edition's closing: when it is, who presents when, what each city shows, and a sheet of each on A4."""

from __future__ import annotations

from datetime import date

from macros.data.schema.meetings import Meeting
from macros.rules.closing import (
    Solution,
    closing_meetings,
    running_order,
    solution_of,
    solutions,
    taking_part,
    without_turn,
)
from macros.rules.known import deliverable_of
from macros.rules.meetings import end_of
from macros.views import addresses
from macros.views.blocks.city_parts import YET
from macros.views.blocks.city_plan import MOST_NEXT
from macros.views.blocks.city_project import participants
from macros.views.format import day_month, long_date
from macros.views.site import View, heading


def meetings(view: View) -> str:
    """When and where; an edition may not have set the day yet."""
    found = closing_meetings(view.cohort)
    if not found:
        return _empty(view, "Todavía no está la fecha del encuentro de cierre.", "encuentros.yml")
    return "".join(_meeting(view, meeting) for meeting in found)


def _meeting(view: View, meeting: Meeting) -> str:
    on = view.site.on
    return view.block(
        "closing_meeting.html",
        meeting=meeting,
        end=end_of(meeting).time(),
        host=view.cohort.person(meeting.host),
        lead=_lead(meeting, on),
        is_told=bool(meeting.notes) and meeting.day <= on,
    )


def _lead(meeting: Meeting, on: date) -> str:
    if meeting.day < on:
        return "El encuentro en que las ciudades contaron qué probaron, qué aprendieron y qué piden."
    when = "Es hoy" if meeting.day == on else "Todavía no pasó"
    what = "Las ciudades van a contar qué probaron, qué aprendieron y qué piden."
    return f"{when}: este es el programa. {what}"


def order(view: View) -> str:
    """The running order, and the cities that it leaves out."""
    progress, parts = view.site.progress, []
    found = [meeting for meeting in closing_meetings(view.cohort) if meeting.agenda]
    for meeting in found:
        if len(found) > 1:
            parts.append(heading(3, long_date(meeting.day)))
        turns = running_order(meeting, progress)
        parts.append(view.block("closing_order.html", turns=turns, name=meeting.name))
    if not found:
        return _empty(view, "Todavía no está la agenda.", "encuentros.yml")
    unplaced = [one.city for one in without_turn(view.cohort, progress)]
    if unplaced and any(block.city for meeting in found for block in meeting.agenda):
        is_past = found[-1].day < view.site.on
        parts.append(view.block("closing_unplaced.html", cities=unplaced, is_past=is_past))
    return "".join(parts)


def gallery(view: View) -> str:
    """A card a city, in the agenda's order."""
    found = solutions(view.cohort, view.site.progress)
    if not found:
        return _empty(view, "Todavía no hay presentaciones de cierre.", "", _due(view))
    parts = [view.block("closing_intro.html"), view.block("group_open.html", kind="cards gallery")]
    for solution in found:
        parts += [
            view.block("group_open.html", kind="card"),
            heading(3, solution.city.name),
            view.block("closing_card.html", solution=solution),
            view.block("group_close.html"),
        ]
    return "".join([*parts, view.block("group_close.html"), _without(view, found)])


def _without(view: View, found: tuple[Solution, ...]) -> str:
    """Those that take part and have shown nothing: said kindly, with the way to what they did."""
    shown = {solution.city.slug for solution in found}
    cities = [one.city for one in taking_part(view.cohort, view.site.progress)]
    missing = [city for city in cities if city.slug not in shown]
    if not missing:
        return ""
    return view.block("closing_without.html", cities=missing, is_over=view.site.is_closed)


def crumb(view: View) -> str:
    return view.block("closing_crumb.html")


def sheet(view: View, ciudad: str) -> str:
    """One city's, on a page of its own."""
    solution = solution_of(view.cohort, view.site.progress_of(ciudad))
    if solution is None:
        return _empty(view, "Todavía no hay presentación de cierre.", "cierre.yml", _due(view))
    hint = view.block("closing_sheet_hint.html", city=solution.city, count=0)
    return hint + _sheet(view, solution, 1)


def sheets(view: View) -> str:
    """Every city's, one after the other: a page each on paper."""
    found = solutions(view.cohort, view.site.progress)
    if not found:
        what = "Todavía no hay hojas: se arman solas cuando una ciudad carga su presentación de cierre."
        return _empty(view, what, "", _due(view))
    hint = view.block("closing_sheet_hint.html", city=None, count=len(found))
    rest = _without(view, found)
    return hint + rest + "".join(_sheet(view, solution, 2) for solution in found)


MOST_TESTS = 4
"""Tests told on a sheet, the newest: the others are on the city's page."""


LONG, VERY_LONG = 1900, 2250
"""Letters of a sheet (`_letters`) from which its type is a size smaller, and then two: to stay on one page.

Measured on paper with room to spare, since every computer has its own fonts. Over some 2500 the
smallest doesn't fit either, and the sheet goes on overleaf: no text is cut.
"""
A_LINE = 60
"""Letters that a test, an action or a line of figures takes besides its text."""


def _sheet(view: View, solution: Solution, level: int) -> str:
    known, city = view.cohort.indicator_by_id, solution.city
    baseline, metrics = solution.baseline, solution.metrics
    return "".join(
        [
            view.block("group_open.html", kind=_kind(_letters(solution))),
            view.block("closing_sheet_top.html"),
            heading(level, city.name),
            view.block(
                "closing_sheet.html",
                solution=solution,
                baseline=(baseline, known[baseline.indicator]) if baseline else None,
                unmeasured=known[metrics[0].indicator] if metrics and not baseline else None,
                tests=[(entry, participants(entry)) for entry in solution.tests[-MOST_TESTS:]],
                earlier=max(0, len(solution.tests) - MOST_TESTS),
                actions=solution.actions[:MOST_NEXT],
                address=view.site.written_out(addresses.city(city.slug, "cierre")),
            ),
            view.block("group_close.html"),
        ]
    )


def _kind(letters: int) -> str:
    """The sheet's CSS class, by how much it says."""
    if letters < LONG:
        return "hoja"
    return "hoja hoja--larga" if letters < VERY_LONG else "hoja hoja--muy-larga"


def _letters(solution: Solution) -> int:
    """About how much a sheet says."""
    closing, shown = solution.closing, solution.shown
    tests, actions = solution.tests[-MOST_TESTS:], solution.actions[:MOST_NEXT]
    texts = [
        closing.solution, closing.lesson, closing.request,
        shown.what if shown else closing.why_missing, *(entry.test for entry in tests),
        solution.opportunity.what if solution.opportunity else None, *(row.action.what for row in actions),
    ]  # fmt: skip
    lines = len(tests) + len(actions) + (3 if shown else 0) + (2 if solution.baseline else 0)
    return sum(len(text) for text in texts if text) + A_LINE * lines


def _due(view: View) -> date | None:
    """When closings are handed in, if a deliverable asks for them."""
    deliverable = deliverable_of(view.cohort, "cierre")
    return deliverable.due if deliverable else None


def _empty(view: View, what: str, file: str, due: date | None = None) -> str:
    """`what` begins with «Todavía no»; once the edition has closed it only says «No»."""
    if view.site.is_closed:
        return view.block("city_empty.html", what=what.replace(YET, "No", 1), when="", file="")
    when = f"Se entregan hasta el {day_month(due)}." if due else ""
    return view.block("city_empty.html", what=what, when=when, file=file)
