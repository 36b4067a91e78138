"""What the guard takes for one person's datum and what it leaves alone, as a manual of both."""

from __future__ import annotations

import pytest

from macros.guard.identifiers import Identifier, Kind, find, find_in_name
from macros.guard.numbers import is_bank_number, is_tax_number

FOUND = {
    Kind.DOCUMENT: [
        "DNI 30.123.456", "dni: 30123456", "D.N.I. 30.123.456", "D. N. I. 5123456", "Documento nº 30 123 456",
        "documento nacional de identidad: 30.123.456", "30.123.456 (DNI)", "30123456, su documento",
        "DNI M 30123456", "DNI: F5.123.456", "M30123456", "LE 4.123.456", "L.C. 5.123.456", "doc. 30123456",
        "dni_referente: 30123456", "DNI de la referente del barrio: 30.123.456", "pasaporte AAB123456",
        "Pasaporte argentino n° AAB123456", "cédula 30.123.456", "DNI N° 30-123-456", "dni:\n  - 30123456",
        "DNI ３０１２３４５６", "DNI ٣٠١٢٣٤٥٦", "libreta cívica 5.123.456", "L.E. 6.865.522", "DNI30123456",
        "Nro de documento: 30123456",
    ],
    Kind.TAX: [
        "20-12345678-6", "20123456786", "20 12345678 6", "20.12345678.6", "20-12.345.678-6",
        "CUIL 20-12345678-1",
        "cuit: 30123456789", "C.U.I.L. 27 12345678 0", "20-12345678-1", "CUIT/CUIL N° 20/12345678/6",
        "20–12345678–6",
    ],
    Kind.PHONE: [
        "+54 9 11 5555-5555", "+5491155555555", "0054 11 4555 5555", "54 9 343 455-5555", "5493434555555",
        "011 15-5555-5555", "(0343) 4-555555", "(0343) 15 455-5555", "0343-155123456", "0342 455-8899",
        "15 5555 5555", "15-5555-5555", "15 512-3456", "3434 55-5555", "343 455 5555", "343-4555555",
        "11-5555-5555", "11 4444-5555", "11.5555.5555", "(11) 5555 5555", "1155555555", "03434555555",
        "11 5555 5555", "11–5555–5555", "4555-5555", "4555‑5555", "455-5555", "tel 5555 5555", "Tel.: 455555",
        "teléfono de la salita: 4 55 55 55", "cel 155123456", "4555 5555 (tel)", "int. 4555 5555",
        "llamar al 4455899", "pedirlo al 44558899", "escribí al 3434 555555", "whatsapp 343 4555555",
        "tel. 4.555.555", "tel:+543434555555", "tel:%2B54%20343%204555555", "+598 99 123 456",
        "Contacto: 3434-555555", "teléfono:\n  3434 55 5555", "1\u200b1 5555-5555", "１１ ５５５５-５５５５",
        "4555-5555/56",
        "fax 0343 4555555", "(0 11) 4555-5555", "02966 42-1234", "celular (3434) 555-555",
        "15 42-1234", "15-421234", "42-1234", "+54 3492 15 555555", "(03492) 42 1234",
    ],
    Kind.EMAIL: [
        "ana@gmail.com", "ana.perez+alta@salud.gob.ar", "ana @ gmail.com", "ana@ gmail . com",
        "ana (arroba) gmail punto com",
        "ana arroba municipio.gob.ar", "ana [at] gmail [dot] com", "ana at gmail", "ana at gmail dot com",
        "ana(a)gmail.com",
        "mailto:ana%40gmail.com", "ana&#64;gmail.com", "ana&commat;gmail.com", "ana＠gmail.com",
        "ana\\u0040gmail.com",
        "área@villa.gob.ar", "ana@gmail", "ANA@GMAIL.COM", "ana arroba gmail", "ana <arroba> hotmail.com",
    ],
    Kind.BANK: [
        "2850590940090418135201", "28505909 40090418135201", "2850-5909-4009-0418-1352-01",
        "CBU 2850590940090418135209",
        "cbu: 28505909 4009041813520", "C.B.U. 0000003100010000000001", "CVU 0000003100010000000001",
        "alias: perro.gato.casa", "alias CBU PERRO.GATO.CASA", "Alias de Mercado Pago: ana.perez.mp",
    ],
    Kind.CHAT: [
        "https://wa.me/5491155555555", "https://api.whatsapp.com/send?phone=5491155555555",
        "https://chat.whatsapp.com/AbCdEf123", "whatsapp://send?text=hola", "wa.link/abc123",
    ],
    Kind.TELEGRAM: ["https://t.me/anaperez", "telegram.me/grupo"],
    Kind.COORDINATES: [
        "-34.6037, -58.3816", "-34.603,-58.381", "-34,6037; -58,3816", "-34.6037 -58.3816",
        "[-34.6037, -58.3816]",
        "34°36'13\"S 58°22'54\"O", "34º 36’ 13” S", "34° 36.217' S", "34.6037° S, 58.3816° O",
        "34.6037 S, 58.3816 W",
        "lat -34.60, lon -58.38", "latitud: -34.6037", "\"lat\": -34.6037, \"lng\": -58.3816",
        "lon = -58.38165",
        "https://www.google.com/maps/@-34.6037,-58.3816,15z", "https://maps.app.goo.gl/AbCd",
        "https://goo.gl/maps/AbCd",
        "https://www.google.com.ar/maps/place/Plaza", "geo:-34.6037,-58.3816", "48Q39JW9+2P", "9JW9+2PQ",
        "https://www.openstreetmap.org/#map=18/-34.6/-58.3", "−34.6037, −58.3816", "40.712776, -74.005974",
        "S 34.6037, W 58.3816", "https://plus.codes/48Q39JW9+2P",
    ],
    Kind.HOME: [
        "calle San Martín 1234", "Calle Los Álamos N° 12", "Av. Belgrano 350", "Avda. 25 de Mayo 1120",
        "avenida Mitre al 300",
        "Pje. Los Álamos N° 12", "pasaje 9 de Julio 45", "Bv. Oroño 1500", "calle san martin 1234",
        "calle 14 nro 1234",
        "Calle 8 N° 1234", "calle 14 entre 60 y 61", "c/ Mitre 123", "calle Rivadavia s/n",
        "manzana 4 lote 7", "Mz 4 Casa 12",
        "mza. B lt. 3", "Mz. 12, C. 4", "barrio Las Rosas casa 23", "B° Sur, casa 8",
        "Bº 60 viviendas, casa 12",
        "Barrio Norte manzana 4", "piso 3 depto B", "dpto. 4", "Piso 2° Dto. 5", "depto \"C\"",
        "Ruta 12 km 45",
        "ruta provincial n° 5, km. 12,5", "RN 12 km 450", "domicilio: Belgrano 350",
        "vive en San Martín 1234",
        "domicilio: san martin 1234", "viven en Belgrano 350, planta alta", "Dirección: Mitre 45",
        "Av. San Martín 25, esquina",
        "Manzana: 4, Lote: 7", "casa 12 del barrio Sur", "lote 7, manzana 4", "km 45 de la ruta 12",
        "Calle: Mitre 45",
        "Calle 47 n° 867 e/ 12 y 13", "Diagonal 80 N° 1020", "av san martin 1234",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in FOUND.items() for text in texts], ids=str
)
def test_it_is_found_as_what_it_is(kind: Kind, text: str) -> None:
    assert {found.kind for found in find(f"Notas: {text}")} == {kind}


