import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sitting import RULES, STORIES, WELCOME, Key, Modifier

from presenter import keyfile
from presenter.app.keyboard import NOT_KEPT
from presenter.core.keymap import LOCKED, RESERVED
from presenter.core.lesson import NAMELESS, READY
from presenter.core.shortcuts import Wish
from presenter.folders import data_folder
from presenter.qt import hands


def opened(evening):
    evening.press(Key.Key_Question)
    sheet = evening.control.shortcuts
    assert sheet.isVisible()
    return sheet


def change(evening, wish: Wish, place: int, *keys: Key) -> None:
    """Click on a key of the wish, and press others for it."""
    hands.click(opened(evening).list.rows[wish].caps[place])
    evening.press(*keys)


def add(evening, wish: Wish, *keys: Key) -> None:
    hands.click(opened(evening).list.rows[wish].add)
    evening.press(*keys)


def keys(evening, wish: Wish) -> tuple[str, ...]:
    return evening.program.desk.keyboard.keymap.keys[wish]


@pytest.mark.parametrize("key", [Key.Key_Question, Key.Key_F1, Key.Key_Escape])
def test_the_sheet_comes_and_goes(evening, key):
    sheet = opened(evening)
    evening.press(key)
    assert not sheet.isVisible()
    evening.press(Key.Key_PageDown)
    assert evening.step == RULES


def test_the_sheet_opens_from_a_field_too_and_by_its_button(evening):
    evening.control.capture.field.setFocus()
    evening.press(Key.Key_F1)
    assert evening.control.shortcuts.isVisible()
    hands.click(evening.control.header.shortcuts)
    assert not evening.control.shortcuts.isVisible()


def test_the_keys_go_on_working_under_the_sheet(evening):
    opened(evening)
    evening.press(Key.Key_PageDown, Key.Key_B)
    assert (evening.step, evening.room.place.black) == (RULES, True)


def test_one_thing_at_a_time_lies_over_the_window(evening):
    sheet = opened(evening)
    evening.press(Key.Key_G)
    assert (sheet.isVisible(), evening.control.overview.isVisible()) == (False, True)
    evening.press(Key.Key_F1)
    assert (sheet.isVisible(), evening.control.overview.isVisible()) == (True, False)


def test_escape_leaves_the_overview_also_when_its_field_has_lost_the_keys(evening):
    evening.press(Key.Key_G)
    evening.control.setFocus()
    evening.press(Key.Key_Escape)
    assert not evening.control.overview.isVisible()


def test_another_key_works_at_once_and_the_next_time(evening, sit, deck):
    change(evening, Wish.NEXT, 0, Key.Key_F7)
    evening.press(Key.Key_F7)
    assert evening.step == RULES
    evening.press(Key.Key_PageDown)
    assert evening.step == RULES
    assert evening.control.steering.next.key == "F7"
    evening.leave()
    again = sit()
    again.begin(deck)
    again.press(Key.Key_F7)
    assert again.step == RULES
    assert again.control.steering.next.key == "F7"


def test_the_press_that_is_learnt_does_nothing_else(evening):
    add(evening, Wish.NEXT, Key.Key_F7)
    assert (evening.step, keys(evening, Wish.NEXT)[-1]) == (WELCOME, "F7")
    assert not evening.program.desk.keys.learning


def test_a_key_that_is_taken_is_said_and_given_only_when_insisted_on(evening):
    add(evening, Wish.NEXT, Key.Key_F)
    card = evening.control.shortcuts.card
    assert card.said.text() == "F is Freeze."
    assert (keys(evening, Wish.FREEZE), evening.room.place.held) == (("F",), None)
    hands.click(card.insist)
    assert (keys(evening, Wish.FREEZE), keys(evening, Wish.NEXT)[-1]) == ((), "F")
    assert not card.isVisible()
    assert evening.control.screens.keys.freeze.key == ""


def test_two_wishes_can_swap_their_keys(evening):
    change(evening, Wish.SPOTLIGHT, 0, Key.Key_F)
    hands.click(evening.control.shortcuts.card.insist)
    assert (keys(evening, Wish.SPOTLIGHT), keys(evening, Wish.FREEZE)) == (("F",), ("L",))


