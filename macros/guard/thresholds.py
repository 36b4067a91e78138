"""How many children a published figure has to speak of, by the risk of its indicator."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The least that may be published: 0 is below any of them but 0."""

    count: int
    complement: int
    denominator: int


THRESHOLDS: dict[str, Thresholds | None] = {
    "alto": Thresholds(count=10, complement=10, denominator=30),
    "medio": Thresholds(count=5, complement=5, denominator=20),
    "bajo": None,
}
"""By `riesgo`; None asks for nothing."""


def raised(base: Thresholds | None, other: Thresholds | None) -> Thresholds | None:
    """The greater of each: what a city decides may ask for more than its indicator's risk, never for less."""
    if base is None or other is None:
        return base or other
    return Thresholds(
        count=max(base.count, other.count),
        complement=max(base.complement, other.complement),
        denominator=max(base.denominator, other.denominator),
    )
