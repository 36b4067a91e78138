"""What the software looks at by itself: each rule met, unmet, and where it turns from one to the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pytest

from macros.data.cohort import Cohort
from macros.data.criteria_names import RULE_NAMES
from macros.rules.criteria import RULES, Finding, is_looked_at, look_at
from tests.rules.written import (
    CLOSING,
    PROFILE,
    START,
    Written,
    around,
    assessment,
    city,
    deliverable,
    edition,
    instrument,
    opportunity,
    row,
)

HOLIDAY = "2030-07-09"
LOGBOOK_DUE = "2030-10-25"
"""The deliverable that is looked at belongs to stage 5, which starts on 16 September."""


@dataclass(frozen=True)
class Case:
    """A city's files on a day, and whether they meet the rule."""

    what: str
    is_met: bool
    files: dict[str, Written]
    on: date


def met(what: str, on: str = str(CLOSING), **files: Written) -> Case:
    return Case(what, True, files, date.fromisoformat(on))


def unmet(what: str, on: str = str(CLOSING), **files: Written) -> Case:
    return Case(what, False, files, date.fromisoformat(on))


# Files, as short as they can be ------------------------------------------------------------------


def seat(role: str, area: str = "Salud", duties: int = 3, **more: object) -> dict[str, Any]:
    if "vacante_desde" in more:
        return {"rol": role, "area": area, **more}
    filled = {"horas_mes": 6, "responsabilidades": [f"Tarea {n}" for n in range(duties)]}
    return {"rol": role, "area": area, **filled, **more}


def team(*seats: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"roles": [*seats] or [seat("coordinacion")], **more}


def areas(*names: str) -> dict[str, Any]:
    roles = ("coordinacion", "datos", "salud", "educacion")
    return team(*(seat(role, area) for role, area in zip(roles, names, strict=False)))


def charter(day: str) -> dict[str, Any]:
    return team(acta={"fecha": day, "firma": "Intendencia"})


def board(*meetings: str, day: str = "2030-05-29", **more: object) -> dict[str, Any]:
    return team(acuerdo={"fecha": day, **({"reuniones": [*meetings]} if meetings else {}), **more})


KINDS = ("municipal", "provincial", "salud", "educacion", "comunidad")


def actors(count: int, kinds: int = 5, **last: object) -> list[dict[str, Any]]:
    """`last` changes the last one; None takes a key away."""
    found = [
        {"id": f"actor-{n}", "nombre": f"Actor {n}", "tipo": KINDS[n % kinds], "aporte": "Datos",
         "influencia": 1, "interes": 1}
        for n in range(count)
    ]  # fmt: skip
    found[-1] = {key: value for key, value in (found[-1] | last).items() if value is not None}
    return found


def answered(answers: str, **more: object) -> list[dict[str, Any]]:
    return [assessment(answers) | more]


TWENTY = "2-2-2-2-2 " * 4
"""Every item of the instrument of these tests: four dimensions of five."""


def silent(count: int, word: str) -> str:
    """The twenty answers, so many of which say SD or NA."""
    values = iter([word] * count + ["2"] * (20 - count))
    return " ".join("-".join(next(values) for _ in range(5)) for _ in range(4))


def unbacked(value: str) -> list[dict[str, Any]]:
    """The last answer has the value and nothing that backs it."""
    (found,) = answered(TWENTY)
    last = {key: text for key, text in found["respuestas"][-1].items() if key != "evidencia"}
    return [found | {"respuestas": [*found["respuestas"][:-1], last | {"valor": value}]}]


def several(count: int, **more: object) -> list[dict[str, Any]]:
    return [opportunity(f"oportunidad-{n}", **more) for n in range(count)]  # type: ignore[arg-type]


def in_dimensions(*dimensions: str) -> list[dict[str, Any]]:
    return [opportunity(f"en-{d.lower()}", dimension=d) for d in dimensions]


def validated(
    day: str = "2030-06-27", count: int = 5, names: str = "Salud, Gobierno, Cultura"
) -> dict[str, Any]:
    return {"fecha": day, "asistentes": count, "areas": names.split(", ")}


METRIC = {
    "indicador": "SAL-01", "base": 62.5, "base_fecha": "2030-06-30", "meta": 75, "meta_fecha": "2031-06-30",
    "fuente": "Vacunatorio", "rol": "datos", "frecuencia": "mensual", "base_legal": "Ley 27.491, 2018",
}  # fmt: skip


def metric(*without: str, **changed: object) -> dict[str, Any]:
    return {key: value for key, value in (METRIC | changed).items() if key not in without}


CONTEXT = metric("meta", "meta_fecha", indicador="SAL-03")
"""That it goes up or down is neither good nor bad: it has no target."""


def objectives(
    count: int, *metrics: dict[str, Any], population: str | None = "Los cuatro CDI"
) -> list[dict[str, Any]]:
    """Without `metrics`, each has one that is whole."""
    one = {"que": "Que asistan más", "oportunidad": "ausencias", "metricas": [*metrics] or [METRIC]}
    one |= {"poblacion": population} if population else {}
    return [{"id": f"objetivo-{n}"} | one for n in range(count)]


