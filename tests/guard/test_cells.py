"""What a table gives away of the cells it hides, and which it hides so that it gives away nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.data.periods import Period, period
from macros.guard.cells import CellKey, Counts, Disclosure, disclosed, small, suppress
from macros.guard.thresholds import THRESHOLDS, Thresholds, raised

pytestmark = pytest.mark.unit

HIGH, MEDIUM = Thresholds(10, 10, 30), Thresholds(5, 5, 20)
HIDDEN = "suprimido"
Written = Mapping[str, str]


def at(text: str) -> Period:
    found = period(text)
    assert found is not None
    return found


def cell(text: str) -> CellKey:
    """`2024-T1 zona:norte`, with the town in front when it isn't the only one: `villa 2024 total`."""
    *town, when, group = text.split()
    return CellKey(town[0] if town else "villa", at(when), group)


def counts(text: str) -> Counts | None:
    """`40/100`; `40-44/100` is a rounded percentage of 100."""
    if text == HIDDEN:
        return None
    numerator, denominator = text.split("/")
    low, _, high = numerator.partition("-")
    return Counts(int(low), int(denominator), int(high) if high else None)


def table(cells: Written) -> dict[CellKey, Counts | None]:
    return {cell(key): counts(value) for key, value in cells.items()}


def told(
    cells: Written,
    thresholds: Thresholds | None = HIGH,
    is_part: bool = True,
    sharing: Iterable[Iterable[str]] = (),
) -> list[str]:
    """`2024 zona:norte numerador 3-7`, or just the number if it's one."""
    found = disclosed(table(cells), thresholds, is_part, [frozenset(towns) for towns in sharing])
    return [written(each) for each in found]


def written(found: Disclosure) -> str:
    key = found.key
    town = "" if key.town == "villa" else f"{key.town} "
    span = f"{found.low}" if found.low == found.high else f"{found.low}-{found.high}"
    return f"{town}{key.period} {key.group} {found.quantity} {span}"


# Thresholds


def test_each_risk_has_its_thresholds() -> None:
    assert THRESHOLDS == {"alto": HIGH, "medio": MEDIUM, "bajo": None}


@pytest.mark.parametrize(
    ("base", "other", "result"),
    [
        (HIGH, Thresholds(5, 20, 30), Thresholds(10, 20, 30)),
        (MEDIUM, Thresholds(0, 0, 0), MEDIUM),
        (MEDIUM, None, MEDIUM),
        (None, MEDIUM, MEDIUM),
        (None, None, None),
        (MEDIUM, Thresholds(5 * 23, 5 * 23, 20 * 23), Thresholds(115, 115, 460)),
    ],
)
def test_thresholds_only_rise(
    base: Thresholds | None, other: Thresholds | None, result: Thresholds | None
) -> None:
    assert raised(base, other) == result


# What is small by itself


@pytest.mark.parametrize(
    ("value", "is_part", "thresholds", "found"),
    [
        ("10/30", True, HIGH, ()),
        ("9/30", True, HIGH, ("numerador",)),
        ("21/30", True, HIGH, ("complemento",)),
        ("20/30", True, HIGH, ()),
        ("12/29", True, HIGH, ("denominador",)),
        ("0/300", True, HIGH, ("numerador",)),
        ("300/300", True, HIGH, ("complemento",)),
        ("0/0", True, MEDIUM, ("numerador", "complemento", "denominador")),
        ("5/20", True, MEDIUM, ()),
        ("60/50", False, HIGH, ()),
        ("60/60", False, HIGH, ()),
        ("3/40", False, HIGH, ("numerador",)),
        ("9-12/100", True, HIGH, ("numerador",)),
        ("88-91/100", True, HIGH, ("complemento",)),
        ("10-90/100", True, HIGH, ()),
        ("0/0", True, None, ()),
    ],
)
def test_a_figure_is_small_by_what_does_not_reach_its_threshold(
    value: str, is_part: bool, thresholds: Thresholds | None, found: tuple[str, ...]
) -> None:
    figure = counts(value)
    assert figure is not None
    assert small(figure, thresholds, is_part) == found


