"""What is painted beside words: bars, dots, panels, hairlines."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.qt.paint.piece import Paintable, Piece
from presenter.values import dataclass

RADIUS = 18.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled box: the ember edge of an opener, the bar at a quotation."""

    width: float
    height: float
    colour: str

    @property
    def stops(self) -> Sequence[float]:
        return ()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y, self.width, self.height), QColor(self.colour))


@dataclass(frozen=True, slots=True)
class Dot:
    """A disc, painted around its left middle."""

    size: float
    colour: str

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        radius = self.size / 2
        painter.drawEllipse(QPointF(x + radius, y), radius, radius)


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded panel with a border, around a piece that keeps `padding` from its edges.

    It is at least `least` high, with the piece halfway up.
    """

    inside: Piece
    width: float
    padding: tuple[float, float]
    fill: str
    border: str
    line: float = 1.0
    least: float = 0.0

    @property
    def height(self) -> float:
        return max(self.inside.height + 2 * self.padding[1], self.least)

    @property
    def above(self) -> float:
        return (self.height - self.inside.height) / 2

    @property
    def stops(self) -> Sequence[float]:
        stops = [self.above + stop for stop in self.inside.stops]
        return [*stops[:-1], self.height]

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.inside,)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = QRectF(x, y, self.width, self.height)
        half = self.line / 2
        painter.setPen(QPen(QColor(self.border), self.line))
        painter.setBrush(QColor(self.fill))
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), RADIUS, RADIUS)
        self.inside.paint(painter, x + self.padding[0], y + self.above)


@dataclass(frozen=True, slots=True)
class Barred:
    """A piece with a bar at its left: what somebody said, or how we listen.

    With `right`, the bar ends there, and the piece begins at the left.
    """

    inside: Piece
    colour: str
    right: float = 0.0

    INDENT, THICK = 36.0, 6.0

    @property
    def height(self) -> float:
        return self.inside.height

    @property
    def stops(self) -> Sequence[float]:
        return self.inside.stops

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.inside,)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        bar = max(self.right - self.THICK, 0.0)
        Bar(self.THICK, self.height, self.colour).paint(painter, x + bar, y)
        self.inside.paint(painter, x if self.right else x + self.INDENT, y)


@dataclass(frozen=True, slots=True)
class Tick:
    """The box of a task, ticked or empty, in a line of the given height."""

    height: float
    size: float
    ticked: bool
    colour: str

    @property
    def stops(self) -> Sequence[float]:
        return ()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = QRectF(x + 2, y + (self.height - self.size) / 2, self.size, self.size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(
                QColor(self.colour),
                self.size * 0.11,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawRoundedRect(box, self.size * 0.2, self.size * 0.2)
        if self.ticked:
            corners = ((0.24, 0.52), (0.43, 0.71), (0.76, 0.3))
            painter.drawPolyline([box.topLeft() + QPointF(a, b) * self.size for a, b in corners])
