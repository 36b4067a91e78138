"""What `check` says about the derived: accepted work that doesn't meet a criterion the software can see."""

from __future__ import annotations

from collections.abc import Iterator

from macros.data.cohort import City, Cohort
from macros.data.problems import Problem, quoted
from macros.data.schema.city import Submission, Verdict
from macros.data.schema.programme import Deliverable
from macros.rules.criteria import Finding, look


def unmet_on_accepted(cohort: Cohort) -> Iterator[Problem]:
    """Looked at on the day of the review. It warns and shows on the page; it never changes hours."""
    by_id = {deliverable.id: deliverable for deliverable in cohort.deliverables}
    for city in cohort.cities:
        for index, submission in enumerate(city.submissions):
            if submission.verdict is Verdict.ACCEPTED:
                yield from _unmet(city, index, submission, by_id[submission.deliverable])


def _unmet(city: City, index: int, submission: Submission, deliverable: Deliverable) -> Iterator[Problem]:
    assert submission.reviewed is not None
    for criterion in deliverable.criteria:
        if look(criterion, city, submission.reviewed) is Finding.UNMET:
            yield Problem(
                "criterio-incumplido", city.place("entregas.yml", index, "resultado"), "resultado",
                f"«aceptado», y no se cumple {quoted(criterion.text, 90)}",
                f"que {deliverable.id} cumpla sus criterios",
                "completá el dato que falta, o revisá la aceptación",
            )  # fmt: skip
