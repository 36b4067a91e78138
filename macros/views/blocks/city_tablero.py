"""A city's Tablero: what moved, what is missing, then a card for each indicator, by axis."""

from __future__ import annotations

from dataclasses import dataclass

from macros.data.periods import Period
from macros.data.schema.programme import Direction, Indicator
from macros.data.schema.tablero import JOINT, TOTAL, ValueState
from macros.rules.progress import CityProgress
from macros.rules.tablero import Aim, Board, Change, Movement, Point, Reading, Series
from macros.views.blocks.city_parts import not_begun
from macros.views.charts import Chart, chart
from macros.views.format import ago, counted, difference, measure, number, percent, period_name, short_year
from macros.views.names import AXES, named
from macros.views.site import View, heading

WITHOUT_VALUE = {
    ValueState.SUPPRESSED: (
        "suprimido",
        "No se publica, por resguardo de la privacidad",
        "Son pocas personas, o el número se podría deducir de otros: publicarlo podría señalar a alguien.",
    ),
    ValueState.MISSING: ("sin-dato", "Sin dato", "Falta el motivo."),
    ValueState.NOT_APPLICABLE: ("no-aplica", "No aplica", "Falta el motivo."),
    ValueState.IN_VALIDATION: ("en-validacion", "En validación", "Se está revisando antes de publicarlo."),
}
"""Shape, word and, where no note says more, a sentence."""


@dataclass(frozen=True, slots=True)
class Card:
    """One indicator, in words and marks that are ready to be drawn.

    `shown` is the point the card speaks of: the last value, or the newest row if there never was one.
    """

    reading: Reading
    shown: Point
    value: str
    change: str
    goal: str
    travelled: str
    note: str
    chart: Chart | None
    describes: str
    tables: tuple[tuple[str, Series], ...]
    source: str
    age: str
    absence: tuple[str, str, str] | None
    later: str

    @property
    def indicator(self) -> Indicator:
        return self.reading.indicator

    @property
    def has_value(self) -> bool:
        return self.shown.has_value

    @property
    def has_table(self) -> bool:
        return len(self.tables) > 1 or any(len(series.points) > 1 for _, series in self.tables)

    @property
    def movement(self) -> Movement | None:
        return self.reading.movement if self.has_value else None


def tablero(view: View, ciudad: str) -> str:
    progress = view.site.progress_of(ciudad)
    board = view.site.board_of(ciudad)
    if not board.readings:
        what = "Todavía no hay datos en el Tablero."
        return not_begun(view, progress, what, "tablero.csv", "tablero")
    cards = [card(view, progress, reading) for reading in board.readings]
    parts = [_summary(view, progress, board), *_moved(view, progress, board), *_absent(view, progress, board)]
    for axis in dict.fromkeys(one.indicator.axis for one in cards):
        parts.append(heading(2, AXES.get(axis, axis), f"eje-{axis.lower()}"))
        mine = [one for one in cards if one.indicator.axis == axis]
        parts.append(view.block("tablero_cards.html", cards=mine, city=progress.city))
    return "".join(parts)


def _summary(view: View, progress: CityProgress, board: Board) -> str:
    fresh = f"{len(board.fresh)} de {len(board.adopted)}"
    return view.block(
        "tablero_summary.html",
        city=progress.city,
        board=board,
        all=len(view.cohort.indicators),
        fresh=fresh if board.freshness is None else f"{fresh} ({percent(float(board.freshness), 0)})",
        suppressed=sum(reading.main.latest.is_suppressed for reading in board.readings),
    )


def _moved(view: View, progress: CityProgress, board: Board) -> list[str]:
    groups = [(movement, board.moved(movement)) for movement in (Movement.WORSE, Movement.BETTER)]
    rows = [
        (movement, [(reading, _from_to(reading)) for reading in readings])
        for movement, readings in groups
        if readings
    ]
    if not rows:
        return []
    return [
        heading(2, "Qué se movió"), view.block("tablero_moved.html", groups=rows, city=progress.city),
    ]  # fmt: skip


def _from_to(reading: Reading) -> str:
    """«de 66 % a 60,9 %, desde junio de 2024»."""
    change, last = reading.change, reading.main.last_value
    assert change and last and last.value is not None
    unit = reading.indicator.unit
    return f"de {measure(change.start, unit)} a {measure(last.value, unit)}, {_since(change)}"


def _since(change: Change) -> str:
    """«desde junio de 2024», «desde la línea de base (30/6/2024)»."""
    if isinstance(change.since, Period):
        return f"desde {period_name(change.since)}"
    return f"desde la línea de base ({short_year(change.since)})"


def since_words(change: Change) -> str:
    """When it began, in a cell or between brackets."""
    return period_name(change.since) if isinstance(change.since, Period) else short_year(change.since)


