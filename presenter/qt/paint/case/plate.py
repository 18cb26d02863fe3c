"""The panels of the board: a rounded ground, and what it is called in small capitals."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.qt.paint.case.part import Part
from presenter.qt.paint.runs import SEMIBOLD, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.shapes import RADIUS
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

PADDING = 32.0
LABEL, LABEL_TOP, BELOW_LABEL, LEADING = 22.0, 24.0, 16.0, 1.3
AROUND = LABEL_TOP + LABEL * LEADING + BELOW_LABEL + PADDING  # what a panel adds to a height


@dataclass(frozen=True, slots=True)
class Plate:
    """A rounded box with an edge, in front of what is below it."""

    width: float
    height: float
    fill: str
    edge: str
    line: float = 1.0
    radius: float = RADIUS
    is_dashed: bool = False

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        half = self.line / 2
        box = QRectF(x, y, self.width, self.height).adjusted(half, half, -half, -half)
        pen = QPen(QColor(self.edge), self.line) if self.line else QPen(Qt.PenStyle.NoPen)
        if self.is_dashed:
            pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(self.fill))
        painter.drawRoundedRect(box, self.radius, self.radius)


def label_style(theme: Theme) -> Style:
    return Style(LABEL, theme.muted, theme.fonts, weight=SEMIBOLD, leading=LEADING, tracking=0.1)


def labelled(label: str, box: QRectF, theme: Theme) -> tuple[Part, QRectF]:
    """A panel, and the room that is left in it."""
    inner = box.adjusted(PADDING, LABEL_TOP, -PADDING, -PADDING)
    name = Text(label.upper(), label_style(theme), inner.width(), most=1)
    plate = Plate(box.width(), box.height(), theme.surface, theme.line)
    placed = (Placed(plate, box.x(), box.y()), Placed(name, inner.x(), inner.y()))
    return Part(placed), inner.adjusted(0, name.height + BELOW_LABEL, 0, 0)