def unmeasured() -> list[dict[str, Any]]:
    first, *others = objectives(3)
    return [*others, {key: value for key, value in first.items() if key != "metricas"}]


def gaps(*codes: str) -> list[dict[str, Any]]:
    return [{"indicador": code, "que": "Falta en un barrio"} for code in codes]


def project(**more: object) -> dict[str, Any]:
    return {"nombre": "Avisos", "oportunidad": "ausencias", "poblacion": "Cuatro CDI"} | more


def theory(
    inputs: int = 1, activities: int = 2, outputs: int = 1, outcomes: int = 1, assumptions: int = 2
) -> Written:
    keys = ("insumos", "actividades", "productos", "resultados", "supuestos")
    counts = (inputs, activities, outputs, outcomes, assumptions)
    whole = zip(keys, counts, strict=True)
    return project(teoria={key: [f"Algo {n}" for n in range(count)] for key, count in whole if count})


def risks(count: int) -> Written:
    return project(riesgos=[{"que": f"Riesgo {n}", "respuesta": "Avisar"} for n in range(count)])


ENTRY = {"hipotesis": "Contestan", "participantes": 22, "resultado": "Nueve", "decision": "ajustar"}


def log(*days: str) -> Written:
    return project(prototipo=[{"fecha": day} | ENTRY for day in days])


def entries(*changes: dict[str, object]) -> Written:
    """One a day; None takes a key away."""
    found = [{"fecha": f"2030-10-0{n}"} | ENTRY | change for n, change in enumerate(changes, start=1)]
    return project(prototipo=[{k: v for k, v in entry.items() if v is not None} for entry in found])


def report(**more: object) -> Written:
    return project(informe={"fecha": "2030-10-30", **more})


def comparisons(*pairs: tuple[object, object]) -> Written:
    whole = [{"que": "Asistencia", "esperado": e, "observado": o} for e, o in pairs]
    return report(comparaciones=[{k: v for k, v in c.items() if v is not None} for c in whole])


STEP = {"paso": "Recibir el aviso", "institucion": "Servicio Local", "plazo_horas": 48, "norma": "Ley 26.061"}
OFFER = {"oferta": "Rondas", "cupo": 25, "frecuencia": "Una vez por semana"}


def without(whole: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in whole.items() if key not in keys}


ACTION = {
    "que": "Avisar", "rol": "datos", "inicio": "2030-12-02", "fin": "2031-03-31", "costo": 60000,
    "fondos": "Presupuesto", "indicador": "CUI-01", "meta": 70,
}  # fmt: skip


def actions(*changes: dict[str, object]) -> list[dict[str, Any]]:
    """Whole ones; None takes a key away."""
    found = [{"id": f"accion-{n}"} | ACTION | change for n, change in enumerate(changes)]
    return [{k: v for k, v in action.items() if v is not None} for action in found]


def ends(*days: str) -> list[dict[str, Any]]:
    return actions(*({"fin": day} for day in days))


def closing(**more: object) -> Written:
    return {"solucion": "Avisar el mismo día", "aprendizaje": "La voz", "pedido": "Dos horas", **more}


CODES = [
    "SAL-01", "SAL-02", "SAL-03", "CUI-01", "CUI-02", "EDU-01", "EDU-02", "DER-01", "CRI-01", "CRI-02",
    "GES-01", "GES-02",
]  # fmt: skip
"""Twelve indicators of six axes."""


def loaded(*codes: str, when: str = "2030-M10", **more: object) -> list[dict[str, Any]]:
    """A row of each, fresh at the closing unless `when` says another period."""
    return [row(code, when, "150/300", **more) for code in codes]


def empty(code: str, state: str, **more: object) -> dict[str, Any]:
    return row(code, "2030-M10", state=state, **more)


def measured(*codes: str, **more: object) -> Written:
    return project(indicadores=[*codes], **more)


AWAITED = metric("base", "base_fecha", base_se_obtiene="2030-08-30")
LATER, BEFORE = "2030-M07", "2030-M06"
"""Periods after the one of the baseline, and the one that ends on its day."""

# The rules ---------------------------------------------------------------------------------------

