"""The attacker finds what a table gives away, and only that; what the guard publishes gives nothing away."""

from __future__ import annotations

import random
from itertools import product

import pytest

from macros.data.periods import period
from macros.guard.cells import CellKey, Counts
from macros.guard.thresholds import THRESHOLDS
from macros.quality import attacking
from macros.quality.attacking import Leak, Published, Relation, Scenario, attack, besiege, relations, table_of


def key(town: str, when: str, group: str) -> CellKey:
    found = period(when)
    assert found
    return CellKey(town, found, group)


def read(
    text: str, risk: str = "medio", is_part: bool = True, sharing: str = ""
) -> tuple[Published, Scenario]:
    """Lines of town, period, group and counts: with `*` if suppressed, with `?` if there is no row."""
    truth: dict[CellKey, Counts] = {}
    published: dict[CellKey, Counts | None] = {}
    for line in text.strip().splitlines():
        town, when, group, figures = line.split()
        cell = key(town, when, group)
        numerator, denominator = map(int, figures.rstrip("*?").split("/"))
        truth[cell] = Counts(numerator, denominator)
        if not figures.endswith("?"):
            published[cell] = None if figures.endswith("*") else truth[cell]
    towns = (frozenset(sharing.split()),) if sharing else ()
    return published, Scenario(truth, frozenset(published), towns, risk, is_part)


def told(leaks: list[Leak]) -> str:
    """What leaks from each cell: the bounds of its numerator, complement and denominator."""
    lines: dict[str, list[str]] = {}
    for leak in leaks:
        cell = f"{leak.kind} {leak.cell.town} {leak.cell.period} {leak.cell.group}"
        lines.setdefault(cell, []).append(f"{leak.quantity[0]}{leak.low}..{leak.high}")
    return "\n".join(f"{cell}: {' '.join(found)}" for cell, found in lines.items())


A_GROUP_ALONE = """
ayo 2024 total 60/160
ayo 2024 zona:a 30/70
ayo 2024 zona:b 28/50
ayo 2024 zona:c 2/40*
"""
A_YEAR_LESS_ITS_QUARTERS = """
ayo 2024 total 60/200
ayo 2024-T1 total 20/50
ayo 2024-T2 total 20/50
ayo 2024-T3 total 19/50
ayo 2024-T4 total 1/50*
"""
TOO_LITTLE_FOR_TWO = """
ayo 2024 total 60/160
ayo 2024 zona:a 56/70
ayo 2024 zona:b 1/50*
ayo 2024 zona:c 3/40*
"""
TOO_FEW_PEOPLE_FOR_TWO = """
ayo 2024 total 60/160
ayo 2024 zona:a 52/141
ayo 2024 zona:b 4/9*
ayo 2024 zona:c 4/10*
"""
A_CHAIN_OF_TWO = """
ayo 2024 total 120/300
ayo 2024-S1 total 70/150*
ayo 2024-S2 total 50/150
ayo 2024-S1 zona:a 67/90
ayo 2024-S1 zona:b 3/60*
"""
ONE_HIDDEN_IN_EACH_ROW = """
ayo 2024-S1 total 60/160
ayo 2024-S1 zona:a 57/100
ayo 2024-S1 zona:b 3/60*
ayo 2024-S2 total 60/160
ayo 2024-S2 zona:a 4/100*
ayo 2024-S2 zona:b 56/60
"""
A_SQUARE_THAT_IS_TOO_SMALL = """
ayo 2024 zona:a 52/160
ayo 2024 zona:b 52/160
ayo 2024-S1 total 70/190
ayo 2024-S1 zona:a 50/100
ayo 2024-S1 zona:b 20/90
ayo 2024-S2 zona:a 2/60*
ayo 2024-S2 zona:b 32/70*
"""
TWO_TOWNS = """
ayo 2024 total 90/200
ayo 2024 compartido 93/230
bermejal 2024 total 3/30*
"""
THE_NEIGHBOUR_TELLS_THE_JOINT_FIGURE = """
ayo 2024 total 13/50*
ayo 2024 compartido 23/100*
bermejal 2024 total 10/50
bermejal 2024 compartido 23/100
"""
A_QUARTER_THAT_NOBODY_LISTED = """
ayo 2024-S1 total 43/90
ayo 2024-T1 total 40/50
ayo 2024-T2 total 3/40?
"""
GROUPS_THAT_NOBODY_LISTED = """
ayo 2024 total 60/160
ayo 2024 zona:a 57/110
ayo 2024 zona:b 1/20?
ayo 2024 zona:c 2/30?
"""
AT_MOST_WHAT_IS_LEFT = """
ayo 2024 total 43/130
ayo 2024-T1 total 40/50
ayo 2024-T2 total 1/30*
ayo 2024-T3 total 1/20?
ayo 2024-T4 total 1/30?
"""
A_CHAIN_THROUGH_WHAT_NOBODY_LISTED = """
ayo 2024-T1 total 1989/3184
ayo 2024-T1 zona:a 1553/2406
ayo 2024-T1 zona:b 436/778?
ayo 2024-M01 zona:b 406/418
ayo 2024-M02 zona:b 1/26?
ayo 2024-M03 zona:b 29/334
"""

