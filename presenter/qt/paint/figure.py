"""Pictures among words, in a row of one height or in the sizes that the deck asks for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from presenter.qt.paint.drawing import Drawing
from presenter.qt.paint.piece import Paintable
from presenter.values import dataclass

MEASURE = re.compile(r"(w|h)(?:idth|eight)?:(\d+(?:\.\d+)?)(px|%)?")
MARP = 1.5  # of our units are one pixel in Marp's 1280 × 720
BETWEEN = 36.0
SMALLEST = 8.0


@dataclass(frozen=True, slots=True)
class Asked:
    """The size that a deck asks for, in design units; 0 where it does not say."""

    width: float = 0.0
    height: float = 0.0

    def at(self, factor: float) -> "Asked":
        return Asked(self.width * factor, self.height * factor)


FREE = Asked()


def asked(options: Sequence[str], width: float, height: float) -> Asked:
    """`w:300` and `h:50%` of a room of this width and height."""
    found = {"w": 0.0, "h": 0.0}
    for option in options:
        if measure := MEASURE.fullmatch(option):
            which, number, unit = measure.groups()
            whole = (width if which == "w" else height) / 100
            found[which] = float(number) * (whole if unit == "%" else MARP)
    return Asked(found["w"], found["h"])


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture; `width` and `height` are as it stands."""

    drawing: Drawing
    name: str
    seen: bool = True
    width: float = 0.0
    height: float = 0.0

    @property
    def shape(self) -> float:
        """Its width as a part of its height."""
        return self.drawing.size.width() / self.drawing.size.height()

    @property
    def most(self) -> float:
        """The height beyond which it would look coarse."""
        return self.drawing.size.height() * self.drawing.enlargeable

    @property
    def enlarged(self) -> float:
        """How many units one of its pixels takes: 2 is coarse. 0 for what has no pixels."""
        return self.height / self.drawing.size.height() if self.drawing.has_pixels else 0.0

    def as_high_as(self, height: float) -> "Figure":
        return replace(self, width=height * self.shape, height=height)

    def within(self, size: Asked) -> "Figure":
        """In the size that was asked for, and in its own shape."""
        heights = [size.height] * bool(size.height) + [size.width / self.shape] * bool(size.width)
        return self.as_high_as(max(min(heights), SMALLEST))

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        if self.seen:
            box = QRectF(x, y, self.width, self.height)
            self.drawing.paint(painter, box, box)


@dataclass(frozen=True, slots=True)
class Gallery:
    """Figures beside each other."""

    figures: tuple[Figure, ...]
    width: float
    centred: bool

    @property
    def height(self) -> float:
        return max(figure.height for figure in self.figures)

    @property
    def taken(self) -> float:
        return sum(figure.width for figure in self.figures) + BETWEEN * (len(self.figures) - 1)

    @property
    def area(self) -> float:
        return sum(figure.width * figure.height for figure in self.figures)

    @property
    def stops(self) -> Sequence[float]:
        return (self.height,)

    @property
    def members(self) -> Sequence[Paintable]:
        return self.figures

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        if self.centred:
            x += (self.width - self.taken) / 2
        for figure in self.figures:
            figure.paint(painter, x, y)
            x += figure.width + BETWEEN


def hung(
    figures: Sequence[tuple[Figure, Asked]], width: float, height: float, *, centred: bool
) -> Gallery:
    """As high as the room and the pictures allow, or as asked; smaller if that is too wide."""
    room = width - BETWEEN * (len(figures) - 1)
    sized = [figure.within(size) for figure, size in figures if size != FREE]
    free = [figure for figure, size in figures if size == FREE]
    left = max(room - sum(figure.width for figure in sized), room / len(figures) * len(free))
    shapes = sum(figure.shape for figure in free) or 1.0
    each = min([height, left / shapes, *(figure.most for figure in free)])
    stand = [f.as_high_as(each) if size == FREE else f.within(size) for f, size in figures]
    taken, highest = sum(f.width for f in stand), max(f.height for f in stand)
    too_large = max(taken / room, highest / height, 1.0)
    return Gallery(tuple(f.as_high_as(f.height / too_large) for f in stand), width, centred)
