"""What was published, written beside it: from which commit and data, shown at which day, with which tools."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date

from macros.publishing.branch import Repository

RECORD = "publicacion.json"

INPUTS = ("docs", "macros", "overrides", "mkdocs.yml", "constraints.txt", "cohorts")
"""What a site is made of. All editions count: a city in two of them shows both."""

TOOLS = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "mike")


@dataclass(frozen=True, slots=True)
class Record:
    """`inputs` is a hash of everything the site was made of, the shown day included."""

    edition: str
    commit: str
    committed: str
    shown: str
    tools: dict[str, str]
    inputs: str

    def dumps(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def read(cls, repository: Repository, commit: str | None, edition: str) -> Record | None:
        """The record of an edition in a published commit; None if it isn't there or can't be read."""
        text = repository.text(commit, f"{edition}/{RECORD}") if commit else None
        try:
            return cls(**json.loads(text)) if text else None
        except (ValueError, TypeError):
            return None


def inputs_hash(repository: Repository, edition: str, shown: date) -> str:
    """From git's own hashes of the committed files: no file is read."""
    parts = [edition, shown.isoformat(), *(repository.tree("HEAD", path) or "" for path in INPUTS)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def tools(version_of: Callable[[str], str]) -> dict[str, str]:
    return {name: version_of(name) for name in TOOLS}
