"""Lists: all words of one level begin below each other, however wide the markers are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from presenter.deck.blocks import Item
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.piece import Beside, Piece, Unseen, spaced
from presenter.qt.paint.runs import LEFT, RIGHT, Style, is_leftwards
from presenter.qt.paint.shapes import Tick
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

DASH = "—"
TICKS = {"☐": False, "☑": True}
DEEPEST = 5
INDENT, SMALLER = 1.5, 0.9  # of a level, in parts of the size of the letters


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
        wide: dict[int, float] = {}
        for item, _, taken in markers:
            wide[item.level] = max(taken, wide.get(item.level, 0.0))
        pieces: list[Piece] = []
        for item, marker, taken in markers:
            style = replace(self._style(item), align=RIGHT if mirrored else LEFT)
            start = min(item.level, DEEPEST) * self.body.pixels * INDENT
            indent = max(style.pixels * 1.68, wide[item.level] + style.pixels * 0.4)
            words = Text(item.spans, style, width - start - indent)
            at, moved = (width - start - taken, 0.0) if mirrored else (start, start + indent)
            piece = Beside(marker, words, moved - at, at)
            pieces.append(piece if item.part <= self.part else Unseen(piece))
        return spaced(pieces, self.gap)

    def _style(self, item: Item) -> Style:
        if not item.level:
            return self.body
        smaller = max(self.body.pixels * SMALLER, SMALLEST)
        return replace(self.body.at(smaller), colour=self.theme.muted)

    def _marker(self, item: Item) -> tuple[Piece, float]:
        """The sign of an item, and how wide it is."""
        style = replace(self._style(item), align=LEFT)
        colour = self.theme.muted if item.level else self.theme.accent
        if item.marker in TICKS:
            ticked = TICKS[item.marker]
            colour = self.theme.calm if ticked else colour
            size = style.pixels * 0.74
            return Tick(style.pixels * style.leading, size, ticked, colour), size
        text = Text(item.marker or DASH, replace(style, colour=colour), 400.0, most=1)
        return text, text.natural_width
