import pytest
from acting import GONE, refusal
from case_acting import begun, view
from case_text import CASE
from case_text import opening as case_opening

from presenter.store.verbs import answers, plays, sessions

COLUMN = "What the room says"


@pytest.fixture
def opening():
    return case_opening()


@pytest.fixture
def opened(logbook):
    begun(logbook)
    logbook.do("Maya", plays.open_truth, CASE)
    return logbook


def said(logbook) -> list[tuple[int, str, str]]:
    return [(each.question, each.column, each.words) for each in view(logbook).answers]


def test_an_answer_is_kept_with_its_question_and_its_column(opened, clock):
    opened.do("Maya", answers.add, CASE, 2, COLUMN, " Locks\nare loud ")
    assert said(opened) == [(2, COLUMN, "Locks are loud")]
    assert view(opened).answers[0].written_at == clock.now()


def test_an_answer_can_be_said_in_other_words_and_taken_away(opened):
    opened.do("Maya", answers.add, CASE, 1, COLUMN, "Locks")
    opened.do("Maya", answers.edit, 1, "Locks are loud")
    assert said(opened) == [(1, COLUMN, "Locks are loud")]
    opened.do("Maya", answers.remove, 1)
    assert said(opened) == []
    assert refusal(opened, answers.edit, 1, "x") == GONE
    assert refusal(opened, answers.remove, 1) == GONE


@pytest.mark.parametrize(
    ("question", "column", "words", "why"),
    [
        (0, COLUMN, "x", "The case has no such question."),
        (4, COLUMN, "x", "The case has no such question."),
        (1, "Blame", "x", "The board has no such column."),
        (1, COLUMN, " \n", "There is nothing to keep yet: type what you heard."),
        (
            1,
            COLUMN,
            "x" * 1001,
            "An answer has room for 1000 characters; this one has 1,001.",
        ),
    ],
)
def test_an_answer_belongs_somewhere_and_says_something(opened, question, column, words, why):
    assert refusal(opened, answers.add, CASE, question, column, words) == why


def test_the_debrief_waits_for_what_really_happened(logbook):
    begun(logbook)
    assert refusal(logbook, answers.add, CASE, 1, COLUMN, "x") == (
        "The debrief begins once what really happened is open."
    )


def test_after_the_session_an_answer_can_still_be_struck_but_none_is_added(opened):
    opened.do("Maya", answers.add, CASE, 1, COLUMN, "Ada did it")
    opened.do("Maya", sessions.end, 1)
    assert refusal(opened, answers.add, CASE, 1, COLUMN, "x").startswith("This session has ended")
    opened.do("Maya", answers.edit, 1, "Somebody did it")
    opened.do("Maya", answers.remove, 1)
    assert said(opened) == []
