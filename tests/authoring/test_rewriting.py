"""Changing a text by position: what isn't changed stays as it was typed."""

from __future__ import annotations

import pytest

from macros.authoring.rewriting import (
    CannotRewrite,
    with_dates_moved,
    with_months,
    with_name,
    without,
)
from macros.data.schema.city import Submission
from macros.data.schema.cohort import Person, Settings
from macros.data.schema.programme import Stage

SUBMISSION = """\
# 2024-05-16 en un comentario
- entregable: E1.1      # dos espacios
  enviado: "2024-05-16" # entre comillas
  evidencia: Acta del 2024-05-16, folio 2
  revisado:   '2024-05-17'
  nota: 2024-05-16
"""


def test_only_dates_of_the_schema_move() -> None:
    assert (
        with_dates_moved(SUBMISSION, Submission, 7)
        == """\
# 2024-05-16 en un comentario
- entregable: E1.1      # dos espacios
  enviado: "2024-05-23" # entre comillas
  evidencia: Acta del 2024-05-16, folio 2
  revisado:   '2024-05-24'
  nota: 2024-05-16
"""
    )


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_line_ends_stay(ending: str) -> None:
    text = SUBMISSION.replace("\n", ending)
    moved = with_dates_moved(text, Submission, 7)
    assert moved == with_dates_moved(SUBMISSION, Submission, 7).replace("\n", ending)


def test_a_file_without_a_last_line_end_stays_so() -> None:
    assert with_dates_moved("- enviado: 2024-12-30", Submission, 7) == "- enviado: 2025-01-06"


def test_a_date_inside_a_flow_mapping_moves() -> None:
    moved = with_dates_moved("precio: {monto: 1, vigente_hasta: 2024-02-15}\n", Settings, 7)
    assert moved == "precio: {monto: 1, vigente_hasta: 2024-02-22}\n"


def test_a_date_written_in_a_block_is_refused_rather_than_lost() -> None:
    with pytest.raises(CannotRewrite):
        with_dates_moved("- enviado: >-\n    2024-05-16\n", Submission, 7)


def test_a_key_goes_with_all_that_hangs_from_it() -> None:
    text = (
        "# arriba\nnombre: A\nprecio:\n  monto: 1  # uno\n  # adentro\n\n"
        "# abajo\nhoras_mes: 18\nfecha_de_corte: 2024-11-29\n"
    )
    assert without(text, ("precio", "fecha_de_corte")) == "# arriba\nnombre: A\n\n# abajo\nhoras_mes: 18\n"


def test_a_list_at_the_margin_of_its_key_goes_too() -> None:
    text = "- id: a\n  ciudades:\n  - x\n  - y\n  nombre: B\n- id: b\n  ciudades: [x]\n"
    assert without(text, ("ciudades",)) == "- id: a\n  nombre: B\n- id: b\n"


@pytest.mark.parametrize("text", ["- {id: a, ciudades: [x], nombre: B}\n", "- ciudades:\n    - x\n  id: a\n"])
def test_a_key_that_shares_its_line_is_refused(text: str) -> None:
    with pytest.raises(CannotRewrite):
        without(text, ("ciudades",))


@pytest.mark.parametrize(
    ("typed", "renamed"),
    [
        ("Cohorte 2024", "Cohorte 2027"),
        ('"Cohorte 2024" # la 2024', '"Cohorte 2027" # la 2024'),
        ("Ciclo inicial", "Ciclo inicial"),
        ("Cohorte 12024", "Cohorte 12024"),
    ],
)
def test_the_old_id_goes_from_the_name_as_a_whole_word(typed: str, renamed: str) -> None:
    assert with_name(f"nombre: {typed}\n", "nombre", "2024", "2027") == f"nombre: {renamed}\n"


WEEKS = "  semanas:\n    - al: 2024-07-31\n    - al: 2024-08-09\n"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("meses: [7]  # julio", "meses: [7, 8]  # julio"),
        ("meses: [ 7,8 ]", "meses: [ 7,8 ]"),
        ("meses:\n    - 9", "meses:\n    - 7\n    - 8"),
        ("meses:\n  - 9\n  - 10\n  - 11", "meses:\n  - 7\n  - 8"),
    ],
)
def test_months_are_those_in_which_the_weeks_end(typed: str, written: str) -> None:
    text = f"- id: E1\n  {typed}\n{WEEKS}- id: E2\n  {typed}\n{WEEKS}"
    assert with_months(text) == f"- id: E1\n  {written}\n{WEEKS}- id: E2\n  {written}\n{WEEKS}"


def test_models_without_the_key_change_nothing() -> None:
    text = "- id: a\n  nombre: B\n"
    assert (without(text, ("ciudades",)), with_dates_moved(text, Person, 7)) == (text, text)
    assert with_dates_moved("- id: E1\n", Stage, 7) == "- id: E1\n"
