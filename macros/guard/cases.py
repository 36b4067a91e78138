"""Words that suggest one child's story: they warn, because only a person can tell.

«Niñas y niños de 4 años» are many; «la nena de 4 años que…» is one, and in a small town everybody
knows which. What is found is told by what it looks like and where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.guard.folding import Folded, fold
from macros.guard.looking import Hints, hint


@dataclass(frozen=True, slots=True, order=True)
class Suggestion:
    """`start` and `end` as in a slice of the text; `what` follows «encontrado»."""

    start: int
    end: int
    what: str


CHILD = "una niña o un niño en particular"
KIN = "la familia de alguien en particular"
INITIALS = "las iniciales de alguien"
RECORD = "un legajo, una historia clínica o una causa"
STORY = "lo que le pasó a alguien"

_A = r"(?<![a-z])(?:la|el|al|del|una?|esta|este|esa|ese|otra|otro|aquella|aquel|nuestra|nuestro)"
_CHILD = (
    r"(?:nin[oa]|nen[ea]|chiqui(?:t[oa]|lin)|chic[oa]|beb[ea]|criatura|lactante|menor|hij[oa]"
    r"|adolescente|alumn[oa])"
)
_KIN = r"(?:mama|papa|mami|papi|madre|padre|abuel[oa]|ti[oa]|padrastro|madrastra|tutora?|herman[oa])"
_AGE = r"(?:de )?(?:\d{1,2}|un|dos|tres|cuatro|cinco|seis|siete|ocho) (?:anos?|anit[oa]s|mes(?:es)?)(?![a-z])"
_HAPPENED = (
    r"(?:vive|vivia|duerme|fue|sufr|perdio|falta|no (?:habla|camina|come|quiere|tiene|va)|tenia|aparecio"
    r"|llego|quedo|lleg"
    r"|lloraba|murio|fallecio|nacio|esta (?:internad|sol|con)|se (?:escap|lastim|perdio|quedo))"
)

_LOW = (
    (STORY, r"(?<![a-z])(?:abuso sexual|violencia) (?:de|por parte de|contra) (?:su|la|el|una?) (?:nin|nen"
     r"|beb|padr|madr|pap|mam|tio|abuel|hij)"),
    (CHILD, rf"{_A} {_CHILD}(?: [a-z]+)?,? {_AGE}"),
    (CHILD, rf"{_A} {_CHILD} (?:que|al? que|a quien|cuy[oa])[^\n]{{0,12}}? ?{_HAPPENED}"),
    (CHILD, rf"{_A} {_CHILD} con (?:discapacidad|autismo|tea|sindrome|retraso|desnutricion|bajo peso"
     rf"|epilepsia|vih|asma"
     r"|lesion|golpe|moreton|diagnostico|problema|una?|su|dificultad)"),
    (CHILD, rf"(?<![a-z])(?:el|un|este|ese|otro) caso (?:de|del) (?:la |el |una? )?(?:{_CHILD}|{_KIN}"
     rf"|familia|[a-z]+ita|[a-z]+ito)(?![a-z])"),
    (KIN, rf"(?<![a-z])su (?:propi[oa] )?{_KIN}(?![a-z])"),
    (KIN, rf"(?<![a-z])(?:la|el|una?) {_KIN} de (?:la|el|una?) {_CHILD}(?![a-z])"),
    (KIN, rf"(?<![a-z])del? {_CHILD} y su {_KIN}"),
    (KIN, r"(?<![a-z])(?:la|una|esta|esa|otra) (?:mama|madre|abuela|familia|senora) (?:que (?:vive|vino"
     r"|perdio|tiene|no |se |fue|pidio|llego))"),
    (KIN, r"(?<![a-z])(?:la|esta|esa) (?:mama|madre|abuela|familia|senora) (?:de (?:la calle|al lado"
     r"|enfrente|la esquina|la cuadra|la manzana|la casa)|del (?:pasaje|fondo|al lado))"),
    (KIN, r"(?<![a-z])(?:herman|hij|sobrin|niet|primit|ahijad|vecin)it[oa]s?(?![a-z])"),
    (RECORD, r"(?<![a-z])(?:legajo|historia clinica|expediente social|hoja social)(?: (?:n|nro|num"
     r"|numero)?[°.o]{0,2})? ?[a-z]?-?\d+"),
    (RECORD, r"(?<![a-z])(?:expediente|expte|causa) judicial|(?<![a-z])causa (?:n[°o.]{0,2}|nro\.?) ?\d"
     r"|medida (?:excepcional|de abrigo) (?:n|nro)?[°.]{0,2} ?\d"),
    (STORY, r"(?<![a-z])(?:abusad[oa]|violad[oa]|golpead[oa]|maltratad[oa]|manosead[oa])(?![a-z])"),
    (STORY, r"(?<![a-z])(?:fue|fueron|habia sido|ha sido|estuvo|esta) (?:derivad|retirad|internad|adoptad"
     r"|institucionalizad|abandonad"
     r"|revinculad|separad[oa] de su|encontrad[oa] (?:sol|en))[oa]?"),
    (STORY, r"(?<![a-z])(?:se lo|se la|lo|la) (?:llevaron|sacaron|retiraron|internaron|derivaron"
     r"|abandon[oa])(?![a-z])"),
    (CHILD, r"(?<![a-z])(?:(?:la|una|esta|esa) (?:nena|beba|chiquita|criatura)|(?:el|un|este|ese) (?:nene"
     r"|chiquito|chiquilin))(?![a-z])"),
)  # fmt: skip
_CASED = (
    (INITIALS, r"(?<![\w.&/])(?:[A-Z]\. ?){2,3}(?![A-Za-z.&/])"),
    (KIN, r"(?<![A-Za-z])(?:[Ll]a|[Uu]na) familia (?!(?:Municipal|Segura|Argentina"
     r"|Provincial)(?![a-z]))[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?"),
    (CHILD, r"(?<![A-Za-z])[A-Z][a-z]{2,}(?:,| tiene| \(|, de|, quien tiene) ?(?:de )?\d{1,2} (?:anitos"
     r"|anos y medio)(?![a-z])"),
)  # fmt: skip
_ABBREVIATED = """
    SA SRL SAS UU EE EU CP BO JI CI CA AC DC RN RP OS TV LE LC PM AM UN PE DN NN NB SE UE DNI
