"""Stages 3, 4 and 6: the first load of the Tablero, its baselines, and whether it is kept up to date."""

from __future__ import annotations

from decimal import Decimal

from macros.data.schema.tablero import NEED_A_REASON, ValueState
from macros.data.values import FRESHNESS, exceeds_the_whole
from macros.rules.criteria.looking import Looked, Rule
from macros.rules.tablero import REPORTED, Board, Reading, board, is_later

LEAST_INDICATORS, LEAST_AXES = 12, 5
LEAST_FRESH = Decimal("0.8")


def _board(looked: Looked) -> Board:
    return board(looked.cohort, looked.city, looked.on)


def has_twelve_indicators(looked: Looked) -> bool:
    return len(_board(looked).reported) >= LEAST_INDICATORS


def covers_five_axes(looked: Looked) -> bool:
    return len({reading.indicator.axis for reading in _board(looked).reported}) >= LEAST_AXES


def never_counts_more_than_everybody(looked: Looked) -> bool:
    """A row that is declared in validation isn't loaded yet."""
    known = looked.cohort.indicator_by_id
    rows = looked.city.observations
    return bool(rows) and not any(
        row.state is ValueState.VALUE and exceeds_the_whole(known[row.indicator], row) for row in rows
    )


def holds_no_personal_fields(looked: Looked) -> bool:
    """`check` refuses whatever identifies a person: what is left to see is that there is a load."""
    return bool(looked.city.observations)


def says_why_it_is_empty(looked: Looked) -> bool:
    rows = looked.city.observations
    return bool(rows) and all(row.note for row in rows if row.state in NEED_A_REASON)


def can_tell_its_age(looked: Looked) -> bool:
    reported = _board(looked).reported
    return bool(reported) and all(reading.age is not None for reading in reported)


def knows_all_its_fields(looked: Looked) -> bool:
    """Each indicator of a metric or of the Tablero has its sheet, with its risk."""
    used = {metric.indicator for objective in looked.city.objectives for metric in objective.metrics}
    used |= {row.indicator for row in looked.city.observations}
    return bool(used) and used <= looked.cohort.indicator_by_id.keys()


def _is_measured(reading: Reading | None) -> bool:
    return reading is not None and reading.is_reported


def backs_its_gaps(looked: Looked) -> bool:
    """Each gap stands on a value with its period and its source."""
    seen = _board(looked)
    return bool(looked.city.gaps) and all(_is_measured(seen.of(gap.indicator)) for gap in looked.city.gaps)


def has_a_baseline_for_the_canvas(looked: Looked) -> bool:
    """A value loaded by the due date, or the day on which it will be had."""
    project = looked.city.project
    due = looked.city.due(looked.deliverable)
    measured = {
        row.indicator
        for row in looked.city.observations
        if row.state in REPORTED and row.published and row.published <= due
    }
    planned = {
        metric.indicator
        for objective in looked.city.objectives
        for metric in objective.metrics
        if metric.baseline_expected
    }
    return bool(project and project.indicators) and set(project.indicators) <= measured | planned  # type: ignore[union-attr]


def is_mostly_fresh(looked: Looked) -> bool:
    share = _board(looked).freshness
    return share is not None and share >= LEAST_FRESH


def shows_progress_to_every_target(looked: Looked) -> bool:
    """Something measured after the baseline; or nothing yet, where the next measure isn't due."""
    seen = _board(looked)
    aimed = [
        metric
        for objective in looked.city.objectives
        for metric in objective.metrics
        if metric.target is not None and metric.indicator != FRESHNESS
    ]
    return bool(aimed) and all(
        (reading := seen.of(metric.indicator)) is not None
        and (
            reading.is_fresh
            or any(point.state in REPORTED and is_later(point, metric) for point in reading.main.points)
        )
        for metric in aimed
    )


RULES: dict[str, Rule] = {
    "doce_indicadores": has_twelve_indicators,
    "cinco_ejes": covers_five_axes,
    "numerador_no_supera": never_counts_more_than_everybody,
    "sin_campos_personales": holds_no_personal_fields,
    "vacios_con_motivo": says_why_it_is_empty,
    "frescura_calculada": can_tell_its_age,
    "diccionario_completo": knows_all_its_fields,
    "brechas_con_fuente": backs_its_gaps,
    "base_completa": has_a_baseline_for_the_canvas,
    "ochenta_por_ciento_fresco": is_mostly_fresh,
    "metas_con_avance": shows_progress_to_every_target,
}
