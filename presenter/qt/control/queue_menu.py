"""What can be done with the line as a whole, and what the wall may say between two stories."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from presenter.core.aside import What
from presenter.core.lineup import suggested
from presenter.core.room import Room
from presenter.qt.control.menu import Menu

ASIDES = {What.LISTEN: "On the wall: how we listen", What.APPLAUSE: "On the wall: applause"}
DESK = "Open the desk"
ARRANGE = "Put in a kinder order"
CLOSE, OPEN = "Close the list", "Open the list again"


class QueueMenu(Menu):
    """`list_asked` says whether the list is to be open; `arrange_asked` has the numbers."""

    desk_asked = Signal()
    list_asked = Signal(bool)
    arrange_asked = Signal(object)
    aside_asked = Signal(str)

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._room: Room | None = None
        self.desk = self.addAction(DESK)
        self.arrange = self.addAction(ARRANGE)
        self.list = self.addAction(CLOSE)
        self.addSeparator()
        self._asides = {what: self.addAction(words) for what, words in ASIDES.items()}
        self.desk.triggered.connect(self.desk_asked)
        self.arrange.triggered.connect(self._on_arrange_triggered)
        self.list.triggered.connect(self._on_list_triggered)
        for what, action in self._asides.items():
            action.setCheckable(True)
            action.triggered.connect(partial(self._on_aside_triggered, what))

    def show_room(self, room: Room) -> None:
        self._room = room
        is_open = room.session.ended_at is None
        self.arrange.setEnabled(is_open and suggested(room.waiting) != room.waiting)
        self.list.setEnabled(is_open)
        self.list.setText(OPEN if room.session.list_closed else CLOSE)
        lying = room.place.aside.what if room.place.aside else None
        for what, action in self._asides.items():
            action.setEnabled(is_open)
            action.setChecked(what is lying)

    def _on_arrange_triggered(self) -> None:
        assert self._room
        self.arrange_asked.emit(tuple(turn.id for turn in suggested(self._room.waiting)))

    def _on_list_triggered(self) -> None:
        assert self._room
        self.list_asked.emit(self._room.session.list_closed)

    def _on_aside_triggered(self, what: What) -> None:
        self.aside_asked.emit(what.value)
