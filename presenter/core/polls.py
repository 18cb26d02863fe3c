"""Questions to the whole room: only how many gave which answer is known, and shown from five up."""

from enum import StrEnum

from presenter.values import dataclass

FEWEST = 5  # answers; of fewer a shape would give people away
MOST = 999
LOW = 3  # on the scale of the safety check: at this mean, or below, stories are not safe yet


class Question(StrEnum):
    SAFETY = "safety"
    LEARNED = "learned"
    AGAIN = "again"


WORDS = {
    Question.SAFETY: "How safe is it for you to say here what you got wrong?",
    Question.LEARNED: "Did you learn something that changes how you work?",
    Question.AGAIN: "Would you come again?",
}
ANSWERS = {
    Question.SAFETY: ("1", "2", "3", "4", "5"),
    Question.LEARNED: ("yes", "no"),
    Question.AGAIN: ("yes", "no"),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many gave an answer."""

    question: Question
    answer: str
    count: int


@dataclass(frozen=True, slots=True)
class Shape:
    """The answers of a question in their order, and how many there are of each."""

    question: Question
    answers: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        return sum(count for _answer, count in self.answers)


def counted(tallies: tuple[Tally, ...], question: Question) -> Shape:
    """What was counted, few as it may be: for whoever counts, and nobody else."""
    found = {each.answer: each.count for each in tallies if each.question is question}
    answers = tuple((answer, found.get(answer, 0)) for answer in ANSWERS[question])
    return Shape(question, answers)


def shape(tallies: tuple[Tally, ...], question: Question) -> Shape | None:
    """What may be shown: nothing of fewer than five answers."""
    found = counted(tallies, question)
    return found if found.total >= FEWEST else None


def advice(tallies: tuple[Tally, ...]) -> str:
    """What to do about a safety check, for the facilitator; empty without one or if all is well."""
    found = shape(tallies, Question.SAFETY)
    if not found:
        return ""
    mean = sum(int(answer) * count for answer, count in found.answers) / found.total
    lowest = found.answers[0][1] + found.answers[1][1]
    if mean <= LOW:
        return (
            "It is not safe enough for stories yet. Tell one of your own first, say what is kept, "
            "and let people stay with the case."
        )
    if lowest:
        return (
            "Most feel safe and some do not: repeat that nobody has to tell, and what is kept. "
            "Begin with light stories."
        )
    return ""
