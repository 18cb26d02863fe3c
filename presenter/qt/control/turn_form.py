"""Somebody who wants to tell: written down in the panel itself, one after another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from presenter.core.consent import DEFAULT
from presenter.core.speaking import TurnView
from presenter.qt.control.button import Button
from presenter.qt.control.choice import Choice
from presenter.qt.control.kept import KEPT
from presenter.qt.control.label import Label

USUAL, BRIEF, LONGEST = 8, 1, 120  # minutes
STORY, QUESTION = "story", "question"
WHATS = {STORY: "Story", QUESTION: "Question"}


class TurnForm(QWidget):
    """Enter adds, Esc closes; the words stay until the turn is added.

    A question goes first and leaves nothing, so nobody is asked what may be kept of it.
    """

    add_asked = Signal(str, str, int, str)
    question_asked = Signal(str, str, int)
    reword_asked = Signal(int, str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reworded = 0
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
        self.kept_heading = Label("What may be kept?", "small")
        self.what = Choice(WHATS, STORY, small=True)
        self.add = Button("Add", small=True)
        self._build()
        for field in (self.name, self.title, self.minutes.lineEdit()):
            field.returnPressed.connect(self._on_add_asked)
        self.fewer.clicked.connect(self.minutes.stepDown)
        self.more.clicked.connect(self.minutes.stepUp)
        self.add.clicked.connect(self._on_add_asked)
        self.what.picked.connect(self._on_what_picked)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for widget in (self.fewer, self.minutes, self.more):
            foot.addWidget(widget)
        for button in (self.fewer, self.more):
            button.setProperty("tight", "true")
        foot.addStretch()
        foot.addWidget(self.add)
        heading = QHBoxLayout()
        heading.addWidget(self.what)
        heading.addWidget(self.kept_heading)
        heading.addStretch()
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
        layout.addLayout(heading)
        layout.addWidget(self.kept)
        layout.addLayout(foot)

    def open(self, what: str = "") -> None:
        """For a story, a question, or whatever it was for last."""
        if self._reworded:
            self.clear()
        if what:
            self.what.choose(what)
            self._on_what_picked(what)
        self.show()
        self.name.setFocus()

    @property
    def is_rewording(self) -> bool:
        return self._reworded != 0

    def reword(self, turn: TurnView) -> None:
        """For the name and the title of somebody who is there already."""
        self._reworded = turn.id
        self.name.setText(turn.name)
        self.title.setText(turn.title)
        self._stand(adding=False)
        self.show()
        self.title.setFocus()
        self.title.selectAll()

    def clear(self) -> None:
        """Be ready for the next one, who has not been asked yet what may be kept."""
        self._stand(adding=True)
        self.name.clear()
        self.title.clear()
        self.kept.choose(DEFAULT)
        if self.isVisible():
            self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; what else no field here needs ends here, and is not for the queue below."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def _stand(self, *, adding: bool) -> None:
        if adding:
            self._reworded = 0
        for widget in (self.what, self.fewer, self.minutes, self.more):
            widget.setVisible(adding)
        self._show_kept(asked=adding and self.what.chosen == STORY)
        self.add.setText("Add" if adding else "Save")

    def _show_kept(self, *, asked: bool) -> None:
        self.kept.setVisible(asked)
        self.kept_heading.setVisible(asked)

    def _on_what_picked(self, what: str) -> None:
        is_story = what == STORY
        self._show_kept(asked=is_story)
        self.minutes.setValue(USUAL if is_story else BRIEF)
        self.name.setFocus()

    def _on_add_asked(self) -> None:
        words = (self.name.text().strip(), self.title.text().strip(), self.minutes.value())
        if self._reworded:
            self.reword_asked.emit(self._reworded, *words[:2])
        elif self.what.chosen == STORY:
            self.add_asked.emit(*words, self.kept.chosen)
        else:
            self.question_asked.emit(*words)
