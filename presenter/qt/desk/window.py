"""The assistant's window on the same laptop: who waits, what is said, and nothing of the wall."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from presenter.core import clocks
from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.qt.control.button import Button
from presenter.qt.control.capture import Capture
from presenter.qt.control.digits import Digits
from presenter.qt.control.entries.panel import EntryPanel
from presenter.qt.control.label import Label
from presenter.qt.control.queue import QueuePanel
from presenter.qt.control.strip import Strip
from presenter.qt.control.turn_form import QUESTION, STORY
from presenter.qt.control.wishes import TurnWishes
from presenter.qt.desk.latest import Latest
from presenter.qt.desk.marks_box import MarksBox
from presenter.qt.style import sheet
from presenter.qt.theme import NIGHT

SMALLEST, USUAL = (820, 560), (1100, 760)
ADD, ASK, CAPTURE, ENTRIES = "A", "Q", "/", "E"
KEYS = "A adds a teller, Q a question, / writes down, E all entries, Esc leaves a field"


class DeskWindow(QWidget):
    """Letters are keys here unless one types; none of them moves the show."""

    undo_asked = Signal(int)
    entry_asked = Signal(str, str)
    closed = Signal()

    def __init__(self, wishes: TurnWishes) -> None:
        super().__init__()
        self._room: Room | None = None
        self.phase = Label("", "phase", elides=True)
        self.left = Digits("cue")
        self.undo = Button("Undo", "quiet", small=True)
        self.queue = QueuePanel(wishes)
        self.marks = MarksBox(wishes)
        self.latest = Latest()
        self.all_entries = Button("All entries", small=True)
        self.entries = EntryPanel()
        self.strip = Strip()
        self.capture = Capture()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("window")
        self.setWindowTitle("War Stories — Desk")
        self.setStyleSheet(sheet(NIGHT))
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocus()  # letters are keys until somebody types
        self.queue.menu.desk.setVisible(False)
        columns = QWidget()
        halves = QHBoxLayout(columns)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addLayout(self._line(), 1)
        halves.addWidget(self._notes(), 1)
        middle = QGridLayout()  # the list of entries lies over all of it
        middle.addWidget(columns, 0, 0)
        middle.addWidget(self.entries, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addLayout(middle, 1)
        layout.addWidget(self.strip)
        layout.addWidget(self.capture)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 16, 8)
        head.setSpacing(12)
        head.addWidget(Label("DESK", "kicker"))
        head.addWidget(self.phase)
        head.addStretch()
        head.addWidget(self.undo)
        head.addWidget(self.left)
        return head

    def _line(self) -> QVBoxLayout:
        line = QVBoxLayout()
        line.setContentsMargins(18, 6, 16, 12)
        line.addWidget(self.queue)
        return line

    def _notes(self) -> QFrame:
        side = QFrame()
        side.setObjectName("side")
        said = QHBoxLayout()
        said.addWidget(Label("WRITTEN DOWN LAST", "kicker"), 1)
        said.addWidget(self.all_entries)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(Label("NOTED OF THE TELLER", "kicker"))
        layout.addWidget(self.marks)
        layout.addSpacing(6)
        layout.addLayout(said)
        layout.addWidget(self.latest, 1)
        layout.addWidget(Label(KEYS, "faint", wraps=True))
        return side

    def _connect(self) -> None:
        self.queue.list.selected_changed.connect(self._on_selected_changed)
        self.all_entries.clicked.connect(self._on_entries_key)
        self.undo.clicked.connect(self._on_undo_clicked)
        self.capture.entry_asked.connect(self.entry_asked)
        for key, deed in (
            (ADD, self._on_add_key),
            (ASK, self._on_ask_key),
            (CAPTURE, self.capture.field.setFocus),
            (ENTRIES, self._on_entries_key),
            ("Esc", self._on_escape),
            ("Ctrl+Z", self._on_undo_clicked),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def show_room(self, room: Room) -> None:
        self.strip.hide()
        self._room = room
        self.phase.say(room.running.title if room.running else room.shown.title)
        self.queue.show_room(room)
        self.entries.show_room(room)
        self.capture.show_room(room)
        self.latest.show_entries(room.entries)
        self.undo.setEnabled(room.last is not None)
        self.undo.setToolTip(room.last.label if room.last else "")
        self._on_selected_changed()

    def show_time(self, forecast: Forecast) -> None:
        self.queue.show_time(forecast)
        if self._room and self._room.running:
            self.left.say(clocks.phase(self._room, self._room.running, forecast).left)
        else:
            self.left.say("")

    def show_refusal(self, why: str) -> None:
        self.strip.say(why, refused=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _on_selected_changed(self) -> None:
        chosen, turns = self.queue.list.selected, self._room.turns if self._room else ()
        self.marks.show_turn(next((turn for turn in turns if turn.id == chosen), None))

    def _on_add_key(self) -> None:
        self.queue.open_form(STORY)

    def _on_ask_key(self) -> None:
        self.queue.open_form(QUESTION)

    def _on_entries_key(self) -> None:
        if self.entries.isVisible():
            self.entries.leave()
        else:
            self.entries.open()

    def _on_escape(self) -> None:
        """Out of a field first, then out of the list of entries."""
        field = self.focusWidget()
        if self.entries.isVisible():
            self.entries.step_back()
        elif self.queue.form.isVisible():
            self.queue.form.closed.emit()
        elif field:
            field.clearFocus()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_undo_clicked(self) -> None:
        if self._room and self._room.last:
            self.undo_asked.emit(self._room.last.id)
