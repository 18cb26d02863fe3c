"""A clock for the room: a ring that empties while time passes, with the time in it, or no ring.

It stays neutral when the time is over: nobody in the room is to see anybody blamed.
"""

from collections.abc import Hashable
from datetime import datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from presenter.core.deck import Face
from presenter.core.timing import ZERO, Timer, minutes, time_of_day, words
from presenter.qt.paint.arc import Circle, paint_arc, part_left
from presenter.qt.paint.runs import BOLD, CENTRE, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import title
from presenter.qt.theme import Theme
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Ring:
    """A face: `box` is the square around the ring, `below` whether it says when we go on."""

    timer: Timer
    box: QRectF
    theme: Theme
    face: Face
    below: bool = False

    @property
    def track(self) -> tuple[Placed, ...]:
        if self.face is not Face.RING:
            return ()
        track = Circle(self.box.width(), self.theme.raised)
        return (Placed(track, self.box.x(), self.box.y()),)

    @property
    def rect(self) -> QRectF:
        return self.box.adjusted(-60, 0, 60, 120) if self.below else self.box

    def reading(self, now: datetime) -> Hashable:
        return self._digits(now), self._caption(now), self._goes_on(now)

    def paint(self, painter: QPainter, now: datetime) -> None:
        if self.face is Face.RING:
            paint_arc(painter, self.box, self._part(now), self.theme)
        self._paint_words(painter, now)
        if self.below:
            style = Style(40, self.theme.text, self.theme.fonts, align=CENTRE)
            line = _line(self._goes_on(now), style, self.rect.width())
            under = self.box.bottom() if self.face is Face.RING else self._under_digits
            line.paint(painter, self.rect.x(), under + 44)

    @property
    def _under_digits(self) -> float:
        return self.box.center().y() + self.box.width() * 0.24

    def _paint_words(self, painter: QPainter, now: datetime) -> None:
        is_ring = self.face is Face.RING
        room = self.box.width() * (0.72 if is_ring else 1.0)
        x = self.box.center().x() - room / 2
        size = self.box.width() * (0.24 if is_ring else 0.32)
        quiet = self.timer.paused or self._part(now) < 0
        style = Style(
            size,
            self.theme.muted if quiet else self.theme.text,
            self.theme.fonts,
            weight=BOLD,
            leading=1.0,
            align=CENTRE,
        )
        soft = Style(30, self.theme.muted, self.theme.fonts, align=CENTRE)
        digits = _line(self._digits(now), style, room)
        caption = _line(self._caption(now), soft, room)
        middle = self.box.center().y()
        digits.paint(painter, x, middle - digits.height / 2 - size * 0.16)
        caption.paint(painter, x, middle + size * 0.38)

    def _part(self, now: datetime) -> float:
        return part_left(self.timer, now)

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


def _span(span: timedelta) -> str:
    """`8 minutes`, or `7:30` when they are not whole."""
    whole = minutes(span)
    if span != timedelta(minutes=whole):
        return words(span)
    return "1 minute" if whole == 1 else f"{whole} minutes"
