"""Buttons that leave the keys of the show alone."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from presenter.qt.control.label import Label

MARGINS, SMALL_MARGINS = (14, 9, 14, 9), (9, 5, 9, 5)


class Button(QPushButton):
    """A click gives it no focus, so Space stays the show's; reached with Tab, Enter presses it."""

    def __init__(self, words: str, look: str = "", *, small: bool = False) -> None:
        super().__init__(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("look", look)
        self.setProperty("small", "true" if small else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class KeyButton(Button):
    """A button that names its key; its words may be people's, so they are plain and may elide."""

    def __init__(self, words: str, key: str, look: str = "", *, small: bool = False) -> None:
        super().__init__("", look, small=small)
        self._words = Label(words, "words", elides=True)
        self._key = Label(key, "key")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(*(SMALL_MARGINS if small else MARGINS))
        self._layout.setSpacing(6 if small else 8)
        self._layout.addStretch()
        self._layout.addWidget(self._words)
        self._layout.addWidget(self._key)
        self._layout.addStretch()
        self.say(words)

    @property
    def words(self) -> str:
        return self._words.text()

    def say(self, words: str) -> None:
        self._words.say(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()
