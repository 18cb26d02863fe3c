"""A line of the feed: when, what kind in a sign and a word, who, and what was said."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from presenter.core.board import FeedKind, FeedLine
from presenter.qt.paint.case.icon import SPEAKERS, Icon
from presenter.qt.paint.case.tones import readable
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.piece import Paintable
from presenter.qt.paint.runs import BOLD, SEMIBOLD, Run, Style, coloured
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

LEADING, MOST_LINES = 1.32, 4
CLOCK, AFTER_CLOCK, SIGN, AFTER_SIGN = 3.0, 0.7, 0.95, 0.5  # in parts of the letters' size
KIND = 0.92
TOKENS = {
    FeedKind.PAGE: "bad",
    FeedKind.WARN: "warn",
    FeedKind.CHAT: "info",
    FeedKind.LOG: "muted",
    FeedKind.CUSTOMER: "calm",
    FeedKind.MAIL: "info",
    FeedKind.DONE: "accent",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line laid out: the clock, a sign, and words beside both."""

    width: float
    size: float
    clock: Text
    icon: Icon
    words: Text

    @property
    def height(self) -> float:
        return self.words.height

    @property
    def stops(self) -> Sequence[float]:
        return self.words.stops

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.clock, self.words)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self.clock.paint(painter, x, y)
        at = x + self.size * (CLOCK + AFTER_CLOCK)
        self.icon.paint(painter, at, y + (self.size * LEADING - self.icon.size) / 2)
        self.words.paint(painter, x + self.size * _beside(), y)


def entry(line: FeedLine, width: float, size: float, theme: Theme, most: int = MOST_LINES) -> Entry:
    colour = token(line.kind, theme)
    mono = Style(size, theme.muted, theme.fonts, role="mono", leading=LEADING)
    said = Style(size, theme.text if line.is_new else theme.muted, theme.fonts, leading=LEADING)
    words = Text(_words(line, colour, size, theme), said, width - size * _beside(), most)
    clock = Text(line.clock, mono, size * (CLOCK + AFTER_CLOCK), most=1)
    return Entry(width, size, clock, Icon(SPEAKERS[line.kind], size * SIGN, colour), words)


def token(kind: FeedKind, theme: Theme) -> str:
    """The colour of a kind, as it can be read on a panel."""
    return readable(str(getattr(theme, TOKENS[kind])), theme.surface, theme)


def _beside() -> float:
    return CLOCK + AFTER_CLOCK + SIGN + AFTER_SIGN


def _words(line: FeedLine, colour: str, size: float, theme: Theme) -> tuple[Run, ...]:
    """`PAGE web-app  18 % of saves fail`: the kind in its colour, and who stronger."""
    kind = coloured(colour)
    kind.setFont(
        Style(max(size * KIND, SMALLEST), colour, theme.fonts, role="mono", weight=BOLD).font
    )
    runs = [Run(line.kind.value.upper(), kind)]
    if line.who:
        who = coloured(theme.text)
        who.setFont(Style(size, theme.text, theme.fonts, weight=SEMIBOLD).font)
        runs.append(Run(f"  {line.who}", who))
    return (*runs, Run(f"  {' '.join(line.text.split())}"))
