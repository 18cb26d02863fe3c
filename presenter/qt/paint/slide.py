"""A slide: a title and blocks below, or one of the layouts."""

from dataclasses import replace

from presenter.core.picture import SlidePicture
from presenter.deck.blocks import Footnotes, Heading, Image, Paragraph, Quote
from presenter.qt.paint.backdrop import Area, behind
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.coded import coded
from presenter.qt.paint.columns import columns
from presenter.qt.paint.dress import Worn, header, over_picture
from presenter.qt.paint.fit import Fitted, ended, fitted, roomy
from presenter.qt.paint.footnotes import footnotes
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.images import Album
from presenter.qt.paint.look import LOOKS, PLAIN, SAYING, STATEMENT, Look, layout
from presenter.qt.paint.measure import measured
from presenter.qt.paint.pictured import pictured
from presenter.qt.paint.piece import Piece
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.shown import Blocks, Shown, images, shown
from presenter.qt.paint.stacked import stacked

OPTICAL_MIDDLE = 0.46
LITTLE = 0.38
FEW_PARAGRAPHS, FEW_CHARACTERS = 2, 200
ARRANGED = {"two-columns": columns, "picture": pictured, "code": coded}


def slide(picture: SlidePicture, frame: Frame, worn: Worn, album: Album) -> Scene:
    every = shown(picture.markdown, picture.part)
    blocks = tuple(each for each in every if not _is_apart(each))
    backdrops = images(every, background=True)
    back = behind(backdrops, frame, worn, album, worded=bool(blocks))
    theme = over_picture(worn.theme) if back.under else worn.theme
    name = layout(picture.dress.layout)
    look = _look(name, blocks)
    setter = Typesetter(look, theme, worn.panel, album, picture.part)
    notes = footnotes(every, setter, back.area)
    room = BOTTOM - TOP - notes.room
    fit = _arranged(name, _quoted(name, blocks), setter, back.area, room)
    words = Placed(fit.piece, back.area.left, TOP + _down(fit.piece.height, room, look, blocks))
    above = header(picture.dress.header, back.area.left, back.area.width, theme)
    made = measured(fit, frame, worn, (*back.placed, words, *notes.placed, *above))
    return replace(
        made,
        overflow=made.overflow + notes.overflow,
        lines_over=made.lines_over + notes.lines_over,
        enlarged=back.enlarged + made.enlarged,
    )


def _is_apart(each: Shown) -> bool:
    """Whether a block has its own place: behind the words, or at their foot."""
    block = each.block
    return isinstance(block, Footnotes) or (isinstance(block, Image) and block.background)


def _arranged(name: str, blocks: Blocks, setter: Typesetter, area: Area, room: float) -> Fitted:
    if arrange := ARRANGED.get(name):
        return arrange(blocks, setter, area.width, room)

    def make(factor: float) -> Piece:
        return stacked(blocks, replace(setter, factor=factor), area.width, room)

    large = roomy(make, room) if setter.look is PLAIN else None
    return Fitted(large) if large else fitted(make, room, ended(area.width, setter.theme))


def _look(name: str, blocks: Blocks) -> Look:
    """The look that the slide asks for; a few words without one are set large."""
    if name:
        return LOOKS[name]
    if not _is_little(blocks):
        return PLAIN
    return STATEMENT if isinstance(blocks[0].block, Heading) else SAYING


def _is_little(blocks: Blocks) -> bool:
    """A title or not, then a paragraph or two, and few words in all."""
    every = [each.block for each in blocks]
    prose = every[1:] if every and isinstance(every[0], Heading) else every
    if not every or len(prose) > FEW_PARAGRAPHS:
        return False
    if not all(isinstance(block, Paragraph) for block in prose):
        return False
    said = (block.spans for block in every if isinstance(block, Heading | Paragraph))
    return sum(len(span.text) for spans in said for span in spans) <= FEW_CHARACTERS


def _quoted(name: str, blocks: Blocks) -> Blocks:
    """In a quotation the first paragraph is what is quoted, unless the slide marks it itself."""
    said = next((each for each in blocks if isinstance(each.block, Paragraph)), None)
    marked = any(isinstance(each.block, Quote) for each in blocks)
    if name != "quote" or marked or said is None:
        return blocks
    return tuple(
        replace(each, block=Quote((each.block,))) if each is said else each for each in blocks
    )


def _down(height: float, room: float, look: Look, blocks: Blocks) -> float:
    """Slides with a title and content begin at the top; all others stand halfway up."""
    titled = bool(blocks) and isinstance(blocks[0].block, Heading)
    if look.middle or not titled or height <= room * LITTLE:
        return max(room - height, 0.0) * OPTICAL_MIDDLE
    return 0.0
