"""What a value may be: each type turns typed text into a Python value, or says what was expected.

A rejection becomes a `Problem` in `reporting`. All types accept only the one spelling that the
manual teaches; a spelling that can be understood is offered back as the fix, never taken.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.data.near import bare, did_you_mean, either, nearest, slug_of
from macros.data.nodes import Text
from macros.data.problems import quoted

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip

LINE_LIMIT = 160
PARAGRAPH_LIMIT = 1200

_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{4}|[0-9]{2})(?![0-9])")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LOOSE_ISO = re.compile(r"([0-9]{4})[-/. –—]?([0-9]{1,2})[-/. –—]?([0-9]{1,2})(?![0-9])")
_IN_WORDS = re.compile(r"([0-9]{1,2})(?:º|°)?\s+(?:de\s+)?([a-z]+)\.?\s+(?:del?\s+)?([0-9]{4})")
_TAG = re.compile(r"</?[A-Za-z!][^>]*>?|&[a-zA-Z]+;|&#\w+;|\{\{|\{%|\{#|\]\(|```|\*\*|__")
_NAME_MARK = re.compile(r"[<>{}\[\]*_`|\\^~=]|https?://")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def rejected(rule: str, expected: str, fix: str, found: str = "", value: str = "") -> PydanticCustomError:
    """What a type raises. `found` only where the typed text itself would not say it.

    `value` is what to type instead: it takes the place of `{}` in the fix, with its key, to be pasted.
    The template is constant: pydantic would read braces in the text as placeholders.
    """
    return PydanticCustomError(
        "rejected",
        "rejected",
        {"rule": rule, "expected": expected, "fix": fix, "found": found, "value": value},
    )


EMPTY_FIX = "completala, o borrá la línea si todavía no lo tenés"
SINGLE_FIX = "acá va un solo valor, en la misma línea: sacá los guiones, los corchetes o las llaves"


def typed(value: Any, expected: str, fix: str) -> Text:
    """The value as the text a person typed; lists, groups and blanks are turned away."""
    if value is None or (isinstance(value, str) and not value.strip()):
        raise rejected("valor-vacio", expected, EMPTY_FIX)
    if isinstance(value, list | dict):
        found = "una lista" if isinstance(value, list) else "un grupo de claves"
        raise rejected("tipo-incorrecto", expected, SINGLE_FIX, found)
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
    fix, value = _date_fix(text)
    raise rejected("fecha-invalida", DATE_SHAPE, fix, value=value)


def _existing(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        fix, value = _swap_fix(year, month, day)
        raise rejected("fecha-invalida", "un mes entre 01 y 12", fix, value=value)
    last = calendar.monthrange(max(year, 1), month)[1]
    if not 1 <= day <= last:
        name = MONTHS[month - 1]
        raise rejected(
            "fecha-invalida",
            f"un día entre 01 y {last}: {name} de {year:04d} tiene {last} días",
            "poné el día que corresponde; si era el último del mes, escribí {}",
            value=f"{year:04d}-{month:02d}-{last:02d}",
        )
    if not 2000 <= year <= 2100:
        raise rejected("fecha-invalida", "un año entre 2000 y 2100", "corregí el año")
    return date(year, month, day)


def _swap_fix(year: int, month: int, day: int) -> tuple[str, str]:
    if 1 <= day <= 12 and 1 <= month <= calendar.monthrange(max(year, 1), day)[1]:
        return f"si es el {month} de {MONTHS[day - 1]}, escribí {{}}", f"{year:04d}-{day:02d}-{month:02d}"
    return "poné primero el año, después el mes y al final el día", ""


def _date_fix(text: str) -> tuple[str, str]:
    """The same date as we write it, when the typed one can be read in one way only: fix and value."""
    if bare(text.strip()) in ("si", "no", "true", "false", "x", "ok", "hecho", "listo"):
        return "poné el día en que pasó; si no lo sabés, preguntalo; si todavía no pasó, borrá la línea", ""
    day, rest = _readable_date(text.strip(" '\"“”‘’"))
    if day is None and (last := _last_of_month(text)):
        return "falta el día: si es a fin de mes, escribí {}", last.isoformat()
    if day is None:
        return "escribí año, mes y día con guiones: 2024-05-16", ""
    return f"escribí {{}}{', sin hora ni zona horaria' if rest.strip() else ''}", day.isoformat()


def _last_of_month(text: str) -> date | None:
    """«junio de 2025» or «06/2025»: a month without its day."""
    if match := re.fullmatch(r"([a-z]+)\.?(?: del?)? ([0-9]{4})", bare(text.strip())):
        name = nearest(match[1], MONTHS)
        month = MONTHS.index(name) + 1 if name else 0
        year = int(match[2])
    elif match := re.fullmatch(r"([0-9]{1,2})[/-]([0-9]{4})", text.strip()):
        month, year = int(match[1]), int(match[2])
    else:
        return None
    return date(year, month, calendar.monthrange(year, month)[1]) if 1 <= month <= 12 and year else None


def _readable_date(text: str) -> tuple[date | None, str]:
    """The date that a text begins with, and what follows it."""
    if match := _LOOSE_ISO.match(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.match(text):
        day, month, year = (int(part) for part in match.groups())
        year += 2000 if year < 100 else 0
    elif (match := _IN_WORDS.search(bare(text))) and (name := nearest(match[2], MONTHS)):
        day, month, year = int(match[1]), MONTHS.index(name) + 1, int(match[3])
    else:
        return None, ""
    try:
        return date(year, month, day), text[match.end() :]
    except ValueError:
        return None, ""


def parse_time(value: Any) -> time:
    expected, fix = "una hora HH:MM entre 00:00 y 23:59, como 10:00", "escribí la hora con dos puntos: 10:00"
    text = typed(value, expected, fix)
    if re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        return time.fromisoformat(text)
    value = ""
    if match := re.match(r"([0-9]{1,2})(?:(?:(?<=[0-9]{2})|[:.h, ]+)([0-9]{2}))?(?![0-9])", text):
        hour, minute = int(match[1]), int(match[2] or 0)
        hour += 12 if hour < 12 and re.search(r"\bp\.?\s?m\b", text.casefold()) else 0
        if hour < 24 and minute < 60:
            fix, value = "escribí {}", f"{hour:02d}:{minute:02d}"
    raise rejected("hora-invalida", expected, fix, value=value)


# Numbers -----------------------------------------------------------------------------------------


def whole(low: int, high: int, unit: str = "") -> Callable[[Any], int]:
    """A whole number between two bounds, both included, written with digits only.

    `unit` is what it counts, where people may type another: «2 días» is no 2 of hours.
    """
    expected = f"un número entero {_between(low, high)}, solo con cifras"

    def parse(value: Any) -> int:
        text = typed(value, expected, "escribí el número solo con cifras")
        if not re.fullmatch(r"-?(0|[1-9][0-9]{0,14})", text):
            fix, digits = _digits_fix(text)
            if not digits:
                fix = f"acá va un solo número, en cifras, {_between(low, high)}"
            if unit and (letter := re.search(r"[a-z]", text.lower())) and letter[0] != unit[0]:
                fix, digits = f"escribí cuánto es en {unit}, solo con cifras", ""
            raise rejected("numero-invalido", expected, fix, value=digits)
        number = int(text)
        if not low <= number <= high:
            raise rejected("fuera-de-rango", expected, f"poné un número {_between(low, high)}")
        return number

    return parse


ENDLESS = 10**9


def _between(low: int, high: int) -> str:
    """The bounds in words; one so high that nobody reaches it isn't said."""
    return f"desde {low}" if high >= ENDLESS else f"entre {low} y {high}"


