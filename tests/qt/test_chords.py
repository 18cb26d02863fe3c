import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from presenter.core.keymap import RESERVED, USUAL, restored
from presenter.core.shortcuts import Wish
from presenter.qt.chords import button, chord, is_chord, is_modifier, types

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CONTROL, ALT = (
    Modifier.NoModifier,
    Modifier.ShiftModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
)
CYRILLIC_I, NOWHERE = 0x418, 0x110000


def press(key: int, held: Qt.KeyboardModifier = NONE, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, int(key), held, text)


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        (Key.Key_PageDown, NONE, "PgDown"),
        (Key.Key_B, CONTROL, "Ctrl+B"),
        (Key.Key_Z, CONTROL | SHIFT, "Ctrl+Shift+Z"),
        (Key.Key_F5, SHIFT, "Shift+F5"),
        (Key.Key_B, SHIFT, "Shift+B"),
        (Key.Key_VolumeUp, NONE, "Volume Up"),
        (Key.Key_MediaNext, NONE, "Media Next"),
        (Key.Key_Udiaeresis, NONE, "Ü"),
        (CYRILLIC_I, NONE, "И"),
        (Key.Key_Backtab, SHIFT, "Shift+Tab"),
    ],
)
def test_what_is_pressed_has_a_name_to_be_kept_by(qapp, key, held, name):
    assert chord(press(key, held)) == name
    assert is_chord(name)


@pytest.mark.parametrize(
    ("key", "name"),
    [(Key.Key_Question, "?"), (Key.Key_Period, "."), (Key.Key_Plus, "+"), (Key.Key_5, "5")],
)
def test_a_symbol_is_the_same_key_with_shift_and_without(qapp, key, name):
    assert chord(press(key, SHIFT)) == chord(press(key)) == name


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Key.Key_Enter, "Return"),
        (Key.Key_PageDown, "PgDown"),
        (Key.Key_Period, "."),
        (Key.Key_Right, "Right"),
    ],
)
def test_the_keypad_has_the_same_keys(qapp, key, name):
    assert chord(press(key, Modifier.KeypadModifier)) == name


@pytest.mark.parametrize(
    "key", [Key.Key_unknown, Key.Key_Dead_Acute, Key.Key_Multi_key, NOWHERE, 0x1F600]
)
def test_what_has_no_name_is_no_chord(qapp, key):
    assert chord(press(key)) == ""


@pytest.mark.parametrize("key", [Key.Key_Shift, Key.Key_Control, Key.Key_AltGr, Key.Key_CapsLock])
def test_a_key_that_only_changes_others_is_known_as_such(qapp, key):
    assert is_modifier(press(key))
    assert not is_modifier(press(Key.Key_B, CONTROL))


@pytest.mark.parametrize("name", ["", "Foo", "F99", "Ctrl", "A, B", "pgdown", "Shift+Ctrl+Z"])
def test_what_no_keyboard_sends_by_that_name_is_no_chord(qapp, name):
    assert not is_chord(name)


def test_all_keys_that_the_program_knows_are_chords(qapp):
    usual = {key for wish in Wish for key in wish.keys}
    assert [key for key in usual | RESERVED.keys() if not is_chord(key)] == []
    assert restored({}, is_chord) == USUAL


@pytest.mark.parametrize(
    ("pressed", "name"),
    [
        (Qt.MouseButton.BackButton, "Mouse Back"),
        (Qt.MouseButton.ForwardButton, "Mouse Forward"),
        (Qt.MouseButton.LeftButton, ""),
    ],
)
def test_the_buttons_of_a_mouse_that_no_widget_needs_have_names(qapp, pressed, name):
    at = QPointF(1, 1)
    event = QMouseEvent(QEvent.Type.MouseButtonPress, at, at, pressed, pressed, NONE)
    assert button(event) == name
    assert is_chord(name) is bool(name)


@pytest.mark.parametrize(
    ("held", "text", "typed"),
    [
        (NONE, "b", True),
        (SHIFT, "B", True),
        (CONTROL | ALT, "@", True),  # AltGr, on some systems
        (ALT, "@", True),  # Option, on others
        (CONTROL, "b", False),
        (CONTROL, "\x02", False),
        (NONE, "", False),
        (NONE, "\x7f", False),
    ],
)
def test_a_character_is_typed_with_alt_but_not_with_control_alone(qapp, held, text, typed):
    assert types(press(Key.Key_B, held, text)) is typed