"""
_NO_INITIALS = frozenset(_ABBREVIATED.split())
"""Two letters with points that are an abbreviation of something else."""

_RULES = tuple((what, re.compile(pattern), True) for what, pattern in _LOW) + tuple(
    (what, re.compile(pattern), False) for what, pattern in _CASED
)
_HINTS = Hints(
    (
        hint(
            "nina nino chica chico bebe lactante hijo hija adolescente alumna alumno menor",
            then=r",? (?:[^\W\d_]+ )?(?:de |\d|que |al? |con |cuy|y su )",
        ),
        hint("nena nene chiquita chiquito chiquilin beba criatura"),
        hint("su", then=r" (?:propi[oa] )?(?:mam|pap|mad|pad|abu|t[ií][oa]|tut|her)"),
        hint("familia mama madre abuela senora", then=r" (?:de|que|[A-Z])"),
        hint("caso", then=r" de"),
        hint("legajo historia expediente expte hoja causa medida", then=r" (?:[ncjs]|exc|de abr|\d)"),
        hint(
            beginnings="hermanit hijit sobrinit nietit primit ahijadit vecinit abusad violad golpead "
            "maltratad manosead"
            " derivad retirad internad adoptad institucionaliz abandon revincul separad encontrad llevaron "
            "sacaron"
            " retiraron internaron derivaron"
        ),
        hint("abuso violencia", then=r" (?:sexual|de|por|contra)"),
        hint("anitos anito"),
    ),
    (re.compile(r"[A-Z]\. ?[A-Z]\."),),
)


def find_cases(text: str) -> Iterator[Suggestion]:
    """What in a text may be about one child, in order."""
    for start, end in _HINTS.windows(text):
        yield from sorted(_in_window(text[start:end], start))


def _in_window(text: str, start: int) -> Iterator[Suggestion]:
    folded = fold(text)
    taken: list[tuple[int, int]] = []
    for what, first, last in _suggestions(folded):
        if all(last <= begun or first >= ended for begun, ended in taken):
            taken.append((first, last))
            yield Suggestion(start + folded.written(first), start + folded.written(last), what)


def _suggestions(folded: Folded) -> Iterator[tuple[str, int, int]]:
    for what, pattern, is_low in _RULES:
        for match in pattern.finditer(folded.low if is_low else folded.text):
            if what is not INITIALS or "".join(re.findall("[A-Z]", match[0])) not in _NO_INITIALS:
                yield what, *match.span()
