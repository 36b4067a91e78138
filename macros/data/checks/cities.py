"""A city is who its folder says it is, once, and takes part inside the edition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.data.checks.common import repeated_in, same_day_within, unknown
from macros.data.draft import CityDraft, Draft
from macros.data.near import slug_of
from macros.data.nodes import Path
from macros.data.problems import Place, Problem, quoted
from macros.data.schema.city import Profile
from macros.data.schema.cohort import Settings

FICTIONAL_PREFIX = "99"
"""INDEC's codes begin with a province, 02 to 94: 99 can't be a real place."""

_TAKEN = "index indice assets search sitemap datos nuevo nueva avance hojas con prn aux nul"
RESERVED_SLUGS = frozenset(
    _TAKEN.split() + [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
)
"""Taken by the site's own addresses, or refused as a folder by Windows."""


def check_cities(draft: Draft) -> Iterator[Problem]:
    seen_codes: dict[str, Place] = {}
    for city in draft.cities:
        yield from _folder(city)
        if city.profile.value and draft.settings.value:
            yield from _code(city, city.profile.value, seen_codes)
        if city.profile.value and draft.span:
            yield from _dates(draft, city, city.profile.value, draft.span)
    for city in draft.everyone:
        if city.profile.value and draft.settings.value:
            yield from _real(city, city.profile.value, draft.settings.value)


def _folder(city: CityDraft) -> Iterator[Problem]:
    """The folder is the address of the city's pages: the name, in letters any system writes."""
    profile = city.profile.value
    wanted = slug_of(profile.name) if profile else slug_of(city.slug)
    if profile and not wanted:
        yield Problem(
            "carpeta-invalida", city.profile.source.place("nombre"), "nombre", quoted(profile.name),
            "un nombre con letras", "escribí el nombre del municipio",
        )  # fmt: skip
    elif city.slug in RESERVED_SLUGS:
        yield Problem(
            "carpeta-invalida", Place(city.folder), "carpeta", quoted(city.slug),
            "un nombre que no use el propio sitio",
            "agregá una palabra al nombre de la carpeta y al de la ciudad",
        )  # fmt: skip
    elif city.slug != wanted:
        whose = f"el de «{profile.name}»" if profile else "minúsculas"
        yield Problem(
            "carpeta-invalida", Place(city.folder), "carpeta", quoted(city.slug),
            f"{whose}, sin tildes ni espacios: {wanted}",
            (
                f"cambiá el nombre de la carpeta a {wanted}"
                + (", o corregí el nombre en ciudad.yml" if profile else "")
            ),
        )  # fmt: skip


def _real(city: CityDraft, profile: Profile, settings: Settings) -> Iterator[Problem]:
    if settings.fictional and not profile.code.startswith(FICTIONAL_PREFIX):
        yield Problem(
            "ciudad-real", city.profile.source.place("codigo"), "codigo", quoted(profile.code),
            "un código que empiece con 99: la edición es ficticia y no lleva municipios reales",
            f"escribí «codigo: {FICTIONAL_PREFIX}{profile.code[2:]}»",
        )  # fmt: skip


def _dates(draft: Draft, city: CityDraft, profile: Profile, settings: Settings) -> Iterator[Problem]:
    yield from _within(city, ("ingreso",), profile.joined, settings.start, settings.end, "de la edición")
    if profile.withdrawal:
        path, day = ("baja", "fecha"), profile.withdrawal.day
        yield from _within(city, path, day, profile.joined, settings.end, "entre el ingreso y el cierre")
    yield from _own_due_dates(draft, city, profile, settings)


def _within(city: CityDraft, path: Path, day: date, first: date, last: date, which: str) -> Iterator[Problem]:
    if not first <= day <= last:
        yield Problem(
            "evento-fuera", city.profile.source.place(*path), str(path[-1]), quoted(day),
            f"una fecha {which}, del {first} al {last}", same_day_within(str(path[-1]), day, first, last),
        )  # fmt: skip


def _own_due_dates(draft: Draft, city: CityDraft, profile: Profile, settings: Settings) -> Iterator[Problem]:
    source = city.profile.source
    yield from repeated_in(
        source,
        ((("vencimientos", i), own.deliverable, "entregable") for i, own in enumerate(profile.own_due_dates)),
    )
    known = [deliverable.id for deliverable in draft.deliverables.records]
    for index, own in enumerate(profile.own_due_dates):
        path = ("vencimientos", index)
        if draft.knows_all(draft.deliverables):
            yield from unknown(
                source, (*path, "entregable"), own.deliverable, known, "un entregable de esta edición"
            )
        yield from _within(
            city, (*path, "vence"), own.due, profile.joined, settings.end, "entre el ingreso y el cierre"
        )
    own_ids = {own.deliverable for own in profile.own_due_dates}
    early = [d.id for d in draft.deliverables.records if d.due < profile.joined and d.id not in own_ids]
    if early:
        yield Problem(
            "vencimiento-previo", source.place("ingreso"), "ingreso", quoted(profile.joined),
            f"una fecha propia para lo que vencía antes de entrar: {', '.join(early)}",
            "agregá esos entregables en «vencimientos:», cada uno con su «vence:»",
        )  # fmt: skip


def _code(city: CityDraft, profile: Profile, seen: dict[str, Place]) -> Iterator[Problem]:
    place = city.profile.source.place("codigo")
    if first := seen.get(profile.code):
        yield Problem(
            "repetido", place, "codigo",
            f"{quoted(profile.code)} otra vez (ya está en {first.file}, línea {first.line})",
            "un código distinto por ciudad", "corregí el código de una de las dos",
        )  # fmt: skip
    else:
        seen[profile.code] = place