@pytest.mark.parametrize(("key", "name"), [(Key.Key_5, "5"), (Key.Key_Delete, "Del")])
def test_keys_that_are_needed_elsewhere_are_refused_where_they_were_asked_for(evening, key, name):
    add(evening, Wish.NEXT, key)
    card = evening.control.shortcuts.card
    assert (card.said.text(), card.isVisible()) == (RESERVED[name], True)
    evening.press(Key.Key_F7)
    assert keys(evening, Wish.NEXT)[-1] == "F7"


def test_a_key_can_be_removed_but_not_the_last_of_next(evening):
    sheet = opened(evening)
    for _key in keys(evening, Wish.NEXT)[1:]:
        hands.click(sheet.list.rows[Wish.NEXT].caps[-1])
        hands.click(sheet.card.drop)
    assert keys(evening, Wish.NEXT) == ("PgDown",)
    hands.click(sheet.list.rows[Wish.NEXT].caps[0])
    hands.click(sheet.card.drop)
    assert "Next would be left without a key" in sheet.card.said.text()
    assert keys(evening, Wish.NEXT) == ("PgDown",)


def test_one_or_all_can_be_reset(evening):
    sheet = opened(evening)
    for wish, key in ((Wish.NEXT, Key.Key_F7), (Wish.BACK, Key.Key_F8)):
        hands.click(sheet.list.rows[wish].add)
        evening.press(key)
    hands.click(sheet.list.rows[Wish.NEXT].reset)
    assert keys(evening, Wish.NEXT) == Wish.NEXT.keys
    assert keys(evening, Wish.BACK) != Wish.BACK.keys
    hands.click(sheet.reset_all.button)
    hands.click(sheet.reset_all.yes)
    assert keys(evening, Wish.BACK) == Wish.BACK.keys
    assert keyfile.load(data_folder()) == {}


def test_a_reset_that_would_take_the_last_key_of_next_is_refused(evening, sit, deck):
    evening.leave()
    keyfile.save(data_folder(), {"next": ("F",), "freeze": ("F7",)})
    again = sit()
    again.begin(deck)
    hands.click(opened(again).list.rows[Wish.FREEZE].reset)
    assert again.refusal.startswith("Next would be left without a key")


def test_an_odd_clicker_is_learnt_button_by_button(evening):
    sheet = opened(evening)
    hands.click(sheet.clicker)
    assert sheet.card.question.text() == "Press the button for Next"
    evening.press(Key.Key_VolumeUp)
    assert sheet.card.question.text() == "Press the button for Back"
    assert sheet.card.said.text() == "Volume Up is Next now."
    QTest.mouseClick(evening.control, Qt.MouseButton.BackButton)
    hands.settle()
    assert sheet.card.question.text() == "Press the button for Black"
    evening.press(Key.Key_MediaStop)
    assert sheet.card.question.text() == READY
    evening.press(Key.Key_Escape, Key.Key_VolumeUp, Key.Key_MediaStop)
    assert (evening.step, evening.room.place.black) == (RULES, True)
    evening.press(Key.Key_MediaStop)
    QTest.mouseClick(evening.control, Qt.MouseButton.BackButton)
    hands.settle()
    assert (evening.step, evening.room.place.black) == (WELCOME, False)


def test_a_clicker_that_is_no_odd_one_has_nothing_to_learn(evening):
    sheet = opened(evening)
    hands.click(sheet.clicker)
    evening.press(Key.Key_PageDown)
    assert sheet.card.said.text() == "PageDown is Next already."
    evening.press(Key.Key_PageUp, Key.Key_Period)
    assert sheet.card.question.text() == READY
    assert keyfile.load(data_folder()) == {}
    assert evening.step == WELCOME