STAGE_1 = {
    "roles_minimos": [
        met("a coordination and a data person", team=team(seat("coordinacion"), seat("datos"))),
        unmet("a coordination alone", team=team(seat("coordinacion"), seat("salud"))),
        met("the data seat is vacant from the day after", "2030-08-19",
            team=team(seat("coordinacion"), seat("datos", vacante_desde="2030-08-20"))),
        unmet("the data seat is vacant from that day", "2030-08-20",
              team=team(seat("coordinacion"), seat("datos", vacante_desde="2030-08-20"))),
    ],
    "tres_areas": [
        met("three areas", team=areas("Salud", "Gobierno", "Cultura")),
        unmet("two areas for three seats", team=areas("Salud", "Gobierno", "Salud")),
        unmet("capitals make no other area", team=areas("Salud", "Gobierno", "GOBIERNO")),
        unmet("a vacant seat brings no area", "2030-08-20",
              team=team(seat("coordinacion"), seat("datos", "Gobierno"),
                        seat("salud", "Cultura", vacante_desde="2030-08-20"))),
    ],
    "roles_completos": [
        met("three duties and hours", team=team(seat("coordinacion"), seat("datos"))),
        unmet("two duties", team=team(seat("coordinacion"), seat("datos", duties=2))),
        unmet("no hours", team=team(without(seat("coordinacion"), "horas_mes"))),
        met("a vacant seat owes neither",
            team=team(seat("coordinacion"), seat("datos", vacante_desde="2030-08-20"))),
        met("one vacated the day after had them", "2030-08-19",
            team=team(seat("coordinacion", vacante_desde="2030-08-20"))),
        unmet("nobody is left", "2030-08-20", team=team(seat("coordinacion", vacante_desde="2030-08-20"))),
    ],
    "acta_firmada": [
        met("signed that day", "2030-05-16", team=charter("2030-05-16")),
        unmet("signed the day after", "2030-05-15", team=charter("2030-05-16")),
        unmet("no charter", team=team()),
    ],
    "doce_actores": [
        met("twelve", actors=actors(12)),
        unmet("eleven", actors=actors(11)),
        met("thirteen", actors=actors(13)),
    ],
    "cinco_tipos": [
        met("five kinds", actors=actors(12)),
        unmet("four kinds", actors=actors(12, kinds=4)),
        met("five actors of five kinds", actors=actors(5)),
    ],
    "influencia_e_interes": [
        met("the lowest scores are scores", actors=actors(12)),
        unmet("one without influence", actors=actors(12, influencia=None)),
        unmet("one without interest", actors=actors(12, interes=None)),
    ],
    "cuadrante_calculado": [
        met("every actor has both scores", actors=actors(12)),
        unmet("one without influence", actors=actors(12, influencia=None)),
        unmet("one without interest", actors=actors(12, interes=None)),
    ],
    "cuatro_reuniones": [
        met("four, on the first and the last day too",
            team=board(str(START), "2030-06-06", "2030-08-08", str(CLOSING))),
        unmet("three", team=board("2030-06-06", "2030-08-08", "2030-10-10")),
        unmet("one the day before the edition",
              team=board("2030-05-05", "2030-06-06", "2030-08-08", "2030-10-10")),
        unmet("one the day after the edition",
              team=board("2030-06-06", "2030-08-08", "2030-10-10", "2030-11-30")),
        unmet("agreed the day after", "2030-05-28",
              team=board("2030-06-06", "2030-08-08", "2030-10-10", "2030-11-07")),
    ],
    "reuniones_sin_feriado": [
        met("none on a holiday, one the day after", team=board("2030-06-06", "2030-07-10")),
        unmet("one on a holiday", team=board("2030-06-06", HOLIDAY)),
        unmet("no meetings", team=board()),
    ],
    "regla_de_decision": [
        met("it says how", team=board(decision="Por acuerdo")),
        unmet("it doesn't", team=board("2030-06-06")),
        unmet("agreed the day after", "2030-05-28", team=board(decision="Por acuerdo")),
    ],
    "frecuencia_de_mesa": [
        met("it says how often", team=board(frecuencia="Cada mes")),
        unmet("it doesn't", team=board("2030-06-06")),
        unmet("agreed the day after", "2030-05-28", team=board(frecuencia="Cada mes")),
    ],
}  # fmt: skip

