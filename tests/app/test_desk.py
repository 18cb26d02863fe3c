from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sitting import QUEUE, RULES, STORIES, WALL, WELCOME, WRAP_UP, Key, Modifier

from presenter.core.aside import What
from presenter.core.steering import STILL_TELLING
from presenter.qt import hands


def running(evening) -> str:
    return evening.room.running.title if evening.room.running else ""


def wall(evening):
    return evening.program.show.audience.view._shown


@pytest.fixture
def telling(evening):
    """Ada tells, Grace waits, and the queue is on the wall."""
    evening.press(*[Key.Key_PageDown] * QUEUE)
    evening.add_teller("Ada")
    evening.add_teller("Grace")
    evening.call_next()
    assert evening.room.telling.name == "Ada"
    return evening


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_PageDown, Key.Key_Space, Key.Key_Down])
def test_each_key_for_next_goes_on(evening, key):
    evening.press(key)
    assert evening.step == RULES


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_PageUp, Key.Key_Up])
def test_each_key_for_back_goes_back(evening, key):
    evening.press(Key.Key_End, key)
    assert evening.step == WRAP_UP


def test_home_and_end_start_no_phase(evening):
    evening.press(Key.Key_End)
    assert (evening.step, running(evening)) == (WALL, "")
    evening.press(Key.Key_Home)
    assert (evening.step, running(evening)) == (WELCOME, "")


def test_the_first_next_starts_welcome_and_entering_a_phase_ends_the_one_before(evening, clock):
    assert running(evening) == ""
    evening.press(Key.Key_PageDown)
    assert running(evening) == "Welcome"
    clock.tick(minutes=9)
    evening.press(Key.Key_PageDown)
    assert (evening.step, running(evening)) == (STORIES, "War stories")
    welcome = evening.room.agenda[0].timer
    assert welcome.ended_at == clock.now()
    assert welcome.used(clock.now()) == timedelta(minutes=9)


def test_two_quick_keys_are_two_steps(evening):
    for _ in range(2):
        evening.clock.rest(milliseconds=150)
        QTest.keyClick(evening.control, Key.Key_Right)  # lets no other event in between
    assert evening.control.steering.next.words == "Start Welcome ▶"  # control comes after
    hands.settle()
    assert (evening.step, running(evening)) == (STORIES, "War stories")


def test_the_buttons_do_what_the_keys_do(evening):
    hands.click(evening.control.steering.next)
    assert (evening.step, running(evening)) == (RULES, "Welcome")
    hands.click(evening.control.steering.back)
    assert evening.step == WELCOME


def test_black_comes_and_goes_and_the_slide_stays(evening):
    evening.press(Key.Key_PageDown)
    before = wall(evening)
    evening.press(Key.Key_B)
    assert evening.room.place.black
    assert wall(evening) != before
    evening.press(Key.Key_B)
    assert (evening.step, wall(evening)) == (RULES, before)


def test_next_on_a_black_wall_only_brings_it_back(evening):
    evening.press(Key.Key_B, Key.Key_PageDown)
    assert (evening.step, evening.room.place.black, running(evening)) == (WELCOME, False, "")


def test_typing_never_moves_the_show(evening):
    evening.control.capture.field.setFocus()
    evening.type("bt ask before you drop")
    evening.press(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End)
    assert evening.control.capture.field.text() == "bt ask before you drop"
    assert (evening.step, evening.room.place.black, running(evening)) == (WELCOME, False, "")


def test_a_clicker_works_while_somebody_types(evening):
    evening.control.capture.field.setFocus()
    evening.type("Ask before")
    evening.press(Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp)
    assert evening.step == RULES
    evening.press(Key.Key_B, held=Modifier.ControlModifier)
    assert evening.room.place.black
    assert evening.control.capture.field.text() == "Ask before"


