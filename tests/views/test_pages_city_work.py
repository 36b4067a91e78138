"""A city's work, page by page: what its data says, no more and no less, on the day that is shown.

The demonstration is read as it is published; small changed copies of the tiny edition give the states
that it doesn't have. Villa Churrinche is the worked example: its pages are looked at whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.data.cohort import City, Cohort
from macros.rules.diagnosis import results
from macros.rules.known import as_known
from tests.conftest import SEPTEMBER
from tests.drawn import Drawn
from tests.picture import EDITION, VILLA, Picture
from tests.reading import Built, Node

OnDay = Callable[[date], Drawn]
CHURRINCHE = "ciudades/villa-churrinche/"
CUT_OFF, LAST_DAY = date(2030, 6, 12), date(2024, 11, 29)
SECTIONS = (
    "entregas/", "equipo/", "diagnostico/", "diagnostico/respuestas/", "objetivos/", "tablero/", "proyecto/",
    "derechos/", "plan/", "acuerdos/", "cierre/",
)  # fmt: skip


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(tmp_path)


def page(picture: Picture, section: str = "", on: date = CUT_OFF) -> Node:
    """A page of Villa Prueba, as the picture's files have it."""
    return Drawn(picture.load(), on).content(f"ciudades/villa-prueba/{section}")


def cities_of(site: Built) -> list[str]:
    """The address of every city's first page."""
    return [address for address in site.pages if re.fullmatch("ciudades/[^/]+/", address)]


def city_pages(site: Built) -> list[str]:
    return [f"{city}{section}" for city in cities_of(site) for section in ("", *SECTIONS)]


def texts(nodes: list[Node]) -> list[str]:
    return [node.text for node in nodes]


def pairs(node: Node) -> dict[str, str]:
    """What a list of pairs says, by its terms."""
    return dict(zip(texts(node.all("dt")), texts(node.all("dd")), strict=True))


def numbers(node: Node, *names: str) -> tuple[float, ...]:
    """The values of some attributes of a drawing, percentages too."""
    return tuple(float(node.attributes[name].removesuffix("%")) for name in names)


def raw(node: Node) -> str:
    """All the text of a node, that which is drawn or hidden too."""
    inside = (child if isinstance(child, str) else raw(child) for child in node.children)
    return " ".join("".join(inside).split())


# Actors --------------------------------------------------------------------------------------------

CELL, STRIP, LEFT, TOP = 56, 18, 30, 4
"""The drawing's measures: a cell's side, the strip above each half, the corner of the grid."""
Pin = tuple[float, float, float]
"""Its middle, and its radius."""


def cell_of(influence: int, interest: int) -> tuple[float, float, float, float]:
    """From where to where (left, right, top, bottom) a pair of scores has its place."""
    left = LEFT + CELL * (interest - 1)
    top = TOP + STRIP + CELL * (5 - influence) + (STRIP if influence < 4 else 0)
    return left, left + CELL, top, top + CELL


def pins(equipo: Node) -> dict[int, Pin]:
    """Where each numbered pin of the drawing is."""
    drawing = equipo.one("svg.actors")
    written = [int(raw(label)) for label in drawing.all("text.actors__n")]
    places = [numbers(pin, "cx", "cy", "r") for pin in drawing.all("circle.actors__p")]
    return dict(zip(written, places, strict=True))  # type: ignore[arg-type]


def in_the_table(equipo: Node) -> dict[int, list[str]]:
    """Each numbered row: name and so on, influence, interest, strategy."""
    rows = equipo.one("table.tbl--actors").one("tbody").all("tr")
    return {int(raw(row.one("span.pin"))): texts(row.all("th") + row.all("td")) for row in rows}


def test_every_scored_actor_of_every_city_has_its_pin_where_its_scores_are(closed: Built) -> None:
    for city in cities_of(closed):
        equipo = closed.content(f"{city}equipo/")
        table, found = in_the_table(equipo), pins(equipo)

        assert len(table) >= 12
        assert found.keys() == table.keys() == set(range(1, len(table) + 1))
        for number, (x, y, r) in found.items():
            left, right, top, bottom = cell_of(int(table[number][1]), int(table[number][2]))
            assert left <= x - r and x + r <= right and top <= y - r and y + r <= bottom, (city, number)


def is_apart(one: Pin, other: Pin) -> bool:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 >= (one[2] + other[2]) ** 2


def all_apart(places: list[Pin]) -> bool:
    return all(is_apart(one, other) for index, one in enumerate(places) for other in places[:index])


def test_no_two_pins_of_any_city_touch(closed: Built) -> None:
    assert all(all_apart(list(pins(closed.content(f"{city}equipo/")).values())) for city in cities_of(closed))


@pytest.mark.parametrize("count", [1, 2, 4, 5, 9, 12, 16])
def test_actors_of_the_same_scores_share_their_cell_side_by_side(picture: Picture, count: int) -> None:
    actors = (
        f"- id: actor-{number}\n  nombre: Actor {number}\n  tipo: salud\n  influencia: 3\n  interes: 3\n"
        "  aporte: Datos\n"
        for number in range(1, count + 1)
    )
    picture.write(f"{VILLA}/actores.yml", "".join(actors))
    picture.replace(f"{VILLA}/proyecto.yml", "aliados:\n  - hospital-zonal\n", "")

    places = list(pins(page(picture, "equipo/")).values())

    left, right, top, bottom = cell_of(3, 3)
    assert len(places) == count
    assert all_apart(places)
    assert all(left <= x - r and x + r <= right and top <= y - r and y + r <= bottom for x, y, r in places)


def test_the_map_says_what_it_is_and_where_its_values_are_to_be_read(closed: Built) -> None:
    drawing = closed.content(f"{CHURRINCHE}equipo/").one("svg.actors")

    assert drawing.attributes["role"] == "img"
    assert drawing.attributes["aria-labelledby"].split() == [
        drawing.one("title").attributes["id"], drawing.one("desc").attributes["id"],
    ]  # fmt: skip
    assert raw(drawing.one("title")) == "Actores por influencia e interés"
    assert raw(drawing.one("desc")) == (
        "15 actores en una grilla de cinco por cinco. La tabla que sigue trae los mismos valores."
    )


def test_the_table_of_actors_says_what_each_one_gives_and_the_strategy_that_its_scores_ask_for(
    closed: Built,
) -> None:
    equipo = closed.content(f"{CHURRINCHE}equipo/")
    rows = in_the_table(equipo)

    assert equipo.under("Mapa de actores").startswith(
        "15 instituciones que pueden ayudar, con lo que pueden y lo que les importa, de 1 a 5. Son públicos; "
        "qué piensa cada una, no se anota."
    )
    assert [rows[number] for number in (1, 5, 9, 11)] == [
        ["Concejo Deliberante municipal · La ordenanza que fija el presupuesto de cada año · Dos reuniones "
         "por año con la comisión de presupuesto", "5", "3", "Mantener satisfecho"],
        ["Equipos de los cuatro CDI municipal · La asistencia de cada día y el trato diario con las familias "
         "· Reunión mensual con Desarrollo Humano", "4", "5", "Trabajar juntos"],
        ["Centros de salud de los barrios salud · Los controles por trimestre y el trato con las familias de "
         "cada barrio · Reunión mensual con el área de Salud", "3", "4", "Mantener al tanto"],
        ["Empresa de colectivos urbanos privado · Los recorridos y los horarios de la mañana", "3", "2",
         "Seguir de cerca"],
    ]  # fmt: skip


def test_the_table_has_every_actor_with_its_scores_the_most_influential_first(
    closed: Built, cohort: Cohort
) -> None:
    for city in cohort.cities:
        rows = in_the_table(closed.content(f"ciudades/{city.slug}/equipo/"))
        scores = [(int(influence), int(interest)) for _, influence, interest, _ in rows.values()]

        assert scores == sorted(scores, reverse=True)
        assert len(rows) == len(city.actors)
        for actor in city.actors:
            (row,) = [row for row in rows.values() if row[0].startswith(f"{actor.name} ")]
            assert row[1:3] == [str(actor.influence), str(actor.interest)]


def test_an_actor_without_its_scores_has_no_pin_and_comes_last(picture: Picture) -> None:
    picture.replace(f"{VILLA}/actores.yml", "  interes: 3\n", "")
    equipo = page(picture, "equipo/")

    assert in_the_table(equipo) == {
        1: ["Jardín 905 educación · Un salón para reunirse con las familias", "2", "5", "Mantener al tanto"],
        2: ["Hospital zonal salud · Datos de controles y vacunas · Mesa mensual", "5", "sin puntuar", "—"],
    }
    assert list(pins(equipo)) == [1]


def test_without_any_score_there_is_a_table_and_no_empty_drawing(picture: Picture) -> None:
    picture.replace(f"{VILLA}/actores.yml", "  influencia: 5\n", "")
    picture.replace(f"{VILLA}/actores.yml", "  influencia: 2\n", "")
    equipo = page(picture, "equipo/")

    assert equipo.all("svg.actors") == []
    assert [row[1:] for row in in_the_table(equipo).values()] == [
        ["sin puntuar", "3", "—"],
        ["sin puntuar", "5", "—"],
    ]


# Dimensions ----------------------------------------------------------------------------------------


def circles(diagnosis: Node) -> dict[str, tuple[list[float], list[float]]]:
    """Where each dimension's hollow and full circle stand, from 0 to 100."""
    rows = diagnosis.one("table.dims").one("tbody").all("tr")
    return {
        row.one("span.dims__c").text: (
            [numbers(circle, "cx")[0] for circle in row.all("circle.dims__a")],
            [numbers(circle, "cx")[0] for circle in row.all("circle.dims__b")],
        )
        for row in rows
    }


