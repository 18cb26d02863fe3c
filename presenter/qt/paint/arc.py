"""What is left of a time as a part of a circle.

It stays neutral when the time is over: nobody in the room is to see anybody blamed.
"""

from datetime import datetime, timedelta
from math import ceil, cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.core.timing import Timer
from presenter.qt.theme import Theme
from presenter.values import dataclass

TOP_OF_CIRCLE, FULL_CIRCLE = 90 * 16, 360 * 16
FAR = 1 / 60  # of the circle: up to there an arc is all but straight, and its two ends span it
SOFT = 3.0  # units that a soft edge may reach beyond the pen
THIN, STRONG = 0.055, 0.16  # of its width: for a large ring, and for one as high as a line


@dataclass(frozen=True, slots=True)
class Circle:
    """The whole circle below what is left of the time; it stands still."""

    size: float
    colour: str
    thick: float = THIN

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        pen = QPen(QColor(self.colour), self.size * self.thick)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawEllipse(_middle(QRectF(x, y, self.size, self.size), self.thick))


def part_left(timer: Timer, now: datetime) -> float:
    """The part of the time that is left; negative once it is over, zero without a plan.

    In whole seconds, as the digits say it.
    """
    if not timer.granted:
        return 0.0
    left = timedelta(seconds=ceil(timer.left(now).total_seconds()))
    return min(left / timer.granted, 1.0)


def between(box: QRectF, before: float, after: float, thick: float = THIN) -> QRectF:
    """Where the arc looks different: around its end, unless it went far or is over."""
    if min(before, after) <= 0 or abs(before - after) > FAR:
        return box
    wide = box.width() * thick
    return _end(box, before, wide).united(_end(box, after, wide))


def _end(box: QRectF, part: float, wide: float) -> QRectF:
    """The round end of a pen that is as wide as this, and the soft edge around it."""
    angle, reach = 2 * pi * part, (box.width() - wide) / 2
    at = box.center() + QPointF(sin(angle), -cos(angle)) * reach
    half = wide / 2 + SOFT
    return QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)


def paint_arc(
    painter: QPainter, box: QRectF, part: float, theme: Theme, thick: float = THIN
) -> None:
    """The part of a circle in this box; all of it, and faint, once the time is over."""
    if part < 0:
        Circle(box.width(), theme.faint, thick).paint(painter, box.x(), box.y())
    elif part > 0:
        pen = QPen(QColor(theme.calm), box.width() * thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawArc(_middle(box, thick), TOP_OF_CIRCLE, -round(FULL_CIRCLE * part))


def _middle(box: QRectF, thick: float) -> QRectF:
    """The circle that a pen follows whose outer edge touches the box."""
    inset = box.width() * thick / 2
    return box.adjusted(inset, inset, -inset, -inset)
