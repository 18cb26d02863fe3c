"""The blocks of a slide as one of its parts shows them."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, repeat

from presenter.deck.blocks import Block, Heading, Image, Paragraph, Spans
from presenter.deck.page import page
from presenter.values import dataclass

MOST, MOST_LINES = 12_000, 600  # twice what the widest wall shows in the smallest letters


@dataclass(frozen=True, slots=True)
class Shown:
    """A block, and whether it is seen yet: if not, it keeps its room."""

    block: Block
    seen: bool = True


Blocks = tuple[Shown, ...]


def shown(markdown: str, part: int = 0) -> Blocks:
    """The blocks of a slide, but not of one that no wall can hold."""
    read = page(_bounded(markdown))
    firsts = chain(read.seen_from, repeat(0))
    return tuple(Shown(block, first <= part) for block, first in zip(read.blocks, firsts))  # noqa: B905 - one is endless


def line(markdown: str) -> Spans:
    """What a header or footer says, on one line."""
    words = (each.block for each in shown(markdown))
    spans = (span for one in words if isinstance(one, Heading | Paragraph) for span in one.spans)
    return tuple(replace(span, text=span.text.replace("\n", " ")) for span in spans)


def images(blocks: Iterable[Shown], *, background: bool = False) -> Blocks:
    """The pictures among words, or those behind them."""
    return tuple(
        each
        for each in blocks
        if isinstance(each.block, Image) and each.block.background == background
    )


def _bounded(markdown: str) -> str:
    """What can be seen of it: a slide that goes on for megabytes must not hold up the show."""
    if len(markdown) <= MOST and markdown.count("\n") <= MOST_LINES:
        return markdown
    return "\n".join(markdown[:MOST].split("\n")[:MOST_LINES])
