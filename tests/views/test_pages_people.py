"""Who accompanies: what each does, with whom, and nobody's name without their consent."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from macros.data.cohort import Cohort
from macros.views import pages
from tests.conftest import Project
from tests.drawn import Drawn
from tests.picture import EDITION, VILLA, Picture

OnDay = Callable[[date], Drawn]

PEOPLE = f"{EDITION}/personas.yml"
SEPTEMBER, JUNE = date(2024, 9, 20), date(2030, 6, 12)


def cards(site: Drawn) -> dict[str, str]:
    found = site.content("personas/").all("li.card")
    return {card.one("strong").text: card.text for card in found}


def test_people_are_grouped_by_what_they_do(drawn: OnDay) -> None:
    assert drawn(SEPTEMBER).content("personas/").headings == [
        "Quiénes acompañan", "Facilitación", "Mentoría", "Especialistas",
    ]  # fmt: skip


def test_a_facilitator_leads_to_their_cities_and_says_their_meetings_in_order(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("personas/")
    card = next(card for card in page.all("li.card") if card.one("strong").text == "Tomás Lapacho")

    assert card.links == {
        "Arroyo Benteveo": "../ciudades/arroyo-benteveo/",
        "Bajada del Molle": "../ciudades/bajada-del-molle/",
        "Paso Ñandubay": "../ciudades/paso-nandubay/",
        "Valle Jarilla": "../ciudades/valle-jarilla/",
        "Segundo encuentro de pares": "../encuentros/pares-2/",
        "Quinto encuentro de pares": "../encuentros/pares-5/",
    }
    assert [meeting.text for meeting in card.all("li")] == [
        "mié 26/6 Segundo encuentro de pares",
        "jue 26/9 Quinto encuentro de pares",
    ]


def test_a_mentor_leads_to_the_projects_of_their_cities(drawn: OnDay) -> None:
    page = drawn(SEPTEMBER).content("personas/")
    card = next(card for card in page.all("li.card") if card.one("strong").text == "Irupé Tala")

    assert card.text.startswith("Salud integral Irupé Tala Trabaja con los proyectos de salud:")
    assert card.links["Puerto Tacuaral"] == "../ciudades/puerto-tacuaral/proyecto/"


def test_a_mentor_has_no_city_before_its_project_is_known(drawn: OnDay) -> None:
    assert "Mentoría del proyecto" not in drawn(date(2024, 6, 20)).content("personas/").text


def test_a_specialist_says_what_they_teach(drawn: OnDay) -> None:
    assert cards(drawn(SEPTEMBER))["Lautaro Coihue"].startswith("Programas de crianza Lautaro Coihue Da la")


def test_the_page_says_how_to_write_and_publishes_no_contact(drawn: OnDay) -> None:
    text = drawn(SEPTEMBER).content("personas/").text

    assert "usen el canal del programa" in text
    assert "Este sitio no publica teléfonos, correos ni fotos de nadie." in text
    assert text.endswith("Son personajes ficticios.")


def test_an_edition_without_people_says_so(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    picture.delete(PEOPLE)
    picture.delete(f"{EDITION}/encuentros.yml")
    picture.replace(f"{VILLA}/proyecto.yml", "mentoria: bruno-chanar\n", "")
    page = Drawn(picture.load(), JUNE).content("personas/")

    assert page.headings == ["Quiénes acompañan"]
    assert page.text.startswith("Quiénes acompañan Todavía no se anotó a nadie en esta edición.")


def test_the_path_leads_to_the_page_and_names_specialists(drawn: OnDay) -> None:
    path = drawn(SEPTEMBER).content("camino/")

    assert path.links["qué hace cada quien"] == "personas.md"
    assert [table.one("caption").text for table in path.all("table.tbl--stack")] == [
        "Facilitación", "Mentoría", "Especialistas",
    ]  # fmt: skip


def test_the_navigation_has_the_edition_after_its_cities(cohort: Cohort) -> None:
    titles = [title for entry in pages.navigation(cohort) for title in entry]
    edition = next(entry["La edición"] for entry in pages.navigation(cohort) if "La edición" in entry)

    assert titles.index("La edición") == titles.index("Ciudades") + 1
    assert {"Personas": "personas.md"} in edition  # type: ignore[operator]


# Whoever may not be named ----------------------------------------------------------------------------


def withdraw(picture: Picture) -> None:
    """Both people of the tiny edition take their consent back."""
    first = "  consentimiento: 2030-03-20\n"
    picture.replace(PEOPLE, first, f"  hace: Acompaña a dos ciudades\n{first}  retiro: 2030-06-12\n")
    picture.append(PEOPLE, "  hace: Trabaja con vacunas\n  retiro: 2030-06-12\n")


def test_whoever_took_it_back_is_a_function_on_every_page_that_spoke_of_them(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    withdraw(picture)
    site = Drawn(picture.load(), JUNE)

    assert cards(site) == {
        "Una persona de facilitación": (
            "Una persona de facilitación Ciudades: Puerto Ejemplo, Villa Prueba "
            "Encuentros que coordina: mar 14/5 Encuentro de apertura"
        ),
        "Una persona de mentoría": (
            "Una persona de mentoría Mentoría del proyecto de Villa Prueba "
            "Encuentros que coordina: mar 25/6 Encuentro de pares"
        ),
    }
    assert (
        site.content("ciudades/villa-prueba/")
        .one("p.city__meta")
        .text.startswith("Acompaña una persona de facilitación · ")
    )
    assert "Mentoría Una persona de mentoría Con quiénes" in (
        site.content("ciudades/villa-prueba/proyecto/").text
    )
    assert "Una persona de mentoría –" in site.content("camino/").text


def test_before_the_consent_nobody_is_named(tmp_path: Path) -> None:
    site = Drawn(Picture(tmp_path).load(), date(2030, 3, 19))

    assert list(cards(site)) == ["Una persona de facilitación", "Una persona de mentoría"]


def said_in(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every file of a site as text; packages (Word, Excel) by their parts."""
    for name, content in files.items():
        if content[:2] == b"PK":
            package = zipfile.ZipFile(io.BytesIO(content))
            for part in package.namelist():
                yield f"{name}!{part}", package.read(part).decode("utf-8", "replace")
        else:
            yield name, content.decode("utf-8", "replace")


NAMES = ("Quebracho", "quebracho", "Chañar", "chanar", "Cha\\u00f1ar", "Trabaja con vacunas")


def where_named(files: dict[str, bytes]) -> set[str]:
    return {name for name, text in said_in(files) if any(word in text for word in NAMES)}


@pytest.fixture(scope="module")
def before_and_after(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Every file of the tiny site, with and without its people's consent."""
    project = Project(tmp_path_factory.mktemp("retiro"))
    before = project.build().files
    withdraw(project)
    return before, project.build().files


def test_who_took_it_back_is_in_no_file_of_the_site_nor_in_its_search(
    before_and_after: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    before, after = before_and_after

    assert {"search/full_index.json", "personas/index.html", "camino/index.html"} <= where_named(before)
    assert where_named(after) == set()
