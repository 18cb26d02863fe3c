"""One slide's Markdown as blocks for the painter.

Raw HTML is dropped, except that `<br>` breaks the line; a line's end breaks it too, as in Marp.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from presenter.deck.blocks import (
    Block,
    Code,
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
from presenter.deck.inline import paragraphs, spans_and_images
from presenter.deck.lists import whole_list
from presenter.deck.tables import whole_table

__all__ = [
    "Block",
    "Code",
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

_MARKDOWN = MarkdownIt("commonmark", {"breaks": True}).enable(["table", "strikethrough"])
_LANGUAGE = re.compile(r"[\w+#.-]+")


@lru_cache(maxsize=512)
def page(markdown: str) -> Page:
    return Page(tuple(_blocks(iter(_MARKDOWN.parse(markdown)))))


def _blocks(tokens: Iterator[Token], until: str = "") -> Iterator[Block]:
    for token in tokens:
        if token.type == until:
            return
        yield from _block(token, tokens)


def _block(token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    """The blocks that begin with a token; what it opens is taken from `tokens`."""
    read = _READERS.get(token.type)
    return read(token, tokens) if read else iter(())


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
    yield Quote(tuple(_blocks(tokens, "blockquote_close")))


def _table(_token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    return whole_table(tokens)


def _list(_token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    return whole_list(tokens, _block)


_READERS = {
    "blockquote_open": _quote,
    "bullet_list_open": _list,
    "code_block": _code,
    "fence": _code,
    "heading_open": _heading,
    "inline": _words,
    "ordered_list_open": _list,
    "table_open": _table,
}
