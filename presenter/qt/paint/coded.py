"""Code that fills the slide, as large as it fits, under a small title."""

from dataclasses import replace

from presenter.deck.blocks import Code
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.fit import Fitted, ended, fitted
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.piece import Gap, Piece, Stack, Unseen
from presenter.qt.paint.shown import Blocks, Shown
from presenter.qt.paint.stacked import stacked


def coded(blocks: Blocks, setter: Typesetter, width: float, height: float) -> Fitted:
    """Each panel takes its share of what the words leave."""
    listings = [each.block for each in blocks if isinstance(each.block, Code)]
    lines = sum(_lines(block) for block in listings)

    def make(factor: float) -> Piece:
        sized = replace(setter, factor=factor)
        words = [_words(each, sized, width, first=each is blocks[0]) for each in blocks]
        taken = sum(piece.height for piece in words if piece) + sized.gap * (len(blocks) - 1)
        room = max(height - taken, 0.0)
        pieces: list[Piece] = []
        for each, piece in zip(blocks, words, strict=True):
            pieces.append(piece or _panel(each, sized, width, room, lines))
            pieces.append(Gap(sized.gap))
        return Stack(tuple(pieces[:-1]))

    return fitted(make, height, ended(width, setter.theme))


def _words(each: Shown, setter: Typesetter, width: float, *, first: bool) -> Piece | None:
    if isinstance(each.block, Code):
        return None
    return stacked((each,), setter, width, 0.0, titled=first)


def _panel(each: Shown, setter: Typesetter, width: float, room: float, lines: int) -> Piece:
    from presenter.qt.paint.code import code, size_for  # noqa: PLC0415 - Pygments only if needed

    block = each.block
    assert isinstance(block, Code)
    least = room * _lines(block) / lines
    size = max(min(size_for(_lines(block), least), setter.look.code), SMALLEST)
    panel = code(block.text, block.language, size, width, setter.panel, least)
    return panel if each.seen else Unseen(panel)


def _lines(block: Code) -> int:
    return block.text.count("\n") + 1
