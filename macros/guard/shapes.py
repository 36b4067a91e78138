"""The shapes in which identifiers are written in Argentina, each a pattern and what decides over it.

They look at folded text (see `folding`): ASCII letters and figures, «-» for every dash, one kind of
space. Those of `LOW` look at lower case; those of `CASED` need the capitals of a street's name.
Where a pattern has a group `it`, that is the identifier; otherwise the whole match is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from macros.guard import numbers
from macros.guard.numbers import AREA, figures


class Kind(StrEnum):
    """What was found, as it is said to a facilitator: «encontrado un documento»."""

    DOCUMENT = "un documento"
    TAX = "un CUIL o CUIT"
    PHONE = "un teléfono"
    EMAIL = "un correo"
    BANK = "un CBU"
    CHAT = "un enlace de WhatsApp"
    TELEGRAM = "un enlace de Telegram"
    COORDINATES = "unas coordenadas"
    HOME = "un domicilio"


Match = re.Match[str]


def _always(_match: Match) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Shape:
    """`holds` decides what a pattern alone can't say, like a check digit.

    Without any of `needs` in a text the pattern isn't tried: it couldn't match, and this is quicker.
    """

    kind: Kind
    pattern: re.Pattern[str]
    holds: Callable[[Match], bool] = _always
    needs: tuple[str, ...] = ()

    def can_be_in(self, text: str) -> bool:
        return not self.needs or any(need in text for need in self.needs)


def _shape(kind: Kind, needs: str, pattern: str, holds: Callable[[Match], bool] = _always) -> Shape:
    """`needs` are pieces of lower case parted by blanks; «_» in one stands for a blank."""
    return Shape(kind, re.compile(pattern), holds, tuple(need.replace("_", " ") for need in needs.split()))


def _it(match: Match) -> str:
    return match["it"]


BEGIN = r"(?<![a-z0-9])(?<!\d[.,/-])"
END = r"(?![a-z0-9])(?![.,-]\d)"
BETWEEN = r"(?: ?[-./] ?| {1,2})?"
"""What people put between groups of figures."""
NEAR = r"(?:[^\d\n;]{0,30}?|[^\w\n]{0,6}\n[^\w\n]{0,12})"
"""From a word to its number: a few words, or the turn of a line and nothing else."""
NUMBERED = r"(?:n[°.o]{0,2}|nro\.?|num\.?|numero|#)"

UNITS = re.compile(
    r" ?(?:%|pesos|personas|familias|hogares|nin[oa]s|chic[oa]s|habitantes|dosis|casos|viviendas|horas|dias"
    r"|semanas|meses|anos|cuadras|metros|m2|km|mil|millones|por ciento|nacimientos|partos|controles"
    r"|encuentros"
    r"|lugares|vacantes|cupos|docentes|agentes|bebes|adultos|mujeres|embarazadas|gestantes|tramites|consultas"
    r"|turnos|llamad[oa]s|beneficiari[oa]s|entregas|kits|raciones|becas|salas|jardines|centros|escuelas"
    r"|litros"
    r"|kilos|kg|registros|filas|actividades|nombres|visitas)(?![a-z])"
)
"""After a number, one of these makes a quantity of it."""


def _is_no_quantity(match: Match) -> bool:
    return UNITS.match(match.string.lower(), match.end()) is None


# Documents, tax and bank numbers -----------------------------------------------------------------

_PLAIN_DOCUMENT = r"\d{1,2}[ .,-]?\d{3}[ .,-]?\d{3}"
_DNI = r"(?<![a-z])d\. ?n\. ?i\.?|(?<![a-z])dnis?(?![a-z])"
_PAPER = r"(?<![a-z])(?:documentos?|doc\.?|pasaportes?|cedulas?|libreta (?:civica|de enrolamiento))(?![a-z])"
_OF = (
    r"(?:[^\w\n]|_|(?:nacional|de|identidad|tipo|es|el|la|del|su|m|f|numero|num|nro|n°|no|n"
    r"|argentino)(?![a-z])){0,14}"
)


def _is_document(match: Match) -> bool:
    number = match["number"]
    return not numbers.is_day(number) and len(figures(number)) in (6, 7, 8) and _is_no_quantity(match)


def _is_written_tax_number(match: Match) -> bool:
    """Its own shape, «20-12345678-9», is enough: with a slip in it, it is still somebody's."""
    text = match[0]
    if numbers.is_thousands(text):
        return False
    return numbers.is_tax_number(figures(text)) or re.fullmatch(r"\d\d-[\d.]{8,10}-\d", text) is not None


