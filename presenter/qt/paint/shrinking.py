"""Large pictures made smaller strip by strip: no second copy of all their pixels is held."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from presenter.values import dataclass

STRIP = 1_000_000  # pixels

Source = Callable[[int], QImage]


@dataclass(frozen=True, slots=True)
class Band:
    """`lines` of a picture that become `height` lines from `top` on."""

    lines: int
    top: int
    height: int


def bands(whole: QSize, size: QSize) -> Iterator[Band]:
    """From top to bottom."""
    per_strip = max(STRIP // whole.width(), 1)
    height = max(per_strip * size.height() // whole.height(), 1)
    start = 0
    for top in range(0, size.height(), height):
        below = min(top + height, size.height())
        end = round(below * whole.height() / size.height())
        yield Band(end - start, top, below - top)
        start = end


def shrunk(whole: QSize, size: QSize, strip: Source, *, alpha: bool) -> QImage:
    """A picture in another size; `strip` gives as many of its next lines as it is asked for."""
    way = QImage.Format
    made = QImage(size, way.Format_ARGB32_Premultiplied if alpha else way.Format_RGB32)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    try:
        for band in bands(whole, size):
            smaller = strip(band.lines).scaled(
                size.width(),
                band.height,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter.drawImage(0, band.top, smaller)
    finally:
        painter.end()
    return made


def strips_of(image: QImage) -> Source:
    """Line by line from an image that is there already."""
    top = 0

    def strip(lines: int) -> QImage:
        nonlocal top
        top += lines
        return image.copy(0, top - lines, image.width(), lines)

    return strip
