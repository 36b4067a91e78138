"""Personal identifiers as people in Argentina write them, invented one after another for a count.

Written from how people write and from the rules of who gives the numbers (the tax office, the central
bank, the numbering plan), never from the guard's own patterns: it imports nothing of them, so that
a slip there is not repeated here. No number is anybody's on purpose; chance may hit one, and none is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Template = Callable[[Random], str]

_AREAS = """
    11 220 221 223 230 236 237 249 260 261 263 264 266 280 291 294 297 298 299 336 341 342 343 345 348 351
    353 358 362 364 370 376 379 380 381 383 385 387 388 2202 2221 2241 2257 2262 2281 2302 2314 2323 2331
    2346 2352 2392 2474 2622 2646 2657 2901 2920 2940 2952 2962 2966 2972 3327 3329 3382 3400 3404 3435
    3436 3437 3438 3442 3444 3445 3447 3454 3455 3456 3458 3460 3471 3482 3492 3521 3541 3571 3704 3711
    3721 3731 3741 3751 3772 3777 3781 3821 3832 3841 3854 3862 3873 3885 3891
"""
AREAS = _AREAS.split()
_FIRST = "ana marta lucia pedro juan rosa ivan carla hugo noelia ramon silvia teo mirta"
_LAST = "gomez perez ibarra lopez sosa rios vera molina acosta duarte"
FIRST, LAST = _FIRST.split(), _LAST.split()
STREETS = (
    "San Martín", "Belgrano", "Los Álamos", "25 de Mayo", "9 de Julio", "Rivadavia", "Hipólito Yrigoyen",
    "Güemes",
    "Los Ceibos", "Entre Ríos", "Almirante Brown", "Sargento Cabral", "María Eva Duarte de Perón", "Mitre",
)  # fmt: skip
QUARTERS = ("Las Rosas", "Sur", "El Progreso", "Santa Rita", "La Loma", "120 Viviendas")


def _digits(luck: Random, count: int) -> str:
    return "".join(str(luck.randrange(10)) for _ in range(count))


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


# Documents ---------------------------------------------------------------------------------------


def document(luck: Random) -> str:
    number = luck.randrange(4_000_000, 58_000_000)
    written = luck.choice([str(number), _dotted(number), _dotted(number).replace(".", " ")])
    word = luck.choice(
        ["DNI {}", "DNI: {}", "D.N.I. {}", "dni {}", "DNI N° {}", "Dni nro. {}", "documento {}",
        "Documento: {}",
         "documento nº {}", "doc. {}", "{} (DNI)", "DNI del referente: {}", "documento de identidad {}"]
    )  # fmt: skip
    return word.replace("{}", written)


def sexed_document(luck: Random) -> str:
    number = _dotted(luck.randrange(4_000_000, 58_000_000))
    return f"{luck.choice(['DNI ', 'Documento: '])}{luck.choice('MF')} {number}"


def old_document(luck: Random) -> str:
    return f"{luck.choice(['LE', 'LC', 'L.E.', 'L.C.'])} {_dotted(luck.randrange(1_000_000, 9_000_000))}"


def passport(luck: Random) -> str:
    return f"{luck.choice(['pasaporte ', 'Pasaporte N° '])}AA{luck.choice('ABCDEF')}{_digits(luck, 6)}"


def _tax_parts(luck: Random) -> tuple[str, str, str]:
    """Prefix, document and check digit. A prefix whose digit would be ten is given another by the office."""
    while True:
        prefix = luck.choice(["20", "23", "24", "27", "30", "33"])
        body = f"{luck.randrange(5_000_000, 58_000_000):08d}"
        total = sum(int(d) * w for d, w in zip(prefix + body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], strict=True))
        check = (11 - total % 11) % 11
        if check < 10:
            return prefix, body, str(check)


def tax_number(luck: Random) -> str:
    prefix, body, check = _tax_parts(luck)
    return luck.choice(
        ["{0}-{1}-{2}", "{0}{1}{2}", "{0} {1} {2}", "{0}.{1}.{2}", "CUIL {0}-{1}-{2}", "CUIT: {0}{1}{2}"]
    ).format(prefix, body, check)


def wrong_tax_number(luck: Random) -> str:
    """With its word, a slip in a figure doesn't make it nobody's."""
    prefix, body, check = _tax_parts(luck)
    return f"{luck.choice(['CUIL', 'CUIT', 'cuil:', 'C.U.I.T.'])} {prefix}-{body}-{(int(check) + 1) % 10}"


def bank_number(luck: Random) -> str:
    def closed(figures: str, weights: tuple[int, ...]) -> str:
        total = sum(int(d) * w for d, w in zip(figures, weights, strict=True))
        return f"{figures}{(10 - total % 10) % 10}"

    bank = closed(_digits(luck, 7), (7, 1, 3, 9, 7, 1, 3))
    account = closed(_digits(luck, 13), (3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3))
    return luck.choice(["{}{}", "CBU {}{}", "CBU: {} {}", "cbu {}-{}", "{} {}", "CVU {}{}"]).format(
        bank, account
    )


def bank_alias(luck: Random) -> str:
    words = ".".join(
        luck.choice(["mesa", "rio", "sol", "pino", "luna", "casa", "tren", "nube"]) for _ in range(3)
    )
    word = luck.choice(["alias ", "alias: ", "Alias CBU: ", "alias de Mercado Pago "])
    return word + luck.choice([words, words.upper()])


# Phones ------------------------------------------------------------------------------------------


def _number(luck: Random) -> tuple[str, str, str]:
    """Area code and the two parts of a number: ten figures in all. The first of them is never 0 or 1."""
    area = luck.choice(AREAS)
    local = f"{luck.randrange(4, 7)}{_digits(luck, 9 - len(area))}"
    return area, local[:-4], local[-4:]


def phone(luck: Random) -> str:
    area, first, last = _number(luck)
    shape = luck.choice(
        ["{a} {f}-{l}", "{a}-{f}-{l}", "({a}) {f}-{l}", "(0{a}) {f}-{l}", "0{a}-{f}{l}", "0{a} {f} {l}",
        "{a} {f} {l}",
         "{a}{f}{l}1"[:-1], "(0{a}) 15 {f}-{l}", "0{a}-15{f}{l}", "0{a} 15-{f}-{l}", "{a} 15 {f}-{l}",
         "{a}.{f}.{l}",
         "{a}–{f}–{l}", "{a}\u00a0{f}-{l}", "tel. {a} {f}{l}", "Cel: {a}-{f}{l}"]
    )  # fmt: skip
    return shape.format(a=area, f=first, l=last if last != "0000" else "0001").replace("000", "001")


def phone_abroad(luck: Random) -> str:
    area, first, last = _number(luck)
    shape = luck.choice(
        ["+54 9 {a} {f}-{l}", "+54 {a} {f}-{l}", "+549{a}{f}{l}", "+54 (9) {a} {f} {l}", "0054 {a} {f} {l}",
        "549{a}{f}{l}",
         "+54-9-{a}-{f}-{l}", "+54 9 ({a}) {f}-{l}", "tel:+54{a}{f}{l}", "+54.{a}.{f}.{l}"]
    )  # fmt: skip
    return shape.format(a=area, f=first, l=last)


def short_phone(luck: Random) -> str:
    """Without its area code, as neighbours write it."""
    first, last = (
        f"{luck.randrange(4, 7)}{_digits(luck, luck.choice([2, 3]))}",
        f"{luck.randrange(3000, 9999)}",
    )
    shape = luck.choice(
        ["{f}-{l}", "15 {f}-{l}", "15-{f}-{l}", "15 {f} {l}", "tel. {f} {l}", "Tel: {f}{l}",
        "teléfono {f}-{l}", "cel {f}{l}",
         "llamar al {f}{l}", "WhatsApp {f} {l}", "celular: 15{f}{l}", "tel.: {f} - {l}"]
    )  # fmt: skip
    return shape.format(f=first if int(first) % 50 else f"{first[:-1]}1", l=last)


# Addresses of the Internet -----------------------------------------------------------------------


def mail(luck: Random) -> str:
    person = luck.choice(["{f}", "{f}.{l}", "{f}_{l}", "{f}{l}{n}", "{l}-{f}", "{f}.{l}+alta"]).format(
        f=luck.choice(FIRST), l=luck.choice(LAST), n=luck.randrange(99)
    )
    host = luck.choice(
        [
            "gmail.com",
            "hotmail.com",
            "yahoo.com.ar",
            "outlook.es",
            "salud.gob.ar",
            "municipio.gov.ar",
            "uni.edu.ar",
            "icloud.com",
        ]
    )
    shape = luck.choice(
        ["{p}@{h}", "{p}@{h}", "mailto:{p}@{h}", "{p} @ {h}", "{p} (arroba) {d}", "{p} arroba {d}",
        "{p}%40{h}", "{p}&#64;{h}",
         "{p}[at]{h}"]
    )  # fmt: skip
    return shape.format(p=person, h=host, d=host.replace(".", " punto "))


def chat(luck: Random) -> str:
    area, first, last = _number(luck)
    code = "".join(luck.choice("AbCdEfGhJk23456") for _ in range(16))
    return luck.choice(
        ["https://wa.me/549{n}", "wa.me/549{n}", "https://api.whatsapp.com/send?phone=549{n}",
        "https://chat.whatsapp.com/{c}",
         "whatsapp://send?phone=+549{n}", "https://wa.link/{c}", "https://web.whatsapp.com/send?phone=549{n}"]
    ).format(n=f"{area}{first}{last}", c=code)  # fmt: skip


# Places ------------------------------------------------------------------------------------------


def coordinates(luck: Random) -> str:
    latitude, longitude = luck.uniform(-54.5, -22.5), luck.uniform(-71.5, -54.5)
    shape = luck.choice(
        ["{a:.5f}, {b:.5f}", "{a:.4f},{b:.4f}", "{a:.6f} {b:.6f}", "lat {a:.4f}, lon {b:.4f}",
        "latitud: {a:.5f}, longitud: {b:.5f}",
         "https://www.google.com/maps/@{a:.5f},{b:.5f},17z", "https://maps.google.com/?q={a:.4f},{b:.4f}",
         "geo:{a:.4f},{b:.4f}",
         "({a:.4f}; {b:.4f})"]
    )  # fmt: skip
    return shape.format(a=latitude, b=longitude)


def degrees(luck: Random) -> str:
    def part(most: int, least: int) -> str:
        return f"{luck.randrange(least, most)}°{luck.randrange(60):02d}'{luck.randrange(60):02d}\""

    return luck.choice(["{}S {}O", "{} S, {} W", "{}S, {}O"]).format(part(54, 22), part(71, 54))


def short_map(luck: Random) -> str:
    code = "".join(luck.choice("abcdefghABCDEFGH23456789") for _ in range(15))
    return luck.choice(["https://maps.app.goo.gl/{}", "https://goo.gl/maps/{}", "maps.app.goo.gl/{}"]).format(
        code
    )


def street(luck: Random) -> str:
    way = luck.choice(
        ["calle", "Calle", "Av.", "Avenida", "av.", "Avda.", "Pje.", "pasaje", "Bv.", "Diagonal"]
    )
    number = luck.randrange(10, 9800)
    shape = luck.choice(
        [
            "{w} {s} {n}",
            "{w} {s} N° {n}",
            "{w} {s} nº {n}",
            "{w} {s}, {n}",
            "{w} {s} al {n}",
            "{w} {s} {n}, piso 2",
        ]
    )
    return shape.format(w=way, s=luck.choice(STREETS), n=number)


def plain_street(luck: Random) -> str:
    """All in lower case and without accents, as on a phone."""
    name = luck.choice(["san martin", "belgrano", "mitre", "los alamos", "sargento cabral", "las heras"])
    return f"{luck.choice(['calle', 'av.', 'pasaje'])} {name} {luck.randrange(10, 9800)}"


def home(luck: Random) -> str:
    a, b = luck.randrange(1, 60), luck.randrange(1, 40)
    shape = luck.choice(
        ["manzana {a} lote {b}", "Mz {a} Casa {b}", "Mza. {a}, Lt. {b}", "mz {a} lote {b}",
        "barrio {q} casa {b}", "B° {q}, casa {b}",
         "barrio {q}, manzana {a}, casa {b}", "piso {b} depto B", "Piso {b}, Dpto. {a}", "dpto. {b}",
         "Ruta 12 km {a}",
         "ruta provincial 5, km {a}", "domicilio: {s} {n}", "vive en {s} {n}", "calle {a} N° {n}",
         "calle {a} entre {b} y {a}"]
    )  # fmt: skip
    return shape.format(a=a, b=b, q=luck.choice(QUARTERS), s=luck.choice(STREETS), n=luck.randrange(10, 9800))


TEMPLATES: dict[str, Template] = {
    "documento": document, "documento con sexo": sexed_document, "libreta": old_document,
    "pasaporte": passport,
    "CUIL o CUIT": tax_number, "CUIL con un error": wrong_tax_number, "CBU": bank_number, "alias": bank_alias,
    "teléfono": phone, "teléfono con +54": phone_abroad, "teléfono corto": short_phone, "correo": mail,
    "WhatsApp": chat, "coordenadas": coordinates, "grados": degrees, "mapa": short_map,
    "calle y número": street, "calle en minúsculas": plain_street, "casa": home,
}  # fmt: skip
