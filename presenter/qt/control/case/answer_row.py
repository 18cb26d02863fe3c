"""One answer of the room: to be mended in its place, or removed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from presenter.core.incident import AnswerView
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label


class AnswerRow(QFrame):
    edit_asked = Signal(int, str)
    remove_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("option")
        self._answer: AnswerView | None = None
        self.column = Label("", "small", elides=True)
        self.words = QLineEdit()
        self.words.setProperty("bare", "true")
        self.remove = Button("Remove", "quiet", small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 2, 4, 2)
        layout.setSpacing(8)
        layout.addWidget(self.column)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.remove)
        self.words.editingFinished.connect(self._on_words_finished)
        self.remove.clicked.connect(self._on_remove_clicked)

    def show_answer(self, answer: AnswerView) -> None:
        if answer == self._answer:
            return
        self._answer = answer
        self.column.say(answer.column)
        self.words.setText(answer.words)
        self.words.setCursorPosition(0)
        self.remove.setAccessibleName(f"Remove: {answer.words}")

    def _on_words_finished(self) -> None:
        if self._answer and self.words.text() != self._answer.words:
            self.edit_asked.emit(self._answer.id, self.words.text())

    def _on_remove_clicked(self) -> None:
        if self._answer:
            self.remove_asked.emit(self._answer.id)
