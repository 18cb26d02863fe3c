"""Somebody who wants to tell: written down in the panel itself, one after another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from presenter.core.consent import DEFAULT
from presenter.qt.control.button import Button
from presenter.qt.control.choice import Choice
from presenter.qt.control.kept import KEPT
from presenter.qt.control.label import Label

USUAL, LONGEST = 8, 120  # minutes


class TurnForm(QWidget):
    """Enter adds, Esc closes; the words stay until the turn is added."""

    add_asked = Signal(str, str, int, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setPlaceholderText("Name, or leave empty")
        self.title = QLineEdit()
        self.title.setPlaceholderText("What it is about")
        self.minutes = QSpinBox()
        self.minutes.setProperty("small", "true")
        self.minutes.setRange(1, LONGEST)
        self.minutes.setValue(USUAL)
        self.minutes.setSuffix(" min")
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fewer, self.more = Button("−", small=True), Button("+", small=True)
        self.kept = Choice(KEPT, DEFAULT, small=True)
        self.add = Button("Add", small=True)
        self._build()
        for field in (self.name, self.title, self.minutes.lineEdit()):
            field.returnPressed.connect(self._on_add_asked)
        self.fewer.clicked.connect(self.minutes.stepDown)
        self.more.clicked.connect(self.minutes.stepUp)
        self.add.clicked.connect(self._on_add_asked)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for widget in (self.fewer, self.minutes, self.more):
            foot.addWidget(widget)
        for button in (self.fewer, self.more):
            button.setProperty("tight", "true")
        foot.addStretch()
        foot.addWidget(self.add)
        card = QFrame()
        card.setProperty("card", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 8)
        outer.addWidget(card)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        layout.addWidget(self.title)
        layout.addWidget(Label("What may be kept?", "small"))
        layout.addWidget(self.kept)
        layout.addLayout(foot)

    def open(self) -> None:
        self.show()
        self.name.setFocus()

    def clear(self) -> None:
        """Be ready for the next one, who has not been asked yet what may be kept."""
        self.name.clear()
        self.title.clear()
        self.kept.choose(DEFAULT)
        if self.isVisible():
            self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; what else no field here needs ends here, and is not for the queue below."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def _on_add_asked(self) -> None:
        self.add_asked.emit(
            self.name.text().strip(),
            self.title.text().strip(),
            self.minutes.value(),
            self.kept.chosen,
        )
