from dataclasses import replace

import evening
import pytest
from PySide6.QtCore import Qt

from presenter.core.room import ActView, Place


def test_next_and_back_ask_for_the_steps_beside_this_one(control, clock, click, heard):
    asked = heard(control.step_asked)
    control.show_room(evening.case_study(clock.now()))
    click(control.steering.next)
    click(control.steering.back)
    assert asked == [(6,), (4,)]


def test_next_says_which_phase_it_starts(control, clock):
    control.show_room(evening.empty(clock.now()))
    assert control.steering.next.words == "Start Welcome ▶"
    control.show_room(replace(evening.case_study(clock.now()), place=Place(4)))
    assert control.steering.next.words == "Next ▶"
    control.show_room(replace(evening.case_study(clock.now()), place=Place(7)))
    assert control.steering.next.words == "Start Break ▶"


def test_nothing_leads_beyond_the_ends(control, clock, click, heard):
    asked = heard(control.step_asked)
    control.show_room(evening.empty(clock.now()))
    click(control.steering.back)
    control.show_room(evening.wrap_up(clock.now()))
    click(control.steering.next)
    assert asked == []
    assert control.steering.next.words == "That was the last slide"


def test_a_story_holds_the_wall(control, clock):
    control.show_room(evening.story(clock.now()))
    assert control.steering.next.words == "A story is being told"
    assert not control.steering.next.isEnabled()
    assert not control.steering.back.isEnabled()


def test_on_a_black_wall_next_shows_again_what_was_there(control, clock):
    room = evening.story(clock.now())
    control.show_room(replace(room, place=replace(room.place, black=True)))
    assert control.steering.next.words == "Show again ▶"
    assert control.steering.next.isEnabled()


def test_undo_says_what_it_takes_back_and_asks_for_that_act(control, clock, click, heard):
    asked = heard(control.undo_asked)
    control.show_room(evening.case_study(clock.now()))
    assert control.steering.undo.words == "Undo: started Case study"
    click(control.steering.undo)
    assert asked == [(41,)]


def test_without_an_act_there_is_nothing_to_undo(control, clock):
    control.show_room(evening.empty(clock.now()))
    assert not control.steering.undo.isEnabled()


@pytest.mark.parametrize("name", ["back", "next", "undo"])
def test_a_click_takes_no_focus_from_the_field(control, clock, click, name):
    control.show_room(evening.case_study(clock.now()))
    control.capture.field.setFocus()
    click(getattr(control.steering, name))
    assert control.focusWidget() is control.capture.field


def test_a_click_on_the_words_of_a_button_is_a_click_on_it(control, clock, click, heard, qtbot):
    asked = heard(control.step_asked)
    control.show_room(evening.case_study(clock.now()))
    middle = control.steering.next.mapTo(control, control.steering.next.rect().center())
    qtbot.mouseClick(control.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked == [(6,)]


def test_a_button_reached_with_tab_answers_to_enter_and_leaves_arrows_alone(
    control, clock, heard, qtbot
):
    asked = heard(control.step_asked)
    control.show_room(evening.case_study(clock.now()))
    control.steering.next.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(control.steering.next, Qt.Key.Key_Right)
    assert control.focusWidget() is control.steering.next
    qtbot.keyClick(control.steering.next, Qt.Key.Key_Return)
    assert asked == [(6,)]


def test_redo_is_there_while_something_can_be_done_again_and_says_what(
    control, clock, click, heard
):
    asked = heard(control.redo_asked)
    room = evening.case_study(clock.now())
    control.show_room(room)
    assert not control.steering.redo.isVisible()
    control.show_room(replace(room, undone=ActView(12, "Called turn 3")))
    assert control.steering.redo.words == "Redo: called turn 3"
    click(control.steering.redo)
    assert asked == [(12,)]
