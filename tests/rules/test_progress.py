"""How far each city is: the figures of the demonstration, and each rule on its edge day."""

from __future__ import annotations

from datetime import date

import pytest

from macros.data.cohort import Cohort
from macros.rules.progress import CityProgress, Delivery, Hours, Summary, city_progress, delivery, summary
from macros.rules.states import CityState, DeliverableState, StageState
from tests.picture import PUERTO, VILLA, Picture
from tests.rules.written import START, Written, around, assessment, city, edition, opportunity

CLOSING = date(2024, 11, 29)
ALL_OF_E4_TO_E6 = "E4.1 E4.2 E4.3 E5.1 E5.2 E5.3 E6.1 E6.2 E6.3"

TWELVE = [
    ("Puerto Tacuaral", "", 126, 126, "100.0"),
    ("Villa Churrinche", "E6.2", 122, 126, "96.8"),
    ("Colonia Zorzal", "E5.3", 120, 126, "95.2"),
    ("Laguna del Tero", f"E2.3 E3.2 E3.3 {ALL_OF_E4_TO_E6}", 39, 126, "31.0"),
    ("Valle Jarilla", "E5.2 E5.3 E6.1 E6.2", 94, 126, "74.6"),
    ("Bajada del Molle", "E3.3 E4.3 E6.2", 107, 126, "84.9"),
    ("Paso Ñandubay", f"E3.3 {ALL_OF_E4_TO_E6}", 47, 126, "37.3"),
    ("Arroyo Benteveo", "E5.1 E6.1", 109, 126, "86.5"),
    ("San Evaristo", "E5.3 E6.2", 116, 126, "92.1"),
    ("Monte Algarrobal", "E5.3 E6.1", 111, 126, "88.1"),
    ("Puerto Irupé", "E6.1", 117, 126, "92.9"),
    ("Loma del Hornero", "E5.1 E5.3 E6.2", 108, 126, "85.7"),
]
"""Name, what is missing at the closing day, accepted and applicable hours, share in %."""


@pytest.mark.parametrize(("name", "missing", "accepted", "applicable", "share"), TWELVE)
def test_the_figures_of_the_twelve_cities(
    cohort: Cohort, name: str, missing: str, accepted: int, applicable: int, share: str
) -> None:
    progress = city_progress(cohort, next(c for c in cohort.cities if c.name == name), CLOSING)
    lacking = " ".join(d.deliverable.id for d in progress.deliveries if d.is_missing)
    hours = progress.hours
    assert (lacking, hours.accepted, hours.applicable) == (missing, accepted, applicable)
    assert f"{(hours.share or 0) * 100:.1f}" == share


def test_the_mean_of_the_eleven_active_cities(cohort: Cohort) -> None:
    found = summary(tuple(city_progress(cohort, city, CLOSING) for city in cohort.cities))
    assert found is not None
    assert (found.count, f"{found.mean * 100:.1f}") == (11, "84.3")
    assert (f"{found.lowest * 100:.1f}", f"{found.highest * 100:.1f}") == ("31.0", "100.0")


def test_without_active_cities_there_is_no_summary(cohort: Cohort) -> None:
    assert summary(()) is None
    assert summary(tuple(city_progress(cohort, city, date(2024, 5, 5)) for city in cohort.cities)) is None


def villa(picture: Picture, on: str) -> CityProgress:
    cohort = picture.load()
    return city_progress(cohort, cohort.city("villa-prueba"), date.fromisoformat(on))


def one(picture: Picture, deliverable: str, on: str, slug: str = "villa-prueba") -> Delivery:
    cohort = picture.load()
    found = next(d for d in cohort.deliverables if d.id == deliverable)
    return delivery(cohort.city(slug), found, date.fromisoformat(on))


def test_the_due_day_is_not_late_and_the_day_after_is(picture: Picture) -> None:
    assert [one(picture, "E2.1", day).days_late for day in ("2030-06-07", "2030-06-08", "2030-06-12")] == [
        0,
        1,
        5,
    ]


def test_accepted_work_is_never_late_however_late_it_came(picture: Picture) -> None:
    picture.replace(f"{VILLA}/entregas.yml", "revisado: 2030-05-17", "revisado: 2030-05-30")
    assert [one(picture, "E1.1", day).days_late for day in ("2030-05-29", "2030-05-30")] == [12, 0]


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2030-05-29", DeliverableState.PENDING),
        ("2030-05-30", DeliverableState.IN_REVIEW),
        ("2030-06-03", DeliverableState.IN_REVIEW),
        ("2030-06-04", DeliverableState.RETURNED),
        ("2030-06-28", DeliverableState.RETURNED),
    ],
)
def test_what_is_dated_tomorrow_has_not_happened(picture: Picture, on: str, state: DeliverableState) -> None:
    assert one(picture, "E1.2", on).state is state


