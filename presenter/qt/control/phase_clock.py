"""The clock of the phase: how long is left, and what may be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from presenter.core import clocks
from presenter.core.agenda import PhaseView
from presenter.core.clocks import State
from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import KeyButton
from presenter.qt.control.clock_foot import ClockFoot
from presenter.qt.control.digits import Digits
from presenter.qt.control.label import Label
from presenter.qt.style import mark

WHOLE = 250  # steps that can be seen: each one that changes is painted
SAID = {
    State.AHEAD: "NOT STARTED",
    State.RUNS: "",
    State.SOON: "LAST MINUTE",
    State.OVER: "PHASE OVER TIME",
    State.PAUSED: "PAUSED",
    State.DONE: "OVER",
}
TONES = {
    State.AHEAD: "muted",
    State.RUNS: "",
    State.SOON: "warn",
    State.OVER: "bad",
    State.PAUSED: "muted",
    State.DONE: "muted",
}


class PhaseClock(QFrame):
    """`extend_asked` carries the phase and seconds."""

    pause_asked = Signal(int)
    resume_asked = Signal(int)
    extend_asked = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._room: Room | None = None
        self._phase: PhaseView | None = None
        self.title = Label("", "kicker", elides=True)
        self.state = Label("", "kicker")
        self.left = Digits("clock", on_card=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.pause = KeyButton("Pause", Wish.PAUSE, small=True)
        self.foot = ClockFoot()
        self._build()
        self.pause.clicked.connect(self._on_pause_clicked)
        self.foot.asked.connect(self._on_more_asked)

    def _build(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.state)
        head.addStretch()
        self._top = QGridLayout()
        self._top.setHorizontalSpacing(8)
        self._top.setVerticalSpacing(0)
        self._top.setColumnStretch(0, 1)
        self.set_compact(compact=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(0)
        layout.addLayout(self._top)
        layout.addWidget(self.bar)
        layout.addSpacing(8)
        layout.addWidget(self.foot)

    def set_compact(self, *, compact: bool) -> None:
        """Small figures beside the button, where a window is too low for large ones below it."""
        mark(self.left, compact="true" if compact else "")
        side = Qt.AlignmentFlag.AlignVCenter
        if compact:
            self._top.addWidget(self._head, 0, 0, 1, 2)
            self._top.addWidget(self.left, 1, 0, side | Qt.AlignmentFlag.AlignLeft)
            self._top.addWidget(self.pause, 1, 1, side)
        else:
            self._top.addWidget(self._head, 0, 0)
            self._top.addWidget(self.left, 1, 0, 1, 2, Qt.AlignmentFlag.AlignHCenter)
            self._top.addWidget(self.pause, 0, 1)

    def show_room(self, room: Room) -> None:
        self._room = room
        self._phase = phase = room.running or room.shown
        self.foot.show_part(room, phase)
        self.title.say(phase.title.upper())
        self.pause.say("Resume" if phase.timer.paused else "Pause")
        self.pause.setEnabled(phase.timer.running)
        may_change = bool(phase.id) and not (phase.timer.ended_at or room.session.ended_at)
        self.foot.steps.setEnabled(may_change)

    def show_time(self, forecast: Forecast) -> None:
        if not self._room or not self._phase:
            return
        reading = clocks.phase(self._room, self._phase, forecast)
        said, tone = SAID[reading.state], TONES[reading.state]
        self.state.say(said)
        self.state.setVisible(bool(said))
        self.state.tone(tone)
        self.left.say(reading.left)
        self.left.tone(tone)
        mark(self.bar, tone="" if tone == "warn" else tone)
        self.bar.setValue(int(WHOLE * reading.share))
        self.foot.show_reading(reading, forecast)

    def _on_pause_clicked(self) -> None:
        if self._phase:
            asked = self.resume_asked if self._phase.timer.paused else self.pause_asked
            asked.emit(self._phase.id)

    def _on_more_asked(self, seconds: int) -> None:
        if self._phase:
            self.extend_asked.emit(self._phase.id, seconds)
