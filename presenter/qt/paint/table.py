"""Tables: hairlines between rows, figures in columns at the right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.deck.page import Spans, Table
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.runs import CENTRE, LEFT, RIGHT, SEMIBOLD, Style
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

NUMBER = re.compile(r"[<>≈~]?\s*[+\-−–±]?[€$£]?\d[\d.,:\s’]*\s*[%‰a-zA-Zµ°/²]{0,5}")
NOTHING = {"", "-", "–", "—"}
ALIGNED = {"left": LEFT, "center": CENTRE, "right": RIGHT}
NARROWEST = 0.7
BETWEEN = 1.6  # between columns, in parts of the size of the letters

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

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        for row in self.rows:
            for cell, left in zip(row.cells, self.lefts, strict=True):
                cell.paint(painter, x + left, y + row.padding)
            y += row.height
            if row is not self.rows[-1]:
                painter.setPen(QPen(QColor(self.line), 1.5, Qt.PenStyle.SolidLine))
                painter.drawLine(QPointF(x, y), QPointF(x + self.width, y))


def table(block: Table, pixels: float, width: float, theme: Theme) -> Grid:
    columns = max(len(row) for row in (block.header, *block.rows))
    aligns = [_align(block, column) for column in range(columns)]
    head = Style(max(pixels * 0.8, SMALLEST), theme.muted, theme.fonts, weight=SEMIBOLD)
    body = Style(pixels, theme.text, theme.fonts, accent=theme.accent)
    texts = [(head, _filled(block.header, columns))] if any(block.header) else []
    texts += [(body, _filled(row, columns)) for row in block.rows]
    gap = min(pixels * BETWEEN, width / columns / 3)
    widths = _widths(texts, width - gap * (columns - 1))
    rows = tuple(_row(style, cells, widths, aligns) for style, cells in texts)
    lefts = tuple(accumulate((wide + gap for wide in widths[:-1]), initial=0.0))
    return Grid(rows, lefts, lefts[-1] + widths[-1], theme.line)


def _filled(row: Cells, columns: int) -> Cells:
    return row + ((),) * (columns - len(row))


def _row(
    style: Style, cells: Cells, widths: Sequence[float], aligns: Sequence[Qt.AlignmentFlag]
) -> Row:
    texts = (
        Text(cell, replace(style, align=align), width)
        for cell, width, align in zip(cells, widths, aligns, strict=True)
    )
    return Row(tuple(texts), style.pixels * 0.36)


def _align(block: Table, column: int) -> Qt.AlignmentFlag:
    asked = block.align[column] if column < len(block.align) else ""
    if asked in ALIGNED:
        return ALIGNED[asked]
    cells = [_plain(row[column]) for row in block.rows if column < len(row)]
    said = [cell for cell in cells if cell not in NOTHING]
    return RIGHT if said and all(NUMBER.fullmatch(cell) for cell in said) else LEFT


def _plain(cell: Spans) -> str:
    return "".join(span.text for span in cell).strip()


def _widths(texts: Sequence[tuple[Style, Cells]], room: float) -> list[float]:
    """As wide as the words are; what is too wide shares what the others leave."""
    rows = [[_natural(cell, style) for cell in cells] for style, cells in texts]
    natural = [max(column) for column in zip(*rows, strict=True)]
    spare = max(room * NARROWEST - sum(natural), 0.0) / len(natural)
    if sum(natural) <= room:
        return [wide + spare for wide in natural]
    return _shared(natural, room)


def _natural(cell: Spans, style: Style) -> float:
    return ceil(Text(cell, style, 100_000.0).natural_width) + 1.0


def _shared(natural: list[float], room: float) -> list[float]:
    share = room / len(natural)
    for _ in natural:
        narrow = [wide for wide in natural if wide <= share]
        many = len(natural) - len(narrow)
        share = (room - sum(narrow)) / many
    return [min(wide, share) for wide in natural]