def _has_figures(least: int, most: int) -> Callable[[Match], bool]:
    return lambda match: least <= len(figures(match["number"])) <= most


def _is_tax_number(match: Match) -> bool:
    return 8 <= len(figures(match["number"])) <= 12 and not numbers.is_day(match["number"])


_DOCUMENTS = (
    _shape(Kind.BANK, "bu vu b.u v.u", rf"(?P<it>(?<![a-z])c\.?[bv]\.?u\.?"
     rf"(?![a-z]){NEAR}(?P<number>\d[\d .-]{{14,40}}\d))",
     _has_figures(16, 24)),
    _shape(Kind.BANK, "", r"(?<![a-z0-9])(?<!\d[.,-])\d(?:[ .-]?\d){21}(?![a-z0-9])(?![.,-]\d)",
     lambda match: numbers.is_bank_number(figures(match[0]))),
    _shape(Kind.BANK, "alias", r"(?P<it>(?<![a-z])alias(?![a-z])(?:[ :=.\"'_-]|(?:de|del?|cbu|cvu"
     r"|mercado ?pago|mp|bancario|es|la|"
     r"cuenta|mi|su)(?![a-z])){0,10}"
     r"(?<![a-z0-9])(?=[a-z0-9.-]{6,20}(?![\w.-]*\w))[a-z0-9-]+(?:\.[a-z0-9-]+)+)"),
    _shape(Kind.TAX, "cui c.u c._u", rf"(?P<it>(?<![a-z])(?:c\.? ?u\.? ?i\.? ?[tl])\.?(?:s|/[tl]"
     rf"|/cui[tl])?(?![a-z])"
     rf"{NEAR}(?P<number>\d[\d ./-]{{6,16}}\d))", _is_tax_number),
    _shape(Kind.TAX, "", r"(?<![a-z0-9])(?<!\d[.,/-])(?:2[034567]"
     r"|3[034])[ ./-]{0,3}\d{2}[ .]?\d{3}[ .]?\d{3}[ ./-]{0,3}\d"
     r"(?![a-z0-9])(?![.,]\d)", _is_written_tax_number),
    _shape(Kind.DOCUMENT, "dni d.n d._n", rf"(?P<it>(?:{_DNI}){NEAR}"
     rf"(?P<number>{_PLAIN_DOCUMENT}))(?!\d)(?![.,]\d)", _is_document),
    _shape(Kind.DOCUMENT, "doc pasap cedul libret", rf"(?P<it>(?:{_PAPER}){_OF}"
     rf"(?P<number>{_PLAIN_DOCUMENT}))(?!\d)(?![.,]\d)", _is_document),
    _shape(Kind.DOCUMENT, "pasap libret", r"(?P<it>(?<![a-z])(?:pasaporte|libreta)(?![a-z])"
     r"(?:[^\w\n]|_|(?:argentino|numero|nro|n°|de|es"
     r"|el)(?![a-z])){0,8}[a-z]{2,3} ?\d{6,7}[a-z]?)(?![a-z0-9])"),
    _shape(Kind.DOCUMENT, "dni d.n d._n docum",
     rf"{BEGIN}(?P<it>(?P<number>{_PLAIN_DOCUMENT})[^\w\n]{{1,4}}(?:de |su )?"
     rf"(?:{_DNI}|documento(?![a-z])))", _is_document),
)  # fmt: skip

_OLD_DOCUMENT = (
    r"(?P<it>(?<![A-Za-z])(?:L\. ?[EC]\.|L[EC]|C\. ?I\.|CI|DU)(?![A-Za-z])[^\w\n]{0,3}(?:[Nn][°o.]* ?"
    r"|[Nn]ro\.? ?)?"
    r"(?P<number>\d{0,2}[.]?\d{3}[.]?\d{3}))(?!\d)(?![.,]\d)"
)
_SEX_AND_NUMBER = r"(?<![A-Za-z0-9])(?P<it>[MF]-?(?P<number>\d{1,2}\.\d{3}\.\d{3}|[1-9]\d{7}))(?![A-Za-z0-9])"
"""Written without a space, as in old lists: «M30123456»."""


