"""A picture behind a whole slide, or behind one side of it."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from presenter.deck.page import Image
from presenter.qt.paint.figure import paint_missing
from presenter.qt.paint.frame import HEIGHT, Frame
from presenter.qt.paint.images import PictureSource, image, paint_filling
from presenter.qt.paint.scene import Placed
from presenter.qt.theme import Theme

SIDE = re.compile(r"\b(left|right)(?::(\d{1,2})%)?")
VEIL = 0.74
FADE = 240.0


@dataclass(frozen=True, slots=True)
class Area:
    """Where words may stand from side to side."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A picture that fills its box; `veiled` so that words on it can be read."""

    image: QImage | None
    name: str
    width: float
    theme: Theme
    veiled: bool

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = QRectF(x, y, self.width, HEIGHT)
        if self.image is None:
            paint_missing(painter, box.adjusted(48, 48, -48, -120), self.name, self.theme)
            return
        paint_filling(painter, self.image, box)
        if self.veiled:
            painter.fillRect(box, _ink(self.theme, VEIL))
        self._fade(painter, box)

    def _fade(self, painter: QPainter, box: QRectF) -> None:
        """Towards the foot it becomes the ground, so that the footer can be read."""
        foot = box.adjusted(0, HEIGHT - FADE, 0, 0)
        painter.drawImage(foot, _fading(self.theme))


def behind(
    block: Image | None, frame: Frame, theme: Theme, pictures: PictureSource, *, veiled: bool
) -> tuple[Area, tuple[Placed, ...]]:
    """The backdrop, and the room it leaves for words; `left:40%` takes a side alone."""
    whole = Area(frame.margin, frame.inner)
    if block is None:
        return whole, ()
    side = SIDE.search(" ".join(block.options))
    share = int(side[2] or 50) / 100 if side else 1.0
    width = frame.width * share
    at_right = side is not None and side[1] == "right"
    found = image(block.source, pictures)
    drop = Backdrop(found, block.source, width, theme, veiled and side is None)
    placed = Placed(drop, frame.width - width if at_right else 0.0, 0.0)
    return (_beside(frame, width, at_right) if side else whole), (placed,)


def _beside(frame: Frame, taken: float, at_right: bool) -> Area:
    inner = frame.margin * 0.6
    width = max(frame.width - taken - frame.margin - inner, frame.margin)
    return Area(frame.margin if at_right else taken + inner, width)


def _fading(theme: Theme) -> QImage:
    """One column of the fade: Qt leaves the transparency of gradients out of a PDF."""
    column = QImage(1, round(FADE), QImage.Format.Format_ARGB32_Premultiplied)
    column.fill(Qt.GlobalColor.transparent)
    fade = QLinearGradient(0, 0, 0, FADE)
    for at, alpha in ((0.0, 0.0), (0.5, 0.8), (1.0, 1.0)):
        fade.setColorAt(at, _ink(theme, alpha))
    painter = QPainter(column)
    painter.fillRect(column.rect(), fade)
    painter.end()
    return column


def _ink(theme: Theme, alpha: float) -> QColor:
    ink = theme.colour("ink")
    ink.setAlphaF(alpha)
    return ink
