"""A quiet question over the bottom line: whether the time counts in which the laptop slept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from presenter.core.sleeping import Sleep, question
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label
from presenter.qt.control.status import UNWELL


class SleepLine(QFrame):
    """Each sleep is asked about once, the first first; it takes no focus and stops nobody."""

    leave_out_asked = Signal(Sleep)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sleepline")
        self._open: list[Sleep] = []
        sign = Label(UNWELL, "dot")
        sign.tone("warn")
        self.words = Label("", wraps=True)
        self.counts = Button("It counts", small=True)
        self.leave_out = Button("Leave it out", small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 7, 16, 7)
        layout.setSpacing(10)
        layout.addWidget(sign)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.counts)
        layout.addWidget(self.leave_out)
        self.counts.clicked.connect(self._on_counts_clicked)
        self.leave_out.clicked.connect(self._on_leave_out_clicked)
        self.hide()

    def ask(self, sleep: Sleep) -> None:
        self._open.append(sleep)
        self._show_first()

    def forget(self) -> None:
        """Nothing of this matters any more."""
        self._open.clear()
        self._show_first()

    def _show_first(self) -> None:
        if self._open:
            self.words.say(question(self._open[0]))
        self.setVisible(bool(self._open))

    def _on_counts_clicked(self) -> None:
        self._open.pop(0)
        self._show_first()

    def _on_leave_out_clicked(self) -> None:
        sleep = self._open.pop(0)
        self._show_first()
        self.leave_out_asked.emit(sleep)
