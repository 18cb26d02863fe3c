"""A soft light around what has just come; it goes out by itself."""

from collections.abc import Iterable

from PySide6.QtCore import QEasingCurve, QObject, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.qt.paint.scene import Arrival

SPREAD, RADIUS = 10.0, 16.0  # how far it goes out beyond a box, and how round it is
RINGS = ((2.5, 0.6), (8.0, 0.2), (14.0, 0.1))  # how thick each is, and how strong at first
REACH = SPREAD + RINGS[-1][0]


class Glow(QObject):
    """Holds what is lit, and how much of the light has gone by now."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lit: tuple[QRectF, ...] = ()
        self._course = QVariantAnimation(self)
        self._course.setStartValue(0.0)
        self._course.setEndValue(1.0)
        self._course.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._course.valueChanged.connect(self.moved)
        self._course.finished.connect(self.end)

    @property
    def boxes(self) -> tuple[QRectF, ...]:
        """What has to be painted anew when it moves, in design units."""
        return tuple(box.adjusted(-REACH, -REACH, REACH, REACH) for box in self._lit)

    def begin(self, before: Iterable[Arrival], after: Iterable[Arrival], milliseconds: int) -> None:
        """Light what was not new in the picture before, and nothing else any more."""
        self.end()
        known = {each.name for each in before}
        self._lit = tuple(each.box for each in after if each.name not in known)
        if self._lit and milliseconds:
            self._course.setDuration(milliseconds)
            self._course.start()
        else:
            self._lit = ()

    def end(self) -> None:
        """Put the light out."""
        self._course.stop()
        if self._lit:
            self.moved.emit()
            self._lit = ()

    def paint(self, painter: QPainter, colour: str) -> None:
        gone = float(self._course.currentValue()) if self._lit else 1.0
        away = SPREAD * gone
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._lit:
            for thick, strength in RINGS:
                light = QColor(colour)
                light.setAlphaF(strength * (1.0 - gone))
                painter.setPen(QPen(light, thick))
                around = box.adjusted(-away, -away, away, away)
                painter.drawRoundedRect(around, RADIUS + away, RADIUS + away)
