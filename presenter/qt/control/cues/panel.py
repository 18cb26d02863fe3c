"""A cue is sent from here: to whom, and one of six by its number or words of one's own."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from presenter.core.cues import CANNED, CUE_LIMIT, To, said
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import Button, KeyButton
from presenter.qt.control.label import Label
from presenter.qt.style import mark

ACROSS = 2
NAMES = {
    To.TELLER: "The teller",
    To.FACILITATOR: "Facilitator",
    To.ROOM: "The wall",
}
HINT = "A number and Enter, or your own words"


class CuePanel(QFrame):
    """Lies low over the notes; `send_asked` carries for whom it is, and the words."""

    send_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replan")
        self._space = QRect()
        self._to = To.TELLER
        self._is_telling = False
        self.readers = {to: Button(name, small=True) for to, name in NAMES.items()}
        self.canned = tuple(Button("", small=True) for _ in CANNED[To.TELLER])
        self.field = QLineEdit()
        self.field.setPlaceholderText(HINT)
        self.field.setMaxLength(CUE_LIMIT)
        self.send = Button("Send ↵", small=True)
        self.close_button = KeyButton("Close", Wish.LEAVE, "quiet", small=True)
        self._build()
        self._connect()
        self._choose(To.TELLER)
        self.hide()

    def _build(self) -> None:
        head, foot, grid = QHBoxLayout(), QHBoxLayout(), QGridLayout()
        head.setSpacing(6)
        head.addWidget(Label("CUE FOR", "kicker"))
        head.addSpacing(8)
        for reader in self.readers.values():
            head.addWidget(reader)
        head.addStretch(1)
        head.addWidget(self.close_button)
        grid.setSpacing(6)
        for number, button in enumerate(self.canned):
            mark(button, choice="true")
            grid.addWidget(button, number // ACROSS, number % ACROSS)
        foot.addWidget(self.field, 1)
        foot.addWidget(self.send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 8, 14, 12)
        layout.setSpacing(10)
        for part in (head, grid, foot):
            layout.addLayout(part)

    def _connect(self) -> None:
        for to, reader in self.readers.items():
            reader.clicked.connect(partial(self._choose, to))
        for number, button in enumerate(self.canned, start=1):
            button.clicked.connect(partial(self._ask, str(number)))
        self.field.returnPressed.connect(self._on_send_asked)
        self.send.clicked.connect(self._on_send_asked)
        self.close_button.clicked.connect(self.leave)

    def show_room(self, room: Room) -> None:
        self._is_telling = room.telling is not None
        if room.session.ended_at:
            self.leave()

    def open(self) -> None:
        """First to whoever most likely needs it: the teller, while somebody tells."""
        self._choose(To.TELLER if self._is_telling else To.FACILITATOR)
        self.show()
        self.raise_()
        self.place(self._space)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Give the keys back to the show."""
        if not self.isHidden():
            self.field.clear()
            self.hide()
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, space: QRect) -> None:
        """Lie low in this space of the parent, and take no more of it than is needed."""
        self._space = space
        height = min(self.sizeHint().height(), space.height())
        self.setGeometry(space.x(), space.bottom() - height + 1, space.width(), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc from the field, too: there is nothing in it that would be missed."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.ignore()

    def _choose(self, to: To) -> None:
        self._to = to
        for each, reader in self.readers.items():
            mark(reader, on="true" if each is to else "")
        for number, (button, words) in enumerate(zip(self.canned, CANNED[to], strict=True), 1):
            button.say(f"{number}   {words}")
        if self.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_send_asked(self) -> None:
        self._ask(self.field.text())

    def _ask(self, typed: str) -> None:
        if words := said(typed, self._to):
            self.send_asked.emit(self._to.value, words)
