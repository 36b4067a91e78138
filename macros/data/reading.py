"""File → text, or the problems that keep it from being read.

Only here does the door touch the disk. What is refused is what people don't see on their
screen: other encodings, invisible characters, hard spaces in the margin, conflict marks. Each
comes with its line ready to paste, and the rest of the file is read as if it were mended.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from macros.data.problems import Place, Problem

MAX_BYTES = 256 * 1024

_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_INVISIBLE_LETTERS = "\u034f\u115f\u1160\u2028\u2029\u2800\u3164\uffa0"
_MARGIN = re.compile(r"[\s-]*")
_AFTER_COLON = re.compile(r"([\s-]*[\w.-]+:)(\s+)")
_CONFLICT = re.compile(r"(<<<<<<<|=======|>>>>>>>)(?: |$)")


@dataclass
class Reading:
    """What came of one file. `text` has `\\n` line ends, no BOM and what can't be seen taken out.

    It is None where the file could not be read. `blamed` are the lines a problem already speaks of.
    """

    text: str | None = None
    problems: list[Problem] = field(default_factory=list)
    blamed: set[int] = field(default_factory=set)
    tabs: dict[int, str] = field(default_factory=dict)
    """By line, the margins with a tabulation: how wide it was meant, only the rest of the file can tell."""

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to say of it but its text."""
        return self.text is not None and not (self.problems or self.tabs)


def read_text(path: Path, file: str) -> Reading:
    """`file` is the name the problems give it."""
    data, problem = _read_bytes(path, file)
    if problem is None:
        text, problem = _decode(data, file)
    if problem:
        return Reading(problems=[problem])
    return _seen(text, file)


def _read_bytes(path: Path, file: str) -> tuple[bytes, Problem | None]:
    if path.is_symlink():
        return b"", Problem(
            "archivo-enlace", Place(file), path.name, "un enlace simbólico", "un archivo común",
            "reemplazá el enlace por una copia del archivo",
        )  # fmt: skip
    try:
        if not path.is_file():
            what = "una carpeta" if path.is_dir() else "algo que no es un archivo"
            return b"", Problem(
                "archivo-ilegible", Place(file), path.name, what, f"un archivo de texto llamado {path.name}",
                "borrala o cambiale el nombre, y creá el archivo",
            )  # fmt: skip
        if (size := path.stat().st_size) > MAX_BYTES:
            return b"", Problem(
                "archivo-grande", Place(file), path.name, f"{-(-size // 1024)} KiB",
                f"hasta {MAX_BYTES // 1024} KiB",
                "sacá lo que no es un dato de esta ciudad o de esta edición",
            )  # fmt: skip
        return path.read_bytes(), None
    except OSError:
        return b"", Problem(
            "archivo-ilegible", Place(file), path.name, "un archivo que no se deja abrir",
            "un archivo con permiso de lectura", "revisá los permisos del archivo",
        )  # fmt: skip


def _decode(data: bytes, file: str) -> tuple[str, Problem | None]:
    for bom, name in _BOMS.items():
        if data.startswith(bom):
            return "", _bad_encoding(Place(file), f"un archivo guardado como {name}")
    if data.count(0) > len(data) // 4:
        return "", _bad_encoding(Place(file), "un archivo guardado como UTF-16, o que no es de texto")
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _unix(data[: error.start].decode("utf-8"))
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        letter = data[error.start : error.start + 1].decode("cp1252", "replace")
        found = f"«{letter}» guardada en otra codificación" if letter.isprintable() else "un signo ilegible"
        return "", _bad_encoding(place, found)
    return _unix(text), None


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bad_encoding(place: Place, found: str) -> Problem:
    return Problem(
        "codificacion", place, "codificación", found, "un archivo de texto en UTF-8",
        "guardá el archivo con la opción «UTF-8» de tu editor; en GitHub, abrilo, pegá el texto y guardá",
    )  # fmt: skip


# What can't be seen ------------------------------------------------------------------------------


