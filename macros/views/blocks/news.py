"""What is told of the edition and of its cities: all of it on a page, the latest on others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from macros.data.cohort import City
from macros.data.schema.news import News
from macros.data.schema.programme import Deliverable, Stage
from macros.outputs.feeds import Feed, city_feed
from macros.rules.news import told
from macros.views.addresses import NEWS_FEED
from macros.views.format import month_year
from macros.views.site import View, heading

LATEST = 3


@dataclass(frozen=True, slots=True)
class Told:
    """An item with what it speaks of, for the template."""

    news: News
    city: City | None
    stage: Stage | None
    deliverable: Deliverable | None

    @property
    def site(self) -> str:
        """Whose page the link leads to: «www.indec.gob.ar»."""
        return self.news.link.partition("://")[2].partition("/")[0] if self.news.link else ""


def following(view: View) -> str:
    """How to hear of them without coming back to look."""
    return view.block("news_following.html", feed=NEWS_FEED, address=view.site.url + NEWS_FEED)


def by_month(view: View) -> str:
    """Every item up to the day shown, newest first, under its month."""
    items = told(view.cohort, view.site.on)
    if not items:
        return view.block("news_none.html")
    months = groupby(items, key=lambda one: (one.day.year, one.day.month))
    return "".join(_month(view, month, own) for month, own in months)


def _month(view: View, month: tuple[int, int], items: Iterable[News]) -> str:
    """A title is a text, which never becomes Markdown: its heading is in the block."""
    rows = [_with_what_it_names(view, one) for one in items]
    return heading(2, month_year(month).capitalize()) + view.block("news_month.html", items=rows)


def _with_what_it_names(view: View, one: News) -> Told:
    cohort = view.cohort
    deliverable = next((d for d in cohort.deliverables if d.id == one.deliverable), None)
    stage = cohort.stage(deliverable.stage_id) if deliverable else None
    return Told(one, cohort.city(one.city) if one.city else None, stage, deliverable)


def of_city(view: View, ciudad: str) -> str:
    """A city's own; a heading only where there is something to tell."""
    feed = city_feed(view.cohort, view.cohort.city(ciudad))
    return _latest(view, "Novedades", told(view.cohort, view.site.on, ciudad), feed)


def of_edition(view: View) -> str:
    return _latest(view, "Últimas novedades", told(view.cohort, view.site.on))


def _latest(view: View, title: str, items: tuple[News, ...], feed: Feed | None = None) -> str:
    if not items:
        return ""
    return heading(2, title) + view.block("news_latest.html", items=items[:LATEST], feed=feed)
