"""One slide's Markdown as blocks for the painter.

Raw HTML and math are dropped, except that `<br>` breaks the line; a line's end breaks it too, as
in Marp. `presenter.deck.markdown` says in which order the syntaxes are read; `_READERS` makes each
of their tokens a block.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it.token import Token

from presenter.deck.blocks import (
    Block,
    Code,
    ColumnBreak,
    Footnotes,
    Heading,
    Image,
    Item,
    Items,
    Page,
    Paragraph,
    Quote,
    Span,
    Spans,
    Table,
)
from presenter.deck.footnotes import whole_foot
from presenter.deck.inline import paragraphs, spans_and_images
from presenter.deck.lists import whole_list
from presenter.deck.markdown import parsed
from presenter.deck.seen import Seen, paged
from presenter.deck.tables import whole_table

__all__ = [
    "Block",
    "Code",
    "ColumnBreak",
    "Footnotes",
    "Heading",
    "Image",
    "Item",
    "Items",
    "Page",
    "Paragraph",
    "Quote",
    "Span",
    "Spans",
    "Table",
    "page",
]

_LANGUAGE = re.compile(r"[\w+#.-]+")


@lru_cache(maxsize=512)
def page(markdown: str) -> Page:
    return paged(list(_blocks(iter(parsed(markdown)))))


def _blocks(tokens: Iterator[Token], until: str = "") -> Iterator[Seen]:
    for token in tokens:
        if token.type == until:
            return
        yield from _block(token, tokens)


def _block(token: Token, tokens: Iterator[Token]) -> Iterator[Seen]:
    """The blocks that begin with a token; what it opens is taken from `tokens`."""
    if token.type in _LISTS:
        yield from whole_list(token, tokens, _block)
    elif read := _READERS.get(token.type):
        part: int = token.meta["part"]
        yield from (Seen(block, part) for block in read(token, tokens))


def _words(token: Token, _tokens: Iterator[Token]) -> Iterator[Block]:
    return paragraphs(token)


def _heading(token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    spans, pictures = spans_and_images(next(tokens))
    if spans:
        yield Heading(int(token.tag[1:]), spans)
    yield from pictures


def _code(token: Token, _tokens: Iterator[Token]) -> Iterator[Block]:
    language = _LANGUAGE.match(token.info.strip())
    yield Code(language[0] if language else "", token.content.removesuffix("\n"))


def _quote(_token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    yield Quote(tuple(seen.block for seen in _blocks(tokens, "blockquote_close")))


def _table(_token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    return whole_table(tokens)


def _footnotes(_token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    return whole_foot(tokens)


def _column(_token: Token, _tokens: Iterator[Token]) -> Iterator[Block]:
    yield ColumnBreak()


_LISTS = {"bullet_list_open", "ordered_list_open"}
_READERS = {
    "blockquote_open": _quote,
    "code_block": _code,
    "column": _column,
    "fence": _code,
    "footnote_block_open": _footnotes,
    "heading_open": _heading,
    "inline": _words,
    "table_open": _table,
}
