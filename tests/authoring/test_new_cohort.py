"""`new-cohort`: the next edition is the last one, with its dates moved."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from macros import checking
from macros.authoring import aside, cohorts, reminders
from macros.authoring.cohorts import new_cohort_command
from macros.authoring.reminders import nearest_working_day
from macros.checking import WrongUse
from macros.data import door
from tests.authoring.conftest import Office
from tests.picture import EDITION, VILLA

START = date(2031, 5, 5)
NEW = "cohorts/2031"
WRITTEN = [
    f"{NEW}/{name}"
    for name in (
        "cohorte.yml", "encuentros.yml", "feriados.yml", "personas.yml",
        "programa/autodiagnostico.yml", "programa/camino.yml", "programa/cuestionarios.yml",
        "programa/entregables.yml", "programa/etapas.yml", "programa/glosario.yml",
        "programa/indicadores.yml", "programa/lecciones.yml", "programa/planillas.yml",
        "programa/recursos.yml",
    )
]  # fmt: skip
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
WHAT_HAPPENED = """\
  asistencia:
    - ciudad: villa-prueba
      personas: 4
  notas: Se presentaron las dos ciudades.
"""
"""In the opening meeting: it belongs to the old edition."""


def changes(old: str, new: str) -> list[tuple[str, str]]:
    """The lines that differ, in pairs; the two texts must have as many lines."""
    before, after = old.splitlines(), new.splitlines()
    assert len(before) == len(after)
    return [(b, a) for b, a in zip(before, after, strict=True) if b != a]


# What it makes -----------------------------------------------------------------------------------


def test_it_writes_the_new_folder_and_touches_nothing_else(office: Office) -> None:
    before = office.files()
    assert new_cohort_command(office.root, "2031", START) == 0
    after = office.files()
    assert {name: after[name] for name in before} == before
    assert sorted(after.keys() - before.keys()) == WRITTEN
    assert office.folders() == ["2030", "2031"]


@pytest.mark.parametrize("name", ["encuentros.yml", "programa/entregables.yml", "programa/etapas.yml"])
def test_a_copy_differs_only_in_dates_and_each_keeps_its_weekday(office: Office, name: str) -> None:
    new_cohort_command(office.root, "2031", START)
    pairs = changes(office.text(f"{EDITION}/{name}").replace(WHAT_HAPPENED, ""), office.text(f"{NEW}/{name}"))
    assert pairs
    for before, after in pairs:
        assert ISO.sub("·", before) == ISO.sub("·", after)
        old, new = (date.fromisoformat(ISO.search(line)[0]) for line in (before, after))  # type: ignore[index]
        assert ((new - old).days, new.weekday()) == (364, old.weekday())


def test_every_date_of_the_calendar_moves(office: Office) -> None:
    new_cohort_command(office.root, "2031", START)
    programme = (f"{NEW}/encuentros.yml", f"{NEW}/programa/entregables.yml", f"{NEW}/programa/etapas.yml")
    assert [name for name in programme if "2030" in office.text(name)] == []


@pytest.mark.parametrize("name", ["autodiagnostico", "camino", "indicadores"])
def test_what_has_no_dates_is_the_same(office: Office, name: str) -> None:
    new_cohort_command(office.root, "2031", START)
    assert office.text(f"{NEW}/programa/{name}.yml") == office.text(f"{EDITION}/programa/{name}.yml")


def test_the_worked_example_goes_as_it_is_with_the_days_on_which_things_happened(office: Office) -> None:
    office.copy(VILLA, f"{EDITION}/programa/ejemplo")
    assert new_cohort_command(office.root, "2031", START) == 0
    files = office.files()
    example = {name: files[name] for name in files if name.startswith(f"{EDITION}/programa/ejemplo/")}
    assert len(example) == 16
    assert {name: files.get(name.replace("2030", "2031", 1)) for name in example} == example
    assert [problem.rule for problem in checking.check(office.root, "2031").problems] == ["rol-vacante"]


def test_the_days_that_the_worked_example_names_are_nothing_to_look_at(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.copy(VILLA, f"{EDITION}/programa/ejemplo")
    assert "2030" in office.text(f"{EDITION}/programa/ejemplo/entregas.yml")
    new_cohort_command(office.root, "2031", START)
    assert "Textos que nombran una fecha" not in capsys.readouterr().out


def test_the_settings_lose_the_price_and_the_cutoff(office: Office) -> None:
    new_cohort_command(office.root, "2031", START)
    assert office.text(f"{NEW}/cohorte.yml") == (
        "# Una edición mínima y ficticia, para las pruebas\n"
        "nombre: Cohorte 2031\n"
        "ficticia: true\n"
        "inicio: 2031-05-05\n"
        "cierre: 2031-06-27\n"
        "modalidad: Virtual\n"
        "horas_mes: 6\n"
    )


def test_people_stay_with_their_consent_and_without_their_cities(office: Office) -> None:
    new_cohort_command(office.root, "2031", START)
    before, after = (office.text(f"{edition}/personas.yml").splitlines() for edition in (EDITION, NEW))
    changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert changed == ["-   ciudades:", "-     - villa-prueba", "-     - puerto-ejemplo"]


def test_holidays_are_those_of_the_new_year(office: Office) -> None:
    new_cohort_command(office.root, "2031", START)
    text = office.text(f"{NEW}/feriados.yml")
    assert text.startswith(
        "# Feriados nacionales de 2031, según la Ley 27.399. Un día por ítem.\n"
        "# Faltan los puentes turísticos, que se fijan cada año: agregalos con «tipo: puente».\n"
        "- fecha: 2031-01-01\n"
        "  nombre: Año Nuevo\n"
        "  tipo: feriado\n"
    )
    assert len(door.load(office.root, "2031").holidays) == 17


def test_the_new_edition_has_no_problems(office: Office) -> None:
    new_cohort_command(office.root, "2031", START)
    assert checking.check(office.root, "2031").problems == ()


def test_line_ends_byte_order_marks_quotes_and_comments_survive(office: Office) -> None:
    name = f"{EDITION}/encuentros.yml"
    text = "# arriba\n" + office.text(name).replace("2030-05-14", '"2030-05-14"  # martes 2030')
    office.write(name, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    new_cohort_command(office.root, "2031", START)
    moved = text.replace('"2030-05-14"', '"2031-05-13"').replace("2030-06-25", "2031-06-24")
    expected = moved.replace(WHAT_HAPPENED, "").replace("\n", "\r\n").encode()
    assert (office.root / NEW / "encuentros.yml").read_bytes() == b"\xef\xbb\xbf" + expected


def test_months_follow_the_weeks(office: Office) -> None:
    """Four weeks more than a year: what was in May is in June."""
    assert re.findall(r"meses: (.*)", office.text(f"{EDITION}/programa/etapas.yml")) == ["[5]", "[6]"]
    assert new_cohort_command(office.root, "2031", date(2031, 6, 2)) == 0
    assert re.findall(r"meses: (.*)", office.text(f"{NEW}/programa/etapas.yml")) == ["[6]", "[7]"]


def test_it_copies_the_edition_that_is_asked_for(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    new_cohort_command(office.root, "2031", START)
    capsys.readouterr()
    assert new_cohort_command(office.root, "2033", date(2033, 5, 2), "2030") == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "Edición 2033, del 2033-05-02 al 2033-06-24: la 2030 corrida 156 semanas."
    )


def test_without_asking_it_copies_the_newest(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    new_cohort_command(office.root, "2031", START)
    capsys.readouterr()
    assert new_cohort_command(office.root, "2032", date(2032, 5, 3)) == 0
    assert "la 2031 corrida 52 semanas" in capsys.readouterr().out


# What it says ------------------------------------------------------------------------------------


def test_it_lists_what_it_wrote_and_what_is_left_to_do(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    new_cohort_command(office.root, "2031", START)
    assert capsys.readouterr().out == (
        "Edición 2031, del 2031-05-05 al 2031-06-27: la 2030 corrida 52 semanas.\n"
        + "".join(f"  {name}\n" for name in WRITTEN)
        + """
