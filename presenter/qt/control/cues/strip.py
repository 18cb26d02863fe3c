"""The cue that is to be seen next, in one line under the header; the others follow it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from presenter.core.cues import CueView, To, foremost
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import KeyButton
from presenter.qt.control.label import Label

NAMES = {To.FACILITATOR: "FOR YOU", To.TELLER: "TO THE TELLER", To.ROOM: "ON THE WALL"}
TONES = {To.FACILITATOR: "ember", To.TELLER: "calm", To.ROOM: "warn"}
DEEDS = {To.FACILITATOR: "Seen", To.TELLER: "Take it off", To.ROOM: "Take it off"}


class CueStrip(QFrame):
    take_off_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cuestrip")
        self._cue: CueView | None = None
        self.who = Label("", "kicker")
        self.words = Label("", "title", elides=True)
        self.more = Label("", "small")
        self.deed = KeyButton("", Wish.CUE_SEEN, small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 5, 16, 5)
        layout.setSpacing(12)
        layout.addWidget(self.who)
        layout.addWidget(self.words)
        layout.addStretch(1)
        layout.addWidget(self.more)
        layout.addWidget(self.deed)
        self.deed.clicked.connect(self.take_off)
        self.hide()

    def show_room(self, room: Room) -> None:
        self._cue = cue = foremost(room.cues)
        self.setVisible(cue is not None)
        if cue:
            more = len(room.cues) - 1
            self.who.say(NAMES[cue.to])
            self.who.tone(TONES[cue.to])
            self.words.say(cue.words)
            self.more.say(f"+ {more} more" if more else "")
            self.deed.say(DEEDS[cue.to])

    def take_off(self) -> None:
        """Ask for it; without a cue there is nothing to take off."""
        if self._cue:
            self.take_off_asked.emit(self._cue.id)
