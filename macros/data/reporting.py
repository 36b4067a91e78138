"""From what refused a file (the parser, pydantic, a type) to a `Problem` a facilitator can act on."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.data.near import bare, did_you_mean, either, nearest
from macros.data.nodes import MAX_DEPTH, Mapping, Node, Path, Refused, Scalar, Sequence, child, find, find_key
from macros.data.problems import Place, Problem, quoted, short
from macros.data.reading import replace_line
from macros.data.repair import Mended
from macros.data.scalars import EMPTY_FIX


def of_text(refused: Refused, file: str, text: str) -> Problem:
    """What YAML allows and the door doesn't."""
    place = Place(file, refused.line, refused.column)
    line = text.split("\n")[refused.line - 1]
    match refused.rule:
        case "clave-repetida":
            return _repeated_key(refused, place, line)
        case "valor-vacio":
            return Problem(
                refused.rule, place, _key_of(line), refused.found, "al menos un elemento",
                EMPTY_FIX,
            )  # fmt: skip
        case "yaml-profundo":
            return Problem(
                refused.rule, place, "margen", refused.found, f"hasta {MAX_DEPTH} niveles",
                "mirá cómo se escribe esto en otra ciudad u otra edición: no hacen falta tantos",
            )  # fmt: skip
        case _:
            return Problem(
                refused.rule, place, _key_of(line), refused.found,
                "un texto común, sin signos especiales de YAML", _without_advanced(refused, line),
            )  # fmt: skip


def _repeated_key(refused: Refused, place: Place, line: str) -> Problem:
    fix = "dejá una de las dos y borrá la otra"
    if refused.is_two_items and line[:2].isspace():
        dashed = f"{line[2 : place.column - 1]}- {line.lstrip()}"
        fix += f"; o, si acá empieza otro elemento, {replace_line(place.line, dashed)}"
    return Problem(
        refused.rule, place, short(refused.found) or "clave",
        f"{quoted(refused.found)} otra vez (ya está en la línea {refused.also_line})",
        "cada clave una sola vez", fix,
    )  # fmt: skip


def _without_advanced(refused: Refused, line: str) -> str:
    if "documento" in refused.found:
        return f"borrá la línea {refused.line}: cada archivo lleva un solo documento"
    quotes = re.sub(r"^(\s*(?:- )*(?:[\w.-]+:\s+)?)([^\s\"].*?)\s*$", lambda m: f'{m[1]}"{m[2]}"', line)
    if '"' not in line and quotes != line:
        return f"si es un texto, {replace_line(refused.line, quotes)}"
    return "sacá ese signo, o poné el texto entre comillas dobles"


def _key_of(line: str) -> str:
    match = re.match(r"\s*(?:- )*([\w.-]+):", line)
    return short(match[1]) if match else "texto"


def of_syntax(slip: Refused, mended: Mended | None, file: str, text: str) -> Problem:
    """Points at the line whose correction makes the file readable, and gives it ready to paste."""
    lines = text.rstrip("\n").split("\n")
    if mended and (key := _key_of(lines[mended.line - 1])) and bare(key) in DERIVED:
        return Problem(
            "yaml-sintaxis", Place(file, mended.line, mended.column), key,
            quoted(lines[mended.line - 1].strip()), "nada en esta línea: el sitio lo calcula",
            f"borrá la línea {mended.line}",
        )  # fmt: skip
    if mended is None:
        blamed = slip.also_line if "quoted scalar" in slip.found and slip.also_line else slip.line
        line = max(1, min(blamed, len(lines)))
        column = slip.column if line == slip.line else 1
        return Problem(
            "yaml-sintaxis", Place(file, line, column), "texto", quoted(lines[line - 1].strip()),
            "clave, dos puntos, un espacio y el valor, con el mismo margen que las líneas de alrededor",
            "compará esta línea y la de arriba con un archivo que funcione",
        )  # fmt: skip
    return Problem(
        "yaml-sintaxis", Place(file, mended.line, mended.column), "texto",
        quoted(lines[mended.line - 1].strip()), mended.expected, _paste(mended),
    )  # fmt: skip


def _paste(mended: Mended) -> str:
    if "\n" in mended.text:
        return f"reemplazá la línea {mended.line} por estas dos:\n{mended.text}"
    return replace_line(mended.line, mended.text)