# Phones ------------------------------------------------------------------------------------------

_GROUPS = rf"(?:\d{BETWEEN}){{5,9}}\d"
_CALLED = r"(?P<it>\+?\(?\d[\d ().-]{4,20}\d)"
_PHONE_WORDS = (
    r"(?<![a-z])(?:tel(?:efonos?|efonic[oa]s?|ef|s)?|cel(?:u|ular(?:es)?|s)?|movil(?:es)?|fax|fono|wsp|wsap"
    r"|wpp"
    r"|wapp|wasap|guasap|whats ?app|callto|sms|int(?:erno)?|contactos?|(?:llama|comunica|contacta)(?:r|rse"
    r"|te|nos|rlo"
    r"|rla|n|ndo)?|llamen|mensajes?|mandar|escribi(?:r|rle|rnos|nos|me)?)(?![a-z])"
)
_NOUNS = r"(?<![a-z])(?:tel(?:efono|ef)?|cel(?:u|ular)?|movil|wsp|whatsapp|fax)(?![a-z])"


def _is_called(match: Match) -> bool:
    return numbers.is_called(_it(match)) and _is_no_quantity(match)


PHONES = (
    _shape(Kind.PHONE, "+ 0054 00", rf"(?<![a-z0-9])(?P<it>(?:\+ ?\(?\d{{1,3}}"
     rf"|00 ?54)(?:[ ().-]{{0,3}}\d){{6,13}}){END}",
     lambda match: numbers.is_foreign_phone(_it(match))),
    _shape(Kind.PHONE, "54", rf"{BEGIN}(?P<it>54{BETWEEN}"
     rf"(?:9{BETWEEN})?\(?0?(?P<rest>{AREA}\)?{BETWEEN}{_GROUPS})){END}",
     lambda match: numbers.is_national_phone(match["rest"].replace(")", " "))),
    _shape(Kind.PHONE, "", rf"{BEGIN}(?P<it>(?:\( ?)?0?{AREA} ?\)?{BETWEEN}(?:15{BETWEEN})?{_GROUPS}){END}",
     lambda match: numbers.is_national_phone(_it(match)) and _is_no_quantity(match)),
    _shape(Kind.PHONE, "15", rf"{BEGIN}(?P<it>15[ .-]{{1,3}}(?:\d{{3,4}}[ .-]{{0,3}}\d{{2,4}}"
     rf"|\d\d-\d{{4}})){END}",
     lambda match: numbers.is_mobile_without_area(_it(match)) and _is_no_quantity(match)),
    _shape(Kind.PHONE, "-", rf"{BEGIN}(?P<it>(?:[2-9]\d{{3}}|[4-9]\d{{2}}|4\d) ?- ?\d{{4}}){END}",
     lambda match: numbers.is_local_phone(_it(match)) and _is_no_quantity(match)),
    _shape(Kind.PHONE, "tel cel movil fax fono w callto sms int contact llam comunic mensaj mandar escrib",
     rf"{_PHONE_WORDS}{NEAR}{_CALLED}(?!\d)(?![.,]\d)", _is_called),
    _shape(Kind.PHONE, "tel cel movil wsp whats fax", rf"{_NOUNS}[^\w\n]{{0,4}}"
     rf"(?P<it>\d{{1,3}}(?:\.\d{{3}}){{1,2}}){END}", _is_no_quantity),
    _shape(Kind.PHONE, "al", rf"(?<![a-z])al {_CALLED}(?!\d)(?![.,/]\d)", _is_called),
    _shape(Kind.PHONE, "tel cel movil wsp whats fax", rf"{BEGIN}{_CALLED}[ ,(:-]{{1,3}}{_NOUNS}", _is_called),
)  # fmt: skip


# E-mail, links and places ------------------------------------------------------------------------