_THOUSANDS = re.compile(
    r"\$?\s*([0-9]{1,6})(?:[.,]([0-9]{1,2}))?\s*(mil|mill[oó]n(?:es)?)\b[^0-9]*", re.IGNORECASE
)


def _digits_fix(text: str) -> tuple[str, str]:
    """The number that a text begins with, if it can be read in one way only: fix and value."""
    if match := _THOUSANDS.fullmatch(text):
        number = Decimal(f"{match[1]}.{match[2] or 0}") * (1000 if match[3].lower() == "mil" else 1_000_000)
        return "escribí {}, todo con cifras", str(int(number))
    joined = re.sub(r"(?<=[0-9])[\s_'](?=[0-9])", "", text.strip("$ "))
    joined = re.sub(r",0{1,2}$", "", joined) if joined.count(",") == 1 else joined
    if match := re.match(r"[0-9]{1,3}([.,][0-9]{3}){1,4}(?![0-9.,])", joined):
        return "escribí {}, sin separar los miles", str(int(re.sub(r"[.,]", "", match[0])))
    match = re.match(r"([0-9]{1,15})(?:[.,]0{1,9})?(?![0-9.,])", joined)
    if match and not any(char.isdigit() for char in joined[match.end() :]):
        return f"escribí {{}}{', sin la unidad' if joined[match.end() :].strip() else ''}", str(int(match[1]))
    return "escribí el número solo con cifras", ""


