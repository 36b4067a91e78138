"""What a table of counts gives away about the cells it hides, and which ones to hide.

A cell holds a numerator and a denominator; where the numerator is part of the denominator, the rest of it
is the complement. Whoever reads the table may add and subtract:

1. the group `total` is the sum of the groups of a breakdown (`zona:norte`, `zona:sur`…);
2. a period is the sum of shorter ones that fill it, whatever their mixture;
3. the group `compartido` of a town is the sum of the `total` of the towns it shares a centre with.

Each holds for numerators, for denominators and so for complements. It is left out, one by one and for one
quantity, where its parts exceed the whole or, being all known, don't reach it: then that quantity isn't
additive there (a population isn't the sum of its quarters, a birth is). Its neighbours go on, because a
slip of the pen in one year must not take the guard off the others. Those that fit alone but not together
are tried apart (`bounds.layers`).

What the table doesn't list exists too: each line has every period that some line has, and a breakdown may
have groups that nobody listed (`resto`). It is told where it is the only part missing of a whole, or
follows from others that are. A breakdown is looked at twice: as if those listed were all, and as if not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from macros.data.periods import Period
from macros.guard.bounds import NOTHING, Equation, Range, System, layers
from macros.guard.thresholds import Thresholds

Quantity = Literal["numerador", "complemento", "denominador"]
Reason = Literal["chica", "deducible"]

TOTAL, SHARED, REST = "total", "compartido", "resto"


@dataclass(frozen=True, slots=True, order=True)
class CellKey:
    town: str
    period: Period
    group: str

    @property
    def breakdown(self) -> str:
        """What stands before the colon; empty for `total` and `compartido`."""
        name, colon, _ = self.group.partition(":")
        return name if colon else ""


@dataclass(frozen=True, slots=True)
class Counts:
    """A figure as it is published. With a rounded percentage, the numerator may be up to `numerator_high`."""

    numerator: int
    denominator: int
    numerator_high: int | None = None

    @property
    def most(self) -> int:
        return self.numerator if self.numerator_high is None else self.numerator_high


Table = Mapping[CellKey, Counts | None]
"""None is a cell that is listed and suppressed."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A quantity that can only be from `low` to `high`, and published cells that are enough to know it."""

    key: CellKey
    quantity: Quantity
    low: int
    high: int
    from_: tuple[CellKey, ...]


def small(counts: Counts, thresholds: Thresholds | None, is_part: bool) -> tuple[Quantity, ...]:
    """What doesn't reach its threshold: 0 doesn't, nor 100 %. Of an interval, the end that is worse."""
    if thresholds is None:
        return ()
    reached: dict[Quantity, int] = {"numerador": counts.numerator - thresholds.count}
    if is_part:
        reached["complemento"] = counts.denominator - counts.most - thresholds.complement
    reached["denominador"] = counts.denominator - thresholds.denominator
    return tuple(quantity for quantity, margin in reached.items() if margin < 0)


def disclosed(
    table: Table, thresholds: Thresholds | None, is_part: bool, sharing: Collection[frozenset[str]]
) -> tuple[Disclosure, ...]:
    """What can be told of the cells that are suppressed, or not listed, with less doubt than its threshold.

    A suppressed quantity is disclosed if its possible values are one, or `high − low` is less than its
    threshold. One that isn't listed, if besides it isn't 0 and may be below it. In the order of the keys.
    """
    if thresholds is None:
        return ()
    return tuple(sorted(_found(table, thresholds, is_part, sharing, set()), key=_place))


def suppress(
    table: Table,
    thresholds: Thresholds | None,
    is_part: bool,
    sharing: Collection[frozenset[str]],
    keep: Collection[CellKey] = (),
) -> tuple[dict[CellKey, Counts | None], dict[CellKey, Reason]]:
    """The table to publish, and why each cell that it hides is hidden. What was hidden stays so.

    First the small ones; then, while something is disclosed, one of the cells that disclose it: those to
    `keep` last of all, groups before totals, shorter periods before longer, the smallest first. In the
    end, those that turn out not to be needed come back. It ends: each step hides one more.
    """
    published = dict(table)
    reasons: dict[CellKey, Reason] = {}
    if thresholds is None:
        return published, reasons
    for key, counts in sorted(table.items()):
        if counts and small(counts, thresholds, is_part):
            published[key] = None
            reasons[key] = "chica"
    passed: set[Passed] = set()
    while found := _first(published, thresholds, is_part, sharing, passed):
        chosen = min(found.from_, key=_Price(published, sharing, keep).of)
        published[chosen] = None
        reasons[chosen] = "deducible"
    price = _Price(table, sharing, keep)
    extra = sorted((key for key, reason in reasons.items() if reason == "deducible"), key=price.of)
    for key in reversed(extra):
        published[key] = table[key]
        if _first(published, thresholds, is_part, sharing, set()):
            published[key] = None
        else:
            del reasons[key]
    return published, reasons