STAGE_2 = {
    "items_completos": [
        met("twenty of twenty", assessments=answered(TWENTY)),
        unmet("nineteen of twenty", assessments=answered("2-2-2-2-_ " + "2-2-2-2-2 " * 3)),
        met("SD and NA are answers", assessments=answered("SD-NA-2-2-2 " + "2-2-2-2-2 " * 3)),
        unmet("answered the day after", "2030-06-11", assessments=answered(TWENTY)),
        unmet("only the last time", assessments=[assessment(TWENTY, "final")]),
    ],
    "na_hasta_diez": [
        met("none", assessments=answered(TWENTY)),
        met("two of twenty, exactly 10 %", assessments=answered(silent(2, "NA"))),
        unmet("three of twenty", assessments=answered(silent(3, "NA"))),
        met("SD is not NA", assessments=answered(silent(3, "SD"))),
    ],
    "sd_hasta_veinticinco": [
        met("none", assessments=answered(TWENTY)),
        met("five of twenty, exactly 25 %", assessments=answered(silent(5, "SD"))),
        unmet("six of twenty", assessments=answered(silent(6, "SD"))),
        met("NA is not SD", assessments=answered(silent(6, "NA"))),
    ],
    "valores_con_evidencia": [
        met("backed", assessments=answered(TWENTY.replace("2", "3"))),
        met("a 2 without anything", assessments=unbacked("2")),
        unmet("a 3 without anything", assessments=unbacked("3")),
        unmet("a 4 without anything", assessments=unbacked("4")),
        met("SD without anything", assessments=unbacked("SD")),
    ],
    "tres_areas_respondieron": [
        met("three", assessments=answered(TWENTY, areas=["Salud", "Gobierno", "Cultura"])),
        unmet("two", assessments=answered(TWENTY, areas=["Salud", "Gobierno"])),
        unmet("capitals make no other area",
              assessments=answered(TWENTY, areas=["Salud", "Gobierno", "SALUD"])),
    ],
    "ocho_oportunidades": [
        met("eight", opportunities=several(8)),
        unmet("seven", opportunities=several(7)),
        met("nine", opportunities=several(9)),
    ],
    "puntajes_completos": [
        met("five scores and the months", opportunities=several(8)),
        unmet("one without inequity", opportunities=[*several(7), opportunity("otra", "3 3 3 _ 3")]),
        unmet("one without feasibility", opportunities=[*several(7), opportunity("otra", "3 3 3 3 _")]),
        unmet("one without months", opportunities=[*several(7), opportunity("otra", months=None)]),
    ],
    "dimensiones_cubiertas": [
        met("each weak one has its own",
            assessments=answered("2-2-2-2-1 2-2-2-2-1 3-3-3-3-3 4-4-4-4-4"),
            opportunities=in_dimensions("D1", "D2")),
        unmet("one at 45 has none",
              assessments=answered("2-2-2-2-1 2-2-2-2-1 3-3-3-3-3 4-4-4-4-4"),
              opportunities=in_dimensions("D1")),
        met("one at exactly 50 is not weak",
            assessments=answered("2-2-2-2-1 2-2-2-2-2 3-3-3-3-3 4-4-4-4-4"),
            opportunities=in_dimensions("D1")),
        met("one without a score is not weak",
            assessments=answered("0-0-SD-SD-SD 2-2-2-2-2 3-3-3-3-3 4-4-4-4-4")),
    ],
    "criticidad_calculada": [
        met("it comes out of four scores", opportunities=several(8)),
        unmet("one without urgency", opportunities=[*several(7), opportunity("otra", "3 _ 3 3 3")]),
        met("feasibility is not one of them", opportunities=several(8, scores="3 3 3 3 _")),
    ],
    "tres_a_cinco_elegidas": [
        unmet("two", opportunities=several(2, elegida="2030-06-28")),
        met("three", opportunities=several(3, elegida="2030-06-28")),
        met("five", opportunities=several(5, elegida="2030-06-28")),
        unmet("six", opportunities=several(6, elegida="2030-06-28")),
        unmet("three, chosen the day after", "2030-06-27", opportunities=several(3, elegida="2030-06-28")),
    ],
    "cinco_asistentes": [
        met("five, that day", "2030-06-27", validation=validated()),
        unmet("four", validation=validated(count=4)),
        unmet("five, the day after", "2030-06-26", validation=validated()),
    ],
    "asistentes_tres_areas": [
        met("three", validation=validated()),
        unmet("two", validation=validated(names="Salud, Gobierno")),
        unmet("capitals make no other area", validation=validated(names="Salud, Gobierno, salud")),
    ],
}  # fmt: skip

