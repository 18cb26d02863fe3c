import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from presenter.qt.control.digits import Digits
from presenter.qt.style import sheet
from presenter.qt.theme import NIGHT


class Counter(QObject):
    """Counts the events of one kind."""

    def __init__(self, kind: QEvent.Type) -> None:
        super().__init__()
        self.kind = kind
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == self.kind
        return False


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # the offscreen plugin says so
def test_a_second_asks_for_no_new_layout_but_another_figure_does(qtbot, qapp):
    column = QWidget()
    qtbot.addWidget(column)
    digits = Digits("clock")
    digits.say("10:00")
    QVBoxLayout(column).addWidget(digits)
    column.show()
    qapp.processEvents()
    requests = Counter(QEvent.Type.LayoutRequest)
    column.installEventFilter(requests)
    digits.say("10:01")
    qapp.processEvents()
    assert (digits.text(), requests.count) == ("10:01", 0)
    digits.say("9:59")
    qapp.processEvents()
    assert (digits.text(), requests.count) == ("9:59", 1)


def test_what_is_painted_is_what_was_said_last(qtbot):
    digits = Digits("clock")
    digits.say("10:00")
    qtbot.addWidget(digits)
    before = digits.grab().toImage()
    digits.say("10:01")
    assert digits.grab().toImage() != before


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # the offscreen plugin says so
def test_a_second_leaves_the_card_below_as_it_was_painted(qtbot, qapp):
    card = QFrame()
    qtbot.addWidget(card)
    card.setProperty("card", "true")
    card.setStyleSheet(sheet(NIGHT))
    digits = Digits("clock", on_card=True)
    QVBoxLayout(card).addWidget(digits)
    digits.say("10:00")
    digits.tone("warn")
    card.show()
    qapp.processEvents()
    paints = Counter(QEvent.Type.Paint)
    card.installEventFilter(paints)
    digits.say("10:01")
    qapp.processEvents()
    assert paints.count == 0
    ground = card.grab().toImage().pixelColor(digits.pos() + QPoint(1, 1))
    assert ground == NIGHT.colour("surface")
