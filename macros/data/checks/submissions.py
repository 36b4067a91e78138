"""What a city handed in is a story that can be told in order: drafted, sent, reviewed, sent again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.data.checks.common import same_day_within, unknown
from macros.data.draft import CityDraft, Draft
from macros.data.problems import Problem, quoted
from macros.data.schema.city import Submission, Verdict

DATE_KEYS = (("borrador", "drafted"), ("enviado", "sent"), ("revisado", "reviewed"))


def check_submissions(draft: Draft) -> Iterator[Problem]:
    known = [deliverable.id for deliverable in draft.deliverables.records]
    for city in draft.everyone:
        for index, submission in city.submissions.items:
            if draft.knows_all(draft.deliverables):
                yield from unknown(
                    city.submissions.source, (index, "entregable"), submission.deliverable, known,
                    "un entregable de esta edición",
                )  # fmt: skip
            yield from _complete(city, index, submission)
            yield from _inside(draft, city, index, submission)
        yield from _order(city)


def _complete(city: CityDraft, index: int, submission: Submission) -> Iterator[Problem]:
    """A submission brings evidence; a review has a day and a verdict; a return says what is missing."""
    verdict = submission.verdict
    if not (submission.drafted or submission.sent or submission.reviewed):
        yield _lacks(city, index, "enviado", "la fecha del envío", "el envío no tiene ninguna fecha")
    if submission.sent and not submission.evidence:
        yield _lacks(city, index, "evidencia", "el respaldo del envío", "un envío sin evidencia")
    if submission.evidence and not submission.sent:
        yield _lacks(city, index, "enviado", "la fecha del envío", "evidencia sin fecha de envío")
    if verdict and not submission.reviewed:
        yield _lacks(city, index, "revisado", "la fecha de la revisión", f"«{verdict}» sin fecha de revisión")
    if submission.reviewed and not verdict:
        options = "aceptado, observado o no_aplica"
        yield _lacks(city, index, "resultado", options, "una revisión sin resultado")
    if verdict in (Verdict.ACCEPTED, Verdict.RETURNED) and not submission.sent:
        yield _lacks(city, index, "enviado", "la fecha del envío", f"«{verdict}» sin envío")
    if verdict in (Verdict.RETURNED, Verdict.NOT_APPLICABLE) and not submission.note:
        yield _lacks(city, index, "nota", "qué falta o por qué no aplica", f"«{verdict}» sin motivo")


def _lacks(city: CityDraft, index: int, key: str, expected: str, found: str) -> Problem:
    return Problem(
        "resultado-incompleto", city.submissions.source.place(index), key, found, expected,
        f"agregá una línea «{key}:» en este envío",
    )  # fmt: skip


def _inside(draft: Draft, city: CityDraft, index: int, submission: Submission) -> Iterator[Problem]:
    """Nothing happens before a city joins, after it leaves, or after the edition closes."""
    span, profile = draft.taking_part(city), city.profile.value
    if span is None or profile is None:
        return
    joined, last = span
    why = "la baja" if profile.withdrawal else "el cierre"
    for key, attribute in DATE_KEYS:
        day: date | None = getattr(submission, attribute)
        if day and not joined <= day <= last:
            yield Problem(
                "evento-fuera", city.submissions.source.place(index, key), key, quoted(day),
                f"una fecha entre el ingreso de la ciudad ({joined}) y {why} ({last})",
                same_day_within(key, day, joined, last),
            )  # fmt: skip


def _order(city: CityDraft) -> Iterator[Problem]:
    """Within a submission the draft comes first and the review last; versions follow one another."""
    latest: dict[str, tuple[date, Verdict | None]] = {}
    for index, submission in city.submissions.items:
        before, verdict = latest.get(submission.deliverable, (None, None))
        if verdict in (Verdict.ACCEPTED, Verdict.NOT_APPLICABLE):
            yield Problem(
                "orden-de-eventos", city.submissions.source.place(index), "entregable",
                f"otro envío de {submission.deliverable}", f"nada después de «{verdict}» ({before})",
                "borrá este envío, o corregí el resultado del anterior",
            )  # fmt: skip
        for key, attribute in DATE_KEYS:
            day: date | None = getattr(submission, attribute)
            if day is None:
                continue
            if before and day < before:
                yield Problem(
                    "orden-de-eventos", city.submissions.source.place(index, key), key, quoted(day),
                    f"una fecha igual o posterior a lo anterior de {submission.deliverable} ({before})",
                    "corregí una de las dos fechas; el envío más nuevo va último",
                )  # fmt: skip
            before = max(before or day, day)
        if before:
            latest[submission.deliverable] = (before, submission.verdict)
