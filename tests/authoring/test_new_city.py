"""`new-city`: files that `check` accepts as they are written, and that say what to complete."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel

from macros import checking
from macros.authoring import cities
from macros.authoring.cities import new_city_command
from macros.authoring.starters import STARTERS, Start, Starter
from macros.checking import WrongUse
from macros.data import door
from macros.data.folders import CITY_FILES
from macros.data.nodes import compose, plain
from tests.authoring.conftest import Office
from tests.picture import EDITION, VILLA

PASO = f"{EDITION}/ciudades/paso-nandubay"
ROOT = Path(__file__).resolve().parents[2]
PROGRAMME = sorted((ROOT / "cohorts/2024/programa").glob("*.yml"))


def added(office: Office, act: Callable[[], int]) -> tuple[int, list[str]]:
    """The exit code and the files that came to be; none may have changed."""
    before = office.files()
    code = act()
    after = office.files()
    assert {name: after[name] for name in before} == before
    return code, sorted(after.keys() - before.keys())


# What it writes ----------------------------------------------------------------------------------


def test_a_new_city_is_one_file(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    made = added(office, lambda: new_city_command(office.root, "2030", " Paso  Ñandubay ", None, 9800))
    assert made == (0, [f"{PASO}/ciudad.yml"])
    assert capsys.readouterr().out == (
        "Paso Ñandubay, código 990001. Escribí:\n"
        f"  {PASO}/ciudad.yml\n"
        "Abrí cada archivo: lo que falta está como ejemplo, con su explicación arriba.\n"
        "Puse 9800 habitantes: revisalo si es de otra edición.\n"
        "La ciudad no se publica hasta que borres la línea «borrador: true» de ciudad.yml.\n"
    )
    assert office.text(f"{PASO}/ciudad.yml") == (
        "## Datos generales de Paso Ñandubay. Las líneas con ## explican; las que empiezan con # son\n"
        "## ejemplos: para usar uno, sacale el # y el espacio, y cambiá el valor.\n"
        "nombre: Paso Ñandubay\n"
        "codigo: 990001\n"
        "habitantes: 9800\n"
        "## La ciudad en dos o tres frases: cómo es y por qué entra al programa\n"
        "historia: Falta contar la historia de Paso Ñandubay.\n"
        "## Si entró después, poné ese día y agregá «vencimientos» con sus fechas\n"
        "ingreso: 2030-05-06\n"
        "## La baja, si la hubo\n"
        "# baja:\n"
        "#   fecha: 2024-09-13\n"
        "#   motivo: Cambio de secretaría y recorte\n"
        "## Las fechas propias\n"
        "# vencimientos:\n"
        "#   - entregable: E1.1\n"
        "#     vence: 2024-07-05\n"
        "## Las ciudades con las que comparte un centro\n"
        "# comparte_con:\n"
        "#   - loma-del-hornero\n"
        "## Mientras esté esta línea, la ciudad no se publica. Borrala cuando esté lista\n"
        "borrador: true\n"
    )


def test_the_first_stage_brings_the_team_and_the_submissions(office: Office) -> None:
    made = added(office, lambda: new_city_command(office.root, "2030", "Paso Ñandubay", 1, 9800))
    assert made == (0, [f"{PASO}/{name}.yml" for name in (
        "acompanamientos", "actores", "ciudad", "entregas", "equipo",
    )])  # fmt: skip
    assert plain(compose(office.text(f"{PASO}/equipo.yml"))[0]) == {
        "roles": [{"rol": "coordinacion", "area": "A definir", "vacante_desde": "2030-05-06"}]
    }
    assert plain(compose(office.text(f"{PASO}/entregas.yml"))[0]) == [
        {"entregable": "E1.1", "borrador": "2030-05-06"}
    ]


def test_a_later_stage_brings_its_own_submissions(office: Office) -> None:
    made = added(office, lambda: new_city_command(office.root, "2030", "Paso Ñandubay", 2, 9800))
    assert made == (0, [f"{PASO}/{name}.yml" for name in (
        "autodiagnostico", "ciudad", "entregas", "oportunidades", "validacion",
    )])  # fmt: skip
    assert plain(compose(office.text(f"{PASO}/entregas.yml"))[0]) == [
        {"entregable": "E2.1", "borrador": "2030-06-07"}
    ]


@pytest.mark.parametrize("stage", [None, 1, 2])
def test_check_accepts_it_as_it_is_written(office: Office, stage: int | None) -> None:
    before = checking.check(office.root, "2030").problems
    new_city_command(office.root, "2030", "Paso Ñandubay", stage, 9800)
    new = [p for p in checking.check(office.root, "2030").problems if p not in before]
    assert [(p.rule, p.place.file) for p in new] == (
        [("rol-vacante", f"{PASO}/equipo.yml")] if stage == 1 else []
    )


def test_an_unfinished_city_is_not_published_until_its_line_is_deleted(office: Office) -> None:
    new_city_command(office.root, "2030", "Paso Ñandubay", None, 9800)
    assert "paso-nandubay" not in [city.slug for city in door.load(office.root, "2030").cities]
    office.replace(f"{PASO}/ciudad.yml", "borrador: true\n", "")
    assert "paso-nandubay" in [city.slug for city in door.load(office.root, "2030").cities]


IN_YAML = [starter for starter in STARTERS if starter.file.endswith(".yml")]


@pytest.mark.parametrize("starter", IN_YAML, ids=lambda starter: starter.file)
def test_the_examples_are_valid_data_once_uncommented(office: Office, starter: Starter) -> None:
    cohort = door.load(office.root, "2030")
    own = tuple(d for d in cohort.deliverables if d.stage_id == "E1")
    start = Start(
        "Paso", "paso", "990001", 9800, cohort.settings.start, cohort.stage("E1"), own, cohort.dimensions
    )
    text = uncommented("\n".join(starter.text(start)))
    assert "#" not in text
    root, refused = compose(text)
    model: type[BaseModel] = next(file.model for file in CITY_FILES if file.path == starter.file)
    data = plain(root)
    records = data if isinstance(data, list) else [data]
    assert refused == []
    assert all(model.model_validate(record) for record in records)
    keys = {field.alias for field in model.model_fields.values()}
    assert {key for record in records for key in record} == keys


def uncommented(text: str) -> str:
    """As the file's own first lines say: each example without its mark; what explains is left out."""
    lines = [line for line in text.split("\n") if not line.lstrip().startswith("##")]
    return "\n".join(re.sub(r"^( *)# ", r"\1", line) for line in lines)