def test_dimensions_have_both_scores_the_level_and_the_change_in_words(closed: Built) -> None:
    assert closed.content(f"{CHURRINCHE}diagnostico/").one("table.dims").table() == [
        ["Dimensión", "Gráfico", "Junio", "Noviembre", "Nivel"],
        ["D1 Gobernanza, equipo y presupuesto", "", "45,0", "50,0", "en desarrollo · +5,0"],
        ["D2 Territorio, actores y participación", "", "50,0", "50,0", "en desarrollo · igual"],
        ["D3 Salud integral y nutrición", "", "58,3", "50,0",
         "en desarrollo · −8,3 antes había 1 ítem más sin dato"],
        ["D4 Cuidado infantil", "", "50,0", "50,0", "en desarrollo · igual"],
        ["D5 Educación", "", "37,5", "43,8", "incipiente · +6,3"],
        ["D6 Derechos y protección", "", "50,0", "50,0", "en desarrollo · igual"],
        ["D7 Apoyo a la crianza", "", "25,0", "31,3", "incipiente · +6,3"],
        ["D8 Datos, monitoreo y evaluación", "", "35,0", "45,0", "incipiente · +10,0"],
    ]  # fmt: skip


def test_the_whole_is_said_in_one_sentence_with_who_agreed_on_it(closed: Built) -> None:
    diagnosis = closed.content(f"{CHURRINCHE}diagnostico/")

    assert diagnosis.under("Ocho dimensiones").startswith(
        "En junio dio 43,9 de 100, nivel incipiente, y en noviembre dio 46,3 de 100, nivel incipiente. "
        "Autodiagnóstico inicial: acordado el 13 de junio de 2024 por Desarrollo Humano, Salud, Educación. "
        "Autodiagnóstico final: acordado el 19 de noviembre de 2024 por Desarrollo Humano, Salud, Educación, "
        "Gobierno. Ver las respuestas y sus motivos De 0 a 100. El círculo vacío es junio; el lleno, "
        "noviembre. Las marcas separan los cinco niveles: inicial, incipiente, en desarrollo, consolidado e "
        "integral. La ciudad se compara solo consigo misma."
    )
    assert diagnosis.links["Ver las respuestas y sus motivos"] == "respuestas/"


def test_a_change_has_a_circle_at_each_end_and_no_change_has_one(closed: Built) -> None:
    found = circles(closed.content(f"{CHURRINCHE}diagnostico/"))
    d3_before, d3_after = found.pop("D3")

    assert (d3_before, d3_after) == ([pytest.approx(58.333, abs=0.001)], [50.0])
    assert found == {
        "D1": ([45.0], [50.0]), "D2": ([], [50.0]), "D4": ([], [50.0]), "D5": ([37.5], [43.75]),
        "D6": ([], [50.0]), "D7": ([25.0], [31.25]), "D8": ([35.0], [45.0]),
    }  # fmt: skip


def test_the_line_between_two_circles_runs_from_the_lower_to_the_higher(closed: Built) -> None:
    rows = closed.content(f"{CHURRINCHE}diagnostico/").one("table.dims").one("tbody").all("tr")
    moves = {
        row.one("span.dims__c").text: numbers(line, "x1", "x2")
        for row in rows
        for line in row.all("line.dims__move")
    }

    assert moves.keys() == {"D1", "D3", "D5", "D7", "D8"}
    assert (moves["D1"], moves["D3"]) == ((45.0, 50.0), (50.0, pytest.approx(58.333, abs=0.001)))


def test_the_circles_of_every_city_are_its_scores(closed: Built, cohort: Cohort) -> None:
    for city in cohort.cities:
        found = circles(closed.content(f"ciudades/{city.slug}/diagnostico/"))
        last = list(results(cohort, city).values())[-1]
        scores = {d.dimension.id: [float(d.score)] if d.score is not None else [] for d in last.dimensions}

        assert {name: full for name, (_, full) in found.items()} == scores


def test_before_the_second_time_there_is_one_column_and_one_full_circle(september: Built) -> None:
    diagnosis = september.content(f"{CHURRINCHE}diagnostico/")

    assert diagnosis.one("table.dims").table()[0] == ["Dimensión", "Gráfico", "Junio", "Nivel"]
    assert diagnosis.one("table.dims").table()[3] == [
        "D3 Salud integral y nutrición", "", "58,3", "en desarrollo 1 ítem sin dato",
    ]  # fmt: skip
    assert "círculo" not in diagnosis.text
    assert all((len(hollow), len(full)) == (0, 1) for hollow, full in circles(diagnosis).values())


def test_what_is_too_little_known_has_words_and_neither_score_nor_circle(closed: Built) -> None:
    bajada = closed.content("ciudades/bajada-del-molle/diagnostico/")

    assert bajada.one("table.dims").table()[3] == [
        "D3 Salud integral y nutrición", "", "información insuficiente", "información insuficiente",
        "no se puntúa 2 ítems sin dato antes había 1 ítem más sin dato",
    ]  # fmt: skip
    assert circles(bajada)["D3"] == ([], [])
    assert bajada.under("Ocho dimensiones").startswith(
        "En junio dio 38,3 de 100, nivel incipiente (promedio de las 6 dimensiones que se pudieron puntuar), "
        "y en noviembre dio 42,4 de 100, nivel incipiente (promedio de las 6 dimensiones que se pudieron "
        "puntuar)."
    )


def test_what_came_to_be_known_has_one_circle_and_no_change(picture: Picture) -> None:
    diagnosis = page(picture, "diagnostico/")

    assert diagnosis.one("table.dims").table()[1:] == [
        ["D1 Gobierno y equipo", "", "50,0", "62,5", "en desarrollo · +12,5"],
        ["D2 Salud", "", "información insuficiente", "50,0",
         "en desarrollo antes había 1 ítem más sin dato"],
    ]  # fmt: skip
    assert circles(diagnosis) == {"D1": ([50.0], [62.5]), "D2": ([], [50.0])}


def test_what_came_to_be_unknown_keeps_its_first_circle_hollow(picture: Picture) -> None:
    answers = f"{VILLA}/autodiagnostico.yml"
    picture.replace(answers, "valor: SD\n      porque: El hospital", "valor: 2\n      porque: El hospital")
    picture.replace(answers, "valor: 2\n      porque: Las salas", "valor: SD\n      porque: Las salas")
    diagnosis = page(picture, "diagnostico/")

    assert diagnosis.one("table.dims").table()[2] == [
        "D2 Salud", "", "25,0", "información insuficiente", "no se puntúa 1 ítem sin dato",
    ]  # fmt: skip
    assert circles(diagnosis)["D2"] == ([25.0], [])


def test_with_few_dimensions_known_no_total_is_said(picture: Picture) -> None:
    assert (
        page(picture, "diagnostico/")
        .under("Ocho dimensiones")
        .startswith(
            "En mayo se sabía de muy pocas dimensiones para dar un total, y en junio se sabía de muy pocas "
            "dimensiones para dar un total."
        )
    )
    assert "Diagnóstico sin total" in page(picture).text


def test_two_times_in_one_month_are_told_apart(picture: Picture) -> None:
    picture.replace(f"{VILLA}/autodiagnostico.yml", "fecha: 2030-06-07", "fecha: 2030-05-31")
    diagnosis = page(picture, "diagnostico/")

    assert diagnosis.one("table.dims").table()[0] == [
        "Dimensión", "Gráfico", "La primera", "La segunda", "Nivel",
    ]  # fmt: skip
    assert diagnosis.under("Ocho dimensiones").startswith("En la primera se sabía de muy pocas dimensiones")
    assert "El círculo vacío es la primera; el lleno, la segunda." in diagnosis.text


# Answers -------------------------------------------------------------------------------------------


def answer(respuestas: Node, item: str) -> list[str]:
    """The question, and each of its answers."""
    row = respuestas.one(f"#{item.lower().replace('.', '-')}")
    return texts(row.all("dt") + row.all("dd"))


def test_an_answer_is_its_value_what_that_means_its_reason_and_what_backs_it(closed: Built) -> None:
    respuestas = closed.content(f"{CHURRINCHE}diagnostico/respuestas/")

    assert answer(respuestas, "D5.2") == [
        "D5.2 ¿Hay alerta ante ausencias en espacios y jardines?",
        "Junio: 1 de 4. Cada escuela o jardín mira sus propias ausencias. Hay registro en cada escuela. "
        "Nadie avisa afuera. Diferencia inicial: 3 puntos.",
        "Noviembre: 2 de 4. Alerta informal. En el CDI 2 alguien escribe el mismo día. Los otros tres y los "
        "jardines siguen igual.",
    ]
    assert answer(respuestas, "D1.1")[1] == (
        "Junio: 3 de 4. Equipo con acto administrativo y horas. Hay acta con cinco roles y 18 horas por mes "
        "para cada uno. Respaldo: Acta de la Intendencia del 16 de mayo de 2024"
    )


def test_a_dont_know_is_said_as_such_and_is_no_zero(closed: Built, picture: Picture) -> None:
    respuestas = closed.content(f"{CHURRINCHE}diagnostico/respuestas/")

    assert answer(respuestas, "D3.4")[1] == (
        "Junio: sin dato. La mesa no sabe si se pesquisa. El hospital zonal puede decirlo y le pregunta "
        "Salud."
    )
    assert answer(page(picture, "diagnostico/respuestas/"), "D2.2") == [
        "D2.2 ¿Hay acciones sostenidas y medidas?",
        "Mayo: sin dato. El hospital no informa los controles.",
        "Junio: no aplica. El programa es de la provincia.",
    ]


def test_every_item_of_the_instrument_is_there_in_its_order(closed: Built, cohort: Cohort) -> None:
    for city in cities_of(closed):
        respuestas = closed.content(f"{city}diagnostico/respuestas/")

        assert texts(respuestas.all("h2")) == [f"{d.id} {d.name}" for d in cohort.dimensions]
        assert texts(respuestas.all("dt")) == [
            f"{item.item} {item.question}" for d in cohort.dimensions for item in d.items
        ]


