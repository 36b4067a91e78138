"""`resguardo.yml`: what the guard lets through, one by one and with a reason, and stricter thresholds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo

from macros.data.problems import quoted
from macros.data.scalars import choice, parse_paragraph, rejected, typed, whole
from macros.data.schema.programme import PrivacyRisk
from macros.data.schema.record import Record, key
from macros.guard.thresholds import THRESHOLDS

FOLDERS = ("cohorts", "docs")
LEAST_REASON = 15
"""Letters under which a reason explains nothing to whoever reads it next year."""
LEAST_TEXT = 5


def parse_exact(value: Any) -> str:
    """The very text that may stay, as it is written in its file."""
    expected = "el texto exacto que se permite, tal como está en su archivo"
    text = str(typed(value, expected, "copialo y pegalo entre comillas dobles")).strip()
    if len(text) < LEAST_TEXT:
        fix = f"copiá el dato entero: con menos de {LEAST_TEXT} letras dejaría pasar cualquier cosa"
        raise rejected("fuera-de-rango", expected, fix)
    return text


def parse_where(value: Any) -> str:
    """A file or a folder of the data or of the pages, from the project's root."""
    expected = "un archivo o una carpeta de cohorts/ o de docs/"
    text = str(typed(value, expected, "escribí la ruta, como docs/facilitacion/ayuda.md")).strip()
    path = text.replace("\\", "/").strip("/").removeprefix("./")
    steps = path.split("/")
    if steps[0] not in FOLDERS or ".." in steps:
        raise rejected("opcion-desconocida", expected, "escribí la ruta, como docs/facilitacion/ayuda.md")
    return path


def parse_reason(value: Any) -> str:
    expected = "por qué ese dato es institucional y puede publicarse"
    text = parse_paragraph(value)
    if len(re.sub(r"\W", "", text)) < LEAST_REASON:
        raise rejected("fuera-de-rango", expected, "escribí una frase que entienda otra persona")
    return text


class Allowance(Record):
    """One exception. It lets through this text, in this place, and nothing that looks like it."""

    text: Annotated[str, BeforeValidator(parse_exact)] = key(
        "texto", "El texto exacto", '"el dato tal como está"'
    )
    where: Annotated[str, BeforeValidator(parse_where)] = key("donde", "Dónde vale", "docs/tablero/index.md")
    why: Annotated[str, BeforeValidator(parse_reason)] = key(
        "porque", "Por qué puede publicarse", "Es la mesa de entradas del municipio, no una persona"
    )


def _at_least(part: str) -> Callable[[Any, ValidationInfo], int]:
    """A threshold that can only be raised over the one of its risk, which is read before it."""

    def parse(value: Any, info: ValidationInfo) -> int:
        number = whole(0, 100_000)(value)
        risk = info.data.get("risk")
        base = THRESHOLDS.get(str(risk)) if risk else None
        least = int(getattr(base, part)) if base else 0
        if number >= least:
            return number
        raise rejected(
            "fuera-de-rango",
            f"{least} o más: con riesgo {risk}, ese es el mínimo para que no se reconozca a nadie, y solo "
            f"se sube",
            "escribí {}, o un número mayor",
            found=f"{quoted(number)}, que publicaría grupos más chicos",
            value=str(least),
        )

    return parse


class Threshold(Record):
    """How many children a figure must speak of, where the project asks for more than it has to."""

    risk: Annotated[PrivacyRisk, BeforeValidator(choice(PrivacyRisk))] = key(
        "riesgo", "El riesgo de los indicadores a los que se aplica", "alto"
    )
    count: Annotated[int, BeforeValidator(_at_least("count"))] | None = key(
        "conteo", "Cuántos casos, como mínimo", "10", default=None
    )
    complement: Annotated[int, BeforeValidator(_at_least("complement"))] | None = key(
        "complemento", "Cuántos que no son casos, como mínimo", "10", default=None
    )
    denominator: Annotated[int, BeforeValidator(_at_least("denominator"))] | None = key(
        "denominador", "De cuántos se habla, como mínimo", "30", default=None
    )


class Safeguard(Record):
    """`resguardo.yml`, whole."""

    allowances: tuple[Allowance, ...] = key("excepciones", "Lo que se deja pasar", default=())
    thresholds: tuple[Threshold, ...] = key("umbrales", "Los mínimos, si se suben", default=())
