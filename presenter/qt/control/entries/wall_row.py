"""What the whole room is shown or asked in the wrap-up, and how many gave which answer."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from presenter.core import polls
from presenter.core.aside import What
from presenter.core.polls import ANSWERS, Question
from presenter.core.room import Room
from presenter.qt.control.button import Button
from presenter.qt.control.entries.line import EntryLine
from presenter.qt.control.entries.wishes import EntryWishes
from presenter.qt.control.label import Label
from presenter.qt.control.menu import Menu
from presenter.qt.style import mark

ASIDES = {
    What.ALONE: "Write alone",
    What.SAFETY: "Safety",
    What.EXIT: "Exit",
    What.THANKS: "Thanks",
}
HINTS = {
    Question.SAFETY: "how many said 1 2 3 4 5",
    Question.LEARNED: "how many said yes no",
    Question.AGAIN: "how many said yes no",
}


class WallRow(QWidget):
    """Counts are typed into the line; `misread` says what it could not make of them."""

    misread = Signal(str)

    def __init__(self, wishes: EntryWishes, line: EntryLine) -> None:
        super().__init__()
        self._wishes = wishes
        self._line = line
        self._room: Room | None = None
        self.asides = {what: Button(words, small=True) for what, words in ASIDES.items()}
        self.counts = Button("Count…", "quiet", small=True)
        self.count_menu = Menu(self.counts)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label("WALL", "kicker"))
        for button in (*self.asides.values(), self.counts):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(button)
        layout.addStretch(1)
        self.counts.clicked.connect(self.count_menu.open)
        for what, button in self.asides.items():
            button.clicked.connect(partial(self._lay, what))
        for question, words in polls.WORDS.items():
            action = self.count_menu.addAction(words)
            action.triggered.connect(partial(self._type_counts, question))

    def show_room(self, room: Room) -> None:
        self._room = room
        lying = room.place.aside.what if room.place.aside else None
        for what, button in self.asides.items():
            mark(button, on="true" if what is lying else "")
        for button in (*self.asides.values(), self.counts):
            button.setEnabled(room.session.ended_at is None)

    def _lay(self, what: What) -> None:
        self._wishes.aside_asked.emit(what.value)

    def _type_counts(self, question: Question) -> None:
        assert self._room
        found = polls.counted(self._room.tallies, question)
        line = " ".join(str(count) for _answer, count in found.answers) if found.total else ""
        self._line.ask("COUNT", line, HINTS[question], partial(self._keep_counts, question))

    def _keep_counts(self, question: Question, line: str) -> None:
        counts, answers = line.replace(",", " ").split(), ANSWERS[question]
        if len(counts) != len(answers) or not all(count.isdecimal() for count in counts):
            self.misread.emit(f"Type {len(answers)} numbers: {HINTS[question]}.")
            return
        for answer, count in zip(answers, counts, strict=True):
            self._wishes.count_asked.emit(question.value, answer, int(count))
