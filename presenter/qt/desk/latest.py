"""What was written down last, the newest first, so that nobody writes it twice."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from presenter.core.entries import EntryKind, EntryView
from presenter.core.wall import source
from presenter.qt.control.label import Label

MOST, LOWEST, GAP = 12, 42, 10  # lines; pixels of one, and between two
NOTHING = "Nothing yet. Type below what you hear; Enter keeps it."
TONES = {
    EntryKind.LEARNING: "calm",
    EntryKind.QUESTION: "warn",
    EntryKind.COMMITMENT: "ember",
    EntryKind.COMMENT: "faint",
}


class Latest(QWidget):
    """As many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[EntryView, ...] | None = None
        self.empty = Label(NOTHING, "small", wraps=True)
        self.lines = [_Line() for _ in range(MOST)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.empty)
        for line in self.lines:
            layout.addWidget(line)
        layout.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.show_entries(())

    def show_entries(self, entries: tuple[EntryView, ...]) -> None:
        newest = entries[: -MOST - 1 : -1]
        if newest == self._shown:
            return
        self._shown = newest
        self.empty.setVisible(not newest)
        for line, entry in zip(self.lines, newest, strict=False):
            line.show_entry(entry)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = (self.height() + GAP) // (LOWEST + GAP)
        for number, line in enumerate(self.lines):
            line.setVisible(number < min(room, len(self._shown or ())))


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", elides=True)
        self.about = Label("", "small", elides=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.words)
        layout.addWidget(self.about)

    def show_entry(self, entry: EntryView) -> None:
        self.words.say(entry.text)
        self.about.say(" ".join(part for part in (entry.kind.value, source(entry)) if part))
        self.about.tone(TONES[entry.kind])
