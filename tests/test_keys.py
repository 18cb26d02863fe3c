import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from presenter.qt.keys import Keys

Key, Modifier = Qt.Key, Qt.KeyboardModifier
FIELDS = (QLineEdit, QPlainTextEdit, QSpinBox, QComboBox)
WISHES = {
    Key.Key_Right: "next",
    Key.Key_Down: "next",
    Key.Key_Space: "next",
    Key.Key_PageDown: "next",
    Key.Key_Left: "back",
    Key.Key_Up: "back",
    Key.Key_PageUp: "back",
    Key.Key_Home: "first",
    Key.Key_End: "last",
    Key.Key_B: "black",
    Key.Key_Period: "black",
    Key.Key_N: "neutral",
    Key.Key_F: "freeze",
    Key.Key_L: "spotlight",
    Key.Key_Z: "magnifier",
    Key.Key_G: "overview",
    Key.Key_Backspace: "return",
    Key.Key_T: "pause",
    Key.Key_X: "swap",
    Key.Key_I: "identify",
    Key.Key_F11: "full_screen",
    Key.Key_Escape: "window",
}


class Window(QWidget):
    """One of everything that may have the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(400, 400)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # no screen takes hints
        for kind in (*FIELDS, QListWidget, QPushButton):
            layout.addWidget(kind())

    def take_focus(self, kind: type[QWidget]) -> None:
        (self if kind is Window else self.findChild(kind)).setFocus()


@pytest.fixture
def window(qtbot) -> Window:
    shown = Window()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitActive(shown)
    return shown


@pytest.fixture
def asked(window) -> list[str]:
    """What the keys asked for, in order."""
    keys = Keys((window,), parent=window)
    heard: list[str] = []
    for wish in (*dict.fromkeys(WISHES.values()), "undo", "redo", "test_card"):
        getattr(keys, f"{wish}_asked").connect(lambda wish=wish: heard.append(wish))
    keys.listen()
    return heard


@pytest.fixture
def press(qtbot, window):
    """Press a key on whatever has the focus in the window."""

    def pressed(key: Qt.Key, held: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        qtbot.keyClick(window.windowHandle(), key, held)

    return pressed


@pytest.mark.parametrize(("key", "wish"), WISHES.items())
@pytest.mark.parametrize("kind", [Window, QPushButton])
def test_every_key_of_the_show_is_heard_once(window, asked, press, kind, key, wish):
    window.take_focus(kind)
    press(key)
    assert asked == [wish]


@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_keeps_all_keys_but_those_of_a_clicker(window, asked, press, kind):
    window.take_focus(kind)
    for key in WISHES.keys() - {Key.Key_PageDown, Key.Key_PageUp, Key.Key_F11}:
        press(key)
    press(Key.Key_Z, Modifier.ControlModifier)
    press(Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    press(Key.Key_I, Modifier.ControlModifier)
    assert asked == []
    press(Key.Key_PageDown)
    press(Key.Key_PageUp)
    press(Key.Key_F11)
    press(Key.Key_B, Modifier.ControlModifier)
    press(Key.Key_N, Modifier.ControlModifier)
    assert asked == ["next", "back", "full_screen", "black", "neutral"]


def test_a_list_keeps_up_and_down(window, asked, press):
    window.take_focus(QListWidget)
    press(Key.Key_Up)
    press(Key.Key_Down)
    assert asked == []
    press(Key.Key_Right)
    press(Key.Key_Space)
    assert asked == ["next", "next"]


@pytest.mark.parametrize("kind", [Window, QPushButton, QListWidget])
def test_control_z_undoes_outside_of_fields_and_with_shift_redoes(window, asked, press, kind):
    window.take_focus(kind)
    press(Key.Key_Z, Modifier.ControlModifier)
    press(Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert asked == ["undo", "redo"]


@pytest.mark.parametrize("kind", [Window, QPushButton, QListWidget])
def test_control_i_asks_for_the_test_card_outside_of_fields(window, asked, press, kind):
    window.take_focus(kind)
    press(Key.Key_I, Modifier.ControlModifier)
    assert asked == ["test_card"]


@pytest.mark.parametrize(
    "held", [Modifier.ShiftModifier, Modifier.AltModifier, Modifier.ControlModifier]
)
def test_a_key_held_with_another_is_another_key(window, asked, press, held):
    for key in (Key.Key_Right, Key.Key_Left, Key.Key_T, Key.Key_Home):
        press(key, held)
    assert asked == []


def test_the_keypad_has_the_same_keys(window, asked, press):
    press(Key.Key_PageDown, Modifier.KeypadModifier)
    assert asked == ["next"]


def test_a_key_that_is_held_down_asks_once(window, asked):
    for repeats in (False, True, True):
        QApplication.sendEvent(
            window,
            QKeyEvent(
                QEvent.Type.KeyPress, Key.Key_PageDown, Modifier.NoModifier, "", autorep=repeats
            ),
        )
    assert asked == ["next"]


def test_letters_that_mean_nothing_pass(window, asked, press):
    for key in (Key.Key_A, Key.Key_Return, Key.Key_Tab, Key.Key_F5):
        press(key)
    assert asked == []


def test_keys_in_a_window_of_somebody_else_are_left_alone(window, asked, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    qtbot.keyClick(other, Key.Key_PageDown)
    assert asked == []
