"""Whatever is typed into a field, the show stays where it is."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sitting import Key, Modifier, Sitting

from presenter.core.shortcuts import Wish
from presenter.qt import hands
from presenter.qt.focus import is_busy

# Tab and Esc are not among them: what comes after those is not typed.
LETTERS = [Key(code) for code in range(Key.Key_Space, Key.Key_AsciiTilde + 1) if code in [*Key]]
EDITS = [
    Key.Key_Left,
    Key.Key_Right,
    Key.Key_Up,
    Key.Key_Down,
    Key.Key_Home,
    Key.Key_End,
    Key.Key_Backspace,
    Key.Key_Delete,
    Key.Key_Insert,
]
ENTER = [Key.Key_Return, Key.Key_Enter]
HELD = [
    Modifier.NoModifier,
    Modifier.ShiftModifier,
    Modifier.KeypadModifier,
    Modifier.ControlModifier,
    Modifier.ControlModifier | Modifier.ShiftModifier,
    Modifier.AltModifier,
]
FREE = {key for wish in Wish if wish.while_typing for key in wish.keys}
presses = st.lists(
    st.tuples(st.sampled_from([*LETTERS, *EDITS, *ENTER]), st.sampled_from(HELD)), max_size=15
)


def line_at_the_bottom(evening: Sitting) -> QWidget:
    return evening.control.capture.field


def name_of_a_teller(evening: Sitting) -> QWidget:
    evening.control.queue.form.open()
    return evening.control.queue.form.name


def title_of_a_story(evening: Sitting) -> QWidget:
    evening.control.queue.form.open()
    return evening.control.queue.form.title


def minutes_of_a_story(evening: Sitting) -> QWidget:
    evening.control.queue.form.open()
    return evening.control.queue.form.minutes


def search_of_keys(evening: Sitting) -> QWidget:
    if not evening.control.shortcuts.isVisible():
        evening.control.covers.switch_shortcuts()
    return evening.control.shortcuts.field


Field = Callable[[Sitting], QWidget]


def is_free(key: Key, held: Modifier) -> bool:
    """Whether people may make a wish by it while they type."""
    name = chr(key) if key < 0x80 else ""
    return bool(held & Modifier.ControlModifier) and f"Ctrl+{name}" in FREE


@pytest.mark.parametrize(
    "field",
    [
        line_at_the_bottom,
        name_of_a_teller,
        title_of_a_story,
        minutes_of_a_story,
        search_of_keys,
    ],
    ids=lambda field: field.__name__,
)
def test_typing_leaves_everything_but_the_fields_own_wish_as_it_was(evening, field):
    evening.press(Key.Key_PageDown)

    @settings(
        max_examples=40,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(presses)
    def typed(pressed) -> None:
        field(evening).setFocus()
        before = evening.room
        for key, held in pressed:
            if not is_free(key, held):
                evening.clock.rest(seconds=1)
                QTest.keyClick(evening.control.windowHandle(), key, held)
        hands.settle()
        assert is_busy(evening.control.focusWidget())
        assert (evening.room.place, evening.room.agenda) == (before.place, before.agenda)
        assert evening.program.desk.keys.number.digits == ""
        if not any(key in ENTER for key, _held in pressed):
            assert evening.room == before

    typed()
