"""A stage's quiz: to choose is to open an option and read why. On paper, the key is at the end."""

from __future__ import annotations

from macros.views.site import View


def quiz(view: View, etapa: str) -> str:
    questions = [question for question in view.cohort.questions if question.stage == etapa]
    lessons = {lesson.id: lesson for lesson in view.cohort.lessons}
    return view.block("quiz.html", questions=questions, lessons=lessons, letters="abcd") if questions else ""
