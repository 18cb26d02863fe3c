from itertools import pairwise

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from presenter.core.keymap import USUAL
from presenter.core.shortcuts import FIXED, Wish
from presenter.qt.control.button import KeyButton
from presenter.qt.control.shortcuts.flow import GAP
from presenter.qt.control.shortcuts.sheet import ShortcutSheet


@pytest.fixture
def sheet(control, settle) -> ShortcutSheet:
    control.covers.switch_shortcuts()
    settle()
    return control.shortcuts


def texts(widget) -> set[str]:
    shown = [each for kind in (QLabel, QAbstractButton) for each in widget.findChildren(kind)]
    return {each.text() for each in shown if each.isVisible()}


def test_every_wish_and_every_fixed_key_stands_there(sheet):
    assert {entry.title for entry in (*Wish, *FIXED)} <= texts(sheet)
    assert {"PgDn", "→", "Space", "Ctrl B", "⇧ Ctrl Z", "?", "digits"} <= texts(sheet)


def test_a_search_shows_only_what_it_finds_and_its_heading(sheet, settle):
    sheet.field.setText("pagedown")
    settle()
    assert "Next" in texts(sheet.list)
    assert "Back" not in texts(sheet.list)
    assert "WHAT THE ROOM SEES" not in texts(sheet.list)
    assert sheet.count.text() == "1 found"
    sheet.field.setText("kubernetes")
    assert sheet.count.text() == "Nothing found"
    sheet.field.clear()
    settle()
    assert "Back" in texts(sheet.list)
    assert sheet.count.text() == ""


def test_the_sheet_opens_with_nothing_searched_and_nothing_asked(control, sheet, click):
    sheet.field.setText("next")
    click(sheet.reset_all.button)
    control.covers.switch_shortcuts()
    control.covers.switch_shortcuts()
    assert (sheet.field.text(), sheet.reset_all.is_asking, sheet.card.isVisible()) == (
        "",
        False,
        False,
    )


def test_a_click_on_a_key_and_a_press_ask_for_the_change(sheet, click, heard):
    asked, lessons = heard(sheet.key_asked), heard(sheet.lesson_changed)
    click(sheet.list.rows[Wish.FREEZE].caps[0])
    sheet.take_key("F7")
    click(sheet.card.drop)
    assert asked == [(Wish.FREEZE, "F7", "F")]
    assert lessons == [(True,)]


def test_nothing_is_shown_before_it_is_so(sheet, click, settle):
    click(sheet.list.rows[Wish.FREEZE].add)
    sheet.take_key("F7")
    assert "F7" not in texts(sheet.list)
    sheet.show_keymap(USUAL.given(Wish.FREEZE, "F7"))
    settle()
    assert "F7" in texts(sheet.list)
    assert not sheet.card.isVisible()


def test_a_change_by_somebody_else_leaves_the_question_standing(sheet, click):
    click(sheet.list.rows[Wish.FREEZE].add)
    sheet.show_keymap(USUAL.given(Wish.NEXT, "F8"))
    assert sheet.card.question.text() == "Press a key for Freeze"


def test_keys_that_nobody_asked_for_change_nothing(sheet, heard):
    asked = heard(sheet.key_asked)
    sheet.take_key("F7")
    for button in (sheet.card.insist, sheet.card.drop, sheet.card.skip):
        button.click()
    assert asked == []


def test_only_a_changed_wish_offers_a_reset(sheet, click, heard):
    asked = heard(sheet.reset_asked)
    assert not sheet.list.rows[Wish.NEXT].reset.isVisible()
    sheet.show_keymap(USUAL.given(Wish.NEXT, "F7"))
    click(sheet.list.rows[Wish.NEXT].reset)
    assert asked == [(Wish.NEXT,)]


def test_reset_all_asks_once_more(sheet, click, heard):
    asked = heard(sheet.reset_all_asked)
    click(sheet.reset_all.button)
    assert asked == []
    click(sheet.reset_all.yes)
    assert asked == [()]


def test_buttons_name_the_keys_as_they_are(control):
    keymap = USUAL.given(Wish.NEXT, "F7", "PgDown").given(Wish.BACK, "Media Previous", "PgUp")
    control.show_keymap(keymap.given(Wish.FREEZE, "&", "F").without(Wish.PAUSE, "T"))
    buttons = control.steering, control.screens.keys, control.phase_clock
    assert buttons[0].next.key == "F7"
    assert buttons[0].next.toolTip() == "<qt>Next: F7, Right, Down, Space, Enter</qt>"
    assert buttons[0].back.key == ""  # too long for a button
    assert "Media Previous" in buttons[0].back.toolTip()
    assert (buttons[1].freeze.key, buttons[1].freeze.toolTip()) == ("&", "<qt>Freeze: &amp;</qt>")
    assert (buttons[2].pause.key, buttons[2].pause.toolTip()) == (
        "",
        "<qt>Pause the phase: no key</qt>",
    )


def test_the_sizes_of_the_notes_name_their_keys(control):
    control.show_keymap(USUAL.given(Wish.LARGER, "F7", "Ctrl++").reset(Wish.SMALLER))
    assert control.notes.larger.toolTip() == "Larger notes (F7)"
    assert control.notes.smaller.toolTip() == "Smaller notes (Ctrl -)"
    keymap = USUAL
    for key in Wish.LARGER.keys:
        keymap = keymap.without(Wish.LARGER, key)
    control.show_keymap(keymap)
    assert control.notes.larger.toolTip() == "Larger notes"


def test_every_button_that_names_a_key_names_one_that_there_is(control):
    buttons = control.findChildren(KeyButton)
    assert len(buttons) > 10
    assert all(button.key for button in buttons)


def test_many_keys_go_on_in_another_line(control, sheet, settle):
    control.resize(1100, 640)
    keymap = USUAL
    for key in ("Media Next", "Volume Up", "Media Play"):
        keymap = keymap.given(Wish.NEXT, key)
    sheet.show_keymap(keymap)
    settle()
    row = sheet.list.rows[Wish.NEXT]
    places = [cap.geometry() for cap in row.caps]
    assert places[-1].top() > places[0].top()
    assert all(row.rect().contains(cap.rect().translated(cap.pos())) for cap in row.caps)
    for one, other in pairwise(places):
        assert other.top() > one.bottom() or other.left() == one.right() + 1 + GAP


@pytest.mark.parametrize(("width", "columns"), [(1100, 1), (1920, 2)])
def test_a_wide_window_has_room_for_two_columns(control, sheet, settle, width, columns):
    control.resize(width, 1000)
    settle()
    lefts = {row.mapTo(sheet, row.rect().topLeft()).x() for row in sheet.list.rows.values()}
    assert len(lefts) == columns