@pytest.mark.parametrize("name", ['Paso "del" Alto', "Paso: el alto", "Null", "8 de Octubre", "Ñ'a"])
def test_a_name_is_quoted_where_yaml_needs_it(office: Office, name: str) -> None:
    assert new_city_command(office.root, "2030", name, None, 10) == 0
    new = [city for city in office.files() if city.endswith("ciudad.yml")]
    names = [plain(compose(office.text(file))[0])["nombre"] for file in new]  # type: ignore[index,call-overload]
    assert name in names


# A stage's files ---------------------------------------------------------------------------------

TITLES = "indicador;periodo;grupo;numerador;denominador;valor;estado;fuente;publicado;nota"
COMMENTED = {
    1: ("acompanamientos", "actores"),
    2: ("autodiagnostico", "oportunidades", "validacion"),
    3: ("objetivos", "relevamiento", "tablero"),
    4: ("brechas", "proyecto"),
    5: ("derechos",),
    6: ("cierre", "plan"),
}


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The six stages of 2024, their instrument and their dictionary, and no city yet."""
    for name in ("cohorte.yml", "feriados.yml", *(f"programa/{path.name}" for path in PROGRAMME)):
        (tmp_path / "cohorts/2024" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "cohorts/2024" / name, tmp_path / "cohorts/2024" / name)
    return tmp_path


def files_of(root: Path, slug: str = "paso-alto") -> dict[str, str]:
    folder = root / "cohorts/2024/ciudades" / slug
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("stage", COMMENTED)
def test_each_stage_brings_the_files_that_it_asks_for_all_in_comments_or_only_titles(
    programme: Path, stage: int
) -> None:
    assert new_city_command(programme, "2024", "Paso Alto", stage, 9800) == 0
    files = files_of(programme)
    typed = {"ciudad", "entregas", *(["equipo"] if stage == 1 else [])}
    assert set(files) == {*COMMENTED[stage], *typed}
    for name in COMMENTED[stage]:
        assert [line for line in files[name].splitlines() if not line.startswith("#")] == (
            [TITLES] if name == "tablero" else []
        )


@pytest.mark.parametrize("stage", COMMENTED)
def test_a_file_in_comments_counts_as_not_begun(programme: Path, stage: int) -> None:
    new_city_command(programme, "2024", "Paso Alto", stage, 9800)
    profile = programme / "cohorts/2024/ciudades/paso-alto/ciudad.yml"
    profile.write_text(profile.read_text(encoding="utf-8").replace("borrador: true\n", ""), encoding="utf-8")

    found = checking.check(programme, "2024").problems
    city = door.load(programme, "2024").city("paso-alto")

    assert [problem.rule for problem in found] == (["rol-vacante"] if stage == 1 else [])
    attributes = {file.path.partition(".")[0]: file.attribute for file in CITY_FILES}
    assert [name for name in COMMENTED[stage] if getattr(city, attributes[name])] == []
    assert not {f"{name}.yml" for name in COMMENTED[stage]} & set(city.sources)


def test_a_list_begins_with_what_to_do_and_explains_each_key(programme: Path) -> None:
    new_city_command(programme, "2024", "Paso Alto", 6, 9800)
    assert files_of(programme)["plan"].startswith(
        "## Plan de acción de Paso Alto. Todo esto es un ejemplo: para usarlo, sacale a cada línea el #\n"
        "## y el espacio, y cambiá el valor. Mientras quede así, cuenta como no empezado.\n"
        "## El identificador\n"
        "# - id: jornadas-en-jardines\n"
        "## Qué se va a hacer\n"
        "#   que: Jornada mensual de vacunación en cada jardín\n"
        "## El rol responsable\n"
        "#   rol: salud\n"
    )


def test_the_self_assessment_brings_every_question_and_check_accepts_it_uncommented(programme: Path) -> None:
    new_city_command(programme, "2024", "Paso Alto", 2, 9800)
    text = files_of(programme)["autodiagnostico"]
    (programme / "cohorts/2024/ciudades/paso-alto/autodiagnostico.yml").write_text(
        uncommented(text), encoding="utf-8"
    )

    assert checking.check(programme, "2024").problems == ()
    profile = programme / "cohorts/2024/ciudades/paso-alto/ciudad.yml"
    profile.write_text(profile.read_text(encoding="utf-8").replace("borrador: true\n", ""), encoding="utf-8")
    cohort = door.load(programme, "2024")
    (made,) = cohort.city("paso-alto").assessments

    items = [item for dimension in cohort.dimensions for item in dimension.items]
    assert len(items) == 34
    assert (made.moment, made.day) == ("inicial", cohort.stage("E2").end)
    assert [(answer.item, answer.value) for answer in made.answers] == [(i.item, "SD") for i in items]
    assert [line for line in text.splitlines() if line.startswith("## ¿")] == [
        f"## {item.question}" for item in items
    ]


# What it knows -----------------------------------------------------------------------------------


def test_a_known_city_gets_what_it_lacks_for_a_stage(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.delete(f"{VILLA}/entregas.yml")
    made = added(office, lambda: new_city_command(office.root, "2030", "villa prueba", 2))
    assert made == (0, [f"{VILLA}/entregas.yml"])
    assert capsys.readouterr().out == (
        "Villa Prueba, código 990101. Escribí:\n"
        f"  {VILLA}/entregas.yml\n"
        "Abrí cada archivo: lo que falta está como ejemplo, con su explicación arriba.\n"
    )


def test_one_that_joined_late_begins_when_it_joined(office: Office) -> None:
    puerto = f"{EDITION}/ciudades/puerto-ejemplo"
    office.delete(f"{puerto}/entregas.yml")
    new_city_command(office.root, "2030", "Puerto Ejemplo", 1)
    assert plain(compose(office.text(f"{puerto}/entregas.yml"))[0]) == [
        {"entregable": "E1.1", "borrador": "2030-05-20"}
    ]


def test_one_that_returns_keeps_its_code_and_its_inhabitants(office: Office) -> None:
    later = "cohorts/2031"
    for name in ("cohorte.yml", "programa/camino.yml", "programa/etapas.yml", "programa/entregables.yml"):
        office.write(f"{later}/{name}", office.text(f"{EDITION}/{name}").replace("2030", "2031"))
    made = added(office, lambda: new_city_command(office.root, None, "Villa Prueba"))
    assert made == (0, [f"{later}/ciudades/villa-prueba/ciudad.yml"])
    profile = plain(compose(office.text(made[1][0]))[0])
    assert profile == {
        "nombre": "Villa Prueba",
        "codigo": "990101",
        "habitantes": "12000",
        "historia": "Falta contar la historia de Villa Prueba.",
        "ingreso": "2031-05-06",
        "borrador": "true",
    }


def test_codes_are_given_once_among_all_editions(office: Office) -> None:
    for name in ("Paso Uno", "Paso Dos"):
        new_city_command(office.root, "2030", name, None, 10)
    codes = [office.text(f"{EDITION}/ciudades/{slug}/ciudad.yml") for slug in ("paso-uno", "paso-dos")]
    assert [re.findall(r"codigo: (\d+)", text) for text in codes] == [["990001"], ["990002"]]


def test_a_real_edition_takes_the_code_that_is_typed(office: Office) -> None:
    office.replace(f"{EDITION}/cohorte.yml", "ficticia: true", "ficticia: false")
    assert new_city_command(office.root, "2030", "Paso Ñandubay", None, 9800, "064410") == 0
    assert "codigo: 064410\n" in office.text(f"{PASO}/ciudad.yml")


# What it refuses ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edition", "name", "stage", "inhabitants", "sentence"),
    [
        ("2030", "!!", None, 10, "«!!» no es un nombre: escribí el del municipio, como «Puerto Tacuaral»."),
        ("2030", "", None, 10, "«» no es un nombre: escribí el del municipio, como «Puerto Tacuaral»."),
        ("2030", "Datos", None, 10,
         "«Datos» es una dirección que usa el propio sitio: agregale una palabra al nombre."),
        ("2030", "VILLA PRUÉBA", None, 10,
         f"Ya existe {VILLA}: no escribo encima. "
         "Para sumarle los archivos de una etapa, agregá --stage y su número."),
        ("2030", "Villa Prueba", 1, None,
         f"{VILLA} ya tiene ciudad.yml, equipo.yml, actores.yml, acompanamientos.yml, entregas.yml: "
         "no escribo encima."),
        ("2030", "Paso", 3, 10, "No hay una etapa 3: van de la 1 a la 2."),
        ("2003", "Paso", None, 10, "No hay una edición «2003». ¿quisiste decir «2030»?"),
        ("2030", "Paso", None, None,
         "De Paso falta su cantidad de habitantes. Cambiá los ceros y volvé a probar:\n"
         '  python3 -m macros new-city --cohort 2030 "Paso" --habitantes 0000'),
    ],
)  # fmt: skip
def test_refusals_say_what_to_do_and_leave_nothing(
    office: Office, edition: str, name: str, stage: int | None, inhabitants: int | None, sentence: str
) -> None:
    before = office.files()
    with pytest.raises(WrongUse) as refused:
        new_city_command(office.root, edition, name, stage, inhabitants)
    assert (str(refused.value).lower(), office.files()) == (sentence.lower(), before)


def test_a_real_edition_asks_for_the_code(office: Office) -> None:
    office.replace(f"{EDITION}/cohorte.yml", "ficticia: true", "ficticia: false")
    with pytest.raises(WrongUse) as refused:
        new_city_command(office.root, "2030", "Paso")
    assert str(refused.value) == (
        "De Paso falta su código de 6 cifras (INDEC) y su cantidad de habitantes. "
        "Cambiá los ceros y volvé a probar:\n"
        '  python3 -m macros new-city --cohort 2030 "Paso" --codigo 000000 --habitantes 0000'
    )


def test_what_check_would_refuse_is_not_written(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    before = office.files()
    assert new_city_command(office.root, "2030", "Paso <b>Alto</b>", None, 10) == 1
    said = capsys.readouterr().out
    folder = f"{EDITION}/ciudades/paso-b-alto-b"
    assert said.startswith(f"{folder}/ciudad.yml:3:9  nombre\n")
    assert said.endswith(f"\nNo escribí nada en {folder}: quedaría con esos errores.\n")
    assert office.files() == before


def test_errors_of_other_cities_are_not_in_the_way(office: Office) -> None:
    office.replace(f"{VILLA}/ciudad.yml", "habitantes: 12000", "habitantes: muchos")
    assert new_city_command(office.root, "2030", "Paso Ñandubay", None, 9800) == 0


@pytest.mark.parametrize("file", ["cohorte.yml", "programa/etapas.yml"])
def test_an_edition_that_cannot_be_read_is(
    office: Office, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    office.write(f"{EDITION}/{file}", "nada")
    assert new_city_command(office.root, "2030", "Paso", None, 10) == 1
    assert capsys.readouterr().out == (
        "La edición 2030 tiene errores en cohorte.yml o en programa/etapas.yml: arreglalos antes.\n"
    )


def test_a_known_city_with_a_broken_profile_is_asked_to_be_mended(office: Office) -> None:
    office.replace(f"{VILLA}/ciudad.yml", "habitantes: 12000", "habitantes: muchos")
    with pytest.raises(WrongUse, match=rf"{VILLA}/ciudad\.yml tiene errores: arreglalos antes\."):
        new_city_command(office.root, "2030", "Villa Prueba", 1)


# Half-way ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("where", "name"),
    [(cities, "copytree"), (cities.checking, "check"), (cities, "_put"), (os, "rename"), (Path, "rename")],
)
def test_a_crash_at_any_step_leaves_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    def cut(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    before = office.files()
    monkeypatch.setattr(where, name, cut)
    with pytest.raises(KeyboardInterrupt):
        new_city_command(office.root, "2030", "Paso Ñandubay", 1, 9800)
    assert (office.files(), office.folders()) == (before, ["2030"])
