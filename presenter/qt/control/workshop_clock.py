"""The clock of the whole workshop, in the header: used of planned, and when it ends."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from presenter.core import clocks
from presenter.core.clocks import State
from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.qt.control import pace
from presenter.qt.control.label import Label


class WorkshopClock(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._room: Room | None = None
        self.used = Label("", "muted")
        self.ends = Label("", "title")
        self.pace = Label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.used)
        layout.addSpacing(10)
        for label in (self.ends, self.pace):
            layout.addWidget(label)

    def show_room(self, room: Room) -> None:
        self._room = room

    def show_time(self, forecast: Forecast) -> None:
        if not self._room:
            return
        reading = clocks.workshop(self._room, forecast)
        minutes_late = forecast.minutes_late
        late = minutes_late > 0
        self.used.say(reading.used)
        self.ends.say(reading.ends)
        self.ends.tone("warn" if late else "muted" if reading.state is State.DONE else "")
        self.pace.say(pace.words(minutes_late))
        self.pace.tone("warn" if late else "muted")
