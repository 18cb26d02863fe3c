import pytest
from PySide6.QtCore import Qt

from presenter.qt.control.case.hands import Hands


@pytest.fixture
def field(qtbot):
    field = Hands("Hands for A")
    qtbot.addWidget(field)
    field.counts = []
    field.counted.connect(field.counts.append)
    return field


def test_digits_and_enter_count(field, qtbot):
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.counts == [12]


def test_nothing_but_digits_can_be_typed(field, qtbot):
    qtbot.keyClicks(field, "-1.5e9999")
    assert field.text() == "159"


def test_up_and_down_count_one_by_one_and_never_below_none(field, qtbot):
    field.show_count(1)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(field, key)
        field.show_count(field.counts[-1])
    assert field.counts == [2, 1, 0]


def test_a_count_that_is_kept_already_is_not_asked_for_again(field, qtbot):
    field.show_count(7)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.counts == []


def test_what_somebody_types_is_theirs_while_the_kept_count_stays(field, qtbot):
    field.show_count(7)
    field.selectAll()
    qtbot.keyClicks(field, "9")
    field.show_count(7)
    assert field.text() == "9"
