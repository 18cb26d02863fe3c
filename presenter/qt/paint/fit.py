"""What is too much is set smaller, then ended at a whole line: never cut without a sign."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from presenter.qt.paint.piece import Piece
from presenter.qt.paint.runs import Style
from presenter.qt.paint.text import MORE, Text

STEPS = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
LARGER, ENOUGH, FULL = 1.2, 0.6, 0.8
MORE_HEIGHT = 40.0
WIDER = 100.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """The piece as it fits; `overflow` is how much too high it is at its smallest."""

    piece: Piece
    overflow: float = 0.0


@dataclass(frozen=True, slots=True)
class Ended:
    """A piece up to its last whole line within `height`, then an ellipsis."""

    piece: Piece
    width: float
    height: float
    colour: str

    @property
    def stops(self) -> Sequence[float]:
        return (self.height,)

    @property
    def end(self) -> float:
        room = self.height - MORE_HEIGHT
        return max((stop for stop in self.piece.stops if stop <= room), default=0.0)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.setClipRect(
            QRectF(x - WIDER, y - WIDER, self.width + 2 * WIDER, self.end + WIDER),
            Qt.ClipOperation.IntersectClip,
        )
        self.piece.paint(painter, x, y)
        painter.restore()
        Text(MORE, Style(34, self.colour, leading=1.0), self.width).paint(painter, x, y + self.end)


def roomy(make: Callable[[float], Piece], height: float) -> Piece | None:
    """A piece that leaves much of `height` empty, set larger; None if it fills enough."""
    usual = make(1.0)
    if usual.height > height * ENOUGH:
        return None
    larger = make(LARGER)
    return larger if larger.height <= height * FULL else usual


def fitted(make: Callable[[float], Piece], width: float, height: float, colour: str) -> Fitted:
    """The largest of `make(1.0)` to `make(0.6)` that fits; `colour` is the ellipsis’."""
    piece = make(STEPS[0])
    for step in STEPS[1:]:
        if piece.height <= height:
            break
        piece = make(step)
    over = piece.height - height
    return Fitted(Ended(piece, width, height, colour), over) if over > 0 else Fitted(piece)
