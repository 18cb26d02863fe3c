"""One phase of the agenda: what it took, what it holds, and a click to go there."""

from bisect import bisect_right
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.core.agenda import PhaseView
from presenter.core.deck import Kind
from presenter.core.entries import EntryKind
from presenter.core.room import Room
from presenter.core.timing import ZERO, Timer, length, minutes
from presenter.qt.control.label import Label
from presenter.qt.control.slide_list import SlideList
from presenter.qt.style import mark


class PhaseRow(QFrame):
    enter_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._phase: PhaseView | None = None
        self._is_shown = False
        self._may_start = True
        self.title = Label("", "phase", elides=True)
        self.minutes = Label("", "small")
        self.holds = Label("", "small", elides=True)
        self.slides = SlideList()
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.minutes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self.holds)
        layout.addWidget(self.slides)

    def show_phase(self, room: Room, phase: PhaseView) -> None:
        self._phase, self._is_shown = phase, phase is room.shown
        self._may_start = room.session.ended_at is None
        timer = phase.timer
        self.title.say(f"✓ {phase.title}" if timer.ended_at else phase.title)
        self.title.tone("muted" if timer.ended_at else "")
        self.holds.say(_holds(room, phase))
        self.holds.setVisible(bool(self.holds.text()))
        self._show_slides(room, phase)
        mark(self, card=_card(room, phase))
        self._show_where_a_click_leads()

    def show_time(self, now: datetime) -> None:
        if self._phase:
            self.minutes.say(_minutes(self._phase.timer, now))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._ask_to_enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask_to_enter()
        else:
            event.ignore()

    @property
    def leads_to(self) -> str:
        """What a click does, in words; a phase without a number is in no file yet."""
        if not self._phase or not self._phase.id:
            return ""
        if self._may_start and not self._phase.timer.started_at:
            return "Start this phase"
        return "" if self._is_shown else "Show this phase again"

    def _show_slides(self, room: Room, phase: PhaseView) -> None:
        is_open = phase is room.running or phase is room.shown
        self.slides.setVisible(is_open)
        if is_open:
            steps = room.deck.steps[phase.first : phase.last + 1]
            first = [number for number, step in enumerate(steps) if step.part == 0]
            here = room.place.step - phase.first if phase is room.shown else -1
            titles = tuple(steps[number].slide.title for number in first)
            self.slides.show_slides(titles, bisect_right(first, here) - 1)

    def _show_where_a_click_leads(self) -> None:
        leads = self.leads_to
        self.setToolTip(leads)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def _ask_to_enter(self) -> None:
        if self._phase and self.leads_to:
            self.enter_asked.emit(self._phase.id)


def _card(room: Room, phase: PhaseView) -> str:
    if phase is room.running:
        return "ember"
    return "true" if phase is room.shown else "flat"


def _minutes(timer: Timer, now: datetime) -> str:
    planned = length(timer.granted)
    if not timer.started_at:
        return f"{planned} min" if timer.granted else ""
    used = minutes(timer.used(now))
    return f"{used} / {planned} min" if timer.granted else f"{used} min"


def _holds(room: Room, phase: PhaseView) -> str:
    if phase.kind is Kind.STORIES:
        asked = minutes(sum((turn.timer.granted for turn in room.waiting), ZERO))
        return f"{_count(len(room.waiting), 'teller')} · {asked} min asked" if room.waiting else ""
    if phase.kind is Kind.WRAP_UP:
        return " · ".join(_counts(room))
    return ""


def _counts(room: Room) -> list[str]:
    kinds = [entry.kind for entry in room.entries]
    return [_count(kinds.count(kind), kind.value) for kind in EntryKind if kind in kinds]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