STAGE_3_AND_4 = {
    "tres_a_cinco_objetivos": [
        unmet("two", objectives=objectives(2)),
        met("three", objectives=objectives(3)),
        met("five", objectives=objectives(5)),
        unmet("six", objectives=objectives(6)),
    ],
    "metricas_por_objetivo": [
        met("one each", objectives=objectives(3)),
        met("three each", objectives=objectives(3, METRIC, METRIC, METRIC)),
        unmet("four each", objectives=objectives(3, METRIC, METRIC, METRIC, METRIC)),
        unmet("one objective has none", objectives=unmeasured()),
    ],
    "fichas_completas": [
        met("a population and a target", objectives=objectives(3)),
        unmet("one without a population", objectives=[*objectives(2), *objectives(1, population=None)]),
        unmet("no target", objectives=objectives(3, metric("meta", "meta_fecha"))),
        met("one of context has no target", objectives=objectives(3, CONTEXT)),
    ],
    "meta_posterior_a_base": [
        met("the day after", objectives=objectives(3, metric(meta_fecha="2030-07-01"))),
        unmet("one the same day", objectives=objectives(3, METRIC, metric(meta_fecha="2030-06-30"))),
        met("after the day on which the base will be known",
            objectives=objectives(3, metric("base", "base_fecha", base_se_obtiene="2030-08-30"))),
        unmet("no date for the base", objectives=objectives(3, metric("base", "base_fecha"))),
        unmet("no date for the target", objectives=objectives(3, metric("meta", "meta_fecha"))),
        unmet("none that could have a target", objectives=objectives(3, CONTEXT)),
    ],
    "meta_con_sentido": [
        met("each has a target", objectives=objectives(3)),
        unmet("one has none", objectives=objectives(3, METRIC, metric("meta", "meta_fecha"))),
        met("one of context needs none", objectives=objectives(3, METRIC, CONTEXT)),
        unmet("none that could have a target", objectives=objectives(3, CONTEXT)),
    ],
    "base_o_fecha": [
        met("a base", objectives=objectives(3)),
        met("a base of zero", objectives=objectives(3, metric(base=0))),
        met("the day on which it will be known",
            objectives=objectives(3, metric("base", "base_fecha", base_se_obtiene="2030-08-30"))),
        unmet("neither", objectives=objectives(3, METRIC, metric("base", "base_fecha"))),
    ],
    "relevamiento_completo": [
        met("source, role, frequency and law", objectives=objectives(3)),
        *(unmet(f"no «{key}»", objectives=objectives(3, METRIC, metric(key)))
          for key in ("fuente", "rol", "frecuencia", "base_legal")),
    ],
    "tres_fichas": [
        met("health, care and education", gaps=gaps("SAL-01", "CUI-01", "EDU-01")),
        unmet("no education", gaps=gaps("SAL-01", "SAL-02", "CUI-01", "CUI-02")),
        unmet("another axis is not one of the three", gaps=gaps("SAL-01", "CUI-01", "DER-01")),
    ],
    "dos_brechas_por_ficha": [
        met("two each", gaps=gaps("SAL-01", "SAL-02", "CUI-01", "CUI-02", "EDU-01", "EDU-02")),
        unmet("one of education", gaps=gaps("SAL-01", "SAL-02", "CUI-01", "CUI-02", "EDU-01")),
        met("two of one indicator", gaps=gaps("SAL-01", "SAL-02", "CUI-01", "CUI-02", "EDU-01", "EDU-01")),
    ],
    "oportunidad_elegida": [
        met("chosen that day", "2030-06-28",
            opportunities=[opportunity("ausencias", elegida="2030-06-28")], project=project()),
        unmet("chosen the day after", "2030-06-27",
              opportunities=[opportunity("ausencias", elegida="2030-06-28")], project=project()),
        unmet("another was chosen",
              opportunities=[opportunity("ausencias"), opportunity("otra", elegida="2030-06-28")],
              project=project()),
    ],
    "teoria_completa": [
        met("as few as can be", project=theory()),
        unmet("no theory", project=project()),
        unmet("no inputs", project=theory(inputs=0)),
        unmet("one activity", project=theory(activities=1)),
        unmet("no outputs", project=theory(outputs=0)),
        unmet("no outcomes", project=theory(outcomes=0)),
        unmet("one assumption", project=theory(assumptions=1)),
    ],
    "dos_indicadores": [
        met("two", project=project(indicadores=["CUI-01", "CUI-02"])),
        unmet("one", project=project(indicadores=["CUI-01"])),
        unmet("the same twice", project=project(indicadores=["CUI-01", "CUI-01"])),
    ],
    "presupuesto_suma": [
        met("some lines", project=project(presupuesto=[{"que": "Tarjetas", "monto": 288000}])),
        met("a line that costs nothing", project=project(presupuesto=[{"que": "Salón", "monto": 0}])),
        unmet("no lines", project=project()),
    ],
    "dos_riesgos": [
        met("two", project=risks(2)),
        unmet("one", project=risks(1)),
        unmet("none", project=project()),
    ],
    "mentoria_asignada": [
        met("somebody", project=project(mentoria="bruno-chanar")),
        unmet("nobody", project=project()),
        met("somebody, on the first day", str(START), project=project(mentoria="bruno-chanar")),
    ],
}  # fmt: skip

