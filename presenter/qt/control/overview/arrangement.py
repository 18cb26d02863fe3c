"""Where the tiles of the overview lie: by phases, each under its heading."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QRect, QSize

from presenter.core.deck import Deck
from presenter.core.search import Hit
from presenter.values import dataclass

GAP, BELOW = 16, 14  # between tiles, and below a row
NARROWEST = 196
HEADING, CAPTION = 34, 28
EDGE = 4  # around it all, for the frame of a selected tile


@dataclass(frozen=True, slots=True)
class Tile:
    """One slide: its thumbnail, and below that a line of words."""

    hit: Hit
    box: QRect

    @property
    def thumbnail(self) -> QRect:
        return self.box.adjusted(0, 0, 0, -CAPTION)

    @property
    def caption(self) -> QRect:
        return QRect(self.box.left(), self.box.bottom() + 1 - CAPTION, self.box.width(), CAPTION)


@dataclass(frozen=True, slots=True)
class Heading:
    """A phase, and how many of its slides were found."""

    title: str
    count: int
    box: QRect


@dataclass(frozen=True, slots=True)
class Arrangement:
    """From top to bottom; `height` is that of all of it."""

    tiles: tuple[Tile, ...] = ()
    headings: tuple[Heading, ...] = ()
    height: int = 0

    def tiles_between(self, top: int, bottom: int) -> tuple[Tile, ...]:
        first = bisect_left(self.tiles, top, key=lambda tile: tile.box.bottom())
        last = bisect_left(self.tiles, bottom, key=lambda tile: tile.box.top())
        return self.tiles[first:last]

    def headings_between(self, top: int, bottom: int) -> tuple[Heading, ...]:
        return tuple(
            each for each in self.headings if each.box.bottom() >= top and each.box.top() < bottom
        )

    def index_of(self, number: int) -> int:
        """The tile of a slide by its number; that of the nearest one before, or the first."""
        after = bisect_left(self.tiles, number + 1, key=lambda tile: tile.hit.number)
        return max(0, after - 1)

    def above_or_below(self, index: int, rows: int) -> int:
        """The tile nearest to this one in the row above (-1) or below (1)."""
        here = self.tiles[index].box
        tops = sorted({tile.box.top() for tile in self.tiles})
        row = tops.index(here.top()) + rows
        if not 0 <= row < len(tops):
            return index
        there = [i for i, tile in enumerate(self.tiles) if tile.box.top() == tops[row]]
        return min(there, key=lambda i: abs(self.tiles[i].box.left() - here.left()))


def arranged(deck: Deck, hits: Sequence[Hit], width: int, aspect: float) -> Arrangement:
    """As many tiles in a row as there is room for, all of one size."""
    room = width - 2 * EDGE
    columns = max(1, (room + GAP) // (NARROWEST + GAP))
    wide = (room - GAP * (columns - 1)) // columns
    size = QSize(wide, round(wide / aspect) + CAPTION)
    tiles: list[Tile] = []
    headings: list[Heading] = []
    top = EDGE
    for phase, group in groupby(hits, key=_phases(deck)):
        found = list(group)
        box = QRect(EDGE, top, room, HEADING)
        headings.append(Heading(deck.plans[phase].title, len(found), box))
        tiles += _rows(found, box.bottom() + 1, size, columns)
        top = tiles[-1].box.bottom() + 1 + BELOW
    return Arrangement(tuple(tiles), tuple(headings), top + EDGE)


def _rows(hits: list[Hit], top: int, size: QSize, columns: int) -> list[Tile]:
    return [
        Tile(
            hit,
            QRect(
                EDGE + number % columns * (size.width() + GAP),
                top + number // columns * (size.height() + BELOW),
                size.width(),
                size.height(),
            ),
        )
        for number, hit in enumerate(hits)
    ]


def _phases(deck: Deck) -> Callable[[Hit], int]:
    """Which phase a hit belongs to, from 0."""
    first = {step.number: deck.phase_of(at) for at, step in reversed([*enumerate(deck.steps)])}
    return lambda hit: first[hit.number]
