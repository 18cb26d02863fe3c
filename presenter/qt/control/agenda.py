"""The column on the left: what was, what is and what is to come."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from presenter.core.agenda import Agenda
from presenter.core.room import Room
from presenter.qt.control import pace
from presenter.qt.control.button import Button
from presenter.qt.control.confirm import Confirm
from presenter.qt.control.label import Label
from presenter.qt.control.phase_row import PhaseRow


class AgendaPanel(QFrame):
    enter_asked = Signal(int)
    export_asked = Signal()
    finish_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda")
        self._agenda: Agenda = ()
        self._shown: tuple[object, ...] = ()
        self.rows: list[PhaseRow] = []
        self.warning = Label("", "small", wraps=True)
        self.export = Button("Export", "quiet", small=True)
        self.finish = Confirm("End the session", "End it?")
        self._build()
        self.export.clicked.connect(self.export_asked)
        self.finish.confirmed.connect(self.finish_asked)

    def _build(self) -> None:
        self._warning_box = QFrame()
        self._warning_box.setObjectName("warning")
        box = QVBoxLayout(self._warning_box)
        box.setContentsMargins(10, 0, 0, 0)
        box.addWidget(self.warning)
        self.warning.tone("warn")
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        self._rows = QVBoxLayout(scrolled)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._rows.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(scrolled)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_laid_out)
        foot = QHBoxLayout()
        foot.addWidget(self.export)
        foot.addStretch()
        foot.addWidget(self.finish)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(Label("AGENDA", "kicker"))
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._warning_box)
        layout.addLayout(foot)

    def show_room(self, room: Room) -> None:
        shown = (room.session, room.deck, room.agenda, room.place.step, room.turns, room.entries)
        if shown == self._shown:
            return
        self._shown, self._agenda = shown, room.agenda
        self._match_rows(len(room.agenda))
        for row, phase in zip(self.rows, room.agenda, strict=True):
            row.show_phase(room, phase)
        self.finish.setVisible(_can_finish(room))
        QTimer.singleShot(0, self._on_laid_out)

    def show_time(self, now: datetime) -> None:
        for row in self.rows:
            row.show_time(now)
        late = pace.minutes_late(self._agenda, now)
        is_over = pace.ended_at(self._agenda) is not None
        self._warning_box.setVisible(late > 0 and not is_over)
        self.warning.say(f"{late} min over at this pace.")

    def _match_rows(self, count: int) -> None:
        while len(self.rows) < count:
            row = PhaseRow()
            row.enter_asked.connect(self.enter_asked)
            self._rows.insertWidget(len(self.rows), row)
            self.rows.append(row)
        while len(self.rows) > count:
            self.rows.pop().deleteLater()

    def _on_laid_out(self) -> None:
        """Bring the slide that is up into sight, once the rows know their place."""
        for row in self.rows:
            if row.slides.isVisibleTo(row) and row.slides.here:
                self._scroll.ensureWidgetVisible(row.slides.here, 0, 60)


def _can_finish(room: Room) -> bool:
    return room.agenda[-1].timer.started_at is not None and room.session.ended_at is None
