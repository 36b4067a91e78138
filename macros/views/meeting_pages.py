"""The pages of the meetings: the list, one a meeting, and each one's script minute by minute."""

from __future__ import annotations

from macros.data.cohort import Cohort
from macros.data.schema.meetings import Meeting
from macros.views import addresses
from macros.views.pages import LAST, Page, made

LIST_TITLE = "Encuentros"


def meeting_pages(cohort: Cohort) -> tuple[Page, ...]:
    """None for an edition without meetings."""
    if not cohort.meetings:
        return ()
    edit = f"cohorts/{cohort.id}/encuentros.yml"
    pages = [made(addresses.MEETINGS, LIST_TITLE, _LIST, edit)]
    for meeting in cohort.meetings:
        pages += [_page(meeting, edit), _script(meeting, edit)]
    return tuple(pages)


_LIST = """{{ encuentros_presentacion() }}

{{ encuentros_lista() }}

## Todas las fechas en tu calendario { #calendario }

{{ calendario() }}"""


def _page(meeting: Meeting, edit: str) -> Page:
    calls = "datos antes seguimiento agenda rondas despues vecinos"
    body = "\n\n".join(f'{{{{ encuentro_{call}("{meeting.id}") }}}}' for call in calls.split())
    above = f'{{{{ encuentro_volver("{meeting.id}") }}}}'
    return made(addresses.meeting(meeting.id), meeting.name, body, edit, above=above)


def _script(meeting: Meeting, edit: str) -> Page:
    title, body = f"Guion: {meeting.name}", f'{{{{ guion("{meeting.id}") }}}}'
    above = f'{{{{ guion_volver("{meeting.id}") }}}}'
    return made(addresses.script(meeting.id), title, body, edit, LAST, above)
