"""A number that is typed at the show itself, not into a field."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

PATIENCE = 3000  # ms: a digit that nothing follows was a slip
LONGEST = 5
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TypedNumber(QObject):
    """Collects digits until Enter; any other key, or a pause, forgets them."""

    changed = Signal(str)
    entered = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.digits = ""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.forget)

    def take(self, key: Qt.Key, text: str, *, held: bool = False) -> bool:
        """Whether the key belongs to the number; `text` is what it types.

        A digit that is held down is one digit.
        """
        if text.isascii() and text.isdigit():
            if not held:
                self._say((self.digits + text).lstrip("0")[:LONGEST])
            return True
        if not self.digits:
            return False
        return self._finish(key)

    def forget(self) -> None:
        self._say("")

    def _finish(self, key: Qt.Key) -> bool:
        digits = self.digits
        self._say(digits[:-1] if key == Qt.Key.Key_Backspace else "")
        if key in ENTER:
            self.entered.emit(int(digits))
        return key in ENTER | {Qt.Key.Key_Backspace, Qt.Key.Key_Escape}

    def _say(self, digits: str) -> None:
        if digits:
            self._patience.start()
        else:
            self._patience.stop()
        if digits != self.digits:
            self.digits = digits
            self.changed.emit(digits)
