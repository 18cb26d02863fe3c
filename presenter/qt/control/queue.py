"""The column of tellers: who tells, who is next, who waits, who has told."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.forecast import Forecast
from presenter.core.lineup import advice, share, starts
from presenter.core.room import Room
from presenter.core.timing import minutes
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label
from presenter.qt.control.queue_list import QueueList
from presenter.qt.control.queue_menu import QueueMenu
from presenter.qt.control.teller_card import TellerCard
from presenter.qt.control.turn_form import TurnForm
from presenter.qt.control.wishes import TurnWishes
from presenter.qt.style import mark

SHARE = "How many wait, and the minutes of each if all had the same"


class QueuePanel(QWidget):
    """`wishes` are those about single turns: two panels may have the same."""

    add_asked = Signal(str, str, int, str)
    question_asked = Signal(str, str, int)
    reword_asked = Signal(int, str, str)

    def __init__(self, wishes: TurnWishes | None = None) -> None:
        super().__init__()
        self._room: Room | None = None
        self.wishes = wishes or TurnWishes(self)
        self.count = Label("", "small", elides=True)
        self.more = Button("···", "quiet", small=True)
        self.menu = QueueMenu(self.more)
        self.add = Button("+ Add", small=True)
        self.advice = Label("", "small", wraps=True)
        self.form = TurnForm()
        self.teller = TellerCard(self.wishes)
        self.list = QueueList(self.wishes, above=self.form)
        self._build()
        self.more.clicked.connect(self.menu.open)
        self.add.clicked.connect(self._on_add_clicked)
        self.form.closed.connect(self._on_form_closed)
        self.form.add_asked.connect(self.add_asked)
        self.form.question_asked.connect(self.question_asked)
        self.form.reword_asked.connect(self.reword_asked)
        self.list.reword_asked.connect(self._on_reword_asked)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label("TELLERS", "kicker"))
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.more)
        head.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.teller)
        layout.addWidget(self.advice)
        layout.addWidget(self.list, 1)
        mark(self.more, tight="true")
        self.more.setAccessibleName("More about the line")
        self.advice.tone("warn")
        for widget in (self.form, self.teller, self.advice):
            widget.hide()

    def show_room(self, room: Room) -> None:
        self._room = room
        self.teller.show_room(room)
        self.menu.show_room(room)
        self.list.show_turns(room.waiting, room.pool, room.told)
        self.add.setEnabled(room.session.ended_at is None)
        words = "" if room.session.ended_at else advice(room)
        self.advice.say(words)
        self.advice.setVisible(bool(words))

    def show_time(self, forecast: Forecast) -> None:
        self.teller.show_time(forecast)
        if self._room:
            each = share(self._room, forecast)
            self.list.show_when(starts(self._room, forecast))
            self.count.say(_count(self._room, each))
            self.count.explain(SHARE if each else "")

    def open_form(self, what: str = "") -> None:
        """Ready for a name."""
        self.add.setText("Close")
        self.form.open(what)
        self.list.verticalScrollBar().setValue(0)

    def _on_reword_asked(self, turn_id: int) -> None:
        self.add.setText("Close")
        self.form.reword(self.list.rows[turn_id].turn)
        self.list.verticalScrollBar().setValue(0)

    def _on_add_clicked(self) -> None:
        if self.form.isVisible():
            self._on_form_closed()
            return
        self.open_form()

    def _on_form_closed(self) -> None:
        if self.form.is_rewording:
            self.form.clear()
        self.form.hide()
        self.add.setText("+ Add")
        self.list.setFocus()


def _count(room: Room, each: timedelta | None) -> str:
    """How many wait, and what each would have if all had the same."""
    waiting = len(room.waiting)
    if room.session.list_closed and not room.session.ended_at:
        return f"{waiting} · closed" if waiting else "closed"
    if each and waiting > 1:
        return f"{waiting} · {minutes(each)} min each"
    return f"{waiting} waiting" if waiting else ""
