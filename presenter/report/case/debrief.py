"""What the room said to each question of the debrief."""

from presenter.core.incident import CaseView
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    columns: tuple[Column, ...]


def questions(view: CaseView) -> tuple[Question, ...]:
    """Those that somebody answered, with the columns that hold anything."""
    found = (
        Question(text, _columns(view, number))
        for number, text in enumerate(view.case.questions, start=1)
    )
    return tuple(question for question in found if question.columns)


def _columns(view: CaseView, number: int) -> tuple[Column, ...]:
    found = (
        Column(
            name,
            tuple(
                answer.words
                for answer in view.answers
                if (answer.question, answer.column) == (number, name)
            ),
        )
        for name in view.case.columns
    )
    return tuple(column for column in found if column.words)