def test_a_button_of_the_clicker_may_be_taken_from_another_wish_or_skipped(evening):
    sheet = opened(evening)
    hands.click(sheet.clicker)
    evening.press(Key.Key_F5)
    assert sheet.card.said.text() == "F5 is Audience to the projector."
    hands.click(sheet.card.insist)
    assert keys(evening, Wish.NEXT)[-1] == "F5"
    for _wish in (Wish.BACK, Wish.BLACK):
        hands.click(sheet.card.skip)
    assert sheet.card.question.text() == READY
    hands.click(sheet.card.leave)
    assert not sheet.card.isVisible()


def test_a_button_without_a_name_is_said_to_have_none(evening):
    sheet = opened(evening)
    hands.click(sheet.clicker)
    evening.program.desk.keys.learnt.emit("")
    assert sheet.card.said.text() == NAMELESS


def test_black_works_while_a_clicker_is_learnt(evening):
    sheet = opened(evening)
    hands.click(sheet.clicker)
    evening.press(Key.Key_B)
    assert evening.room.place.black
    assert sheet.card.said.text() == "B is Black."
    evening.press(Key.Key_B, held=Modifier.ControlModifier)
    assert not evening.room.place.black


def test_escape_leaves_what_is_asked_first_and_then_the_sheet(evening):
    sheet = opened(evening)
    hands.click(sheet.clicker)
    evening.press(Key.Key_Escape)
    assert (sheet.card.isVisible(), sheet.isVisible()) == (False, True)
    assert not evening.program.desk.keys.learning
    evening.press(Key.Key_Escape)
    assert not sheet.isVisible()


def test_closing_the_sheet_ends_what_it_asked_for(evening):
    sheet = opened(evening)
    hands.click(sheet.clicker)
    hands.click(sheet.close_button)
    evening.press(Key.Key_PageDown)
    assert evening.step == RULES


def test_what_is_locked_has_no_button(evening):
    for row in opened(evening).list.rows.values():
        locked = [cap.text() for cap in row.caps if not hasattr(cap, "chosen")]
        assert locked == [key.replace("+", " ") for key in row.wish.keys if key in LOCKED]


@pytest.mark.parametrize("content", [b"next =", b"\x00\xff", b'next = []\nblack = ["nil"]\n'])
def test_a_broken_file_of_keys_stops_nobody(evening, sit, deck, content):
    evening.leave()
    data_folder().mkdir(exist_ok=True)
    (data_folder() / keyfile.FILE).write_bytes(content)
    again = sit()
    again.begin(deck)
    again.press(Key.Key_PageDown)
    assert again.step == RULES
    again.press(Key.Key_B, held=Modifier.ControlModifier)
    assert again.room.place.black


def test_keys_that_cannot_be_kept_hold_for_this_evening_and_that_is_said(evening):
    (data_folder() / keyfile.FILE).mkdir(parents=True)
    add(evening, Wish.NEXT, Key.Key_F7)
    assert evening.refusal == NOT_KEPT.format(folder=data_folder())
    evening.press(Key.Key_F7)
    assert evening.step == RULES


def test_the_overview_leaves_by_whatever_key_opened_it(evening):
    change(evening, Wish.OVERVIEW, 0, Key.Key_O)
    evening.press(Key.Key_O)
    overview = evening.control.overview
    assert overview.isVisible()
    evening.press(Key.Key_G)
    assert overview.field.text() == "g"
    evening.press(Key.Key_Backspace, Key.Key_O)
    assert not overview.isVisible()


@pytest.mark.parametrize(
    ("key", "larger"), [(Key.Key_Plus, True), (Key.Key_Equal, True), (Key.Key_Minus, False)]
)
def test_keys_change_the_size_of_the_notes_even_while_one_types(evening, key, larger):
    before = evening.control.notes_size
    evening.control.capture.field.setFocus()
    evening.press(key, held=Modifier.ControlModifier)
    assert (evening.control.notes_size > before) is larger
    assert evening.control.notes_size != before
    assert evening.control.capture.field.text() == ""


def test_enter_goes_on_and_after_digits_it_jumps(evening):
    evening.press(Key.Key_Return)
    assert evening.step == RULES
    evening.press(Key.Key_3, Key.Key_Enter)
    assert evening.step == STORIES
