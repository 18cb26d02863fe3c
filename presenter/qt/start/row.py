"""One past session in the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.core.library import SessionLine
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.start.words import held, named

NUMBER_WIDTH = 40


class SessionRow(QFrame):
    """Its number, its name, what came of it; one finished can be saved, any other gone on with."""

    go_on_asked = Signal(int)
    export_asked = Signal(int)

    def __init__(self, line: SessionLine) -> None:
        super().__init__()
        self.setObjectName("row")
        self._line = line
        self.button = Button("Go on" if line.is_open else "Save PDF…", "quiet", small=True)
        self.button.setAccessibleName(f"{self.button.text()} {named(line)}")
        self.button.clicked.connect(self._on_button_clicked)
        number = Label(str(line.number), "key")
        number.setFixedWidth(NUMBER_WIDTH)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(named(line), "named"))
        words.addWidget(Label(held(line), "small"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 10, 4, 10)
        layout.setSpacing(8)
        layout.addWidget(number, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, stretch=1)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignVCenter)

    def _on_button_clicked(self) -> None:
        asked = self.go_on_asked if self._line.is_open else self.export_asked
        asked.emit(self._line.number)
