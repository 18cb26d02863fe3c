"""Large words: set as large as they fit, broken where it looks best."""

import re

from PySide6.QtGui import QFontMetricsF

from presenter.qt.paint import runs
from presenter.qt.paint.runs import BOLD, CENTRE, RIGHT, Style, Words
from presenter.qt.paint.text import Text
from presenter.qt.theme import Fonts, Theme

STEPS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
TRIES = 6
LONGEST_WORD = 60
SPACED = 0.08  # what is wider apart is copied from a PDF as words of one letter
INSETS = {CENTRE: 0.5, RIGHT: 1.0}
WIDOW, FEW_LINES = 0.25, 4


def display(pixels: float, theme: Theme) -> Style:
    """The style of headings."""
    return Style(
        pixels,
        theme.text,
        theme.fonts,
        role="display",
        weight=BOLD,
        leading=1.08,
        tracking=-0.014,
        accent=theme.accent,
        tabular=False,
    )


def kicker(text: str, colour: str, fonts: Fonts, width: float) -> Text:
    """Spaced capitals above a title, on one line."""
    style = Style(30.0, colour, fonts, weight=runs.SEMIBOLD, leading=1.2, tracking=SPACED)
    return Text(text.upper(), style, width, most=1)


def title(words: Words, style: Style, width: float, most: int = 2) -> Text:
    """At most `most` lines: smaller step by step, then shortened."""
    smallest = style.at(style.pixels * STEPS[-1])
    for step in STEPS:
        smaller = style.at(style.pixels * step)
        if not _has_room(words, smaller, width):
            continue
        set_so = Text(words, smaller, width, most)
        if not set_so.shortened:
            return balanced(words, smaller, width, set_so)
    return Text(words, smallest, width, most)


def balanced(words: Words, style: Style, width: float, as_set: Text) -> Text:
    """The same number of lines, of lengths as equal as can be."""
    if as_set.lines == 1:
        return as_set
    narrow, wide, best = width / 2, width, as_set
    for _ in range(TRIES):
        middle = (narrow + wide) / 2
        inset = (width - middle) * INSETS.get(as_set.align, 0.0)
        tried = Text(words, style, middle, as_set.lines, inset)
        if tried.shortened or not _has_room(words, style, middle):
            narrow = middle
        else:
            wide, best = middle, tried
    return best


def without_widow(words: Words, style: Style, width: float) -> Text:
    """Prose whose last line is not a lonely word."""
    as_set = Text(words, style, width)
    lonely = 1 < as_set.lines <= FEW_LINES and as_set.last_width < width * WIDOW
    return balanced(words, style, width, as_set) if lonely else as_set


def _has_room(words: Words, style: Style, width: float) -> bool:
    """Whether no word has to be broken."""
    parts = re.split(r"[\s\u2028]+", runs.text(runs.runs(words, style)))
    longest = max(parts, key=len)[:LONGEST_WORD]
    return QFontMetricsF(style.font).horizontalAdvance(longest) <= width
