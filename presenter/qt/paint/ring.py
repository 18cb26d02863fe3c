"""A ring that empties while time passes, with the time in it.

It stays neutral when the time is over: nobody in the room is to see anybody blamed.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.core.timing import ZERO, Timer, minutes, time_of_day, words
from presenter.qt import theme as looks
from presenter.qt.paint.runs import BOLD, CENTRE, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import title
from presenter.qt.theme import Theme

TOP_OF_CIRCLE, FULL_CIRCLE = 90 * 16, 360 * 16
THICK = 0.055  # of its width


@dataclass(frozen=True, slots=True)
class Track:
    """The whole circle below what is left of the time; it stands still."""

    size: float
    colour: str

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.colour), self.size * THICK))
        painter.drawEllipse(_middle(QRectF(x, y, self.size, self.size)))


@dataclass(frozen=True, slots=True)
class Ring:
    """A face: `box` is the square around the ring, `below` whether it says when we go on."""

    timer: Timer
    box: QRectF
    theme: Theme
    below: bool = False

    @property
    def track(self) -> Placed:
        return Placed(Track(self.box.width(), self.theme.raised), self.box.x(), self.box.y())

    @property
    def rect(self) -> QRectF:
        return self.box.adjusted(-60, 0, 60, 120) if self.below else self.box

    def reading(self, now: datetime) -> Hashable:
        return self._digits(now), self._caption(now), self._goes_on(now)

    def paint(self, painter: QPainter, now: datetime) -> None:
        self._paint_arc(painter, now)
        self._paint_words(painter, now)
        if self.below:
            style = Style(40, self.theme.text, align=CENTRE)
            line = _line(self._goes_on(now), style, self.rect.width())
            line.paint(painter, self.rect.x(), self.box.bottom() + 44)

    def _paint_arc(self, painter: QPainter, now: datetime) -> None:
        part, circle = self._part(now), _middle(self.box)
        thick = self.box.width() * THICK
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if part < 0:
            painter.setPen(QPen(QColor(self.theme.faint), thick))
            painter.drawEllipse(circle)
        elif part > 0:
            pen = QPen(QColor(self.theme.calm), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(circle, TOP_OF_CIRCLE, -round(FULL_CIRCLE * part))

    def _paint_words(self, painter: QPainter, now: datetime) -> None:
        room = self.box.width() * 0.72
        x = self.box.center().x() - room / 2
        size = self.box.width() * 0.24
        quiet = self.timer.paused or self._part(now) < 0
        style = Style(
            size,
            self.theme.muted if quiet else self.theme.text,
            family=looks.SANS,
            weight=BOLD,
            leading=1.0,
            align=CENTRE,
        )
        digits = _line(self._digits(now), style, room)
        caption = _line(self._caption(now), Style(30, self.theme.muted, align=CENTRE), room)
        middle = self.box.center().y()
        digits.paint(painter, x, middle - digits.height / 2 - size * 0.16)
        caption.paint(painter, x, middle + size * 0.38)

    def _left(self, now: datetime) -> timedelta:
        """What is left, in whole seconds, as the digits say it."""
        return timedelta(seconds=ceil(self.timer.left(now).total_seconds()))

    def _part(self, now: datetime) -> float:
        """The part of the time that is left; negative once it is over, zero without a plan."""
        if not self.timer.granted:
            return 0.0
        return min(self._left(now) / self.timer.granted, 1.0)

    def _digits(self, now: datetime) -> str:
        return words(self.timer.left(now) if self.timer.granted else self.timer.used(now))

    def _caption(self, now: datetime) -> str:
        if self.timer.paused:
            return "paused"
        if not self.timer.granted:
            return ""
        return f"{'after' if self._part(now) < 0 else 'of'} {_span(self.timer.granted)}"

    def _goes_on(self, now: datetime) -> str:
        if not self.below or not self.timer.running or self.timer.paused:
            return ""
        left = self.timer.left(now)
        return f"We go on at {time_of_day(now + left)}" if left > ZERO else "We go on now"


@lru_cache(maxsize=16)
def _line(said: str, style: Style, width: float) -> Text:
    """One line that fits; the same second is painted on up to three screens."""
    return title(said, style, width, most=1)


def _middle(box: QRectF) -> QRectF:
    """The circle that a pen follows whose outer edge touches the box."""
    inset = box.width() * THICK / 2
    return box.adjusted(inset, inset, -inset, -inset)


def _span(span: timedelta) -> str:
    """`8 minutes`, or `7:30` when they are not whole."""
    whole = minutes(span)
    if span != timedelta(minutes=whole):
        return words(span)
    return "1 minute" if whole == 1 else f"{whole} minutes"
