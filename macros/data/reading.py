"""File → text, or the problems that keep it from being read.

Only here does the door touch the disk. What is refused is what people don't see on their
screen: other encodings, invisible characters, hard spaces in the margin, conflict marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from macros.data.problems import Place, Problem

MAX_BYTES = 256 * 1024

_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_BREAKS = "\x85\u2028\u2029"
_MARGIN = re.compile(r"(?m)^[ \t-]*([^\S \t\n])")
_AFTER_COLON = re.compile(r"(?m)^[ -]*[\w.-]+:([^\S \n])")
_TAB_MARGIN = re.compile(r"(?m)^[ -]*(\t)")
_CONFLICT = re.compile(r"(?m)^(<<<<<<<|=======|>>>>>>>)")


def read_text(path: Path, file: str) -> tuple[str | None, list[Problem]]:
    """The text with `\\n` line ends and no BOM, or None with the reason why not.

    `file` is the name the problems give it.
    """
    data, problem = _read_bytes(path, file)
    if problem:
        return None, [problem]
    text, problem = _decode(data, file)
    if problem:
        return None, [problem]
    problems = sorted(_unseen(text, file), key=lambda p: p.sort_key)
    return text, problems


def _read_bytes(path: Path, file: str) -> tuple[bytes, Problem | None]:
    if path.is_symlink():
        return b"", Problem(
            "archivo-enlace", Place(file), path.name, "un enlace simbólico", "un archivo común",
            "reemplazá el enlace por una copia del archivo",
        )  # fmt: skip
    try:
        if path.stat().st_size > MAX_BYTES:
            return b"", Problem(
                "archivo-grande", Place(file), path.name, f"{path.stat().st_size // 1024} KiB",
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
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        byte = data[error.start : error.start + 1]
        as_typed = byte.decode("cp1252", "replace")
        return "", _bad_encoding(Place(file, line, column), f"«{as_typed}» guardada en otra codificación")
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def _bad_encoding(place: Place, found: str) -> Problem:
    return Problem(
        "codificacion", place, "codificación", found, "UTF-8",
        "guardá el archivo con la opción «UTF-8» de tu editor; en GitHub, abrilo, pegá el texto y guardá",
    )  # fmt: skip


def _unseen(text: str, file: str) -> Iterator[Problem]:
    """Everything in the text that a person can't see and a parser stumbles on."""
    for match in _CONFLICT.finditer(text):
        yield Problem(
            "conflicto-git", _place(text, match.start(), file), "conflicto", f"«{match[1]}»",
            "una sola versión del texto",
            "elegí una de las dos versiones y borrá las líneas con <<<<<<<, ======= y >>>>>>>",
        )  # fmt: skip
    for match in _TAB_MARGIN.finditer(text):
        yield Problem(
            "tabulacion", _place(text, match.start(1), file), "margen", "una tabulación", "espacios",
            "borrá la tabulación y alineá con la línea de arriba usando la barra espaciadora",
        )  # fmt: skip
    for match in (*_MARGIN.finditer(text), *_AFTER_COLON.finditer(text)):
        if match[1] != "\t":
            yield Problem(
                "espacio-duro", _place(text, match.start(1), file), "margen",
                f"un espacio que no es común (U+{ord(match[1]):04X})", "espacios comunes",
                "borrá ese espacio y escribilo de nuevo con la barra espaciadora",
            )  # fmt: skip
    if not text.isascii() or any(ord(c) < 32 or ord(c) == 127 for c in text if c not in "\n\t"):
        yield from _invisible(text, file)


def _invisible(text: str, file: str) -> Iterator[Problem]:
    for index, char in enumerate(text):
        if char.isalnum() or char in " \n\t":
            continue
        if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Cs") or char in _BREAKS:
            yield Problem(
                "caracter-invisible", _place(text, index, file), "texto",
                f"un carácter que no se ve (U+{ord(char):04X})", "solo letras, números y signos visibles",
                "borrá y volvé a escribir la palabra donde está; suele llegar al pegar desde otro programa",
            )  # fmt: skip


def _place(text: str, index: int, file: str) -> Place:
    before = text.rfind("\n", 0, index)
    return Place(file, text.count("\n", 0, index) + 1, index - before)
