"""How much of its time a phase took, as a bar; what went over stands out."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QWidget

from presenter.core.timing import ZERO
from presenter.qt.theme import NIGHT

HEIGHT = 6


class Bar(QWidget):
    """The width is the longer of plan and use."""

    def __init__(self, used: timedelta, planned: timedelta) -> None:
        super().__init__()
        longer = max(used, planned)
        self._used = used / longer if longer > ZERO else 0.0
        self._planned = planned / longer if longer > ZERO else 1.0
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, 1.0, "raised")
        self._fill(painter, self._used, "warn" if self._used > self._planned else "calm")
        self._fill(painter, min(self._used, self._planned), "calm")

    def _fill(self, painter: QPainter, share: float, token: str) -> None:
        painter.setBrush(NIGHT.colour(token))
        radius = HEIGHT / 2
        painter.drawRoundedRect(QRectF(0, 0, self.width() * share, HEIGHT), radius, radius)
