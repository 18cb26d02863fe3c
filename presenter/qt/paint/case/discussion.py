"""The time that the room has to talk about a decision; neutral when it is over."""

from collections.abc import Hashable
from datetime import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from presenter.core.timing import Timer, words
from presenter.qt.paint.runs import BOLD, RIGHT, Style
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

SIZE, WIDTH, HEIGHT = 36.0, 190.0, 48.0


@dataclass(frozen=True, slots=True)
class Discussion:
    """A face in the right top corner of the decision."""

    timer: Timer
    right: float
    top: float
    theme: Theme

    @property
    def rect(self) -> QRectF:
        return QRectF(self.right - WIDTH, self.top, WIDTH, HEIGHT)

    def reading(self, now: datetime) -> Hashable:
        return words(self.timer.left(now)), self._is_quiet(now)

    def stale(self, _before: Hashable, _after: Hashable) -> tuple[QRectF, ...]:
        return (self.rect,)

    def paint(self, painter: QPainter, now: datetime) -> None:
        colour = self.theme.muted if self._is_quiet(now) else self.theme.accent
        style = Style(
            SIZE,
            colour,
            self.theme.fonts,
            role="mono",
            weight=BOLD,
            leading=HEIGHT / SIZE,
            align=RIGHT,
        )
        text = Text(words(self.timer.left(now)), style, WIDTH, most=1)
        text.paint(painter, self.rect.x(), self.top)

    def _is_quiet(self, now: datetime) -> bool:
        return self.timer.paused or self.timer.left(now).total_seconds() <= -1
