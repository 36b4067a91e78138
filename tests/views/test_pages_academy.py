"""The academy: guides, lessons, worksheets, quizzes, glossary and resources, as they are read."""

from __future__ import annotations

import re
import statistics
from pathlib import Path

import pytest
import yaml

from macros.data import door
from macros.data.catalogue import RULES
from macros.data.cohort import Cohort
from macros.data.schema.programme import ActivityKind
from macros.quality.readability import ease, running_prose
from macros.quality.studying import own_words
from tests.conftest import ROOT, Project
from tests.drawn import Drawn
from tests.reading import Built

DOCS = ROOT / "docs"
GUIDES = sorted((DOCS / "etapas").glob("*.md"))
LESSONS = sorted(path for path in (DOCS / "academia").glob("*.md") if path.name != "index.md")
OURS = [*GUIDES, *LESSONS, *sorted((DOCS / "facilitacion").glob("*.md"))]
CALL = re.compile(r"\{\{ (\w+)\((.*?)\) \}\}")
EDITIONS = ("2024", "2026")


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Cohort:
    return door.load(ROOT, request.param)


def calls(path: Path, *names: str) -> list[str]:
    """The quoted arguments of some macros in a page."""
    found = CALL.findall(path.read_text(encoding="utf-8"))
    named = (re.sub(r'\w+="[^"]*"', "", rest) for name, rest in found if name in names)
    return [argument for rest in named for argument in re.findall(r'"([^"]*)"', rest)]


# What pages name is there --------------------------------------------------------------------------


def test_everything_that_a_page_names_is_in_both_editions(edition: Cohort) -> None:
    """A link to what an edition hasn't got is plain text, so a slip would be silent."""
    activities = {one.id for stage in edition.stages for week in stage.weeks for one in week.activities}
    there = {
        ("leer", "lecciones", "leccion", "leccion_cierre", "leccion_sigue"): {
            one.id for one in edition.lessons
        },
        ("hoja", "ejemplo"): {one.id for one in edition.worksheets},
        ("ficha_actividad",): activities,
        ("entregable", "ejemplo_entregas"): {one.id for one in edition.deliverables},
        ("ver_etapa", "etapa_titulo", "cuestionario", "etapa_lista"): {one.id for one in edition.stages},
        ("ejemplo_indicador",): {one.id for one in edition.indicators},
    }
    missing = [
        (path.name, argument)
        for path in OURS
        for names, known in there.items()
        for argument in calls(path, *names)
        if argument not in known
    ]
    assert missing == []


def test_every_lesson_has_its_page_and_every_page_its_lesson(edition: Cohort) -> None:
    assert sorted(one.id for one in edition.lessons) == [path.stem for path in LESSONS]
    assert len(LESSONS) >= 24


def test_every_activity_of_the_team_has_its_steps_and_they_add_up_to_its_hours(edition: Cohort) -> None:
    planned = {
        one.id: one.hours
        for stage in edition.stages
        for week in stage.weeks
        for one in week.activities
        if one.kind is ActivityKind.TEAM
    }
    told = {}
    for path in GUIDES:
        for part in re.split(r"(?=\{\{ ficha_actividad)", path.read_text(encoding="utf-8"))[1:]:
            body = re.split(r"^## (?!#)", part, flags=re.M)[0]
            ids = tuple(re.findall(r'"([^"]+)"', part.split("}}")[0]))
            told[ids] = sum(map(int, re.findall(r"\((\d+) min\)", body)))

    assert {one for ids in told for one in ids} == set(planned)
    assert {ids: minutes / 60 for ids, minutes in told.items()} == {
        ids: sum(planned[one] for one in ids) for ids in told
    }


def test_a_stages_lessons_fit_into_the_hours_that_the_programme_gives_to_studying(edition: Cohort) -> None:
    for stage in edition.stages:
        hours = sum(
            one.hours
            for week in stage.weeks
            for one in week.activities
            if one.kind in (ActivityKind.ACADEMY, ActivityKind.SPECIALISTS)
        )
        minutes = sum(one.minutes for one in edition.lessons if one.stage == stage.id)
        assert minutes <= hours * 60, stage.id


def test_every_stage_has_five_questions_and_the_right_answers_are_not_always_in_one_place(
    edition: Cohort,
) -> None:
    for stage in edition.stages:
        answers = [question.answer for question in edition.questions if question.stage == stage.id]
        assert len(answers) == 5
        assert len(set(answers)) >= 3, (stage.id, answers)


def test_a_right_answer_is_not_told_by_its_length(edition: Cohort) -> None:
    """If it were the longest more often than by chance, nobody would have to read."""
    longest = sum(
        max(question.options, key=lambda option: len(option.text)).correct for question in edition.questions
    )
    assert longest <= len(edition.questions) / 2


