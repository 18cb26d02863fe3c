"""One signal: its name and value with a sign, and beside them the plot of how it came there."""

from PySide6.QtCore import QRectF

from presenter.core.board import Chart
from presenter.qt.paint.case.icon import SIGNS, Icon
from presenter.qt.paint.case.period import Period
from presenter.qt.paint.case.plot import HALO, Plot
from presenter.qt.paint.case.tones import hue, readable
from presenter.qt.paint.runs import BOLD, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

LOWEST = 56.0  # a row in the smallest letters
SHARE, WORDS, MOST_SHARE = 0.34, 250.0, 0.5  # how wide the words are: a part, at least, at most
APART = 28.0
SIGN, AFTER_SIGN = 20.0, 10.0


@dataclass(frozen=True, slots=True)
class Letters:
    """The sizes of the name and of the value, in a row at least so high."""

    row: float
    name: float
    value: float


SIZES = (Letters(150, 28, 48), Letters(84, 24, 38), Letters(68, 22, 32), Letters(0, 22, 26))


def plots(area: QRectF) -> QRectF:
    """Where the plots are, in the area of a column of signals."""
    return area.adjusted(_words_width(area) + APART, 0, -HALO, 0)


def signal(chart: Chart, area: QRectF, period: Period, theme: Theme) -> list[Placed]:
    width = _words_width(area)
    size = next(each for each in SIZES if area.height() >= each.row)
    colour = readable(hue(chart.health, theme), theme.surface, theme)
    soft = Style(size.name, theme.text, theme.fonts, leading=1.2)
    strong = Style(size.value, colour, theme.fonts, weight=BOLD, leading=1.12)
    name = Text(chart.name, soft, width, most=1)
    value = Text(chart.reading, strong, width - SIGN - AFTER_SIGN, most=1)
    top = area.y() + (area.height() - name.height - value.height) / 2
    middle = top + name.height + value.height / 2
    at = plots(area)
    plot = Plot(chart, at.width(), at.height(), period, theme)
    return [
        Placed(name, area.x(), top),
        Placed(Icon(SIGNS[chart.health], SIGN, colour, 3.6), area.x(), middle - SIGN / 2),
        Placed(value, area.x() + SIGN + AFTER_SIGN, top + name.height),
        Placed(plot, at.x(), at.y()),
    ]


def _words_width(area: QRectF) -> float:
    return max(area.width() * SHARE, min(WORDS, area.width() * MOST_SHARE))
