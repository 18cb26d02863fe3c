"""What is said at the foot of a slide."""

from collections.abc import Iterator
from itertools import takewhile

from markdown_it.token import Token

from presenter.deck.blocks import Footnotes, Span, Spans
from presenter.deck.inline import mark_of, spans_and_images


def whole_foot(tokens: Iterator[Token]) -> Iterator[Footnotes]:
    """The footnotes, whose block has just opened; of each only the words are shown."""
    notes: list[tuple[str, Spans]] = []
    for token in takewhile(lambda token: token.type != "footnote_block_close", tokens):
        if token.type == "footnote_open":
            notes.append((mark_of(token), ()))
        elif token.type == "inline" and (spans := spans_and_images(token)[0]):
            mark, words = notes[-1]
            notes[-1] = mark, (*words, Span("\n"), *spans) if words else spans
    yield Footnotes(tuple(notes))