_PROVIDERS = (
    "gmail|hotmail|yahoo|outlook|live|icloud|protonmail|proton|fibertel|arnet|speedy|msn|ciudad|uolsinectis"
)
_AT_WORD = r"(?: arroba | ?[(\[{<] ?(?:at|arroba|@|a) ?[)\]}>] ?)"
_DOT_WORD = r"(?: ?\. ?| punto | dot | ?[(\[{] ?(?:punto|dot|\.) ?[)\]}] ?)"
_LOCAL = r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+'-]*"
_ENDINGS = frozenset(
    [
        "com",
        "ar",
        "net",
        "org",
        "edu",
        "gob",
        "gov",
        "info",
        "es",
        "io",
        "me",
        "co",
        "uy",
        "cl",
        "br",
        "mx",
        "us",
        "tv",
        "dev",
        "app",
    ]
)
NOBODYS = ("test", "invalid")
"""Endings that the rules of the Internet keep for examples: no address there can be anybody's (RFC 2606)."""


def _is_address(match: Match) -> bool:
    """A real ending; where spaces stand around the sign, a usual one, since prose also has «@»."""
    text = match[0]
    ending = re.split(r"[^a-z0-9]+", text.strip(" )]}."))[-1]
    if ending in NOBODYS or not re.fullmatch(r"[a-z]{2,24}", ending) or text.startswith("git@"):
        return False
    return ending in _ENDINGS if " " in text else True


_LINKS = (
    _shape(Kind.CHAT, "wa.me wa.link whatsapp", r"(?<![a-z0-9-])(?:wa\.me|wa\.link|(?:api|web"
     r"|chat)\.whatsapp\.com|whatsapp\.com/(?:channel|catalog)"
     r"|whatsapp:/)/?[^\s\"'<>)\]]*"),
    _shape(Kind.TELEGRAM, "t.me tg: telegram", r"(?<![a-z0-9.-])(?:(?:t|telegram)\.me/|tg://)[^\s\"'<>)\]]+"),
    _shape(Kind.EMAIL, "@", rf"{_LOCAL} ?@ ?[a-z0-9-]+(?:(?:\.[a-z0-9-]+)+|(?: ?\. ?[a-z0-9-]+)+)",
     _is_address),
    _shape(Kind.EMAIL, "@ arroba at a) a] a} a>", rf"{_LOCAL}(?:@|{_AT_WORD})[a-z0-9-]+"
     rf"(?:{_DOT_WORD}[a-z0-9-]+)+", _is_address),
    _shape(Kind.EMAIL, "at", rf"{_LOCAL} at [a-z0-9-]+(?:(?: dot | punto )[a-z0-9-]+)+", _is_address),
    _shape(Kind.EMAIL, "gmail hotmail yahoo outlook live icloud proton fibertel arnet speedy msn ciudad "
     "uolsin", rf"{_LOCAL}(?: ?@ ?|{_AT_WORD}| at )(?:{_PROVIDERS})(?![a-z])"),
)  # fmt: skip

_DEGREES = r"-?\d{1,3}(?:[.,]\d+)? ?°(?: ?\d{1,2}(?:[.,]\d+)? ?')?(?: ?\d{1,2}(?:[.,]\d+)? ?(?:\"|''))?"
_DECIMAL = r"-?\d{1,3}[.,]\d{3,}"
_LATITUDES, _LONGITUDES = (-56.5, -21.0), (-75.0, -53.0)
"""Of Argentina, with room to spare; its Antarctic sector has no children's programme."""


def _is_pair(match: Match) -> bool:
    """Two numbers with decimals are a place if they fall in Argentina, or if they are as precise as one."""
    texts = match["first"], match["second"]
    first, second = (float(text.replace(",", ".")) for text in texts)
    if any(low <= first <= high for low, high in (_LATITUDES, _LONGITUDES)) and second < 0:
        return True
    decimals = min(len(re.split("[.,]", text)[1]) for text in texts)
    return decimals >= 4 and abs(first) <= 90 and abs(second) <= 180 and "," in match["between"]


def _is_single(match: Match) -> bool:
    """A latitude or longitude by itself: negative, or with more decimals than a measure has."""
    number = match["number"]
    return number.startswith("-") or len(re.split("[.,]", number)[1]) >= 4