Falta, a mano:
- El precio: no copié el anterior. Agregá «precio:» en cohorte.yml cuando se sepa.
- No copié «fecha_de_corte»: la edición se muestra al día de hoy. Solo una demostración lleva una \
fecha fija; si esta lo es, escribila en cohorte.yml.
- Sigue diciendo «ficticia: true»: si las ciudades son reales, escribí «ficticia: false» en cohorte.yml.
- Los consentimientos de 2 personas son los de 2030: pedilos de nuevo y cambiá la fecha en personas.yml. \
Quien no siga, se borra.
- Los puentes turísticos de feriados.yml: se fijan cada año y no los sé.
- El feriado del 2031-08-17 cae domingo: puede que lo trasladen (Decreto 614/2025).
- El feriado del 2031-10-12 cae domingo: puede que lo trasladen (Decreto 614/2025).
- Las ciudades: python3 -m macros new-city, una por una; después, «ciudades:» en personas.yml.
- La edición 2030 no cambió: cierra el 2030-06-28 por su «cierre».
"""
    )


def test_nobody_who_withdrew_is_asked_again(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.append(f"{EDITION}/personas.yml", "  retiro: 2030-05-20\n")
    new_cohort_command(office.root, "2031", START)

    assert "  retiro: 2030-05-20\n" in office.text(f"{NEW}/personas.yml")
    assert "- Quien tiene «retiro» en personas.yml pidió no figurar: borrá su ficha y no le insistas.\n" in (
        capsys.readouterr().out
    )


def test_a_date_inside_a_text_stays_and_is_pointed_at(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    name = f"{EDITION}/programa/entregables.yml"
    office.replace(name, "El lienzo cabe en una hoja", "El lienzo del 7 de junio, o del 2030-06-07")
    new_cohort_command(office.root, "2031", START)
    assert "El lienzo del 7 de junio, o del 2030-06-07" in office.text(f"{NEW}/programa/entregables.yml")
    assert (
        "Textos que nombran una fecha y quedaron igual:\n"
        f"- {NEW}/programa/entregables.yml:27  «El lienzo del 7 de junio, o del 2030-06-07»\n"
    ) in capsys.readouterr().out


def test_what_falls_on_a_holiday_comes_with_the_nearest_working_day(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.replace(f"{EDITION}/programa/entregables.yml", "2030-06-07", "2030-06-21")
    office.replace(f"{EDITION}/encuentros.yml", "2030-05-14", "2030-06-17")
    office.replace(f"{EDITION}/encuentros.yml", "etapa: E1", "etapa: E2")
    assert new_cohort_command(office.root, "2031", START) == 0
    assert (
        "Caen en feriado:\n"
        "- Encuentro de apertura, lunes 2031-06-16 (Paso a la Inmortalidad del General Martín Miguel de "
        "Güemes, trasladado del 17): el día hábil más cercano es el martes 2031-06-17\n"
        "- el vencimiento de E2.1, viernes 2031-06-20 (Paso a la Inmortalidad del General Manuel Belgrano): "
        "el día hábil más cercano es el jueves 2031-06-19\n"
    ) in capsys.readouterr().out


def test_weeks_that_holidays_shorten_or_lengthen_are_said(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    """The tiny edition has no holiday to shorten this week: the copy says that a day is free."""
    office.replace(f"{EDITION}/programa/etapas.yml", "    - del: 2030-05-20", "    - del: 2030-05-21")
    assert new_cohort_command(office.root, "2031", START) == 0
    assert capsys.readouterr().out.endswith(
        "Semanas que los feriados acortan o alargan:\n"
        "- la del 2031-05-20 al 2031-05-30 (E1): podés sumarle lunes 2031-05-19\n"
    )


@pytest.mark.parametrize(
    ("day", "holidays", "near"),
    [
        ("2026-07-10", ["2026-07-09", "2026-07-10"], "2026-07-08"),
        ("2026-07-09", ["2026-07-09"], "2026-07-08"),  # of two as near, the earlier
        ("2026-06-15", ["2026-06-15"], "2026-06-16"),  # a weekend before
        ("2026-07-31", ["2026-07-31"], "2026-07-30"),
        ("2026-07-06", ["2026-07-06"], "2026-07-07"),
    ],
)
def test_the_nearest_working_day(day: str, holidays: list[str], near: str) -> None:
    taken = frozenset(map(date.fromisoformat, holidays))
    found = nearest_working_day(date.fromisoformat(day), taken, date(2026, 6, 8), date(2026, 7, 31))
    assert str(found) == near


def test_there_may_be_no_working_day() -> None:
    saturday = date(2026, 6, 20)
    assert nearest_working_day(saturday, frozenset(), saturday, saturday) is None


# What it refuses ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edition", "start", "source", "sentence"),
    [
        (
            "2031", "2031-05-06", None,
            "2031-05-06 es martes y la edición 2030 empezó un lunes: para conservar los días de la semana, "
            "poné --start 2031-05-05 o --start 2031-05-12.",
        ),
        (
            "2031", "2031-05-04", None,
            "2031-05-04 es domingo y la edición 2030 empezó un lunes: para conservar los días de la semana, "
            "poné --start 2031-04-28 o --start 2031-05-05.",
        ),
        (
            "2030-sur", "2030-06-24", None,
            "La edición 2030 termina el 2030-06-28: la nueva tiene que empezar después, "
            "y 2030-06-24 no lo es.",
        ),
        (
            "2030-sur", "2030-06-28", None,
            "La edición 2030 termina el 2030-06-28: la nueva tiene que empezar después, "
            "y 2030-06-28 no lo es.",
        ),
        ("2031", "2032-05-03", None, "La edición 2031 empieza en 2031, y 2032-05-03 es de 2032."),
        ("2030", "2031-05-05", None, "Ya existe la edición 2030: no escribo encima."),
        ("31", "2031-05-05", None, "«31» no sirve como edición: escribí el año, como 2027 o 2027-norte."),
        ("../2031", "2031-05-05", None,
         "«../2031» no sirve como edición: escribí el año, como 2027 o 2027-norte."),
        ("2031", "2031-05-05", "2003", "No hay una edición «2003». ¿quisiste decir «2030»?"),
    ],
)  # fmt: skip
def test_refusals_are_one_sentence_and_leave_nothing(
    office: Office, edition: str, start: str, source: str | None, sentence: str
) -> None:
    before = office.files()
    with pytest.raises(WrongUse) as refused:
        new_cohort_command(office.root, edition, date.fromisoformat(start), source)
    assert (str(refused.value).lower(), office.files()) == (sentence.lower(), before)


def test_the_monday_after_its_last_friday_is_allowed(office: Office) -> None:
    assert new_cohort_command(office.root, "2030-sur", date(2030, 7, 1)) == 0


def test_an_edition_with_errors_is_not_copied(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.replace(f"{EDITION}/cohorte.yml", "horas_mes: 6", "horas_mes: seis")
    before = office.files()
    assert new_cohort_command(office.root, "2031", START) == 1
    assert capsys.readouterr().out == (
        "La edición 2030 tiene errores: arreglalos antes de copiarla.\n"
        "Para verlos: python3 -m macros check --cohort 2030\n"
    )
    assert office.files() == before


def test_a_file_in_another_style_is_refused_by_name(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write(
        f"{EDITION}/personas.yml",
        "- {id: ada-quebracho, ciudades: [villa-prueba], nombre: Ada Quebracho, "
        "funcion: facilitacion, consentimiento: 2030-03-20}\n"
        "- {id: bruno-chanar, nombre: Bruno Chañar, funcion: mentoria, consentimiento: 2030-04-08}\n",
    )
    before = office.files()
    assert new_cohort_command(office.root, "2031", START) == 1
    assert capsys.readouterr().out == (
        "No pude copiar cohorts/2030/personas.yml: no está escrito como los demás archivos.\n"
        "Poné cada clave en su propio renglón, como en las otras ediciones, y volvé a probar.\n"
    )
    assert office.files() == before


def test_a_copy_with_errors_is_thrown_away(
    office: Office, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cohorts, "with_name", lambda text, *_: text.replace("modalidad", "modo"))
    before = office.files()
    assert new_cohort_command(office.root, "2031", START) == 1
    said = capsys.readouterr().out
    assert f"{NEW}/cohorte.yml:6:1  modo" in said
    assert said.endswith("\nNo creé la edición 2031: la copia de 2030 tendría esos errores.\n")
    assert office.files() == before


# Half-way ----------------------------------------------------------------------------------------


class PowerCut(BaseException):
    pass


def _cut(*_: object, **__: object) -> None:
    raise PowerCut


@pytest.mark.parametrize(
    ("where", "name"),
    [
        (cohorts, "_write"),
        (cohorts, "_holidays_text"),
        (cohorts.checking, "check"),
        (reminders, "after_copy"),
        (cohorts, "put_in_place"),
        (Path, "rename"),
    ],
)
def test_a_crash_at_any_step_leaves_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    before = office.files()
    monkeypatch.setattr(where, name, _cut)
    with pytest.raises(PowerCut):
        new_cohort_command(office.root, "2031", START)
    assert (office.files(), office.folders()) == (before, ["2030"])


def _in_a_child(act: Callable[[], object]) -> int:
    """Runs it in a process of its own; what that process ends with."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_what_a_stopped_machine_leaves_is_hidden_from_check_and_from_git(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = checking.check(office.root).problems
    with monkeypatch.context() as half_way:
        half_way.setattr(cohorts, "put_in_place", lambda *_: os._exit(9))
        assert _in_a_child(lambda: new_cohort_command(office.root, "2031", START)) == 9
    left, edition = office.folders()
    assert (left.startswith(".nueva-"), edition) == (True, "2030")
    assert office.text(f"cohorts/{left}/.gitignore") == "*\n"
    assert checking.check(office.root).problems == before
    assert new_cohort_command(office.root, "2031", START) == 0


def test_what_appeared_meanwhile_is_not_replaced(office: Office, tmp_path: Path) -> None:
    (office.root / NEW).mkdir()
    with pytest.raises(WrongUse, match=r"Ya existe 2031: no escribo encima\."):
        aside.put_in_place(tmp_path, office.root / NEW)