def test_an_item_that_nobody_answered_says_so(picture: Picture) -> None:
    respuestas = "    - item: D2.2\n      valor: {}\n      porque: {}\n"
    reasons = {"SD": "El hospital no informa los controles", "NA": "El programa es de la provincia"}
    for value, reason in reasons.items():
        picture.replace(f"{VILLA}/autodiagnostico.yml", respuestas.format(value, reason), "")

    assert answer(page(picture, "diagnostico/respuestas/"), "D2.2")[1:] == ["Sin respuesta."]


# Opportunities -------------------------------------------------------------------------------------


def test_opportunities_stand_by_criticality_and_horizon(closed: Built) -> None:
    grid = closed.content(f"{CHURRINCHE}diagnostico/").one("table.grid9")

    assert grid.table() == [
        ["Corto plazo menos de 6 meses", "Mediano plazo de 6 a 18 meses", "Largo plazo más de 18 meses", ""],
        ["Alta", "", "1 Pesquisa sin dato", ""],
        ["Media", "2 Ausencias sin respuesta 5 Sin tablero 7 Consulta sin vuelta",
         "4 Crianza sin varones 6 Gasto sin separar", "3 Espera sin lugar"],
        ["Baja", "", "8 Paso al jardín", ""],
    ]  # fmt: skip
    assert [link.text for link in grid.all("a.pin--chosen")] == ["1", "2", "5", "4"]
    assert grid.links["1"] == "#pesquisa-sin-dato"
    assert grid.all("a")[0].attributes["aria-label"] == "Oportunidad 1: Pesquisa sin dato"


def test_every_number_of_the_grid_leads_to_that_number_of_the_list(closed: Built, cohort: Cohort) -> None:
    for city in cohort.cities:
        diagnosis = closed.content(f"ciudades/{city.slug}/diagnostico/")
        listed = {
            raw(row.one("span.pin")): f"#{row.attributes['id']}"
            for row in diagnosis.one("ol.ops").children
            if isinstance(row, Node)
        }

        assert diagnosis.one("table.grid9").links == listed
        assert len(listed) == len(city.opportunities)


def test_the_list_runs_from_what_presses_most_with_its_scores_and_its_choice(closed: Built) -> None:
    diagnosis = closed.content(f"{CHURRINCHE}diagnostico/")
    first = diagnosis.one("#pesquisa-sin-dato").text

    assert diagnosis.one("ol.ops").all("b")[0].text == "Pesquisa sin dato."
    assert first == (
        "Pesquisa sin dato. Nadie en la ciudad sabe a cuántas niñas y niños se les hizo la pesquisa del "
        "desarrollo. Criticidad alta (3,80) · mediano plazo, 9 meses · D3 Salud integral y nutrición "
        "Gravedad 4, urgencia 4, alcance 3, inequidad 4; factibilidad 2. Mientras tanto: Pedir al hospital "
        "un total mensual de pesquisas, sin nombres. Elegida el 28/6"
    )
    assert re.findall(r"Criticidad \w+ \((\d,\d\d)\)", diagnosis.one("ol.ops").text) == [
        "3,80", "3,65", "3,15", "2,95", "2,85", "2,60", "2,60", "2,25",
    ]  # fmt: skip
    assert (
        "8 oportunidades, de la que más apura a la que menos. 4 elegidas. Las validó una mesa de 12 personas "
        "de Desarrollo Humano, Salud, Educación, Gobierno, el 28 de junio de 2024."
    ) in diagnosis.text


def test_a_horizon_that_is_not_the_suggested_one_says_why(closed: Built) -> None:
    assert (
        closed.content(f"{CHURRINCHE}diagnostico/")
        .one("#espera-sin-lugar")
        .text.endswith(
            "Criticidad media (3,15) · largo plazo, 24 meses · D4 Cuidado infantil Gravedad 4, urgencia 3, "
            "alcance 1, inequidad 4; factibilidad 1. Se sugería mediano plazo. El semáforo sugiere mediano "
            "plazo. Sumar plazas pide un terreno, una obra y fondos que el municipio no tiene, y eso lleva "
            "dos años si la provincia acompaña."
        )
    )


def test_a_legal_duty_is_high_and_says_that_it_is_one(closed: Built, picture: Picture) -> None:
    assert "Criticidad alta (3,75), porque es deber legal" in (
        closed.content("ciudades/arroyo-benteveo/diagnostico/").one("#quien-avisa-primero").text
    )

    picture.replace(f"{VILLA}/oportunidades.yml", "  meses: 8\n", "  meses: 8\n  deber_legal: true\n")
    picture.replace(f"{VILLA}/oportunidades.yml", "  porque_horizonte: El decreto sale en marzo\n", "")
    picture.replace(f"{VILLA}/oportunidades.yml", "  meses: 8\n", "  meses: 5\n")
    assert "Criticidad alta (3,00), porque es deber legal" in page(picture, "diagnostico/").text


def test_one_that_is_not_scored_whole_is_in_the_list_and_not_in_the_grid(picture: Picture) -> None:
    picture.replace(f"{VILLA}/oportunidades.yml", "  gravedad: 3\n  urgencia: 3\n", "  urgencia: 3\n")
    picture.replace(f"{VILLA}/oportunidades.yml", "  porque_horizonte: El decreto sale en marzo\n", "")
    diagnosis = page(picture, "diagnostico/")

    assert list(diagnosis.one("table.grid9").links) == ["1"]
    assert diagnosis.one("#mesa-sin-fecha").text == (
        "Las áreas se reúnen solo cuando hay un problema. Falta puntuarla · mediano plazo, 8 meses · D1 "
        "Gobierno y equipo Gravedad —, urgencia 3, alcance 3, inequidad 3; factibilidad 4."
    )


# Objectives ----------------------------------------------------------------------------------------


def test_an_objective_says_what_it_answers_for_whom_and_how_it_is_measured(closed: Built) -> None:
    objetivos = closed.content(f"{CHURRINCHE}objetivos/")

    assert objetivos.one("#asistencia-en-los-cdi").text == (
        "Que las niñas y los niños inscriptos en los cuatro CDI asistan más: de 62,5 % (junio de 2024) a "
        "75,0 % (junio de 2025). Responde a Ausencias sin respuesta. Para quiénes: Niñas y niños inscriptos "
        "en los cuatro CDI, 236 en junio de 2024. CUI-03 Asistencia media en espacios de cuidado 62,5 % "
        "base, 28/6/2024 75 % meta, 30/6/2025 Más es mejor · Planillas de asistencia de los cuatro CDI · "
        "mensual · lo trae Referente de datos · Ley 26.233 de centros de desarrollo infantil, 2007 CUI-04 "
        "Lista de espera en espacios de cuidado 25 por 100 base, 28/6/2024 20 por 100 meta, 30/6/2025 Menos "
        "es mejor · Lista única de espera de Desarrollo Humano · mensual · lo trae Cuidado infantil · Ley "
        "26.233 de centros de desarrollo infantil, 2007"
    )
    assert objetivos.links["Ausencias sin respuesta"] == "../diagnostico/#ausencias-sin-respuesta"
    assert len(objetivos.one("ol.objs").all("p.objs__q")) == 4


def test_a_baseline_that_is_awaited_says_when(closed: Built) -> None:
    metric = closed.content(f"{CHURRINCHE}objetivos/").one("#saber-de-la-pesquisa").one("p.metric__v")

    assert metric.text == "base sin dato: se obtiene el 31/3/2025 30 % meta, 30/12/2025"


def test_a_baseline_taken_later_was_still_awaited(drawn: OnDay) -> None:
    def metric(day: date) -> str:
        objetivos = drawn(day).content("ciudades/san-evaristo/objetivos/")
        return objetivos.one("#que-lleguen-los-cuentos").all("p.metric__v")[0].text

    assert metric(date(2024, 9, 9)) == "base sin dato: se obtiene el 10/9/2024 25 % meta, 10/9/2025"
    assert metric(date(2024, 9, 10)) == "5 % base, 10/9/2024 25 % meta, 10/9/2025"


def test_values_are_in_the_unit_of_their_indicator(picture: Picture) -> None:
    values = {"SAL-04": "64", "CUI-04": "12.5", "PRO-01": "2.5", "GES-01": "185000", "GES-02": "4"}
    picture.delete(f"{VILLA}/tablero.csv")  # of some of these it says other things
    text = picture.text(f"{VILLA}/objetivos.yml")
    metrics = "".join(
        f"    - indicador: {code}\n      base: {value}\n      base_fecha: 2030-05-31\n"
        for code, value in values.items()
    )
    picture.write(f"{VILLA}/objetivos.yml", text[: text.index("    - indicador: ")] + metrics)

    assert [metric.text for metric in page(picture, "objetivos/").all("p.metric__v")] == [
        "64 % base, 31/5/2030",
        "12,5 por 100 base, 31/5/2030",
        "2,5 por 1.000 base, 31/5/2030",
        "$ 185.000 por niña o niño base, 31/5/2030",
        "4 h por persona base, 31/5/2030",
    ]


def test_an_indicator_of_context_has_no_better_side(picture: Picture) -> None:
    picture.append(f"{VILLA}/objetivos.yml", "    - indicador: PRO-01\n")
    metric = page(picture, "objetivos/").all("div.metric")[2]

    assert metric.text == (
        "PRO-01 Intervenciones nuevas de protección sin base todavía Indicador de contexto, sin meta"
    )


def test_an_objective_without_metrics_says_so(picture: Picture) -> None:
    text = picture.text(f"{VILLA}/objetivos.yml")
    picture.write(f"{VILLA}/objetivos.yml", text[: text.index("  metricas:")])

    assert page(picture, "objetivos/").one("#recuperar-vacunas").text.endswith("Todavía no tiene métricas.")