_PLACES = (
    _shape(Kind.COORDINATES, "google maps goo.gl osm.org openstreetmap waze what3words w3w plus.codes",
     r"(?<![a-z0-9.-])(?:(?:www\.)?google\.[a-z.]{2,6}/maps|maps\.google\.[a-z.]{2,6}|goo\.gl/maps"
     r"|maps\.app\.goo\.gl|maps\.apple\.com|(?:www\.)?openstreetmap\.org/(?:\?mlat|#map|node/|way/)"
     r"|osm\.org/go"
     r"|(?:www\.)?waze\.com/|what3words\.com/|w3w\.co/|plus\.codes/)[^\s\"'<>)\]]*"),
    _shape(Kind.COORDINATES, "n s",
     r"(?<![a-z0-9])[ns] ?\d{1,2}[.,]\d{3,} ?°?[^\w\n]{1,4}[eow] ?\d{1,3}[.,]\d{3,}"),
    _shape(Kind.COORDINATES, "geo:", r"(?<![a-z])geo:-?\d[^\s\"'<>)\]]*"),
    _shape(Kind.COORDINATES, "@", r"@-?\d{1,2}\.\d{2,},-?\d{1,3}\.\d{2,}"),
    _shape(Kind.COORDINATES, "", rf"(?<![\w.,])(?P<first>{_DECIMAL})(?P<between>\"? ?[,;/|] ?\"?"
     rf"| )(?P<second>{_DECIMAL})(?![\w])",
     _is_pair),
    _shape(Kind.COORDINATES, "lat", r"(?P<it>(?<![a-z])lat(?:itud)?"
     r"(?![a-z])[^\w\n]{0,6}-?\d{1,2}[.,]\d+[^\d\n]{1,14}"
     r"(?<![a-z])(?:lo?ng?|longitud)(?![a-z])[^\w\n]{0,6}-?\d{1,3}[.,]\d+)"),
    _shape(Kind.COORDINATES, "lat lon lng", r"(?P<it>(?<![a-z])(?:lat|latitud|lon|lng|long"
     r"|longitud)(?![a-z])[^\w\n-]{0,5}"
     r"(?P<number>-?\d{1,3}[.,]\d{3,}))", _is_single),
    _shape(Kind.COORDINATES, "", r"(?<![\w.,])\d{1,3}[.,]\d{2,} ?°? ?[ns]"
     r"(?![a-z])[^\w\n]{0,4}\d{1,3}[.,]\d{2,} ?°? ?[eow](?![a-z])",
     _always),
    _shape(Kind.COORDINATES, "°", rf"(?<![\w.,]){_DEGREES} ?(?:[nseow]|sur|norte|este|oeste)(?![a-z])",
     lambda match: bool({"'", ".", ","}.intersection(match[0]))),
    _shape(Kind.COORDINATES, "°", r"(?<![\w.,])-?\d{1,2} ?° ?\d{1,2} ?' ?\d{1,2}(?:[.,]\d+)? ?(?:\"|'')"),
)  # fmt: skip
_PLUS_CODE = r"(?<![\w+/=.-])(?:[23456789CFGHJMPQRVWX]{4}){1,2}\+[23456789CFGHJMPQRVWX]{2,3}(?![\w+/=])"


# Homes -------------------------------------------------------------------------------------------

