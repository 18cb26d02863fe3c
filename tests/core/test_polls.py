"""Answers are shown as a shape, and only from five up."""

import pytest

from presenter.core.polls import Question, Tally, advice, counted, shape


def safety(*counts: int) -> tuple[Tally, ...]:
    return tuple(
        Tally(Question.SAFETY, str(answer), count) for answer, count in enumerate(counts, start=1)
    )


@pytest.mark.parametrize(
    ("counts", "is_shown"), [((0, 0, 1, 2, 1), False), ((0, 0, 1, 2, 2), True)]
)
def test_of_fewer_than_five_nothing_is_shown(counts, is_shown):
    assert (shape(safety(*counts), Question.SAFETY) is not None) == is_shown


def test_whoever_counts_sees_what_is_counted():
    found = counted(safety(0, 0, 1), Question.SAFETY)
    assert (found.answers, found.total) == (
        (("1", 0), ("2", 0), ("3", 1), ("4", 0), ("5", 0)),
        1,
    )


def test_questions_do_not_mix():
    tallies = (Tally(Question.AGAIN, "yes", 9), Tally(Question.LEARNED, "yes", 4))
    assert shape(tallies, Question.AGAIN).total == 9
    assert shape(tallies, Question.LEARNED) is None
    assert shape(tallies, Question.SAFETY) is None


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((), ""),
        ((4, 0, 0, 0, 0), ""),
        ((0, 0, 0, 5, 9), ""),
        ((1, 0, 2, 5, 9), "Most feel safe and some do not"),
        ((0, 0, 6, 0, 0), "not safe enough for stories yet"),
        ((3, 3, 2, 1, 0), "not safe enough for stories yet"),
    ],
)
def test_advice_when_it_is_low(counts, words):
    found = advice(safety(*counts))
    assert words in found
    assert bool(words) == bool(found)