def test_a_draft_becomes_a_submission_on_the_day_it_is_sent(picture: Picture) -> None:
    picture.append(f"{VILLA}/entregas.yml", "  enviado: 2030-06-14\n  evidencia: Bitácora\n")
    days = ("2030-06-09", "2030-06-10", "2030-06-13", "2030-06-14")
    assert [one(picture, "E2.2", day).state for day in days] == [
        DeliverableState.PENDING, DeliverableState.DRAFT, DeliverableState.DRAFT, DeliverableState.IN_REVIEW,
    ]  # fmt: skip


def test_a_second_version_takes_the_place_of_the_first_on_its_day(picture: Picture) -> None:
    picture.append(
        f"{VILLA}/entregas.yml",
        "- entregable: E1.2\n  enviado: 2030-06-06\n  evidencia: Mapa, versión 2\n"
        "  revisado: 2030-06-07\n  resultado: aceptado\n",
    )
    found = [one(picture, "E1.2", day) for day in ("2030-06-05", "2030-06-06", "2030-06-07")]
    assert [(d.state, d.since, d.index, d.versions) for d in found] == [
        (DeliverableState.RETURNED, date(2030, 6, 4), 1, 1),
        (DeliverableState.IN_REVIEW, date(2030, 6, 6), 3, 2),
        (DeliverableState.ACCEPTED, date(2030, 6, 7), 3, 2),
    ]


def test_a_draft_of_the_next_version_hides_that_it_was_returned_only_from_its_day(picture: Picture) -> None:
    picture.append(f"{VILLA}/entregas.yml", "- entregable: E1.2\n  borrador: 2030-06-08\n")
    assert [one(picture, "E1.2", day).state for day in ("2030-06-07", "2030-06-08")] == [
        DeliverableState.RETURNED,
        DeliverableState.DRAFT,
    ]


def test_what_does_not_apply_leaves_the_denominator(picture: Picture) -> None:
    before = villa(picture, "2030-06-12").hours
    picture.append(
        f"{VILLA}/entregas.yml",
        "- entregable: E2.1\n  revisado: 2030-06-11\n  resultado: no_aplica\n  nota: Ya lo tenía\n",
    )
    after = villa(picture, "2030-06-12").hours
    assert (before, after) == (Hours(4, 2, 12, 2), Hours(4, 2, 9, 2))
    assert (before.share, after.share) == (4 / 12, 4 / 9)


def test_where_nothing_applies_there_is_no_share() -> None:
    assert Hours(0, 0, 0).share is None


def test_work_in_review_is_shown_apart_and_not_counted(picture: Picture) -> None:
    cohort = picture.load()
    progress = city_progress(cohort, cohort.city("puerto-ejemplo"), date(2030, 6, 12))
    assert progress.hours == Hours(accepted=4, in_review=2, applicable=12)


def test_a_city_is_gone_from_the_day_of_its_withdrawal_on_and_stays_as_it_was(picture: Picture) -> None:
    picture.append(f"{VILLA}/ciudad.yml", "baja:\n  fecha: 2030-06-10\n  motivo: Recorte\n")
    found = [villa(picture, day) for day in ("2030-06-09", "2030-06-10", "2030-06-28")]
    assert [(p.state, p.on) for p in found] == [
        (CityState.ACTIVE, date(2030, 6, 9)),
        (CityState.WITHDRAWN, date(2030, 6, 10)),
        (CityState.WITHDRAWN, date(2030, 6, 10)),
    ]
    assert found[1] == found[2]
    assert (found[2].late, {stage.state for stage in found[2].stages}) == ((), {StageState.WITHDRAWN})


def test_a_city_that_left_is_out_of_the_mean(picture: Picture) -> None:
    picture.append(f"{VILLA}/ciudad.yml", "baja:\n  fecha: 2030-06-10\n  motivo: Recorte\n")
    cohort = picture.load()
    progress = tuple(city_progress(cohort, city, date(2030, 6, 12)) for city in cohort.cities)
    assert summary(progress) == Summary(1, 4 / 12, 4 / 12, 4 / 12)


def test_a_late_joiner_has_its_own_due_dates_and_the_same_hours(picture: Picture) -> None:
    assert one(picture, "E1.1", "2030-05-30", "puerto-ejemplo").due == date(2030, 5, 31)
    assert one(picture, "E1.1", "2030-05-30", "puerto-ejemplo").days_late == 0
    cohort = picture.load()
    puerto = cohort.city("puerto-ejemplo")
    assert city_progress(cohort, puerto, date(2030, 6, 12)).hours.applicable == cohort.hours == 12


def test_a_city_is_to_join_until_the_day_it_joins_and_is_not_late_before(picture: Picture) -> None:
    cohort = picture.load()
    puerto = cohort.city("puerto-ejemplo")
    found = [city_progress(cohort, puerto, date(2030, 5, day)) for day in (19, 20)]
    assert [(p.state, p.late) for p in found] == [(CityState.TO_JOIN, ()), (CityState.ACTIVE, ())]