def test_gaps_stand_by_sector_with_the_indicator_that_shows_them(closed: Built, picture: Picture) -> None:
    gaps = pairs(closed.content(f"{CHURRINCHE}objetivos/").one("dl.pairs"))

    assert list(gaps) == ["Salud", "Cuidado", "Educación"]
    assert gaps["Cuidado"] == (
        "En junio hubo 2.508 asistencias de 4.012 posibles (236 × 17 días). Tener plaza no es asistir. "
        "CUI-03 · Asistencia media en espacios de cuidado Hay 60 solicitudes en espera y 240 plazas (60 ÷ "
        "240). No se sabe de qué barrios son. CUI-04 · Lista de espera en espacios de cuidado"
    )
    picture.append(f"{VILLA}/brechas.yml", "- indicador: GES-02\n  que: Falta formación\n")
    assert pairs(page(picture, "objetivos/").one("dl.pairs"))["GES"] == (
        "Falta formación. GES-02 · Horas de formación por integrante"
    )


# Project -------------------------------------------------------------------------------------------


def test_the_canvas_fits_on_one_page(closed: Built) -> None:
    proyecto = closed.content(f"{CHURRINCHE}proyecto/")
    canvas = proyecto.one("div.theory")

    assert pairs(proyecto.all("dl.pairs")[0]) == {
        "El problema": "En los CDI y jardines, nadie responde cuando una niña o un niño deja de venir. Ver "
        "la oportunidad",
        "Para quiénes": "Niñas y niños inscriptos en el CDI 2, 60 en total. En agosto hubo 792 asistencias "
        "de 1.320 posibles (60 × 22 días), un 60,0 %.",
        "Mentoría": "Nahuel Espinillo, cuidado infantil",
        "Con quiénes": "Equipos de los cuatro CDI, Centros de salud de los barrios, Familias de los cuatro "
        "CDI, Empresa de colectivos urbanos",
        "Indicadores": "CUI-03 Asistencia media en espacios de cuidado; CUI-04 Lista de espera en espacios "
        "de cuidado",
    }
    assert proyecto.links["Ver la oportunidad"] == "../diagnostico/#ausencias-sin-respuesta"
    columns = [column for column in canvas.children if isinstance(column, Node)]
    assert {column.one("p").text: texts(column.all("li")) for column in columns} == {
        "Con qué": ["Un teléfono del CDI en cada sala, con datos",
                    "La planilla de asistencia del día, que no sale del CDI",
                    "Tiempo de la educadora de cada sala para escribir"],
        "Qué se hace": ["La educadora de la sala escribe el mismo día a la familia de quien faltó",
                        "Anotar el motivo de la ausencia en una cuenta semanal, sin nombres",
                        "Revisar los viernes qué motivos se repiten y quién puede resolverlos"],
        "Qué sale": ["Al menos el 80 % de las ausencias con un mensaje el mismo día"],
        "Qué cambia": ["Que la asistencia del CDI 2 pase de 60 a 68 de cada 100 en tres semanas de prueba"],
        "Si se cumple que": ["Las familias quieren que alguien les escriba",
                             "El personal tiene 20 minutos por día para hacerlo"],
    }  # fmt: skip


def test_the_budget_is_its_lines_and_their_sum(closed: Built) -> None:
    assert closed.content(f"{CHURRINCHE}proyecto/").one("table.tbl--plain").table() == [
        ["Renglón", "Pesos"],
        ["Datos para cuatro teléfonos, a $ 12.000 por mes cada uno, seis meses", "$ 288.000"],
        ["Horas de administración para la cuenta de motivos, a $ 90.000 por mes, seis meses", "$ 540.000"],
        ["Dos reuniones con las familias y los avisos impresos", "$ 100.000"],
        ["Mantenimiento de los teléfonos, a $ 12.000 por mes, seis meses", "$ 72.000"],
        ["Total", "$ 1.000.000"],
    ]


def pesos(text: str) -> int:
    """What a text says in pesos; nothing where it says that it is missing."""
    return int(re.sub(r"\D", "", text) or 0)


def test_the_budget_of_every_city_adds_up_as_it_is_read(closed: Built) -> None:
    budgets = [closed.content(f"{city}proyecto/").all("table.tbl--plain") for city in cities_of(closed)]
    tables = [table.table()[1:] for found in budgets for table in found]

    assert len(tables) == 10
    for *lines, (_, total) in tables:
        assert sum(pesos(amount) for _, amount in lines) == pesos(total)


def test_risks_come_with_what_would_be_done(closed: Built) -> None:
    assert closed.content(f"{CHURRINCHE}proyecto/").under("Qué puede salir mal") == (
        "Que las familias sientan el mensaje como un control Acordar el texto con las familias. Preguntar "
        "cómo están antes que por qué faltaron Que cambie el personal de las salas Dejar el texto y los "
        "pasos escritos, y que dos personas por sala sepan hacerlo"
    )


def test_a_canvas_that_was_only_begun_says_what_it_lacks(picture: Picture) -> None:
    picture.write(
        f"{VILLA}/proyecto.yml",
        "nombre: Vacunas al día en el jardín\noportunidad: vacunas-5-anios\npoblacion: Cuatro salas\n",
    )
    picture.replace(f"{VILLA}/cierre.yml", "antes_despues: SAL-04", "porque_falta: No se midió")
    proyecto = page(picture, "proyecto/")

    assert proyecto.headings == [
        "Proyecto de Villa Prueba", "Vacunas al día en el jardín", "Bitácora del prototipo",
        "Qué mostró la prueba",
    ]  # fmt: skip
    assert proyecto.under("Vacunas al día en el jardín") == (
        "El problema Uno de cada tres chicos llega a primer grado sin la segunda dosis. Ver la oportunidad "
        "Para quiénes Cuatro salas Mentoría Sin asignar Indicadores Sin elegir todavía Falta la teoría del "
        "cambio."
    )
    assert proyecto.under("Bitácora del prototipo") == (
        "Todavía no hay pruebas registradas. Se carga en proyecto.yml."
    )


def test_the_log_tells_each_try_in_order(closed: Built) -> None:
    log = closed.content(f"{CHURRINCHE}proyecto/").one("ol.log")

    assert texts(log.all("time")) == ["4 de octubre", "10 de octubre", "18 de octubre"]
    assert [entry for entry in log.children if isinstance(entry, Node)][1].text == (
        "10 de octubre decisión: ajustar Queríamos saber Si escribe la educadora de la sala el mismo día, "
        "contestan más familias. Probamos Del 7 al 10 de octubre, un mensaje de la educadora antes del "
        "mediodía. Participaron 20 personas Pasó Contestaron 15 de 20 familias (75 %). Anotamos 20 motivos, "
        "porque algunas dieron más de uno. Transporte, 8; salud, 7; horarios, 5. Hubo 158 asistencias de 240 "
        "posibles (60 × 4 días), un 65,8 %. Por qué esa decisión Transporte y horarios suman 13 de los 20 "
        "motivos. Sumamos la entrada hasta las 9:30, que el CDI puede decidir solo."
    )


def test_how_few_took_part_is_not_published_and_says_why(closed: Built, picture: Picture) -> None:
    log = closed.content("ciudades/colonia-zorzal/proyecto/").one("ol.log")

    assert [pairs(entry)["Participaron"] for entry in log.all("dl")] == [
        "no se publica, por resguardo de la privacidad"
    ] * 3
    assert (
        page(picture, "proyecto/")
        .under("Bitácora del prototipo")
        .endswith(
            "6 de junio sin decisión todavía Participaron no se publica, por resguardo de la privacidad"
        )
    )


def test_a_try_that_does_not_say_how_many_took_part_is_asked_for_it(picture: Picture) -> None:
    picture.replace(f"{VILLA}/proyecto.yml", "    participantes: suprimido\n", "    resultado: Llovió\n")

    assert (
        page(picture, "proyecto/")
        .under("Bitácora del prototipo")
        .endswith("6 de junio sin decisión todavía Participaron falta anotarlo Pasó Llovió.")
    )


def test_the_report_puts_what_was_expected_beside_what_was_seen(closed: Built) -> None:
    proyecto = closed.content(f"{CHURRINCHE}proyecto/")
    (compared,) = [table for table in proyecto.all("table") if "Lo esperado" in table.one("caption").text]

    assert compared.table() == [
        ["Qué se midió", "Antes", "Se esperaba", "Se vio"],
        ["Asistencia en el CDI 2 CUI-03 · de cada 100 asistencias posibles", "60", "68", "65,6"],
        ["Familias que contestan %", "no se midió", "60", "63"],
    ]
    assert len(proyecto.all("ul.plain")[-1].all("li")) == 6
    assert (
        proyecto.under("Qué mostró la prueba")
        .partition("Decisión: ")[2]
        .startswith(
            "ajustar. La asistencia fue mayor que en agosto y no alcanzó lo esperado. El mensaje lleva el "
            "doble del tiempo previsto. Primero se acuerda quién cubre la sala; después se prueba en otro "
            "CDI. Informe del 30 de octubre de 2024. Es una señal de lo que se probó, no la prueba de un "
            "cambio."
        )
    )


def test_a_report_that_decides_nothing_yet_says_so(picture: Picture) -> None:
    picture.replace(
        f"{VILLA}/proyecto.yml", "  decision: escalar\n  porque: Se aplicó el doble de dosis\n", ""
    )

    assert "Decisión: todavía no está tomada." in page(picture, "proyecto/").under("Qué mostró la prueba")


# Rights and parenting ------------------------------------------------------------------------------


