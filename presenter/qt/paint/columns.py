"""Columns beside each other under one title."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QPainter

from presenter.deck.blocks import ColumnBreak, Heading, Items
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.fit import Ended, Fitted, fitted, roomy
from presenter.qt.paint.piece import Gap, Paintable, Piece, Stack
from presenter.qt.paint.shown import Blocks, Shown
from presenter.qt.paint.stacked import stacked
from presenter.qt.theme import Theme
from presenter.values import dataclass

BETWEEN = 0.055  # of the whole width
FEWEST_ITEMS = 4  # of a list that is alone and goes on in the next column


@dataclass(frozen=True, slots=True)
class Columns:
    """Pieces of one width beside each other."""

    pieces: tuple[Piece, ...]
    width: float
    between: float

    @property
    def height(self) -> float:
        return max(piece.height for piece in self.pieces)

    @property
    def stops(self) -> Sequence[float]:
        return tuple(sorted(stop for piece in self.pieces for stop in piece.stops))

    def ended(self, height: float, theme: Theme) -> "Columns":
        """Each column up to its own last whole line within a height."""
        pieces = tuple(
            Ended(piece, self.width, height, theme) if piece.height > height else piece
            for piece in self.pieces
        )
        return replace(self, pieces=pieces)

    @property
    def members(self) -> Sequence[Paintable]:
        return self.pieces

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        for piece in self.pieces:
            piece.paint(painter, x, y)
            x += self.width + self.between


def columns(blocks: Blocks, setter: Typesetter, width: float, height: float) -> Fitted:
    """As many columns as the deck asks for, all set in one size."""
    head, rest = _titled(blocks, setter)
    parts = split(rest)
    between = width * BETWEEN
    each = (width - between * (len(parts) - 1)) / max(len(parts), 1)

    def make(factor: float) -> Stack:
        sized = replace(setter, factor=factor)
        top = stacked(head, sized, width, height)
        room = height - top.height - (sized.gap if head else 0.0)
        pieces = tuple(stacked(part, sized, each, room, titled=False) for part in parts)
        below = Columns(pieces or (Gap(0.0),), each, between)
        return Stack((top, Gap(sized.gap if head else 0.0), below))

    large = roomy(make, height)
    return (
        Fitted(large) if large else fitted(make, height, partial(ended_columns, theme=setter.theme))
    )


def split(blocks: Blocks) -> tuple[Blocks, ...]:
    """Where the deck says so; else before the second sub-heading, or halfway."""
    at = [number for number, each in enumerate(blocks) if isinstance(each.block, ColumnBreak)]
    if at:
        bounds = zip([-1, *at], [*at, len(blocks)], strict=True)
        return tuple(part for start, end in bounds if (part := blocks[start + 1 : end]))
    if len(blocks) == 1:
        return _halves(blocks[0])
    return tuple(part for part in _two(blocks) if part)


def _titled(blocks: Blocks, setter: Typesetter) -> tuple[Blocks, Blocks]:
    is_titled = bool(blocks) and setter.is_title(blocks[0].block)
    return (blocks[:1], blocks[1:]) if is_titled else ((), blocks)


def _two(blocks: Blocks) -> tuple[Blocks, Blocks]:
    headings = [number for number, each in enumerate(blocks) if isinstance(each.block, Heading)]
    middle = headings[1] if len(headings) > 1 else (len(blocks) + 1) // 2
    return blocks[:middle], blocks[middle:]


def _halves(one: Shown) -> tuple[Blocks, ...]:
    """A long list goes on in the second column, from an item that is not below another."""
    if not isinstance(one.block, Items) or len(one.block.items) < FEWEST_ITEMS:
        return ((one,),)
    items = one.block.items
    tops = [number for number, item in enumerate(items) if number and item.level == 0]
    middle = min(tops, key=lambda number: abs(number - len(items) / 2), default=len(items))
    halves = (Items(items[:middle]), Items(items[middle:]))
    return tuple((replace(one, block=half),) for half in halves if half.items)


def ended_columns(whole: Stack, height: float, theme: Theme) -> Stack:
    """Everything but the columns at its end, and of those what has room."""
    *above, below = whole.pieces
    room = height - sum(piece.height for piece in above)
    return Stack((*above, below.ended(room, theme))) if isinstance(below, Columns) else whole
