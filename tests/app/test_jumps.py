import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sitting import QUEUE, RULES, STORIES, WALL, WELCOME, WRAP_UP, Key, Modifier

from presenter.qt import hands


def running(evening) -> str:
    return evening.room.running.title if evening.room.running else ""


def number(evening, digits: str) -> None:
    evening.press(*[Key(Key.Key_0.value + int(digit)) for digit in digits])


def opened(evening):
    evening.press(Key.Key_G)
    return evening.control.overview


def test_a_number_and_enter_go_to_that_slide_and_start_no_phase(evening):
    number(evening, "3")
    hint = evening.control.jump_hint
    assert (hint.isVisible(), hint.title.text()) == (True, "Your stories")
    evening.press(Key.Key_Return)
    assert (evening.step, running(evening), hint.isVisible()) == (STORIES, "", False)


def test_a_slide_that_is_not_there_is_said_and_nothing_moves(evening):
    number(evening, "7")
    assert evening.control.jump_hint.title.text() == "the last is 6"
    evening.press(Key.Key_Return)
    assert evening.step == WELCOME
    assert evening.refusal == "There is no slide 7: the last one is 6."


def test_digits_in_a_field_are_words(evening):
    evening.control.capture.field.setFocus()
    evening.type("42 rows")
    assert evening.control.capture.field.text() == "42 rows"
    assert not evening.control.jump_hint.isVisible()


def test_backspace_walks_the_trail_of_jumps_back(evening):
    evening.press(Key.Key_PageDown)
    number(evening, "4")
    evening.press(Key.Key_Return, Key.Key_End)
    assert evening.step == WALL
    evening.press(Key.Key_Backspace)
    assert evening.step == QUEUE
    evening.press(Key.Key_Backspace)
    assert evening.step == RULES
    evening.press(Key.Key_Backspace)
    assert evening.step == RULES


def test_next_and_back_leave_no_trail(evening):
    evening.press(Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Backspace)
    assert evening.step == RULES


def test_the_overview_marks_where_we_are_and_enter_goes_elsewhere(evening):
    evening.press(Key.Key_PageDown)
    overview = opened(evening)
    assert overview.isVisible()
    assert overview.grid.number == RULES + 1
    assert overview.count.text() == "6 slides"
    evening.press(Key.Key_End, Key.Key_Return)
    assert (overview.isVisible(), evening.step, running(evening)) == (False, WALL, "Welcome")
    evening.press(Key.Key_Backspace)
    assert evening.step == RULES


def test_typing_in_the_overview_searches_and_moves_no_show(evening):
    overview = opened(evening)
    evening.type("flo")
    assert overview.count.text() == "1 of 6"
    assert overview.grid.number == QUEUE + 1
    evening.press(Key.Key_Return)
    assert evening.step == QUEUE


def test_nothing_found_is_said_and_enter_does_nothing(evening):
    overview = opened(evening)
    evening.type("kubernetes")
    evening.press(Key.Key_Return)
    assert (overview.count.text(), overview.isVisible()) == ("0 of 6", True)
    assert evening.step == WELCOME


@pytest.mark.parametrize("key", [Key.Key_G, Key.Key_Escape])
def test_g_and_escape_leave_the_overview_and_give_the_keys_back(evening, key):
    overview = opened(evening)
    evening.press(key)
    assert not overview.isVisible()
    assert QApplication.focusWidget() is not overview.field
    evening.press(Key.Key_PageDown)
    assert evening.step == RULES


def test_a_click_on_a_tile_goes_there(evening, qtbot):
    overview = opened(evening)
    tile = overview.grid.arrangement.tiles[WRAP_UP]

    qtbot.mouseClick(
        overview.grid.viewport(), Qt.MouseButton.LeftButton, pos=tile.thumbnail.center()
    )
    hands.settle()
    assert evening.step == WRAP_UP


def test_black_works_from_the_overview(evening):
    opened(evening)
    evening.press(Key.Key_B, held=Modifier.ControlModifier)
    assert evening.room.place.black
    assert evening.control.overview.isVisible()


def test_thumbnails_are_painted_and_let_go(evening, qtbot):
    overview = opened(evening)
    qtbot.waitUntil(lambda: len(overview._thumbnails) >= 6)
    evening.press(Key.Key_Escape)
    assert len(overview._thumbnails) == 0
