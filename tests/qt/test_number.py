import pytest
from PySide6.QtCore import Qt

from presenter.qt.number import TypedNumber

Key = Qt.Key


@pytest.fixture
def number(qapp) -> TypedNumber:
    return TypedNumber()


def typed(number: TypedNumber, digits: str) -> None:
    for digit in digits:
        assert number.take(Key.Key_1, digit)


def test_digits_make_a_number_and_enter_takes_it(number, qtbot):
    typed(number, "12")
    with qtbot.waitSignal(number.entered) as entered:
        assert number.take(Key.Key_Return, "\r")
    assert entered.args == [12]
    assert number.digits == ""


def test_backspace_takes_one_digit_back_and_escape_all(number):
    typed(number, "123")
    assert number.take(Key.Key_Backspace, "")
    assert number.digits == "12"
    assert number.take(Key.Key_Escape, "")
    assert number.digits == ""


def test_another_key_forgets_the_number_and_does_what_it_does(number):
    typed(number, "12")
    assert not number.take(Key.Key_PageDown, "")
    assert number.digits == ""


def test_without_a_digit_no_key_belongs_to_it(number):
    for key in (Key.Key_Return, Key.Key_Backspace, Key.Key_Escape, Key.Key_B):
        assert not number.take(key, "")


def test_no_number_begins_with_nought_or_is_endless(number):
    typed(number, "0")
    assert number.digits == ""
    typed(number, "0012345678")
    assert number.digits == "12345"


def test_a_digit_that_nothing_follows_is_forgotten(number, qtbot):
    number._patience.setInterval(1)
    typed(number, "1")
    qtbot.waitUntil(lambda: number.digits == "")
