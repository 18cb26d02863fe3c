"""One field of a card: its question above, and room for a few sentences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from presenter.core.cards import FIELDS
from presenter.qt.control.label import Label

HEIGHT = 62


class CardField(QWidget):
    """What was typed is told when the field is left; `put_back` shows what is kept."""

    written = Signal(str, str)
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        title, question = FIELDS[name]
        self.edit = _Edit()
        self.edit.setAccessibleName(f"{title}. {question}")
        self.edit.setFixedHeight(HEIGHT)
        self._kept = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(Label(title.upper(), "kicker"))
        layout.addWidget(Label(question, "small", wraps=True))
        layout.addWidget(self.edit)
        self.edit.left.connect(self.commit)
        self.edit.escaped.connect(self.left)

    def show_kept(self, words: str) -> None:
        """What the file has; whoever types is not disturbed."""
        if words != self._kept or not self.edit.hasFocus():
            self._kept = words
            if self.edit.toPlainText() != words:
                self.edit.setPlainText(words)

    def commit(self) -> None:
        words = " ".join(self.edit.toPlainText().split())
        if words != self._kept:
            self.written.emit(self.name, words)


class _Edit(QPlainTextEdit):
    """Tab goes on to the next field."""

    left = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
