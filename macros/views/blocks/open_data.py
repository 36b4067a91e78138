"""The page of the open data: each file with what it holds, how to open it, what its words mean."""

from __future__ import annotations

from dataclasses import dataclass

from macros.outputs.cells import PANDAS, csv_text
from macros.outputs.package import LICENCE, title_of
from macros.outputs.table import Shown, Table
from macros.outputs.tables import DICTIONARY, TABLES, values_of
from macros.views.addresses import COHORT_JSON, DATA_PACKAGE, table
from macros.views.site import View, heading


@dataclass(frozen=True, slots=True)
class DataFile:
    """A table as it is downloaded. `weight` is in bytes."""

    table: Table
    address: str
    rows: int
    weight: int

    @property
    def columns(self) -> list[tuple[object, str]]:
        """Each with the values that it may have, if they are listed."""
        return [(column, values_of(column)) for column in self.table.columns]


def intro(view: View) -> str:
    return view.block(
        "open_data_intro.html",
        count=len(TABLES) - 1,
        dictionary=table(DICTIONARY.name),
        licence=LICENCE,
    )


def opening(view: View) -> str:
    return view.block("open_data_opening.html", pandas=PANDAS.format("entregas.csv"))


def words(view: View) -> str:
    return view.block("open_data_words.html")


def files(view: View) -> str:
    """A heading a file, so that contents and search find each."""
    shown = Shown(view.cohort, view.site.progress, view.site.on)
    parts = []
    for each in TABLES:
        parts.append(heading(3, each.title, each.name))
        parts.append(view.block("open_data_file.html", file=_file(each, shown)))
    return "".join(parts)


def _file(each: Table, shown: Shown) -> DataFile:
    rows = list(each.rows(shown))
    return DataFile(each, table(each.name), len(rows), len(csv_text(each.names, rows).encode()))


def for_programs(view: View) -> str:
    return view.block("open_data_programs.html", cohort_json=COHORT_JSON, package=DATA_PACKAGE)


def licence(view: View) -> str:
    title = title_of(Shown(view.cohort, view.site.progress, view.site.on))
    return view.block("open_data_licence.html", licence=LICENCE, title=title)
