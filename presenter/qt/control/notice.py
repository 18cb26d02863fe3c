"""A quiet sentence across the window: what is not as it should be, and what to do."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from presenter.qt.control.label import Label
from presenter.qt.control.status import UNWELL


class Notice(QFrame):
    """There as long as what it says is so: nobody has to close it.

    It is told apart by a line at its `edge`, `top` or `bottom`.
    """

    def __init__(self, edge: str) -> None:
        super().__init__()
        self.setProperty("notice", edge)
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
