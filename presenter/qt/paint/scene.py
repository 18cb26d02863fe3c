"""One picture, laid out: what stands still, and what moves with time."""

from collections.abc import Hashable
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from presenter.qt.paint.frame import HEIGHT
from presenter.qt.paint.piece import Paintable
from presenter.values import dataclass

Enlarged = tuple[tuple[str, float], ...]


class Face(Protocol):
    """A part that depends on the time; `rect` is in design units."""

    @property
    def rect(self) -> QRectF: ...
    def reading(self, now: datetime) -> Hashable:
        """What it would show: while this stays the same, nothing needs painting."""

    def stale(self, before: Any, after: Any) -> tuple[QRectF, ...]:
        """Where it looks different, from one of its readings to another."""

    def paint(self, painter: QPainter, now: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class Placed:
    piece: Paintable
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that is new in this picture: what it is, and the box around it."""

    name: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class Scene:
    """`width` by 1080 design units, and what a checker wants to know of it.

    `overflow` is by how many units the text is too long, `lines_over` by how many lines;
    `smallest` is the size of the smallest letters of the text, 0 without any. `enlarged` has the
    name of each picture made of pixels, and how many units one of them takes. `wide_lines` of code
    had to be wrapped. `contrast` is that of the deck's own colours, 0 where it chose none.
    """

    width: float
    ground: str
    placed: tuple[Placed, ...] = ()
    faces: tuple[Face, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    overflow: float = 0.0
    lines_over: int = 0
    smallest: float = 0.0
    enlarged: Enlarged = ()
    wide_lines: int = 0
    contrast: float = 0.0

    def paint(self, painter: QPainter) -> None:
        """Paint all that stands still, in design units."""
        smooth(painter)
        painter.fillRect(QRectF(0, 0, self.width, HEIGHT), QColor(self.ground))
        for placed in self.placed:
            placed.piece.paint(painter, placed.x, placed.y)

    def paint_faces(self, painter: QPainter, now: datetime, within: QRectF | None = None) -> None:
        """Paint what moves; `within` leaves out what is elsewhere."""
        smooth(painter)
        for face in self.faces:
            if within is None or within.intersects(face.rect):
                face.paint(painter, now)


def smooth(painter: QPainter) -> None:
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
