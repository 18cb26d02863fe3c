"""A slide: a title and blocks below, or one of the layouts for a few words."""

import re
from dataclasses import dataclass

from presenter.core.picture import SlidePicture
from presenter.deck.page import Block, Heading, Image, Paragraph, Quote, page
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.fit import fitted
from presenter.qt.paint.frame import BOTTOM, HEIGHT, TOP, Frame
from presenter.qt.paint.images import Backdrop, PictureSource, image
from presenter.qt.paint.look import LOOKS, PLAIN, STATEMENT, Look, look
from presenter.qt.paint.piece import Piece, Stack
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.stacked import stacked
from presenter.qt.theme import Theme

ROOM = BOTTOM - TOP
OPTICAL_MIDDLE = 0.46
LITTLE, LITTLE_WITHOUT_TITLE = 0.38, 0.64
SIDE = re.compile(r"\b(left|right)(?::(\d{1,2})%)?")


@dataclass(frozen=True, slots=True)
class _Area:
    """Where words may stand from side to side."""

    left: float
    width: float


def slide(picture: SlidePicture, frame: Frame, theme: Theme, pictures: PictureSource) -> Scene:
    every = page(picture.markdown).blocks
    blocks = tuple(block for block in every if not _is_backdrop(block))
    behind = next((block for block in every if isinstance(block, Image) and block.background), None)
    chosen = _look(picture.layout, blocks)
    if chosen is LOOKS["quote"]:
        blocks = _with_quotation(blocks)
    setter = Typesetter(chosen, theme, pictures)
    area, backdrop = _behind(behind, frame, setter, bool(blocks))

    def make(factor: float) -> Piece:
        smaller = Typesetter(chosen, theme, pictures, factor)
        return stacked(blocks, smaller, area.width, ROOM)

    fit = fitted(make, area.width, ROOM, theme.muted)
    top = _top(fit.piece.height, chosen, bool(blocks) and setter.is_title(blocks[0]))
    placed = (*backdrop, Placed(fit.piece, area.left, top))
    return Scene(frame.width, theme.ink, placed, overflow=fit.overflow)


def _is_backdrop(block: Block) -> bool:
    return isinstance(block, Image) and block.background


def _look(layout: str, blocks: tuple[Block, ...]) -> Look:
    chosen = look(layout)
    alone = len(blocks) == 1 and isinstance(blocks[0], Heading)
    return STATEMENT if chosen is PLAIN and alone else chosen


def _with_quotation(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The first paragraph is what is quoted, unless the slide marks it itself."""
    if any(isinstance(block, Quote) for block in blocks):
        return blocks
    said = next((block for block in blocks if isinstance(block, Paragraph)), None)
    return tuple(Quote((block,)) if block is said else block for block in blocks)


def _top(height: float, chosen: Look, titled: bool) -> float:
    """Slides with a title and content begin at the top; a few words stand halfway up."""
    little = ROOM * (LITTLE if titled else LITTLE_WITHOUT_TITLE)
    if chosen.middle or height <= little:
        return TOP + (ROOM - height) * OPTICAL_MIDDLE
    return TOP


def _behind(
    behind: Image | None, frame: Frame, setter: Typesetter, words: bool
) -> tuple[_Area, tuple[Placed, ...]]:
    whole = _Area(frame.margin, frame.inner)
    if behind is None:
        return whole, ()
    side = SIDE.search(" ".join(behind.options))
    share = int(side[2] or 50) / 100 if side else 1.0
    width = frame.width * share
    at_right = bool(side) and side[1] == "right"
    source = image(behind.source, setter.pictures)
    drop = Backdrop(source, behind.source, width, HEIGHT, setter.theme, words and not side)
    placed = Placed(drop, frame.width - width if at_right else 0.0, 0.0)
    return (_beside(frame, width, at_right) if side else whole), (placed,)


def _beside(frame: Frame, taken: float, at_right: bool) -> _Area:
    inner = frame.margin * 0.6
    width = frame.width - taken - frame.margin - inner
    return _Area(frame.margin if at_right else taken + inner, width)