CARRIERS = [
    "{}", "{}.", "({})", "- nota: {}\n", "# {}\n", "clave: \"{}\"\n", "| Área | {} |", "a;{};b\n",
    "[ver]({})", "<p>{}</p>",
    "Antes, {}, después",
]  # fmt: skip
ONE_OF_EACH = [
    "DNI 30.123.456", "20-12345678-6", "+54 9 11 5555-5555", "(0343) 4-555555", "4555-5555", "ana@gmail.com",
    "2850590940090418135201", "https://wa.me/5491155555555", "-34.6037, -58.3816", "calle San Martín 1234",
]  # fmt: skip


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("text", ONE_OF_EACH)
def test_it_is_found_wherever_it_is_written(text: str, carrier: str) -> None:
    assert len(list(find(carrier.replace("{}", text)))) == 1


NOT_FOUND = [
    # Sums and counts
    "$ 4.500.000", "4.500.000", "monto: 4500000", "costo: 2400000", "costo: 24000000000", "4.777/6.766",
    "4.777 de 6.766",
    "Pagan $ 667.000 por mes", "$ 1.250.000.000", "2.345.678.901 pesos", "entre 4500-5000 familias",
    "3500-4200 familias",
    "habitantes: 1234567", "una inversión de 11 450 000 000 pesos", "84.000 habitantes", "15.555.555",
    "15 500 000 pesos",
    "62.5", "62,5 %", "1.234,56", "12.345.678", "de 4000 a 4500",
    # Dates, hours and spans
    "2024-05-16", "16/05/2024", "16-5-2024", "2024-05-16 10:00", "2024-05-16T10:00:00",
    "del 2024-05-06 al 2024-11-29",
    "2024-2025", "2022 - 2026", "2024/2025", "10:00", "de 10:00 a 12:00", "2024-T2", "2024-M08",
    "etapa 11 2024-05-16",
    "2024, 2025 y 2026", "1990-2020", "inicio: 2024-05-06\nfin: 2024-06-28",
    # Norms, files and codes
    "Ley 26.061", "Ley N° 26.206 (2006)", "Resolución 214/2024", "Resolución 455-2024", "Decreto 1103/2026",
    "Decreto N° 1234567", "Expediente 4455-8899/2024", "Expediente EX-2024-12345678-APN-DGA",
    "Ordenanza 4.555",
    "Dto. 214/2024", "artículo 30 de la Ley 26.061", "codigo: 990001",
    "SAL-03;2024-T2;total;171;214;;dato;Sistema local",
    "E4.2", "D3.2", "SAL-04", "a3f9c0de1144445555ab", "3434555512ab34cd56ef",
    "sha256:4e07408562bedb8b60ce05c1decfe3ad16b72230",
    "1.2.3", "actions/checkout@v4.2.1", "mike==2.2.0", "0.1234567890123",
    "https://example.org/2024/05/16/nota-12345",
    # Public lines and what is like a phone
    "línea 102", "llamá al 102", "llamá al 137 o al 144", "al 911", "107", "0800-222-1002", "0800 555 6543",
    "0810-333-4444",
    "llamar a 1.200 familias", "teléfono: 2024-05-16", "al 2024-05-16", "celulares: 45",
    "contacto con 1.250 familias",
    # Words of addresses
    "en la calle hay 120 chicos", "la calle 12 de octubre", "Calle 25 de Mayo",
    "niñas y niños en situación de calle: 45",
    "barrio Sur: 120 familias", "el barrio tiene 4 jardines", "Av. Belgrano",
    "viven en Villa Ejemplo 350 familias",
    "Dirección de Niñez 2024", "ruta de protección: 48 horas", "el paso 3 de la ruta", "piso 3", "la casa 3",
    "vive en el barrio desde 2010", "Camino 2024", "Dto. 1103/2026",
    # Ages, places of the programme and other words
    "12 a 35 meses", "de 45 días a 5 años", "16 % a 20 %", "longitud: 2.500 metros", "latitudes",
    "temperatura 34°",
    "@media", "personas: `@usuario`", "@usuario", "medium.com/@alguien.mas", "la arroba separa",
    "alias o ancla",
    "anclas, alias o un segundo documento", "documento del 2024-05-16", "documento de 12 páginas", "at.me/x",
    "x@ejemplo.test",
    "le 30.123.456", "la casa 3 de la mesa", "del 12-2024", "km 45", "lote 3", "plus 1.250",
    "etapa 15 20 2024", "Documento 2024-2027", "el DNI es un derecho", "1.234 DNI entregados", "M 12",
    "git@github.com:a/b",
    "whatsapp", "grupo de WhatsApp de la mesa", "2 + 2", "CCMM+GG", "4,5 / 6,7", "4.777, 6.766", "-3.5, -4.5",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_FOUND)
