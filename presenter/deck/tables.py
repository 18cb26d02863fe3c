"""Tables, as GitHub writes them."""

from collections.abc import Iterator
from itertools import takewhile

from markdown_it.token import Token

from presenter.deck.blocks import Image, Spans, Table
from presenter.deck.inline import spans_and_images


def whole_table(tokens: Iterator[Token]) -> Iterator[Table | Image]:
    """A table that has just opened; pictures in it come after it."""
    rows: list[list[Spans]] = []
    align: list[str] = []
    pictures: list[Image] = []
    for token in takewhile(lambda token: token.type != "table_close", tokens):
        match token.type:
            case "tr_open":
                rows.append([])
            case "th_open":
                align.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
            case "inline":
                spans, images = spans_and_images(token)
                rows[-1].append(spans)
                pictures += images
    yield Table(tuple(rows[0]), tuple(map(tuple, rows[1:])), tuple(align))
    yield from pictures
