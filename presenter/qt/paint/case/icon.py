"""Small drawings of strokes: how something is, what it is, and who speaks."""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from presenter.core.board import FeedKind
from presenter.core.playing import Health
from presenter.core.world import Node
from presenter.values import dataclass

GRID = 24.0  # every drawing is made on a square of so many units
STROKE = 2.2
STROKES = re.compile("[MLQO][-0-9. ]+")

# A path of strokes: M and L go to a point, Q over a point to the next, O is a circle around one.
SIGNS = {
    Health.OK: "M4 13 L10 19 L20 6",
    Health.DEGRADED: "M12 3.5 L12 14 M12 19.5 L12 20",
    Health.FAILING: "M5.5 5.5 L18.5 18.5 M18.5 5.5 L5.5 18.5",
    Health.UNKNOWN: "M7.5 8 Q8 3.5 12.2 3.5 Q16.8 3.8 16.6 7.8 Q16.2 11 12 12.2 L12 14.5 "
    "M12 19.5 L12 20",
}
KINDS = {
    Node.CLIENT: "M7 3 L17 3 Q18.5 3 18.5 4.5 L18.5 19.5 Q18.5 21 17 21 L7 21 Q5.5 21 5.5 19.5 "
    "L5.5 4.5 Q5.5 3 7 3 M10.5 17.6 L13.5 17.6",
    Node.SERVICE: "M12 2.5 L20.2 7.2 L20.2 16.8 L12 21.5 L3.8 16.8 L3.8 7.2 L12 2.5",
    Node.STORAGE: "M4 6 Q4 3 12 3 Q20 3 20 6 Q20 9 12 9 Q4 9 4 6 L4 18 Q4 21 12 21 "
    "Q20 21 20 18 L20 6 M4 12 Q4 15 12 15 Q20 15 20 12",
    Node.QUEUE: "M3 6 L3 18 M8 6 L8 18 M13 6 L13 18 M16.5 12 L22 12 M19 8.8 L22 12 L19 15.2",
    Node.CACHE: "M13.5 2.5 L5 13.5 L11 13.5 L10 21.5 L19 10 L12.6 10 L13.5 2.5",
    Node.EXTERNAL: "M10 5 L5.5 5 Q4 5 4 6.5 L4 18.5 Q4 20 5.5 20 L17.5 20 Q19 20 19 18.5 L19 14 "
    "M13.5 3.5 L20.5 3.5 L20.5 10.5 M20.5 3.5 L11.5 12.5",
}
SPEAKERS = {
    FeedKind.PAGE: "M6.5 16.5 L6.5 10.5 Q6.8 5 12 5 Q17.2 5 17.5 10.5 L17.5 16.5 L19.5 18.5 "
    "L4.5 18.5 L6.5 16.5 M10.5 21.5 L13.5 21.5 M12 2.5 L12 5",
    FeedKind.WARN: "M12 3.5 L21.5 20.5 L2.5 20.5 L12 3.5 M12 10 L12 14.5 M12 17.6 L12 17.8",
    FeedKind.CHAT: "M5 4.5 L19 4.5 Q21 4.5 21 6.5 L21 14.5 Q21 16.5 19 16.5 L11.5 16.5 L7 20.5 "
    "L7 16.5 L5 16.5 Q3 16.5 3 14.5 L3 6.5 Q3 4.5 5 4.5",
    FeedKind.LOG: "M4 6 L9.5 12 L4 18 M12 18 L20 18",
    FeedKind.CUSTOMER: "O12 8 4 M4.5 20.5 Q4.5 14.5 12 14.5 Q19.5 14.5 19.5 20.5",
    FeedKind.MAIL: "M3 5.5 L21 5.5 L21 18.5 L3 18.5 L3 5.5 M3 6.5 L12 13.5 L21 6.5",
    FeedKind.DONE: "M3.5 12 L19.5 12 M13.5 6 L19.5 12 L13.5 18",
}


@dataclass(frozen=True, slots=True)
class Icon:
    """A drawing of the given size, painted from its left top."""

    drawing: str
    size: float
    colour: str
    stroke: float = STROKE

    @property
    def height(self) -> float:
        return self.size

    @property
    def stops(self) -> Sequence[float]:
        return ()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        scale = self.size / GRID
        pen = QPen(QColor(self.colour), self.stroke * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(QTransform(scale, 0, 0, scale, x, y).map(_path(self.drawing)))


@lru_cache(maxsize=32)
def _path(drawing: str) -> QPainterPath:
    """The strokes of a drawing on its own square."""
    path = QPainterPath()
    for stroke in STROKES.findall(drawing):
        numbers = [float(number) for number in stroke[1:].split()]
        points = [QPointF(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=False)]
        match stroke[0]:
            case "M":
                path.moveTo(points[0])
            case "L":
                path.lineTo(points[0])
            case "Q":
                path.quadTo(points[0], points[1])
            case _:
                path.addEllipse(points[0], numbers[2], numbers[2])
    return path
