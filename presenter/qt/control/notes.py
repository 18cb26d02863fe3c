"""The notes for whoever speaks, as large as they like."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout

from presenter.core.room import Room
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
        self.smaller.setToolTip("Smaller notes (Ctrl −)")
        self.larger.setToolTip("Larger notes (Ctrl +)")
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
        self._follow_keys()
        self.set_size(USUAL)

    def _follow_keys(self) -> None:
        self.smaller.clicked.connect(self._on_smaller_asked)
        self.larger.clicked.connect(self._on_larger_asked)
        for key in ("Ctrl+-", "Ctrl+_"):
            QShortcut(QKeySequence(key), self).activated.connect(self._on_smaller_asked)
        for key in ("Ctrl++", "Ctrl+="):
            QShortcut(QKeySequence(key), self).activated.connect(self._on_larger_asked)

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
        notes = room.slide.notes.strip()
        if notes != self._shown:
            self._shown = notes
            self.text.show_markdown(notes)

    def _on_smaller_asked(self) -> None:
        self.set_size(self._size - STEP)

    def _on_larger_asked(self) -> None:
        self.set_size(self._size + STEP)
