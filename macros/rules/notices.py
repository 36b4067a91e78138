"""What `check` says about the derived: accepted work that doesn't hold, and threads that end in the air."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.data.cohort import City, Cohort
from macros.data.problems import Problem, quoted
from macros.data.schema.city import Submission, Verdict
from macros.data.schema.programme import Deliverable
from macros.rules.criteria import Finding, look_at
from macros.rules.thread import threads


def notices(cohort: Cohort, on: date) -> Iterator[Problem]:
    """Warnings only: they show on the page and never change hours. `on` is the day shown."""
    yield from unmet_on_accepted(cohort)
    yield from broken_threads(cohort)
    yield from meetings_without_notes(cohort, on)


def meetings_without_notes(cohort: Cohort, on: date) -> Iterator[Problem]:
    """Said from the day after: nobody writes them while the meeting lasts."""
    for meeting in cohort.meetings:
        if meeting.day < on and not meeting.notes:
            yield Problem(
                "encuentro-sin-notas", cohort.meeting_places[meeting.id], "notas",
                f"{quoted(meeting.name)}, del {meeting.day}, sin notas",
                "qué pasó, en pocas frases y sin nombres", "agregá una línea «notas:» en ese encuentro",
            )  # fmt: skip


def unmet_on_accepted(cohort: Cohort) -> Iterator[Problem]:
    """Looked at on the day of the review."""
    by_id = {deliverable.id: deliverable for deliverable in cohort.deliverables}
    for city in cohort.cities:
        for index, submission in enumerate(city.submissions):
            if submission.verdict is Verdict.ACCEPTED:
                yield from _unmet(cohort, city, index, submission, by_id[submission.deliverable])


def _unmet(
    cohort: Cohort, city: City, index: int, submission: Submission, deliverable: Deliverable
) -> Iterator[Problem]:
    assert submission.reviewed is not None
    for criterion, finding in look_at(cohort, city, deliverable, submission.reviewed):
        if finding is Finding.UNMET:
            yield Problem(
                "criterio-incumplido", city.place("entregas.yml", index, "resultado"), "resultado",
                f"«aceptado», y no se cumple {quoted(criterion.text, 90)}",
                f"que {deliverable.id} cumpla sus criterios",
                "completá el dato que falta, o revisá la aceptación",
            )  # fmt: skip


def broken_threads(cohort: Cohort) -> Iterator[Problem]:
    """As of the last day on which the city takes part, whatever day the site shows."""
    for city in cohort.cities:
        withdrawal = city.profile.withdrawal
        for thread in threads(cohort, city, withdrawal.day if withdrawal else cohort.settings.end):
            index = city.opportunities.index(thread.opportunity)
            for link in thread.broken:
                yield Problem(
                    "hilo-cortado", city.place("oportunidades.yml", index, "id"), "id",
                    f"{quoted(thread.opportunity.id)}: {link.detail}",
                    "una cadena entera, del hallazgo a la acción", link.fix,
                )  # fmt: skip
