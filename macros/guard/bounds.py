"""Exact ranges of unknown counts that add up to known ones.

Unknowns are integers from 0 up; an equation says whole = sum of parts. Nothing here rounds: known
quantities leave first, then bounds are passed from equation to equation, and only what is left in a cycle
goes through a simplex in whole numbers (each row over one common denominator, so a division is always
exact). Where its best corner isn't made of integers, branch and bound goes on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)

BRANCHES = 400
"""How many times a part may branch. Past it only the integers found count: a range may come out narrower
than it is, so what can't be settled is taken for disclosed; with none found, for a contradiction. Tables
of one breakdown by period never branch."""

ROUNDS = 60
"""How often each equation may pass bounds on; without an end to it, the simplex answers anyway."""

PATIENCE = 4
"""How many steps per equation may go the steepest way before the one that surely ends."""


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both possible; `high` None has no end."""

    low: int = 0
    high: int | None = None

    def narrower(self, width: int) -> bool:
        return self.high is not None and self.high - self.low < width

    def __add__(self, other: Range) -> Range:
        endless = self.high is None or other.high is None
        return Range(self.low + other.low, None if endless else (self.high or 0) + (other.high or 0))


NOTHING = Range(0, 0)


@dataclass(frozen=True, slots=True)
class Equation(Generic[Name]):
    whole: Name
    parts: tuple[Name, ...]

    @property
    def names(self) -> tuple[Name, ...]:
        return self.whole, *self.parts


Row = tuple[dict[int, int], int]
"""Coefficients by unknown, and what they come to."""


class Contradiction(Exception):
    """No integers fit."""


class System(Generic[Name]):
    """What follows from the known ranges and the equations together. Ask only while `feasible`."""

    def __init__(self, known: Mapping[Name, Range], equations: Iterable[Equation[Name]]) -> None:
        self.equations = tuple(equations)
        self._number: dict[Name, int] = {}
        self._low: list[int] = []
        self._high: list[int | None] = []
        rows = [self._row(known, equation) for equation in self.equations]
        self._part_of: dict[int, _Part] = {}
        self._known = known
        try:
            self._divide([row for row in rows if row[0] or row[1]])
            self.feasible = True
        except Contradiction:
            self.feasible = False

    def range(self, *names: Name) -> Range:
        """Of the sum of these unknowns, each named once. One that is in no equation has no end."""
        total = NOTHING
        for part, members in self._by_part(names):
            total += part.range(members) if part else self._box(members)
        return total

    def wide(self, width: int, *names: Name) -> bool:
        """Whether the sum of these can take two values at least `width` apart. Cheaper than its range."""
        grouped = self._by_part(names)
        if sum((self._box(members) for _, members in grouped), NOTHING).narrower(width):
            return False
        seen = sum(part.seen(members) for part, members in grouped if part)
        return seen >= width or not self.range(*names).narrower(width)

    def _by_part(self, names: Sequence[Name]) -> list[tuple[_Part | None, list[int]]]:
        grouped: dict[int, tuple[_Part | None, list[int]]] = {}
        for name in names:
            number = self._number_of(name, self._known)
            part = self._part_of.get(number)
            grouped.setdefault(id(part) if part else -number - 1, (part, []))[1].append(number)
        return list(grouped.values())

    def _box(self, members: Iterable[int]) -> Range:
        return sum((Range(self._low[number], self._high[number]) for number in members), NOTHING)

    def _number_of(self, name: Name, known: Mapping[Name, Range]) -> int:
        number = self._number.setdefault(name, len(self._low))
        if number == len(self._low):
            box = known.get(name, Range())
            self._low.append(box.low)
            self._high.append(box.high)
        return number

    def _row(self, known: Mapping[Name, Range], equation: Equation[Name]) -> Row:
        """whole − parts = 0, with what is known on the other side."""
        coefficients: dict[int, int] = defaultdict(int)
        right = 0
        for name, sign in ((equation.whole, 1), *((part, -1) for part in equation.parts)):
            box = known.get(name)
            if box is not None and box.low == box.high:
                right -= sign * box.low
            else:
                coefficients[self._number_of(name, known)] += sign
        return {number: value for number, value in coefficients.items() if value}, right

    def _divide(self, rows: list[Row]) -> None:
        """Bounds passed on; what stays open, in parts that share no unknown. Raises Contradiction."""
        given = list(self._high)
        settled = _tighten(rows, self._low, self._high)
        left = [row for row in (self._without_fixed(row) for row in rows) if row[0]]
        for group in connected([list(row[0]) for row in left]):
            part = _Part([left[index] for index in group], self._low, self._high, given, settled)
            self._part_of |= dict.fromkeys(part.members, part)

    def _without_fixed(self, row: Row) -> Row:
        fixed = {number for number in row[0] if self._low[number] == self._high[number]}
        right = row[1] - sum(row[0][number] * self._low[number] for number in fixed)
        return {number: value for number, value in row[0].items() if number not in fixed}, right


