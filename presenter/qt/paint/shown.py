"""The blocks of a slide as one of its parts shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, repeat

from presenter.deck.blocks import Block, Image
from presenter.deck.page import page

MOST = 24_000  # characters: more than the widest wall shows in the smallest letters


@dataclass(frozen=True, slots=True)
class Shown:
    """A block, and whether it is seen yet: if not, it keeps its room."""

    block: Block
    seen: bool = True


Blocks = tuple[Shown, ...]


def shown(markdown: str, part: int = 0) -> Blocks:
    """The blocks of a slide, but not of one that no wall can hold."""
    read = page(markdown if len(markdown) <= MOST else _cut(markdown))
    firsts = chain(read.seen_from, repeat(0))
    return tuple(Shown(block, first <= part) for block, first in zip(read.blocks, firsts))  # noqa: B905 - one is endless


def images(blocks: Iterable[Shown], *, background: bool = False) -> Blocks:
    """The pictures among words, or those behind them."""
    return tuple(
        each
        for each in blocks
        if isinstance(each.block, Image) and each.block.background == background
    )


def _cut(markdown: str) -> str:
    end = markdown.rfind("\n", 0, MOST)
    return markdown[: end if end > 0 else MOST]
