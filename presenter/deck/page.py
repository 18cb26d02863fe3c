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
from presenter.deck.lists import OPENS, whole_list
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
_LANGUAGE = re.compile(r"[\w+#.-]*")


@lru_cache(maxsize=512)
def page(markdown: str) -> Page:
    return Page(tuple(_blocks(iter(_MARKDOWN.parse(markdown)))))


def _blocks(tokens: Iterator[Token], until: str = "") -> Iterator[Block]:
    for token in tokens:
        if token.type == until:
            return
        yield from _block(token, tokens)


def _block(token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    """The blocks that begin with a token; those that it opens are taken from `tokens`."""
    match token.type:
        case "inline":
            yield from paragraphs(token)
        case "heading_open":
            yield from _heading(int(token.tag[1:]), next(tokens))
        case "fence" | "code_block":
            yield _code(token)
        case "blockquote_open":
            yield Quote(tuple(_blocks(tokens, "blockquote_close")))
        case "table_open":
            yield from whole_table(tokens)
        case kind if kind in OPENS:
            yield from whole_list(tokens, _block)


def _heading(level: int, line: Token) -> Iterator[Block]:
    spans, pictures = spans_and_images(line)
    if spans:
        yield Heading(level, spans)
    yield from pictures


def _code(token: Token) -> Code:
    language = _LANGUAGE.match(token.info.strip())
    return Code(language[0] if language else "", token.content.removesuffix("\n"))
