"""Lists: all words of one level begin below each other, however wide the markers are."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from presenter.deck.blocks import Item
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.piece import Beside, Piece, Unseen, spaced
from presenter.qt.paint.runs import LEFT, RIGHT, Style, is_leftwards
from presenter.qt.paint.shapes import Tick
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

DASH = "—"
TICKS = {"☐": False, "☑": True}
DEEPEST = 5
INDENT, APART, SMALLER = 1.68, 0.4, 0.9  # in parts of the size of the letters
LEVELS = range(DEEPEST + 1)


@dataclass(frozen=True, slots=True)
class Bullets:
    """Sets lists in one style with a gap between their items; `part` says how far we are."""

    body: Style
    theme: Theme
    gap: float
    part: int

    def set(self, items: Sequence[Item], width: float) -> Piece:
        """A list whose first words run to the left has its markers at the right."""
        mirrored = bool(items) and is_leftwards(items[0].spans)
        markers = [(item, *self._marker(item)) for item in items]
        indents = self._indents([(item, taken) for item, _, taken in markers])
        starts = list(accumulate(indents, initial=0.0))
        pieces: list[Piece] = []
        for item, marker, taken in markers:
            style = replace(self._style(item.level), align=RIGHT if mirrored else LEFT)
            start, end = starts[_level(item)], starts[_level(item) + 1]
            words = Text(item.spans, style, width - end)
            at, moved = (width - start - taken, 0.0) if mirrored else (start, end)
            piece = Beside(marker, words, moved - at, at)
            pieces.append(piece if item.part <= self.part else Unseen(piece))
        return spaced(pieces, self.gap)

    def _indents(self, taken: Sequence[tuple[Item, float]]) -> list[float]:
        """How far the words of each level stand from its markers, where those of the next begin."""
        indents = [self._style(level).pixels * INDENT for level in LEVELS]
        for item, wide in taken:
            level = _level(item)
            needed = wide + self._style(item.level).pixels * APART
            indents[level] = max(indents[level], needed)
        return indents

    def _style(self, level: int) -> Style:
        if not level:
            return self.body
        smaller = max(self.body.pixels * SMALLER, SMALLEST)
        return replace(self.body.at(smaller), colour=self.theme.muted)

    def _marker(self, item: Item) -> tuple[Piece, float]:
        """The sign of an item, and how wide it is."""
        style = replace(self._style(item.level), align=LEFT)
        colour = self.theme.muted if item.level else self.theme.accent
        if item.marker in TICKS:
            ticked = TICKS[item.marker]
            colour = self.theme.calm if ticked else colour
            size = style.pixels * 0.74
            return Tick(style.pixels * style.leading, size, ticked, colour), size
        text = Text(item.marker or DASH, replace(style, colour=colour), 400.0, most=1)
        return text, text.natural_width


def _level(item: Item) -> int:
    return min(item.level, DEEPEST)
