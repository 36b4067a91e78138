"""A city's folder: who it is, its team (offices, never people), what it handed in."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from macros.data.scalars import Date, DeliverableId, Flag, Name, Paragraph, Slug, choice, shaped, whole
from macros.data.schema.record import Record, key


class RoleId(StrEnum):
    """The seats of a core team."""

    COORDINATION = "coordinacion"
    DATA = "datos"
    HEALTH = "salud"
    EDUCATION = "educacion"
    CARE = "cuidado"
    RIGHTS = "derechos"
    PARENTING = "crianza"
    TREASURY = "hacienda"
    TERRITORY = "territorio"
    PARTICIPATION = "participacion"


class Verdict(StrEnum):
    """What a review says of a submission."""

    ACCEPTED = "aceptado"
    RETURNED = "observado"
    NOT_APPLICABLE = "no_aplica"


class Withdrawal(Record):
    """From this day on the city's page stays as it was."""

    day: Date = key("fecha", "El día de la baja", "2024-09-13")
    reason: Paragraph = key("motivo", "El motivo", "Cambio de secretaría y recorte")


class OwnDueDate(Record):
    """A due date of this city alone; the hours stay the same."""

    deliverable: DeliverableId = key("entregable", "El entregable", "E1.1")
    due: Date = key("vence", "La fecha propia", "2024-07-05")


class Profile(Record):
    """`ciudad.yml`. `draft` keeps the city out of the site while its data is being written."""

    name: Name = key("nombre", "El nombre del municipio", "Puerto Tacuaral")
    code: Annotated[
        str,
        BeforeValidator(shaped(r"\d{6}", "un código de 6 cifras", "escribí las 6 cifras, como 990001")),
        # Editors read unquoted figures as a number; the door keeps them as text, zeros included.
        WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{6}$"}),
    ] = key("codigo", "El código del gobierno local", "990001")
    inhabitants: Annotated[int, BeforeValidator(whole(1, 20_000_000))] = key(
        "habitantes", "La cantidad de habitantes", "84000"
    )
    story: Paragraph = key("historia", "La ciudad en pocas frases")
    joined: Date = key("ingreso", "El día en que entró", "2024-05-06")
    withdrawal: Withdrawal | None = key("baja", "La baja, si la hubo", default=None)
    own_due_dates: tuple[OwnDueDate, ...] = key("vencimientos", "Las fechas propias", default=())
    shares_with: tuple[Slug, ...] = key(
        "comparte_con", "Las ciudades con las que comparte un centro", "loma-del-hornero", default=()
    )
    draft: Flag = key("borrador", "Si todavía no se publica", "true", default=False)


class Charter(Record):
    """The act that gives the team its mandate; `office` is a post, not a person."""

    day: Date = key("fecha", "La fecha del acta", "2024-05-16")
    office: Name = key("firma", "El cargo que firma", "Intendencia")


class Role(Record):
    """A seat: filled (hours and responsibilities) or vacant since a day."""

    role: Annotated[RoleId, BeforeValidator(choice(RoleId))] = key("rol", "El rol", "coordinacion")
    area: Name = key("area", "El área del municipio", "Desarrollo Humano")
    hours_per_month: Annotated[int, BeforeValidator(whole(1, 200))] | None = key(
        "horas_mes", "Las horas por mes", "18", default=None
    )
    duties: tuple[Name, ...] = key(
        "responsabilidades", "Lo que hace, en infinitivo", "Convocar la mesa", default=()
    )
    deputy: Annotated[RoleId, BeforeValidator(choice(RoleId))] | None = key(
        "suplente", "El rol que lo reemplaza", "datos", default=None
    )
    same_person_as: Annotated[RoleId, BeforeValidator(choice(RoleId))] | None = key(
        "misma_persona_que", "El otro rol que cubre la misma persona", "coordinacion", default=None
    )
    vacant_since: Date | None = key("vacante_desde", "Desde cuándo está vacante", "2024-07-01", default=None)


class WorkingAgreement(Record):
    """How the board works: when it meets, how it decides (deliverable E1.3)."""

    day: Date = key("fecha", "El día en que se acordó", "2024-05-29")
    decision: Paragraph | None = key(
        "decision", "Cómo se decide", "Por acuerdo; si no lo hay, decide la Intendencia", default=None
    )
    frequency: Name | None = key(
        "frecuencia", "Cada cuánto se reúne la mesa", "El primer jueves de cada mes", default=None
    )
    meetings: tuple[Date, ...] = key("reuniones", "Las reuniones con fecha", "2024-06-06", default=())


class Team(Record):
    """`equipo.yml`."""

    charter: Charter | None = key("acta", "El acta que da mandato al equipo", default=None)
    agreement: WorkingAgreement | None = key("acuerdo", "El acuerdo de trabajo de la mesa", default=None)
    roles: tuple[Role, ...] = key("roles", "Los roles del equipo")


class Submission(Record):
    """One item of `entregas.yml`: a draft begun, a version sent, and what the review said of it."""

    deliverable: DeliverableId = key("entregable", "El entregable", "E1.1")
    drafted: Date | None = key("borrador", "El día en que se empezó", "2024-05-10", default=None)
    sent: Date | None = key("enviado", "El día del envío", "2024-05-16", default=None)
    evidence: Paragraph | None = key("evidencia", "El respaldo", "Resolución 214/2024", default=None)
    reviewed: Date | None = key("revisado", "El día de la revisión", "2024-05-17", default=None)
    verdict: Annotated[Verdict, BeforeValidator(choice(Verdict))] | None = key(
        "resultado", "El resultado de la revisión", "aceptado", default=None
    )
    note: Paragraph | None = key(
        "nota", "Lo que falta o conviene saber", "Faltan dos supuestos", default=None
    )