_STREET = (
    r"(?i:(?<![a-z0-9])(?:calle|avenida|avda|av|pasaje|pje|psje|psj|boulevard|bulevar|blvd|bvd|bv|diagonal"
    r"|diag"
    r"|callejon|cortada|autovia|colectora)(?![a-z])[.:]?|(?<![a-z])c/) ?"
)
_STREETS = "calle aven avda av pasaj pje psj boulev bulev bl bv diag callej cortad autov colect c/"
_TOKEN = (
    r"(?:[A-Z][A-Za-z'.]*|\d{1,2}°?|(?i:de|del|la|las|los|el|y|e|bis|norte|sur|este|oeste|julio|mayo"
    r"|octubre))"
)
_HOUSE = (
    rf"(?:(?i:{NUMBERED}|altura|al) ?)?(?:\d{{1,5}}(?:-\d{{1,3}})?(?![\d/%:]|[.,]\d|° )|s/ ?n(?:°"
    rf"|ro)?(?![a-z]))"
)
_NAMED = rf"{_TOKEN}(?: {_TOKEN}){{0,5}}?,? {_HOUSE}"
_WORDS = r"[a-z][a-z'.]*(?: [a-z0-9][a-z']*){0,3}?"
_AFTER_HOUSE = (
    r"(?= *(?:$|\n)|[,;.)\"'|\]<]| [-(|#]| (?:piso|dpto|depto|dto|casa|entre|esq|barrio|b°|y "
    r"|de (?:esta|la) ))"
)
_LOWER_HOUSE = rf"(?:(?:{NUMBERED}|altura|al) ?)?\d{{2,5}}{_AFTER_HOUSE}"
_NO_NAME = frozenset(
    [
        "hay",
        "se",
        "es",
        "son",
        "tiene",
        "tienen",
        "con",
        "para",
        "por",
        "en",
        "fue",
        "fueron",
        "que",
        "a",
        "cada",
        "entre",
        "desde",
        "hasta",
        "sin",
        "mas",
        "menos",
        "como",
        "ya",
        "no",
        "ni",
        "hoy",
        "vive",
        "viven",
        "hubo",
        "cortada",
        "se",
    ]
)
_LIVES = (
    r"(?i:(?<![a-z])(?:domicilio(?: real| particular| legal| actual)?|domiciliad[oa]s?|viv(?:e|en|ia|ian"
    r"|iendo|imos|o)"
    r"|resid(?:e|en|ia|iendo)|direccion(?: particular| postal)?(?= ?[:=])|vivienda(?= ?[:=]))(?![a-z])"
    r"(?: es| en(?: la| el)?)?) ?[:=]? ?[\"']?"
)


def _is_street(match: Match) -> bool:
    """Not «en la calle hay 120 chicos»."""
    return _is_no_quantity(match) and not _NO_NAME.intersection(match[0].lower().split())


_UNIT_IN_BLOCK = (
    r"(?:m(?:an)?z(?:an)?a?|mzna)(?![a-z])[.:]? ?(?:N ?)?(?:[a-z]|\d{1,3} ?[a-z]?)[^\w\n]{1,3}(?:y )?"
    r"(?:lotes?|lt|l|casas?|c|parcela|pc|viv)(?![a-z])[.:]? ?(?:N ?)?(?:\d{1,4}|[a-h])(?![a-z0-9])"
).replace("N ?", rf"{NUMBERED} ?")
_QUARTER = (
    rf"(?:barrio|b°|bo\.|asentamiento|complejo|monoblock|b\.)(?![a-z]) ?[^\n;:|]{{1,40}}?[ ,.-]"
    rf"(?:casa|lote|mza?|manzana|torre|tira|monoblock|parcela"
    rf"|vivienda)(?![a-z])\.? ?(?:{NUMBERED} ?)?\d{{1,4}}(?![\d.,/%]\d|\d)"
)