def test_the_route_begins_with_whom_to_call_and_goes_step_by_step(closed: Built) -> None:
    derechos = closed.content(f"{CHURRINCHE}derechos/")

    assert derechos.one("p.note").text == (
        "Si una niña o un niño está en peligro ahora: llamá al 911 o al número de emergencias de tu "
        "localidad. Para consultar o avisar de una vulneración de derechos, la Línea 102 atiende gratis. "
        "Este sitio no recibe avisos."
    )
    assert texts(derechos.one("ol.route").all("li")) == [
        "Si hay peligro ahora, llevar a la guardia y avisar a la Línea 102 Quien esté presente, con la "
        "guardia del Hospital zonal · en 1 hora como máximo · Ley 26.061, artículo 9",
        "Escuchar sin interrogar y anotar lo dicho con las mismas palabras CDI, jardín, centro de salud o "
        "club que lo recibe · en 2 horas como máximo · Ley 26.061, artículos 22 y 24",
        "Avisar por escrito al Servicio Local, sin esperar a estar seguros Dirección del CDI, del jardín o "
        "del centro de salud · en 4 horas como máximo · Ley 26.061, artículo 30",
        "Recibir el aviso, registrarlo en un lugar reservado y definir qué equipo lo toma Servicio Local · "
        "en 12 horas como máximo · Ley 26.061, artículo 31",
        "Hacer el primer contacto y escuchar a la niña o al niño y a su familia Servicio Local, con el "
        "centro de salud si hace falta · en 48 horas como máximo · Protocolo del Servicio Local y Ley "
        "26.061, artículo 27",
        "Acordar las medidas, quién se ocupa de cada una y cuándo se revisan Servicio Local, con Salud, "
        "Educación y el CDI · en 5 días como máximo · Ley 26.061, artículos 33 a 37",
    ]


def test_whom_to_call_is_said_before_there_is_a_route_too(september: Built) -> None:
    assert september.content(f"{CHURRINCHE}derechos/").under(
        "Qué se hace ante una vulneración de derechos"
    ) == (
        "Si una niña o un niño está en peligro ahora: llamá al 911 o al número de emergencias de tu "
        "localidad. "
        "Para consultar o avisar de una vulneración de derechos, la Línea 102 atiende gratis. "
        "Este sitio no recibe avisos. "
        "Todavía no está cargada la ruta local de protección. Se entrega con E5.1 Ruta de protección y "
        "oferta de "
        "crianza, que vence el 4 de octubre. Se carga en derechos.yml."
    )


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ("0", "en el momento"), ("1", "en 1 hora como máximo"), ("48", "en 48 horas como máximo"),
        ("72", "en 3 días como máximo"), ("100", "en 100 horas como máximo"), ("720", "en 30 días como "
         "máximo"),
    ],
)  # fmt: skip
def test_a_term_is_said_as_people_count_it(picture: Picture, hours: str, words: str) -> None:
    picture.replace(f"{VILLA}/derechos.yml", "plazo_horas: 2", f"plazo_horas: {hours}")

    assert page(picture, "derechos/").one("ol.route").text == (
        f"Recibir el aviso y escribirlo Quien lo recibe · {words} · Ley 26.061, artículo 30"
    )


def test_a_step_says_what_it_lacks(picture: Picture) -> None:
    picture.write(
        f"{VILLA}/derechos.yml", "ruta:\n  - paso: Recibir el aviso\ncrianza:\n  - oferta: Rondas\n"
    )
    derechos = page(picture, "derechos/")

    assert (
        derechos.one("ol.route").text
        == "Recibir el aviso Falta decir quién · falta el plazo · falta la norma"
    )
    assert derechos.one("table.tbl").table()[1] == ["Rondas", "sin definir", "sin definir"]


def test_the_offer_for_families_says_for_how_many_and_how_often(closed: Built) -> None:
    assert closed.content(f"{CHURRINCHE}derechos/").one("table.tbl").table() == [
        ["Oferta", "Cupo", "Cada cuánto"],
        ["Rondas de crianza de los sábados, con invitación a los varones que cuidan", "30",
         "Dos sábados por mes, a la mañana, en la biblioteca o en el Club Ferroviario"],
        ["Ciclo de crianza de los CDI, a la hora de la salida", "25",
         "Un jueves por semana, seis semanas por semestre"],
    ]  # fmt: skip


# Plan ----------------------------------------------------------------------------------------------


def actions_by_horizon(plan: Node) -> dict[str, list[str]]:
    return {
        column.one("h3").text: texts(column.all("b"))
        for column in plan.one("div.plan").all("div.plan__col")
    }  # fmt: skip


def test_the_plan_stands_by_horizon_counted_from_the_closing(closed: Built) -> None:
    plan = closed.content(f"{CHURRINCHE}plan/")

    assert (
        "6 acciones por $ 96.950.000. Aceptado el 19/11 Estado al 29 de noviembre de 2024. El horizonte sale "
        "de los meses que van del cierre, el 29 de noviembre de 2024, al fin de cada acción. Pesos de cuando "
        "se escribió el plan. Por horizonte Corto plazo, menos de 6 meses"
    ) in plan.text
    assert actions_by_horizon(plan) == {
        "Corto plazo, menos de 6 meses": [
            "Entrada hasta las 9:30 en los cuatro CDI",
            "Mensaje del mismo día en un segundo CDI, con la sala cubierta mientras se escribe",
        ],
        "Mediano plazo, de 6 a 18 meses": [
            "Rondas de crianza de los sábados, con horarios que sirvan a quienes trabajan por turnos",
            "Alerta de ausencias compartida con los jardines, por acuerdo con la provincia",
            "Partida de primera infancia con nombre propio en el presupuesto de 2026",
        ],
        "Largo plazo, más de 18 meses": [
            "Sesenta plazas nuevas de cuidado, con personal y mantenimiento previstos"
        ],
    }


def test_a_plan_that_is_not_accepted_yet_says_what_the_review_said(closed: Built) -> None:
    assert (
        "7 acciones por $ 46.500.000. Observado el 20/11 No hay acciones a largo plazo y se pide al menos "
        "una. Las obras de la orilla baja pueden serlo. Estado al 29 de noviembre de 2024."
    ) in closed.content("ciudades/arroyo-benteveo/plan/").text
    assert "En revisión el 25/11 Estado al" in closed.content("ciudades/valle-jarilla/plan/").text


def test_an_action_says_who_when_for_how_much_from_where_and_to_what_end(closed: Built) -> None:
    plan = closed.content(f"{CHURRINCHE}plan/")

    assert pairs(plan.one("#partida-con-nombre").one("dl")) == {
        "Responsable": "Coordinación",
        "Cuándo": "7/4/2025 a 1/12/2025",
        "Costo": "$ 40.000",
        "Fondos": "Presupuesto municipal, Gobierno",
        "Meta": "GES-01 Inversión por niña o niño de 0 a 8 años, $ 24.000 por niña o niño",
        "Estado": "Por empezar",
    }


def test_the_cost_of_every_plan_is_the_sum_of_its_actions_as_they_are_read(closed: Built) -> None:
    plans = [plan for city in cities_of(closed) if (plan := closed.content(f"{city}plan/")).all("div.plan")]

    assert len(plans) == 10
    for plan in plans:
        costs = [pesos(pairs(action)["Costo"]) for action in plan.one("div.plan").all("dl")]
        assert plan.one("p.lead").text == f"{len(costs)} acciones por $ {sum(costs):,}.".replace(",", ".")


def test_the_plan_says_who_has_what(closed: Built) -> None:
    plan = closed.content(f"{CHURRINCHE}plan/")

    assert plan.under("Por responsable") == (
        "Cuidado infantil Entrada hasta las 9:30 en los cuatro CDI, hasta el 7/3/2025 Mensaje del mismo día "
        "en un segundo CDI, con la sala cubierta mientras se escribe, hasta el 4/4/2025 Coordinación Rondas "
        "de crianza de los sábados, con horarios que sirvan a quienes trabajan por turnos, hasta el "
        "29/8/2025 Partida de primera infancia con nombre propio en el presupuesto de 2026, hasta el "
        "1/12/2025 Sesenta plazas nuevas de cuidado, con personal y mantenimiento previstos, hasta el "
        "30/11/2026 Educación Alerta de ausencias compartida con los jardines, por acuerdo con la provincia, "
        "hasta el 30/9/2025"
    )
    assert plan.links["Entrada hasta las 9:30 en los cuatro CDI"] == "#entrada-flexible"


def test_the_plan_says_month_by_month_what_begins_and_what_ends(closed: Built) -> None:
    plan = closed.content(f"{CHURRINCHE}plan/")
    months = pairs(plan.all("dl.pairs")[-1])

    assert list(months) == [
        "Febrero de 2025", "Marzo de 2025", "Abril de 2025", "Mayo de 2025", "Agosto de 2025",
        "Septiembre de 2025", "Diciembre de 2025", "Noviembre de 2026",
    ]  # fmt: skip
    assert months["Marzo de 2025"] == (
        "Empieza: Rondas de crianza de los sábados, con horarios que sirvan a quienes trabajan por turnos "
        "Empieza: Alerta de ausencias compartida con los jardines, por acuerdo con la provincia Termina: "
        "Entrada hasta las 9:30 en los cuatro CDI"
    )


@pytest.mark.parametrize(
    ("action", "state"),
    [
        ("inicio: 2030-05-13\n  fin: 2030-05-31\n  cumplido: 2030-05-29", "Cumplida el 29/5/2030"),
        ("inicio: 2030-05-13\n  fin: 2030-06-11", "Vencida"),
        ("inicio: 2030-05-13\n  fin: 2030-06-12", "En marcha"),
        ("inicio: 2030-06-12\n  fin: 2030-07-31", "En marcha"),
        ("inicio: 2030-06-13\n  fin: 2030-07-31", "Por empezar"),
        ("inicio: 2030-05-13", "Sin fechas"),
    ],
)  # fmt: skip
def test_an_action_says_how_it_stands_on_the_day(picture: Picture, action: str, state: str) -> None:
    dates = "inicio: 2030-05-13\n  fin: 2030-05-31\n  cumplido: 2030-05-29"
    picture.replace(f"{VILLA}/plan.yml", dates, action)

    assert pairs(page(picture, "plan/").one("#folleto-de-la-mesa").one("dl"))["Estado"] == state


