"""What the room answered: only as a shape, and only from five answers up."""

from presenter.core.polls import WORDS, Question, shape
from presenter.core.room import Room
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    answer: str
    count: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to everybody, and how many gave each answer."""

    question: str
    answers: tuple[Answer, ...]


def asked(room: Room) -> tuple[Asked, ...]:
    """In the order in which an evening asks them."""
    found = (shape(room.tallies, question) for question in Question)
    return tuple(
        Asked(WORDS[each.question], tuple(Answer(*pair) for pair in each.answers))
        for each in found
        if each
    )
