"""Files as people's programs save them: what can be read is read with exact places, the rest is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.data.reading import MAX_BYTES, read_text


def said(path: Path) -> list[tuple[str, int, int, str]]:
    return [(p.rule, p.place.line, p.place.column, p.found) for p in read_text(path, path.name).problems]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ciudad.yml"


@pytest.mark.parametrize(
    "data",
    [b"a: 1\nb: \xc3\xb1\n", b"\xef\xbb\xbfa: 1\r\nb: \xc3\xb1\r\n", b"a: 1\rb: \xc3\xb1\r"],
    ids=["UTF-8", "UTF-8 with a mark and Windows line ends", "old Mac line ends"],
)
def test_line_ends_and_byte_order_marks_make_no_difference(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    reading = read_text(file, "ciudad.yml")
    assert (reading.text, reading.problems) == ("a: 1\nb: ñ\n", [])


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("a: 1\r\nbañado: é\r\n".encode("cp1252"), (2, 3)),
        (b"\xef\xbb\xbfa\xf1o: 1\n", (1, 2)),
        ("a: ñ".encode("utf-16"), (1, 1)),
        ("a: ñ".encode("utf-16-be"), (1, 1)),
        ("a: ñ".encode("utf-32"), (1, 1)),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", (1, 1)),
        ("a: ñandú".encode()[:-1], (1, 8)),
    ],
    ids=[
        "Windows-1252",
        "mixed",
        "UTF-16",
        "UTF-16 without a mark",
        "UTF-32",
        "a picture",
        "cut in a letter",
    ],
)
def test_other_encodings_are_refused_where_they_show(file: Path, data: bytes, place: tuple[int, int]) -> None:
    file.write_bytes(data)
    assert [(rule, line, column) for rule, line, column, _ in said(file)] == [("codificacion", *place)]


def test_a_file_may_have_256_kib_and_not_one_byte_more(file: Path) -> None:
    file.write_bytes(b"#" * MAX_BYTES)
    assert said(file) == []
    file.write_bytes(b"#" * (MAX_BYTES + 1))
    assert said(file) == [("archivo-grande", 1, 1, "257 KiB")]


def test_links_folders_pipes_and_closed_files_are_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.symlink_to(file.with_name("otro.yml"))
    assert said(file) == [("archivo-enlace", 1, 1, "un enlace simbólico")]
    file.unlink()
    file.mkdir()
    assert said(file) == [("archivo-ilegible", 1, 1, "una carpeta")]
    file.rmdir()
    os.mkfifo(file)
    assert said(file) == [("archivo-ilegible", 1, 1, "algo que no es un archivo")]
    file.unlink()
    file.touch()
    monkeypatch.setattr(Path, "read_bytes", _denied)
    assert said(file) == [("archivo-ilegible", 1, 1, "un archivo que no se deja abrir")]


def _denied(_: Path) -> bytes:
    raise PermissionError


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("a: b\u200bc", 5, "U+200B"),
        ("a: \u202ebc", 4, "U+202E"),
        ("a: b\u00adc", 5, "U+00AD"),
        ("\ufeffa: b", 1, "U+FEFF"),
        ("a: b\x07", 5, "U+0007"),
        ("a: b\x7fc", 5, "U+007F"),
        ("a: b\x85c", 5, "U+0085"),
        ("a: b\u2028c", 5, "U+2028"),
        ("a: b\u3164", 5, "U+3164"),
        ("a: b\ue000", 5, "U+E000"),
    ],
)
def test_what_is_not_seen_is_refused_and_taken_out(file: Path, line: str, column: int, code: str) -> None:
    file.write_text(f"x: 1\n{line}\ny: 2\n", encoding="utf-8")
    reading = read_text(file, "ciudad.yml")
    assert said(file) == [("caracter-invisible", 2, column, f"un carácter que no se ve ({code})")]
    assert reading.text is not None
    assert reading.problems[0].fix == f"reemplazá la línea 2 por esta:\n{reading.text.splitlines()[1]}"


@pytest.mark.parametrize(
    ("line", "column"), [("\u00a0 a: b", 1), ("  \u2003a: b", 3), ("a:\u00a0b", 3), ("- \u00a0b", 3)]
)
def test_a_hard_space_is_refused_where_the_file_needs_a_common_one(
    file: Path, line: str, column: int
) -> None:
    file.write_text(f"{line}\n", encoding="utf-8")
    assert [found[:3] for found in said(file)] == [("espacio-duro", 1, column)]


@pytest.mark.parametrize(
    "text", ["a: b\u00a0c\n", "a: b\n\t\n", "a: |\n  b\tc\n", "# \u00a0\n", "a: ñ → ½ «x» 50 %\n", "a: b  \n"]
)
def test_what_does_no_harm_is_let_be(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    assert said(file) == []


def test_a_conflict_is_said_once_and_the_first_version_is_read(file: Path) -> None:
    file.write_text("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> otra\nc: 4\n", encoding="utf-8")
    assert said(file) == [("conflicto-git", 2, 1, "«<<<<<<<»")]
    assert read_text(file, "x").text == "a: 1\n\nb: 2\n\n\n\nc: 4\n"


def test_two_conflicts_are_said_apart(file: Path) -> None:
    conflict = "<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> otra\n"
    file.write_text(conflict + "a: 1\n" + conflict, encoding="utf-8")
    assert [found[:2] for found in said(file)] == [("conflicto-git", 1), ("conflicto-git", 7)]


def test_a_line_of_equal_signs_in_a_text_is_no_conflict(file: Path) -> None:
    file.write_text("a: |\n  =======\nb: ========\n", encoding="utf-8")
    assert said(file) == []
