"""How a page's prose is weighed: by Spanish syllables and sentences, and only what is prose."""

from __future__ import annotations

import pytest

from macros.quality.readability import ease, running_prose, sentences, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("sol", 1), ("ciudad", 2), ("niñez", 2), ("ahora", 3), ("país", 2), ("aéreo", 4), ("guitarra", 3),
        ("pingüino", 3), ("queso", 2), ("muy", 1), ("ley", 1), ("yo", 1), ("y", 1), ("oía", 3),
        ("cuidado", 3), ("prohibido", 4), ("guía", 2), ("continúa", 4), ("huevo", 2), ("CDI", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_read(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_score_is_the_published_formulas() -> None:
    found = ease(["La mesa decide. El equipo prepara."])

    assert (found.words, found.sentences) == (6, 2)
    # La-me-sa-de-ci-de-El-e-qui-po-pre-pa-ra: 13 syllables
    assert found.score == pytest.approx(206.835 - 62.3 * 13 / 6 - 6 / 2)


def test_a_sentence_ends_with_its_stop_or_its_paragraph_and_not_with_a_colon_or_a_decimal() -> None:
    text = ["Son tres: salud, cuidado y educación. ¿Alcanza? Dio 62.5 en total", "Otra línea"]
    assert sentences(text) == [
        "Son tres: salud, cuidado y educación.", "¿Alcanza?", "Dio 62.5 en total", "Otra línea",
    ]  # fmt: skip


def test_headings_tables_drawings_and_buttons_are_no_prose() -> None:
    page = """<h2>Título</h2><p>Uno <a href="x">dos</a> <code>tres</code>.</p>
    <table><tr><td>no</td></tr></table>
    <ul><li>Cuatro<ul><li>cinco</li></ul></li></ul><svg><text>no</text></svg><p data-unread>no</p><br>
    <details><summary>seis</summary><p>siete</p></details>"""
    assert running_prose(page) == ["Uno dos tres.", "Cuatro", "cinco", "seis", "siete"]


def test_a_sentence_may_begin_with_the_name_of_a_file() -> None:
    page = "<p>Son tres. <code>plan.yml</code>: las acciones. Va <code>equipo.yml</code> también.</p>"
    assert sentences(running_prose(page)) == [
        "Son tres.", "plan.yml: las acciones.", "Va equipo.yml también.",
    ]  # fmt: skip


def test_a_page_without_prose_has_nothing_against_it() -> None:
    assert ease([]).score == 100
    assert ease([]).longest == ""
