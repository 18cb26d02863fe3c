"""A picture as large as it can be, with its words below or beside, wherever that leaves more."""

from dataclasses import replace

from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.figure import Gallery
from presenter.qt.paint.fit import Fitted, ended, fitted
from presenter.qt.paint.piece import Facing, Gap, Piece, Stack
from presenter.qt.paint.shown import Blocks, images
from presenter.qt.paint.stacked import stacked

APART = 40.0  # of the picture and the words below
BELOW = 0.42  # the most of the height that words below may take
BESIDE, WIDEST, BETWEEN = 0.29, 0.44, 0.045  # of the width


def pictured(blocks: Blocks, setter: Typesetter, width: float, height: float) -> Fitted:
    pictures = images(blocks)
    words = tuple(each for each in blocks if each not in pictures)
    centred = replace(setter, look=replace(setter.look, centred=True))
    if not pictures:
        return _caption(words, setter, width, height)
    if not words:
        return Fitted(centred.row_of_pictures(pictures, width, height))
    caption = _caption(words, centred, width, height * BELOW)
    room = height - caption.piece.height - APART
    above = centred.row_of_pictures(pictures, width, room)
    right = setter.row_of_pictures(pictures, width * (1 - BESIDE - BETWEEN), height)
    if right.area > above.area:
        return _facing(words, right, setter, width, height)
    return replace(caption, piece=Stack((above, Gap(APART), caption.piece)))


def _facing(
    words: Blocks, right: Gallery, setter: Typesetter, width: float, height: float
) -> Fitted:
    apart = width - right.taken
    column = min(apart - width * BETWEEN, width * WIDEST)
    caption = _caption(words, setter, column, height)
    return replace(caption, piece=Facing(caption.piece, right, apart))


def _caption(words: Blocks, setter: Typesetter, width: float, height: float) -> Fitted:
    def make(factor: float) -> Piece:
        return stacked(words, replace(setter, factor=factor), width, height)

    return fitted(make, height, ended(width, setter.theme))
