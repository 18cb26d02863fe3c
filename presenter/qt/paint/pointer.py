"""Where the facilitator points: a spotlight, or a lens, over the picture."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from presenter.qt.paint.frame import HEIGHT
from presenter.qt.paint.scene import Scene
from presenter.qt.theme import Theme
from presenter.values import dataclass

SPOT, LENS = 230.0, 230.0  # radii in design units
SHARP = 0.8  # of the spot's radius; from there on it gets dark
DARK = QColor(0, 0, 0, 190)
ZOOM, RIM = 2.0, 6.0


class Tool(StrEnum):
    SPOTLIGHT = "spotlight"
    MAGNIFIER = "magnifier"


@dataclass(frozen=True, slots=True)
class Pointer:
    """`x` and `y` are parts of the picture's width and height, from 0 to 1."""

    tool: Tool
    x: float = 0.5
    y: float = 0.5

    def box(self, scene: Scene) -> QRectF:
        """The square that it changes when it moves, in design units."""
        radius = (SPOT if self.tool is Tool.SPOTLIGHT else LENS) + RIM
        middle = self._middle(scene)
        return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)

    def paint(self, painter: QPainter, scene: Scene, theme: Theme) -> None:
        """Paint over a scene that was painted in design units."""
        middle = self._middle(scene)
        if self.tool is Tool.SPOTLIGHT:
            _paint_spot(painter, middle, self.box(scene))
        else:
            _paint_lens(painter, middle, scene, theme)

    def _middle(self, scene: Scene) -> QPointF:
        return QPointF(self.x * scene.width, self.y * HEIGHT)


def _paint_spot(painter: QPainter, middle: QPointF, box: QRectF) -> None:
    """Darken all but the spot; the soft edge is painted in its own square only."""
    around = QPainterPath()
    around.addRect(painter.clipBoundingRect())
    hole = QPainterPath()
    hole.addRect(box)
    painter.fillPath(around - hole, DARK)
    edge = QRadialGradient(middle, SPOT)
    edge.setColorAt(0.0, Qt.GlobalColor.transparent)
    edge.setColorAt(SHARP, Qt.GlobalColor.transparent)
    edge.setColorAt(1.0, DARK)
    painter.fillRect(box, edge)


def _paint_lens(painter: QPainter, middle: QPointF, scene: Scene, theme: Theme) -> None:
    """The scene again, twice as large, in a circle."""
    circle = QPainterPath()
    circle.addEllipse(middle, LENS, LENS)
    painter.save()
    painter.setClipPath(circle, Qt.ClipOperation.IntersectClip)
    painter.translate(middle)
    painter.scale(ZOOM, ZOOM)
    painter.translate(-middle)
    scene.paint(painter)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("ember"), RIM))
    painter.drawEllipse(middle, LENS, LENS)