def test_escape_leaves_the_field_and_gives_the_keys_back(evening):
    field = evening.control.capture.field
    field.setFocus()
    evening.type("Ask before")
    evening.press(Key.Key_Escape)
    assert QApplication.focusWidget() is not field
    evening.press(Key.Key_Right)
    assert (evening.step, field.text()) == (RULES, "Ask before")


def test_t_pauses_the_phase_and_goes_on(evening, clock):
    evening.press(Key.Key_T)
    assert running(evening) == ""
    evening.press(Key.Key_PageDown, Key.Key_T)
    clock.tick(minutes=4)
    assert evening.room.running.timer.paused
    evening.press(Key.Key_T)
    assert not evening.room.running.timer.paused
    assert evening.room.running.timer.left(clock.now()) == timedelta(minutes=10)


def test_undo_takes_back_what_its_button_names(evening):
    evening.press(Key.Key_PageDown)
    assert evening.control.steering.undo.words == "Undo: started phase 1"
    evening.write_down("Ask before you drop")
    assert evening.control.steering.undo.words.startswith("Undo: kept learning")
    evening.press(Key.Key_Escape)
    evening.press(Key.Key_Z, held=Modifier.ControlModifier)
    assert (evening.room.entries, running(evening)) == ((), "Welcome")
    assert evening.control.steering.redo.words.startswith("Redo: kept learning")
    evening.press(Key.Key_Z, held=Modifier.ControlModifier | Modifier.ShiftModifier)
    assert [entry.text for entry in evening.room.entries] == ["Ask before you drop"]
    assert not evening.control.steering.redo.isVisible()


def test_in_a_field_undo_belongs_to_what_was_typed(evening):
    evening.press(Key.Key_PageDown)
    evening.control.capture.field.setFocus()
    evening.type("Ask")
    evening.press(Key.Key_Z, held=Modifier.ControlModifier)
    assert evening.control.capture.field.text() == ""
    assert running(evening) == "Welcome"


def test_while_a_story_is_told_next_is_refused_in_words_and_the_wall_stays(telling):
    before = wall(telling)
    for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_Home, Key.Key_End):
        telling.press(key)
        assert telling.refusal == STILL_TELLING
    assert (telling.step, wall(telling), running(telling)) == (QUEUE, before, "War stories")


def test_once_the_turn_has_ended_next_goes_on_after_the_applause(telling):
    telling.press(Key.Key_PageDown)
    hands.click(telling.control.queue.teller.end)
    assert telling.refusal == ""
    assert telling.room.place.aside.what is What.APPLAUSE
    telling.press(Key.Key_PageDown)
    assert (telling.room.place.aside, running(telling)) == (None, "War stories")
    telling.press(Key.Key_PageDown)
    assert (telling.step, running(telling)) == (WRAP_UP, "Wrap-up")


def test_what_was_kept_leaves_the_field_and_belongs_to_the_story(telling):
    telling.write_down("? Who owns the replica")
    (entry,) = telling.room.entries
    assert (entry.kind, entry.text) == ("question", "Who owns the replica")
    assert telling.control.capture.field.text() == ""


def test_what_was_refused_stays_in_the_field(evening):
    long = "why " * 300
    evening.control.capture.field.setText(long)
    evening.control.capture.field.setFocus()
    evening.press(Key.Key_Return)
    assert evening.refusal == "An entry has room for 1000 characters; this one has 1,199."
    assert (evening.control.capture.field.text(), evening.room.entries) == (long, ())


def test_larger_notes_are_larger_the_next_time(evening, sit, deck):
    before = evening.control.notes_size
    hands.click(evening.control.notes.larger)
    chosen = evening.control.notes_size
    assert chosen > before
    evening.leave()
    again = sit()
    again.begin(deck)
    assert again.control.notes_size == chosen


def test_closing_control_ends_the_program(evening):
    evening.control.close()
    assert evening.codes == [0]


def test_closing_the_audience_window_ends_nothing(evening):
    evening.program.show.audience.close()
    assert evening.program.show.audience.isVisible()
    assert evening.codes == []
