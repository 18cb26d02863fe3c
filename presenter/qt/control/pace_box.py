"""How late the evening will be and what would help: calm, and only when it is late."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.core import advice
from presenter.core.forecast import Forecast
from presenter.core.replanning import propose
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.core.shortening import HALF_MINUTE
from presenter.qt.control.button import KeyButton
from presenter.qt.control.label import Label
from presenter.qt.style import mark


class PaceBox(QFrame):
    replan_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("warning")
        self._room: Room | None = None
        self._said_of: tuple[Room, timedelta] | None = None
        self.words = Label("", "small", wraps=True)
        self.replan = KeyButton("Re-plan", Wish.REPLAN, small=True)
        foot = QHBoxLayout()
        foot.addWidget(self.replan)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addLayout(foot)
        self.replan.clicked.connect(self.replan_asked)
        self.hide()

    def show_room(self, room: Room) -> None:
        self._room = room

    def show_time(self, forecast: Forecast) -> None:
        is_late = forecast.minutes_late > 0 and not forecast.over
        self.setVisible(is_late)
        if self._room and is_late:
            self._say(self._room, forecast)

    def _say(self, room: Room, forecast: Forecast) -> None:
        """Anew only when it may have changed: nobody needs it every second."""
        said_of = room, forecast.late // HALF_MINUTE * HALF_MINUTE
        if said_of == self._said_of:
            return
        self._said_of = said_of
        proposal = propose(room, forecast.now)
        tone = "bad" if advice.lost_of_wrap_up(proposal) else "warn"
        self.words.say(advice.pace(proposal))
        self.words.tone(tone)
        mark(self, tone=tone)
        self.replan.setVisible(not proposal.is_empty)
