"""A block with the first part of its slide in which it is seen, and how parts are counted."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from presenter.deck.blocks import Block, ColumnBreak, Items, Page, Quote
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    block: Block
    part: int


def paged(seen: Sequence[Seen]) -> Page:
    """All blocks as a page; parts in which nothing new would be seen are passed over."""
    used = sorted({0, *(part for each in seen for part in _parts(each.block, each.part))})
    if len(used) == 1:
        return Page(tuple(each.block for each in seen))
    numbers = {part: bisect_right(used, part) - 1 for part in range(used[-1] + 1)}
    blocks = tuple(_renumbered(each.block, numbers) for each in seen)
    seen_from = tuple(numbers[min(each.part, used[-1])] for each in seen)
    return Page(blocks, seen_from if any(seen_from) else ())


def _parts(block: Block, part: int) -> Iterable[int]:
    match block:
        case Items(items):
            return {part, *(item.part for item in items)}
        case Quote(blocks):
            return {part, *(inner for each in blocks for inner in _parts(each, part))}
        case ColumnBreak():
            return ()
        case _:
            return {part}


def _renumbered(block: Block, numbers: dict[int, int]) -> Block:
    match block:
        case Items(items):
            return Items(tuple(replace(item, part=numbers[item.part]) for item in items))
        case Quote(blocks):
            return Quote(tuple(_renumbered(each, numbers) for each in blocks))
        case _:
            return block
