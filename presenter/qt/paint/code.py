"""Code on a panel of its own, coloured by Pygments."""

from dataclasses import replace
from functools import lru_cache

from pygments import lex
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.token import Comment, Generic, Keyword, Literal, Name, Operator, _TokenType
from pygments.util import ClassNotFound

from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.listing import Listing
from presenter.qt.paint.runs import Run, Runs, Style, coloured
from presenter.qt.paint.shapes import Panel
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

PADDING = (48.0, 38.0)
LEADING = 1.55
ADVANCE = 0.6  # of a letter of the monospaced font, in parts of its size
GOES_ON = "↪"
TAB = 4
COLOURS = {
    Comment: "muted",
    Generic.Prompt: "muted",
    Generic.Output: "muted",
    Generic.Deleted: "muted",
    Generic.Inserted: "calm",
    Generic.Heading: "accent",
    Keyword.Constant: "info",
    Keyword: "accent",
    Operator.Word: "accent",
    Name.Tag: "accent",
    Name.Builtin: "accent",
    Name.Decorator: "info",
    Name.Variable: "info",
    Literal.String: "calm",
    Literal.Scalar: "text",
    Literal: "info",
}


def code(
    text: str, language: str, pixels: float, width: float, theme: Theme, least: float = 0.0
) -> Panel:
    """A panel as wide as asked for; long lines are set smaller, then wrapped."""
    text = text.rstrip("\n").expandtabs(TAB)
    room = width - 2 * PADDING[0]
    lengths = [len(line) for line in text.split("\n")]
    size = max(SMALLEST, int(min(pixels, room / max(*lengths, 1) / ADVANCE)))
    style = Style(size, theme.text, theme.fonts, role="mono", leading=LEADING)
    inside = Listing(
        Text(_coloured(text, language, theme), style, room),
        Text(GOES_ON, replace(style, colour=theme.muted), room, most=1),
        sum(length * ADVANCE * SMALLEST > room for length in lengths),
    )
    return Panel(inside, width, PADDING, theme.code, theme.line, least=least)


def size_for(lines: int, height: float) -> float:
    """The size at which so many lines fill a panel."""
    return (height - 2 * PADDING[1]) / max(lines, 1) / LEADING


def _coloured(text: str, language: str, theme: Theme) -> Runs:
    if not text:
        return (Run(""),)
    formats = {name: coloured(getattr(theme, name)) for name in set(COLOURS.values())}
    runs = [
        Run(part, formats.get(_colour(token)))
        for token, part in lex(text + "\n", _lexer(language))  # some lexers drop an open line
    ]
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.removesuffix("\n")))


@lru_cache(maxsize=256)
def _colour(token: _TokenType) -> str:
    """The colour of a kind of token, or of the nearest kind above it."""
    kinds = reversed(token.split())
    return next((COLOURS[kind] for kind in kinds if kind in COLOURS), "")


@lru_cache(maxsize=32)
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False, ensurenl=False)
