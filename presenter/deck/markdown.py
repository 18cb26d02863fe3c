"""The Markdown of a slide: each syntax is one step, in this order."""

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from presenter.deck.bounds import NESTED, bounded
from presenter.deck.dollars import dollars
from presenter.deck.mark_lines import mark_lines
from presenter.deck.parts import parts

_MARKDOWN = (
    MarkdownIt("commonmark", {"breaks": True, "maxNesting": NESTED})
    .enable(["table", "strikethrough"])
    .use(mark_lines)
    .use(footnote_plugin, inline=False)
    .use(dollars)
    .use(parts)
)


def parsed(markdown: str) -> list[Token]:
    """The tokens of a slide; each has its part in `meta`."""
    return _MARKDOWN.parse(bounded(markdown))


def unmentioned(markdown: str) -> list[str]:
    """The names of the footnotes that have a text and are not mentioned."""
    found: dict[str, Any] = {}
    _MARKDOWN.parse(bounded(markdown), found)
    notes = found.get("footnotes", {}).get("refs", {})
    return [name.removeprefix(":") for name, number in notes.items() if number < 0]
