"""One past session in the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from presenter.core.library import SessionLine
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.start.words import held, named

NUMBER_WIDTH = 28


class SessionRow(QFrame):
    """What came of it, led by what tells it from the others; open ones can be gone on with."""

    go_on_asked = Signal(int)
    export_asked = Signal(int)

    def __init__(self, line: SessionLine) -> None:
        super().__init__()
        self.setObjectName("row")
        self._line = line
        self.button = Button("Go on" if line.is_open else "Save PDF…", "quiet", small=True)
        self.button.setAccessibleName(f"{self.button.text()} {named(line)}")
        self.button.clicked.connect(self._on_button_clicked)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Label(line.event or line.title, "named"))
        if line.event:
            words.addWidget(Label(line.title, "small"))
        words.addWidget(Label(held(line), "small"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(8)
        layout.addWidget(_number(line))
        layout.addLayout(words, stretch=1)
        layout.addWidget(self.button)

    def _on_button_clicked(self) -> None:
        asked = self.go_on_asked if self._line.is_open else self.export_asked
        asked.emit(self._line.number)


def _number(line: SessionLine) -> Label:
    label = Label(str(line.number), "key")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    label.setFixedWidth(NUMBER_WIDTH)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