class _Price:
    """How much is lost by hiding a cell. In a relation that hides nothing yet, it would ask for another."""

    def __init__(self, table: Table, sharing: Collection[frozenset[str]], keep: Collection[CellKey]) -> None:
        self._table, self._keep = table, keep
        self._alone: dict[CellKey, int] = defaultdict(int)
        for relation in relations(table, sharing):
            if all(table.get(cell) for cell in relation.cells):
                for cell in relation.cells:
                    self._alone[cell] += 1

    def of(self, key: CellKey) -> tuple[bool, int, int, int, int, CellKey]:
        counts = self._table[key]
        rank = 0 if key.breakdown else 1 if key.group == TOTAL else 2
        size = counts.denominator if counts else 0
        return key in self._keep, rank, key.period.length, self._alone[key], size, key


# Relations


@dataclass(frozen=True, slots=True)
class Relation:
    """whole = sum of parts, as far as figures are additive."""

    whole: CellKey
    parts: tuple[CellKey, ...]
    seen: tuple[CellKey, ...] = ()
    """The same whole as the sum of what is listed of it, where that lies deeper than the parts."""

    @property
    def cells(self) -> tuple[CellKey, ...]:
        return self.whole, *self.parts


def relations(
    table: Table, sharing: Collection[frozenset[str]], has_rest: bool = False
) -> tuple[Relation, ...]:
    """By breakdown, by shared centre and by time, the shortest wholes first.

    With `has_rest`, every breakdown may have groups that nobody ever listed.

    Every line of a town (its total, each group) has all the periods that any of them speaks of: what one
    line doesn't list can follow from what the others do.
    """
    shared = list(_by_centre(table, sharing))
    towns = _towns([*table, *chain.from_iterable(relation.parts for relation in shared)])
    by_breakdown = [relation for town in towns for relation in _by_breakdown(table, town, has_rest)]
    by_time = [relation for town in towns for relation in _by_time(table, town)]
    by_time += _by_time(table, _joint_lines(table))
    by_time.sort(key=lambda relation: (relation.whole.period.length, relation.whole))
    return (*by_breakdown, *shared, *by_time)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The cells that can be thought of: each line, by town and group, at each period."""

    lines: tuple[tuple[str, str], ...]
    periods: tuple[Period, ...]
    breakdowns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """A name and its groups, in whatever period each is listed."""


def _towns(keys: Iterable[CellKey]) -> list[_Lines]:
    periods: dict[str, set[Period]] = defaultdict(set)
    groups: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        if key.group != SHARED:
            periods[key.town].add(key.period)
            groups[key.town].add(key.group)
    return [
        _Lines(
            tuple((town, group) for group in sorted({*groups[town], TOTAL})),
            _with_fillings(periods[town]),
            tuple(_breakdowns(groups[town])),
        )
        for town in sorted(periods)
    ]


def _breakdowns(groups: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in sorted({group.partition(":")[0] for group in groups if ":" in group}):
        yield name, tuple(sorted(group for group in groups if group.startswith(f"{name}:")))


def _joint_lines(table: Table) -> _Lines:
    joint = [key for key in table if key.group == SHARED]
    lines = tuple(sorted({(key.town, key.group) for key in joint}))
    return _Lines(lines, _with_fillings({key.period for key in joint}))


def _with_fillings(periods: set[Period]) -> tuple[Period, ...]:
    """Those listed, and the halves, quarters and months that the longer among them are made of."""
    every, waiting = set(periods), sorted(periods)
    while waiting:
        whole = waiting.pop()
        if _has_shorter(whole, periods):
            new = [part for part in _divided(whole) if part not in every]
            every.update(new)
            waiting += new
    return tuple(sorted(every))


def _unlisted(relation: Relation, table: Table) -> list[CellKey]:
    return [cell for cell in relation.cells if cell not in table]


def _by_time(table: Table, lines: _Lines) -> Iterator[Relation]:
    """Each period as the sum of its halves, quarters or months, if any of them is spoken of."""
    present = set(lines.periods)
    for town, group in lines.lines:
        listed = {period for period in present if CellKey(town, period, group) in table}
        for whole in lines.periods:
            if _has_shorter(whole, present):
                parts, listed_parts = _divided(whole), _filling(whole, listed)
                yield Relation(
                    CellKey(town, whole, group),
                    tuple(CellKey(town, part, group) for part in parts),
                    tuple(CellKey(town, part, group) for part in listed_parts),
                )


def _has_shorter(whole: Period, present: Iterable[Period]) -> bool:
    return any(whole.contains(other) and other != whole for other in present)


def _filling(whole: Period, listed: set[Period]) -> list[Period]:
    """The longest ones listed inside a period, and the longest that fill what they leave."""
    found: list[Period] = []
    for half in _divided(whole):
        has_parts = half not in listed and _has_shorter(half, listed)
        found += _filling(half, listed) if has_parts else [half]
    return found


def _divided(whole: Period) -> list[Period]:
    """A year into halves, a half into quarters, a quarter into months."""
    length = {12: 6, 6: 3, 3: 1}.get(whole.length, whole.length)
    return [Period(month, length) for month in whole.months[::length]]


def _by_breakdown(table: Table, lines: _Lines, has_rest: bool) -> Iterator[Relation]:
    """Each total as the sum of the groups of a breakdown, those that its period doesn't list too."""
    town = lines.lines[0][0]
    for period in lines.periods:
        whole = CellKey(town, period, TOTAL)
        by_name = {
            name: [CellKey(town, period, group) for group in groups] for name, groups in lines.breakdowns
        }
        top = table.get(whole) or _largest(_whole(table, parts) for parts in by_name.values())
        for name, parts in by_name.items():
            lacks_some = has_rest and not _is(_whole(table, parts), top)
            lacking = (_rest(whole, name, parts),) if lacks_some or _lacks_some(table, top, parts) else ()
            yield Relation(whole, (*parts, *lacking))
            listed = [part for part in parts if part in table]
            if has_rest and 0 < len(listed) < len(parts) - 1:
                yield Relation(whole, (*listed, _rest(whole, name, (*parts, *lacking))))


