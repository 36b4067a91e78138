"""Every city against every stage; of each city its first page, what it handed in, its team."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from macros.data.cohort import Cohort
from macros.data.near import bare
from tests.drawn import Drawn
from tests.picture import EDITION, VILLA, Picture
from tests.reading import Built, Node

OnDay = Callable[[date], Drawn]
MONTE = "ciudades/monte-algarrobal/"
LAGUNA = "ciudades/laguna-del-tero/"
CUT_OFF = date(2030, 6, 12)


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(tmp_path)


def villa(picture: Picture, section: str = "", on: date = CUT_OFF) -> Node:
    """A page of the tiny edition's first city, as the picture's files have it."""
    return Drawn(picture.load(), on).content(f"ciudades/villa-prueba/{section}")


# The index -----------------------------------------------------------------------------------------


def rows(site: Built | Drawn) -> list[list[str]]:
    return site.content("ciudades/").one("table.matrix").table()


def test_the_index_has_every_city_against_every_stage(september: Built, cohort: Cohort) -> None:
    assert rows(september)[0] == [
        "Ciudad", *(f"Etapa {stage.number}: {stage.name}" for stage in cohort.stages), "Horas aceptadas",
    ]  # fmt: skip
    assert len(rows(september)) == 1 + 12
    assert {len(row) for row in rows(september)} == {8}


def test_each_cell_says_the_state_in_words_and_the_hours_of_a_part(september: Built) -> None:
    assert rows(september)[4] == [
        "Laguna del Tero novedades hace 23 días",
        "Completa",
        "Atrasada 15 de 18 h",
        "Atrasada 6 de 18 h",
        "Atrasada",
        "En curso",
        "Sin empezar",
        "39 de 126",
    ]


@pytest.mark.parametrize("day", [date(2024, 9, 20), date(2024, 11, 29)], ids=["september", "closed"])
def test_cities_are_alphabetical_and_never_ranked(drawn: OnDay, day: date) -> None:
    page = drawn(day).content("ciudades/")
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


def test_a_city_that_came_late_says_so_in_its_row(september: Built) -> None:
    assert "Valle Jarilla ingresó el 24/6, con fechas propias" in [row[0] for row in rows(september)]


def test_a_city_that_went_quiet_says_so_in_its_row(picture: Picture) -> None:
    names = [row[0] for row in rows(quiet_after_thirty_days(picture))]

    assert "Puerto Ejemplo sin novedades desde el 11/6" in names


# The first screen ----------------------------------------------------------------------------------


def test_a_city_answers_where_what_is_next_what_is_late_and_what_was_agreed(september: Built) -> None:
    four = september.content(LAGUNA).one("div.four")

    assert {title: four.under(title) for title in four.headings} == {
        "Dónde estamos": "El programa va por Derechos y crianza "
        "39 de 126 h aceptadas (31,0 %) · 3 h para corregir",
        "Qué sigue": "jue 26/9 Quinto encuentro de pares, a las 10 "
        "vie 4/10 vence E5.1 Ruta de protección y oferta de crianza",
        "Qué está atrasado": "6 entregas: E2.3 Informe validado, E3.2 Plan de relevamiento y diccionario "
        "y 4 más "
        "E2.3: Ya son cuatro, muy bien. El acta cuenta cuatro asistentes de dos áreas; "
        "se piden cinco de tres.",
        "Qué acordamos": "Venció el 22/7: Hablar con Educación y con Turismo antes de la mesa del 23 "
        "Venció el 23/7: Sentar a tres áreas o más en la mesa del 23 de julio y 2 acuerdos más",
    }


def test_the_four_answers_are_the_first_thing_on_the_page_and_in_one_group(september: Built) -> None:
    laguna = september.content(LAGUNA)

    assert laguna.headings == [
        "Laguna del Tero", "Dónde estamos", "Qué sigue", "Qué está atrasado", "Qué acordamos", "El hilo",
        "Las seis etapas", "Novedades", "Lo último", "La ciudad",
    ]  # fmt: skip
    assert laguna.one("div.four").headings == laguna.headings[1:5]


def test_the_last_five_things_that_happened_in_its_work_come_newest_first(september: Built) -> None:
    assert september.content(LAGUNA).under("Lo último") == (
        "mié 28/8 Acompañamiento 1 a 1: Avanzar con tres objetivos mientras se rehace el acta "
        "jue 22/8 E3.2 Plan de relevamiento y diccionario: borrador "
        "mié 14/8 E3.1 Objetivos y fichas de métrica: aceptado "
        "vie 2/8 E2.3 Informe validado: observado "
        "lun 29/7 Acuerdo cumplido: Pasar carpetas y permisos a la coordinación que llega"
    )


def test_each_page_of_the_city_is_listed_with_the_fact_that_makes_it_worth_opening(
    september: Built, closed: Built
) -> None:
    def facts(site: Built, city: str) -> dict[str, str]:
        rows = site.content(f"ciudades/{city}/").one("ul.rows").all("li")
        return {row.one("a").text: row.one("p").text for row in rows}

    assert facts(closed, "villa-churrinche") == {
        "Entregas": "17 de 18 aceptadas",
        "Equipo": "5 roles y 15 actores",
        "Diagnóstico": "43,9 → 46,3 de 100",
        "Objetivos": "4 objetivos",
        "Tablero": "23 indicadores, 17 al día",
        "Proyecto": "El mensaje del mismo día",
        "Derechos": "ruta de 6 pasos",
        "Plan": "6 acciones",
        "Acuerdos": "2 pendientes",
        "Cierre": "lo que probó, en una página",
    }
    assert facts(september, "laguna-del-tero") == {
        "Entregas": "6 de 18 aceptadas",
        "Equipo": "4 roles y 16 actores",
        "Diagnóstico": "32,3 de 100",
        "Objetivos": "3 objetivos",
        "Tablero": "8 indicadores, 3 al día",
        "Proyecto": "todavía no empezó",
        "Derechos": "todavía no empezó",
        "Plan": "todavía no empezó",
        "Acuerdos": "4 pendientes",
        "Cierre": "todavía no empezó",
    }
    assert facts(closed, "laguna-del-tero")["Proyecto"] == "sin cargar"


def test_a_subject_that_has_only_its_second_file_is_not_said_to_be_unbegun(picture: Picture) -> None:
    for name in ("autodiagnostico.yml", "objetivos.yml"):
        picture.delete(f"{VILLA}/{name}")
    picture.replace(
        f"{VILLA}/derechos.yml",
        "ruta:\n  - paso: Recibir el aviso y escribirlo\n    institucion: Quien lo recibe\n"
        "    plazo_horas: 2\n    norma: Ley 26.061, artículo 30\n",
        "",
    )
    rows = villa(picture).one("ul.rows").all("li")
    facts = {row.one("a").text: row.one("p").text for row in rows}

    assert [facts[name] for name in ("Diagnóstico", "Objetivos", "Derechos")] == [
        "2 oportunidades", "1 brecha", "1 oferta de crianza",
    ]  # fmt: skip


def test_each_stage_leads_to_its_own_deliveries_and_says_how_it_stands(september: Built) -> None:
    strip = september.content(LAGUNA).one("ol.strip")

    assert [stage.text for stage in strip.all("li")] == [
        "Armado de equipo Completa", "Diagnóstico Atrasada 15 de 18 h",
        "Planificación y gestión de datos Atrasada 6 de 18 h", "Salud, cuidado y educación Atrasada",
        "Derechos y crianza En curso", "Proyectar Sin empezar",
    ]  # fmt: skip
    assert list(strip.links.values()) == [f"entregas/#e{number}" for number in range(1, 7)]


def test_every_page_of_a_city_leads_to_the_others_and_says_which_one_it_is(september: Built) -> None:
    def where(page: str) -> list[str]:
        links = september.content(f"{LAGUNA}{page}").one("nav.subnav").all("a")
        return [link.text for link in links if link.attributes.get("aria-current") == "page"]

    answers = september.content(f"{LAGUNA}diagnostico/respuestas/")
    assert answers.one("nav.subnav").links == {
        "Resumen": "../../", "Entregas": "../../entregas/", "Equipo": "../../equipo/", "Diagnóstico": "../",
        "Objetivos": "../../objetivos/", "Tablero": "../../tablero/", "Proyecto": "../../proyecto/",
        "Derechos": "../../derechos/",
        "Plan": "../../plan/", "Acuerdos": "../../acuerdos/", "Cierre": "../../cierre/",
    }  # fmt: skip
    assert answers.one("p.crumb").links == {"Laguna del Tero": "../../"}
    assert (where("plan/"), where("diagnostico/respuestas/")) == (["Plan"], ["Diagnóstico"])
    assert september.content(LAGUNA).one("p.crumb").links == {"Ciudades": "../"}


def test_a_city_with_nothing_late_says_so(september: Built) -> None:
    churrinche = september.content("ciudades/villa-churrinche/").one("div.four")

    assert (churrinche.under("Qué está atrasado"), churrinche.under("Qué acordamos")) == (
        "Nada atrasado.", "Nada pendiente. Último acompañamiento: 30 de agosto.",
    )  # fmt: skip


def test_a_city_that_owes_no_delivery_and_an_agreement_says_which_of_the_two(september: Built) -> None:
    paso = september.content("ciudades/paso-nandubay/").one("div.four")

    assert (paso.under("Qué está atrasado"), paso.under("Qué acordamos")) == (
        "Ninguna entrega; 1 acuerdo vencido.",
        "Venció el 6/9: Sumar al Tablero las plazas y la asistencia del CDI",
    )


def test_a_city_that_left_stays_as_it_was_that_day(september: Built, closed: Built) -> None:
    paso = september.content("ciudades/paso-nandubay/")

    assert "Dejó el programa el 13 de septiembre." in paso.text
    assert paso.under("Qué sigue") == "Nada: la ciudad no sigue en esta edición."
    assert paso.under("Qué está atrasado") == "Ninguna entrega; 1 acuerdo vencido."
    assert closed.content("ciudades/paso-nandubay/").text == paso.text


def quiet_after_thirty_days(picture: Picture) -> Drawn:
    """Puerto Ejemplo was last heard of on 11 June; the edition lasts until August."""
    picture.replace(f"{EDITION}/cohorte.yml", "cierre: 2030-06-28", "cierre: 2030-08-30")
    picture.replace(f"{EDITION}/cohorte.yml", "horas_mes: 6", "horas_mes: 3")
    return Drawn(picture.load(), date(2030, 7, 12))


def test_a_quiet_city_is_noticed_after_thirty_days(picture: Picture) -> None:
    late = quiet_after_thirty_days(picture)
    in_time = Drawn(late.cohort, date(2030, 7, 11))

    def notice(site: Drawn) -> list[str]:
        return [note.text for note in site.content("ciudades/puerto-ejemplo/").all("p.note")]

    assert notice(in_time) == []
    assert notice(late) == ["Sin novedades desde el 11 de junio, hace 31 días."]


# Deliverables --------------------------------------------------------------------------------------


def test_deliverables_stand_by_stage_with_evidence_and_review(september: Built) -> None:
    laguna = september.content(f"{LAGUNA}entregas/")

    assert "6 de 18 aceptadas." in laguna.text
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
            "se piden cinco de tres Qué se pide para E2.3 Está Hay entre tres y cinco oportunidades elegidas"
        )
    )


def test_a_missing_deliverable_shows_every_criterion_of_it(september: Built, cohort: Cohort) -> None:
    asked = {d.id: [c.text for c in d.criteria] for d in cohort.deliverables}
    details = september.content(f"{LAGUNA}entregas/").all("details")

    assert len(details) == 12
    looked_at = ("Está ", "Falta ", "Falta ", "", "")
    assert [item.text for item in details[0].all("li")] == [
        f"{mark}{text}" for mark, text in zip(looked_at, asked["E2.3"], strict=True)
    ]


def test_each_deliverable_leads_to_what_is_asked_for(september: Built) -> None:
    links = september.content(f"{LAGUNA}entregas/").links
    assert links["Informe validado"] == "../../../etapas/2-diagnostico/#e2-3"


def test_a_criterion_with_data_says_whether_it_holds(picture: Picture) -> None:
    picture.replace(f"{VILLA}/entregas.yml", "  revisado: 2030-05-17\n  resultado: aceptado\n", "")

    assert [item.text for item in villa(picture, "entregas/").all("details")[0].all("li")] == [
        "Está Hay una coordinación y una persona referente de datos",
        "Está El acta tiene fecha y dice qué cargo la firma",
        "No aparece ningún dato de contacto personal",
    ]


def test_accepted_work_that_does_not_meet_a_criterion_is_marked_and_keeps_its_hours(picture: Picture) -> None:
    picture.replace(f"{VILLA}/equipo.yml", "acta:\n  fecha: 2030-05-10\n  firma: Intendencia\n", "")

    assert [mark.text for mark in villa(picture, "entregas/").all("p.tasks__unmet")] == [
        "No se cumple El acta tiene fecha y dice qué cargo la firma"
    ]
    assert "4 de 12 h aceptadas" in villa(picture).under("Dónde estamos")


def test_a_city_that_handed_nothing_in_yet_is_asked_for_everything(picture: Picture) -> None:
    picture.delete(f"{VILLA}/entregas.yml")
    page = villa(picture, "entregas/")

    assert page.text.startswith("Villa Prueba Entregas de Villa Prueba Resumen Entregas")
    assert "0 de 4 aceptadas." in page.text
    assert [state.text for state in page.all("div.tasks__st")] == ["Pendiente"] * 4
    assert page.one("p.seal").text == "Datos al 12/6/2030 Último cambio 7/6/2030 entregas.csv"


# Team and story ------------------------------------------------------------------------------------


def test_a_team_is_offices_hours_duties_and_deputies_and_its_vacancies(september: Built) -> None:
    page = september.content(f"{LAGUNA}equipo/")
    team = page.all("table.tbl")[0].table()

    assert team[1] == [
        "Coordinación",
        "Desarrollo Social",
        "18 h",
        "Hablar con cada área antes de cada reunión Juntar a la mesa y cerrar el acta el mismo día "
        "Pedir a la Secretaría de Gobierno las horas que falten",
        "Salud",
    ]
    assert team[4] == ["Educación", "Educación", "Vacante desde el 22/7/2024"]
    assert page.under("Equipo").startswith(
        "Mandato: acta del 15 de mayo de 2024, firma: Secretaría de Gobierno. 1 rol vacante. "
        "Se publican cargos, nunca nombres."
    )


def test_a_city_without_a_team_yet_says_with_what_it_is_handed_in_and_where_it_is_written(
    picture: Picture,
) -> None:
    picture.delete(f"{VILLA}/equipo.yml")

    assert villa(picture, "equipo/", date(2030, 5, 14)).under("Equipo") == (
        "Todavía no hay equipo cargado. Se entrega con E1.1 Acta y roles, que vence el 17 de mayo. "
        "Se carga en equipo.yml."
    )


def test_how_the_board_works_is_said_with_its_next_meeting(september: Built, closed: Built) -> None:
    assert september.content(f"{LAGUNA}equipo/").under("Cómo trabaja la mesa") == (
        "Cómo se decide Se hace lo que apoyan dos áreas o más; si hay empate, el tema pasa a la mesa "
        "siguiente. Cada cuánto se reúne Cada seis semanas, los martes a las 9. Fechas previstas 11/6, 23/7, "
        "3/9, 15/10, 26/11 Acordado el 3 de junio de 2024. La próxima reunión es el 15 de octubre."
    )
    assert (
        closed.content(f"{LAGUNA}equipo/")
        .under("Cómo trabaja la mesa")
        .endswith("Acordado el 3 de junio de 2024.")
    )


def test_a_city_says_where_its_numbers_come_from_and_how_old_they_are(september: Built) -> None:
    assert september.content(LAGUNA).one("p.seal").text == (
        "Fuente ciudad.yml Datos al 20/9/2024 Último cambio 28/8/2024 "
        "Habitantes 12.500 Datos de la edición (JSON)"
    )
    assert september.content(f"{LAGUNA}equipo/").one("p.seal").text == (
        "Fuente equipo.yml, actores.yml Datos al 20/9/2024 Último cambio 28/8/2024 equipo.csv actores.csv"
    )


def test_a_page_is_called_like_its_city_in_full(september: Built) -> None:
    assert september.title("ciudades/paso-nandubay/") == "Paso Ñandubay - Primeras infancias"


# The day shown -------------------------------------------------------------------------------------


def test_on_an_earlier_day_a_later_review_has_not_happened(september: Built) -> None:
    monte = september.content(f"{MONTE}entregas/")

    assert "Lienzo, versión 3 En revisión el 19/9" in monte.under("Salud, cuidado y educación")
    assert "Quedó claro y chico" not in september.html(f"{MONTE}entregas/")


def test_the_same_review_is_there_once_it_has_happened(closed: Built) -> None:
    assert "E4.2 Lienzo de proyecto Lienzo, versión 3 aceptado el 23/9, versión 3" in (
        closed.content(f"{MONTE}entregas/").under("Salud, cuidado y educación")
    )


HAPPENED = re.compile(
    r"(?:aceptado|observado|revisión|borrador|desde|novedades|vencía|enviado|último cambio)"
    r" (?:el |al )?(\d+)/(\d+)",
    re.I,
)
"""How the pages say that something has already happened: «aceptado el 16/5»."""


@pytest.mark.parametrize("day", [date(2024, 5, 8), date(2024, 7, 20), date(2024, 9, 20)], ids=str)
def test_nothing_dated_after_the_day_has_happened_anywhere(drawn: OnDay, day: date) -> None:
    site = drawn(day)
    said = [match for page in site.pages for match in HAPPENED.finditer(site.content(page).text)]

    assert len(said) > 12
    assert [match[0] for match in said if date(2024, int(match[2]), int(match[1])) > day] == []


@pytest.mark.parametrize("day", [date(2024, 5, 8), date(2024, 7, 20), date(2024, 9, 20)], ids=str)
def test_only_evidence_sent_and_notes_given_by_the_day_are_shown(
    drawn: OnDay, cohort: Cohort, day: date
) -> None:
    for city in cohort.cities:
        page = drawn(day).content(f"ciudades/{city.slug}/entregas/")
        sent = {s.evidence for s in city.submissions if s.sent and s.sent <= day}
        noted = {s.note for s in city.submissions if s.reviewed and s.reviewed <= day}

        assert {proof.text for proof in page.all("span.tasks__proof")} <= sent
        assert {note.text for reviewed in page.all("div.tasks__st") for note in reviewed.all("p")} <= noted


def test_a_mandate_signed_later_is_not_signed_yet(drawn: OnDay) -> None:
    team = drawn(date(2024, 5, 8)).content(f"{LAGUNA}equipo/").under("Equipo")

    assert team.startswith("Todavía no hay un acta firmada.")


def test_before_the_first_day_no_city_has_begun(drawn: OnDay) -> None:
    site = drawn(date(2024, 4, 1))

    assert {cell for row in rows(site)[1:] for cell in row[1:7]} == {"Sin empezar"}
    assert site.content(LAGUNA).under("Dónde estamos").startswith("Todavía no empezó")


def test_between_the_last_stage_and_the_closing_the_stages_are_over(picture: Picture) -> None:
    picture.replace(f"{EDITION}/cohorte.yml", "cierre: 2030-06-28", "cierre: 2030-07-01")

    assert villa(picture, on=date(2030, 6, 30)).under("Dónde estamos").startswith("Terminaron las etapas")
