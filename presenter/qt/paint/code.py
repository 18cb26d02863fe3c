"""Code on a dark panel, coloured by Pygments."""

from dataclasses import replace

from pygments import lex
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.token import Comment, Generic, Keyword, Literal, Name, Operator
from pygments.util import ClassNotFound

from presenter.qt import theme as looks
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.runs import Run, Runs, Style, coloured
from presenter.qt.paint.shapes import Panel
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

PADDING = (48.0, 38.0)
ADVANCE = 0.6  # of a letter of the monospaced font, in parts of its size
COLOURS = (
    (Comment, "faint"),
    (Generic.Prompt, "faint"),
    (Generic.Output, "muted"),
    (Generic.Deleted, "muted"),
    (Generic.Inserted, "calm"),
    (Keyword, "ember"),
    (Operator.Word, "ember"),
    (Name.Tag, "ember"),
    (Literal.String, "calm"),
)


def code(text: str, language: str, pixels: float, width: float, theme: Theme) -> Panel:
    """A panel as wide as asked for; long lines are set smaller, then wrapped."""
    text = text.rstrip("\n").expandtabs(4)
    room = width - 2 * PADDING[0]
    longest = max(len(line) for line in text.split("\n"))
    size = max(SMALLEST, min(pixels, room / max(longest, 1) / ADVANCE))
    style = Style(size, theme.text, family=looks.MONO, leading=1.55)
    inside = Text(_coloured(text, language, theme), style, room)
    return Panel(inside, width, PADDING, theme.code, theme.line)


def _coloured(text: str, language: str, theme: Theme) -> Runs:
    if not text:
        return (Run(""),)
    formats = {kind: coloured(getattr(theme, name)) for kind, name in COLOURS}
    runs = [
        Run(part, next((formats[kind] for kind in formats if _is(token, kind)), None))
        for token, part in lex(text + "\n", _lexer(language))  # some lexers drop an open line
    ]
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.removesuffix("\n")))


def _is(token: tuple[str, ...], kind: tuple[str, ...]) -> bool:
    """Whether a token is of a kind or of one below it."""
    return token[: len(kind)] == kind


def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False, ensurenl=False)
