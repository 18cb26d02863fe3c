"""One thing that must be well, as a sign and words."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from presenter.qt.control.label import Label

WELL, UNWELL = "●", "▲"


class Status(QWidget):
    def __init__(self, words: str, *, elides: bool = False) -> None:
        super().__init__()
        self.sign = Label(WELL, "dot")
        self.label = Label(words, "small", elides=elides)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.sign)
        layout.addWidget(self.label)
        self.show_words(words, ok=False)

    def show_words(self, words: str, *, ok: bool) -> None:
        self.sign.say(WELL if ok else UNWELL)
        self.sign.tone("ok" if ok else "warn")
        self.label.say(words)
