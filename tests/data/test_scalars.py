"""Values stay as typed until a type takes them; each type takes one spelling and offers it for the others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from enum import StrEnum

import pytest
from pydantic_core import PydanticCustomError

from macros.data import scalars
from macros.data.nodes import Scalar, Text


class Fruit(StrEnum):
    PEAR = "pera"
    GRAPE = "uva"


def typed(text: str, cut: str = "") -> Text:
    return Text(Scalar(1, 1, text, plain=True, cut=cut))


def refused(parse: Callable[[object], object], text: str) -> tuple[str, str]:
    """The rule and what is offered instead."""
    with pytest.raises(PydanticCustomError) as refusal:
        parse(typed(text))
    context = refusal.value.context
    assert context is not None
    return context["rule"], context["value"]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("16/05/2024", "2024-05-16"),
        ("16-5-24", "2024-05-16"),
        ("16.05.2024", "2024-05-16"),
        ("2024/05/16", "2024-05-16"),
        ("2024-5-16", "2024-05-16"),
        ("20240516", "2024-05-16"),
        ("2024-05-16T10:00:00Z", "2024-05-16"),
        ("2024-05-16 10:00:00-03:00", "2024-05-16"),
        ("16 de mayo de 2024", "2024-05-16"),
        ("jueves 16 de Mayo del 2024", "2024-05-16"),
        ("1º de setiembre de 2024", "2024-09-01"),
        ("“2024-05-16”", "2024-05-16"),
        ("2026-02-31", "2026-02-28"),
        ("2024-16-05", "2024-05-16"),
        ("2024-13-32", ""),
        ("31/02/2024", ""),
        ("٢٠٢٤-٠٥-١٦", ""),
        ("mañana", ""),
        ("0000-00-00", ""),
        ("1" * 6000, ""),
    ],
)
def test_a_date_is_written_year_month_day(text: str, offered: str) -> None:
    assert refused(scalars.parse_date, text) == ("fecha-invalida", offered)


def test_a_leap_day_is_a_date_in_leap_years_only() -> None:
    assert scalars.parse_date(typed("2024-02-29")) == date(2024, 2, 29)
    assert refused(scalars.parse_date, "2023-02-29") == ("fecha-invalida", "2023-02-28")


@pytest.mark.parametrize(
    ("text", "expected"), [("08:30", time(8, 30)), ("12:30", time(12, 30)), ("00:00", time())]
)
def test_a_time_is_hours_and_minutes(text: str, expected: time) -> None:
    assert scalars.parse_time(typed(text)) == expected


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("9:30", "09:30"),
        ("10.30", "10:30"),
        ("1030", "10:30"),
        ("10 hs", "10:00"),
        ("6 pm", "18:00"),
        ("12:30 PM", "12:30"),
        ("24:00", ""),
        ("10:60", ""),
        ("750", ""),
        ("a la tarde", ""),
    ],
)
def test_other_spellings_of_a_time_are_offered_back(text: str, offered: str) -> None:
    assert refused(scalars.parse_time, text) == ("hora-invalida", offered)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("0123", "123"),
        ("4_5", "45"),
        ("84.000", "84000"),
        ("84,000", "84000"),
        ("84 000", "84000"),
        ("84000.0", "84000"),
        ("18 h", "18"),
        ("18hs", "18"),
        ("480 mil", "480000"),
        ("2,4 Millones de pesos", "2400000"),
        ("2 mil 500", ""),
        ("12 a 14", ""),
        ("1e5", ""),
        ("dieciocho", ""),
        ("1.5", ""),
        ("9" * 5000, ""),
        ("٨٤", ""),
    ],
)
def test_a_whole_number_has_only_digits(text: str, offered: str) -> None:
    assert refused(scalars.whole(1, 20_000_000), text) == ("numero-invalido", offered)


@pytest.mark.parametrize(
    ("text", "offered"), [("2 h", "2"), ("48 Horas", "48"), ("2 días", ""), ("1/2 día", "")]
)
def test_a_number_of_another_unit_is_not_offered_back(text: str, offered: str) -> None:
    assert refused(scalars.whole(0, 8760, "horas"), text) == ("numero-invalido", offered)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("64,5", "64.5"),
        ("85%", "85"),
        ("$ 1.234,50", "1234.50"),
        ("185.000", "185000"),
        ("2.400.000", "2400000"),
        ("2,4 millones", "2400000"),
        ("64,567", ""),
        ("60 a 70", ""),
        ("casi 70", ""),
    ],
)
def test_a_measure_takes_a_point_and_at_most_two_decimals(text: str, offered: str) -> None:
    assert refused(scalars.decimal(0, 10**12), text) == ("numero-invalido", offered)


def test_a_measure_is_kept_as_it_was_written() -> None:
    parse = scalars.decimal(0, 100)
    assert [str(parse(typed(text))) for text in ("0", "12.5", "23.50", "100")] == [
        "0",
        "12.5",
        "23.50",
        "100",
    ]
    assert [refused(parse, text)[0] for text in ("-1", "100.01")] == ["fuera-de-rango"] * 2


def test_a_whole_number_stays_between_its_bounds() -> None:
    parse = scalars.whole(1, 5)
    assert [parse(typed("1")), parse(typed("5"))] == [1, 5]
    assert [refused(parse, text)[0] for text in ("0", "6", "-1")] == ["fuera-de-rango"] * 3


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("1,5", "1.5"),
        ("45,5", "45.5"),
        ("2,0", "2"),
        ("18 h", "18"),
        ("1.5 hs", "1.5"),
        ("02", "2"),
        ("dos", ""),
    ],
)
def test_hours_take_a_point_for_their_decimals(text: str, offered: str) -> None:
    assert refused(scalars.parse_hours, text) == ("numero-invalido", offered)


def test_hours_are_whole_or_half() -> None:
    assert [scalars.parse_hours(typed(text)) for text in ("2", "0.5", "200", "1.50")] == [2, 0.5, 200, 1.5]
    assert {refused(scalars.parse_hours, text)[0] for text in ("0", "0.25", "200.5")} == {"fuera-de-rango"}


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("sí", "true"),
        ("Si", "true"),
        ("True", "true"),
        ("yes", "true"),
        ("NO", "false"),
        ("1", "true"),
        ("quizás", ""),
    ],
)
def test_a_flag_is_true_or_false(text: str, offered: str) -> None:
    assert refused(scalars.parse_flag, text) == ("opcion-desconocida", offered)
    assert (scalars.parse_flag(typed("true")), scalars.parse_flag(typed("false"))) == (True, False)


@pytest.mark.parametrize("text", ["NO", "on", "Null", "12:30", "0123", "Sí", "3", "2024-05-16", "Ñandú N° 5"])
def test_a_name_is_the_text_that_was_typed(text: str) -> None:
    assert scalars.parse_name(typed(text)) == text


def test_a_name_is_kept_on_one_line_with_single_spaces_and_whole_letters() -> None:
    assert scalars.parse_name(typed("  Paso  N\u0303andubay\u00a0Sur ")) == "Paso Ñandubay Sur"


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Villa <b>Sur</b>", "Villa Sur"),
        ("<script>alert(1)", "alert(1)"),
        ("**Villa**", "Villa"),
        ("[Villa](http://x.ar)", "Villa"),
        ("{{ config }}", "config"),
        ("Villa {% if %}", "Villa if %"),
        ("A &amp; B", "A B"),
        ("Villa 🎉", "Villa"),
        ("`1`", "1"),
    ],
)
def test_a_name_has_no_mark_up(text: str, offered: str) -> None:
    assert refused(scalars.parse_name, text) == ("marcado", offered)


@pytest.mark.parametrize(
    "text", ["menos de <5 casos", "2 * 3", "a_b y {c}", "¿Sí? «no»: 50 %", "R&D", "#1", "C:/x"]
)
def test_plain_signs_are_no_mark_up_in_a_text(text: str) -> None:
    assert scalars.parse_paragraph(typed(text)) == text


def test_a_text_that_a_comment_cuts_is_offered_whole_and_in_quotes() -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        scalars.parse_name(typed("Falta el punto", cut="#3"))
    assert refusal.value.context is not None
    assert refusal.value.context["value"] == '"Falta el punto #3"'


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Paso Ñandubay", "paso-nandubay"),
        ("renata_arrayan", "renata-arrayan"),
        ("../otro", "otro"),
        ("ÑANDÚ", "nandu"),
        ("-a-", "a"),
        ("a--b", "a-b"),
        ("¡!", ""),
    ],
)
def test_an_identifier_is_lower_case_without_accents(text: str, offered: str) -> None:
    assert refused(scalars.parse_slug, text) == ("identificador-invalido", offered)


@pytest.mark.parametrize(
    ("text", "offered"),
    [("e1.1", "E1.1"), ("E1,1", "E1.1"), ("E 1.1", "E1.1"), ("1.1", "E1.1"), ("E01.01", "E1.1"),
     ("E1-1", "E1.1"), ("E1.1.", "E1.1"), ("E1", ""), ("E1.1.1", ""), ("E0.1", ""), ("E1.٢", "")],
)  # fmt: skip
def test_a_deliverable_is_a_stage_a_point_and_a_number(text: str, offered: str) -> None:
    parse = scalars.shaped(scalars._DELIVERABLE, "un entregable", "revisalo")
    assert refused(parse, text) == ("identificador-invalido", offered)


def test_the_tenth_deliverable_is_not_the_first() -> None:
    parse = scalars.shaped(scalars._DELIVERABLE, "un entregable", "revisalo")
    assert [parse(typed("E1.1")), parse(typed("E1.10"))] == ["E1.1", "E1.10"]


def test_a_choice_is_one_of_its_options_and_offers_the_nearest() -> None:
    parse = scalars.choice(Fruit)
    assert parse(typed("pera")) is Fruit.PEAR
    assert refused(parse, "Peras") == ("opcion-desconocida", "pera")
    assert refused(parse, "zapallo") == ("opcion-desconocida", "")


def test_a_word_that_means_something_else_is_taken_for_no_option() -> None:
    assert refused(scalars.choice(Fruit), "perla") == ("opcion-desconocida", "pera")
    assert refused(scalars.choice(Fruit, others="perla"), "Perla") == ("opcion-desconocida", "")


@pytest.mark.parametrize("value", ["", "   ", "\u00a0"])
def test_nothing_is_no_value(value: str) -> None:
    parsers = (
        scalars.parse_date,
        scalars.parse_time,
        scalars.parse_hours,
        scalars.parse_name,
        scalars.parse_slug,
    )
    assert {refused(parse, value)[0] for parse in parsers} == {"valor-vacio"}
