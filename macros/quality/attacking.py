"""An attacker of the Tablero's guard: what somebody with time finds out from what is published.

It shares no code with the guard, nor its way of thinking. The guard proves bounds; the attacker exhibits
tables. From the true one it walks to others that keep every relation and every published figure: two that
lie far enough apart prove a hidden figure safe. Where it finds none, a search through all that is left
settles it, and what can't be settled counts as a leak.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from math import lcm

from macros.data.periods import Period
from macros.guard.cells import CellKey, Counts, suppress
from macros.guard.thresholds import THRESHOLDS, Thresholds

TOTAL, JOINT = "total", "compartido"

Published = Mapping[CellKey, Counts | None]
"""What anybody reads: figures, or None where a row says that it is not published."""

Table = list[int]
"""A figure for each hidden cell, in the order of the maze."""


@dataclass(frozen=True, slots=True)
class Relation:
    whole: CellKey
    parts: tuple[CellKey, ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One indicator as it is. What isn't `listed` exists, but no row speaks of it."""

    truth: Mapping[CellKey, Counts]
    listed: frozenset[CellKey]
    sharing: tuple[frozenset[str], ...]
    """Towns that share a centre."""
    risk: str
    is_part: bool
    """Whether the numerator is a part of the denominator: otherwise there is no complement."""


@dataclass(frozen=True, slots=True)
class Leak:
    """What is known of a quantity that nobody published: it lies between `low` and `high`."""

    cell: CellKey
    quantity: str
    kind: str
    """`published`, `disclosed`, `missing`; `unproved`, if the search got tired."""
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Result:
    tables: int
    cells: int
    suppressed: int
    leaks: tuple[tuple[int, Leak], ...]
    """With the number of its table: `table_of(seed, number)` makes it again."""


# --- Tables, as nasty as they come ------------------------------------------------------------------------

LEVELS = ((12,), (3,), (1,), (12, 3), (12, 3), (6, 3), (6, 3), (12, 6), (12, 6, 3), (3, 1), (12, 6, 3, 1))
"""How long the periods of a table are, in months."""
SMALL, LARGE = ((0, 0), (0, 4), (0, 12), (4, 11), (8, 35)), ((20, 90), (100, 1200))
"""Nobody, a few, about the thresholds; many."""
MOST_CELLS, FEWEST_ROWS = 64, 3
"""An indicator of a town has some thirty rows; nothing follows from two."""
YEAR_2024 = 2024 * 12

Pair = tuple[int, int]
"""The two quantities that are free: numerator and complement, or numerator and denominator."""


def table_of(seed: int, number: int) -> Scenario:
    return random_table(random.Random(f"{seed} {number}"))


def random_table(luck: random.Random) -> Scenario:
    """Towns, periods and groups that add up, a mixture of sizes, rows that nobody wrote."""
    while True:
        scenario = _any_table(luck)
        if len(scenario.truth) <= MOST_CELLS and len(scenario.listed) >= FEWEST_ROWS:
            return scenario


def _any_table(luck: random.Random) -> Scenario:
    towns = ("ayo", "bermejal", "colonia")[: luck.choices((1, 2, 3), (6, 3, 1))[0]]
    lengths = luck.choice(LEVELS)
    span = 12 if lengths[0] == 12 else lengths[0] * luck.choice((1, 1, 2))
    is_part = luck.random() < 0.75
    pairs: dict[CellKey, Pair] = {}
    breakdowns = _random_breakdowns(luck)
    for town in towns:
        _add_town(luck, pairs, town, lengths, range(YEAR_2024, YEAR_2024 + span), breakdowns)
    sharing = _random_sharing(luck, towns)
    _add_joint(luck, pairs, sharing)
    truth = {key: Counts(a, a + b if is_part else b) for key, (a, b) in pairs.items()}
    listed = frozenset(_random_listing(luck, list(truth)))
    return Scenario(truth, listed, sharing, luck.choice(("alto", "medio")), is_part)


