"""Which day it is, and what that day makes of an edition and its price."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from macros.rules.moment import edition_state, is_expired, reference_date
from macros.rules.states import EditionState
from tests.picture import EDITION, Picture

NOW = datetime(2030, 6, 20, 15, 0, tzinfo=UTC)
EPOCH = {"SOURCE_DATE_EPOCH": "1907632800"}  # 2 a. m. of 14 June 2030 in Greenwich: still the 13th


def open_edition(picture: Picture) -> Picture:
    picture.replace(f"{EDITION}/cohorte.yml", "fecha_de_corte: 2030-06-12\n", "")
    return picture


def test_the_asked_day_comes_first(picture: Picture) -> None:
    settings = picture.load().settings
    assert reference_date(date(2030, 1, 1), settings, EPOCH, NOW) == date(2030, 1, 1)


def test_then_the_cut_off_of_the_edition(picture: Picture) -> None:
    assert reference_date(None, picture.load().settings, EPOCH, NOW) == date(2030, 6, 12)


def test_then_the_epoch_of_the_build(picture: Picture) -> None:
    assert reference_date(None, open_edition(picture).load().settings, EPOCH, NOW) == date(2030, 6, 13)


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}, {"SOURCE_DATE_EPOCH": "ayer"}])
def test_then_today(picture: Picture, environment: dict[str, str]) -> None:
    assert reference_date(None, open_edition(picture).load().settings, environment, NOW) == date(2030, 6, 20)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2030, 6, 20, 2, 59, tzinfo=UTC), date(2030, 6, 19)),
        (datetime(2030, 6, 20, 3, 0, tzinfo=UTC), date(2030, 6, 20)),
        (datetime(2030, 6, 20, 23, 0, tzinfo=timezone(timedelta(hours=9))), date(2030, 6, 20)),
    ],
)
def test_today_is_the_day_of_buenos_aires(picture: Picture, now: datetime, day: date) -> None:
    assert reference_date(None, open_edition(picture).load().settings, {}, now) == day


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2030, 5, 5), EditionState.ANNOUNCED),
        (date(2030, 5, 6), EditionState.IN_PROGRESS),
        (date(2030, 6, 27), EditionState.IN_PROGRESS),
        (date(2030, 6, 28), EditionState.CLOSED),
        (date(2031, 1, 1), EditionState.CLOSED),
    ],
)
def test_an_edition_is_announced_in_progress_or_closed(
    picture: Picture, day: date, state: EditionState
) -> None:
    assert edition_state(picture.load(), day) is state


def test_a_price_holds_through_its_last_day(picture: Picture) -> None:
    price = picture.load().settings.price
    assert price is not None
    assert [is_expired(price, date(2030, 2, day)) for day in (15, 16)] == [False, True]
