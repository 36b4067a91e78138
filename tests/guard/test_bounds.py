"""Ranges are exact: nothing inside them is impossible at its ends, nothing outside is possible."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.guard.bounds import Equation, Range, System, connected, layers

pytestmark = pytest.mark.unit

Known = dict[str, Range]


def known(**values: int) -> Known:
    return {name: Range(value, value) for name, value in values.items()}


def equations(*texts: str) -> list[Equation[str]]:
    """`year = first + second`."""
    sides = [text.split(" = ") for text in texts]
    return [Equation(whole, tuple(parts.split(" + "))) for whole, parts in sides]


@pytest.mark.parametrize(
    ("values", "texts", "name", "low", "high"),
    [
        ({}, [], "a", 0, None),
        ({}, ["t = a + b"], "a", 0, None),
        ({"t": 9}, ["t = a"], "a", 9, 9),
        ({"t": 9, "b": 7}, ["t = a + b"], "a", 2, 2),
        ({"t": 9}, ["t = a + b"], "a", 0, 9),
        ({"a": 4, "b": 5}, ["t = a + b"], "t", 9, 9),
        ({"a": 4}, ["t = a + b"], "t", 4, None),
        ({"y": 40, "m": 5, "q": 20}, ["y = q + r", "r = m + n"], "n", 15, 15),
        ({"y": 40, "q": 20}, ["y = q + r", "r = m + n"], "n", 0, 20),
        ({"t": 0}, ["t = a + b"], "b", 0, 0),
    ],
)
def test_a_chain_is_followed_to_its_end(
    values: dict[str, int], texts: list[str], name: str, low: int, high: int | None
) -> None:
    assert System(known(**values), equations(*texts)).range(name) == Range(low, high)


SQUARE = ["r1 = a + b", "r2 = c + d", "k1 = a + c", "k2 = b + d"]
"""Two rows by two columns: each unknown stands in a cycle."""


@pytest.mark.parametrize(
    ("sums", "name", "low", "high"),
    [
        ({"r1": 20, "r2": 30, "k1": 25, "k2": 25}, "a", 0, 20),
        ({"r1": 20, "r2": 30, "k1": 25, "k2": 25}, "d", 5, 25),
        ({"r1": 20, "r2": 30, "k1": 3, "k2": 47}, "d", 27, 30),
        ({"r1": 20, "r2": 30, "k1": 0, "k2": 50}, "b", 20, 20),
    ],
)
def test_a_square_of_unknowns_moves_together(sums: dict[str, int], name: str, low: int, high: int) -> None:
    assert System(known(**sums), equations(*SQUARE)).range(name) == Range(low, high)


def test_what_is_known_as_an_interval_passes_its_doubt_on() -> None:
    system = System({**known(t=50), "a": Range(20, 24)}, equations("t = a + b"))
    assert (system.range("b"), system.range("a")) == (Range(26, 30), Range(20, 24))


def test_a_sum_of_two_is_less_doubtful_than_each() -> None:
    system = System(known(t=50, c=10), equations("t = a + b + c"))
    assert (system.range("a"), system.range("a", "b")) == (Range(0, 40), Range(40, 40))


def test_two_apart_add_their_doubts() -> None:
    system = System(known(t=50, u=7), equations("t = a + b", "u = c + d"))
    assert system.range("a", "c") == Range(0, 57)
    assert (system.wide(57, "a", "c"), system.wide(58, "a", "c")) == (True, False)


def test_only_integers_count() -> None:
    """By fractions, each of the three could be 1.5; by integers, a + b + c can't be odd and twice itself."""
    triangle = ["t1 = a + b", "t2 = b + c", "t3 = a + c"]
    assert not System(known(t1=3, t2=3, t3=3), equations(*triangle)).feasible
    assert System(known(t1=3, t2=3, t3=4), equations(*triangle)).range("b") == Range(1, 1)


def test_a_corner_with_halves_is_left_for_the_integers_inside() -> None:
    """Odd sums around a triangle, with something to spare: halves leave all 3 for d; by integers, 2."""
    loose = equations("t = a + b + x", "t = b + c + y", "t = a + c + z", "s = x + y + z + d")
    system = System(known(t=1, s=3), loose)
    solutions = enumerated(known(t=1, s=3), loose, 3)
    values = [solution["d"] for solution in solutions]
    assert system.range("d") == Range(min(values), max(values)) == Range(0, 2)


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ({"t": 5, "a": 7}, ["t = a + b"]),
        ({"t": 5, "u": 6}, ["t = a + b", "u = a + b"]),
        ({"r1": 1, "r2": 1, "k1": 1, "k2": 2}, SQUARE),
        ({"t": 5, "a": 2, "b": 2}, ["t = a + b"]),
    ],
)
def test_a_contradiction_is_seen(values: dict[str, int], texts: list[str]) -> None:
    assert not System(known(**values), equations(*texts)).feasible