def decimal(low: int, high: int) -> Callable[[Any], Decimal]:
    """A number between two bounds, both included, with a point before its decimals.

    At most two: people who type «185.000» mean thousands.
    """
    expected = f"un número {_between(low, high)}, con punto para los decimales"
    how = "escribí el número con cifras, como 62.5"

    def parse(value: Any) -> Decimal:
        text = typed(value, expected, how)
        if not re.fullmatch(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?", text):
            fix, digits = _decimal_fix(text)
            if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", text):
                fix = "si son miles, escribí {}; si son decimales, dejá uno o dos"
            raise rejected("numero-invalido", expected, fix or how, value=digits)
        number = Decimal(text)
        if not low <= number <= high:
            raise rejected("fuera-de-rango", expected, f"poné un número {_between(low, high)}")
        return number

    return parse


def _decimal_fix(text: str) -> tuple[str, str]:
    """The number that a text begins with, as we write it, if it can be read in one way only."""
    if _THOUSANDS.fullmatch(text):
        return _digits_fix(text)
    match = re.match(
        r"\$?\s*(-?[0-9]{1,3}(?:\.[0-9]{3})+|-?[0-9]{1,15})(?:[.,]([0-9]{1,2}))?(?![0-9.,])", text
    )
    if match is None or any(char.isdigit() for char in text[match.end() :]):
        return "", ""
    decimals = f".{match[2]}" if match[2] else ""
    whole_part = str(int(match[1].replace(".", "")))
    return f"escribí {{}}{', sin la unidad' if text[match.end() :].strip() else ''}", whole_part + decimals


def parse_hours(value: Any) -> float:
    """Hours of work, 0 < h ≤ 200: whole or half. Decimals take a point."""
    expected = "un número de horas mayor que 0, con punto para los decimales, como 2 o 1.5"
    text = typed(value, expected, "escribí las horas con cifras, como 2")
    if not re.fullmatch(r"(0|[1-9][0-9]{0,3})(\.[0-9]{1,3})?", text):
        match = re.match(r"0*([0-9]{1,4})(?:[.,]([0-9]{1,2}))?(?![0-9.,½¼¾])", text)
        if match is None:
            raise rejected("numero-invalido", expected, "escribí las horas con cifras, como 2")
        decimals = (match[2] or "").rstrip("0")
        number = match[1] + (f".{decimals}" if decimals else "")
        fix = f"escribí {{}}{', sin la unidad' if text[match.end() :].strip() else ''}"
        raise rejected("numero-invalido", expected, fix, value=number)
    hours = float(text)
    if not 0 < hours <= 200 or hours % 0.5:
        raise rejected(
            "fuera-de-rango", "horas enteras o medias, entre 0.5 y 200", "poné horas enteras, o medias con .5"
        )
    return hours


def parse_flag(value: Any) -> bool:
    expected = "true (sí) o false (no)"
    text = typed(value, expected, "escribí true o false")
    if text in ("true", "false"):
        return text == "true"
    meant = {"si": "true", "s": "true", "yes": "true", "verdadero": "true", "1": "true", "on": "true"}
    meant |= {"no": "false", "n": "false", "falso": "false", "0": "false", "off": "false"}
    near = meant.get(bare(text)) or nearest(text, ("true", "false")) or ""
    fix = "escribí {}" if near else "escribí true o false"
    raise rejected("opcion-desconocida", expected, fix, value=near)


# Words -------------------------------------------------------------------------------------------


def _words(value: Any, expected: str, limit: int) -> Text:
    text = typed(value, expected, "escribí el texto en la misma línea que la clave")
    if text.cut:
        whole_text = f"{text} {text.cut}".replace('"', "'")
        raise rejected(
            "texto-cortado", "el texto entero: un « #» abre un comentario y lo corta ahí",
            "escribí {}; si era un comentario, pasalo a la línea de arriba", value=f'"{whole_text}"',
        )  # fmt: skip
    if len(text) > limit:
        raise rejected("fuera-de-rango", f"hasta {limit} letras", f"acortalo: tiene {len(text)}")
    if not any(char.isalnum() for char in text):
        raise rejected("valor-vacio", expected, EMPTY_FIX)
    return text


def parse_name(value: Any) -> str:
    """One line without any mark-up, at most 160 letters."""
    text = _words(value, "un nombre en una línea", LINE_LIMIT)
    if _NAME_MARK.search(text) or _TAG.search(text):
        raise _marked(text, "un nombre sin signos de formato")
    if any(_is_drawing(char) for char in text):
        raise _marked(text, "un nombre sin dibujos")
    if "\n" in text.strip():
        raise rejected("tipo-incorrecto", "un nombre en una línea", "escribilo en una sola línea")
    return _tidy(text)


def parse_paragraph(value: Any) -> str:
    """Plain text, at most 1.200 letters; no HTML, Markdown or template marks."""
    text = _words(value, "un texto", PARAGRAPH_LIMIT)
    if _TAG.search(text):
        raise _marked(text, "texto solo, sin HTML ni Markdown")
    return _tidy(text)


def _marked(text: Text, expected: str) -> PydanticCustomError:
    """Offers the text without its marks, if it is short enough to be pasted."""
    clean = re.sub(r"\[([^\]]*)\]\([^)]*\)?", r"\1", text)
    clean = _NAME_MARK.sub("", _TAG.sub("", clean))
    clean = _tidy("".join(char for char in clean if not _is_drawing(char)))
    mark = next((match[0] for rule in (_TAG, _NAME_MARK) if (match := rule.search(text))), "ese signo")
    if not any(char.isalnum() for char in clean) or len(clean) > LINE_LIMIT:
        return rejected("marcado", expected, f"sacá {quoted(mark)}")
    is_plain = re.fullmatch(r"[\w¿¡(«].*", clean) and ": " not in clean and " #" not in clean
    return rejected("marcado", expected, "escribí {}", value=clean if is_plain else f'"{clean}"')


def _tidy(text: str) -> str:
    """One space between words; letters with accents as one character, which macOS types as two."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _is_drawing(char: str) -> bool:
    """Emoji and dingbats; the degree sign is one of them for Unicode, and people write «N° 5»."""
    return char > "\x7f" and char != "°" and unicodedata.category(char) in ("So", "Sk")


def parse_slug(value: Any) -> str:
    expected = "un identificador en minúsculas, sin tildes ni espacios, con guiones"
    text = typed(value, expected, "escribilo como renata-arrayan")
    if not _SLUG.fullmatch(text):
        slug = slug_of(text)
        fix = "escribí {}" if slug else "escribilo como renata-arrayan"
        raise rejected("identificador-invalido", expected, fix, value=slug)
    return str(text)


def shaped(pattern: str, expected: str, fix: str) -> Callable[[Any], str]:
    """Text that matches a whole pattern, such as `E4.2`."""

    def parse(value: Any) -> str:
        text = typed(value, expected, fix)
        if not re.fullmatch(pattern, text, re.ASCII):
            tidy = _tidied(pattern, text)
            raise rejected("identificador-invalido", expected, "escribí {}" if tidy else fix, value=tidy)
        return str(text)

    return parse


def _tidied(pattern: str, text: str) -> str:
    """The same identifier as it should be spelt, if a usual slip explains it; or nothing."""
    packed = re.sub(r"[\s_]", "", bare(text)).strip(".,;")
    dotted, joined = re.sub(r"[,:;-]", ".", packed), re.sub(r"\W", "", packed)
    hyphened = re.sub(r"^([a-z]{3})0*([1-9][0-9]?)$", lambda m: f"{m[1]}-{int(m[2]):02d}", joined)
    split = re.sub(r"^([a-z][1-9])([1-9])$", r"\1.\2", joined)
    spellings = (packed, dotted, joined, hyphened, split, bare(text).replace(" ", "_"))
    for spelling in spellings:
        trimmed = re.sub(r"(?<![0-9])0+(?=[0-9])", "", spelling)
        for candidate in (spelling, spelling.upper(), trimmed.upper(), f"E{trimmed}", f"D{trimmed}"):
            if re.fullmatch(pattern, candidate, re.ASCII):
                return candidate
    return ""


def choice(options: type[StrEnum], others: str = "") -> Callable[[Any], StrEnum]:
    """One of the values of an enumeration. `others` are words that look like one of them and mean another."""
    values = [option.value for option in options]
    expected = either(values)

    def parse(value: Any) -> StrEnum:
        text = typed(value, expected, "elegí una de esas opciones, o borrá la línea si todavía no va")
        if text in values:
            return options(str(text))
        near = values[0] if len(values) == 1 else nearest(re.sub(r"[.,]0+$", "", text), values)
        near = None if bare(text) in others.split() else near
        fix = f"{did_you_mean(near)} Escribí {{}}" if near else "elegí una de esas opciones"
        raise rejected("opcion-desconocida", expected, fix, value=near or "")

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

WebAddress = Annotated[
    str,
    BeforeValidator(
        shaped(
            r"https://[\w.-]+\.[a-z]{2,}(/[^\s<>\"']*)?", "una dirección que empiece con https://",
            "copiala del navegador",
        )
    ),
]  # fmt: skip
"""Of a page elsewhere."""

_STAGE = r"E[1-9]\d?"
_DIMENSION = r"D[1-9]\d?"
_ITEM = r"D[1-9]\d?\.[1-9]\d?"
_INDICATOR = r"[A-Z]{3}-(0[1-9]|[1-9]\d)"
_DELIVERABLE = r"E[1-9]\d?\.[1-9]\d?"
StageId = Annotated[
    str,
    BeforeValidator(shaped(_STAGE, "una etapa, como E4", "escribí la letra E y el número: E4")),
    _text_schema("Etapa", _STAGE),
]
DeliverableId = Annotated[
    str,
    BeforeValidator(shaped(_DELIVERABLE, "un entregable, como E4.2", "escribí etapa, punto y número: E4.2")),
    _text_schema("Entregable", _DELIVERABLE),
]
DimensionId = Annotated[
    str,
    BeforeValidator(shaped(_DIMENSION, "una dimensión, como D3", "escribí la letra D y el número: D3")),
    _text_schema("Dimensión del autodiagnóstico", _DIMENSION),
]
ItemId = Annotated[
    str,
    BeforeValidator(shaped(_ITEM, "un ítem, como D3.2", "escribí dimensión, punto y número: D3.2")),
    _text_schema("Ítem del autodiagnóstico", _ITEM),
]
IndicatorId = Annotated[
    str,
    BeforeValidator(
        shaped(_INDICATOR, "un indicador, como SAL-04", "escribí tres letras, un guion y dos cifras: SAL-04")
    ),
    _text_schema("Código del indicador", _INDICATOR),
]
Score = Annotated[int, BeforeValidator(whole(1, 5))]
Pesos = Annotated[int, BeforeValidator(whole(0, 10**13))]
Measure = Annotated[
    Decimal, BeforeValidator(decimal(0, 10**12)), WithJsonSchema({"type": "number", "minimum": 0})
]
"""A value of an indicator, in its own unit."""