def of_schema(
    error: ValidationError, model: type[BaseModel], file: str, root: Node | None, at: Path
) -> Iterator[Problem]:
    """Every finding of one validation; `at` is where in the file the validated value stands."""
    details = error.errors(include_url=False)
    misspelt = {_meant(detail, model) for detail in details if detail["type"] == "extra_forbidden"}
    for detail in details:
        if detail["type"] == "missing" and detail["loc"] in misspelt:
            continue
        yield _of_detail(detail, model, file, root, at)


def _meant(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str | int, ...]:
    """Where the key would be that an unknown one was meant for."""
    loc = detail["loc"]
    return (*loc[:-1], _meant_key(str(loc[-1]), _keys(record_at(model, loc[:-1]))) or "")


def _keys(record: type[BaseModel] | None) -> list[str]:
    return [str(field.alias) for field in record.model_fields.values()] if record else []


def _of_detail(
    detail: ErrorDetails, model: type[BaseModel], file: str, root: Node | None, at: Path
) -> Problem:
    path = (*at, *detail["loc"])
    node = find(root, path)
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(path, record_at(model, detail["loc"][:-1]), file, root)
        case "missing":
            return _missing_key(path, record_at(model, detail["loc"][:-1]), file, node)
        case "rejected":
            context = detail["ctx"]
            if line := _unquoted_item(path, node):
                return Problem(
                    "tipo-incorrecto", _place(file, node), subject(path), "un texto con dos puntos",
                    "el texto entre comillas", line,
                )  # fmt: skip
            return Problem(
                context["rule"], _place(file, node), subject(path), context["found"] or _seen(node),
                context["expected"], context["fix"].replace("{}", pasted(path, context["value"])),
            )  # fmt: skip
        case _:
            keys = _keys(record_at(model, detail["loc"]))
            return _wrong_shape(detail["type"], path, file, node, keys)


def pasted(path: Path, value: str) -> str:
    """What to type in place of the value at `path`: with its key, unless it is an item of a list."""
    key = path[-1] if path else ""
    return f"«{key}: {value}»" if isinstance(key, str) and key else f"«{value}»"


DERIVED = frozenset(
    {
        "estado", "avance", "porcentaje", "puntaje", "nivel", "cuadrante", "criticidad", "semaforo",
        "horizonte", "total", "atraso",
    }
)  # fmt: skip
"""What people expect to type and the site computes."""
SYNONYMS = {
    "responsable": "rol", "quien": "rol", "encargado": "rol", "plazo": "vence", "vencimiento": "vence",
    "fecha_limite": "vence", "motivo": "porque", "justificacion": "porque", "respaldo": "evidencia",
    "documento": "evidencia", "desde": "inicio", "hasta": "fin", "presupuesto": "costo", "importe": "monto",
    "descripcion": "que", "accion": "que", "titulo": "nombre", "financiamiento": "fondos",
}  # fmt: skip
"""Other words for our keys."""


def _meant_key(typed: str, known: list[str]) -> str | None:
    synonym = SYNONYMS.get(bare(typed))
    return nearest(typed, known) or (synonym if synonym in known else None)


def _unknown_key(path: Path, record: type[BaseModel] | None, file: str, root: Node | None) -> Problem:
    known = _keys(record)
    typed = str(path[-1])
    near = _meant_key(typed, known)
    place = _place(file, find_key(root, path))
    if bare(typed) in DERIVED:
        fix = "borrala: el sitio la calcula"
    elif near and near in _siblings(root, path):
        fix = f"ya está «{near}» en este grupo: dejá una de las dos"
    elif near:
        fix = f"{did_you_mean(near)} Escribí {pasted((near,), _retyped(child(find(root, path[:-1]), typed)))}"
    else:
        fix = "borrala, o fijate en qué archivo va"
    return Problem(
        "clave-desconocida", place, short(typed) or "clave", f"la clave {quoted(typed)}",
        f"una de estas claves: {', '.join(known)}", fix.replace(": »", ":»"),
    )  # fmt: skip


def _siblings(root: Node | None, path: Path) -> list[str]:
    parent = find(root, path[:-1])
    return [key.text for key, _ in parent.entries] if isinstance(parent, Mapping) else []


def _retyped(value: Node | None) -> str:
    """A short value as it stands, to follow its corrected key; nothing for a long one."""
    if not isinstance(value, Scalar) or len(value.text) > 60 or "\n" in value.text:
        return ""
    text = value.text.strip("“”")
    return text if value.plain else f'"{text}"'


