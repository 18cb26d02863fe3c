"""The first picture of a phase: an ember edge, a kicker and a title that fills the room."""

from dataclasses import replace

from presenter.core.picture import OpenerPicture
from presenter.deck.blocks import Heading, Paragraph, Spans
from presenter.qt.paint.blocks import Typesetter, runs_leftwards
from presenter.qt.paint.dress import Worn, header
from presenter.qt.paint.fit import ended, fitted
from presenter.qt.paint.frame import BOTTOM, HEIGHT, MIDDLE, TOP, Frame
from presenter.qt.paint.images import Album
from presenter.qt.paint.look import Look
from presenter.qt.paint.measure import measured
from presenter.qt.paint.piece import Beside, Gap, Piece, Stack
from presenter.qt.paint.runs import START
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.shapes import Bar
from presenter.qt.paint.shown import Blocks, shown
from presenter.qt.paint.stacked import stacked
from presenter.qt.paint.title import display, kicker, title

EDGE = 18.0
LOOK = Look(body=42.0, gap=30.0, quiet=True)
TITLE, TITLE_LINES = 130.0, 3
ROOM = BOTTOM - TOP
READABLE = 1300.0


def opener(picture: OpenerPicture, frame: Frame, worn: Worn, album: Album) -> Scene:
    theme = worn.theme
    heading, rest = _parts(shown(picture.markdown))
    width = min(frame.inner, READABLE)

    def make(factor: float) -> Piece:
        setter = Typesetter(LOOK, theme, worn.panel, album, factor=factor)
        above = kicker(picture.kicker, theme.accent, theme.fonts, frame.inner)
        pieces: list[Piece] = [above, Gap(36)]
        large = replace(display(TITLE * factor, theme), align=START)
        pieces.append(title(heading, large, frame.inner, most=TITLE_LINES))
        below: Piece = stacked(rest, setter, width, ROOM / 3, titled=False)
        if rest and runs_leftwards(rest[0].block):
            below = Beside(Gap(0), below, frame.inner - width)
        return Stack((*pieces, Gap(40), below) if rest else tuple(pieces))

    fit = fitted(make, ROOM, ended(frame.inner, theme))
    edge = Placed(Bar(EDGE, HEIGHT, theme.ember), 0, 0)
    words = Placed(fit.piece, frame.margin, max(TOP, MIDDLE + 14 - fit.piece.height / 2))
    above = header(picture.dress.header, frame.margin, frame.inner, theme)
    return measured(fit, frame, worn, (edge, words, *above))


def _parts(blocks: Blocks) -> tuple[Spans, Blocks]:
    """The heading, or the first paragraph when there is none; and what stands below."""
    for kind in (Heading, Paragraph):
        for each in blocks:
            if isinstance(each.block, kind):
                return each.block.spans, tuple(other for other in blocks if other is not each)
    return (), blocks
