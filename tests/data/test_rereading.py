"""An edition read again in the same process, as `serve` does at each save: never what it was before."""

from __future__ import annotations

import os

import pytest

from macros.checking import check
from macros.data import door
from macros.data.schema.city import Profile
from macros.data.sheets import load_sheet
from tests.picture import VILLA, Picture

STORY = f"{VILLA}/ciudad.yml"


def test_a_file_of_the_same_size_and_hour_is_read_anew(picture: Picture) -> None:
    before = (picture.root / STORY).stat()
    assert door.load(picture.root, "2030").city("villa-prueba").profile.inhabitants == 12000

    picture.replace(STORY, "habitantes: 12000", "habitantes: 12500")
    os.utime(picture.root / STORY, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert (picture.root / STORY).stat().st_size == before.st_size
    assert door.load(picture.root, "2030").city("villa-prueba").profile.inhabitants == 12500


@pytest.mark.parametrize("slip", ["habitantes: muchos", "habitantes: 12000 # tel. 11 4444-5555"])
def test_a_slip_is_told_each_time_until_it_is_mended(picture: Picture, slip: str) -> None:
    good = check(picture.root).problems
    picture.replace(STORY, "habitantes: 12000", slip)
    first = check(picture.root).problems

    assert len(first) > len(good)
    assert check(picture.root).problems == first

    picture.replace(STORY, slip, "habitantes: 12000")
    assert check(picture.root).problems == good


def test_what_one_reader_takes_out_of_a_sheet_is_in_the_next_ones(picture: Picture) -> None:
    (picture.root / STORY).write_text("nombre: Villa\n", encoding="utf-8")
    path = picture.root / STORY
    first = load_sheet(path, STORY, Profile, is_list=False)
    told = [*first.problems]

    first.problems.clear()

    assert told and load_sheet(path, STORY, Profile, is_list=False).problems == told


def test_the_same_text_in_two_files_is_told_of_each(picture: Picture) -> None:
    picture.write(f"{VILLA}/actores.yml", "- nada: 1\n")
    picture.write(f"{VILLA}/objetivos.yml", "- nada: 1\n")

    told = {problem.place.file for problem in check(picture.root).problems if problem.place.line == 1}

    assert told == {f"{VILLA}/actores.yml", f"{VILLA}/objetivos.yml"}