def layers(
    known: Mapping[Name, Range], equations: Iterable[Equation[Name]], always: Iterable[Equation[Name]] = ()
) -> Iterator[System[Name]]:
    """The equations as systems without contradictions, as few as a look in their order gives.

    Where equations contradict each other, the later one leaves for the next layer, and with it nothing
    but itself: what it tells on its own is still told. One that holds with no integers at all is in no
    layer. `always` is in every one.
    """
    steady, waiting = tuple(always), tuple(equations)
    while waiting:
        taken, waiting = _compatible(known, waiting, steady)
        if taken:
            yield System(known, (*steady, *taken))


def _compatible(
    known: Mapping[Name, Range], waiting: tuple[Equation[Name], ...], steady: tuple[Equation[Name], ...]
) -> tuple[tuple[Equation[Name], ...], tuple[Equation[Name], ...]]:
    """Those that hold together, and those that have to wait. What can't hold by itself is in neither."""
    if System(known, (*steady, *waiting)).feasible:
        return waiting, ()
    taken: list[Equation[Name]] = []
    left: list[Equation[Name]] = []
    everything = (*steady, *waiting)
    open_names = [[name for name in equation.names if not _fixed(known, name)] for equation in everything]
    for group in connected(open_names):
        own = [everything[index] for index in group if index >= len(steady)]
        firm = [everything[index] for index in group if index < len(steady)]
        if own and System(known, (*firm, *own)).feasible:
            taken += own
            continue
        accepted: list[Equation[Name]] = []
        for equation in own:
            if System(known, (*firm, *accepted, equation)).feasible:
                accepted.append(equation)
            elif System(known, (*firm, equation)).feasible:
                left.append(equation)
        taken += accepted
    return tuple(taken), tuple(left)


def _fixed(known: Mapping[Name, Range], name: Name) -> bool:
    box = known.get(name)
    return box is not None and box.low == box.high