TABLERO = {
    "doce_indicadores": [
        met("twelve", observations=loaded(*CODES)),
        unmet("eleven", observations=loaded(*CODES[1:])),
        unmet("the same one twice", observations=[*loaded(*CODES[1:]), *loaded(CODES[1], when="2030-M09")]),
        met("one that can't be published was measured",
            observations=[*loaded(*CODES[1:]), empty(CODES[0], "suprimido")]),
        *(unmet(f"one with «{state}»", observations=[*loaded(*CODES[1:]), empty(CODES[0], state, nota="No")])
          for state in ("sin_dato", "no_aplica")),
        unmet("one in validation",
              observations=[*loaded(*CODES[1:]), row(CODES[0], "2030-M10", "150/300", "en_validacion")]),
        unmet("one of more than everybody",
              observations=[*loaded(*CODES[1:]), row(CODES[0], "2030-M10", "301/300")]),
        unmet("the last one was loaded the day after", "2030-11-10",
              observations=[*loaded(*CODES[1:]), *loaded(CODES[0], publicado="2030-11-11")]),
        met("the last one was loaded that day", "2030-11-11",
            observations=[*loaded(*CODES[1:]), *loaded(CODES[0], publicado="2030-11-11")]),
    ],
    "cinco_ejes": [
        met("five", observations=loaded("SAL-01", "CUI-01", "EDU-01", "DER-01", "CRI-01")),
        unmet("four", observations=loaded("SAL-01", "SAL-02", "CUI-01", "EDU-01", "DER-01")),
        met("the fifth can't be published",
            observations=[*loaded("SAL-01", "CUI-01", "EDU-01", "DER-01"), empty("CRI-01", "suprimido")]),
        unmet("there is no data of the fifth",
              observations=[*loaded("SAL-01", "CUI-01", "EDU-01", "DER-01"), empty("CRI-01", "sin_dato")]),
    ],
    "numerador_no_supera": [
        met("all of them", observations=[row("SAL-01", "2030-M10", "300/300")]),
        unmet("one more", observations=[row("SAL-01", "2030-M09", "301/300"), *loaded("SAL-01")]),
        met("one more that waits in validation",
            observations=[row("SAL-01", "2030-M10", "301/300", "en_validacion")]),
    ],
    "sin_campos_personales": [
        met("a load", observations=loaded("SAL-01")),
        met("a load that only says what is missing", observations=[empty("SAL-01", "sin_dato")]),
        unmet("loaded the day after", "2030-05-19", observations=loaded("SAL-01")),
    ],
    "vacios_con_motivo": [
        met("each says why",
            observations=[
                empty("SAL-01", "sin_dato", nota="Se pidió"), empty("SAL-02", "no_aplica", nota="No hay"),
            ]),
        unmet("no reason for what is missing",
              observations=[*loaded("SAL-01"), empty("SAL-02", "sin_dato")]),
        unmet("no reason for what does not apply",
              observations=[*loaded("SAL-01"), empty("SAL-02", "no_aplica")]),
        met("what is suppressed needs none", observations=[empty("SAL-01", "suprimido")]),
        met("nothing is missing", observations=loaded("SAL-01")),
    ],
    "frescura_calculada": [
        met("a value", observations=loaded("SAL-01")),
        met("one that can't be published", observations=[empty("SAL-01", "suprimido")]),
        unmet("nothing was reported", observations=[empty("SAL-01", "sin_dato")]),
    ],
    "diccionario_completo": [
        met("those of the Tablero", observations=loaded("SAL-01")),
        met("those of the objectives", objectives=objectives(3)),
        unmet("one of the objectives is not in it",
              objectives=objectives(3, METRIC, metric(indicador="SAL-09")), observations=loaded("SAL-01")),
        unmet("one of the Tablero is not in it", observations=loaded("SAL-01", "SAL-09")),
    ],
    "brechas_con_fuente": [
        met("each was measured", gaps=gaps("SAL-01", "CUI-01"), observations=loaded("SAL-01", "CUI-01")),
        unmet("one was not", gaps=gaps("SAL-01", "CUI-01"), observations=loaded("SAL-01")),
        unmet("there is no data of one", gaps=gaps("SAL-01"), observations=[empty("SAL-01", "sin_dato")]),
        met("one can't be published", gaps=gaps("SAL-01"), observations=[empty("SAL-01", "suprimido")]),
        unmet("no gaps", observations=loaded("SAL-01")),
    ],
    "base_completa": [
        met("a value of each", project=measured("SAL-01", "CUI-01"), observations=loaded("SAL-01", "CUI-01")),
        unmet("no value of one", project=measured("SAL-01", "CUI-01"), observations=loaded("SAL-01")),
        met("the day on which one will be known", project=measured("SAL-01", "CUI-01"),
            observations=loaded("CUI-01"), objectives=objectives(1, AWAITED)),
        unmet("a baseline that only an objective tells",
              project=measured("SAL-01"), objectives=objectives(1)),
        met("loaded on the day it was due",
            project=measured("SAL-01"), observations=loaded("SAL-01", publicado=LOGBOOK_DUE)),
        unmet("loaded the day after it was due",
              project=measured("SAL-01"), observations=loaded("SAL-01", publicado="2030-10-26")),
        met("one can't be published",
            project=measured("SAL-01"), observations=[empty("SAL-01", "suprimido")]),
        unmet("there is no data of one",
              project=measured("SAL-01"), observations=[empty("SAL-01", "sin_dato", nota="Se pidió")]),
        unmet("a canvas without indicators", project=project(), observations=loaded("SAL-01")),
    ],
    "ochenta_por_ciento_fresco": [
        met("four of five", observations=[*loaded(*CODES[:4]), *loaded(CODES[4], when="2030-M01")]),
        unmet("three of four", observations=[*loaded(*CODES[:3]), *loaded(CODES[3], when="2030-M01")]),
        unmet("four of six: what is missing counts",
              observations=[*loaded(*CODES[:4]), *(empty(code, "sin_dato") for code in CODES[4:6])]),
        met("what does not apply does not count",
            observations=[*loaded(*CODES[:4]), *(empty(code, "no_aplica") for code in CODES[4:8])]),
        met("the last day of its grace", "2030-11-14", observations=loaded("SAL-01", when="2030-M09")),
        unmet("the day after", "2030-11-15", observations=loaded("SAL-01", when="2030-M09")),
    ],
    "metas_con_avance": [
        met("a value later than the baseline",
            objectives=objectives(1), observations=loaded("SAL-01", when=LATER)),
        unmet("the one of the baseline, which is old",
              objectives=objectives(1), observations=loaded("SAL-01", when=BEFORE)),
        met("the one of the baseline, while the next is not due", "2030-08-14",
            objectives=objectives(1), observations=loaded("SAL-01", when=BEFORE)),
        unmet("the day on which it is", "2030-08-15",
              objectives=objectives(1), observations=loaded("SAL-01", when=BEFORE)),
        met("a later one that can't be published", objectives=objectives(1),
            observations=[row("SAL-01", LATER, state="suprimido")]),
        unmet("no row of one", objectives=objectives(1, METRIC, metric(indicador="CUI-01")),
              observations=loaded("SAL-01")),
        met("one of context has no target", objectives=objectives(1, METRIC, CONTEXT),
            observations=loaded("SAL-01")),
        met("the freshness is measured by the site",
            objectives=objectives(1, METRIC, metric(indicador="GES-04")), observations=loaded("SAL-01")),
        unmet("no target", objectives=objectives(1, CONTEXT), observations=loaded("SAL-03")),
    ],
}  # fmt: skip

