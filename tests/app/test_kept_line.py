"""After each story control asks once, quietly, what may be kept of it."""

import pytest
from sitting import Key

from presenter.core.consent import Consent
from presenter.qt import hands


@pytest.fixture
def told(evening):
    """Ada has told, and would have been named."""
    evening.press(*[Key.Key_PageDown] * 3)
    evening.add_teller("Ada")
    evening.call_next()
    card = evening.control.queue.teller
    evening.program.desk.control.turns.consent_asked.emit(evening.room.telling.id, "named")
    hands.click(card.end)
    return evening


def test_it_asks_for_the_teller_by_name_and_marks_what_they_chose_before(told):
    line = told.control.kept_line
    assert line.isVisible()
    assert line.words.text() == "Ask Ada again: what may be kept?"
    marked = [level for level, answer in line.answers.items() if answer.property("on")]
    assert marked == [Consent.NAMED]
    assert told.room.told[0].kept is Consent.LESSONS_ONLY


@pytest.mark.parametrize("level", [Consent.LESSONS_ONLY, Consent.UNNAMED_SUMMARY, Consent.NAMED])
def test_one_click_keeps_what_the_teller_says(told, level):
    hands.click(told.control.kept_line.answers[level])
    assert told.room.told[0].kept is level
    assert not told.control.kept_line.isVisible()


def test_nothing_leaves_nothing(told):
    hands.click(told.control.kept_line.answers[Consent.ROOM_ONLY])
    (turn,) = told.room.told
    assert (turn.name, turn.kept) == ("", Consent.ROOM_ONLY)
    assert not told.control.kept_line.isVisible()


def test_without_an_answer_the_evening_goes_on_and_the_default_holds(told):
    hands.click(told.control.kept_line.later)
    assert not told.control.kept_line.isVisible()
    told.add_teller("Bo")
    assert not told.control.kept_line.isVisible()
    assert told.room.told[0].kept is Consent.LESSONS_ONLY


def test_raising_it_later_asks_for_the_tellers_word_and_lowering_does_not(told):
    hands.click(told.control.kept_line.answers[Consent.UNNAMED_SUMMARY])
    turn = told.room.told[0]
    told.control.turns.consent_asked.emit(turn.id, "named")
    assert told.control.kept_line.isVisible()
    assert told.room.told[0].kept is Consent.UNNAMED_SUMMARY
    hands.click(told.control.kept_line.later)
    told.control.turns.consent_asked.emit(turn.id, "lessons only")
    hands.settle()
    assert told.room.told[0].kept is Consent.LESSONS_ONLY
    assert told.refusal == ""


def test_it_takes_no_keys_from_the_show(told):
    step = told.step
    told.press(Key.Key_PageDown, Key.Key_PageDown)  # the first one ends the applause
    assert told.step == step + 1
