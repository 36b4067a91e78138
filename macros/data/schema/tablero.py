"""`tablero.csv`: what a city measured, one row an indicator, a period and a group."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from macros.data.near import bare, nearest
from macros.data.periods import Period, period
from macros.data.scalars import MONTHS, Date, IndicatorId, Name, Paragraph, choice, rejected, typed, whole
from macros.data.schema.programme import Breakdown
from macros.data.schema.record import Record, key

TOTAL, JOINT = "total", "compartido"
"""The whole city, and the whole of the towns that share a centre."""


class ValueState(StrEnum):
    """Why there is a number, or why there is none. A blank never says it."""

    VALUE = "dato"
    MISSING = "sin_dato"
    NOT_APPLICABLE = "no_aplica"
    SUPPRESSED = "suprimido"
    IN_VALIDATION = "en_validacion"


HAVE_NUMBERS = frozenset({ValueState.VALUE, ValueState.IN_VALIDATION})
NEED_A_REASON = frozenset({ValueState.MISSING, ValueState.NOT_APPLICABLE})


def parse_period(value: Any) -> Period:
    """A year, half-year, quarter or month of this century."""
    expected = "un período: 2024, 2024-S1, 2024-T2 o 2024-M08"
    fix = "escribí el año y, si hace falta, S y el semestre, T y el trimestre o M y el mes"
    text = typed(value, expected, fix)
    found = period(text)
    if found and str(found) == text:
        return found
    near = str(found) if found else _meant_period(text)
    raise rejected("periodo-invalido", expected, "escribí {}" if near else fix, value=near)


_MONTH_FIRST = re.compile(r"(\d{1,2})[/-](20\d\d)")
_YEAR_FIRST = re.compile(r"(20\d\d)\W{0,3}([a-z]*)\W{0,3}(\d{1,2})?")
_WORDS = {"s": "S", "sem": "S", "semestre": "S", "t": "T", "trim": "T", "trimestre": "T", "q": "T",
          "m": "M", "mes": "M", "": "M"}  # fmt: skip


def _meant_period(text: str) -> str:
    """The period that another spelling can only mean: 2024-08, 08/2024, 2024 T2, agosto 2024."""
    plain = bare(text).strip()
    for number, name in enumerate(MONTHS, start=1):
        if match := re.fullmatch(rf"{name[:3]}\w*\.?\W*(?:de )?(20\d\d|\d\d)", plain):
            year = match[1] if len(match[1]) == 4 else f"20{match[1]}"
            return f"{year}-M{number:02d}"
    if match := _MONTH_FIRST.fullmatch(plain):
        found = period(f"{match[2]}-M{int(match[1]):02d}")
    elif (match := _YEAR_FIRST.fullmatch(plain)) and match[2] in _WORDS and match[3]:
        found = period(f"{match[1]}-{_WORDS[match[2]]}{int(match[3])}")
    else:
        found = None
    return str(found) if found else ""


_GROUP = re.compile(r"([a-z]+):([a-z0-9]+(?:-[a-z0-9]+)*)")


def parse_group(value: Any) -> str:
    """`total`, `compartido`, or a breakdown and one of its parts: `zona:norte`."""
    expected = "total, compartido, o una desagregación y su parte, como zona:norte"
    fix = "escribí total; o la desagregación, dos puntos y la parte en minúsculas, sin espacios"
    text = typed(value, expected, fix)
    match = _GROUP.fullmatch(text)
    if text in (TOTAL, JOINT) or (match and match[1] in list(Breakdown)):
        return str(text)
    near = nearest(text, [TOTAL, JOINT]) or ""
    if match := re.fullmatch(r"\s*([^:=]+?)\s*[:=]\s*(.+?)\s*", text):
        breakdown = nearest(match[1], list(Breakdown))
        part = re.sub(r"[^a-z0-9]+", "-", bare(match[2])).strip("-")
        near = f"{breakdown}:{part}" if breakdown and part else ""
    raise rejected("opcion-desconocida", expected, "escribí {}" if near else fix, value=near)


_WITH_ITS_UNIT = re.compile(r"\$?\s*(\d{1,12}(?:\.\d{1,15})?|\d{1,3}(?:\.\d{3})+)\s*(?:%|[a-zA-Z ]+)?")


_NO_NUMBER = frozenset(
    ("nd", "sd", "na", "n/d", "s/d", "n/a", "-", "--", "—", "–", "x", "?", "sin dato", "no hay")
)


def parse_count(low: int) -> Callable[[Any], int]:
    """A whole number; what people write where they have none gets its own advice."""
    number = whole(low, COUNT_LIMIT)

    def parse(value: Any) -> int:
        text = bare(str(value)).strip()
        if text in _NO_NUMBER:
            fix = "dejá la celda vacía, poné el estado sin_dato y contá en «nota» por qué falta"
            raise rejected("numero-invalido", "un número entero, o la celda vacía", fix)
        if re.fullmatch(r"0[.,]\d+|\d+[.,]?\d*\s*%", text):
            fix = "acá va la cantidad: el porcentaje lo calcula el sitio"
            raise rejected("numero-invalido", "un número entero, solo con cifras", fix)
        return number(value)

    return parse


COUNT_LIMIT = 10**13


def parse_value(value: Any) -> Decimal:
    """A value in the indicator's unit: at most two decimals, after a comma or a point."""
    expected, fix = "un número en la unidad del indicador, como 48,5", "escribí el número con cifras"
    text = typed(value, expected, fix).replace(",", ".")
    if re.fullmatch(r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?", text):
        return Decimal(text)
    match = _WITH_ITS_UNIT.fullmatch(text)
    if match is None:
        raise rejected("numero-invalido", expected, fix)
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+", match[1]):
        near = match[1].replace(".", "")
        raise rejected("numero-invalido", expected, "escribí {}, sin separar los miles", value=near)
    near = f"{Decimal(match[1]).quantize(Decimal('0.01'), ROUND_HALF_UP).normalize():f}"
    raise rejected("numero-invalido", expected, "escribí {}", value=near.replace(".", ","))


class Observation(Record):
    """One row. The value is the numerator over the denominator, or typed where there are no counts."""

    indicator: IndicatorId = key("indicador", "El indicador", "SAL-04")
    period: Annotated[Period, BeforeValidator(parse_period), WithJsonSchema({"type": "string"})] = key(
        "periodo", "El período", "2024-T2"
    )
    group: Annotated[str, BeforeValidator(parse_group), WithJsonSchema({"type": "string"})] = key(
        "grupo", "De quiénes: total, o una parte", "total"
    )
    numerator: Annotated[int, BeforeValidator(parse_count(0))] | None = key(
        "numerador", "Lo que se cuenta arriba", "171", default=None
    )
    denominator: Annotated[int, BeforeValidator(parse_count(1))] | None = key(
        "denominador", "Lo que se cuenta abajo", "214", default=None
    )
    value: Annotated[Decimal, BeforeValidator(parse_value), WithJsonSchema({"type": "number"})] | None = key(
        "valor", "El valor, solo donde no hay numerador", "48,5", default=None
    )
    state: Annotated[ValueState, BeforeValidator(choice(ValueState))] = key(
        "estado", "Si hay dato, o por qué no lo hay", "dato"
    )
    source: Name | None = key("fuente", "De dónde sale", "Registro provincial", default=None)
    published: Date | None = key("publicado", "El día en que se cargó", "2024-07-20", default=None)
    note: Paragraph | None = key("nota", "Lo que hay que saber", default=None)

    @property
    def is_total(self) -> bool:
        return self.group == TOTAL

    @property
    def breakdown(self) -> str:
        """`zona` of `zona:norte`; empty for a total."""
        return self.group.partition(":")[0] if ":" in self.group else ""
