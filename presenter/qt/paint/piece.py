"""What is laid out once and then painted at any place."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol

from PySide6.QtGui import QPainter

from presenter.values import dataclass


class Paintable(Protocol):
    def paint(self, painter: QPainter, x: float, y: float) -> None: ...


class Piece(Paintable, Protocol):
    """Something of a known height, in design units.

    `stops` are the heights at which it may end without cutting a line in two.
    """

    @property
    def height(self) -> float: ...
    @property
    def stops(self) -> Sequence[float]: ...


@dataclass(frozen=True, slots=True)
class Gap:
    """Room between two pieces."""

    height: float

    @property
    def stops(self) -> Sequence[float]:
        return ()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Nothing is there."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Pieces below each other."""

    pieces: tuple[Piece, ...]

    @property
    def height(self) -> float:
        return sum(piece.height for piece in self.pieces)

    @property
    def tops(self) -> tuple[float, ...]:
        return tuple(accumulate((piece.height for piece in self.pieces), initial=0.0))[:-1]

    @property
    def stops(self) -> Sequence[float]:
        return tuple(
            top + stop
            for top, piece in zip(self.tops, self.pieces, strict=True)
            for stop in piece.stops
        )

    @property
    def members(self) -> Sequence[Paintable]:
        return self.pieces

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        for top, piece in zip(self.tops, self.pieces, strict=True):
            piece.paint(painter, x, y + top)


@dataclass(frozen=True, slots=True)
class Unseen:
    """The room of a piece that comes later."""

    piece: Piece

    @property
    def height(self) -> float:
        return self.piece.height

    @property
    def stops(self) -> Sequence[float]:
        return self.piece.stops

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.piece,)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Nothing is there yet."""


@dataclass(frozen=True, slots=True)
class Facing:
    """Two pieces beside each other, both halfway up; the right one begins at `apart`."""

    left: Piece
    right: Piece
    apart: float

    @property
    def height(self) -> float:
        return max(self.left.height, self.right.height)

    @property
    def stops(self) -> Sequence[float]:
        return (self.height,)

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.left, self.right)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        for piece, left in ((self.left, x), (self.right, x + self.apart)):
            piece.paint(painter, left, y + (self.height - piece.height) / 2)


@dataclass(frozen=True, slots=True)
class Beside:
    """A piece moved to the right by `indent`, with another at the left of its first line."""

    left: Piece
    right: Piece
    indent: float
    start: float = 0.0

    @property
    def height(self) -> float:
        return max(self.left.height, self.right.height)

    @property
    def stops(self) -> Sequence[float]:
        return self.right.stops

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.left, self.right)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self.left.paint(painter, x + self.start, y)
        self.right.paint(painter, x + self.start + self.indent, y)


def spaced(pieces: Sequence[Piece], gap: float) -> Stack:
    """Pieces below each other with the same gap between them."""
    row: list[Piece] = []
    for piece in pieces:
        row += [Gap(gap), piece] if row else [piece]
    return Stack(tuple(row))
