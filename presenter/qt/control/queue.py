"""The column of tellers: who tells, who is next, who waits, who has told."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.forecast import Forecast, for_stories, rest
from presenter.core.room import Room
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label
from presenter.qt.control.queue_list import QueueList
from presenter.qt.control.teller_card import TellerCard
from presenter.qt.control.turn_form import TurnForm
from presenter.qt.control.wishes import TurnWishes


class QueuePanel(QWidget):
    add_asked = Signal(str, str, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._room: Room | None = None
        self.wishes = TurnWishes(self)
        self.count = Label("", "small")
        self.add = Button("+ Add", small=True)
        self.form = TurnForm()
        self.teller = TellerCard(self.wishes)
        self.list = QueueList(self.wishes, above=self.form)
        self._build()
        self.add.clicked.connect(self._on_add_clicked)
        self.form.closed.connect(self._on_form_closed)
        self.form.add_asked.connect(self.add_asked)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label("TELLERS", "kicker"))
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.teller)
        layout.addWidget(self.list, 1)
        self.form.hide()
        self.teller.hide()

    def show_room(self, room: Room) -> None:
        self._room = room
        self.teller.show_room(room)
        self.list.show_turns(room.waiting, room.told)
        self.add.setEnabled(room.session.ended_at is None)
        self.count.say(f"{len(room.waiting)} waiting" if room.waiting else "")

    def show_time(self, forecast: Forecast) -> None:
        self.teller.show_time(forecast)
        if self._room:
            self.list.show_when(_next_call(self._room, forecast))

    def _on_add_clicked(self) -> None:
        if self.form.isVisible():
            self._on_form_closed()
            return
        self.add.setText("Close")
        self.form.open()
        self.list.verticalScrollBar().setValue(0)

    def _on_form_closed(self) -> None:
        self.form.hide()
        self.add.setText("+ Add")
        self.list.setFocus()


def _next_call(room: Room, forecast: Forecast) -> datetime | None:
    """After this story, or when the stories begin; between two stories, whenever it is called."""
    if room.telling:
        return forecast.now + rest(room.telling.timer, forecast.now)
    for place in for_stories(room.agenda):
        if not room.agenda[place].timer.running:
            return forecast.end_of(place - 1)
    return None