def _seen(text: str, file: str) -> Reading:
    """The text without what a person can't see and a parser stumbles on; a problem for each line of it."""
    reading = Reading()
    lines = text.split("\n")
    _take_conflicts(lines, reading, file)
    letters = set(text).intersection(_INVISIBLE_LETTERS)
    for index, line in enumerate(lines):
        if not line.isprintable() or (letters and letters.intersection(line)):
            lines[index] = _cleaned(line, index + 1, reading, file)
    reading.text = "\n".join(lines)
    reading.problems.sort(key=lambda problem: problem.sort_key)
    return reading


def _take_conflicts(lines: list[str], reading: Reading, file: str) -> None:
    """One problem a conflict; the first version stays, so that the rest of the file can be checked."""
    marks = [(i, match[1][0]) for i, line in enumerate(lines) if (match := _CONFLICT.match(line))]
    while marks:
        block = _conflict(marks)
        numbers = [index + 1 for index, _ in block]
        reading.problems.append(Problem(
            "conflicto-git", Place(file, numbers[0]), "conflicto", f"«{lines[block[0][0]][:7]}»",
            "una sola versión del texto",
            _conflict_fix(numbers),
        ))  # fmt: skip
        second = next((index for index, mark in block if mark == "="), block[-1][0])
        for index in (*(i for i, _ in block), *range(second, block[-1][0])):
            lines[index] = ""
        reading.blamed.update(numbers)
        del marks[: len(block)]


def _conflict_fix(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"borrá la línea {numbers[0]}, que quedó de un conflicto entre dos versiones"
    which = f"{', '.join(map(str, numbers[:-1]))} y {numbers[-1]}"
    return f"elegí una de las dos versiones, borrá la otra y también las líneas {which}, que las separan"


def _conflict(marks: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The marks from the first on that belong together: «<», «=», «>»."""
    last = next((n for n, (_, mark) in enumerate(marks) if mark == ">"), len(marks) - 1)
    again = next((n for n, (_, mark) in enumerate(marks[1:], 1) if mark == "<"), len(marks))
    return marks[: min(last + 1, again)]


def _cleaned(line: str, number: int, reading: Reading, file: str) -> str:
    """The line as it should be, after noting what it should not have."""
    clean = "".join(char for char in line if not _is_invisible(char))
    if not clean.strip():
        clean = ""
    if "\t" in (margin := _MARGIN.match(clean)[0]):  # type: ignore[index]
        reading.tabs[number] = margin
    clean = re.sub(r"[^\S \t]", " ", margin) + clean[len(margin) :]
    if match := _AFTER_COLON.match(clean):
        clean = match[1] + re.sub(r"[^\S \t]", " ", match[2]) + clean[match.end() :]
    if clean == line or not line.strip():
        return clean
    column = next(i for i, char in enumerate(line) if i >= len(clean) or char != clean[i]) + 1
    problem = _hidden if _is_invisible(line[column - 1]) else _hard_space
    reading.problems.append(problem(Place(file, number, column), line[column - 1], clean))
    reading.blamed.add(number)
    return clean


def _hidden(place: Place, char: str, clean: str) -> Problem:
    return Problem(
        "caracter-invisible", place, "texto", f"un carácter que no se ve (U+{ord(char):04X})",
        "solo letras, números y signos visibles", replace_line(place.line, clean),
    )  # fmt: skip


def _hard_space(place: Place, char: str, clean: str) -> Problem:
    return Problem(
        "espacio-duro", place, "margen", f"un espacio que no es común (U+{ord(char):04X})",
        "espacios comunes, los de la barra espaciadora", replace_line(place.line, clean),
    )  # fmt: skip


def tabulation(file: str, number: int, column: int, clean: str) -> Problem:
    return Problem(
        "tabulacion", Place(file, number, column), "margen", "una tabulación", "espacios",
        replace_line(number, clean),
    )  # fmt: skip


def replace_line(number: int, clean: str) -> str:
    """The fix that can be pasted. Nothing left of a line means that it goes."""
    if not clean.strip():
        return f"borrá la línea {number}"
    margin = len(clean) - len(clean.lstrip(" "))
    spaces = f" (con {margin} espacios adelante)" if margin else ""
    return f"reemplazá la línea {number} por esta{spaces}:\n{clean}"


def _is_invisible(char: str) -> bool:
    if char == "\t":
        return False
    return unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Cs") or char in _INVISIBLE_LETTERS
