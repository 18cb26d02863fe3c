"""The notes for whoever speaks, as large as they like."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout

from presenter.core.keymap import USUAL as USUAL_KEYS
from presenter.core.keymap import Keymap
from presenter.core.keynames import cap
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label

SMALLEST, USUAL, LARGEST, STEP = 14, 18, 40, 2
INDENT = 26
LINE_HEIGHT = 140  # per cent


class NotesText(QTextBrowser):
    """Renders a deck's Markdown; it fetches nothing and leads nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setPlaceholderText("No notes for this slide.")
        self.setUndoRedoEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(INDENT)

    def loadResource(self, _kind: int, _url: QUrl | str) -> object:  # noqa: N802 - Qt's name
        return QImage()  # an empty one: for nothing at all Qt would look in the file system

    def show_markdown(self, markdown: str) -> None:
        self.setMarkdown(markdown)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)


class Notes(QFrame):
    size_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._size = 0
        self._shown: str | None = None
        self.text = NotesText()
        self.smaller = Button("A−", "quiet", small=True)
        self.larger = Button("A+", "quiet", small=True)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(Label("NOTES", "kicker"))
        head.addStretch()
        head.addWidget(self.smaller)
        head.addWidget(self.larger)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 10)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.text, 1)
        self.smaller.clicked.connect(self.reduce)
        self.larger.clicked.connect(self.enlarge)
        self.show_keymap(USUAL_KEYS)
        self.set_size(USUAL)

    def show_keymap(self, keymap: Keymap) -> None:
        for button, wish in ((self.smaller, Wish.SMALLER), (self.larger, Wish.LARGER)):
            key = keymap.first(wish)
            button.setToolTip(f"{wish.title} ({cap(key)})" if key else wish.title)

    @property
    def size_in_pixels(self) -> int:
        return self._size

    def set_size(self, pixels: int) -> None:
        pixels = max(SMALLEST, min(pixels, LARGEST))
        if pixels == self._size:
            return
        self._size = pixels
        self.text.setStyleSheet(f"font-size: {pixels}px")
        self.smaller.setEnabled(pixels > SMALLEST)
        self.larger.setEnabled(pixels < LARGEST)
        self.size_changed.emit(pixels)

    def show_room(self, room: Room) -> None:
        notes = _notes(room)
        if notes != self._shown:
            self._shown = notes
            self.text.show_markdown(notes)

    def reduce(self) -> None:
        self.set_size(self._size - STEP)

    def enlarge(self) -> None:
        self.set_size(self._size + STEP)


def _notes(room: Room) -> str:
    """Those of the slide; of a case that is played, the cards for what the room reads now."""
    if not room.playing:
        return room.slide.notes.strip()
    cards = room.playing.now.notes if room.playing.began_at else room.playing.case.notes
    return "\n\n".join((*cards, room.slide.notes) if not room.playing.began_at else cards).strip()