LEAKY = [
    (A_GROUP_ALONE, "disclosed ayo 2024 zona:c: n2..2 c38..38 d40..40"),
    (A_YEAR_LESS_ITS_QUARTERS, "disclosed ayo 2024-T4 total: n1..1 c49..49 d50..50"),
    (TOO_LITTLE_FOR_TWO, "disclosed ayo 2024 zona:b: n0..4\ndisclosed ayo 2024 zona:c: n0..4"),
    (TOO_FEW_PEOPLE_FOR_TWO, "disclosed ayo 2024 zona:b: d0..19\ndisclosed ayo 2024 zona:c: d0..19"),
    (
        A_CHAIN_OF_TWO,
        "disclosed ayo 2024-S1 total: n70..70 c80..80 d150..150\n"
        "disclosed ayo 2024-S1 zona:b: n3..3 c57..57 d60..60",
    ),
    (
        ONE_HIDDEN_IN_EACH_ROW,
        "published ayo 2024-S2 zona:b: c4..4\n"
        "disclosed ayo 2024-S1 zona:b: n3..3 c57..57 d60..60\n"
        "disclosed ayo 2024-S2 zona:a: n4..4 c96..96 d100..100",
    ),
    (
        A_SQUARE_THAT_IS_TOO_SMALL,
        "disclosed ayo 2024-S2 zona:a: n2..2 c58..58 d60..60\n"
        "disclosed ayo 2024-S2 zona:b: n32..32 c38..38 d70..70",
    ),
    (TWO_TOWNS, "disclosed bermejal 2024 total: n3..3 c27..27 d30..30"),
    (
        THE_NEIGHBOUR_TELLS_THE_JOINT_FIGURE,
        "disclosed ayo 2024 total: n13..13 c37..37 d50..50\n"
        "disclosed ayo 2024 compartido: n23..23 c77..77 d100..100",
    ),
    (A_QUARTER_THAT_NOBODY_LISTED, "missing ayo 2024-T2 total: n3..3"),
    (GROUPS_THAT_NOBODY_LISTED, "missing ayo 2024 resto de zona: n3..3"),
    (A_CHAIN_THROUGH_WHAT_NOBODY_LISTED, "missing ayo 2024-M02 zona:b: n1..1"),
    (AT_MOST_WHAT_IS_LEFT, "disclosed ayo 2024-T2 total: n0..3"),
]


@pytest.mark.unit
@pytest.mark.parametrize(("text", "leaks"), LEAKY)
def test_what_a_table_gives_away_is_found(text: str, leaks: str) -> None:
    assert told(attack(*read(text, sharing="ayo bermejal"))) == leaks


