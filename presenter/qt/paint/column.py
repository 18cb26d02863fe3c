"""One column of a table: how its cells stand, and how much room they want."""

import re
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import Qt

from presenter.deck.blocks import Span, Spans
from presenter.qt.paint.runs import CENTRE, LEFT, RIGHT, START, Style, extent
from presenter.values import dataclass

NUMBER = re.compile(r"[<>≈~]?\s*[+\-−–±]?[€$£]?\d[\d.,:\s’]*\s*[%‰a-zA-Zµ°/²]{0,5}")
TAIL = re.compile(r"(?:\.\d+|,\d{1,2})?\s*[%‰a-zA-Zµ°/²]{0,5}$")
NOTHING = {"", "-", "–", "—"}
ALIGNED = {"left": LEFT, "center": CENTRE, "right": RIGHT}


@dataclass(frozen=True, slots=True)
class Column:
    """`natural` is the width of its longest line, `least` that of its longest word.

    `insets` are how far from the right each cell of the body ends, so that decimal points line up.
    """

    align: Qt.AlignmentFlag
    natural: float
    least: float
    insets: tuple[float, ...]


def column(head: Style, title: Spans, body: Style, cells: Sequence[Spans], asked: str) -> Column:
    """`asked` is how the deck aligns it; if it does not say, figures stand at the right."""
    figures = _are_figures(cells)
    align = ALIGNED.get(asked, RIGHT if figures else START)
    tails = [_tail(cell, body) if figures and align == RIGHT else 0.0 for cell in cells]
    insets = tuple(max(tails) - tail for tail in tails)
    extents = [extent(cell, body) for cell in cells]
    lines = (line + inset for (line, _), inset in zip(extents, insets, strict=True))
    words = (word + inset for (_, word), inset in zip(extents, insets, strict=True))
    title_line, title_word = extent(title, head)
    least = max(title_word, *words, 0.0)
    return Column(align, _room(max(title_line, *lines, least)), _room(least), insets)


def _room(width: float) -> float:
    return ceil(width) + 1.0


def _are_figures(cells: Sequence[Spans]) -> bool:
    said = [words for cell in cells if (words := _plain(cell)) not in NOTHING]
    return bool(said) and all(NUMBER.fullmatch(words) for words in said)


def _plain(cell: Spans) -> str:
    return "".join(span.text for span in cell).strip()


def _tail(cell: Spans, style: Style) -> float:
    """The width of what follows the whole number: decimals, and the unit."""
    words = _plain(cell)
    found = None if words in NOTHING else TAIL.search(words)
    return extent((Span(found[0]),), style)[0] if found else 0.0