@pytest.mark.parametrize(
    ("on", "states"),
    [
        ("2030-05-05", [StageState.NOT_BEGUN, StageState.NOT_BEGUN]),
        ("2030-05-06", [StageState.UNDER_WAY, StageState.NOT_BEGUN]),
        ("2030-05-27", [StageState.UNDER_WAY, StageState.UNDER_WAY]),
        ("2030-06-01", [StageState.LATE, StageState.UNDER_WAY]),
        ("2030-06-08", [StageState.LATE, StageState.LATE]),
    ],
)
def test_a_stage_is_as_its_deliverables_and_dates_say(
    picture: Picture, on: str, states: list[StageState]
) -> None:
    assert [stage.state for stage in villa(picture, on).stages] == states


def test_a_stage_is_complete_when_nothing_of_it_is_missing(picture: Picture) -> None:
    text = picture.text(f"{PUERTO}/entregas.yml")
    picture.write(f"{PUERTO}/entregas.yml", f"{text}  revisado: 2030-06-12\n  resultado: aceptado\n")
    cohort = picture.load()
    found = [city_progress(cohort, cohort.city("puerto-ejemplo"), date(2030, 6, day)) for day in (11, 12)]
    assert [p.stages[0].state for p in found] == [StageState.UNDER_WAY, StageState.COMPLETE]


def test_the_last_event_is_the_newest_day_written_that_has_come(picture: Picture) -> None:
    days = ("2030-05-05", "2030-05-06", "2030-05-11", "2030-06-03", "2030-06-12")
    assert [villa(picture, day).last_event for day in days] == [
        None, date(2030, 5, 6), date(2030, 5, 10), date(2030, 6, 3), date(2030, 6, 10),
    ]  # fmt: skip


SEATS = {"roles": [{"rol": "datos", "area": "Salud"}]}
PROJECT = {"nombre": "Avisos", "oportunidad": "ausencias", "poblacion": "Cuatro CDI"}
SESSION = {"fecha": str(START), "tema": "Acordar respuestas"}
PROMISE = {"que": "Pedir los controles", "rol": "datos", "vence": "2030-09-30"}
SOME_DAY = "2030-09-10"
NEWS: dict[str, dict[str, Written]] = {
    "a charter": {"team": SEATS | {"acta": {"fecha": SOME_DAY, "firma": "Intendencia"}}},
    "a working agreement": {"team": SEATS | {"acuerdo": {"fecha": SOME_DAY, "frecuencia": "Cada mes"}}},
    "a seat left vacant": {"team": {"roles": [{"rol": "datos", "area": "Salud", "vacante_desde": SOME_DAY}]}},
    "a self-assessment": {"assessments": [assessment("1-2", day=SOME_DAY)]},
    "a choice": {"opportunities": [opportunity("ausencias", elegida=SOME_DAY)]},
    "a validation": {"validation": {"fecha": SOME_DAY, "asistentes": 12, "areas": ["Salud"]}},
    "a log entry": {"project": PROJECT | {"prototipo": [{"fecha": SOME_DAY}]}},
    "a report": {"project": PROJECT | {"informe": {"fecha": SOME_DAY}}},
    "a session": {"accompaniments": [SESSION | {"fecha": SOME_DAY}]},
    "an agreement met": {"accompaniments": [SESSION | {"acuerdos": [PROMISE | {"cumplido": SOME_DAY}]}]},
    "an action done": {"actions": [{"id": "avisar", "que": "Avisar", "cumplido": SOME_DAY}]},
    "a draft": {"submissions": [{"entregable": "E4.2", "borrador": SOME_DAY}]},
}


@pytest.mark.parametrize("files", NEWS.values(), ids=NEWS)
def test_what_was_done_is_news_from_its_day_on(files: dict[str, Written]) -> None:
    before, day, after = around(SOME_DAY)
    found = [city_progress(edition(), city(**files), on).last_event for on in (before, day, after)]
    assert found == [START, day, day]


NO_NEWS: dict[str, dict[str, Written]] = {
    "a date still to come": {"team": SEATS | {"acuerdo": {"fecha": str(START), "reuniones": [SOME_DAY]}}},
    "a due date": {"accompaniments": [SESSION | {"acuerdos": [PROMISE | {"vence": SOME_DAY}]}]},
    "an action's days": {"actions": [{"id": "avisar", "que": "Avisar", "inicio": SOME_DAY, "fin": SOME_DAY}]},
    "the day of a target": {
        "objectives": [
            {"id": "asistir", "que": "Asistir más", "oportunidad": "ausencias",
             "metricas": [{"indicador": "CUI-01", "meta": 75, "meta_fecha": SOME_DAY}]}
        ]
    },
}  # fmt: skip


@pytest.mark.parametrize("files", NO_NEWS.values(), ids=NO_NEWS)
def test_what_was_only_planned_is_no_news(files: dict[str, Written]) -> None:
    found = {city_progress(edition(), city(**files), on).last_event for on in around(SOME_DAY)}
    assert found == {START}
