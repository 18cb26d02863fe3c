"""The field of the overview: it has the focus, so that typing searches and arrows choose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from presenter.core.shortcuts import Wish
from presenter.qt.chords import chord

Key = Qt.Key
MOVES = {Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End}
WORDS = "Type to search titles, text and notes"


class SearchField(QLineEdit):
    """What opened it leaves it while nothing is typed; after a `/` words may begin with that."""

    choose_asked = Signal(int)
    take_asked = Signal()
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._searches = False
        self.leave_keys = Wish.OVERVIEW.keys
        self.setPlaceholderText(WORDS)
        self.setAccessibleName(WORDS)

    def begin(self) -> None:
        """Empty, and ready to be left by the key that it came by."""
        self._searches = False
        self.clear()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if key in MOVES:
            self.choose_asked.emit(event.key())
        elif key in {Key.Key_Return, Key.Key_Enter}:
            self.take_asked.emit()
        elif key == Key.Key_Escape or self._leaves(event):
            self.leave_asked.emit()
        elif event.text() == "/" and not self.text():
            self._searches = True
        else:
            super().keyPressEvent(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        return chord(event) in self.leave_keys and not self.text() and not self._searches
