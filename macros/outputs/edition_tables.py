"""The tables of the edition: its cities and how far they are, its meetings, its indicators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from operator import attrgetter

from macros.data.cohort import Cohort
from macros.data.schema.city import Profile, Withdrawal
from macros.data.schema.meetings import Attendance, Meeting, Round
from macros.data.schema.news import News
from macros.data.schema.programme import Indicator
from macros.outputs.city_tables import AS_IT_STANDS
from macros.outputs.columns import Kind, derived, taken, told_by
from macros.outputs.table import Shown, Table, by_city
from macros.rules.agreements import Agreed
from macros.rules.meetings import meetings_known, promised_in
from macros.rules.news import told
from macros.rules.progress import CityProgress, StageProgress
from macros.rules.states import CityState, StageState

HOURS = "horas"


HOURS_OF_WORK = (
    derived("horas_aceptadas", "Las horas de los entregables aceptados", Kind.DECIMAL,
            lambda row: float(row.hours.accepted), HOURS, example="39,0"),
    derived("horas_en_revision", "Las horas de lo enviado que todavía no se aceptó", Kind.DECIMAL,
            lambda row: float(row.hours.in_review), HOURS, example="6,0"),
    derived("horas_aplicables", "Las horas de todos los entregables que corresponden a la ciudad",
            Kind.DECIMAL, lambda row: float(row.hours.applicable), HOURS, example="126,0"),
)  # fmt: skip


# Cities ------------------------------------------------------------------------------------------


def _city(cohort: Cohort, city: CityProgress) -> Iterable[CityProgress]:
    return (city,)


def _withdrawn(city: CityProgress) -> date | None:
    withdrawal = city.city.profile.withdrawal
    return withdrawal.day if withdrawal and city.is_withdrawn else None


def _percent(city: CityProgress) -> Decimal | None:
    share = city.hours.share
    return None if share is None else (Decimal(repr(share)) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)


CITIES = by_city(
    "ciudades", "Ciudades",
    "Una fila por ciudad: cuánta gente vive en ella y cuánto avanzó.",
    _city,
    *taken(Profile, "nombre", at="city.profile"),
    *taken(Profile, "habitantes", at="city.profile", unit="personas"),
    *taken(Profile, "ingreso", at="city.profile"),
    derived("estado", "Si participa, si dejó el programa o si todavía no entró", Kind.CODE,
            attrgetter("state"), options=CityState, example="activa"),
    told_by(Withdrawal, "fecha", _withdrawn, name="baja"),
    *HOURS_OF_WORK,
    derived("porcentaje_aceptado", "Las horas aceptadas sobre las aplicables", Kind.DECIMAL, _percent, "%",
            example="31,0"),
    derived("ultima_actualizacion", "El último día con una novedad en sus datos", Kind.DAY,
            attrgetter("last_event"), example="2024-11-26"),
    key="",
)  # fmt: skip


def _stages(cohort: Cohort, city: CityProgress) -> Iterable[StageProgress]:
    return city.stages


PROGRESS = by_city(
    "avance", "Avance por etapa",
    "Una fila por ciudad y etapa: cómo está y cuántas horas de trabajo se aceptaron.",
    _stages,
    told_by(Meeting, "etapa", attrgetter("stage.id")),
    derived("estado", "Cómo está la etapa, según sus entregas", Kind.CODE, attrgetter("state"),
            options=StageState, example="en-curso"),
    *HOURS_OF_WORK,
    key="etapa",
)  # fmt: skip


# Meetings ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Held:
    """A meeting and who came to it, counted; nothing where nothing was counted."""

    meeting: Meeting
    came: tuple[Attendance, ...]

    @property
    def cities(self) -> int | None:
        return sum(1 for one in self.came if one.people) if self.came else None

    @property
    def people(self) -> int | None:
        return sum(one.people for one in self.came) if self.came else None


def _meetings(shown: Shown) -> Iterator[_Held]:
    """Of who came, the cities that have pages: the sums are those of the table by city."""
    published = {city.city.slug for city in shown.progress}
    for meeting in meetings_known(shown.cohort, shown.on):
        yield _Held(meeting, tuple(one for one in meeting.attendance if one.city in published))


MEETINGS = Table(
    "encuentros", "Encuentros",
    "Una fila por encuentro de todas las ciudades, también los que todavía no se hicieron.",
    _meetings,
    (
        *taken(Meeting, "id fecha hora", at="meeting"),
        *taken(Meeting, "minutos", at="meeting", unit="minutos"),
        *taken(Meeting, "tipo nombre etapa", at="meeting"),
        derived("ciudades_presentes", "Cuántas ciudades vinieron; vacío si no se hizo o no se anotó",
                Kind.INTEGER, attrgetter("cities"), "ciudades", example="11"),
        derived("personas", "Cuántas personas vinieron en total; vacío si no se hizo o no se anotó",
                Kind.INTEGER, attrgetter("people"), "personas", example="48"),
    ),
    key=("id",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Attended:
    meeting: Meeting
    attendance: Attendance


def _attendance(cohort: Cohort, city: CityProgress) -> Iterator[_Attended]:
    for meeting in meetings_known(cohort, city.on):
        mine = (one for one in meeting.attendance if one.city == city.city.slug)
        yield from (_Attended(meeting, one) for one in mine)


WHICH_MEETING = derived(
    "encuentro", "El encuentro, por su identificador en encuentros.csv", Kind.CODE,
    attrgetter("meeting.id"), example="pares-1",
)  # fmt: skip

ATTENDANCE = by_city(
    "asistencia", "Asistencia a los encuentros",
    "Una fila por ciudad y encuentro: cuántas personas vinieron, nunca quiénes.",
    _attendance,
    WHICH_MEETING,
    *taken(Attendance, "personas", at="attendance", unit="personas"),
    key="encuentro",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Case:
    meeting: Meeting
    round: Round


def _rounds(cohort: Cohort, city: CityProgress) -> Iterator[_Case]:
    for meeting in meetings_known(cohort, city.on):
        yield from (_Case(meeting, one) for one in meeting.rounds if one.city == city.city.slug)


ROUNDS = by_city(
    "rondas", "Rondas de asesoramiento entre pares",
    "Una fila por caso que una ciudad llevó a un encuentro: la pregunta, los consejos y qué tomó.",
    _rounds,
    WHICH_MEETING,
    *taken(Round, "pregunta reformulada consejos toma", at="round"),
    key="encuentro",
)  # fmt: skip


def _commitments(cohort: Cohort, city: CityProgress) -> Iterator[Agreed]:
    for meeting in meetings_known(cohort, city.on):
        promised = promised_in(meeting, city.on)
        yield from (one.agreed for one in promised if one.city == city.city.slug)


COMMITMENTS = by_city(
    "compromisos", "Compromisos de los encuentros",
    "Una fila por compromiso que una ciudad tomó en un encuentro, los primeros arriba.",
    _commitments,
    replace(WHICH_MEETING, get=attrgetter("session.id")),
    *AS_IT_STANDS,
)  # fmt: skip


# News --------------------------------------------------------------------------------------------


def _news(shown: Shown) -> Iterable[News]:
    return told(shown.cohort, shown.on)


NEWS = Table(
    "novedades", "Novedades",
    "Una fila por novedad de la edición o de una ciudad, las últimas arriba.",
    _news,
    taken(News, "id fecha titulo texto ciudad entregable enlace"),
    key=("id",),
)  # fmt: skip


# The dictionary of the Tablero -------------------------------------------------------------------


def _indicators(shown: Shown) -> Iterable[Indicator]:
    return shown.cohort.indicators


INDICATORS = Table(
    "indicadores", "Indicadores",
    "Una fila por indicador del Tablero: qué se cuenta, de dónde sale y qué cuidar al leerlo.",
    _indicators,
    taken(Indicator, " ".join(str(field.alias) for field in Indicator.model_fields.values())),
    key=("id",),
)  # fmt: skip
