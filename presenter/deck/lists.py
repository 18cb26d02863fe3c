"""Lists, flattened: one level after the other, in the order of the text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import count, groupby, takewhile

from markdown_it.token import Token

from presenter.deck.blocks import Item, Items, Span
from presenter.deck.inline import spans_and_images
from presenter.deck.seen import Seen

Tokens = Iterator[Token]
Other = Callable[[Token, Tokens], Iterable[Seen]]
_OPENS = ("bullet_list_open", "ordered_list_open")
_CLOSES = ("bullet_list_close", "ordered_list_close")
_HEADING = "heading_open"
_BOXES = {"[ ] ": "☐", "[x] ": "☑", "[X] ": "☑"}
_BOX_WIDTH = 4


def whole_list(first: Token, tokens: Tokens, other: Other) -> Iterator[Seen]:
    """A list that has just opened; whatever cannot be words of an item parts it in two."""
    every = _pieces(first, tokens, other, 0)
    for _, group in groupby(every, lambda piece: isinstance(piece, Item)):
        pieces = list(group)
        items = tuple(piece for piece in pieces if isinstance(piece, Item))
        if items:
            yield Seen(Items(items), items[0].part)
        yield from (piece for piece in pieces if not isinstance(piece, Item))


def _pieces(first: Token, tokens: Tokens, other: Other, level: int) -> list[Item | Seen]:
    pieces: list[Item | Seen] = []
    numbers = count(int(first.attrs.get("start", 1)))
    before = first
    for token in takewhile(lambda token: token.type not in _CLOSES, tokens):
        last = pieces[-1] if pieces else None
        is_open = isinstance(last, Item) and last.level == level
        if token.type in _OPENS:
            pieces += _pieces(token, tokens, other, level + 1)
        elif token.type == "list_item_open":
            pieces.append(_item(token, level, next(numbers)))
        elif token.type == "inline" and isinstance(last, Item) and is_open:
            pieces[-1:] = _with_words(last, token, bold=before.type == _HEADING)
        elif token.type != _HEADING or not is_open:
            pieces += other(token, tokens)
        before = token
    return pieces


def _item(token: Token, level: int, number: int) -> Item:
    marker = f"{number}{token.markup}" if token.info else ""
    return Item(level, marker, (), token.meta["part"])


def _with_words(item: Item, line: Token, *, bold: bool) -> list[Item | Seen]:
    """An item with one more line of words; a heading in it is only bold."""
    spans, images = spans_and_images(line)
    spans = tuple(replace(span, bold=True) for span in spans) if bold else spans
    pictures = [Seen(each, line.meta["part"]) for each in images]
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
