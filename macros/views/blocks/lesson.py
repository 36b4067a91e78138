"""A lesson's frame: its card and objective above, what to remember and the next one below; and the list."""

from __future__ import annotations

from macros.views.addresses import WHOLE_GUIDE
from macros.views.site import View, heading


def opening(view: View, leccion: str) -> str:
    lesson = view.cohort.lesson(leccion)
    stage = view.cohort.stage(lesson.stage)
    above = view.block("lesson_crumb.html")
    card = view.block("lesson_card.html", lesson=lesson, stage=stage)
    return f"{above}{heading(1, lesson.name)}{card}"


def closing(view: View, leccion: str) -> str:
    """What to remember."""
    return heading(2, "Para llevarse") + view.block(
        "plain_list.html", items=view.cohort.lesson(leccion).takeaways
    )


def following(view: View, leccion: str) -> str:
    """The way on, at the foot of the page."""
    lessons = view.cohort.lessons
    after = lessons.index(view.cohort.lesson(leccion)) + 1
    return view.block("lesson_next.html", following=lessons[after] if after < len(lessons) else None)


def solution_open(view: View) -> str:
    """What follows stays folded until it is asked for, and open on paper."""
    return view.block("solution_open.html")


def solution_close(view: View) -> str:
    return view.block("solution_close.html")


def whole_guide(view: View) -> str:
    """The way to the guides on one page; they are written for the stages of this programme."""
    return view.block("whole_guide.html", address=WHOLE_GUIDE)


def index(view: View) -> str:
    """Every lesson by stage."""
    parts = []
    for stage in view.cohort.stages:
        mine = [lesson for lesson in view.cohort.lessons if lesson.stage == stage.id]
        if mine:
            parts.append(heading(2, f"Etapa {stage.number}: {stage.name}", stage.id.lower()))
            minutes = sum(lesson.minutes for lesson in mine)
            parts.append(view.block("lesson_list.html", lessons=mine, minutes=minutes))
    return "".join(parts)
