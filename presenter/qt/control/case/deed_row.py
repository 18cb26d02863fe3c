"""One thing in the case and what it costs, with one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from presenter.qt.control.button import Button
from presenter.qt.control.label import Label


class DeedRow(QFrame):
    """`key` is what it hands back when it is pressed; without a deed there is no button."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("option")
        self._key: object = None
        self.words = Label("", elides=True)
        self.more = Label("", "small", elides=True)
        self.deed = Button("", small=True)
        self.deed.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.words, alignment=Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 8, 5)
        layout.setSpacing(8)
        layout.addLayout(lines, 1)
        layout.addWidget(self.deed)
        self.deed.clicked.connect(self._on_deed_clicked)

    def show_deed(self, words: str, more: str, deed: str, key: object) -> None:
        self._key = key
        self.words.say(words)
        self.more.say(more)
        self.more.setVisible(bool(more))
        self.deed.setText(deed)
        self.deed.setVisible(bool(deed))
        self.deed.setAccessibleName(f"{deed}: {words}")

    def _on_deed_clicked(self) -> None:
        self.asked.emit(self._key)
