"""A field for hands: digits and Enter, and on to the next option."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit

MOST = 999
WIDTH = 52


class Hands(QLineEdit):
    """Up and Down count one by one; what was typed counts with Enter or on leaving."""

    counted = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, MOST, self))
        self.setMaxLength(len(str(MOST)))
        self.setFixedWidth(WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setPlaceholderText("–")
        self.editingFinished.connect(self._on_finished)
        self._kept: int | None = None

    def show_count(self, count: int | None) -> None:
        """What is kept; whatever somebody types now is theirs until they are done."""
        if count != self._kept:
            self._kept = count
            self.setText("" if count is None else str(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if step := steps.get(Qt.Key(event.key())):
            self.setText(str(max(0, min(MOST, int(self.text() or 0) + step))))
            self._on_finished()
        else:
            super().keyPressEvent(event)

    def _on_finished(self) -> None:
        if self.text() and int(self.text()) != self._kept:
            self.counted.emit(int(self.text()))
