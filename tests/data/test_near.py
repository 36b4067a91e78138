"""What a person may have meant."""

from __future__ import annotations

import pytest

from macros.data.near import bare, did_you_mean, either, nearest, slug_of


def test_accents_and_capitals_don_t_count() -> None:
    assert bare("ÁRBOL Ñandú Güemes") == "arbol nandu guemes"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Paso Ñandubay", "paso-nandubay"),
        ("  9 de Julio ", "9-de-julio"),
        ("L'Ódio", "l-odio"),
        ("¡!", ""),
        ("../x", "x"),
    ],
)
def test_a_name_becomes_an_address(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("aceptada", "aceptado"), ("ACEPTADO", "aceptado"), ("no aplica", "no_aplica"),
     ("obserbado", "observado"),
     ("zzz", None), ("", None), ("   ", None)],
)  # fmt: skip
def test_the_nearest_option_is_found_or_none(typed: str, meant: str | None) -> None:
    assert nearest(typed, ("aceptado", "observado", "no_aplica")) == meant


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a o b"),
        (("a", "b", "c"), "a, b o c"),
        (("uno", "ocho"), "uno u ocho"),
    ],
)
def test_options_are_said_as_in_spanish(options: tuple[str, ...], sentence: str) -> None:
    assert either(options) == sentence


def test_a_question_only_where_there_is_something_near() -> None:
    assert (did_you_mean("fecha"), did_you_mean(None)) == ("¿quisiste decir «fecha»?", "")
