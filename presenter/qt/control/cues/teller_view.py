"""What the teller sees when the laptop is turned around: their time, and a cue; nothing else."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from presenter.core import clocks
from presenter.core.clocks import State
from presenter.core.cues import CueView, To, newest
from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.core.speaking import TurnView
from presenter.qt.control.button import KeyButton
from presenter.qt.control.digits import Digits
from presenter.qt.control.label import Label
from presenter.qt.style import mark

SAID = {
    State.RUNS: "left for your story",
    State.SOON: "the last minute",
    State.OVER: "over, and all is well: find your last sentence",
    State.PAUSED: "your time stands still",
}
TONES = {State.RUNS: "", State.SOON: "warn", State.OVER: "warn", State.PAUSED: "muted"}
COMPACT_BELOW = 900  # pixels of height
NOBODY = "Nobody tells just now."


class TellerView(QFrame):
    """Covers the whole window, so that nothing of the others can be read."""

    seen_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self._turn: TurnView | None = None
        self._cue: CueView | None = None
        self._now: datetime | None = None
        self.left = Digits("teller-time")
        self.left.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.state = Label("", "teller-small")
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = Label("", "teller-cue", wraps=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.seen = KeyButton("Seen", Wish.CUE_SEEN)
        self.close_button = KeyButton("Back to control", Wish.TELLER_VIEW, "quiet", small=True)
        self._build()
        self.seen.clicked.connect(self.take_off)
        self.close_button.clicked.connect(self.leave)
        self.hide()

    def _build(self) -> None:
        seen = QHBoxLayout()
        seen.addStretch(1)
        seen.addWidget(self.seen)
        seen.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 24, 24, 16)
        layout.setSpacing(12)
        layout.addStretch(3)
        layout.addWidget(self.left)
        layout.addWidget(self.state)
        layout.addStretch(2)
        layout.addWidget(self.words)
        layout.addLayout(seen)
        layout.addStretch(3)
        layout.addLayout(foot)

    def open(self) -> None:
        """Take the keys out of whatever field had them: it can be seen no more."""
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)
        self.setGeometry(self.window().rect())
        self._read()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Give the keys back to the show."""
        if not self.isHidden():
            self.hide()
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_room(self, room: Room) -> None:
        self._turn = room.telling
        self._cue = newest(room.cues, To.TELLER)
        self.left.setVisible(self._turn is not None)
        if self._turn is None:
            self.state.say(NOBODY)
        self.words.say(self._cue.words if self._cue else "")
        self.seen.setVisible(self._cue is not None)

    def show_time(self, forecast: Forecast) -> None:
        self._now = forecast.now
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        if self._turn and self._now:
            reading = clocks.story(self._turn, self._now)
            self.left.say(reading.left)
            self.left.tone(TONES[reading.state])
            self.state.say(SAID[reading.state])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = "true" if self.height() < COMPACT_BELOW else ""
        for label in (self.left, self.words):
            mark(label, compact=compact)

    def take_off(self) -> None:
        """Ask for it; without a cue there is nothing to take off."""
        if self._cue:
            self.seen_asked.emit(self._cue.id)
