"""One turn in the queue: who, what, how long; selected, it offers what can be done with it."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QWidget

from presenter.core.speaking import TurnView
from presenter.core.timing import length, minutes, time_of_day
from presenter.qt.control.grip import Grip
from presenter.qt.control.kept import SAID_BESIDE_A_NAME
from presenter.qt.control.label import Label
from presenter.qt.control.noted import noted
from presenter.qt.control.turn_actions import TurnActions
from presenter.qt.control.wishes import TurnWishes
from presenter.qt.style import mark

UNTITLED = "No title yet"
QUESTION = ("question", "calm")


class TurnRow(QFrame):
    """Dragging tells where the pointer is, in the coordinates of the parent."""

    clicked = Signal(int)
    dragged = Signal(int, int)
    dropped = Signal(int)
    reword_asked = Signal(int)

    def __init__(self, turn: TurnView, wishes: TurnWishes) -> None:
        super().__init__()
        self.turn = turn
        self._wishes = wishes
        self._pressed_at: QPoint | None = None
        self._is_dragged = self._is_next = self._is_selected = self._is_shown = False
        self._deeds: TurnActions | None = None
        self._line: tuple[TurnView, ...] = ()
        self.grip = Grip()
        self.when = Label("", "kicker")
        self.name = Label("", elides=True)
        self.kept = Label("", "small")
        self.title = Label("", "small", elides=True)
        self.noted = Label("", "small", elides=True)
        self.minutes = Label("", "muted")
        self.starts = Label("", "small")
        self._layout = QGridLayout(self)
        self._build()

    def _build(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(6)
        names.addWidget(self.name)
        names.addWidget(self.kept)
        names.addStretch()
        self.when.tone("calm")
        self._layout.setContentsMargins(8, 7, 10, 7)
        self._layout.setHorizontalSpacing(10)
        self._layout.setVerticalSpacing(2)
        self._layout.setColumnStretch(1, 1)
        self._layout.addWidget(self.when, 0, 1, 1, 2)
        self._layout.addWidget(self.grip, 1, 0, 2, 1)
        self._layout.addLayout(names, 1, 1)
        self._layout.addWidget(self.title, 2, 1)
        self._layout.addWidget(self.minutes, 1, 2, Qt.AlignmentFlag.AlignRight)
        self._layout.addWidget(self.starts, 2, 2, Qt.AlignmentFlag.AlignRight)
        self._layout.addWidget(self.noted, 3, 1, 1, 2)
        self.noted.tone("calm")
        self.starts.tone("faint")

    @property
    def deeds(self) -> TurnActions:
        """Made when they are first needed: few rows ever are selected."""
        if self._deeds is None:
            self._deeds = TurnActions(self.turn, self._wishes)
            self._deeds.line = self._line
            self._deeds.reword_asked.connect(self.reword_asked)
            self._layout.addWidget(self._deeds, 4, 1, 1, 2)
        return self._deeds

    def show_turn(self, turn: TurnView, *, is_next: bool) -> None:
        if self._is_shown and (turn, is_next) == (self.turn, self._is_next):
            return
        self.turn, self._is_next, self._is_shown = turn, is_next, True
        self.name.say(turn.teller)
        words, tone = QUESTION if turn.is_question else SAID_BESIDE_A_NAME[turn.kept]
        self.kept.say(words)
        self.kept.tone(tone)
        self.kept.setVisible(bool(words))
        self.title.say(turn.title or _untitled(turn))
        marks = noted(turn)
        self.noted.say(marks)
        self.noted.setVisible(bool(marks))
        self.minutes.say(_minutes(turn))
        self._show_standing()

    def show_when(self, at: datetime | None) -> None:
        """When it is likely to begin."""
        self.when.say(f"UP NEXT AT {time_of_day(at)}" if at else "UP NEXT")
        self.starts.say(time_of_day(at) if at and not self._is_next else "")

    def show_line(self, line: tuple[TurnView, ...]) -> None:
        """Those in line, for what can be done with two of them."""
        self._line = line
        if self._deeds:
            self._deeds.line = line

    def select(self, *, selected: bool) -> None:
        self._is_selected = selected
        self._show_standing()

    def _show_standing(self) -> None:
        told = self.turn.is_told
        self.when.setVisible(self._is_next)
        self.grip.setVisible(self._is_in_line)
        mark(self.name, role="title" if self._is_next else "")
        self.name.tone("muted" if told else "")
        self.title.tone("faint" if told or not self.turn.title else "")
        mark(self, turn=self._standing())
        wanted = self._is_next or self._is_selected
        if wanted or self._deeds:
            self.deeds.show_turn(self.turn, in_full=self._is_selected)
        if self._deeds:
            self._deeds.setVisible(wanted)

    @property
    def _is_in_line(self) -> bool:
        return self.turn.is_waiting and not self.turn.stand

    def _standing(self) -> str:
        if self._is_dragged:
            return "held"
        if self._is_next:
            return "next"
        return "selected" if self._is_selected else "row"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed_at is None or not self._is_in_line:
            return
        if (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._hold(held=True)
        if self._is_dragged:
            parent = self.parent()
            if isinstance(parent, QWidget):
                self.dragged.emit(self.turn.id, self.mapTo(parent, at).y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        was_pressed, self._pressed_at = self._pressed_at is not None, None
        if self._is_dragged:
            self._hold(held=False)
            self.dropped.emit(self.turn.id)
        elif was_pressed:
            self.clicked.emit(self.turn.id)

    def _hold(self, *, held: bool) -> None:
        self._is_dragged = held
        mark(self, turn=self._standing())


def _untitled(turn: TurnView) -> str:
    return UNTITLED if turn.is_waiting and not turn.is_question else ""


def _minutes(turn: TurnView) -> str:
    granted = length(turn.timer.granted)
    if turn.timer.started_at and turn.timer.ended_at:
        return f"{minutes(turn.timer.used(turn.timer.ended_at))} / {granted} min"
    return f"{granted} min"
