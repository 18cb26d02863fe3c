"""Who tells now, with a clock that can be read across the desk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.core import clocks
from presenter.core.cards import Help
from presenter.core.clocks import State
from presenter.core.consent import keeps_entries
from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.qt.control.button import Button
from presenter.qt.control.clock_foot import ClockFoot
from presenter.qt.control.digits import Digits
from presenter.qt.control.kept import KEPT
from presenter.qt.control.label import Label
from presenter.qt.control.wishes import TurnWishes
from presenter.qt.style import mark

HEADINGS = {
    State.RUNS: ("TELLING NOW", "calm", ""),
    State.SOON: ("STORY · LAST MINUTE", "warn", "warn"),
    State.OVER: ("STORY · OVER TIME", "bad", "bad"),
    State.PAUSED: ("STORY · PAUSED", "muted", "muted"),
}


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
        self.left = Digits("cue", on_card=True)
        self.foot = ClockFoot()
        self.pause = Button("Pause", small=True)
        self.put_back = Button("Put back", "quiet", small=True)
        self.card = Button("Card", "quiet", small=True)
        self.end = Button("End", "primary", small=True)
        self._build()
        self.foot.asked.connect(self._on_more_asked)
        self.pause.clicked.connect(self._on_pause_clicked)
        self.put_back.clicked.connect(self._on_put_back_clicked)
        self.card.clicked.connect(self._on_card_clicked)
        self.end.clicked.connect(self._on_end_clicked)

    def _build(self) -> None:
        self.put_back.setToolTip("To the front of the queue, with a fresh clock")
        who = QVBoxLayout()
        who.setSpacing(1)
        for label in (self.heading, self.name):
            who.addWidget(label)
        top = QHBoxLayout()
        top.addLayout(who, 1)
        top.addWidget(self.left, 0, Qt.AlignmentFlag.AlignRight)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in (self.pause, self.put_back, self.card, self.end):
            mark(button, tight="true")
        for button in (self.pause, self.put_back, self.card):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(1)
        layout.addLayout(top)
        layout.addWidget(self.title)
        layout.addWidget(self.kept)
        layout.addSpacing(6)
        layout.addWidget(self.foot)
        layout.addSpacing(6)
        layout.addLayout(buttons)

    def show_room(self, room: Room) -> None:
        self._turn = turn = room.telling
        self.setVisible(turn is not None)
        if turn is None:
            return
        self.foot.show_part(room, turn)
        self.name.say(turn.teller)
        self.title.say(turn.title)
        self.title.setVisible(bool(turn.title))
        self.kept.say(f"Kept: {_lowered(KEPT[turn.consent])}")
        self.kept.tone("" if keeps_entries(turn.consent) else "bad")
        self.card.setText("Ask" if turn.card.help is Help.INTERVIEWED else "Card")
        self.pause.setText("Resume" if turn.timer.paused else "Pause")

    def show_time(self, forecast: Forecast) -> None:
        if self._turn:
            reading = clocks.story(self._turn, forecast.now)
            heading, tone, figures = HEADINGS[reading.state]
            self.heading.say(heading)
            self.heading.tone(tone)
            self.left.say(reading.left)
            self.left.tone(figures)
            self.foot.show_reading(reading, forecast)

    def _on_more_asked(self, seconds: int) -> None:
        if self._turn:
            self._wishes.extend_asked.emit(self._turn.id, seconds)

    def _on_card_clicked(self) -> None:
        if self._turn:
            self._wishes.card_asked.emit(self._turn.id)

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