def test_days_are_asked_as_many_as_the_children_could_have_been_there() -> None:
    """Attendance counts days: 100 of 400 in a month may be five children."""
    days = raised(MEDIUM, Thresholds(5 * 23, 5 * 23, 20 * 23))
    assert small(Counts(100, 400), MEDIUM, True) == ()
    assert small(Counts(100, 400), days, True) == ("numerador", "denominador")


# What follows from the rest


def every(key: str, numerator: int, complement: int) -> list[str]:
    """A cell told whole."""
    return [
        f"{key} numerador {numerator}",
        f"{key} complemento {complement}",
        f"{key} denominador {numerator + complement}",
    ]


YEAR = {"2024 total": "200/400", "2024-T1 total": "50/100", "2024-T2 total": "50/100"}
NORTH, SOUTH = {"2024 zona:norte": "30/60"}, {"2024 zona:sur": "30/60"}
TWO = {"2024 zona:sur": HIDDEN, "2024 zona:este": HIDDEN}
ZONES = {"2024 total": "60/120", **NORTH}

ALONE = [
    (
        "one hidden group of a published total",
        {**ZONES, "2024 zona:sur": HIDDEN},
        every("2024 zona:sur", 30, 30),
    ),
    (
        "two hidden groups that share enough",
        {**ZONES, "2024 zona:sur": HIDDEN, "2024 zona:este": HIDDEN},
        [],
    ),
    (
        "two hidden groups whose numerators add up to 7",
        {"2024 total": "37/120", **NORTH, **TWO},
        ["2024 zona:este numerador 0-7", "2024 zona:sur numerador 0-7"],
    ),
    (
        "two hidden groups whose complements add up to 7",
        {"2024 total": "80/117", **NORTH, **TWO},
        ["2024 zona:este complemento 0-7", "2024 zona:sur complemento 0-7"],
    ),
    (
        "two hidden groups of 25, with 12 and 13",
        {"2024 total": "42/85", **NORTH, **TWO},
        ["2024 zona:este denominador 0-25", "2024 zona:sur denominador 0-25"],
    ),
    (
        "a hidden total of published groups",
        {"2024 total": HIDDEN, "2024 zona:norte": "30/60", "2024 zona:sur": "20/40"},
        every("2024 total", 50, 50),
    ),
    (
        "a hidden total, and groups of two breakdowns",
        {"2024 total": HIDDEN, "2024 zona:norte": "30/60", "2024 zona:sur": HIDDEN,
         "2024 sexo:mujer": "30/60", "2024 sexo:varon": HIDDEN},
        [],
    ),
    (
        "a breakdown tells the total that another needs",
        {"2024 total": HIDDEN, "2024 zona:norte": "30/60", "2024 zona:sur": HIDDEN,
         "2024 sexo:mujer": "30/60", "2024 sexo:varon": "40/90"},
        [*every("2024 total", 70, 80),
         *every("2024 zona:sur", 40, 50)],
    ),
    (
        "a total that isn't listed is the sum of its groups",
        {**NORTH, "2024 zona:sur": HIDDEN, "2024 sexo:mujer": "30/60", "2024 sexo:varon": "40/90"},
        every("2024 zona:sur", 40, 50),
    ),
    (
        "a hidden cell with nothing beside it",
        {"2024 total": HIDDEN, "2023 total": "200/400"},
        [],
    ),
    (
        "a hidden quarter of a published year",
        {**YEAR, "2024-T3 total": "50/100", "2024-T4 total": HIDDEN},
        every("2024-T4 total", 50, 50),
    ),
    (
        "a half and two quarters fill a year",
        {**YEAR, "2024-S1 total": "100/200", "2024-T3 total": "50/100", "2024-T4 total": HIDDEN},
        every("2024-T4 total", 50, 50),
    ),
    (
        "a quarter and nine months fill a year",
        {"2024 total": "200/400", "2024-T1 total": "50/100", "2024-M04 total": HIDDEN,
         **{f"2024-M{month:02d} total": "15/30" for month in range(5, 13)}},
        every("2024-M04 total", 30, 30),
    ),
    (
        "a year hides what only its months tell",
        {"2024 total": HIDDEN, **{f"2024-M{month:02d} total": "15/30" for month in range(1, 13)}},
        every("2024 total", 180, 180),
    ),
    (
        "a month, through a hidden quarter, from a year",
        {**YEAR, "2024-T3 total": "50/100", "2024-T4 total": HIDDEN, "2024-M10 total": "15/30",
         "2024-M11 total": "15/30", "2024-M12 total": HIDDEN},
        [*every("2024-T4 total", 50, 50),
         *every("2024-M12 total", 20, 20)],
    ),
    (
        "a month, through a quarter that isn't listed, from a year",
        {**YEAR, "2024-T3 total": "50/100", "2024-M10 total": "15/30", "2024-M11 total": "15/30",
         "2024-M12 total": HIDDEN},
        every("2024-M12 total", 20, 20),
    ),
    (
        "a rounded percentage leaves its doubt, not its denominator",
        {"2024 total": "60/120", "2024 zona:norte": "25-40/60", "2024 zona:sur": HIDDEN},
        ["2024 zona:sur denominador 60"],
    ),
    (
        "a rounded percentage that leaves too little doubt",
        {"2024 total": "60/120", "2024 zona:norte": "29-31/60", "2024 zona:sur": HIDDEN},
        ["2024 zona:sur numerador 29-31", "2024 zona:sur complemento 29-31", "2024 zona:sur denominador 60"],
    ),
    (
        "all of a hidden pair is in the numerator",
        {"2024 total": "130/160", **NORTH, **TWO},
        ["2024 zona:este complemento 0", "2024 zona:sur complemento 0"],
    ),
    (
        "nothing of a hidden pair is in the numerator",
        {"2024 total": "30/160", **NORTH, **TWO},
        ["2024 zona:este numerador 0", "2024 zona:sur numerador 0"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "found"), [case[1:] for case in ALONE], ids=[case[0] for case in ALONE])
def test_a_hidden_cell_is_told_by(cells: Written, found: list[str]) -> None:
    assert told(cells) == found


IMPLIED = [
    (
        "three quarters of a year leave 4 children",
        {**YEAR, "2024-T3 total": "96/190"},
        every("2024-T4 total", 4, 6),
    ),
    ("three quarters of a year leave many", {**YEAR, "2024-T3 total": "50/100"}, []),
    ("three quarters are the whole year", {**YEAR, "2024-T3 total": "100/200"}, []),
    ("three quarters exceed the year", {**YEAR, "2024-T3 total": "104/204"}, []),
    ("the same population in each quarter", {
        "2024 total": "98/400", "2024-T1 total": "30/400", "2024-T2 total": "30/400",
        "2024-T3 total": "34/400",
    }, []),
    ("two quarters leave a half", {**YEAR, "2024 total": "104/207"},
     every("2024-S2 total", 4, 3)),
    ("two parts are missing, and nobody knows how much of each", {
        "2024 total": "54/107", "2024-T1 total": "50/100"}, []),
    (
        "the groups leave a rest",
        {"2024 total": "64/128", **NORTH, **SOUTH},
        every("2024 zona:resto", 4, 4),
    ),
    ("the groups leave a large rest", {"2024 total": "90/190", **NORTH, **SOUTH},
     []),
    ("the groups add up", {"2024 total": "60/120", **NORTH, **SOUTH}, []),
    ("the groups exceed the total", {"2024 total": "58/120", **NORTH, **SOUTH},
     []),
    ("a rounded group may add up", {"2024 total": "60/120", "2024 zona:norte": "28-32/60", **SOUTH},
     []),
    (
        "a group alone has a rest",
        {"2024 total": "64/128", "2024 zona:norte": "60/120"},
        every("2024 zona:resto", 4, 4),
    ),
    ("a hidden group alone is not the total", {"2024 total": "64/128", "2024 zona:norte": HIDDEN}, []),
    (
        "a group that calls itself the rest isn't all of it",
        {"2024 total": "64/128", "2024 zona:resto": "60/120"},
        every("2024 zona:resto-2", 4, 4),
    ),
    (
        "only one of the three is small",
        {"2024 total": "64/160", "2024 zona:norte": "60/120"},
        ["2024 zona:resto numerador 4"],
    ),
    (
        "a hidden quarter and one that isn't listed share 7",
        {**YEAR, "2024 total": "107/280", "2024-T3 total": HIDDEN},
        ["2024-T3 total numerador 0-7", "2024-S2 total numerador 7", "2024-T4 total numerador 0-7"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "found"), [case[1:] for case in IMPLIED], ids=[case[0] for case in IMPLIED]
)
def test_what_nobody_listed_is_told_when(cells: Written, found: list[str]) -> None:
    assert told(cells) == found


PAIR = [("monte", "villa")]
SHARED = [
    (
        "a joint figure and one of two towns",
        {"villa 2024 compartido": "60/120", "villa 2024 total": "30/60", "monte 2024 total": HIDDEN},
        every("monte 2024 total", 30, 30),
    ),
    (
        "a joint figure and none of two towns",
        {"villa 2024 compartido": "60/120", "villa 2024 total": HIDDEN, "monte 2024 total": HIDDEN},
        [],
    ),
    (
        "a joint figure and a town that isn't listed, with 4",
        {"villa 2024 compartido": "34/140", "villa 2024 total": "30/60"},
        ["monte 2024 total numerador 4"],
    ),
    (
        "both towns list the joint figure, one hides it",
        {"villa 2024 compartido": "60/120", "monte 2024 compartido": HIDDEN},
        every("monte 2024 compartido", 60, 60),
    ),
    (
        "a joint figure and the groups of a town that lists no total",
        {"villa 2024 compartido": "60/120", "villa 2024 zona:norte": "10/20", "villa 2024 zona:sur": "20/40",
         "monte 2024 total": HIDDEN},
        every("monte 2024 total", 30, 30),
    ),
    (
        "a joint figure of the year and quarters of a town",
        {"villa 2024 compartido": "260/520", "monte 2024 total": HIDDEN,
         **{f"villa 2024-T{quarter} total": "50/100" for quarter in (1, 2, 3, 4)}},
        every("monte 2024 total", 60, 60),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "found"), [case[1:] for case in SHARED], ids=[case[0] for case in SHARED])
def test_towns_that_share_a_centre_tell_of_each_other_by(cells: Written, found: list[str]) -> None:
    assert told(cells, sharing=PAIR) == found


def test_towns_that_share_nothing_tell_nothing_of_each_other() -> None:
    assert told(SHARED[0][1]) == []


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (
            {"2024-T1 total": HIDDEN, "2024-T2 total": "50/90", "2024-T3 total": "50/90",
             "2024-T4 total": "50/90", "2024 total": "140/400"},
            ["2024-T1 total denominador 130"],
        ),
        (
            {"2024-T1 total": HIDDEN, "2024-T2 total": "50/400", "2024-T3 total": "50/400",
             "2024-T4 total": "50/400", "2024 total": "155/400"},
            ["2024-T1 total numerador 5"],
        ),
    ],
    ids=["numerators exceed the year", "the population is the same in each quarter"],
)  # fmt: skip
def test_a_quantity_that_does_not_add_up_leaves_the_others(cells: Written, found: list[str]) -> None:
    assert told(cells) == found