def test_equations_that_repeat_others_do_no_harm() -> None:
    twice = equations(*SQUARE, *SQUARE, "t = a + b + c + d")
    assert System(known(r1=20, r2=30, k1=25, k2=25, t=50), twice).range("a") == Range(0, 20)


def test_equations_that_contradict_each_other_are_tried_apart() -> None:
    clash = equations("t = a + b", "u = a + b", "v = a + c", "w = c + d")
    found = [
        [equation.whole for equation in system.equations]
        for system in layers(known(t=5, u=6, v=9, w=20), clash)
    ]
    assert found == [["t", "v", "w"], ["u"]]


def test_an_equation_that_no_integers_fit_is_in_no_layer() -> None:
    found = list(layers(known(t=5, a=7, u=3), equations("t = a + b", "u = b + c")))
    assert [system.range("b") for system in found] == [Range(0, 3)]


def test_what_always_holds_is_in_each_layer() -> None:
    systems = layers(
        known(t=5, u=6, d=10), equations("t = n + m", "u = n + m"), always=equations("d = n + c")
    )
    assert [system.range("c") for system in systems] == [Range(5, 10), Range(4, 10)]


@pytest.mark.parametrize(
    ("members", "groups"),
    [
        ([], []),
        (["ab", "cd", "be"], [[0, 2], [1]]),
        (["ab", "cd", "bc"], [[0, 1, 2]]),
        (["", "", "a"], [[0], [1], [2]]),
    ],
)
def test_what_shares_a_member_goes_together(members: list[str], groups: list[list[int]]) -> None:
    assert connected(members) == groups


NAMES = "abcde"


@st.composite
def systems(draw: st.DrawFn) -> tuple[Known, list[Equation[str]]]:
    """Up to five unknowns under a common sum, and equations among them or with a known whole."""
    names = NAMES[: draw(st.integers(2, 5))]
    facts, found = known(top=draw(st.integers(0, 3))), [Equation("top", tuple(names))]
    for index in range(draw(st.integers(1, 5))):
        chosen = draw(st.lists(st.sampled_from(names), min_size=2, unique=True))
        if draw(st.booleans()):
            low = draw(st.integers(0, 3))
            facts[f"w{index}"] = Range(low, low + draw(st.sampled_from((0, 0, 1))))
            found.append(Equation(f"w{index}", tuple(chosen)))
        else:
            found.append(Equation(chosen[0], tuple(chosen[1:])))
    return facts, found


def enumerated(facts: Mapping[str, Range], found: list[Equation[str]], top: int) -> list[dict[str, int]]:
    """Every solution, by trying them all."""
    names = sorted({name for equation in found for name in equation.names})
    boxes = [facts.get(name, Range(0, top)) for name in names]
    tried = product(*(range(box.low, (box.high or 0) + 1) for box in boxes))
    solutions = (dict(zip(names, values, strict=True)) for values in tried)
    return [
        solution
        for solution in solutions
        if all(solution[e.whole] == sum(solution[part] for part in e.parts) for e in found)
    ]


@given(systems())
def test_ranges_are_those_of_every_solution_tried(drawn: tuple[Known, list[Equation[str]]]) -> None:
    facts, found = drawn
    solutions = enumerated(facts, found, facts["top"].low)
    system = System(facts, found)
    assert system.feasible == bool(solutions)
    assume(solutions)
    for name in found[0].parts:
        values = [solution[name] for solution in solutions]
        assert system.range(name) == Range(min(values), max(values))
        assert [system.wide(width, name) for width in (1, 3)] == [
            max(values) - min(values) >= width for width in (1, 3)
        ]
    pairs = [solution["a"] + solution["b"] for solution in solutions]
    assert system.range("a", "b") == Range(min(pairs), max(pairs))


@given(systems())
def test_each_layer_holds_and_each_equation_that_can_is_in_one(
    drawn: tuple[Known, list[Equation[str]]],
) -> None:
    facts, found = drawn
    split = list(layers(facts, found))
    assert all(system.feasible for system in split)
    told = [equation for system in split for equation in system.equations]
    assert sorted(told, key=str) == sorted((e for e in found if System(facts, [e]).feasible), key=str)
