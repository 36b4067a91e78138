"""The rows of a sheet as the Tablero's schema takes them, and every fault at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import ValidationError

from macros.authoring.grids import Cell, Fault, Grid, Kind, letters, shown
from macros.authoring.spelling import CannotTell, told
from macros.authoring.titles import COLUMNS, Titles, titles_of
from macros.data.nodes import Scalar, Text
from macros.data.problems import quoted
from macros.data.schema.programme import Indicator
from macros.data.schema.tablero import Observation, ValueState
from macros.data.values import rounded, value_of

KEYS, NUMBERS = ("indicador", "periodo", "grupo"), ("numerador", "denominador", "valor")
_FILLED = (*NUMBERS, "estado", "publicado", "nota")
"""What makes a row more than what the template already had."""
_DUST = Decimal("0.05")
"""How far a value with one decimal may be from the division."""

Key = tuple[str, str, str]


def key_of(row: Observation) -> Key:
    return row.indicator, str(row.period), row.group


def spoken(key: Key) -> str:
    return " ".join(key)


@dataclass
class Harvest:
    """What a sheet holds. `rows` is in the sheet's order, by the number of the row."""

    grid: Grid
    titles: Titles | None = None
    rows: dict[int, Observation] = field(default_factory=dict)
    unfilled: int = 0
    faults: list[Fault] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def at(self, row: int, column: str) -> tuple[int, str]:
        """Where a column of a row stands (0 for a column that the sheet lacks), and its name."""
        place = self.titles.columns.get(column, 0) if self.titles else 0
        name = f"{letters(place)}{row}" if place else f"{row}:{row}"
        return place, f"{self.grid.name}!{name}"


def harvest(grid: Grid, indicators: Mapping[str, Indicator]) -> Harvest:
    """Every row that somebody filled in. `indicators` is the dictionary, by code."""
    found = Harvest(grid)
    found.titles, found.faults = titles_of(grid)
    if found.titles is None or found.faults:
        return found
    found.notices += _said_of_the_sheet(grid, found.titles)
    seen: dict[Key, int] = {}
    for line in grid.rows[found.titles.row :]:
        cells = {name: line[place - 1] for name, place in found.titles.columns.items() if place <= len(line)}
        if all(cell.is_blank for cell in cells.values()):
            continue
        if all(cells[name].is_blank for name in _FILLED if name in cells):
            found.unfilled += 1
            continue
        row = _observation(found, cells, indicators)
        if row:
            row = _without_what_is_computed(found, line[0].row, row, indicators.get(row.indicator))
            _keep(found, line[0].row, row, seen)
    return found


def _said_of_the_sheet(grid: Grid, titles: Titles) -> Iterator[str]:
    for cell in titles.ignored:
        yield f"{grid.at(cell)}  la columna {quoted(shown(cell.value))} no es del Tablero: no se lee"
    if grid.hidden_rows:
        yield f"{grid.name}  hay filas ocultas ({grid.hidden_rows}): también se leyeron"


def _keep(found: Harvest, number: int, row: Observation, seen: dict[Key, int]) -> None:
    key = key_of(row)
    if key in seen:
        place, at = found.at(number, "indicador")
        found.faults.append(Fault(
            number, place, at, "indicador", f"«{spoken(key)}» otra vez (ya está en la fila {seen[key]})",
            "cada indicador, período y grupo una sola vez", "cambiá uno de los dos o borrá la fila que sobra",
        ))  # fmt: skip
        return
    seen[key] = number
    if row.state is ValueState.SUPPRESSED and (row.numerator, row.denominator, row.value) != (None,) * 3:
        _, at = found.at(number, "estado")
        found.notices.append(f"{at}  estado: la fila está suprimida, así que sus números no se copian")
        row = without_numbers(row)
    found.rows[number] = row


def _without_what_is_computed(
    found: Harvest, number: int, row: Observation, indicator: Indicator | None
) -> Observation:
    """A value beside its two counts goes if it is theirs; if it isn't, the check says so."""
    if indicator is None or row.value is None or row.numerator is None or row.denominator is None:
        return row
    bare = row.model_copy(update={"value": None})
    exact = value_of(indicator, bare)
    if exact is None or (row.value != rounded(indicator, bare) and abs(row.value - exact) > _DUST):
        return row
    _, at = found.at(number, "valor")
    found.notices.append(f"{at}  valor: coincide con la cuenta y no se copia, porque el sitio lo calcula")
    return bare


def without_numbers(row: Observation) -> Observation:
    """The row as one writes it where the number isn't published."""
    return row.model_copy(
        update={"state": ValueState.SUPPRESSED, "numerator": None, "denominator": None, "value": None}
    )


def _observation(
    found: Harvest, cells: dict[str, Cell], indicators: Mapping[str, Indicator]
) -> Observation | None:
    """The row, or None and its faults."""
    before = len(found.faults)
    texts = _texts(found, cells, indicators)
    try:
        row = Observation.model_validate(texts)
    except ValidationError as error:
        untold = {fault.subject for fault in found.faults[before:]}
        found.faults += (fault for fault in _refused(found, cells, error) if fault.subject not in untold)
        return None
    return row if len(found.faults) == before else None


def _texts(found: Harvest, cells: dict[str, Cell], indicators: Mapping[str, Indicator]) -> dict[str, Text]:
    texts: dict[str, Text] = {}
    indicator = indicators.get(shown(cells["indicador"].value).upper())
    for column in COLUMNS:
        if column not in cells:
            continue
        cell = cells[column]
        try:
            said = told(column, cell, indicator.unit if indicator else None)
        except CannotTell as why:
            seen = why.found or quoted(shown(cell.value))
            found.faults.append(
                Fault(cell.row, cell.column, found.grid.at(cell), column, seen, why.expected, why.fix)
            )
            continue
        if said.notice:
            found.notices.append(f"{found.grid.at(cell)}  {column}: {said.notice}")
        if said.text:
            texts[column] = Text(Scalar(cell.row, cell.column, said.text, plain=True))
    return texts


def _refused(found: Harvest, cells: dict[str, Cell], error: ValidationError) -> Iterator[Fault]:
    """What the schema says, as it is said of a cell."""
    for detail in error.errors(include_url=False):
        column = str(detail["loc"][0])
        cell = cells[column]
        if detail["type"] == "missing":
            yield _lacking(found, cells, column)
            continue
        context = detail["ctx"]
        fix = context["fix"].replace("{}", f"«{context['value']}»").replace("la línea", "la celda")
        yield Fault(
            cell.row, cell.column, found.grid.at(cell), column, context["found"] or quoted(shown(cell.value)),
            context["expected"], fix,
        )  # fmt: skip


def _lacking(found: Harvest, cells: dict[str, Cell], column: str) -> Fault:
    cell = cells[column]
    seen, fix = "la celda vacía", "completá la celda"
    if cell.kind is Kind.MERGED:
        seen, fix = "celdas combinadas", "descombinalas y escribí el dato en cada fila"
    elif column == "estado" and any(not cells[name].is_blank for name in NUMBERS if name in cells):
        fix = "si el número es firme, escribí «dato»; si todavía se revisa, «en_validacion»"
    title = next(str(f.title) for f in Observation.model_fields.values() if f.alias == column)
    expected = f"{title[0].lower()}{title[1:]}"
    return Fault(cell.row, cell.column, found.grid.at(cell), column, seen, expected, fix)
