"""Pictures on slides: beside words or behind them; a missing one is a frame with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen

from presenter.qt.paint.runs import CENTRE, Style
from presenter.qt.paint.shapes import RADIUS
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

LARGEST = QSize(2560, 1600)  # kept in memory; more than a projector shows
ENLARGED = 2.0
VECTORS = {b"svg", b"svgz"}


class PictureSource(Protocol):
    """Where the bytes of pictures come from."""

    def read(self, name: str) -> bytes | None:
        """The picture of that name as it is written in the deck; None if there is none."""


def image(name: str, pictures: PictureSource) -> QImage | None:
    """The picture, no larger than a projector shows; None if it is missing or broken."""
    data = pictures.read(name)
    if data is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) in VECTORS or _too_large(size):
        reader.setScaledSize(size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    read = reader.read()
    return None if read.isNull() else read


def _too_large(size: QSize) -> bool:
    return size.width() > LARGEST.width() or size.height() > LARGEST.height()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in a box, as large as it fits without changing its shape."""

    image: QImage | None
    name: str
    width: float
    height: float
    theme: Theme
    centred: bool

    @property
    def stops(self) -> Sequence[float]:
        return (self.height,)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = QRectF(x, y, self.width, self.height)
        if self.image is None:
            _paint_missing(painter, box, self.name, self.theme)
        else:
            paint_image(painter, self.image, _placed(self.image, box, self.centred))


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A picture that fills its box, with a scrim so that words on it can be read."""

    image: QImage | None
    name: str
    width: float
    height: float
    theme: Theme
    veiled: bool

    VEIL = 0.72

    @property
    def stops(self) -> Sequence[float]:
        return ()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = QRectF(x, y, self.width, self.height)
        if self.image is None:
            _paint_missing(painter, box.adjusted(48, 48, -48, -120), self.name, self.theme)
            return
        _paint_filling(painter, self.image, box)
        if self.veiled:
            veil = self.theme.colour("ink")
            veil.setAlphaF(self.VEIL)
            painter.fillRect(box, veil)


def paint_image(painter: QPainter, source: QImage, box: QRectF) -> None:
    """Paint into a box of the same shape, scaled well for the pixels it will cover."""
    pixels = painter.deviceTransform().mapRect(box).size().toSize()
    if pixels.width() < source.width() // 2:
        smooth = Qt.TransformationMode.SmoothTransformation
        source = source.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    painter.drawImage(box, source)


def _paint_filling(painter: QPainter, source: QImage, box: QRectF) -> None:
    size = source.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    whole = QRectF(QPointF(), size)
    whole.moveCenter(box.center())
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    paint_image(painter, source, whole)
    painter.restore()


def figure(
    name: str, pictures: PictureSource, room: QSizeF, theme: Theme, *, centred: bool = False
) -> Figure:
    """The picture as high as its width allows, within the room."""
    source = image(name, pictures)
    height = room.height() if source is None else _size(source, room).height()
    return Figure(source, name, room.width(), height, theme, centred)


def _placed(source: QImage, box: QRectF, centred: bool) -> QRectF:
    placed = QRectF(box.topLeft(), _size(source, box.size()))
    if centred:
        placed.moveCenter(box.center())
    return placed


def _size(source: QImage, room: QSizeF) -> QSizeF:
    natural = source.size().toSizeF()
    size = natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    return natural * ENLARGED if size.width() > natural.width() * ENLARGED else size


def _paint_missing(painter: QPainter, box: QRectF, name: str, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.line), 2, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    text = Text(f"Picture not found\n{name}", Style(28, theme.muted, align=CENTRE), box.width() - 48, most=3)
    text.paint(painter, box.x() + 24, box.center().y() - text.height / 2)
