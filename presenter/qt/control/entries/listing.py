"""The list of entries: found by words, chosen by arrows, grouped by dragging one onto another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem

from presenter.core.entries import EntryView
from presenter.core.search import fold
from presenter.core.wall import source
from presenter.qt.control.entries.delegate import ENTRY, EntryDelegate

STEERING = {Qt.Key.Key_Up, Qt.Key.Key_Down}
OWN_KEYS = ("Return", "T", "V", "M", "E", "A", "P", "O", "S", "Del", "+", "-", "/")


class EntryList(QListWidget):
    """`dropped` carries the number of the entry that was dragged, and of the one it fell on."""

    dropped = Signal(int, int)
    key_pressed = Signal(QKeyEvent)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entries")
        self.setItemDelegate(EntryDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("What the room said")
        self.setProperty("own_keys", OWN_KEYS)

    @property
    def chosen(self) -> EntryView | None:
        item = self.currentItem()
        return item.data(ENTRY) if item else None

    def show_entries(self, entries: tuple[EntryView, ...], words: str) -> int:
        """Those that have all of the words, the newest first; how many these are."""
        before = self.chosen
        row = self.currentRow()
        wanted = fold(words).split()
        found = [each for each in reversed(entries) if _has(each, wanted)]
        self.setUpdatesEnabled(False)
        while self.count() > len(found):
            self.takeItem(self.count() - 1)
        while self.count() < len(found):
            self.addItem(QListWidgetItem())
        for number, entry in enumerate(found):
            item = self.item(number)
            if item.data(ENTRY) != entry:
                item.setData(ENTRY, entry)
                item.setToolTip(entry.text)
        self.setUpdatesEnabled(True)
        numbers = [each.id for each in found]
        if before and before.id in numbers:
            self.setCurrentRow(numbers.index(before.id))
        else:
            self.setCurrentRow(min(max(row, 0), len(found) - 1))
        return len(found)

    def choose(self, number: int) -> None:
        """The entry of this number, if it is in the list."""
        for row in range(self.count()):
            if self.item(row).data(ENTRY).id == number:
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEERING:
            super().keyPressEvent(event)
        else:
            self.key_pressed.emit(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing is moved here: what it means is for others to do."""
        target = self.itemAt(event.position().toPoint())
        source_entry = self.chosen
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if target and source_entry and target.data(ENTRY).id != source_entry.id:
            self.dropped.emit(source_entry.id, target.data(ENTRY).id)


def _has(entry: EntryView, wanted: list[str]) -> bool:
    if not wanted:
        return True
    said = fold(f"{entry.text} {entry.theme} {source(entry)} {entry.owner} {entry.kind}")
    return all(word in said for word in wanted)
