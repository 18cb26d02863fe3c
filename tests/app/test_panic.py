"""Black from wherever the keys are at that moment, and back exactly to where we were."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QSpinBox, QWidget
from sitting import QUEUE, Key, Modifier, Sitting

from presenter.core.picture import BlackPicture
from presenter.core.shortcuts import Wish
from presenter.qt import hands
from presenter.qt.control.phase_row import PhaseRow
from presenter.qt.focus import is_busy

POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support")  # what a menu asks for
TAB = Qt.FocusReason.TabFocusReason
PLAIN = ((Key.Key_B, Modifier.NoModifier), (Key.Key_Period, Modifier.NoModifier))
WITH_CONTROL = (Key.Key_B, Modifier.ControlModifier)

Place = Callable[[Sitting], QWidget]


@pytest.fixture
def evening(evening) -> Sitting:
    """With somebody who tells, and two who wait."""
    evening.press(*[Key.Key_PageDown] * QUEUE)
    for name in ("Ada", "Grace", "Edsger"):
        evening.add_teller(name)
    evening.call_next()
    return evening


def wall(evening: Sitting):
    return evening.program.show.audience.view._shown


def press(window: QWidget, evening: Sitting, key: Key, held: Modifier) -> None:
    evening.clock.rest(milliseconds=200)
    QTest.keyClick(window.windowHandle(), key, held)


def goes_black_and_back(window: QWidget, evening: Sitting, key: Key, held: Modifier) -> bool:
    """Looks at the wall right after each key, before anything else can happen."""
    before, room = wall(evening), evening.room
    press(window, evening, key, held)
    is_black = (evening.room.place.black, wall(evening)) == (True, BlackPicture())
    press(window, evening, key, held)
    return is_black and (evening.room, wall(evening)) == (room, before)


def control(evening: Sitting) -> QWidget:
    evening.control.setFocus()
    return evening.control


def audience(evening: Sitting) -> QWidget:
    return evening.program.show.audience


def line_at_the_bottom(evening: Sitting) -> QWidget:
    return evening.control.capture.field


def name_of_a_teller(evening: Sitting) -> QWidget:
    hands.click(evening.control.queue.add)
    return evening.control.queue.form.name


def title_of_a_story(evening: Sitting) -> QWidget:
    hands.click(evening.control.queue.add)
    return evening.control.queue.form.title


def minutes_of_a_story(evening: Sitting) -> QWidget:
    hands.click(evening.control.queue.add)
    return evening.control.queue.form.minutes


def search_of_slides(evening: Sitting) -> QWidget:
    evening.press(Key.Key_G)
    return evening.control.overview.field


def search_of_keys(evening: Sitting) -> QWidget:
    evening.press(Key.Key_F1)
    return evening.control.shortcuts.field


def line_of_a_card(evening: Sitting) -> QWidget:
    hands.settle()
    evening.control.turns.card_asked.emit(evening.room.waiting[0].id)
    hands.settle()
    return evening.control.card.role


def beat_of_a_card(evening: Sitting) -> QWidget:
    line_of_a_card(evening)
    return evening.control.card.fields["worst"].edit


def search_of_entries(evening: Sitting) -> QWidget:
    evening.press(Key.Key_E)
    return evening.control.entries.search


def theme_of_an_entry(evening: Sitting) -> QWidget:
    list_of_entries(evening)
    evening.press(Key.Key_T)
    return evening.control.entries.line.field


def list_of_entries(evening: Sitting) -> QWidget:
    evening.write_down("Caches lie")
    evening.press(Key.Key_Escape, Key.Key_E)
    return evening.control.entries.list


def list_of_keys(evening: Sitting) -> QWidget:
    evening.press(Key.Key_F1)
    return evening.control.shortcuts.list


def key_of_a_wish(evening: Sitting) -> QWidget:
    evening.press(Key.Key_F1)
    return evening.control.shortcuts.list.rows[Wish.FREEZE].caps[0]


def lesson(evening: Sitting) -> QWidget:
    evening.press(Key.Key_F1)
    hands.click(evening.control.shortcuts.clicker)
    return evening.control.shortcuts.card.skip


def plan_anew(evening: Sitting) -> QWidget:
    evening.press(Key.Key_R)
    assert evening.control.replan.isVisible()
    return evening.control.replan.close_button


def queue(evening: Sitting) -> QWidget:
    return evening.control.queue.list


def notes(evening: Sitting) -> QWidget:
    return evening.control.notes.text


def phase(evening: Sitting) -> QWidget:
    return evening.control.agenda.phases.rows[0]


def button_of_the_clock(evening: Sitting) -> QWidget:
    return evening.control.phase_clock.pause


def button_of_the_teller(evening: Sitting) -> QWidget:
    return evening.control.queue.teller.pause


def button_for_next(evening: Sitting) -> QWidget:
    return evening.control.steering.undo


def question_before_the_end(evening: Sitting) -> QWidget:
    row = evening.control.queue.list.rows[evening.room.waiting[0].id]
    evening.control.queue.list.select(evening.room.waiting[0].id)
    row.deeds.remove.ask()
    return row.deeds.remove.yes


def refusal(evening: Sitting) -> QWidget:
    evening.press(Key.Key_PageDown)
    return evening.control.strip.close_button


FIELDS = (
    line_at_the_bottom,
    name_of_a_teller,
    title_of_a_story,
    minutes_of_a_story,
    search_of_slides,
    search_of_keys,
    search_of_entries,
    theme_of_an_entry,
    line_of_a_card,
)
OTHERS = (
    control,
    audience,
    list_of_keys,
    list_of_entries,
    key_of_a_wish,
    lesson,
    plan_anew,
    queue,
    notes,
    phase,
    button_of_the_clock,
    button_of_the_teller,
    button_for_next,
    question_before_the_end,
    refusal,
)


def named(place: Place) -> str:
    return place.__name__


@pytest.mark.parametrize("place", FIELDS, ids=named)
def test_from_a_field_control_b_is_black_and_back(evening, place):
    field = place(evening)
    field.setFocus()
    assert is_busy(evening.control.focusWidget())
    assert goes_black_and_back(evening.control, evening, *WITH_CONTROL)
    text = field.text()
    for key, held in PLAIN:
        press(evening.control, evening, key, held)
    assert not evening.room.place.black
    assert field.text() != text or isinstance(field, QSpinBox)


def test_from_a_beat_of_a_card_control_b_is_black_and_back(evening):
    field = beat_of_a_card(evening)
    field.setFocus()
    assert is_busy(evening.control.focusWidget())
    assert goes_black_and_back(evening.control, evening, *WITH_CONTROL)
    for key, held in PLAIN:
        press(evening.control, evening, key, held)
    assert not evening.room.place.black
    assert field.toPlainText() == "b."


@pytest.mark.parametrize("place", OTHERS, ids=named)
def test_from_anything_else_every_key_for_black_is_black_and_back(evening, place):
    widget = place(evening)
    widget.setFocus(TAB)
    assert widget.window().focusWidget() is widget or widget is audience(evening)
    for key in (*PLAIN, WITH_CONTROL):
        assert goes_black_and_back(widget.window(), evening, *key)


def menu_of_kinds(evening: Sitting) -> QMenu:
    hands.click(evening.control.capture.kind)
    return evening.control.capture.kind.choices


def menu_of_consent(evening: Sitting) -> QMenu:
    hands.click(evening.control.queue.add)
    hands.click(evening.control.queue.form.kept)
    return evening.control.queue.form.kept.choices


def menu_of_a_turn(evening: Sitting) -> QMenu:
    turn = evening.room.waiting[0].id
    evening.control.queue.list.select(turn)
    hands.settle()
    hands.click(evening.control.queue.list.rows[turn].deeds.kept)
    return evening.control.queue.list.rows[turn].deeds.kept.choices


@POPS_UP
@pytest.mark.parametrize("place", [menu_of_kinds, menu_of_consent, menu_of_a_turn], ids=named)
def test_from_an_open_menu_every_key_for_black_is_black_and_back(evening, place):
    menu = place(evening)
    assert menu.isVisible()
    for key in (*PLAIN, WITH_CONTROL):
        assert goes_black_and_back(menu, evening, *key)
    assert menu.isVisible()
    menu.close()


def test_every_kind_of_widget_that_can_have_the_keys_was_tried(evening):
    """A new kind of field or panel belongs into the lists above."""
    for open_it in (search_of_slides, name_of_a_teller, search_of_keys, beat_of_a_card):
        open_it(evening)
    tried = (QAbstractButton, QLineEdit, QSpinBox, QMenu, PhaseRow)
    takers = [
        each
        for each in evening.control.findChildren(QWidget)
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    others = {type(each).__name__ for each in takers if not isinstance(each, tried)}
    assert others == {"QueueList", "NotesText", "Listing", "EntryList", "_Edit"}


def test_black_in_the_middle_of_a_word_loses_no_letter(evening):
    field = evening.control.capture.field
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    evening.type("Ask be")
    evening.press(Key.Key_B, held=Modifier.ControlModifier)
    evening.type("fore")
    assert (field.text(), evening.room.place.black) == ("Ask before", True)


def test_a_worn_button_does_not_undo_its_own_black(evening):
    for _bounce in range(3):
        QTest.keyClick(evening.control.windowHandle(), Key.Key_Period)
        evening.clock.rest(milliseconds=30)
    assert evening.room.place.black
