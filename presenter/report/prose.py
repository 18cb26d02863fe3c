"""A deck's Markdown as plain values: kinds of blocks with marked words, for the page."""

from collections.abc import Callable, Iterable
from typing import Any

from presenter.deck.page import Block, Code, Heading, Items, Paragraph, Quote, Spans, Table, page
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words; an empty `link` leads nowhere."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """`kind` is heading, paragraph, item, quote, code or row; `cells` has one part, or a row's."""

    kind: str
    cells: tuple[tuple[Words, ...], ...]
    marker: str = ""
    level: int = 0


def prose(markdown: str) -> tuple[Prose, ...]:
    """What can be read of it; pictures are left out."""
    return tuple(each for block in page(markdown).blocks for each in _prose(block))


def _prose(block: Block) -> Iterable[Prose]:
    read: Callable[[Any], Iterable[Prose]] = _READERS.get(type(block), _nothing)
    return read(block)


def _heading(block: Heading) -> Iterable[Prose]:
    yield Prose("heading", (_words(block.spans),), level=block.level)


def _paragraph(block: Paragraph) -> Iterable[Prose]:
    yield Prose("paragraph", (_words(block.spans),))


def _items(block: Items) -> Iterable[Prose]:
    for item in block.items:
        yield Prose("item", (_words(item.spans),), item.marker or "–", item.level)


def _quote(block: Quote) -> Iterable[Prose]:
    for inner in block.blocks:
        for each in _prose(inner):
            yield Prose("quote", each.cells)


def _code(block: Code) -> Iterable[Prose]:
    yield Prose("code", ((Words(block.text, code=True),),))


def _table(block: Table) -> Iterable[Prose]:
    for row in (block.header, *block.rows):
        yield Prose("row", tuple(_words(cell) for cell in row))


def _nothing(_block: Block) -> Iterable[Prose]:
    return ()


def _words(spans: Spans) -> tuple[Words, ...]:
    """A line's end in a file is no line's end on paper."""
    return tuple(
        Words(span.text.replace("\n", " "), span.bold, span.italic, span.code, span.link)
        for span in spans
    )


_READERS: dict[type, Callable[[Any], Iterable[Prose]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Quote: _quote,
    Code: _code,
    Table: _table,
}
