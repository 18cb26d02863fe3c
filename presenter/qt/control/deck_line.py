"""A quiet sentence over the bottom line: what keeps the deck's file off the wall."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from presenter.qt.control.header import UNWELL
from presenter.qt.control.label import Label


class DeckLine(QFrame):
    """There as long as what it says is so: nobody has to close it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("deckline")
        sign = Label(UNWELL, "dot")
        sign.tone("warn")
        self.words = Label("", "small", wraps=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 7, 16, 7)
        layout.setSpacing(12)
        layout.addWidget(sign)
        layout.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str) -> None:
        self.words.say(words)
        self.setVisible(bool(words))
