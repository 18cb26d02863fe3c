"""A slide: a title and blocks below, or one of the layouts for a few words."""

from presenter.core.picture import SlidePicture
from presenter.deck.page import Block, Heading, Image, Paragraph, Quote, page
from presenter.qt.paint.backdrop import behind
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.fit import Fitted, fitted, roomy
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.images import PictureSource
from presenter.qt.paint.look import LOOKS, PLAIN, SAYING, STATEMENT, Look, look
from presenter.qt.paint.piece import Piece
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.stacked import stacked
from presenter.qt.theme import Theme

ROOM = BOTTOM - TOP
OPTICAL_MIDDLE = 0.46
LITTLE = 0.38
FEW_PARAGRAPHS, FEW_CHARACTERS = 2, 200

Blocks = tuple[Block, ...]


def slide(picture: SlidePicture, frame: Frame, theme: Theme, pictures: PictureSource) -> Scene:
    every = page(picture.markdown).blocks
    blocks = tuple(block for block in every if not _is_backdrop(block))
    chosen = _look(picture.dress.layout, blocks)
    if chosen is LOOKS["quote"]:
        blocks = _with_quotation(blocks)
    area, backdrop = behind(_backdrop(every), frame, theme, pictures, veiled=bool(blocks))

    def make(factor: float) -> Piece:
        setter = Typesetter(chosen, theme, pictures, factor)
        return stacked(blocks, setter, area.width, ROOM)

    large = roomy(make, ROOM) if chosen is PLAIN else None
    fit = Fitted(large) if large else fitted(make, area.width, ROOM, theme.muted)
    words = Placed(fit.piece, area.left, _top(fit.piece.height, chosen, blocks))
    return Scene(frame.width, theme.ink, (*backdrop, words), overflow=fit.overflow)


def _is_backdrop(block: Block) -> bool:
    return isinstance(block, Image) and block.background


def _backdrop(blocks: Blocks) -> Image | None:
    return next((block for block in blocks if isinstance(block, Image) and block.background), None)


def _look(layout: str, blocks: Blocks) -> Look:
    """The look that the slide asks for; a few words without one are set large."""
    chosen = look(layout)
    if chosen is not PLAIN or not _is_little(blocks):
        return chosen
    return STATEMENT if isinstance(blocks[0], Heading) else SAYING


def _is_little(blocks: Blocks) -> bool:
    """A title or not, then a paragraph or two, and few words in all."""
    prose = blocks[1:] if blocks and isinstance(blocks[0], Heading) else blocks
    if not blocks or len(prose) > FEW_PARAGRAPHS:
        return False
    if not all(isinstance(block, Paragraph) for block in prose):
        return False
    said = (block.spans for block in blocks if isinstance(block, Heading | Paragraph))
    return sum(len(span.text) for spans in said for span in spans) <= FEW_CHARACTERS


def _with_quotation(blocks: Blocks) -> Blocks:
    """The first paragraph is what is quoted, unless the slide marks it itself."""
    if any(isinstance(block, Quote) for block in blocks):
        return blocks
    said = next((block for block in blocks if isinstance(block, Paragraph)), None)
    return tuple(Quote((block,)) if block is said else block for block in blocks)


def _top(height: float, chosen: Look, blocks: Blocks) -> float:
    """Slides with a title and content begin at the top; all others stand halfway up."""
    titled = bool(blocks) and isinstance(blocks[0], Heading)
    if chosen.middle or not titled or height <= ROOM * LITTLE:
        return TOP + max(ROOM - height, 0.0) * OPTICAL_MIDDLE
    return TOP