def test_every_stage_has_resources_with_who_publishes_them_and_when(edition: Cohort) -> None:
    for stage in edition.stages:
        assert sum(stage.id in one.stages for one in edition.resources) >= 3


# How long and how plain ----------------------------------------------------------------------------


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_a_guide_has_enough_to_run_the_month_and_no_more(path: Path) -> None:
    assert 1800 <= own_words(path.read_text(encoding="utf-8")) <= 3500


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_is_short_and_has_a_prediction_an_exercise_and_its_solution(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert 400 <= own_words(text) <= 900
    assert re.search(r"\(\d+ min\)", text[:900]), "nothing to do before the explanation"
    assert text.count("{{ solucion() }}") == text.count("{{ fin_solucion() }}") >= 1
    assert "## " in text
    assert "Ahora" in text.rpartition("{{ leccion_cierre")[2]


def test_every_page_reads_easily_and_no_sentence_is_long(closed: Built) -> None:
    scores = {}
    for address in closed.pages:
        if address.startswith(
            ("etapas/", "academia/", "planillas/", "facilitacion/", "glosario/", "recursos/")
        ):
            html = (closed.root / address / "index.html").read_text(encoding="utf-8")
            found = ease(running_prose(html[html.find("<article") : html.rfind("</article>")]))
            assert found.longest_words <= 28, (address, found.longest)
            scores[address] = found.score
    lessons = [scores[f"academia/{path.stem}/"] for path in LESSONS]

    assert [(address, score) for address, score in scores.items() if score < 60] == []
    assert statistics.median(lessons) >= 68


# What is read --------------------------------------------------------------------------------------


def test_a_lesson_begins_with_what_one_will_be_able_to_do_and_ends_with_the_way_on(closed: Built) -> None:
    page = closed.content("academia/numeros-chicos/")

    assert page.one("p.lead").text.startswith("Al terminar van a poder ")
    assert page.one("details.solution").one("summary").text == "Ver la solución"
    assert "Para llevarse" in page.headings
    assert next(iter(page.one("p.prevnext").links)) == "Todas las lecciones"


def test_a_guide_shows_the_worked_examples_own_figures(closed: Built) -> None:
    text = closed.content("etapas/3-planificacion-y-gestion-de-datos/").text

    assert "2.508 ÷ 4.012" in text
    assert "62,5 %" in text


def test_a_quizs_options_open_on_their_why_and_the_key_is_for_paper(closed: Built) -> None:
    page = closed.content("etapas/2-diagnostico/")
    questions = page.one("ol.quiz").all("ul.quiz__opts")
    whys = [why.text for why in page.one("ol.quiz").all("p.quiz__why")]

    assert len(questions) == 5
    assert all(3 <= len(one.all("details")) <= 4 for one in questions)
    assert all(why.startswith(("Sí", "No")) for why in whys)
    assert sum(why.startswith("Sí") for why in whys) == 5
    assert page.one("section.quiz__key").is_silent


def test_the_key_and_the_solutions_answers_are_not_what_the_search_finds(closed: Built) -> None:
    index = (closed.root / "search" / "full_index.json").read_text(encoding="utf-8")
    assert "Respuestas" not in index


def test_a_worksheets_page_explains_every_key_of_its_file_and_shows_it_filled_in(closed: Built) -> None:
    page = closed.content("planillas/p2/")

    assert [code.text for code in page.all("code")] == [
        "id", "nombre", "tipo", "influencia", "interes", "aporte", "vinculo",
    ]  # fmt: skip
    assert page.one("div.example").text.startswith("Villa Churrinche, ciudad ficticia. Planilla P2: 2 de 15")
    assert page.links["Bajar la planilla (Excel)"] == "../p2-mapa-de-actores.xlsx"


def test_the_self_assessments_questions_are_all_there_with_their_scale(closed: Built, cohort: Cohort) -> None:
    page = closed.content("planillas/p3/")
    items = [item for dimension in cohort.dimensions for item in dimension.items]

    assert len(items) == 34
    for item in items:
        assert item.question in page.text
        assert all(text in page.text for text in item.rubric)


def test_worksheets_can_be_downloaded_and_are_listed_with_what_they_are_for(closed: Built) -> None:
    page = closed.content("planillas/")
    files = [href for href in page.links.values() if href.endswith((".docx", ".xlsx"))]

    assert len(files) == 11
    assert [href for href in files if not (closed.root / "planillas" / href).exists()] == []


def test_the_first_use_of_a_term_leads_to_the_glossary_and_the_second_does_not(project: Project) -> None:
    project.write(
        "docs/academia/roles-con-horas.md",
        "# Roles\n\nUn rol con horas, y otros roles más. El [rol](index.md), `rol`.\n\n- Sin acta, no\n",
    )
    page = project.build().content("academia/roles-con-horas/")

    assert [(link.text, link.attributes["href"]) for link in page.all("a.term")] == [
        ("rol", "../../glosario/#rol")
    ]


def test_a_terms_first_use_is_linked_whatever_its_number_or_capitals(project: Project) -> None:
    project.write("docs/academia/roles-con-horas.md", "# Roles\n\n**Roles** con horas\n")
    page = project.build().content("academia/roles-con-horas/")

    assert [link.text for link in page.all("a.term")] == ["Roles"]


def test_a_lesson_that_is_in_the_data_and_has_no_text_stops_the_build(project: Project) -> None:
    project.delete("docs/academia/prototipo-chico.md")

    with pytest.raises(Exception, match=r"Falta: docs/academia/prototipo-chico\.md"):
        project.build()


def test_a_lesson_that_is_not_in_the_edition_has_no_page(tiny: Built) -> None:
    pages = [page for page in tiny.pages if page.startswith("academia/")]
    assert pages == ["academia/", "academia/prototipo-chico/", "academia/roles-con-horas/"]


def test_what_an_edition_has_not_got_is_named_without_a_link(project: Project) -> None:
    project.write(
        "docs/camino.md",
        '# Camino\n\nLean {{ leer("numeros-chicos") }} y la {{ hoja("P9") }} de la {{ ver_etapa("E6") }}.\n'
        '\n{{ ficha_actividad("no-hay") }}\n\n{{ entregable("E9.9") }}\n',
    )
    page = project.build().content("camino/")

    assert "Lean numeros chicos y la planilla P9 de la etapa 6." in page.text
    assert [text for text in page.links if "P9" in text or "etapa 6" in text] == []


def test_the_glossary_defines_and_leads_on(closed: Built) -> None:
    page = closed.content("glosario/")

    assert len(page.all("h3")) >= 60
    assert page.under("Numerador").startswith("Lo que va arriba")


def test_each_error_is_explained(closed: Built) -> None:
    page = closed.content("facilitacion/errores/")
    for name, rule in RULES.items():
        assert name in page.text
        assert rule.about[1:] in page.text


def test_the_whole_guide_is_one_page_with_its_stages_as_chapters(closed: Built) -> None:
    page = closed.content("guia/")

    assert [node.text for node in page.all("h2")] == [
        "Armado de equipo", "Diagnóstico", "Planificación y gestión de datos", "Salud, cuidado y educación",
        "Derechos y crianza", "Proyectar",
    ]  # fmt: skip
    assert len(page.all("h1")) == 1


def test_resources_say_who_publishes_them_when_and_with_what_licence(closed: Built) -> None:
    page = closed.content("recursos/")
    sources = page.all("ul.sources")

    lines = [li.all("p")[-1].text for one in sources for li in one.all("li")]
    assert len(lines) >= 24
    assert [line for line in lines if not re.search(r", (19|20)\d\d .*licencia: ", line)] == []


@pytest.mark.parametrize("edition", ["2024", "2026"])
def test_the_peer_advice_script_adds_up_to_its_sixty_minutes(edition: str) -> None:
    cohort = door.load(ROOT, edition)
    page = Drawn(cohort, cohort.settings.end).content("facilitacion/asesoramiento/").one("table.script")
    spans = [tuple(map(int, row.all("td")[0].text.split("–"))) for row in page.one("tbody").all("tr")]

    assert spans[0][0] == 0
    assert spans[-1][1] == 60
    assert [start for start, _ in spans[1:]] == [end for _, end in spans[:-1]]


@pytest.mark.parametrize("number", range(1, 7))
def test_a_one_to_ones_minutes_add_up_to_an_hour(number: int) -> None:
    text = (DOCS / "facilitacion" / f"etapa-{number}.md").read_text(encoding="utf-8")
    spans = [(int(a), int(b)) for a, b in re.findall(r"^\| *(\d+)–(\d+) *\|", text, re.M)]
    ends = [end for (_, end), (start, _) in zip(spans, [*spans[1:], (0, 0)], strict=True) if start == 0]

    assert spans
    assert set(ends) == {60}


def test_the_data_of_the_academy_is_the_same_in_both_editions() -> None:
    for name in ("lecciones", "cuestionarios", "planillas", "glosario", "recursos"):
        first, second = (ROOT / f"cohorts/{one}/programa/{name}.yml" for one in EDITIONS)
        assert yaml.safe_load(first.read_text("utf-8")) == yaml.safe_load(second.read_text("utf-8"))
