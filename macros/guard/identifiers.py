"""Personal identifiers in a text: documents, phones, addresses, and the other things that are one person's.

Knows nothing of files or pages. What it finds is told by kind and place, never repeated: whoever
prints a problem must not publish the datum a second time. Shapes are in `shapes`; this module only
chooses where to look, since most of a text can't hold any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.guard.folding import Folded, fold
from macros.guard.looking import Hints, hint
from macros.guard.shapes import CASED, LOW, NO_PHONE, PHONES, Kind, Shape

__all__ = ["Identifier", "Kind", "find", "find_in_name"]


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """`start` and `end` are places in the text that was read, as in a slice."""

    start: int
    end: int
    kind: Kind


_APART = r"[ \t().\-/\u00a0\u00ad\u2000-\u2015\u202f\u205f\u2060\u2212\u3000\ufeff]"
"""What may stand between the figures of a number, seen or not."""
_FIGURES = re.compile(
    r"\d(?<!\d\d)(?!(?<=2)0\d\d-\d\d-\d\d(?!\d))(?!\d?(?:/\d{1,2})?/(?:19|20)\d\d(?!\d))"
    r"(?!(?<=[12])\d{3} ?[-/–] ?20\d\d(?!\d))(?!(?<![MF]\d)\d{0,2}(?:\.\d{3})+(?![\d.-]))"
    rf"(?!(?<![MF]\d)\d{{0,8}}(?!\d|{_APART}{{1,3}}\d))(?:{_APART}{{0,3}}\d){{5}}"
)
"""Six figures that belong together. A date alone is no hint; a sum with its points, or a number of up to
nine figures in a row, isn't without a word that makes it a document or a phone; the cells of a table
are apart."""
_SIX = re.compile(r"\d(?:[ ().\-/]{0,4}\d){5}")
"""Fewer figures make no phone."""
_SIGNS = re.compile(
    r"[@\uff20\ufe6b+\uff0b°º%&\\(\[{<]"
    r"(?:(?<=[@\uff20\ufe6b])|(?<=[+\uff0b])\s?[\d(]|(?<=\+)[2-9A-Z]{2}|(?<=[°º])\s?\d|(?<=[Bb][°º])|(?<=%)40"
    r"|(?<=&)(?:#|commat)|(?<=\\)[ux]0|(?<=[(\[{<]) ?(?:at|a|A|@) ?[)\]}>])"
)
"""Begins with one set of letters, which is what makes a pattern quick."""
_DECIMALS = re.compile(r"-\d{1,3}[.,]\d{3}")
_FIGURE = r"[^\n]{0,80}?(?:\d|[Ss]/ ?[Nn])"
_HINTS = Hints(
    (
        hint(
            "at dni dnis doc documento documentos tel cel cels celu fax movil wsp cuil cuit cbu cvu",
            "telef celul arroba whatsapp goo maps",
        ),
        hint("plus", "openstreetmap waze telegram alias pasaporte libreta cedula"),
        hint("contacto contactos mensaje", "llam comunic contact escrib", r"[^\n]{0,50}?\d"),
        hint("al le lc ci du", then=r"[^\w\n]{0,4}(?:n\W{0,3}|nro\W{0,3})?\d[\d .()-]{4}"),
        hint("wa t tg geo osm what w", then=r"\.(?:me|link|org)|:|\d+w"),
        hint("d", then=r"\. ?[nN]"),
        hint("l", then=r"\. ?[eEcC]\."),
        hint("depto dpto dto", then=r"[^\w\n]{0,5}\w"),
        hint("lat lon lng long rn rp r", "latitud longitud", r"\W{0,6}\w{0,3}\W{0,6}\d"),
        hint("ruta", then=r" ?(?:\w+\.? ?)?(?:n\W{0,3}|nro\W{0,3})?\d"),
        hint(
            "vive viven vivo vivia vivian viviendo vivimos reside residen residia residiendo",
            then=rf" en{_FIGURE}",
        ),
        hint("direccion", then=r"[^\n:=]{0,14}[:=][^\n]{0,70}?(?:\d|[Ss]/ ?[Nn])"),
        hint(
            "casa lote km av avda pje psj psje bv bvd blvd diag mz mza mzna manz bo vivienda c barrio",
            "calle avenida pasaje boulevard bulevar diagonal cortada autov colectora manzana asentam complejo"
            " monoblock piso domicili",
            _FIGURE,
        ),
    ),
    (_FIGURES, _SIGNS, _DECIMALS),
)


def find(text: str) -> Iterator[Identifier]:
    """Every identifier of a text, in order; where two kinds claim the same letters, the surer one."""
    for start, end in _HINTS.windows(text):
        yield from sorted(_in_window(text, start, end))


def find_in_name(name: str) -> Iterator[Identifier]:
    """The same in the name of a file or a folder, where hyphens stand for spaces and an ending follows."""
    stem = re.sub(r"\.[a-z0-9]{1,6}$", "", name, flags=re.I)
    yield from list(find(name)) or list(find(stem)) or find(re.sub(r"[-_+]", " ", stem))


def _in_window(text: str, start: int, end: int) -> Iterator[Identifier]:
    folded = fold(text[start:end])
    taken: list[tuple[int, int]] = []
    for kind, first, last in _claims(folded):
        if all(last <= begun or first >= ended for begun, ended in taken):
            taken.append((first, last))
            yield Identifier(start + folded.written(first), start + folded.written(last), kind)


def _claims(folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    """What each shape says of the text, the surest first."""
    yield from _matching(LOW, folded.low, folded.low)
    yield from _matching(CASED, folded.text, folded.low)
    if _SIX.search(folded.low) is None:
        return
    without_others = NO_PHONE.sub(lambda match: "x" * len(match[0]), folded.low)
    yield from _matching(PHONES, without_others, folded.low)


def _matching(shapes: Iterable[Shape], text: str, low: str) -> Iterator[tuple[Kind, int, int]]:
    for shape in shapes:
        if not shape.can_be_in(low):
            continue
        group = "it" if "it" in shape.pattern.groupindex else 0
        for match in shape.pattern.finditer(text):
            if shape.holds(match):
                first, last = match.span(group)
                yield shape.kind, first, last