STAGE_5_AND_6 = {
    "tres_entradas": [
        met("from the stage's first day to the due one",
            project=log("2030-09-16", "2030-10-04", LOGBOOK_DUE)),
        unmet("two", project=log("2030-10-04", "2030-10-10")),
        unmet("one the day before the stage", project=log("2030-09-15", "2030-10-04", "2030-10-10")),
        unmet("one the day after it was due", project=log("2030-10-04", "2030-10-10", "2030-10-26")),
        unmet("one that hasn't happened yet", "2030-10-17",
              project=log("2030-10-04", "2030-10-10", "2030-10-18")),
        met("a city with a later due date of its own",
            profile=PROFILE | {"vencimientos": [{"entregable": "E5.2", "vence": "2030-11-07"}]},
            project=log("2030-10-04", "2030-10-10", "2030-11-07")),
    ],
    "entradas_completas": [
        met("each says all", project=entries({}, {})),
        met("participants that are not published", project=entries({"participantes": "suprimido"})),
        *(unmet(f"one without «{key}»", project=entries({}, {key: None})) for key in ENTRY),
    ],
    "decision_de_cambio": [
        met("one change is enough", project=entries({"decision": "mantener"}, {"decision": "detener"})),
        unmet("all is kept and nobody says why",
              project=entries({"decision": "mantener"}, {"decision": "mantener", "porque": "Anduvo"})),
        met("all is kept and each says why",
            project=entries(*[{"decision": "mantener", "porque": "Anduvo"}] * 2)),
        unmet("nothing was decided", project=entries({"decision": None, "porque": "Falta gente"})),
    ],
    "esperado_y_observado": [
        met("two, a zero among them", project=comparisons((68, 65.6), (0, 0))),
        unmet("one", project=comparisons((68, 65.6))),
        unmet("one was not observed", project=comparisons((68, 65.6), (60, None))),
        unmet("one was not expected", project=comparisons((68, 65.6), (None, 63))),
        unmet("reported the day after", "2030-10-29", project=comparisons((68, 65.6), (60, 63))),
    ],
    "tres_aprendizajes": [
        met("three", project=report(aprendizajes=["La voz", "La hora", "El costo"])),
        unmet("two", project=report(aprendizajes=["La voz", "La hora"])),
        unmet("reported the day after", "2030-10-29",
              project=report(aprendizajes=["La voz", "La hora", "El costo"])),
    ],
    "decision_final": [
        met("even if it is to stop", project=report(decision="detener")),
        unmet("none", project=report(aprendizajes=["La voz"])),
        unmet("reported the day after", "2030-10-29", project=report(decision="detener")),
        unmet("no report", project=log("2030-10-04")),
    ],
    "cinco_pasos": [
        met("five", rights={"ruta": [STEP] * 5}),
        unmet("four", rights={"ruta": [STEP] * 4}),
        unmet("an offer and no route", rights={"crianza": [OFFER]}),
    ],
    "pasos_completos": [
        met("each says all", rights={"ruta": [STEP]}),
        met("at once is a limit too", rights={"ruta": [STEP | {"plazo_horas": 0}]}),
        *(unmet(f"one without «{key}»", rights={"ruta": [STEP, without(STEP, key)]})
          for key in ("institucion", "plazo_horas", "norma")),
        unmet("an offer and no route", rights={"crianza": [OFFER]}),
    ],
    "oferta_de_crianza": [
        met("one whole offer beside another", rights={"crianza": [without(OFFER, "cupo"), OFFER]}),
        unmet("places in one and frequency in another",
              rights={"crianza": [without(OFFER, "cupo"), without(OFFER, "frecuencia")]}),
        unmet("a route and no offer", rights={"ruta": [STEP]}),
    ],
    "seis_acciones": [
        met("six", actions=actions(*[{}] * 6)),
        unmet("five", actions=actions(*[{}] * 5)),
        met("seven", actions=actions(*[{}] * 7)),
    ],
    "tres_horizontes": [
        met("one each, at their edges", actions=ends("2031-05-28", "2031-05-29", "2032-05-30")),
        unmet("nothing short: six months are medium", actions=ends("2031-05-29", "2031-05-30", "2032-05-30")),
        unmet("nothing long: eighteen months are medium",
              actions=ends("2031-05-28", "2031-05-29", "2032-05-29")),
    ],
    "acciones_completas": [
        met("each says all", actions=actions({}, {})),
        met("it costs nothing and aims at zero", actions=actions({"costo": 0, "meta": 0})),
        *(unmet(f"one without «{key}»", actions=actions({}, {key: None})) for key in ACTION if key != "que"),
    ],
    "horizonte_por_meses": [
        met("each has its end", actions=actions({}, {"inicio": None})),
        unmet("one without an end", actions=actions({}, {"fin": None})),
        met("an end before the closing", actions=ends("2030-11-22")),
    ],
    "largo_de_presentacion": [
        met("ten slides", closing=closing(diapositivas=10)),
        unmet("eleven slides", closing=closing(diapositivas=11)),
        met("seven minutes", closing=closing(minutos=7)),
        unmet("eight minutes", closing=closing(minutos=8)),
        met("eleven slides in seven minutes", closing=closing(diapositivas=11, minutos=7)),
        unmet("neither is said", closing=closing()),
    ],
    "antes_y_despues": [
        met("an indicator", closing=closing(antes_despues="CUI-01")),
        met("why there is none", closing=closing(porque_falta="Se midió una sola vez")),
        unmet("neither", closing=closing()),
    ],
    "enlace_al_plan": [
        met("a closing and a plan", closing=closing(), actions=actions({})),
        unmet("a closing without a plan", closing=closing()),
        unmet("a plan without a closing", actions=actions({})),
    ],
}  # fmt: skip

