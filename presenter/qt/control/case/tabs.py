"""Words in a row of which one is chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from presenter.qt.control.button import Button
from presenter.qt.style import mark


class Tabs(QWidget):
    chosen = Signal(int)

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = words
        self.buttons = [Button(each, "quiet", small=True) for each in words]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for number, button in enumerate(self.buttons):
            button.setProperty("tab", "true")
            button.clicked.connect(partial(self.choose, number))
            layout.addWidget(button)
        layout.addStretch()
        self.choose(0)

    def choose(self, number: int) -> None:
        for each, button in enumerate(self.buttons):
            mark(button, on="true" if each == number else "")
        self.chosen.emit(number)

    def count(self, number: int, count: int) -> None:
        """Say how many things stand behind a word."""
        words = self._words[number]
        self.buttons[number].setText(f"{words} {count}" if count else words)

    def offer(self, number: int, *, offered: bool) -> None:
        """Whether there is anything behind a word now."""
        self.buttons[number].setVisible(offered)
