"""The column on the right: the clock of the phase, and who tells."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from presenter.qt.control.phase_clock import PhaseClock
from presenter.qt.control.queue import QueuePanel


class Side(QFrame):
    def __init__(self, phase_clock: PhaseClock, queue: QueuePanel) -> None:
        super().__init__()
        self.setObjectName("side")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(phase_clock)
        layout.addWidget(queue, 1)
