"""The axes of a field over two scores: in tens, named, with fine lines."""

from collections.abc import Sequence
from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.core.board import Paths
from presenter.qt.paint.runs import CENTRE, RIGHT, SEMIBOLD, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

FULL, STEP, LEAST_SPAN = 100, 10, 40
TICK, NAME = 22.0, 26.0
LEFT, TOP, RIGHT_EDGE, BELOW = 92.0, 76.0, 40.0, 84.0  # what they take of the panel
TICK_WIDTH, TICK_APART = 56.0, 14.0


@dataclass(frozen=True, slots=True)
class Axis:
    """The scores along a side of the field."""

    low: int
    high: int

    def share(self, score: float) -> float:
        return (score - self.low) / (self.high - self.low)

    @property
    def ticks(self) -> list[int]:
        step = STEP if self.high - self.low <= LEAST_SPAN else STEP * 2
        return list(range(ceil(self.low / step) * step, self.high + 1, step))


@dataclass(frozen=True, slots=True)
class Lines:
    """Fine lines at the ticks of both axes."""

    lines: tuple[QLineF, ...]
    colour: str

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(self.colour), 1.0))
        painter.drawLines([line.translated(x, y) for line in self.lines])


@dataclass(frozen=True, slots=True)
class Axes:
    """Both axes around the area that they leave."""

    area: QRectF
    across: Axis
    up: Axis
    names: tuple[str, str]

    def point(self, across: float, up: float) -> QPointF:
        return QPointF(self._x(across), self._y(up))

    def placed(self, theme: Theme) -> list[Placed]:
        area = self.area
        lines = [
            QLineF(self._x(at), area.y(), self._x(at), area.bottom()) for at in self.across.ticks
        ]
        lines += [QLineF(area.x(), self._y(at), area.right(), self._y(at)) for at in self.up.ticks]
        return [
            Placed(Lines(tuple(lines), theme.line), 0, 0),
            *self._figures(theme),
            *self._names(theme),
        ]

    def _figures(self, theme: Theme) -> list[Placed]:
        style = Style(TICK, theme.muted, theme.fonts, leading=1.2)
        below = Style(TICK, theme.muted, theme.fonts, leading=1.2, align=CENTRE)
        left = Style(TICK, theme.muted, theme.fonts, leading=1.2, align=RIGHT)
        half = TICK_WIDTH / 2
        top = self.area.bottom() + TICK_APART * 0.6
        start = self.area.x() - TICK_APART - TICK_WIDTH
        placed = [
            Placed(Text(str(at), below, TICK_WIDTH, most=1), self._x(at) - half, top)
            for at in self.across.ticks
        ]
        rise = style.pixels * style.leading / 2
        return placed + [
            Placed(Text(str(at), left, TICK_WIDTH, most=1), start, self._y(at) - rise)
            for at in self.up.ticks
        ]

    def _names(self, theme: Theme) -> list[Placed]:
        across, up = self.names
        style = Style(NAME, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.2)
        end = Style(NAME, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.2, align=RIGHT)
        width = self.area.width()
        right = Text(f"{across} →", end, width, most=1)
        above = Text(f"↑ {up}", style, width, most=1)
        return [
            Placed(right, self.area.x(), self.area.bottom() + TICK * 1.2 + TICK_APART * 0.6 + 4),
            Placed(above, self.area.x() - TICK_APART, self.area.y() - above.height - TICK_APART),
        ]

    def _x(self, score: float) -> float:
        return self.area.x() + self.area.width() * self.across.share(score)

    def _y(self, score: float) -> float:
        return self.area.bottom() - self.area.height() * self.up.share(score)


def axes(paths: Paths, box: QRectF) -> Axes:
    """For all ends and the whole way."""
    area = box.adjusted(LEFT, TOP, -RIGHT_EDGE, -BELOW)
    across = [dot.across for dot in paths.dots] + [each for each, _ in paths.trail]
    up = [dot.up for dot in paths.dots] + [each for _, each in paths.trail]
    return Axes(area, axis(across), axis(up), (paths.across, paths.up))


def axis(scores: Sequence[int]) -> Axis:
    """All scores with some room around them, in tens, and no more than there can be."""
    low = max(floor((min(scores, default=0) - STEP / 2) / STEP) * STEP, 0)
    high = min(ceil((max(scores, default=FULL) + STEP / 2) / STEP) * STEP, FULL)
    missing = max(LEAST_SPAN - (high - low), 0)
    low = max(low - ceil(missing / 2 / STEP) * STEP, 0)
    high = min(max(high, low + LEAST_SPAN), FULL)
    return Axis(min(low, high - LEAST_SPAN), high)
