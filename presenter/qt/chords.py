"""What was pressed, by Qt's portable names: `Ctrl+PgDown`, and two buttons of a mouse."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PORTABLE = QKeySequence.SequenceFormat.PortableText
HELD = (
    Modifier.ControlModifier | Modifier.AltModifier | Modifier.ShiftModifier | Modifier.MetaModifier
)
SAME = {Key.Key_Enter: Key.Key_Return, Key.Key_Backtab: Key.Key_Tab}
MODIFIERS = {
    Key.Key_Shift,
    Key.Key_Control,
    Key.Key_Alt,
    Key.Key_AltGr,
    Key.Key_Meta,
    Key.Key_Super_L,
    Key.Key_Super_R,
    Key.Key_CapsLock,
    Key.Key_NumLock,
    Key.Key_ScrollLock,
    Key.Key_Mode_switch,
}
CHARACTERS = range(0x21, 0x110000)  # here a key is the character it types
MOUSE = {
    Qt.MouseButton.BackButton: "Mouse Back",
    Qt.MouseButton.ForwardButton: "Mouse Forward",
}
KEY_PRESS = QEvent.Type.KeyPress
MOUSE_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}


def is_modifier(event: QKeyEvent) -> bool:
    """Whether it only changes what other keys mean."""
    return event.key() in MODIFIERS


def chord(event: QKeyEvent) -> str:
    """The key and what is held with it; an empty word if it has no name to be kept by."""
    return chord_of(event.key(), event.modifiers())


def chord_of(key: int, modifiers: Qt.KeyboardModifier) -> str:
    """A symbol is the same key whether a keyboard has it with Shift or not, and on the keypad."""
    key = SAME.get(Key(key), key)
    held = modifiers & HELD
    if _is_symbol(key):
        held &= ~Modifier.ShiftModifier
    pressed = QKeySequence(held.value | key)
    name = pressed.toString(PORTABLE)
    return name if QKeySequence.fromString(name, PORTABLE) == pressed else ""


def button(event: QMouseEvent) -> str:
    """An empty word for the buttons that widgets need."""
    return MOUSE.get(event.button(), "")


def is_chord(name: str) -> bool:
    """Whether this laptop's keyboard could send it, and would give it this name."""
    if name in MOUSE.values():
        return True
    sequence = QKeySequence.fromString(name, PORTABLE)
    return sequence.count() == 1 and sequence.toString(PORTABLE) == name


def types(event: QKeyEvent) -> bool:
    """Whether a field would take in a character; AltGr is Ctrl and Alt on some systems."""
    held = event.modifiers() & (Modifier.ControlModifier | Modifier.AltModifier)
    return held != Modifier.ControlModifier and event.text().isprintable() and event.text() != ""


def _is_symbol(key: int) -> bool:
    return key in CHARACTERS and not chr(key).isalpha()
