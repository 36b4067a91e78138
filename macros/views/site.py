"""One edition on one day, with all that is derived from it: what every block draws from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from markupsafe import Markup

from macros.data.cohort import Cohort
from macros.outputs.feeds import Feed, city_feed, edition_feed
from macros.rules.moment import edition_state
from macros.rules.people import as_agreed
from macros.rules.progress import CityProgress, Summary, city_progress, is_quiet, summary
from macros.rules.roadmap import stages_now
from macros.rules.states import CityState, EditionState
from macros.rules.tablero import Board, board
from macros.views import addresses
from macros.views.addresses import Links
from macros.views.insertion import BlockStash
from macros.views.rendering import render

GUIDING = ("etapas/", "academia/", "facilitacion/", "planillas/", "recursos/")
"""Where what is read is prose, and its terms lead to the glossary."""


@dataclass(frozen=True)
class Site:
    """`on` is the day the edition is shown at. `repository` is `owner/name`, or empty: then no edit links.
    `url` is the edition's whole address, with its final slash, or empty where it isn't known.

    `others` are the other editions, each with its own day. `is_published` says that they stand beside
    this one on the web, so that pages may link to them. In all of them people are named only as they agreed.
    """

    cohort: Cohort
    on: date
    repository: str = ""
    url: str = ""
    others: tuple[tuple[Cohort, date], ...] = ()
    is_published: bool = False
    _boards: dict[str, Board] = field(default_factory=dict, repr=False, compare=False)
    stash: BlockStash = field(default_factory=BlockStash, repr=False, compare=False)
    _page: list[str] = field(default_factory=lambda: [""], repr=False, compare=False)
    """The address of the page whose Markdown is being read."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "cohort", as_agreed(self.cohort, self.on))
        object.__setattr__(self, "others", tuple((as_agreed(one, day), day) for one, day in self.others))

    def opens(self, page: str) -> None:
        """Says whose Markdown comes next, for links that are made while it is read."""
        self._page[0] = page

    def to_term(self, term_id: str) -> str:
        """The address of a term from the page being read; none from the pages that define or list."""
        page = self._page[0]
        return Links(page).term(term_id) if page.startswith(GUIDING) else ""

    @cached_property
    def progress(self) -> tuple[CityProgress, ...]:
        return tuple(city_progress(self.cohort, city, self.on) for city in self.cohort.cities)

    @cached_property
    def summary(self) -> Summary | None:
        return summary(self.progress)

    @cached_property
    def state(self) -> EditionState:
        return edition_state(self.cohort, self.on)

    @cached_property
    def current_ids(self) -> frozenset[str]:
        return frozenset(stage.id for stage in stages_now(self.cohort, self.on))

    @property
    def is_closed(self) -> bool:
        return self.state is EditionState.CLOSED

    def progress_of(self, slug: str) -> CityProgress:
        """One city's, or the worked example's, which is counted nowhere else."""
        known = next((progress for progress in self.progress if progress.city.slug == slug), None)
        return known or self._example(slug)

    def _example(self, slug: str) -> CityProgress:
        """As it ended: it keeps the days of the edition it was taken from."""
        city = self.cohort.city(slug)
        return city_progress(self.cohort, city, date.max)

    def board_of(self, slug: str) -> Board:
        """What a city measured, as known on the day shown."""
        if slug not in self._boards:
            progress = self.progress_of(slug)
            self._boards[slug] = board(self.cohort, progress.city, min(progress.on, self._last_day))
        return self._boards[slug]

    @property
    def _last_day(self) -> date:
        """The worked example is shown as it ended: its data isn't held to today's age."""
        return max(self.on, self.cohort.settings.end)

    @cached_property
    def boards(self) -> tuple[Board, ...]:
        """One a city, in their order; those that left aren't compared any more."""
        active = (one for one in self.progress if one.state is CityState.ACTIVE)
        return tuple(self.board_of(one.city.slug) for one in active)

    def is_quiet(self, progress: CityProgress) -> bool:
        """A city still taking part of which nothing has been heard for the edition's quiet days."""
        return is_quiet(progress, self.on, self.cohort.settings.quiet_days)

    # What the theme's own templates ask for; a plain word each, so that they only loop and test.

    @cached_property
    def frame(self) -> Markup:
        """The shapes that `<use>` points at: once a page."""
        return Markup(render("shapes.html"))

    @cached_property
    def banner(self) -> Markup:
        return Markup(render("banner.html", site=self))

    def feeds_of(self, page: str) -> list[Feed]:
        """What a page says can be followed: the edition's news, and on a city's pages its own."""
        own = next((city for city in self.cohort.cities if page.startswith(addresses.city(city.slug))), None)
        return [edition_feed(self.cohort), *([city_feed(self.cohort, own)] if own else [])]

    def written_out(self, page: str) -> str:
        """A page's whole address, to be read on paper; without the edition's, its own."""
        return f"{self.url.partition('://')[2]}{page}"

    def footer_of(self, page: str) -> Markup:
        """With the page's address, which shows on paper only."""
        return Markup(render("footer.html", site=self, address=self.written_out(page)))

    @cached_property
    def ribbon(self) -> Markup:
        """The stages' colours under the header, as wide as their hours."""
        left, spans = 0.0, []
        for stage in self.cohort.stages:
            width = 100 * stage.hours / self.cohort.hours
            spans.append((stage.number, round(left, 2), round(width + 0.1, 2)))
            left += width
        return Markup(render("ribbon.html", spans=spans))


@dataclass(frozen=True)
class View:
    """One page being drawn: the site, links from this page, and the way to put a block on it."""

    site: Site
    to: Links

    def block(self, template: str, **context: Any) -> str:
        """A rendered template as Markdown source: a token between blank lines."""
        html = render(template, site=self.site, to=self.to, **context)
        return f"\n\n{self.site.stash.keep(html)}\n\n"

    def inline(self, template: str, **context: Any) -> str:
        """A rendered template to stand inside a line of a page's text."""
        return render(template, site=self.site, to=self.to, **context)

    @property
    def cohort(self) -> Cohort:
        return self.site.cohort

    def has_city(self, slug: str | None) -> bool:
        """Whether a city has pages: one that is still a draft hasn't."""
        return any(city.slug == slug for city in self.cohort.cities)


Macro = Callable[..., str]
"""A macro takes the view and what the page says, and returns Markdown source made of headings and tokens."""


def heading(level: int, text: str, anchor: str = "") -> str:
    """A Markdown heading. The schema keeps mark-up out of names, so a name may stand in one."""
    mark = f" {{ #{anchor} }}" if anchor else ""
    escaped = text.replace("#", r"\#")  # a final one would be taken for the end of the mark
    return f"\n\n{'#' * level} {escaped}{mark}\n\n"
