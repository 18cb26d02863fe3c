"""Tables: hairlines between rows, figures in columns that line up."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, chain

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.deck.blocks import Spans, Table
from presenter.qt.paint.column import Column, column
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.piece import Beside, Gap, Paintable, Piece
from presenter.qt.paint.runs import SEMIBOLD, Style, is_leftwards
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

HEAD, PADDING, BETWEEN = 0.8, 0.36, 1.6  # in parts of the size of the letters
NARROWEST = 0.7  # of the room, though the words need less
MOST_COLUMNS, MOST_ROWS = 60, 120  # more than any wall shows

Cells = tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Text, ...]
    padding: float

    @property
    def height(self) -> float:
        return max(cell.height for cell in self.cells) + 2 * self.padding


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under a header; `lefts` are where the columns begin."""

    rows: tuple[Row, ...]
    lefts: tuple[float, ...]
    width: float
    line: str

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows)

    @property
    def stops(self) -> Sequence[float]:
        return tuple(accumulate(row.height for row in self.rows))

    @property
    def members(self) -> Sequence[Paintable]:
        return tuple(cell for row in self.rows for cell in row.cells)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        for row in self.rows:
            for cell, left in zip(row.cells, self.lefts, strict=True):
                cell.paint(painter, x + left, y + row.padding)
            y += row.height
            if row is not self.rows[-1]:
                painter.setPen(QPen(QColor(self.line), 1.5, Qt.PenStyle.SolidLine))
                painter.drawLine(QPointF(x, y), QPointF(x + self.width, y))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A table in one size: what is in it, and how much room its columns want."""

    header: Cells
    rows: tuple[Cells, ...]
    head: Style
    body: Style
    columns: tuple[Column, ...]

    @property
    def needed(self) -> float:
        """The width at which no word is broken."""
        gaps = self.body.pixels * BETWEEN * (len(self.columns) - 1)
        return sum(column.least for column in self.columns) + gaps


def table(block: Table, pixels: float, width: float, theme: Theme) -> Piece:
    """As wide as its words; where the longest have no room, all is set smaller.

    If its first words are written to the left, its first column stands at the right.
    """
    draft = _draft(block, pixels, theme)
    if draft.needed > width:
        draft = _draft(block, max(pixels * width / draft.needed, SMALLEST), theme)
    count = len(draft.columns)
    gap = min(draft.body.pixels * BETWEEN, width / count / 3)
    widths = _widths(draft.columns, width - gap * (count - 1))
    lefts = tuple(accumulate((wide + gap for wide in widths[:-1]), initial=0.0))
    whole = lefts[-1] + widths[-1]
    if not is_leftwards(next(filter(None, chain(draft.header, *draft.rows)), "")):
        return Grid(_grid(draft, widths), lefts, whole, theme.line)
    lefts = tuple(whole - left - wide for left, wide in zip(lefts, widths, strict=True))
    return Beside(Gap(0), Grid(_grid(draft, widths), lefts, whole, theme.line), width - whole)


def _draft(block: Table, pixels: float, theme: Theme) -> _Draft:
    every = (block.header, *block.rows[:MOST_ROWS])
    count = min(max(map(len, every)), MOST_COLUMNS)
    header, *rows = ((row + ((),) * count)[:count] for row in every)
    small = max(pixels * HEAD, SMALLEST)
    head = Style(small, theme.muted, theme.fonts, weight=SEMIBOLD, accent=theme.accent)
    body = Style(pixels, theme.text, theme.fonts, accent=theme.accent)
    asked = (block.align + ("",) * count)[:count]
    columns = tuple(
        column(head, header[number], body, [row[number] for row in rows], asked[number])
        for number in range(count)
    )
    return _Draft(header, tuple(rows), head, body, columns)


def _grid(draft: _Draft, widths: Sequence[float]) -> tuple[Row, ...]:
    flush = [0.0] * len(widths)
    rows = [_row(draft.head, draft.header, draft.columns, widths, flush)] * any(draft.header)
    for number, cells in enumerate(draft.rows):
        insets = [column.insets[number] for column in draft.columns]
        rows.append(_row(draft.body, cells, draft.columns, widths, insets))
    return tuple(rows)


def _row(
    style: Style,
    cells: Cells,
    columns: Sequence[Column],
    widths: Sequence[float],
    insets: Sequence[float],
) -> Row:
    texts = (
        Text(cell, replace(style, align=column.align), width - inset)
        for cell, column, width, inset in zip(cells, columns, widths, insets, strict=True)
    )
    return Row(tuple(texts), style.pixels * PADDING)


def _widths(columns: Sequence[Column], room: float) -> list[float]:
    """As wide as the lines are; where they have no room, no narrower than their words."""
    natural, least = sum(each.natural for each in columns), sum(each.least for each in columns)
    if natural <= room:
        spare = max(room * NARROWEST - natural, 0.0) / len(columns)
        return [each.natural + spare for each in columns]
    if least >= room:
        return [each.least * room / least for each in columns]
    share = (room - least) / (natural - least)
    return [each.least + (each.natural - each.least) * share for each in columns]
