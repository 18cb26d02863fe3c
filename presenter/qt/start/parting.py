"""The card that asks before something is forgotten for good."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.core.library import SessionLine
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.start.words import held, named

RAW = (
    "Keep the report: it is saved as a PDF first. Then all names, titles, entries and answers go; "
    "plan, times, counts and the case stay."
)
ALL = "Forget all: the whole session goes, its deck and its timeline included."
BOTH = (
    "Either way undo forgets, the file is packed anew, and backups and older copies are replaced. "
    "Then every byte is searched, and what is out of reach is named. Nothing brings it back."
)


class Parting(QFrame):
    """Shown only while there is something to decide."""

    words_asked = Signal(int)
    all_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "ember")
        self._number = 0
        self.title = Label(role="session")
        self.about = Label(role="muted")
        self.raw = Label(RAW)
        self.keep = Button("Keep the report")
        self.all = Button("Forget all")
        self.leave = Button("Leave it", "quiet")
        self._lay_out()
        self.keep.clicked.connect(self._on_keep_clicked)
        self.all.clicked.connect(self._on_all_clicked)
        self.leave.clicked.connect(self.hide)
        self.hide()

    def ask(self, line: SessionLine) -> None:
        self._number = line.number
        self.title.say(named(line))
        self.about.say(held(line))
        for each in (self.raw, self.keep):
            each.setVisible(not line.is_open and line.has_words)
        self.show()
        self.leave.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(Label("FORGET FOR GOOD?", "kicker"))
        for label in (self.title, self.about, self.raw, Label(ALL), Label(BOTH, "small")):
            layout.addWidget(label)
        layout.addSpacing(8)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self.keep, self.all, self.leave):
            deeds.addWidget(button)
        deeds.addStretch()
        layout.addLayout(deeds)

    def _on_keep_clicked(self) -> None:
        self.hide()
        self.words_asked.emit(self._number)

    def _on_all_clicked(self) -> None:
        self.hide()
        self.all_asked.emit(self._number)
