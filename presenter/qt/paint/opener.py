"""The first picture of a phase: an ember edge, a kicker and a title that fills the room."""

from presenter.core.picture import OpenerPicture
from presenter.deck.page import Block, Heading, Paragraph, Spans, page
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.fit import fitted
from presenter.qt.paint.frame import BOTTOM, HEIGHT, MIDDLE, TOP, Frame
from presenter.qt.paint.images import PictureSource
from presenter.qt.paint.look import Look
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.shapes import Bar
from presenter.qt.paint.stacked import stacked
from presenter.qt.paint.title import display, kicker, title
from presenter.qt.theme import Theme

EDGE = 18.0
LOOK = Look(body=42.0, gap=30.0, quiet=True)
TITLE, TITLE_LINES = 130.0, 3
ROOM = BOTTOM - TOP
READABLE = 1300.0


def opener(picture: OpenerPicture, frame: Frame, theme: Theme, pictures: PictureSource) -> Scene:
    heading, rest = _parts(page(picture.markdown).blocks)
    width = min(frame.inner, READABLE)

    def make(factor: float) -> Piece:
        setter = Typesetter(LOOK, theme, pictures, factor)
        pieces: list[Piece] = [kicker(picture.kicker, theme.ember, frame.inner), Gap(36)]
        large = display(TITLE * factor, theme.text, accent=theme.ember)
        pieces.append(title(heading, large, frame.inner, most=TITLE_LINES))
        below = stacked(rest, setter, width, ROOM / 3)
        return Stack((*pieces, Gap(40), below) if rest else tuple(pieces))

    fit = fitted(make, frame.inner, ROOM, theme.muted)
    edge = Placed(Bar(EDGE, HEIGHT, theme.ember), 0, 0)
    words = Placed(fit.piece, frame.margin, max(TOP, MIDDLE + 14 - fit.piece.height / 2))
    return Scene(frame.width, theme.ink, (edge, words), overflow=fit.overflow)


def _parts(blocks: tuple[Block, ...]) -> tuple[Spans, tuple[Block, ...]]:
    """The heading, or the first paragraph when there is none; and what stands below."""
    for kind in (Heading, Paragraph):
        for block in blocks:
            if isinstance(block, kind):
                return block.spans, tuple(other for other in blocks if other is not block)
    return (), blocks
