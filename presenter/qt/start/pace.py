"""How past evenings kept to their plans: one pair of bars each, and the drift in words."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from presenter.core.library import SessionLine, drift, paced
from presenter.qt.start.label import Label
from presenter.qt.theme import NIGHT

MOST, FEWEST = 24, 2
HEIGHT, BAR, BETWEEN, GAP = 56, 7, 2, 14
ROUND = 2
MINUTE = timedelta(minutes=1)


class Pace(QWidget):
    """Shown once there is something to compare."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label(role="small")
        self.bars = _Bars()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(self.bars)
        layout.addWidget(self.words)
        self.hide()

    def show_sessions(self, lines: Sequence[SessionLine]) -> None:
        shown = paced(lines, MOST)
        self.setVisible(len(shown) >= FEWEST)
        if len(shown) >= FEWEST:
            self.bars.show_lines(shown)
            self.words.say(said(shown))


class _Bars(QWidget):
    """Planned in grey, used beside it: calm within the plan, ember beyond it."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[SessionLine] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def show_lines(self, lines: Sequence[SessionLine]) -> None:
        self._lines = lines
        self.setAccessibleName(said(lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        longest = max(max(line.planned, line.used) for line in self._lines)
        for number, line in enumerate(self._lines):
            left = number * (2 * BAR + BETWEEN + GAP)
            late = line.used - line.planned >= MINUTE
            self._paint(painter, left, line.planned / longest, "faint")
            self._paint(
                painter, left + BAR + BETWEEN, line.used / longest, "ember" if late else "calm"
            )

    def _paint(self, painter: QPainter, left: int, share: float, token: str) -> None:
        height = max(2.0, share * self.height())
        bar = QRectF(left, self.height() - height, BAR, height)
        painter.setPen(NIGHT.colour(token))
        painter.setBrush(NIGHT.colour(token))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)


def said(lines: Sequence[SessionLine]) -> str:
    """The same in words: `Planned (grey) and used in the last 8 evenings; ...`."""
    late = round(drift(list(lines)) / MINUTE)
    minutes = f"{abs(late)} {'minute' if abs(late) == 1 else 'minutes'}"
    kept = "as planned" if not late else f"{minutes} {'over' if late > 0 else 'under'}"
    return f"Planned (grey) and used in the last {len(lines)} evenings; median: {kept}."
