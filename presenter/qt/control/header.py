"""The strip at the top: whose evening it is, whether all is well, and when it will end."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.core.timing import time_of_day
from presenter.qt.control.button import KeyButton
from presenter.qt.control.display_chip import DisplayChip
from presenter.qt.control.label import Label
from presenter.qt.control.status import Status
from presenter.qt.control.workshop_clock import WorkshopClock

HEIGHT = 54


class Header(QFrame):
    shortcuts_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setFixedHeight(HEIGHT)
        self._saved_at: datetime | None = None
        self.title = Label("", "title", elides=True)
        self.rehearsal = Label("REHEARSAL · nothing is kept", "kicker")
        self.rehearsal.tone("ember")
        self.rehearsal.hide()
        self.display = DisplayChip()
        self.saved = Status("Nothing saved yet")
        self.workshop = WorkshopClock()
        self.time = Label("", "time")
        self.shortcuts = KeyButton("", Wish.SHORTCUTS, small=True)
        self.shortcuts.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 16, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.rehearsal)
        for status in (self.display, self.saved):
            layout.addSpacing(14)
            layout.addWidget(status)
        layout.addSpacing(18)
        layout.addStretch()
        layout.addWidget(self.workshop)
        layout.addSpacing(18)
        layout.addWidget(self.time)
        layout.addSpacing(6)
        layout.addWidget(self.shortcuts)
        self.shortcuts.clicked.connect(self.shortcuts_asked)

    def show_room(self, room: Room) -> None:
        self.workshop.show_room(room)
        session = room.session
        self.title.say(" — ".join(part for part in (session.title, session.event) if part))
        if room.saved_at:
            self.show_saved(room.saved_at)

    def show_rehearsal(self) -> None:
        """Say so, instead of when something was saved."""
        self.rehearsal.show()
        self.saved.hide()

    def show_saved(self, at: datetime) -> None:
        self._saved_at = at
        self.saved.show_words(f"Saved {at.astimezone():%H:%M:%S}", ok=True)

    def show_saving(self, *, ok: bool) -> None:
        """Whether the file takes what is done; once it does again, when it last did."""
        if not ok:
            self.saved.show_words("Not saved", ok=False)
        elif self._saved_at:
            self.show_saved(self._saved_at)

    def show_time(self, forecast: Forecast) -> None:
        self.workshop.show_time(forecast)
        self.time.say(time_of_day(forecast.now))
