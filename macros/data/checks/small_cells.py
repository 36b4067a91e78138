"""A committed number is a published number: no small cell, and none that follows from the others.

Source of the thresholds: the programme's brief, §9. The arithmetic is `macros.guard.cells`; here a city's
rows become its tables, and what it finds becomes a message that teaches. It never repeats the number.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from macros.data.checks.common import unknown
from macros.data.draft import CityDraft, Draft
from macros.data.periods import WEEKDAYS_IN_A_MONTH
from macros.data.problems import Problem
from macros.data.schema.programme import Counted, Indicator, PrivacyRisk
from macros.data.schema.project import Metric
from macros.data.schema.tablero import HAVE_NUMBERS, JOINT, TOTAL, Observation, ValueState
from macros.data.values import exceeds_the_whole, is_part
from macros.guard.cells import CellKey, Counts, Disclosure, Quantity, disclosed, small
from macros.guard.thresholds import Thresholds

YEARLY_ONLY = "PRO"
"""Protection: by year and for the whole city, or not at all."""
YEAR = 12
COUNT = re.compile(
    r"\b\d+ (?:niñ|famil|chic|person|cas[oa]s|beb|nacid|gestant|madre|hogar)|\b\d+ ?%|\b\d+ de \d+\b"
    r"|\b(?:fueron|son|eran|hubo|quedan) (?:solo )?\d+\b",
    re.I,
)
"""A note that says how many people, in the ways people say it; «sala de 3» isn't one."""
GUIDE = "está explicado en la guía «Resguardo»"
HIDE = "poné el estado suprimido y dejá numerador, denominador y valor vacíos"

Row: TypeAlias = tuple[CityDraft, int, Observation]


def check_small_cells(draft: Draft) -> Iterator[Problem]:
    indicators = {indicator.id: indicator for indicator in draft.indicators.records}
    for city in draft.cities:
        yield from _sharing_is_mutual(draft, city)
    for towns in neighbourhoods(draft):
        for code, rows in _rows_by_indicator(towns).items():
            if indicator := indicators.get(code):
                yield from _indicator(draft, indicator, rows, towns)
    for city in draft.everyone:
        yield from _said_elsewhere(city)


def _sharing_is_mutual(draft: Draft, city: CityDraft) -> Iterator[Problem]:
    """Each of the towns that share a centre names the others."""
    named = city.profile.value.shares_with if city.profile.value else ()
    for index, slug in enumerate(named):
        path = ("comparte_con", index)
        others = [other for other in draft.city_slugs if other != city.slug]
        yield from unknown(city.profile.source, path, slug, others, "otra ciudad de esta edición")
        other = next((one.profile.value for one in draft.cities if one.slug == slug), None)
        if other and city.slug not in other.shares_with:
            yield Problem(
                "referencia-desconocida", city.profile.source.place(*path), "comparte_con", f"«{slug}»",
                f"que {slug} también nombre a {city.slug} en su «comparte_con»",
                f"agregá {city.slug} en el ciudad.yml de {slug}",
            )  # fmt: skip


def neighbourhoods(draft: Draft) -> Iterator[list[CityDraft]]:
    """The towns whose figures have to be looked at together; most stand alone."""
    by_slug = {city.slug: city for city in draft.cities}
    left = dict(by_slug)
    while left:
        group, waiting = [], [next(iter(left))]
        while waiting:
            city = left.pop(waiting.pop(), None)
            if city:
                group.append(city)
                named = city.profile.value.shares_with if city.profile.value else ()
                waiting += [slug for slug in named if slug in left]
        yield group
    if draft.example:
        yield [draft.example]


