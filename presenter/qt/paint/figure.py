"""Pictures among words; a missing one is a frame with its name."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from presenter.qt.paint.images import PictureSource, image, paint_image
from presenter.qt.paint.runs import CENTRE, Style
from presenter.qt.paint.shapes import RADIUS
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

ENLARGED = 2.0
MISSING_SHAPE, MISSING_HEIGHT = 1.6, 420.0
BETWEEN = 36.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture, or the lack of it."""

    image: QImage | None
    name: str
    theme: Theme

    @classmethod
    def read(cls, name: str, pictures: PictureSource, theme: Theme) -> "Figure":
        return cls(image(name, pictures), name, theme)

    @property
    def shape(self) -> float:
        """Its width as a part of its height."""
        return self.image.width() / self.image.height() if self.image else MISSING_SHAPE

    @property
    def most(self) -> float:
        """The height beyond which it would look coarse."""
        return self.image.height() * ENLARGED if self.image else MISSING_HEIGHT

    def paint(self, painter: QPainter, box: QRectF) -> None:
        if self.image is None:
            paint_missing(painter, box, self.name, self.theme)
        else:
            paint_image(painter, self.image, box)


@dataclass(frozen=True, slots=True)
class Gallery:
    """Figures of the same height beside each other."""

    figures: tuple[Figure, ...]
    width: float
    height: float
    centred: bool

    @classmethod
    def fitting(
        cls, figures: Sequence[Figure], width: float, height: float, *, centred: bool
    ) -> "Gallery":
        """As high as the room and the pictures allow."""
        room = width - BETWEEN * (len(figures) - 1)
        highest = min(figure.most for figure in figures)
        fits = room / sum(figure.shape for figure in figures)
        return cls(tuple(figures), width, min(height, fits, highest), centred)

    @property
    def stops(self) -> Sequence[float]:
        return (self.height,)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        if self.centred:
            x += (self.width - self._taken) / 2
        for figure in self.figures:
            box = QRectF(x, y, figure.shape * self.height, self.height)
            figure.paint(painter, box)
            x = box.right() + BETWEEN

    @property
    def _taken(self) -> float:
        shapes = sum(figure.shape for figure in self.figures)
        return shapes * self.height + BETWEEN * (len(self.figures) - 1)


def paint_missing(painter: QPainter, box: QRectF, name: str, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.faint), 2, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    style = Style(28, theme.muted, align=CENTRE)
    text = Text(f"Picture not found\n{name}", style, box.width() - 48, most=3)
    text.paint(painter, box.x() + 24, box.center().y() - text.height / 2)
