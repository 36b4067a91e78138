"""Rows of the Tablero that hold together: numbers where there is a value, a period of its frequency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from macros.data.checks.common import lacks, outside, repeated_in
from macros.data.checks.projects import known_indicators
from macros.data.draft import CityDraft, Draft
from macros.data.periods import LETTER, MONTHS_IN, Period
from macros.data.problems import Problem, quoted
from macros.data.schema.programme import Frequency, Indicator
from macros.data.schema.project import Metric
from macros.data.schema.tablero import HAVE_NUMBERS, JOINT, Observation, ValueState
from macros.data.sheets import Source
from macros.data.values import FRESHNESS, exceeds_the_whole, rounded, surprise, value_of

PERIOD_NAME = {
    Frequency.YEARLY: "el año, como 2024",
    Frequency.HALF_YEARLY: "un semestre, como 2024-S1, o el año",
    Frequency.QUARTERLY: "un trimestre, como 2024-T2, un semestre o el año",
    Frequency.MONTHLY: "un mes, como 2024-M08, o un período más largo",
}


def check_tablero(draft: Draft) -> Iterator[Problem]:
    indicators = {indicator.id: indicator for indicator in draft.indicators.records}
    for city in draft.everyone:
        source = city.observations.source
        rows = city.observations.items
        names = (((index,), f"{row.indicator} {row.period} {row.group}", "indicador") for index, row in rows)
        yield from repeated_in(source, names, "indicador, período y grupo")
        yield from known_indicators(draft, source, [((i, "indicador"), row.indicator) for i, row in rows])
        for index, row in rows:
            if indicator := indicators.get(row.indicator):
                yield from _row(draft, city, index, row, indicator)
        yield from _baselines(city, indicators)


def _baselines(city: CityDraft, indicators: dict[str, Indicator]) -> Iterator[Problem]:
    """A baseline and the Tablero speak of the same day: they should say the same."""
    for index, objective in city.objectives.items:
        for at, metric in enumerate(objective.metrics):
            indicator = indicators.get(metric.indicator)
            row = _row_of(city, metric) if indicator else None
            value = rounded(indicator, row) if indicator and row else None
            if value is not None and metric.baseline is not None and abs(value - metric.baseline) > TOLERANCE:
                yield Problem(
                    "base-distinta", city.objectives.source.place(index, "metricas", at, "base"), "base",
                    f"{_spoken(metric.baseline)}, y en tablero.csv {metric.indicator} da {_spoken(value)} "
                    f"en {row.period if row else ''}",
                    "el mismo valor en los dos archivos", "revisá cuál de los dos está mal",
                )  # fmt: skip


TOLERANCE = Decimal("0.5")
"""What rounding explains."""


def _row_of(city: CityDraft, metric: Metric) -> Observation | None:
    """The row that ends on the baseline's day, or is of its month: a longer one says what came later too."""
    day = metric.baseline_day
    same = (
        row
        for row in city.observations.records
        if row.indicator == metric.indicator and row.is_total and day and _speaks_of(row.period, day)
    )
    return next(same, None)


def _speaks_of(period: Period, day: date) -> bool:
    return period.last == day or (period.length == 1 and period.first <= day <= period.last)


def _row(
    draft: Draft, city: CityDraft, index: int, row: Observation, indicator: Indicator
) -> Iterator[Problem]:
    source = city.observations.source
    if row.indicator == FRESHNESS:
        yield Problem(
            "dato-calculado", source.place(index, "indicador"), "indicador", quoted(row.indicator),
            "un indicador que se cargue: este lo calcula el sitio con las fechas de los demás",
            "borrá la fila",
        )  # fmt: skip
        return
    if row.source in list(ValueState):
        yield Problem(
            "opcion-desconocida", source.place(index, "fuente"), "fuente", quoted(row.source),
            "de dónde sale el dato",
            "eso es un estado: fijate si sobra un «;» o si dos celdas están cambiadas",
        )  # fmt: skip
    yield from _numbers(source, index, row, indicator)
    yield from _period(draft, source, index, row, indicator)
    yield from _group(city, index, row, indicator)
    last = draft.taking_part(city)
    if row.published and last:
        span = (row.period.first, last[1])
        for problem in outside(source, (index, "publicado"), row.published, span):
            yield replace(problem, fix=problem.fix.replace("«publicado: ", "«"))
    yield from _plausible(source, index, row, indicator)


def _numbers(source: Source, index: int, row: Observation, indicator: Indicator) -> Iterator[Problem]:
    """Figures where the state says there are, none elsewhere, and nothing typed that can be computed."""
    given = {
        name: number
        for name, number in (
            ("numerador", row.numerator), ("denominador", row.denominator), ("valor", row.value),
        )
        if number is not None
    }  # fmt: skip
    if row.state not in HAVE_NUMBERS:
        yield from _no_numbers(source, index, row, tuple(given))
        return
    if row.published is None:
        fix = "escribí el día en que se cargó o se publicó"
        yield lacks(source, (index,), "publicado", f"«{row.state}» sin fecha", "la fecha de carga", fix)
    if "numerador" in given and "denominador" not in given:
        fix = "completá el denominador; el valor se calcula"
        yield lacks(source, (index, "numerador"), "denominador", "un numerador solo", "los dos", fix)
    elif "numerador" in given and "valor" in given:
        yield _typed_twice(source, index, row, indicator)
    if not given.keys() & {"numerador", "valor"}:
        fix = "completá numerador y denominador, o cambiá el estado a sin_dato y decí por qué en «nota»"
        yield lacks(source, (index, "estado"), "numerador", f"«{row.state}» sin números", "los números", fix)


