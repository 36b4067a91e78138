"""Every city against every stage, and a page for each city."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from macros.data.cohort import Cohort
from macros.data.near import bare
from tests.conftest import Project
from tests.picture import EDITION, PUERTO, VILLA
from tests.reading import Built

OnDay = Callable[[date | None], Built]
MONTE = "ciudades/monte-algarrobal/"
LAGUNA = "ciudades/laguna-del-tero/"


# The index -----------------------------------------------------------------------------------------


def rows(site: Built) -> list[list[str]]:
    return site.content("ciudades/").one("table.matrix").table()


def test_the_index_has_every_city_against_every_stage(september: Built, cohort: Cohort) -> None:
    assert rows(september)[0] == [
        "Ciudad", *(f"Etapa {stage.number}: {stage.name}" for stage in cohort.stages), "Horas aceptadas",
    ]  # fmt: skip
    assert len(rows(september)) == 1 + 12
    assert {len(row) for row in rows(september)} == {8}


def test_each_cell_says_the_state_in_words_and_the_hours_of_a_part(september: Built) -> None:
    assert rows(september)[4] == [
        "Laguna del Tero novedades hace 29 días",
        "Completa",
        "Atrasada 15 de 18 h",
        "Atrasada 6 de 18 h",
        "Atrasada",
        "En curso",
        "Sin empezar",
        "39 de 126",
    ]


@pytest.mark.parametrize("day", [date(2024, 9, 20), None], ids=["september", "closed"])
def test_cities_are_alphabetical_and_never_ranked(built: OnDay, day: date | None) -> None:
    page = built(day).content("ciudades/")
    names = [link.text for link in page.one("table.matrix").all("a")]

    assert names == sorted(names, key=bare)
    assert "en orden alfabético: no es una clasificación" in page.text
    assert not re.search(r"ranking|mejor|peor|puesto|1\.º", page.text, re.I)


def test_the_average_leaves_out_the_city_that_left_and_says_so(september: Built) -> None:
    assert (
        "Las 11 ciudades activas tienen aceptado, en promedio, el 56,7 % de sus horas "
        "(entre 31,0 % y 64,3 %). Paso Ñandubay dejó el programa el 13/9 y no entra en el promedio."
    ) in september.content("ciudades/").text


def test_what_each_word_means_is_on_the_page(september: Built) -> None:
    meaning = september.content("ciudades/").under("Qué quiere decir cada palabra")

    assert "Atrasada: venció una entrega y no está aceptada." in meaning
    assert "Baja: la ciudad dejó el programa antes de terminarla." in meaning


def test_a_city_that_came_late_or_went_quiet_says_so_in_its_row(built: OnDay) -> None:
    names = [row[0] for row in rows(built(date(2024, 10, 10)))]

    assert "Valle Jarilla ingresó el 24/6, con fechas propias" in names
    assert "Laguna del Tero sin novedades desde el 22/8" in names


# The first screen ----------------------------------------------------------------------------------


def test_a_city_answers_where_what_is_next_what_is_late_and_what_happened_last(september: Built) -> None:
    laguna = september.content(LAGUNA)
    four = ("Dónde estamos", "Qué sigue", "Qué está atrasado", "Lo último")

    assert {title: laguna.under(title) for title in four} == {
        "Dónde estamos": "El programa va por Derechos y crianza "
        "39 de 126 h aceptadas (31,0 %) · 3 h para corregir",
        "Qué sigue": "jue 26/9 Quinto encuentro de pares, a las 10 "
        "vie 4/10 vence E5.1 Ruta de protección y oferta de crianza",
        "Qué está atrasado": "6 entregas: E2.3 Informe validado, E3.2 Plan de relevamiento y diccionario "
        "y 4 más "
        "E2.3: Ya son cuatro, muy bien. El acta cuenta cuatro asistentes de dos áreas; "
        "se piden cinco de tres.",
        "Lo último": "jue 22/8 E3.2 Plan de relevamiento y diccionario: borrador "
        "mié 14/8 E3.1 Objetivos y fichas de métrica: aceptado",
    }


def test_a_city_with_nothing_late_says_so(september: Built) -> None:
    assert september.content("ciudades/puerto-tacuaral/").under("Qué está atrasado") == "Nada atrasado."


def test_a_city_that_left_stays_as_it_was_that_day(september: Built, closed: Built) -> None:
    paso = september.content("ciudades/paso-nandubay/")

    assert "Dejó el programa el 13 de septiembre." in paso.text
    assert paso.under("Qué sigue") == "Nada: la ciudad no sigue en esta edición."
    assert paso.under("Qué está atrasado") == "Nada atrasado."
    assert closed.content("ciudades/paso-nandubay/").text == paso.text


def test_a_quiet_city_is_noticed_after_thirty_days(built: OnDay) -> None:
    def notice(day: date) -> list[str]:
        return [note.text for note in built(day).content(LAGUNA).all("p.note")]

    assert notice(date(2024, 9, 20)) == []
    assert notice(date(2024, 10, 10)) == ["Sin novedades desde el 22 de agosto, hace 49 días."]


# Deliverables --------------------------------------------------------------------------------------


def test_deliverables_stand_by_stage_with_evidence_and_review(september: Built) -> None:
    laguna = september.content(LAGUNA)

    assert laguna.under("Entregas").startswith("6 de 18 aceptadas.")
    assert laguna.under("Armado de equipo") == (
        "Completa E1.1 Acta y perfiles de rol Resolución 88/2024 aceptado el 21/5 "
        "E1.2 Mapa de actores Mapa de actores de la costa y del centro aceptado el 4/6 "
        "E1.3 Acuerdo de trabajo Acuerdo de trabajo, con la mesa cada seis semanas aceptado el 6/6"
    )
    assert (
        laguna.under("Diagnóstico")
        .partition("E2.3 ")[2]
        .startswith(
            "Informe validado 3 h · vencía el 28/6 · 84 días de atraso Informe del diagnóstico, versión 2 "
            "Observado el 2/8 Ya son cuatro, muy bien. El acta cuenta cuatro asistentes de dos áreas; "
            "se piden cinco de tres Qué se pide para E2.3 Hay entre tres y cinco oportunidades elegidas"
        )
    )


def test_a_missing_deliverable_shows_every_criterion_of_it(september: Built, cohort: Cohort) -> None:
    asked = {d.id: [c.text for c in d.criteria] for d in cohort.deliverables}
    details = september.content(LAGUNA).all("details")

    assert len(details) == 12
    assert [item.text for item in details[0].all("li")] == asked["E2.3"]


def test_each_deliverable_leads_to_what_is_asked_for(september: Built) -> None:
    assert september.content(LAGUNA).links["Informe validado"] == "../../etapas/2-diagnostico/#e2-3"


def test_a_criterion_with_data_says_whether_it_holds(project: Project) -> None:
    project.replace(f"{VILLA}/entregas.yml", "  revisado: 2030-05-17\n  resultado: aceptado\n", "")

    villa = project.build().content("ciudades/villa-prueba/")

    assert [item.text for item in villa.all("details")[0].all("li")] == [
        "Está Hay una coordinación y una persona referente de datos",
        "Está El acta tiene fecha y dice qué cargo la firma",
        "No aparece ningún dato de contacto personal",
    ]


def test_accepted_work_that_does_not_meet_a_criterion_is_marked_and_keeps_its_hours(project: Project) -> None:
    project.replace(f"{VILLA}/equipo.yml", "acta:\n  fecha: 2030-05-10\n  firma: Intendencia\n", "")

    villa = project.build().content("ciudades/villa-prueba/")

    assert [mark.text for mark in villa.all("p.tasks__unmet")] == [
        "No se cumple El acta tiene fecha y dice qué cargo la firma"
    ]
    assert "4 de 12 h aceptadas" in villa.under("Dónde estamos")


# Team and story ------------------------------------------------------------------------------------


def test_a_team_is_offices_hours_duties_and_deputies_and_its_vacancies(september: Built) -> None:
    team = september.content(LAGUNA).one("table.tbl").table()

    assert team[1] == [
        "Coordinación",
        "Desarrollo Social",
        "18 h",
        "Hablar con cada área antes de cada reunión Juntar a la mesa y cerrar el acta el mismo día "
        "Pedir a la Secretaría de Gobierno las horas que falten",
        "Salud",
    ]
    assert team[4] == ["Educación", "Educación", "Vacante desde el 22/7/2024"]
    assert "1 rol vacante. Se publican cargos, nunca nombres." in september.content(LAGUNA).under("Equipo")


def test_a_city_without_a_team_yet_says_who_defines_it(project: Project) -> None:
    project.delete(f"{PUERTO}/equipo.yml")

    assert project.build().content("ciudades/puerto-ejemplo/").under("Equipo") == (
        "Todavía no hay equipo cargado: se define en la etapa 1, con un acta que firma quien puede "
        "asignar horas."
    )


def test_a_city_says_where_its_numbers_come_from_and_how_old_they_are(september: Built) -> None:
    assert september.content(LAGUNA).one("p.seal").text == (
        "Fuente ciudad.yml, entregas.yml, equipo.yml Datos al 20/9/2024 Último cambio 22/8/2024 "
        "Habitantes 12.500 Datos de la edición (JSON)"
    )


def test_a_page_is_called_like_its_city_in_full(september: Built) -> None:
    assert september.title("ciudades/paso-nandubay/") == "Paso Ñandubay - Primeras infancias"


# The day shown -------------------------------------------------------------------------------------


def test_on_an_earlier_day_a_later_review_has_not_happened(september: Built) -> None:
    monte = september.content(MONTE)

    assert "Lienzo, versión 3 En revisión el 19/9" in monte.under("Salud, cuidado y educación")
    assert "Quedó claro y chico" not in september.html(MONTE)


def test_the_same_review_is_there_once_it_has_happened(closed: Built) -> None:
    assert "E4.2 Lienzo de proyecto Lienzo, versión 3 aceptado el 23/9, versión 3" in (
        closed.content(MONTE).under("Salud, cuidado y educación")
    )


HAPPENED = re.compile(
    r"(?:aceptado|observado|revisión|borrador|desde|novedades|vencía|enviado|último cambio)"
    r" (?:el |al )?(\d+)/(\d+)",
    re.I,
)
"""How the pages say that something has already happened: «aceptado el 16/5»."""


@pytest.mark.parametrize("day", [date(2024, 5, 8), date(2024, 7, 20), date(2024, 9, 20)], ids=str)
def test_nothing_dated_after_the_day_has_happened_anywhere(built: OnDay, day: date) -> None:
    site = built(day)
    said = [match for page in site.pages for match in HAPPENED.finditer(site.page(page).text)]

    assert len(said) > 12
    assert [match[0] for match in said if date(2024, int(match[2]), int(match[1])) > day] == []


@pytest.mark.parametrize("day", [date(2024, 5, 8), date(2024, 7, 20), date(2024, 9, 20)], ids=str)
def test_only_evidence_sent_and_notes_given_by_the_day_are_shown(
    built: OnDay, cohort: Cohort, day: date
) -> None:
    for city in cohort.cities:
        page = built(day).content(f"ciudades/{city.slug}/")
        sent = {s.evidence for s in city.submissions if s.sent and s.sent <= day}
        noted = {s.note for s in city.submissions if s.reviewed and s.reviewed <= day}

        assert {proof.text for proof in page.all("span.tasks__proof")} <= sent
        assert {note.text for reviewed in page.all("div.tasks__st") for note in reviewed.all("p")} <= noted


def test_a_mandate_signed_later_is_not_signed_yet(built: OnDay) -> None:
    assert "Todavía no hay un acta firmada." in built(date(2024, 5, 8)).content(LAGUNA).under("Equipo")


def test_before_the_first_day_no_city_has_begun(built: OnDay) -> None:
    site = built(date(2024, 4, 1))

    assert {cell for row in rows(site)[1:] for cell in row[1:7]} == {"Sin empezar"}
    assert site.content(LAGUNA).under("Dónde estamos").startswith("Todavía no empezó")


def test_between_the_last_stage_and_the_closing_the_stages_are_over(project: Project) -> None:
    project.replace(f"{EDITION}/cohorte.yml", "cierre: 2030-06-28", "cierre: 2030-07-01")
    where = project.build(date(2030, 6, 30)).content("ciudades/villa-prueba/").under("Dónde estamos")
    assert where.startswith("Terminaron las etapas")