_HOMES_LOW = (
    _shape(Kind.HOME, "mz manz mza", rf"(?<![a-z0-9]){_UNIT_IN_BLOCK}"),
    _shape(Kind.HOME, "barrio b° bo. asentam complejo monoblock b.", rf"(?<![a-z0-9]){_QUARTER}",
    _is_no_quantity),
    _shape(Kind.HOME, "casa lote", r"(?<![a-z0-9])(?:casa|lote) ?"
     r"(?:n[°.o]{0,2} ?)?\d{1,4}[^\w\n]{1,3}(?:de la |del |de )?"
     r"(?:manzana|mza?|barrio|b°)(?![a-z])\.? ?[a-z0-9]"),
    _shape(Kind.HOME, "km kilom", r"(?<![a-z0-9])(?:km|kilometro)\.? ?\d{1,4}(?:[.,]\d{1,3})?,? (?:de "
     r"|sobre )?(?:la )?"
     r"(?:ruta|r\.?[np]\.?)(?: (?:nacional|provincial))? ?(?:n[°.o]{0,2} ?)?\d{1,4}"),
    _shape(Kind.HOME, "piso", rf"(?<![a-z0-9])piso ?(?:{NUMBERED} ?)?\d{{1,2}}°?[^\w\n]{{1,3}}"
     rf"(?:departamento|depto|dpto|dto|unidad)"
     r"(?![a-z])\.? ?[\"']?(?:\d{1,3}|[a-z])[\"']?(?![a-z0-9])"),
    _shape(Kind.HOME, "depto dpto dto", rf"(?<![a-z0-9])(?:depto|dpto"
     rf"|dto)(?![a-z])\.? ?(?:{NUMBERED} ?)?\d{{1,3}}(?: ?[a-z])?(?![a-z0-9/]|[.,]\d)",
     _is_no_quantity),
    _shape(Kind.HOME, "ruta rn rp r.n r.p r._", rf"(?<![a-z0-9])(?:ruta(?: (?:nacional|provincial|nac\.?"
     rf"|prov\.?))?|r\.?[np]\.?) ?(?:{NUMBERED} ?)?\d{{1,4}}"
     r"[^\w\n]{1,3}(?:altura )?(?:km|kilometro)s?\.? ?\d{1,4}(?:[.,]\d{1,3})?"),
    _shape(Kind.HOME, "calle c/", r"(?<![a-z0-9])(?:calle|c/) ?\d{1,3}(?: bis)? (?:entre"
     r"|e/) ?(?:calles? )?\d{1,3}(?: bis)? y (?:calle )?\d{1,3}"
     r"(?!\d)", _is_no_quantity),
    _shape(Kind.HOME, _STREETS, rf"{_STREET}{_WORDS},? {_LOWER_HOUSE}", _is_street),
    _shape(Kind.HOME, "domicil direcc", rf"(?<![a-z])(?:domicilio(?: real| particular| legal)?"
     rf"|direccion(?: particular)?)(?= ?[:=]) ?[:=] ?[\"']?"
     rf"{_WORDS},? {_LOWER_HOUSE}", _is_street),
)  # fmt: skip
_HOMES_CASED = (
    _shape(Kind.HOME, _STREETS, rf"{_STREET}{_NAMED}", _is_no_quantity),
    _shape(Kind.HOME, "domicil viv resid direcc", rf"{_LIVES}(?=[A-Z\d]){_NAMED}", _is_no_quantity),
    _shape(Kind.HOME, "depto dpto dto",
     r"(?<![A-Za-z])(?i:depto|dpto|dto)(?![A-Za-z])\.? ?[\"']?[A-H][\"']?(?![A-Za-z0-9])"),
)  # fmt: skip


LOW = (*_LINKS, *_DOCUMENTS, *_PLACES, *_HOMES_LOW)
CASED = (
    _shape(Kind.DOCUMENT, "", _OLD_DOCUMENT, _is_document),
    _shape(Kind.DOCUMENT, "", _SEX_AND_NUMBER, _is_document),
    _shape(Kind.COORDINATES, "+", _PLUS_CODE, lambda match: any(char.isdigit() for char in match[0])),
    *_HOMES_CASED,
)
NO_PHONE = re.compile(
    r"(?<!\d)(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d"
    r"|3[01])(?:[t ]\d\d:\d\d(?::\d\d)?)?(?!\d)"
    r"|(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d(?!\d)"
    r"|(?<![a-z])(?:ley|decreto|dto|resolucion|res|ordenanza|disposicion|expediente|expte?|acta|articulo"
    r"|codigo|circular"
    r"|acordada|nota|partida|causa|licitacion|convenio)(?:es|s)?(?![a-z])\.?(?: (?:provincial|nacional"
    r"|municipal|conjunta))?"
    rf" ?(?:{NUMBERED} ?)?[\d.]+(?:[-/][\da-z]+)*(?: ?/ ?\d+)?"
    r"|(?<!\d)0[68][01]0[ -]?\d{3}[ -]?\d{4}(?!\d)"
    r"|\$ ?[\d.]+(?:,\d+)?"
    r"|(?<![a-z])[a-z]{2,5}-?\d{4}-\d{6,9}-[a-z0-9-]*"
    r"|(?<![0-9a-f])(?=[0-9]*[a-f])[0-9a-f]{7,}(?![0-9a-z])"
    r"|(?<![\d.])\d+\.\d{6,}"
    r"|(?<!\d)97[89](?:-?\d){10,11}(?!\d)"
    r"|(?<![a-z])(?:sal|reg|cui|edu|cri|pro|soc|ent|ges)-\d\d(?![\d-])"
)
"""Dates, spans of years, norms and files, free public lines (0800), sums with their sign, hashes, long
decimals, numbers of books (ISBN), codes of indicators: hidden from the shapes of phones."""
