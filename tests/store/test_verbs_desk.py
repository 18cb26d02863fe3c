"""What the facilitators do with those who wait, and what it leaves in the file."""

import pytest
from acting import asked, called, refusal, told
from look import ask, holds

from presenter.core.consent import Consent
from presenter.core.entries import About
from presenter.core.marks import NO_MARKS, Marks, Opener, Stand, Weight
from presenter.core.speaking import Asking
from presenter.store.verbs import consents, entries, queueing, sessions, speakers

ALL = Marks(Weight.HEAVY, Opener.LEADER, "Quackenbush", is_first_time=True, names_absent=True)


@pytest.fixture
def line(logbook) -> list[int]:
    return [asked(logbook, name) for name in "ABCD"]


def names(logbook) -> str:
    return "".join(turn.name for turn in logbook.room().waiting)


def labels(path) -> list[str]:
    return [label for (label,) in ask(path, "SELECT label FROM act")]


def question(logbook, name: str) -> int:
    logbook.do("Maya", queueing.ask, 1, Asking(name, "Was it paging?", 1))
    return max(turn.id for turn in logbook.room().turns)


def test_a_question_goes_first_after_those_asked_before(logbook, line):
    question(logbook, "x")
    question(logbook, "y")
    assert names(logbook) == "xyABCD"


def test_a_question_that_was_answered_leaves_nothing(logbook, line, path):
    number = question(logbook, "Quackenbush")
    called(logbook, number)
    logbook.do("Maya", speakers.end, number)
    assert [turn.id for turn in logbook.room().turns] == line
    assert logbook.room().told == ()
    logbook.do("Maya", sessions.end, 1)
    assert not holds(path, "Quackenbush")


def test_what_is_said_while_a_question_is_asked_belongs_to_the_story_before(logbook, line):
    told(logbook, line[0])
    called(logbook, question(logbook, "x"))
    logbook.do("Maya", entries.add, 1, "learning", "It was paging")
    assert logbook.room().entries[0].turn_id == line[0]


def test_nothing_is_written_down_while_one_asks_about_a_story_for_the_room_only(logbook, line):
    logbook.do("Maya", consents.allow, line[0], Consent.ROOM_ONLY)
    told(logbook, line[0])
    called(logbook, question(logbook, "x"))
    assert "room only" in refusal(logbook, entries.add, 1, "learning", "It was paging")


def test_two_who_wait_change_places(logbook, line):
    logbook.do("Maya", queueing.swap, line[0], line[2])
    assert names(logbook) == "CBAD"


def test_the_line_is_put_in_order_as_a_whole_or_not_at_all(logbook, line):
    a, b, c, d = line
    logbook.do("Maya", queueing.arrange, 1, (d, b, a, c))
    assert names(logbook) == "DBAC"
    assert refusal(logbook, queueing.arrange, 1, (a, b, c)) == queueing.CHANGED
    assert names(logbook) == "DBAC"


@pytest.mark.parametrize("stand", [Stand.LATER, Stand.RESERVE])
def test_who_is_out_of_line_is_in_the_pool_until_called_or_brought_back(logbook, line, stand):
    logbook.do("Maya", queueing.stand, line[1], stand)
    assert names(logbook) == "ACD"
    assert [turn.stand for turn in logbook.room().pool] == [stand]
    logbook.do("Maya", queueing.stand, line[1], Stand.LINE)
    assert names(logbook) == "ACDB"
    logbook.do("Maya", queueing.stand, line[0], stand)
    called(logbook, line[0])
    assert logbook.room().telling.stand is Stand.LINE


def test_nobody_in_the_pool_changes_places_with_somebody_in_line(logbook, line):
    logbook.do("Maya", queueing.stand, line[1], Stand.LATER)
    assert refusal(logbook, queueing.swap, line[0], line[1]) == queueing.CHANGED


