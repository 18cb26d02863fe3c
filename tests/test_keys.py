import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLayout,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from presenter.core.keymap import USUAL
from presenter.core.shortcuts import Wish
from presenter.qt import places
from presenter.qt.keys import Keys

Key, Modifier = Qt.Key, Qt.KeyboardModifier
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox)
WISHES = {
    Key.Key_Right: Wish.NEXT,
    Key.Key_Down: Wish.NEXT,
    Key.Key_Space: Wish.NEXT,
    Key.Key_PageDown: Wish.NEXT,
    Key.Key_Left: Wish.BACK,
    Key.Key_Up: Wish.BACK,
    Key.Key_PageUp: Wish.BACK,
    Key.Key_Home: Wish.FIRST,
    Key.Key_End: Wish.LAST,
    Key.Key_B: Wish.BLACK,
    Key.Key_Period: Wish.BLACK,
    Key.Key_N: Wish.NEUTRAL,
    Key.Key_F: Wish.FREEZE,
    Key.Key_L: Wish.SPOTLIGHT,
    Key.Key_Z: Wish.MAGNIFIER,
    Key.Key_G: Wish.OVERVIEW,
    Key.Key_Backspace: Wish.RETURN,
    Key.Key_T: Wish.PAUSE,
    Key.Key_X: Wish.SWAP,
    Key.Key_I: Wish.IDENTIFY,
    Key.Key_R: Wish.REPLAN,
    Key.Key_F5: Wish.AUDIENCE,
    Key.Key_F11: Wish.FULL_SCREEN,
    Key.Key_Question: Wish.SHORTCUTS,
    Key.Key_F1: Wish.SHORTCUTS,
    Key.Key_Escape: Wish.LEAVE,
}
CLICKER = {
    Key.Key_PageDown: Wish.NEXT,
    Key.Key_PageUp: Wish.BACK,
    Key.Key_F5: Wish.AUDIENCE,
    Key.Key_F11: Wish.FULL_SCREEN,
    Key.Key_F1: Wish.SHORTCUTS,
}
CYRILLIC_I, PLACE_OF_B = 0x418, 48 + 8
POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support")  # what a menu asks for


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
    shown.setFocus()
    return shown


@pytest.fixture
def keys(window, clock) -> Keys:
    return Keys((window,), clock, window)


@pytest.fixture
def asked(keys) -> list[Wish]:
    """What the keys asked for, in order."""
    heard: list[Wish] = []
    for wish in Wish:
        keys.answer(wish, lambda wish=wish: heard.append(wish))
    keys.listen()
    return heard


@pytest.fixture
def learnt(keys, asked) -> list[str]:
    """What the keys told by name, now that they are being learnt."""
    heard: list[str] = []
    keys.learnt.connect(heard.append)
    keys.learning = True
    return heard


@pytest.fixture
def press(qtbot, window, clock):
    """Press a key on whatever has the focus in the window, in no hurry."""

    def pressed(key: Qt.Key, held: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        clock.rest(milliseconds=200)
        qtbot.keyClick(window.windowHandle(), key, held)

    return pressed


@pytest.fixture
def menu(qtbot, window) -> QMenu:
    """One that the window opened."""
    opened = QMenu(window)
    for words in ("Learning", "Question", "Better"):
        opened.addAction(words)
    opened.popup(window.mapToGlobal(QPoint(5, 5)))
    qtbot.waitExposed(opened)
    yield opened
    opened.close()


def send(window: QWidget, key: Qt.Key, text: str = "", *, repeats: bool = False) -> None:
    none = Modifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, key, none, text, autorep=repeats)
    QApplication.sendEvent(window, event)


@pytest.mark.parametrize("kind", [Window, QPushButton])
def test_every_key_of_the_show_is_heard_once(window, asked, press, kind):
    window.take_focus(kind)
    for key in WISHES:
        press(key)
    assert asked == [*WISHES.values()]


@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_keeps_all_keys_but_those_of_a_clicker(window, asked, press, kind):
    window.take_focus(kind)
    for key in WISHES.keys() - CLICKER.keys():
        press(key)
    press(Key.Key_Return)
    press(Key.Key_Z, Modifier.ControlModifier)
    press(Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    press(Key.Key_I, Modifier.ControlModifier)
    assert asked == []
    for key in CLICKER:
        press(key)
    press(Key.Key_B, Modifier.ControlModifier)
    press(Key.Key_N, Modifier.ControlModifier)
    press(Key.Key_Plus, Modifier.ControlModifier)
    assert asked == [*CLICKER.values(), Wish.BLACK, Wish.NEUTRAL, Wish.LARGER]


def test_words_that_can_only_be_read_keep_up_and_down_alone(window, asked, press):
    window.findChild(QTextEdit).setReadOnly(True)
    window.take_focus(QTextEdit)
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_B):
        press(key)
    assert asked == [Wish.BLACK]