def test_it_is_left_alone(text: str) -> None:
    assert [(found.kind, text[found.start : found.end]) for found in find(text)] == []


def test_the_place_is_that_of_the_text_as_it_was_written() -> None:
    text = "# año\nniñez: llamá al ４４５５‑８８９９ o a ana%40gmail.com\n"
    assert [(f.kind, text[f.start : f.end]) for f in find(text)] == [
        (Kind.PHONE, "４４５５‑８８９９"),
        (Kind.EMAIL, "ana%40gmail.com"),
    ]


def test_several_in_a_line_are_all_found_in_order() -> None:
    text = "ana@gmail.com, DNI 30.123.456, 11 4444-5555 y calle Mitre 123"
    assert [f.kind for f in find(text)] == [Kind.EMAIL, Kind.DOCUMENT, Kind.PHONE, Kind.HOME]


def test_an_empty_text_has_nothing() -> None:
    assert list(find("")) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ana@gmail.com.yml", Kind.EMAIL),
        ("dni-30123456.yml", Kind.DOCUMENT),
        ("tel-343-4555555", Kind.PHONE),
        ("20-12345678-6.pdf", Kind.TAX),
        ("calle-san-martin-1234.md", Kind.HOME),
        ("3434555555", Kind.PHONE),
    ],
)
def test_the_name_of_a_file_is_read_too(name: str, kind: Kind) -> None:
    assert [found.kind for found in find_in_name(name)] == [kind]


@pytest.mark.parametrize(
    "name", ["2024-05-16-acta.yml", "paso-nandubay", "2026-norte", "manzana-verde", "E4.2"]
)
def test_an_ordinary_name_is_left_alone(name: str) -> None:
    assert list(find_in_name(name)) == []


def test_check_digits_are_those_of_the_tax_office_and_the_central_bank() -> None:
    assert is_tax_number("20123456786") and not is_tax_number("20123456785")
    assert is_bank_number("2850590940090418135201") and not is_bank_number("2850590940090418135202")


def test_what_is_found_can_be_ordered() -> None:
    assert Identifier(1, 2, Kind.PHONE) < Identifier(2, 3, Kind.EMAIL)
