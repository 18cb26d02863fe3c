"""Blocks below each other: the title first, and pictures in what room the words leave."""

from collections.abc import Sequence

from presenter.deck.page import Block, Heading, Image
from presenter.qt.paint.blocks import PICTURE_HEIGHT, Typesetter
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.shapes import Bar

RULE_WIDTH, RULE_HEIGHT, BELOW_RULE = 112.0, 8.0, 48.0
AFTER_SUBHEADING = 0.45

Row = tuple[Block, ...]


def stacked(blocks: Sequence[Block], setter: Typesetter, width: float, height: float) -> Stack:
    """As high as the blocks need; `height` is what pictures may fill."""
    rows = _rows(blocks)
    words = [_words(rows, number, setter, width) for number in range(len(rows))]
    gaps = [_gap(rows, number, setter) for number in range(len(rows))]
    taken = sum(piece.height for piece in words if piece is not None) + sum(gaps)
    each = max((height - taken) / max(words.count(None), 1), PICTURE_HEIGHT * setter.factor)
    pieces: list[Piece] = _rule(setter)
    for row, piece, gap in zip(rows, words, gaps, strict=True):
        pieces += [Gap(gap), piece or setter.row_of_pictures(_images(row), width, each)]
    return Stack(tuple(pieces))


def _rows(blocks: Sequence[Block]) -> list[Row]:
    """Every block for itself, but pictures that follow each other together."""
    rows: list[Row] = []
    for block in blocks:
        if rows and isinstance(block, Image) and isinstance(rows[-1][0], Image):
            rows[-1] += (block,)
        else:
            rows.append((block,))
    return rows


def _images(row: Row) -> list[Image]:
    return [block for block in row if isinstance(block, Image)]


def _words(rows: list[Row], number: int, setter: Typesetter, width: float) -> Piece | None:
    block = rows[number][0]
    if isinstance(block, Image):
        return None
    if number == 0 and setter.is_title(block):
        return setter.title(block, width)
    return setter.set(block, width)


def _gap(rows: list[Row], number: int, setter: Typesetter) -> float:
    if number == 0:
        return 0.0
    after_subheading = number > 1 and isinstance(rows[number - 1][0], Heading)
    return setter.gap * (AFTER_SUBHEADING if after_subheading else 1.0)


def _rule(setter: Typesetter) -> list[Piece]:
    if not setter.look.rule:
        return []
    return [Bar(RULE_WIDTH, RULE_HEIGHT, setter.theme.ember), Gap(BELOW_RULE * setter.factor)]