def _missing_key(path: Path, record: type[BaseModel] | None, file: str, parent: Node | None) -> Problem:
    name = str(path[-1])
    field = next((f for f in record.model_fields.values() if f.alias == name), None) if record else None
    title = (field.title if field else None) or name
    example = str(field.examples[0]) if field and field.examples else ""
    fix = f"agregá una línea «{name}: …» y, en lugar de los puntos, el dato verdadero{_like(example)}"
    if field and typing.get_origin(field.annotation) is tuple:
        fix = f"agregá una línea «{name}:» y debajo sus elementos, cada uno con «- »"
    return Problem(
        "clave-faltante", _place(file, parent), name, "", f"{title[0].lower()}{title[1:]}", fix,
    )  # fmt: skip


def _like(example: str) -> str:
    """How a value is written, for those with a form; a ready sentence would be copied and published."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", example):
        return ", como AAAA-MM-DD"
    return f", con la forma de {example}" if re.fullmatch(r"[A-Z]{1,3}-?\d[\d.]*|\d\d:\d\d", example) else ""


def _wrong_shape(kind: str, path: Path, file: str, node: Node | None, keys: list[str]) -> Problem:
    """A list, a group of keys or a text where another of them belongs."""
    wants_list = kind in ("tuple_type", "list_type")
    expected = f"un grupo de claves: {', '.join(keys)}"
    if wants_list:
        expected = "una lista, con un guion por elemento"
    if isinstance(node, Scalar) and not node.text.strip():
        fix = EMPTY_FIX
        return Problem("valor-vacio", _place(file, node), subject(path), "", expected, fix)
    fix = _list_fix(path, node) if wants_list else _group_fix(path, node)
    return Problem("tipo-incorrecto", _place(file, node), subject(path), _seen(node), expected, fix)


def _unquoted_item(path: Path, node: Node | None) -> str:
    """«- Una idea: abrir» in a list of texts: YAML takes it for a key. Its line, in quotes, to be pasted."""
    if not (path and isinstance(path[-1], int) and isinstance(node, Mapping) and len(node.entries) == 1):
        return ""
    ((key, value),) = node.entries
    if not isinstance(value, Scalar) or value.line != key.line or '"' in f"{key.text}{value.text}":
        return ""
    margin = " " * max(0, node.column - 3)
    return replace_line(node.line, f'{margin}- "{key.text}: {value.text}"')


def _list_fix(path: Path, node: Node | None) -> str:
    if isinstance(node, Scalar) and "\n" not in node.text and ": " not in node.text:
        # Only single words: a sentence has commas and «y» of its own, and must not be cut there.
        items = [item.strip() for item in re.split(r"[,;]|\s+y\s+", node.text.strip("[]() ")) if item.strip()]
        if all(re.fullmatch(r"[\w.-]+", item) for item in items):
            return f"escribí {pasted(path, '[' + ', '.join(items) + ']')}"
    if isinstance(node, Mapping):
        return f"poné un guion en la primera clave de cada elemento: «- {node.entries[0][0].text}: …»"
    return "poné cada elemento en su línea, debajo de la clave, con «- » adelante"


def _group_fix(path: Path, node: Node | None) -> str:
    if isinstance(node, Sequence):
        return "sacá los guiones: acá va un solo grupo de claves" if path else (
            "sacá el guion del comienzo y alineá todas las claves a la izquierda"
        )  # fmt: skip
    return "poné cada clave en su línea, con más margen que la de arriba, dos puntos y su valor"


def record_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The record class found by following keys and indexes down from `model`."""
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or current is None:
            continue
        field = next((f for f in current.model_fields.values() if f.alias == step), None)
        current = _record_in(field.annotation) if field else None
    return current


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    origin = typing.get_origin(annotation)
    if origin in (tuple, typing.Annotated, typing.Union, types.UnionType):
        found = (_record_in(argument) for argument in typing.get_args(annotation))
        return next((record for record in found if record), None)
    return None


def subject(path: Path) -> str:
    """The last key of a path: what the message is about."""
    keys = (short(step) for step in reversed(path) if isinstance(step, str))
    return next(keys, "elemento" if path else "archivo")


def _seen(node: Node | None) -> str:
    if isinstance(node, Scalar):
        return quoted(node.text) if node.text.strip() else ""
    if isinstance(node, Sequence):
        return "una lista"
    return "un grupo de claves" if isinstance(node, Mapping) else ""


def _place(file: str, node: Node | None) -> Place:
    return Place(file, node.line, node.column) if node else Place(file)


def options_sentence(options: typing.Iterable[str], limit: int = 12) -> str:
    """«a, b o c»; long lists are cut with their count."""
    words = list(options)
    if len(words) > limit:
        return f"{', '.join(words[:limit])} y {len(words) - limit} más"
    return either(words)
