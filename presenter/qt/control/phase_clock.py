"""The clock of the phase: how long is left, and what may be done about it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from presenter.core.agenda import PhaseView
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.core.timing import ZERO, Timer, words
from presenter.qt.control.button import KeyButton
from presenter.qt.control.digits import Digits
from presenter.qt.control.extend import Extend
from presenter.qt.control.label import Label
from presenter.qt.style import mark

WHOLE = 1000
MORE = (-1, 1, 5)


class PhaseClock(QFrame):
    pause_asked = Signal(int)
    resume_asked = Signal(int)
    extend_asked = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._phase: PhaseView | None = None
        self.title = Label("", "kicker", elides=True)
        self.left = Digits("", "clock")
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.pause = KeyButton("Pause", Wish.PAUSE)
        self.more = {minutes: Extend(minutes) for minutes in MORE}
        self._build()
        self.pause.clicked.connect(self._on_pause_clicked)
        for button in self.more.values():
            button.asked.connect(self._on_more_asked)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch()
        for button in (self.more[-1], self.pause, self.more[1], self.more[5]):
            buttons.addWidget(button)
        buttons.addStretch()
        centre = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(0)
        layout.addWidget(self.title, 0, centre)
        layout.addWidget(self.left, 0, centre)
        layout.addWidget(self.bar)
        layout.addSpacing(12)
        layout.addLayout(buttons)

    def set_compact(self, *, compact: bool) -> None:
        mark(self.left, compact="true" if compact else "")

    def show_room(self, room: Room) -> None:
        phase = room.running or room.shown
        if phase == self._phase:
            return
        self._phase = phase
        self.title.say(_title(phase))
        self.pause.say("Resume" if phase.timer.paused else "Pause")
        for button in (self.pause, *self.more.values()):
            button.setEnabled(phase.timer.running)

    def show_time(self, now: datetime) -> None:
        if not self._phase:
            return
        timer = self._phase.timer
        self.left.say(words(timer.left(now) if timer.granted else timer.used(now)))
        tone = _tone(timer, now)
        self.left.tone(tone)
        mark(self.bar, tone=tone)
        self.bar.setValue(_share(timer, now))

    def _on_pause_clicked(self) -> None:
        if self._phase:
            asked = self.resume_asked if self._phase.timer.paused else self.pause_asked
            asked.emit(self._phase.id)

    def _on_more_asked(self, minutes: int) -> None:
        if self._phase:
            self.extend_asked.emit(self._phase.id, minutes)


def _title(phase: PhaseView) -> str:
    title = phase.title.upper()
    if phase.timer.paused:
        return f"{title} · PAUSED"
    if phase.timer.ended_at:
        return f"{title} · OVER"
    return title if phase.timer.running else f"{title} · NOT STARTED"


def _tone(timer: Timer, now: datetime) -> str:
    if not timer.running or timer.paused:
        return "muted"
    return "bad" if timer.granted and timer.left(now) < ZERO else ""


def _share(timer: Timer, now: datetime) -> int:
    """How much of the granted time is used, in thousandths."""
    if not timer.granted:
        return 0
    return min(WHOLE, int(WHOLE * (timer.used(now) / timer.granted)))
