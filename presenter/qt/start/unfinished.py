"""The card that leads back into a session nobody has finished."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from presenter.core.library import SessionLine
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.start.words import stood


class Unfinished(QFrame):
    """Shown only while there is such a session."""

    go_on_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "ember")
        self._number = 0
        self.title = Label(role="session")
        self.event_name = Label(role="title")
        self.where = Label(role="muted")
        self.button = Button("Go on", "primary")
        self.button.setMinimumWidth(140)
        self.button.clicked.connect(self._on_button_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 20)
        layout.setSpacing(6)
        layout.addWidget(Label("NOT FINISHED YET", "kicker"))
        for label in (self.title, self.event_name, self.where):
            layout.addWidget(label)
        layout.addSpacing(10)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_session(self, line: SessionLine | None, now: datetime) -> None:
        self.setVisible(line is not None)
        if line:
            self._number = line.number
            self.title.say(line.title)
            self.event_name.say(line.event)
            self.where.say(stood(line, now))

    def _on_button_clicked(self) -> None:
        self.go_on_asked.emit(self._number)
