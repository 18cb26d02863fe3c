"""A PNG read strip by strip: Qt would hold all of its pixels, a quarter of a gigabyte of them.

Each strip becomes a PNG of its own, which Qt reads. A line may be written as its difference from
the one above, so the last line of a strip is also the first of the next, where it is left out.
"""

import struct
import zlib
from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from presenter.values import dataclass

Format = QImage.Format

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEAD = ">IIBB2x?"
GREY, RGB, PALETTE, GREY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
PIECE = 1 << 16


class Damaged(Exception):
    """The picture ends too early, or is none."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """How a pixel lies in an image of a format: of its `size` bytes, `order` has the file's."""

    format: Format
    size: int
    order: tuple[int, ...]


KINDS = {
    (8, GREY): Pixels(Format.Format_Grayscale8, 1, (0,)),
    (16, GREY): Pixels(Format.Format_Grayscale16, 2, (1, 0)),
    (8, RGB): Pixels(Format.Format_RGBX8888, 4, (0, 1, 2)),
    (16, RGB): Pixels(Format.Format_RGBX64, 8, (1, 0, 3, 2, 5, 4)),
    (8, PALETTE): Pixels(Format.Format_Indexed8, 1, (0,)),
    (8, GREY_ALPHA): Pixels(Format.Format_RGBA8888, 4, (0, 3)),
    (16, GREY_ALPHA): Pixels(Format.Format_RGBA64, 8, (1, 0, 7, 6)),
    (8, RGB_ALPHA): Pixels(Format.Format_RGBA8888, 4, (0, 1, 2, 3)),
    (16, RGB_ALPHA): Pixels(Format.Format_RGBA64, 8, (1, 0, 3, 2, 5, 4, 7, 6)),
}


class Strips:
    """Gives the lines of a PNG from the first to the last; raises `Damaged`."""

    def __init__(self, data: bytes) -> None:
        chunks = dict(_chunks(data))
        try:
            width, height, depth, colours, interlaced = struct.unpack(HEAD, chunks[b"IHDR"])
        except (KeyError, struct.error) as error:
            raise Damaged from error
        keyed = b"tRNS" in chunks and colours != PALETTE
        self.size = QSize(width, height)
        self.alpha = colours in {GREY_ALPHA, RGB_ALPHA} or b"tRNS" in chunks
        self.pixels = None if interlaced or keyed else KINDS.get((depth, colours))
        self._look = (depth, colours)
        self._colours = [(name, chunks[name]) for name in (b"PLTE", b"tRNS") if name in chunks]
        self._packed = (piece for name, piece in _chunks(data) if name == b"IDAT")
        self._inflate = zlib.decompressobj()
        self._above = b""

    def next(self, lines: int) -> QImage:
        """As many lines as that, which there must be; `pixels` must not be None."""
        assert self.pixels
        width = self.size.width()
        written = self._inflated(lines * (1 + width * len(self.pixels.order)))
        known = 1 if self._above else 0
        image = QImage.fromData(self._png(lines + known, known * b"\0" + self._above + written))
        if image.isNull():
            raise Damaged
        self._above = _written(image.copy(0, lines + known - 1, width, 1), self.pixels)
        return image.copy(0, known, width, lines)

    def _inflated(self, size: int) -> bytes:
        found = bytearray()
        try:
            while len(found) < size:
                room = size - len(found)
                more = self._inflate.decompress(self._inflate.unconsumed_tail, room)
                found += more or self._inflate.decompress(next(self._packed), room)
        except (zlib.error, StopIteration) as error:
            raise Damaged from error
        return bytes(found)

    def _png(self, lines: int, written: bytes) -> bytes:
        depth, colours = self._look
        head = struct.pack(HEAD, self.size.width(), lines, depth, colours, False)
        body = (b"IDAT", zlib.compress(written, 0))
        chunks = ((b"IHDR", head), *self._colours, body, (b"IEND", b""))
        return SIGNATURE + b"".join(_chunk(*each) for each in chunks)


def _written(line: QImage, pixels: Pixels) -> bytes:
    """One line of an image as the file has it."""
    converted = line.convertToFormat(pixels.format)  # which must outlive the view of its bits
    bits = bytes(converted.constBits())[: line.width() * pixels.size]
    found = bytearray(line.width() * len(pixels.order))
    for place, byte in enumerate(pixels.order):
        found[place :: len(pixels.order)] = bits[byte :: pixels.size]
    return bytes(found)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The names and contents of all chunks, the pixels in small pieces."""
    at = len(SIGNATURE)
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        start, end = at + 8, at + 8 + length
        for first in range(start, max(end, start + 1), PIECE):
            yield name, data[first : min(first + PIECE, end)]
        at = end + 4


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(content, zlib.crc32(name))
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)