def test_what_an_action_lacks_is_marked(picture: Picture) -> None:
    picture.replace(
        f"{VILLA}/plan.yml", "  inicio: 2030-05-13\n  fin: 2030-05-31\n  cumplido: 2030-05-29\n", ""
    )
    plan = page(picture, "plan/")

    assert pairs(plan.one("#folleto-de-la-mesa").one("dl")) == {
        "Responsable": "falta", "Cuándo": "sin inicio a sin fin", "Costo": "falta", "Fondos": "falta",
        "Meta": "falta", "Estado": "Sin fechas",
    }  # fmt: skip
    assert actions_by_horizon(plan) == {
        "Corto plazo, menos de 6 meses": ["Jornada mensual de vacunación en cada jardín"],
        "Mediano plazo, de 6 a 18 meses": [],
        "Largo plazo, más de 18 meses": [],
        "Sin fecha de fin": ["Folleto con las fechas de la mesa"],
    }
    assert plan.under("Mediano plazo, de 6 a 18 meses") == "Ninguna acción."
    assert plan.under("Por responsable").endswith("Sin responsable Folleto con las fechas de la mesa")


def test_a_plan_without_a_date_says_so_instead_of_a_blank_calendar(picture: Picture) -> None:
    picture.write(f"{VILLA}/plan.yml", "- id: folleto\n  que: Folleto con las fechas de la mesa\n")

    assert page(picture, "plan/").under("Mes a mes").startswith("Ninguna acción tiene fecha todavía.")


# Agreements ----------------------------------------------------------------------------------------


def agreed(site: Built | Drawn, city: str = CHURRINCHE) -> list[str]:
    return texts(site.content(f"{city}acuerdos/").one("ul.deals").all("li"))


def test_sessions_come_newest_first_with_what_was_agreed_who_does_it_and_how_it_stands(closed: Built) -> None:
    acuerdos = closed.content(f"{CHURRINCHE}acuerdos/")

    assert acuerdos.all("p.sub")[0].text == (
        "17 acuerdos: 15 cumplidos, 0 abiertos y 2 vencidos. Se publica qué se acordó y qué rol lo hace, "
        "nunca quién."
    )
    assert texts(acuerdos.all("h2")) == [
        "12 de noviembre de 2024", "15 de octubre de 2024", "25 de septiembre de 2024",
        "30 de agosto de 2024", "29 de agosto de 2024", "8 de julio de 2024", "11 de junio de 2024",
        "14 de mayo de 2024", "Sus fechas en tu calendario",
    ]  # fmt: skip
    assert acuerdos.under("29 de agosto de 2024").startswith("Cuarto encuentro de pares ")
    assert acuerdos.links["Cuarto encuentro de pares"] == "../../../encuentros/pares-4/"
    assert acuerdos.under("12 de noviembre de 2024") == (
        "Un plan que se pueda pagar y un Tablero que se atrasó Revisar con Hacienda los seis costos del plan "
        "Coordinación · para el 13/11 cumplido el 13/11 Cargar los indicadores vencidos Referente de datos · "
        "para el 21/11 Vencido, 8 días Pedir a Gobierno dos horas semanales de estadística Coordinación · "
        "para el 27/11 Vencido, 2 días"
    )
    assert acuerdos.under("15 de octubre de 2024").startswith(
        "Qué motivos puede resolver el CDI y cuáles no Preguntar a la empresa de colectivos por los horarios "
        "de la mañana Coordinación · para el 23/10 cumplido el 6/11, 14 días tarde"
    )


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2024, 10, 23), "Abierto"),
        (date(2024, 10, 24), "Vencido, 1 día"),
        (date(2024, 11, 5), "Vencido, 13 días"),
        (date(2024, 11, 6), "cumplido el 6/11, 14 días tarde"),
    ],
    ids=str,
)
def test_an_agreement_is_open_then_overdue_then_met_late(drawn: OnDay, day: date, state: str) -> None:
    said = drawn(day).content(f"{CHURRINCHE}acuerdos/").under("15 de octubre de 2024")

    assert said.startswith(
        "Qué motivos puede resolver el CDI y cuáles no Preguntar a la empresa de colectivos por los horarios "
        "de "
        f"la mañana Coordinación · para el 23/10 {state} Revisar con los centros de salud"
    )


def test_every_city_counts_what_its_list_says(closed: Built) -> None:
    for city in cities_of(closed):
        acuerdos = closed.content(f"{city}acuerdos/")
        states = [row.children[-1].text for row in acuerdos.all("li") if row.all("div")]  # type: ignore[union-attr]
        counts = re.findall(r"\d+", acuerdos.all("p.sub")[0].text)

        assert [int(count) for count in counts] == [
            len(states),
            *(sum(state.startswith(word) for state in states) for word in ("cumplido", "Abierto", "Vencido")),
        ]


def test_a_session_without_agreements_says_so(picture: Picture) -> None:
    assert page(picture, "acuerdos/").under("5 de junio de 2030") == "Qué probar primero Sin acuerdos."


# Closing -------------------------------------------------------------------------------------------


def test_the_solution_fits_on_one_page_with_its_before_and_after(closed: Built) -> None:
    cierre = closed.content(f"{CHURRINCHE}cierre/")

    assert cierre.one("p.question").text == (
        "Un mensaje de la educadora el mismo día en que alguien falta, y entrada hasta las 9:30"
    )
    assert pairs(cierre.one("dl.pairs")) == {
        "El problema": "En los CDI y jardines, nadie responde cuando una niña o un niño deja de venir.",
        "Antes y después": "Asistencia en el CDI 2: 60 antes y 65,6 después, de cada 100 asistencias "
        "posibles. Se esperaba 68. CUI-03 Asistencia media en espacios de cuidado · según el informe del 30 "
        "de octubre de 2024",
        "Lo que aprendimos": "En agosto, de cada 100 asistencias posibles en el CDI 2 hubo 60. Probamos tres "
        "semanas y llegamos a 65,6; esperábamos 68. Es una señal: un solo centro, catorce días. Contesta "
        "quien conoce la voz, y el mensaje cuesta 40 minutos. No cumplimos la frescura: 74 %.",
        "Lo que pedimos": "Dos horas semanales de estadística.",
        "Lo que sigue": "Entrada hasta las 9:30 en los cuatro CDI, hasta el 7/3/2025 Mensaje del mismo día "
        "en un segundo CDI, con la sala cubierta mientras se escribe, hasta el 4/4/2025 Rondas de crianza de "
        "los sábados, con horarios que sirvan a quienes trabajan por turnos, hasta el 29/8/2025 Ver el plan "
        "de acción",
    }
    assert cierre.links["Ver el plan de acción"] == "../plan/"
    assert "Presentación de 7 minutos." in cierre.text


def test_without_a_before_and_after_the_closing_says_why(closed: Built) -> None:
    assert pairs(closed.content("ciudades/loma-del-hornero/cierre/").one("dl.pairs"))["Antes y después"] == (
        "No se muestra. La asistencia de septiembre y de octubre no está cerrada. Loma del Hornero cuenta "
        "todos los días abiertos y Colonia Zorzal solo aquellos en que pudo salir la camioneta. Mostrar una "
        "de las dos cuentas habría sido elegir la que nos conviene."
    )


def test_before_the_report_that_compares_them_nothing_is_compared(picture: Picture) -> None:
    def said(day: date) -> str:
        return pairs(page(picture, "cierre/", day).one("dl.pairs"))["Antes y después"]

    assert said(date(2030, 6, 6)) == "Todavía no está el informe que los compara."
    assert said(date(2030, 6, 7)).startswith(
        "Dosis por jornada: 12 antes y 23,5 después, dosis. Se esperaba 20."
    )


def test_what_comes_next_is_what_was_not_done_yet(picture: Picture) -> None:
    assert pairs(page(picture, "cierre/").one("dl.pairs"))["Lo que sigue"] == (
        "Jornada mensual de vacunación en cada jardín, hasta el 29/11/2030 Ver el plan de acción"
    )


def test_a_closing_of_a_city_without_project_or_plan_has_no_blank_lines(picture: Picture) -> None:
    for name in ("proyecto.yml", "plan.yml"):
        picture.delete(f"{VILLA}/{name}")
    picture.replace(f"{VILLA}/cierre.yml", "antes_despues: SAL-04", "porque_falta: No se midió")

    assert pairs(page(picture, "cierre/").one("dl.pairs")) == {
        "Antes y después": "No se muestra. No se midió.",
        "Lo que aprendimos": "La hora importa más que el lugar.",
        "Lo que pedimos": "Dos horas semanales de una enfermera.",
    }


# The thread ----------------------------------------------------------------------------------------


def links_of(thread: Node) -> list[tuple[str, str, str]]:
    """Of each link: what it is, what it says, where it leads."""
    rows = [row for row in thread.children if isinstance(row, Node)]
    return [
        (
            row.one("span.thread__k").text,
            row.text.removeprefix(row.one("span.thread__k").text).strip(),
            next((link.attributes["href"] for link in row.all("a")), ""),
        )
        for row in rows
    ]


def broken(thread: Node) -> list[str]:
    return texts(thread.all("li.thread__cortado"))


