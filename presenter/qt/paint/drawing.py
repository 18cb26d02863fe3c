"""A picture as it is painted: of pixels, of lines, or the lack of one."""

from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.qt.paint.images import Album, Unreadable, decoded, natural_size
from presenter.qt.paint.runs import CENTRE, RIGHT, Style
from presenter.qt.paint.shapes import RADIUS
from presenter.qt.paint.svg import is_svg, safe
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

MISSING = (672.0, 420.0)
UNBOUNDED = 1000.0
PADDING = 24.0


class Drawing(Protocol):
    """`size` is its own; it looks well up to `enlargeable` times as large."""

    @property
    def size(self) -> QSizeF: ...
    @property
    def enlargeable(self) -> float: ...
    @property
    def has_pixels(self) -> bool: ...
    def paint(self, painter: QPainter, whole: QRectF, within: QRectF) -> None:
        """Fill `whole` with it, of which no more is seen than what is `within`."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A frame with the name, and why there is nothing else."""

    name: str
    reason: str
    theme: Theme
    size: QSizeF = field(default_factory=lambda: QSizeF(*MISSING))
    enlargeable: float = 1.0
    has_pixels: bool = False

    def paint(self, painter: QPainter, whole: QRectF, within: QRectF) -> None:
        box = whole & within
        self.frame(painter, box)
        style = Style(28, self.theme.muted, self.theme.fonts, align=CENTRE)
        text = Text(f"{self.reason}\n{self.name}", style, box.width() - 2 * PADDING, most=3)
        text.paint(painter, box.x() + PADDING, box.center().y() - text.height / 2)

    def frame(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(self.theme.faint), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def sign(self, painter: QPainter, box: QRectF) -> None:
        """Its name in the upper corner, above whatever stands on it."""
        style = Style(24, self.theme.muted, self.theme.fonts, align=RIGHT)
        text = Text(f"{self.reason}: {self.name}", style, box.width() - 2 * PADDING, most=1)
        text.paint(painter, box.x() + PADDING, box.y() + PADDING / 4)


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels, which are read when they are painted."""

    name: str
    size: QSizeF
    album: Album
    theme: Theme
    enlargeable: float = 2.0
    has_pixels: bool = True

    def paint(self, painter: QPainter, whole: QRectF, within: QRectF) -> None:
        seen = whole & within
        across, down = self.size.width() / whole.width(), self.size.height() / whole.height()
        part = QRectF(
            (seen.x() - whole.x()) * across,
            (seen.y() - whole.y()) * down,
            seen.width() * across,
            seen.height() * down,
        ).toRect()
        device = painter.deviceTransform().mapRect(seen).toRect()
        try:
            image = self.album.pixels(self.name, part, device.size())
        except Unreadable as error:
            Missing(self.name, str(error), self.theme).paint(painter, whole, within)
            return
        to_design, _ = painter.deviceTransform().inverted()
        painter.drawImage(to_design.mapRect(QRectF(device)), image)


@dataclass(frozen=True, slots=True)
class Vector:
    """Lines and curves, sharp at any size."""

    renderer: "QSvgRenderer"
    size: QSizeF
    enlargeable: float = UNBOUNDED
    has_pixels: bool = False

    def paint(self, painter: QPainter, whole: QRectF, within: QRectF) -> None:
        painter.save()
        painter.setClipRect(whole & within, Qt.ClipOperation.IntersectClip)
        self.renderer.render(painter, whole)
        painter.restore()


def drawing(name: str, album: Album, theme: Theme) -> Drawing:
    """The picture of that name; its pixels are not read yet."""
    data = album.read(name)
    if data is None:
        return Missing(name, "Picture not found", theme)
    try:
        if is_svg(data):
            return _vector(data)
        return Raster(name, natural_size(data).toSizeF(), album, theme)
    except Unreadable as error:
        return Missing(name, str(error), theme)


def is_picture(data: bytes) -> bool:
    """Whether there is something to see in these bytes, down to the last pixel."""
    try:
        if is_svg(data):
            _vector(data)
        else:
            natural_size(data)
            decoded(data)
    except Unreadable:
        return False
    return True


def _vector(data: bytes) -> Vector:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only if a deck has drawings

    renderer = QSvgRenderer()
    if not renderer.load(safe(data)):
        raise Unreadable("Damaged picture")
    size = renderer.viewBoxF().size()
    return Vector(renderer, QSizeF(*MISSING) if size.isEmpty() else size)
