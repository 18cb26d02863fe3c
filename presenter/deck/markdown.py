"""The Markdown of a slide: each syntax is one step, in this order."""

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from presenter.deck.bounds import NESTED, bounded
from presenter.deck.mark_lines import mark_lines
from presenter.deck.parts import parts

_MARKDOWN = (
    MarkdownIt("commonmark", {"breaks": True, "maxNesting": NESTED})
    .enable(["table", "strikethrough"])
    .use(mark_lines)
    .use(footnote_plugin, inline=False)
    .use(
        dollarmath_plugin,
        allow_labels=False,
        allow_space=False,
        allow_digits=False,
        double_inline=True,
    )
    .use(parts)
)


def parsed(markdown: str) -> list[Token]:
    """The tokens of a slide; each has its part in `meta`."""
    return _MARKDOWN.parse(bounded(markdown))
