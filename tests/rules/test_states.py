"""Each state has a word that people read and a line on when it is used."""

from __future__ import annotations

from enum import StrEnum

import pytest

from macros.rules.states import WORDS, DeliverableState, StageState, guidance, word

SHOWN = [*DeliverableState, *StageState]


@pytest.mark.parametrize("state", SHOWN)
def test_every_state_of_a_deliverable_and_a_stage_has_its_word_and_its_use(state: StrEnum) -> None:
    assert word(state)[0].isupper()
    assert guidance(state)[0].islower()
    assert not guidance(state).endswith(".")


def test_no_two_states_of_a_kind_share_a_word() -> None:
    for kind in (DeliverableState, StageState):
        assert len({word(state) for state in kind}) == len(kind)


def test_there_are_no_words_for_what_is_not_a_state() -> None:
    assert set(WORDS) == set(SHOWN)
