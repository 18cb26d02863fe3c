"""A button that asks once more, in its own place, before it means it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from presenter.qt.control.button import Button
from presenter.qt.control.label import Label


class Confirm(QWidget):
    asking_changed = Signal(bool)
    confirmed = Signal()

    def __init__(self, words: str, question: str) -> None:
        super().__init__()
        self.button = Button(words, "quiet", small=True)
        self.question = Label(question, "small")
        self.yes = Button("Yes", small=True)
        self.no = Button("No", "quiet", small=True)
        self.yes.setProperty("tone", "bad")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.button, self.question, self.yes, self.no):
            layout.addWidget(widget)
        self.button.clicked.connect(self._on_button_clicked)
        self.yes.clicked.connect(self._on_yes_clicked)
        self.no.clicked.connect(self._on_no_clicked)
        self.forget()

    @property
    def is_asking(self) -> bool:
        return self.button.isHidden()

    def ask(self) -> None:
        """Put the question; Enter says yes."""
        self._stand(asking=True)
        self.yes.setFocus()

    def forget(self) -> None:
        self._stand(asking=False)

    def _stand(self, *, asking: bool) -> None:
        self.button.setVisible(not asking)
        for widget in (self.question, self.yes, self.no):
            widget.setVisible(asking)
        self.asking_changed.emit(asking)

    def _on_button_clicked(self) -> None:
        self.ask()

    def _on_no_clicked(self) -> None:
        self.forget()

    def _on_yes_clicked(self) -> None:
        self.forget()
        self.confirmed.emit()
