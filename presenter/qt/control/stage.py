"""The middle column: what the room sees, what to say, where to go."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.qt.control.notes import Notes
from presenter.qt.control.screens import Screens
from presenter.qt.control.steering import Steering

MARGIN, GAP = 16, 12
HIGHEST = 0.5  # share of the column that the screens may take


class Stage(QWidget):
    def __init__(self, screens: Screens, notes: Notes, steering: Steering) -> None:
        super().__init__()
        self._screens = screens
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 10, MARGIN, 14)
        layout.setSpacing(GAP)
        layout.addWidget(screens)
        layout.addWidget(notes, 1)
        layout.addWidget(steering)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        self._screens.fit(self.width() - 2 * MARGIN, int(self.height() * HIGHEST))