def test_a_slip_in_one_year_does_not_take_the_guard_off_another() -> None:
    slip = {f"2023-T{quarter} total": "90/100" for quarter in (1, 2, 3, 4)} | {"2023 total": "99/110"}
    cells = {**slip, **YEAR, "2024-T3 total": "50/100", "2024-T4 total": HIDDEN}
    assert [each for each in told(cells) if "numerador" in each] == ["2024-T4 total numerador 50"]


def test_two_breakdowns_that_contradict_each_other_are_tried_apart() -> None:
    """One group of each is hidden; together they would allow nothing, or anything."""
    cells = {
        "2024 zona:norte": "30/60", "2024 zona:sur": "40/80", "2024 sexo:mujer": "90/180",
        "2024 sexo:varon": HIDDEN, "2024 total": HIDDEN, "2024-S1 total": "35/70", "2024-S2 total": "35/70",
    }  # fmt: skip
    assert [each for each in told(cells) if "numerador" in each] == ["2024 total numerador 70"]


def test_a_ratio_has_no_complement_to_tell() -> None:
    """Children waiting by places: 25 and 20 hidden, of which nothing says that they fit one another."""
    cells = {
        "2024 total": "90/60",
        "2024 zona:norte": "50/20",
        "2024 zona:sur": HIDDEN,
        "2024 zona:este": HIDDEN,
    }
    assert told(cells, is_part=False) == []
    assert told({**cells, "2024 total": "90/40"}, is_part=False) == [
        "2024 zona:este denominador 0-20",
        "2024 zona:sur denominador 0-20",
    ]


