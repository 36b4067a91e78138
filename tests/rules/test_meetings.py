"""Meetings: what is known of them on a day, how their minutes run, what became of the promises."""

from __future__ import annotations

from datetime import date, time
from itertools import pairwise

import pytest

from macros.data.cohort import Cohort
from macros.rules.agreements import AgreementState
from macros.rules.meetings import (
    as_known,
    end_of,
    pending_of,
    promised_by,
    promised_in,
    running,
    to_ask_about,
)

AUGUST = date(2024, 8, 29)


def clocks(cohort: Cohort, meeting: str) -> list[str]:
    return [f"{slot.start:%H:%M} {slot.minutes}" for slot in running(cohort.meeting(meeting), cohort.script)]


def test_every_agenda_ends_when_its_meeting_does(cohort: Cohort) -> None:
    for meeting in cohort.meetings:
        slots = running(meeting, cohort.script)
        assert slots[0].start == meeting.start
        assert slots[-1].end == end_of(meeting).time()
        assert all(before.end == after.start for before, after in pairwise(slots))


def test_a_round_runs_through_the_eight_steps_of_the_script(cohort: Cohort) -> None:
    first, second = running(cohort.meeting("pares-4"), cohort.script)
    assert [f"{step.start:%H:%M}" for step in first.steps] == [
        "10:00", "10:05", "10:12", "10:20", "10:24", "10:44", "10:50", "10:56",
    ]  # fmt: skip
    assert (second.start, second.steps[-1].end) == (time(11), time(12))
    assert sum(step.minutes for step in cohort.script) == 60


def test_only_a_meeting_of_peers_has_rounds_and_only_in_a_block_as_long_as_the_script(cohort: Cohort) -> None:
    assert not any(slot.steps for slot in running(cohort.meeting("cierre"), cohort.script))
    short = cohort.script[:-1]
    assert not any(slot.steps for slot in running(cohort.meeting("pares-4"), short))


def test_the_closing_gives_each_city_its_minutes(cohort: Cohort) -> None:
    assert clocks(cohort, "cierre")[:3] == ["10:00 6", "10:06 7", "10:13 7"]


def test_before_its_day_only_the_plan_and_the_questions_are_known(cohort: Cohort) -> None:
    meeting = as_known(cohort.meeting("pares-4"), date(2024, 8, 28))
    assert [(one.city, bool(one.question)) for one in meeting.rounds] == [
        ("puerto-irupe", True),
        ("villa-churrinche", True),
    ]
    for one in meeting.rounds:
        assert (one.reworded, one.advice, one.takes, one.commitments) == (None, (), None, ())
    assert (meeting.notes, meeting.attendance, meeting.after) == (None, (), ())
    assert meeting.before and meeting.agenda


def test_what_was_met_later_is_not_met_yet(cohort: Cohort) -> None:
    meeting = cohort.meeting("pares-4")
    met = {c.what: c.met for one in meeting.rounds for c in one.commitments if c.met}
    for what, day in met.items():
        known = as_known(meeting, day)
        eve = as_known(meeting, date.fromordinal(max(day.toordinal() - 1, AUGUST.toordinal())))
        assert {c.what: c.met for one in known.rounds for c in one.commitments}[what] == day
        if day > AUGUST:
            assert {c.what: c.met for one in eve.rounds for c in one.commitments}[what] is None


def test_a_meeting_asks_about_all_that_was_promised_in_the_one_before(cohort: Cohort) -> None:
    asked = to_ask_about(cohort, cohort.meeting("pares-5"), date(2024, 11, 29))
    promised = [one.agreed.agreement.what for one in promised_in(cohort.meeting("pares-4"), AUGUST)]
    assert [one.agreed.agreement.what for one in asked][-len(promised) :] == promised
    assert len(promised) == 4


def test_it_asks_again_about_what_older_ones_left_undone_and_puts_it_first(cohort: Cohort) -> None:
    asked = to_ask_about(cohort, cohort.meeting("pares-5"), date(2024, 11, 29))
    older = [one for one in asked if one.agreed.session.day < AUGUST]
    assert older == list(asked[: len(older)])
    assert [(one.city, one.agreed.agreement.what) for one in older if one.city == "laguna-del-tero"] == [
        ("laguna-del-tero", "Sentar a tres áreas o más en la mesa del 23 de julio")
    ]
    assert all(one.agreed.is_pending for one in older)


def test_it_tells_how_they_stood_on_its_own_day(cohort: Cohort) -> None:
    """A commitment met a day after the meeting was open while they met."""
    for meeting in cohort.meetings:
        for one in to_ask_about(cohort, meeting, date(2024, 11, 29)):
            met = one.agreed.agreement.met
            assert one.agreed.is_pending == (met is None or met > meeting.day)


@pytest.mark.parametrize("day", [date(2024, 5, 6), date(2024, 5, 22)])
def test_nothing_is_asked_before_anything_was_promised(cohort: Cohort, day: date) -> None:
    assert to_ask_about(cohort, cohort.meeting("pares-1"), day) == ()


def test_what_a_city_promised_in_meetings_is_among_what_it_has_to_do(cohort: Cohort) -> None:
    city = cohort.city("laguna-del-tero")
    promised = promised_by(cohort, city.slug, date(2024, 7, 24))
    assert [(one.agreement.what, one.state) for one in promised] == [
        ("Enviar la matriz con lo que puntuó cada área, sin promediar", AgreementState.MET),
        ("Sentar a tres áreas o más en la mesa del 23 de julio", AgreementState.OVERDUE),
    ]
    waiting = pending_of(cohort, city, date(2024, 7, 24))
    assert [one.agreement.due for one in waiting] == sorted(one.agreement.due for one in waiting)
    assert promised[1] in waiting
    assert promised[0] not in waiting
