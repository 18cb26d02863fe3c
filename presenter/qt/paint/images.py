"""Pictures by name: their sizes, and their pixels as many as are painted; the latest are kept."""

from collections import OrderedDict
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from presenter.qt.paint.png import Damaged, Strips
from presenter.qt.paint.shrinking import shrunk, strips_of

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
    if _has_room(reader.size()):
        return _as_painted(_read(reader))
    if reader.supportsOption(_SCALED):
        reader.setScaledSize(_largest(reader.size()))
        return _as_painted(_read(reader))
    if bytes(reader.format().data()) == b"png":
        return _from_strips(data)
    return _as_painted(_smaller(_read(reader)))


def _from_strips(data: bytes) -> QImage:
    """A PNG whose kind cannot be read so is read as a whole."""
    try:
        strips = Strips(data)
        if strips.pixels:
            return shrunk(strips.size, _largest(strips.size), strips.next, alpha=strips.alpha)
    except Damaged as error:
        raise Unreadable("Damaged picture") from error
    reader, _open = _reader(data)
    return _as_painted(_smaller(_read(reader)))


def _smaller(image: QImage) -> QImage:
    if _has_room(image.size()):
        return image
    size, alpha = _largest(image.size()), image.hasAlphaChannel()
    return shrunk(image.size(), size, strips_of(image), alpha=alpha)


def _read(reader: QImageReader) -> QImage:
    image = reader.read()
    if image.isNull():
        raise Unreadable("Damaged picture")
    return image


def _as_painted(image: QImage) -> QImage:
    alpha = image.hasAlphaChannel()
    way = QImage.Format
    return image.convertToFormat(way.Format_ARGB32_Premultiplied if alpha else way.Format_RGB32)


def _has_room(size: QSize) -> bool:
    return size.width() <= LARGEST.width() and size.height() <= LARGEST.height()


def _largest(size: QSize) -> QSize:
    return size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


_SIZE, _SCALED = QImageIOHandler.ImageOption.Size, QImageIOHandler.ImageOption.ScaledSize


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
