"""Pictures behind a whole slide, or behind one side of it."""

import re

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from presenter.deck.blocks import Image
from presenter.qt.paint.drawing import Drawing, Missing, drawing
from presenter.qt.paint.dress import Worn
from presenter.qt.paint.figure import FREE, MARP, Asked, asked
from presenter.qt.paint.frame import HEIGHT, Frame
from presenter.qt.paint.images import Album
from presenter.qt.paint.scene import Enlarged, Placed
from presenter.qt.paint.shown import Blocks
from presenter.values import dataclass

SIDE = re.compile(r"(left|right)(?::(\d+(?:\.\d+)?)%)?")
PART = re.compile(r"(\d+(?:\.\d+)?)%")
WHOLE = {"contain", "fit"}
LEAST, MOST = 0.1, 0.8  # of the width that a side can take
VEIL = 0.74
FADE = 260.0


@dataclass(frozen=True, slots=True)
class Area:
    """Where words may stand from side to side."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Backdrop:
    """One picture in its part of the ground."""

    drawing: Drawing
    name: str
    options: tuple[str, ...]
    box: QRectF

    def paint(self, painter: QPainter, *, under: bool) -> None:
        """Words that it is `under` hide what would be said in its middle."""
        framed = self._framed
        if not isinstance(self.drawing, Missing):
            self.drawing.paint(painter, self._whole, self.box)
        elif under:
            self.drawing.frame(painter, framed)
        else:
            self.drawing.paint(painter, framed, framed)

    def sign(self, painter: QPainter) -> None:
        """Say what is missing, on what else is painted."""
        if isinstance(self.drawing, Missing):
            self.drawing.sign(painter, self._framed)

    @property
    def _framed(self) -> QRectF:
        return self.box.adjusted(48, 48, -48, -120)

    @property
    def enlarged(self) -> float:
        """How many units one of its pixels takes; 0 for what has no pixels."""
        has_pixels = self.drawing.has_pixels
        return self._size().height() / self.drawing.size.height() if has_pixels else 0.0

    @property
    def _whole(self) -> QRectF:
        whole = QRectF(QPointF(), self._size())
        whole.moveCenter(self.box.center())
        return whole

    def _size(self) -> QSizeF:
        own, box = self.drawing.size, self.box.size()
        size = asked(self.options, box.width(), box.height())
        if size != FREE:
            return own.scaled(_bounds(size), Qt.AspectRatioMode.KeepAspectRatio)
        if part := next(filter(None, map(PART.fullmatch, self.options)), None):
            return own * (box.width() * float(part[1]) / 100 / own.width())
        if "auto" in self.options:
            return own * MARP
        if WHOLE & set(self.options):
            return own.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
        return own.scaled(box, Qt.AspectRatioMode.KeepAspectRatioByExpanding)


@dataclass(frozen=True, slots=True)
class Ground:
    """All that is behind words; `veiled` so that those on it can be read."""

    backdrops: tuple[Backdrop, ...]
    box: QRectF
    ink: QColor
    veiled: bool

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.translate(x, y)
        for backdrop in self.backdrops:
            backdrop.paint(painter, under=self.veiled)
        if self.veiled:
            painter.fillRect(self.box, _faded(self.ink, VEIL))
        self._fade(painter)
        if self.veiled:
            for backdrop in self.backdrops:
                backdrop.sign(painter)
        painter.restore()

    def _fade(self, painter: QPainter) -> None:
        """Towards the foot it becomes the ground, so that the footer can be read."""
        foot = self.box.adjusted(0, HEIGHT - FADE, 0, 0)
        strip = QImage(1, round(FADE), QImage.Format.Format_ARGB32_Premultiplied)
        strip.fill(0)
        fade = QLinearGradient(0, 0, 0, strip.height())
        for at, alpha in ((0.0, 0.0), (0.45, 0.8), (0.72, 0.97), (1.0, 1.0)):
            fade.setColorAt(at, _faded(self.ink, alpha))
        brush = QPainter(strip)
        brush.fillRect(strip.rect(), fade)
        brush.end()
        painter.drawImage(foot, strip)  # a PDF cannot hold the gradient itself


@dataclass(frozen=True, slots=True)
class Behind:
    """What a slide's backdrops take of it, and the room they leave; `under` words or not."""

    area: Area
    placed: tuple[Placed, ...] = ()
    under: bool = False
    enlarged: Enlarged = ()


def behind(blocks: Blocks, frame: Frame, worn: Worn, album: Album, *, worded: bool) -> Behind:
    """The backdrops beside or above each other; `left:40%` takes a side alone."""
    pictures = [(each.block, each.seen) for each in blocks if isinstance(each.block, Image)]
    options = tuple(option for image, _ in pictures for option in image.options)
    side = next(filter(None, map(SIDE.fullmatch, options)), None)
    if not pictures:
        return Behind(Area(frame.margin, frame.inner))
    share = min(max(float(side[2] or 50) / 100, LEAST), MOST) if side else 1.0
    width = frame.width * share
    at_right = side is not None and side[1] == "right"
    left = frame.width - width if at_right else 0.0
    boxes = _boxes(QRectF(left, 0, width, HEIGHT), len(pictures), vertical="vertical" in options)
    backdrops = tuple(
        Backdrop(drawing(image.source, album, worn.panel), image.source, image.options, box)
        for (image, seen), box in zip(pictures, boxes, strict=True)
        if seen
    )
    under = worded and side is None
    ground = Ground(backdrops, QRectF(left, 0, width, HEIGHT), QColor(worn.theme.ink), under)
    area = _beside(frame, width, at_right) if side else Area(frame.margin, frame.inner)
    enlarged = tuple((each.name, each.enlarged) for each in backdrops if each.enlarged)
    return Behind(area, (Placed(ground, 0, 0),), under, enlarged)


def _boxes(whole: QRectF, count: int, *, vertical: bool) -> list[QRectF]:
    """So many equal parts, from left to right or from top to bottom."""
    size = QSizeF(whole.width(), whole.height() / count)
    step = QPointF(0, size.height())
    if not vertical:
        size = QSizeF(whole.width() / count, whole.height())
        step = QPointF(size.width(), 0)
    return [QRectF(whole.topLeft() + step * number, size) for number in range(count)]


def _beside(frame: Frame, taken: float, at_right: bool) -> Area:
    inner = frame.margin * 0.6
    width = max(frame.width - taken - frame.margin - inner, frame.margin)
    return Area(frame.margin if at_right else taken + inner, width)


def _bounds(size: Asked) -> QSizeF:
    free = 100_000.0
    return QSizeF(size.width or free, size.height or free)


def _faded(ink: QColor, alpha: float) -> QColor:
    made = QColor(ink)
    made.setAlphaF(alpha)
    return made
