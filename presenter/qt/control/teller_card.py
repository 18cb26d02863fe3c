"""Who tells now, with a clock that can be read across the desk."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.core.consent import keeps_entries
from presenter.core.speaking import TurnView
from presenter.core.timing import ZERO, words
from presenter.qt.control.button import Button
from presenter.qt.control.digits import Digits
from presenter.qt.control.extend import Extend
from presenter.qt.control.kept import KEPT
from presenter.qt.control.label import Label
from presenter.qt.control.wishes import TurnWishes


class TellerCard(QFrame):
    def __init__(self, wishes: TurnWishes) -> None:
        super().__init__()
        self.setProperty("card", "calm")
        self._wishes = wishes
        self._turn: TurnView | None = None
        self.heading = Label("TELLING NOW", "kicker")
        self.name = Label("", "title", elides=True)
        self.title = Label("", "small", elides=True)
        self.kept = Label("", "small", elides=True)
        self.left = Digits("", "cue")
        self.less, self.more = Extend(-1, small=True), Extend(1, small=True)
        self.pause = Button("Pause", small=True)
        self.put_back = Button("Put back", "quiet", small=True)
        self.end = Button("End", "primary", small=True)
        self._build()
        self.less.asked.connect(self._on_more_asked)
        self.more.asked.connect(self._on_more_asked)
        self.pause.clicked.connect(self._on_pause_clicked)
        self.put_back.clicked.connect(self._on_put_back_clicked)
        self.end.clicked.connect(self._on_end_clicked)

    def _build(self) -> None:
        self.heading.tone("calm")
        self.put_back.setToolTip("To the front of the queue, with a fresh clock")
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.less, self.more, self.pause):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.end)
        who = QVBoxLayout()
        who.setSpacing(1)
        for label in (self.heading, self.name):
            who.addWidget(label)
        top = QHBoxLayout()
        top.addLayout(who, 1)
        top.addWidget(self.left, 0, Qt.AlignmentFlag.AlignRight)
        below = QHBoxLayout()
        below.addWidget(self.kept, 1)
        below.addWidget(self.put_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(1)
        layout.addLayout(top)
        layout.addWidget(self.title)
        layout.addLayout(below)
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def show_turn(self, turn: TurnView | None) -> None:
        self.setVisible(turn is not None)
        if turn is None or turn == self._turn:
            return
        self._turn = turn
        self.heading.say("PAUSED" if turn.timer.paused else "TELLING NOW")
        self.name.say(turn.teller)
        self.title.say(turn.title)
        self.kept.say(f"Kept: {_lowered(KEPT[turn.consent])}")
        self.kept.tone("" if keeps_entries(turn.consent) else "bad")
        self.pause.setText("Resume" if turn.timer.paused else "Pause")

    def show_time(self, now: datetime) -> None:
        if self._turn:
            timer = self._turn.timer
            self.left.say(words(timer.left(now)))
            over = "bad" if timer.left(now) < ZERO else ""
            self.left.tone("muted" if timer.paused else over)

    def _on_more_asked(self, minutes: int) -> None:
        if self._turn:
            self._wishes.extend_asked.emit(self._turn.id, minutes)

    def _on_pause_clicked(self) -> None:
        if self._turn:
            wishes = self._wishes
            asked = wishes.resume_asked if self._turn.timer.paused else wishes.pause_asked
            asked.emit(self._turn.id)

    def _on_put_back_clicked(self) -> None:
        if self._turn:
            self._wishes.put_back_asked.emit(self._turn.id)

    def _on_end_clicked(self) -> None:
        if self._turn:
            self._wishes.end_asked.emit(self._turn.id)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
