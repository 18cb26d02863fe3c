"""Buttons that leave the keys of the show alone."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from presenter.core.keymap import USUAL, Keymap
from presenter.core.keynames import cap, spoken
from presenter.core.shortcuts import Wish
from presenter.qt.control.label import Label

LONGEST = 9  # letters of a key that a button names; the others it tells when pointed at
NO_KEY = "no key"
MARGINS, SMALL_MARGINS = (14, 9, 14, 9), (9, 5, 9, 5)


class Button(QPushButton):
    """A click gives it no focus, so Space stays the show's; reached with Tab, Enter presses it."""

    def __init__(self, words: str, look: str = "", *, small: bool = False) -> None:
        super().__init__(_plain(words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("look", look)
        self.setProperty("small", "true" if small else "")

    def say(self, words: str) -> None:
        self.setText(_plain(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class KeyButton(Button):
    """A button that names its key; its words may be people's, so they are plain and may elide."""

    def __init__(self, words: str, wish: Wish, look: str = "", *, small: bool = False) -> None:
        super().__init__("", look, small=small)
        self._wish = wish
        self._words = Label(words, "words", elides=True)
        self._key = Label("", "key")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(*(SMALL_MARGINS if small else MARGINS))
        self._layout.setSpacing(6 if small else 8)
        self._layout.addStretch()
        self._layout.addWidget(self._words)
        self._layout.addWidget(self._key)
        self._layout.addStretch()
        self.say(words)
        self.show_keymap(USUAL)

    def show_keymap(self, keymap: Keymap) -> None:
        """Name the first key of the wish; when pointed at, tell what it is and all its keys."""
        hint = cap(keymap.first(self._wish))
        self._key.say(hint if len(hint) <= LONGEST else "")
        self._key.setVisible(bool(self._key.text()))
        keys = ", ".join(spoken(key) for key in keymap.keys[self._wish])
        self.setToolTip(f"<qt>{escape(f'{self._wish.title}: {keys or NO_KEY}')}</qt>")
        self.updateGeometry()

    @property
    def key(self) -> str:
        """The key that it names."""
        return self._key.text()

    @property
    def words(self) -> str:
        return self._words.text()

    def say(self, words: str) -> None:
        self._words.say(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(words or self._wish.title)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()


def _plain(words: str) -> str:
    """For Qt a single `&` marks the letter to press."""
    return words.replace("&", "&&")
