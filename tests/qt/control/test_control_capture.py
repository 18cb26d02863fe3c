from dataclasses import replace

import evening
import pytest
from PySide6.QtCore import Qt

from presenter.core.consent import Consent


@pytest.fixture
def capture(control, clock):
    control.show_room(evening.case_study(clock.now()))
    return control.capture


def choose(choice, words):
    next(action for action in choice.choices.actions() if action.text() == words).trigger()


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Ask before you drop", ("learning", "Ask before you drop")),
        ("? Who owns the replica", ("question", "Who owns the replica")),
        ("! Two people for every DROP", ("commitment", "Two people for every DROP")),
        ("#nice evening", ("comment", "nice evening")),
    ],
)
def test_enter_keeps_what_was_typed(capture, control, qtbot, heard, line, kept):
    asked = heard(control.entry_asked)
    qtbot.keyClicks(capture.field, line)
    qtbot.keyClick(capture.field, Qt.Key.Key_Return)
    assert asked == [kept]


def test_the_kind_of_the_line_shows_while_it_is_typed(capture, qtbot):
    qtbot.keyClicks(capture.field, "?")
    assert capture.kind.text() == "Question"
    qtbot.keyClick(capture.field, Qt.Key.Key_Backspace)
    assert capture.kind.text() == "Learning"


def test_a_chosen_kind_holds_for_the_lines_that_follow(capture, control, click, qtbot, heard):
    asked = heard(control.entry_asked)
    choose(capture.kind, "Comment")
    for line in ("one", "two"):
        qtbot.keyClicks(capture.field, line)
        click(capture.keep)
        control.capture.clear()
    assert asked == [("comment", "one"), ("comment", "two")]


def test_words_stay_until_they_are_kept(capture, control, qtbot):
    qtbot.keyClicks(capture.field, "Ask before you drop")
    qtbot.keyClick(capture.field, Qt.Key.Key_Return)
    control.show_refusal("That is too long.")
    assert capture.field.text() == "Ask before you drop"
    control.capture.clear()
    assert capture.field.text() == ""


def test_nothing_is_asked_for_nothing(capture, control, click, qtbot, heard):
    asked = heard(control.entry_asked)
    qtbot.keyClicks(capture.field, " ? ")
    click(capture.keep)
    assert asked == []


def test_typing_never_moves_the_show(capture, control, qtbot, heard):
    moved = [heard(control.step_asked), heard(control.black_asked), heard(control.undo_asked)]
    qtbot.keyClicks(capture.field, "b t ")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        qtbot.keyClick(capture.field, key)
    assert moved == [[], [], []]
    assert capture.field.text() == "b t  "


def test_while_a_story_for_the_room_only_is_told_nothing_can_be_written_down(control, clock):
    room = evening.story(clock.now())
    turns = tuple(replace(turn, consent=Consent.ROOM_ONLY) for turn in room.turns)
    control.show_room(replace(room, turns=turns))
    assert not control.capture.field.isEnabled()
    assert control.capture.field.placeholderText().startswith("This story stays in the room")
    control.show_room(room)
    assert control.capture.field.isEnabled()


def test_escape_gives_the_keys_back_and_leaves_the_words(capture, control, qtbot):
    capture.field.setFocus()
    qtbot.keyClicks(capture.field, "Ask before")
    qtbot.keyClick(capture.field, Qt.Key.Key_Escape)
    assert control.focusWidget() is not capture.field
    assert capture.field.text() == "Ask before"


def test_a_click_beside_everything_gives_the_keys_back(capture, control, click):
    capture.field.setFocus()
    click(control.header)
    assert control.focusWidget() is control


@pytest.mark.no_qt_log  # a screen without a window system cannot raise a menu, and says so
def test_the_kind_is_chosen_from_a_menu_by_keys(capture, click, qtbot):
    click(capture.kind)
    assert capture.kind.choices.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(capture.kind.choices, key)
    assert capture.kind.text() == "Question"
    assert not capture.kind.choices.isVisible()


def test_nothing_is_written_once_the_session_has_ended(control, clock):
    room = evening.case_study(clock.now())
    control.show_room(replace(room, session=replace(room.session, ended_at=clock.now())))
    assert not control.capture.field.isEnabled()
    assert "has ended" in control.capture.field.placeholderText()
    assert not control.queue.add.isEnabled()
    assert control.agenda.phases.rows[-1].leads_to == "Show this phase again"
