"""Numbers and dates as people in Argentina write them."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.views import format as formats

DAY = date(2024, 9, 20)


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (0, 0, "0"),
        (7, 0, "7"),
        (999, 0, "999"),
        (1000, 0, "1.000"),
        (84000, 0, "84.000"),
        (1234567, 0, "1.234.567"),
        (1234.5, 1, "1.234,5"),
        (31.25, 1, "31,3"),
        (31.35, 1, "31,4"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (1.005, 2, "1,01"),
        (-2.5, 0, "-3"),
        (12, 2, "12,00"),
        (1e6, 0, "1.000.000"),
        (1e-7, 1, "0,0"),
    ],
)
def test_a_number_has_points_for_thousands_a_comma_for_decimals_and_rounds_half_up(
    value: float, digits: int, written: str
) -> None:
    assert formats.number(value, digits) == written


@given(st.integers(-(10**12), 10**12), st.integers(0, 3))
def test_a_number_reads_back_as_itself(value: int, digits: int) -> None:
    written = formats.number(value, digits)
    assert float(written.replace(".", "").replace(",", ".")) == value


@pytest.mark.parametrize(
    ("value", "written"), [(18, "18"), (18.0, "18"), (1.5, "1,5"), (0.5, "0,5"), (1234.5, "1.234,5")]
)
def test_an_amount_of_hours_has_decimals_only_where_there_are_some(value: float, written: str) -> None:
    assert formats.amount(value) == written
    assert formats.hours(value) == f"{written}\u00a0h"


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (0, "0,0\u00a0%"),
        (1.0, "100,0\u00a0%"),
        (0.3125, "31,3\u00a0%"),
        (0.9682539682539683, "96,8\u00a0%"),
        (39 / 126, "31,0\u00a0%"),
        (0.0005, "0,1\u00a0%"),
        (0.00049, "0,0\u00a0%"),
    ],
)
def test_a_share_is_a_percentage_with_one_decimal_and_a_space_that_does_not_break(
    share: float, written: str
) -> None:
    assert formats.percent(share) == written


def test_money_is_whole_pesos() -> None:
    assert formats.money(4500000) == "$\u00a04.500.000"


@pytest.mark.parametrize(
    ("write", "written"),
    [
        (formats.long_date, "20 de septiembre de 2024"),
        (formats.day_month, "20 de septiembre"),
        (formats.short_date, "20/9"),
        (formats.short_year, "20/9/2024"),
        (formats.weekday_date, "vie 20/9"),
        (formats.weekday, "viernes"),
    ],
)
def test_a_day_is_written_day_first(write, written: str) -> None:  # type: ignore[no-untyped-def]
    assert write(DAY) == written


def test_months_and_weekdays_are_the_spanish_ones() -> None:
    monday = date(2024, 1, 1)
    assert [formats.month_name(month) for month in (1, 8, 9, 12)] == [
        "enero", "agosto", "septiembre", "diciembre",
    ]  # fmt: skip
    assert [formats.month_short(month) for month in (5, 9)] == ["may", "sep"]
    assert [formats.weekday_date(monday + timedelta(days))[:3] for days in range(7)] == [
        "lun", "mar", "mié", "jue", "vie", "sáb", "dom",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "long"),
    [
        (date(2024, 5, 6), date(2024, 5, 31), "6 al 31 de mayo"),
        (date(2024, 8, 1), date(2024, 9, 13), "1 de agosto al 13 de septiembre"),
        (date(2024, 9, 30), date(2024, 10, 4), "30 de septiembre al 4 de octubre"),
        (date(2024, 7, 9), date(2024, 7, 9), "9 de julio"),
        (date(2024, 12, 16), date(2025, 1, 3), "16 de diciembre de 2024 al 3 de enero de 2025"),
        (date(2024, 5, 1), date(2025, 5, 31), "1 de mayo de 2024 al 31 de mayo de 2025"),
    ],
)
def test_a_range_says_the_month_once_and_the_year_only_where_it_changes(
    first: date, last: date, long: str
) -> None:
    assert formats.date_range(first, last) == long


@pytest.mark.parametrize(
    ("days", "written"),
    [
        (-3, "hoy"), (0, "hoy"), (1, "ayer"), (2, "hace 2 días"), (29, "hace 29 días"),
        (59, "hace 59 días"), (60, "hace 2 meses"), (89, "hace 2 meses"), (90, "hace 3 meses"),
    ],
)  # fmt: skip
def test_how_long_ago_is_said_in_days_and_then_in_months(days: int, written: str) -> None:
    assert formats.ago(DAY - timedelta(days), DAY) == written


@pytest.mark.parametrize(
    ("count", "written"), [(0, "0 ciudades"), (1, "1 ciudad"), (12, "12 ciudades"), (1200, "1.200 ciudades")]
)
def test_a_count_agrees_with_its_noun(count: int, written: str) -> None:
    assert formats.counted(count, "ciudad", "ciudades") == written.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("hour", "written"), [(time(10), "10"), (time(9, 30), "9:30"), (time(0, 5), "0:05"), (time(18), "18")]
)
def test_an_hour_has_minutes_only_where_there_are_some(hour: time, written: str) -> None:
    assert formats.clock(hour) == written


@pytest.mark.parametrize(
    ("size", "written"),
    [(0, "1"), (3, "1"), (1499, "1"), (1500, "2"), (28070, "28"), (94_560, "95"), (1_234_567, "1.235")],
)
def test_a_file_weighs_round_kilobytes_and_never_nothing(size: int, written: str) -> None:
    assert formats.weight(size) == f"{written}\u00a0KB"
