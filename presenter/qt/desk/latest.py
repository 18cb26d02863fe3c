"""What was written down last, the newest first, so that nobody writes it twice."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.core.entries import EntryKind, EntryView
from presenter.core.wall import source
from presenter.qt.control.label import Label

SHOWN = 6
NOTHING = "Nothing yet. Type below what you hear; Enter keeps it."
TONES = {
    EntryKind.LEARNING: "calm",
    EntryKind.QUESTION: "warn",
    EntryKind.COMMITMENT: "ember",
    EntryKind.COMMENT: "faint",
}


class Latest(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[EntryView, ...] | None = None
        self.empty = Label(NOTHING, "small", wraps=True)
        self.lines = [_Line() for _ in range(SHOWN)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.empty)
        for line in self.lines:
            layout.addWidget(line)
        layout.addStretch()
        self.show_entries(())

    def show_entries(self, entries: tuple[EntryView, ...]) -> None:
        newest = entries[: -SHOWN - 1 : -1]
        if newest == self._shown:
            return
        self._shown = newest
        self.empty.setVisible(not newest)
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(newest))
            if number < len(newest):
                line.show_entry(newest[number])


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
