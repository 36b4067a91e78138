"""One data file on its way in: its text, its tree, and the records that could be made of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from macros.data import nodes, reporting
from macros.data.legible import make_legible
from macros.data.nodes import Mapping, Node, Path, Scalar, Sequence, find, find_key
from macros.data.problems import Place, Problem
from macros.data.reading import Reading, read_text
from macros.data.swallowed import swallowed

T = TypeVar("T", bound=BaseModel)

FAULTS_OF_A_WRONG_SHAPE = 5

KEPT = 640
"""Files whose sheets are kept by their text: more than two editions of twenty cities have."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the values of one file stand. `file` is relative to the checked folder."""

    file: str
    root: Node | None = None
    text: str = ""

    def place(self, *path: str | int) -> Place:
        """Where the value at `path` begins (or, if it isn't there, its nearest parent)."""
        node = find(self.root, path)
        return Place(self.file, node.line, node.column) if node else Place(self.file)

    def place_of_key(self, *path: str | int) -> Place:
        node = find_key(self.root, path)
        return Place(self.file, node.line, node.column) if node else Place(self.file)


@dataclass(frozen=True)
class Sheet(Generic[T]):
    """The records of one file. A list keeps the index each record had, since bad ones fall out."""

    source: Source
    value: T | None = None
    items: tuple[tuple[int, T], ...] = ()
    problems: list[Problem] = field(default_factory=list)

    @property
    def records(self) -> tuple[T, ...]:
        return tuple(record for _, record in self.items)


def load_sheet(path: FilePath, file: str, model: type[T], is_list: bool) -> Sheet[T]:
    """Read, compose and validate one file; every problem in it is in the sheet.

    The file is read each time; a text that was seen before is neither composed nor validated again.
    """
    reading = read_text(path, file)
    if not reading.is_plain:
        return _sheet_of(reading, file, model, is_list)
    sheet: Sheet[T] = _kept(reading.text, file, model, is_list)
    return replace(sheet, problems=[*sheet.problems])  # whoever asked may take some out


@lru_cache(maxsize=KEPT)
def _kept(text: str | None, file: str, model: type[Any], is_list: bool) -> Sheet[Any]:
    return _sheet_of(Reading(text), file, model, is_list)


def _sheet_of(reading: Reading, file: str, model: type[T], is_list: bool) -> Sheet[T]:
    if reading.text is None:
        return Sheet(Source(file), problems=reading.problems)
    legible = make_legible(reading, file, lambda root: _faults(root, model, is_list))
    source = Source(file, legible.root, legible.text)
    if legible.root is None:
        return Sheet(source, problems=legible.problems or [_empty(file)])
    sheet = _typed(source, model, is_list)
    if inside := list(swallowed(legible.text, legible.root, model, file)):
        lost = {problem.subject for problem in inside}
        kept = [p for p in sheet.problems if p.rule != "clave-faltante" or p.subject not in lost]
        sheet = replace(sheet, problems=[*inside, *kept])
    if not legible.problems:
        return sheet
    rest = [problem for problem in sheet.problems if not legible.explains(problem)]
    return replace(sheet, problems=legible.problems + rest)


def _faults(root: Node, model: type[BaseModel], is_list: bool) -> int:
    """How many things the schema has against a tree, without saying them."""
    if is_list and not isinstance(root, Sequence):
        return FAULTS_OF_A_WRONG_SHAPE
    found = 0
    for item in root.items if is_list and isinstance(root, Sequence) else (root,):
        try:
            model.model_validate(nodes.plain(item))
        except ValidationError as error:
            found += error.error_count()
    return found


def _typed(source: Source, model: type[T], is_list: bool) -> Sheet[T]:
    """The records of a file, and what the schema says of the rest."""
    if isinstance(source.root, Scalar) and not source.root.text:
        return Sheet(source, problems=[_empty(source.file)])
    return _list_of(source, model) if is_list else _one(source, model)


def _one(source: Source, model: type[T]) -> Sheet[T]:
    value, found = _validated(source, model, ())
    return Sheet(source, value, problems=found)


def _list_of(source: Source, model: type[T]) -> Sheet[T]:
    """Item by item, so that one bad item doesn't hide what the others say."""
    if not isinstance(source.root, Sequence):
        return Sheet(source, problems=[_not_a_list(source)])
    items: list[tuple[int, T]] = []
    problems: list[Problem] = []
    for index in range(len(source.root.items)):
        value, found = _validated(source, model, (index,))
        problems += found
        if value is not None:
            items.append((index, value))
    return Sheet(source, items=tuple(items), problems=problems)


def _validated(source: Source, model: type[T], at: Path) -> tuple[T | None, list[Problem]]:
    try:
        return model.model_validate(nodes.plain(find(source.root, at))), []
    except ValidationError as error:
        return None, list(reporting.of_schema(error, model, source.file, source.root, at))


def _empty(file: str) -> Problem:
    return Problem(
        "archivo-vacio", Place(file), "archivo", "", "al menos un dato",
        "completalo; si el tema todavía no empezó y el archivo no es obligatorio, borralo",
    )  # fmt: skip


def _not_a_list(source: Source) -> Problem:
    found = "un grupo de claves suelto" if isinstance(source.root, Mapping) else "un texto suelto"
    key = source.root.entries[0][0].text if isinstance(source.root, Mapping) else ""
    dashed = f"«- {key.lstrip('-')}: …»"
    fix = f"poné un guion en la primera clave de cada elemento ({dashed}) y corré las otras dos espacios"
    return Problem(
        "tipo-incorrecto", source.place(), "archivo", found,
        "una lista, donde cada elemento empieza con «- »",
        fix if key else "mirá cómo empieza este mismo archivo en otra ciudad u otra edición",
    )  # fmt: skip
