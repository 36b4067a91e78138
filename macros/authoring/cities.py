"""`new-city`: a city's folder that `check` accepts from the first day, and that says what to complete.

The city begins with `borrador: true`, so that it isn't published until somebody deletes that line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns

from macros import checking
from macros.authoring.aside import aside, put_in_place
from macros.authoring.starters import Start, Starter, wanted
from macros.checking import WrongUse
from macros.data.checks.cities import FICTIONAL_PREFIX, RESERVED_SLUGS
from macros.data.draft import Draft
from macros.data.folders import editions_in, read_edition
from macros.data.near import slug_of
from macros.data.schema.city import Profile
from macros.data.schema.cohort import Settings

FINE, PROBLEMS = 0, 1


def new_city_command(
    root: Path,
    edition: str | None,
    name: str,
    stage: int | None = None,
    inhabitants: int | None = None,
    code: str | None = None,
) -> int:
    """The verb: 0 and what was written, or 1 and what in the data is in the way.

    With `stage`, a city that exists gets the files it lacks for that stage. The inhabitants of a new
    city are asked for, and so is the code in a real edition: there is nothing true to write in their
    place, and an invented number would be published by the first tired person who deletes the
    «borrador» line. The sentence that asks holds the whole command, to be pasted. A city that was in
    an earlier edition is known: nothing is asked.
    """
    chosen = max(checking.choose(root, edition))
    draft = read_edition(root, chosen)
    settings = draft.settings.value
    if settings is None or not draft.stages.items:
        print(f"La edición {chosen} tiene errores en cohorte.yml o en programa/etapas.yml: arreglalos antes.")
        return PROBLEMS
    slug = _slug(name)
    _refuse_folder(draft, name, slug, stage)
    start = _start(root, draft, settings, name, slug, inhabitants, code)
    return _written(root, chosen, _at_stage(draft, start, stage))


# What is refused ---------------------------------------------------------------------------------


def _slug(name: str) -> str:
    slug = slug_of(name)
    if not slug:
        raise WrongUse(f"«{name}» no es un nombre: escribí el del municipio, como «Puerto Tacuaral».")
    if slug in RESERVED_SLUGS:
        raise WrongUse(f"«{name}» es una dirección que usa el propio sitio: agregale una palabra al nombre.")
    return slug


def _refuse_folder(draft: Draft, name: str, slug: str, stage: int | None) -> None:
    if slug in draft.city_slugs and stage is None:
        raise WrongUse(
            f"Ya existe {draft.folder}/ciudades/{slug}: no escribo encima. "
            f"Para sumarle los archivos de una etapa, agregá --stage y su número."
        )
    numbers = [item.number for item in draft.stages.records]
    if stage is not None and stage not in numbers:
        raise WrongUse(f"No hay una etapa {stage}: van de la {min(numbers)} a la {max(numbers)}.")


# What is known -----------------------------------------------------------------------------------


def _start(
    root: Path,
    draft: Draft,
    settings: Settings,
    name: str,
    slug: str,
    inhabitants: int | None,
    code: str | None,
) -> Start:
    """From this edition, from an earlier one, or from what was typed, in that order."""
    here = _profile(draft, slug)
    if here:
        return Start(here.name, slug, here.code, here.inhabitants, here.joined)
    if slug in draft.city_slugs:
        raise WrongUse(f"{draft.folder}/ciudades/{slug}/ciudad.yml tiene errores: arreglalos antes.")
    others = [read_edition(root, other) for other in editions_in(root) if other != draft.id]
    before = next((known for other in reversed(others) if (known := _profile(other, slug))), None)
    code = code or (before.code if before else _free_code([draft, *others]) if settings.fictional else None)
    inhabitants = inhabitants or (before.inhabitants if before else None)
    if code is None or inhabitants is None:
        missing = "" if code else " --codigo 000000", "" if inhabitants else " --habitantes 0000"
        raise WrongUse(_ask(draft.id, name, *missing))
    return Start(before.name if before else " ".join(name.split()), slug, code, inhabitants, settings.start)


def _ask(edition: str, name: str, code: str, inhabitants: str) -> str:
    what = " y ".join(
        filter(None, (code and "su código de 6 cifras (INDEC)", inhabitants and "su cantidad de habitantes"))
    )
    command = f'python3 -m macros new-city --cohort {edition} "{name}"{code}{inhabitants}'
    return f"De {name} falta {what}. Cambiá los ceros y volvé a probar:\n  {command}"


def _profile(draft: Draft, slug: str) -> Profile | None:
    return next((city.profile.value for city in draft.cities if city.slug == slug), None)


def _free_code(drafts: list[Draft]) -> str:
    """The first fictional code that no edition uses: a code is a city's for good."""
    used = {city.profile.value.code for draft in drafts for city in draft.cities if city.profile.value}
    numbered = (f"{FICTIONAL_PREFIX}{number:04d}" for number in range(1, 10_000))
    return next(code for code in numbered if code not in used)


def _at_stage(draft: Draft, start: Start, number: int | None) -> Start:
    if number is None:
        return start
    stage = next(stage for stage in draft.stages.records if stage.number == number)
    own = tuple(item for item in draft.deliverables.records if item.stage_id == stage.id)
    return replace(start, stage=stage, deliverables=own, dimensions=draft.dimensions.records)


# What is written ---------------------------------------------------------------------------------


def _written(root: Path, edition: str, start: Start) -> int:
    """Written into a copy of the edition, checked there, and only then put in place."""
    folder = f"cohorts/{edition}/ciudades/{start.slug}"
    lacking = [starter for starter in wanted(start) if not (root / folder / starter.file).exists()]
    if not lacking:
        files = ", ".join(starter.file for starter in wanted(start))
        raise WrongUse(f"{folder} ya tiene {files}: no escribo encima.")
    with aside(root) as place:
        copytree(root / "cohorts" / edition, place / "cohorts" / edition, ignore=ignore_patterns(".*"))
        (place / folder).mkdir(parents=True, exist_ok=True)
        for starter in lacking:
            text = "\n".join(starter.text(start)) + "\n"
            (place / folder / starter.file).write_bytes(text.encode())
        stopping = [
            problem
            for problem in checking.check(place, edition).problems
            if problem.stops and problem.place.file.startswith(f"{folder}/")
        ]
        if stopping:
            print(checking.as_sentences(stopping))
            print(f"\nNo escribí nada en {folder}: quedaría con esos errores.")
            return PROBLEMS
        _put(place / folder, root / folder, lacking)
    print("\n".join(_report(folder, start, lacking)))
    return FINE


def _put(made: Path, target: Path, lacking: list[Starter]) -> None:
    """A new city is one folder, so one rename; a known one gets its files one by one, each whole."""
    if not target.exists():
        put_in_place(made, target)
        return
    for starter in lacking:
        put_in_place(made / starter.file, target / starter.file)


def _report(folder: str, start: Start, lacking: list[Starter]) -> Iterator[str]:
    yield f"{start.name}, código {start.code}. Escribí:"
    yield from (f"  {folder}/{starter.file}" for starter in lacking)
    yield "Abrí cada archivo: lo que falta está como ejemplo, con su explicación arriba."
    if lacking[0].file == "ciudad.yml":
        yield f"Puse {start.inhabitants} habitantes: revisalo si es de otra edición."
        yield "La ciudad no se publica hasta que borres la línea «borrador: true» de ciudad.yml."
