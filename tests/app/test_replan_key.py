from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sitting import QUEUE, STORIES, Key, Modifier

from presenter.core.speaking import Asking
from presenter.qt import hands
from presenter.store.verbs import replanning, speakers


def granted(evening) -> list[float]:
    return [turn.timer.granted / timedelta(minutes=1) for turn in evening.room.waiting]


@pytest.fixture
def late(evening, clock):
    """Welcome took its ten minutes, and four wait for 8 minutes each with 22 left for them."""
    evening.press(Key.Key_PageDown)
    clock.tick(minutes=10)
    evening.press(*[Key.Key_PageDown] * (QUEUE - STORIES + 1))
    for name in ("Ada", "Grace", "Mei", "Sam"):
        evening.program.desk.do(speakers.add, evening.room.session.id, Asking(name, "", 8))
    clock.tick(minutes=8)
    evening.program.show.news.ticked.emit()
    hands.settle()
    return evening


def test_one_key_shows_it_and_the_same_key_applies_it(late):
    late.press(Key.Key_R)
    panel = late.control.replan
    assert panel.standing.text() == "22 minutes until Wrap-up, 4 stories waiting."
    late.press(Key.Key_R)
    assert granted(late) == [5.5] * 4
    assert not panel.isVisible()
    assert late.control.steering.undo.words == "Undo: re-planned 4 turns"


def test_enter_applies_it_and_one_key_takes_it_back(late):
    before = late.room.agenda, late.room.turns
    late.press(Key.Key_R, Key.Key_Return)
    assert granted(late) == [5.5] * 4
    late.press(Key.Key_Z, held=Modifier.ControlModifier)
    assert (late.room.agenda, late.room.turns) == before


def test_escape_closes_it_and_nothing_else(late):
    audience = late.program.show.audience
    audience.showFullScreen()
    before = late.room
    late.press(Key.Key_R, Key.Key_Escape)
    assert not late.control.replan.isVisible()
    assert (late.room, audience.isFullScreen()) == (before, True)


def test_escape_leaves_a_field_before_it_closes_it(late):
    late.press(Key.Key_R)
    late.control.capture.field.setFocus()
    late.press(Key.Key_Escape)
    assert late.control.replan.isVisible()
    assert not late.control.capture.field.hasFocus()
    late.press(Key.Key_Escape)
    assert not late.control.replan.isVisible()


def test_the_show_goes_on_while_it_is_open(late):
    late.press(Key.Key_R, Key.Key_PageUp)
    assert late.step == STORIES
    assert late.control.replan.isVisible()


def test_in_a_field_it_is_a_letter(late):
    late.control.capture.field.setFocus()
    late.type("r")
    assert late.control.capture.field.text() == "r"
    assert not late.control.replan.isVisible()


def test_from_the_window_of_the_audience_it_opens_in_control(late):
    QTest.keyClick(late.program.show.audience, Qt.Key.Key_R)
    hands.settle()
    assert late.control.replan.isVisible()


def test_somebody_else_was_quicker(late):
    """What was shown no longer fits: nothing changes, the strip says why, and it stays open."""
    late.press(Key.Key_R)
    shown = late.control.replan._proposal
    late.program.desk.do(speakers.add, late.room.session.id, Asking("Di", "", 8))
    hands.settle()
    late.control.replan.apply_asked.emit(shown)
    assert late.refusal == replanning.MOVED_ON
    assert granted(late) == [8] * 5
    assert late.control.replan.isVisible()
    assert late.control.replan.standing.text().endswith("5 stories waiting.")
