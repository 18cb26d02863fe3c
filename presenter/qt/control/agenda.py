"""The column on the left: what was, what is and what is to come."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import Button, KeyButton
from presenter.qt.control.confirm import Confirm
from presenter.qt.control.label import Label
from presenter.qt.control.pace_box import PaceBox
from presenter.qt.control.phase_list import PhaseList


class AgendaPanel(QFrame):
    enter_asked = Signal(int)
    overview_asked = Signal()
    replan_asked = Signal()
    export_asked = Signal()
    finish_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda")
        self._shown: tuple[object, ...] = ()
        self.phases = PhaseList()
        self.pace = PaceBox()
        self.overview = KeyButton("Overview", Wish.OVERVIEW, small=True)
        self.export = Button("Export", "quiet", small=True)
        self.finish = Confirm("End the session", "End it?")
        self._build()
        self.phases.enter_asked.connect(self.enter_asked)
        self.overview.clicked.connect(self.overview_asked)
        self.pace.replan_asked.connect(self.replan_asked)
        self.export.clicked.connect(self.export_asked)
        self.finish.confirmed.connect(self.finish_asked)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label("AGENDA", "kicker"))
        head.addStretch()
        head.addWidget(self.overview)
        foot = QHBoxLayout()
        foot.addWidget(self.export)
        foot.addStretch()
        foot.addWidget(self.finish)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.phases)
        layout.addWidget(self.pace)
        layout.addStretch(1)
        layout.addLayout(foot)

    def show_room(self, room: Room) -> None:
        self.pace.show_room(room)
        shown = (room.session, room.deck, room.agenda, room.place.step, room.turns, room.entries)
        if shown == self._shown:
            return
        self._shown = shown
        self.phases.show_room(room)
        self.finish.setVisible(_can_finish(room))

    def show_time(self, forecast: Forecast) -> None:
        self.phases.show_time(forecast.now)
        self.pace.show_time(forecast)


def _can_finish(room: Room) -> bool:
    return room.agenda[-1].timer.started_at is not None and room.session.ended_at is None
