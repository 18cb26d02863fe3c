"""Large pictures, put together from strips."""

import random
import struct
import zlib
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader

from presenter.qt.paint import images, shrinking
from presenter.qt.paint.images import Unreadable, decoded
from presenter.qt.paint.png import KINDS, PALETTE, SIGNATURE, Damaged, Strips

WIDTH, HEIGHT = 60, 97
FILTERS = 5
SMOOTHLY = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
ANY = random.Random(1)
LOOKS = [*KINDS, "with a see-through colour"]


def chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def png(look, width=WIDTH, height=HEIGHT, *, interlaced=False, keyed=False, smooth=False) -> bytes:
    """Every way of writing a line in turn, and any bytes; or brighter from line to line."""
    see_through = look == LOOKS[-1]
    depth, colours = (8, PALETTE) if see_through else look
    taken = width * len(KINDS[depth, colours].order)
    lines = (
        bytes([0] + [number * 255 // height] * taken)
        if smooth
        else bytes([number % FILTERS]) + ANY.randbytes(taken)
        for number in range(height)
    )
    palette = bytes(each // 3 for each in range(768)) if smooth else ANY.randbytes(768)
    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, interlaced)
    packed = zlib.compress(b"".join(lines))
    half = len(packed) // 2
    return b"".join(
        [
            SIGNATURE,
            chunk(b"IHDR", head),
            chunk(b"PLTE", palette) if colours == PALETTE else b"",
            chunk(b"tRNS", bytes(range(255, 0, -1))) if see_through else b"",
            chunk(b"tRNS", bytes(6)) if keyed else b"",
            chunk(b"IDAT", packed[:half]),
            chunk(b"IDAT", packed[half:]),
            chunk(b"IEND", b""),
        ]
    )


def on_grey(image: QImage, y: int) -> tuple[float, ...]:
    """A pixel as it would be seen on grey paper."""
    *colours, alpha = image.pixelColor(12, y).getRgb()
    return tuple(128 + (each - 128) * alpha / 255 for each in colours)


@pytest.fixture
def small(monkeypatch) -> None:
    """As if a wall had few pixels, and a strip fewer."""
    monkeypatch.setattr(images, "LARGEST", QSize(40, 40))
    monkeypatch.setattr(shrinking, "STRIP", 500)


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("lines", [1, 10, HEIGHT])
def test_strips_are_the_lines_of_the_picture(look, lines):
    data = png(look)
    whole, strips = QImage.fromData(data), Strips(data)
    assert strips.size == whole.size()
    assert strips.alpha == whole.hasAlphaChannel()
    for top in range(0, HEIGHT, lines):
        count = min(lines, HEIGHT - top)
        assert strips.next(count) == whole.copy(0, top, WIDTH, count)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_what_is_made_of_strips_looks_like_what_is_made_at_once(look, small):
    data = png(look, smooth=True)
    made = decoded(data)
    whole = QImage.fromData(data).scaled(made.size(), *SMOOTHLY)
    assert made.size() == QSize(24, 40)
    for y in range(made.height()):
        assert on_grey(made, y) == pytest.approx(on_grey(whole, y), abs=6)


def test_a_slope_has_no_seams(small):
    image = QImage(80, 400, QImage.Format.Format_RGB32)
    for y in range(image.height()):
        for x in range(image.width()):
            image.setPixelColor(x, y, QColor(y * 255 // 400, 0, 0))
    made = shrinking.shrunk(image.size(), QSize(8, 40), shrinking.strips_of(image), alpha=False)
    reds = [made.pixelColor(4, y).red() for y in range(40)]
    steps = [after - before for before, after in pairwise(reds)]
    assert set(steps) <= {5, 6, 7, 8}


@pytest.fixture
def a_megabyte_at_most():
    """Qt itself refuses to make an image beyond its limit."""
    limit = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(1)
    yield
    QImageReader.setAllocationLimit(limit)


def test_no_image_is_ever_as_large_as_the_picture(small, a_megabyte_at_most):
    assert decoded(png((8, 2), 1200, 900, smooth=True)).width() == 40


def test_what_cannot_be_cut_into_strips_is_read_as_a_whole(small):
    assert Strips(png((8, 2), interlaced=True)).pixels is None
    keyed = png((8, 2), keyed=True)
    assert Strips(keyed).pixels is None
    assert decoded(keyed).size() == QSize(24, 40)


@pytest.mark.parametrize("kept", [40, 60, 0.5, 0.9])
def test_a_picture_that_ends_too_early_is_damaged(small, kept):
    data = png((8, 2))
    with pytest.raises(Unreadable):
        decoded(data[: kept if kept > 1 else int(len(data) * kept)])


def test_bytes_that_are_no_pixels_are_damaged():
    data = png((8, 2)).replace(b"IDAT", b"IDAT" + b"x" * 10, 1)
    with pytest.raises(Damaged):
        Strips(data).next(HEIGHT)
    with pytest.raises(Damaged):
        Strips(b"")
