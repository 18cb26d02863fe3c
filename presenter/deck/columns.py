"""How a slide of two columns is parted."""

from collections.abc import Sequence
from itertools import pairwise

from presenter.deck.blocks import Block, ColumnBreak, Footnotes, Heading, Image
from presenter.values import dataclass

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Numbers of a page's blocks: what stands above all columns, in each, and below them.

    Backgrounds and the breaks themselves are in none.
    """

    above: Numbers
    sides: tuple[Numbers, ...]
    below: Numbers


def columns(blocks: Sequence[Block]) -> Columns:
    """A heading that comes first stands above. Then each `<!-- column -->` begins a column.

    Without one there are two: the second begins with the second heading below the title, or else
    halfway through the blocks.
    """
    shown = [number for number, block in enumerate(blocks) if not _is_behind(block)]
    below = tuple(number for number in shown if isinstance(blocks[number], Footnotes))
    titled = bool(shown) and isinstance(blocks[shown[0]], Heading)
    beside = [number for number in shown[titled:] if number not in below]
    return Columns(tuple(shown[:titled]), tuple(_sides(blocks, beside)), below)


def _sides(blocks: Sequence[Block], beside: Sequence[int]) -> list[Numbers]:
    breaks = [number for number in beside if isinstance(blocks[number], ColumnBreak)]
    words = [number for number in beside if number not in breaks]
    if not breaks:
        breaks = _middle(blocks, words)
    edges = [-1, *breaks, len(blocks)]
    sides = [
        tuple(number for number in words if start <= number < end) for start, end in pairwise(edges)
    ]
    return [side for side in sides if side]


def _middle(blocks: Sequence[Block], words: Sequence[int]) -> list[int]:
    headings = [number for number in words if isinstance(blocks[number], Heading)]
    if len(headings) > 1:
        return headings[1:2]
    return list(words[(len(words) + 1) // 2 :][:1])


def _is_behind(block: Block) -> bool:
    return isinstance(block, Image) and block.background