def test_a_whole_thread_is_read_from_the_finding_to_the_plan(closed: Built) -> None:
    first = closed.content(CHURRINCHE).all("ol.thread")[0]

    assert links_of(first) == [
        ("Hallazgo", "D5.2 Asistencia y permanencia: 1 de 4 Hay registro en cada escuela. Nadie avisa "
         "afuera. Diferencia inicial: 3 puntos.", "diagnostico/respuestas/#d5-2"),
        ("Oportunidad", "Ausencias sin respuesta En los CDI y jardines, nadie responde cuando una niña o un "
         "niño deja de venir. Criticidad media, corto plazo.", "diagnostico/#ausencias-sin-respuesta"),
        ("Objetivo", "Que las niñas y los niños inscriptos en los cuatro CDI asistan más: de 62,5 % (junio "
         "de 2024) a 75,0 % (junio de 2025)", "objetivos/#asistencia-en-los-cdi"),
        ("Indicador", "CUI-03 Asistencia media en espacios de cuidado; CUI-04 Lista de espera en espacios de "
         "cuidado CUI-03, de 62,5 % a 75 %; CUI-04, de 25 por 100 a 20 por 100", "objetivos/"),
        ("Proyecto", "El mensaje del mismo día", "proyecto/"),
        ("Plan", "Entrada hasta las 9:30 en los cuatro CDI; Mensaje del mismo día en un segundo CDI, con la "
         "sala cubierta mientras se escribe hasta el 7/3/2025; hasta el 4/4/2025, y 1 acción más",
         "plan/#entrada-flexible"),
    ]  # fmt: skip


def test_the_other_chosen_opportunities_have_their_thread_folded_and_without_project(closed: Built) -> None:
    churrinche = closed.content(CHURRINCHE)
    folds = {fold.one("summary").text: fold.one("ol.thread") for fold in churrinche.all("details.fold")}

    assert list(folds) == ["Pesquisa sin dato", "Crianza sin varones", "Sin tablero"]
    assert [kind for kind, _, _ in links_of(folds["Crianza sin varones"])] == [
        "Hallazgo", "Oportunidad", "Objetivo", "Indicador", "Plan",
    ]  # fmt: skip
    assert links_of(folds["Pesquisa sin dato"])[0][1].startswith("D3.4 Desarrollo y discapacidad: sin dato ")
    assert links_of(folds["Pesquisa sin dato"])[-1] == (
        "Plan", "Quedó pendiente Ninguna acción del plan la sigue.", "",
    )  # fmt: skip


def test_no_thread_of_the_demonstration_is_cut(closed: Built) -> None:
    assert [city for city in cities_of(closed) if broken(closed.content(city))] == []


def test_what_is_still_to_come_is_said_as_such_and_is_no_break(september: Built) -> None:
    laguna = september.content("ciudades/laguna-del-tero/").all("ol.thread")[0]

    assert links_of(laguna)[-2:] == [
        ("Proyecto", "Todavía no Ningún proyecto la toma.", ""),
        ("Plan", "Todavía no Ninguna acción del plan la sigue.", ""),
    ]
    assert texts(laguna.all("li.thread__falta-todavia")) == [
        "Proyecto Todavía no Ningún proyecto la toma.", "Plan Todavía no Ninguna acción del plan la sigue.",
    ]  # fmt: skip


def asks_for_objectives(picture: Picture) -> None:
    """E1.1, which was accepted, asks for objectives too."""
    picture.replace(
        f"{EDITION}/programa/entregables.yml",
        "    - texto: No aparece ningún dato de contacto personal\n      control: persona\n",
        "    - texto: Hay objetivos\n      control: dato\n      regla: tres_a_cinco_objetivos\n",
    )


def test_a_thread_is_cut_where_a_link_is_missing_from_accepted_work(picture: Picture) -> None:
    asks_for_objectives(picture)
    picture.delete(f"{VILLA}/objetivos.yml")
    thread = page(picture).one("ol.thread")

    assert broken(thread) == ["Objetivo Acá se corta Ningún objetivo la toma."]
    assert links_of(thread)[2] == ("Objetivo", "Acá se corta Ningún objetivo la toma.", "")


def test_a_thread_is_cut_at_its_beginning_where_there_is_no_diagnosis(picture: Picture) -> None:
    picture.delete(f"{VILLA}/autodiagnostico.yml")

    assert broken(page(picture).one("ol.thread")) == ["Hallazgo Acá se corta No hay autodiagnóstico cargado."]


def test_a_finding_without_an_item_is_its_dimension(picture: Picture) -> None:
    picture.replace(f"{VILLA}/oportunidades.yml", "  item: D2.1\n", "")
    assert links_of(page(picture).one("ol.thread"))[0] == (
        "Hallazgo", "D2 Salud: información insuficiente", "diagnostico/",
    )  # fmt: skip

    picture.replace(f"{VILLA}/oportunidades.yml", "  dimension: D2\n", "  dimension: D1\n")
    assert links_of(page(picture).one("ol.thread"))[0][1] == "D1 Gobierno y equipo: 50,0 de 100"


# The fourth answer ---------------------------------------------------------------------------------


def agreed_first(site: Built | Drawn, city: str) -> str:
    return site.content(city).one("div.four").under("Qué acordamos")


def test_what_was_agreed_names_first_what_is_overdue(closed: Built) -> None:
    assert agreed_first(closed, CHURRINCHE) == (
        "Venció el 21/11: Cargar los indicadores vencidos Venció el 27/11: Pedir a Gobierno dos horas "
        "semanales de estadística"
    )


def test_what_was_agreed_names_two_and_counts_the_rest(september: Built) -> None:
    assert agreed_first(september, "ciudades/laguna-del-tero/") == (
        "Venció el 22/7: Hablar con Educación y con Turismo antes de la mesa del 23 Venció el 23/7: Sentar a "
        "tres áreas o más en la mesa del 23 de julio y 2 acuerdos más"
    )
    assert september.content("ciudades/laguna-del-tero/").links["y 2 acuerdos más"] == "acuerdos/"


def test_what_was_agreed_says_when_it_falls_due(picture: Picture) -> None:
    site = Drawn(picture.load(), CUT_OFF)

    assert agreed_first(site, "ciudades/villa-prueba/") == "vie 14/6 Avisar a las familias de las islas"


def test_with_nothing_pending_the_last_session_is_named(september: Built) -> None:
    assert agreed_first(september, CHURRINCHE) == "Nada pendiente. Último acompañamiento: 30 de agosto."


def test_before_the_first_session_nothing_was_agreed(picture: Picture) -> None:
    site = Drawn(picture.load(), date(2030, 5, 21))

    assert agreed_first(site, "ciudades/villa-prueba/") == "Todavía no hay acuerdos cargados."


# Empty states --------------------------------------------------------------------------------------


def with_nothing(cohort: Cohort, on: date) -> Drawn:
    """Villa Churrinche on its first day: `ciudad.yml` and no other file."""
    city = cohort.city("villa-churrinche")
    alone = City(city.slug, city.profile, sources={"ciudad.yml": city.sources["ciudad.yml"]})
    return Drawn(replace(cohort, cities=(alone,), meetings=()), on)


def test_each_page_of_a_city_without_files_says_what_is_missing_when_it_is_asked_for_and_where_it_is_written(
    cohort: Cohort,
) -> None:
    site = with_nothing(cohort, SEPTEMBER)
    rights = "Se entrega con E5.1 Ruta de protección y oferta de crianza, que vence el 4 de octubre. "

    def said(section: str) -> list[str]:
        return texts(site.content(f"{CHURRINCHE}{section}").all("p.empty"))

    assert {section: said(section) for section in ("", *SECTIONS)} == {
        "": ["Todavía no hay hilo: empieza cuando la ciudad elige sus oportunidades. Se entrega con E2.2 "
        "Matriz de priorización, que vencía el 25 de junio. Se carga en oportunidades.yml."],
        "entregas/": [],
        "equipo/": [
            "Todavía no hay equipo cargado. Se entrega con E1.1 Acta y perfiles de rol, que vencía el 17 de "
            "mayo. Se carga en equipo.yml.",
            "Todavía no está escrito cómo se reúne y decide la mesa. Se entrega con E1.3 Acuerdo de trabajo, "
            "que vencía el 31 de mayo. Se carga en equipo.yml.",
            "Todavía no hay mapa de actores. Se entrega con E1.2 Mapa de actores, que vencía el 30 de mayo. "
            "Se carga en actores.yml.",
        ],
        "diagnostico/": [
            "Todavía no hay autodiagnóstico. Se entrega con E2.1 Autodiagnóstico, que vencía el 14 de junio. "
            "Se carga en autodiagnostico.yml.",
            "Todavía no hay oportunidades cargadas. Se entrega con E2.2 Matriz de priorización, que vencía "
            "el 25 de junio. Se carga en oportunidades.yml.",
        ],
        "diagnostico/respuestas/": [
            "Todavía no hay respuestas. Se entrega con E2.1 Autodiagnóstico, que vencía el 14 de junio. Se "
            "carga en autodiagnostico.yml.",
        ],
        "objetivos/": [
            "Todavía no hay objetivos. Se entrega con E3.1 Objetivos y fichas de métrica, que vencía el 12 "
            "de julio. Se carga en objetivos.yml.",
            "Todavía no hay fichas de salud, cuidado y educación. Se entrega con E4.1 Fichas sectoriales, "
            "que vencía el 23 de agosto. Se carga en brechas.yml.",
        ],
        "tablero/": ["Todavía no hay datos en el Tablero. Se entrega con E3.3 Primera carga del Tablero, que "
                     "vencía el 31 de julio. Se carga en tablero.csv."],
        "proyecto/": [
            "Todavía no hay proyecto. Se entrega con E4.2 Lienzo de proyecto, que vencía el 6 de septiembre. "
            "Se carga en proyecto.yml.",
            "Todavía no hay pruebas registradas. Se carga en proyecto.yml.",
            "Todavía no hay informe de aprendizaje. Se carga en proyecto.yml.",
        ],
        "derechos/": [
            f"Todavía no está cargada la ruta local de protección. {rights}Se carga en derechos.yml.",
            f"Todavía no hay oferta de crianza. {rights}Se carga en derechos.yml.",
        ],
        "plan/": ["Todavía no hay plan de acción. Se entrega con E6.1 Plan de acción, que vence el 15 de "
                  "noviembre. Se carga en plan.yml."],
        "acuerdos/": ["Todavía no hay acompañamientos cargados. Se carga en acompanamientos.yml."],
        "cierre/": ["Todavía no hay presentación de cierre. Se entrega con E6.3 Presentación de cierre, que "
        "vence el 26 de noviembre. Se carga en cierre.yml."],
    }  # fmt: skip


