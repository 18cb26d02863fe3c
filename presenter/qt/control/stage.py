"""The middle column: what the room sees, what to say, where to go."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.qt.control.case.panel import CasePanel
from presenter.qt.control.cues.panel import CuePanel
from presenter.qt.control.jump_hint import JumpHint
from presenter.qt.control.notes import Notes
from presenter.qt.control.replan.panel import Replan
from presenter.qt.control.screens import Screens
from presenter.qt.control.steering import Steering

Low = Replan | CuePanel  # what comes and goes low over the column

MARGIN, GAP, BELOW = 16, 12, 14
CASE_SHARE, NOTES_SHARE = 3, 2
HIGHEST = 0.5  # share of the column that the screens may take


class Stage(QWidget):
    def __init__(self, screens: Screens, case: CasePanel, notes: Notes, steering: Steering) -> None:
        super().__init__()
        self._screens = screens
        self._steering = steering
        self._covers: tuple[QWidget, ...] = ()
        self._low: tuple[Low, ...] = ()
        self._jump_hint: JumpHint | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 10, MARGIN, BELOW)
        layout.setSpacing(GAP)
        layout.addWidget(screens)
        layout.addLayout(_beside(case, notes), 1)
        layout.addWidget(steering)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
        self._place()

    def lay_over(
        self, covers: tuple[QWidget, ...], low: tuple[Low, ...], jump_hint: JumpHint
    ) -> None:
        """What comes and goes over this column; the steering below stays free."""
        self._covers, self._low, self._jump_hint = covers, low, jump_hint
        for each in (*covers, *low, jump_hint):
            each.setParent(self)
        self._place()

    def fit(self) -> None:
        self._screens.fit(self.width() - 2 * MARGIN, int(self.height() * HIGHEST))

    def _place(self) -> None:
        height = self.height() - self._steering.sizeHint().height() - BELOW - GAP
        for cover in self._covers:
            cover.setGeometry(0, 0, self.width(), height)
        for low in self._low:
            low.place(QRect(MARGIN, 10, self.width() - 2 * MARGIN, height - 10))
        if self._jump_hint:
            self._jump_hint.place()


def _beside(case: CasePanel, notes: Notes) -> QHBoxLayout:
    """The case takes the greater part; without one, the notes have it all."""
    layout = QHBoxLayout()
    layout.setSpacing(GAP)
    layout.addWidget(case, CASE_SHARE)
    layout.addWidget(notes, NOTES_SHARE)
    return layout
