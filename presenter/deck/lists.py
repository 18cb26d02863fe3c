"""Lists, flattened: one level after the other, in the order of the text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby, takewhile

from markdown_it.token import Token

from presenter.deck.blocks import Block, Item, Items, Span
from presenter.deck.inline import spans_and_images

Tokens = Iterator[Token]
_OPENS = ("bullet_list_open", "ordered_list_open")
_CLOSES = ("bullet_list_close", "ordered_list_close")
_BOXES = {"[ ] ": "☐", "[x] ": "☑", "[X] ": "☑"}
_BOX_WIDTH = 4


def whole_list(
    tokens: Tokens, other: Callable[[Token, Tokens], Iterable[Block]]
) -> Iterator[Block]:
    """A list that has just opened; whatever cannot be words of an item parts it in two."""
    for _, group in groupby(_pieces(tokens, other, 0), lambda piece: isinstance(piece, Item)):
        pieces = list(group)
        items = tuple(piece for piece in pieces if isinstance(piece, Item))
        if items:
            yield Items(items)
        yield from (piece for piece in pieces if not isinstance(piece, Item))


def _pieces(
    tokens: Tokens, other: Callable[[Token, Tokens], Iterable[Block]], level: int
) -> list[Item | Block]:
    pieces: list[Item | Block] = []
    for token in takewhile(lambda token: token.type not in _CLOSES, tokens):
        last = pieces[-1] if pieces else None
        if token.type in _OPENS:
            pieces += _pieces(tokens, other, level + 1)
        elif token.type == "list_item_open":
            pieces.append(_item(token, level))
        elif token.type == "inline" and isinstance(last, Item) and last.level == level:
            pieces[-1:] = _with_words(last, token)
        else:
            pieces += other(token, tokens)
    return pieces


def _item(token: Token, level: int) -> Item:
    return Item(level, token.info and token.info + token.markup, ())


def _with_words(item: Item, line: Token) -> list[Item | Block]:
    spans, pictures = spans_and_images(line)
    if item.spans and spans:
        return [replace(item, spans=(*item.spans, Span("\n"), *spans)), *pictures]
    return [_ticked(replace(item, spans=item.spans or spans)), *pictures]


def _ticked(item: Item) -> Item:
    """`[x] done` as an item with a box."""
    text = item.spans[0].text if item.spans else ""
    if text[:_BOX_WIDTH] not in _BOXES:
        return item
    first = replace(item.spans[0], text=text[_BOX_WIDTH:])
    words = item.spans[1:] if not first.text else (first, *item.spans[1:])
    return replace(item, marker=_BOXES[text[:_BOX_WIDTH]], spans=words)
