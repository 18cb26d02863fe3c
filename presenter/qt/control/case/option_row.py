"""One thing the room can decide: what it says, what it would do, its hands, and Take."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from presenter.core.course import FIRST, SECOND
from presenter.core.incident import VoteView
from presenter.core.outlook import Outlook
from presenter.qt.control.button import Button
from presenter.qt.control.case.hands import Hands
from presenter.qt.control.case.words import effect
from presenter.qt.control.label import Label
from presenter.qt.style import mark

LETTER = 18  # pixels
Votes = tuple[VoteView | None, VoteView | None]


class OptionRow(QFrame):
    take_asked = Signal(str)
    counted = Signal(int, str, int)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("option")
        self._text = ""
        self._vote = 0
        self.letter = Label("", "phase")
        self.letter.tone("ember")
        self.letter.setFixedWidth(LETTER)
        self.words = Label("", elides=True)
        self.effect = Label("", "small", elides=True)
        self.first, self.second = Label("", "muted"), Label("", "phase")
        self.hands = Hands("Hands")
        self.take = Button("Take", small=True)
        self.take.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._build()
        self.take.clicked.connect(self._on_take_clicked)
        self.hands.counted.connect(self._on_counted)
        self.hands.returnPressed.connect(self.done)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 5, 8, 5)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.letter, 0, 0)
        grid.addWidget(self.words, 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.effect, 1, 1, Qt.AlignmentFlag.AlignLeft)
        for column, widget in enumerate((self.first, self.second, self.hands, self.take), start=2):
            grid.addWidget(widget, 0, column, 2, 1)

    def show_option(self, option: Outlook, votes: Votes, *, favoured: bool) -> None:
        self._text = option.text
        self.letter.say(option.letter)
        self.words.say(option.text)
        self.effect.say(effect(option))
        self.take.setAccessibleName(f"Take {option.letter}")
        self.hands.setAccessibleName(f"Hands for {option.letter}")
        mark(self, favoured="true" if favoured else "")
        counting = next((vote for vote in votes if vote and vote.is_open), None)
        self._vote = counting.id if counting else 0
        for number, label, vote in ((FIRST, self.first, votes[0]), (SECOND, self.second, votes[1])):
            self._show_count(label, number, vote)
        self.hands.setVisible(counting is not None)
        if counting:
            self.hands.show_count(counting.count(option.text))

    def _show_count(self, label: Label, number: int, vote: VoteView | None) -> None:
        is_closed = vote is not None and not vote.is_open
        label.setVisible(is_closed)
        if vote and is_closed:
            count = vote.count(self._text)
            label.say("–" if count is None else str(count))
            label.setToolTip("First vote" if number == FIRST else "Second vote")

    def _on_take_clicked(self) -> None:
        self.take_asked.emit(self._text)

    def _on_counted(self, count: int) -> None:
        self.counted.emit(self._vote, self._text, count)
