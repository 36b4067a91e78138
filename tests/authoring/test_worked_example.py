"""The worked example that the guides follow is a city's folder, taken whole from where it happened."""

from __future__ import annotations

from pathlib import Path

from macros.data import door
from macros.data.folders import CITY_FILES

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "cohorts/2024/programa/ejemplo"
CITY = ROOT / "cohorts/2024/ciudades/villa-churrinche"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_example_of_2024_is_the_city_that_it_was_taken_from_byte_for_byte() -> None:
    assert contents(EXAMPLE) == contents(CITY)
    assert contents(EXAMPLE).keys() == {file.path for file in CITY_FILES}


def test_the_example_is_read_whole_and_is_no_city_of_the_edition() -> None:
    edition = door.load(ROOT, "2024")

    assert edition.example is not None
    assert (edition.example.slug, edition.example.name) == ("ejemplo", "Villa Churrinche")
    assert "ejemplo" not in [city.slug for city in edition.cities]
    assert edition.city("ejemplo").project == edition.city("villa-churrinche").project
