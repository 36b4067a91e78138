"""What a value may be: each type turns typed text into a Python value, or says what was expected.

A rejection becomes a `Problem` in `reporting`. All types accept only the one spelling that the
manual teaches; a spelling that can be understood is offered back as the fix, never taken.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.data.near import did_you_mean, either, nearest, slug_of
from macros.data.nodes import Text

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip

LINE_LIMIT = 160
PARAGRAPH_LIMIT = 1200

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LOOSE_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_TAG = re.compile(r"</?[A-Za-z!][^>]*>|&[a-zA-Z]+;|&#\d+;|\{\{|\{%|\{#|\]\(|```|\*\*|__")
_NAME_MARK = re.compile(r"[<>{}\[\]*_`|\\^~=]|\{\{|\*\*|https?://")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def rejected(rule: str, expected: str, fix: str, found: str = "") -> PydanticCustomError:
    """What a type raises. `found` only where the typed text itself would not say it.

    The template is constant: pydantic would read braces in the text as placeholders.
    """
    return PydanticCustomError(
        "rejected",
        "rejected",
        {"rule": rule, "expected": expected, "fix": fix, "found": found},
    )


def typed(value: Any, expected: str, fix: str) -> Text:
    """The value as the text a person typed; lists, groups and blanks are turned away."""
    if value is None or (isinstance(value, str) and not value.strip()):
        raise rejected("valor-vacio", expected, fix)
    if isinstance(value, list):
        raise rejected("tipo-incorrecto", expected, fix, "una lista")
    if isinstance(value, dict):
        raise rejected("tipo-incorrecto", expected, fix, "un grupo de claves")
    if not isinstance(value, Text):
        raise rejected("tipo-incorrecto", expected, fix)
    return value


# Dates and times ---------------------------------------------------------------------------------

DATE_SHAPE = "una fecha AAAA-MM-DD, como 2024-05-16"


def parse_date(value: Any) -> date:
    text = typed(value, DATE_SHAPE, "escribí año, mes y día con guiones: 2024-05-16")
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        return _existing(year, month, day)
    raise rejected("fecha-invalida", DATE_SHAPE, _date_fix(text))


def _existing(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise rejected("fecha-invalida", "un mes entre 01 y 12", _swap_fix(year, month, day))
    last = calendar.monthrange(max(year, 1), month)[1]
    if not 1 <= day <= last:
        name = MONTHS[month - 1]
        raise rejected(
            "fecha-invalida",
            f"un día entre 01 y {last}: {name} de {year} tiene {last} días",
            f"poné el día que corresponde, hasta {year:04d}-{month:02d}-{last:02d}",
        )
    if not 2000 <= year <= 2100:
        raise rejected("fecha-invalida", "un año entre 2000 y 2100", "revisá el año")
    return date(year, month, day)


def _swap_fix(year: int, month: int, day: int) -> str:
    if 1 <= day <= 12 and 1 <= month <= 31:
        return f"si es el {month} de {MONTHS[day - 1]}, escribí {year:04d}-{day:02d}-{month:02d}"
    return "poné primero el año, después el mes y al final el día"


def _date_fix(text: str) -> str:
    """The same date as we write it, when the typed one can be read in one way only."""
    if match := _LOOSE_ISO.match(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.match(text):
        day, month, year = (int(part) for part in match.groups())
        year += 2000 if year < 100 else 0
    else:
        return "escribí año, mes y día con guiones: 2024-05-16"
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(max(year, 1), month)[1]):
        return "escribí año, mes y día con guiones: 2024-05-16"
    tail = ", sin hora ni zona horaria" if text[match.end() :].strip() else ""
    return f"escribí {year:04d}-{month:02d}-{day:02d}{tail}"


def parse_time(value: Any) -> time:
    expected, fix = "una hora HH:MM entre 00:00 y 23:59, como 10:00", "escribí la hora con dos puntos: 10:00"
    text = typed(value, expected, fix)
    if re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text):
        return time.fromisoformat(text)
    if match := re.match(r"(\d{1,2})(?:[:.h, ]+(\d{2}))?(?!\d)", text):
        hour, minute = int(match[1]), int(match[2] or 0)
        if hour < 24 and minute < 60:
            fix = f"escribí {hour:02d}:{minute:02d}"
    raise rejected("hora-invalida", expected, fix)


# Numbers -----------------------------------------------------------------------------------------


def whole(low: int, high: int) -> Callable[[Any], int]:
    """A whole number between two bounds, both included, written with digits only."""
    expected = f"un número entero entre {low} y {high}, solo con cifras"

    def parse(value: Any) -> int:
        text = typed(value, expected, "escribí el número solo con cifras, como 84000")
        if not re.fullmatch(r"-?(0|[1-9]\d*)", text) or len(text) > 15:
            raise rejected("numero-invalido", expected, _digits_fix(text))
        number = int(text)
        if not low <= number <= high:
            raise rejected("fuera-de-rango", expected, f"poné un número entre {low} y {high}")
        return number

    return parse


def _digits_fix(text: str) -> str:
    bare = re.sub(r"[\s_']", "", text)
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", bare):
        return f"escribí {re.sub(r'[.,]', '', bare)}, sin puntos de miles"
    if match := re.match(r"(\d+)(?:[.,]0+)?(?![\d.,])", bare):
        return f"escribí {int(match[1])}"
    return "escribí el número solo con cifras, como 84000"


def parse_hours(value: Any) -> float:
    """Hours of work: a whole number or a half, 0 < h ≤ 200. Decimals take a point."""
    expected = "un número de horas mayor que 0, con punto para los decimales, como 2 o 1.5"
    text = typed(value, expected, "escribí las horas con cifras, como 2")
    if not re.fullmatch(r"(0|[1-9]\d*)(\.\d+)?", text):
        fix = "escribí las horas con cifras, como 2"
        if match := re.match(r"(\d+)[.,]?(\d*)", text):
            fix = f"escribí {int(match[1])}{'.' + match[2] if match[2].strip('0') else ''}"
        raise rejected("numero-invalido", expected, fix)
    hours = float(text)
    if not 0 < hours <= 200 or hours % 0.5:
        raise rejected("fuera-de-rango", "horas enteras o medias, entre 0.5 y 200", "revisá las horas")
    return hours


def parse_flag(value: Any) -> bool:
    expected = "true (sí) o false (no)"
    text = typed(value, expected, "escribí true o false")
    if text in ("true", "false"):
        return text == "true"
    meant = {"si": "true", "sí": "true", "s": "true", "yes": "true", "no": "false", "n": "false"}
    near = meant.get(text.casefold()) or nearest(text, ("true", "false"))
    raise rejected("opcion-desconocida", expected, f"escribí {near or 'true o false'}")


# Words -------------------------------------------------------------------------------------------


def _words(value: Any, expected: str, limit: int) -> Text:
    text = typed(value, expected, "escribí el texto, o borrá la línea si todavía no lo tenés")
    if text.cut:
        raise rejected(
            "texto-cortado", "el texto entero: un « #» abre un comentario y lo corta ahí",
            f'poné el texto entre comillas: "{text} #…"',
        )  # fmt: skip
    if len(text) > limit:
        raise rejected("fuera-de-rango", f"hasta {limit} letras", f"acortalo: tiene {len(text)}")
    return text


def parse_name(value: Any) -> str:
    """One line without any mark-up, at most 160 letters."""
    text = _words(value, "un nombre en una línea", LINE_LIMIT)
    if match := _NAME_MARK.search(text) or _TAG.search(text):
        raise rejected("marcado", "un nombre sin signos de formato", f"sacá «{match[0]}»")
    if "\n" in text.strip():
        raise rejected("tipo-incorrecto", "un nombre en una línea", "escribilo en una sola línea")
    return " ".join(text.split())


def parse_paragraph(value: Any) -> str:
    """Plain text, at most 1.200 letters; no HTML, Markdown or template marks."""
    text = _words(value, "un texto", PARAGRAPH_LIMIT)
    if match := _TAG.search(text):
        raise rejected("marcado", "texto solo, sin HTML ni Markdown", f"sacá «{match[0]}»")
    return " ".join(text.split())


def parse_slug(value: Any) -> str:
    expected = "un identificador en minúsculas, sin tildes ni espacios, con guiones"
    text = typed(value, expected, "escribilo como renata-arrayan")
    if not _SLUG.fullmatch(text):
        slug = slug_of(text)
        raise rejected("identificador-invalido", expected, f"escribí {slug}" if slug else "cambialo")
    return str(text)


def shaped(pattern: str, expected: str, fix: str) -> Callable[[Any], str]:
    """Text that matches a whole pattern, such as `E4.2`."""

    def parse(value: Any) -> str:
        text = typed(value, expected, fix)
        if not re.fullmatch(pattern, text):
            raise rejected("identificador-invalido", expected, _case_fix(pattern, text) or fix)
        return str(text)

    return parse


def _case_fix(pattern: str, text: str) -> str:
    tidy = re.sub(r"[\s,-]", lambda m: "." if m[0] == "," else "", text).upper()
    return f"escribí {tidy}" if re.fullmatch(pattern, tidy) else ""


def choice(options: type[StrEnum]) -> Callable[[Any], StrEnum]:
    """One of the values of an enumeration."""
    values = [option.value for option in options]
    expected = either(values)

    def parse(value: Any) -> StrEnum:
        text = typed(value, expected, f"escribí {expected}")
        if text in values:
            return options(str(text))
        near = nearest(text, values)
        fix = f"{did_you_mean(near)} Escribí {near}" if near else f"escribí {expected}"
        raise rejected("opcion-desconocida", expected, fix)

    return parse


def _text_schema(title: str, pattern: str | None = None) -> WithJsonSchema:
    schema: dict[str, Any] = {"type": "string", "description": title}
    return WithJsonSchema(schema | ({"pattern": f"^{pattern}$"} if pattern else {}))


Date = Annotated[date, BeforeValidator(parse_date)]
Time = Annotated[time, BeforeValidator(parse_time), PlainSerializer(lambda t: t.strftime("%H:%M"))]
Hours = Annotated[float, BeforeValidator(parse_hours)]
Flag = Annotated[bool, BeforeValidator(parse_flag)]
Name = Annotated[str, BeforeValidator(parse_name), _text_schema("Un nombre en una línea")]
Paragraph = Annotated[str, BeforeValidator(parse_paragraph), _text_schema("Texto sin formato")]
Slug = Annotated[str, BeforeValidator(parse_slug), _text_schema("Identificador", _SLUG.pattern)]

_STAGE = r"E[1-9]\d?"
_DELIVERABLE = r"E[1-9]\d?\.[1-9]\d?"
StageId = Annotated[
    str,
    BeforeValidator(shaped(_STAGE, "una etapa, como E4", "escribí la letra E y el número: E4")),
    _text_schema("Etapa", _STAGE),
]
DeliverableId = Annotated[
    str,
    BeforeValidator(
        shaped(_DELIVERABLE, "un entregable, como E4.2", "escribí etapa, punto y número: E4.2")
    ),
    _text_schema("Entregable", _DELIVERABLE),
]