def test_moving_counts_those_in_line_only(logbook, line):
    logbook.do("Maya", queueing.stand, line[0], Stand.LATER)
    logbook.do("Maya", queueing.move, line[3], 0)
    assert names(logbook) == "DBC"


def test_a_closed_list_takes_questions_and_nobody_else(logbook, line):
    logbook.do("Maya", queueing.close, 1)
    assert logbook.room().session.list_closed
    assert refusal(logbook, speakers.add, 1, Asking("E", "", 5)) == speakers.CLOSED
    question(logbook, "x")
    logbook.do("Maya", queueing.open_again, 1)
    asked(logbook, "E")
    assert names(logbook) == "xABCDE"


def test_marks_are_kept_until_the_session_ends_and_not_after(logbook, line, path):
    told(logbook, line[0])
    logbook.do("Maya", queueing.mark, line[0], ALL)
    assert logbook.room().turns[0].marks == ALL
    logbook.do("Maya", sessions.end, 1)
    assert logbook.room().turns[0].marks == NO_MARKS
    assert not holds(path, "Quackenbush")


def test_a_story_that_names_somebody_absent_is_held_until_disguised(logbook, line):
    told(logbook, line[0])
    logbook.do("Maya", consents.confirm, line[0], Consent.NAMED)
    logbook.do("Maya", queueing.mark, line[0], Marks(names_absent=True))
    assert logbook.room().told[0].kept is Consent.LESSONS_ONLY
    logbook.do("Maya", queueing.mark, line[0], NO_MARKS)
    assert logbook.room().told[0].kept is Consent.NAMED


def test_what_is_still_held_at_the_end_stays_lessons_only(logbook, line, path):
    told(logbook, line[0])
    logbook.do("Maya", consents.confirm, line[0], Consent.NAMED)
    logbook.do("Maya", queueing.mark, line[0], Marks(names_absent=True))
    logbook.do("Maya", sessions.end, 1)
    assert ask(path, "SELECT name, title, consent FROM turn") == [("", "", "lessons only")]


@pytest.mark.parametrize("is_telling", [False, True])
def test_who_does_not_tell_after_all_was_never_there(logbook, line, path, is_telling):
    number = asked(logbook, "Quackenbush", "Rubber ducks")
    logbook.do("Maya", consents.allow, number, Consent.NAMED)
    logbook.do("Maya", queueing.mark, number, Marks(buddy="Featherstone"))
    logbook.do("Maya", queueing.move, number, 0)
    if is_telling:
        called(logbook, number)
    logbook.do("Maya", queueing.let_go, number)
    assert names(logbook) == "ABCD"
    assert logbook.room().last is None
    for words in ("Quackenbush", "Rubber ducks", "Featherstone"):
        assert not holds(path, words)
    assert not [label for label in labels(path) if f"turn {number}" in label]


def test_a_told_story_is_not_let_go_but_taken_back_by_its_consent(logbook, line):
    told(logbook, line[0])
    assert "keep it for the room only" in refusal(logbook, queueing.let_go, line[0])


def test_a_teller_approves_what_is_reported_until_they_allow_less(logbook, line):
    assert "says nothing of this story" in refusal(logbook, consents.approve, line[0], "a1")
    told(logbook, line[0])
    logbook.do("Maya", consents.confirm, line[0], Consent.NAMED)
    logbook.do("Maya", consents.approve, line[0], "a1")
    assert logbook.room().told[0].approved == "a1"
    logbook.do("Maya", consents.confirm, line[0], Consent.UNNAMED_SUMMARY)
    assert logbook.room().told[0].approved == ""


def test_an_entry_says_which_decision_of_a_case_it_was_about(logbook, line):
    logbook.do("Maya", entries.add, 1, "learning", "Stop and look", About(2))
    assert logbook.room().entries[0].decision == 2


def test_what_is_said_of_a_story_is_about_no_decision(logbook, line):
    called(logbook, line[0])
    logbook.do("Maya", entries.add, 1, "learning", "Stop and look", About(2))
    assert logbook.room().entries[0].decision is None
