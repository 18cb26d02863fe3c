"""What is said at the foot of a slide, under a short line."""

from dataclasses import replace

from presenter.deck.blocks import Footnotes
from presenter.qt.paint.backdrop import Area
from presenter.qt.paint.blocks import Typesetter, runs_leftwards
from presenter.qt.paint.fit import ended, fitted
from presenter.qt.paint.frame import BOTTOM
from presenter.qt.paint.piece import Piece
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.shapes import Bar
from presenter.qt.paint.shown import Blocks
from presenter.qt.paint.stacked import stacked
from presenter.values import dataclass

MOST = 300.0
LINE, LINE_WIDTH, BELOW_LINE, ABOVE_LINE = 2.0, 180.0, 16.0, 32.0
LOWER = 14.0  # than the last line of other words


@dataclass(frozen=True, slots=True)
class Foot:
    """`room` is how much of the slide's height they take."""

    room: float = 0.0
    placed: tuple[Placed, ...] = ()
    overflow: float = 0.0
    lines_over: int = 0


def footnotes(blocks: Blocks, setter: Typesetter, area: Area) -> Foot:
    notes = tuple(each for each in blocks if isinstance(each.block, Footnotes))
    if not notes:
        return Foot()
    plain = replace(setter, look=replace(setter.look, centred=False))

    def make(factor: float) -> Piece:
        return stacked(notes, replace(plain, factor=factor), area.width, MOST, titled=False)

    fit = fitted(make, MOST, ended(area.width, setter.theme))
    height = min(fit.piece.height, MOST)
    top = BOTTOM + LOWER - height
    left = area.left + (area.width - LINE_WIDTH if runs_leftwards(notes[0].block) else 0.0)
    line = Placed(Bar(LINE_WIDTH, LINE, setter.theme.faint), left, top - BELOW_LINE)
    words = Placed(fit.piece, area.left, top)
    room = height - LOWER + BELOW_LINE + ABOVE_LINE
    return Foot(room, (line, words), fit.overflow, fit.lines_over)
