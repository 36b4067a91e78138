"""Which words suggest one child's story, and which speak of many: a manual of both."""

from __future__ import annotations

import pytest

from macros.guard.cases import CHILD, INITIALS, KIN, RECORD, STORY, find_cases

SUGGESTS = {
    CHILD: [
        "la niña de 4 años que no tiene vacunas", "el niño de 3 años vive con la abuela",
        "un nene con retraso del habla",
        "una bebé de 8 meses sin controles", "a la nena no la trajeron más", "un chico con discapacidad",
        "el caso de la beba",
        "esa criatura", "al niño que perdió el turno", "una hija de dos años", "el caso de una familia",
        "Ana, 3 añitos",
        "del nene de dos años", "la niña con bajo peso",
    ],
    KIN: [
        "su mamá trabaja de noche", "vive con su abuela", "la mamá de la nena",
        "la familia de la calle de atrás",
        "la familia Gómez", "la familia que vive al fondo", "los hermanitos", "una hermanita en la escuela 4",
        "la señora del pasaje", "su propio padre",
    ],
    INITIALS: ["M.G. faltó dos veces", "J. P., 3 años", "(R. M. S.)", "se habló de L.F."],
    RECORD: [
        "legajo 123", "legajo n° 45", "historia clínica 5678", "el expediente judicial", "causa n° 45",
        "la causa judicial",
    ],
    STORY: [
        "fue derivado al hospital", "fue abusada", "estuvo internada un mes", "la retiraron de la casa",
        "se lo llevaron",
        "fue adoptado en mayo", "maltratado por un vecino", "abuso sexual de su padrastro",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("what", "text"), [(what, text) for what, texts in SUGGESTS.items() for text in texts], ids=str
)
def test_it_suggests_a_particular_case(what: str, text: str) -> None:
    assert what in [found.what for found in find_cases(f"- nota: {text}\n")]


SPEAKS_OF_MANY = [
    "niñas y niños de 4 años", "las niñas y los niños desde la gestación", "cada niña y cada niño",
    "hasta los 5 años",
    "bebés de 6 meses con sus vacunas", "nenas y nenes de 3 años", "chicas y chicos de 45 días a 5 años",
    "5 años con refuerzo",
    "las familias de la calle Sur", "una familia de enfrente puede inscribirse", "las mamás y los papás",
    "madres adolescentes",
    "quién deriva y a dónde", "los casos que se derivan", "el caso no se cuenta",
    "un protocolo de abuso y maltrato",
    "el expediente de compra", "Expediente 1234/2024", "la historia clínica perinatal",
    "el legajo de cada niña",
    "S.A.", "EE. UU.", "C.P. 3100", "D.N.I.", "Ley 26.061", "el Servicio Local", "Área de Familia",
    "su equipo", "su madrugada",
    "la menor cantidad", "el control de los 3 años", "salas de 3 años", "la sala de 3 años",
    "el jardín tiene 12 años",
    "un niño, una niña", "el derecho de la niña a su nombre", "J.I. 12",
]  # fmt: skip


@pytest.mark.parametrize("text", SPEAKS_OF_MANY)
def test_what_speaks_of_many_is_left_alone(text: str) -> None:
    assert [(found.what, text[found.start : found.end]) for found in find_cases(text)] == []


def test_the_place_is_that_of_the_text_as_it_was_written() -> None:
    text = "señal: la niña de 4 años\n"
    assert [text[found.start : found.end] for found in find_cases(text)] == ["la niña de 4 años"]
