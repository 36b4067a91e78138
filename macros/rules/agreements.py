"""What was agreed, one to one or in a round of peer advice: open, met or overdue, derived from its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.data.cohort import City
from macros.data.schema.meetings import Meeting
from macros.data.schema.plan import Accompaniment, Agreement


class AgreementState(StrEnum):
    OPEN = "abierto"
    MET = "cumplido"
    MET_LATE = "cumplido-tarde"
    OVERDUE = "vencido"


@dataclass(frozen=True, slots=True)
class Agreed:
    """One agreement on a day. `days_late` counts to the day, or to when it was met; 0 if it was in time."""

    session: Accompaniment | Meeting
    """Where it was agreed."""
    agreement: Agreement
    state: AgreementState
    days_late: int

    @property
    def topic(self) -> str:
        """What that was about: the session's topic, or the meeting's name."""
        return self.session.topic if isinstance(self.session, Accompaniment) else self.session.name

    @property
    def is_pending(self) -> bool:
        return self.state in (AgreementState.OPEN, AgreementState.OVERDUE)

    @property
    def is_overdue(self) -> bool:
        return self.state is AgreementState.OVERDUE


def agreed(session: Accompaniment | Meeting, agreement: Agreement, on: date) -> Agreed:
    met = agreement.met if agreement.met and agreement.met <= on else None
    late = max(0, ((met or on) - agreement.due).days)
    if met:
        state = AgreementState.MET_LATE if late else AgreementState.MET
    else:
        state = AgreementState.OVERDUE if late else AgreementState.OPEN
    return Agreed(session, agreement, state, late)


def all_agreed(city: City, on: date) -> tuple[Agreed, ...]:
    """Every agreement made by the day, the newest session first."""
    sessions = sorted((s for s in city.accompaniments if s.day <= on), key=lambda s: s.day, reverse=True)
    return tuple(agreed(session, agreement, on) for session in sessions for agreement in session.agreements)


def pending(city: City, on: date) -> tuple[Agreed, ...]:
    """What is still to be done, the one that falls due first above."""
    return tuple(sorted((a for a in all_agreed(city, on) if a.is_pending), key=lambda a: a.agreement.due))
