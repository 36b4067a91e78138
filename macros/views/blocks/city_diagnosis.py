"""What a city found out about itself: dimensions before and after, answers, opportunities by urgency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.data.cohort import City
from macros.data.priorities import Horizon, Level
from macros.data.schema.diagnosis import Answer, AnswerValue, Application
from macros.data.schema.programme import Dimension, Item
from macros.rules.diagnosis import AnswerPair, Compared, Result, answer_pairs, compared, results
from macros.rules.opportunities import Ranked, chosen, ranked
from macros.views.blocks.city_parts import not_begun
from macros.views.format import month_name, number
from macros.views.names import HORIZON_SPANS
from macros.views.site import View, heading


@dataclass(frozen=True, slots=True)
class DimensionRow:
    """One row of the dumbbell table.

    `first` and `last` are where its hollow and its full circle stand, in percent; None where there is none.
    """

    dimension: Dimension
    initial: Decimal | None
    final: Decimal | None
    first: Decimal | None
    last: Decimal | None
    level: str
    change: Decimal | None
    unknown: int
    learnt: int
    """Items unknown at first and known at last: a score may fall because more is known."""

    @property
    def moves(self) -> bool:
        return self.first is not None and self.last is not None

    @property
    def low(self) -> Decimal:
        return min(self.first or Decimal(0), self.last or Decimal(0))

    @property
    def high(self) -> Decimal:
        return max(self.first or Decimal(0), self.last or Decimal(0))


def dimensions(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    found = results(view.cohort, progress.city)
    if not found:
        what = "Todavía no hay autodiagnóstico."
        return not_begun(view, progress, what, "autodiagnostico.yml", "autodiagnostico")
    rows = [_row(pair) for pair in compared(view.cohort, progress.city)]
    initial, final = found.get(Application.INITIAL), found.get(Application.FINAL)
    ordered = [result for result in (initial, final) if result]
    months = _months(initial, final)
    scores = view.block(
        "city_scores.html", results=ordered, months=tuple(months.values()), city=progress.city
    )
    table = view.block("city_dimensions.html", rows=rows, initial=initial, final=final, months=months)
    return scores + table


def _row(pair: Compared) -> DimensionRow:
    """Unchanged: one full circle. Too little known: no circle for that time."""
    latest = pair.latest
    assert latest is not None
    initial = pair.initial.score if pair.initial else None
    final = pair.final.score if pair.final else None
    return DimensionRow(
        pair.dimension,
        initial,
        final,
        first=initial if pair.final and initial != final else None,
        last=latest.score,
        level=latest.level.value if latest.level else "",
        change=pair.change,
        unknown=latest.asked - latest.answered,
        learnt=_learnt(pair),
    )


def _learnt(pair: Compared) -> int:
    if pair.initial is None or pair.final is None:
        return 0
    before, after = (one.asked - one.answered for one in (pair.initial, pair.final))
    return max(0, before - after)


def _months(initial: Result | None, final: Result | None) -> dict[str, str]:
    """What to call each time: its month, or its own name if both fell in one."""
    names = {
        moment: month_name(result.assessment.day.month)
        for moment, result in (("initial", initial), ("final", final))
        if result
    }
    if initial and final and names["initial"] == names["final"]:
        return {"initial": "la primera", "final": "la segunda"}
    return names


@dataclass(frozen=True, slots=True)
class Said:
    """One answer as it is read. `rubric` is what its value means; empty for NA and SD."""

    month: str
    value: str
    rubric: str
    reason: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    item: Item
    anchor: str
    said: tuple[Said, ...]


WITHOUT_NUMBER = {AnswerValue.UNKNOWN: "sin dato", AnswerValue.NOT_APPLICABLE: "no aplica"}


def answers(view: View, ciudad: str) -> str:
    """Every answer with its reason, by dimension, the two times one after the other."""
    progress = view.site.progress_of(ciudad)
    found = results(view.cohort, progress.city)
    if not found:
        what = "Todavía no hay respuestas."
        return not_begun(view, progress, what, "autodiagnostico.yml", "autodiagnostico")
    months = _months(found.get(Application.INITIAL), found.get(Application.FINAL))
    parts = []
    for dimension in view.cohort.dimensions:
        rows = [_answer_row(pair, months) for pair in answer_pairs(progress.city, dimension)]
        parts += [heading(2, f"{dimension.id} {dimension.name}"), view.block("city_answers.html", rows=rows)]
    return "".join(parts)


def _answer_row(pair: AnswerPair, months: dict[str, str]) -> AnswerRow:
    given = (("initial", pair.initial), ("final", pair.final))
    said = [_said(pair.item, answer, months[moment]) for moment, answer in given if answer]
    return AnswerRow(pair.item, item_anchor(pair.item.item), tuple(said))


def _said(item: Item, answer: Answer, month: str) -> Said:
    points = answer.value.points
    if points is None:
        return Said(month, WITHOUT_NUMBER[answer.value], "", answer.reason, answer.evidence)
    return Said(month, f"{points} de 4", item.rubric[points], answer.reason, answer.evidence)


def item_anchor(item: str) -> str:
    """D3.2 → `d3-2`."""
    return item.lower().replace(".", "-")


@dataclass(frozen=True, slots=True)
class GridRow:
    level: Level
    shape: str
    cells: tuple[tuple[Ranked, ...], ...]


SHAPES = {Level.HIGH: "alta", Level.MEDIUM: "media", Level.LOW: "poca"}


def opportunities(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    city = progress.city
    rows = ranked(city)
    if not rows:
        what = "Todavía no hay oportunidades cargadas."
        return not_begun(view, progress, what, "oportunidades.yml", "oportunidades")
    matrix = view.block("city_matrix.html", grid=_grid(rows), spans=HORIZON_SPANS.items())
    return matrix + view.block(
        "city_opportunities.html",
        rows=rows,
        chosen=len(chosen(city)),
        names={dimension.id: dimension.name for dimension in view.cohort.dimensions},
        validation=city.validation,
    )


def _grid(rows: tuple[Ranked, ...]) -> list[GridRow]:
    return [
        GridRow(
            level,
            SHAPES[level],
            tuple(tuple(r for r in rows if (r.level, r.horizon) == (level, span)) for span in Horizon),
        )
        for level in Level
    ]


def total_in_words(view: View, city: City) -> str:
    """One line for the city's list of pages: 43,9 → 46,3 de 100."""
    found = results(view.cohort, city)
    totals = [found[m].total for m in (Application.INITIAL, Application.FINAL) if m in found]
    known = [total for total in totals if total is not None]
    return " → ".join(number(total, 1) for total in known) + " de 100" if known else "sin total"
