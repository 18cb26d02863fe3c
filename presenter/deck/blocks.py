"""What a page is made of."""

from collections.abc import Iterator

from presenter.deck.placing import Place, place
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style; a line feed in them breaks the line."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    link: str = ""
    raised: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1 to 6."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans


@dataclass(frozen=True, slots=True)
class Item:
    """`level` 0 is outermost; `marker` is "" for a bullet, else `1.`, `☐` or `☑`.

    `part` is the first part of its slide in which it is seen.
    """

    level: int
    marker: str
    spans: Spans
    part: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A whole list, with the lists in it."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Code:
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """`align` has one of "left", "center", "right" or "" for each column."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    align: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture by its name beside the deck; `options` are Marp's, such as `left:40%`, `w:300`."""

    source: str
    alt: str
    background: bool = False
    options: tuple[str, ...] = ()

    @property
    def place(self) -> Place:
        """What the options say."""
        return place(self.options)


@dataclass(frozen=True, slots=True)
class Footnotes:
    """What is said at the foot of a slide, each with its mark."""

    notes: tuple[tuple[str, Spans], ...]


@dataclass(frozen=True, slots=True)
class ColumnBreak:
    """Where the next column begins, in a layout that has columns."""


Block = Heading | Paragraph | Items | Code | Table | Quote | Image | Footnotes | ColumnBreak


@dataclass(frozen=True, slots=True)
class Page:
    """`seen_from` has the first part in which each block is seen, if that is not 0 for all."""

    blocks: tuple[Block, ...]
    seen_from: tuple[int, ...] = ()

    @property
    def parts(self) -> int:
        """How many steps it takes to show everything, from 1."""
        return 1 + max((*self.seen_from, *_parts(self.blocks)), default=0)


def _parts(blocks: tuple[Block, ...]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Items):
            yield from (item.part for item in block.items)
        elif isinstance(block, Quote):
            yield from _parts(block.blocks)
