"""Blocks below each other: the title first, and pictures in what room the words leave."""

from collections.abc import Sequence

from presenter.deck.blocks import ColumnBreak, Heading, Image
from presenter.qt.paint.blocks import PICTURE_HEIGHT, Typesetter, runs_leftwards
from presenter.qt.paint.figure import FREE, asked
from presenter.qt.paint.piece import Beside, Gap, Piece, Stack, Unseen
from presenter.qt.paint.shapes import Bar
from presenter.qt.paint.shown import Blocks, Shown

RULE_WIDTH, RULE_HEIGHT, BELOW_RULE = 112.0, 8.0, 48.0
AFTER_SUBHEADING = 0.45


def stacked(
    blocks: Blocks, setter: Typesetter, width: float, height: float, *, titled: bool = True
) -> Stack:
    """As high as the blocks need; `height` is what pictures may fill."""
    rows = _rows(blocks)
    words = [
        _fixed(row, setter, width, height, titled=titled and number == 0)
        for number, row in enumerate(rows)
    ]
    gaps = [_gap(rows, number, setter, titled=titled) for number in range(len(rows))]
    taken = sum(piece.height for piece in words if piece is not None) + sum(gaps)
    each = max((height - taken) / max(words.count(None), 1), PICTURE_HEIGHT * setter.factor)
    pieces: list[Piece] = _rule(blocks, setter, width) if titled else []
    for row, piece, gap in zip(rows, words, gaps, strict=True):
        pieces += [Gap(gap), piece or setter.row_of_pictures(row, width, each)]
    return Stack(tuple(pieces))


def _rows(blocks: Blocks) -> list[Blocks]:
    """Every block for itself, but pictures that follow each other together."""
    rows: list[Blocks] = []
    for each in blocks:
        if isinstance(each.block, ColumnBreak):
            continue
        if rows and isinstance(each.block, Image) and isinstance(rows[-1][0].block, Image):
            rows[-1] += (each,)
        else:
            rows.append((each,))
    return rows


def _fixed(
    row: Blocks, setter: Typesetter, width: float, height: float, *, titled: bool
) -> Piece | None:
    """What has a height of its own; None for pictures that take what is left."""
    first = row[0]
    if isinstance(first.block, Image):
        return setter.row_of_pictures(row, width, height) if _is_sized(row) else None
    piece = (
        setter.title(first.block, width)
        if titled and setter.is_title(first.block)
        else setter.set(first.block, width)
    )
    return piece if first.seen else Unseen(piece)


def _is_sized(row: Sequence[Shown]) -> bool:
    images = (each.block for each in row)
    return all(isinstance(one, Image) and asked(one.options, 1, 1) != FREE for one in images)


def _gap(rows: list[Blocks], number: int, setter: Typesetter, *, titled: bool) -> float:
    if number == 0:
        return 0.0
    first = 1 if titled else 0
    after_subheading = number > first and isinstance(rows[number - 1][0].block, Heading)
    return setter.gap * (AFTER_SUBHEADING if after_subheading else 1.0)


def _rule(blocks: Blocks, setter: Typesetter, width: float) -> list[Piece]:
    """A short line above the title, where that begins."""
    if not setter.look.rule:
        return []
    bar = Bar(RULE_WIDTH, RULE_HEIGHT, setter.theme.ember)
    mirrored = bool(blocks) and runs_leftwards(blocks[0].block)
    rule = Beside(Gap(0), bar, width - RULE_WIDTH) if mirrored else bar
    return [rule, Gap(BELOW_RULE * setter.factor)]