CASES: dict[str, list[Case]] = {**STAGE_1, **STAGE_2, **STAGE_3_AND_4, **TABLERO, **STAGE_5_AND_6}


@cache
def asking(*rules: str) -> Cohort:
    """An edition with a single deliverable, that asks for these."""
    return edition(
        deliverables=[deliverable("E5.2", LOGBOOK_DUE, *rules)],
        dimensions=instrument(5, 5, 5, 5),
        holidays=[{"fecha": HOLIDAY, "nombre": "Día de la Independencia", "tipo": "feriado"}],
    )


def findings(rules: tuple[str, ...], files: dict[str, Written], on: date = CLOSING) -> list[Finding]:
    cohort = asking(*rules)
    looked = look_at(cohort, city(**files), cohort.deliverables[0], on)
    assert [criterion for criterion, _ in looked] == [*cohort.deliverables[0].criteria]
    return [finding for _, finding in looked]


@pytest.mark.parametrize(
    ("rule", "case"),
    [pytest.param(rule, case, id=f"{rule}: {case.what}") for rule, cases in CASES.items() for case in cases],
)
def test_a_criterion_is_met_or_unmet_as_the_data_says(rule: str, case: Case) -> None:
    assert findings((rule,), case.files, case.on) == [Finding.MET if case.is_met else Finding.UNMET]


def test_every_rule_has_a_met_an_unmet_and_one_more_example_above() -> None:
    assert set(CASES) == set(RULES)
    for cases in CASES.values():
        assert {case.is_met for case in cases} == {True, False}
        assert len(cases) >= 3


@pytest.mark.parametrize("rule", RULES)
def test_what_has_no_file_is_unmet(rule: str) -> None:
    assert findings((rule,), {}) == [Finding.UNMET]


def test_every_name_that_the_programme_may_use_has_a_rule_that_looks() -> None:
    assert set(RULES) == RULE_NAMES


def test_a_name_without_a_rule_yet_has_no_data_to_look_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(RULES, "acta_firmada")
    assert findings(("acta_firmada",), {"team": charter("2030-05-16")}) == [Finding.NO_DATA]
    assert not is_looked_at(asking("acta_firmada").deliverables[0].criteria[0])


def test_what_a_person_looks_at_is_left_to_a_person() -> None:
    by_person = {"texto": "El lienzo cabe en una hoja", "control": "persona"}
    cohort = edition(deliverables=[deliverable("E4.2", "2030-09-06") | {"criterios": [by_person]}])
    (asked,) = cohort.deliverables
    assert look_at(cohort, city(), asked, CLOSING) == ((asked.criteria[0], Finding.BY_PERSON),)
    assert not is_looked_at(asked.criteria[0])


def test_criteria_are_looked_at_in_the_order_of_the_programme() -> None:
    files: dict[str, Written] = {"team": areas("Salud", "Salud"), "actors": actors(12)}
    rules = ("doce_actores", "doce_indicadores", "tres_areas", "roles_minimos")
    assert findings(rules, files) == [Finding.MET, Finding.UNMET, Finding.UNMET, Finding.MET]


def test_where_nothing_is_asked_there_is_nothing_to_answer_in_full() -> None:
    cohort = edition(deliverables=[deliverable("E2.1", "2030-06-14", "items_completos")])
    ((_, finding),) = look_at(cohort, city(assessments=answered(TWENTY)), cohort.deliverables[0], CLOSING)
    assert finding is Finding.UNMET


def test_what_has_no_date_counts_from_the_first_event_of_its_deliverable() -> None:
    files: dict[str, Written] = {
        "project": risks(2),
        "submissions": [{"entregable": "E5.2", "borrador": "2030-09-20"}],
    }
    found = [findings(("dos_riesgos",), files, day) for day in around("2030-09-20")]
    assert found == [[Finding.UNMET], [Finding.MET], [Finding.MET]]
