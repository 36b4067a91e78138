"""A plan names who and when, an agreement falls due after it was made, a closing shows or explains."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.data.checks.common import inverted, lacks, outside, repeated, unknown
from macros.data.checks.projects import known_indicators, known_opportunity, known_role
from macros.data.draft import CityDraft, Draft
from macros.data.nodes import Path
from macros.data.problems import Problem, quoted
from macros.data.schema.plan import Action, Agreement, Closing
from macros.data.sheets import Source


def check_plans(draft: Draft) -> Iterator[Problem]:
    for city in draft.everyone:
        yield from repeated(city.actions, "id", lambda action: action.id)
        for index, action in city.actions.items:
            yield from _action(draft, city, index, action)
        yield from _accompaniments(draft, city)
        yield from _team_agreement(draft, city)
        if closing := city.closing.value:
            yield from _closing(city, closing)


def _action(draft: Draft, city: CityDraft, index: int, action: Action) -> Iterator[Problem]:
    source, at = city.actions.source, (index,)
    if action.start and action.end:
        yield from inverted(source, at, action.start, action.end, ("inicio", "fin"))
    yield from known_role(city, source, (index, "rol"), action.role)
    yield from known_indicators(draft, source, [((index, "indicador"), action.indicator)])
    yield from known_opportunity(city, source, (index, "oportunidad"), action.opportunity)
    if action.done and action.start and action.done < action.start:
        yield from inverted(source, at, action.start, action.done, ("inicio", "cumplido"))


def _accompaniments(draft: Draft, city: CityDraft) -> Iterator[Problem]:
    source, span = city.accompaniments.source, draft.taking_part(city)
    yield from repeated(city.accompaniments, "fecha", lambda session: session.day)
    for index, session in city.accompaniments.items:
        yield from outside(source, (index, "fecha"), session.day, span)
        for number, agreement in enumerate(session.agreements):
            path: Path = (index, "acuerdos", number)
            yield from known_role(city, source, (*path, "rol"), agreement.role)
            yield from _agreement(source, path, agreement, session.day)


def _agreement(source: Source, path: Path, agreement: Agreement, made: date) -> Iterator[Problem]:
    """It may fall due after the edition: agreements outlive it."""
    for key, day in (("vence", agreement.due), ("cumplido", agreement.met)):
        if day and day < made:
            yield Problem(
                "fechas-invertidas", source.place(*path, key), key, quoted(day),
                f"una fecha igual o posterior a la del acompañamiento ({made})", "corregí la fecha",
            )  # fmt: skip


def _team_agreement(draft: Draft, city: CityDraft) -> Iterator[Problem]:
    team, span = city.team.value, draft.taking_part(city)
    if team is None or team.agreement is None:
        return
    source, seen = city.team.source, dict[date, int]()
    yield from outside(source, ("acuerdo", "fecha"), team.agreement.day, span)
    for index, day in enumerate(team.agreement.meetings):
        place = source.place("acuerdo", "reuniones", index)
        if day in seen:
            yield Problem(
                "repetido", place, "reuniones", f"{quoted(day)} otra vez (ya está en la línea {seen[day]})",
                "cada reunión una sola vez", "borrá la que sobra",
            )  # fmt: skip
        seen.setdefault(day, place.line)


def _closing(city: CityDraft, closing: Closing) -> Iterator[Problem]:
    """One of the two: a metric before and after, or why there is none."""
    source = city.closing.source
    if closing.before_after is None and closing.why_missing is None:
        yield lacks(
            source, (), "antes_despues", "un cierre sin antes y después",
            "el indicador que se muestra, o por qué no lo hay",
            _how_to_show(city),
        )  # fmt: skip
    elif closing.before_after and closing.why_missing:
        yield lacks(
            source, ("porque_falta",), "porque_falta", "un antes y después, y el motivo por el que falta",
            "una de las dos", "si el antes y después está, borrá esta línea",
        )  # fmt: skip
    if closing.before_after and not any(problem.stops for problem in city.project.problems):
        yield from _shown(city, closing.before_after)


def _how_to_show(city: CityDraft) -> str:
    """At the top of the file, where no folded text can swallow the line."""
    codes = _comparable(city)
    shown = f"«antes_despues: {codes[0]}», o " if len(codes) == 1 else ""
    return f"arriba de todo, sin margen, agregá {shown}«porque_falta:» y el motivo"


def _comparable(city: CityDraft) -> list[str]:
    """The indicators that the report measured before and after."""
    project = city.project.value
    compared = project.report.comparisons if project and project.report else ()
    return [c.indicator for c in compared if c.indicator and None not in (c.before, c.observed)]


def _shown(city: CityDraft, code: str) -> Iterator[Problem]:
    """What is presented before and after is a comparison of the report that has both."""
    source, project = city.closing.source, city.project.value
    compared = project.report.comparisons if project and project.report else ()
    shown = _comparable(city)
    what = "un indicador con «antes» y «observado» en el informe de proyecto.yml"
    if code not in shown and code in [comparison.indicator for comparison in compared]:
        yield lacks(
            source, ("antes_despues",), "antes_despues", f"{quoted(code)}, comparado por la mitad", what,
            "completá esa comparación en proyecto.yml, o poné «porque_falta:» en lugar de esta línea",
        )  # fmt: skip
        return
    yield from unknown(source, ("antes_despues",), code, shown, what)
