"""The hours of the edition: months against what is promised, and each week with what is done in it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.rules.hours import Hours, PlannedWeek, planned_in_all, planned_months, planned_weeks, week_of
from macros.rules.roadmap import Month, months_of
from macros.views.drawings import KIND_NAMES, months_drawing
from macros.views.format import hours as in_hours
from macros.views.site import View


@dataclass(frozen=True, slots=True)
class Row:
    """A month, or the whole edition, beside what is promised. `apart` says the difference, if any."""

    hours: Hours
    apart: str
    month: Month | None = None


def summary(view: View) -> str:
    """What is planned and promised in all; the week of the day shown, unless the edition has closed."""
    in_all = planned_in_all(view.cohort)
    return view.block(
        "hours_summary.html",
        row=Row(in_all, apart(in_all)),
        months=len(months_of(view.cohort)),
        a_month=view.cohort.settings.hours_per_month,
        is_even=not any(hours.difference for hours in planned_months(view.cohort).values()),
        now=_now(view),
    )


def drawing(view: View) -> str:
    """A bar a month. Decoration beside `months`, which says it all."""
    return view.block("hours_drawing.html", drawing=months_drawing(view.cohort))


def months(view: View) -> str:
    planned = planned_months(view.cohort)
    in_all = planned_in_all(view.cohort)
    return view.block(
        "hours_months.html",
        rows=[Row(hours, apart(hours), month) for month, hours in planned.items()],
        total=Row(in_all, apart(in_all)),
        kinds=KIND_NAMES,
    )


def apart(hours: Hours) -> str:
    """«2 h más», «1,5 h menos»; empty where what is planned is what was promised."""
    if not hours.difference:
        return ""
    return f"{in_hours(abs(hours.difference))} {'más' if hours.difference > 0 else 'menos'}"


def weeks(view: View, ano: int, mes: int) -> str:
    """The weeks that count in a month, the current one marked."""
    found = [week for week in planned_weeks(view.cohort) if week.month == (ano, mes)]
    now = _now(view)
    first = now[0] if now else None
    rows = [(week, week in now, week == first) for week in found]
    return view.block("hours_weeks.html", rows=rows, kinds=KIND_NAMES)


def _now(view: View) -> tuple[PlannedWeek, ...]:
    """A closed edition has no week of its own."""
    return () if view.site.is_closed else week_of(view.cohort, view.site.on)
