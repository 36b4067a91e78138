"""The glossary, by letter, each term under a heading of its own so that the search leads to it."""

from __future__ import annotations

from itertools import groupby

from macros.data.near import bare
from macros.views.site import View, heading


def glossary(view: View) -> str:
    terms = sorted(view.cohort.terms, key=lambda term: bare(term.term))
    names = {term.id: term.term for term in terms}
    lessons = {lesson.id: lesson for lesson in view.cohort.lessons}
    parts = []
    for letter, group in groupby(terms, key=lambda term: bare(term.term)[:1].upper()):
        parts.append(heading(2, letter, f"letra-{letter.lower()}"))
        for term in group:
            parts.append(heading(3, term.term, term.id))
            lesson = lessons.get(term.lesson or "")
            parts.append(view.block("glossary_term.html", term=term, names=names, lesson=lesson))
    return "".join(parts)
