"""A score in the head of the board: its name and value, a bar, and what the last choice did."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from presenter.core.board import Meter
from presenter.qt.paint.case.tones import readable
from presenter.qt.paint.runs import BOLD, RIGHT, SEMIBOLD, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

FULL = 100
NAME, VALUE, MOVED = 22.0, 36.0, 24.0
MOVED_WIDTH, VALUE_WIDTH, AFTER_VALUE, LEFT_OF_BAR = 64.0, 90.0, 12.0, 80.0
BAR = 10.0


@dataclass(frozen=True, slots=True)
class Gauge:
    """A bar of what is there; what was lost or won is another colour."""

    width: float
    share: float
    before: float
    colours: tuple[str, str, str]  # the groove, what is there, what has moved

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        groove, there, moved = self.colours
        low, high = sorted((self.share, self.before))
        painter.setPen(Qt.PenStyle.NoPen)
        for share, colour in ((1.0, groove), (high, moved), (low, there)):
            if share > 0:
                painter.setBrush(QColor(colour))
                wide = max(self.width * min(share, 1.0), BAR)
                painter.drawRoundedRect(QRectF(x, y, wide, BAR), BAR / 2, BAR / 2)


def meter(shown: Meter, x: float, top: float, width: float, theme: Theme) -> tuple[Placed, ...]:
    """Two lines: the name and the move, then the value and its bar."""
    gone = theme.warn if shown.moved < 0 else theme.ok
    room = width - (MOVED_WIDTH if shown.moved else 0.0)
    name = Text(shown.name, Style(NAME, theme.muted, theme.fonts, leading=1.25), room, most=1)
    value = Text(
        str(shown.value),
        Style(VALUE, theme.text, theme.fonts, weight=BOLD, leading=1.1),
        VALUE_WIDTH,
        most=1,
    )
    below = top + name.height
    start = x + max(value.natural_width + AFTER_VALUE, LEFT_OF_BAR)
    share, before = shown.value / FULL, (shown.value - shown.moved) / FULL
    gauge = Gauge(x + width - start, share, before, (theme.raised, theme.muted, gone))
    placed = [
        Placed(name, x, top),
        Placed(value, x, below),
        Placed(gauge, start, below + (value.height - BAR) / 2),
    ]
    if shown.moved:
        style = Style(
            MOVED,
            readable(gone, theme.ink, theme),
            theme.fonts,
            weight=SEMIBOLD,
            leading=1.15,
            align=RIGHT,
        )
        moved = Text(signed(shown.moved), style, MOVED_WIDTH, most=1)
        placed.append(Placed(moved, x + width - MOVED_WIDTH, top))
    return tuple(placed)


def signed(step: int) -> str:
    """`+5`, or `−10` with a minus as wide as the plus."""
    return f"+{step}" if step > 0 else f"−{-step}"
