"""Pages drawn without MkDocs are looked at in place of built ones: they have to read alike."""

from __future__ import annotations

from datetime import date

from macros.data import door
from tests.drawn import Drawn
from tests.picture import TINY
from tests.reading import Built

ELSEWHERE = {"404.html", "guia/"}


def test_every_drawn_page_reads_like_the_built_one(tiny: Built) -> None:
    drawn = Drawn(door.load(TINY, "2030"), date(2030, 6, 12))
    pages = [address for address in tiny.pages if address not in ELSEWHERE]

    assert len(pages) > 30
    assert set(drawn.pages) <= set(pages)
    for address in pages:
        assert drawn.content(address).text == tiny.content(address).text
        assert drawn.content(address).headings == tiny.content(address).headings