def test_once_nothing_more_is_to_come_an_empty_page_says_no_more_than_that(cohort: Cohort) -> None:
    site = with_nothing(cohort, LAST_DAY)
    said = [
        text for section in SECTIONS for text in texts(site.content(f"{CHURRINCHE}{section}").all("p.empty"))
    ]

    assert said == [
        "No hay equipo cargado.", "No está escrito cómo se reúne y decide la mesa.",
        "No hay mapa de actores.", "No hay autodiagnóstico.", "No hay oportunidades cargadas.",
        "No hay respuestas.", "No hay objetivos.",
        "No hay fichas de salud, cuidado y educación.", "No hay datos en el Tablero.", "No hay proyecto.",
        "No hay pruebas registradas.",
        "No hay informe de aprendizaje.", "No está cargada la ruta local de protección.",
        "No hay oferta de crianza.", "No hay plan de acción.", "No hay acompañamientos cargados.",
        "No hay presentación de cierre.",
    ]  # fmt: skip


def blank_headings(site: Built | Drawn, address: str) -> list[str]:
    """The headings of a page with nothing to read below them but what every page has."""
    content = site.content(address)
    frame = [content.one("p.seal").text, *texts(content.all("nav.subnav"))]
    below = {title: content.under(title) for title in content.headings}
    return [title for title, text in below.items() if not _without(text, frame)]


def _without(text: str, frame: list[str]) -> str:
    for part in frame:
        text = text.replace(part, "")
    return text.strip()


def test_no_heading_of_any_city_is_left_blank(
    september: Built, closed: Built, tiny: Built, cohort: Cohort
) -> None:
    empty = with_nothing(cohort, SEPTEMBER)
    sites = [(site, city_pages(site)) for site in (september, closed, tiny)]
    looked_at = [(site, address) for site, addresses in sites for address in addresses]
    looked_at += [(empty, address) for address in empty.pages if address.startswith("ciudades/")]  # type: ignore[misc]

    assert len(looked_at) == (12 + 12 + 2 + 1) * 12
    assert [(address, blank) for site, address in looked_at if (blank := blank_headings(site, address))] == []


def test_a_file_may_be_missing_among_others(picture: Picture) -> None:
    """Each file is let go by itself, as far as the others allow it."""
    alone = {
        "actores.yml": "equipo/", "validacion.yml": "diagnostico/", "objetivos.yml": "objetivos/",
        "brechas.yml": "objetivos/", "tablero.csv": "tablero/", "derechos.yml": "derechos/",
        "plan.yml": "plan/",
        "acompanamientos.yml": "acuerdos/", "cierre.yml": "cierre/", "autodiagnostico.yml": "diagnostico/",
    }  # fmt: skip
    picture.replace(f"{VILLA}/proyecto.yml", "aliados:\n  - hospital-zonal\n", "")
    for name, section in alone.items():
        text = picture.text(f"{VILLA}/{name}")
        picture.delete(f"{VILLA}/{name}")
        site = Drawn(picture.load(), CUT_OFF)
        for address in (f"ciudades/villa-prueba/{part}" for part in ("", *SECTIONS)):
            assert blank_headings(site, address) == []
        said = texts(site.content(f"ciudades/villa-prueba/{section}").all("p.empty"))
        assert said or name == "validacion.yml"
        assert all(name in sentence for sentence in said)
        picture.write(f"{VILLA}/{name}", text)


# The day shown -------------------------------------------------------------------------------------


def sayings(value: object) -> set[str]:
    """Every text of a subject, long enough to be nobody else's."""
    if isinstance(value, str):
        return {value} if len(value) > 30 else set()
    if isinstance(value, tuple):
        return {text for item in value for text in sayings(item)}
    fields = getattr(type(value), "model_fields", {})
    return {text for name in fields for text in sayings(getattr(value, name))}


SUBJECTS = (
    "actors", "assessments", "opportunities", "validation", "objectives", "gaps", "project", "rights",
    "actions", "accompaniments", "closing",
)  # fmt: skip


def test_on_20_september_nothing_of_november_shows(september: Built, cohort: Cohort) -> None:
    for city in cohort.cities:
        known = as_known(cohort, city, SEPTEMBER)
        later = {t for name in SUBJECTS for t in sayings(getattr(city, name)) - sayings(getattr(known, name))}
        later |= {s.evidence for s in city.submissions if s.sent and s.sent > SEPTEMBER and s.evidence}
        already = {t for name in SUBJECTS for t in sayings(getattr(known, name))}
        already |= {s.evidence for s in city.submissions if s.sent and s.sent <= SEPTEMBER and s.evidence}
        already |= {deliverable.name for deliverable in cohort.deliverables}
        shown = " ".join(september.content(f"ciudades/{city.slug}/{part}").text for part in ("", *SECTIONS))

        new = {text for text in later if not any(text in known for known in already)}

        assert [text for text in new if text in shown] == []
        assert bool(later) is (city.slug != "paso-nandubay")


def test_on_20_september_the_example_has_its_canvas_and_neither_tries_nor_plan_nor_closing(
    september: Built,
) -> None:
    def empty(section: str) -> list[str]:
        return texts(september.content(f"{CHURRINCHE}{section}").all("p.empty"))

    assert "El mensaje del mismo día" in september.content(f"{CHURRINCHE}proyecto/").headings
    assert empty("proyecto/") == [
        "Todavía no hay pruebas registradas. Se carga en proyecto.yml.",
        "Todavía no hay informe de aprendizaje. Se carga en proyecto.yml.",
    ]
    assert empty("plan/") == [
        "Todavía no hay plan de acción. Se entrega con E6.1 Plan de acción, que vence el 15 de noviembre. Se "
        "carga en plan.yml."
    ]
    assert empty("cierre/") == [
        "Todavía no hay presentación de cierre. Se entrega con E6.3 Presentación de cierre, que vence el 26 "
        "de noviembre. Se carga en cierre.yml."
    ]
    assert len(empty("derechos/")) == 2
    assert texts(september.content(f"{CHURRINCHE}acuerdos/").all("h2"))[0] == "30 de agosto de 2024"
    assert links_of(september.content(CHURRINCHE).all("ol.thread")[0])[-1] == (
        "Plan", "Todavía no Ninguna acción del plan la sigue.", "",
    )  # fmt: skip


def test_what_was_chosen_later_was_not_chosen_yet(drawn: OnDay) -> None:
    def chosen(day: date) -> int:
        diagnosis = drawn(day).content(f"{CHURRINCHE}diagnostico/")
        return len(diagnosis.all("a.pin--chosen"))

    assert (chosen(date(2024, 6, 27)), chosen(date(2024, 6, 28))) == (0, 4)
    assert "Las validó" not in drawn(date(2024, 6, 27)).content(f"{CHURRINCHE}diagnostico/").text


# A city that left ----------------------------------------------------------------------------------

PASO = "ciudades/paso-nandubay/"


def test_every_page_of_a_city_that_left_stays_as_it_was_that_day(september: Built, closed: Built) -> None:
    for section in ("", *SECTIONS):
        frozen = closed.content(f"{PASO}{section}")

        assert frozen.text == september.content(f"{PASO}{section}").text
        assert "Datos al 13/9/2024" in frozen.one("p.seal").text


def test_a_city_that_left_is_asked_for_nothing_more(closed: Built) -> None:
    said = [
        text
        for section in ("proyecto/", "derechos/", "plan/", "cierre/")
        for text in texts(closed.content(f"{PASO}{section}").all("p.empty"))
    ]

    assert said == [
        "No hay proyecto.", "No hay pruebas registradas.", "No hay informe de aprendizaje.",
        "No está cargada la ruta local de protección.", "No hay oferta de crianza.", "No hay plan de acción.",
        "No hay presentación de cierre.",
    ]  # fmt: skip
    assert closed.content(f"{PASO}entregas/").all("details") == []
    assert "La próxima reunión" not in closed.content(f"{PASO}equipo/").text
    assert links_of(closed.content(PASO).all("ol.thread")[0])[-1] == (
        "Plan", "Quedó pendiente Ninguna acción del plan la sigue.", "",
    )  # fmt: skip


# Never a ranking -----------------------------------------------------------------------------------

RANKING = re.compile(
    r"ranking|clasificaci[oó]n|\bpodio|\bganador|\b\d+\.?º|"
    r"\b(primer|segundo|tercer|último|mejor|peor) puesto\b|\bpuesto (n[uú]mero|n°)",
    re.IGNORECASE,
)
"""A place in an order. A «puesto sanitario» is none, and there are some in the demonstration."""


def test_no_page_of_a_city_ranks_it(september: Built, closed: Built) -> None:
    found = {
        (address, match[0])
        for site in (september, closed)
        for address in city_pages(site)
        for match in RANKING.finditer(site.content(address).text)
    }

    assert found == set()


def test_the_sites_own_words_know_no_place_in_an_order(tiny: Built) -> None:
    """No text of the tiny edition's data has such a word: whatever were found would be the pages' own."""
    words = re.compile(rf"\bpuestos?\b|{RANKING.pattern}", re.IGNORECASE)

    assert [address for address in city_pages(tiny) if words.search(tiny.content(address).text)] == []


def test_the_scores_of_a_city_stand_beside_no_others(closed: Built, cohort: Cohort) -> None:
    names = {f"ciudades/{city.slug}/": city.name for city in cohort.cities}
    for city in cities_of(closed):
        scores = closed.content(f"{city}diagnostico/").under("Ocho dimensiones")

        assert [name for address, name in names.items() if address != city and name in scores] == []