def test_nothing_is_told_of_an_indicator_without_risk() -> None:
    assert told({**ZONES, "2024 zona:sur": HIDDEN}, thresholds=None) == []


@pytest.mark.parametrize(
    ("width", "found"), [(0, []), (20, []), (30, []), (31, ["2024 zona:este numerador 0-30"])]
)
def test_a_range_as_wide_as_the_threshold_tells_nothing(width: int, found: list[str]) -> None:
    cells = {**ZONES, "2024 zona:sur": HIDDEN, "2024 zona:este": HIDDEN}
    assert [each for each in told(cells, Thresholds(width, 0, 0)) if "este" in each] == found


def test_it_says_which_published_cells_are_enough() -> None:
    cells = table({
        **ZONES, "2024 zona:sur": HIDDEN, "2024 sexo:mujer": "30/60", "2024 sexo:varon": "30/60",
        "2024-S1 total": "30/60", "2024-S2 total": "30/60", "2024-S1 zona:norte": "15/30",
    })  # fmt: skip
    found = disclosed(cells, HIGH, True, ())
    assert {each.from_ for each in found if each.key == cell("2024 zona:sur")} == {
        (cell("2024 total"), cell("2024 zona:norte"))
    }


def test_a_chain_is_said_whole() -> None:
    cells = table(ALONE[14][1])
    month = next(each for each in disclosed(cells, HIGH, True, ()) if each.key.period.length == 1)
    assert (
        " ".join(str(key.period) for key in month.from_) == "2024-T1 2024 2024-T2 2024-T3 2024-M10 2024-M11"
    )