def _whole(table: Table, parts: list[CellKey]) -> Counts | None:
    """The sum of a breakdown of which everything is published; one group alone is no breakdown."""
    known = [counts for part in parts if (counts := table.get(part))]
    if len(known) < max(len(parts), 2):
        return None
    low, high = sum(counts.numerator for counts in known), sum(counts.most for counts in known)
    return Counts(low, sum(counts.denominator for counts in known), high if high > low else None)


def _largest(sums: Iterable[Counts | None]) -> Counts | None:
    """Where nobody published the total: no breakdown of it can fall short of another."""
    return max((one for one in sums if one), key=lambda one: (one.denominator, one.numerator), default=None)


def _is(one: Counts | None, other: Counts | None) -> bool:
    return one is not None and one == other


def _rest(whole: CellKey, breakdown: str, parts: Collection[CellKey]) -> CellKey:
    """The groups that nobody listed; `resto-2` where somebody calls a group `resto`."""
    names = (f"{breakdown}:{REST}", f"{breakdown}:{REST}-2", f"{breakdown}:{REST}-3")
    keys = (CellKey(whole.town, whole.period, name) for name in names)
    return next(key for key in keys if key not in parts)


def _lacks_some(table: Table, top: Counts | None, parts: list[CellKey]) -> bool:
    """Whether there are groups that nobody listed: a lone group has others, and known ones may fall short."""
    if len(parts) == 1:
        return True
    known = _whole(table, parts)
    if not top or not known:
        return False
    falls_short = top.numerator > known.most or top.most < known.numerator
    return top.denominator != known.denominator or falls_short


def _by_centre(table: Table, sharing: Collection[frozenset[str]]) -> Iterator[Relation]:
    for key in sorted(table):
        if key.group == SHARED:
            for towns in sharing:
                if key.town in towns:
                    yield Relation(key, tuple(CellKey(town, key.period, TOTAL) for town in sorted(towns)))


