"""Buttons that give a clock time or take some away, and tell at which one somebody looks."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from presenter.qt.control.button import Button

LESS, MORE = (-300, -60, -30), (30, 60, 300)  # seconds
ENDS = ("first", "middle", "last")


class Step(Button):
    """`looked_at` is true while the mouse or the keyboard is on it."""

    asked = Signal(int)
    looked_at = Signal(int, bool)

    def __init__(self, seconds: int, place: str) -> None:
        super().__init__(_words(seconds), small=True)
        self._seconds = seconds
        self.setProperty("segment", place)
        self.setAccessibleName(_aloud(seconds))
        self.clicked.connect(self._on_clicked)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(self._seconds, True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.looked_at.emit(self._seconds, self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(self._seconds, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_at.emit(self._seconds, self.underMouse())

    def _on_clicked(self) -> None:
        self.asked.emit(self._seconds)


class Steps(QWidget):
    """Less at the left, more at the right; `looked_at` carries seconds, 0 once nobody looks."""

    asked = Signal(int)
    looked_at = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[int, Step] = {}
        self._seen = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._group(LESS))
        layout.addStretch()
        layout.addLayout(self._group(MORE))

    def _group(self, steps: tuple[int, ...]) -> QHBoxLayout:
        group = QHBoxLayout()
        for seconds, place in zip(steps, ENDS, strict=True):
            button = self.buttons[seconds] = Step(seconds, place)
            button.asked.connect(self.asked)
            button.looked_at.connect(self._on_button_looked_at)
            group.addWidget(button)
        return group

    def _on_button_looked_at(self, seconds: int, is_seen: bool) -> None:
        if is_seen:
            self._seen = seconds
        elif self._seen == seconds:
            self._seen = 0
        self.looked_at.emit(self._seen)


def _words(seconds: int) -> str:
    sign = "+" if seconds > 0 else "−"
    whole, rest = divmod(abs(seconds), 60)
    return f"{sign}{rest}s" if rest else f"{sign}{whole}"


def _aloud(seconds: int) -> str:
    whole, rest = divmod(abs(seconds), 60)
    span = f"{rest} seconds" if rest else f"{whole} min"
    return f"{span} {'more' if seconds > 0 else 'less'}"
