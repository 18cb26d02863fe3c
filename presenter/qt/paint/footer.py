"""The foot of every picture: the phases as dots, and the clock of the phase that runs."""

from collections.abc import Hashable
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from presenter.core.deck import PLAIN, Dress, Face
from presenter.core.foot import Footer, Mark, State
from presenter.core.timing import Timer, words
from presenter.qt.paint.arc import STRONG, Circle, paint_arc, part_left
from presenter.qt.paint.frame import FOOTER, Frame
from presenter.qt.paint.runs import RIGHT, SEMIBOLD, Style, Words
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.shapes import Dot
from presenter.qt.paint.shown import line
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

DOT, AFTER_DOT, AFTER_TITLE = 14.0, 12.0, 36.0
TITLE_LIMITS = (2000.0, 300.0, 220.0, 160.0, 0.0)
CLOCK_WIDTH, APART = 240.0, 48.0
RING, BESIDE_RING = 30.0, 44.0
OWN = 0.24  # of the width, at most, for the line that a deck adds


@dataclass(frozen=True, slots=True)
class ClockFace:
    """What is left of the phase, at the right, perhaps beside a ring; neutral when it is over."""

    timer: Timer
    right: float
    theme: Theme
    face: Face = Face.DIGITS

    @property
    def rect(self) -> QRectF:
        width = CLOCK_WIDTH + (BESIDE_RING if self.face is Face.RING else 0.0)
        return QRectF(self.right - width, FOOTER - 24, width, 48)

    def reading(self, now: datetime) -> Hashable:
        left = words(self.timer.left(now))
        return f"paused  {left}" if self.timer.paused else left

    def stale(self, _before: Hashable, _after: Hashable) -> tuple[QRectF, ...]:
        return (self.rect,)

    def paint(self, painter: QPainter, now: datetime) -> None:
        over = self.timer.left(now).total_seconds() <= -1
        colour = self.theme.muted if over or self.timer.paused else self.theme.text
        style = Style(30, colour, self.theme.fonts, weight=SEMIBOLD, align=RIGHT)
        text = _figures(str(self.reading(now)), style)
        text.paint(painter, self.right - CLOCK_WIDTH, FOOTER - text.height / 2)
        if self.face is Face.RING:
            box = QRectF(
                self.right - text.natural_width - BESIDE_RING, FOOTER - RING / 2, RING, RING
            )
            Circle(RING, self.theme.raised, STRONG).paint(painter, box.x(), box.y())
            paint_arc(painter, box, part_left(self.timer, now), self.theme, STRONG)


@lru_cache(maxsize=8)
def _figures(said: str, style: Style) -> Text:
    """The same second is painted on up to three screens."""
    return Text(said, style, CLOCK_WIDTH, most=1)


@dataclass(frozen=True, slots=True)
class Foot:
    placed: tuple[Placed, ...]
    faces: tuple[ClockFace, ...] = ()


def foot(footer: Footer, frame: Frame, theme: Theme, dress: Dress = PLAIN) -> Foot:
    """From the right: the clock or what there is to say, the page, the deck's own line."""
    right = frame.width - frame.edge
    faces = (ClockFace(footer.clock, right, theme, footer.face),) if footer.clock else ()
    end = faces[0].rect.left() if faces else right
    words: list[tuple[Words, float]] = [] if faces else [(footer.text, frame.width / 2)]
    words += [(str(dress.page or ""), frame.width / 8), (line(dress.footer), frame.width * OWN)]
    style = Style(24, theme.muted, theme.fonts, accent=theme.accent)
    placed: list[Placed] = []
    for said, most in words:
        if said:
            text = Text(said, style, most, most=1)
            end -= text.natural_width + (APART if end < right else 0.0)
            placed.append(Placed(text, end, FOOTER - text.height / 2))
    room = end - frame.edge - APART
    return Foot((*_placed(_row(footer.marks, room, theme), frame.edge), *placed), faces)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A dot and, if there is room for it, the title."""

    dot: Dot
    title: Text | None

    @property
    def width(self) -> float:
        return DOT + (AFTER_DOT + self.title.natural_width if self.title else 0.0)


def _row(marks: tuple[Mark, ...], room: float, theme: Theme) -> list[_Sign]:
    """All titles, shortened titles, dots alone, or only where we are: what there is room for."""
    for limit in TITLE_LIMITS:
        signs = [_sign(mark, limit, room, theme) for mark in marks]
        if sum(sign.width for sign in signs) + AFTER_TITLE * (len(signs) - 1) <= room:
            return signs
    return [_sign(mark, 0, room, theme) for mark in marks if mark.state is State.NOW]


def _sign(mark: Mark, limit: float, room: float, theme: Theme) -> _Sign:
    if mark.state is State.NOW:
        most = min(max(limit, 420.0), room - DOT - AFTER_DOT)
        style = Style(24, theme.text, theme.fonts, weight=SEMIBOLD)
        return _Sign(Dot(DOT, theme.ember), Text(mark.title, style, most, most=1))
    colour = theme.faint if mark.state is State.PAST else theme.line
    title = Text(mark.title, Style(24, theme.muted, theme.fonts), limit, most=1) if limit else None
    return _Sign(Dot(DOT, colour), title)


def _placed(signs: list[_Sign], x: float) -> tuple[Placed, ...]:
    found: list[Placed] = []
    for sign in signs:
        found.append(Placed(sign.dot, x, FOOTER))
        if sign.title:
            top = FOOTER - sign.title.height / 2
            found.append(Placed(sign.title, x + DOT + AFTER_DOT, top))
        x += sign.width + AFTER_TITLE
    return tuple(found)