# What follows from them

Unknown = tuple[CellKey, Quantity]
Passed = tuple[bool, int, Unknown]
"""Whether breakdowns have a rest, a layer, and what isn't disclosed in it."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a reader holds. `ties` (numerator + complement = denominator) always hold."""

    known: dict[Unknown, Range]
    sums: tuple[Equation[Unknown], ...]
    ties: tuple[Equation[Unknown], ...]
    implied: tuple[CellKey, ...]


def _evidence(table: Table, is_part: bool, sharing: Collection[frozenset[str]], has_rest: bool) -> _Evidence:
    """A suppressed denominator is its numerator and complement, unless a sum needs it by itself."""
    known = dict(chain.from_iterable(_known(key, counts, is_part) for key, counts in table.items() if counts))
    sums: list[Equation[Unknown]] = []
    fit: list[Relation] = []
    for relation in relations(table, sharing, has_rest):
        fitting = {quantity for quantity in _quantities(is_part) if _fits(relation, quantity, known)}
        if len(fitting) == len(_quantities(is_part)):
            fit.append(relation)
        sums += (
            Equation((relation.whole, each), tuple((part, each) for part in relation.parts))
            for each in _additive(fitting)
        )
    return _Evidence(known, tuple(sums), _ties(table, known, sums) if is_part else (), _implied(table, fit))


def _implied(table: Table, fit: list[Relation]) -> tuple[CellKey, ...]:
    """What isn't listed and is the only part missing of a relation, and so on from there."""
    told: dict[CellKey, None] = {}
    while True:
        missing = [[cell for cell in _unlisted(relation, table) if cell not in told] for relation in fit]
        new = [cells[0] for cells in missing if len(cells) == 1]
        if not new:
            return tuple(told)
        told.update(dict.fromkeys(new))


def _quantities(is_part: bool) -> tuple[Quantity, ...]:
    return ("numerador", "complemento", "denominador") if is_part else ("numerador", "denominador")


def _additive(fitting: Collection[Quantity]) -> tuple[Quantity, ...]:
    """The two quantities to say a relation with; the third follows. No complement adds up by itself."""
    if len(fitting) == 3:
        return "numerador", "complemento"
    return tuple(quantity for quantity in _quantities(False) if quantity in fitting)


def _known(key: CellKey, counts: Counts, is_part: bool) -> Iterator[tuple[Unknown, Range]]:
    yield (key, "numerador"), Range(counts.numerator, counts.most)
    yield (key, "denominador"), Range(counts.denominator, counts.denominator)
    if is_part:
        yield (
            (key, "complemento"),
            Range(counts.denominator - counts.most, counts.denominator - counts.numerator),
        )


def _fits(relation: Relation, quantity: Quantity, known: Mapping[Unknown, Range]) -> bool:
    """Whether the known parts leave room for the others or, if there are no others, add up."""
    whole = known.get((relation.whole, quantity))
    if whole is None or whole.high is None:
        return True
    cells = relation.seen or relation.parts
    parts = [box for part in cells if (box := known.get((part, quantity)))]
    together = sum(parts, NOTHING)
    if together.low > whole.high:
        return False
    return len(parts) < len(cells) or together.high is None or together.high >= whole.low


def _ties(
    table: Table, known: Mapping[Unknown, Range], sums: Iterable[Equation[Unknown]]
) -> tuple[Equation[Unknown], ...]:
    """For cells whose numerator is an interval, and unknown denominators that stand in a sum."""
    loose = {key for key, counts in table.items() if counts and counts.most != counts.numerator}
    loose |= {
        key
        for equation in sums
        for key, quantity in equation.names
        if quantity == "denominador" and (key, quantity) not in known
    }
    return tuple(
        Equation((key, "denominador"), ((key, "numerador"), (key, "complemento"))) for key in sorted(loose)
    )