def test_of_a_sum_that_only_says_how_many_parts_it_has_nothing_follows() -> None:
    text = "ayo 2024 total 60/160\nayo 2024 zona:a 55/120\nayo 2024 zona:b 2/20?\nayo 2024 zona:c 3/20?"
    assert told(attack(*read(text))) == ""


WIDE_ENOUGH = """
ayo 2024 total 60/160
ayo 2024 zona:a 52/112
ayo 2024 zona:b 4/24*
ayo 2024 zona:c 4/24*
"""
HIDDEN_BOTH_WAYS = """
ayo 2024 total 200/500
ayo 2024-S1 total 100/250
ayo 2024-S1 zona:a 60/150*
ayo 2024-S1 zona:b 40/100*
ayo 2024-S2 total 100/250
ayo 2024-S2 zona:a 98/150*
ayo 2024-S2 zona:b 2/100*
ayo 2024 zona:a 158/300
ayo 2024 zona:b 42/200
"""
A_TOTAL_THAT_NOBODY_LISTED = """
ayo 2024 total 62/160?
ayo 2024 zona:a 30/70
ayo 2024 zona:b 30/50
ayo 2024 zona:c 2/40*
"""


@pytest.mark.unit
@pytest.mark.parametrize("text", [WIDE_ENOUGH, HIDDEN_BOTH_WAYS, A_TOTAL_THAT_NOBODY_LISTED])
def test_nothing_is_said_of_a_table_that_gives_nothing_away(text: str) -> None:
    assert told(attack(*read(text))) == ""


@pytest.mark.unit
def test_the_greater_the_risk_the_wider_it_has_to_be() -> None:
    assert told(attack(*read(WIDE_ENOUGH, risk="alto"))) == (
        "disclosed ayo 2024 zona:b: n0..8\ndisclosed ayo 2024 zona:c: n0..8"
    )
    assert attack(*read(A_GROUP_ALONE, risk="bajo")) == []


@pytest.mark.unit
@pytest.mark.parametrize(
    ("figures", "quantity"), [("4/40", "n4..4"), ("0/40", "n0..0"), ("40/40", "c0..0"), ("7/19", "d19..19")]
)
def test_a_small_cell_is_not_to_be_published(figures: str, quantity: str) -> None:
    assert told(attack(*read(f"ayo 2024 total {figures}"))) == f"published ayo 2024 total: {quantity}"


@pytest.mark.unit
def test_there_is_no_complement_where_the_numerator_is_not_a_part() -> None:
    assert told(attack(*read("ayo 2024 total 40/30", is_part=False))) == ""
    assert told(attack(*read(A_GROUP_ALONE, is_part=False))) == "disclosed ayo 2024 zona:c: n2..2 d40..40"


@pytest.mark.unit
def test_a_figure_that_nobody_listed_or_another_than_the_true_one_is_a_leak() -> None:
    published, scenario = read("ayo 2024 total 60/160\nayo 2024-S1 total 30/80?\nayo 2024-S2 total 30/80?")
    wrong = {**published, key("ayo", "2024-S1", "total"): Counts(30, 80)}
    assert told(attack(wrong, scenario)) == "published ayo 2024-S1 total: d80..80"
    wrong = {key("ayo", "2024", "total"): Counts(61, 160)}
    with pytest.raises(AssertionError, match="no witness"):
        attack(wrong, scenario)


@pytest.mark.unit
def test_what_the_search_cannot_settle_counts_as_a_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attacking, "BOXES", 0)
    found = attack(*read(TOO_LITTLE_FOR_TWO))
    assert {leak.kind for leak in found} <= {"unproved", "disclosed"}
    assert [leak.cell.group for leak in found] == ["zona:b", "zona:c"]


