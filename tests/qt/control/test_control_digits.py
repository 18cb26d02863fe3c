import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.qt.control.digits import Digits


class Requests(QObject):
    """Counts how often a layout is asked for."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # the offscreen plugin says so
def test_a_second_asks_for_no_new_layout_but_another_figure_does(qtbot, qapp):
    column = QWidget()
    qtbot.addWidget(column)
    digits = Digits("10:00", "clock")
    QVBoxLayout(column).addWidget(digits)
    column.show()
    qapp.processEvents()
    requests = Requests()
    column.installEventFilter(requests)
    digits.say("10:01")
    qapp.processEvents()
    assert (digits.text(), requests.count) == ("10:01", 0)
    digits.say("9:59")
    qapp.processEvents()
    assert (digits.text(), requests.count) == ("9:59", 1)


def test_what_is_painted_is_what_was_said_last(qtbot):
    digits = Digits("10:00", "clock")
    qtbot.addWidget(digits)
    before = digits.grab().toImage()
    digits.say("10:01")
    assert digits.grab().toImage() != before