# Two ways: groups by quarter

QUARTERS, GROUPS = ("T1", "T2", "T3", "T4"), ("norte", "sur", "este")


def square(hidden: Iterable[str]) -> dict[str, str]:
    """Three groups by four quarters, 30 of 60 in each, with their sums; `norte-T1` names one."""
    cells = {f"2024-{quarter} zona:{group}": "30/60" for quarter in QUARTERS for group in GROUPS}
    cells |= {f"2024-{quarter} total": "90/180" for quarter in QUARTERS}
    cells |= {f"2024 zona:{group}": "120/240" for group in GROUPS}
    cells["2024 total"] = "360/720"
    return cells | {f"2024-{name.split('-')[1]} zona:{name.split('-')[0]}": HIDDEN for name in hidden}


@pytest.mark.parametrize(
    ("hidden", "known"),
    [
        ("norte-T1", 1),
        ("norte-T1 sur-T1", 2),
        ("norte-T1 norte-T2", 2),
        ("norte-T1 sur-T2", 2),
        ("norte-T1 sur-T2 este-T3", 3),
        ("norte-T1 norte-T2 sur-T1 sur-T2", 0),
        ("norte-T1 norte-T2 sur-T2 sur-T3 este-T3 este-T1", 0),
        ("norte-T1 norte-T2 sur-T1 sur-T2 este-T2", 1),
    ],
)
def test_hidden_cells_guard_each_other_in_squares_and_closed_chains(hidden: str, known: int) -> None:
    assert (
        len({each.split(" numerador")[0] for each in told(square(hidden.split())) if "numerador" in each})
        == known
    )


# What to hide


def hides(
    cells: Written, keep: Iterable[str] = (), sharing: Iterable[Iterable[str]] = (), is_part: bool = True
) -> dict[str, str]:
    published, reasons = suppress(
        table(cells), HIGH, is_part, [frozenset(towns) for towns in sharing], [cell(key) for key in keep]
    )
    assert {key for key, value in published.items() if value is None} == set(reasons)
    return {
        f"{key.town} {key.period} {key.group}".removeprefix("villa "): why for key, why in reasons.items()
    }


def test_a_table_without_small_cells_is_published_whole() -> None:
    assert hides(square([])) == {}


def test_the_smallest_sibling_goes_with_a_small_group() -> None:
    cells = {
        "2024 total": "104/208",
        "2024 zona:norte": "4/8",
        "2024 zona:sur": "40/80",
        "2024 zona:este": "60/120",
    }
    assert hides(cells) == {"2024 zona:norte": "chica", "2024 zona:sur": "deducible"}


