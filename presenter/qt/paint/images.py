"""Pictures: their bytes, and how they are painted."""

from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

LARGEST = QSize(2560, 1600)  # kept in memory; more than most projectors show
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
    if bytes(reader.format().data()) in VECTORS or _is_too_large(size):
        reader.setScaledSize(size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    read = reader.read()
    return None if read.isNull() else read


def paint_image(painter: QPainter, source: QImage, box: QRectF) -> None:
    """Paint into a box of the same shape, scaled well for the pixels it will cover."""
    pixels = painter.deviceTransform().mapRect(box).size().toSize()
    if pixels.width() < source.width() // 2:
        smooth = Qt.TransformationMode.SmoothTransformation
        source = source.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    painter.drawImage(box, source)


def paint_filling(painter: QPainter, source: QImage, box: QRectF) -> None:
    """Paint over the whole box; what is of another shape loses its edges."""
    fill = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    whole = QRectF(QPointF(), source.size().toSizeF().scaled(box.size(), fill))
    whole.moveCenter(box.center())
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    paint_image(painter, source, whole)
    painter.restore()


def _is_too_large(size: QSize) -> bool:
    return size.width() > LARGEST.width() or size.height() > LARGEST.height()
