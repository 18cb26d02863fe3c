"""Back, Next, Undo and Redo: each says what it will do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from presenter.core.director import phase_entered
from presenter.core.errors import Refused
from presenter.core.incident import CaseView
from presenter.core.room import ActView, Room
from presenter.core.shortcuts import Wish
from presenter.core.stages import after, ahead, spot
from presenter.qt.control.button import KeyButton


class Steering(QWidget):
    """`step_asked` carries the step to go to, the others the act to take back or do again."""

    step_asked = Signal(int)
    undo_asked = Signal(int)
    redo_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._room: Room | None = None
        self._trial = False
        self._step = 0
        self._last: ActView | None = None
        self._undone: ActView | None = None
        self.back = KeyButton("◀ Back", Wish.BACK)
        self.next = KeyButton("Next ▶", Wish.NEXT, "primary")
        self.undo = KeyButton("Undo", Wish.UNDO)
        self.redo = KeyButton("Redo", Wish.REDO)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        stretches = ((self.back, 3), (self.next, 6), (self.undo, 4), (self.redo, 4))
        for button, stretch in stretches:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setFixedHeight(44)
            layout.addWidget(button, stretch)
        self.back.clicked.connect(self._on_back_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.undo.clicked.connect(self._on_undo_clicked)
        self.redo.clicked.connect(self._on_redo_clicked)

    def show_room(self, room: Room) -> None:
        self._step, self._last, self._undone = room.place.step, room.last, room.undone
        self._room = room
        self._show_ways(room)
        self.undo.say(f"Undo: {_lowered(room.last.label)}" if room.last else "Undo")
        self.undo.setEnabled(room.last is not None)
        self.redo.say(f"Redo: {_lowered(room.undone.label)}" if room.undone else "Redo")
        self.redo.setVisible(room.undone is not None)

    def show_trial(self, *, is_up: bool) -> None:
        """While the test card is up, every way leads back to what it covers."""
        self._trial = is_up
        if self._room:
            self._show_ways(self._room)

    def _show_ways(self, room: Room) -> None:
        covered = self._trial or room.place.covered
        is_held = room.telling is not None and not covered
        self.next.say("Show again ▶" if covered else _onward(room))
        leads_on = not (is_held or _is_last(room) or _decides(room))
        self.next.setEnabled(covered or leads_on)
        self.back.setEnabled(covered or (not is_held and self._step > 0))

    def _on_back_clicked(self) -> None:
        self.step_asked.emit(self._step - 1)

    def _on_next_clicked(self) -> None:
        self.step_asked.emit(self._step + 1)

    def _on_undo_clicked(self) -> None:
        if self._last:
            self.undo_asked.emit(self._last.id)

    def _on_redo_clicked(self) -> None:
        if self._undone:
            self.redo_asked.emit(self._undone.id)


def _onward(room: Room) -> str:
    if room.telling:
        return "A story is being told"
    if view := room.turning:
        return _in_case(room, view)
    if _is_last(room):
        return "That was the last slide"
    entered = phase_entered(room, room.place.step + 1)
    return f"Start {entered.title} ▶" if entered else "Next ▶"


def _in_case(room: Room, view: CaseView) -> str:
    if not view.began_at:
        return "Begin the case ▶"
    return ahead(room.place.spots, view) if _decides(room) else "Next ▶"


def _decides(room: Room) -> bool:
    """Whether the case waits for the room, so that Next leads nowhere."""
    if not (view := room.turning):
        return False
    try:
        after(view, spot(room.place.spots, view))
    except Refused:
        return True
    return False


def _is_last(room: Room) -> bool:
    """Whether nothing comes after this step; in a case there may be pages."""
    return room.place.step == room.deck.last_step and not room.turning


def _lowered(label: str) -> str:
    return label[:1].lower() + label[1:]
