"""The written schema as pages: every file with its keys, from the same records that check them."""

from __future__ import annotations

from macros.data.catalogue import RULES
from macros.data.folders import CITY_FILES, EDITION_FILES, DataFile
from macros.data.near import slug_of
from macros.outputs.schemas import keys_of
from macros.views.addresses import schema
from macros.views.site import View, heading


def files(view: View) -> str:
    """Those of the edition, then those of each city."""
    parts = [heading(2, "Archivos de la edición"), *(_file(view, file) for file in EDITION_FILES)]
    parts += [heading(2, "Archivos de cada ciudad"), *(_file(view, file) for file in CITY_FILES)]
    return "".join(parts)


def rules(view: View) -> str:
    """What each message of the checker means, from the rules themselves."""
    groups = [(False, "Errores: con uno solo no se publica"), (True, "Avisos: se publica igual")]
    parts = []
    for only_warns, title in groups:
        mine = {name: rule for name, rule in RULES.items() if rule.only_warns is only_warns}
        parts.append(heading(2, title))
        parts.append(view.block("reference_rules.html", rules=mine))
    return "".join(parts)


def _file(view: View, file: DataFile) -> str:
    keys = tuple(keys_of(file.model))
    title = heading(3, file.path, slug_of(file.path))
    return title + view.block("reference_file.html", file=file, keys=keys, schema=schema(file.path))
