"""Checks across files: each takes the draft of an edition and yields problems."""

from macros.data.checks.academy import check_academy
from macros.data.checks.calendar import check_calendar
from macros.data.checks.cities import check_cities
from macros.data.checks.closing import check_closing
from macros.data.checks.diagnosis import check_diagnosis
from macros.data.checks.hours import check_hours
from macros.data.checks.meetings import check_meetings
from macros.data.checks.news import check_news
from macros.data.checks.plans import check_plans
from macros.data.checks.privacy import check_privacy
from macros.data.checks.programme import check_programme
from macros.data.checks.projects import check_projects
from macros.data.checks.small_cells import check_small_cells
from macros.data.checks.submissions import check_submissions
from macros.data.checks.tablero import check_tablero
from macros.data.checks.teams import check_teams

CHECKS = (
    check_programme,
    check_academy,
    check_hours,
    check_calendar,
    check_meetings,
    check_closing,
    check_cities,
    check_teams,
    check_diagnosis,
    check_projects,
    check_tablero,
    check_small_cells,
    check_plans,
    check_submissions,
    check_news,
    check_privacy,
)
