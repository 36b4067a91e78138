"""A city's Tablero: how old it is, what changed, how far the target is, what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.data.cohort import City
from macros.data.periods import period
from macros.rules.known import as_known
from macros.rules.tablero import (
    Board,
    Change,
    Movement,
    Range,
    Reading,
    TargetState,
    board,
    edition_range,
)
from macros.views.site import Site
from tests.rules.written import CLOSING, PROFILE, around, city, edition, row

Row = dict[str, Any]


def sheet(code: str = "SAL-01", **changed: object) -> Row:
    """An indicator: a monthly share, better when it is higher."""
    whole = {
        "id": code, "nombre": "Indicador", "descripcion": "Un total", "numerador": "Arriba",
        "denominador": "Abajo", "por": 100, "unidad": "porcentaje", "frecuencia": "mensual",
        "fuente": "Registro", "sentido": "mayor", "riesgo": "bajo", "observaciones": "Nada",
    } | changed  # fmt: skip
    return {key: value for key, value in whole.items() if value is not None}


def metric(**changed: object) -> Row:
    whole = {
        "indicador": "SAL-01", "base": 60, "base_fecha": "2030-04-30", "meta": 80, "meta_fecha": "2031-04-30",
    } | changed  # fmt: skip
    return {key: value for key, value in whole.items() if value is not None}


def written(*rows: Row, metrics: tuple[Row, ...] = ()) -> City:
    """A city with these rows, and an objective if there are metrics."""
    objective = {"id": "asistir", "que": "Que asistan", "oportunidad": "ausencias", "metricas": [*metrics]}
    files: dict[str, Any] = {"observations": [*rows]} if rows else {}
    return city(**files, **({"objectives": [objective]} if metrics else {}))


def seen(
    *rows: Row, on: date = CLOSING, metrics: tuple[Row, ...] = (), dictionary: tuple[Row, ...] = ()
) -> Board:
    return board(edition(indicators=[*dictionary] or [sheet()]), written(*rows, metrics=metrics), on)


def reading(*rows: Row, on: date = CLOSING, metrics: tuple[Row, ...] = (), **sheet_of_it: object) -> Reading:
    """What is said of the only indicator."""
    (found,) = seen(*rows, on=on, metrics=metrics, dictionary=(sheet(**sheet_of_it),)).readings  # type: ignore[arg-type]
    return found


def values(found: Reading) -> list[Decimal | None]:
    return [point.value for point in found.main.points]


# Values ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "value"),
    [
        ("125/400", "31.3"),
        ("31.25", "31.3"),
        ("31.24", "31.2"),
        ("250/400", "62.5"),
        ("0/400", "0.0"),
        ("400/400", "100.0"),
        ("33/99", "33"),
        ("33/100", "33.0"),
        ("1/8", "13"),
        ("1/200", "0.5"),
    ],
)
def test_a_value_is_rounded_half_up_and_whole_where_fewer_than_a_hundred_are_behind_it(
    counts: str, value: str
) -> None:
    (found,) = values(reading(row("SAL-01", "2030-M05", counts)))
    assert str(found) == value


@pytest.mark.parametrize(
    ("unit", "counts", "value"),
    [
        ({"unidad": "por_1000", "por": 1000}, "14/1120", "12.5"),
        ({"unidad": "por_100"}, "45/360", "12.5"),
        ({"unidad": "horas_por_persona", "por": None}, "375/12", "31.3"),
        ({"unidad": "pesos_por_nino", "por": None}, "81250001/1300", "62500"),
        ({"unidad": "pesos_por_nino", "por": None}, "81250650/1300", "62501"),
    ],
)
def test_each_unit_has_its_own_decimals(unit: Row, counts: str, value: str) -> None:
    (found,) = values(reading(row("SAL-01", "2030-M05", counts), **unit))
    assert str(found) == value


def test_days_of_attendance_count_as_the_children_that_can_have_them() -> None:
    few, many = (
        values(reading(row("SAL-01", "2030-M05", counts), cuenta="dias"))[0]
        for counts in ("1150/2299", "1150/2300")
    )
    assert (str(few), str(many)) == ("50", "50.0")


def test_what_passes_a_hundred_per_cent_waits_in_validation_and_is_never_a_value() -> None:
    found = reading(row("SAL-01", "2030-M04", "270/300"), row("SAL-01", "2030-M05", "336/300"))
    assert [(str(point.period), point.state) for point in found.main.points] == [
        ("2030-M04", "dato"),
        ("2030-M05", "en_validacion"),
    ]
    assert found.main.last_value is not None
    assert (found.main.last_value.value, found.change) == (Decimal("90.0"), None)
    assert found.newest == period("2030-M04")


def test_what_passes_a_hundred_in_another_unit_is_a_value() -> None:
    found = reading(row("SAL-01", "2030-M05", "336/300"), unidad="por_100")
    assert found.main.last_value is not None
    assert found.main.last_value.value == Decimal("112.0")


# Series ------------------------------------------------------------------------------------------


def test_a_series_goes_from_the_oldest_period_to_the_newest_whatever_the_files_order() -> None:
    found = reading(*(row("SAL-01", when, "50/100") for when in ("2030-M03", "2029", "2030-T1", "2029-M12")))
    assert [str(point.period) for point in found.main.points] == ["2029", "2029-M12", "2030-T1", "2030-M03"]


def test_the_whole_city_comes_first_and_groups_as_they_stand_in_the_file() -> None:
    found = reading(
        row("SAL-01", "2030-M05", "20/40", grupo="zona:sur"),
        row("SAL-01", "2030-M05", "30/60", grupo="zona:norte"),
        row("SAL-01", "2030-M05", "50/100"),
    )
    assert [series.group for series in found.series] == ["total", "zona:sur", "zona:norte"]
    assert found.main is found.series[0]


def test_only_indicators_with_a_row_are_in_it_in_the_dictionarys_order() -> None:
    found = seen(
        row("SAL-03", "2030-M05", "1/2"),
        row("SAL-01", "2030-M05", state="sin_dato"),
        dictionary=(sheet("SAL-01"), sheet("SAL-02"), sheet("SAL-03")),
    )
    assert [one.indicator.id for one in found.readings] == ["SAL-01", "SAL-03"]
    assert (found.of("SAL-02"), found.of("SAL-03")) == (None, found.readings[1])


def test_a_city_without_a_table_has_nothing_to_read() -> None:
    found = seen()
    assert (found.readings, found.freshness, found.missing) == ((), None, ())


def test_where_the_city_alone_shows_nothing_the_shared_centre_is_spoken_of() -> None:
    shared = row("SAL-01", "2030-M05", "220/360", grupo="compartido")
    hidden, own = row("SAL-01", "2030-M05", state="suprimido"), row("SAL-01", "2030-M05", "150/250")
    assert [reading(one, shared).main.group for one in (hidden, own)] == ["compartido", "total"]


# Freshness ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("frequency", "newest", "last_day"),
    [
        ("mensual", "2030-M05", date(2030, 5, 31) + timedelta(days=30 + 15)),
        ("trimestral", "2030-T1", date(2030, 3, 31) + timedelta(days=90 + 30)),
        ("semestral", "2029-S2", date(2029, 12, 31) + timedelta(days=180 + 45)),
        ("anual", "2028", date(2028, 12, 31) + timedelta(days=365 + 180)),
        ("mensual", "2030-T1", date(2030, 3, 31) + timedelta(days=90 + 30)),
        ("trimestral", "2028", date(2028, 12, 31) + timedelta(days=365 + 180)),
    ],
    ids=["monthly", "quarterly", "half-yearly", "yearly", "a quarter of months", "a year of quarters"],
)
def test_it_is_fresh_to_the_last_day_of_its_frequency_and_its_grace(
    frequency: str, newest: str, last_day: date
) -> None:
    rows = (row("SAL-01", "2027", "50/100"), row("SAL-01", newest, "50/100"))
    found = [reading(*rows, on=day, frecuencia=frequency).is_fresh for day in around(last_day)]
    assert found == [True, True, False]


def test_the_days_of_each_frequency_are_those_of_the_brief() -> None:
    rows = (row("SAL-01", "2030-M05", "50/100"),)
    assert [reading(*rows, on=day).is_fresh for day in (date(2030, 7, 15), date(2030, 7, 16))] == [
        True,
        False,
    ]
    assert reading(*rows, on=date(2030, 7, 15)).age == 45


def test_a_period_that_still_runs_has_a_negative_age_and_is_fresh() -> None:
    found = reading(row("SAL-01", "2030-T2", "50/100"), on=date(2030, 6, 12), frecuencia="trimestral")
    assert (found.age, found.is_fresh) == (-18, True)


@pytest.mark.parametrize(
    ("state", "is_reported"),
    [("suprimido", True), ("en_validacion", False), ("sin_dato", False), ("no_aplica", False)],
)
def test_what_is_suppressed_was_reported_and_what_is_missing_was_not(state: str, is_reported: bool) -> None:
    counts = "50/100" if state == "en_validacion" else ""
    found = reading(row("SAL-01", "2030-M05", counts, state), on=date(2030, 6, 12))
    assert (found.is_reported, found.is_fresh) == (is_reported, is_reported)
    assert (found.newest, found.age) == ((period("2030-M05"), 12) if is_reported else (None, None))


def test_a_group_keeps_its_indicator_fresh() -> None:
    found = reading(
        row("SAL-01", "2029-M05", "50/100"),
        row("SAL-01", "2030-M05", "30/60", grupo="zona:norte"),
        on=date(2030, 6, 12),
    )
    assert (found.newest, found.is_fresh) == (period("2030-M05"), True)


def test_freshness_is_what_is_in_term_of_what_the_city_took_on() -> None:
    found = seen(
        row("SAL-01", "2030-M05", "50/100"),
        row("SAL-02", "2030-M05", state="suprimido"),
        row("SAL-03", "2029-M05", "50/100"),
        row("SAL-04", "2030-M05", state="sin_dato"),
        row("SAL-05", "2030-M05", "336/300"),
        row("SAL-06", "2030-M05", state="no_aplica"),
        on=date(2030, 6, 12),
        dictionary=tuple(sheet(f"SAL-0{number}") for number in range(1, 8)),
    )
    lists = (found.adopted, found.reported, found.fresh, found.stale, found.missing)
    assert [[int(one.indicator.id[-1]) for one in each] for each in lists] == [
        [1, 2, 3, 4, 5],
        [1, 2, 3],
        [1, 2],
        [3],
        [4, 5],
    ]
    assert found.freshness == Decimal(2) / 5


def test_what_does_not_apply_any_more_leaves_the_count_and_what_applies_again_comes_back() -> None:
    applied, stopped = row("SAL-01", "2030-M04", "50/100"), row("SAL-01", "2030-M05", state="no_aplica")
    again = row("SAL-01", "2030-M06", state="sin_dato")
    found = [seen(*rows) for rows in ((applied,), (applied, stopped), (applied, stopped, again))]
    assert [len(one.adopted) for one in found] == [1, 0, 1]
    assert found[1].freshness is None


# Change ------------------------------------------------------------------------------------------

APRIL, MAY = row("SAL-01", "2030-M04", "180/300"), row("SAL-01", "2030-M05", "210/300")


def test_change_goes_from_the_baseline_to_the_last_value() -> None:
    found = reading(APRIL, MAY, metrics=(metric(base=58.5),))
    assert found.change == Change(date(2030, 4, 30), Decimal("58.5"), Decimal("11.5"), Movement.BETTER)
    assert found.change.is_from_baseline


def test_without_a_baseline_it_goes_from_the_first_value() -> None:
    first = period("2030-M04")
    assert first is not None
    found = [
        reading(APRIL, MAY, metrics=metrics).change
        for metrics in ((), (metric(base=None, base_fecha=None, base_se_obtiene="2030-08-01"),))
    ]
    assert found == [Change(first, Decimal("60.0"), Decimal("10.0"), Movement.BETTER)] * 2
    assert found[0] is not None and not found[0].is_from_baseline


def test_with_one_value_and_no_baseline_there_is_nothing_to_compare_with() -> None:
    assert reading(APRIL).change is None


@pytest.mark.parametrize(
    ("base_day", "is_from_baseline"),
    [("2030-04-30", True), ("2030-05-01", False), ("2030-05-15", False), ("2030-05-31", False),
     ("2030-06-30", False)],
)  # fmt: skip
def test_the_period_of_the_baseline_is_the_baseline_itself_and_no_change_from_it(
    base_day: str, is_from_baseline: bool
) -> None:
    found = reading(APRIL, MAY, metrics=(metric(base_fecha=base_day),))
    assert found.change is not None
    assert found.change.is_from_baseline is is_from_baseline
    assert found.aim is not None
    assert (found.aim.state is TargetState.UNKNOWN) is not is_from_baseline


@pytest.mark.parametrize("state", ["suprimido", "sin_dato", "en_validacion"])
def test_what_came_after_the_last_value_does_not_change_it(state: str) -> None:
    later = row("SAL-01", "2030-M06", "1/300" if state == "en_validacion" else "", state)
    assert reading(APRIL, MAY, later).change == reading(APRIL, MAY).change


@pytest.mark.parametrize(
    ("way", "movements"),
    [
        ("mayor", (Movement.BETTER, Movement.SAME, Movement.WORSE)),
        ("menor", (Movement.WORSE, Movement.SAME, Movement.BETTER)),
        ("contexto", (Movement.CONTEXT, Movement.CONTEXT, Movement.CONTEXT)),
    ],
)
def test_going_up_is_better_or_worse_as_the_indicator_says(way: str, movements: tuple[Movement, ...]) -> None:
    found = [
        reading(APRIL, row("SAL-01", "2030-M05", counts), sentido=way)
        for counts in ("210/300", "180/300", "150/300")
    ]
    assert tuple(one.movement for one in found) == movements


def test_a_difference_that_is_lost_in_rounding_is_none() -> None:
    found = reading(row("SAL-01", "2030-M04", "6000/10000"), row("SAL-01", "2030-M05", "6004/10000"))
    assert found.change is not None
    assert (found.change.difference, found.movement) == (0, Movement.SAME)


def test_indicators_are_told_apart_by_what_their_change_means() -> None:
    found = seen(
        *(row(code, "2030-M04", "180/300") for code in ("SAL-01", "SAL-02", "SAL-03")),
        *(row(code, "2030-M05", "210/300") for code in ("SAL-01", "SAL-02", "SAL-03")),
        row("SAL-04", "2030-M05", "210/300"),
        dictionary=(sheet("SAL-01"), sheet("SAL-02", sentido="menor"), sheet("SAL-03", sentido="contexto"),
                    sheet("SAL-04")),
    )  # fmt: skip
    moved = {movement: [one.indicator.id for one in found.moved(movement)] for movement in Movement}
    assert moved == {
        Movement.BETTER: ["SAL-01"],
        Movement.WORSE: ["SAL-02"],
        Movement.SAME: [],
        Movement.CONTEXT: ["SAL-03"],
    }


# Targets -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "base", "target", "counts", "state", "progress"),
    [
        ("mayor", 60, 80, "240/300", TargetState.REACHED, "1"),
        ("mayor", 60, 80, "270/300", TargetState.REACHED, "1.5"),
        ("mayor", 60, 80, "195/300", TargetState.CLOSER, "0.25"),
        ("mayor", 60, 80, "180/300", TargetState.UNMOVED, "0"),
        ("mayor", 60, 80, "150/300", TargetState.FARTHER, "-0.5"),
        ("menor", 40, 20, "60/300", TargetState.REACHED, "1"),
        ("menor", 40, 20, "30/300", TargetState.REACHED, "1.5"),
        ("menor", 40, 20, "90/300", TargetState.CLOSER, "0.5"),
        ("menor", 40, 20, "120/300", TargetState.UNMOVED, "0"),
        ("menor", 40, 20, "180/300", TargetState.FARTHER, "-1"),
    ],
)
def test_how_far_the_last_value_is_from_the_target(
    way: str, base: int, target: int, counts: str, state: TargetState, progress: str
) -> None:
    aim = reading(
        row("SAL-01", "2030-M05", counts), metrics=(metric(base=base, meta=target),), sentido=way
    ).aim
    assert aim is not None
    assert (aim.metric.target, aim.state, aim.progress) == (target, state, Decimal(progress))


def test_nothing_is_known_of_a_target_before_a_value_later_than_the_baseline() -> None:
    for rows in ((APRIL,), (APRIL, row("SAL-01", "2030-M05", state="suprimido"))):
        aim = reading(*rows, metrics=(metric(),)).aim
        assert aim is not None
        assert (aim.state, aim.progress) == (TargetState.UNKNOWN, None)


def test_a_target_equal_to_its_baseline_has_no_progress() -> None:
    kept, lost = (
        reading(row("SAL-01", "2030-M05", counts), metrics=(metric(base=60, meta=60),)).aim
        for counts in ("180/300", "150/300")
    )
    assert kept and lost
    assert (kept.state, kept.progress) == (TargetState.REACHED, None)
    assert (lost.state, lost.progress) == (TargetState.UNKNOWN, None)


def test_without_a_baseline_a_target_is_reached_or_not_known() -> None:
    awaited = metric(base=None, base_fecha=None, base_se_obtiene="2030-08-01")
    reached, short = (
        reading(row("SAL-01", "2030-M05", counts), metrics=(awaited,)).aim
        for counts in ("240/300", "210/300")
    )
    assert reached and short
    assert (reached.state, reached.progress) == (TargetState.REACHED, None)
    assert (short.state, short.progress) == (TargetState.UNKNOWN, None)


@pytest.mark.parametrize(
    "metrics", [(), (metric(meta=None, meta_fecha=None),), (metric(indicador="SAL-02"),)]
)
def test_without_a_target_there_is_nothing_to_aim_at(metrics: tuple[Row, ...]) -> None:
    assert reading(APRIL, MAY, metrics=metrics).aim is None


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000), st.sampled_from(["mayor", "menor"]))
def test_progress_is_0_at_the_baseline_and_1_at_the_target_and_never_clipped(
    base: int, target: int, value: int, way: str
) -> None:
    start, end, last = (Decimal(number) / 10 for number in (base, target, value))
    found = reading(
        row("SAL-01", "2030-M05", f"{last}"), metrics=(metric(base=f"{start}", meta=f"{end}"),), sentido=way
    )
    assert found.aim is not None
    if base == target:
        assert found.aim.progress is None
    else:
        assert found.aim.progress is not None
        assert abs(start + found.aim.progress * (end - start) - last) < Decimal("1e-9")


# Time --------------------------------------------------------------------------------------------


def test_a_row_that_was_loaded_later_is_not_known_yet() -> None:
    cohort = edition(indicators=[sheet()])
    whole = written(APRIL, MAY | {"publicado": "2030-06-10"})
    found = [
        values(board(cohort, as_known(cohort, whole, day), day).readings[0]) for day in around("2030-06-10")
    ]
    assert found == [[Decimal("60.0")], *[[Decimal("60.0"), Decimal("70.0")]] * 2]


def test_a_row_that_does_not_say_when_it_was_loaded_always_counts() -> None:
    undated = {key: value for key, value in row("SAL-01", "2030-M05").items() if key != "publicado"}
    cohort = edition(indicators=[sheet()])
    assert as_known(cohort, written(undated), date(2030, 5, 6)).observations == written(undated).observations


# The edition -------------------------------------------------------------------------------------


def valued(*counts: str, withdrawn: int = 0) -> Site:
    """A city for each, the last ones gone before the closing."""
    cities = []
    for number, each in enumerate(counts):
        gone = {"baja": {"fecha": "2030-09-13", "motivo": "Recorte"}}
        profile = PROFILE | (gone if number >= len(counts) - withdrawn else {})
        rows = [row("SAL-01", "2030-M05", each) if "/" in each else row("SAL-01", "2030-M05", state=each)]
        one = city(profile=profile, observations=rows)
        cities.append(replace(one, slug=f"ciudad-{number}"))
    return Site(edition(*cities, indicators=[sheet()]), CLOSING)


def test_a_range_has_the_lowest_and_the_highest_of_three_cities_or_more() -> None:
    site = valued("210/300", "150/300", "180/300")
    assert edition_range(site.boards, "SAL-01") == Range(Decimal("50.0"), Decimal("70.0"), 3)
    assert edition_range(site.boards, "SAL-02") is None


@pytest.mark.parametrize("third", ["suprimido", "sin_dato", "no_aplica", "336/300"])
def test_two_cities_with_a_value_make_no_range(third: str) -> None:
    site = valued("210/300", "150/300", third)
    assert len(site.boards) == 3
    assert edition_range(site.boards, "SAL-01") is None


def test_a_city_that_left_is_in_no_range() -> None:
    four = valued("210/300", "150/300", "180/300", "30/300", withdrawn=1)
    three = valued("210/300", "150/300", "30/300", withdrawn=1)
    assert edition_range(four.boards, "SAL-01") == Range(Decimal("50.0"), Decimal("70.0"), 3)
    assert edition_range(three.boards, "SAL-01") is None


def test_a_city_that_left_keeps_its_own_tablero_as_it_was_that_day() -> None:
    gone = PROFILE | {"baja": {"fecha": "2030-09-13", "motivo": "Recorte"}}
    rows = [row("SAL-01", "2030-M08", "150/300", publicado="2030-09-13"),
            row("SAL-01", "2030-M07", "180/300", publicado="2030-09-14")]  # fmt: skip
    cohort = edition(city(profile=gone, observations=rows), indicators=[sheet()])
    (found,) = Site(cohort, CLOSING).board_of("villa-prueba").readings
    assert (values(found), found.age, found.is_fresh) == ([Decimal("50.0")], 13, True)