def connected(members: Sequence[Iterable[Hashable]]) -> list[list[int]]:
    """The positions of those that share a member, directly or through others; in their order."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    own = [list(each) for each in members]
    for position, each in enumerate(own):
        for member in each:
            holders[member].append(position)
    found: list[list[int]] = []
    pending = set(range(len(own)))
    for start in range(len(own)):
        if start not in pending:
            continue
        pending.discard(start)
        group = [start]
        for position in group:
            reached = {other for member in own[position] for other in holders[member]} & pending
            pending -= reached
            group += sorted(reached)
        found.append(sorted(group))
    return found


def _tighten(rows: list[Row], low: list[int], high: list[int | None]) -> bool:
    """Pass bounds on, in place, until nothing changes; False if it was cut short. Raises Contradiction."""
    holders: dict[int, list[int]] = defaultdict(list)
    for index, (coefficients, _) in enumerate(rows):
        for number in coefficients:
            holders[number].append(index)
    queue = list(range(len(rows)))
    queued = set(queue)
    for step, index in enumerate(queue):
        if step > ROUNDS * len(rows):
            return False
        queued.discard(index)
        for number in _narrow(rows[index], low, high):
            again = [other for other in holders[number] if other != index and other not in queued]
            queue += again
            queued.update(again)
    return True


def _narrow(row: Row, low: list[int], high: list[int | None]) -> list[int]:
    """Narrow each unknown of a row by what the others leave it; those that changed."""
    coefficients, right = row
    if not coefficients and right:
        raise Contradiction
    least, most = _ends(coefficients, low, high), _ends({n: -c for n, c in coefficients.items()}, low, high)
    changed = []
    for number, value in coefficients.items():
        top, bottom = _room(least, number, right), _room(most, number, -right)
        if value < 0:
            top, bottom = bottom, top
        # |value| · x ≤ top and −|value| · x ≤ bottom
        upper = None if top is None else top // abs(value)
        lower = None if bottom is None else -(bottom // abs(value))
        if _clip(number, lower, upper, low, high):
            changed.append(number)
    return changed


def _ends(coefficients: dict[int, int], low: list[int], high: list[int | None]) -> dict[int, int | None]:
    """The least each term can be; None has no end."""
    found: dict[int, int | None] = {}
    for number, value in coefficients.items():
        end = low[number] if value > 0 else high[number]
        found[number] = None if end is None else value * end
    return found


def _room(least: dict[int, int | None], number: int, right: int) -> int | None:
    """The most that a term may be, if the others are at their least."""
    total = right
    for other, end in least.items():
        if other == number:
            continue
        if end is None:
            return None
        total -= end
    return total


def _clip(number: int, lower: int | None, upper: int | None, low: list[int], high: list[int | None]) -> bool:
    before = low[number], high[number]
    if lower is not None and lower > low[number]:
        low[number] = lower
    ceiling = high[number]
    if upper is not None and (ceiling is None or upper < ceiling):
        high[number] = ceiling = upper
    if ceiling is not None and ceiling < low[number]:
        raise Contradiction
    return before != (low[number], ceiling)


class _Part:
    """Equations tied by their unknowns. Raises Contradiction where no integers fit.

    When equations and unknowns form a tree, bounds that were passed on to the end are exact, and
    nothing else is worked out.
    """

    def __init__(
        self,
        rows: list[Row],
        low: list[int],
        high: list[int | None],
        given: list[int | None],
        settled: bool,
    ) -> None:
        self.members = sorted({number for coefficients, _ in rows for number in coefficients})
        self._rows, self._low, self._high = rows, low, high
        self._given = {number: top for number in self.members if (top := given[number]) is not None}
        self._points: list[dict[int, int]] = []
        self._corners: _Corners | None = None
        ties = sum(len(coefficients) for coefficients, _ in rows)
        ones = all(abs(value) == 1 for coefficients, _ in rows for value in coefficients.values())
        self._tree = settled and ones and ties == len(rows) + len(self.members) - 1
        if not self._tree:
            self._start()

    def range(self, members: list[int]) -> Range:
        """Of the sum of these."""
        if self._tree and len(members) == 1:
            return Range(self._low[members[0]], self._high[members[0]])
        top, bottom = self._best(members, 1), self._best(members, -1)
        return Range(-bottom if bottom is not None else 0, top)

    def seen(self, members: list[int]) -> int:
        """How far apart this sum has been in the solutions met so far."""
        values = [sum(point[number] for number in members) for point in self._points]
        return max(values) - min(values) if values else 0

    def _start(self) -> _Corners:
        if self._corners is None:
            self._corners = self._with({}, {})
            if not self._corners.feasible:
                raise Contradiction
            if not self._note(self._corners):
                self._branch({})
            if not self._points:
                raise Contradiction
        return self._corners

    def _best(self, members: list[int], sign: int) -> int | None:
        """The most of sign × the sum; None has no end."""
        corners = self._start()
        aim = {self.members.index(number): sign for number in members}
        if not corners.climb(aim):
            return None
        if not self._note(corners):
            return self._branch(aim)
        return sum(sign * self._points[-1][number] for number in members)

    def _with(self, floors: dict[int, int], ceilings: dict[int, int]) -> _Corners:
        """The corners where these hold too. Unknowns are counted from their low end."""
        base = {number: floors.get(number, self._low[number]) for number in self.members}
        tops = {number: ceilings.get(number, top) for number, top in (self._given | ceilings).items()}
        place = {number: index for index, number in enumerate(self.members)}
        width = len(self.members) + len(tops)
        lines = []
        for coefficients, right in self._rows:
            line = [0] * (width + 1)
            for number, value in coefficients.items():
                line[place[number]] = value
            line[-1] = right - sum(value * base[number] for number, value in coefficients.items())
            lines.append(line)
        for extra, (number, top) in enumerate(tops.items(), start=len(self.members)):
            line = [0] * (width + 1)
            line[place[number]] = line[extra] = 1
            line[-1] = top - base[number]
            lines.append(line)
        return _Corners(lines, width, [base[number] for number in self.members])

    def _note(self, corners: _Corners) -> bool:
        """Keep the corner as a solution, if it is made of integers."""
        if not corners.integral(len(self.members)):
            return False
        self._points.append(dict(zip(self.members, corners.floor(), strict=True)))
        return True

    def _branch(self, aim: dict[int, int]) -> int | None:
        """The most of an aim over integers; None has no end. Without an aim, the first solution will do."""
        best = max((self._reach(aim, point) for point in self._points), default=None)
        stack: list[tuple[dict[int, int], dict[int, int]]] = [({}, {})]
        for _ in range(BRANCHES):
            if not stack or (not aim and self._points):
                break
            floors, ceilings = stack.pop()
            corners = self._with(floors, ceilings)
            if not corners.feasible:
                continue
            if not corners.climb(aim):
                return None
            if best is not None and corners.most(aim) <= best:
                continue
            if self._note(corners):
                best = self._reach(aim, self._points[-1])
                continue
            column = corners.uneven(len(self.members))
            number, cut = self.members[column], corners.floor()[column]
            stack.append((floors, ceilings | {number: cut}))
            stack.append((floors | {number: cut + 1}, ceilings))
        return 0 if best is None else best

    def _reach(self, aim: dict[int, int], point: dict[int, int]) -> int:
        return sum(sign * point[self.members[column]] for column, sign in aim.items())


class _Corners:
    """A simplex tableau in whole numbers: each entry stands over `_over`, which is always positive.

    Columns are non-negative, counted from `base`; artificial ones, needed to begin, aren't kept. The
    steepest column enters; if that takes long, by Bland's rule (the first column, the first row among
    equals), which never goes in circles.
    """

    def __init__(self, lines: list[list[int]], width: int, base: list[int]) -> None:
        self._width, self._base = width, base
        self._rows = [line if line[-1] >= 0 else [-value for value in line] for line in lines]
        self._basis = self._ready_made()
        self._gain: list[int] = []
        self._over = 1
        self.climb({column: -1 for column in self._basis if column >= width})
        self.feasible = not any(
            row[-1] for row, column in zip(self._rows, self._basis, strict=True) if column >= width
        )
        if self.feasible:
            self._drop_artificial()

    def climb(self, aim: Mapping[int, int]) -> bool:
        """Walk to the corner where the aim is greatest; False if it has no end."""
        self._gain = [aim.get(place, 0) * self._over for place in range(self._width)] + [0]
        for row, place in zip(self._rows, self._basis, strict=True):
            if weight := aim.get(place, 0):
                self._gain = [own - weight * value for own, value in zip(self._gain, row, strict=True)]
        patience = PATIENCE * (len(self._rows) + 1)
        while (column := self._improving(patience)) is not None:
            at = self._blocking(column)
            if at is None:
                return False
            self._pivot(at, column)
            patience -= 1
        return True

    def most(self, aim: Mapping[int, int]) -> int:
        """The aim at this corner, rounded down, counted from 0."""
        reached = sum(aim.get(c, 0) * row[-1] for row, c in zip(self._rows, self._basis, strict=True))
        return reached // self._over + sum(value * self._base[column] for column, value in aim.items())

    def integral(self, columns: int) -> bool:
        return self._over == 1 or not any(
            row[-1] % self._over
            for row, column in zip(self._rows, self._basis, strict=True)
            if column < columns
        )

    def uneven(self, columns: int) -> int:
        """The first column that isn't an integer at this corner."""
        return min(
            column
            for row, column in zip(self._rows, self._basis, strict=True)
            if column < columns and row[-1] % self._over
        )

    def floor(self) -> list[int]:
        """The corner, rounded down."""
        point = list(self._base)
        for row, column in zip(self._rows, self._basis, strict=True):
            if column < len(point):
                point[column] += row[-1] // self._over
        return point

    def _ready_made(self) -> list[int]:
        """For each row a column that is 1 there and nowhere else, or an artificial one."""
        holders: dict[int, list[int]] = defaultdict(list)
        for index, row in enumerate(self._rows):
            for column in range(self._width):
                if row[column]:
                    holders[column].append(index)
        basis = [self._width + index for index in range(len(self._rows))]
        for column, (first, *others) in holders.items():
            if not others and self._rows[first][column] == 1:
                basis[first] = column
        return basis

    def _improving(self, patience: int) -> int | None:
        gain = self._gain[:-1]
        if patience > 0:
            most = max(gain, default=0)
            return gain.index(most) if most > 0 else None
        return next((column for column, value in enumerate(gain) if value > 0), None)

    def _blocking(self, column: int) -> int | None:
        best: int | None = None
        for index, row in enumerate(self._rows):
            if row[column] <= 0:
                continue
            if best is None:
                best = index
                continue
            rival = self._rows[best]
            ahead = row[-1] * rival[column] - rival[-1] * row[column]
            if ahead < 0 or (ahead == 0 and self._basis[index] < self._basis[best]):
                best = index
        return best

    def _pivot(self, at: int, column: int) -> None:
        if self._rows[at][column] < 0:
            self._rows[at] = [-value for value in self._rows[at]]
        line = self._rows[at]
        pivot, over = line[column], self._over
        filled = [(place, value) for place, value in enumerate(line) if value]
        for row in (*self._rows, self._gain):
            factor = row[column]
            if row is line or (not factor and pivot == over):
                continue
            if pivot != over:
                row[:] = [
                    (value * pivot - factor * own) // over for value, own in zip(row, line, strict=True)
                ]
                continue
            for place, own in filled:
                row[place] -= factor * own // over
        self._over, self._basis[at] = pivot, column

    def _drop_artificial(self) -> None:
        """Put a true column in each place; a row without any only repeats the others."""
        for index, column in enumerate(self._basis):
            if column >= self._width:
                true = next((c for c in range(self._width) if self._rows[index][c]), None)
                if true is not None:
                    self._pivot(index, true)
        kept = [index for index, column in enumerate(self._basis) if column < self._width]
        self._rows = [self._rows[index] for index in kept]
        self._basis = [self._basis[index] for index in kept]
