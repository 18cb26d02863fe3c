"""Monitoring: each signal's value, and how it came there, all over the same time.

Our own, in a few small files: pyqtgraph brings NumPy and widgets that a picture has no use for.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from presenter.core.board import Chart, Head
from presenter.qt.paint.case.part import Part
from presenter.qt.paint.case.period import Now, Period, period
from presenter.qt.paint.case.plate import AROUND, LABEL, LABEL_TOP, PADDING, labelled
from presenter.qt.paint.case.signal import LOWEST, plots, signal
from presenter.qt.paint.case.tones import IN_TROUBLE
from presenter.qt.paint.runs import RIGHT, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

MOST, ROOMY = 6, 1200.0
BETWEEN, ACROSS = 0.24, 64.0  # between rows as a part of their height, and between columns
HIGHEST, HIGHEST_ALONE = 150.0, 250.0


def monitoring(charts: Sequence[Chart], head: Head, box: QRectF, theme: Theme) -> Part:
    panel, room = labelled("Monitoring", box, theme)
    across = 2 if room.width() > ROOMY and len(charts) > 1 else 1
    shown = _kept(charts, min(max(int(room.height() / LOWEST), 1) * across, MOST))
    times = period(shown, head)
    down = -(-len(shown) // across)
    width = (room.width() - ACROSS * (across - 1)) / across
    placed = [*panel.placed, _since(times, len(charts) - len(shown), box, theme)]
    for column in range(across):
        area = QRectF(room.x() + column * (width + ACROSS), room.y(), width, room.height())
        placed += _column(shown[column * down : (column + 1) * down], area, times, theme)
    return Part(tuple(placed))


def height_for(count: int) -> float:
    """What so many charts need at least, with the panel around them."""
    rows = min(count, MOST)
    return AROUND + LOWEST * (rows + BETWEEN * (rows - 1))


def _kept(charts: Sequence[Chart], most: int) -> tuple[Chart, ...]:
    """As many as there is room for: of too many, those in trouble first."""
    calm = [chart.health not in IN_TROUBLE for chart in charts]
    ranked = sorted(range(len(charts)), key=calm.__getitem__)
    return tuple(charts[at] for at in sorted(ranked[:most]))


def _column(charts: Sequence[Chart], area: QRectF, times: Period, theme: Theme) -> list[Placed]:
    """Rows below each other, and the line of the present through all of them."""
    count = len(charts)
    height = min(
        area.height() / (count + BETWEEN * (count - 1)),
        HIGHEST if count > 1 else HIGHEST_ALONE,
    )
    height = max(height, LOWEST)
    step = height + max(min((area.height() - height * count) / max(count - 1, 1), height * 0.4), 0)
    row = QRectF(area.x(), area.y(), area.width(), height)
    whole = plots(row.adjusted(0, 0, 0, step * (count - 1)))
    placed = [Placed(Now(whole.height(), theme.line), whole.right(), whole.y())]
    for chart in charts:
        placed += signal(chart, row, times, theme)
        row.translate(0, step)
    return placed


def _since(times: Period, left_out: int, box: QRectF, theme: Theme) -> Placed:
    """What all charts show, on the line of the panel's name."""
    style = Style(LABEL, theme.muted, theme.fonts, leading=1.3, align=RIGHT)
    more = f"+ {left_out} more · " if left_out else ""
    words = Text(f"{more}{times.began} – now", style, box.width() - 2 * PADDING, most=1)
    return Placed(words, box.x() + PADDING, box.y() + LABEL_TOP)
