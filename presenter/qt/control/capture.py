"""The line at the bottom that keeps what the room says."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from presenter.core.consent import keeps_entries
from presenter.core.entries import EntryKind, read
from presenter.core.room import Room
from presenter.qt.control.button import Button
from presenter.qt.control.choice import Choice

HEIGHT = 60
KINDS: dict[str, str] = {kind: kind.value.capitalize() for kind in EntryKind}
HINT = "Type what you hear; Enter keeps it.   ? question   ! commitment   # comment"
NOTHING_KEPT = "This story stays in the room: nothing of it is written down."
ENDED = "The session has ended: what was said is kept, and nothing is added."


class Capture(QFrame):
    """Words stay in the field until they are kept."""

    entry_asked = Signal(str, str)

    def __init__(self, beside: Sequence[QWidget] = ()) -> None:
        """`beside` stands at the end of the line."""
        super().__init__()
        self.setObjectName("capture")
        self.setFixedHeight(HEIGHT)
        self._chosen = EntryKind.LEARNING
        self.kind = Choice(KINDS, EntryKind.LEARNING)
        self.kind.setProperty("tone", "calm")
        self.field = QLineEdit()
        self.field.setPlaceholderText(HINT)
        self.keep = Button("Keep ↵")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(10)
        layout.addWidget(self.kind)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.keep)
        for each in beside:
            layout.addWidget(each)
        self.kind.picked.connect(self._on_kind_picked)
        self.field.textChanged.connect(self._on_field_changed)
        self.field.returnPressed.connect(self._on_keep_asked)
        self.keep.clicked.connect(self._on_keep_asked)

    def show_room(self, room: Room) -> None:
        hint = _hint(room)
        for widget in (self.kind, self.field, self.keep):
            widget.setEnabled(hint == HINT)
        self.field.setPlaceholderText(hint)

    def clear(self) -> None:
        self.field.clear()

    def _on_kind_picked(self, kind: str) -> None:
        self._chosen = EntryKind(kind)
        self.field.setFocus()

    def _on_field_changed(self, line: str) -> None:
        """A sign at the start of the line shows at once as what it means."""
        kind, _ = read(line, self._chosen)
        self.kind.choose(kind)

    def _on_keep_asked(self) -> None:
        kind, text = read(self.field.text(), self._chosen)
        if text:
            self.entry_asked.emit(kind.value, text)


def _hint(room: Room) -> str:
    if room.session.ended_at:
        return ENDED
    may_keep = room.heard is None or keeps_entries(room.heard.consent)
    return HINT if may_keep else NOTHING_KEPT