def _found(
    table: Table,
    thresholds: Thresholds,
    is_part: bool,
    sharing: Collection[frozenset[str]],
    passed: set[Passed],
) -> Iterator[Disclosure]:
    """One by one, because whoever suppresses needs only the first.

    What `passed` holds (a quantity that isn't disclosed in a layer) isn't looked at again; what passes now
    joins it. A breakdown is first taken for complete, which tells more, and then for wanting, which is so
    where groups were never listed.
    """
    hidden = sorted(key for key, counts in table.items() if counts is None)
    limits = _limits(thresholds)
    told: set[Unknown] = set()
    for has_rest in (False, True) if any(key.breakdown for key in table) else (False,):
        evidence = _evidence(table, is_part, sharing, has_rest)
        asked = {
            (key, quantity): key in evidence.implied
            for key in (*hidden, *evidence.implied)
            for quantity in _quantities(is_part)
        }
        if not asked:
            continue
        for layer, system in enumerate(layers(evidence.known, evidence.sums, evidence.ties)):
            tied = {name for equation in system.equations for name in equation.names}
            for unknown, is_implied in asked.items():
                if unknown in told or (has_rest, layer, unknown) in passed:
                    continue
                names = _names(*unknown, is_part, tied)
                box = _told(system, names, limits[unknown[1]], is_implied)
                if box and is_implied and has_rest and box.low != box.high:
                    box = None  # nobody says that there is such a group
                if box is None:
                    passed.add((has_rest, layer, unknown))
                    continue
                told.add(unknown)
                yield _disclosure(table, evidence, system, unknown, names, box, limits)


def _disclosure(
    table: Table,
    evidence: _Evidence,
    system: System[Unknown],
    unknown: Unknown,
    names: tuple[Unknown, ...],
    box: Range,
    limits: Mapping[Quantity, int],
) -> Disclosure:
    key, quantity = unknown
    proof = _proof(evidence.known, system, names, max(limits[quantity], 1))
    from_ = {cell for equation in proof for cell, _ in equation.names if table.get(cell)}
    return Disclosure(key, quantity, box.low, box.high or 0, tuple(sorted(from_)))


def _first(
    table: Table,
    thresholds: Thresholds,
    is_part: bool,
    sharing: Collection[frozenset[str]],
    passed: set[Passed],
) -> Disclosure | None:
    """The first that hiding can mend: one that follows from no figure has none to hide.

    Hiding more mostly widens ranges, so what has `passed` comes last; but only a look at all says None.
    """
    if passed and (found := _mendable(table, thresholds, is_part, sharing, passed)):
        return found
    passed.clear()
    return _mendable(table, thresholds, is_part, sharing, passed)


def _mendable(
    table: Table,
    thresholds: Thresholds,
    is_part: bool,
    sharing: Collection[frozenset[str]],
    passed: set[Passed],
) -> Disclosure | None:
    return next((found for found in _found(table, thresholds, is_part, sharing, passed) if found.from_), None)


def _told(system: System[Unknown], names: tuple[Unknown, ...], limit: int, is_implied: bool) -> Range | None:
    """The range of a quantity, if it is a disclosure."""
    if system.wide(max(limit, 1), *names):
        return None
    box = system.range(*names)
    return None if is_implied and not (box.low < limit and box.high) else box


def _limits(thresholds: Thresholds) -> dict[Quantity, int]:
    return {
        "numerador": thresholds.count,
        "complemento": thresholds.complement,
        "denominador": thresholds.denominator,
    }


def _names(key: CellKey, quantity: Quantity, is_part: bool, tied: Collection[Unknown]) -> tuple[Unknown, ...]:
    """The unknowns whose sum a quantity is."""
    if is_part and quantity == "denominador" and (key, quantity) not in tied:
        return (key, "numerador"), (key, "complemento")
    return ((key, quantity),)


def _proof(
    known: Mapping[Unknown, Range], system: System[Unknown], names: tuple[Unknown, ...], width: int
) -> list[Equation[Unknown]]:
    """Equations that are enough, none of them too many: first the near ones, then without each in turn."""

    def enough(some: list[Equation[Unknown]]) -> bool:
        return not System(known, some).wide(width, *names)

    near: list[Equation[Unknown]] = []
    reached = set(names)
    for _ in system.equations:
        near = [equation for equation in system.equations if not reached.isdisjoint(equation.names)]
        if enough(near):
            break
        reached |= {name for equation in near for name in equation.names if name not in known}
    for equation in list(near):
        fewer = [other for other in near if other != equation]
        if enough(fewer):
            near = fewer
    return near


def _place(found: Disclosure) -> tuple[CellKey, int]:
    return found.key, _quantities(True).index(found.quantity)
