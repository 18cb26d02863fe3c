"""What is too much is set smaller, then ended at a whole line: never cut without a sign."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from presenter.qt.paint.piece import Paintable, Piece
from presenter.qt.paint.runs import Style
from presenter.qt.paint.text import MORE, Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

STEPS = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
LARGER, ENOUGH, FULL = 1.2, 0.6, 0.8
MORE_HEIGHT = 40.0
WIDER = 100.0
HAIR = 0.01  # sums of many heights are not exact

P = TypeVar("P", bound=Piece)


@dataclass(frozen=True, slots=True)
class Fitted:
    """The piece as it fits; how much too high it is at its smallest, and by how many lines."""

    piece: Piece
    overflow: float = 0.0
    lines_over: int = 0


@dataclass(frozen=True, slots=True)
class Ended:
    """A piece up to its last whole line within `height`, then an ellipsis."""

    piece: Piece
    width: float
    height: float
    theme: Theme

    @property
    def stops(self) -> Sequence[float]:
        return (self.height,)

    @property
    def end(self) -> float:
        room = self.height - MORE_HEIGHT
        return max((stop for stop in self.piece.stops if stop <= room), default=0.0)

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.piece,)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.setClipRect(
            QRectF(x - WIDER, y - WIDER, self.width + 2 * WIDER, self.end + WIDER),
            Qt.ClipOperation.IntersectClip,
        )
        self.piece.paint(painter, x, y)
        painter.restore()
        style = Style(34, self.theme.muted, self.theme.fonts, leading=1.0)
        Text(MORE, style, self.width).paint(painter, x, y + self.end)


def roomy(make: Callable[[float], Piece], height: float) -> Piece | None:
    """A piece that leaves much of `height` empty, set larger; None if it fills enough.

    It stays as it is if larger words would break into more lines.
    """
    usual = make(1.0)
    if usual.height > height * ENOUGH:
        return None
    larger = make(LARGER)
    return larger if larger.height <= min(height * FULL, usual.height * LARGER) else usual


def ended(width: float, theme: Theme) -> Callable[[Piece, float], Piece]:
    """The way to end one column of words."""

    def end(piece: Piece, height: float) -> Piece:
        return Ended(piece, width, height, theme)

    return end


def fitted(make: Callable[[float], P], height: float, end: Callable[[P, float], Piece]) -> Fitted:
    """The largest of `make(1.0)` to `make(0.6)` that fits; else the smallest, ended by `end`."""
    piece = make(STEPS[0])
    for step in STEPS[_promising(piece.height, height) :]:
        if piece.height <= height + HAIR:
            break
        piece = make(step)
    over = piece.height - height
    if over <= HAIR:
        return Fitted(piece)
    return Fitted(end(piece, height), over, max(_lines_over(piece.stops, over), 1))


def _lines_over(stops: Sequence[float], over: float) -> int:
    """How many of the last lines must go to win so much; what is below them only moves up."""
    lines = stops[:-1] or stops  # the last stop may be the edge of a panel
    return sum(lines[-1] - line < over - HAIR for line in lines)


def _promising(needed: float, height: float) -> int:
    """The first step that can fit: words half as large need a quarter of the room at best."""
    return next(
        (at for at, step in enumerate(STEPS) if at and needed * step**2 <= height), len(STEPS) - 1
    )