def a_small_table(luck: random.Random) -> tuple[Published, Scenario]:
    """Two groups in two half-years, sums and all, with three to five cells hidden of the nine."""
    parts = {
        (when, group): (luck.randint(0, 4), luck.randint(0, 4))
        for when, group in product(("2024-S1", "2024-S2"), ("zona:a", "zona:b"))
    }
    truth = {}
    for when, group in product(("2024", "2024-S1", "2024-S2"), ("total", "zona:a", "zona:b")):
        chosen = [
            pair
            for (one, part), pair in parts.items()
            if (when in (one, "2024")) and group in (part, "total")
        ]
        truth[key("ayo", when, group)] = Counts(
            sum(a for a, _ in chosen), sum(a for a, _ in chosen) + sum(b for _, b in chosen)
        )
    hidden = luck.sample(sorted(truth), luck.randint(3, 5))
    published = {cell: None if cell in hidden else counts for cell, counts in truth.items()}
    return published, Scenario(truth, frozenset(truth), (), "medio", True)


MOST = 21
"""What a table sums to at most is 16; whatever can pass this by has no end."""


def all_tables(known: dict[CellKey, int], hidden: list[CellKey], related: list[Relation]) -> list[list[int]]:
    """Every way to fill in what is hidden, cell by cell."""
    for one in related:
        values = [known.get(part) for part in (one.whole, *one.parts)]
        if None not in values and values[0] != sum(value or 0 for value in values[1:]):
            return []
    if not hidden:
        return [[]]
    first, *rest = hidden
    return [
        [value, *others]
        for value in range(MOST + 1)
        for others in all_tables({**known, first: value}, rest, related)
    ]


@pytest.mark.unit
def test_the_bounds_are_those_of_trying_every_table() -> None:
    luck = random.Random(7)
    narrow = wide = 0
    for _ in range(30):
        published, scenario = a_small_table(luck)
        found = {(leak.cell, leak.quantity): (leak.low, leak.high) for leak in attack(published, scenario)}
        hidden = [cell for cell, counts in published.items() if counts is None]
        seen = [(cell, counts) for cell, counts in published.items() if counts]
        numerators = {cell: counts.numerator for cell, counts in seen}
        complements = {cell: counts.denominator - counts.numerator for cell, counts in seen}
        for quantity, known in (("numerator", numerators), ("complement", complements)):
            columns = zip(*all_tables(known, hidden, relations(scenario)), strict=True)
            for cell, values in zip(hidden, columns, strict=True):
                low, high = min(values), max(values)
                is_narrow = high - low < 5 and high < MOST
                assert found.get((cell, quantity)) == ((low, high) if is_narrow else None)
                narrow, wide = narrow + is_narrow, wide + (not is_narrow)
    assert min(narrow, wide) > 20


def only_small_ones(scenario: Scenario) -> Published:
    """What somebody publishes who hides the small cells and thinks no further."""
    least = THRESHOLDS[scenario.risk]
    assert least
    return {
        cell: None
        if counts.numerator < least.count
        or counts.denominator < least.denominator
        or (scenario.is_part and counts.denominator - counts.numerator < least.complement)
        else counts
        for cell, counts in scenario.truth.items()
        if cell in scenario.listed
    }


@pytest.mark.unit
def test_hiding_only_the_small_cells_is_not_enough() -> None:
    scenarios = [table_of(1, number) for number in range(80)]
    leaky = [attack(only_small_ones(scenario), scenario) for scenario in scenarios]
    assert sum(map(bool, leaky)) > 15
    assert {leak.kind for leaks in leaky for leak in leaks} == {"disclosed", "missing"}


@pytest.mark.unit
def test_the_same_seed_makes_the_same_tables() -> None:
    assert [table_of(3, number) for number in range(5)] == [table_of(3, number) for number in range(5)]
    assert table_of(3, 0) != table_of(4, 0)


def test_nothing_leaks_from_what_the_guard_publishes() -> None:
    result = besiege(150, seed=2024)
    assert (result.tables, result.leaks) == (150, ())
    assert 0 < result.suppressed < result.cells