def test_what_must_be_kept_is_kept_if_something_else_will_do() -> None:
    cells = {
        "2024 total": "104/208",
        "2024 zona:norte": "4/8",
        "2024 zona:sur": "40/80",
        "2024 zona:este": "60/120",
    }
    keep = ["2024 zona:sur"]
    assert hides(cells, keep) == {"2024 zona:norte": "chica", "2024 zona:este": "deducible"}
    keep += ["2024 zona:este"]
    assert hides(cells, keep) == {"2024 zona:norte": "chica", "2024 total": "deducible"}
    keep += ["2024 total"]
    assert hides(cells, keep) == {"2024 zona:norte": "chica", "2024 zona:sur": "deducible"}


def test_two_small_groups_that_together_are_large_need_no_third() -> None:
    cells = {
        "2024 total": "76/232",
        "2024 zona:norte": "8/16",
        "2024 zona:sur": "8/96",
        "2024 zona:este": "60/120",
    }
    assert hides(cells) == {"2024 zona:norte": "chica", "2024 zona:sur": "chica"}


def test_a_small_quarter_takes_another_quarter_and_not_the_year() -> None:
    cells = {**YEAR, "2024-T3 total": "60/120", "2024-T4 total": "4/8", "2024 total": "164/328"}
    assert hides(cells) == {"2024-T1 total": "deducible", "2024-T4 total": "chica"}


def test_a_small_quarter_that_nobody_listed_takes_a_quarter() -> None:
    assert hides({**YEAR, "2024-T3 total": "60/120", "2024 total": "164/328"}) == {
        "2024-T1 total": "deducible"
    }


def test_a_group_in_a_quarter_is_guarded_by_a_square() -> None:
    cells = square([]) | {
        "2024-T1 zona:norte": "4/60",
        "2024-T1 total": "64/180",
        "2024 zona:norte": "94/240",
    }
    hidden = hides(cells | {"2024 total": "334/720"})
    assert (len(hidden), hidden.pop("2024-T1 zona:norte")) == (4, "chica")
    assert all("zona:" in key and "-T" in key for key in hidden)


def test_the_smaller_town_brings_its_neighbour_or_their_joint_figure() -> None:
    cells = {"villa 2024 compartido": "64/128", "villa 2024 total": "60/120", "monte 2024 total": "4/8"}
    assert hides(cells, sharing=PAIR) == {"monte 2024 total": "chica", "2024 total": "deducible"}
    assert hides(cells, keep=["villa 2024 total"], sharing=PAIR) == {
        "monte 2024 total": "chica",
        "2024 compartido": "deducible",
    }


def test_a_ratio_hides_no_complement() -> None:
    cells = {"2024 total": "120/120", "2024 zona:norte": "60/60", "2024 zona:sur": "60/60"}
    assert (hides(cells, is_part=False), set(hides(cells).values())) == ({}, {"chica"})


def test_an_indicator_without_risk_hides_nothing() -> None:
    cells = table({"2024 total": "4/8", "2024 zona:norte": "0/2"})
    assert suppress(cells, None, True, ()) == (cells, {})


def test_what_was_hidden_stays_so_and_is_nobodys_doing() -> None:
    cells = table({**ZONES, "2024 zona:sur": HIDDEN})
    published, reasons = suppress(cells, HIGH, True, ())
    assert (published[cell("2024 zona:sur")], reasons) == (None, {cell("2024 zona:norte"): "deducible"})


# Against tables that nobody thought of

Cells = dict[CellKey, Counts | None]


def summed(values: Iterable[tuple[str, str, int, int]]) -> Cells:
    """Groups by period, with the total of each period and the year."""
    found: Cells = {}
    for when, group, numerator, rest in values:
        for period_text, name in product((f"2024-{when}", "2024"), (f"zona:{group}", "total")):
            key = CellKey("villa", at(period_text), name)
            before = found.get(key) or Counts(0, 0)
            found[key] = Counts(before.numerator + numerator, before.denominator + numerator + rest)
    return found


