"""Silent cues by key: to whom they go, who sees them, and how they go away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sitting import Key, Modifier

from presenter.core.cues import CANNED, To
from presenter.core.director import picture
from presenter.core.picture import NeutralPicture
from presenter.qt import hands
from presenter.store.verbs import cues


@pytest.fixture
def telling(evening):
    """Ada tells, and control has the keys."""
    evening.press(*[Key.Key_PageDown] * 3)
    evening.add_teller("Ada")
    evening.call_next()
    evening.control.setFocus()
    return evening


def waiting(evening) -> list[tuple[To, str]]:
    return [(cue.to, cue.words) for cue in evening.room.cues]


def wall(evening):
    return picture(evening.room)


def test_a_number_and_enter_send_a_teller_what_they_most_need(telling):
    before = wall(telling)
    telling.press(Key.Key_C)
    telling.type("2")
    telling.press(Key.Key_Return)
    assert waiting(telling) == [(To.TELLER, CANNED[To.TELLER][1])]
    assert not telling.control.cues.panel.isVisible()
    assert wall(telling) == before
    assert telling.control.steering.undo.words.startswith("Undo: sent cue 1")


def test_while_nobody_tells_it_is_for_the_facilitator_in_ones_own_words(evening):
    evening.press(Key.Key_C)
    evening.type("Next door is loud")
    evening.press(Key.Key_Return)
    assert waiting(evening) == [(To.FACILITATOR, "Next door is loud")]
    strip = evening.control.cues.strip
    assert (strip.who.text(), strip.words.text()) == ("FOR YOU", "Next door is loud")
    evening.press(Key.Key_K)
    assert waiting(evening) == []
    assert not strip.isVisible()
    evening.press(Key.Key_K)
    assert evening.refusal == ""


def test_the_wall_shows_what_is_sent_there_until_it_is_taken_off(evening):
    before = wall(evening)
    evening.press(Key.Key_C)
    hands.click(evening.control.cues.panel.readers[To.ROOM])
    evening.type("1")
    evening.press(Key.Key_Return)
    assert wall(evening) == NeutralPicture(CANNED[To.ROOM][0], "")
    hands.click(evening.control.cues.strip.deed)
    assert wall(evening) == before


def test_undo_takes_back_what_was_sent(evening):
    evening.press(Key.Key_C)
    evening.type("Oh dear")
    evening.press(Key.Key_Return)
    evening.press(Key.Key_Z, held=Modifier.ControlModifier)
    assert waiting(evening) == []


def test_escape_sends_nothing_and_gives_the_keys_back(evening):
    evening.press(Key.Key_C)
    evening.type("No, wait")
    evening.press(Key.Key_Escape)
    assert waiting(evening) == []
    assert not evening.control.cues.panel.isVisible()
    step = evening.step
    evening.press(Key.Key_PageDown)
    assert evening.step == step + 1
    evening.press(Key.Key_C)
    assert evening.control.cues.panel.field.text() == ""


def test_an_empty_line_sends_nothing_and_stays(evening):
    evening.press(Key.Key_C, Key.Key_Return)
    assert waiting(evening) == []
    assert evening.control.cues.panel.isVisible()


def test_the_tellers_view_shows_time_and_cue_and_covers_everything_else(telling):
    telling.press(Key.Key_C)
    telling.type("1")
    telling.press(Key.Key_Return, Key.Key_V)
    view = telling.control.cues.view
    assert view.geometry() == telling.control.rect()
    assert view.words.text() == CANNED[To.TELLER][0]
    assert view.left.text() == "8:00"
    hands.click(view.seen)
    assert (view.words.text(), waiting(telling)) == ("", [])
    telling.press(Key.Key_V)
    assert not view.isVisible()


def test_keys_steer_the_evening_behind_the_tellers_view(telling, clock):
    telling.press(Key.Key_V, Key.Key_B)
    assert telling.room.place.black
    clock.tick(minutes=9)
    telling.program.show.news.ticked.emit()
    view = telling.control.cues.view
    assert view.left.text().startswith("+")
    assert view.left.property("tone") == "warn"  # never red
    QTest.keyClick(telling.control.windowHandle(), Qt.Key.Key_Escape)
    hands.settle()
    assert not view.isVisible()
    assert telling.room.place.black


def test_behind_the_tellers_view_no_cue_of_the_facilitator_is_taken_off(telling):
    for reader, words in ((To.FACILITATOR, "Sam is nervous"), (To.TELLER, "A little louder")):
        telling.program.desk.do(cues.send, telling.room.session.id, reader, words)
    telling.press(Key.Key_V, Key.Key_K)
    assert waiting(telling) == [(To.FACILITATOR, "Sam is nervous")]
    telling.press(Key.Key_K)
    assert waiting(telling) == [(To.FACILITATOR, "Sam is nervous")]
    telling.press(Key.Key_V, Key.Key_K)
    assert waiting(telling) == []


def test_the_tellers_view_takes_the_keys_out_of_the_field_that_it_covers(telling):
    telling.control.capture.field.setFocus()
    telling.type("half a li")
    hands.click(telling.control.cues.view_button)
    telling.press(Key.Key_B)
    assert telling.room.place.black
    assert telling.control.capture.field.text() == "half a li"


def test_control_says_that_the_wall_shows_a_cue_and_no_slide(evening):
    badge = evening.control.screens.badge
    evening.program.desk.do(cues.send, evening.room.session.id, To.ROOM, "Back in five minutes")
    hands.settle()
    assert badge.text() == "■ CUE"
    evening.press(Key.Key_B)
    assert badge.text() == "■ BLACK"
    evening.press(Key.Key_B, Key.Key_K)
    assert badge.text() == "● LIVE"