def _rows_by_indicator(towns: list[CityDraft]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for city in towns:
        for index, row in city.observations.items:
            found[row.indicator].append((city, index, row))
    return found


@dataclass
class _Tables:
    """The rows of one indicator as cells; `rows` says where each cell stands."""

    cells: dict[CellKey, Counts | None] = field(default_factory=dict)
    rows: dict[CellKey, Row] = field(default_factory=dict)


def _indicator(
    draft: Draft, indicator: Indicator, rows: list[Row], towns: list[CityDraft]
) -> Iterator[Problem]:
    base = draft.thresholds[indicator.risk]
    if base is None:
        return
    yield from _one_breakdown(indicator, rows)
    tables = _Tables()
    for row in rows:
        yield from _cell(tables, indicator, row, base)
    yield from _joint_figures_agree(rows)
    sharing = [frozenset(city.slug for city in towns)] if len(towns) > 1 else []
    shortest = min((row.period.length for _, _, row in rows), default=1)
    scaled = scaled_thresholds(indicator, base, shortest)
    told: set[CellKey] = set()
    for found in disclosed(tables.cells, scaled, is_part(indicator), sharing):
        if found.key not in told:
            told.add(found.key)
            yield _deduced(tables, found, rows[0])


def scaled_thresholds(indicator: Indicator, base: Thresholds, months: int) -> Thresholds:
    """For days of attendance: as many days as that many children can have in the period."""
    if indicator.counts is not Counted.DAYS:
        return base
    days = WEEKDAYS_IN_A_MONTH * months
    return Thresholds(base.count * days, base.complement * days, base.denominator * days)


def _cell(tables: _Tables, indicator: Indicator, where: Row, base: Thresholds) -> Iterator[Problem]:
    """More than everybody is no share yet: it waits in validation, and adds up with nothing."""
    city, _, row = where
    key = CellKey(city.slug, row.period, row.group)
    if row.state is ValueState.SUPPRESSED:
        tables.cells[key], tables.rows[key] = None, where
        if row.note and COUNT.search(row.note):
            yield _refused(
                where, "nota", "un número en la nota de algo que está suprimido", "una nota sin números",
                "contalo con palabras, sin decir cuántas personas son",
            )  # fmt: skip
    if row.state not in HAVE_NUMBERS:
        return
    counts = counts_of(indicator, row)
    if counts is None:
        yield from _without_counts(where)
        return
    if adds_up(indicator, row):
        tables.cells[key], tables.rows[key] = counts, where
    if (reason := never_split(indicator, row)) is not None:
        yield _refused(where, *reason)
        return
    thresholds = scaled_thresholds(indicator, base, row.period.length)
    if quantities := small(counts, thresholds, is_share(indicator, row)):
        yield _small(where, indicator, quantities, base)


def adds_up(indicator: Indicator, row: Observation) -> bool:
    """Whether a row can be compared with others: more than everybody is no figure yet."""
    return not exceeds_the_whole(indicator, row)


def is_share(indicator: Indicator, row: Observation) -> bool:
    """Whether those who aren't counted above are people too."""
    return is_part(indicator) and adds_up(indicator, row)


def counts_of(indicator: Indicator, row: Observation) -> Counts | None:
    """Both counts; or, from a percentage and who it is of, the counts that round to it."""
    if row.denominator is None:
        return None
    if row.numerator is not None:
        return Counts(row.numerator, row.denominator)
    if row.value is None or not indicator.per:
        return None
    half = Decimal(1).scaleb(int(row.value.as_tuple().exponent)) / 2
    low = math.ceil((row.value - half) * row.denominator / indicator.per)
    high = math.floor((row.value + half) * row.denominator / indicator.per)
    return Counts(max(low, 0), row.denominator, max(low, 0, min(high, row.denominator)))


def _without_counts(where: Row) -> Iterator[Problem]:
    """A value alone: nobody can tell how few are behind it."""
    city, index, row = where
    if row.value is not None:
        yield Problem(
            "celda-chica", city.observations.source.place(index, "valor"), "valor",
            "un valor sin decir de cuántas personas sale",
            "numerador y denominador, para saber si son pocas",
            f"completá los dos y borrá el valor; si no los tenés, {HIDE}",
        )  # fmt: skip


def never_split(indicator: Indicator, row: Observation) -> tuple[str, str, str, str] | None:
    """What a high risk never allows: column, found, expected, fix. None where it may stand."""
    if indicator.risk is not PrivacyRisk.HIGH:
        return None
    if row.group not in (TOTAL, JOINT):
        return (
            "grupo",
            f"«{row.group}» en un indicador de riesgo alto",
            "solo el total: separado en partes, cada una podría señalar a alguien",
            "borrá la fila, y dejá la del total",
        )
    if indicator.axis == YEARLY_ONLY and row.period.length < YEAR:
        return (
            "periodo",
            f"«{row.period}» en un indicador de protección",
            "el año entero: en menos tiempo son muy pocas situaciones",
            f"juntá el año, como {row.period.year}; si no se puede, {HIDE}",
        )
    return None


def _refused(where: Row, column: str, found: str, expected: str, fix: str) -> Problem:
    city, index, _ = where
    place = city.observations.source.place(index, column)
    return Problem("celda-chica", place, column, found, expected, fix)


_WORDS: dict[Quantity, str] = {
    "numerador": "los que se cuentan son menos de {}",
    "complemento": "los que faltan para ser todos son menos de {}",
    "denominador": "el grupo entero es de menos de {}",
}


def _small(where: Row, indicator: Indicator, quantities: tuple[Quantity, ...], base: Thresholds) -> Problem:
    """In people, whatever is counted."""
    limits = {
        "numerador": base.count,
        "complemento": base.complement,
        "denominador": base.denominator,
    }
    found = " y ".join(_WORDS[quantity].format(limits[quantity]) for quantity in quantities)
    who = "días de menos personas de las que hacen falta: " if indicator.counts else ""
    counted = "valor" if where[2].numerator is None else "numerador"
    column = "denominador" if quantities[0] == "denominador" else counted
    shares = f"{limits['complemento']} de los otros y " if is_part(indicator) else ""
    return _refused(
        where, column, f"un número que puede señalar a alguien ({who}{found})",
        f"al menos {limits['numerador']} contados, {shares}{limits['denominador']} en total, "
        f"porque {indicator.id} es de riesgo {indicator.risk}",
        f"{HIDE}; o juntá un período más largo. {GUIDE[0].upper()}{GUIDE[1:]}",
    )  # fmt: skip


def _one_breakdown(indicator: Indicator, rows: list[Row]) -> Iterator[Problem]:
    """At medium risk one breakdown a table: two of them, crossed, would single somebody out."""
    if indicator.risk is PrivacyRisk.HIGH:
        return
    first: dict[str, str] = {}
    for where in rows:
        city, _, row = where
        if row.breakdown and first.setdefault(city.slug, row.breakdown) != row.breakdown:
            yield _refused(
                where, "grupo", f"«{row.group}», y ya está separado por {first[city.slug]}",
                f"una sola desagregación en {indicator.id}: cruzando dos se podría reconocer a alguien",
                "elegí una de las dos y borrá las filas de la otra",
            )  # fmt: skip


def _joint_figures_agree(rows: list[Row]) -> Iterator[Problem]:
    """The same figure in every town that shares the centre."""
    seen: dict[object, Observation] = {}
    for where in rows:
        _, _, row = where
        if row.group != JOINT:
            continue
        first = seen.setdefault(row.period, row)
        told = (row.state, row.numerator, row.denominator, row.value)
        if told != (first.state, first.numerator, first.denominator, first.value):
            yield _refused(
                where, "grupo", "una cifra compartida que no es la de la otra ciudad",
                "la misma fila en las ciudades que comparten el centro", "revisá cuál de las dos está mal",
            )  # fmt: skip


def _deduced(tables: _Tables, found: Disclosure, fallback: Row) -> Problem:
    """Said where the hidden cell stands or, if it has no row, at one that gives it away."""
    own = tables.rows.get(found.key)
    where = own or next((tables.rows[key] for key in found.from_ if key in tables.rows), fallback)
    from_ = ", ".join(_spoken(key, found.key) for key in found.from_) or "lo publicado"
    hidden = f"el {found.quantity} de {_spoken(found.key, found.key)}"
    what = "que está suprimido," if own else "que no figura y son pocas personas,"
    return _refused(
        where, "estado" if own else "grupo", f"{hidden}, {what} se deduce de {from_}",
        "que lo suprimido no se pueda calcular restando",
        "suprimí también otra fila de las nombradas (la más chica), o publicá solo el total",
    )  # fmt: skip


def _spoken(key: CellKey, hidden: CellKey) -> str:
    town = f" ({key.town})" if key.town != hidden.town else ""
    return f"«{key.period} {key.group}»{town}"


# What other files say of it ----------------------------------------------------------------------


def _said_elsewhere(city: CityDraft) -> Iterator[Problem]:
    """`suprimido` has no number behind it anywhere: not in a baseline, not in a report either."""
    rows = [row for row in city.observations.records if row.group in (TOTAL, JOINT)]
    hidden = {row.indicator for row in rows if row.state is ValueState.SUPPRESSED}
    shown = {row.indicator for row in rows if row.state in HAVE_NUMBERS}
    for index, objective in city.objectives.items:
        for at, metric in enumerate(objective.metrics):
            if metric.baseline is not None and _is_hidden(metric, rows):
                yield _revealed(city.objectives, (index, "metricas", at, "base"), metric.indicator)
    report = city.project.value.report if city.project.value else None
    for index, one in enumerate(report.comparisons if report else ()):
        if one.indicator in hidden - shown:
            for key, value in (("antes", one.before), ("observado", one.observed)):
                if value is not None:
                    path = ("informe", "comparaciones", index, key)
                    yield _revealed(city.project, path, str(one.indicator))


def _is_hidden(metric: Metric, rows: list[Observation]) -> bool:
    """Whether what a baseline speaks of is suppressed: all it falls in or, if none, the one before."""
    day = metric.baseline_day
    mine = [row for row in rows if row.indicator == metric.indicator and day and row.period.first <= day]
    spoken_of = [row for row in mine if day and row.period.last >= day]
    if mine and not spoken_of:
        spoken_of = [max(mine, key=lambda row: row.period.last)]
    return bool(spoken_of) and all(row.state is ValueState.SUPPRESSED for row in spoken_of)


def _revealed(sheet, path: tuple[str | int, ...], code: str) -> Problem:  # type: ignore[no-untyped-def]
    key = str(path[-1])
    return Problem(
        "celda-chica", sheet.source.place(*path), key,
        f"un valor de {code}, que está suprimido en tablero.csv",
        "ningún número de lo que se suprime, en ningún archivo",
        "borrá esta línea (y la de su fecha, si la tiene), y explicá con palabras por qué no se publica",
    )  # fmt: skip
