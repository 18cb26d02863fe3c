"""What a page is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style; a line feed in them breaks the line."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    link: str = ""


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
    """`level` 0 is outermost; `marker` is "" for a bullet, else `1.`, `☐` or `☑`."""

    level: int
    marker: str
    spans: Spans


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


Block = Heading | Paragraph | Items | Code | Table | Quote | Image


@dataclass(frozen=True, slots=True)
class Page:
    blocks: tuple[Block, ...]