def _random_breakdowns(luck: random.Random) -> dict[str, tuple[str, ...]]:
    """One with two to five groups, sometimes a second one, sometimes none."""
    names = luck.sample(("zona", "edad", "sexo"), luck.choices((0, 1, 2), (2, 6, 2))[0])
    return {
        name: tuple(f"{name}:{letter}" for letter in "abcde"[: luck.choice((2, 2, 3, 3, 4, 5))])
        for name in names
    }


def _random_sharing(luck: random.Random, towns: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """All with all, if at all; of three, sometimes the second with each of the others."""
    if len(towns) == 1 or luck.random() < 0.25:
        return ()
    if len(towns) == 3 and luck.random() < 0.4:
        return frozenset(towns[:2]), frozenset(towns[1:])
    return (frozenset(towns),)


def _add_town(
    luck: random.Random,
    pairs: dict[CellKey, Pair],
    town: str,
    lengths: tuple[int, ...],
    span: range,
    breakdowns: Mapping[str, tuple[str, ...]],
) -> None:
    """The shortest periods first, by groups; then totals; then longer periods, which are sums."""
    small, short = luck.choice((0.05, 0.1, 0.3, 0.6)), lengths[-1]
    for month in span[::short]:
        total = (_random_size(luck, small), _random_size(luck, small))
        for groups in breakdowns.values():
            parts = zip(*(_random_split(luck, amount, len(groups)) for amount in total), strict=True)
            pairs.update(
                (CellKey(town, Period(month, short), group), (a, b))
                for group, (a, b) in zip(groups, parts, strict=True)
            )
        pairs[CellKey(town, Period(month, short), TOTAL)] = total
    for length in lengths[:-1]:
        for start in span[::length]:
            months = range(start, start + length, short)
            for group in (TOTAL, *chain.from_iterable(breakdowns.values())):
                found = [pairs[CellKey(town, Period(month, short), group)] for month in months]
                pairs[CellKey(town, Period(start, length), group)] = _sum(found)


def _random_size(luck: random.Random, small: float) -> int:
    return luck.randint(*luck.choice(SMALL if luck.random() < small else LARGE))


def _random_split(luck: random.Random, amount: int, parts: int) -> list[int]:
    """Shares of any size, or a crumb for all but one: crumbs are what gives people away."""
    crumbs = luck.random() < 0.3
    cuts = sorted(
        min(amount, luck.randint(0, 12)) if crumbs else luck.randint(0, amount) for _ in range(parts - 1)
    )
    sizes = [after - before for before, after in zip([0, *cuts], [*cuts, amount], strict=True)]
    luck.shuffle(sizes)
    return sizes


def _sum(pairs: Iterable[Pair]) -> Pair:
    firsts, seconds = zip(*pairs, strict=True)
    return sum(firsts), sum(seconds)


def _add_joint(luck: random.Random, pairs: dict[CellKey, Pair], sharing: tuple[frozenset[str], ...]) -> None:
    """The figure of all the towns together, in the rows of one of them or of each."""
    for towns in sharing:
        able = sorted(town for town in towns if sum(town in several for several in sharing) == 1)
        for town in luck.sample(able, luck.randint(1, len(able))):
            for key in [key for key in pairs if key.town == town and key.group == TOTAL]:
                several = [pairs[CellKey(other, key.period, TOTAL)] for other in towns]
                pairs[CellKey(town, key.period, JOINT)] = _sum(several)


def _random_listing(luck: random.Random, keys: list[CellKey]) -> Iterator[CellKey]:
    """What somebody wrote: everything; or not some group, length of periods, totals; or rows at random."""
    kept = 1.0 if luck.random() < 0.6 else luck.choice((0.95, 0.85, 0.6))
    left_out = {(pick, pick(luck.choice(keys))) for pick in _PICKS if luck.random() < 0.12}
    for key in keys:
        if luck.random() < kept and not any((pick, pick(key)) in left_out for pick in _PICKS):
            yield key


_PICKS: tuple[Callable[[CellKey], object], ...] = (
    lambda key: key.group,
    lambda key: key.period.length,
    lambda key: (key.town, key.group),
    lambda key: (key.period.length, key.group == TOTAL),
)
"""What rows left out together have in common."""


# --- What adds up to what ---------------------------------------------------------------------------------


def relations(scenario: Scenario) -> list[Relation]:
    """Every whole with its parts, listed or not: whoever attacks knows how the world is made."""
    keys = scenario.truth.keys()
    return [*_by_group(keys), *_by_period(keys), *_by_town(keys, scenario.sharing)]


def _rests(scenario: Scenario) -> Iterator[tuple[Relation, Counts]]:
    """The groups of a breakdown that nobody listed in a period, taken together, as one more cell."""
    for relation in _by_group(scenario.truth):
        unlisted = tuple(part for part in relation.parts if part not in scenario.listed)
        if len(unlisted) > 1:
            some = [scenario.truth[part] for part in unlisted]
            group = f"resto de {unlisted[0].group.partition(':')[0]}"
            key = CellKey(relation.whole.town, relation.whole.period, group)
            counts = Counts(sum(one.numerator for one in some), sum(one.denominator for one in some))
            yield Relation(key, unlisted), counts


def _by_town(keys: Iterable[CellKey], sharing: Iterable[frozenset[str]]) -> Iterator[Relation]:
    for key in keys:
        for towns in sharing:
            if key.group == JOINT and key.town in towns:
                yield Relation(key, tuple(CellKey(town, key.period, TOTAL) for town in sorted(towns)))


def _by_group(keys: Iterable[CellKey]) -> Iterator[Relation]:
    known, parts = dict.fromkeys(keys), defaultdict(list)
    for key in known:
        breakdown, _, part = key.group.partition(":")
        if part:
            parts[key.town, key.period, breakdown].append(key)
    for (town, period, _), several in parts.items():
        if (whole := CellKey(town, period, TOTAL)) in known:
            yield Relation(whole, tuple(several))


def _by_period(keys: Iterable[CellKey]) -> Iterator[Relation]:
    known = dict.fromkeys(keys)
    lengths = sorted({key.period.length for key in known})
    for key in known:
        for length in (one for one in lengths if one < key.period.length):
            months = range(key.period.month, key.period.month + key.period.length, length)
            parts = tuple(CellKey(key.town, Period(month, length), key.group) for month in months)
            if all(part in known for part in parts):
                yield Relation(key, parts)


# --- Tables that say the same to whoever reads ------------------------------------------------------------

Quantity = Callable[[Counts], int]

STEPS = 150
"""Changes tried to mend one table before trying a smaller step."""
FAR = 10**9
"""More than any table holds."""
BOXES = 3000
"""Boxes looked into before calling a cell unproved."""


def _numerator(counts: Counts) -> int:
    return counts.numerator


def _complement(counts: Counts) -> int:
    return counts.denominator - counts.numerator


def _denominator(counts: Counts) -> int:
    return counts.denominator


@dataclass(frozen=True, slots=True)
class _Maze:
    """The hidden cells and the relations among them, the same for each quantity."""

    hidden: tuple[CellKey, ...]
    rows: tuple[tuple[tuple[int, int], ...], ...]
    """Of each relation that isn't all published, its hidden cells with their sign."""
    uses: tuple[tuple[tuple[int, int], ...], ...]
    """Of each hidden cell, its rows with its sign."""

    @classmethod
    def of(cls, published: Published, scenario: Scenario, related: Iterable[Relation]) -> _Maze:
        hidden = tuple(key for key in scenario.truth if published.get(key) is None)
        place = {key: number for number, key in enumerate(hidden)}
        uses: list[list[tuple[int, int]]] = [[] for _ in hidden]
        rows: list[list[tuple[int, int]]] = []
        for relation in related:
            row = [(place[key], 1) for key in relation.parts if key in place]
            row += [(place[relation.whole], -1)] if relation.whole in place else []
            for cell, sign in row:
                uses[cell].append((len(rows), sign))
            rows += [row] if row else []
        easy = [sorted(row, key=lambda use: len(uses[use[0]])) for row in rows]
        return cls(hidden, tuple(map(tuple, easy)), tuple(map(tuple, uses)))


class _Mender:
    """Changes a cell, then one other cell for each relation that this breaks, and so on, or gives up."""

    def __init__(self, maze: _Maze, table: Table, box: Mapping[int, Pair]) -> None:
        self.maze, self.table, self.box = maze, table, box
        self.changes: dict[int, int] = {}
        self.broken: dict[int, int] = {}
        self.steps = STEPS

    def change(self, cell: int, amount: int) -> bool:
        """False, with nothing changed, if the rest can't be mended."""
        self.steps -= 1
        if self.steps < 0 or not self._fits(cell, amount):
            return False
        self._add(cell, amount)
        self.changes[cell] = amount
        if self._mend():
            return True
        del self.changes[cell]
        self._add(cell, -amount)
        return False

    def _fits(self, cell: int, amount: int) -> bool:
        low, high = self.box[cell]
        return low <= self.table[cell] + amount <= high

    def _add(self, cell: int, amount: int) -> None:
        for row, sign in self.maze.uses[cell]:
            left = self.broken.pop(row, 0) + sign * amount
            if left:
                self.broken[row] = left

    def _mend(self) -> bool:
        """The relation with the fewest ways out first: one that has none ends this attempt."""
        ways: list[tuple[int, int]] | None = None
        for row, amount in self.broken.items():
            several = [
                (cell, -amount * sign)
                for cell, sign in self.maze.rows[row]
                if cell not in self.changes and self._fits(cell, -amount * sign)
            ]
            if ways is None or len(several) < len(ways):
                ways = several
                if len(ways) < 2:
                    break
        return ways is None or any(self.change(cell, amount) for cell, amount in ways)


class _Explorer:
    """Of one quantity, the tables found so far: for each cell, one with the least and one with the most."""

    def __init__(self, maze: _Maze, start: Table, proof: Callable[[Table], bool]) -> None:
        self.maze, self.start, self.proof = maze, start, proof
        self.least = [start] * len(start)
        self.most = [start] * len(start)
        self.tired: set[int] = set()
        self._note(start)
        self.box: dict[int, Pair] = dict.fromkeys(range(len(start)), (0, FAR))
        _tightened(self.box, [_equation(row, start) for row in maze.rows])

    def low(self, cell: int) -> int:
        return self.least[cell][cell]

    def high(self, cell: int) -> int:
        return self.most[cell][cell]

    def spread(self, cell: int) -> int:
        return self.high(cell) - self.low(cell)

    def widen(self, cell: int, wanted: int) -> int:
        """How far apart two tables can be in a cell, as far as it matters."""
        low, high = self.box[cell]
        wanted = min(wanted, high - low)
        self._push(cell, wanted, 1)
        self._push(cell, wanted, -1)
        if self.spread(cell) < wanted:
            self._search(cell, wanted)
        return self.spread(cell)

    def _push(self, cell: int, wanted: int, way: int) -> None:
        """Up or down in steps as long as they can be, then shorter ones."""
        step = wanted
        while (step := min(step, wanted - self.spread(cell))) > 0:
            table = self.most[cell] if way > 0 else self.least[cell]
            if not self._walk(table, cell, way * step):
                step //= 2

    def _walk(self, table: Table, cell: int, amount: int) -> bool:
        mender = _Mender(self.maze, table, self.box)
        if not mender.change(cell, amount):
            return False
        moved = table.copy()
        for place, change in mender.changes.items():
            moved[place] += change
        self._note(moved)
        return True

    def _note(self, table: Table) -> None:
        """Takes a table as a witness of every cell, once it is proved to be one."""
        if not self.proof(table):
            raise AssertionError("a table that doesn't say what is published is no witness")
        for cell, value in enumerate(table):
            if value < self.least[cell][cell]:
                self.least[cell] = table
            if value > self.most[cell][cell]:
                self.most[cell] = table

    def _search(self, cell: int, wanted: int) -> None:
        """Every table that is left, box by box."""
        search = _Search(self.maze, self.start, cell)
        try:
            while self.spread(cell) < wanted:
                found = search.find(cell, self.high(cell) + 1, search.cap)
                found = found or search.find(cell, 0, self.low(cell) - 1)
                if not found:
                    return
                self._note(found)
        except _Tired:
            self.tired.add(cell)


class _Tired(Exception):
    """The search looked into as many boxes as it is given."""


Equation = tuple[tuple[tuple[int, int], ...], int]
"""Cells with their coefficients, and what they add up to."""


class _Search:
    """All the tables around a cell: boxes of possible values, halved until one is empty or a table.

    Nothing above `cap` is looked at, which can only make a false alarm: no relation holds more.
    """

    def __init__(self, maze: _Maze, start: Table, cell: int) -> None:
        self.start = start
        self.cells, rows = _around(maze, cell)
        self.cap = 4 * sum(start[one] for one in self.cells) + 1000
        direct = [_equation(maze.rows[row], start) for row in rows]
        wide = sorted(self.cells, key=lambda one: -start[one])
        first = _eliminated(direct, [cell, *(one for one in wide if one != cell)])
        last = _eliminated(direct, [*(one for one in wide if one != cell), cell])
        self.equations = direct + [one for one in (*first, *last) if one not in direct]
        self.left = BOXES

    def find(self, cell: int, low: int, high: int) -> Table | None:
        """A table with the cell within those bounds, or None: there is none."""
        if low > high:
            return None
        box = dict.fromkeys(self.cells, (0, self.cap))
        box[cell] = (low, high)
        boxes = [box]
        while boxes:
            self.left -= 1
            if self.left < 0:
                raise _Tired
            box = boxes.pop()
            if not _tightened(box, self.equations):
                continue
            open_cells = [one for one, (least, most) in box.items() if least < most]
            if not open_cells:
                return self._filled(box)
            boxes += self._halves(box, min(open_cells, key=lambda one: box[one][1] - box[one][0]))
        return None

    def _filled(self, box: Mapping[int, Pair]) -> Table:
        table = self.start.copy()
        for cell, (value, _) in box.items():
            table[cell] = value
        return table

    def _halves(self, box: dict[int, Pair], cell: int) -> list[dict[int, Pair]]:
        """The half with the true figure last, to be looked into first: tables cluster around it."""
        low, high = box[cell]
        middle = (low + high) // 2
        halves = [{**box, cell: (low, middle)}, {**box, cell: (middle + 1, high)}]
        return halves[::-1] if self.start[cell] <= middle else halves


def _around(maze: _Maze, cell: int) -> tuple[list[int], list[int]]:
    """The cells and rows that a cell is tied to."""
    cells, rows, ahead = {cell}, set(), [cell]
    while ahead:
        for row, _ in maze.uses[ahead.pop()]:
            if row not in rows:
                rows.add(row)
                new = [one for one, _ in maze.rows[row] if one not in cells]
                cells.update(new)
                ahead += new
    return sorted(cells), sorted(rows)


def _equation(row: Iterable[tuple[int, int]], start: Table) -> Equation:
    terms = tuple(sorted(row))
    return terms, sum(sign * start[cell] for cell, sign in terms)


def _eliminated(equations: Iterable[Equation], order: list[int]) -> list[Equation]:
    """The same equations with each cell of the order, while it lasts, in one of them alone."""
    rows = [({cell: Fraction(sign) for cell, sign in terms}, Fraction(value)) for terms, value in equations]
    done: list[tuple[dict[int, Fraction], Fraction]] = []
    for cell in order:
        pivot = next((row for row in rows if cell in row[0]), None)
        if pivot is None:
            continue
        rows = [_without(cell, row, pivot) for row in rows if row is not pivot]
        done = [*(_without(cell, row, pivot) for row in done), pivot]
    return [_whole(*row) for row in done]


def _without(
    cell: int, row: tuple[dict[int, Fraction], Fraction], pivot: tuple[dict[int, Fraction], Fraction]
) -> tuple[dict[int, Fraction], Fraction]:
    if cell not in row[0]:
        return row
    times = row[0][cell] / pivot[0][cell]
    terms = dict(row[0])
    for one, sign in pivot[0].items():
        terms[one] = terms.get(one, Fraction(0)) - times * sign
    return {one: sign for one, sign in terms.items() if sign}, row[1] - times * pivot[1]


def _whole(terms: Mapping[int, Fraction], value: Fraction) -> Equation:
    times = lcm(value.denominator, *(sign.denominator for sign in terms.values()))
    return tuple(sorted((cell, int(sign * times)) for cell, sign in terms.items())), int(value * times)


def _tightened(box: dict[int, Pair], equations: Iterable[Equation]) -> bool:
    """Narrows each cell to what the others leave for it; False if nothing is left."""
    changed, rounds = True, 0
    while changed and rounds < 60:
        changed, rounds = False, rounds + 1
        for terms, value in equations:
            outcome = _tighten(box, terms, value)
            if outcome is None:
                return False
            changed |= outcome
    return True


def _tighten(box: dict[int, Pair], terms: tuple[tuple[int, int], ...], value: int) -> bool | None:
    """Whether an equation narrowed anything; None if it can't hold."""
    ends = [
        (sign * box[cell][0], sign * box[cell][1]) if sign > 0 else (sign * box[cell][1], sign * box[cell][0])
        for cell, sign in terms
    ]
    least, most = sum(low for low, _ in ends), sum(high for _, high in ends)
    if least > value or most < value:
        return None
    changed = False
    for (cell, sign), (low, high) in zip(terms, ends, strict=True):
        down, up = value - (most - high), value - (least - low)
        if sign < 0:
            down, up = -up, -down
        old = box[cell]
        new = max(old[0], -(-down // abs(sign))), min(old[1], up // abs(sign))
        if new[0] > new[1]:
            return None
        if new != old:
            box[cell] = new
            changed = True
    return changed


# --- The attack -------------------------------------------------------------------------------------------


def attack(published: Published, scenario: Scenario) -> list[Leak]:
    """Everything that the published figures say and should not."""
    thresholds = THRESHOLDS[scenario.risk]
    if thresholds is None:
        return []
    rests = list(_rests(scenario))
    related = [*relations(scenario), *(relation for relation, _ in rests)]
    truth = {**scenario.truth, **{relation.whole: counts for relation, counts in rests}}
    scenario = replace(scenario, truth=truth)
    maze = _Maze.of(published, scenario, related)
    second = _complement if scenario.is_part else _denominator
    first_one, second_one = (
        _explorer(maze, published, scenario, related, quantity) for quantity in (_numerator, second)
    )
    leaks = list(_open_leaks(published, scenario, thresholds))
    for cell, key in enumerate(maze.hidden):
        look = _hidden_leaks if key in published else _missing_leaks
        leaks += look(key, cell, (first_one, second_one), _limits(thresholds, scenario.is_part))
    return leaks


Limits = tuple[tuple[str, tuple[int, ...], int], ...]
"""Quantities: a name, which of the two free ones it sums, and its threshold."""


def _limits(thresholds: Thresholds, is_part: bool) -> Limits:
    first = ("numerator", (0,), thresholds.count)
    if not is_part:
        return first, ("denominator", (1,), thresholds.denominator)
    second = ("complement", (1,), thresholds.complement)
    return first, second, ("denominator", (0, 1), thresholds.denominator)


def _explorer(
    maze: _Maze,
    published: Published,
    scenario: Scenario,
    related: list[Relation],
    quantity: Quantity,
) -> _Explorer:
    """With a proof that knows nothing of mazes: it reads the published figures and adds up."""
    seen = [(key, quantity(counts)) for key, counts in published.items() if counts is not None]
    place = {key: number for number, key in enumerate((*maze.hidden, *(key for key, _ in seen)))}
    figures = [figure for _, figure in seen]
    sums = [(place[one.whole], [place[part] for part in one.parts]) for one in related]

    def proof(table: Table) -> bool:
        values = table + figures
        return min(values, default=0) >= 0 and all(
            values[whole] == sum([values[part] for part in parts]) for whole, parts in sums
        )

    return _Explorer(maze, [quantity(scenario.truth[key]) for key in maze.hidden], proof)


def _open_leaks(published: Published, scenario: Scenario, thresholds: Thresholds) -> Iterator[Leak]:
    """Published figures that are small themselves, or aren't those that were listed."""
    for key, counts in published.items():
        if counts is None:
            continue
        if key not in scenario.listed or counts != scenario.truth[key]:
            yield Leak(key, "denominator", "published", counts.denominator, counts.denominator)
            continue
        pair = counts.numerator, (_complement if scenario.is_part else _denominator)(counts)
        for name, free, limit in _limits(thresholds, scenario.is_part):
            if (value := sum(pair[one] for one in free)) < limit:
                yield Leak(key, name, "published", value, value)


def _hidden_leaks(
    key: CellKey, cell: int, explorers: tuple[_Explorer, _Explorer], limits: Limits
) -> Iterator[Leak]:
    """Quantities of a suppressed cell known within less than the threshold."""
    for name, free, limit in limits:
        several = [explorers[one] for one in free]
        if not _wide(cell, several, limit):
            yield _leak(key, cell, name, "disclosed", several)


def _missing_leaks(
    key: CellKey, cell: int, explorers: tuple[_Explorer, _Explorer], limits: Limits
) -> Iterator[Leak]:
    """Quantities of a cell without a row that are known, and small. Of 0, nobody wrote a row."""
    for name, free, limit in limits:
        several = [explorers[one] for one in free]
        if 0 < sum(one.start[cell] for one in several) < limit and not _wide(cell, several, 1):
            yield _leak(key, cell, name, "missing", several)


def _wide(cell: int, explorers: list[_Explorer], limit: int) -> bool:
    """Whether two tables lie as far apart as the threshold asks. The quantities of a sum are free."""
    for explorer in explorers:
        missing = limit - sum(one.spread(cell) for one in explorers)
        if missing > 0:
            explorer.widen(cell, explorer.spread(cell) + missing)
    return sum(one.spread(cell) for one in explorers) >= limit


def _leak(key: CellKey, cell: int, name: str, kind: str, explorers: list[_Explorer]) -> Leak:
    tired = any(cell in one.tired for one in explorers)
    low = sum(one.low(cell) for one in explorers)
    high = sum(one.high(cell) for one in explorers)
    return Leak(key, name, "unproved" if tired else kind, low, high)


# --- The siege --------------------------------------------------------------------------------------------


def guarded(scenario: Scenario) -> Published:
    """What the guard lets out of the rows that were listed."""
    table: dict[CellKey, Counts | None] = {key: scenario.truth[key] for key in sorted(scenario.listed)}
    return suppress(table, THRESHOLDS[scenario.risk], scenario.is_part, scenario.sharing)[0]


def besiege(tables: int, seed: int) -> Result:
    """Attacks what the guard publishes of so many random tables."""
    cells = suppressed = 0
    leaks: list[tuple[int, Leak]] = []
    for number in range(tables):
        scenario = table_of(seed, number)
        published = guarded(scenario)
        cells += len(published)
        suppressed += sum(counts is None for counts in published.values())
        leaks += ((number, leak) for leak in attack(published, scenario))
    return Result(tables, cells, suppressed, tuple(leaks))
