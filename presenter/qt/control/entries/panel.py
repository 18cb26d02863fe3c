"""Over the middle of control: every entry of the session, and what is done with it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from presenter.core import polls
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import KeyButton
from presenter.qt.control.entries.deeds import EntryDeeds
from presenter.qt.control.entries.line import EntryLine
from presenter.qt.control.entries.listing import EntryList
from presenter.qt.control.entries.wall_row import WallRow
from presenter.qt.control.entries.wishes import EntryWishes
from presenter.qt.control.label import Label

FIND = "Find by words, theme, story or owner"
NOTHING = "Nothing was written down yet."
MERGING = "Choose the entry that says the same, and press M again."


class EntryPanel(QFrame):
    """Keys are for the chosen entry while the list has them; the line takes all others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self._room: Room | None = None
        self.wishes = EntryWishes(self)
        self.search = QLineEdit()
        self.count = Label("", "small")
        self.close_button = KeyButton("Close", Wish.LEAVE, "quiet", small=True)
        self.list = EntryList()
        self.line = EntryLine()
        self.word = Label("", "small", wraps=True)
        self.deeds = EntryDeeds(self.wishes, self.line)
        self.wall = WallRow(self.wishes, self.line)
        self._build()
        self._connect()
        self.hide()

    def open(self) -> None:
        if self._room:
            self.show()
            self.raise_()
            self._refresh()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> None:
        """From the line to the list, from merging to nothing of the kind, and then away."""
        if not self.line.isHidden():
            self.line.leave()
        elif self.deeds.is_merging:
            self.deeds.stop_merging()
        else:
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc from the search: everything is there again."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus():
            self.search.clear()
            self.list.setFocus()
        else:
            event.ignore()

    def leave(self) -> None:
        """Give the keys back to the show."""
        if self.isHidden():
            return
        self.deeds.stop_merging()
        self.line.leave()
        self.hide()
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_room(self, room: Room) -> None:
        self._room = room
        if not self.isHidden():
            self._refresh()

    def _build(self) -> None:
        self.search.setPlaceholderText(FIND)
        self.search.setAccessibleName(FIND)
        self.search.setClearButtonEnabled(True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label("ENTRIES", "kicker"))
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 14, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.line)
        layout.addWidget(self.word)
        layout.addWidget(self.deeds)
        layout.addWidget(self.wall)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._refresh)
        self.search.returnPressed.connect(self.list.setFocus)
        self.close_button.clicked.connect(self.leave)
        self.line.left.connect(self.list.setFocus)
        self.list.key_pressed.connect(self._on_key_pressed)
        self.list.itemDoubleClicked.connect(self._on_double_clicked)
        self.list.dropped.connect(self._on_dropped)
        self.list.currentRowChanged.connect(self._show_deeds)
        self.deeds.merging_changed.connect(self._say)
        self.wall.misread.connect(self._on_misread)

    def _refresh(self) -> None:
        assert self._room
        entries = self._room.entries
        found = self.list.show_entries(entries, self.search.text())
        total = len(entries)
        count = "1 entry" if total == 1 else f"{total} entries"
        self.count.say(f"{found} of {total}" if self.search.text() else count)
        self.count.tone("" if found or not total else "warn")
        self.wall.show_room(self._room)
        self._say()
        self._show_deeds()

    def _say(self) -> None:
        """What merging waits for, or what the safety check advises."""
        assert self._room
        advice = polls.advice(self._room.tallies)
        if self.deeds.is_merging:
            self._tell(MERGING, "ember")
        elif advice:
            self._tell(f"▲ {advice}", "warn")
        else:
            self._tell("" if self._room.entries else NOTHING, "")

    def _tell(self, words: str, tone: str) -> None:
        self.word.say(words)
        self.word.tone(tone)
        self.word.setVisible(bool(words))

    def _show_deeds(self) -> None:
        assert self._room
        self.deeds.show_entry(self._room, self.list.chosen)

    def _on_misread(self, why: str) -> None:
        self._tell(why, "warn")

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        key = _named(event)
        if key == "/":
            self.search.setFocus()
        elif key in self.deeds.buttons:
            self.deeds.do(key)
        else:
            event.ignore()

    def _on_double_clicked(self) -> None:
        self.deeds.do("Return")

    def _on_dropped(self, number: int, onto: int) -> None:
        """Under the theme of the one it fell on; where that has none, one is asked for both."""
        assert self._room
        target = next(each for each in self._room.entries if each.id == onto)
        if target.theme:
            self.wishes.group_asked.emit(number, target.theme)
        else:
            self.deeds.ask_theme((number, onto), "")


def _named(event: QKeyEvent) -> str:
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return "Return"
        case Qt.Key.Key_Delete:
            return "Del"
    return event.text().upper()
