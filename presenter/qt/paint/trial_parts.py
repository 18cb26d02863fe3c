"""What the test card is made of; its edges are single pixels of the display, whatever its size."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from presenter.qt.paint.frame import HEIGHT
from presenter.qt.paint.runs import CENTRE, Style
from presenter.qt.paint.text import Text
from presenter.qt.theme import Fonts, Theme
from presenter.values import dataclass

SAFE = 0.05  # of each side: what an overscanning display may swallow
INSET = 4  # pixels from the outermost line to the one inside it
DARK, LIGHT = "#000000", "#FFFFFF"
HALF = 50
MARK = 22.0
NAME = 128.0  # units that the longest name of a colour takes


@dataclass(frozen=True, slots=True)
class Edges:
    """The outermost pixels of the whole device, and a second line a little inside."""

    outer: str
    inner: str

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        del x, y
        device = painter.device()
        ratio = device.devicePixelRatio()
        painter.save()
        painter.setTransform(QTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        whole = QRectF(0, 0, device.width() / ratio, device.height() / ratio)
        for inset, colour in ((0, self.outer), (INSET, self.inner)):
            gap = inset / ratio
            _outline(painter, whole.adjusted(gap, gap, -gap, -gap), 1 / ratio, QColor(colour))
        painter.restore()


@dataclass(frozen=True, slots=True)
class SafeArea:
    width: float
    colour: str

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = QRectF(x, y, self.width, HEIGHT)
        across, down = self.width * SAFE, HEIGHT * SAFE
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.colour), 2, Qt.PenStyle.DashLine))
        painter.drawRect(box.adjusted(across, down, -across, -down))


@dataclass(frozen=True, slots=True)
class Circle:
    """Painted around its middle, with a mark there and at each quarter."""

    radius: float
    colour: str
    mark: str

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        middle, reach = QPointF(x, y), self.radius
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.mark), 2))
        for way in (QPointF(1, 0), QPointF(0, 1)):
            painter.drawLine(middle - way * MARK, middle + way * MARK)
            for end in (way * reach, way * -reach):
                painter.drawLine(middle + end * (1 - MARK / reach), middle + end)
        painter.setPen(QPen(QColor(self.colour), 3))
        painter.drawEllipse(middle, reach, reach)


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour of the theme, with its name beside it."""

    name: str
    theme: Theme
    width: float
    height: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = QRectF(x, y, min(self.height * 1.5, self.width - NAME), self.height)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(self.theme.colour(self.name))
        painter.drawRect(box)
        style = Style(26, self.theme.text, self.theme.fonts, leading=1.2)
        words = Text(self.name, style, self.width - box.width() - 18, most=1)
        words.paint(painter, box.right() + 18, y + (self.height - words.height) / 2)


@dataclass(frozen=True, slots=True)
class Shades:
    """Greys side by side, each with its share of white."""

    steps: Sequence[int]
    width: float
    height: float
    fonts: Fonts

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        each = self.width / len(self.steps)
        for number, step in enumerate(self.steps):
            box = QRectF(x + number * each, y, each, self.height)
            rest = box.adjusted(0, 0, x + self.width - box.right(), 0)  # so that no seam shows
            painter.fillRect(rest, QColor.fromRgbF(step / 100, step / 100, step / 100))
            ink = LIGHT if step < HALF else DARK
            words = Text(f"{step}", Style(22, ink, self.fonts, align=CENTRE), each, most=1)
            words.paint(painter, box.x(), box.bottom() - words.height - 6)


def _outline(painter: QPainter, box: QRectF, thick: float, colour: QColor) -> None:
    """Four filled bars: a pen would be smeared over two pixels."""
    for bar in (
        QRectF(box.left(), box.top(), box.width(), thick),
        QRectF(box.left(), box.bottom() - thick, box.width(), thick),
        QRectF(box.left(), box.top(), thick, box.height()),
        QRectF(box.right() - thick, box.top(), thick, box.height()),
    ):
        painter.fillRect(bar, colour)
