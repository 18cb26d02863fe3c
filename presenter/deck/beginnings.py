"""Which lines begin a block, each by its own looks."""

import re

from presenter.deck import html_blocks
from presenter.deck.fences import fence_in, is_break

_ITEM = re.compile(r" {0,3}(?:[-+*]|(?P<number>\d{1,9})[.)])(?P<gap> +|$)")
_HEADING = re.compile(r"#{1,6}(?:\s|$)")


def is_heading(text: str) -> bool:
    """Whether a text, its indent taken away, begins as a heading with `#` does."""
    return _HEADING.match(text) is not None


def item_in(line: str, base: int, *, interrupting: bool = False) -> re.Match[str] | None:
    """The marker of a list's item; only a first item with words may interrupt a paragraph.

    `number` is that of a numbered one, `gap` the spaces behind the marker.
    """
    item = None if is_break(line[base:]) else _ITEM.match(line, base)
    if item and interrupting:
        allowed = item["number"] in {None, "1"} and line[item.end() :].strip()
        return item if allowed else None
    return item


def begins(line: str) -> bool:
    """Whether a line begins a block of its own, whatever came before it."""
    text = line.lstrip(" ")
    return bool(
        is_break(line)
        or _ITEM.match(line)
        or fence_in(text)
        or is_heading(text)
        or text.startswith(">")
        or html_blocks.opens_raw(text)
        or html_blocks.opens_block(text, in_paragraph=True)
    )
