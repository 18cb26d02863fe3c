"""A clock for the room: a ring that empties while time passes, with the time in it, or no ring.

It stays neutral when the time is over: nobody in the room is to see anybody blamed.
"""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from presenter.core.deck import Face
from presenter.core.timing import ZERO, Timer, minutes, time_of_day, words
from presenter.qt.paint.arc import Circle, between, paint_arc, part_left
from presenter.qt.paint.runs import BOLD, CENTRE, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import title
from presenter.qt.theme import Theme
from presenter.values import dataclass


class Reading(NamedTuple):
    """What it says, and the part of the time that is left."""

    digits: str
    caption: str
    goes_on: str
    part: float

    @property
    def lasting(self) -> tuple[str, str, bool]:
        """What stays for minutes: all but the digits and the arc."""
        return self.caption, self.goes_on, self.part < 0


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

    def reading(self, now: datetime) -> Reading:
        said = self._digits(now), self._caption(now), self._goes_on(now)
        return Reading(*said, self._part(now))

    def stale(self, before: Reading, after: Reading) -> tuple[QRectF, ...]:
        """The digits and the end of the arc; all of it where more than these changed."""
        if before.lasting != after.lasting:
            return (self.rect,)
        if self.face is not Face.RING or before.part == after.part:
            return (self._digits_box,)
        return self._digits_box, between(self.box, before.part, after.part)

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
    def _digits_size(self) -> float:
        return self.box.width() * (0.24 if self.face is Face.RING else 0.32)

    @property
    def _digits_box(self) -> QRectF:
        """Where they are, with room for whatever font the deck has."""
        size, middle = self._digits_size, self.box.center().y()
        return QRectF(self.box.x(), middle - 0.76 * size, self.box.width(), 1.2 * size)

    @property
    def _under_digits(self) -> float:
        return self.box.center().y() + self.box.width() * 0.24

    def _paint_words(self, painter: QPainter, now: datetime) -> None:
        is_ring = self.face is Face.RING
        room = self.box.width() * (0.72 if is_ring else 1.0)
        x = self.box.center().x() - room / 2
        size = self._digits_size
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
        digits = _figures(self._digits(now), style, room)
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


@lru_cache(maxsize=16)
def _figures(said: str, style: Style, width: float) -> Text:
    """How large they fit is found once for as many; in most fonts all are equally wide."""
    alike = _line(re.sub(r"\d", "0", said), style, width)
    figures = Text(said, alike.style, width, most=1)
    return _line(said, style, width) if figures.shortened else figures


def _span(span: timedelta) -> str:
    """`8 minutes`, or `7:30` when they are not whole."""
    whole = minutes(span)
    if span != timedelta(minutes=whole):
        return words(span)
    return "1 minute" if whole == 1 else f"{whole} minutes"
