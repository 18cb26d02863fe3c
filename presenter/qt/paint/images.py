"""Pictures by name: their sizes, and their pixels as many as are painted; the latest are kept."""

from collections import OrderedDict
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

LARGEST = QSize(3840, 2400)  # kept of a picture; as many as any projector shows
MOST_PIXELS = 64_000_000  # what is larger is not even read
BUDGET = 48_000_000  # bytes of all pixels that are kept
VECTORS = {b"svg", b"svgz"}

Key = tuple[object, ...]


class PictureSource(Protocol):
    """Where the bytes of pictures come from."""

    def read(self, name: str) -> bytes | None:
        """The picture of that name as it is written in the deck; None if there is none."""


class Unreadable(Exception):
    """Why bytes are no picture, in words for the wall."""


class Album:
    """The pictures of one deck."""

    def __init__(self, source: PictureSource) -> None:
        self._source = source
        self._kept: OrderedDict[Key, QImage] = OrderedDict()

    def read(self, name: str) -> bytes | None:
        return self._source.read(name)

    def pixels(self, name: str, part: QRect, size: QSize) -> QImage:
        """A part of a picture in its own pixels, scaled down to a size but never up."""
        key = (name, part.getRect(), size.toTuple())
        return self._find(key) or self._keep(key, _scaled(self._whole(name), part, size))

    def forget(self) -> None:
        """Read every picture anew."""
        self._kept.clear()

    def _whole(self, name: str) -> tuple[QImage, QSize]:
        """The picture, no larger than a projector shows, and its own size."""
        data = self._source.read(name)
        if data is None:
            raise Unreadable("Picture not found")
        size = natural_size(data)
        return self._find((name,)) or self._keep((name,), decoded(data)), size

    def _find(self, key: Key) -> QImage | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def _keep(self, key: Key, image: QImage) -> QImage:
        self._kept[key] = image
        while len(self._kept) > 1 and sum(map(QImage.sizeInBytes, self._kept.values())) > BUDGET:
            self._kept.popitem(last=False)
        return image


def natural_size(data: bytes) -> QSize:
    """How many pixels a picture has, read from its head and turned as the camera was."""
    reader, _open = _reader(data)
    if not reader.canRead() or bytes(reader.format().data()) in VECTORS:
        raise Unreadable("Not a picture")
    size = reader.size() if reader.supportsOption(_SIZE) else decoded(data).size()
    if size.isEmpty():
        raise Unreadable("Not a picture")
    if size.width() * size.height() > MOST_PIXELS:
        raise Unreadable(f"Too large: {size.width():,} × {size.height():,} pixels")
    return size.transposed() if _is_turned(reader) else size


def decoded(data: bytes) -> QImage:
    """The pixels, no more than a projector shows."""
    reader, _open = _reader(data)
    size = reader.size()
    if size.width() > LARGEST.width() or size.height() > LARGEST.height():
        reader.setScaledSize(size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise Unreadable("Damaged picture")
    return image.convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied
        if image.hasAlphaChannel()
        else QImage.Format.Format_RGB32
    )


_SIZE = QImageIOHandler.ImageOption.Size


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    """A reader, and the buffer that must live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader, buffer


def _is_turned(reader: QImageReader) -> bool:
    quarter = QImageIOHandler.Transformation.TransformationRotate90
    return bool(reader.transformation() & quarter)


def _scaled(whole: tuple[QImage, QSize], part: QRect, size: QSize) -> QImage:
    image, natural = whole
    across, down = image.width() / natural.width(), image.height() / natural.height()
    cut = QRect(
        round(part.x() * across),
        round(part.y() * down),
        max(round(part.width() * across), 1),
        max(round(part.height() * down), 1),
    )
    found = image if cut == image.rect() else image.copy(cut)
    if size.width() >= found.width() and size.height() >= found.height():
        return found
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return found.scaled(size, *ways)
