"""Six dots that say: this can be dragged."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

SIZE = QSize(10, 18)
DOT, APART = 1.3, 5.0


class Grip(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().windowText())
        painter.setOpacity(0.6)
        for column in range(2):
            for row in range(3):
                centre = QPointF(2.5 + column * APART, 4.0 + row * APART)
                painter.drawEllipse(centre, DOT, DOT)
