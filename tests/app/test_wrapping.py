"""The list of entries at work: by keys, by the line, by dragging; and what it puts on the wall."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.core.aside import What
from presenter.core.director import picture
from presenter.core.entries import EntryKind, read
from presenter.core.picture import BreakPicture, ShapePicture, WordsPicture
from presenter.qt import hands

Key = Qt.Key
LINES = ("Caches lie", "? Who owns it", "! When it is Tuesday we will restore", "Disks fill up")


@pytest.fixture
def panel(evening):
    """The list of entries, open, with four in it; the newest is chosen."""
    for line in LINES:
        kind, words = read(line)
        evening.control.entry_asked.emit(kind, words)
    hands.settle()
    evening.press(Key.Key_E)
    assert evening.control.entries.isVisible()
    return evening.control.entries


def entry(evening, number: int):
    return next(each for each in evening.room.entries if each.id == number)


def typed(evening, words: str) -> None:
    """Into the line, and kept."""
    field = evening.control.entries.line.field
    assert field.isVisible()
    field.setText(words)
    evening.press(Key.Key_Return)


def choose(evening, number: int) -> None:
    evening.control.entries.list.choose(number)


def test_the_newest_is_chosen_and_arrows_choose_others(evening, panel):
    assert panel.list.chosen.text == "Disks fill up"
    evening.press(Key.Key_Down)
    assert panel.list.chosen.id == 3
    assert panel.count.text() == "4 entries"


def test_its_letters_do_not_steer_the_show(evening, panel):
    evening.press(Key.Key_PageDown, Key.Key_T)
    assert not evening.room.running.timer.paused
    assert panel.line.label.text() == "THEME"
    evening.press(Key.Key_Escape)
    assert not panel.line.isVisible()
    assert panel.list.hasFocus()


def test_black_works_from_the_list_too(evening, panel):
    evening.press(Key.Key_B)
    assert evening.room.place.black


def test_hands_go_up_and_down_and_are_typed(evening, panel):
    evening.press(Key.Key_Plus, Key.Key_Plus, Key.Key_Minus)
    assert entry(evening, 4).votes == 1
    evening.press(Key.Key_V)
    typed(evening, "17")
    assert entry(evening, 4).votes == 17
    assert panel.list.chosen.id == 4


def test_a_theme_is_typed_and_the_next_one_dragged_under_it(evening, panel):
    evening.press(Key.Key_T)
    typed(evening, "Backups")
    panel.list.dropped.emit(1, 4)
    hands.settle()
    assert [entry(evening, number).theme for number in (1, 4)] == ["Backups", "Backups"]


def test_dragged_onto_one_without_a_theme_both_get_the_one_that_is_typed(evening, panel):
    panel.list.dropped.emit(1, 4)
    typed(evening, "Disks")
    assert [entry(evening, number).theme for number in (1, 4)] == ["Disks", "Disks"]


def test_doubles_are_merged_by_pressing_twice(evening, panel):
    evening.press(Key.Key_M)
    assert "press M again" in panel.word.text()
    choose(evening, 1)
    evening.press(Key.Key_M)
    assert entry(evening, 1).doubles == (4,)
    assert panel.count.text() == "3 entries"


def test_merging_is_left_by_escape_and_the_list_stays(evening, panel):
    evening.press(Key.Key_M, Key.Key_Escape)
    assert panel.isVisible()
    assert not panel.word.isVisible()
    evening.press(Key.Key_Escape)
    assert not panel.isVisible()


def test_words_are_edited_and_the_kind_with_them(evening, panel):
    choose(evening, 2)
    evening.press(Key.Key_E)
    assert panel.line.field.text() == "? Who owns it"
    typed(evening, "# Nobody owns it")
    assert (entry(evening, 2).kind, entry(evening, 2).text) == (
        EntryKind.COMMENT,
        "Nobody owns it",
    )


def test_a_question_is_answered_and_only_a_question(evening, panel):
    assert not panel.deeds.buttons["A"].isEnabled()
    choose(evening, 2)
    evening.press(Key.Key_A)
    assert entry(evening, 2).answered
    assert panel.deeds.buttons["A"].text() == "Open again A"


def test_a_commitment_gets_an_owner_and_a_day(evening, panel, clock):
    choose(evening, 3)
    evening.press(Key.Key_O)
    typed(evening, "Platform 2w")
    assert entry(evening, 3).owner == "Platform"
    assert entry(evening, 3).check_back == clock.now().date() + timedelta(days=14)


def test_an_entry_is_parked_and_removed_and_undo_brings_it_back(evening, panel):
    evening.press(Key.Key_P)
    assert entry(evening, 4).parked
    evening.press(Key.Key_Delete)
    assert [each.id for each in evening.room.entries] == [1, 2, 3]
    evening.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert entry(evening, 4).parked


def test_it_is_found_by_words_without_capitals_or_accents(evening, panel):
    evening.press(Key.Key_Slash)
    evening.type("TUESDAY")
    assert panel.count.text() == "1 of 4"
    assert panel.list.chosen.id == 3
    evening.press(Key.Key_Escape)
    assert panel.count.text() == "4 entries"


def test_it_moves_to_a_phase(evening, panel):
    stories = evening.room.agenda[1]
    panel.wishes.move_asked.emit(4, 0, stories.id)
    assert entry(evening, 4).phase == "War stories"


def test_one_is_shown_large_with_five_minutes_and_next_takes_it_off(evening, panel, clock):
    before = picture(evening.room)
    evening.press(Key.Key_Return)
    shown = picture(evening.room)
    assert isinstance(shown, WordsPicture)
    assert shown.text == "Disks fill up"
    assert shown.footer.clock.left(clock.now()) == timedelta(minutes=5)
    clock.tick(minutes=1)
    assert shown.footer.clock.left(clock.now()) == timedelta(minutes=4)
    evening.press(Key.Key_PageDown)
    assert picture(evening.room) == before


def test_the_last_entry_removed_while_it_is_large_leaves_the_wall(evening, panel):
    before = picture(evening.room)
    evening.press(Key.Key_Return, Key.Key_Delete)
    assert picture(evening.room) == before


def test_what_lies_on_the_wall_is_there_after_a_crash(evening, panel, sit):
    evening.press(Key.Key_Return)
    shown = picture(evening.room)
    evening.leave()
    again = sit()
    again.program.open()
    again.program.lobby.window.go_on_asked.emit(1)
    hands.settle()
    assert picture(again.room) == shown


def test_everybody_writes_alone_by_a_quiet_clock(evening, panel):
    hands.click(panel.wall.asides[What.ALONE])
    shown = picture(evening.room)
    assert isinstance(shown, BreakPicture)
    assert "Alone, and in silence" in shown.markdown
    hands.click(panel.wall.asides[What.ALONE])
    assert evening.room.place.aside is None


def test_a_safety_check_is_a_shape_from_five_answers_up_with_advice(evening, panel):
    hands.click(panel.wall.asides[What.SAFETY])
    assert picture(evening.room).lines == ("Too few answers to show: it takes five.",)
    panel.wall.count_menu.actions()[0].trigger()
    typed(evening, "3 2 1 1 0")
    shown = picture(evening.room)
    assert isinstance(shown, ShapePicture)
    assert shown.questions[0][1] == (("1", 3), ("2", 2), ("3", 1), ("4", 1), ("5", 0))
    assert "not safe enough for stories yet" in panel.word.text()


@pytest.mark.parametrize("line", ["1 2 3", "1 2 3 4 x", ""])
def test_counts_that_are_none_are_refused(evening, panel, line):
    panel.wall.count_menu.actions()[0].trigger()
    typed(evening, line)
    assert panel.word.text() == "Type 5 numbers: how many said 1 2 3 4 5."
    assert evening.room.tallies == ()


def test_thanks_say_what_is_kept_and_how_to_take_it_back(evening, panel):
    hands.click(panel.wall.asides[What.THANKS])
    shown = picture(evening.room)
    assert shown.kicker == "Thank you"
    assert shown.text == "everyone who told a story"
    assert "take the story back" in shown.lines[-1]


def test_after_the_end_nothing_can_be_done_with_them(evening, panel):
    evening.control.finish_asked.emit()
    hands.settle()
    assert not any(button.isEnabled() for button in panel.deeds.buttons.values())


def test_the_list_takes_two_thousand(evening, panel):
    many = tuple(
        type(evening.room.entries[0])(number, EntryKind.LEARNING, f"Number {number}")
        for number in range(1, 2001)
    )
    assert panel.list.show_entries(many, "") == 2000
    assert panel.list.show_entries(many, "number 1999") == 1
    QTest.keyClick(panel.list, Key.Key_Down)
    assert panel.list.chosen.id == 1999
