import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from presenter.qt.places import chord_by_place

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
B, PERIOD, COMMA, Z = 48, 52, 51, 44
RUSSIAN_I, RUSSIAN_YU, COLON, SEMICOLON = 0x418, 0x42E, ord(":"), ord(";")


def press(key: int, scan_code: int, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan_code, 0, 0)


@pytest.mark.parametrize("system", ["xcb", "wayland"])
def test_a_letter_that_is_not_ours_is_the_one_in_its_place(qapp, system):
    assert chord_by_place(press(RUSSIAN_I, B + 8), system) == "B"
    assert chord_by_place(press(RUSSIAN_I, B + 8, CONTROL), system) == "Ctrl+B"
    assert chord_by_place(press(RUSSIAN_YU, PERIOD + 8), system) == "."


def test_each_system_numbers_the_places_its_own_way(qapp):
    assert chord_by_place(press(RUSSIAN_I, B), "windows") == "B"
    assert chord_by_place(press(RUSSIAN_I, B), "cocoa") == ""


def test_the_period_of_a_clicker_is_one_on_a_french_laptop(qapp):
    assert chord_by_place(press(COLON, PERIOD + 8), "xcb") == "."
    assert chord_by_place(press(SEMICOLON, COMMA + 8), "xcb") == ""


@pytest.mark.parametrize(
    ("key", "place"), [(Qt.Key.Key_W, Z), (Qt.Key.Key_V, PERIOD), (Qt.Key.Key_F5, B), (0, B)]
)
def test_our_own_letters_and_all_other_keys_are_what_they_say(qapp, key, place):
    assert chord_by_place(press(key, place + 8), "xcb") == ""


def test_where_no_keyboard_is_known_nothing_is_guessed(qapp):
    assert chord_by_place(press(RUSSIAN_I, B + 8)) == ""  # offscreen, as these tests run
