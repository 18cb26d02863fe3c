"""The minutes that all charts show."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.core.board import Chart, Head
from presenter.values import dataclass

DAY = 24 * 60
LEAST = 15  # minutes: early on a curve only fills the right of its chart


@dataclass(frozen=True, slots=True)
class Period:
    """From one minute to another, and the clock at its beginning."""

    first: int
    last: int
    began: str

    def share(self, minute: float) -> float:
        """How far along a minute is."""
        return (minute - self.first) / ((self.last - self.first) or 1)


@dataclass(frozen=True, slots=True)
class Now:
    """The present: a fine line through all charts below each other."""

    height: float
    colour: str

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(self.colour), 1.5))
        painter.drawLine(QLineF(x, y, x, y + self.height))


def period(charts: Sequence[Chart], head: Head) -> Period:
    minutes = [minute for chart in charts for minute, _ in chart.points] or [0]
    last = max(minutes)
    first = min(*minutes, last - LEAST)
    return Period(first, last, before(head.clock, last - first))


def before(clock: str, minutes: int) -> str:
    """The clock so many minutes earlier: `16:48` and 8 make `16:40`."""
    hours, _, rest = clock.partition(":")
    at = (int(hours) * 60 + int(rest) - minutes) % DAY
    return f"{at // 60:02}:{at % 60:02}"