def test_a_list_keeps_up_and_down(window, asked, press):
    window.take_focus(QListWidget)
    press(Key.Key_Up)
    press(Key.Key_Down)
    assert asked == []
    press(Key.Key_Right)
    press(Key.Key_Space)
    press(Key.Key_Return)
    assert asked == [Wish.NEXT] * 3


def test_enter_goes_on_but_on_a_button_it_presses_that(window, asked, press):
    clicks: list[str] = []
    button = window.findChild(QPushButton)
    button.setAutoDefault(True)
    button.clicked.connect(lambda: clicks.append("click"))
    window.take_focus(QPushButton)
    for key in (Key.Key_Return, Key.Key_Enter):
        press(key)
    assert (asked, clicks) == ([], ["click"] * 2)
    window.take_focus(Window)
    for key in (Key.Key_Return, Key.Key_Enter):
        press(key)
    assert asked == [Wish.NEXT] * 2


@pytest.mark.parametrize("kind", [Window, QPushButton, QListWidget])
def test_control_z_undoes_outside_of_fields_and_with_shift_redoes(window, asked, press, kind):
    window.take_focus(kind)
    press(Key.Key_Z, Modifier.ControlModifier)
    press(Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert asked == [Wish.UNDO, Wish.REDO]


@pytest.mark.parametrize("kind", [Window, QPushButton, QListWidget])
def test_control_i_asks_for_the_test_card_outside_of_fields(window, asked, press, kind):
    window.take_focus(kind)
    press(Key.Key_I, Modifier.ControlModifier)
    assert asked == [Wish.TEST_CARD]


@pytest.mark.parametrize(
    "held", [Modifier.ShiftModifier, Modifier.AltModifier, Modifier.ControlModifier]
)
def test_a_key_held_with_another_is_another_key(window, asked, press, held):
    for key in (Key.Key_Right, Key.Key_Left, Key.Key_T, Key.Key_Home):
        press(key, held)
    assert asked == []


def test_shift_does_not_disturb_where_a_keyboard_needs_it(window, asked, press):
    for key in (Key.Key_Question, Key.Key_Period):
        press(key, Modifier.ShiftModifier)
    assert asked == [Wish.SHORTCUTS, Wish.BLACK]


def test_the_keypad_has_the_same_keys(window, asked, press):
    for key in (Key.Key_PageDown, Key.Key_Period):
        press(key, Modifier.KeypadModifier)
    assert asked == [Wish.NEXT, Wish.BLACK]


def test_a_key_that_is_held_down_asks_once(window, asked, clock):
    for repeats in (False, True, True):
        send(window, Key.Key_PageDown, repeats=repeats)
        clock.rest(seconds=1)
    assert asked == [Wish.NEXT]


@pytest.mark.parametrize("gap", [0, 10, 149])
def test_a_storm_of_one_key_asks_once(window, asked, clock, gap):
    for _press in range(100):
        send(window, Key.Key_PageDown)
        clock.rest(milliseconds=gap)
    assert asked == [Wish.NEXT]


def test_presses_of_people_all_count(window, asked, clock):
    for _press in range(5):
        send(window, Key.Key_PageDown)
        clock.rest(milliseconds=150)
    assert asked == [Wish.NEXT] * 5


def test_two_people_who_press_at_once_skip_nothing(window, asked, clock):
    for key in (Key.Key_PageDown, Key.Key_Right, Key.Key_Space):
        send(window, key)
    assert asked == [Wish.NEXT]


def test_different_wishes_may_follow_each_other_at_once(window, asked):
    for key in (Key.Key_PageDown, Key.Key_B, Key.Key_PageUp):
        send(window, key)
    assert asked == [Wish.NEXT, Wish.BLACK, Wish.BACK]


def test_a_wall_clock_that_is_set_back_stops_no_key(window, asked, clock):
    send(window, Key.Key_PageDown)
    clock.rest(seconds=1)  # while the wall clock stands
    send(window, Key.Key_PageDown)
    assert asked == [Wish.NEXT] * 2


def test_the_echo_of_enter_after_a_number_goes_nowhere(window, keys, asked):
    entered: list[int] = []
    keys.number.entered.connect(entered.append)
    send(window, Key.Key_3, "3")
    for _echo in range(3):
        send(window, Key.Key_Return, "\r")
    assert (entered, asked) == ([3], [])


def test_the_echo_of_a_key_in_a_field_does_nothing_beside_it(window, asked, press):
    window.take_focus(QLineEdit)
    press(Key.Key_Return)
    window.setFocus()
    send(window, Key.Key_Return, "\r")
    assert asked == []


def test_digits_count_as_fast_as_they_come_and_one_that_is_held_is_one(window, keys, asked):
    for _press in range(2):
        send(window, Key.Key_1, "1")
    for _repeat in range(20):
        send(window, Key.Key_1, "1", repeats=True)
    assert (keys.number.digits, asked) == ("11", [])


def test_letters_that_mean_nothing_pass(window, asked, press):
    for key in (Key.Key_W, Key.Key_Tab, Key.Key_F6, Key.Key_Shift):
        press(key)
    assert asked == []


def test_a_wish_that_nobody_answers_leaves_its_keys_alone(window, keys, press):
    keys.listen()
    scrolled = window.findChild(QListWidget)
    scrolled.addItems(["a", "b", "c"])
    window.take_focus(QListWidget)
    press(Key.Key_End)
    assert scrolled.currentRow() == 2


def test_keys_in_a_window_of_somebody_else_are_left_alone(window, asked, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    qtbot.keyClick(other, Key.Key_PageDown)
    assert asked == []


def test_keys_in_a_window_that_ours_opened_are_heard(window, asked, qtbot):
    dialog = QDialog(window)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.keyClick(dialog.windowHandle(), Key.Key_B)
    assert asked == [Wish.BLACK]


@POPS_UP
def test_in_an_open_menu_black_and_a_clicker_work_and_the_rest_is_the_menus(
    menu, asked, qtbot, clock
):
    for key in (Key.Key_B, Key.Key_PageDown, Key.Key_Period, Key.Key_Down, Key.Key_T):
        clock.rest(seconds=1)
        qtbot.keyClick(menu.windowHandle(), key)
    assert asked == [Wish.BLACK, Wish.NEXT, Wish.BLACK]
    assert menu.activeAction()
    qtbot.keyClick(menu.windowHandle(), Key.Key_Escape)
    assert not menu.isVisible()
    assert len(asked) == 3


@POPS_UP
def test_digits_in_a_menu_are_no_number(menu, keys, asked, qtbot):
    qtbot.keyClick(menu.windowHandle(), Key.Key_1)
    assert keys.number.digits == ""


def test_other_keys_can_stand_for_a_wish(window, keys, asked, press):
    keys.use(USUAL.given(Wish.NEXT, "F7", "PgDown").given(Wish.BLACK, "Volume Up"))
    for key in (Key.Key_F7, Key.Key_PageDown, Key.Key_VolumeUp):
        press(key)
    window.take_focus(QLineEdit)
    for key in (Key.Key_F7, Key.Key_VolumeUp):
        press(key)
    assert asked == [Wish.NEXT, Wish.BLACK] * 2


@pytest.mark.parametrize("kind", [QLineEdit, QSpinBox, QPushButton, Window])
def test_a_button_of_a_mouse_can_stand_for_a_wish(window, keys, asked, qtbot, clock, kind):
    keys.use(USUAL.given(Wish.NEXT, "Mouse Forward"))
    widget = window if kind is Window else window.findChild(kind)
    window.take_focus(QLineEdit)
    for button in (Qt.MouseButton.ForwardButton, Qt.MouseButton.BackButton):
        qtbot.mouseClick(widget, button)
    clock.rest(seconds=1)
    qtbot.mouseDClick(widget, Qt.MouseButton.ForwardButton)
    assert asked == [Wish.NEXT] * 2


def test_while_keys_are_learnt_they_are_told_and_do_nothing(window, learnt, asked, press, qtbot):
    for key in (Key.Key_PageDown, Key.Key_VolumeUp, Key.Key_Return, Key.Key_5, Key.Key_Up):
        press(key)
    press(Key.Key_F5, Modifier.ShiftModifier)
    qtbot.mouseClick(window, Qt.MouseButton.ForwardButton)
    assert learnt == ["PgDown", "Volume Up", "Return", "5", "Up", "Shift+F5", "Mouse Forward"]
    assert asked == []


def test_a_key_without_a_name_is_told_as_such_and_shift_alone_is_not(window, learnt):
    for key in (Key.Key_Shift, Key.Key_unknown):
        send(window, key)
    assert learnt == [""]


def test_black_is_black_even_while_keys_are_learnt(learnt, asked, press):
    press(Key.Key_Period)
    assert (learnt, asked) == (["."], [Wish.BLACK])


def test_a_held_key_and_an_echo_are_learnt_once(window, learnt, clock):
    for repeats in (False, True, True):
        send(window, Key.Key_F7, repeats=repeats)
        clock.rest(milliseconds=100)
    send(window, Key.Key_F7)
    assert learnt == ["F7"]


def test_while_keys_are_learnt_typing_and_leaving_go_on(window, learnt, asked, press):
    window.take_focus(QLineEdit)
    press(Key.Key_A)
    press(Key.Key_PageDown)
    window.take_focus(Window)
    press(Key.Key_Escape)
    assert (learnt, asked) == ([], [Wish.NEXT, Wish.LEAVE])


@pytest.mark.parametrize(
    ("kind", "held"), [(Window, Modifier.NoModifier), (QLineEdit, Modifier.ControlModifier)]
)
def test_a_layout_without_our_letters_has_the_keys_in_their_places(
    window, asked, monkeypatch, kind, held
):
    monkeypatch.setitem(places.ADDED, QApplication.platformName(), 8)
    window.take_focus(kind)
    event = QKeyEvent(QEvent.Type.KeyPress, CYRILLIC_I, held, PLACE_OF_B, 0, 0)
    QApplication.sendEvent(window.focusWidget(), event)
    assert asked == [Wish.BLACK]