@st.composite
def tables(draw: st.DrawFn, top: int = 60) -> Cells:
    """Additive, with some cells that nobody lists and, at times, a slip or a rounded percentage."""
    periods = draw(st.sampled_from((("S1", "S2"), QUARTERS, ("T1", "T2", "S2"))))
    groups = ("norte", "sur", "este")[: draw(st.integers(2, 3))]
    amounts = st.integers(0, top)
    found = summed((p, g, draw(amounts), draw(amounts)) for p in periods for g in groups)
    keys = sorted(found)
    for key in draw(st.lists(st.sampled_from(keys), max_size=3, unique=True)):
        del found[key]
    for key in draw(st.lists(st.sampled_from(keys), max_size=2, unique=True)):
        value = found.get(key)
        if value and draw(st.booleans()):
            found[key] = Counts(value.numerator, value.denominator + draw(st.integers(1, 40)))
        elif value:
            found[key] = replace(value, numerator_high=min(value.numerator + 2, value.denominator))
    return found


@given(tables(), st.booleans(), st.sampled_from((HIGH, MEDIUM)))
@settings(max_examples=60)
def test_what_is_published_tells_nothing_and_hides_no_more_the_second_time(
    drawn: Cells, is_part: bool, thresholds: Thresholds
) -> None:
    published, reasons = suppress(drawn, thresholds, is_part, ())
    assert disclosed(published, thresholds, is_part, ()) == ()
    assert not any(small(value, thresholds, is_part) for value in published.values() if value)
    assert suppress(published, thresholds, is_part, ()) == (published, {})
    assert {key: value for key, value in published.items() if value} == {
        key: value for key, value in drawn.items() if key not in reasons
    }


@given(tables())
@settings(max_examples=40)
def test_each_cell_hidden_besides_the_small_ones_is_needed(drawn: Cells) -> None:
    published, reasons = suppress(drawn, HIGH, True, ())
    for key in (key for key, reason in reasons.items() if reason == "deducible"):
        assert disclosed({**published, key: drawn[key]}, HIGH, True, ())


@given(tables(), st.data())
@settings(max_examples=60)
def test_the_cells_it_names_are_enough_to_know(drawn: Cells, data: st.DataObject) -> None:
    """Without all other published figures, the same is told, if not as exactly."""
    for key in data.draw(st.lists(st.sampled_from(sorted(drawn)), max_size=6, unique=True)):
        drawn[key] = None
    for found in disclosed(drawn, HIGH, True, ()):
        alone = {key: value if key in found.from_ else None for key, value in drawn.items()}
        again = disclosed(alone, HIGH, True, ())
        assert (found.key, found.quantity) in {(each.key, each.quantity) for each in again}


HALVES = tuple(product(("S1", "S2"), ("norte", "sur")))


def halves(values: Iterable[int]) -> dict[CellKey, int]:
    """Two groups by two halves, and their five sums."""
    cells = summed((half, group, value, 0) for (half, group), value in zip(HALVES, values, strict=True))
    return {key: value.numerator for key, value in cells.items() if value}


@given(st.lists(st.integers(0, 4), min_size=4, max_size=4), st.integers(0, 5), st.data())
@settings(max_examples=60)
def test_what_is_told_is_what_every_table_that_fits_says(
    values: list[int], threshold: int, data: st.DataObject
) -> None:
    """All tables are tried, with up to 9 in a cell: far more than the figures that are shown."""
    whole = halves(values)
    hidden = data.draw(st.lists(st.sampled_from(sorted(whole)), min_size=1, max_size=6, unique=True))
    shown = {key: value for key, value in whole.items() if key not in hidden}
    fitting = [table for table in all_halves() if shown.items() <= table.items()]
    spans = {key: (min(t[key] for t in fitting), max(t[key] for t in fitting)) for key in hidden}
    written = {key: Counts(value, value) if key in shown else None for key, value in whole.items()}
    found = disclosed(written, Thresholds(threshold, 0, 0), False, ())
    assert {each.key: (each.low, each.high) for each in found if each.quantity == "numerador"} == {
        key: span for key, span in spans.items() if span[1] - span[0] < max(threshold, 1)
    }


@cache
def all_halves() -> list[dict[CellKey, int]]:
    keys = list(halves((0, 0, 0, 0)))
    units = [halves(unit) for unit in ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1))]
    parts = {key: [place for place, unit in enumerate(units) if unit[key]] for key in keys}
    return [
        {key: sum(values[place] for place in parts[key]) for key in keys}
        for values in product(range(10), repeat=4)
    ]
