"""The strip at the top: whose evening it is, whether all is well, and when it will end."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout

from presenter.core.agenda import Agenda
from presenter.core.room import Room
from presenter.core.timing import time_of_day
from presenter.qt.control import pace
from presenter.qt.control.display_chip import DisplayChip
from presenter.qt.control.label import Label
from presenter.qt.control.status import Status

HEIGHT = 54


class Header(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setFixedHeight(HEIGHT)
        self._agenda: Agenda = ()
        self.title = Label("", "title", elides=True)
        self.display = DisplayChip()
        self.saved = Status("Nothing saved yet")
        self.ends = Label("Ends", "muted")
        self.end = Label("", "title")
        self.pace = Label()
        self.time = Label("", "time")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        for status in (self.display, self.saved):
            layout.addSpacing(14)
            layout.addWidget(status)
        layout.addSpacing(18)
        layout.addStretch()
        for label in (self.ends, self.end, self.pace):
            layout.addWidget(label)
        layout.addSpacing(18)
        layout.addWidget(self.time)

    def show_room(self, room: Room) -> None:
        self._agenda = room.agenda
        session = room.session
        self.title.say(" — ".join(part for part in (session.title, session.event) if part))
        if room.saved_at:
            self.show_saved(room.saved_at)

    def show_saved(self, at: datetime) -> None:
        self.saved.show_words(f"Saved {at.astimezone():%H:%M:%S}", ok=True)

    def show_time(self, now: datetime) -> None:
        late = pace.minutes_late(self._agenda, now)
        self.ends.say("Ended" if pace.ended_at(self._agenda) else "Ends")
        self.end.say(time_of_day(pace.end(self._agenda, now)))
        self.end.tone("warn" if late > 0 else "")
        self.pace.say(pace.words(late))
        self.pace.tone("warn" if late > 0 else "muted")
        self.time.say(time_of_day(now))