def _absent(view: View, progress: CityProgress, board: Board) -> list[str]:
    missing = [(reading, _reason(reading.main.latest)) for reading in board.missing]
    stale = [(reading, _overdue(view, progress, reading)) for reading in board.stale]
    if not missing and not stale:
        return []
    return [
        heading(2, "Qué falta"),
        view.block("tablero_missing.html", missing=missing, stale=stale, city=progress.city),
    ]


def _reason(point: Point) -> str:
    return point.row.note or WITHOUT_VALUE[point.state][2]


def _overdue(view: View, progress: CityProgress, reading: Reading) -> str:
    assert reading.newest
    frequency = reading.indicator.frequency
    return f"lo último es de {period_name(reading.newest)}, y se mide con frecuencia {frequency}"


def card(view: View, progress: CityProgress, reading: Reading) -> Card:
    """What a card says. `progress` is the city's, on the day shown."""
    series = reading.main
    shown = series.last_value or series.latest
    unit = reading.indicator.unit
    value = measure(shown.value, unit) if shown.has_value and shown.value is not None else ""
    drawn = chart(series, reading.aim) if value else None
    return Card(
        reading=reading,
        shown=shown,
        value=value,
        change=_change(reading),
        goal=_goal(reading.aim, reading.indicator),
        travelled=_travelled(reading.aim),
        note=(shown.row.note or "") if value else "",
        chart=drawn,
        describes=_described(series, reading.aim) if drawn else "",
        tables=tuple((group_name(one.group), one) for one in reading.series),
        source=shown.row.source or reading.indicator.source,
        age=_age(reading, shown, progress),
        absence=None if value else _absence(shown),
        later=_later(series, shown),
    )


def _absence(point: Point) -> tuple[str, str, str]:
    shape, word, sentence = WITHOUT_VALUE[point.state]
    return shape, word, point.row.note or sentence


def _change(reading: Reading) -> str:
    """«7,2 puntos más que la línea de base (30/6/24)»."""
    change = reading.change
    if change is None:
        return ""
    since = "la línea de base" if change.is_from_baseline else "el primer dato"
    if not change.difference:
        return f"lo mismo que {since} ({since_words(change)})"
    way = "más" if change.difference > 0 else "menos"
    moved = difference(change.difference, reading.indicator.unit)
    return f"{moved} {way} que {since} ({since_words(change)})"


def _goal(aim: Aim | None, indicator: Indicator) -> str:
    if aim is None or aim.metric.target is None or aim.metric.target_day is None:
        return ""
    return f"{measure(aim.metric.target, indicator.unit)} para el {short_year(aim.metric.target_day)}"


def _travelled(aim: Aim | None) -> str:
    """How much of the way is done; the words where a number would mislead."""
    if aim is None:
        return ""
    if aim.progress is None or aim.progress <= 0 or aim.progress >= 1:
        return named(aim.state)
    return f"recorrió el {percent(float(aim.progress), 0)} del camino"


def _described(series: Series, aim: Aim | None) -> str:
    """What a person who doesn't see the chart is told; its axis has the periods and its table the rest."""
    unit = series.indicator.unit
    first, last = series.values[0], series.values[-1]
    assert first.value is not None and last.value is not None
    told = measure(last.value, unit)
    if last is not first:
        told = f"de {measure(first.value, unit)} a {told}"
    if aim and aim.metric.target is not None:
        told += f"; meta {measure(aim.metric.target, unit)}"
    return told


def _age(reading: Reading, shown: Point, progress: CityProgress) -> str:
    """How long ago the shown period ended, and whether that is within its term."""
    if shown.period.last >= progress.on:
        return "el período está en curso"
    verdict = "al día" if reading.is_fresh else "pasó su plazo"
    return f"terminó {ago(shown.period.last, progress.on)}, {verdict}"


def _later(series: Series, shown: Point) -> str:
    """What came after the last value, if something did: it isn't forgotten because it has no number."""
    latest = series.latest
    if latest is shown or latest.has_value:
        return ""
    _, word, sentence = WITHOUT_VALUE[latest.state]
    return f"{period_name(latest.period)}: {word.lower()}. {latest.row.note or sentence}"


def group_name(group: str) -> str:
    """«zona:norte» → «Zona norte»."""
    if group == TOTAL:
        return "Toda la ciudad"
    if group == JOINT:
        return "Con la ciudad con la que comparte el centro"
    breakdown, _, part = group.partition(":")
    return f"{breakdown.capitalize()}: {part.replace('-', ' ')}"


def direction_words(indicator: Indicator) -> str:
    if indicator.direction is Direction.CONTEXT:
        return "De contexto: ni mejor ni peor por sí solo"
    return named(indicator.direction).capitalize()


def tablero_in_words(view: View, ciudad: str) -> str:
    """For the list of a city's pages."""
    board = view.site.board_of(ciudad)
    if not board.adopted:
        return ""
    return f"{counted(len(board.adopted), 'indicador', 'indicadores')}, {number(len(board.fresh))} al día"
