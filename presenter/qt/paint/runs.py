"""Words with marks as Qt's text layout wants them: one string, and the formats of its parts."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout

from presenter.core.direction import is_right_to_left
from presenter.deck.page import Span
from presenter.qt import theme
from presenter.qt.theme import Fonts
from presenter.values import dataclass

START, CENTRE, RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute  # whichever way it is written
SEMIBOLD, BOLD = QFont.Weight.DemiBold, QFont.Weight.Bold
SOFT_BREAK = "\u2028"
SHIPPED = Fonts()
Role = Literal["display", "sans", "mono"]
FOLLOWED = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Style:
    """How words look; `leading` and `tracking` are parts of the size in `pixels`.

    Figures of equal width (`tabular`) are for clocks and columns; `accent` is the colour of code.
    Words that stand at their `START` stand at the right if they are written to the left.
    """

    pixels: float
    colour: str
    fonts: Fonts
    role: Role = "sans"
    weight: QFont.Weight = QFont.Weight.Normal
    leading: float = 1.4
    tracking: float = 0.0
    accent: str = ""
    align: Qt.AlignmentFlag = LEFT
    tabular: bool = True

    @property
    def font(self) -> QFont:
        family, instead = getattr(self.fonts, self.role), getattr(SHIPPED, self.role)
        made = theme.font(family, self.pixels, self.weight, instead)
        made.setFeature(QFont.Tag("tnum"), int(self.tabular))
        if self.role == "mono":
            made.setFeature(QFont.Tag("calt"), 0)  # code is shown as typed: no ligatures
        if self.tracking:
            made.setLetterSpacing(
                QFont.SpacingType.AbsoluteSpacing, self.tracking * made.pixelSize()
            )
        return made

    def at(self, pixels: float) -> "Style":
        """The same look in another size."""
        return replace(self, pixels=pixels)


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a text that looks different from the rest, or the same if `format` is None."""

    text: str
    format: QTextCharFormat | None = None


Runs = tuple[Run, ...]
Words = str | Sequence[Span | Run]


def runs(words: Words, style: Style) -> Runs:
    """The words as runs; a plain string is one."""
    if isinstance(words, str):
        return (Run(words),)
    return tuple(
        part if isinstance(part, Run) else Run(part.text, _format(part, style)) for part in words
    )


def is_leftwards(words: Words) -> bool:
    """Whether words are written from right to left."""
    return is_right_to_left(words if isinstance(words, str) else "".join(w.text for w in words))


def text(parts: Runs) -> str:
    return "".join(part.text for part in parts).replace("\n", SOFT_BREAK)


def ranges(parts: Runs) -> list[QTextLayout.FormatRange]:
    """Where each format holds; Qt counts in UTF-16, where an emoji is two."""
    found: list[QTextLayout.FormatRange] = []
    start = 0
    for part in parts:
        length = len(part.text.encode("utf-16-le", "surrogatepass")) // 2
        if part.format is not None:
            found.append(_range(start, length, part.format))
        start += length
    return found


def extent(words: Sequence[Span], style: Style) -> tuple[float, float]:
    """The widths of the longest line, if no line is broken but by the deck, and of a word."""
    line = longest = word = 0.0
    for span in words:
        metrics = QFontMetricsF(_font(span, style))
        for number, part in enumerate(span.text.split("\n")):
            line = metrics.horizontalAdvance(part) + (0.0 if number else line)
            longest = max(longest, line)
            word = max([word, *map(metrics.horizontalAdvance, part.split())])
    return longest, word


def coloured(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    return made


def is_followed(link: str) -> bool:
    """Whether a reader of a PDF may be led there: to the web, never to a file or a script."""
    return link.startswith(FOLLOWED)


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _format(span: Span, style: Style) -> QTextCharFormat | None:
    if not (span.bold or span.italic or span.code or span.strike or span.link or span.raised):
        return None
    look = QTextCharFormat()
    look.setFont(_font(span, style))
    if span.code:
        look.setForeground(QColor(style.accent or style.colour))
    look.setFontStrikeOut(span.strike)
    look.setFontUnderline(bool(span.link))
    if span.raised:
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if is_followed(span.link):
        look.setAnchor(True)
        look.setAnchorHref(span.link)
    return look


def _font(span: Span, style: Style) -> QFont:
    weight = BOLD if span.bold else style.weight
    if span.code:
        style = replace(style, role="mono", pixels=style.pixels * 0.96, tracking=0.0)
    made = replace(style, weight=weight).font
    made.setItalic(span.italic)
    return made