def _no_numbers(source: Source, index: int, row: Observation, given: tuple[str, ...]) -> Iterator[Problem]:
    """`suprimido` has no number behind it anywhere."""
    for name in given:
        fix = f"borrá el contenido de «{name}» en esta fila, o cambiá el estado a dato"
        if row.state is ValueState.SUPPRESSED:
            fix = f"borrá el contenido de «{name}» en esta fila: lo que se suprime no se escribe"
        yield Problem(
            "dato-incompleto", source.place(index, name), name, f"un número con estado «{row.state}»",
            "la celda vacía", fix,
        )  # fmt: skip


def _typed_twice(source: Source, index: int, row: Observation, indicator: Indicator) -> Problem:
    computed = value_of(indicator, row)
    spoken = "" if computed is None else f" ({_spoken(computed)})"
    return Problem(
        "dato-calculado", source.place(index, "valor"), "valor", quoted(_spoken(row.value or Decimal(0))),
        "la celda vacía, porque numerador y denominador ya están",
        f"borrá el valor: se calcula{spoken}",
    )  # fmt: skip


def _spoken(value: Decimal) -> str:
    digits = Decimal("0.1") if value >= 1 else Decimal("0.01")
    return f"{value.quantize(digits, ROUND_HALF_UP).normalize():f}".replace(".", ",")


def _period(
    draft: Draft, source: Source, index: int, row: Observation, indicator: Indicator
) -> Iterator[Problem]:
    """As long as the indicator's frequency or longer: a small town adds up; nobody has half a year."""
    if row.period.length < MONTHS_IN[LETTER[indicator.frequency]]:
        yield Problem(
            "periodo-invalido", source.place(index, "periodo"), "periodo", quoted(row.period),
            f"{PERIOD_NAME[indicator.frequency]}: {indicator.id} es {indicator.frequency}",
            "juntá los datos del período que corresponde",
        )  # fmt: skip
    settings = draft.span
    if settings and row.period.first > settings.end:
        yield Problem(
            "evento-fuera", source.place(index, "periodo"), "periodo", quoted(row.period),
            f"un período que empiece antes del cierre de la edición, el {settings.end}",
            _year_fix(row.period, settings.end.year),
        )  # fmt: skip


def _year_fix(period: Period, year: int) -> str:
    meant = Period(year * 12 + period.month % 12, period.length)
    return f"¿quisiste decir «{meant}»?"


def _group(city: CityDraft, index: int, row: Observation, indicator: Indicator) -> Iterator[Problem]:
    source = city.observations.source
    profile = city.profile.value
    if row.breakdown and row.breakdown not in list(indicator.breakdowns):
        options = ", ".join(["total", *indicator.breakdowns])
        yield Problem(
            "opcion-desconocida", source.place(index, "grupo"), "grupo", quoted(row.group),
            f"una desagregación de {indicator.id}: {options}", "escribí total, o borrá la fila",
        )  # fmt: skip
    if row.group == JOINT and profile and not profile.shares_with:
        yield Problem(
            "referencia-desconocida", source.place(index, "grupo"), "grupo", quoted(row.group),
            "«comparte_con» en ciudad.yml, para saber con qué ciudad",
            "escribí «comparte_con: [la-otra-ciudad]» en ciudad.yml, o poné total",
        )  # fmt: skip


def _plausible(source: Source, index: int, row: Observation, indicator: Indicator) -> Iterator[Problem]:
    """A note says that somebody looked, and why it is so."""
    if row.state is not ValueState.VALUE:
        return
    value = value_of(indicator, row)
    at = "valor" if row.numerator is None else "numerador"
    if value is not None and exceeds_the_whole(indicator, row):
        yield Problem(
            "valor-en-duda", source.place(index, at), at, f"{_spoken(value)} %",
            "hasta 100 %: más que todos no puede ser, así que el sitio lo muestra en validación",
            "revisá que arriba y abajo sean las mismas personas, de la misma ciudad; mientras, "
            "poné el estado en_validacion y contá en «nota» qué se está mirando",
        )  # fmt: skip
    elif not row.note and (found := surprise(indicator, row)):
        low, high = (_spoken(bound) if bound is not None else "" for bound in (found.low, found.high))
        span = f"entre {low} y {high}" if low and high else f"{'desde' if low else 'hasta'} {low or high}"
        yield Problem(
            "valor-en-duda", source.place(index, at), at, _spoken(found.value),
            f"un valor {span}, que es lo que se suele ver en {indicator.id}",
            found.explanation or "revisá los números y la unidad; si están bien, contá en «nota» por qué",
        )  # fmt: skip
