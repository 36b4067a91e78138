"""YAML keeps what was typed, with its place; what surprises people is refused, and the reading goes on."""

from __future__ import annotations

import time

import pytest

from macros.data.nodes import Mapping, Scalar, Sequence, compose, find, find_key, plain

WORDS = "12:30 08:30 NO on Null 0123 4_5 0x1F 1e3 2026-02-31 .5 yes ~x ="
SURPRISES = WORDS.split(" ")


def refusals(text: str) -> list[tuple[str, int, int]]:
    return [(refused.rule, refused.line, refused.column) for refused in compose(text)[1]]


@pytest.mark.parametrize("text", SURPRISES)
def test_a_value_is_the_text_that_was_typed(text: str) -> None:
    root, found = compose(f"clave: {text}\n")
    assert (plain(root), found) == ({"clave": text}, [])


def test_a_decimal_comma_in_a_list_makes_two_values() -> None:
    assert plain(compose("valores: [45,5]")[0]) == {"valores": ["45", "5"]}


def test_an_empty_value_and_a_tilde_are_empty_texts_and_not_defaults() -> None:
    assert plain(compose("a:\nb: ~\nc: ''\n")[0]) == {"a": "", "b": "", "c": ""}


def test_a_quoted_tilde_is_a_tilde() -> None:
    assert plain(compose("a: '~'")[0]) == {"a": "~"}


def test_every_node_knows_where_it_stands() -> None:
    root, _ = compose("# un comentario\nlista:\n  - clave: ñandú\n    otra: 2\n")
    assert root == Mapping(2, 1, (
        (Scalar(2, 1, "lista", True), Sequence(3, 3, (
            Mapping(3, 5, (
                (Scalar(3, 5, "clave", True), Scalar(3, 12, "ñandú", True)),
                (Scalar(4, 5, "otra", True), Scalar(4, 11, "2", True)),
            )),
        ))),
    ))  # fmt: skip


def test_columns_count_letters_and_not_bytes() -> None:
    root, _ = compose("«ñ»: 🎉🎉, x: {á: b}\n".replace(", x: {á: b}", ""))
    assert find(root, ("«ñ»",)) == Scalar(1, 6, "🎉🎉", True)


def test_a_comment_after_a_text_is_remembered() -> None:
    root, _ = compose("a: Plan # 3 de mayo  \nb: 'Plan' # no\nc: Plan#3\n")
    texts = [value.cut for _, value in root.entries]  # type: ignore[union-attr]
    assert texts == ["# 3 de mayo", "", ""]


def test_the_first_of_two_equal_keys_stays_and_the_second_is_refused() -> None:
    root, found = compose("a: 1\nb: 2\na: 3\n")
    assert plain(root) == {"a": "1", "b": "2"}
    assert [(refused.found, refused.line, refused.also_line) for refused in found] == [("a", 3, 1)]


def test_a_missing_dash_gives_the_two_items_that_were_meant() -> None:
    root, found = compose("- a: 1\n  b: 2\n  a: 3\n  b: 4\n- a: 5\n")
    assert plain(root) == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}, {"a": "5"}]
    assert [(refused.rule, refused.line, refused.is_two_items) for refused in found] == [
        ("clave-repetida", 3, True)
    ]


def test_all_that_is_advanced_is_refused_at_once_and_the_rest_is_read() -> None:
    root, found = compose("a: &x 1\nb: *x\nc: !!binary aGk=\nd: !!set {e}\nf: bien\n")
    assert [(r.line, r.column, r.found) for r in found] == [
        (1, 4, "un ancla («&x»)"),
        (2, 4, "un alias («*x»)"),
        (3, 4, "una etiqueta («!!binary»)"),
        (4, 4, "una etiqueta («!!set»)"),
    ]
    assert find(root, ("f",)) == Scalar(5, 4, "bien", True)


def test_a_second_document_is_refused_and_the_first_is_read() -> None:
    root, found = compose("---\na: 1\n---\nb: 2\n---\nc: 3\n")
    assert plain(root) == {"a": "1"}
    assert [(refused.rule, refused.line) for refused in found] == [("yaml-avanzado", 3)]


def test_an_alias_bomb_is_neither_blown_up_nor_slow() -> None:
    lines = ["a0: &a0 x"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    start = time.perf_counter()
    _, found = compose("\n".join(lines))
    assert {refused.rule for refused in found} == {"yaml-avanzado"}
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    "text", ["[" * 5000, "- " * 5000, "[" * 40 + "]" * 40, "a: " + "{b: " * 30 + "c" + "}" * 30]
)
def test_deep_nesting_is_refused_without_falling_into_it(text: str) -> None:
    assert {rule for rule, _, _ in refusals(text)} <= {"yaml-profundo", "yaml-sintaxis", "yaml-avanzado"}
    assert refusals(text)


def test_twelve_levels_are_read_and_thirteen_are_said_once() -> None:
    assert refusals("[" * 11 + "x" + "]" * 11) == []
    assert refusals("[" * 12 + "x, y" + "]" * 12) == [("yaml-profundo", 1, 13)]


def test_an_empty_list_and_an_empty_group_are_refused() -> None:
    assert refusals("a: []\nb: {}\n") == [("valor-vacio", 1, 4), ("valor-vacio", 2, 4)]


def test_a_key_that_is_no_word_is_refused() -> None:
    assert refusals("? [a, b]\n: c\n") == [("yaml-avanzado", 1, 3)]


def test_a_syntax_error_comes_alone_with_where_it_began() -> None:
    root, found = compose('a: 1\nb: "sin cerrar\nc: 2\n')
    assert root is None
    assert [(refused.rule, refused.also_line) for refused in found] == [("yaml-sintaxis", 2)]


def test_a_path_that_is_not_there_gives_its_nearest_parent() -> None:
    root, _ = compose("a:\n  - b: 1\n")
    item = find(root, ("a", 0))
    assert find(root, ("a", 0, "c", "d")) == item
    assert find_key(root, ("a", 0, "b")) == Scalar(2, 5, "b", True)
    assert find_key(root, ("a", 0, "z")) == item
